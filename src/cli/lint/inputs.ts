import type { ESLint, Linter } from 'eslint';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { withNearest } from '../nearest.js';
import { commonFolder, findFiles, inspectPath, isTypeScript, siblingsOf } from './files.js';
import { FALLBACK_PACKAGES, findTypeScriptParser } from './typescript.js';

/** What a subcommand that reads code works on. */
export interface Inputs {
  readonly ESLint: typeof ESLint;
  readonly files: readonly string[];
  /** The folder that holds all files. */
  readonly folder: string;
  readonly typescriptParser: Linter.Parser | null;
  /** What was left out, to be said at the end. */
  readonly asides: readonly string[];
}

const install = (...packages: readonly string[]): string => `npm install --save-dev ${packages.join(' ')}`;

/** ESLint is loaded only here: the subcommands that show the reference need none. */
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

/** The files in the paths that somebody gave, and what reads them. */
export async function readInputs(paths: readonly string[], context: Context): Promise<Inputs> {
  const { cwd, texts } = context;
  verifyPaths(paths, context);
  const ESLint = await loadESLint(context);

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
  return { ESLint, files, folder: commonFolder([cwd, ...folders]), typescriptParser: parser?.parser ?? null, asides };
}
