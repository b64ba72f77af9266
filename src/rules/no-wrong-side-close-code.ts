import { mayBeAdvised } from '../analysis/sendable.js';
import { CLOSE_CODES, ONE_SIDED_CODES } from '../data/close-codes.js';
import { describeCode } from '../reference/message.js';
import { describeOrigin, earnestSends, newOnly, replaceable } from './codes.js';
import { replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

/** A server's code sent by a client, or a client's by a server. */
export default defineRule<'wrongSide' | 'replaceCode', object>({
  name: 'no-wrong-side-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow close codes that only the other side of the connection can mean',
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      wrongSide:
        '{{code}} says {{statement}}: only a {{side}} can mean that, and this side is the {{role}}. Send {{remedy}}.{{origin}}',
      replaceCode: 'Send {{code}}, for {{intent}}.',
    },
    options: {},
    defaults: {},
  },
  check({ sends }, context) {
    const isNew = newOnly();
    for (const send of earnestSends(sends))
      for (const value of send.method.ignoresCode ? [] : send.code.values) {
        const row = CLOSE_CODES.find(({ code }) => code === value.value);
        const oneSided = row && ONE_SIDED_CODES[row.code];
        const role = oneSided ? send.roleOf(value) : null;
        if (!oneSided || !role || role === row.sentBy || !isNew(value)) continue;
        const better = oneSided.instead.filter(({ code }) => mayBeAdvised(code, send.runtimesOf(value), role));
        const replaced = replaceable(value);
        context.report({
          node: value.report,
          messageId: 'wrongSide',
          data: {
            code: describeCode(row.code),
            statement: oneSided.says,
            side: row.sentBy,
            role,
            remedy: better.map(({ code, intent }) => `${code} for ${intent}`).join(', '),
            origin: describeOrigin(value),
          },
          suggest: replaced
            ? better.map(({ code, intent }) => ({
                messageId: 'replaceCode',
                data: { code: describeCode(code), intent },
                fix: (fixer) => replaceExpression(fixer, replaced, String(code)),
              }))
            : null,
        });
      }
  },
});
