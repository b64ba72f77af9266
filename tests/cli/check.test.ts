import type { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install, project, run } from './command.js';

const SOCKET = "const socket = new WebSocket('wss://example.com/feed');\n";
/** Throws in browsers; also a raw number. */
const WRONG = `${SOCKET}socket.close(1001);\n`;
/** A raw number and nothing else: a warning. */
const RAW = `${SOCKET}socket.close(1000);\n`;
const CLEAN = `${SOCKET}socket.close();\n`;

const TYPESCRIPT = `export const end = (socket: WebSocket): void => socket.close(1001 satisfies number);\n`;

/** `file:line rule` for each finding, from the JSON of ESLint's formatter. */
function findings(stdout: string, folder: string): string[] {
  const results = JSON.parse(stdout) as ESLint.LintResult[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${filePath.slice(folder.length + 1)}:${line} ${ruleId ?? 'does not parse'}`),
  );
}

/** The files that were linted. */
async function linted(folder: string, ...paths: string[]): Promise<string[]> {
  const { stdout } = await run(['check', ...paths, '--format', 'json'], { cwd: folder });
  return (JSON.parse(stdout) as ESLint.LintResult[]).map(({ filePath }) => filePath.slice(folder.length + 1));
}

describe('check', () => {
  it('finds, without any config, and ends with 1', async () => {
    const folder = project({ 'client.js': WRONG, 'fine.js': CLEAN });
    const { status, stdout, stderr } = await run(['check'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('client.js\n');
    expect(stdout).toMatch(/ 2:14 {2}error {2}websocket\/no-unsendable-close-code\n/);
    expect(stdout).toContain('→ Send 4001 instead.');
    expect(stdout).toContain('2 findings (1 error, 1 warning) in 1 of 2 files.');
    expect(stderr).toBe('What a rule or a code means: npx eslint-plugin-websocket explain prefer-close-code-constant\n');
  });

  it('ends with 0 where there is nothing to say', async () => {
    const folder = project({ 'client.js': CLEAN });
    expect(await run(['check', '.'], { cwd: folder })).toEqual({ status: 0, stdout: 'No findings in 1 file.\n', stderr: '' });
  });

  it('is plain and at most 80 columns wide when piped', async () => {
    const folder = project({ 'client.js': `${SOCKET}socket.close(1001);\nsocket.close(1006);\nsocket.close(1002);\n` });
    const { stdout } = await run(['check', '--config', 'all'], { cwd: folder });
    expect(stdout).not.toContain('\u001B');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('needs no config of the project and reads none', async () => {
    const folder = project({ 'client.js': RAW, 'eslint.config.js': "throw new Error('was read');\n" });
    const { status, stderr } = await run(['check', 'client.js'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).not.toContain('was read');
  });

  it('hears only what comments say of its own rules', async () => {
    const folder = project({
      'client.js': `/* eslint no-var: error, unheard/of: error */\nvar a = 1; // eslint-disable-line no-var\n${SOCKET}socket.close(1001); // eslint-disable-line websocket/no-unsendable-close-code\n`,
    });
    const { stdout } = await run(['check', '--format', 'json'], { cwd: folder });
    expect(findings(stdout, folder)).toEqual(['client.js:4 websocket/prefer-close-code-constant']);
  });

  it('reads what is no module as a script', async () => {
    const folder = project({ 'old.js': `with (window) {}\n${WRONG}` });
    const { stdout } = await run(['check', '--format', 'json'], { cwd: folder });
    expect(findings(stdout, folder)).toContain('old.js:3 websocket/no-unsendable-close-code');
  });

  it('says what does not parse, and ends with 1', async () => {
    const folder = project({ 'broken.js': 'const = 1;\n', 'client.js': CLEAN });
    const { status, stdout } = await run(['check'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('does not parse');
    expect(stdout).toContain('No findings in 2 files; 1 file does not parse.');
  });
});

describe('the paths of check', () => {
  it('may be files and folders, each file once', async () => {
    const folder = project({ 'a.js': CLEAN, 'src/b.mjs': CLEAN, 'src/deep/c.cjs': CLEAN, 'other/d.jsx': CLEAN });
    expect(await linted(folder, 'src', 'a.js', 'src/b.mjs')).toEqual(['a.js', 'src/b.mjs', 'src/deep/c.cjs']);
  });

  it('may lie outside of the working directory', async () => {
    const folder = project({ 'here/a.js': CLEAN, 'there/b.js': WRONG });
    const { status, stdout } = await run(['check', '../there'], { cwd: join(folder, 'here') });
    expect(status).toBe(1);
    expect(stdout).toContain('../there/b.js\n');
  });

  it('that is not there ends it with 2, with the nearest that is', async () => {
    const folder = project({ 'src/a.js': CLEAN });
    const { status, stdout, stderr } = await run(['check', 'scr'], { cwd: folder });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no file or folder scr.\nDid you mean src?\n',
    });
  });

  it('that holds no code ends it with 2', async () => {
    const folder = project({ 'README.md': '# Title\n', 'docs/a.css': 'a {}\n' });
    expect(await run(['check', 'README.md'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: 'README.md is neither JavaScript nor TypeScript.\n',
    });
    expect(await run(['check', 'docs'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: 'There is no JavaScript or TypeScript to lint: docs\n',
    });
  });
});

describe('what check leaves out', () => {
  it('is what .gitignore names, the nearest one having the last word', async () => {
    const folder = project({
      '.git/HEAD': '',
      '.gitignore': '/generated/\n*.gen.js\n',
      'a.js': CLEAN,
      'b.gen.js': WRONG,
      'generated/c.js': WRONG,
      'packages/x/.gitignore': '!kept.gen.js\nlocal.js\n',
      'packages/x/kept.gen.js': CLEAN,
      'packages/x/local.js': WRONG,
      'packages/x/generated/d.js': CLEAN,
    });
    const expected = ['packages/x/generated/d.js', 'packages/x/kept.gen.js'];
    expect(await linted(folder, '.')).toEqual(['a.js', ...expected]);
    expect(await linted(folder, 'packages/x')).toEqual(expected);
    expect(await linted(folder, 'generated', 'b.gen.js'), 'what is named is meant').toEqual(['b.gen.js', 'generated/c.js']);
  });

  it('is node_modules, and what tools wrote, which is counted', async () => {
    const folder = project({
      'a.js': CLEAN,
      'node_modules/ws/index.js': WRONG,
      'dist/a.js': WRONG,
      'dist/deep/b.js': WRONG,
      'lib/jquery.min.js': WRONG,
      'build/config.js': CLEAN,
      'build/compiled.js': `${WRONG}//# sourceMappingURL=compiled.js.map\n`,
      'build/packed.js': `/******/ (() => { // webpackBootstrap\n${WRONG}})();\n`,
      'lib/minified.js': `${SOCKET}${'socket.close(1001);'.repeat(100)}\n`,
    });
    expect(await linted(folder, '.')).toEqual(['a.js', 'build/config.js']);
    const { stderr } = await run(['check'], { cwd: folder });
    expect(stderr).toBe('6 built or minified files were left out; name one to lint it.\n');
    expect(await linted(folder, 'lib/minified.js', 'node_modules/ws/index.js')).toEqual([
      'lib/minified.js',
      'node_modules/ws/index.js',
    ]);
  });

  it('is all there is: that ends it with 2', async () => {
    const folder = project({ 'dist/a.js': WRONG });
    expect(await run(['check'], { cwd: folder })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no JavaScript or TypeScript to lint: .\n1 built or minified file was left out; name it to lint it.\n',
    });
  });
});

describe('the options of check', () => {
  const folder = project({ 'raw.js': RAW, 'empty.js': '' });
  const status = async (...args: string[]): Promise<number> => (await run(['check', ...args], { cwd: folder })).status;

  it('--config chooses the rules', async () => {
    const severity = async (config: string): Promise<unknown> => {
      const { stdout } = await run(['check', 'raw.js', '--config', config, '--format', 'json'], { cwd: folder });
      return (JSON.parse(stdout) as ESLint.LintResult[])[0]?.messages.map((message) => message.severity);
    };
    expect(await severity('recommended')).toEqual([1]);
    expect(await severity('strict')).toEqual([2]);
    expect(await severity('all')).toEqual([2]);
  });

  it('--max-warnings says how many are no failure', async () => {
    expect(await status()).toBe(1);
    expect(await status('--max-warnings', '1')).toBe(0);
    expect(await status('--max-warnings=-1')).toBe(0);
    expect(await status('--max-warnings', '1', '--config', 'strict')).toBe(1);
  });

  it('--fix repairs, and nothing but findings of its own', async () => {
    const text = `/* eslint no-var: error */\nvar other = 1;\nconst NORMAL_CLOSURE = 1000;\n${RAW}`;
    const fixed = project({ 'client.js': text });
    expect(await run(['check', '--fix'], { cwd: fixed })).toMatchObject({ status: 0, stdout: 'No findings in 1 file.\n' });
    expect(readFileSync(join(fixed, 'client.js'), 'utf8')).toBe(text.replace('close(1000)', 'close(NORMAL_CLOSURE)'));
  });

  it('--format takes ESLint’s own formatters', async () => {
    const shown = async (format: string): Promise<string> =>
      (await run(['check', 'raw.js', '--format', format], { cwd: folder })).stdout;
    expect(await shown('stylish')).toContain('✖ 1 problem (0 errors, 1 warning)');
    expect(await shown('html')).toMatch(/^<!DOCTYPE html>/);
    const { metadata } = JSON.parse(await shown('json-with-metadata')) as { metadata: { rulesMeta: object } };
    expect(Object.keys(metadata.rulesMeta)).toEqual(['websocket/prefer-close-code-constant']);
  });

  it('--format that is not there ends it with 2, with the nearest', async () => {
    expect(await run(['check', '--format', 'stilysh'], { cwd: folder })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'There is no formatter stilysh.\nDid you mean stylish?\n',
    });
  });

  it('--lang puts what stands around the findings into Spanish', async () => {
    const { stdout } = await run(['check', '--lang', 'es'], { cwd: folder });
    expect(stdout).toContain('1 hallazgo (0 errores, 1 aviso) en 1 de 2 archivos.');
    const { stdout: ofLocale } = await run(['check'], { cwd: folder, env: { LANG: 'es_AR.UTF-8' } });
    expect(ofLocale).toBe(stdout);
  });
});

describe('TypeScript', () => {
  const files = { 'client.js': RAW, 'client.ts': TYPESCRIPT, 'view.tsx': `${TYPESCRIPT}export const view = <b>{1}</b>;\n` };
  const FOUND = [
    'client.js:2 websocket/prefer-close-code-constant',
    'client.ts:1 websocket/prefer-close-code-constant',
    'client.ts:1 websocket/no-unsendable-close-code',
    'view.tsx:1 websocket/prefer-close-code-constant',
    'view.tsx:1 websocket/no-unsendable-close-code',
  ];
  const FALLBACK = ['oxc-parser', '@typescript-eslint/scope-manager'];

  it('is parsed by typescript-eslint where that works', async () => {
    const folder = project(files);
    const { stdout, stderr } = await install(folder, { without: ['oxc-parser'] })(['check', '--format', 'json']);
    expect(findings(stdout, folder)).toEqual(FOUND);
    expect(stderr).toBe('');
  });

  it.each([
    ['TypeScript 7, which typescript-eslint refuses', { as: { typescript: 'typescript-7' } }],
    ['no typescript-eslint', { without: ['typescript', '@typescript-eslint/parser', 'typescript-eslint'] }],
  ])('is parsed without TypeScript beside %s', async (_what, packages) => {
    const folder = project(files);
    const { stdout, stderr } = await install(folder, packages)(['check', '--format', 'json']);
    expect(findings(stdout, folder)).toEqual(FOUND);
    expect(stderr).toBe('');
  });

  it.each(FALLBACK)('is left out where nothing parses it, %s being missing, and one line says what to install', async (name) => {
    const folder = project(files);
    const command = install(folder, { as: { typescript: 'typescript-7' }, without: [name] });
    const { status, stdout, stderr } = await command(['check', '--format', 'json']);
    expect(status).toBe(1);
    expect(findings(stdout, folder)).toEqual(FOUND.slice(0, 1));
    expect(stderr).toBe(
      '2 TypeScript files were not linted: no parser that works here. Install one: npm install --save-dev oxc-parser @typescript-eslint/scope-manager\n',
    );
    expect(await command(['check', 'client.ts']), 'nothing else to lint').toMatchObject({ status: 2, stdout: '' });
  });

  it('that does not parse is said with its place', async () => {
    const folder = project({ 'broken.ts': 'const a: number = 1;\nconst b: = 2;\n' });
    const command = install(folder, { as: { typescript: 'typescript-7' } });
    const { stdout } = await command(['check', '--format', 'json']);
    const [result] = JSON.parse(stdout) as ESLint.LintResult[];
    expect(result?.messages).toMatchObject([{ fatal: true, line: 2, column: 10 }]);
  });
});

describe('ESLint', () => {
  it('may be of version 9', async () => {
    const folder = project({ 'client.js': WRONG, 'client.ts': TYPESCRIPT });
    const command = install(folder, { as: { eslint: 'eslint-9' } });
    const { stdout } = await command(['check', '--format', 'json-with-metadata']);
    const { results } = JSON.parse(stdout) as { results: ESLint.LintResult[] };
    expect(results.map(({ messages }) => messages.length)).toEqual([2, 2]);
  });

  it.each([
    ['missing', {}],
    [
      'older',
      {
        'node_modules/eslint/package.json': '{ "name": "eslint", "main": "index.js" }',
        'node_modules/eslint/index.js': "exports.ESLint = class { static version = '9.21.0' };\n",
      },
    ],
  ])('that is %s ends check with 2 and says what to install', async (_what, files) => {
    const command = install(project({ 'client.js': WRONG, ...files }), { without: ['eslint'] });
    expect(await command(['check', 'client.js'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'check needs ESLint 9.22 or newer. Install it: npm install --save-dev eslint\n',
    });
  });
});
