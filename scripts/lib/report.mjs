import { relative } from 'node:path';
import { styleText } from 'node:util';

const colored = process.stdout.isTTY && !process.env.NO_COLOR;
const style = (format, text) => (colored ? styleText(format, text) : text);

const INDENT = ' '.repeat(10);
const WIDEST = 110;

/** Breaks a text between words, each line behind an indent. */
function wrap(text, indent, first = indent) {
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  const lines = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' || line.endsWith('→ ') ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function describe({ line, column, severity, fatal, ruleId, message, suggestions = [] }) {
  const place = `${line ?? 0}:${column ?? 0}`.padStart(8);
  const level = severity === 2 ? style('red', 'error  ') : style('yellow', 'warning');
  const rule = fatal ? 'does not parse' : ruleId;
  return [
    `${style('dim', place)}  ${level}  ${style('bold', rule)}`,
    wrap(message, INDENT),
    ...suggestions.map(({ desc }) => wrap(desc, `${INDENT}  `, `${INDENT}→ `)),
  ].join('\n');
}

/** A path as it is shortest: from the working directory, or in full. */
function shortest(path, cwd) {
  const fromHere = relative(cwd, path);
  return fromHere.length < path.length ? fromHere : path;
}

/** The findings by file, as ESLint's own output has them, and below each what the editor offers to do. */
export function printFindings(results, cwd) {
  for (const { filePath, messages } of results) {
    if (messages.length === 0) continue;
    console.log(style('underline', shortest(filePath, cwd)));
    console.log(`${messages.map(describe).join('\n')}\n`);
  }
}

const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** One line that says how many there are. */
export function summarize(results) {
  const messages = results.flatMap((result) => result.messages);
  const files = count(results.length, 'file');
  const unparsed = messages.filter(({ fatal }) => fatal).length;
  const errors = messages.filter(({ fatal, severity }) => !fatal && severity === 2).length;
  const warnings = messages.length - errors - unparsed;
  const notRead = unparsed > 0 ? `; ${count(unparsed, 'file does', 'files do')} not parse` : '';
  if (errors + warnings === 0) return `No findings in ${files}${notRead}.`;
  const affected = results.filter((result) => result.messages.some(({ fatal }) => !fatal)).length;
  return `${count(errors + warnings, 'finding')} (${count(errors, 'error')}, ${count(warnings, 'warning')}) in ${affected} of ${files}${notRead}.`;
}
