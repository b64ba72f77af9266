import type { TSESLint } from '@typescript-eslint/utils';
import type { CodeValue } from '../analysis/codes.js';
import type { Send } from '../analysis/index.js';
import { alternatives, isHttpStatus, sendableRanges, sendProblem, sendsEmptyFrame, type Problem } from '../analysis/sendable.js';
import { NO_CODE } from '../data/close-codes.js';
import {
  describeAfterThrow,
  describeCode,
  describeIllegal,
  describeMistake,
  describeRejections,
  describeSendable,
} from '../reference/message.js';
import { describeOrigin, earnestSends, isWrittenThere, newOnly, quote } from './codes.js';
import { replaceArguments, replaceExpression } from './edits.js';
import { defineRule, type Context } from './rule.js';

type MessageIds = 'rejected' | 'illegal' | 'ignored' | 'replaceCode' | 'removeCode' | 'useMethod';

/** A code that this runtime's `close()` rejects, swallows or rewrites, or that makes the peer fail the connection. */
export default defineRule<MessageIds, object>({
  name: 'no-unsendable-close-code',
  meta: {
    type: 'problem',
    docs: {
      description:
        "Disallow close codes that the runtime's `close()` rejects, swallows or rewrites, or that the peer must refuse",
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      rejected: '{{call}} {{effect}}: {{sendable}}.{{afterwards}}{{mistake}}{{origin}}',
      illegal: '{{call}} {{effect}}: {{sendable}}.{{mistake}}{{origin}}',
      ignored:
        '{{call}} ignores its code: the connection is dropped without a Close frame and the peer sees 1006. Use {{instead}}() to send a Close frame with the code.',
      replaceCode: 'Send {{code}} instead.',
      removeCode: 'Send no code: the peer then sees {{code}}.',
      useMethod: 'Call {{instead}}() instead.',
    },
    options: {},
    defaults: {},
  },
  check({ sends }, context) {
    const isNew = newOnly();
    for (const send of earnestSends(sends)) {
      if (send.method.ignoresCode) {
        reportIgnored(send, send.method.ignoresCode.instead, context);
        continue;
      }
      for (const value of send.code.values) {
        const problem = sendProblem(value.value, send.runtimesOf(value));
        if (problem && isNew(value)) {
          context.report({
            node: value.report,
            messageId: problem.kind,
            data: { call: `${send.method.method}(${quote(value.value)})`, ...describe(problem, send, value) },
            suggest: suggestions(send, value, context),
          });
        }
      }
    }
  },
});

function reportIgnored(send: Send, instead: string, context: Context<MessageIds, readonly [object]>): void {
  if (!send.codeNode) return;
  const { callee } = send.call;
  context.report({
    node: send.codeNode,
    messageId: 'ignored',
    data: { call: `${send.method.method}(${context.sourceCode.getText(send.codeNode)})`, instead },
    suggest:
      callee.type === 'MemberExpression' && !callee.computed
        ? [{ messageId: 'useMethod', data: { instead }, fix: (fixer) => fixer.replaceText(callee.property, instead) }]
        : null,
  });
}

function describe(problem: Problem, send: Send, value: CodeValue): Record<string, string> {
  const mistake = typeof value.value === 'number' ? describeMistake(value.value, isHttpStatus(value.value)) : undefined;
  const common = {
    sendable: describeSendable(sendableRanges(send.runtimesOf(value))),
    mistake: mistake === undefined ? '' : ` ${mistake}`,
    origin: describeOrigin(value),
  };
  if (problem.kind === 'illegal') return { ...common, effect: describeIllegal(problem.runtime) };
  const throwing = problem.rejections.filter(({ effects }) => effects.some(({ effect }) => effect === 'throws'));
  const afterwards = throwing.flatMap(({ runtime }) => describeAfterThrow(runtime) ?? []).map((sentence) => ` ${sentence}`);
  return { ...common, effect: describeRejections(problem.rejections), afterwards: afterwards.join('') };
}

function suggestions(
  send: Send,
  value: CodeValue,
  { sourceCode }: Context<MessageIds, readonly [object]>,
): TSESLint.ReportSuggestionArray<MessageIds> | null {
  const { value: code, node } = value;
  if (typeof code !== 'number' || !isWrittenThere(value)) return null;
  const replace = alternatives(code, send.runtimesOf(value)).map((each) => ({
    messageId: 'replaceCode' as const,
    data: { code: describeCode(each) },
    fix: (fixer: TSESLint.RuleFixer) => replaceExpression(fixer, node, String(each)),
  }));
  const isOnlyArgument = send.call.arguments.length === 1 && send.call.arguments[0] === node;
  if (code !== NO_CODE || !isOnlyArgument || send.method.withoutCode !== undefined || !sendsEmptyFrame(send.runtimes))
    return replace;
  return [
    ...replace,
    {
      messageId: 'removeCode',
      data: { code: describeCode(code) },
      fix: (fixer) => replaceArguments(fixer, sourceCode, send.call, ''),
    },
  ];
}
