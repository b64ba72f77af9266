import type { CodeValue } from '../analysis/codes.js';
import type { Constant } from '../analysis/named-codes.js';
import { privateCodes } from '../analysis/sendable.js';
import { UNREGISTERED } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { describeCode } from '../reference/message.js';
import { describeOrigin, earnestSends, isWrittenThere, newOnly, sendsByNumber } from './codes.js';
import { writeNumber } from './constant-edits.js';
import { replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

/** A code of 3000–3999 that nobody registered. */
export default defineRule<'constant' | 'sent' | 'replaceCode', object>({
  name: 'no-unregistered-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow close codes of 3000–3999 that are not registered with IANA',
      recommended: 'off',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      constant:
        '{{name}} is {{code}}, a number that IANA gives to whoever registers it first and that may mean something else tomorrow. Take {{better}}, or register it.',
      sent: '{{code}} is a number that IANA gives to whoever registers it first and that may mean something else tomorrow. Send {{better}}, or register it.{{origin}}',
      replaceCode: 'Write {{code}}.',
    },
    options: {},
    defaults: {},
  },
  check(facts, context) {
    const isNew = newOnly();
    const sends = earnestSends(facts.sends);
    const byNumber = sendsByNumber(sends);
    const constants = facts.constants.filter((constant) => isUnregistered(constant.value) && isChosen(constant));
    for (const constant of constants) {
      const reached = byNumber.get(constant.number ?? constant.definition) ?? [];
      const better = privateCodes(
        constant.value,
        reached.flatMap(({ runtimes }) => runtimes),
      );
      context.report({
        node: constant.definition,
        messageId: 'constant',
        data: { name: constant.name, code: String(constant.value), better: list(better) },
        suggest: better.flatMap((code) => {
          const fix = writeNumber(constant, code);
          return fix ? [{ messageId: 'replaceCode' as const, data: { code: describeCode(code) }, fix }] : [];
        }),
      });
    }
    const defined = new Set(constants.map(({ number, definition }) => number ?? definition));
    for (const send of sends)
      for (const value of send.method.ignoresCode ? [] : send.code.values) {
        if (!isUnregistered(value.value) || defined.has(value.node) || !isNew(value)) continue;
        const better = privateCodes(value.value, send.runtimesOf(value));
        context.report({
          node: value.report,
          messageId: 'sent',
          data: { code: String(value.value), better: list(better), origin: describeOrigin(value) },
          suggest: isWrittenThere(value)
            ? better.map((code) => ({
                messageId: 'replaceCode',
                data: { code: describeCode(code) },
                fix: (fixer) => replaceExpression(fixer, value.node, String(code)),
              }))
            : null,
        });
      }
  },
});

function isUnregistered(value: CodeValue['value']): value is number {
  return typeof value === 'number' && Number.isInteger(value) && inRanges(value, UNREGISTERED);
}

/** A code that is only compared or listed is the choice of who sends it, unless it stands among the project's codes. */
function isChosen({ reach, isNamed, isReversed }: Constant): boolean {
  return reach === 'send' || (isNamed && !isReversed);
}

function list(codes: readonly number[]): string {
  return codes.map(describeCode).join(' or ');
}
