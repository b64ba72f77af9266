import { endangered, sendableRanges } from '../analysis/sendable.js';
import type { Send } from '../analysis/index.js';
import { FALLBACK_CODES } from '../data/close-codes.js';
import { describeCode, describeSendable } from '../reference/message.js';
import { earnestSends } from './codes.js';
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
        '{{code}} can be 1005 or 1006, which say that no code was received and cannot be sent: {{sendable}}, and here the error is thrown while a connection closes. Check the code first.',
      error: '{{code}} is the code of an error, which may be anything (a string, an HTTP status, undefined): {{sendable}}. Choose the close code here.',
      checkFirst: 'Send {{code}} where it can be sent, else {{fallback}}.',
    },
    options: {},
    defaults: {},
  },
  check({ sends }, context) {
    const reported = new Set<unknown>();
    for (const send of earnestSends(sends)) {
      const { unchecked } = send;
      if (!unchecked || reported.has(unchecked.report) || !endangered(unchecked.from, send.runtimes)) continue;
      reported.add(unchecked.report);
      const code = context.sourceCode.getText(unchecked.node as never);
      const fallback = FALLBACK_CODES[fallbackRole(send)];
      context.report({
        node: unchecked.report,
        messageId: unchecked.from === 'error' ? 'error' : 'closeEvent',
        data: { code, sendable: describeSendable(sendableRanges(send.runtimes)) },
        suggest: [
          {
            messageId: 'checkFirst',
            data: { code, fallback: describeCode(fallback) },
            fix: (fixer) => fixer.replaceText(unchecked.report, `${sendableTest(code, send)} ? ${code} : ${fallback}`),
          },
        ],
      });
    }
  },
});

/** A client may not claim an internal error of the server's, nor can a browser's send it. */
function fallbackRole({ role, runtimes }: Send): 'client' | 'server' {
  return role === 'server' && sendableRanges(runtimes).some(([from, to]) => from <= FALLBACK_CODES.server && FALLBACK_CODES.server <= to) ? 'server' : 'client';
}

/** `code === 1000 || (code >= 3000 && code <= 4999)` */
function sendableTest(code: string, { runtimes }: Send): string {
  return sendableRanges(runtimes)
    .map(([from, to]) => (from === to ? `${code} === ${from}` : `(${code} >= ${from} && ${code} <= ${to})`))
    .join(' || ');
}
