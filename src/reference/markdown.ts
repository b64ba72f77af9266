import { replaceLinks, type Block, type Document, type Section } from './document.js';

/** How a document becomes Markdown. */
export interface MarkdownOptions {
  /** The level of its title, 1–5. */
  readonly level?: number;
  /** Where a target inside the reference is; `undefined`: nowhere, its label is written alone. Addresses stay as they are. */
  readonly href?: (target: string) => string | undefined;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list': {
      const items = block.items.map((item) => `- ${item}`).join('\n');
      return block.title === undefined ? items : `**${block.title}**\n\n${items}`;
    }
    case 'table':
      return table([block.head, ...block.rows]);
    case 'diagram':
      return ['```mermaid', block.mermaid, '```'].join('\n');
  }
}

const ADDRESS = /^https?:/;

/** A document as Markdown, without a line break at its end. */
export function toMarkdown({ title, blocks, sections }: Document, { level = 1, href }: MarkdownOptions = {}): string {
  const heading = (depth: number, text: string) => `${'#'.repeat(depth)} ${text}`;
  const linked = (text: string) =>
    replaceLinks(text, (label, target) => {
      const address = ADDRESS.test(target) ? target : href?.(target);
      return address === undefined ? label : `[${label}](${address})`;
    });
  const ofSection = (section: Section) => [heading(level + 1, section.title), ...section.blocks.map(renderBlock)];
  return [heading(level, title), ...blocks.map(renderBlock), ...sections.flatMap(ofSection)].map(linked).join('\n\n');
}
