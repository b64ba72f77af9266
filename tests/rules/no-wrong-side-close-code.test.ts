import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-wrong-side-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;

/**
 * A case whose findings stand on the parts of the code between « and », each in turn. The suggestions of each write `codes`
 * in place of the part between ‹ and ›, without one in place of the whole part.
 */
function reported(
  name: string,
  text: string,
  codes: readonly number[] | readonly (readonly number[])[],
  more: More = {},
): InvalidCase {
  const { code, findings, edits } = marked(text);
  const errors = findings.map((finding, index) => {
    const { start, end } = edits[index] ?? finding;
    const own = codes[index];
    const suggestions = (typeof own === 'object' ? own : (codes as readonly number[])).map((each) => ({
      messageId: 'replaceCode',
      output: code.slice(0, start) + String(each) + code.slice(end),
    }));
    return { messageId: 'wrongSide', ...finding.place, suggestions };
  });
  return { name, code, errors, ...more };
}

/** What the suggestions write in place of 1010; every server sends both. */
const NO_EXTENSION = [1008, 4010];
/** In place of 1012, where the runtime sends every legal code, and where it sends 1000 and 3000–4999 only. */
const RESTART = [1001, 4012];
const RESTART_WHATWG = [4012];
const OVERLOAD = [1008, 4013];
const OVERLOAD_WHATWG = [4013];
const GATEWAY = [1008, 4014];
const GATEWAY_WHATWG = [4014];
const NONE: readonly number[] = [];

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";

const CLIENTS: readonly InvalidCase[] = [
  reported('browser: 1012', `${BROWSER}ws.close(«1012»);`, RESTART_WHATWG),
  reported('browser: 1013', `${BROWSER}ws.close(«1013», 'busy');`, OVERLOAD_WHATWG),
  reported('browser: 1014', `${BROWSER}ws.close(«1014»);`, GATEWAY_WHATWG),
  reported('ws: 1012', `${WS_CLIENT}ws.close(«1012», 'restarting');`, RESTART),
  reported('ws: 1013', `${WS_CLIENT}ws.close(«1013»);`, OVERLOAD),
  reported('ws: 1014', `${WS_CLIENT}ws.close(«1014»);`, GATEWAY),
  reported("Node's global, by settings", `${BROWSER}ws.close(«1012»);`, RESTART_WHATWG, { settings: { environment: 'node' } }),
  reported(
    'a runtime that is not known may be a browser',
    "import { Line } from '@acme/line';\nnew Line().close(«1012»);",
    RESTART_WHATWG,
    {
      settings: {
        apis: [
          {
            name: "Acme's line",
            packages: ['@acme/line'],
            runtimes: [],
            role: 'client',
            values: { socket: [{ new: 'Line' }] },
            close: [{ method: 'close', code: 0 }],
          },
        ],
      },
    },
  ),
  reported('undici', "import { WebSocket } from 'undici';\nnew WebSocket('wss://x').close(«1013»);", OVERLOAD_WHATWG),
  reported('Bun', "import { sleep } from 'bun';\nawait sleep(1);\nnew WebSocket('wss://x').close(«1012»);", RESTART),
  reported('Deno', "new WebSocket(Deno.env.get('URL')).close(«1012»);", RESTART_WHATWG),
  reported(
    'Workers: the answer to a request of its own',
    "const { webSocket } = await fetch(url, { headers: { Upgrade: 'websocket' } });\nnew WebSocketPair();\nwebSocket.accept();\nwebSocket.close(«1013»);",
    OVERLOAD,
  ),
  reported(
    'reconnecting-websocket',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nnew ReconnectingWebSocket('wss://x').close(«1012»);",
    RESTART_WHATWG,
  ),
  reported(
    'partysocket',
    "import PartySocket from 'partysocket';\nnew PartySocket({ host, room }).close(«1012»);",
    RESTART_WHATWG,
  ),
  reported('isomorphic-ws', "import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').close(«1012»);", RESTART_WHATWG),
  reported('faye-websocket', "import { Client } from 'faye-websocket';\nnew Client('ws://x').close(«1012»);", RESTART_WHATWG),
  reported(
    'websocket',
    "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => connection.close(«1013»));",
    OVERLOAD,
  ),
  reported(
    'WebSocketStream',
    "new WebSocketStream('wss://x').close({ closeCode: «1012», reason: 'back soon' });",
    RESTART_WHATWG,
  ),
  reported(
    'RxJS',
    "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').error({ code: «1013», reason: 'busy' });",
    OVERLOAD_WHATWG,
  ),
  reported('Phoenix', "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(() => {}, «1012»);", RESTART_WHATWG),
];

const SERVERS: readonly InvalidCase[] = [
  reported('ws server: 1010', `${WS_SERVER}wss.on('connection', (ws) => ws.close(«1010», 'permessage-deflate'));`, NO_EXTENSION),
  reported(
    'ws server: a test of the extensions',
    `${WS_SERVER}wss.on('connection', (ws) => {\n  if (!ws.extensions.includes('permessage-deflate')) ws.close(«1010»);\n});`,
    NO_EXTENSION,
  ),
  reported('ws server: its clients', `${WS_SERVER}for (const client of wss.clients) client.close(«1010»);`, NO_EXTENSION),
  reported(
    'ws server: an upgrade of its own',
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ noServer: true });\nwss.handleUpgrade(request, stream, head, (client) => client.close(«1010»));",
    NO_EXTENSION,
  ),
  reported('Bun.serve', 'Bun.serve({ websocket: { open(client) { client.close(«1010»); } } });', NO_EXTENSION),
  reported(
    'Deno.upgradeWebSocket',
    'const { socket } = Deno.upgradeWebSocket(request);\nsocket.onopen = () => socket.close(«1010»);',
    NO_EXTENSION,
  ),
  reported(
    'Workers: a pair',
    'const [client, server] = Object.values(new WebSocketPair());\nserver.close(«1010»);',
    NO_EXTENSION,
  ),
  reported(
    'Workers: a hibernation handler',
    'export class Room {\n  webSocketMessage(peer) { peer.close(«1010»); }\n}',
    NO_EXTENSION,
  ),
  reported(
    'Hono',
    "import { upgradeWebSocket } from 'hono/bun';\napp.get('/', upgradeWebSocket(() => ({ onOpen(event, peer) { peer.close(«1010»); } })));",
    NO_EXTENSION,
  ),
  reported(
    'Fastify',
    "import websocket from '@fastify/websocket';\napp.register(websocket);\napp.get('/live', { websocket: true }, (connection) => connection.close(«1010»));",
    NO_EXTENSION,
  ),
  reported(
    'express-ws',
    "import expressWs from 'express-ws';\nconst { app } = expressWs(server);\napp.ws('/live', (client) => { client.close(«1010»); });",
    NO_EXTENSION,
  ),
  reported(
    'crossws',
    "import { defineHooks } from 'crossws';\nexport default defineHooks({ open(peer) { peer.close(«1010»); } });",
    NO_EXTENSION,
  ),
  reported(
    'uWebSockets.js: end() sends a frame',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { open: (client) => { client.end(«1010»); } });",
    NO_EXTENSION,
  ),
  reported(
    'websocket: an accepted request',
    "import { server as WebSocketServer } from 'websocket';\nnew WebSocketServer({ httpServer }).on('request', (request) => {\n  request.accept().close(«1010»);\n});",
    NO_EXTENSION,
  ),
];

const VALUES: readonly InvalidCase[] = [
  reported('one side of a ternary', `${WS_CLIENT}ws.close(«isRestart ? ‹1012› : 1000»);`, RESTART),
  reported('the fallback of ??', `${WS_CLIENT}export function stop(code) {\n  ws.close(«code ?? ‹1013›»);\n}`, OVERLOAD),
  reported('a default parameter', `${WS_CLIENT}export function stop(code = «1012») {\n  ws.close(code);\n}`, RESTART),
  reported(
    'a constant: its name is replaced at the call',
    `${WS_CLIENT}const SERVICE_RESTART = 1012;\nws.close(«SERVICE_RESTART»);`,
    RESTART,
  ),
  reported('an object table', `const CLOSE = { RESTART: 1012 };\n${WS_CLIENT}ws.close(«CLOSE.RESTART», 'x');`, RESTART),
  reported('an enum', `enum CloseCode { Restart = 1012, Again }\n${BROWSER}ws.close(«CloseCode.Again»);`, OVERLOAD_WHATWG, {
    language: 'ts',
  }),
  reported('a static field', `${WS_CLIENT}class Codes {\n  static GATEWAY = 1014;\n}\nws.close(«Codes.GATEWAY»);`, GATEWAY),
  reported(
    'a constant as one side of a ternary: nothing is replaced',
    `${WS_CLIENT}const RESTART = 1012;\nws.close(«isRestart ? RESTART : 1000»);`,
    NONE,
  ),
  reported('a number in another spelling', `${WS_CLIENT}ws.close(«0x3f4»);`, RESTART),
  reported(
    'a helper of the file: the argument',
    `${WS_CLIENT}function stop(code, reason) {\n  ws.close(code, reason);\n}\nstop(1000, 'done');\nstop(«1013», 'busy');`,
    OVERLOAD,
  ),
  reported('a literal type, with types', `${WS_CLIENT}declare const code: 1000 | 1012;\nws.close(«code»);`, RESTART, {
    language: 'ts',
    typed: true,
  }),
  reported(
    'an argument that reaches two sockets, once',
    `${WS_CLIENT}const other = new WebSocket('ws://y');\nfunction stop(code) { ws.close(code); other.close(code); }\nstop(«1012»);`,
    RESTART,
  ),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'type and callback: the type leaves the role to the callback',
    `${WS_SERVER}wss.on('connection', (peer) => {\n  const line = peer;\n  line.close(«1010»);\n});`,
    NO_EXTENSION,
    { typed: true },
  ),
  reported(
    'type and callback: another type than the library has',
    'declare global {\n  var Bun: { serve(options: { websocket: { message(line: WebSocket): void } }): void };\n}\nBun.serve({ websocket: { message(line) { line.close(«1010»); } } });\nexport {};',
    NO_EXTENSION,
    { language: 'ts', typed: true },
  ),
  reported(
    'annotation and callback: the annotation leaves the role to the callback',
    "import { WebSocketServer, type WebSocket } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (line: WebSocket) => line.close(«1010»));",
    NO_EXTENSION,
    { language: 'ts' },
  ),
  reported(
    'annotation and construction: a field',
    "class Client {\n  private line: WebSocket | null = null;\n  open(): void { this.line = new WebSocket('wss://x'); }\n  stop(): void { this.line?.close(«1012»); }\n}",
    RESTART_WHATWG,
    { language: 'ts' },
  ),
  reported('construction and call in one', "new WebSocket('wss://x').close(«1012»);", RESTART_WHATWG),
  reported('construction: a subclass', 'class Live extends WebSocket {\n  stop() { this.close(«1012»); }\n}', RESTART_WHATWG),
  reported(
    'callback: a named handler',
    `${WS_SERVER}function accept(line) {\n  line.close(«1010»);\n}\nwss.on('connection', accept);`,
    NO_EXTENSION,
  ),
  reported(
    'callback: a bound method',
    `${WS_SERVER}class Hub {\n  start() { wss.on('connection', this.accept.bind(this)); }\n  accept(line) { line.close(«1010»); }\n}`,
    NO_EXTENSION,
  ),
  reported(
    'flow: a field that another method assigns',
    "class Client {\n  open() { this.line = new WebSocket('wss://x'); }\n  stop() { this.line.close(«1012»); }\n}",
    RESTART_WHATWG,
  ),
  reported(
    'flow: a field of a prototype',
    "function Client() {}\nClient.prototype.open = function () { this.line = new WebSocket('wss://x'); };\nClient.prototype.stop = function () { this.line.close(«1012»); };",
    RESTART_WHATWG,
  ),
  reported(
    'flow: a set of sockets',
    `${WS_SERVER}const lines = new Set();\nwss.on('connection', (line) => { lines.add(line); });\nexport function drop() { for (const line of lines) line.close(«1010»); }`,
    NO_EXTENSION,
  ),
  reported('flow: an optional call of an alias', `${BROWSER}const line = ws;\nline?.close(«1012»);`, RESTART_WHATWG),
  reported(
    'a proxy: to the server behind it it is a client',
    `import { WebSocket, WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (downstream) => {\n  const upstream = new WebSocket('ws://inner');\n  downstream.on('error', () => upstream.close(«1014»));\n  upstream.on('error', () => downstream.close(1014));\n});`,
    GATEWAY,
  ),
  reported(
    'a helper of both sides: the caller that hands over the client',
    `import { WebSocket, WebSocketServer } from 'ws';\nfunction stop(line, code) {\n  line.close(code);\n}\nnew WebSocketServer({ port: 0 }).on('connection', (peer) => stop(peer, 1012));\nstop(new WebSocket('ws://x'), «1012»);`,
    RESTART,
  ),
  reported(
    'a gateway client that is told to come back',
    "import WebSocket from 'ws';\nclass Shard {\n  connect() {\n    this.connection = new WebSocket(this.url);\n    this.connection.onmessage = ({ data }) => this.handle(JSON.parse(data));\n  }\n  handle(packet) {\n    switch (packet.op) {\n      case 7:\n        this.connection.close(«1012»);\n        break;\n    }\n  }\n}",
    RESTART,
  ),
];

const OWN_SIDE: readonly ValidCase[] = [
  { name: 'a server restarts', code: `${WS_SERVER}wss.on('connection', (ws) => ws.close(1012));` },
  { name: 'a server is full', code: `${WS_SERVER}wss.on('connection', (ws) => ws.close(1013, 'full'));` },
  { name: 'a gateway got a bad answer', code: `${WS_SERVER}wss.on('connection', (ws) => ws.close(1014));` },
  { name: 'Bun.serve: 1012', code: 'Bun.serve({ websocket: { message(ws) { ws.close(1012); } } });' },
  { name: 'Workers: 1013 of a pair', code: 'const [client, server] = Object.values(new WebSocketPair());\nserver.close(1013);' },
  { name: 'Workers: 1012 of a hibernation handler', code: 'export class Room {\n  webSocketMessage(ws) { ws.close(1012); }\n}' },
  { name: 'a client needs an extension: that is for another rule', code: `${WS_CLIENT}ws.close(1010);` },
  { name: 'a browser needs an extension: that is for another rule', code: `${BROWSER}ws.close(1010);` },
];

const EITHER_SIDE: readonly ValidCase[] = [
  { name: 'a normal closure', code: `${WS_CLIENT}ws.close(1000);` },
  { name: 'a client goes away', code: `${WS_CLIENT}ws.close(1001);` },
  { name: 'a server goes away', code: `${WS_SERVER}wss.on('connection', (ws) => ws.close(1001));` },
  { name: '1002 is for another rule', code: `${WS_CLIENT}ws.close(1002);` },
  { name: 'a client refuses a message', code: `${WS_CLIENT}ws.close(1008);` },
  { name: 'a client has a failure of its own', code: `${WS_CLIENT}ws.close(1011);` },
  { name: 'a registered code of either', code: `${WS_CLIENT}ws.close(3000);` },
  { name: 'a private code', code: `${BROWSER}ws.close(4012);` },
  { name: 'no code', code: `${BROWSER}ws.close();` },
  { name: '1006 is for another rule', code: `${BROWSER}ws.close(1006);` },
  { name: 'an unknown code', code: `${BROWSER}export function stop(code) { ws.close(code); }` },
  { name: 'a number as text is for another rule', code: `${BROWSER}ws.close('1012');` },
];

const UNKNOWN_SIDE: readonly ValidCase[] = [
  { name: 'type: the global WebSocket', language: 'ts', code: 'export function stop(line: WebSocket) { line.close(1012); }' },
  {
    name: 'type: only the checker knows',
    language: 'ts',
    typed: true,
    code: 'interface Room { line: WebSocket }\nexport function stop(room: Room) { room.line.close(1012); }',
  },
  {
    name: 'type: that of ws, which both sides have',
    language: 'ts',
    code: "import type { WebSocket } from 'ws';\nexport function stop(line: WebSocket) { line.close(1010); line.close(1012); }",
  },
  {
    name: 'type: alone it tells no side, not even a one-sided one',
    language: 'ts',
    code: "import type { ServerWebSocket } from 'bun';\nexport function stop(line: ServerWebSocket) { line.close(1010); }",
  },
  {
    name: "type: undici's, alone",
    language: 'ts',
    code: "import type { WebSocket } from 'undici';\nexport function stop(line: WebSocket) { line.close(1013); }",
  },
  {
    name: 'JSDoc: an imported type',
    code: "/** @param {import('ws').WebSocket} line */\nexport function stop(line) { line.close(1012); }",
  },
  {
    name: "annotation: a project's own structural type",
    language: 'ts',
    code: 'export function stop(line: WebSocketLike) { line.close(1012); }',
  },
  {
    name: 'annotation: a list',
    language: 'ts',
    code: 'export function stop(lines: WebSocket[]) { for (const line of lines) line.close(1012); }',
  },
  {
    name: 'usage: members of a WebSocket',
    code: 'export function stop(line) {\n  if (line.bufferedAmount > 0) line.onclose = null;\n  line.close(1012);\n}',
  },
  { name: 'name and code', code: 'export function stop(ws) { ws.close(1012); }' },
  { name: 'name and code: it is called a server’s', code: 'export function stop(serverSocket) { serverSocket.close(1010); }' },
  {
    name: 'name alone, when detection is eager',
    code: 'export function stop(conn) { conn.close(1012); }',
    settings: { detection: 'eager' },
  },
  {
    name: 'a helper that both sides call',
    code: "import { WebSocket, WebSocketServer } from 'ws';\nfunction stop(line) { line.close(1012); }\nnew WebSocketServer({ port: 0 }).on('connection', (peer) => stop(peer));\nstop(new WebSocket('ws://x'));",
  },
  {
    name: 'a field that holds either',
    code: "import { WebSocket, WebSocketServer } from 'ws';\nclass Link {\n  dial() { this.line = new WebSocket('ws://x'); }\n  listen() { new WebSocketServer({ port: 0 }).on('connection', (peer) => { this.line = peer; }); }\n  stop() { this.line.close(1012); }\n}",
  },
  {
    name: 'a helper whose caller hands over the right side',
    code: "import { WebSocket, WebSocketServer } from 'ws';\nfunction stop(line, code) { line.close(code); }\nnew WebSocketServer({ port: 0 }).on('connection', (peer) => stop(peer, 1012));\nstop(new WebSocket('ws://x'), 1000);",
  },
];

const NOT_SENT: readonly ValidCase[] = [
  { name: 'received: a close event', code: `${BROWSER}ws.onclose = (event) => { if (event.code === 1012) retry(); };` },
  { name: 'received: a listener of ws', code: `${WS_CLIENT}ws.on('close', (code) => { if (code === 1013) retryLater(); });` },
  { name: 'received: a list', code: `${BROWSER}ws.onclose = ({ code }) => { if ([1012, 1013].includes(code)) retry(); };` },
  {
    name: 'compared in the code argument',
    code: `${WS_CLIENT}export function stop(code) { ws.close(code === 1012 ? 1001 : 1000); }`,
  },
  { name: 'a constant that is not sent', code: `export const SERVICE_RESTART = 1012;\n${BROWSER}ws.close(1000);` },
  { name: 'a close event that the file makes', code: `${BROWSER}ws.dispatchEvent(new CloseEvent('close', { code: 1012 }));` },
  { name: 'terminate() sends no frame', code: `${WS_CLIENT}ws.terminate(1012);` },
  {
    name: 'uWebSockets.js: close() sends no frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { ws.close(1010); } });",
  },
  {
    name: "double: mock-socket's client",
    code: "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close(1012);",
  },
  {
    name: 'double: MSW',
    code: "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { client.close(1010); });",
  },
  {
    name: 'a test that expects it to throw',
    code: `${BROWSER}it('refuses', () => { expect(() => ws.close(1012)).toThrow(); });`,
  },
  {
    name: 'a class of the file that is no socket',
    code: 'class Pool { close(ms) { this.ms = ms; } }\nconst ws = new Pool();\nws.close(1012);',
  },
  { name: 'a child process', code: "import { spawn } from 'node:child_process';\nconst ws = spawn('x');\nws.close(1012);" },
  {
    name: 'a sanitiser: 1012 is held back',
    code: `${WS_CLIENT}function stop(code) {\n  ws.close(code === 1012 ? 1001 : code);\n}\nstop(1012);`,
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  {
    name: 'unseen: a constant of another module',
    code: `import { SERVICE_RESTART } from './codes.js';\n${BROWSER}ws.close(SERVICE_RESTART);`,
  },
  { name: 'unseen: a socket of another module', code: "import { socket } from './client.js';\nsocket.close(1012);" },
  {
    name: 'unseen: what a function of another module hands over',
    code: "import { accept } from './server.js';\naccept((socket) => socket.close(1010));",
  },
];

testRule('no-wrong-side-close-code', rule, {
  valid: [...OWN_SIDE, ...EITHER_SIDE, ...UNKNOWN_SIDE, ...NOT_SENT, ...CANNOT_SEE],
  invalid: [...CLIENTS, ...SERVERS, ...VALUES, ...EVIDENCE],
});

describe('messages', () => {
  const message = (code: string): string => lint(rule, code)[0]?.message ?? '';

  it('say whose code it is and which side this is', () => {
    expect(message(`${WS_CLIENT}ws.close(1012);`)).toBe(
      '1012 (Service Restart) says that the service restarts and will be back: only a server can mean that, and this side is the client. Send 1001 for a client that goes away, 4012 for a client that will be back, in a code of your own.',
    );
    expect(message(`${WS_SERVER}wss.on('connection', (ws) => ws.close(1010));`)).toMatch(
      /^1010 .*only a client can mean that, and this side is the server\. Send 1008 for/,
    );
  });

  it('offer a browser only what it sends', () => {
    expect(message(`${BROWSER}ws.close(1012);`)).toMatch(/Send 4012 for/);
    expect(message(`${BROWSER}ws.close(1012);`)).not.toContain('1001');
  });

  it('name the constant that the code comes from', () => {
    expect(message(`${WS_CLIENT}const BUSY = 1013;\nws.close(BUSY);`)).toMatch(/ BUSY is 1013\.$/);
  });

  it('say of each suggestion what it is for', () => {
    const titles = lint(rule, `${WS_CLIENT}ws.close(1013);`)[0]?.suggestions?.map(({ desc }) => desc);
    expect(titles).toEqual([
      'Send 1008 (Policy Violation), for a server that sends more than it may.',
      'Send 4013, for a client that has too much to do, in a code of your own.',
    ]);
  });
});
