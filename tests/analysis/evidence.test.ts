import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/analysis/origins.js';
import { analyse, factsOf, sendOf, sendsOf, shareProgram, type Lane } from './analyse.js';

/** A text that closes something with 4001, and what tells that it is a WebSocket: null where something tells that it is none, or nothing does. */
type Case = readonly [name: string, code: string, evidence: Evidence | null];

const U = "'wss://x'";

const CERTAIN: ReadonlySet<Evidence> = new Set(['type', 'construction', 'callback', 'annotation', 'flow']);

/** So that it is the evidence that says no, and not the gate. */
const PAST_THE_GATE = "\nexport const about = 'WebSocket close';";

const texts: string[] = [];

function check(cases: readonly Case[], lanes: readonly Lane[]): void {
  const codeOf = ([, text, evidence]: Case): string => (evidence === null ? text + PAST_THE_GATE : text);
  texts.push(...cases.map(codeOf));
  shareProgram(texts);
  for (const lane of lanes)
    for (const each of cases) {
      const [name, , evidence] = each;
      it(`${evidence === null ? 'no' : 'yes'}: ${name} (${lane})`, () => {
        const code = codeOf(each);
        const { sends } = factsOf(code, { lane });
        // With types the type may be what tells: then it is as sure.
        const told =
          lane === 'typed' && evidence !== null && CERTAIN.has(evidence)
            ? (kind: Evidence): string => (CERTAIN.has(kind) ? 'certain' : kind)
            : (kind: Evidence): string => kind;
        expect(
          sends.map(({ socket }) => told(socket.evidence)),
          code,
        ).toEqual(evidence === null ? [] : [told(evidence)]);
      });
    }
}

const JS: readonly Lane[] = ['espree', 'typescript', 'typed'];
const TS: readonly Lane[] = ['typescript', 'typed'];

describe('evidence by type', () => {
  check(
    [
      ['WebSocket of the platform', 'declare const pool: { take(): WebSocket }; pool.take().close(4001);', 'type'],
      ['WebSocket or null', 'declare function find(): WebSocket | null; const line = find(); line!.close(4001);', 'type'],
      [
        'type of ws',
        "import type { WebSocket } from 'ws'; declare const pool: { take(): WebSocket }; pool.take().close(4001);",
        'type',
      ],
      [
        'class that extends it, by inference',
        `class Chat extends WebSocket {} const makers = { chat: () => new Chat(${U}) }; makers.chat().close(4001);`,
        'construction',
      ],
      [
        'interface that extends it',
        'interface Line extends WebSocket { id: string } declare const pool: { take(): Line }; pool.take().close(4001);',
        'type',
      ],
      ['type parameter with a bound', 'function stop<T extends { line: WebSocket }>(of: T) { of.line.close(4001); }', 'type'],
      [
        'structural type of the project by its name',
        'interface WebSocketLike { close(code?: number): void } declare const pool: { take(): WebSocketLike }; pool.take().close(4001);',
        'type',
      ],
      ['a name that misleads', 'declare const pool: { server: WebSocket }; pool.server.close(4001);', 'type'],
      [
        'class of the project',
        'class Worksheet { close(code: number) {} } declare const pool: { ws: Worksheet }; pool.ws.close(4001);',
        null,
      ],
      [
        'data channel',
        'declare const pool: { socket: RTCDataChannel }; (pool.socket as any as RTCDataChannel); pool.socket.close(4001);',
        null,
      ],
      ['event source', 'declare const pool: { ws: EventSource }; pool.ws.close(4001);', null],
      ['message port', 'declare const pool: { socket: MessagePort }; pool.socket.close(4001);', null],
      [
        'server of ws',
        "import type { WebSocketServer } from 'ws'; declare const pool: { ws: WebSocketServer }; pool.ws.close(4001);",
        null,
      ],
      [
        'server of Node',
        "import type { Server } from 'node:http'; declare const pool: { socket: Server }; pool.socket.close(4001);",
        null,
      ],
      [
        'interface of another kind of socket',
        'interface Socket { disconnect(): void; close(code?: number): void } declare const pool: { socket: Socket }; pool.socket.close(4001);',
        null,
      ],
      [
        'no wins over usage',
        'interface Line { readyState: number; send(text: string): void; close(code: number): void } declare const pool: { line: Line }; function stop() { if (pool.line.readyState === 1) pool.line.send(""); pool.line.close(4001); }',
        null,
      ],
      ['any leaves it to the name', 'declare const ws: any; ws.close(4001);', 'name and code'],
      ['unknown leaves it to the name', 'declare const pool: { ws: unknown }; (pool.ws as any).close(4001);', 'name and code'],
      ['any leaves it to usage', 'declare const line: any; if (line.readyState === 1) line.send(""); line.close(4001);', 'usage'],
    ],
    ['typed'],
  );

  it('tells no role', () => {
    expect(sendOf('declare const pool: { take(): WebSocket }; pool.take().close(4001);', { lane: 'typed' })).toMatchObject({
      role: null,
      runtimes: ['browser'],
    });
  });

  const annotated: readonly (readonly [name: string, code: string, role: 'client' | 'server'])[] = [
    ['variable', `const line: WebSocket = new WebSocket(${U}); line.close(4001);`, 'client'],
    [
      'field',
      `class Client { line: WebSocket | null = null; open() { this.line = new WebSocket(${U}); } stop() { this.line?.close(4001); } }`,
      'client',
    ],
    [
      'parameter of a callback',
      "import { WebSocketServer, type WebSocket } from 'ws'; const wss = new WebSocketServer(); wss.on('connection', (line: WebSocket) => { line.close(4001); });",
      'server',
    ],
    ['factory', `function open(): WebSocket { return new WebSocket(${U}); } open().close(4001);`, 'client'],
  ];
  for (const lane of ['typescript', 'typed'] as const)
    for (const [name, code, role] of annotated) {
      it(`of what is annotated too, the role is told by where the socket comes from: ${name} (${lane})`, () => {
        expect(sendOf(code, { lane }).role).toBe(role);
      });
    }
});

describe('evidence by construction', () => {
  check(
    [
      ['new WebSocket', `const line = new WebSocket(${U}); line.close(4001);`, 'construction'],
      ['a name that misleads', `const server = new WebSocket(${U}); server.close(4001);`, 'construction'],
      [
        'WebSocket that the file declares itself',
        'class WebSocket { close(timeout) {} } const ws = new WebSocket(); ws.close(4001);',
        null,
      ],
      [
        'element by another function',
        "import { find } from './find.js'; import { WebSocketServer } from 'ws'; const wss = new WebSocketServer({ port: 1 }); find(wss.clients).close(4001);",
        null,
      ],
      ['event source', "const ws = new EventSource('/x'); ws.close(4001);", null],
      ['web transport', "const socket = new WebTransport('https://x'); socket.close(4001);", null],
      ['broadcast channel', "const socket = new BroadcastChannel('x'); socket.close(4001);", null],
      ['worker', "const ws = new Worker('/x.js'); ws.close(4001);", null],
      [
        'data channel',
        "const peer = new RTCPeerConnection(); const socket = peer.createDataChannel('x'); socket.close(4001);",
        null,
      ],
      ['socket of node:net', "import net from 'node:net'; const socket = net.connect(80); socket.close(4001);", null],
      ['named import of node:net', "import { connect } from 'net'; const socket = connect(80); socket.close(4001);", null],
      ['new socket of node:net', "import net from 'node:net'; const socket = new net.Socket(); socket.close(4001);", null],
      [
        'required socket of node:net',
        "const net = require('net'); const socket = net.createConnection(80); socket.close(4001);",
        null,
      ],
      ['socket of node:tls', "import tls from 'node:tls'; const socket = tls.connect(443); socket.close(4001);", null],
      ['datagram socket', "import dgram from 'node:dgram'; const socket = dgram.createSocket('udp4'); socket.close(4001);", null],
      ['child process', "import { spawn } from 'node:child_process'; const ws = spawn('x'); ws.close(4001);", null],
      ['write stream', "import fs from 'node:fs'; const ws = fs.createWriteStream('x'); ws.close(4001);", null],
      [
        'worksheet',
        "import ExcelJS from 'exceljs'; const book = new ExcelJS.Workbook(); const ws = book.addWorksheet('x'); ws.close(4001);",
        null,
      ],
      ['worksheet by name', "const ws = book.getWorksheet('websocket'); ws.close(4001);", null],
      ['class of another package', "import { Sheet } from 'sheets'; const ws = new Sheet(); ws.close(4001);", null],
      ['class of the file', 'class Sheet { close(code) {} } const ws = new Sheet(); ws.close(4001);', null],
      ['element of the page', "const ws = document.querySelector('#ws'); ws.close(4001);", null],
      ['server of ws', "import { WebSocketServer } from 'ws'; const ws = new WebSocketServer(); ws.close(4001);", null],
      [
        'server of ws by its old name',
        "const WebSocket = require('ws'); const ws = new WebSocket.Server(); ws.close(4001);",
        null,
      ],
    ],
    JS,
  );
});

describe('evidence by callback', () => {
  const wss = "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();";
  check(
    [
      ['socket of a connection', `${wss} wss.on('connection', (line) => { line.close(4001); });`, 'callback'],
      ['request of a connection', `${wss} wss.on('connection', (line, ws) => { ws.close(4001); });`, null],
      ['argument of another event', `${wss} wss.on('headers', (line) => { line.close(4001); });`, null],
      ['message of Bun.serve', 'Bun.serve({ websocket: { message(line, ws) { ws.close(4001); } } });', null],
      ['close code of a listener', `const line = new WebSocket(${U}); line.onclose = (socket) => { socket.close(4001); };`, null],
      [
        'hook of a class that is no Durable Object by name only',
        'class Sheet { webSocketMessages(line) { line.close(4001); } }',
        null,
      ],
      ['message hook of a plain class', 'class Room { onMessage(line) { line.close(4001); } }', null],
      ['options of another function', 'other.serve({ websocket: { message(line) { line.close(4001); } } });', null],
    ],
    JS,
  );
});

describe('evidence by annotation', () => {
  check(
    [
      ['WebSocket', 'function stop(line: WebSocket) { line.close(4001); }', 'annotation'],
      ['type of a name that misleads', 'function stop(server: WebSocket) { server.close(4001); }', 'annotation'],
      [
        'structural type by its name',
        'interface IWebSocket { close(code: number): void } function stop(line: IWebSocket) { line.close(4001); }',
        'annotation',
      ],
      ['worksheet', "import type { Worksheet } from 'exceljs'; function stop(ws: Worksheet) { ws.close(4001); }", null],
      [
        'socket of socket.io',
        "import type { Socket } from 'socket.io'; function stop(socket: Socket) { socket.close(4001); }",
        null,
      ],
      ['socket of node:net', "import type net from 'node:net'; function stop(socket: net.Socket) { socket.close(4001); }", null],
      [
        'socket of node:net by name',
        "import type { Socket } from 'node:net'; function stop(socket: Socket) { socket.close(4001); }",
        null,
      ],
      [
        'function',
        'function stop(socket: (code: number) => void) { (socket as any as { close: typeof socket }).close; (socket as never); socket.close(4001); }',
        null,
      ],
      ['string', 'function stop(ws: string) { ws.close(4001); }', null],
      [
        'class of the file',
        'class WebSocketClient { close(timeoutMs: number) {} } function stop(ws: WebSocketClient) { ws.close(4001); }',
        null,
      ],
      [
        'interface of the file',
        'interface Sheet { close(code: number): void } function stop(ws: Sheet) { ws.close(4001); }',
        null,
      ],
      [
        'name that ends in Server',
        "import type { WebSocketServer } from './types.js'; function stop(ws: WebSocketServer) { ws.close(4001); }",
        null,
      ],
      [
        'name that ends in Manager',
        "import type { WebSocketManager } from './types.js'; function stop(ws: WebSocketManager) { ws.close(4001); }",
        null,
      ],
      [
        'name that ends in Factory',
        "import type { WebSocketFactory } from './types.js'; function stop(ws: WebSocketFactory) { ws.close(4001); }",
        null,
      ],
      [
        'name that ends in Provider',
        "import type { WebsocketProvider } from './types.js'; function stop(ws: WebsocketProvider) { ws.close(4001); }",
        null,
      ],
      [
        'name that ends in Interface',
        "import type { WebSocketInterface } from './types.js'; function stop(ws: WebSocketInterface) { ws.close(4001); }",
        null,
      ],
      [
        'no wins over usage',
        'interface Line { close(code: number): void } function stop(line: Line) { if (line.readyState === 1) line.send(""); line.close(4001); }',
        null,
      ],
      [
        'type of another file of the project, by a code and a reason',
        "import type { Line } from './line.js'; function stop(peer: Line | null, error: Error) { peer?.close(4001, error.message); }",
        'name and code',
      ],
      [
        'type of another file of the project, of a field that is passed on',
        "import type { Line } from '#line'; class Link { #peer?: Line; open(peer: Line) { this.#peer = peer; } stop() { const peer = this.#peer; this.#peer = undefined; peer?.close(4001, 'bye'); } }",
        'name and code',
      ],
      [
        'type of another file of the project, by a code alone',
        "import type { Line } from './line.js'; function stop(ws: Line) { ws.close(4001); }",
        null,
      ],
      [
        'type of another file of the project whose name says what it is',
        "import type { LineServer } from './line.js'; function stop(line: LineServer) { line.close(4001, 'bye'); }",
        null,
      ],
      [
        'type of a package, whatever it is closed with',
        "import type { Line } from 'telephone'; function stop(line: Line) { line.close(4001, 'bye'); }",
        null,
      ],
      [
        'type of this file, whatever it is closed with',
        "interface Line { close(code: number, reason: string): void } function stop(line: Line) { line.close(4001, 'bye'); }",
        null,
      ],
      [
        'type of another file of the project, of what is made here',
        "import type { Line } from './line.js'; const line: Line = new EventSource('/lines'); line.close(4001, 'bye');",
        null,
      ],
      ['any leaves it to the name', 'function stop(ws: any) { ws.close(4001); }', 'name and code'],
      ['unknown leaves it to the name', 'function stop(ws: unknown) { (ws as any).close(4001); }', 'name and code'],
      ['type parameter leaves it to the name', 'function stop<T>(ws: T) { (ws as any).close(4001); }', 'name and code'],
    ],
    // With types a type that cannot be resolved is `any`: then the annotation alone tells.
    TS,
  );
  check(
    [
      ['JSDoc', '/** @param {WebSocket} line */\nfunction stop(line) { line.close(4001); }', 'annotation'],
      ['JSDoc of another parameter', '/** @param {WebSocket} line */\nfunction stop(other) { other.close(4001); }', null],
      [
        'JSDoc of another function',
        '/** @param {WebSocket} line */\nfunction start(line) {}\nfunction stop(line) { line.close(4001); }',
        null,
      ],
      ['comment that is no JSDoc', '/* @param {WebSocket} line */\nfunction stop(line) { line.close(4001); }', null],
      ['JSDoc with a worksheet', "/** @param {import('exceljs').Worksheet} ws */\nfunction stop(ws) { ws.close(4001); }", null],
      ['JSDoc with a manager', '/** @param {WebSocketManager} ws */\nfunction stop(ws) { ws.close(4001); }', null],
      [
        'instanceof of another class, against a written type',
        '/** @param {WebSocket} line */\nfunction stop(line) { if (line && line instanceof EventSource) { line.close(4001); } }',
        null,
      ],
      [
        'instanceof of a class that it extends',
        '/** @param {WebSocket} line */\nfunction stop(line) { if (line instanceof EventTarget) { line.close(4001); } }',
        'annotation',
      ],
      [
        'instanceof of another class that did not hold',
        '/** @param {WebSocket} line */\nfunction stop(line) { if (line instanceof EventSource) {} else { line.close(4001); } }',
        'annotation',
      ],
      ['instanceof of another class', 'function stop(ws) { if (ws instanceof Worksheet) { ws.close(4001); } }', null],
    ],
    ['espree', 'typescript'],
  );
});

describe('evidence by flow', () => {
  check(
    [
      ['field', `class Client { open() { this.line = new WebSocket(${U}); } stop() { this.line.close(4001); } }`, 'flow'],
      [
        'field of another class',
        `class Client { open() { this.line = new WebSocket(${U}); } } class Book { stop() { this.line.close(4001); } }`,
        null,
      ],
      [
        'field of the same name that holds something else',
        `class Client { open() { this.ws = new WebSocket(${U}); } } class Book { open() { this.ws = new EventSource('/x'); } stop() { this.ws.close(4001); } }`,
        null,
      ],
      [
        'parameter that is called with something else',
        "function stop(ws) { ws.close(4001); } stop(new EventSource('/x'));",
        null,
      ],
      ['local of the same name', `const line = new WebSocket(${U}); function stop(line) { line.close(4001); }`, null],
      [
        'element of another collection',
        `const lines = new Set(); lines.add(new WebSocket(${U})); const books = new Set(); for (const book of books) book.close(4001);`,
        null,
      ],
      [
        'key of a Map',
        `const lines = new Map(); lines.set('a', new WebSocket(${U})); for (const [line] of lines) line.close(4001);`,
        null,
      ],
      ['collection itself', `const lines = new Set(); lines.add(new WebSocket(${U})); lines.close(4001);`, null],
      ['property of a socket', `const line = new WebSocket(${U}); line.url.close(4001);`, null],
      ['result of a method of a socket', `const line = new WebSocket(${U}); line.send('x').close(4001);`, null],
      [
        'class that does not forward its close',
        "class Poll { readyState = 0; onmessage = null; onclose = null; binaryType = ''; send(text) {} close(code) { this.stopped = code; } stop() { this.close(4001); } }",
        null,
      ],
      [
        'instance of a class that does not forward its close',
        'class Poll { readyState = 0; send(text) {} close(code) { this.stopped = code; } } const ws = new Poll(); ws.close(4001);',
        null,
      ],
      [
        'pool whose close takes milliseconds',
        `class Pool { constructor() { this.lines = [new WebSocket(${U})]; } close(timeoutMs) { setTimeout(() => this.lines.forEach((line) => line.terminate()), timeoutMs); } stop() { this.close(4001); } }`,
        null,
      ],
    ],
    JS,
  );

  for (const lane of JS)
    it(`finds the code of a wrapper that forwards its close once, where it is written (${lane})`, () => {
      const code = `class Chat { constructor() { this.line = new WebSocket(${U}); } close(code, reason) { this.line.close(code, reason); } stop() { this.close(4001, 'bye'); } }`;
      const values = factsOf(code, { lane }).sends.flatMap((send) => send.code.values);
      expect(values.map(({ value, place, report }) => [value, place, code.slice(...report.range)])).toEqual([
        [4001, 'argument', '4001'],
      ]);
    });
});

describe('evidence by usage', () => {
  check(
    [
      ['readyState and send', 'function stop(line) { if (line.readyState === 1) line.send(""); line.close(4001); }', 'usage'],
      ['onmessage and onclose', 'function stop(line) { line.onmessage = f; line.onclose = g; line.close(4001); }', 'usage'],
      [
        'binaryType and onmessage',
        "function stop(line) { line.binaryType = 'blob'; line.onmessage = f; line.close(4001); }",
        'usage',
      ],
      ['send alone', 'function stop(line) { line.send(""); line.close(4001); }', null],
      ['readyState alone', 'function stop(line) { if (line.readyState === 1) line.close(4001); }', null],
      [
        'readyState and send of two values',
        'function stop(line, other) { if (line.readyState === 1) other.send(""); line.close(4001); }',
        null,
      ],
      [
        'readyState that is compared with a text',
        "function stop(line) { if (line.readyState === 'open') line.send(''); line.close(4001); }",
        null,
      ],
      [
        'readyState that is compared with a text, whatever the name',
        "function stop(socket) { if (socket.readyState === 'open') socket.send(''); socket.close(4001); }",
        null,
      ],
      [
        'members of a data channel, whatever the name',
        "function stop(socket) { socket.binaryType = 'blob'; socket.onmessage = f; socket.label; socket.close(4001); }",
        null,
      ],
      [
        'members of a request, whatever the name',
        'function stop(ws) { if (ws.readyState === 4) ws.send(ws.responseText); ws.close(4001); }',
        null,
      ],
      [
        'members of a port, whatever the name',
        'function stop(socket) { socket.onmessage = f; socket.postMessage(""); socket.close(4001); }',
        null,
      ],
      [
        'members of a server',
        'function stop(wsServer) { wsServer.onmessage = f; wsServer.onclose = g; wsServer.close(4001); }',
        null,
      ],
    ],
    JS,
  );
});

describe('evidence by name and code', () => {
  check(
    [
      ...[
        'ws',
        'webSocket',
        'websocket',
        'socket',
        'sock',
        'clientSocket',
        'chat_ws',
        'CHAT_SOCKET',
        'chatWs',
        'this.ws',
        'this.#ws',
        'state.chat.socket',
        'props.wsRef.current',
        'getSocket()',
      ].map((name): Case => [
        name,
        name === 'this.#ws'
          ? 'class Client { #ws; stop() { this.#ws.close(4001); } }'
          : name.startsWith('props')
            ? 'function stop(props) { props.ws.current.close(4001); }'
            : `function stop(${/^\w+$/.test(name) ? name : 'state'}) { ${name}.close(4001); }`,
        'name and code',
      ]),
      ...[
        'fs',
        'server',
        'wsServer',
        'socketManager',
        'db',
        'dialog',
        'modal',
        'file',
        'stream',
        'browser',
        'newsletter',
        'rows',
        'websocketServer',
        'sockets',
      ].map((name): Case => [name, `function stop(${name}) { ${name}.close(4001); }`, null]),
      ...['conn', 'connection', 'client', 'peer', 'transport'].map((name): Case => [
        `${name}, which is a socket's name too seldom`,
        `function stop(${name}) { ${name}.close(4001); }`,
        null,
      ]),
      ...['conn', 'connection', 'client', 'peer', 'transport'].map((name): Case => [
        `${name}, with a reason`,
        `function stop(${name}) { ${name}.close(4001, 'gone'); }`,
        'name and code',
      ]),
      [
        'any name, with a reason, in a file that speaks of WebSockets',
        "// Sessions of the WebSocket server\nfunction stop(session) { session.close(4001, 'gone'); }",
        'name and code',
      ],
      [
        'any name, without a reason, in a file that speaks of WebSockets',
        '// Sessions of the WebSocket server\nfunction stop(session) { session.close(4001); }',
        null,
      ],
      [
        'a method of its own constructor function',
        "function WsPeer() {} WsPeer.prototype.close = function (code, reason) { this.log.push(code, reason); }; WsPeer.prototype.stop = function () { this.close(4001, 'gone'); };",
        null,
      ],
      [
        'a method of an object that stands for a socket',
        "const state = { ws: { close(code) { log(code); } } }; state.ws.close(4001, 'gone');",
        null,
      ],
      ['no code', 'function stop(ws) { ws.close(); }', null],
      ['code that is no close code', 'function stop(ws) { ws.close(500); }', null],
      ['code that cannot be known', 'function stop(ws, code) { ws.close(code); }', null],
      ['code as the second argument', 'function stop(ws, id) { ws.close(id, 4001); }', null],
      ['other method', 'function stop(ws) { ws.shut(4001); }', null],
      ['function of that name', 'function close(code) {} const ws = 1; close(4001);', null],
    ],
    JS,
  );

  it('takes 1000 to 4999 for a close code, whatever may be sent', () => {
    for (const code of [1000, 1006, 2999, 4999])
      expect(sendsOf(`function stop(ws) { ws.close(${code}); }`), String(code)).toHaveLength(1);
    for (const code of [0, 999, 5000]) expect(sendsOf(`function stop(ws) { ws.close(${code}); }`), String(code)).toHaveLength(0);
  });

  it('takes no name for a socket in a file about anything, whatever is handed over', () => {
    const code = "function stop(session) { session.close(4001, 'gone'); }";
    expect(analyse(code).facts, 'the gate').not.toBeNull();
    expect(sendsOf(code)).toHaveLength(0);
  });

  it('knows no runtime and no role', () => {
    expect(sendOf('function stop(ws) { ws.close(4001); }')).toMatchObject({
      role: null,
      runtimes: [],
      socket: { certainty: 'likely' },
    });
  });
});

describe('detection', () => {
  const samples: readonly (readonly [name: string, code: string, found: readonly string[]])[] = [
    ['construction', `const line = new WebSocket(${U}); line.close();`, ['strict', 'balanced', 'eager']],
    [
      'flow',
      `class Client { open() { this.line = new WebSocket(${U}); } stop() { this.line.close(); } }`,
      ['strict', 'balanced', 'eager'],
    ],
    ['JSDoc', '/** @param {WebSocket} line */\nfunction stop(line) { line.close(); }', ['strict', 'balanced', 'eager']],
    [
      'usage',
      'function stop(line) { if (line.readyState === WebSocket.OPEN) line.send(""); line.close(); }',
      ['balanced', 'eager'],
    ],
    [
      'name, getter and send',
      'function stop(peer) { const ws = peer.getWs(); ws.send("bye"); ws.close(); }',
      ['balanced', 'eager'],
    ],
    [
      'name, getter and send, awaited',
      'async function stop(peer) { const ws = await peer.openWebSocket(); ws.send("bye"); ws.close(); }',
      ['balanced', 'eager'],
    ],
    ['name and send', 'function stop(ws) { ws.send("bye"); ws.close(); }', ['eager']],
    ['name and getter', 'function stop(peer) { const ws = peer.getWs(); ws.close(); }', ['eager']],
    [
      'name and getter that sends to an address',
      'function stop(pool) { const ws = pool.getWs(); ws.send(bytes, 53, "::1"); ws.close(); }',
      ['eager'],
    ],
    [
      'name, getter and send of what other sockets do besides',
      'function stop(pool) { const ws = pool.getWs(); ws.send("bye"); ws.emit("bye"); ws.close(); }',
      ['eager'],
    ],
    ['name and send of what another class makes', 'function stop() { const ws = new Socket(); ws.send("bye"); ws.close(); }', []],
    ['getter and send', 'function stop(pool) { const line = pool.getWs(); line.send("bye"); line.close(); }', []],
    ['name and code', 'function stop(ws) { ws.close(4001); }', ['balanced', 'eager']],
    ['name', 'function stop(ws) { ws.close(); }', ['eager']],
    ...['socket', 'sock', 'conn', 'connection', 'client', 'peer', 'transport'].map(
      (name) => [`name ${name}`, `function stop(${name}) { ${name}.close(); }`, ['eager']] as const,
    ),
    ['nothing', 'function stop(dialog) { dialog.close(); }', []],
    ['known to be something else', "const ws = new EventSource('/x'); ws.close();", []],
  ];
  for (const detection of ['strict', 'balanced', 'eager'] as const)
    for (const [name, code, found] of samples) {
      it(`${detection}: ${name} is ${found.includes(detection) ? '' : 'not '}taken`, () => {
        expect(sendsOf(code, { settings: { detection } })).toHaveLength(found.includes(detection) ? 1 : 0);
      });
    }

  it('is balanced by default', () => {
    for (const [name, code, found] of samples) expect(sendsOf(code), name).toHaveLength(found.includes('balanced') ? 1 : 0);
  });

  it('moves the line for received codes too', () => {
    const byName = 'function onClose(code) { if (code === 1006) retry(); }';
    const certain = `const line = new WebSocket(${U}); line.onclose = (event) => { if (event.code === 1006) retry(); };`;
    expect(
      (['strict', 'balanced', 'eager'] as const).map(
        (detection) => factsOf(`${byName}\nconst about = 'WebSocket';`, { settings: { detection } }).checks.length,
      ),
    ).toEqual([0, 1, 1]);
    expect(
      (['strict', 'balanced', 'eager'] as const).map((detection) => factsOf(certain, { settings: { detection } }).checks.length),
    ).toEqual([1, 1, 1]);
  });
});
