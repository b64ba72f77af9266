import type { TSESLint } from '@typescript-eslint/utils';
import { isDeclared } from '../analysis/imports.js';
import type { FileFacts, Send } from '../analysis/index.js';
import { reasonProblem, type ReasonProblem } from '../analysis/reason-problem.js';
import { canSend } from '../analysis/sendable.js';
import { unwrap, type Node } from '../analysis/syntax.js';
import { FALLBACK_CODES } from '../data/close-codes.js';
import { REASON_BYTES } from '../data/runtimes.js';
import {
  describeAfterThrow,
  describeCode,
  describeNoText,
  describeOverlong,
  describeReasons,
  describeRejections,
  describeUnbounded,
} from '../reference/message.js';
import { earnestSends } from './codes.js';
import { preferredQuote, replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

export interface Options {
  /** Whether text of no known length, such as an error's message, is reported. Default: `report`. */
  unbounded?: 'report' | 'ignore';
}

type Problems = 'withoutCode' | 'notText' | 'tooLong' | 'mayBeTooLong' | 'unbounded' | 'bytes';
type Remedies = 'sendCode' | 'asText' | 'noReason' | 'cut' | 'compareText';

/** A reason that throws, is dropped or is unbounded, and a received one that is compared as if it were a string. */
export default defineRule<Problems | Remedies, Required<Options>>({
  name: 'valid-close-reason',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow close reasons that throw, are dropped or may be longer than a Close frame holds',
      recommended: 'error',
      strict: 'error',
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      withoutCode:
        '{{method}}(undefined, …) {{effect}}. What becomes of a reason without a code differs from runtime to runtime: send a code with it.',
      notText: '{{what}} is no string: as a reason it {{effect}}. Send a string.',
      tooLong: 'This reason has {{bytes}} bytes of UTF-8, and one of more than {{limit}} {{effect}}.{{afterwards}} Shorten it.',
      mayBeTooLong:
        'This reason can have {{bytes}} bytes of UTF-8, and one of more than {{limit}} {{effect}}.{{afterwards}} Cut it by bytes, not by characters.',
      unbounded:
        '{{what}} can be of any length, and a reason of more than {{limit}} bytes of UTF-8 {{effect}}.{{afterwards}} Send a short text of your own, or cut this one by bytes.',
      bytes:
        'The close listener of {{library}} gets the reason as a Buffer, which is never === a string: {{outcome}}. Compare its text.',
      sendCode: 'Send {{code}} with it.',
      asText: 'Send it as a text.',
      noReason: 'Send no reason.',
      cut: 'Cut it to {{limit}} bytes, between two characters.',
      compareText: 'Compare its text.',
    },
    options: {
      unbounded: {
        type: 'string',
        enum: ['report', 'ignore'],
        description: 'Whether text of no known length is reported: the message of an error, JSON, what the peer sent.',
      },
    },
    defaults: { unbounded: 'report' },
  },
  check(facts, context, { unbounded }) {
    for (const send of earnestSends(facts.sends)) {
      if (!send.reasonNode || send.method.ignoresCode) continue;
      const problem = reasonProblem(send);
      if (!problem || (problem.kind === 'unbounded' && unbounded === 'ignore')) continue;
      context.report({ node: send.reasonNode, ...describe(problem, send), ...remedy(problem, send, send.reasonNode, facts) });
    }
    for (const { node, operator, model } of facts.bytesComparisons)
      context.report({
        node,
        messageId: 'bytes',
        data: { library: model.name, outcome: OUTCOMES[operator] },
        suggest: [
          {
            messageId: 'compareText',
            fix: (fixer) => replaceExpression(fixer, node, `${context.sourceCode.getText(node)}.toString()`),
          },
        ],
      });
  },
});

const OUTCOMES = {
  '===': 'this is always false',
  '!==': 'this is always true',
  switch: 'no case with a string is ever reached',
} as const;

function describe(problem: ReasonProblem, { method }: Send): { messageId: Problems; data: Record<string, string> } {
  if (problem.kind === 'without code')
    return { messageId: 'withoutCode', data: { method: method.method, effect: describeRejections(problem.outcomes) } };
  if (problem.kind === 'not text')
    return { messageId: 'notText', data: { what: describeNoText(problem.what), effect: describeReasons(problem.outcomes) } };
  const throwing = problem.outcomes.filter(({ effects }) => effects.some(({ effect }) => effect === 'throws'));
  const data = {
    limit: String(REASON_BYTES),
    effect: describeOverlong(problem.outcomes),
    afterwards: throwing
      .flatMap(({ runtime }) => describeAfterThrow(runtime) ?? [])
      .map((sentence) => ` ${sentence}`)
      .join(''),
  };
  if (problem.kind === 'unbounded') return { messageId: 'unbounded', data: { ...data, what: describeUnbounded(problem.what) } };
  const [minimum, maximum] = problem.bytes;
  return problem.kind === 'too long'
    ? { messageId: 'tooLong', data: { ...data, bytes: minimum === maximum ? String(minimum) : `at least ${minimum}` } }
    : {
        messageId: 'mayBeTooLong',
        data: { ...data, bytes: Number.isFinite(maximum) ? String(maximum) : `more than ${REASON_BYTES}` },
      };
}

interface Remedy {
  readonly fix?: TSESLint.ReportFixFunction;
  readonly suggest?: TSESLint.ReportSuggestionArray<Problems | Remedies>;
}

function remedy(problem: ReasonProblem, send: Send, reason: Node, { bindings }: FileFacts): Remedy {
  const { sourceCode } = bindings;
  const instead = (messageId: Remedies, expression: string): Remedy => ({
    suggest: [{ messageId, data: { limit: String(REASON_BYTES) }, fix: (fixer) => replaceExpression(fixer, reason, expression) }],
  });
  if (problem.kind === 'without code') return withCode(problem.sentAs, send);
  if (problem.kind === 'too long') return {};
  const written = reason.type === 'SequenceExpression' ? `(${sourceCode.getText(reason)})` : sourceCode.getText(reason);
  const what = 'what' in problem ? problem.what : null;
  if (what === 'null') return instead('noReason', preferredQuote(sourceCode).repeat(2));
  if (what === 'number' || what === 'boolean') return instead('asText', `String(${written})`);
  if (problem.kind === 'not text' && what !== 'error') return {};
  // A decoder and an encoder of the file's own may be anything.
  if (['TextDecoder', 'TextEncoder', 'String'].some((name) => isDeclared(bindings, name))) return {};
  const mayBeNoString =
    (what === 'error' || what === 'received message') && !/^(?:Template|Binary|Call)/.test(unwrap(reason).type);
  return instead('cut', cutByBytes(mayBeNoString ? `String(${written})` : written));
}

/** The fix writes the code that goes out anyway. */
function withCode(sentAs: number | null, { codeNode, runtimes }: Send): Remedy {
  const code = sentAs ?? FALLBACK_CODES.client;
  if (!codeNode || !canSend(code, runtimes)) return {};
  const fix: TSESLint.ReportFixFunction = (fixer) => replaceExpression(fixer, codeNode, String(code));
  return sentAs === null ? { suggest: [{ messageId: 'sendCode', data: { code: describeCode(code) }, fix }] } : { fix };
}

/** `stream` keeps what is left of a character that was cut: it would become U+FFFD, which may be longer than what it lost. */
function cutByBytes(text: string): string {
  return `new TextDecoder().decode(new TextEncoder().encode(${text}).slice(0, ${REASON_BYTES}), { stream: true })`;
}
