import type { ESLint, Linter } from 'eslint';
import { relative } from 'node:path';
import { wrap } from '../../reference/text.js';
import type { Screen } from '../terminal.js';
import type { CheckTexts, Summary } from '../texts/types.js';

const INDENT = ' '.repeat(10);

function describe(
  { line, column, severity, fatal, ruleId, message, suggestions = [] }: Linter.LintMessage,
  { style, width }: Screen,
  texts: CheckTexts,
): string {
  const level = severity === 2 ? style('red', texts.error) : style('yellow', texts.warning);
  const place = style('dim', `${line}:${column}`.padStart(INDENT.length - 2));
  return [
    `${place}  ${level}  ${style('bold', fatal ? texts.doesNotParse : (ruleId ?? ''))}`,
    ...wrap(message, width, INDENT),
    ...suggestions.flatMap(({ desc }) => wrap(desc, width, `${INDENT}→ `, `${INDENT}  `)),
  ].join('\n');
}

/** A path as it is shortest: from the working directory, or in full. */
export function shortest(path: string, cwd: string): string {
  const fromHere = relative(cwd, path);
  return fromHere.length < path.length ? fromHere : path;
}

/** The findings by file, each with what an editor offers to do. */
export function renderFindings(results: readonly ESLint.LintResult[], cwd: string, screen: Screen, texts: CheckTexts): string {
  return results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) =>
      [
        screen.style('underline', shortest(filePath, cwd)),
        ...messages.map((message) => describe(message, screen, texts)),
        '',
      ].join('\n'),
    )
    .join('\n');
}

export function summarize(results: readonly ESLint.LintResult[]): Summary {
  const messages = results.flatMap((result) => result.messages);
  const count = (wanted: (message: Linter.LintMessage) => boolean): number => messages.filter(wanted).length;
  return {
    files: results.length,
    affected: results.filter((result) => result.messages.some(({ fatal }) => !fatal)).length,
    errors: count(({ fatal, severity }) => !fatal && severity === 2),
    warnings: count(({ severity }) => severity === 1),
    unparsed: count(({ fatal }) => fatal === true),
  };
}
