import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const built = join(root, 'dist/cli.js');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder with these files. */
export function project(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The command's own file. */
  readonly file?: string;
}

/** Runs the built command as a user does, its output piped. */
export function run(args: readonly string[], { cwd = root, env = {}, file = built }: Options = {}): Promise<Run> {
  const environment = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd, env: environment }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/**
 * Installs the package into a project, with all that this one has beside it but for `without`; `as` gives a package the
 * place of another one. Runs the command from there.
 */
export function install(
  folder: string,
  { without = [], as = {} }: { readonly without?: readonly string[]; readonly as?: Readonly<Record<string, string>> },
): (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Run> {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'eslint-plugin-websocket');
  mkdirSync(own, { recursive: true });
  for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(own, part), { recursive: true });

  const names = readdirSync(join(root, 'node_modules')).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(root, 'node_modules', name)).map((part) => `${name}/${part}`) : [name];
  });
  const places = new Map(names.map((name) => [name, name]));
  for (const name of without) places.delete(name);
  for (const [name, other] of Object.entries(as)) places.set(name, other);
  for (const [name, other] of places) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', other), join(modules, name));
  }
  // Packages are looked up from where the links stand, not from where they lead.
  const links = { NODE_PRESERVE_SYMLINKS: '1', NODE_PRESERVE_SYMLINKS_MAIN: '1' };
  return (args, env = {}) => run(args, { cwd: folder, env: { ...links, ...env }, file: join(own, 'dist/cli.js') });
}
