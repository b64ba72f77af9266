import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EN } from '../../src/cli/texts/en.js';
import { project, root } from './command.js';

const CALL = 'npx eslint-plugin-websocket ';

interface Example {
  readonly command: string;
  /** What the page says that it prints. */
  readonly printed: string | null;
}

/** The calls in a page; the text block that follows on the last of a block is what that one prints. */
function examplesOf(page: string): Example[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```sh\n([^]*?)^```\n([^]*?)(?=^```|^#)(?:```text\n([^]*?)^```)?/gm)].flatMap(
    ([, block = '', , printed]) => {
      const commands = block.split('\n').filter((line) => line.startsWith(CALL));
      return commands.map((command, index) => ({ command, printed: index === commands.length - 1 ? (printed ?? null) : null }));
    },
  );
}

/** The file that a page shows, under the name that it shows it with. */
function shownFile(page: string): Record<string, string> {
  const [, text = '', name = ''] = /^```js\n(\/\/ (\S+)\n[^]*?)^```/m.exec(readFileSync(join(root, page), 'utf8')) ?? [];
  return { [name]: text };
}

/** Runs a line as a shell does, the command being the one that is built. */
function shell(line: string, cwd: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const command = line.replace(CALL, `'${process.execPath}' '${join(root, 'dist/cli.js')}' `);
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd, env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' } }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe.each(['docs/command.md', 'docs/es/command.md'])('%s', (page) => {
  const examples = examplesOf(page);

  it('shows each subcommand', () => {
    const shown = new Set(examples.map(({ command }) => command.replace(CALL, '').split(' ')[0]));
    expect([...shown].sort()).toEqual(Object.keys(EN.commands).sort());
    expect(examples.filter(({ printed }) => printed !== null).length).toBeGreaterThanOrEqual(5);
  });

  it('names each option of each subcommand', () => {
    const text = readFileSync(join(root, page), 'utf8');
    for (const { options } of Object.values(EN.commands))
      for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
  });

  it.each(examples.map(({ command, printed }) => [command, printed] as const))('%s', async (command, printed) => {
    const folder = project({ ...shownFile(page), 'server.ts': 'export const answer: number = 42;\n', 'src/a.js': '' });
    const { status, stdout, stderr } = await shell(command, folder);
    if (printed === null) expect([0, 1], stderr).toContain(status);
    else expect(status === 2 ? stderr : stdout).toBe(printed);
  });
});

it('README.md shows calls that run', async () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const calls = text.split('\n').filter((line) => line.startsWith(CALL));
  expect(calls.length).toBeGreaterThan(3);
  for (const call of calls) {
    const { status, stderr } = await shell(call, project({ 'src/a.js': '' }));
    expect([0, 1], `${call}\n${stderr}`).toContain(status);
  }
});
