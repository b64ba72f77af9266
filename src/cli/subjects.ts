import { CLOSE_CODES } from '../data/close-codes.js';
import { SERVICES } from '../data/services.js';
import { codesNamed, knownNames } from '../reference/codes.js';
import { blockOf } from '../reference/facts.js';
import type { Context } from './context.js';
import { CannotRun } from './errors.js';
import { withNearest } from './nearest.js';

/** The registered codes, as they are written. */
export const CODES = CLOSE_CODES.map(({ code }) => `${code}`);
const MOST = 0xffff;

/** What the nearest of something misspelled is looked for in. */
export const knownSubjects = (rules: readonly string[] = []): readonly string[] => [
  ...CODES,
  ...knownNames(),
  ...Object.keys(SERVICES),
  ...rules,
];

/** Whether somebody wrote a number; @throws where it has more than 16 bits. */
function readNumber(written: string, { texts }: Context): number | undefined {
  if (!/^\d+$/.test(written)) return undefined;
  if (Number(written) > MOST) throw new CannotRun(withNearest(texts.reference.outOfRange(written), written, CODES, texts));
  return Number(written);
}

/** The code that a number or a name says; `undefined`: it says none. @throws where it says more than one. */
export function readCode(written: string, context: Context): number | undefined {
  const number = readNumber(written, context);
  if (number !== undefined) return number;
  const [code, ...others] = codesNamed(written);
  if (others.length > 0) throw new CannotRun(context.texts.reference.ambiguous(written, [code, ...others].join(', ')));
  return code;
}

/** The bounds of a block, `4000-4999`, as they are written in the reference. */
export function readBlock(written: string): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = /^(\d+)[-–](\d+)$/.exec(written)?.map(Number) ?? [];
  if (from === undefined || to === undefined || to > MOST) return undefined;
  return blockOf(to).range[1] === to && blockOf(from) === blockOf(to) ? { from, to } : undefined;
}

/** There is nothing that it could be. */
export function unknown(written: string, known: readonly string[], { texts }: Context): CannotRun {
  return new CannotRun(withNearest(texts.reference.unknown(written), written, known, texts));
}
