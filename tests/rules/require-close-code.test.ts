import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/require-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

interface More extends Omit<ValidCase, 'name' | 'code'> {
  readonly messageId?: 'missing' | 'defeated';
  /** What is sent instead, and the name of its constant. Default: 1000. */
  readonly send?: readonly [code: number, constant: string | null];
  /** The constant that is in scope, or imported: no declaration is offered. */
  readonly use?: string;
}

/**
 * A case whose finding stands between « and »: a call, or the `undefined` in it. Suggested are a constant, declared where ‹›
 * stands or at the top, and the number.
 */
function reported(
  name: string,
  text: string,
  { messageId = 'missing', send: [code, constant] = [1000, 'NORMAL_CLOSURE'], use, ...more }: More = {},
): InvalidCase {
  const { code: source, findings, edits } = marked(text);
  const [finding] = findings;
  if (!finding) throw new Error(name);
  const { start, end, place } = finding;
  const written = source.slice(start, end);
  const write = (value: string): string =>
    /^(?:undefined|void 0)$/.test(written)
      ? source.slice(0, start) + value + source.slice(end)
      : source.slice(0, end - 1) + value + source.slice(end - 1);
  const at = edits[0]?.start ?? 0;
  const declare = (value: string): string =>
    at === 0 ? `const ${value};\n${write(value.split(' ')[0] ?? '')}` : declaredAt(write(value.split(' ')[0] ?? ''), value, at);
  const named =
    use !== undefined
      ? [{ messageId: 'useConstant', output: write(use) }]
      : constant === null
        ? []
        : [{ messageId: 'declareConstant', output: declare(`${constant} = ${code}`) }];
  const suggestions = [...named, { messageId: 'addCode', output: write(String(code)) }];
  return { name, code: source, errors: [{ messageId, ...place, suggestions }], ...more };
}
function declaredAt(text: string, value: string, at: number): string {
  return `${text.slice(0, at)}\nconst ${value};${text.slice(at)}`;
}

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';‹›\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';‹›\nconst wss = new WebSocketServer({ port: 0 });\n";

const RUNTIMES: readonly InvalidCase[] = [
  reported('browser', `${BROWSER}«ws.close()»;`),
  reported('browser: undefined', `${BROWSER}ws.close(«undefined»);`),
  reported('browser: void 0', `${BROWSER}ws.close(«void 0»);`),
  reported('browser: undefined twice', `${BROWSER}ws.close(«undefined», undefined);`),
  reported('browser: optional', `${BROWSER}«ws?.close()»;`),
  reported('browser: a comment in the call', `${BROWSER}«ws.close(/* done */)»;`),
  reported("Node's global", `${BROWSER}«ws.close()»;`, { settings: { environment: 'node' } }),
  reported('undici', "import { WebSocket } from 'undici';‹›\nconst ws = new WebSocket('wss://x');\n«ws.close()»;"),
  reported('ws client', `${WS_CLIENT}«ws.close()»;`),
  reported('ws server', `${WS_SERVER}wss.on('connection', (ws) => { ws.on('message', () => { if (done) «ws.close()»; }); });`),
  reported('ws server: a bulk close', `${WS_SERVER}for (const client of wss.clients) «client.close()»;`),
  reported(
    'Deno client',
    "new WebSocket(Deno.args[0]).onopen = ({ target }) => {};\nconst ws = new WebSocket('wss://x');\n«ws.close()»;",
  ),
  reported(
    'Deno server',
    'const { socket } = Deno.upgradeWebSocket(request);\nsocket.onmessage = () => { if (done) «socket.close()»; };',
  ),
  reported('Bun client', "import { sleep } from 'bun';‹›\nawait sleep(1);\nconst ws = new WebSocket('wss://x');\n«ws.close()»;"),
  reported('Workers', 'const [client, server] = Object.values(new WebSocketPair());\n«server.close()»;'),
  reported(
    'Workers: hibernation',
    'export class Room {\n  webSocketMessage(peer, message) { if (message === "bye") «peer.close()»; }\n}',
  ),
  reported('isomorphic-ws', "import WebSocket from 'isomorphic-ws';‹›\nconst ws = new WebSocket('wss://x');\n«ws.close()»;"),
  reported(
    'uWebSockets.js: end()',
    "import { App } from 'uWebSockets.js';‹›\nApp().ws('/*', { message: (client) => { if (done) «client.end()»; } });",
  ),
  reported(
    'Fastify',
    "import websocket from '@fastify/websocket';‹›\napp.register(websocket);\napp.get('/live', { websocket: true }, (connection) => { if (full) «connection.close()»; });",
  ),
  reported(
    'crossws: those of its runtimes that send nothing',
    "import { defineHooks } from 'crossws';‹›\nexport default defineHooks({ message(peer) { if (done) «peer.close()»; } });",
  ),
  reported('one of several runtimes by settings', `${BROWSER}«ws.close()»;`, {
    settings: { environment: ['bun-server', 'browser'] },
  }),
];

/** What the suggestions write where the code is no first argument. */
const PLACES: readonly InvalidCase[] = [
  {
    name: 'WebSocketStream: a property',
    code: "const stream = new WebSocketStream('wss://x');\nstream.close();",
    errors: [
      {
        messageId: 'missing',
        line: 2,
        column: 1,
        suggestions: [
          {
            messageId: 'declareConstant',
            output:
              "const NORMAL_CLOSURE = 1000;\nconst stream = new WebSocketStream('wss://x');\nstream.close({ closeCode: NORMAL_CLOSURE });",
          },
          { messageId: 'addCode', output: "const stream = new WebSocketStream('wss://x');\nstream.close({ closeCode: 1000 });" },
        ],
      },
    ],
  },
  {
    name: 'WebSocketStream: an object without the property',
    code: "const stream = new WebSocketStream('wss://x');\nstream.close({});",
    errors: [{ messageId: 'missing', line: 2, column: 1 }],
  },
  {
    name: 'Phoenix: the second argument',
    code: "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect();",
    errors: [
      {
        messageId: 'missing',
        line: 4,
        column: 1,
        suggestions: [
          {
            messageId: 'useConstant',
            output:
              "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect(undefined, NORMAL_CLOSURE);",
          },
          {
            messageId: 'addCode',
            output:
              "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect(undefined, 1000);",
          },
        ],
      },
    ],
  },
  {
    name: 'Phoenix: behind a callback',
    code: "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect(() => {});",
    errors: [
      {
        messageId: 'missing',
        line: 4,
        column: 1,
        suggestions: [
          {
            messageId: 'useConstant',
            output:
              "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect(() => {}, NORMAL_CLOSURE);",
          },
          {
            messageId: 'addCode',
            output:
              "import { Socket } from 'phoenix';\nconst NORMAL_CLOSURE = 1000;\nconst socket = new Socket('/socket');\nsocket.disconnect(() => {}, 1000);",
          },
        ],
      },
    ],
  },
];

const CONSTANTS: readonly InvalidCase[] = [
  reported('a constant in scope', `const NORMAL_CLOSURE = 1000;\n${BROWSER}«ws.close()»;`, { use: 'NORMAL_CLOSURE' }),
  reported('an entry of a table', `const CloseCode = { Normal: 1000, GoingAway: 1001 };\n${BROWSER}«ws.close()»;`, {
    use: 'CloseCode.Normal',
  }),
  reported('an enum', `enum CloseCode { Normal = 1000, GoingAway = 1001 }\n${BROWSER}«ws.close()»;`, {
    use: 'CloseCode.Normal',
    language: 'ts',
  }),
  {
    name: "the settings' module",
    code: `import { a } from './a.js';\n${BROWSER}ws.close();`,
    settings: { constants: { from: '#close-codes', name: 'CloseCode' } },
    errors: [
      {
        messageId: 'missing',
        line: 3,
        column: 1,
        suggestions: [
          {
            messageId: 'importConstant',
            output: `import { a } from './a.js';\nimport { CloseCode } from '#close-codes';\n${BROWSER}ws.close(CloseCode.NORMAL_CLOSURE);`,
          },
          { messageId: 'addCode', output: `import { a } from './a.js';\n${BROWSER}ws.close(1000);` },
        ],
      },
    ],
  },
  reported('every name is taken', `${BROWSER}{ const NORMAL_CLOSURE = 'x'; «ws.close()»; }`, { send: [1000, null] }),
];

const FAILURES: readonly InvalidCase[] = [
  reported(
    'server: a catch clause',
    `${WS_SERVER}wss.on('connection', (ws) => {\n  try { handle(); } catch { «ws.close()»; }\n});`,
    { send: [1011, 'INTERNAL_ERROR'] },
  ),
  reported(
    'server: an error handler',
    `${WS_SERVER}wss.on('connection', (ws) => {\n  source.on('error', () => { «ws.close()»; });\n});`,
    { send: [1011, 'INTERNAL_ERROR'] },
  ),
  reported(
    'server: a failed authentication',
    `${WS_SERVER}wss.on('connection', (ws, request) => {\n  if (!isAuthorized(request)) «ws.close()»;\n});`,
    { send: [1008, 'POLICY_VIOLATION'] },
  ),

  reported('a server that does not answer', `${BROWSER}if (!gotPong) «ws.close()»;`, { send: [4408, null] }),
  reported('a peer that does not answer', `${WS_SERVER}wss.on('connection', (ws) => { if (!ws.gotPong) «ws.close()»; });`, {
    send: [4408, null],
  }),
  reported('client: a private code, since 1011 is the server’s', `${WS_CLIENT}try { handle(); } catch { «ws.close()»; }`, {
    send: [4011, null],
  }),
  reported('browser: a rejection', `${BROWSER}handle().catch(() => { «ws.close()»; });`, { send: [4011, null] }),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'construction: a class that is handed over, of no module that is seen',
    'export function open(options) {\n  const ws = new options.WebSocket(url);\n  if (options.once) «ws.close()»;\n}',
  ),
  reported('annotation', 'export function stop(ws: WebSocket) {\n  «ws.close()»;\n}', { language: 'ts' }),
  reported('type', 'interface Room { line: WebSocket }\nexport function stop(room: Room) {\n  «room.line.close()»;\n}', {
    language: 'ts',
    typed: true,
  }),
  reported('usage', "export function stop(line) {\n  if (line.readyState === 1) line.send('bye');\n  «line.close()»;\n}", {
    typed: false,
  }),
  reported(
    'a structural type by its name',
    'interface WsLike { close(code?: number): void }\nexport function stop(ws: WsLike) { «ws.close()»; }',
    {
      language: 'ts',
    },
  ),
  reported('JSDoc', '/** @param {WebSocket} ws */\nexport function stop(ws) {\n  «ws.close()»;\n}', { typed: false }),
  reported('a field', "class Chat {\n  open() { this.ws = new WebSocket('wss://x'); }\n  stop() { «this.ws.close()»; }\n}"),
  reported(
    'a field of a prototype',
    "function Chat() {}\nChat.prototype.open = function () { this.ws = new WebSocket('wss://x'); };\nChat.prototype.stop = function () { «this.ws.close()»; };",
    { typed: false },
  ),
  reported('a private field', "class Chat {\n  #ws = new WebSocket('wss://x');\n  stop() { «this.#ws.close()»; }\n}"),
  reported('a React ref', "const ref = useRef(null);\nref.current = new WebSocket('wss://x');\n«ref.current.close()»;"),
  reported('a parameter of a helper', `function stop(line) { «line.close()»; }\n${BROWSER}stop(ws);`),
  reported(
    'a library of the settings’ own',
    "import { Line } from '@acme/line';‹›\nnew Line().ready(1);\nconst line = new Line();\n«line.hangUp()»;",
    {
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
    },
  ),
];

/** A client that reconnects by a test of the code, and closes with none. */
const chat = (handler: string, stop = '«this.ws.close()»;'): string =>
  `class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = ${handler};\n  }\n  stop() { ${stop} }\n}`;
const DEFEATED: More = { messageId: 'defeated' };

const SELF_DEFEAT: readonly InvalidCase[] = [
  reported('reconnects unless the code is 1000', chat('(event) => { if (event.code !== 1000) this.open(); }'), DEFEATED),
  reported('later', chat('({ code }) => { if (code === 1000) return; setTimeout(() => this.open(), 1000); }'), DEFEATED),
  reported('behind a counter too', chat('(event) => { if (event.code !== 1000 && this.tries++ < 5) this.open(); }'), DEFEATED),
  reported('by a constant', `const NORMAL = 1000;\n${chat('(event) => { if (event.code != NORMAL) this.open(); }')}`, {
    ...DEFEATED,
    use: 'NORMAL',
  }),
  reported(
    'by a constant with a word of flags',
    `const CLOSE_NORMAL = 1000;\n${chat('(event) => { if (event.code !== CLOSE_NORMAL) this.open(); }')}`,
    {
      ...DEFEATED,
      use: 'CLOSE_NORMAL',
    },
  ),
  reported('by a list', chat('(event) => { if (![1000, 1001].includes(event.code)) this.open(); }'), DEFEATED),
  reported('by a ternary', chat('({ code }) => { code === 1000 ? this.done() : this.open(); }'), DEFEATED),
  reported(
    'by a method that gets the event',
    `${chat('(event) => this.onGone(event)').slice(0, -1)}  onGone(event) {\n    if (event.code === 1000) return;\n    this.open();\n  }\n}`,
    DEFEATED,
  ),
  reported(
    'by the first parameter of ws',
    "import WebSocket from 'ws';‹›\nclass Chat {\n  open() {\n    this.ws = new WebSocket('ws://x');\n    this.ws.on('close', (code) => { if (code !== 1000) this.open(); });\n  }\n  stop() { «this.ws.close()»; }\n}",
    DEFEATED,
  ),
  reported(
    'a variable that goes into a field',
    "class Chat {\n  open() {\n    const ws = new WebSocket('wss://x');\n    ws.onclose = (event) => { if (event.code !== 1000) this.open(); };\n    this.ws = ws;\n  }\n  stop() { «this.ws.close()»; }\n}",
    DEFEATED,
  ),
  reported(
    'a closure instead of a class',
    "export function chat() {\n  let ws;\n  function open() {\n    ws = new WebSocket('wss://x');\n    ws.onclose = ({ code }) => { if (code !== 1000) open(); };\n  }\n  open();\n  return { stop() { «ws.close()»; } };\n}",
    DEFEATED,
  ),
];

/** After the patterns of real bugs. */
const TRUE_STORIES: readonly InvalidCase[] = [
  reported(
    'a connection class around a socket of a structural type',
    "interface WsLike { binaryType: string; onclose: ((event: unknown) => void) | null; close(code?: number): void }\nexport class Line {\n  ws: WsLike;\n  constructor(ws: WsLike) {\n    this.ws = ws;\n    this.ws.binaryType = 'arraybuffer';\n    this.ws.onclose = () => {};\n  }\n  close() { «this.ws.close()»; }\n}",
    { language: 'ts' },
  ),
  reported(
    'a wrapper of a prototype that comes back unless the code is its normal one',
    'function Line(url) {\n  this.url = url;\n  this.again = this.again.bind(this);\n  this.connect();\n}\nLine.prototype.connect = function () {\n  this.socket = new WebSocket(this.url);\n  this.socket.onclose = this.again;\n};\nLine.prototype.again = function (event) {\n  if (event.code !== 1000) this.connect();\n};\nLine.prototype.close = function (force) {\n  if (force || !this.socket.bufferedAmount) «this.socket.close()»;\n};',
    { messageId: 'defeated', typed: false },
  ),
  reported(
    'a factory that cannot be seen makes the socket',
    "function Line(backend) { this.backend = backend; }\nLine.prototype.connect = function () {\n  this.socket = this.backend.create('wss://x');\n  this.socket.onmessage = show;\n  this.socket.onclose = hide;\n};\nLine.prototype.close = function () {\n  if (!this.socket.bufferedAmount) «this.socket.close()»;\n};",
    { typed: false },
  ),
  reported(
    'a failed send ends the connection of a peer',
    "import type { WebSocket } from 'ws';‹›\ninterface Peer { getSocket(): WebSocket | null }\nexport function forward(peer: Peer, message: unknown) {\n  const socket = peer.getSocket() as WebSocket;\n  try {\n    socket.send(JSON.stringify(message));\n  } catch {\n    «socket.close()»;\n  }\n}",
    { language: 'ts', send: [1011, 'INTERNAL_ERROR'] },
  ),
  reported(
    'an upstream that fails ends like one that is done',
    `${WS_SERVER}wss.on('connection', (browser) => {\n  const upstream = connect();\n  upstream.on('error', () => { if (browser.readyState === 1) «browser.close()»; });\n});`,
    { send: [1011, 'INTERNAL_ERROR'] },
  ),
];

/** The same, and the close is the plain thing that it looks like. */
const NOT_DEFEATED: readonly InvalidCase[] = [
  reported(
    'a method that is named for a reconnect, whose close handler does not care',
    chat('() => { this.open(); }').replace('stop()', 'reconnect()'),
  ),
  reported('a timer', `${BROWSER}setTimeout(() => «ws.close()», 5000);`),
  reported(
    'the error handler of another socket',
    `${BROWSER}const other = new WebSocket('wss://y');\nother.onerror = () => { «ws.close()»; };`,
    { send: [4011, null] },
  ),
  reported(
    'a class of the file that leaves `close` as it is',
    "class Line extends WebSocket {\n  open() { return true; }\n}\nconst line = new Line('wss://x');\n«line.close()»;",
  ),
  reported(
    'a socket beside one that connects again',
    'export class Feed {\n  constructor(socket) { this.socket = socket; }\n  send(text) { if (this.socket.readyState === 1) this.socket.send(text); }\n  leave(other) { other.reconnect(); «this.socket.close()»; }\n}',
    { typed: false },
  ),
  reported('after a test of a class that it extends', `${WS_CLIENT}if (ws instanceof EventEmitter) «ws.close()»;`),
  reported('while it may be open', `${BROWSER}if (ws.readyState <= 1) «ws.close()»;`),
  reported(
    'the close handler of another socket',
    `${BROWSER}const other = new WebSocket('wss://y');\nother.onclose = () => { «ws.close()»; };`,
  ),
  reported('1005 is let through as well', chat('(event) => { if (event.code !== 1000 && event.code !== 1005) this.open(); }')),
  reported('wasClean', chat('(event) => { if (!event.wasClean) this.open(); }')),
  reported('wasClean beside the code', chat('(event) => { if (!event.wasClean && event.code !== 1000) this.open(); }')),
  reported('a flag stops it', chat('(event) => { if (!this.stopped && event.code !== 1000) this.open(); }')),
  reported(
    'the handler is taken off',
    chat('(event) => { if (event.code !== 1000) this.open(); }', 'this.ws.onclose = null; «this.ws.close()»;'),
  ),
  reported('reconnects whatever the code is', chat('() => { this.open(); }')),
  reported(
    'another socket reconnects',
    `${BROWSER}function open() {\n  const other = new WebSocket('wss://y');\n  other.onclose = (event) => { if (event.code !== 1000) open(); };\n}\n«ws.close()»;`,
  ),
];

const WITH_CODE: readonly ValidCase[] = [
  { name: 'a code', code: `${BROWSER}ws.close(1000);` },
  { name: 'a code and a reason', code: `${BROWSER}ws.close(1000, 'done');` },
  { name: 'a private code', code: `${BROWSER}ws.close(4001);` },
  { name: 'a constant', code: `const NORMAL = 1000;\n${BROWSER}ws.close(NORMAL);` },
  { name: 'a parameter that may be undefined', code: `${BROWSER}export function stop(code) { ws.close(code); }` },
  { name: 'a default', code: `${BROWSER}export function stop(code = 1000) { ws.close(code); }` },
  { name: 'a ternary with undefined', code: `${BROWSER}ws.close(done ? 1000 : undefined);` },
  { name: 'a reason without a code is another matter', code: `${BROWSER}ws.close(undefined, 'done');` },
  { name: 'spread arguments', code: `${BROWSER}ws.close(...all);` },
  { name: 'null', code: `${BROWSER}ws.close(null);` },
  { name: 'a callback', code: `${WS_CLIENT.replace('‹›', '')}ws.close(() => {});` },
  { name: 'WebSocketStream with a code', code: "new WebSocketStream('wss://x').close({ closeCode: 1000 });" },
  { name: 'WebSocketStream with a reason', code: "new WebSocketStream('wss://x').close({ reason: 'done' });" },
  { name: 'WebSocketStream with what cannot be seen', code: "new WebSocketStream('wss://x').close(info);" },
];

const SENDS_1000: readonly ValidCase[] = [
  { name: 'Bun.serve sends 1000', code: 'Bun.serve({ websocket: { message(ws) { if (done) ws.close(); } } });' },
  { name: 'faye-websocket sends 1000', code: "import { Client } from 'faye-websocket';\nnew Client('ws://x').close();" },
  {
    name: 'websocket sends 1000',
    code: "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => connection.close());",
  },
  {
    name: 'websocket: drop() sends 1002',
    code: "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => connection.drop());",
  },
  {
    name: 'reconnecting-websocket sends 1000',
    code: "import ReconnectingWebSocket from 'reconnecting-websocket';\nnew ReconnectingWebSocket('wss://x').close();",
  },
  { name: 'partysocket sends 1000', code: "import PartySocket from 'partysocket';\nnew PartySocket({ host, room }).close();" },
  {
    name: 'VueUse sends 1000',
    code: "import { useWebSocket } from '@vueuse/core';\nconst { close } = useWebSocket('wss://x');\nclose();",
  },
  {
    name: 'Elysia sends 1000',
    code: "import { Elysia } from 'elysia';\nnew Elysia().ws('/live', { message(peer) { if (done) peer.close(); } });",
  },
  {
    name: 'a class of the file sends 1000',
    code: "class Line extends WebSocket {\n  close(code = 1000, reason) { super.close(code, reason); }\n}\nnew Line('wss://x').close();",
  },
  {
    name: 'a method of the file sends 1000',
    code: 'class Line extends WebSocket {\n  close(code = 1000, reason) { super.close(code, reason); }\n  leave() { this.close(); }\n}',
  },
  {
    name: 'a base of another file, which may send a code by itself',
    code: "import { BaseWebSocket } from './base.js';\nexport class Line extends BaseWebSocket {\n  leave() { this.close(); }\n}",
  },
  {
    name: 'a wrapper that connects again',
    code: 'export class Feed {\n  constructor({ socket }) { this.socket = socket; }\n  open() { this.socket.reconnect(); }\n  send(text) { if (this.socket.readyState === 1) this.socket.send(text); }\n  leave() { this.socket.close(); }\n}',
  },
  {
    name: 'an EventSource in the place of a socket',
    language: 'ts',
    code: 'type Source = WebSocket | EventSource;\nexport function stop(source: Source, hasEvents: boolean) {\n  if (hasEvents && source instanceof EventSource) source.close();\n}',
  },
  { name: 'React Native sends 1000', code: `${BROWSER}ws.close();`, settings: { environment: 'react-native' } },
  {
    name: 'a library that sends one by itself, by settings',
    code: "import { Line } from '@acme/line';\nnew Line().hangUp();",
    settings: {
      apis: [
        {
          name: "Acme's line",
          packages: ['@acme/line'],
          runtimes: ['ws'],
          values: { socket: [{ new: 'Line' }] },
          close: [{ method: 'hangUp', code: 0, withoutCode: 1000 }],
        },
      ],
    },
  },
];

/** Classes that are called WebSockets, of other files of the project: they may send a code by themselves. */
const OF_PROJECT: readonly ValidCase[] = [
  { name: 'of the project: required', code: "const WebSocket = require('..');\nconst ws = new WebSocket(url);\nws.close();" },
  { name: 'of the project: imported', code: "import { LiveWebSocket } from './live.js';\nnew LiveWebSocket(url).close();" },
  { name: 'of the project: by an alias', code: "import WebSocket from '@/live';\nnew WebSocket(url).close();" },
  {
    name: 'of the project: a field',
    code: "import WebSocket from '../live.js';\nclass Chat {\n  ws = new WebSocket(url);\n  leave() { this.ws.close(); }\n}",
  },
  {
    name: 'of the project: what it is extended to',
    code: "import WebSocket from '../live.js';\nclass Line extends WebSocket {}\nnew Line(url).close();",
  },
  {
    name: 'of the project: with its types',
    language: 'ts',
    typed: true,
    code: "import { LiveWebSocket } from './live-socket.js';\nconst ws = new LiveWebSocket();\nws.close();",
  },
];

const PASSED_ON: readonly ValidCase[] = [
  {
    name: 'proxy: 1005 as no code',
    code: `${WS_CLIENT.replace('‹›', '')}upstream.on('close', (code, reason) => {\n  if (code === 1005) ws.close();\n  else ws.close(code, reason);\n});`,
  },
  {
    name: 'proxy: early return',
    code: `${WS_CLIENT.replace('‹›', '')}upstream.on('close', (code) => {\n  if (code !== 1005) return ws.close(code);\n  ws.close();\n});`,
  },
  { name: 'proxy: a ternary', code: `${BROWSER}other.onclose = ({ code }) => (isSendable(code) ? ws.close(code) : ws.close());` },
  {
    name: 'proxy: a switch',
    code: `${WS_CLIENT.replace('‹›', '')}upstream.on('close', (code) => {\n  switch (code) {\n    case 1005: ws.close(); break;\n    default: ws.close(code);\n  }\n});`,
  },
  {
    name: 'proxy: an event',
    code: `${BROWSER}const other = new WebSocket('wss://y');\nother.onclose = (event) => { if (event.code === 1005) ws.close(); };`,
  },
  {
    name: 'wrapper: no code came in',
    code: 'class Line {\n  #ws = new WebSocket(url);\n  end(code, reason) {\n    if (code) this.#ws.close(code, reason);\n    else this.#ws.close();\n  }\n}',
  },
  {
    name: 'wrapper: undefined came in',
    code: `${BROWSER}export function stop(code) {\n  if (code === undefined) ws.close();\n  else ws.close(code);\n}`,
  },
  {
    name: 'wrapper: no number came in',
    code: `${BROWSER}export const stop = (code) => typeof code === 'number' ? ws.close(code) : ws.close();`,
  },
];

const CLOSED_ALREADY: readonly ValidCase[] = [
  { name: 'in the close handler of the same socket', code: `${BROWSER}ws.onclose = () => { ws.close(); };` },
  {
    name: 'in a close handler that is given the socket',
    code: 'export class Room {\n  webSocketClose(ws, code) { ws.close(); }\n}',
  },
  { name: 'in the error handler of the same socket', code: `${BROWSER}ws.onerror = () => { ws.close(); };` },
  { name: 'while it connects', code: `${BROWSER}if (ws.readyState === WebSocket.CONNECTING) ws.close();` },
  { name: 'while it closes', code: `${BROWSER}if (ws.readyState === 2) ws.close();` },
  {
    name: 'where the handshake was refused',
    code: `${WS_CLIENT.replace('‹›', '')}ws.on('unexpected-response', () => { ws.close(); });`,
  },
  {
    name: 'closes in order to come back: a function that is named for it',
    code: `${chat('(event) => { if (event.code !== 1000) this.open(); }', '').slice(0, -1)}  reconnect() { this.ws.close(); }\n}`,
  },
  {
    name: 'closes in order to come back: a watch on the heartbeat',
    code: chat('(event) => { if (event.code !== 1000) this.open(); }', 'setTimeout(() => this.ws.close(), 5000);'),
  },
];

const NO_SEND: readonly ValidCase[] = [
  { name: 'terminate()', code: `${WS_CLIENT.replace('‹›', '')}ws.terminate();` },
  {
    name: 'uWebSockets.js: close() sends no frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { if (done) ws.close(); } });",
  },
  { name: 'a server', code: `${WS_SERVER.replace('‹›', '')}wss.close();` },
  {
    name: 'RxJS: complete() takes no code',
    code: "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').complete();",
  },
  { name: 'a method that is handed over', code: `${BROWSER}window.onbeforeunload = ws.close;` },
  { name: 'double: mock-socket', code: "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close();" },
  { name: 'double: vitest-websocket-mock', code: "import WS from 'vitest-websocket-mock';\nnew WS('ws://x').close();" },
  {
    name: 'double: MSW',
    code: "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { client.close(); });",
  },
  { name: 'a test that expects it to throw', code: `${BROWSER}expect(() => ws.close()).toThrow();` },
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  { name: 'name alone', code: 'export function stop(ws) { ws.close(); }' },
  { name: 'an EventSource', code: "const socket = new EventSource('/x');\nsocket.close();" },
  { name: 'a data channel', code: "const socket = peer.createDataChannel('x');\nsocket.close();" },
  {
    name: 'a class of the file',
    code: 'class Pool { close(timeoutMs) { this.timeout = timeoutMs; } }\nconst ws = new Pool();\nws.close();',
  },
  {
    name: 'a worksheet',
    language: 'ts',
    code: "import type { Worksheet } from 'exceljs';\nexport function stop(ws: Worksheet) { ws.close(); }",
  },
  { name: 'a TCP socket', code: "import net from 'node:net';\nconst socket = net.connect(80);\nsocket.close();" },
  { name: 'a dialog, a database, a file', code: 'dialog.close();\ndb.close();\nfs.close();' },
  {
    name: 'a wrapper of the file, whose own close() sends one',
    code: "class Chat {\n  ws = new WebSocket('wss://x');\n  close() { this.ws.close(1000); }\n}\nconst chat = new Chat();\nchat.close();",
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  { name: 'unseen: a socket by its name alone', code: 'export function leave(socket) { socket.close(); }' },
  {
    name: 'unseen: what a library does whose runtime is not known',
    code: "import sockjs from 'sockjs';\nsockjs.createServer().on('connection', (connection) => { if (done) connection.close(); });",
  },
  { name: 'unseen: a parameter that no caller gives', code: `${BROWSER}export function stop(code) { ws.close(code); }\nstop();` },
  { name: 'unseen: apply', code: `${BROWSER}ws.close.apply(ws, []);` },
];

testRule('require-close-code', rule, {
  valid: [
    ...WITH_CODE,
    ...SENDS_1000,
    ...OF_PROJECT,
    ...PASSED_ON,
    ...CLOSED_ALREADY,
    ...NO_SEND,
    ...SOMETHING_ELSE,
    ...CANNOT_SEE,
  ],
  invalid: [...RUNTIMES, ...PLACES, ...CONSTANTS, ...FAILURES, ...EVIDENCE, ...SELF_DEFEAT, ...TRUE_STORIES, ...NOT_DEFEATED],
});

describe('messages', () => {
  it('say what the peer sees, of which runtime, and what to send', () => {
    expect(lint(rule, `${BROWSER}ws.close();`)[0]?.message).toMatch(
      /^close\(\) goes out of browsers .* the peer sees 1005 .* Send a code that says it: 1000 \(Normal Closure\), if the work is done\.$/,
    );
    expect(lint(rule, `import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').close();`)[0]?.message).toContain(
      'browsers and the ws library',
    );
  });

  it('speak of most runtimes where none is known', () => {
    const [finding] = lint(
      rule,
      "export function stop(line) {\n  if (line.readyState === 1) line.send('bye');\n  line.close();\n}",
    );
    expect(finding?.message).toContain('goes out of most runtimes as a Close frame without a code');
  });

  it('leave out a runtime that sends a code by itself', () => {
    const { message } =
      lint(
        rule,
        "import { defineHooks } from 'crossws';\nexport default defineHooks({ message(peer) { if (done) peer.close(); } });",
      )[0] ?? {};
    expect(message).toContain('the ws library');
    expect(message).not.toContain('Bun.serve');
  });

  it('say where the close handler is that undoes the close', () => {
    const [finding] = lint(rule, chat('(event) => { if (event.code !== 1000) this.open(); }', 'this.ws.close();'));
    expect(finding?.message).toContain('the close handler of this socket on line 4');
    expect(finding?.message).toMatch(/after 1000 \(Normal Closure\) only, so it connects again/);
  });
});
