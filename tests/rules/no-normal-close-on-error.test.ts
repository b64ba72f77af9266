import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-normal-close-on-error.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;

/**
 * A case whose findings stand on the parts of the code between « and », each in turn. The suggestions of each write `codes`
 * in place of the part between ‹ and ›, without one in place of the whole part.
 */
function reported(name: string, text: string, codes: readonly number[], more: More = {}): InvalidCase {
  return finding('normal', name, text, codes, more);
}

/** As {@link reported}, of a call without a code: ‹› stands where the suggestions write one. */
function withoutCode(name: string, text: string, codes: readonly number[] = SERVER, more: More = {}): InvalidCase {
  return finding('noCode', name, text, codes, more);
}

function finding(messageId: string, name: string, text: string, codes: readonly number[], more: More): InvalidCase {
  const { code, findings, edits } = marked(text);
  const errors = findings.map((place, index) => {
    const { start, end } = edits[index] ?? place;
    const suggestions = codes.map((each) => ({
      messageId: 'sendCode',
      output: code.slice(0, start) + String(each) + code.slice(end),
    }));
    return { messageId, ...place.place, suggestions };
  });
  return { name, code, errors, ...more };
}

/** What the suggestions write for a server, and after a failed test of authentication or validation. */
const SERVER = [1011, 1008];
const SERVER_GUARD = [1008, 1011];
/** What they write for a client, or where the side is not known. */
const CLIENT = [4500, 4400];
const CLIENT_GUARD = [4400, 4500];
const NONE: readonly number[] = [];

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";
/** Code that runs for each connection of a server. */
const served = (body: string): string => `${WS_SERVER}wss.on('connection', (ws, request) => {\n  ${body}\n});`;

const CATCH: readonly InvalidCase[] = [
  reported('catch', `${BROWSER}try { run(); } catch (error) { ws.close(«1000»); }`, CLIENT),
  reported('catch, with a reason that says nothing', `${BROWSER}try { run(); } catch { ws.close(«1000», 'bye'); }`, CLIENT),
  reported(
    'catch: a message that cannot be parsed',
    served(
      "ws.on('message', (data) => {\n    try { handle(JSON.parse(data)); } catch (error) { log(error); ws.close(«1000»); }\n  });",
    ),
    SERVER,
  ),
  reported(
    'catch: on a condition',
    `${BROWSER}try { run(); } catch { if (ws.readyState === WebSocket.OPEN) ws.close(«1000»); }`,
    CLIENT,
  ),
  reported(
    'catch: around an await',
    `${BROWSER}async function send() {\n  try { await run(); } catch (error) { ws.close(«1000»); throw error; }\n}`,
    CLIENT,
  ),
  reported(
    'catch: a function that nothing else calls',
    `${BROWSER}function fail() { ws.close(«1000»); }\ntry { run(); } catch { fail(); }`,
    CLIENT,
  ),
  reported(
    'catch: a helper takes the code from other places too',
    `${BROWSER}function end(code) { ws.close(code); }\ntry { run(); } catch { end(«1000»); }\nbutton.onclick = () => end(1000);`,
    CLIENT,
  ),
  reported(
    'catch: in a helper',
    `${BROWSER}function run(code) {\n  try { go(); } catch { ws.close(code); }\n}\nrun(«1000»);`,
    CLIENT,
  ),
  reported(
    'catch: after an inner finally',
    `${BROWSER}try { run(); } catch { try { log(); } finally { ws.close(«1000»); } }`,
    CLIENT,
  ),
  reported(
    'catch: a class test of the error is no wish',
    `${BROWSER}try { run(); } catch (error) { if (error instanceof Error) ws.close(«1000»); }`,
    CLIENT,
  ),
];

const REJECTED: readonly InvalidCase[] = [
  reported('rejection: catch', `${BROWSER}run().catch(() => ws.close(«1000»));`, CLIENT),
  reported('rejection: catch with a block', served('load(request).catch((error) => { log(error); ws.close(«1000»); });'), SERVER),
  reported('rejection: the second argument of then', `${BROWSER}run().then(start, () => ws.close(«1000»));`, CLIENT),
  reported('rejection: then without a first', `${BROWSER}run().then(undefined, function () { ws.close(«1000»); });`, CLIENT),
  reported('rejection: a named handler', `${BROWSER}const fail = () => ws.close(«1000»);\nrun().catch(fail);`, CLIENT),
  reported(
    'rejection: a bound method',
    "class Client {\n  ws = new WebSocket('wss://x');\n  run() { this.go().catch(this.fail.bind(this)); }\n  fail() { this.ws.close(«1000»); }\n}",
    CLIENT,
  ),
];

const LISTENERS: readonly InvalidCase[] = [
  reported(
    'listener: the other end of a proxy',
    "import { WebSocket, WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (downstream) => {\n  const upstream = new WebSocket('ws://inner');\n  upstream.on('error', () => downstream.close(«1000»));\n});",
    SERVER,
  ),
  reported(
    'listener: a socket beside it',
    `${BROWSER}const other = new WebSocket('wss://y');\nother.onerror = () => ws.close(«1000»);`,
    CLIENT,
  ),
  reported(
    'listener: a handshake that was refused to another socket',
    "import { WebSocket, WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (downstream) => {\n  const upstream = new WebSocket('ws://inner');\n  upstream.on('unexpected-response', () => downstream.close(«1000»));\n});",
    SERVER,
  ),
  reported('listener: of a stream', served("source.once('error', () => ws.close(«1000»));"), SERVER),
  reported('listener: an option', `${BROWSER}watch({ onError() { ws.close(«1000»); } });`, CLIENT),
  reported('listener: Bun.serve', 'Bun.serve({ websocket: { error(error, peer) { peer.close(«1000»); } } });', SERVER),
  reported('listener: a hibernation handler', 'export class Room {\n  webSocketError(peer) { peer.close(«1000»); }\n}', SERVER),
  reported(
    'listener: Hono',
    "import { upgradeWebSocket } from 'hono/bun';\napp.get('/', upgradeWebSocket(() => ({ onError(event, peer) { peer.close(«1000»); } })));",
    SERVER,
  ),
  reported(
    'listener: a method called onError',
    "class Client {\n  ws = new WebSocket('wss://x');\n  onError() { this.ws.close(«1000»); }\n}",
    CLIENT,
  ),
];

const GUARDS: readonly InvalidCase[] = [
  reported('guard: a missing token', served('if (!request.token) { ws.close(«1000»); return; }'), SERVER_GUARD),
  reported('guard: a failed verification', served('if (!verify(request)) return ws.close(«1000»);'), SERVER_GUARD),
  reported(
    'guard: an awaited one',
    `${WS_SERVER}wss.on('connection', async (ws, request) => {\n  if (!(await isAuthenticated(request))) ws.close(«1000», 'bye');\n});`,
    SERVER_GUARD,
  ),
  reported(
    'guard: an origin that is not in the list',
    served('if (!allowedOrigins.includes(request.headers.origin)) ws.close(«1000»);'),
    SERVER_GUARD,
  ),
  reported('guard: else', served('if (isValid(request)) greet(ws);\n  else ws.close(«1000»);'), SERVER_GUARD),
  reported(
    'guard: else of a handler that is not there',
    `${BROWSER}ws.onmessage = ({ data }) => {\n  if (options.onAuth) options.onAuth(data);\n  else ws.close(«1000»);\n};`,
    CLIENT_GUARD,
  ),
  reported(
    'guard: the identifier of a session that nobody has',
    served('if (!sessions.has(userId)) ws.close(«1000»);'),
    SERVER_GUARD,
  ),
  reported('guard: a question about an identifier', served('if (!isValidId(request.id)) ws.close(«1000»);'), SERVER_GUARD),
  reported('guard: the identifier in a session', served('if (!request.session.userId) ws.close(«1000»);'), SERVER_GUARD),
  reported(
    'guard: the identifier that a call gave',
    served('const userId = authenticate(request);\n  if (!userId) ws.close(«1000»);'),
    SERVER_GUARD,
  ),
  reported('guard: else of what does not close', served('if (session) open(session);\n  else ws.close(«1000»);'), SERVER_GUARD),
  reported('guard: ||', served('isAllowed(request) || ws.close(«1000»);'), SERVER_GUARD),
  reported('guard: a ternary', served('hasSession(request) ? greet(ws) : ws.close(«1000»);'), SERVER_GUARD),
  reported(
    'guard: a message that does not validate',
    `${BROWSER}ws.onmessage = ({ data }) => {\n  if (!schema.validate(data).valid) ws.close(«1000»);\n};`,
    CLIENT_GUARD,
  ),
  reported('guard: the name of a refusal', served('if (tokenExpired(request)) ws.close(«1000»);'), SERVER_GUARD),
  reported(
    'guard: what a call gave',
    `${WS_SERVER}wss.on('connection', async (ws, request) => {\n  const user = await authenticate(request);\n  if (!user) ws.close(«1000»);\n});`,
    SERVER_GUARD,
  ),
  reported('guard: either of two', served('if (!request.user || !request.token) ws.close(«1000»);'), SERVER_GUARD),
];

const NOT_ASKED_FOR: readonly InvalidCase[] = [
  reported(
    'else of an end that was asked for',
    `${BROWSER}try { run(); } catch (error) {\n  if (error.name === 'AbortError') done();\n  else ws.close(«1000»);\n}`,
    CLIENT,
  ),
  reported(
    'else of a message of an end that was asked for',
    `${BROWSER}if (type === ABORT) end();\nelse { onError(new Error('unexpected')); ws.close(«1000»); }`,
    CLIENT,
  ),
];

const SILENT = [4408, 4500];
const UNANSWERED: readonly InvalidCase[] = [
  reported('no answer', `${BROWSER}setInterval(() => { if (!isAcknowledged) ws.close(«1000»); }, 1000);`, SILENT),
  reported('no answer: a field', served('if (!ws.lastAck) { ws.close(«1000»); return; }'), [4408, 1011]),
  reported('no answer: on a condition besides', `${BROWSER}if (isRegular && !gotPong) ws.close(«1000»);`, SILENT),
  reported('no answer: compared', `${BROWSER}if (state.heartbeatAck === false) ws.close(«1000»);`, SILENT),
  reported('no answer: else', `${BROWSER}if (pong) ping();\n  else ws.close(«1000»);`, SILENT),
  reported('no answer: ||', `${BROWSER}gotPong || ws.close(«1000»);`, SILENT),
  reported('no answer: &&', `${BROWSER}!gotPong && ws.close(«1000»);`, SILENT),
  reported(
    'no answer: the platform chooses the code',
    `${BROWSER}if (!gotPong) ws.close(«options.isBrowser ? ‹1000› : 4408»);`,
    SILENT,
  ),
];

const REPORTED: readonly InvalidCase[] = [
  reported(
    'an error is reported',
    `${BROWSER}if (handler) handler(); else { fail.handle_error(log, Error('no handler')); ws.close(«1000»); }`,
    CLIENT,
  ),
  reported(
    'an error is emitted',
    `${BROWSER}if (!handler) { client.emit('error', new Error('no handler')); if (isOpen) ws.close(«1000»); }`,
    CLIENT,
  ),
  reported('an error is logged', served("console.error(new TypeError('no handler')); ws.close(«1000»);"), SERVER),
  reported(
    'an error is reported in a case',
    served("switch (type) { case 7: onError(new Error('unexpected')); ws.close(«1000»); break; }"),
    SERVER,
  ),
  withoutCode('an error is reported before a bare close()', served("onError(new Error('unexpected')); «ws.close(‹›)»;")),
];

const REASONS: readonly InvalidCase[] = [
  reported('reason: error', `${BROWSER}ws.close(«1000», 'Internal error');`, CLIENT),
  reported('reason: failed', served("ws.close(«1000», 'Authentication failed');"), SERVER),
  reported('reason: unauthorized', served("ws.close(«1000», 'Unauthorized');"), SERVER),
  reported('reason: timeout', `${BROWSER}setTimeout(() => ws.close(«1000», 'connect timeout'), 5000);`, CLIENT),
  reported('reason: invalid, in a template', served('ws.close(«1000», `Invalid message`);'), SERVER),
  reported('reason: forbidden, in a constant', served("const WHY = 'forbidden';\n  ws.close(«1000», WHY);"), SERVER),
  reported('reason: two words of a name', `${BROWSER}ws.close(«1000», 'accessDenied');`, CLIENT),
  reported('reason: a negation of something else', served("ws.close(«1000», 'no token: unauthorized');"), SERVER),
  reported(
    'reason: a helper hands over both',
    `${BROWSER}function end(code, reason) { ws.close(code, reason); }\nend(«1000», 'Server error');\nend(1000, 'done');`,
    CLIENT,
  ),
  reported(
    'reason: in an object',
    "new WebSocketStream('wss://x').close({ closeCode: «1000», reason: 'decode error' });",
    CLIENT,
  ),
  reported(
    'reason: what a browser may send and a server may not matter not',
    `${BROWSER}ws.close(«isBrowser ? ‹1000› : 4000», 'heartbeat timeout');`,
    CLIENT,
  ),
  reported('reason: in `try`', `${BROWSER}try { ws.close(«1000», 'handshake failed'); } catch { log(); }`, CLIENT),
  reported('reason: in `finally`', `${BROWSER}try { run(); } finally { ws.close(«1000», 'exception'); }`, CLIENT),
];

const NO_CODE: readonly InvalidCase[] = [
  withoutCode('no code: catch', served('try { run(); } catch { «ws.close(‹›)»; }')),
  withoutCode('no code: the error listener of a stream', served("source.on('error', () => «ws.close(‹›)»);")),
  withoutCode('no code: a rejection', served('load(request).catch(() => «ws.close(‹›)»);')),
  withoutCode('no code: a guard', served('if (!request.session) { «ws.close(‹›)»; return; }'), SERVER_GUARD),
  withoutCode('no code: undefined', served('try { run(); } catch { ws.close(«undefined»); }')),
  withoutCode('no code: undefined and a reason', served("ws.close(«undefined», 'Invalid token');")),
  withoutCode(
    'no code: where the library sends 1000',
    'Bun.serve({ websocket: { message(peer) { try { run(); } catch { «peer.close(‹›)»; } } } });',
  ),
  withoutCode('no code: Deno', 'const { socket } = Deno.upgradeWebSocket(request);\nrun().catch(() => «socket.close(‹›)»);'),
  withoutCode(
    'no code: Workers',
    'const [client, server] = Object.values(new WebSocketPair());\ntry { run(); } catch { «server.close(‹›)»; }',
  ),
  withoutCode('no code: an optional call', served('try { run(); } catch { «ws?.close(‹›)»; }')),
  withoutCode(
    'no code: an error of the upstream reaches the browser as a clean end',
    "import { WebSocket, WebSocketServer } from 'ws';\nconst inner = new WebSocketServer({ noServer: true });\nfunction proxy(request, stream, head) {\n  const upstream = new WebSocket('ws://inner');\n  upstream.on('open', () => {\n    inner.handleUpgrade(request, stream, head, (downstream) => {\n      downstream.on('error', () => upstream.close());\n      upstream.on('error', (error) => {\n        console.error(error.message);\n        «downstream.close(‹›)»;\n      });\n    });\n  });\n}",
  ),
  withoutCode(
    'no code: a message that could not be passed on',
    `${WS_SERVER}const members = new Map();\nwss.on('connection', (socket, request) => { members.set(request.url, socket); });\nexport function relay(to, message) {\n  const socket = members.get(to);\n  try {\n    if (!socket) throw new Error('gone');\n    socket.send(JSON.stringify(message));\n  } catch (error) {\n    if (socket) «socket.close(‹›)»;\n    else members.delete(to);\n  }\n}`,
  ),
];

const VALUES: readonly InvalidCase[] = [
  reported(
    'value: the fallback of ||',
    `${BROWSER}export function end(code) {\n  try { run(); } catch { ws.close(«code || ‹1000›»); }\n}`,
    CLIENT,
  ),
  reported(
    'value: both sides of a ternary',
    `${BROWSER}const NORMAL = 1000;\ntry { run(); } catch { ws.close(«NORMAL», isOpen ? 'a' : 'b'); }`,
    CLIENT,
  ),
  reported(
    'value: an argument that reaches two sockets, once',
    `${BROWSER}const other = new WebSocket('wss://y');\nfunction end(code) { ws.close(code); other.close(code); }\nrun().catch(() => end(«1000»));`,
    CLIENT,
  ),
  reported(
    'value: a default parameter',
    `${BROWSER}function fail(code = «1000») { ws.close(code); }\nrun().catch(() => fail());`,
    CLIENT,
  ),
  reported(
    'value: a constant',
    `${WS_CLIENT}const NORMAL_CLOSURE = 1000;\ntry { run(); } catch { ws.close(«NORMAL_CLOSURE»); }`,
    CLIENT,
  ),
  reported(
    'value: an object table',
    `const CLOSE = { NORMAL: 1000 };\n${WS_CLIENT}run().catch(() => ws.close(«CLOSE.NORMAL»));`,
    CLIENT,
  ),
  reported(
    'value: an enum',
    `enum CloseCode { Normal = 1000 }\n${BROWSER}run().catch(() => ws.close(«CloseCode.Normal»));`,
    CLIENT,
    { language: 'ts' },
  ),
  reported(
    'value: a static field',
    `${BROWSER}class Codes {\n  static NORMAL = 1000;\n}\nrun().catch(() => ws.close(«Codes.NORMAL»));`,
    CLIENT,
  ),
  reported('value: another spelling', `${BROWSER}run().catch(() => ws.close(«1_000»));`, CLIENT),
  reported('value: a sum, which nothing replaces but the whole', `${BROWSER}run().catch(() => ws.close(«999 + 1»));`, CLIENT),
  reported(
    'value: a literal type, with types',
    `${BROWSER}declare const code: 1000;\nrun().catch(() => ws.close(«code»));`,
    CLIENT,
    {
      language: 'ts',
      typed: true,
    },
  ),
  reported(
    'value: a call, which no suggestion drops',
    `${BROWSER}declare function pick(): 1000;\nrun().catch(() => ws.close(«pick()»));`,
    NONE,
    {
      language: 'ts',
      typed: true,
    },
  ),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'a method of a symbol',
    `import { kClose } from './symbols.js';\n${BROWSER}try { run(); } catch { ws[kClose](«1000»); }`,
    CLIENT,
  ),
  reported(
    "a method of a symbol on what is called a socket, with an error's message",
    "import { CLOSE_SYMBOL } from './symbols.js';\nexport function run(ws) { try { go(); } catch (error) { ws[CLOSE_SYMBOL](«1000», error.message, false); } }",
    CLIENT,
  ),
  reported(
    'type: only the checker knows',
    'interface Room { line: WebSocket }\nexport function stop(room: Room) {\n  try { run(); } catch { room.line.close(«1000»); }\n}',
    CLIENT,
    { language: 'ts', typed: true },
  ),
  reported('construction: in the same expression', "run().catch(() => new WebSocket('wss://x').close(«1000»));", CLIENT),
  reported('annotation', 'export function stop(line: WebSocket) {\n  try { run(); } catch { line.close(«1000»); }\n}', CLIENT, {
    language: 'ts',
  }),
  reported(
    'JSDoc',
    "/** @param {import('ws').WebSocket} line */\nexport function stop(line) {\n  try { run(); } catch { line.close(«1000»); }\n}",
    CLIENT,
  ),
  reported(
    'flow: a field of a prototype',
    "function Client() {}\nClient.prototype.open = function () { this.line = new WebSocket('wss://x'); };\nClient.prototype.run = function () {\n  try { run(); } catch { this.line.close(«1000»); }\n};",
    CLIENT,
  ),
  reported(
    'flow: a set of sockets',
    `${WS_SERVER}const lines = new Set();\nwss.on('connection', (line) => { lines.add(line); });\nexport function drop() {\n  try { run(); } catch { for (const line of lines) line.close(«1000»); }\n}`,
    SERVER,
  ),
  reported(
    'usage',
    'export function stop(line) {\n  line.binaryType = "blob";\n  line.onclose = null;\n  try { run(); } catch { line.close(«1000»); }\n}',
    CLIENT,
  ),
  reported('name and code', 'export function stop(socket) {\n  try { run(); } catch { socket.close(«1000»); }\n}', CLIENT),
  reported(
    'name alone, when detection is eager',
    'export function stop(peer) {\n  try { run(); } catch { peer.close(«1000»); }\n}',
    CLIENT,
    {
      settings: { detection: 'eager' },
    },
  ),
  reported('a computed name', "try { run(); } catch { new WebSocket('wss://x')['close'](«1000»); }", CLIENT),
  reported(
    'a wrapper class whose close() forwards',
    "class Client {\n  ws = new WebSocket('wss://x');\n  close(code, reason) { this.ws.close(code, reason); }\n  run() { try { go(); } catch { this.close(«1000»); } }\n}",
    CLIENT,
  ),
  reported(
    "a library of the settings' own",
    "import { Line } from '@acme/line';\nconst line = new Line();\ntry { run(); } catch { line.hangUp(«1000»); }",
    SERVER,
    {
      settings: {
        apis: [
          {
            name: "Acme's line",
            packages: ['@acme/line'],
            runtimes: ['ws'],
            role: 'server',
            values: { socket: [{ new: 'Line' }] },
            close: [{ method: 'hangUp', code: 0 }],
          },
        ],
      },
    },
  ),
];

/** After bugs that were made and mended. */
const STORIES: readonly InvalidCase[] = [
  reported(
    'an interceptor threw, and the page saw a normal end',
    "export function intercept(url, listener) {\n  const socket = new WebSocket(url);\n  queueMicrotask(() => {\n    try {\n      listener({ socket });\n    } catch (error) {\n      if (error instanceof Error) {\n        socket.dispatchEvent(new Event('error'));\n        if (socket.readyState !== WebSocket.CLOSING && socket.readyState !== WebSocket.CLOSED) socket.close(«1000», 'x');\n      }\n    }\n  });\n  return socket;\n}",
    CLIENT,
  ),
  reported(
    'a challenge that could not be answered',
    "function Session(socket, onchallenge) {\n  const self = this;\n  self._socket = socket;\n  socket.onmessage = function (event) {\n    onchallenge(self, event.data).then(\n      function (signature) { self.send([5, signature]); },\n      function (error) {\n        report(error);\n        self.send([3, 'cannot authenticate']);\n        self._socket.close(«1000»);\n      },\n    );\n  };\n}",
    CLIENT,
  ),
  reported(
    'nobody there who could authenticate',
    "function Session(socket, options) {\n  this._socket = socket;\n  socket.onmessage = (event) => {\n    if (options.authenticate) {\n      this.send(options.authenticate(event.data));\n    } else {\n      this.send([3, 'cannot authenticate']);\n      this._socket.close(«1000»);\n    }\n  };\n}",
    CLIENT_GUARD,
  ),
  reported(
    'a heartbeat without an answer',
    "class Shard {\n  connect() { this.ws = new WebSocket(this.url); }\n  heartbeat() {\n    if (!this.isAcknowledged) {\n      this.ws.close(«this.isBrowser ? ‹1000› : 4009», 'Heartbeat timeout');\n      return;\n    }\n    this.ws.send('1');\n  }\n}",
    CLIENT,
  ),
];

const NO_FAILURE: readonly ValidCase[] = [
  { name: 'a normal end', code: `${BROWSER}button.onclick = () => ws.close(1000);` },
  { name: 'a reason that tells of no failure', code: `${BROWSER}ws.close(1000, 'done');` },
  { name: 'the body of `try`', code: `${BROWSER}try { ws.close(1000); } catch { log(); }` },
  { name: 'finally', code: `${BROWSER}try { run(); } finally { ws.close(1000); }` },
  { name: 'finally after catch', code: `${BROWSER}try { run(); } catch (error) { log(error); } finally { ws.close(1000); }` },
  { name: 'after catch', code: `${BROWSER}try { run(); } catch (error) { log(error); }\nws.close(1000);` },
  { name: 'what was resolved', code: `${BROWSER}run().then(() => ws.close(1000));` },
  { name: 'finally of a promise', code: `${BROWSER}run().finally(() => ws.close(1000));` },
  { name: 'the first function of then', code: `${BROWSER}run().then(() => ws.close(1000), log);` },
  { name: 'after a rejection was handled', code: `${BROWSER}run().catch(log).then(() => ws.close(1000));` },
  { name: 'another listener', code: served("ws.on('close', () => peer.close(1000));") },
  {
    name: 'a listener of two events',
    code: `${BROWSER}const end = () => ws.close(1000);\nstream.on('end', end);\nstream.on('error', end);`,
  },
  { name: 'the passing branch', code: served('if (isAuthenticated(request)) { serve(ws); ws.close(1000); }') },
  { name: 'the passing branch of a negation', code: served('if (!request.token) refuse(ws);\n  else ws.close(1000);') },
  { name: 'a branch of something else', code: served('if (!request.url) ws.close(1000);') },
  { name: 'a branch of how many there are', code: served('if (!sessions.size) ws.close(1000);') },
  { name: 'a branch of a state', code: served('if (!session.isOpen) ws.close(1000);') },
  { name: 'a close that failed is tried again', code: served('try { ws.close(code); } catch { ws.close(1000); }') },
  {
    name: 'a close that failed is tried again without a code',
    code: served('try { ws.close(4000, why); } catch { ws.close(); }'),
  },
  {
    name: 'a branch of which one, or all of them',
    code: `${WS_SERVER}export class Rooms {\n  #end(sessionId) {\n    if (sessionId != null) this.rooms.get(sessionId).close(1000);\n    else for (const ws of wss.clients) ws.close(1000);\n  }\n  stop() { this.#end(); }\n}`,
  },
  {
    name: 'a branch in which the other closes too',
    code: served('if (session) closeSession(session);\n  else ws.close(1000);'),
  },
  { name: 'a branch of an identifier', code: served('if (!sessionId) ws.close(1000);') },
  { name: 'a branch of a list that an identifier is in', code: served('if (!rooms.has(sessionId)) ws.close(1000);') },
  {
    name: 'a branch of a received code that cannot be sent',
    code: served(
      "peer.on('close', (code, reason) => {\n    if (isValidCode(code)) ws.send(reason);\n    else ws.close();\n  });",
    ),
  },
  {
    name: 'a received code that is passed on where it can be',
    code: served(
      "peer.on('close', (num, reason) => {\n    if (isValidCode(num)) ws.close(num, reason);\n    else ws.close(1000);\n  });",
    ),
  },
  { name: 'a branch of an author', code: served('if (!author) ws.close(1000);') },
  { name: 'a branch with another way in', code: served('if (isDone || !request.token) ws.close(1000);') },
];

/** No Close frame goes out, whatever its code. */
const NOT_OPEN: readonly ValidCase[] = [
  { name: 'its own error listener', code: served("ws.on('error', () => ws.close(1000));") },
  { name: 'its own onerror', code: `${BROWSER}ws.onerror = () => ws.close(1000);` },
  {
    name: 'its own error listener: addEventListener',
    code: `${BROWSER}ws.addEventListener('error', () => ws.close(1000, 'x'));`,
  },
  { name: 'its own error listener, without a code', code: served("ws.on('error', () => ws.close());") },
  {
    name: 'its own error listener, a method',
    code: "class Client {\n  ws = new WebSocket('wss://x');\n  open() { this.ws.onerror = this.fail.bind(this); }\n  fail() { this.ws.close(1000); }\n}",
  },
  { name: 'its own error listener, with a reason', code: `${BROWSER}ws.onerror = () => ws.close(1000, 'connection failed');` },
  { name: 'a refused handshake', code: `${WS_CLIENT}ws.on('unexpected-response', () => ws.close(1000, 'denied'));` },
  {
    name: 'catch: still connecting',
    code: `${BROWSER}try { run(); } catch { if (ws.readyState === WebSocket.CONNECTING) ws.close(1000); }`,
  },
  {
    name: 'catch: not open any more',
    code: served('try { run(); } catch { ws.readyState === ws.OPEN ? ws.close(1011) : ws.close(); }'),
  },
  {
    name: 'a timeout of the handshake',
    code: `${BROWSER}setTimeout(() => { if (ws.readyState === 0) ws.close(1000, 'connect timeout'); }, 5000);`,
  },
];

const ONLY_DEFINED: readonly ValidCase[] = [
  { name: 'a function that catch defines', code: `${BROWSER}try { run(); } catch { button.onclick = () => ws.close(1000); }` },
  { name: 'a method that catch stores', code: `${BROWSER}try { run(); } catch { exports.stop = () => ws.close(1000); }` },
  { name: 'a timer that catch sets', code: `${BROWSER}try { run(); } catch { setTimeout(() => ws.close(1000), 5000); }` },
  {
    name: 'a function that is called elsewhere too',
    code: `${BROWSER}function stop() { ws.close(1000); }\ntry { run(); } catch { stop(); }\nbutton.onclick = stop;`,
  },
  {
    name: 'a function that is exported',
    code: `${BROWSER}export function stop() { ws.close(1000); }\ntry { run(); } catch { stop(); }`,
  },
  { name: 'a function that a guard defines', code: served('if (!request.token) ws.stop = () => ws.close(1000);') },
  {
    name: 'a helper whose caller gives the code elsewhere',
    code: `${BROWSER}function end(code) { ws.close(code); }\ntry { run(); } catch { end(4500); }\nend(1000);`,
  },
  {
    name: 'a helper whose caller gives the reason elsewhere',
    code: `${BROWSER}function end(code, reason) { ws.close(code, reason); }\nend(1000, 'done');\nend(4500, 'error');`,
  },
];

const ASKED_FOR: readonly ValidCase[] = [
  { name: 'dispose', code: `${BROWSER}export const resource = { dispose() { try { flush(); } catch { ws.close(1000); } } };` },
  {
    name: 'Symbol.dispose',
    code: `${BROWSER}export const resource = { [Symbol.dispose]() { flush().catch(() => ws.close(1000)); } };`,
  },
  { name: 'an unmount function', code: `${BROWSER}onUnmounted(() => { try { flush(); } catch { ws.close(1000); } });` },
  { name: 'what an effect returns', code: `${BROWSER}useEffect(() => () => { if (!session) ws.close(1000); }, []);` },
  {
    name: 'a method that destroys',
    code: "class Client {\n  ws = new WebSocket('wss://x');\n  destroy() { try { this.flush(); } catch { this.ws.close(1000); } }\n}",
  },
  {
    name: 'a helper that a dispose function calls',
    code: `${BROWSER}function end() { ws.close(1000); }\nexport function dispose() { try { flush(); } catch { end(); } }`,
  },
  { name: 'an abort listener', code: `${BROWSER}signal.addEventListener('abort', () => ws.close(1000));` },
  {
    name: 'an abort listener that catch adds',
    code: `${BROWSER}try { run(); } catch { signal.addEventListener('abort', () => ws.close(1000)); }`,
  },
  { name: 'leaving the page', code: `${BROWSER}addEventListener('pagehide', () => { if (!session) ws.close(1000); });` },
  {
    name: 'catch: an AbortError',
    code: `${BROWSER}run().catch((error) => { if (error.name === 'AbortError') ws.close(1000); });`,
  },
  {
    name: 'catch: an aborted signal',
    code: `${BROWSER}try { run(); } catch (error) { signal.aborted ? ws.close(1000) : ws.close(4500); }`,
  },
  {
    name: 'catch: a case of cancellation',
    code: `${BROWSER}try { run(); } catch (error) { switch (error.code) { case 'CANCELLED': ws.close(1000); } }`,
  },
  {
    name: 'catch: a reason that tells of a request',
    code: `${BROWSER}try { run(); } catch { ws.close(1000, 'aborted by user'); }`,
  },
  {
    name: 'guard: a reason that tells of a request',
    code: `${BROWSER}watch(token, (token) => { if (!token) ws.close(1000, 'logout'); });`,
  },
  { name: 'guard: a shutdown', code: served('if (!valid) { if (isShutdown) ws.close(1000); }') },
];

const DENIED: readonly ValidCase[] = [
  { name: 'reason: no error', code: `${BROWSER}ws.close(1000, 'no error');` },
  { name: 'reason: without errors', code: `${BROWSER}ws.close(1000, 'closed without any errors');` },
  { name: 'reason: not a failure', code: `${BROWSER}ws.close(1000, 'not a failure');` },
  { name: "reason: isn't invalid", code: `${BROWSER}ws.close(1000, "token isn't invalid");` },
  { name: 'reason: error-free', code: `${BROWSER}ws.close(1000, 'error-free run');` },
  { name: 'reason: only a part of a word', code: `${BROWSER}ws.close(1000, 'terrors of validity');` },
  { name: 'reason: not constant', code: `${BROWSER}export function end(error) { ws.close(1000, error.message); }` },
  { name: 'reason: constant in part only', code: `${BROWSER}export function end(id) { ws.close(1000, \`error \${id}\`); }` },
];

const NO_REPORT: readonly ValidCase[] = [
  {
    name: 'else of what nobody asked for',
    code: `${BROWSER}try { run(); } catch (error) { if (error.name !== 'AbortError') fail(); else ws.close(1000); }`,
  },
  { name: 'an answer', code: `${BROWSER}if (gotPong) ws.close(1000);` },
  { name: 'else of no answer', code: `${BROWSER}if (!gotPong) wait(); else ws.close(1000);` },
  { name: 'no answer or something else', code: `${BROWSER}if (isDone || !gotPong) ws.close(1000);` },
  { name: 'no timer of an answer', code: `${BROWSER}if (!pongTimeout) ws.close(1000);` },
  { name: 'an answer that is not needed', code: `${BROWSER}if (!options.needsAck) ws.close(1000);` },
  { name: 'an answer that is compared', code: `${BROWSER}if (type === ACK) ws.close(1000); else if (ack !== 3) ws.close(1000);` },
  { name: "a server's bare close() for want of an answer", code: served('if (!ws.gotPong) ws.close();') },
  { name: 'no answer: a code that somebody chose', code: `${BROWSER}if (!gotPong) ws.close(isDone ? 1000 : 4408);` },
  {
    name: 'a function that is bound to 1000 on an error path, and called elsewhere',
    code: `${BROWSER}function stop(code) { ws.close(code); }\ntry { run(); } catch { button.onclick = stop.bind(null, 1000); }`,
  },
  { name: 'an error that is made only', code: `${BROWSER}const error = new Error('no handler'); ws.close(1000);` },
  { name: 'an error that goes to a promise', code: `${BROWSER}reject(new Error('gone')); ws.close(1000);` },
  { name: 'an error that is reported later', code: `${BROWSER}ws.close(1000); onError(new Error('gone'));` },
  {
    name: 'an error that is reported elsewhere',
    code: `${BROWSER}if (!handler) { onError(new Error('none')); }\nws.close(1000);`,
  },
  { name: 'an error of an end that was asked for', code: `${BROWSER}onError(new Error('Closed by the user')); ws.close(1000);` },
  {
    name: 'an error that is reported for an end that was asked for',
    code: `${BROWSER}if (signal.aborted) { client.emit('error', new Error('too late')); ws.close(1000); }`,
  },
  { name: 'an error under another name', code: `${BROWSER}client.emit('closed', new Error('none')); ws.close(1000);` },
];

const OTHER_CODES: readonly ValidCase[] = [
  { name: '1011 in catch', code: served('try { run(); } catch { ws.close(1011); }') },
  { name: '1008 after a guard', code: served('if (!request.token) ws.close(1008);') },
  { name: 'a private code in catch', code: `${BROWSER}try { run(); } catch { ws.close(4500); }` },
  { name: '1001 in catch', code: served('try { run(); } catch { ws.close(1001); }') },
  { name: 'an unknown code in catch', code: `${BROWSER}export function run(code) { try { go(); } catch { ws.close(code); } }` },
  { name: 'a code that somebody chose', code: `${BROWSER}try { run(); } catch { ws.close(isDone ? 1000 : 4500); }` },
  {
    name: 'a code that is set before',
    code: `${BROWSER}let code = 0;\ntry { run(); } catch (error) {\n  code = isDone ? 1000 : 4500;\n  ws.close(code);\n}`,
  },
  {
    name: 'the code of the error comes first: that is for another rule',
    code: served('try { run(); } catch (error) { ws.close(error.code ?? 1000); }'),
  },
  { name: "a client's bare close() in catch", code: `${BROWSER}try { run(); } catch { ws.close(); }` },
  { name: "a client's bare close() in an error listener", code: `${WS_CLIENT}source.on('error', () => ws.close());` },
  {
    name: 'a bare close() of nobody knows which side',
    code: 'export function run(socket) {\n  socket.onclose = null;\n  socket.binaryType = "blob";\n  try { go(); } catch { socket.close(); }\n}',
  },
  {
    name: 'a bare close() of a type, which tells no side',
    language: 'ts',
    code: "import type { WebSocket } from 'ws';\nexport function run(socket: WebSocket) { try { go(); } catch { socket.close(); } }",
  },
  { name: 'a callback as the only argument', code: served('try { run(); } catch { ws.close(done); }') },
  { name: 'a server without a failure', code: served('ws.close();') },
];

const NOT_SENT: readonly ValidCase[] = [
  { name: 'terminate()', code: served('try { run(); } catch { ws.terminate(); }') },
  {
    name: 'uWebSockets.js: close() sends no frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { try { run(); } catch { ws.close(); } } });",
  },
  {
    name: 'uWebSockets.js: close(1000) sends no frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { try { run(); } catch { ws.close(1000); } } });",
  },
  {
    name: 'websocket: drop() sends 1002',
    code: "import { server as WebSocketServer } from 'websocket';\nnew WebSocketServer({ httpServer }).on('connect', (connection) => {\n  try { run(); } catch { connection.drop(); }\n});",
  },
  {
    name: 'a library that takes no code',
    code: "import sockjs from 'sockjs';\nsockjs.createServer().on('connection', (connection) => { try { run(); } catch { connection.close(); } });",
  },
  {
    name: 'double: mock-socket',
    code: "import { WebSocket } from 'mock-socket';\nconst ws = new WebSocket('ws://x');\ntry { run(); } catch { ws.close(1000); }",
  },
  {
    name: 'double: MSW',
    code: "import { ws } from 'msw';\nws.link('wss://x').addEventListener('connection', ({ client }) => { try { run(); } catch { client.close(1000); } });",
  },
  {
    name: 'a test that expects it to throw',
    code: `${BROWSER}it('x', () => { try { run(); } catch { expect(() => ws.close(1000)).toThrow(); } });`,
  },
  {
    name: 'a class of the file that is no socket',
    code: 'class Pool { close(ms) { this.ms = ms; } }\nconst ws = new Pool();\ntry { run(); } catch { ws.close(1000); }',
  },
  {
    name: 'an emulator whose close() sends nothing',
    code: 'class Emulated extends EventTarget {\n  readyState = 0;\n  close(code = 1000) { this.readyState = 3; }\n}\nconst socket = new Emulated();\ntry { run(); } catch { socket.close(1000); }',
  },
  {
    name: 'a wrapper whose close() takes an object',
    code: "class Line {\n  close({ code, reason }) { this.ended = [code, reason]; }\n}\nconst socket = new Line();\ntry { run(); } catch { socket.close({ code: 1000, reason: 'x' }); }",
  },
  {
    name: 'a sanitiser of received codes',
    code: served("peer.on('close', (code) => ws.close(code === 1005 || code === 1006 ? 1000 : code));"),
  },
  { name: 'an HTTP request that failed', code: 'try { run(); } catch { request.destroy(); response.close(1000); }' },
  { name: 'a data channel', code: "const socket = peer.createDataChannel('x');\ntry { run(); } catch { socket.close(1000); }" },
  {
    name: 'a child process',
    code: "import { spawn } from 'node:child_process';\nconst ws = spawn('x');\nws.on('error', () => ws.close(1000));",
  },
  {
    name: 'received: a close event in catch',
    code: `${BROWSER}ws.onclose = (event) => { try { run(); } catch { if (event.code === 1000) retry(); } };`,
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  {
    name: 'unseen: a constant of another module',
    code: `import { NORMAL } from './codes.js';\n${BROWSER}try { run(); } catch { ws.close(NORMAL); }`,
  },
  {
    name: 'unseen: a failure by what was missed, whose name says little',
    code: `${BROWSER}setInterval(() => { if (!isThere) ws.close(1000); }, 1000);`,
  },
  {
    name: 'unseen: an error that is reported as a text',
    code: `${BROWSER}if (!handler) { console.error('none'); ws.close(1000); }`,
  },
  { name: 'unseen: the error of a callback', code: `${BROWSER}read((error, data) => { if (error) ws.close(1000); });` },
  { name: 'unseen: after a guard that leaves', code: served('if (isValid(request)) return;\n  ws.close(1000);') },
  {
    name: 'unseen: a method of a symbol that closes nothing by its name',
    code: `import { kEnd } from './symbols.js';\n${BROWSER}try { run(); } catch { ws[kEnd](1000); }`,
  },
  {
    name: 'unseen: a method of a symbol on what is no socket by any evidence',
    code: "import { kClose } from './symbols.js';\nexport function stop(line) { try { ws.send(''); } catch { line[kClose](1000); } }",
  },
];

testRule('no-normal-close-on-error', rule, {
  valid: [
    ...NO_FAILURE,
    ...NOT_OPEN,
    ...ONLY_DEFINED,
    ...ASKED_FOR,
    ...DENIED,
    ...NO_REPORT,
    ...OTHER_CODES,
    ...NOT_SENT,
    ...CANNOT_SEE,
  ],
  invalid: [
    ...CATCH,
    ...REJECTED,
    ...LISTENERS,
    ...GUARDS,
    ...NOT_ASKED_FOR,
    ...UNANSWERED,
    ...REPORTED,
    ...REASONS,
    ...NO_CODE,
    ...VALUES,
    ...EVIDENCE,
    ...STORIES,
  ],
});

describe('messages', () => {
  const message = (code: string): string => lint(rule, code)[0]?.message ?? '';

  it('say what the peer is told, where that is wrong, and what to send', () => {
    expect(message(served('try { run(); } catch { ws.close(1000); }'))).toBe(
      '1000 (Normal Closure) tells the peer that all went well, but this closes in a `catch` clause. Say what failed: 1011 for a failure on this side, 1008 for a peer or a message that is refused.',
    );
    expect(message(`${BROWSER}run().catch(() => ws.close(1000));`)).toContain('but this closes because a promise was rejected.');
    expect(message(`${BROWSER}source.once('error', () => ws.close(1000));`)).toContain('but this closes in an error handler.');
    expect(message(served('if (!request.token) ws.close(1000);'))).toContain(
      'but this closes where a test of authentication or validation has failed. Say what failed: 1008',
    );
    expect(message(`${BROWSER}ws.close(1000, 'Ping timeout');`)).toContain("but this gives the reason 'Ping timeout'.");
  });

  it('say what becomes of a close without a code, by the runtime', () => {
    expect(message(served('try { run(); } catch { ws.close(); }'))).toMatch(
      /^close\(\) goes out of the ws library as a Close frame without a code, so the peer sees 1005, as if all had gone well, but this closes in/,
    );
    expect(message('Bun.serve({ websocket: { message(ws) { try { run(); } catch { ws.close(); } } } });')).toMatch(
      /^close\(\) is sent as 1000 by Bun\.serve, as if all had gone well/,
    );
    expect(
      message("import { WSContext } from 'hono/ws';\nimport { upgradeWebSocket } from 'hono';\nconst events = { onError() {} };"),
    ).toBe('');
  });

  it('offer a browser only what it sends', () => {
    expect(message(`${BROWSER}run().catch(() => ws.close(1000));`)).toMatch(/Say what failed: 4500 for [^,]*, 4400 for [^,]*\.$/);
  });

  it('name the constant that the code comes from', () => {
    expect(message(`${BROWSER}const DONE = 1000;\nrun().catch(() => ws.close(DONE));`)).toMatch(/ DONE is 1000\.$/);
  });

  it('say of each suggestion what it is for', () => {
    const titles = lint(rule, served('try { run(); } catch { ws.close(); }'))[0]?.suggestions?.map(({ desc }) => desc);
    expect(titles).toEqual([
      'Send 1011 (Internal Error), for a failure on this side.',
      'Send 1008 (Policy Violation), for a peer or a message that is refused.',
    ]);
  });
});
