import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { CLOSE_CODES, NAMEABLE } from '../../data/close-codes.js';
import { inRanges } from '../../data/ranges.js';
import { NAME, renderConstants, STYLES, type Constant, type Dialect, type Style } from '../constants-file.js';
import { COMMAND, type Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { withNearest } from '../nearest.js';
import type { Subcommand } from '../program.js';

interface Options {
  readonly out?: string;
  readonly style: Style;
  readonly only?: string;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.js': 'module',
  '.mjs': 'module',
  '.cjs': 'commonjs',
};

/** The first line of a file that this command wrote. */
const OURS = /^\/\/ .*eslint-plugin-websocket constants\b/;

/** `1000`, `GOING_AWAY` or `4401:TOKEN_EXPIRED`. */
function readEntry(entry: string, context: Context): Constant {
  const { constants: texts } = context.texts;
  const [written = '', given, ...rest] = entry.split(':');
  const code = CLOSE_CODES.find(({ constant }) => constant === written)?.code ?? Number(written);
  if (rest.length > 0 || (given !== undefined && !/^[A-Za-z_$][\w$]*$/.test(given))) throw new CannotRun(texts.badEntry(entry));
  if (Number.isNaN(code)) {
    const names = CLOSE_CODES.map(({ constant }) => constant);
    throw new CannotRun(withNearest(texts.badEntry(entry), written, names, context.texts));
  }
  if (!Number.isInteger(code) || !inRanges(code, NAMEABLE)) throw new CannotRun(texts.outOfRange(written));
  const name = given ?? CLOSE_CODES.find((known) => known.code === code)?.constant;
  if (name === undefined) throw new CannotRun(texts.noName(code));
  return { code, name };
}

function readOnly(only: string | undefined, context: Context): readonly Constant[] {
  if (only === undefined) return CLOSE_CODES.map(({ code, constant }) => ({ code, name: constant }));
  const constants = only
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => readEntry(entry, context));
  const twice = constants.find(({ name }, index) => constants.findIndex((other) => other.name === name) !== index);
  if (twice) throw new CannotRun(context.texts.constants.twice(twice.name));
  return constants.toSorted((a, b) => a.code - b.code);
}

/** The setting that has the rule use the file: its path as an import writes it, and names that are no registered ones. */
function setting(out: string, style: Style, constants: readonly Constant[], cwd: string): string {
  const path = relative(cwd, resolve(cwd, out)).split(sep).join('/');
  const from = `./${path.replace(/\.([mc]?)ts$/, '.$1js')}`;
  const own = constants.filter(({ code }) => !CLOSE_CODES.some((known) => known.code === code));
  const codes = own.map(({ code, name }) => `${code}: { name: '${name}' }`).join(', ');
  return [
    '  { settings: { websocket: {',
    `    constants: { from: '${from}'${style === 'const' ? '' : `, name: '${NAME}'`} },`,
    ...(own.length > 0 ? [`    codes: { ${codes} },`] : []),
    '  } } },',
  ].join('\n');
}

function constants({ out, style, only }: Options, context: Context): number {
  const { cwd, language, print } = context;
  const { constants: texts } = context.texts;
  const dialect = out === undefined ? 'typescript' : DIALECTS[extname(out)];
  if (dialect === undefined) throw new CannotRun(texts.unknownExtension(out ?? ''));
  if (style === 'enum' && dialect !== 'typescript') throw new CannotRun(texts.noEnum(out ?? ''));

  const wanted = readOnly(only, context);
  const args = [
    ...(out === undefined ? [] : ['--out', out]),
    ...(style === STYLES[0] ? [] : ['--style', style]),
    ...(only === undefined ? [] : ['--only', only]),
    '--lang',
    language,
  ];
  const heading = `${texts.generatedBy}: ${[COMMAND, 'constants', ...args].join(' ')}`;
  const text = renderConstants(wanted, { style, dialect, language, heading });
  if (out === undefined) {
    print(text);
    return 0;
  }

  const file = resolve(cwd, out);
  if (!existsSync(dirname(file))) throw new CannotRun(texts.noFolder(dirname(out)));
  if (existsSync(file) && !OURS.test(readFileSync(file, 'utf8'))) throw new CannotRun(texts.notOurs(out));
  writeFileSync(file, text);
  print([texts.written(out, wanted.length), '', texts.setting, '', setting(out, style, wanted, cwd)].join('\n'));
  return 0;
}

export function addConstants(program: Subcommand, context: Context): void {
  const help = context.texts.commands.constants;
  program
    .command('constants')
    .option('--out <file>', help.options.out ?? '')
    .choice('--style <style>', help.options.style ?? '', STYLES, STYLES[0])
    .option('--only <codes>', help.options.only ?? '')
    .language(help.options.lang)
    .describe(help)
    .action((options: Options) => {
      process.exitCode = constants(options, context);
    });
}
