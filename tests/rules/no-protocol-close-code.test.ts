import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import rule, { type Options } from '../../src/rules/no-protocol-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;

/**
 * A case whose findings stand on the parts of the code between « and », each in turn. The suggestions of each write `codes`
 * in place of the part between ‹ and ›, without one in place of the whole part.
 */
function reported(name: string, text: string, codes: readonly number[], more: More = {}): InvalidCase {
  const { code, findings, edits } = marked(text);
  const errors = findings.map((finding, index) => {
    const { start, end } = edits[index] ?? finding;
    const suggestions = codes.map((each) => ({
      messageId: 'replaceCode',
      output: code.slice(0, start) + String(each) + code.slice(end),
    }));
    return { messageId: 'protocol', ...finding.place, suggestions };
  });
  return { name, code, errors, ...more };
}

/** What the suggestions write where the runtime sends every legal code: 1008, 1003, 1009, and a private code. */
const ANY = [1008, 1003, 1009, 4400];
/** What they write where it sends 1000 and 3000–4999 only, and where it may be one that does. */
const WHATWG = [4400];
/** A finding about a constant changes nothing: others may use it. */
const NONE: readonly number[] = [];

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";

const RUNTIMES: readonly InvalidCase[] = [
  reported(
    'a code in an object that a helper takes',
    `${WS_CLIENT}function fail({ code }) { ws.close(code); }\nfail({ code: «1002» });`,
    ANY,
  ),
  reported('browser: 1002', `${BROWSER}ws.close(«1002»);`, WHATWG),
  reported('browser: 1010 with a reason', `${BROWSER}ws.close(«1010», 'no compression');`, WHATWG),
  reported("Node's global, by settings", `${BROWSER}ws.close(«1002»);`, WHATWG, { settings: { environment: 'node' } }),
  reported('undici', "import { WebSocket } from 'undici';\nnew WebSocket('wss://x').close(«1002»);", WHATWG),
  reported('Deno client', "new WebSocket(Deno.env.get('URL')).close(«1002»);", WHATWG),
  reported(
    'Deno server',
    'const { socket } = Deno.upgradeWebSocket(request);\nsocket.onmessage = () => socket.close(«1002»);',
    ANY,
  ),
  reported('Bun client', "import { sleep } from 'bun';\nawait sleep(1);\nnew WebSocket('wss://x').close(«1002»);", ANY),
  reported('Bun.serve', 'Bun.serve({ websocket: { message(client, message) { client.close(«1002», "bad"); } } });', ANY),
  reported('Workers', 'const [client, server] = Object.values(new WebSocketPair());\nserver.close(«1002»);', ANY),
  reported(
    'Workers: a hibernation handler',
    'export class Room {\n  webSocketMessage(peer, message) { peer.close(«1002»); }\n}',
    ANY,
  ),
  reported('ws client', `${WS_CLIENT}ws.close(«1002»);`, ANY),
  reported(
    'ws server: a bad message',
    `${WS_SERVER}wss.on('connection', (ws) => {\n  ws.on('message', (data) => {\n    try { JSON.parse(data); } catch { ws.close(«1002», 'Invalid JSON'); }\n  });\n});`,
    ANY,
  ),
  reported(
    'ws server: no common subprotocol',
    `${WS_SERVER}wss.on('connection', (ws) => {\n  if (ws.protocol !== 'chat') ws.close(«1002»);\n});`,
    ANY,
  ),
  reported('ws server: 1010', `${WS_SERVER}wss.on('connection', (ws) => ws.close(«1010»));`, ANY),
  reported(
    'ws without a server of its own',
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ noServer: true });\nwss.handleUpgrade(request, stream, head, (client) => client.close(«1002»));",
    ANY,
  ),
  reported(
    'isows: a browser may be below',
    "import { WebSocket } from 'isows';\nnew WebSocket('wss://x').close(«1002»);",
    WHATWG,
  ),
  reported(
    'isomorphic-ws: a browser may be below',
    "import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').close(«1002»);",
    WHATWG,
  ),
  reported(
    'reconnecting-websocket',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nnew ReconnectingWebSocket('wss://x').close(«1002»);",
    WHATWG,
  ),
  reported('partysocket', "import PartySocket from 'partysocket';\nnew PartySocket({ host, room }).close(«1002»);", WHATWG),
  reported('faye-websocket', "import { Client } from 'faye-websocket';\nnew Client('ws://x').close(«1002»);", WHATWG),
  reported(
    'websocket: close() and drop()',
    "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => {\n  if (late) connection.drop(«1002»);\n  else connection.close(«1002»);\n});",
    ANY,
  ),
  reported(
    'uWebSockets.js: end() sends a frame',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (client) => { client.end(«1002»); } });",
    ANY,
  ),
  reported('WebSocketStream', "new WebSocketStream('wss://x').close({ closeCode: «1002», reason: 'bad' });", WHATWG),
  reported(
    'RxJS',
    "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').error({ code: «1002», reason: 'bad' });",
    WHATWG,
  ),
  reported('Phoenix', "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(() => {}, «1002»);", WHATWG),
  reported(
    'a server whose runtime is not known, but is no browser',
    "import { accept } from '@acme/line';\nconst line = accept(request);\nline.close(«1002»);",
    ANY,
    {
      settings: {
        apis: [
          {
            name: "Acme's lines",
            packages: ['@acme/line'],
            runtimes: [],
            role: 'server',
            values: { socket: [{ call: 'accept' }] },
            close: [{ method: 'close', code: 0 }],
          },
        ],
      },
    },
  ),
  reported(
    'Hono on Bun',
    "import { upgradeWebSocket } from 'hono/bun';\napp.get('/', upgradeWebSocket(() => ({ onMessage(event, peer) { peer.close(«1002»); } })));",
    ANY,
  ),
  reported(
    'Fastify',
    "import websocket from '@fastify/websocket';\napp.register(websocket);\napp.get('/live', { websocket: true }, (connection) => connection.close(«1002»));",
    ANY,
  ),
  reported(
    'express-ws',
    "import expressWs from 'express-ws';\nconst { app } = expressWs(server);\napp.ws('/live', (client, request) => { client.close(«1002»); });",
    ANY,
  ),
  reported(
    'crossws: what all of its runtimes send',
    "import { defineHooks } from 'crossws';\nexport default defineHooks({ message(peer) { peer.close(«1002»); } });",
    ANY,
  ),
  reported(
    'Elysia',
    "import { Elysia } from 'elysia';\nnew Elysia().ws('/live', { message(peer) { peer.close(«1002»); } });",
    ANY,
  ),
  reported(
    'koa-websocket',
    "import websocket from 'koa-websocket';\nconst app = websocket(koa);\napp.ws.use((context) => { context.websocket.close(«1002»); });",
    ANY,
  ),
  reported('several runtimes by settings: what all of them send', `${BROWSER}ws.close(«1002»);`, WHATWG, {
    settings: { environment: ['bun', 'browser'] },
  }),
  reported('several runtimes by settings that send the same', `${BROWSER}ws.close(«1002»);`, ANY, {
    settings: { environment: ['bun', 'ws'] },
  }),
  reported("a library of the settings' own", "import { Line } from '@acme/line';\nnew Line().hangUp(«1002»);", ANY, {
    settings: {
      apis: [
        {
          name: "Acme's line",
          packages: ['@acme/line'],
          runtimes: ['ws'],
          values: { socket: [{ new: 'Line' }] },
          close: [{ method: 'hangUp', code: 0 }],
        },
      ],
    },
  }),
];

const VALUES: readonly InvalidCase[] = [
  reported('one side of a ternary', `${BROWSER}ws.close(«bad ? ‹1002› : 1000»);`, WHATWG),
  reported('the fallback of ||', `${WS_CLIENT}export function stop(code) {\n  ws.close(«code || ‹1002›»);\n}`, ANY),
  reported('the fallback of ??', `${WS_CLIENT}export function stop(code) {\n  ws.close(«code ?? ‹1010›»);\n}`, ANY),
  reported('a default parameter', `${WS_CLIENT}export function fail(reason, code = «1002») {\n  ws.close(code, reason);\n}`, ANY),
  reported(
    'a default in an options parameter',
    `${WS_CLIENT}export function fail({ code = «1002» } = {}) {\n  ws.close(code);\n}`,
    ANY,
  ),
  reported('a constant', `${WS_CLIENT}const PROTOCOL_ERROR = 1002;\nws.close(«PROTOCOL_ERROR»);`, NONE),
  reported('an enum', `enum CloseCode { Normal = 1000, Away, Protocol }\n${BROWSER}ws.close(«CloseCode.Protocol»);`, NONE, {
    language: 'ts',
  }),
  reported(
    'an object table',
    `const CLOSE = Object.freeze({ NORMAL: 1000, PROTOCOL: 1002 });\n${WS_CLIENT}ws.close(«CLOSE.PROTOCOL»);`,
    NONE,
  ),
  reported('a static field', `${WS_CLIENT}class Codes {\n  static PROTOCOL = 1002;\n}\nws.close(«Codes.PROTOCOL»);`, NONE),
  reported(
    'a default parameter that is a constant',
    `${WS_CLIENT}const PROTOCOL_ERROR = 1002;\nexport function fail(code = «PROTOCOL_ERROR») {\n  ws.close(code);\n}`,
    NONE,
  ),
  reported(
    'a helper of the file: the argument',
    `${WS_CLIENT}function fail(code, reason) {\n  ws.close(code, reason);\n}\nfail(1008, 'bad');\nfail(«1002», 'bad');`,
    ANY,
  ),
  reported(
    'a helper of a helper',
    `${BROWSER}const end = (code) => ws.close(code);\nfunction fail(code) {\n  end(code);\n}\nfail(«1002»);`,
    WHATWG,
  ),
  reported(
    'a wrapper class whose close() forwards',
    "class Client {\n  ws = new WebSocket('wss://x');\n  close(code, reason) { this.ws.close(code, reason); }\n}\nnew Client().close(«1002», 'bad');",
    WHATWG,
  ),
  reported('two in one file', `${WS_CLIENT}if (bad) ws.close(«1002»);\nelse ws.close(«1010»);`, ANY),
  reported('a number in another spelling', `${WS_CLIENT}ws.close(«0x3ea»);`, ANY),
  reported('a literal type, with types', `${WS_CLIENT}declare function pick(): 1000 | 1002;\nws.close(«pick()»);`, NONE, {
    language: 'ts',
    typed: true,
  }),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'type: only the checker knows',
    'interface Room { line: WebSocket }\nexport function stop(room: Room) {\n  room.line.close(«1002»);\n}',
    WHATWG,
    { language: 'ts', typed: true },
  ),
  reported('construction and call in one', "new WebSocket('wss://x').close(«1002»);", WHATWG),
  reported('construction: a subclass', 'class Live extends WebSocket {\n  fail() { this.close(«1002»); }\n}', WHATWG),
  reported(
    'callback: a named handler',
    `${WS_SERVER}function accept(line) {\n  line.close(«1002»);\n}\nwss.on('connection', accept);`,
    ANY,
  ),
  reported('annotation: the global WebSocket', 'export function stop(line: WebSocket) {\n  line.close(«1002»);\n}', WHATWG, {
    language: 'ts',
  }),
  reported(
    "annotation: a project's own structural type",
    'export function stop(line: WebSocketLike) {\n  line.close(«1002»);\n}',
    WHATWG,
    { language: 'ts' },
  ),
  reported(
    'JSDoc: an imported type',
    "/** @param {import('ws').WebSocket} line */\nexport function stop(line) {\n  line.close(«1002»);\n}",
    ANY,
  ),
  reported(
    'flow: a field that another method assigns',
    "class Client {\n  open() { this.line = new WebSocket('wss://x'); }\n  fail() { this.line.close(«1002»); }\n}",
    WHATWG,
  ),
  reported(
    'flow: a set of sockets',
    `${WS_SERVER}const lines = new Set();\nwss.on('connection', (line) => { lines.add(line); });\nexport function drop() { for (const line of lines) line.close(«1002»); }`,
    ANY,
  ),
  reported(
    'usage: members of a WebSocket',
    'export function stop(line) {\n  if (line.bufferedAmount > 0) line.onclose = null;\n  line.close(«1002»);\n}',
    WHATWG,
  ),
  reported('name and code: no runtime is known', 'export function stop(ws) {\n  ws.close(«1002»);\n}', WHATWG),
  reported(
    'name and code: the last word of a field',
    'export class Client {\n  stop() { this.clientSocket.close(«1010»); }\n}',
    WHATWG,
  ),
  reported('name alone, when detection is eager', 'export function stop(conn) {\n  conn.close(«1002»);\n}', WHATWG, {
    settings: { detection: 'eager' },
  }),
  reported('an optional call', `${BROWSER}ws?.close(«1002»);`, WHATWG),
];

const OPTIONS: readonly InvalidCase[] = [
  reported('codes: one more', `${WS_CLIENT}if (bad) ws.close(«1002»);\nelse ws.close(«1007»);`, ANY, {
    options: [{ codes: [1002, 1007] }],
  }),
  reported('codes: another one instead', `${WS_CLIENT}if (bad) ws.close(1002);\nelse ws.close(«1007»);`, ANY, {
    options: [{ codes: [1007] }],
  }),
  reported('codes: a suggestion never repeats what it replaces', `${WS_CLIENT}ws.close(«1003»);`, [1008, 1009, 4400], {
    options: [{ codes: [1003] }],
  }),
  reported('codes: a suggestion never writes what is reported too', `${WS_CLIENT}ws.close(«1002»);`, [1003, 1009, 4400], {
    options: [{ codes: [1002, 1008] }],
  }),
  reported('implementations: a glob of other files', `${WS_CLIENT}ws.close(«1002»);`, ANY, {
    options: [{ implementations: ['**/protocol/**'] }],
    filename: 'src/server/chat.js',
  }),
  reported(
    'implementations: a wrapper by that name, which cannot ping',
    "class WebSocket {\n  constructor(socket) { this.socket = socket; }\n  send(data) { this.socket.send(data); }\n  close(code, reason) { this.socket.close(code, reason); }\n}\nexport const fail = (self) => self.close(«1002», '');",
    WHATWG,
  ),
  reported(
    'implementations: a class by another name',
    "export class Line {\n  constructor(url) { this.ws = new WebSocket(url); }\n  send(data) { this.ws.send(data); }\n  ping() { this.send('ping'); }\n  terminate() { this.ws.close(1000); }\n  close(reason) { this.ws.close(«1002», reason); }\n}",
    WHATWG,
  ),
  reported('implementations: the same folder, another name', `${WS_CLIENT}ws.close(«1002»);`, ANY, {
    options: [{ implementations: ['**/protocol/*.ts'] }],
    filename: 'src/protocol/chat.js',
  }),
  reported(
    "a gateway's own opcodes are no frames",
    `${BROWSER}const OPCODE_HELLO = 10;\nws.onmessage = ({ data }) => {\n  const { opcode } = JSON.parse(data);\n  if (opcode !== OPCODE_HELLO) ws.close(«1002»);\n};`,
    WHATWG,
  ),
  reported(
    "a gateway's own opcodes beside a mask of something else",
    `${BROWSER}const maskToken = (token) => token.slice(0, 4) + '…';\nws.onmessage = ({ data }) => {\n  const { opcode, token } = JSON.parse(data);\n  console.log(maskToken(token));\n  if (opcode !== 10) ws.close(«1002»);\n};`,
    WHATWG,
  ),
];

const OTHER_CODES: readonly ValidCase[] = [
  { name: 'a normal closure', code: `${WS_CLIENT}ws.close(1000);` },
  { name: 'no code', code: `${WS_CLIENT}ws.close();` },
  { name: '1001', code: `${WS_CLIENT}ws.close(1001);` },
  { name: '1003 says what it means', code: `${WS_CLIENT}ws.close(1003);` },
  { name: '1007 may be sent by an application that reads text itself', code: `${WS_CLIENT}ws.close(1007);` },
  { name: '1008 says what it means', code: `${WS_CLIENT}ws.close(1008, 'Invalid JSON');` },
  { name: '1009 says what it means', code: `${WS_CLIENT}ws.close(1009);` },
  { name: '1011', code: `${WS_CLIENT}ws.close(1011);` },
  { name: 'a private code', code: `${BROWSER}ws.close(4400);` },
  { name: '1006 is for another rule', code: `${BROWSER}ws.close(1006);` },
  { name: 'an unknown code', code: `${WS_CLIENT}export function stop(code) { ws.close(code); }` },
  { name: 'a `let` that is overwritten before it is sent', code: `${WS_CLIENT}let code = 1002;\ncode = 1008;\nws.close(code);` },
  {
    name: 'a sanitiser: 1002 is held back',
    code: `${WS_CLIENT}function stop(code) {\n  ws.close(code === 1002 ? 1008 : code);\n}\nstop(1002);`,
  },
  { name: 'a number as text is for another rule', code: `${BROWSER}ws.close('1002');` },
];

const NOT_SENT: readonly ValidCase[] = [
  { name: 'received: a close event', code: `${BROWSER}ws.onclose = (event) => { if (event.code === 1002) report(event); };` },
  { name: 'received: a listener of ws', code: `${WS_CLIENT}ws.on('close', (code) => { if (code !== 1002) retry(); });` },
  {
    name: 'received: a switch',
    code: `${BROWSER}ws.addEventListener('close', ({ code }) => {\n  switch (code) {\n    case 1002: return report();\n    case 1010: return report();\n  }\n});`,
  },
  { name: 'received: a list', code: `${BROWSER}ws.onclose = ({ code }) => { if ([1002, 1003].includes(code)) report(); };` },
  {
    name: 'received, and another code is sent',
    code: `${WS_CLIENT}ws.on('close', (code) => { if (code === 1002) upstream.close(1011); });`,
  },
  {
    name: 'compared in the code argument',
    code: `${WS_CLIENT}export function stop(code) { ws.close(code === 1002 ? 1008 : 1000); }`,
  },
  { name: 'a close event that the file makes', code: `${BROWSER}ws.dispatchEvent(new CloseEvent('close', { code: 1002 }));` },
  { name: 'an emitted close', code: `${WS_CLIENT}ws.emit('close', 1002, 'x');` },
  { name: 'a constant that is not sent', code: `export const PROTOCOL_ERROR = 1002;\n${BROWSER}ws.close(1000);` },
  {
    name: 'a table of names',
    code: `${BROWSER}const NAMES = { 1002: 'protocol error' };\nws.onclose = ({ code }) => log(NAMES[code]);`,
  },
  { name: 'terminate() sends no frame', code: `${WS_CLIENT}ws.terminate(1002);` },
  {
    name: 'uWebSockets.js: close() sends no frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { ws.close(1002); } });",
  },
  {
    name: 'websocket: drop() without a code',
    code: "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => connection.drop());",
  },
  {
    name: 'Phoenix: 1002 before the code',
    code: "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(1002, 1000);",
  },
  {
    name: 'double: mock-socket',
    code: "import { Server } from 'mock-socket';\nnew Server('ws://x').close({ code: 1002, reason: '', wasClean: false });",
  },
  {
    name: "double: mock-socket's client",
    code: "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close(1002);",
  },
  {
    name: 'double: vitest-websocket-mock',
    code: "import WS from 'vitest-websocket-mock';\nnew WS('ws://x').error({ code: 1002, reason: '', wasClean: false });",
  },
  {
    name: 'double: MSW',
    code: "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { client.close(1002); });",
  },
  {
    name: 'double: Playwright',
    code: "import { test } from '@playwright/test';\ntest('x', async ({ page }) => {\n  await page.routeWebSocket('wss://x', (ws) => { ws.close({ code: 1002 }); });\n});",
  },
];

const FRAMES = `
const OPCODES = { text: 1, binary: 2, close: 8 };
function parse(buffer) {
  const opcode = buffer[0] & 0x0f;
  const masked = (buffer[1] & 0x80) !== 0;
  const mask = masked ? buffer.subarray(2, 6) : null;
  return { opcode, mask };
}
`;

const IMPLEMENTATIONS: readonly ValidCase[] = [
  {
    name: 'a file that parses frames itself',
    code: `${FRAMES}\nexport class Connection {\n  read(ws, buffer) { if (parse(buffer).opcode > 10) ws.close(1002); }\n}`,
  },
  {
    name: 'a class that parses frames itself',
    code: "class Receiver {\n  constructor() { this._opcode = 0; this._mask = undefined; this._masked = false; }\n  getInfo(buf) { this._opcode = buf[0] & 0x0f; this._masked = (buf[1] & 0x80) === 0x80; }\n  getMask() { this._mask = this.consume(4); }\n  fail(socket) { socket.close(1002, 'invalid opcode'); }\n}",
  },
  {
    name: 'implementations: the handshake is answered by hand',
    code: "import { createHash } from 'node:crypto';\nexport const accept = (key) => createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');\nexport const fail = (socket) => socket.close(1002);",
  },
  {
    name: 'implementations: the class itself, whose frames are parsed beside it',
    code: "import { EventEmitter } from 'node:events';\nimport { Parser } from './parser.js';\nexport class WebSocket extends EventEmitter {\n  parser = new Parser();\n  send(data) { this.stream.write(data); }\n  ping() { this.stream.write(''); }\n  close(code, reason) { this.stream.end(code, reason); }\n  terminate() { this.stream.destroy(); }\n}\nexport function listen(self) { self.parser.onerror = (code) => self.close(code || 1002, ''); }",
  },
  {
    name: 'implementations: a constructor function and its prototype',
    code: "function WebSocket(stream) { this.stream = stream; }\nWebSocket.prototype.send = function (data) { this.stream.write(data); };\nWebSocket.prototype.ping = function () {};\nWebSocket.prototype.terminate = function () { this.stream.destroy(); };\nWebSocket.prototype.close = function (code, reason) { this.stream.end(code, reason); };\nfunction start(stream) {\n  const ws = new WebSocket(stream);\n  stream.on('error', () => { ws.close(1002, ''); });\n}\nfunction read(self) { self.close(1002, ''); }\nmodule.exports = { WebSocket, start, read };",
  },
  {
    name: 'implementations: a folder',
    code: `${WS_CLIENT}ws.close(1002);`,
    options: [{ implementations: ['**/protocol/**'] }],
    filename: 'src/protocol/receiver.js',
  },
  {
    name: 'implementations: the second of two globs',
    code: `${WS_CLIENT}ws.close(1010);`,
    options: [{ implementations: ['**/no/*', '**/*.impl.js'] }],
    filename: 'src/receiver.impl.js',
  },
  { name: 'codes: none', code: `${WS_CLIENT}ws.close(1002);`, options: [{ codes: [] }] },
  { name: 'codes: 1010 alone', code: `${WS_CLIENT}ws.close(1002);`, options: [{ codes: [1010] }] },
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  {
    name: 'type: a name that says yes and a type that says no',
    language: 'ts',
    code: 'interface Sheet { close(code: number): void }\ninterface Book { ws: Sheet }\nexport function stop(book: Book) { book.ws.close(1002); }',
  },
  { name: 'construction: another class', code: "const socket = new EventSource('/events');\nsocket.close(1002);" },
  {
    name: 'construction: a class of the file that is no socket',
    code: 'class Pool { close(timeoutMs) { this.timeout = timeoutMs; } }\nconst ws = new Pool();\nws.close(1002);',
  },
  {
    name: 'callback: the second parameter is the request',
    code: `${WS_SERVER}wss.on('connection', (request, socket) => socket.close(1002));`,
  },
  {
    name: 'annotation: a worksheet',
    language: 'ts',
    code: "import type { Worksheet } from 'exceljs';\nexport function stop(ws: Worksheet) { ws.close(1002); }",
  },
  {
    name: 'annotation: a server',
    language: 'ts',
    code: "import type { WebSocketServer } from 'ws';\nexport function stop(ws: WebSocketServer) { ws.close(1002); }",
  },
  { name: 'JSDoc: a worksheet', code: '/** @param {Worksheet} ws */\nexport function stop(ws) { ws.close(1002); }' },
  {
    name: 'flow: a field that holds something else',
    code: "class Report {\n  open(book) { this.ws = book.addWorksheet('x'); }\n  stop() { this.ws.close(1002); }\n}",
  },
  {
    name: 'usage: readyState of a data channel is a text',
    code: "export function stop(socket) {\n  if (socket.readyState === 'open') socket.send('bye');\n  socket.close(1002);\n}",
  },
  { name: 'name alone', code: 'export function stop(conn) { conn.close(1002); }' },
  {
    name: 'name and code, when detection is strict',
    code: 'export function stop(ws) { ws.close(1002); }',
    settings: { detection: 'strict' },
  },
  { name: 'a file descriptor', code: "import fs from 'node:fs';\nfs.close(1002);" },
  { name: 'a dialog, a database, a server', code: 'dialog.close(1002);\ndb.close(1002);\nwsServer.close(1002);' },
  {
    name: 'instanceof says what it is',
    code: "import { Worksheet } from 'exceljs';\nexport function stop(ws) {\n  if (ws instanceof Worksheet) ws.close(1002);\n}",
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  // What it cannot see
  {
    name: 'unseen: a constant of another module',
    code: `import { PROTOCOL_ERROR } from './codes.js';\n${WS_CLIENT}ws.close(PROTOCOL_ERROR);`,
  },
  {
    name: 'unseen: what a function returns',
    code: `function pick() { return 1002; }\n${WS_CLIENT}ws.close(pick());`,
    typed: false,
  },
  {
    name: 'unseen: an entry that is looked up',
    code: `const CODES = { protocol: 1002 };\n${WS_CLIENT}export function stop(name) { ws.close(CODES[name]); }`,
  },
  {
    name: 'unseen: a received 1002 that is passed on',
    code: `${WS_CLIENT}upstream.on('close', (code, reason) => ws.close(code, reason));`,
  },
  {
    name: 'unseen: a first value that only some runs overwrite',
    code: `${WS_CLIENT}let code = 1002;\nif (big) code = 1009;\nws.close(code);`,
  },
  { name: 'unseen: a socket of another module, by no name of one', code: "import { line } from './line.js';\nline.close(1002);" },
  { name: 'unseen: a method that a timer calls', code: `${WS_CLIENT}setTimeout(ws.close.bind(ws, 1002), 10);` },
  {
    name: 'unseen: 1008 and 1007 that accuse the peer of what the application decides',
    code: `${WS_CLIENT}if (late) ws.close(1007, 'heartbeat missed');\nelse ws.close(1008, 'server busy');`,
  },
];

testRule('no-protocol-close-code', rule, {
  valid: [...OTHER_CODES, ...NOT_SENT, ...IMPLEMENTATIONS, ...SOMETHING_ELSE, ...CANNOT_SEE],
  invalid: [...RUNTIMES, ...VALUES, ...EVIDENCE, ...OPTIONS],
});

/** What the rule says of a file in `/project`, where ESLint runs. */
const lintFile = (code: string, options: Options = {}, filename = '/project/file.js'): Linter.LintMessage[] =>
  lint(rule, code, { options, filename, cwd: '/project' });

describe('implementations', () => {
  const code = `${WS_CLIENT}ws.close(1002);`;

  it('are relative to the directory that ESLint runs in', () => {
    expect(lintFile(code, { implementations: ['src/protocol/**'] }, '/project/src/protocol/deep/receiver.js')).toEqual([]);
    expect(lintFile(code, { implementations: ['protocol/**'] }, '/project/src/protocol/receiver.js')).toHaveLength(1);
  });
});

describe('messages', () => {
  const message = (code: string, options: Options = {}): string => lintFile(code, options)[0]?.message ?? '';
  const ofServer = (code: number): string => `${WS_SERVER}wss.on('connection', (ws) => ws.close(${code}));`;

  it('give a code for each intent', () => {
    expect(message(ofServer(1002))).toMatch(/1002 \(Protocol error\)/);
    expect(message(ofServer(1002))).toMatch(/1008 for [^,]*message/);
    expect(message(ofServer(1002))).toMatch(/1003 for [^,]*kind of data/);
    expect(message(ofServer(1002))).toMatch(/1009 for [^,]*big/);
    expect(message(ofServer(1002))).toMatch(/4\d\d\d/);
  });

  it('speak of a subprotocol, the commonest reason to send 1002', () => {
    expect(message(ofServer(1002))).toContain('subprotocol');
  });

  it('offer a browser only what it sends', () => {
    expect(message(`${BROWSER}ws.close(1002);`)).not.toMatch(/1008 for|1003 for|1009 for/);
    expect(message(`${BROWSER}ws.close(1002);`)).toMatch(/4\d\d\d/);
  });

  it('name the constant that the code comes from', () => {
    expect(message(`${WS_CLIENT}const PROTOCOL_ERROR = 1002;\nws.close(PROTOCOL_ERROR);`)).toContain('PROTOCOL_ERROR');
  });

  it('say of each suggestion what it is for', () => {
    const [finding] = lintFile(ofServer(1002));
    const titles = finding?.suggestions?.map(({ desc }) => desc) ?? [];
    expect(titles).toHaveLength(4);
    expect(titles[0]).toMatch(/1008 \(Policy Violation\).*message/);
    expect(titles[2]).toMatch(/1009 \(Message Too Big\).*big/);
    expect(new Set(titles).size).toBe(4);
  });
});
