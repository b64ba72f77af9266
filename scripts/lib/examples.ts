import { readdirSync, readFileSync } from 'node:fs';

export const EXAMPLES = new URL('../../examples/', import.meta.url);

/** What the comments of the examples expect: `file:line rule` for each finding, sorted. */
export function expectedFindings(): string[] {
  return readdirSync(EXAMPLES)
    .filter((file) => /\.[jt]s$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(new URL(file, EXAMPLES), 'utf8').split('\n');
      return lines.flatMap((text, index) => {
        const rules = /\/\/ expect: (.+)$/.exec(text)?.[1]?.split(', ') ?? [];
        return rules.map((rule) => `${file}:${index + 1} ${rule}`);
      });
    })
    .sort();
}
