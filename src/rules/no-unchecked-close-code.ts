import { isEndangered, safeRanges, sendableRanges } from '../analysis/sendable.js';
import type { Send } from '../analysis/index.js';
import { FALLBACK_CODES } from '../data/close-codes.js';
import { describeCode, describeSendable } from '../reference/message.js';
import { earnestSends } from './codes.js';
import { replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

/** A code from outside that reaches a `close()` unchecked. */
export default defineRule<'closeEvent' | 'error' | 'checkFirst', object>({
  name: 'no-unchecked-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow passing a received close code or the code of an error to `close()` unchecked',
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      closeEvent:
        '{{code}} is 1005 when the peer sent no code and 1006 when the connection was lost, and neither can be sent: {{sendable}}. Check it first.',
      error: '{{code}} comes from an error and may be {{kinds}}, but {{sendable}}. Send a close code of your own choice.',
      checkFirst: 'Send {{code}} if it can be sent, otherwise {{fallback}}.',
    },
    options: {},
    defaults: {},
  },
  check({ sends }, context) {
    const reported = new Set<unknown>();
    for (const send of earnestSends(sends)) {
      const { unchecked } = send;
      if (!unchecked || reported.has(unchecked.report) || !isEndangered(send.runtimes)) continue;
      reported.add(unchecked.report);
      const code = context.sourceCode.getText(unchecked.node);
      const fallback = FALLBACK_CODES[fallbackRole(send)];
      context.report({
        node: unchecked.report,
        messageId: unchecked.from === 'error' ? 'error' : 'closeEvent',
        data: {
          code,
          sendable: describeSendable(sendableRanges(send.runtimes)),
          kinds: unchecked.mayBeAbsent ? 'a string, an HTTP status or undefined' : 'a string or an HTTP status',
        },
        suggest: [
          {
            messageId: 'checkFirst',
            data: { code, fallback: describeCode(fallback) },
            fix: (fixer) => replaceExpression(fixer, unchecked.report, `${sendableTest(code, send)} ? ${code} : ${fallback}`),
          },
        ],
      });
    }
  },
});

/** A client may not claim an internal error of the server's, nor can a browser's send it. */
function fallbackRole({ role, runtimes }: Send): 'client' | 'server' {
  return role === 'server' &&
    sendableRanges(runtimes).some(([from, to]) => from <= FALLBACK_CODES.server && FALLBACK_CODES.server <= to)
    ? 'server'
    : 'client';
}

/** `code === 1000 || (code >= 3000 && code <= 4999)` */
function sendableTest(code: string, { runtimes }: Send): string {
  return safeRanges(runtimes)
    .map(([from, to]) => (from === to ? `${code} === ${from}` : `(${code} >= ${from} && ${code} <= ${to})`))
    .join(' || ');
}
