import { explainRuntimes, runtimeRows } from '../../reference/runtimes.js';
import type { Context } from '../context.js';
import type { Format, Subcommand } from '../program.js';
import { show } from '../show.js';
import { knownSubjects, readCode, unknown } from '../subjects.js';

interface Options {
  readonly format: Format;
  readonly code?: string;
}

function runtimes({ format, code: written }: Options, context: Context): number {
  const { language } = context;
  if (written === undefined) {
    show(explainRuntimes(language), format, context);
    return 0;
  }
  const code = readCode(written, context);
  if (code === undefined) throw unknown(written, knownSubjects(), context);
  show(explainRuntimes(language, code), format, context, { code, rows: runtimeRows(code) });
  return 0;
}

export function addRuntimes(program: Subcommand, context: Context): void {
  const help = context.texts.commands.runtimes;
  program
    .command('runtimes')
    .option('--code <code>', help.options.code ?? '')
    .shown()
    .describe(help)
    .action((options: Options) => {
      process.exitCode = runtimes(options, context);
    });
}
