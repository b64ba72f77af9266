import { CLOSE_CODES, LEGAL_ON_WIRE, REPORTED_CODES } from '../data/close-codes.js';
import { effectsOf } from '../analysis/effects.js';
import type { NoText, UnboundedText } from '../analysis/reasons.js';
import { inRanges, type Range } from '../data/ranges.js';
import { type Effect, type ReasonEffect, REASON_BYTES, RUNTIMES, type RuntimeId } from '../data/runtimes.js';

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** The registered name of a code, `Protocol error`. */
export function codeName(code: number): string | undefined {
  return CLOSE_CODES.find((row) => row.code === code)?.name;
}

/** `1002 (Protocol error)`; a code without a name stands alone. */
export function describeCode(code: number): string {
  const name = codeName(code);
  return name === undefined ? `${code}` : `${code} (${name})`;
}

/** `1000 (Normal Closure), 1002 (Protocol error) and 4401`; `names`: the project's own. */
export function describeCodes(codes: readonly number[], names: Readonly<Record<number, string>> = {}): string {
  return list(codes.map((code) => (names[code] === undefined ? describeCode(code) : `${code} (${names[code]})`)));
}

/** `1000 and 3000–4999`. */
export function describeRanges(ranges: readonly Range[]): string {
  return list(ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)));
}

/** `only 1000 and 3000–4999 may be sent`. */
export function describeSendable(ranges: readonly Range[]): string {
  return ranges.length === 0 ? 'no code is sent' : `only ${describeRanges(ranges)} may be sent`;
}

function phrase(effect: Effect, title: string, code: number | undefined): string {
  switch (effect.effect) {
    case 'throws':
      return `throws ${effect.error} in ${title}`;
    case 'swallowed':
      return `is swallowed by ${title}, which sends nothing and leaves the connection open`;
    case 'empty frame':
      return `goes out of ${title} as a Close frame without a code, so the peer sees 1005`;
    case 'no frame':
      return `is ignored by ${title}, which drops the connection without a Close frame`;
    case 'sent as':
      return `is sent as ${effect.code} by ${title}`;
    case 'sent':
      return code === undefined || inRanges(code, LEGAL_ON_WIRE)
        ? `is sent by ${title}`
        : `is sent by ${title} and makes a conforming peer fail the connection`;
  }
}

/** What some effects on the wire are, to follow on the call: `throws InvalidAccessError in browsers`. */
export function describeEffects(runtime: RuntimeId, effects: readonly Effect[], code?: number): string {
  return list(
    effects.map((effect) => phrase(effect, RUNTIMES[runtime].title, code)),
    'or',
  );
}

/** What `close(code)` does in a runtime, to follow on `close(1001)`: `is sent as an empty frame by Bun.serve`. */
export function describeEffect(runtime: RuntimeId, code: number): string {
  return describeEffects(runtime, effectsOf(RUNTIMES[runtime], code), code);
}

/** What becomes of a code that no Close frame may carry, to follow on `close(1006)`; null where the runtime is not known. */
export function describeIllegal(runtime: RuntimeId | null): string {
  return runtime === null
    ? 'throws in most runtimes, and where it is sent a conforming peer fails the connection'
    : phrase({ effect: 'sent' }, RUNTIMES[runtime].title, 0);
}

/** What several runtimes do, those that do the same together. */
function describeGroups<E>(
  outcomes: readonly { readonly runtime: RuntimeId; readonly effects: readonly E[] }[],
  describe: (effect: E, title: string) => string,
): string {
  const groups = new Map<string, { effects: readonly E[]; titles: string[] }>();
  for (const { runtime, effects } of outcomes) {
    const key = JSON.stringify(effects);
    const group = groups.get(key) ?? { effects, titles: [] };
    if (!group.titles.includes(RUNTIMES[runtime].title)) group.titles.push(RUNTIMES[runtime].title);
    groups.set(key, group);
  }
  return list(
    [...groups.values()].map(({ effects, titles }) =>
      list(
        effects.map((effect) => describe(effect, list(titles))),
        'or',
      ),
    ),
  );
}

/** What several runtimes do instead of sending a code: `throws InvalidAccessError in browsers and Node's global WebSocket`. */
export function describeRejections(
  rejections: readonly { readonly runtime: RuntimeId; readonly effects: readonly Effect[] }[],
): string {
  return describeGroups(rejections, (effect, title) => phrase(effect, title, undefined));
}

/** What a close() without a code does, to follow on the call; without a runtime: what most do. */
export function describeWithoutCode(runtimes: readonly RuntimeId[]): string {
  const titles = runtimes.length === 0 ? 'most runtimes' : list([...new Set(runtimes.map((runtime) => RUNTIMES[runtime].title))]);
  return phrase({ effect: 'empty frame' }, titles, undefined);
}

/** What a close() that threw for its code leaves behind, a sentence: `In ws before 8.22 the socket then stays CLOSING for good.` */
export function describeAfterThrow(runtime: RuntimeId): string | undefined {
  return RUNTIMES[runtime].afterThrowNote;
}

/** What a code that is none, or that no endpoint sends, really is; a sentence. */
export function describeMistake(code: number, isHttpStatus: boolean): string | undefined {
  if (isHttpStatus) return `${code} is an HTTP status, not a close code.`;
  const reported = REPORTED_CODES[code];
  return reported === undefined ? undefined : `${code} only reports ${reported}: no endpoint sends it.`;
}

/** `browsers and the ws library`. */
export function describeRuntimes(runtimes: readonly RuntimeId[]): string {
  return list([...new Set(runtimes.map((id) => RUNTIMES[id].title))]);
}

/** What is reported in place of a code that never is; a sentence. `lost` is the code of a lost connection, where there is one. */
export function describeInstead(code: number, isHttp: boolean, lost: number | null): string {
  const shown = lost === null ? 'another code' : describeCode(lost);
  if (isHttp) return `${code} is an HTTP status, not a close code: a handshake that the server refuses ends with ${shown}.`;
  const reported = REPORTED_CODES[code];
  if (reported !== undefined) return `${reported[0]?.toUpperCase() ?? ''}${reported.slice(1)} is ${shown} there.`;
  return inRanges(code, LEGAL_ON_WIRE)
    ? `A Close frame with it is refused there, and ${shown} is reported.`
    : `No Close frame may carry it: where one does, the connection fails, and ${shown} is reported.`;
}

function reasonPhrase(effect: ReasonEffect, title: string): string {
  switch (effect.effect) {
    case 'throws':
      return `throws ${effect.error} in ${title}`;
    case 'swallowed':
      return `is swallowed by ${title}, together with its code`;
    case 'sent':
      return `is sent whole by ${title}`;
    case 'truncated':
      return `is cut to ${REASON_BYTES} bytes by ${title}`;
    case 'stringified':
      return `is sent as its String() by ${title}`;
    case 'dropped':
      return `is dropped by ${title}`;
    case 'replaced':
      return `is replaced by ${title} with a text of its own`;
  }
}

/** What becomes of a reason, from a row's `reason`: `throws SyntaxError in browsers`, `is cut to 123 bytes by Bun.serve`. */
export function describeReason(runtime: RuntimeId, effects: readonly ReasonEffect[]): string {
  return describeReasons([{ runtime, effects }]);
}

/** What several runtimes do with a reason. */
export function describeReasons(
  outcomes: readonly { readonly runtime: RuntimeId; readonly effects: readonly ReasonEffect[] }[],
): string {
  return describeGroups(outcomes, reasonPhrase);
}

/** What becomes of a reason of more bytes than a Close frame holds; outcomes: none where no runtime is known. */
export function describeOverlong(outcomes: Parameters<typeof describeReasons>[0]): string {
  if (outcomes.length === 0) return 'throws in most runtimes';
  const isSent = outcomes.some(({ effects }) => effects.some(({ effect }) => effect === 'sent'));
  return `${describeReasons(outcomes)}${isSent ? ', in a frame that is longer than the protocol allows' : ''}`;
}

const NO_TEXT: Readonly<Record<NoText, string>> = {
  number: 'A number',
  boolean: 'A boolean',
  null: 'null',
  undefined: 'undefined',
  object: 'An object',
  error: 'An error',
  array: 'An array',
  bytes: 'A Buffer',
  function: 'A function',
};

/** What a reason is that is no string, to begin a sentence with. */
export function describeNoText(what: NoText): string {
  return NO_TEXT[what];
}

const UNBOUNDED: Readonly<Record<UnboundedText, string>> = {
  'error message': 'The message of an error',
  'stack trace': 'A stack trace',
  error: 'The text of an error',
  JSON: 'JSON',
  'received message': 'What the peer sent',
};

/** What a text is that has no known length, to begin a sentence with. */
export function describeUnbounded(what: UnboundedText): string {
  return UNBOUNDED[what];
}
