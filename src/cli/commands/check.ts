import type { ESLint } from 'eslint';
import { dirname, resolve } from 'node:path';
import { statSync } from 'node:fs';
import type { WebSocketPlugin } from '../../index.js';
import { COMMAND, type Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { commonFolder, findFiles, inspectPath, isTypeScript, siblingsOf } from '../lint/files.js';
import { lintFiles } from '../lint/lint.js';
import { createProgress } from '../lint/progress.js';
import { renderFindings, summarize } from '../lint/report.js';
import { FALLBACK_PACKAGES, findTypeScriptParser } from '../lint/typescript.js';
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

const install = (...packages: readonly string[]): string => `npm install --save-dev ${packages.join(' ')}`;

/** ESLint is loaded only here: the other subcommands need none. */
async function loadESLint({ texts }: Context): Promise<typeof ESLint> {
  const { ESLint: found } = await import('eslint').catch(() => ({ ESLint: undefined }));
  const [major = 0, minor = 0] = found?.version.split('.').map(Number) ?? [];
  if (found === undefined || major < 9 || (major === 9 && minor < 22))
    throw new CannotRun(texts.check.noESLint(install('eslint')));
  return found;
}

function verifyPaths(paths: readonly string[], context: Context): void {
  const { cwd, texts } = context;
  for (const path of paths) {
    const problem = inspectPath(path, cwd);
    if (problem === 'no source') throw new CannotRun(texts.check.noSource(path));
    if (problem === 'missing') throw new CannotRun(withNearest(texts.check.noSuchPath(path), path, siblingsOf(path, cwd), texts));
  }
}

async function check(paths: readonly string[], { config, fix, maxWarnings, format }: Options, context: Context): Promise<number> {
  const { cwd, texts, screen, print, note } = context;
  verifyPaths(paths, context);
  const ESLint = await loadESLint(context);
  const { default: websocket } = (await import('../../index.js')) as { default: WebSocketPlugin };

  const found = findFiles(paths, cwd);
  const typescript = found.files.filter(isTypeScript);
  const folders = [...new Set(paths.map((path) => resolve(cwd, path)))].map((path) =>
    statSync(path).isDirectory() ? path : dirname(path),
  );
  const parser = typescript.length > 0 ? await findTypeScriptParser([...folders, cwd]) : null;
  const files = parser === null ? found.files.filter((file) => !isTypeScript(file)) : found.files;
  const asides = [
    ...(parser === null && typescript.length > 0
      ? [texts.check.noTypeScript(typescript.length, install(...FALLBACK_PACKAGES))]
      : []),
    ...(found.built > 0 ? [texts.check.built(found.built)] : []),
  ];
  if (files.length === 0) throw new CannotRun([texts.check.noFiles(paths.join(', ')), ...asides].join('\n'));

  const progress = createProgress(process.stderr);
  const { eslint, results } = await lintFiles(ESLint, files, {
    folder: commonFolder([cwd, ...folders]),
    config: websocket.configs[config],
    typescriptParser: parser?.parser ?? null,
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
