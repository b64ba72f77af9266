import { describe, expect, it } from 'vitest';
import { install, project, run } from './command.js';

const CALLS = `import { WebSocketServer } from 'ws';
import fs from 'node:fs';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (peer) => peer.close(4001));
wss.close();
fs.close(4001);
socket.close(1000);
socket.close();
dialog.close();
dialog.close(...codes);
`;

/** What the command says of each call, the lines of a text as one. */
async function verdicts(folder: string, ...args: string[]): Promise<Record<string, string>> {
  const { stdout } = await run(['sockets', ...args], { cwd: folder });
  return Object.fromEntries(
    [...stdout.matchAll(/^ +(\d+):\d+ {2}.*\n((?: {10}.*\n)+)/gm)].map(([, line = '', text = '']) => [
      line,
      text.replaceAll(/\s+/g, ' ').trim(),
    ]),
  );
}

describe('sockets', () => {
  it('says of each call what its receiver is, and how that is known', async () => {
    const folder = project({ 'server.js': CALLS });
    expect(await verdicts(folder)).toEqual({
      4: 'A WebSocket (ws, server): a callback of the library hands it over. That is certain.',
      5: 'No WebSocket, but what the model of ws calls server.',
      6: 'No WebSocket: its value or its type is known and is something else.',
      7: 'A WebSocket (WebSocket): its name, or the code and the reason that it is closed with, tell. That is likely.',
      8: "Perhaps a WebSocket, but settings.websocket.detection wants to be surer: only its name tells, which counts with 'eager'.",
      9: 'Not taken for one: nothing in this file tells what it is. A type, a JSDoc comment or settings.websocket.apis would.',
      10: 'Not looked at: the arguments are spread, and a code among them cannot be seen.',
    });
    const { status, stdout, stderr } = await run(['sockets'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^server\.js\n {4}4:32 {2}peer\.close\(…\)\n/);
    expect(stdout).toMatch(/\n7 calls in 1 file: the rules look at 2\.\n$/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says so in Spanish', async () => {
    const found = await verdicts(project({ 'server.js': CALLS }), '--lang', 'es');
    expect(found[4]).toBe('Un WebSocket (ws, servidor): lo entrega un callback de la biblioteca. Es seguro.');
    expect(Object.values(found).join()).not.toMatch(/\b(?:it|the|is)\b/);
  });

  it('gives a program what it says to people', async () => {
    const { stdout } = await run(['sockets', 'server.js', '--format', 'json'], { cwd: project({ 'server.js': CALLS }) });
    const [first, second] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(first).toMatchObject({
      line: 4,
      column: 32,
      isLookedAt: true,
      refusal: null,
      socket: { libraries: ['ws'], role: 'server', certainty: 'certain', evidence: 'callback' },
    });
    expect(second).toMatchObject({
      isLookedAt: false,
      refusal: 'no socket of a library',
      receiver: [{ kind: 'server', library: 'ws' }],
    });
  });

  it('counts the files in which it has nothing to look at', async () => {
    const { stdout, stderr } = await run(['sockets'], { cwd: project({ 'a.js': 'gate.close();\n', 'b.js': 'door.close();\n' }) });
    expect(stdout).toBe('0 calls in 2 files: the rules look at 0.\n');
    expect(stderr).toContain('In 2 files nothing shows a WebSocket');
  });

  it('names the file that does not parse, and ends with 1', async () => {
    const { status, stderr } = await run(['sockets'], { cwd: project({ 'a.js': 'new WebSocket(' }) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^a\.js: does not parse: /);
  });
});

describe('the config of the project', () => {
  const SETTINGS = `export default [{ ignores: ['old/'] }, { settings: { websocket: { detection: 'eager', apis: [
  { name: 'Acme', packages: ['@acme/feed'], runtimes: [], values: { socket: [{ call: 'open' }] }, close: [{ method: 'hangUp', code: 0 }] },
] } } }];\n`;

  it('is asked for its settings', async () => {
    const text = "import { open } from '@acme/feed';\nopen().hangUp(4001);\nsocket.close();\n";
    const found = await verdicts(project({ 'eslint.config.js': SETTINGS, 'feed.js': text }), 'feed.js');
    expect(found).toEqual({
      2: 'A WebSocket (Acme): it is constructed in this file. That is certain.',
      3: 'A WebSocket (WebSocket): its name tells. That is possible.',
    });
  });

  it('may leave out a file: one that is named is meant', async () => {
    const folder = project({ 'eslint.config.js': SETTINGS, 'old/feed.js': 'socket.close();\n// WebSocket\n' });
    expect(Object.keys(await verdicts(folder, 'old/feed.js'))).toEqual(['1']);
  });

  it('is asked for its types', async () => {
    const folder = project({
      'eslint.config.js':
        "import parser from '@typescript-eslint/parser';\nexport default [{ files: ['**/*.ts'], languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } }];\n",
      'tsconfig.json': '{ "compilerOptions": { "lib": ["esnext", "dom"], "strict": true }, "include": ["*.ts"] }\n',
      'open.ts': "export const open = (): WebSocket => new WebSocket('wss://example.com');\n",
      'feed.ts': "import { open } from './open.js';\nopen().close(4001);\n",
    });
    const { stdout } = await install(folder, {})(['sockets', 'feed.ts']);
    expect(stdout).toMatch(/its type says so\.\s+That is certain\./);
  });

  it('is named where it cannot be loaded', async () => {
    const folder = project({ 'eslint.config.js': "throw new Error('no such plugin');\n", 'feed.js': 'socket.close();\n' });
    const { status, stderr } = await run(['sockets', 'feed.js'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toBe('The ESLint config of the project cannot be loaded: no such plugin\n');
  });
});
