import type { TSESLint } from '@typescript-eslint/utils';
import type { Send } from '../analysis/index.js';
import { alternatives, sendableRanges, sendProblem } from '../analysis/sendable.js';
import type { CodeValue } from '../analysis/codes.js';
import { describeAfterThrow, describeCode, describeEffects, describeIllegal, describeSendable } from '../reference/message.js';
import { NO_CODE } from '../data/close-codes.js';
import { distinctCodes, quote } from './codes.js';
import { defineRule } from './rule.js';

type MessageIds = 'rejected' | 'illegal' | 'ignored' | 'replaceCode' | 'removeCode' | 'useMethod';

/** A code that this runtime's `close()` rejects, swallows or rewrites, or that makes the peer fail the connection. */
export default defineRule<MessageIds, object>({
  name: 'no-unsendable-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: "Disallow close codes that the runtime's `close()` rejects, swallows or rewrites, or that the peer must refuse",
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      rejected: '{{call}} {{effect}}: {{sendable}}.{{afterwards}}{{origin}}',
      illegal: '{{call}} {{effect}}: {{sendable}}.{{origin}}',
      ignored: '{{call}} ignores its code: the connection is dropped without a Close frame and the peer sees 1006. Use {{instead}}() to send one.',
      replaceCode: 'Send {{code}} instead.',
      removeCode: 'Send no code: the peer then sees {{code}}.',
      useMethod: 'Call {{instead}}() instead.',
    },
    options: {},
    defaults: {},
  },
  check({ sends }, context) {
    for (const { send, value } of distinctCodes(sends)) {
      const { instead } = send.method.ignoresCode ?? {};
      if (instead !== undefined) {
        context.report({
          node: value.report,
          messageId: 'ignored',
          data: { call: describeCall(send, value), instead },
          suggest: [{ messageId: 'useMethod', data: { instead }, fix: (fixer) => renameMethod(fixer, send, instead) }],
        });
        continue;
      }
      const problem = sendProblem(value.value, send.runtimes);
      if (!problem) continue;
      const afterThrow = problem.kind === 'rejected' && problem.effects.some(({ effect }) => effect === 'throws') ? describeAfterThrow(problem.runtime) : undefined;
      context.report({
        node: value.report,
        messageId: problem.kind,
        data: {
          call: describeCall(send, value),
          effect: problem.kind === 'rejected' ? describeEffects(problem.runtime, problem.effects) : describeIllegal(problem.runtime),
          sendable: describeSendable(sendableRanges(send.runtimes)),
          afterwards: afterThrow === undefined ? '' : ` After that ${afterThrow}.`,
          origin: value.name === null ? '' : ` The code comes from ${value.name}.`,
        },
        suggest: suggestions(send, value),
      });
    }
  },
});

function describeCall({ method }: Send, { value }: CodeValue): string {
  return `${method.method}(${quote(value)})`;
}

/** Only a number that is written at the call can be replaced there. */
function suggestions(send: Send, { value, node, place }: CodeValue): TSESLint.ReportSuggestionArray<MessageIds> | null {
  if (typeof value !== 'number' || place === 'constant' || place === 'type') return null;
  const replace = alternatives(value, send.runtimes).map((code) => ({
    messageId: 'replaceCode' as const,
    data: { code: describeCode(code) },
    fix: (fixer: TSESLint.RuleFixer) => fixer.replaceText(node, String(code)),
  }));
  return value === NO_CODE && send.call.arguments.length === 1 && send.call.arguments[0] === node
    ? [...replace, { messageId: 'removeCode', data: { code: describeCode(value) }, fix: (fixer) => fixer.remove(node) }]
    : replace;
}

function renameMethod(fixer: TSESLint.RuleFixer, { call }: Send, name: string): TSESLint.RuleFix | null {
  return call.callee.type === 'MemberExpression' && !call.callee.computed ? fixer.replaceText(call.callee.property, name) : null;
}
