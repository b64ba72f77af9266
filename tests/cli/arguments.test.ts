import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { EN } from '../../src/cli/texts/en.js';
import { ES } from '../../src/cli/texts/es.js';
import type { CommandTexts } from '../../src/cli/texts/types.js';
import { install, project, run } from './command.js';

const COMMANDS = Object.keys(EN.commands) as (keyof CommandTexts['commands'])[];

describe('the help', () => {
  it('is shown without arguments, by --help and by help', async () => {
    const calls = await Promise.all([run([]), run(['--help']), run(['help'])]);
    for (const { status, stdout, stderr } of calls) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(stdout).toContain('2  could not run, or a wrong argument');
    }
  });

  it.each(COMMANDS)('of %s explains each option and has examples, in both languages', async (name) => {
    for (const [language, texts] of [
      ['en', EN],
      ['es', ES],
    ] as const) {
      const { status, stdout } = await run([name, '--help', '--lang', language]);
      expect(status).toBe(0);
      const plain = stdout.replaceAll(/\s+/g, ' ');
      const { description, options, examples, arguments: args } = texts.commands[name];
      expect(plain).toContain(description);
      for (const text of [...Object.values(options), ...Object.values(args)]) expect(plain).toContain(text);
      for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
      for (const [command, comment] of examples) {
        expect(stdout).toContain(`npx eslint-plugin-websocket ${command}`);
        expect(stdout).toContain(`# ${comment}`);
      }
      for (const heading of [texts.help.headings.usage, texts.help.headings.options, texts.help.headings.examples])
        expect(stdout).toMatch(new RegExp(`^${heading}`, 'm'));
      expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('npx '))).toEqual([]);
    }
  });

  it('names the version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe.each([
  [
    'an unknown command',
    ['explian', '1006'],
    'There is no command explian.\nDid you mean explain?\nTry: npx eslint-plugin-websocket --help\n',
  ],
  [
    'an unknown option',
    ['explain', '1006', '--lnag', 'es'],
    'There is no option --lnag.\nDid you mean --lang?\nTry: npx eslint-plugin-websocket explain --help\n',
  ],
  ['a missing argument', ['explain'], 'WHAT is missing.\nTry: npx eslint-plugin-websocket explain --help\n'],
  ['a missing value', ['check', '--config'], '--config needs a value.\nTry: npx eslint-plugin-websocket check --help\n'],
  ['too many arguments', ['list', 'all'], 'That is too much: all\nTry: npx eslint-plugin-websocket list --help\n'],
  ['a wrong language', ['list', '--lang', 'fr'], '--lang is en or es, not fr.\n'],
  ['a wrong format', ['list', '--format', 'jsn'], '--format is text, markdown or json, not jsn.\nDid you mean json?\n'],
  [
    'a wrong config',
    ['check', '--config', 'strickt'],
    '--config is recommended, strict or all, not strickt.\nDid you mean strict?\n',
  ],
  ['a wrong number', ['check', '--max-warnings', 'some'], '--max-warnings takes a whole number, not some.\n'],
])('%s', (_what, args, expected) => {
  it('ends it with 2, says so on standard error, and what may have been meant', async () => {
    expect(await run(args)).toEqual({ status: 2, stdout: '', stderr: expected });
  });

  it('is said in Spanish too', async () => {
    const { status, stderr } = await run(args, { env: { LANG: 'es_ES.UTF-8' } });
    expect(status).toBe(2);
    expect(stderr).not.toBe(expected);
    expect(stderr).not.toMatch(/\b(?:error|There|Try|Did|needs|missing)\b/);
  });
});

describe('the command that is installed', () => {
  it('shows the reference without ESLint and without a parser', async () => {
    const command = install(project({}), { without: ['eslint', 'typescript', 'oxc-parser', 'commander', 'ignore'] });
    const { status, stdout } = await command(['explain', '1006']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1006 \(Abnormal Closure\)\n/);
  });
});
