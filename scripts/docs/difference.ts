/** Lines shown of each side. */
const SHOWN = 8;

function side(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `  ${sign} ${line}`);
  return lines.length > SHOWN ? [...shown, `  ${sign} … ${lines.length - SHOWN} more`] : shown;
}

/** Where two texts part and meet again: the lines in between, those of the first with `-`, of the second with `+`. */
export function summarize(current: string, expected: string): string {
  const [before, after] = [current, expected].map((text) => text.split('\n')) as [string[], string[]];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [removed, added] = [before, after].map((lines) => lines.slice(start, lines.length - end)) as [string[], string[]];
  return [`  from line ${start + 1}: ${removed.length} out, ${added.length} in`, ...side('-', removed), ...side('+', added)].join('\n');
}
