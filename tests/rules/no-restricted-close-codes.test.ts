import { describe, expect, it } from 'vitest';
import rule, { type Options } from '../../src/rules/no-restricted-close-codes.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code' | 'options'>;
type MessageId = 'denied' | 'notAllowed' | 'notInSettings';

/** A case whose findings stand on the parts of the code between « and », each in turn. */
function reported(messageId: MessageId, name: string, text: string, options: Options, more: More = {}): InvalidCase {
  const { code, findings } = marked(text);
  const errors = findings.map(({ place }) => ({ messageId, ...place }));
  return { name, code, options: [options], errors, ...more };
}

const denied = (name: string, text: string, deny: NonNullable<Options['deny']>, more?: More): InvalidCase =>
  reported('denied', name, text, { deny }, more);
const notAllowed = (name: string, text: string, allow: NonNullable<Options['allow']>, more?: More): InvalidCase =>
  reported('notAllowed', name, text, { allow }, more);
const left = (name: string, code: string, options: Options, more: More = {}): ValidCase => ({
  name,
  code,
  options: [options],
  ...more,
});

const TS: More = { language: 'ts' };
const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";
const CODES = { codes: { 4401: { name: 'TOKEN_EXPIRED' }, 4429: { name: 'SLOW_DOWN' } } };

const DENIED: readonly InvalidCase[] = [
  denied('a number', `${BROWSER}ws.close(«4000»);`, [4000]),
  denied('the second of two numbers', `${BROWSER}ws.close(«4001», 'x');`, [4000, 4001]),
  denied('the lower end of a range', `${BROWSER}ws.close(«4000»);`, [[4000, 4099]]),
  denied('the upper end of a range', `${BROWSER}ws.close(«4099»);`, [[4000, 4099]]),
  denied('a range from above to below', `${BROWSER}ws.close(«4050»);`, [[4099, 4000]]),
  denied('a number with a message', `${BROWSER}ws.close(«1000»);`, [{ codes: [1000], message: 'Say why.' }]),
  denied('a range with a message', `${BROWSER}ws.close(«4005»);`, [{ codes: [1000, [4000, 4009]], message: 'Say why.' }]),
  denied('a number between others', `${WS_SERVER}wss.on('connection', (ws) => ws.close(«1012»));`, [1001, 1012, 1013]),
  denied('a ternary', `${BROWSER}ws.close(«late ? 4000 : 1000»);`, [4000]),
  denied('a fallback', `${BROWSER}export function stop(code) { ws.close(«code ?? 4000»); }`, [4000]),
  denied('a default', `${BROWSER}export function stop(code = «4000») { ws.close(code); }`, [4000]),
  denied("a helper's argument", `${BROWSER}function stop(code) { ws.close(code); }\nstop(«4000»);`, [4000]),
  denied('a constant', `${BROWSER}const GONE = 4000;\nws.close(«GONE»);`, [4000]),
  denied('a member of a table', `${BROWSER}const Codes = { GONE: 4000 };\nws.close(«Codes.GONE»);`, [4000]),
  denied('a member of an enum', `enum Codes {\n  Gone = 4000,\n}\n${BROWSER}ws.close(«Codes.Gone»);`, [4000], TS),
  denied('a literal type', 'export function stop(line: WebSocket, code: 4000) {\n  line.close(«code»);\n}', [4000], {
    ...TS,
    typed: true,
  }),
  denied('a code that no runtime sends', `${BROWSER}ws.close(«1006»);`, [1006]),
  denied('zero', `${BROWSER}ws.close(«0»);`, [[0, 999]]),
];

const EVIDENCE: readonly InvalidCase[] = [
  denied('a callback: ws server', `${WS_SERVER}wss.on('connection', (line) => line.close(«1001»));`, [1001]),
  denied('a hook of a Durable Object', 'export class Room {\n  webSocketMessage(peer) { peer.close(«1001»); }\n}', [1001]),
  denied('Bun.serve', 'Bun.serve({ websocket: { message(client) { client.close(«1001»); } } });', [1001]),
  denied('WebSocketStream', "new WebSocketStream('wss://x').close({ closeCode: «4000» });", [4000]),
  denied('Phoenix', "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(() => {}, «4000»);", [4000]),
  denied(
    'Colyseus: leave()',
    "import { Room } from 'colyseus';\nexport class Lobby extends Room {\n  onJoin(client) { client.leave(«4000»); }\n}",
    [4000],
  ),
  denied('an annotation', 'export function stop(line: WebSocket) {\n  line.close(«4000»);\n}', [4000], TS),
  denied(
    'flow: a field',
    "class Client {\n  open() { this.line = new WebSocket('wss://x'); }\n  stop() { this.line.close(«4000»); }\n}",
    [4000],
  ),
  denied(
    'flow: a set of sockets',
    `${WS_SERVER}const lines = new Set();\nwss.on('connection', (line) => { lines.add(line); });\nexport function drop() { for (const line of lines) line.close(«1012»); }`,
    [1012],
  ),
  denied(
    'usage',
    'export function stop(line) {\n  if (line.bufferedAmount > 0) line.onclose = null;\n  line.close(«4000»);\n}',
    [4000],
  ),
  denied('a name and the code', 'export function stop(ws) { ws.close(«4000»); }', [4000]),
];

const ALLOWED: readonly InvalidCase[] = [
  notAllowed('no other number', `${BROWSER}if (late) ws.close(1000);\nelse ws.close(«4000»);`, [1000]),
  notAllowed('outside a range, below', `${BROWSER}ws.close(«3999»);`, [1000, [4000, 4099]]),
  notAllowed('outside a range, above', `${BROWSER}ws.close(«4100»);`, [1000, [4000, 4099]]),
  notAllowed('not even 1000', `${BROWSER}ws.close(«1000»);`, [[4000, 4099]]),
  notAllowed('codes with a message', `${BROWSER}ws.close(«4100»);`, [1000, { codes: [[4000, 4099]], message: 'See codes.md.' }]),
  notAllowed('no code at all', `${BROWSER}ws.close(«1000»);`, []),
  reported('denied', 'what is allowed and denied is denied', `${BROWSER}ws.close(1000);\nws.close(«4007»);`, {
    allow: [1000, [4000, 4099]],
    deny: [4007],
  }),
  reported(
    'notInSettings',
    "allow: 'settings': a private code that the project has not",
    `${BROWSER}ws.close(«4402»);`,
    { allow: 'settings' },
    { settings: CODES },
  ),
  reported('notInSettings', "allow: 'settings': no private codes at all", `${BROWSER}ws.close(«4401»);`, { allow: 'settings' }),
  reported(
    'notInSettings',
    "allow: 'settings': a number that nobody registered",
    `${BROWSER}ws.close(«3500»);`,
    { allow: 'settings' },
    { settings: CODES },
  ),
  reported(
    'notInSettings',
    "allow: 'settings': an unassigned number",
    `${WS_CLIENT}ws.close(«2500»);`,
    { allow: 'settings' },
    { settings: CODES },
  ),
  reported(
    'denied',
    "allow: 'settings', and one denied",
    `${BROWSER}ws.close(4401);\nws.close(«4429»);`,
    { allow: 'settings', deny: [4429] },
    { settings: CODES },
  ),
];

const EVERY_KIND = `${WS_SERVER}wss.on('connection', (ws) => {\n  if (a) ws.close(1000);\n  else if (b) ws.close(1006);\n  else if (c) ws.close(3500);\n  else if (d) ws.close(4999);\n  else ws.close(9999);\n});`;

const NO_RESTRICTION: readonly ValidCase[] = [
  { name: 'by default nothing is restricted', code: EVERY_KIND },
  left('no options', EVERY_KIND, {}),
  left('nothing denied', EVERY_KIND, { deny: [] }),
  left('another number denied', `${BROWSER}ws.close(4000);`, { deny: [4001] }),
  left('outside a denied range, below', `${BROWSER}ws.close(3999);`, { deny: [[4000, 4099]] }),
  left('outside a denied range, above', `${BROWSER}ws.close(4100);`, { deny: [[4000, 4099]] }),
  left('outside what is denied with a message', `${BROWSER}ws.close(1000);`, {
    deny: [{ codes: [4000, [4002, 4009]], message: 'No.' }],
  }),
  left('an allowed number', `${BROWSER}ws.close(4000);`, { allow: [4000] }),
  left('the ends of an allowed range', `${BROWSER}if (late) ws.close(4000);\nelse ws.close(4099);`, { allow: [[4000, 4099]] }),
  left('an allowed range from above to below', `${BROWSER}ws.close(4050);`, { allow: [[4099, 4000]] }),
  left('codes allowed with a message', `${BROWSER}ws.close(4001);`, { allow: [{ codes: [4001], message: 'See codes.md.' }] }),
  left("allow: 'settings': a code of the project", `${BROWSER}ws.close(4401);`, { allow: 'settings' }, { settings: CODES }),
  left("allow: 'settings': a registered code", `${WS_CLIENT}ws.close(1011);`, { allow: 'settings' }, { settings: CODES }),
  left(
    "allow: 'settings': a registered code of 3000–3999",
    `${BROWSER}ws.close(3008);`,
    { allow: 'settings' },
    { settings: CODES },
  ),
  left('codes in the settings alone restrict nothing', `${BROWSER}ws.close(4402);`, {}, { settings: CODES }),
];

const NOTHING: Options = { allow: [] };
const NOT_SENT: readonly ValidCase[] = [
  left('no code', `${BROWSER}ws.close();`, NOTHING),
  left('an unknown code', `${BROWSER}export function stop(code) { ws.close(code); }`, NOTHING),
  left('a number as text', `${BROWSER}ws.close('4000');`, NOTHING),
  left(
    'received: what the peer sends is not for this project to say',
    `${BROWSER}ws.onclose = (event) => { if (event.code === 4000) retry(); };`,
    NOTHING,
  ),
  left(
    'received: a switch',
    `${WS_CLIENT}ws.on('close', (code) => {\n  switch (code) {\n    case 4000: return retry();\n  }\n});`,
    NOTHING,
  ),
  left(
    'a received code that is passed on',
    `${WS_CLIENT}upstream.on('close', (code, reason) => ws.close(code, reason));`,
    NOTHING,
  ),
  left('a constant that is not sent', `export const GONE = 4000;\n${BROWSER}ws.close();`, NOTHING),
  left('an enum that is not sent', 'export enum CloseCode {\n  Gone = 4000,\n}', NOTHING, TS),
  left('a double: mock-socket', "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close(4000);", NOTHING),
  left(
    'a double: MSW',
    "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { client.close(4000); });",
    NOTHING,
  ),
  left(
    'a test that expects a throw',
    "import { WebSocket } from 'undici';\nexpect(() => new WebSocket('wss://x').close(1001)).toThrow();",
    NOTHING,
  ),
  left('terminate() sends no frame', `${WS_CLIENT}ws.terminate(4000);`, NOTHING),
  left(
    'a code that is ignored',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { ws.close(4000); } });",
    NOTHING,
  ),
  left('a sanitiser', `${BROWSER}function stop(code) {\n  ws.close(code === 4000 ? 1000 : code);\n}\nstop(4000);`, {
    deny: [4000],
  }),
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  left('a worksheet', "export function stop(book) {\n  const ws = book.addWorksheet('x');\n  ws.close(4000);\n}", NOTHING),
  left(
    'a pool that takes milliseconds',
    'class Pool { close(timeoutMs) { this.timeout = timeoutMs; } }\nconst ws = new Pool();\nws.close(4000);',
    NOTHING,
  ),
  left(
    'a child process',
    "import { spawn } from 'node:child_process';\nconst socket = spawn('x');\nsocket.close(4000);",
    NOTHING,
  ),
  left('an exit code', 'process.exit(4000);\n// WebSocket', NOTHING),
  left('a name alone', 'export function stop(conn) { conn.close(4000); }', NOTHING),
  left('a name and the code, when detection is strict', 'export function stop(ws) { ws.close(4000); }', NOTHING, {
    settings: { detection: 'strict' },
  }),
];

const CANNOT_SEE: readonly ValidCase[] = [
  left('unseen: a constant of another module', `import { GONE } from './codes.js';\n${BROWSER}ws.close(GONE);`, NOTHING),
  left('unseen: what a function returns', `const pick = () => 4000;\n${BROWSER}ws.close(pick());`, NOTHING, { typed: false }),
  left(
    'unseen: an entry that is looked up',
    `${BROWSER}const ends = { gone: 4000 };\nexport function stop(name) { ws.close(ends[name]); }`,
    NOTHING,
  ),
];

testRule('no-restricted-close-codes', rule, {
  valid: [...NO_RESTRICTION, ...NOT_SENT, ...SOMETHING_ELSE, ...CANNOT_SEE],
  invalid: [...DENIED, ...EVIDENCE, ...ALLOWED],
});

describe('messages', () => {
  const message = (code: number, options: Options, settings?: object): string | undefined =>
    lint(rule, `${BROWSER}ws.close(${code});`, { options, ...(settings && { settings }) })[0]?.message;

  it('say what the project says', () => {
    expect(message(1000, { deny: [4000, { codes: [1000], message: 'Close with a code of codes.md.' }] })).toBe(
      'This project does not send 1000 (Normal Closure). Close with a code of codes.md.',
    );
    expect(message(4100, { allow: [1000, [4000, 4099]] })).toBe(
      '4100 is not among the codes that this project sends: 1000 and 4000–4099.',
    );
    expect(message(4100, { allow: [1000, { codes: [[4000, 4099]], message: 'See codes.md.' }] })).toBe(
      '4100 is not among the codes that this project sends: 1000 and 4000–4099. See codes.md.',
    );
    expect(message(4100, { allow: [] })).toBe('4100 is not among the codes that this project sends: none.');
  });

  it('list the codes of the settings by their names', () => {
    expect(message(4402, { allow: 'settings' }, CODES)).toBe(
      '4402 is neither registered nor among the codes of this project: 4401 (TOKEN_EXPIRED), 4429 (SLOW_DOWN).',
    );
    expect(message(4402, { allow: 'settings' })).toBe('4402 is neither registered nor among the codes of this project.');
    expect(message(4401, { deny: [4401] }, CODES)).toBe('This project does not send 4401 (TOKEN_EXPIRED).');
  });

  it('name the constant that the code comes from', () => {
    expect(lint(rule, `${BROWSER}const GONE = 4000;\nws.close(GONE);`, { options: { deny: [4000] } })[0]?.message).toMatch(
      / GONE is 4000\.$/,
    );
  });
});

describe('options', () => {
  it.each([
    ['another word', { allow: 'all' }],
    ['a word for what is denied', { deny: 'settings' }],
    ['a text', { deny: ['4000'] }],
    ['a fraction', { deny: [4000.5] }],
    ['a number that no code can be', { deny: [65_536] }],
    ['a range of one end', { deny: [[4000]] }],
    ['a range of three ends', { deny: [[4000, 4001, 4002]] }],
    ['a message without codes', { deny: [{ message: 'No.' }] }],
    ['codes without a message', { deny: [{ codes: [4000] }] }],
    ['no codes with a message', { deny: [{ codes: [], message: 'No.' }] }],
    ['another key', { forbid: [4000] }],
  ])('refuse %s', (_, options) => {
    expect(() => lint(rule, BROWSER, { options })).toThrow(/websocket\/rule/);
  });
});
