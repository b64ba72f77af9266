import type { ESLint } from 'eslint';
import type { WebSocketPlugin } from '../../index.js';
import { COMMAND, type Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { readInputs } from '../lint/inputs.js';
import { lintFiles } from '../lint/lint.js';
import { createProgress } from '../lint/progress.js';
import { renderFindings, summarize } from '../lint/report.js';
import { withNearest } from '../nearest.js';
import type { Subcommand } from '../program.js';

const CONFIGS = ['recommended', 'strict', 'all'] as const;
const CORE_FORMATTERS = ['stylish', 'json', 'json-with-metadata', 'html'];
const OWN_FORMAT = 'text';

interface Options {
  readonly config: (typeof CONFIGS)[number];
  readonly fix: boolean;
  readonly maxWarnings: number;
  readonly format: string;
}

async function check(paths: readonly string[], { config, fix, maxWarnings, format }: Options, context: Context): Promise<number> {
  const { cwd, texts, screen, print, note } = context;
  const { ESLint, files, folder, typescriptParser, asides } = await readInputs(paths, context);
  const { default: websocket } = (await import('../../index.js')) as { default: WebSocketPlugin };

  const progress = createProgress(process.stderr);
  const { eslint, results } = await lintFiles(ESLint, files, {
    folder,
    config: websocket.configs[config],
    typescriptParser,
    fix,
    onProgress: (done, file) => {
      progress.tick(texts.check.progress(done, files.length, file));
    },
  }).finally(progress.done);

  const summary = summarize(results);
  if (format === OWN_FORMAT) {
    print(
      [renderFindings(results, cwd, screen, texts.check), texts.check.summary(summary)].filter((text) => text !== '').join('\n'),
    );
    const rule = results.flatMap(({ messages }) => messages).find(({ ruleId }) => ruleId !== null)?.ruleId;
    if (rule != null) note(texts.check.explain(`${COMMAND} explain ${rule.replace('websocket/', '')}`));
  } else {
    const output = await loadFormatter(eslint, format, context).then((formatter) => formatter.format([...results]));
    if (output !== '') print(output);
  }
  for (const aside of asides) note(aside);
  return summary.errors + summary.unparsed > 0 || (maxWarnings >= 0 && summary.warnings > maxWarnings) ? 1 : 0;
}

async function loadFormatter(eslint: ESLint, format: string, context: Context): Promise<ESLint.LoadedFormatter> {
  try {
    return await eslint.loadFormatter(format);
  } catch {
    throw new CannotRun(
      withNearest(context.texts.check.noFormatter(format), format, [OWN_FORMAT, ...CORE_FORMATTERS], context.texts),
    );
  }
}

export function addCheck(program: Subcommand, context: Context): void {
  const help = context.texts.commands.check;
  program
    .command('check')
    .argument('[paths...]', help.arguments.paths)
    .choice('--config <name>', help.options.config ?? '', CONFIGS, 'recommended')
    .option('--fix', help.options.fix ?? '', false)
    .number('--max-warnings <number>', help.options['max-warnings'] ?? '', 0)
    .option('--format <name>', help.options.format ?? '', OWN_FORMAT)
    .language(help.options.lang)
    .describe(help)
    .action(async (paths: readonly string[], options: Options) => {
      process.exitCode = await check(paths.length === 0 ? ['.'] : paths, options, context);
    });
}
