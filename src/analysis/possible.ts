import { SIXTEEN_BITS } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { RUNTIMES, type RuntimeId } from '../data/runtimes.js';
import type { Arrival } from './arrivals.js';

/** Why a received code never is what it is held against. */
export type Impossible =
  /** A text, where a number arrives. */
  | { readonly kind: 'text' }
  /** A number that two bytes cannot hold. */
  | { readonly kind: 'outside' }
  /** None of these runtimes ever reports it. */
  | { readonly kind: 'never'; readonly runtimes: readonly RuntimeId[] }
  /** Each of them reports it only where the peer breaks the protocol. */
  | { readonly kind: 'nonConforming'; readonly runtimes: readonly RuntimeId[] };

/**
 * What makes a value impossible for a received code, by the measured matrix; null where it may arrive.
 * @param isStrict whether it is compared without conversion: `'1006' == code` can be true.
 */
export function impossible(value: number | string, { runtimes, own, mayBeError }: Arrival, isStrict: boolean): Impossible | null {
  if (own.some((each) => each === value || (!isStrict && Number(each) === Number(value)))) return null;
  const number = Number(value);
  const isNumeric = value !== '' && !Number.isNaN(number);
  // An error in the event's place has codes such as ECONNREFUSED; so may what a library hands over that is not known.
  if (typeof value === 'string' && (isStrict || !isNumeric))
    return (mayBeError || runtimes.length === 0) && !isNumeric ? null : { kind: 'text' };
  if (!Number.isInteger(number)) return null;
  if (!inRanges(number, [SIXTEEN_BITS]))
    return mayBeError || runtimes.some((id) => RUNTIMES[id].tellsOwnCode) ? null : { kind: 'outside' };
  if (runtimes.length === 0 || mayBeError) return null;
  if (runtimes.every((id) => !inRanges(number, RUNTIMES[id].received))) return { kind: 'never', runtimes };
  return runtimes.every((id) => !inRanges(number, RUNTIMES[id].conforming)) ? { kind: 'nonConforming', runtimes } : null;
}

/** Whether a close event of one of the runtimes may have a code while its peer keeps to the protocol. */
export function mayArrive(code: number, runtimes: readonly RuntimeId[]): boolean {
  return runtimes.some((id) => inRanges(code, RUNTIMES[id].conforming));
}

/** What the runtimes report for a connection that ended without a Close frame; null where they differ. */
export function lostCode(runtimes: readonly RuntimeId[]): number | null {
  const [only, ...others] = new Set(runtimes.map((id) => RUNTIMES[id].lost));
  return only !== undefined && others.length === 0 ? only : null;
}
