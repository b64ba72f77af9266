/** A table; the first row is its head. A `|` inside a cell is escaped, which tables need even in code. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`).join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** The anchor that GitHub and editors give a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/** A link to a heading, of the same page or of another one. */
export function linkTo(heading: string, page = ''): string {
  return `[${heading}](${page}#${anchor(heading)})`;
}

/** The headings of a text, outside of fenced code, without their marks. */
export function headings(markdown: string): { readonly level: number; readonly text: string }[] {
  let fenced = false;
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    const match = fenced ? null : /^(#{1,6}) (.+)$/.exec(line);
    return match?.[1] !== undefined && match[2] !== undefined ? [{ level: match[1].length, text: match[2].replaceAll('`', '') }] : [];
  });
}
