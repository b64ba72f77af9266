import rule from '../../src/rules/valid-close-reason.js';
import { marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;
interface Finding {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** What the suggestion is, and what it writes in place of the marked expression. */
  readonly suggestion?: readonly [messageId: string, written: (text: string) => string, data?: Readonly<Record<string, string>>];
}

/** A case with « » around each expression that is reported, and ‹ › around what is edited where that is another one. */
function reports(
  name: string,
  text: string,
  findings: readonly [Finding, ...Finding[]],
  more: More & Pick<InvalidCase, 'output'> = {},
): InvalidCase {
  const { code, findings: places, edits } = marked(text);
  if (places.length !== findings.length) throw new Error(`${name}: ${places.length} marks, ${findings.length} findings`);
  const errors = findings.map(({ messageId, data, suggestion }, index) => {
    const found = places[index] ?? { start: 0, end: 0, place: { line: 0, column: 0 } };
    const { start, end } = edits[index] ?? found;
    const [id = '', write = String, edited = { limit: '123' }] = suggestion ?? [];
    const output = code.slice(0, start) + write(code.slice(start, end)) + code.slice(end);
    return { messageId, data, ...found.place, ...(suggestion && { suggestions: [{ messageId: id, data: edited, output }] }) };
  });
  return { name, code, ...more, errors };
}

const BROWSER = { limit: '123', effect: 'throws SyntaxError in browsers', afterwards: '' };
const WS = {
  limit: '123',
  effect: 'throws RangeError in the ws library',
  afterwards: ' In ws before 8.22 the socket then stays CLOSING for good.',
};
const WORKERS = {
  limit: '123',
  effect:
    'throws SyntaxError in Cloudflare Workers or is sent whole by Cloudflare Workers, in a frame that is longer than the protocol allows',
  afterwards: '',
};
/** Nothing is known but that it is a WebSocket. */
const SOCKET = { limit: '123', effect: 'throws in most runtimes', afterwards: '' };

const cut = (text: string): string =>
  `new TextDecoder().decode(new TextEncoder().encode(${text}).slice(0, 123), { stream: true })`;
const cutText = (text: string): string => cut(`String(${text})`);

function unbounded(what: string, where = BROWSER, write: ((text: string) => string) | null = cut): Finding {
  return { messageId: 'unbounded', data: { ...where, what }, ...(write && { suggestion: ['cut', write] as const }) };
}
const tooLong = (bytes: string, where = BROWSER): Finding => ({ messageId: 'tooLong', data: { ...where, bytes } });
const mayBeTooLong = (bytes: string, where = BROWSER): Finding => ({
  messageId: 'mayBeTooLong',
  data: { ...where, bytes },
  suggestion: ['cut', cut],
});
const withoutCode = (effect: string, method = 'close'): Finding => ({
  messageId: 'withoutCode',
  data: { method, effect },
  suggestion: ['sendCode', () => '1000', { code: '1000 (Normal Closure)' }],
});
const noText = (what: string, effect: string, suggestion?: Finding['suggestion']): Finding => ({
  messageId: 'notText',
  data: { what, effect },
  ...(suggestion && { suggestion }),
});
const bytes = (outcome: string, library = 'ws'): Finding => ({
  messageId: 'bytes',
  data: { library, outcome },
  suggestion: ['compareText', (text) => `${text}.toString()`, {}],
});

const MESSAGE = 'The message of an error';
const NEVER = 'this is always false';
const ALWAYS = 'this is always true';
const LOST = 'goes out of the ws library as a Close frame without a code, so the peer sees 1005';
const BROWSER_LOST =
  'throws InvalidAccessError in browsers or goes out of browsers as a Close frame without a code, so the peer sees 1005';

const A = (count: number): string => 'a'.repeat(count);
/** A socket of a browser. */
const open = (code: string): string => `const ws = new WebSocket('wss://example.com');\n${code}`;
/** A socket that a server of `ws` accepted. */
const accepted = (code: string): string => `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (ws, request) => {
  ${code}
});`;
const caught = (reason: string, binding = 'error'): string =>
  open(`try { run(); } catch (${binding}) { ws.close(4001, ${reason}); }`);

testRule('valid-close-reason', rule, {
  invalid: [
    // --- Too long by itself -------------------------------------------------------------------------------------------
    reports('a literal of 124 bytes', open(`ws.close(4001, «'${A(124)}'»);`), [tooLong('124')]),
    reports('characters of two bytes', open(`ws.close(4001, «'${'é'.repeat(62)}'»);`), [tooLong('124')]),
    reports('characters of four bytes, two units each', open(`ws.close(4001, «'${'😀'.repeat(31)}'»);`), [tooLong('124')]),
    reports('a lone surrogate, which is sent as three bytes', open(String.raw`ws.close(4001, «'${A(121)}\ud83d'»);`), [
      tooLong('124'),
    ]),
    reports('the constant parts of a template', open(`ws.close(4001, «\`${A(100)}\${id}${A(24)}\`»);`), [
      tooLong('at least 124'),
    ]),
    reports('the constant parts of a concatenation', open(`ws.close(4001, «'${A(60)}' + id + '${A(65)}'»);`), [
      tooLong('at least 125'),
    ]),
    reports('a text that is held in a const', open(`const WHY = '${A(130)}';\nws.close(4001, «WHY»);`), [tooLong('130')]),
    reports('an entry of a table', open(`const Why = { GONE: '${A(130)}' };\nws.close(4001, «Why.GONE»);`), [tooLong('130')]),
    reports('a member of an enum', open(`enum Why { Gone = '${A(130)}' }\nws.close(4001, «Why.Gone»);`), [tooLong('130')], {
      language: 'ts',
    }),
    reports('a text made longer by padding', open("ws.close(4001, «'done'.padEnd(200, '.')»);"), [tooLong('200')]),
    reports('JSON that is written out', open(`ws.close(4001, «JSON.stringify({ why: '${A(130)}' })»);`), [tooLong('140')]),
    reports('in a server of ws, whose socket it leaves behind', accepted(`ws.close(1008, «'${A(124)}'»);`), [tooLong('124', WS)]),
    reports(
      'where the runtime cuts it',
      `Bun.serve({ fetch: upgrade, websocket: { message(ws) { ws.close(4001, «'${A(124)}'»); } } });`,
      [tooLong('124', { ...BROWSER, effect: 'is cut to 123 bytes by Bun.serve' })],
    ),
    reports(
      'where the library sends it in an illegal frame',
      `import WebSocket from 'faye-websocket';\nconst ws = new WebSocket.Client('wss://example.com');\nws.close(4001, «'${A(124)}'»);`,
      [
        tooLong('124', {
          ...BROWSER,
          effect: 'is sent whole by faye-websocket, in a frame that is longer than the protocol allows',
        }),
      ],
    ),
    reports(
      'in the options object of a stream',
      `const stream = new WebSocketStream('wss://example.com');\nstream.close({ closeCode: 4001, reason: «'${A(124)}'» });`,
      [tooLong('124', { ...BROWSER, effect: 'throws SyntaxError in WebSocketStream' })],
    ),
    reports(
      'in a runtime of the settings',
      `export function stop(socket) { socket.close(4001, «'${A(124)}'»); }`,
      [tooLong('124', { ...BROWSER, effect: "throws SyntaxError in Deno's WebSocket" })],
      { settings: { environment: 'deno' } },
    ),

    // --- Too long on some way -----------------------------------------------------------------------------------------
    reports('one of two texts', open(`ws.close(4001, «isBusy ? '${A(130)}' : 'gone'»);`), [mayBeTooLong('130')]),
    reports('a fallback', open(`export const stop = (why) => ws.close(4001, «why ?? '${A(130)}'»);`), [
      mayBeTooLong('more than 123'),
    ]),
    reports(
      'a table by a key that is not known',
      open(`const Why = { 4001: 'gone', 4002: '${A(130)}' };\nexport const stop = (code) => ws.close(code, «Why[code]»);`),
      [mayBeTooLong('130')],
    ),
    reports(
      'slice, which counts UTF-16 units',
      accepted('const refuse = (why, code = 1008) => { ws.close(code, «why.slice(0, 123)»); };'),
      [mayBeTooLong('369', WS)],
    ),
    reports('42 units, one more than fit', caught('«error.message.slice(0, 42)»'), [mayBeTooLong('126')]),
    reports('substring', caught('«error.message.substring(0, 100)»'), [mayBeTooLong('300')]),
    reports('substr', caught('«error.message.substr(0, 120)»'), [mayBeTooLong('360')]),
    reports('a slice to a constant', `const LIMIT = 123;\n${caught('«String(error).slice(0, LIMIT)»')}`, [mayBeTooLong('369')]),
    reports('a slice with words before it', caught('«`failed: ${error.message.slice(0, 100)}`»'), [mayBeTooLong('308')]),
    reports(
      'a length that is compared with 123',
      open('export const stop = (why) => ws.close(4001, «why.length > 123 ? why.slice(0, 120) : why»);'),
      [mayBeTooLong('more than 123')],
    ),
    reports(
      'bytes that are cut inside a character and grow by decoding',
      caught('«Buffer.from(error.message).subarray(0, 123).toString()»'),
      [mayBeTooLong('125')],
    ),
    reports(
      'the same by an encoder and a decoder',
      caught('«new TextDecoder().decode(new TextEncoder().encode(error.message).slice(0, 123))»'),
      [mayBeTooLong('125')],
    ),
    reports(
      'a received reason with words before it',
      `import WebSocket from 'ws';
const left = new WebSocket('wss://left.example');
const right = new WebSocket('wss://right.example');
left.on('close', (code, reason) => right.close(4000, «\`the other side left: \${reason}\`»));`,
      [mayBeTooLong('144', WS)],
    ),

    // --- Text of an error ---------------------------------------------------------------------------------------------
    ...[
      ['the default', "switch (data) { case 'bye': break; default: ws.close(1000, «data»); }"],
      ['a case that runs on into the default', "switch (data) { case 'bye': default: ws.close(1000, «data»); }"],
      ['a case of something else', "switch (kind) { case 'bye': ws.close(1000, «data»); }"],
      ['a case that is no text', 'switch (data) { case BYE: ws.close(1000, «data»); }'],
      ['the other branch', "if (data === 'bye') leave(); else ws.close(1000, «data»);"],
      ['a comparison of another text', "if (kind === 'bye') ws.close(1000, «data»);"],
      ['one of two tests', "if (data === 'bye' || isOver) ws.close(1000, «data»);"],
      ['an early return', "if (data === 'hello') return;\n  ws.close(1000, «data»);"],
    ].map(([name = '', code = '']) =>
      reports(
        `a received text behind a test that leaves it open: ${name}`,
        open(`ws.onmessage = ({ data }) => {\n  ${code}\n};`),
        [unbounded('What the peer sent', BROWSER, cutText)],
      ),
    ),
    reports(
      'a text of a test that is too long itself',
      open(`ws.onmessage = ({ data }) => {\n  if (data === '${A(124)}') ws.close(1000, «data»);\n};`),
      [tooLong('124')],
    ),
    reports('the message of a caught error', caught('«error.message»'), [unbounded(MESSAGE)]),
    reports('its stack', caught('«error.stack»'), [unbounded('A stack trace')]),
    reports('its text', caught('«String(error)»'), [unbounded('The text of an error')]),
    reports('its text by a method', caught('«error.toString()»'), [unbounded('The text of an error')]),
    reports('its text in a template', caught('«`${error}`»'), [unbounded('The text of an error')]),
    reports('its message in a template', caught('«`failed: ${error.message}`»'), [unbounded(MESSAGE)]),
    reports('its message in a concatenation', caught("«'failed: ' + error.message»"), [unbounded(MESSAGE)]),
    reports('its message behind a fallback', caught("«error.message || 'failed'»"), [unbounded(MESSAGE)]),
    reports('its message on one way', caught("«error instanceof Error ? error.message : 'failed'»"), [unbounded(MESSAGE)]),
    reports('a message that is destructured', caught('«message»', '{ message }'), [unbounded(MESSAGE)]),
    reports(
      'a message that is held in a const',
      open('try { run(); } catch (e) { const why = e.message; ws.close(4001, «why»); }'),
      [unbounded(MESSAGE)],
    ),
    reports('a part of a message', caught("«error.message.split('\\n')[0]»"), [unbounded(MESSAGE)]),
    reports('JSON', open('export const stop = (details) => ws.close(4001, «JSON.stringify(details)»);'), [unbounded('JSON')]),
    reports('JSON of an error', caught('«JSON.stringify({ error: error.message })»'), [unbounded('JSON')]),
    reports('the error itself, where it is sent as its text', caught('«error»'), [
      unbounded('The text of an error', BROWSER, cutText),
    ]),
    reports('a rejection', open('run().catch((e) => ws.close(4001, «e.message»));'), [unbounded(MESSAGE)]),
    reports('a rejection as the second argument', open('run().then(go, (e) => { ws.close(4001, «`${e}`»); });'), [
      unbounded('The text of an error'),
    ]),
    reports('an error listener', accepted("ws.on('error', (problem) => ws.close(1011, «problem.message»));"), [
      unbounded(MESSAGE, WS),
    ]),
    reports(
      'a parameter that is called an error',
      accepted('const limiter = new Limiter((err) => ws.close(1011, «err.stack»));'),
      [unbounded('A stack trace', WS)],
    ),
    reports(
      'a parameter that is annotated as an error',
      open('function stop(problem: Error) { ws.close(4001, «problem.message»); }'),
      [unbounded(MESSAGE)],
      { language: 'ts' },
    ),
    reports(
      'what types know to be an error',
      open('declare const failures: Map<string, TypeError>;\nws.close(4001, «failures.get("x")!.message»);'),
      [unbounded(MESSAGE)],
      { language: 'ts', typed: true },
    ),
    reports(
      'what types know to be an error, in a template',
      open('class Refusal extends Error {}\ndeclare function last(): Refusal | undefined;\nws.close(4001, «`no: ${last()}`»);'),
      [unbounded('The text of an error')],
      { language: 'ts', typed: true },
    ),
    reports('a cast error', open('try { run(); } catch (e) { ws.close(4001, «(e as Error).message»); }'), [unbounded(MESSAGE)], {
      language: 'ts',
    }),
    reports('a comma expression', caught('(«log(error), error.message»)'), [
      unbounded(MESSAGE, BROWSER, (text) => cut(`(${text})`)),
    ]),
    reports('no suggestion where the file has a TextDecoder of its own', `class TextDecoder {}\n${caught('«error.message»')}`, [
      unbounded(MESSAGE, BROWSER, null),
    ]),

    // --- Text of the peer ---------------------------------------------------------------------------------------------
    reports('what arrived, echoed', open('ws.onmessage = (event) => ws.close(4001, «event.data»);'), [
      unbounded('What the peer sent', BROWSER, cutText),
    ]),
    reports('a Buffer that arrived', accepted("ws.on('message', (data) => { if (!known(data)) ws.close(1008, «data»); });"), [
      unbounded('What the peer sent', WS, cutText),
    ]),
    reports(
      'a member of a message in a template',
      accepted("ws.on('message', (data) => { const { type } = JSON.parse(data); ws.close(1008, «`unknown type ${type}`»); });"),
      [unbounded('What the peer sent', WS)],
    ),
    reports(
      'a member of a message',
      accepted("ws.on('message', (data) => { const message = JSON.parse(data.toString()); ws.close(1008, «message.type»); });"),
      [unbounded('What the peer sent', WS, cutText)],
    ),

    // --- Kinds of sockets ---------------------------------------------------------------------------------------------
    reports(
      'a field of a class',
      `class Feed {
  open() { this.ws = new WebSocket('wss://example.com'); }
  fail(err) { this.ws.close(4001, «err.message»); }
}`,
      [unbounded(MESSAGE)],
    ),
    reports(
      'a field of a prototype',
      `function Feed() {}
Feed.prototype.open = function () { this._ws = new WebSocket('wss://example.com'); };
Feed.prototype.fail = function (err) { this._ws.close(4001, «err.message»); };`,
      [unbounded(MESSAGE)],
    ),
    reports(
      'an annotated parameter',
      'export function stop(peer: WebSocket, err: unknown) { peer.close(4001, «String(err)»); }',
      [unbounded('The text of an error')],
      { language: 'ts' },
    ),
    reports('JSDoc', '/** @param {WebSocket} peer */\nexport function stop(peer, err) { peer.close(4001, «String(err)»); }', [
      unbounded('The text of an error'),
    ]),
    reports(
      'usage',
      'export function stop(line, err) { if (line.readyState === 1 && line.bufferedAmount === 0) line.close(4001, «err.message»); }',
      [unbounded(MESSAGE, SOCKET)],
    ),
    reports('a name with a code', 'export function stop(socket, err) { socket.close(4001, «err.message»); }', [
      unbounded(MESSAGE, SOCKET),
    ]),
    reports(
      'a code with the message of an error, whatever the name',
      "export { WebSocketServer } from './server.js';\nexport function stop(line, err) { line.close(1011, «err.message»); }",
      [unbounded(MESSAGE, SOCKET)],
    ),
    reports(
      'CommonJS',
      "const WebSocket = require('ws');\nconst ws = new WebSocket('wss://example.com');\ntry { run(); } catch (e) { ws.close(1011, «e.message»); }",
      [unbounded(MESSAGE, WS)],
      { sourceType: 'commonjs' },
    ),
    reports(
      'a hibernating socket of Cloudflare Workers',
      'export class Room { async webSocketMessage(ws, message) { try { await this.handle(ws, message); } catch (e) { ws.close(1011, «e.stack»); } } }',
      [unbounded('A stack trace', WORKERS)],
    ),
    reports(
      'a library that swallows the call',
      "import { WebSocket } from 'partysocket';\nconst ws = new WebSocket('wss://example.com');\ntry { run(); } catch (e) { ws.close(4001, «e.message»); }",
      [unbounded(MESSAGE, { ...WS, effect: 'is swallowed by partysocket, together with its code', afterwards: '' })],
    ),

    reports(
      'a limiter that is given a function for its errors, in a Durable Object',
      `export class Room {
  constructor(state) {
    state.getWebSockets().forEach((webSocket) => { this.limiter = new Limiter((err) => webSocket.close(1011, «err.stack»)); });
  }
  async fetch() {
    const pair = new WebSocketPair();
    const socket = pair[1];
    this.limiter = new Limiter((err) => socket.close(1011, «err.stack»));
    return new Response(null, { status: 101, webSocket: pair[0] });
  }
}`,
      [unbounded('A stack trace', SOCKET), unbounded('A stack trace', WORKERS)],
    ),
    reports(
      'a connection handler of a server that is made with a namespace',
      `const WebSocket = require('ws');
const wss = new WebSocket.Server({ server, path });
wss.on('connection', (socket) => {
  try { register(socket); } catch (e) { console.error(e); socket.close(1011, «e.message»); }
});`,
      [unbounded(MESSAGE, WS)],
      { sourceType: 'commonjs' },
    ),
    reports(
      'a reference of React',
      `export function Chat() {
  const socket = useRef<WebSocket | null>(null);
  const fail = (err: Error) => { socket.current?.close(4001, «err.message»); };
  return <Room onError={fail} />;
}`,
      [unbounded(MESSAGE)],
      { language: 'jsx', typed: true },
    ),
    reports(
      'elements of a set',
      'const sockets = new Set();\nsockets.add(new WebSocket(url));\nexport function stopAll(err) { for (const each of sockets) each.close(4001, «`${err.message}`»); }',
      [unbounded(MESSAGE)],
    ),

    // --- A reason without a code --------------------------------------------------------------------------------------
    reports('undefined in a browser', open("ws.close(‹undefined›, «'done'»);"), [withoutCode(BROWSER_LOST)]),
    reports('undefined in ws', accepted("ws.close(‹undefined›, «'done'»);"), [withoutCode(LOST)]),
    reports('void 0', open("ws.close(‹void 0›, «'done'»);"), [withoutCode(BROWSER_LOST)]),
    reports('an empty reason in a browser, which throws too', open("ws.close(‹undefined›, «''»);"), [withoutCode(BROWSER_LOST)]),
    reports('a reason that is not known', open('export const stop = (why) => ws.close(‹undefined›, «why»);'), [
      withoutCode(BROWSER_LOST),
    ]),
    reports('a long reason: one finding', open('try { run(); } catch (e) { ws.close(‹undefined›, «e.message»); }'), [
      withoutCode(BROWSER_LOST),
    ]),
    reports(
      'in Node, whose versions differ',
      open("ws.close(‹undefined›, «'done'»);"),
      [
        withoutCode(
          "is sent as 1000 by Node's global WebSocket or goes out of Node's global WebSocket as a Close frame without a code, so the peer sees 1005",
        ),
      ],
      { settings: { environment: 'node' } },
    ),
    reports(
      'where it throws',
      "import { DurableObject } from 'cloudflare:workers';\nconst ws = new WebSocket('wss://example.com');\nws.close(‹undefined›, «'done'»);\nexport class Room extends DurableObject {}",
      [withoutCode('throws InvalidAccessError in Cloudflare Workers')],
    ),
    reports(
      'where 1000 goes out anyway, which the fix writes',
      open("ws.close(undefined, «'done'»);"),
      [{ messageId: 'withoutCode', data: { method: 'close', effect: "is sent as 1000 by Bun's WebSocket" } }],
      { settings: { environment: 'bun' }, output: open("ws.close(1000, 'done');") },
    ),

    // --- A reason that is no string -----------------------------------------------------------------------------------
    reports('a number', accepted('ws.close(1008, «404»);'), [
      noText('A number', 'is dropped by the ws library', ['asText', (text) => `String(${text})`]),
    ]),
    reports('a boolean', accepted('ws.close(1008, «!request»);'), [
      noText('A boolean', 'is dropped by the ws library', ['asText', (text) => `String(${text})`]),
    ]),
    reports('an object', accepted("ws.close(1008, «{ why: 'busy' }»);"), [noText('An object', 'is dropped by the ws library')]),
    reports('an error', accepted('try { run(); } catch (error) { ws.close(1011, «error»); }'), [
      noText('An error', 'is dropped by the ws library', ['cut', cutText]),
    ]),
    reports('null', accepted('ws.close(1000, «null»);'), [
      noText('null', 'throws TypeError in the ws library', ['noReason', () => "''"]),
    ]),
    reports('a list', accepted("ws.close(1000, «['busy']»);"), [noText('An array', 'throws TypeError in the ws library')]),
    reports(
      'an object that the library replaces by its own text',
      "import { server as WebSocketServer } from 'websocket';\nnew WebSocketServer({ httpServer }).on('request', (request) => { const connection = request.accept(); connection.close(1000, «{ why }»); });",
      [noText('An object', 'is replaced by the websocket package with a text of its own')],
    ),
    reports(
      'bytes where only strings are taken',
      open('ws.close(4001, «new Uint8Array(2)»);'),
      [noText('A Buffer', 'throws TypeError in ws 6 and 7')],
      { settings: { environment: 'ws-legacy' } },
    ),

    // --- A received reason --------------------------------------------------------------------------------------------
    reports('a Buffer compared with ===', accepted("ws.on('close', (code, reason) => { if («reason» === 'idle') again(); });"), [
      bytes(NEVER),
    ]),
    reports('the other way round, with !==', accepted("ws.on('close', (code, why) => { if ('idle' !== «why») again(); });"), [
      bytes(ALWAYS),
    ]),
    reports(
      'in a switch',
      accepted("ws.once('close', (code, reason) => { switch («reason») { case 'idle': again(); break; case 'bye': break; } });"),
      [bytes('no case with a string is ever reached')],
    ),
    reports(
      'with a constant, in a client',
      "import WebSocket from 'ws';\nconst IDLE = 'idle';\nconst ws = new WebSocket('wss://example.com');\nws.on('close', function (code, reason) { if («reason» === IDLE) again(); });",
      [bytes(NEVER)],
    ),
    reports(
      'in a method that is bound',
      `import WebSocket from 'ws';
class Feed {
  open() { this.ws = new WebSocket('wss://example.com'); this.ws.on('close', this.onClose.bind(this)); }
  onClose(code, reason) { return «reason» === ''; }
}`,
      [bytes(NEVER)],
    ),
    reports(
      'through a const',
      accepted("ws.on('close', (code, reason) => { const why = reason; if («why» === 'idle') again(); });"),
      [bytes(NEVER)],
    ),
    reports(
      'with the right annotation',
      accepted("ws.on('close', (code: number, reason: Buffer) => { if («reason» === 'idle') again(); });"),
      [bytes(NEVER)],
      { language: 'ts' },
    ),
    reports(
      'of a library that is built on ws',
      "import websocket from '@fastify/websocket';\nimport Fastify from 'fastify';\nconst app = Fastify();\napp.register(websocket);\napp.get('/', { websocket: true }, (socket) => { socket.on('close', (code, reason) => { if («reason» === 'idle') again(); }); });",
      [bytes(NEVER, '@fastify/websocket')],
    ),
  ],

  valid: [
    // --- Texts that fit -----------------------------------------------------------------------------------------------
    { name: 'no reason', code: open('ws.close(4001);') },
    { name: 'no arguments', code: open('ws.close();') },
    { name: 'a short text', code: open("ws.close(4001, 'session expired');") },
    { name: 'an empty text', code: open("ws.close(4001, '');") },
    { name: '123 bytes', code: open(`ws.close(4001, '${A(123)}');`) },
    { name: '123 bytes of longer characters', code: open(`ws.close(4001, '${'é'.repeat(61)}a');`) },
    { name: 'an emoji of two halves that meet', code: open(String.raw`ws.close(4001, '${A(119)}\ud83d' + '\ude00');`) },
    { name: 'undefined as the reason', code: accepted('ws.close(1000, undefined);') },
    { name: 'a template with a number', code: open(`ws.close(4001, \`${A(110)} \${list.length} of \${list.length}\`);`) },
    { name: 'a table of short texts', code: open("const Why = { 4001: 'gone' };\nws.close(4001, Why[code]);") },
    {
      name: 'JSON of members that nothing tells to be long',
      code: open('export const stop = (why) => ws.close(4001, JSON.stringify({ type: why.type, retry: why.retry }));'),
    },
    { name: 'JSON that is written out and short', code: open('ws.close(4001, JSON.stringify({ code: 4001, retry: false }));') },
    { name: 'an error that is made here', code: open("ws.close(4001, new Error('too slow').message);") },
    {
      name: 'a message of the project’s own',
      code: open("const error = { code: 4001, message: 'gone' };\nws.close(error.code, error.message);"),
    },

    {
      name: 'a static message of the project’s own',
      code: open("class AuthError extends Error { static message = 'not logged in'; }\nws.close(4001, AuthError.message);"),
    },

    // --- Texts of which nothing is known ------------------------------------------------------------------------------
    { name: 'a bare parameter', code: open('export const stop = (code, reason) => ws.close(code, reason);') },
    { name: 'a parameter whose calls are long', code: open(`const stop = (why) => ws.close(4001, why);\nstop('${A(200)}');`) },
    { name: 'a parameter in a template', code: open('export const stop = (why) => ws.close(4001, `stopped: ${why}`);') },
    {
      name: 'a public method',
      code: 'export class Room { closeSession(id, reason) { this.sessions.get(id).socket.close(4099, reason); } }',
    },
    { name: 'an imported text', code: open("import { WHY } from './why.js';\nws.close(4001, WHY);") },
    { name: 'a text that is set again', code: open("let why = 'gone';\nif (error) why = error.message;\nws.close(4001, why);") },
    {
      name: 'a parameter that is called an error, and may be a text',
      code: open('export const stop = (error) => ws.close(4001, `failed: ${error}`);'),
    },
    { name: 'the name of an error', code: caught('error.name') },
    { name: 'the message of something else', code: open('ws.close(4001, toast.message);') },
    { name: 'the kind of a received event', code: open('ws.onmessage = (event) => ws.close(4001, event.type);') },
    {
      name: 'the size of a message',
      code: open('ws.onmessage = (event) => ws.close(4009, `${event.data.length} bytes are too many`);'),
    },
    { name: 'what a helper makes of a message', code: open('ws.onmessage = (event) => ws.close(4001, kindOf(event.data));') },

    // --- Texts that a test holds to a few -----------------------------------------------------------------------------
    ...[
      ['a case', "switch (data) { case 'bye': ws.close(1000, data); break; default: show(data); }"],
      ['cases that run on', "switch (data) { case 'bye': case 'done': ws.close(1000, data); }"],
      ['a comparison', "if (data === 'bye') ws.close(1000, data);"],
      ['a comparison the other way around', "if ('bye' == data) ws.close(1000, data);"],
      ['one of two comparisons', "if (data === 'bye' || data === 'done') ws.close(1000, data);"],
      ['a comparison beside another test', "if (isOpen && data === 'bye') ws.close(1000, data);"],
      ['an early return', "if (data !== 'bye' && data !== 'done') return;\nws.close(1000, data);"],
      ['the other branch', "if (!(data === 'bye')) show(data); else ws.close(1000, data);"],
      ['&&', "data === 'bye' && ws.close(1000, data);"],
      ['a part of a template', "if (data === 'bye') ws.close(1000, `it said ${data}`);"],
      ['a function that is called later', "if (data === 'bye') setTimeout(() => ws.close(1000, data), 100);"],
    ].map(([name, code]) => ({
      name: `a received text behind a test: ${name}`,
      code: open(`ws.onmessage = ({ data }) => {\n  ${code}\n};`),
    })),
    {
      name: 'a member of a message behind a case',
      code: open(
        "ws.onmessage = (event) => {\n  const message = JSON.parse(event.data);\n  switch (message.type) { case 'bye': ws.close(1000, message.type); }\n};",
      ),
    },

    // --- Texts with a limit -------------------------------------------------------------------------------------------
    ...['limit', 'truncateReason', 'trunc', 'clampText', 'shorten', 'firstBytes', 'toUtf8', 'withEllipsis'].map((helper) => ({
      name: `a helper that limits: ${helper}`,
      code: caught(`${helper}(error.message)`),
    })),
    { name: 'a helper that limits, of a library', code: caught('_.truncate(String(error), { length: 41 })') },
    { name: 'a helper that limits, in a template', code: caught('`failed: ${truncate(error.message)}`') },
    { name: '41 UTF-16 units', code: caught('error.message.slice(0, 41)') },
    { name: '38 units and eight bytes', code: caught('`failed: ${error.message.slice(0, 38)}`') },
    { name: '41 units between two places', code: caught('error.message.substring(10, 51)') },
    { name: 'a slice whose end is not known', code: caught('error.message.slice(0, limit)') },
    { name: 'bytes that are cut early enough', code: caught("Buffer.from(error.message).subarray(0, 121).toString('utf8')") },
    { name: 'the truncation of the suggestion', code: caught(cut('error.message')) },
    {
      name: 'a runtime that cuts the text itself',
      code: 'Bun.serve({ fetch: upgrade, websocket: { message(ws) { try { run(); } catch (e) { ws.close(4001, e.message); } } } });',
    },
    {
      name: 'another that does',
      code: "import uWS from 'uWebSockets.js';\nuWS.App().ws('/*', { message: (ws, data) => { try { run(data); } catch (e) { ws.end(4001, e.message); } } });",
    },

    // --- Received reasons ---------------------------------------------------------------------------------------------
    {
      name: 'a received reason, which fits again',
      code: open("const other = new WebSocket('wss://other.example');\nws.onclose = (event) => other.close(4001, event.reason);"),
    },
    {
      name: 'a received Buffer, which ws sends as it is',
      code: "import WebSocket from 'ws';\nconst a = new WebSocket('wss://a.example');\nconst b = new WebSocket('wss://b.example');\na.on('close', (code, reason) => b.close(4001, reason));",
    },
    {
      name: 'a received reason with a fallback',
      code: accepted("ws.on('close', (code, reason) => other(ws, reason.toString() || 'gone'));"),
    },
    {
      name: 'the text of a Buffer, compared',
      code: accepted("ws.on('close', (code, reason) => { if (reason.toString() === 'idle') again(); });"),
    },
    {
      name: 'a Buffer compared with ==, which takes its text',
      code: accepted("ws.on('close', (code, reason) => { if (reason == 'idle') again(); });"),
    },
    {
      name: 'a Buffer compared with nothing',
      code: accepted("ws.on('close', (code, reason) => { if (reason === undefined || reason === null) again(); });"),
    },
    {
      name: 'a reason that is made a text first',
      code: accepted("ws.on('close', (code, reason) => { reason = String(reason); if (reason === 'idle') again(); });"),
    },
    {
      name: 'a reason that is asked for its type',
      code: accepted("ws.on('close', (code, reason) => { if (typeof reason === 'string' && reason === 'idle') again(); });"),
    },
    {
      name: 'a reason that is annotated as a string, as older versions give it',
      code: accepted("ws.on('close', (code: number, reason: string) => { if (reason === 'idle') again(); });"),
      language: 'ts',
    },
    {
      name: 'the reason of an event, a string in ws too',
      code: accepted("ws.onclose = (event) => { if (event.reason === 'idle') again(); };"),
    },
    {
      name: 'the reason of an event in a browser',
      code: open("ws.onclose = ({ reason }) => { switch (reason) { case 'idle': again(); } };"),
    },
    {
      name: 'a listener that the file calls with a string',
      code: accepted("const gone = (code, reason) => reason === 'idle';\nws.on('close', gone);\ngone(1000, 'idle');"),
    },
    {
      name: 'a reason of a socket that is not known',
      code: "export const watch = (socket) => socket.on('close', (code, reason) => reason === 'idle');",
    },
    {
      name: 'a reason of a library that gives a string',
      code: "import { server as WebSocketServer } from 'websocket';\nnew WebSocketServer({ httpServer }).on('request', (request) => { request.accept().on('close', (code, reason) => reason === 'idle'); });",
    },

    // --- A reason without a code, and without a text ------------------------------------------------------------------
    { name: 'undefined and undefined', code: open('ws.close(undefined, undefined);') },
    { name: 'an empty reason where it is only lost', code: accepted("ws.close(undefined, '');") },
    {
      name: 'a code that may be left out',
      code: open('export const stop = (code, reason) => ws.close(code === 1005 ? undefined : code, reason);'),
    },
    {
      name: 'a library that sends 1000 by itself',
      code: "import ReconnectingWebSocket from 'reconnecting-websocket';\nconst ws = new ReconnectingWebSocket('wss://example.com');\nws.close(undefined, 'done');",
    },
    {
      name: 'a stream, whose reason alone is closed with 1000',
      code: "const stream = new WebSocketStream('wss://example.com');\nstream.close({ reason: 'done' });",
    },
    {
      name: 'a stream that is told undefined, which is closed with 1000 too',
      code: "const stream = new WebSocketStream('wss://example.com');\nstream.close({ closeCode: undefined, reason: 'done' });",
    },
    {
      name: 'a parameter behind words',
      code: "Session.prototype.fail = function (reason) { this._socket.close(3002, 'broken: ' + reason); };",
    },
    {
      name: 'a method by a symbol',
      code: open("const kClose = Symbol('close');\ntry { run(); } catch (error) { ws[kClose](1000, error.message, false); }"),
    },
    {
      name: 'no code where no runtime is known',
      code: "export const stop = (line) => { if (line.readyState === 1 && line.bufferedAmount === 0) line.close(undefined, 'done'); };",
    },
    { name: 'a number that is sent as its text', code: open('ws.close(4001, 42);') },
    {
      name: 'null, of which nothing is lost',
      code: "import { server as WebSocketServer } from 'websocket';\nnew WebSocketServer({ httpServer }).on('request', (request) => { request.accept().close(1000, null); });",
    },
    { name: 'bytes in ws', code: accepted("ws.close(1008, Buffer.from('busy'));") },

    // --- What is no close of a WebSocket ------------------------------------------------------------------------------
    {
      name: 'a WebTransport',
      code: "const transport = new WebTransport('https://example.com');\ntry { run(); } catch (e) { transport.close({ closeCode: 1, reason: e.message }); }",
    },
    { name: 'an answer of HTTP', code: open('try { run(); } catch (e) { response.status(500).end(e.message); }') },
    {
      name: 'a channel of AMQP',
      code: "import amqp from 'amqplib';\nimport './websocket.js';\nconst socket = await amqp.connect(url);\ntry { run(); } catch (e) { socket.close(4001, e.message); }",
    },
    { name: 'close with a callback', code: accepted('wss.close((error) => log(error.message));') },
    { name: 'a wrapper that takes an object', code: open('client.close({ code: 4001, reason: error.message });') },
    {
      name: 'a child process',
      code: "import { spawn } from 'node:child_process';\nconst socket = spawn('websocket');\nsocket.on('close', (code, reason) => reason === 'SIGTERM');",
    },
    {
      name: 'a mock, which may play anything',
      code: `import { WebSocket } from 'mock-socket';\nconst ws = new WebSocket('wss://example.com');\nws.close(4001, '${A(124)}');`,
    },
    { name: 'a call that is expected to throw', code: open(`expect(() => ws.close(4001, '${A(124)}')).toThrow();`) },
    {
      name: 'a method that ignores its arguments',
      code: "import uWS from 'uWebSockets.js';\nuWS.App().ws('/*', { message: (ws) => { ws.close(undefined, 'done'); } });",
    },
    { name: 'terminate', code: accepted('try { run(); } catch (e) { ws.terminate(e.message); }') },
    {
      name: 'a class of the project with a close of its own',
      code: 'class WebSocketPool { close(timeout, why) { return drain(timeout, why); } }\nnew WebSocketPool().close(4000, error.message);',
    },
    { name: 'spread arguments', code: open('export const stop = (...args) => ws.close(...args);') },

    // --- The option ---------------------------------------------------------------------------------------------------
    { name: 'the message of an error, ignored', code: caught('error.message'), options: [{ unbounded: 'ignore' }] },
    {
      name: 'what the peer sent, ignored',
      code: open('ws.onmessage = (event) => ws.close(4001, event.data);'),
      options: [{ unbounded: 'ignore' }],
    },
  ],
});
