import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-unregistered-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;

/**
 * A case whose findings stand on the parts of the code between « and », each in turn. The suggestions of each write `codes`
 * in place of the part between ‹ and ›, without one in place of the whole part.
 */
function reported(
  messageId: 'sent' | 'constant',
  name: string,
  text: string,
  codes: readonly number[],
  more: More = {},
): InvalidCase {
  const { code, findings, edits } = marked(text);
  const errors = findings.map((finding, index) => {
    const { start, end } = edits[index] ?? finding;
    const suggestions = codes.map((each) => ({
      messageId: 'replaceCode',
      output: code.slice(0, start) + String(each) + code.slice(end),
    }));
    return { messageId, ...finding.place, suggestions };
  });
  return { name, code, errors, ...more };
}

const sent = (name: string, text: string, codes: readonly number[], more?: More): InvalidCase =>
  reported('sent', name, text, codes, more);
const constant = (name: string, text: string, codes: readonly number[], more?: More): InvalidCase =>
  reported('constant', name, text, codes, more);

const TS: More = { language: 'ts' };
const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";

const SENT: readonly InvalidCase[] = [
  sent('browser', `${BROWSER}ws.close(«3001»);`, [4001]),
  sent('browser: with a reason', `${BROWSER}ws.close(«3999», 'done');`, [4999]),
  sent('between two registered codes', `${WS_CLIENT}ws.close(«3002»);`, [4002]),
  sent('after the last registered code', `${WS_CLIENT}ws.close(«3009»);`, [4009]),
  sent('before the last registered code', `${WS_CLIENT}ws.close(«3007»);`, [4007]),
  sent('ws server', `${WS_SERVER}wss.on('connection', (ws) => ws.close(«3100»));`, [4100]),
  sent('Bun.serve', "Bun.serve({ websocket: { message(client) { client.close(«3123», 'bad'); } } });", [4123]),
  sent('Workers', 'const [client, server] = Object.values(new WebSocketPair());\nserver.close(«3200»);', [4200]),
  sent('Deno', 'const { socket } = Deno.upgradeWebSocket(request);\nsocket.onopen = () => socket.close(«3200»);', [4200]),
  sent(
    'uWebSockets.js: end()',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (client) => { client.end(«3200»); } });",
    [4200],
  ),
  sent('WebSocketStream', "new WebSocketStream('wss://x').close({ closeCode: «3456», reason: 'bad' });", [4456]),
  sent('partysocket', "import PartySocket from 'partysocket';\nnew PartySocket({ host, room }).close(«3456»);", [4456]),
  sent('Phoenix', "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(() => {}, «3456»);", [4456]),
  sent('annotation', 'export function stop(line: WebSocket) {\n  line.close(«3500»);\n}', [4500], TS),
  sent('JSDoc', "/** @param {import('ws').WebSocket} line */\nexport function stop(line) {\n  line.close(«3600»);\n}", [4600]),
  sent(
    'flow: a field',
    "class Client {\n  open() { this.line = new WebSocket('wss://x'); }\n  stop() { this.line.close(«3600»); }\n}",
    [4600],
  ),
  sent(
    'usage',
    'export function stop(line) {\n  if (line.bufferedAmount > 0) line.onclose = null;\n  line.close(«3600»);\n}',
    [4600],
  ),
  sent('name and code', 'export class Session {\n  stop() { this._socket.close(«3600»); }\n}', [4600]),
  sent(
    'a ternary',
    `${BROWSER}ws.close(late ? «3600» : 1000);`.replace('late ? «3600» : 1000', '«late ? ‹3600› : 1000»'),
    [4600],
  ),
  sent('a fallback', `${BROWSER}export function stop(code) { ws.close(«code || ‹3600›»); }`, [4600]),
  sent('a default', `${BROWSER}export function stop(code = «3600») { ws.close(code); }`, [4600]),
  sent("a helper's argument", `${BROWSER}function stop(code) { ws.close(code); }\nstop(«3600»);`, [4600]),
  sent('a variable that is set later', `${BROWSER}let code;\ncode = 3600;\nws.close(«code»);`, []),
  sent('a literal type', 'export function stop(line: WebSocket, code: 3600) {\n  line.close(«code»);\n}', [], {
    ...TS,
    typed: true,
  }),
  sent('a computed code', `${BROWSER}ws.close(«3000 + 100»);`, [4100]),
  sent('an HTTP status that has a registered code', `${BROWSER}ws.close(«3401»);`, [3000, 4401]),
  sent(
    'an HTTP status whose code this runtime sends',
    `${WS_SERVER}wss.on('connection', (ws) => ws.close(«3413»));`,
    [1009, 4413],
  ),
  sent('an HTTP status whose code this runtime does not send', `${BROWSER}ws.close(«3413»);`, [4413]),
];

const CONSTANTS: readonly InvalidCase[] = [
  constant(
    'a variable that is sent twice is one finding',
    `const «KICKED = ‹3600›»;\n${BROWSER}if (late) ws.close(KICKED);\nelse ws.close(KICKED, 'x');`,
    [4600],
  ),
  constant('a code for a time that ran out', 'export const «IDLE_TIMEOUT_CLOSE_CODE = ‹3600›»;', [4600]),
  constant('a code for what is too much', 'export const «rateLimitCloseCode = ‹3600›»;', [4600]),
  constant('a code for a size', 'export const «MESSAGE_SIZE_CLOSE_CODE = ‹3600›»;', [4600]),
  constant('a variable that says that it is a code', 'export const «SESSION_CLOSE_CODE = ‹3600›»;', [4600]),
  constant('an enum', 'export enum CloseCode {\n  «Kicked = ‹3600›»,\n}', [4600], TS),
  constant('a member that counts on', 'export enum CloseCode {\n  Unauthorized = 3000,\n  «Kicked»,\n}', [], TS),
  constant('a member from which others count on', 'export enum CloseCode {\n  «Kicked = 3600»,\n  «Banned»,\n}', [], TS),
  constant(
    'a member of an enum that is sent',
    `enum Ends {\n  «Kicked = ‹3600›»,\n}\n${BROWSER}ws.close(Ends.Kicked);`,
    [4600],
    TS,
  ),
  constant('a table', 'export const CloseCode = { «KICKED: ‹3600›» };', [4600]),
  constant('a table as const', 'export const WS_CLOSE_CODES = { «KICKED: ‹3600›» } as const;', [4600], TS),
  constant('a frozen table', 'export const CLOSE_CODES = Object.freeze({ «KICKED: ‹3600›» });', [4600]),
  constant(
    'a table where two others agree',
    'export const CODES = { NORMAL: 1000, GOING_AWAY: 1001, «KICKED: ‹3600›» };',
    [4600],
  ),
  constant('a table that is sent from', `const ends = { «kicked: ‹3600›» };\n${BROWSER}ws.close(ends.kicked);`, [4600]),
  constant('a static field', 'export class CloseCode {\n  «static KICKED = ‹3600›;»\n}', [4600]),
  constant('CommonJS', 'exports.CloseCode = { «KICKED: ‹3600›» };', [4600], { sourceType: 'commonjs', typed: false }),
  constant(
    'an HTTP status: only what every runtime sends',
    'export const CloseCode = { «FORBIDDEN_TOPIC: ‹3403›» };',
    [3003, 4403],
  ),
  constant(
    'a table of a file that also compares',
    `export const CloseCode = { «KICKED: ‹3600›» };\n${BROWSER}ws.onclose = (event) => { if (event.code === CloseCode.KICKED) stop(); };`,
    [4600],
  ),
];

/** After bugs of real code. */
const TRUE_STORIES: readonly InvalidCase[] = [
  sent(
    'a violation of a protocol on top, by a number next to a registered one',
    "export function Session(socket) {\n  const self = this;\n  self._socket = socket;\n  self._violation = function (reason) {\n    self._socket.close(«3002», 'protocol violation: ' + reason);\n  };\n}",
    [4002],
  ),
  sent(
    'a gateway that timed out: 504 and 3000',
    "let ws = null;\nexport function open(url) {\n  ws = new WebSocket(url, 'feed');\n  ws.onmessage = (event) => handle(JSON.parse(event.data));\n}\nfunction handle(message) {\n  if (message.kind === 'timeout') {\n    ws.close(«3504», 'Gateway timeout');\n    return;\n  }\n  show(message);\n}",
    [4504],
  ),
];

const OTHER_CODES: readonly ValidCase[] = [
  { name: '3000', code: `${BROWSER}ws.close(3000);` },
  { name: '3003', code: `${BROWSER}ws.close(3003);` },
  { name: '3008', code: `${BROWSER}ws.close(3008);` },
  {
    name: 'the registered codes in a table',
    code: 'export const CloseCode = { UNAUTHORIZED: 3000, FORBIDDEN: 3003, TIMEOUT: 3008 };',
  },
  { name: 'a private code', code: `${BROWSER}ws.close(4001);` },
  { name: 'a code of the protocol', code: `${WS_CLIENT}ws.close(1011);` },
  { name: 'unassigned numbers are for another rule', code: `${WS_CLIENT}ws.close(2999);` },
  { name: 'a fraction is for another rule', code: `${BROWSER}ws.close(3001.5);` },
  { name: 'a number as text is for another rule', code: `${BROWSER}ws.close('3001');` },
  { name: 'no code', code: `${BROWSER}ws.close();` },
  { name: 'an unknown code', code: `${BROWSER}export function stop(code) { ws.close(code); }` },
];

const NOT_CHOSEN: readonly ValidCase[] = [
  {
    name: 'received: what the peer sends is its own choice',
    code: `${BROWSER}ws.onclose = (event) => { if (event.code === 3001) retry(); };`,
  },
  { name: 'received: a listener of ws', code: `${WS_CLIENT}ws.on('close', (code) => { if (code === 3500) retry(); });` },
  {
    name: 'received: a constant',
    code: `const TAKEN = 3500;\n${BROWSER}ws.onclose = (event) => { if (event.code === TAKEN) stop(); };`,
  },
  {
    name: 'received: a switch',
    code: `${BROWSER}ws.onclose = ({ code }) => {\n  switch (code) {\n    case 3500: return stop();\n  }\n};`,
  },
  {
    name: 'a range test of a validator',
    code: `${BROWSER}export function stop(code) { if (code >= 3001 && code <= 3999) ws.close(code); }`,
  },
  {
    name: 'a sanitiser',
    code: `${BROWSER}function stop(code) {\n  ws.close(code === 3001 ? 4001 : code);\n}\nstop(3001);`,
  },
  {
    name: 'bounds in a table of codes',
    code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, MAX_LIBRARY: 3999, FIRST_PRIVATE: 4000 };',
  },
  {
    name: 'a double: MSW',
    code: "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { client.close(3001); });",
  },
  { name: 'a double: mock-socket', code: "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close(3001);" },
  {
    name: 'a test that expects a throw',
    code: `import { WebSocket } from 'undici';\nexpect(() => new WebSocket('wss://x').close(3001)).toThrow();`,
  },
  { name: 'terminate() sends no frame', code: `${WS_CLIENT}ws.terminate(3001);` },
  {
    name: 'a code that is ignored',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { ws.close(3001); } });",
  },
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  { name: 'a port', code: `export const PORT = 3001;\n${BROWSER}ws.close(1000);` },
  { name: 'a port in a table of a socket', code: 'export const socketOptions = { port: 3001 };\n// WebSocket' },
  { name: 'times', code: 'export const WS_CLOSE_TIMEOUT = 3500;\nexport const CLOSE_CODE_DELAY = 3100;' },
  {
    name: 'a time that the end has',
    code: 'export const WS_CLOSE_IDLE_TIMEOUT = 3011;',
  },
  { name: 'bounds of codes', code: 'export const MAX_CLOSE_CODE = 3999;\nexport const FIRST_LIBRARY_CLOSE_CODE = 3001;' },
  { name: 'a time in a table of codes', code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, WAIT_MS: 3500 };' },
  { name: 'a table of times', code: 'export const closeDelays = { code: 3100, NORMAL: 1000, GOING_AWAY: 1001 };' },
  {
    name: 'errors of a database',
    code: 'exports.ER_ROLE_GRANTED = 3530;\nexports.ER_CLOSE_DENIED = 3531;\n// WebSocket',
    sourceType: 'commonjs',
    typed: false,
  },
  {
    name: 'errors of a service',
    code: "import './close-websocket.js';\nexport enum ErrorCode {\n  NotFound = 3001,\n  Busy = 3002,\n}",
    language: 'ts',
  },
  { name: 'a child process', code: `${BROWSER}child.on('exit', (code) => { if (code === 3001) ws.close(); });` },
  { name: 'a worksheet', code: "export function stop(book) {\n  const ws = book.addWorksheet('x');\n  ws.close(3001);\n}" },
  {
    name: 'a pool that takes milliseconds',
    code: 'class Pool { close(timeoutMs) { this.timeout = timeoutMs; } }\nconst ws = new Pool();\nws.close(3001);',
  },
  { name: 'name alone', code: 'export function stop(conn) { conn.close(3001); }' },
  {
    name: 'a name, when detection is strict',
    code: 'export function stop(ws) { ws.close(3001); }',
    settings: { detection: 'strict' },
  },
  {
    name: 'a readiness that is a text',
    code: "export function stop(socket) {\n  if (socket.readyState === 'open') socket.send('x');\n  socket.close(3001);\n}",
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  { name: 'unseen: a constant of another module', code: `import { KICKED } from './codes.js';\n${BROWSER}ws.close(KICKED);` },
  { name: 'unseen: what a function returns', code: `const pick = () => 3001;\n${BROWSER}ws.close(pick());`, typed: false },
  {
    name: 'unseen: codes of a service in a table by another name',
    code: "import './close-websocket.js';\nexport const StreamErrors = { BAD_FORMAT: 4000, SERVER_ERROR: 3005, TOO_MANY: 3009 };",
  },
  {
    name: 'unseen: a constant that only another file sends, by a name of any kind',
    code: 'export const KICKED = 3600;\n// WebSocket',
  },
  {
    name: 'unseen: an entry that is looked up',
    code: `${BROWSER}const ends = { kicked: 3600 };\nexport function stop(name) { ws.close(ends[name]); }`,
  },
  { name: 'unseen: codes in an array', code: `${BROWSER}for (const code of [3600]) ws.close(code);` },
];

testRule('no-unregistered-close-code', rule, {
  valid: [...OTHER_CODES, ...NOT_CHOSEN, ...SOMETHING_ELSE, ...CANNOT_SEE],
  invalid: [...SENT, ...CONSTANTS, ...TRUE_STORIES],
});

function messages(code: string): string[] {
  return lint(rule, code).map(({ message }) => message);
}

describe('messages', () => {
  it('say what is wrong with the number and which are better', () => {
    expect(messages(`${BROWSER}ws.close(3401);`)).toEqual([
      '3401 is a number that IANA gives to whoever registers it first and that may mean something else tomorrow. Send 3000 (Unauthorized) or 4401, or register it.',
    ]);
  });

  it('name the constant', () => {
    expect(messages('export const CloseCode = { KICKED: 3600 };')).toEqual([
      'KICKED is 3600, a number that IANA gives to whoever registers it first and that may mean something else tomorrow. Take 4600, or register it.',
    ]);
    expect(messages(`${BROWSER}let code;\ncode = 3600;\nws.close(code);`)[0]).toMatch(/ code is 3600\.$/);
  });
});
