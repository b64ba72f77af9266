import type { TSESLint } from '@typescript-eslint/utils';
import { isForReturn } from '../analysis/close-handlers.js';
import type { FileFacts, Send } from '../analysis/index.js';
import { alternatives, runtimesWithoutCode, safeRanges } from '../analysis/sendable.js';
import { isUndefined } from '../analysis/syntax.js';
import { FAILURE_CODES, NO_CODE, NORMAL_CLOSURE, SILENCE } from '../data/close-codes.js';
import { UNKNOWN_SOCKET } from '../data/library-models/unknown.js';
import { inRanges } from '../data/ranges.js';
import { describeCode, describeWithoutCode } from '../reference/message.js';
import { earnestSends } from './codes.js';
import { constantFor } from './constant-fix.js';
import { appendArguments, replaceExpression } from './edits.js';
import { defineRule, type Context } from './rule.js';

type MessageIds = 'missing' | 'defeated' | 'addCode' | 'useConstant' | 'importConstant' | 'declareConstant';

/** A `close()` that tells the peer nothing. */
export default defineRule<MessageIds, object>({
  name: 'require-close-code',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a close code where a call of `close()` sends none',
      recommended: 'off',
      strict: 'warn',
    },
    hasSuggestions: true,
    messages: {
      missing: '{{call}} {{effect}} and is not told why. Send a code that says it: {{code}}{{condition}}.',
      defeated:
        '{{call}} {{effect}}, and so does the close handler of this socket on line {{line}}: it stays away after {{normal}} only, so it connects again. Send {{code}}.',
      addCode: 'Send {{code}}.',
      useConstant: 'Send {{text}}.',
      importConstant: "Send {{text}} from '{{from}}'.",
      declareConstant: 'Declare `const {{text}} = {{code}}` and send it.',
    },
    options: {},
    defaults: {},
  },
  check(facts, context) {
    for (const send of earnestSends(facts.sends)) {
      if (!isWithoutCode(send)) continue;
      const runtimes = runtimesWithoutCode(send.runtimes);
      // Of a socket that no library is known for what is usual is expected.
      if (runtimes.length === 0 && !isOfNoLibrary(send)) continue;
      if (send.isPassedOn || send.isUnsent || send.isOfWrapper) continue;
      const { call, codeNode, method } = send;
      const handler = facts
        .closeHandlersOf(send)
        .find((each) => !each.reconnectsAfter(NORMAL_CLOSURE) && each.reconnectsAfter(NO_CODE));
      // The missing code is what brings this one back.
      if (handler && isForReturn(call)) continue;
      const code = handler ? NORMAL_CLOSURE : fittingCode(send);
      context.report({
        node: codeNode ?? call,
        messageId: handler ? 'defeated' : 'missing',
        data: {
          call: `${method.method}()`,
          effect: describeWithoutCode(runtimes),
          line: handler?.head.start.line ?? '',
          normal: describeCode(NORMAL_CLOSURE),
          code: describeCode(code),
          condition: send.errorPath ? '' : ', if the work is done',
        },
        suggest: suggestions(send, code, facts, context),
      });
    }
  },
});

/** Whether a call that could send a code sends none, and no reason either, which is another matter. */
function isWithoutCode({ codeNode, reasonNode, method: { code, withoutCode } }: Send): boolean {
  return (
    code !== undefined && withoutCode === undefined && [codeNode, reasonNode].every((node) => node === null || isUndefined(node))
  );
}

function isOfNoLibrary({ socket, runtimes }: Send): boolean {
  // A class that extends such a socket may well send a code by itself.
  return (
    runtimes.length === 0 && socket.node.type !== 'ThisExpression' && socket.models.every((model) => model === UNKNOWN_SOCKET)
  );
}

/** The code that says what the place of the call says: the end of the work, or a failure. */
function fittingCode({ errorPath, role, runtimes }: Send): number {
  if (!errorPath) return NORMAL_CLOSURE;
  const { failure, refusal } = FAILURE_CODES;
  const { server: code } = errorPath.kind === 'guard' ? refusal : errorPath.kind === 'unanswered' ? SILENCE : failure;
  if ((role !== 'client' || code === SILENCE.client) && inRanges(code, safeRanges(runtimes))) return code;
  return alternatives(code, runtimes)[0] ?? NORMAL_CLOSURE;
}

function suggestions(
  send: Send,
  code: number,
  facts: FileFacts,
  context: Context<MessageIds, readonly [object]>,
): TSESLint.ReportSuggestionArray<MessageIds> | null {
  const write = writer(send);
  if (!write) return null;
  const constant = constantFor(send.call, code, facts, context, facts.settings.constants, () => send.runtimes, write);
  const named = constant && {
    messageId: constant.messageId,
    data: { text: constant.text, from: constant.from, code: String(code) },
    fix: constant.fix,
  };
  return [
    ...(named ? [named] : []),
    { messageId: 'addCode', data: { code: describeCode(code) }, fix: (fixer) => write(fixer, String(code)) },
  ];
}

/** How a code is written into the call; null where the object that should hold it cannot be added to. */
function writer({
  call,
  codeNode,
  method: { code },
}: Send): ((fixer: TSESLint.RuleFixer, text: string) => TSESLint.RuleFix) | null {
  if (codeNode) return (fixer, text) => replaceExpression(fixer, codeNode, text);
  const given = call.arguments.length;
  const place = typeof code === 'object' ? code.argument : (code ?? 0);
  if (given > place) return null;
  const before = Array.from({ length: place - given }, () => 'undefined, ').join('');
  const value = (text: string): string => (typeof code === 'object' ? `{ ${code.property}: ${text} }` : text);
  return (fixer, text) => appendArguments(fixer, call, before + value(text));
}
