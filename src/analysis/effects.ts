import { inRanges } from '../data/ranges.js';
import type { Effect, Runtime } from '../data/runtimes.js';

/** To the nearest integer, a half to the even one, as WebIDL's [Clamp] does. */
function round(value: number): number {
  return value % 2 === 0.5 ? Math.floor(value) : Math.round(value);
}

/** The number that `code` counts as with a runtime; `undefined` where it is refused. */
function countsAs(runtime: Runtime, code: number): readonly (number | undefined)[] {
  if (code < 0 || code > 65535) {
    return runtime.outside16Bits.map((how) => {
      if (how === 'refused') return undefined;
      if (how === 'clamped') return code < 0 ? 0 : 65535;
      return Number.isFinite(code) ? ((code % 65536) + 65536) % 65536 : 0;
    });
  }
  if (Number.isInteger(code)) return [code];
  return runtime.fraction.map((how) => {
    if (how === 'refused') return undefined;
    if (how === 'rounded') return round(code);
    return how === 'truncated' ? Math.trunc(code) : code;
  });
}

/**
 * What `close(code)` does in a runtime, for any number: how a row of `RUNTIMES` is read. More than one effect where the
 * runtime's versions or makers differ.
 */
export function effectsOf(runtime: Runtime, code: number): readonly Effect[] {
  if (Number.isNaN(code)) return runtime.nonNumber.NaN;
  const effects = countsAs(runtime, code).flatMap((number): readonly Effect[] => {
    if (number === undefined) return [runtime.otherwise];
    const exceptions = runtime.exceptions.filter(({ range }) => inRanges(number, [range]));
    const special = exceptions.map(({ effect }) => effect);
    if (exceptions.some(({ only }) => only === undefined)) return special;
    if (!inRanges(number, runtime.sendable)) return [runtime.otherwise, ...special];
    const sent = Math.trunc(number);
    return [sent === code ? { effect: 'sent' } : { effect: 'sent as', code: sent }, ...special];
  });
  return [...new Map(effects.map((effect) => [JSON.stringify(effect), effect])).values()];
}
