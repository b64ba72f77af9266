import type { CommandTexts } from './texts/types.js';

/** How many characters must be added, removed, replaced or swapped to make one text of the other. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

const MOST = 3;

/** The candidates that somebody may have meant, the likeliest first: those that begin with it, then those that are spelled like it. */
export function nearest(written: string, candidates: readonly string[]): string[] {
  const wanted = written.toLowerCase();
  return [...new Set(candidates)]
    .flatMap((candidate) => {
      const name = candidate.toLowerCase();
      const begins = wanted.length > 1 && name.startsWith(wanted);
      const cost = begins ? 0 : distance(wanted, name);
      return begins || cost <= Math.max(1, Math.floor(wanted.length / 3)) ? [{ candidate, cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** What is wrong, and beneath it what may have been meant. */
export function withNearest(text: string, written: string, known: readonly string[], { didYouMean }: CommandTexts): string {
  const meant = nearest(written, known);
  return meant.length === 0 ? text : `${text}\n${didYouMean(meant.join(', '))}`;
}
