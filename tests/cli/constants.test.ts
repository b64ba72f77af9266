import tseslint from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CLOSE_CODES } from '../../src/data/close-codes.js';
import { TEXTS } from '../../src/data/texts/index.js';
import websocket from '../../src/index.js';
import { project, root, run } from './command.js';

/** Writes a file of constants into a new project; the folder. */
async function write(file: string, ...args: string[]): Promise<string> {
  const folder = project({ 'package.json': '{ "type": "module" }\n', 'src/x.txt': '' });
  const { status, stderr } = await run(['constants', '--out', file, ...args], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return folder;
}

async function refused(folder: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(['constants', ...args], { cwd: folder });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

const ALL = Object.fromEntries(CLOSE_CODES.map(({ constant, code }) => [constant, code]));

const importFresh = async (file: string): Promise<Record<string, unknown>> => ({
  ...((await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>),
});

/** The exports of a file, loaded by Node; TypeScript is compiled before. */
async function load(file: string): Promise<Record<string, unknown>> {
  if (!/\.[mc]?ts$/.test(file)) return importFresh(file);
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const compiled = `${file}.mjs`;
  writeFileSync(compiled, outputText);
  return importFresh(compiled);
}

/** What an editor shows over the last word of a file. */
function hover(folder: string, file: string, text: string): string {
  writeFileSync(join(folder, file), text);
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [join(folder, file)],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name) ?? '') : undefined,
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => ({
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      noLib: true,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  };
  const info = ts.createLanguageService(host).getQuickInfoAtPosition(join(folder, file), text.lastIndexOf('GOING_AWAY') + 1);
  return ts.displayPartsToString(info?.documentation);
}

describe('the file of constants', () => {
  it('has every registered code as an object, unless told otherwise', async () => {
    const folder = await write('src/close-codes.ts');
    expect(await load(join(folder, 'src/close-codes.ts'))).toEqual({ CloseCode: ALL });
  });

  it.each([
    ['object', 'codes.ts', { CloseCode: ALL }],
    ['object', 'codes.mts', { CloseCode: ALL }],
    ['object', 'codes.js', { CloseCode: ALL }],
    ['object', 'codes.mjs', { CloseCode: ALL }],
    ['const', 'codes.ts', ALL],
    ['const', 'codes.mjs', ALL],
  ])('has them as %s in %s', async (style, file, expected) => {
    const folder = await write(file, '--style', style);
    expect(await load(join(folder, file))).toEqual(expected);
  });

  it.each([
    ['object', { CloseCode: ALL }],
    ['const', ALL],
  ])('has them as %s in CommonJS', async (style, expected) => {
    const folder = await write('codes.cjs', '--style', style);
    const { default: exported } = await load(join(folder, 'codes.cjs'));
    expect(exported).toEqual(expected);
  });

  it('has them as an enum', async () => {
    const folder = await write('codes.ts', '--style', 'enum');
    expect((await load(join(folder, 'codes.ts'))).CloseCode).toMatchObject(ALL);
  });

  it('has only those that are asked for, ascending, a private one by its name', async () => {
    const folder = await write('codes.ts', '--only', '4401:TOKEN_EXPIRED, 1001,NORMAL_CLOSURE,1008:REFUSED');
    const { CloseCode } = await load(join(folder, 'codes.ts'));
    expect(Object.entries(CloseCode as object)).toEqual([
      ['NORMAL_CLOSURE', 1000],
      ['GOING_AWAY', 1001],
      ['REFUSED', 1008],
      ['TOKEN_EXPIRED', 4401],
    ]);
  });

  it('is printed without a file to write', async () => {
    const { status, stdout } = await run(['constants', '--only', '1000']);
    expect(status).toBe(0);
    expect(stdout).toContain('export const CloseCode = {\n');
    expect(stdout).toContain('  NORMAL_CLOSURE: 1000,\n} as const;\n');
  });

  it.each(['typescript-5.9', 'typescript', 'typescript-7'])(
    'needs no package and compiles strictly with %s',
    async (compiler) => {
      const folder = project({ 'package.json': '{ "type": "module" }\n' });
      const files = await Promise.all(
        ['object', 'enum', 'const'].map(async (style) => {
          await run(['constants', '--out', `${style}.ts`, '--style', style], { cwd: folder });
          return `${style}.ts`;
        }),
      );
      const options = [
        '--strict',
        '--noEmit',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--lib',
        'es2022',
        '--isolatedModules',
        '--verbatimModuleSyntax',
      ];
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules', compiler, 'bin/tsc'), ...options, ...files],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
    60_000,
  );
});

describe('the comments', () => {
  const { labels, codes } = TEXTS.en;
  const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

  it.each(['object', 'enum', 'const'])('are what an editor shows over a constant (%s)', async (style) => {
    const folder = await write('codes.ts', '--style', style);
    const use =
      style === 'const'
        ? "import { GOING_AWAY } from './codes';\nGOING_AWAY"
        : "import { CloseCode } from './codes';\nCloseCode.GOING_AWAY";
    const shown = squeeze(hover(folder, 'use.ts', use));
    expect(shown).toContain(codes[1001].description.replaceAll('`', '').slice(0, 40));
    for (const part of [labels.sections.whenYouSeeIt, labels.sections.howToFix, labels.sections.reconnect])
      expect(shown).toContain(`**${part}**`);
    for (const item of codes[1001].whenYouSeeIt) expect(shown).toContain(squeeze(item));
  });

  it('are in the language that is asked for, which the first line repeats', async () => {
    const folder = await write('codes.ts', '--lang', 'es', '--only', '1001');
    const text = readFileSync(join(folder, 'codes.ts'), 'utf8');
    expect(text).toContain(`**${TEXTS.es.labels.sections.whenYouSeeIt}**`);
    expect(text.split('\n')[0]).toBe(
      '// Escrito por: npx eslint-plugin-websocket constants --out codes.ts --only 1001 --lang es',
    );
  });

  it('end where they should: no text closes them, and no line is wider than 100', async () => {
    for (const language of ['en', 'es']) {
      const folder = await write('codes.js', '--style', 'const', '--lang', language);
      const text = readFileSync(join(folder, 'codes.js'), 'utf8');
      expect(text.match(/\*\//g)).toHaveLength(CLOSE_CODES.length);
      expect(
        text
          .split('\n')
          .slice(1)
          .filter((line) => line.length > 100),
      ).toEqual([]);
    }
  });
});

describe('what is there already', () => {
  it('is replaced where this command wrote it, and nothing else is', async () => {
    const folder = await write('codes.ts', '--only', '1000', '--lang', 'es');
    expect(await run(['constants', '--out', 'codes.ts', '--only', '1001'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'codes.ts'), 'utf8')).toContain('GOING_AWAY: 1001');
    writeFileSync(join(folder, 'codes.ts'), 'export const mine = 1;\n');
    expect(await refused(folder, '--out', 'codes.ts')).toContain('codes.ts is there already');
    expect(readFileSync(join(folder, 'codes.ts'), 'utf8')).toBe('export const mine = 1;\n');
  });
});

describe('a wrong argument', () => {
  const folder = project({ 'package.json': '{}' });

  it.each([
    [['--only', '4401'], '4401 has no registered name. Give it one: 4401:NAME\n'],
    [['--only', 'GOIN_AWAY'], 'Did you mean GOING_AWAY?\n'],
    [['--only', '4401:token expired'], '4401:token expired is no constant'],
    [['--only', '401:UNAUTHORIZED'], '401 is no close code: those that have names are 1000–4999.\n'],
    [['--only', '1000:A,1001:A'], 'A is there twice.\n'],
    [['--style', 'enums'], '--style is object, enum or const, not enums.\nDid you mean enum?\n'],
    [['--out', 'codes.js', '--style', 'enum'], 'codes.js is JavaScript, which has no enum'],
    [['--out', 'codes.txt'], 'codes.txt must end in .ts, .mts, .cts, .js, .mjs or .cjs.\n'],
    [['--out', 'nowhere/codes.ts'], 'There is no folder nowhere.\n'],
  ])('%j ends it with 2', async (args, expected) => {
    expect(await refused(folder, ...args)).toContain(expected);
  });
});

describe('prefer-close-code-constant', () => {
  const CODE =
    "import { WebSocketServer } from 'ws';\n\nnew WebSocketServer({ port: 1 }).on('connection', (ws) => ws.close(CODE));\n";

  it.each([
    ['object', 'close-codes.ts'],
    ['enum', 'close-codes.ts'],
    ['const', 'close-codes.mts'],
    ['object', 'close-codes.js'],
  ])('fixes toward the file, with the settings that are printed (%s, %s)', async (style, file) => {
    const folder = project({ 'src/server.ts': CODE });
    const { stdout } = await run(['constants', '--out', `src/${file}`, '--style', style, '--only', '1001,4401:TOKEN_EXPIRED'], {
      cwd: folder,
    });
    const printed = /^ {2}(\{ settings[^]*\},)$/m.exec(stdout)?.[1]?.replace(/,$/, '') ?? '';
    const settings = runInThisContext(`(${printed})`) as { settings: Record<string, unknown> };
    const eslint = new ESLint({
      cwd: folder,
      fix: true,
      overrideConfigFile: true,
      overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint } }, websocket.configs.recommended, settings],
    });
    for (const [code, name] of [
      ['1001', 'GOING_AWAY'],
      ['4401', 'TOKEN_EXPIRED'],
    ] as const) {
      const [result] = await eslint.lintText(CODE.replace('CODE', code), { filePath: join(folder, 'src/server.ts') });
      const [imported, used] = style === 'const' ? [name, name] : ['CloseCode', `CloseCode.${name}`];
      expect(result?.output).toContain(`import { ${imported} } from './${file.replace(/\.([mc]?)ts$/, '.$1js')}';`);
      expect(result?.output).toContain(`ws.close(${used})`);
    }
  });
});
