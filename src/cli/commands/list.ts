import { CLOSE_CODES } from '../../data/close-codes.js';
import { SERVICES } from '../../data/services.js';
import { listCodes } from '../../reference/codes.js';
import { table, type Block, type Document } from '../../reference/document.js';
import { listServices } from '../../reference/services.js';
import type { Context } from '../context.js';
import type { Format, Subcommand } from '../program.js';
import { show } from '../show.js';

interface Options {
  readonly format: Format;
  readonly services: boolean;
}

/** What a line of a terminal has room for: number, name, what it says. */
const COLUMNS = 3;

const narrow = (block: Block): Block =>
  block.kind === 'table'
    ? table(
        block.head.slice(0, COLUMNS),
        block.rows.map((row) => row.slice(0, COLUMNS)),
      )
    : block;

/** A line for each code. */
function inLines(document: Document): Document {
  return { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(narrow) })) };
}

export function addList(program: Subcommand, context: Context): void {
  const help = context.texts.commands.list;
  program
    .command('list')
    .option('--services', help.options.services ?? '', false)
    .shown()
    .describe(help)
    .action(({ format, services }: Options) => {
      const codes = listCodes(context.language);
      if (services) show(listServices(context.language), format, context, { services: SERVICES });
      else show(format === 'text' ? inLines(codes) : codes, format, context, { codes: CLOSE_CODES });
    });
}
