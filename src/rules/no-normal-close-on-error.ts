import type { TSESLint } from '@typescript-eslint/utils';
import type { CodeValue } from '../analysis/codes.js';
import type { ErrorPath } from '../analysis/error-path.js';
import type { Send } from '../analysis/index.js';
import type { Bindings } from '../analysis/bindings.js';
import { choosesByPlatform } from '../analysis/platform-tests.js';
import { canSend, effectsWithoutCode } from '../analysis/sendable.js';
import { tellsOfFailure, tellsOfRequest } from '../analysis/wording.js';
import { FAILURE_CODES, NORMAL_CLOSURE, SILENCE } from '../data/close-codes.js';
import { describeCode, describeRejections } from '../reference/message.js';
import { describeOrigin, earnestSends, newOnly, replaceable } from './codes.js';
import { replaceArguments, replaceExpression } from './edits.js';
import { defineRule } from './rule.js';

/** What shows that something failed: where the call stands, or the reason that goes with the code. */
type Failure = ErrorPath['kind'] | { readonly reason: string };

const PLACES: Readonly<Record<ErrorPath['kind'], string>> = {
  catch: 'closes in a `catch` clause',
  rejection: 'closes because a promise was rejected',
  'error handler': 'closes in an error handler',
  guard: 'closes where a test of authentication or validation has failed',
  unanswered: 'closes where the peer has not answered',
  'error report': 'closes after an error was reported',
};

/** A socket that is closed as if all were well where something has failed. */
export default defineRule<'normal' | 'noCode' | 'sendCode', object>({
  name: 'no-normal-close-on-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow closing a socket normally on a path that handles a failure',
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      normal: '{{code}} tells the peer that all went well, but this {{failure}}. Say what failed: {{remedy}}.{{origin}}',
      noCode: '{{call}} {{effect}}, as if all had gone well, but this {{failure}}. Say what failed: {{remedy}}.',
      sendCode: 'Send {{code}}, for {{intent}}.',
    },
    options: {},
    defaults: {},
  },
  check({ sends, bindings }, context) {
    const isNew = newOnly();
    for (const send of earnestSends(sends)) {
      if (send.method.ignoresCode || send.method.code === undefined) continue;
      const normal = send.code.values.filter(({ value }) => value === NORMAL_CLOSURE);
      for (const value of endsWithoutCode(send) ? [null] : normal) {
        const failure = failureOf(send, value, bindings);
        if (!failure || send.isUnsent || (value && !isNew(value))) continue;
        const better = remedies(failure, send, value);
        context.report({
          node: value?.report ?? send.codeNode ?? send.call,
          messageId: value ? 'normal' : 'noCode',
          data: {
            ...(value
              ? { code: describeCode(NORMAL_CLOSURE), origin: describeOrigin(value) }
              : { call: `${send.method.method}()`, effect: describeWithoutCode(send) }),
            failure: typeof failure === 'string' ? PLACES[failure] : `gives the reason '${failure.reason}'`,
            remedy: better.map(({ code, intent }) => `${code} for ${intent}`).join(', '),
          },
          suggest: better.map(({ code, intent }) => ({
            messageId: 'sendCode',
            data: { code: describeCode(code), intent },
            fix: (fixer) => writeCode(fixer, context.sourceCode, send, value, String(code)),
          })),
        });
      }
    }
  },
});

/** A server's `close()` is as little of an answer as 1000; a client's may mean that it is done. */
function endsWithoutCode({ role, code, method, runtimes }: Send): boolean {
  if (role !== 'server' || !code.absent || code.values.length > 0) return false;
  return effectsWithoutCode(method, runtimes).every(({ effects }) =>
    effects.every((each) => each.effect === 'empty frame' || (each.effect === 'sent as' && each.code === NORMAL_CLOSURE)),
  );
}

function describeWithoutCode({ method, runtimes }: Send): string {
  return runtimes.length === 0 ? 'gives the peer no code' : describeRejections(effectsWithoutCode(method, runtimes));
}

/** A reason says more than a place: it tells of a failure, or of an end that somebody asked for. */
function failureOf(send: Send, value: CodeValue | null, bindings: Bindings): Failure | null {
  const reason = value ? send.reasonOf(value) : send.reason;
  const text = reason?.kind === 'text' ? reason.value : null;
  if (text !== null && tellsOfFailure(text)) return { reason: text };
  if ((text !== null && tellsOfRequest(text)) || isChosen(send, value, bindings)) return null;
  const place = (value ? send.errorPathOf(value) : send.errorPath)?.kind ?? null;
  // `if (isValidCode(code)) peer.close(code); else peer.close();` is what a code that cannot be sent asks for.
  if (place === 'guard' && send.isPassedOn) return null;
  // Who does not answer is not told anything either.
  return place === 'unanswered' && !value ? null : place;
}

/**
 * Another code may be sent just as well, so somebody thought of failures here: `isDone ? 1000 : 1011`, `error.code ?? 1000`.
 * Not where the platform chooses: `isBrowser ? 1000 : 1011`.
 */
function isChosen({ code, unchecked }: Send, value: CodeValue | null, bindings: Bindings): boolean {
  if (value === null) return false;
  if (unchecked) return true;
  return (
    !choosesByPlatform(value.report, bindings) && code.values.some((other) => other.report === value.report && other !== value)
  );
}

/** The code for each intent that all of the runtimes send: a server's own, else a private one. */
function remedies(failure: Failure, send: Send, value: CodeValue | null): { code: number; intent: string }[] {
  const [role, runtimes] = value ? [send.roleOf(value), send.runtimesOf(value)] : [send.role, send.runtimes];
  const { failure: own, refusal } = FAILURE_CODES;
  const fitting = failure === 'guard' ? [refusal, own] : failure === 'unanswered' ? [SILENCE, own] : [own, refusal];
  return fitting.map(({ server, client, intent }) => ({
    code: role === 'server' && canSend(server, runtimes) ? server : client,
    intent,
  }));
}

/** In place of the code that stands there, or as the first argument of a call that has none. */
function writeCode(
  fixer: TSESLint.RuleFixer,
  sourceCode: Readonly<TSESLint.SourceCode>,
  { call, codeNode, method }: Send,
  value: CodeValue | null,
  code: string,
): TSESLint.RuleFix | null {
  const node = value ? replaceable(value) : codeNode;
  if (node) return replaceExpression(fixer, node, code);
  return value === null && call.arguments.length === 0 && method.code === 0
    ? replaceArguments(fixer, sourceCode, call, code)
    : null;
}
