import { REASON_BYTES, RUNTIMES, type Effect, type ReasonEffect, type Runtime, type RuntimeId } from '../data/runtimes.js';
import type { Send } from './index.js';
import type { NoText, UnboundedText } from './reasons.js';

/** What some runtimes do with a reason. */
type Outcomes<T> = readonly { readonly runtime: RuntimeId; readonly effects: readonly T[] }[];

/** What is wrong with the reason of a close. The outcomes are those that go wrong; none where the runtime is not known. */
export type ReasonProblem =
  /** `sentAs`: the one code that goes out all the same, in every runtime. */
  | { readonly kind: 'without code'; readonly sentAs: number | null; readonly outcomes: Outcomes<Effect> }
  | { readonly kind: 'not text'; readonly what: NoText; readonly outcomes: Outcomes<ReasonEffect> }
  /** `bytes`: those that it has at least, those that it may have; an infinite number is not known. */
  | {
      readonly kind: 'too long' | 'may be too long';
      readonly bytes: readonly [minimum: number, maximum: number];
      readonly outcomes: Outcomes<ReasonEffect>;
    }
  | { readonly kind: 'unbounded'; readonly what: UnboundedText; readonly outcomes: Outcomes<ReasonEffect> };

/** What is wrong with a reason where the socket may run, by the measured matrix; null where nothing is, or nothing is known. */
export function reasonProblem(send: Send): ReasonProblem | null {
  const { reason, runtimes } = send;
  if (!reason || (reason.kind === 'not text' && reason.what === 'undefined')) return null;
  if (isWithoutCode(send)) {
    const all = runtimes.map((runtime) => ({ runtime, effects: RUNTIMES[runtime].reasonWithoutCode }));
    const isEmpty = reason.kind === 'text' && reason.value === '';
    const outcomes = all.filter(
      ({ runtime, effects }) =>
        // Where `close()` sends a code of its own, that is what it does here too; of an empty reason nothing is lost.
        typeof RUNTIMES[runtime].closeWithoutCode !== 'number' && (!isEmpty || effects.some(({ effect }) => effect === 'throws')),
    );
    const [sentAs, ...others] = new Set(
      all.flatMap(({ effects }) => effects.map((effect) => (effect.effect === 'sent as' ? effect.code : null))),
    );
    return outcomes.length > 0 ? { kind: 'without code', sentAs: others.length > 0 ? null : (sentAs ?? null), outcomes } : null;
  }
  if (reason.kind === 'not text') {
    const { what } = reason;
    const outcomes = wrong(
      runtimes,
      ({ reason: { nonString } }) => (what in KINDS ? nonString[KINDS[what as keyof typeof KINDS]] : []),
      [
        'throws',
        'swallowed',
        // Of null nothing is lost.
        ...(what === 'null' ? [] : (['dropped', 'replaced'] as const)),
      ],
    );
    if (outcomes.length > 0) return { kind: 'not text', what, outcomes };
    // Where it is sent as its String(), an error is text of any length.
    return what === 'error' ? overlong(send, (outcome) => ({ kind: 'unbounded', what, outcomes: outcome })) : null;
  }
  if (reason.kind === 'unbounded') return overlong(send, (outcomes) => ({ kind: 'unbounded', what: reason.what, outcomes }));
  if (reason.kind === 'unknown' || reason.maximum <= REASON_BYTES) return null;
  const { minimum, maximum } = reason;
  return minimum > REASON_BYTES
    ? {
        kind: 'too long',
        bytes: [minimum, maximum],
        outcomes: wrong(runtimes, ({ reason: { overlong } }) => overlong, [...SPOILING, 'truncated']),
      }
    : overlong(send, (outcomes) => ({ kind: 'may be too long', bytes: [minimum, maximum], outcomes }));
}

const KINDS = {
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  object: 'object',
  error: 'object',
  array: 'array',
  bytes: 'bytes',
} as const satisfies Partial<Record<NoText, keyof Runtime['reason']['nonString']>>;

/** What no text may meet that only may be too long. A runtime that cuts it takes care of that. */
const SPOILING = ['throws', 'swallowed', 'sent'] as const;

/** A problem with texts over the limit, unless every runtime cuts them. */
function overlong({ runtimes }: Send, problem: (outcomes: Outcomes<ReasonEffect>) => ReasonProblem): ReasonProblem | null {
  const outcomes = wrong(runtimes, ({ reason }) => reason.overlong, SPOILING);
  return outcomes.length > 0 || runtimes.length === 0 ? problem(outcomes) : null;
}

function wrong(
  runtimes: readonly RuntimeId[],
  effectsOf: (runtime: Runtime) => readonly ReasonEffect[],
  effects: readonly ReasonEffect['effect'][],
): Outcomes<ReasonEffect> {
  return runtimes
    .map((runtime) => ({ runtime, effects: effectsOf(RUNTIMES[runtime]) }))
    .filter((outcome) => outcome.effects.some(({ effect }) => effects.includes(effect)));
}

/** `close(undefined, 'done')`. An options object may well hold a reason alone. */
function isWithoutCode({ code, method }: Send): boolean {
  return typeof method.code === 'number' && method.withoutCode === undefined && isAbsent(code);
}

function isAbsent({ values, absent, complete }: Send['code']): boolean {
  return absent && complete && values.length === 0;
}
