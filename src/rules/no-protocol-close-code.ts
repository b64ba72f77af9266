import { isProtocolImplementation } from '../analysis/implementation.js';
import { mayBeAdvised } from '../analysis/sendable.js';
import { MISTAKEN_FOR_PROTOCOL, PROTOCOL_CODES } from '../data/close-codes.js';
import { describeCode } from '../reference/message.js';
import { describeOrigin, earnestSends, isWrittenThere, newOnly } from './codes.js';
import { replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

export interface Options {
  /** The codes that only an implementation may send. Default: those of the registry, 1002 and 1010. */
  codes?: number[];
  /** Globs of files that implement the protocol themselves, relative to the directory that ESLint runs in. */
  implementations?: string[];
}

/** Codes that accuse the peer of breaking the protocol, sent by an application. */
export default defineRule<'protocol' | 'replaceCode', Required<Options>>({
  name: 'no-protocol-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow close codes that belong to the protocol implementation in application code',
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      protocol: '{{code}} {{statement}}. Say what the application means: {{remedy}}.{{origin}}',
      replaceCode: 'Send {{code}}, for {{intent}}.',
    },
    options: {
      codes: {
        type: 'array',
        items: { type: 'integer', minimum: 0, maximum: 65535 },
        uniqueItems: true,
        description: 'The codes that only a protocol implementation may send.',
      },
      implementations: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
        description: 'Globs of files that implement the protocol themselves, relative to the directory that ESLint runs in.',
      },
    },
    defaults: { codes: Object.keys(PROTOCOL_CODES).map(Number), implementations: [] },
  },
  check({ sends, bindings }, context, { codes, implementations }) {
    const found = earnestSends(sends).filter(
      ({ code: { values }, method }) => !method.ignoresCode && values.some(({ value }) => codes.some((code) => code === value)),
    );
    if (found.length === 0 || isProtocolImplementation(context, bindings, implementations)) return;
    const isNew = newOnly();
    for (const send of found)
      for (const value of send.code.values) {
        const code = value.value;
        if (typeof code !== 'number' || !codes.includes(code) || !isNew(value)) continue;
        const better = MISTAKEN_FOR_PROTOCOL.filter(
          (each) => !codes.includes(each.code) && mayBeAdvised(each.code, send.runtimesOf(value), send.roleOf(value)),
        );
        const statement = PROTOCOL_CODES[code];
        context.report({
          node: value.report,
          messageId: 'protocol',
          data: {
            code: describeCode(code),
            statement:
              statement === undefined
                ? 'is left to the implementation of the protocol in this project'
                : `${statement}, which only the implementation of the protocol can know`,
            remedy: better.map((each) => `${each.code} for ${each.intent}`).join(', '),
            origin: describeOrigin(value),
          },
          suggest: isWrittenThere(value)
            ? better.map((each) => ({
                messageId: 'replaceCode',
                data: { code: describeCode(each.code), intent: each.intent },
                fix: (fixer) => replaceExpression(fixer, value.node, String(each.code)),
              }))
            : null,
        });
      }
  },
});
