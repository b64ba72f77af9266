import { replaceLinks, type Block, type Document } from './document.js';

const ADDRESS = /^https?:/;

/** A text without its marks: what it says. Addresses follow their labels. */
export function plainText(text: string): string {
  return replaceLinks(text, (label, target) =>
    ADDRESS.test(target) && !target.includes(label) ? `${label} ${target}` : ADDRESS.test(target) ? target : label,
  )
    .replaceAll('**', '')
    .replaceAll('`', '');
}

/** Lines of at most `width` characters, where the words let it; the second and later ones begin with `indent`. */
export function wrap(text: string, width: number, first = '', indent = first): string[] {
  const lines: string[] = [];
  let [line, empty] = [first, true];
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, empty] = [indent, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Between two columns. */
const GAP = '  ';

/** How wide each column may be so that all fit: the widest gives way first, none below its longest word. `undefined`: they do not. */
function columnWidths(cells: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
  const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)));
  const least = columns.map((column) => Math.max(...column.flatMap((cell) => cell.split(' ')).map((word) => word.length)));
  const free = width - GAP.length * (columns.length - 1);
  while (widths.reduce((sum, each) => sum + each, 0) > free) {
    const spare = widths.map((each, column) => (each > (least[column] ?? 0) ? each : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return undefined;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Columns where they fit, else each row as a list of what its cells are. */
function table(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const cells = [head, ...rows].map((row) => row.map(plainText));
  const [names = [], ...body] = cells;
  const widths = columnWidths(cells, width);
  if (widths !== undefined) {
    const line = (row: readonly string[]): string[] => {
      const wrapped = row.map((cell, column) => wrap(cell, widths[column] ?? 0));
      const height = Math.max(...wrapped.map(({ length }) => length));
      return Array.from({ length: height }, (_, index) =>
        wrapped
          .map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0))
          .join(GAP)
          .trimEnd(),
      );
    };
    return [...line(names), line(widths.map((each) => '-'.repeat(each))).join(''), ...body.flatMap(line)];
  }
  return body.flatMap(([title = '', ...rest], index) => {
    const items = rest.flatMap((cell, column) =>
      cell === '' ? [] : wrap(`${names[column + 1] ?? ''}: ${cell}`, width, '  ', '    '),
    );
    return [...(index === 0 ? [] : ['']), ...wrap(title, width), ...items];
  });
}

function renderBlock(block: Block, width: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(plainText(block.text), width);
    case 'list':
      return [
        ...(block.title === undefined ? [] : [`${plainText(block.title)}:`]),
        ...block.items.flatMap((item) => wrap(plainText(item), width, '- ', '  ')),
      ];
    case 'table':
      return table(block.head, block.rows, width);
    case 'diagram':
      return [];
  }
}

/** How a heading is set off: colours, or nothing. */
export type Emphasis = (heading: string) => string;

/** A document as plain text for a terminal, without a line break at its end. A diagram is left out: its tables say the same. */
export function toText({ title, blocks, sections }: Document, width = 80, emphasis: Emphasis = (heading) => heading): string {
  const parts = (all: readonly Block[]) => all.map((block) => renderBlock(block, width)).filter((lines) => lines.length > 0);
  const head = [emphasis(plainText(title)), '='.repeat(Math.min(plainText(title).length, width))];
  const ofSections = sections.flatMap((section) => [[emphasis(plainText(section.title))], ...parts(section.blocks)]);
  return [head, ...parts(blocks), ...ofSections].map((lines) => lines.join('\n')).join('\n\n');
}
