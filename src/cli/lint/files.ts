import ignore, { type Ignore } from 'ignore';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/** The files that are linted, by the ends of their names. */
export const EXTENSIONS: readonly string[] = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'];

export const isTypeScript = (file: string): boolean => /\.[mc]?tsx?$/.test(file);

const isSource = (file: string): boolean => EXTENSIONS.includes(extname(file).slice(1)) && !/\.d\.[mc]?ts$/.test(file);

/** What is in no repository of one's own. */
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'jspm_packages', '.git', '.yarn']);

/** Folders whose files are written by tools. `build` and `out` may hold sources: there a file's text decides. */
const BUILT_FOLDERS: ReadonlySet<string> = new Set([
  'dist',
  'coverage',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.angular',
  '.vercel',
  '.turbo',
  '.cache',
]);

/** Characters per line on average; what people write has a third of it. */
const MINIFIED_LINE = 110;

/** Whether a tool wrote the file: a bundler, a minifier, a compiler. */
function isBuilt(file: string): boolean {
  if (/\.min\.[mc]?js$|[.-]bundle\.[mc]?js$/.test(file)) return true;
  if (isTypeScript(file)) return false;
  const text = readFileSync(file, 'utf8');
  if (/^\/\/# sourceMappingURL=\S+\s*$/m.test(text.slice(-500)) || text.slice(0, 500).includes('webpackBootstrap')) return true;
  return text.length > 1000 && text.length / text.split('\n').length > MINIFIED_LINE;
}

/** The `.gitignore` of a folder. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

function ignoreFileOf(folder: string): IgnoreFile[] {
  const file = join(folder, '.gitignore');
  return existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : [];
}

/** As git does: the rule that stands nearest to the path decides. */
function isIgnored(path: string, isFolder: boolean, ignoreFiles: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of ignoreFiles.toReversed()) {
    const { ignored, unignored } = rules.test(`${relative(folder, path).split(sep).join('/')}${isFolder ? '/' : ''}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [...ancestors(parent), parent];
}

/** The `.gitignore` files above a folder, those of its repository; without a repository, those of the working directory. */
function ignoreFilesAbove(folder: string, cwd: string): IgnoreFile[] {
  const above = ancestors(folder);
  const repository = [...above, folder].findLast((each) => existsSync(join(each, '.git')));
  const top = repository ?? (isInside(folder, cwd) ? cwd : folder);
  const files = above.filter((each) => isInside(each, top)).flatMap(ignoreFileOf);
  // A folder that is ignored and yet named is meant.
  return isIgnored(folder, true, files) ? [] : files;
}

export interface FoundFiles {
  /** Absolute, sorted, each once. */
  readonly files: readonly string[];
  /** How many were left out since a tool wrote them. */
  readonly built: number;
}

/** The files to lint in folders, and those that are named, which are meant whatever they are called. */
export function findFiles(paths: readonly string[], cwd: string): FoundFiles {
  const files = new Set<string>();
  const built = new Set<string>();

  const walk = (folder: string, above: readonly IgnoreFile[], isInBuilt: boolean): void => {
    const ignoreFiles = [...above, ...ignoreFileOf(folder)];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (FOREIGN_FOLDERS.has(entry.name) || isIgnored(path, true, ignoreFiles)) continue;
        walk(path, ignoreFiles, isInBuilt || BUILT_FOLDERS.has(entry.name));
      } else if (entry.isFile() && isSource(entry.name) && !isIgnored(path, false, ignoreFiles)) {
        (isInBuilt || isBuilt(path) ? built : files).add(path);
      }
    }
  };

  for (const path of paths.map((each) => resolve(cwd, each))) {
    if (statSync(path).isDirectory()) walk(path, ignoreFilesAbove(path, cwd), false);
    else files.add(path);
  }
  return { files: [...files].sort(), built: [...built].filter((file) => !files.has(file)).length };
}

/** What is wrong with a path that somebody gave, if something is. */
export function inspectPath(path: string, cwd: string): 'missing' | 'no source' | null {
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (!stats) return 'missing';
  return stats.isDirectory() || isSource(path) ? null : 'no source';
}

/** The names beside a path that is not there. */
export function siblingsOf(path: string, cwd: string): string[] {
  const folder = dirname(resolve(cwd, path));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => path.slice(0, path.length - basename(path).length) + name);
}

/** The folder that holds all of them. */
export function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let top = common;
    while (!isInside(folder, top)) top = dirname(top);
    return top;
  });
}
