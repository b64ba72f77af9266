import { isProtocolImplementation } from '../analysis/implementation.js';
import { canSend } from '../analysis/sendable.js';
import { MISTAKEN_FOR_PROTOCOL, PROTOCOL_CODES } from '../data/close-codes.js';
import { describeCode } from '../reference/message.js';
import { distinctCodes } from './codes.js';
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
      protocol:
        '{{code}} tells the peer that it broke the WebSocket protocol, which only the implementation can know. Say what the application means: {{remedy}}.{{origin}}',
      replaceCode: 'Send {{code}}: {{intent}}.',
    },
    options: {
      codes: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 65535 }, uniqueItems: true, description: 'The codes that only a protocol implementation may send.' },
      implementations: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, description: 'Globs of files that implement the protocol themselves, relative to the directory that ESLint runs in.' },
    },
    defaults: { codes: [...PROTOCOL_CODES], implementations: [] },
  },
  check({ sends }, context, { codes, implementations }) {
    if (isProtocolImplementation(context, implementations)) return;
    for (const { send, value } of distinctCodes(sends)) {
      if (typeof value.value !== 'number' || !codes.includes(value.value)) continue;
      const better = MISTAKEN_FOR_PROTOCOL.filter(({ code }) => canSend(code, send.runtimes));
      context.report({
        node: value.report,
        messageId: 'protocol',
        data: {
          code: describeCode(value.value),
          remedy: better.map(({ code, intent }) => `${code} for ${intent}`).join(', '),
          origin: value.name === null ? '' : ` The code comes from ${value.name}.`,
        },
        suggest:
          value.place === 'constant' || value.place === 'type'
            ? null
            : better.map(({ code, intent }) => ({ messageId: 'replaceCode', data: { code: describeCode(code), intent }, fix: (fixer) => fixer.replaceText(value.node, String(code)) })),
      });
    }
  },
});
