import { HTTP_COUNTERPARTS, LEGAL_ON_WIRE, NO_CODE, NO_FRAME, PRIVATE_USE } from '../data/close-codes.js';
import { effectsOf } from '../analysis/effects.js';
import type { CloseMethod, Role } from '../data/library-models/types.js';
import { inRanges, type Range } from '../data/ranges.js';
import { RUNTIMES, type Effect, type RuntimeId } from '../data/runtimes.js';
import type { CodeValue } from './codes.js';

/** What a runtime does with a code instead of sending it. */
export interface Rejection {
  readonly runtime: RuntimeId;
  readonly effects: readonly Effect[];
}

/** Why a code cannot be sent. */
export type Problem =
  /** These runtimes throw, swallow, rewrite or ignore it. */
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] }
  /** It goes out and a conforming peer fails the connection. */
  | { readonly kind: 'illegal'; readonly runtime: RuntimeId | null };

/**
 * What is wrong with sending a value where any of the runtimes may run, by the measured matrix; null where nothing is, or
 * nothing is known. Without a runtime only a number that no peer accepts is wrong.
 */
export function sendProblem(value: CodeValue['value'], runtimes: readonly RuntimeId[]): Problem | null {
  if (typeof value === 'boolean') return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (runtimes.length === 0)
    return typeof value === 'number' && !isLegal(Math.trunc(value)) && !isLegal(Math.round(value))
      ? { kind: 'illegal', runtime: null }
      : null;
  const rejections = runtimes.flatMap((runtime): Rejection[] => {
    const effects = effectsOfValue(runtime, value).filter(({ effect }) => effect !== 'sent');
    return effects.length > 0 ? [{ runtime, effects }] : [];
  });
  if (rejections.length > 0) return { kind: 'rejected', rejections };
  const [runtime = null] = runtimes;
  return number !== null && !isLegal(number) ? { kind: 'illegal', runtime } : null;
}

function effectsOfValue(runtime: RuntimeId, value: number | string | null): readonly Effect[] {
  const row = RUNTIMES[runtime];
  if (value === null) return row.nonNumber.null;
  if (typeof value === 'number') return effectsOf(row, value);
  if (!/^\d+$/.test(value)) return row.nonNumber.otherString;
  const [newest] = row.nonNumber.numericString;
  return newest.effect === 'sent' ? effectsOf(row, Number(value)) : [newest];
}

function isLegal(code: number): boolean {
  return Number.isInteger(code) && inRanges(code, LEGAL_ON_WIRE);
}

/** The codes that every one of the runtimes puts on the wire as given and that a peer accepts. */
export function sendableRanges(runtimes: readonly RuntimeId[]): readonly Range[] {
  return runtimes.reduce((ranges, runtime) => intersect(ranges, RUNTIMES[runtime].sendable), LEGAL_ON_WIRE);
}

function intersect(left: readonly Range[], right: readonly Range[]): readonly Range[] {
  return left.flatMap(([a, b]) =>
    right.flatMap(([c, d]): Range[] => (Math.max(a, c) <= Math.min(b, d) ? [[Math.max(a, c), Math.min(b, d)]] : [])),
  );
}

/** Whether a code can be sent in all of the runtimes. */
export function canSend(code: number, runtimes: readonly RuntimeId[]): boolean {
  return inRanges(code, sendableRanges(runtimes));
}

/** Distance from a code to its twin in the private range, by convention: 1008 and 4008, 401 and 4401, 3504 and 4504. */
const PRIVATE_TWIN = { status: 4000, code: 3000, unregistered: 1000 };
/** What libraries add to an HTTP status: 3401, 3504. */
const UNREGISTERED_STATUS = 3000;

/**
 * Codes to send instead of one that cannot be sent, best first: an HTTP status has its counterparts, a code of the
 * protocol its twin in the private range. Only such as all of the runtimes send.
 */
export function alternatives(code: number, runtimes: readonly RuntimeId[]): readonly number[] {
  const twin = isHttpStatus(code) ? code + PRIVATE_TWIN.status : isLegal(code) ? code + PRIVATE_TWIN.code : null;
  const sendable = (HTTP_COUNTERPARTS[code] ?? []).filter((each) => canSend(each, runtimes));
  return sendable.length === 0 && twin !== null && canSend(twin, runtimes) ? [twin] : sendable;
}

/**
 * Codes to send instead of a number that nobody registered, best first: the registered code of the HTTP status that it was
 * made of (3401: 3000), and the same number among the private ones. Only such as all of the runtimes send.
 */
export function privateCodes(code: number, runtimes: readonly RuntimeId[]): readonly number[] {
  const registered = (HTTP_COUNTERPARTS[code - UNREGISTERED_STATUS] ?? []).filter((each) => !inRanges(each, PRIVATE_USE));
  return [...registered, code + PRIVATE_TWIN.unregistered].filter((each) => inRanges(each, safeRanges(runtimes)));
}

/** Whether a number is a status code of HTTP, RFC 9110 section 15. */
export function isHttpStatus(code: number): boolean {
  return Number.isInteger(code) && code >= 100 && code <= 599;
}

/** Whether `close()` in all of the runtimes sends a Close frame without a code. */
export function sendsEmptyFrame(runtimes: readonly RuntimeId[]): boolean {
  return runtimes.every((runtime) => RUNTIMES[runtime].closeWithoutCode === 'empty frame');
}

/** What a close method that is given no code does in each of the runtimes. */
export function effectsWithoutCode({ withoutCode }: CloseMethod, runtimes: readonly RuntimeId[]): readonly Rejection[] {
  return runtimes.map((runtime) => {
    const sent = withoutCode ?? RUNTIMES[runtime].closeWithoutCode;
    return { runtime, effects: [typeof sent === 'number' ? { effect: 'sent as', code: sent } : { effect: sent }] };
  });
}

/** Those of the runtimes whose `close()` sends a Close frame without a code. */
export function runtimesWithoutCode(runtimes: readonly RuntimeId[]): readonly RuntimeId[] {
  return runtimes.filter((runtime) => RUNTIMES[runtime].closeWithoutCode === 'empty frame');
}

/** What can be sent whatever the runtime turns out to be. */
export function safeRanges(runtimes: readonly RuntimeId[]): readonly Range[] {
  return sendableRanges(runtimes.length > 0 ? runtimes : ['browser', 'ws']);
}

/** Whether a code can be sent whatever the runtime turns out to be; a server's is no browser. */
export function mayBeAdvised(code: number, runtimes: readonly RuntimeId[], role: Role | null): boolean {
  return inRanges(code, role === 'server' ? sendableRanges(runtimes) : safeRanges(runtimes));
}

/** Whether a code from outside can do harm in any of the runtimes: one that makes an empty frame of 1005 and 1006 takes anything. */
export function isEndangered(runtimes: readonly RuntimeId[]): boolean {
  return (
    runtimes.length === 0 ||
    runtimes.some((runtime) => {
      return [NO_CODE, NO_FRAME].some((code) =>
        effectsOf(RUNTIMES[runtime], code).some(({ effect }) => effect !== 'empty frame'),
      );
    })
  );
}
