/** An inclusive range of close codes, `[from, to]`; a single code is `[code, code]`. */
export type Range = readonly [from: number, to: number];

/** Whether `code` lies in one of `ranges`. */
export function inRanges(code: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}
