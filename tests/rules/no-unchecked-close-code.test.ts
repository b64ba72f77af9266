import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-unchecked-close-code.js';
import { lint, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

/** What the sending side takes, as the message says it and as the suggestion tests it, and what is sent instead. */
interface Target {
  readonly sendable: string;
  readonly test: (code: string) => string;
  readonly fallback: number;
}

const WHATWG = {
  sendable: 'only 1000 and 3000–4999 may be sent',
  test: (code: string) => `${code} === 1000 || (${code} >= 3000 && ${code} <= 4999)`,
};
const RFC = {
  sendable: 'only 1000–1003, 1007–1014 and 3000–4999 may be sent',
  test: (code: string) =>
    `(${code} >= 1000 && ${code} <= 1003) || (${code} >= 1007 && ${code} <= 1014) || (${code} >= 3000 && ${code} <= 4999)`,
};
/** A browser's socket, and whatever takes the same codes on a client. */
const BROWSER: Target = { ...WHATWG, fallback: 1000 };
/** A client of `ws`. */
const CLIENT: Target = { ...RFC, fallback: 1000 };
/** Sockets of which neither library nor role is known: the test lets through what every runtime sends. */
const UNKNOWN: Target = { sendable: RFC.sendable, test: WHATWG.test, fallback: 1000 };
/** A server's socket of `ws`, Cloudflare Workers, Deno or `websocket`. */
const SERVER: Target = { ...RFC, fallback: 1011 };
/** A server's socket that takes no 1011. */
const STRICT_SERVER: Target = { ...WHATWG, fallback: 1000 };

const FALLBACKS: Readonly<Record<number, string>> = { 1000: '1000 (Normal Closure)', 1011: '1011 (Internal Error)' };

/** A received value as the suggestion tests it, where it ends, and whether an error brought it, which may have none. */
type Finding = readonly [
  value: string,
  target: Target,
  from?: 'error' | 'present error' | undefined,
  written?: (tested: string) => string,
];

/** A case with « » around each node that is reported, in order, and one finding for each. The suggestion stands in its place. */
function reports(
  name: string,
  marked: string,
  findings: readonly [Finding, ...Finding[]],
  more: Omit<ValidCase, 'name' | 'code'> = {},
): InvalidCase {
  const places = [...marked.matchAll(/«([^»]*)»/g)];
  if (places.length !== findings.length) throw new Error(`${name}: ${places.length} marks, ${findings.length} findings`);
  const errors = places.map((place, index) => {
    const [value, target, from, written = (tested: string) => tested] = findings[index] ?? findings[0];
    const { line, column } = position(plain(marked.slice(0, place.index)));
    const end = position(plain(marked.slice(0, place.index + place[0].length)));
    const suggestion = written(`${target.test(value)} ? ${value} : ${target.fallback}`);
    return {
      messageId: from ? 'error' : 'closeEvent',
      data: {
        code: value,
        sendable: target.sendable,
        kinds: from === 'error' ? 'a string, an HTTP status or undefined' : 'a string or an HTTP status',
      },
      line,
      column,
      endLine: end.line,
      endColumn: end.column,
      suggestions: [
        {
          messageId: 'checkFirst',
          data: { code: value, fallback: FALLBACKS[target.fallback] },
          output: plain(marked.slice(0, place.index)) + suggestion + plain(marked.slice(place.index + place[0].length)),
        },
      ],
    };
  });
  return { name, code: plain(marked), ...more, errors };
}

function plain(marked: string): string {
  return marked.replaceAll(/[«»]/g, '');
}

function position(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Two sockets of a browser, `left` and `right`. */
function browsers(code: string): string {
  return `const left = new WebSocket('wss://left.example');
const right = new WebSocket('wss://right.example');
${code}`;
}

/** A proxy on `ws`: its connection handler, with `client` accepted and `upstream` opened. */
function proxy(body: string): string {
  return `import WebSocket, { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (client) => {
  const upstream = new WebSocket('wss://upstream.example');
  ${body}
});`;
}

testRule('no-unchecked-close-code', rule, {
  invalid: [
    // --- The close event of the DOM -----------------------------------------------------------------------------------
    reports('onclose forwards the event’s code', browsers('left.onclose = (event) => right.close(«event.code», event.reason);'), [
      ['event.code', BROWSER],
    ]),
    reports(
      'both directions of a bridge',
      browsers(`left.addEventListener('close', (event) => { right.close(«event.code», event.reason); });
right.addEventListener('close', (event) => { left.close(«event.code», event.reason); });`),
      [
        ['event.code', BROWSER],
        ['event.code', BROWSER],
      ],
    ),
    reports(
      'an event by another name, in a function expression',
      browsers('left.onclose = function (gone) { right.close(«gone.code»); };'),
      [['gone.code', BROWSER]],
    ),
    reports(
      'an event destructured in the parameter',
      browsers('left.onclose = ({ code, reason }) => { right.close(«code», reason); };'),
      [['code', BROWSER]],
    ),
    reports(
      'an event destructured under another name',
      browsers('left.onclose = ({ code: status }) => { right.close(«status»); };'),
      [['status', BROWSER]],
    ),
    reports(
      'an event destructured in the body',
      browsers('left.onclose = (event) => { const { code } = event; right.close(«code»); };'),
      [['code', BROWSER]],
    ),
    reports('a property by a string', browsers("left.onclose = (event) => right.close(«event['code']»);"), [
      ["event['code']", BROWSER],
    ]),
    reports('an optional chain', browsers('left.onclose = (event) => right.close(«event?.code»);'), [['event?.code', BROWSER]]),
    reports('behind ??', browsers('left.onclose = (event) => right.close(«event.code ?? 1000»);'), [['event.code', BROWSER]]),
    reports('behind ||, which lets 1006 through', browsers('left.onclose = (event) => right.close(«event.code || 1000»);'), [
      ['event.code', BROWSER],
    ]),
    reports(
      'as the fallback of ??',
      browsers('export function stop(wanted) { left.onclose = (event) => right.close(«wanted ?? event.code»); }'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a ternary that tests something else',
      browsers('let failed = false;\nleft.onclose = (event) => right.close(«failed ? 4000 : event.code»);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a ternary on wasClean, which is true with 1005',
      browsers('left.onclose = (event) => right.close(«event.wasClean ? event.code : 4000»);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'an if that asks whether the other socket is open',
      browsers(
        'left.onclose = (event) => { if (right.readyState === WebSocket.OPEN) right.close(«event.code», event.reason); };',
      ),
      [['event.code', BROWSER]],
    ),
    reports(
      'a switch on something else',
      browsers(
        "let mode = 'proxy';\nleft.onclose = (event) => {\n  switch (mode) {\n    case 'proxy': right.close(«event.code»); break;\n  }\n};",
      ),
      [['event.code', BROWSER]],
    ),
    reports(
      'logged, which is no check',
      browsers(
        "left.onclose = (event) => {\n  console.log('closed', event.code, `code ${event.code}`);\n  right.close(«event.code»);\n};",
      ),
      [['event.code', BROWSER]],
    ),
    reports(
      'a const in between',
      browsers('left.onclose = (event) => {\n  const code = event.code;\n  right.close(«code»);\n};'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a const with a fallback in between',
      browsers('left.onclose = (event) => {\n  const code = event.code || 1000;\n  right.close(«code»);\n};'),
      [['event.code', BROWSER]],
    ),
    reports(
      'two constants in between',
      browsers('left.onclose = (event) => {\n  const { code } = event;\n  const status = code;\n  right.close(«status»);\n};'),
      [['code', BROWSER]],
    ),
    reports(
      'a check in another handler is none of this one',
      browsers(
        "left.addEventListener('close', (event) => { if (event.code !== 1000) console.warn('lost'); });\nleft.addEventListener('close', (event) => { right.close(«event.code»); });",
      ),
      [['event.code', BROWSER]],
    ),
    reports(
      'in a timer that the handler starts',
      browsers('left.onclose = (event) => { setTimeout(() => right.close(«event.code»), 100); };'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a variable that the handler sets and another function sends: the suggestion tests the variable',
      browsers('let last;\nleft.onclose = (event) => { last = event.code; };\nexport function stop() { right.close(«last»); }'),
      [['last', BROWSER]],
    ),
    reports(
      'a field that the handler sets and another method sends',
      `export class Bridge {
  constructor() {
    this.left = new WebSocket('wss://left.example');
    this.right = new WebSocket('wss://right.example');
    this.left.onclose = (event) => { this.code = event.code; };
  }
  stop() { this.right.close(«this.code»); }
}`,
      [['this.code', BROWSER]],
    ),
    reports(
      'a code kept in an array',
      browsers(
        'const codes = [];\nleft.onclose = (event) => { codes.push(event.code); };\nexport function stop() { right.close(«codes[0]»); }',
      ),
      [['codes[0]', BROWSER]],
    ),

    // --- Handlers and helpers of the file -----------------------------------------------------------------------------
    reports(
      'a handler declared by name',
      browsers("function onClose(event) { right.close(«event.code»); }\nleft.addEventListener('close', onClose);"),
      [['event.code', BROWSER]],
    ),
    reports(
      'a bound method as the handler',
      `export class Bridge {
  constructor() {
    this.left = new WebSocket('wss://left.example');
    this.right = new WebSocket('wss://right.example');
    this.left.addEventListener('close', this.onClose.bind(this));
  }
  onClose(event) { this.right.close(«event.code», event.reason); }
}`,
      [['event.code', BROWSER]],
    ),
    reports(
      'an arrow in a class field as the handler',
      `export class Bridge {
  #left = new WebSocket('wss://left.example');
  #right = new WebSocket('wss://right.example');
  #ended = (event) => { this.#right.close(«event.code»); };
  start() { this.#left.onclose = this.#ended; }
}`,
      [['event.code', BROWSER]],
    ),
    reports(
      'a helper: the report stands on the argument that brings the code',
      browsers('function stop(socket, code) { socket.close(code); }\nleft.onclose = (event) => stop(right, «event.code»);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a private method as the helper',
      `export class Bridge {
  #left = new WebSocket('wss://left.example');
  #right = new WebSocket('wss://right.example');
  start() { this.#left.onclose = (event) => { this.#end(«event.code»); }; }
  #end(code) { this.#right.close(code); }
}`,
      [['event.code', BROWSER]],
    ),
    reports(
      'a helper that is given the whole event',
      browsers('function forward(event) { right.close(«event.code», event.reason); }\nleft.onclose = (event) => forward(event);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a helper that takes the event apart',
      browsers('function forward({ code, reason }) { right.close(«code», reason); }\nleft.onclose = (event) => forward(event);'),
      [['code', BROWSER]],
    ),
    reports(
      'one unchecked call of a helper among others',
      browsers('function stop(code) { right.close(code); }\nstop(1000);\nleft.onclose = (event) => stop(«event.code»);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'a class of the file whose close() passes the code on',
      `class Client {
  socket = new WebSocket('wss://right.example');
  close(code, reason) { this.socket.close(code, reason); }
}
const client = new Client();
const left = new WebSocket('wss://left.example');
left.onclose = (event) => client.close(«event.code», event.reason);`,
      [['event.code', BROWSER]],
    ),

    // --- Listeners of (code, reason) ----------------------------------------------------------------------------------
    reports(
      "a ws proxy: upstream's code to the client, which may be sent 1011 instead",
      proxy("upstream.on('close', (code, reason) => client.close(«code», reason));"),
      [['code', SERVER]],
    ),
    reports(
      "a ws proxy: the client's code to upstream",
      proxy("client.on('close', (code, reason) => { upstream.close(«code», reason); });"),
      [['code', CLIENT]],
    ),
    reports('once', proxy("upstream.once('close', (code) => client.close(«code»));"), [['code', SERVER]]),
    reports(
      'addListener, and a default for the parameter',
      proxy("upstream.addListener('close', (code = 1000) => client.close(«code»));"),
      [['code', SERVER]],
    ),
    reports(
      'every socket of a server',
      proxy("upstream.on('close', (code) => { for (const each of wss.clients) each.close(«code»); });"),
      [['code', SERVER]],
    ),
    reports(
      'a bound method as the listener, with require',
      `const { WebSocket } = require('ws');
class Tunnel {
  constructor() {
    this.near = new WebSocket('wss://near.example');
    this.far = new WebSocket('wss://far.example');
    this.near.on('close', this.onClose.bind(this));
  }
  onClose(code, reason) { this.far.close(«code», reason); }
}
module.exports = Tunnel;`,
      [['code', CLIENT]],
      { sourceType: 'commonjs' },
    ),
    reports(
      "a receiver that cannot be seen, and a code that is a socket's for certain",
      "import WebSocket from 'ws';\nexport function tunnel(target) {\n  const upstream = new WebSocket('wss://upstream.example');\n  upstream.on('close', (code) => target.close(«code»));\n}",
      [['code', UNKNOWN]],
    ),
    reports(
      'a receiver that only its name tells, ws',
      browsers('export function tunnel(ws) { left.onclose = (event) => ws.close(«event.code»); }'),
      [['event.code', UNKNOWN]],
    ),
    reports(
      'a receiver that only its name tells, client',
      "import WebSocket from 'ws';\nconst upstream = new WebSocket('wss://upstream.example');\nexport function tunnel(client) { upstream.on('close', (code, reason) => client.close(«code», reason)); }",
      [['code', UNKNOWN]],
    ),
    reports(
      'a listener of (code, reason) where both sockets are told by names only',
      "export function tunnel(upstream, client) {\n  upstream.on('close', (code, reason) => client.close(«code», reason));\n}",
      [['code', UNKNOWN]],
    ),
    reports(
      'a listener of (code, reason) where neither socket can be seen',
      "export function tunnel(near, far) {\n  near.on('close', (code, reason) => far.close(«code», reason));\n}",
      [['code', UNKNOWN]],
    ),
    reports(
      'the websocket package',
      `import { server as WebSocketServer } from 'websocket';
const server = new WebSocketServer({});
server.on('request', (request) => {
  const near = request.accept();
  near.on('close', (code, description) => { for (const each of server.connections) each.close(«code», description); });
});`,
      [['code', SERVER]],
    ),
    reports(
      'faye-websocket, whose server sends no 1011',
      "import WebSocket from 'faye-websocket';\nexport function upgrade(request, socket, body) {\n  const near = new WebSocket(request, socket, body);\n  const far = new WebSocket.Client('wss://far.example');\n  far.on('close', (event) => near.close(«event.code», event.reason));\n}",
      [['event.code', STRICT_SERVER]],
    ),

    // --- Workers, Deno, Bun, frameworks -------------------------------------------------------------------------------
    reports(
      'a hibernation handler that echoes its code',
      'export class Room {\n  async webSocketClose(ws, code, reason) { ws.close(«code», reason); }\n}',
      [['code', SERVER]],
    ),
    reports(
      'a hibernation handler that hands its code to a helper',
      "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  webSocketClose(ws, code) { this.leave(ws, «code»); }\n  leave(ws, code) { ws.close(code, 'left'); }\n}",
      [['code', SERVER]],
    ),
    reports(
      'one end of a WebSocketPair',
      "export function connect(target) {\n  const [near, far] = Object.values(new WebSocketPair());\n  far.accept();\n  target.addEventListener('close', () => {});\n  far.addEventListener('close', (event) => far.close(«event.code», event.reason));\n  return near;\n}",
      [['event.code', SERVER]],
    ),
    reports(
      'Deno.upgradeWebSocket, which would put 1006 on the wire',
      "export function handle(request) {\n  const { socket, response } = Deno.upgradeWebSocket(request);\n  const upstream = new WebSocket('wss://upstream.example');\n  upstream.onclose = (event) => socket.close(«event.code»);\n  socket.onclose = (event) => upstream.close(«event.code»);\n  return response;\n}",
      [
        ['event.code', SERVER],
        ['event.code', BROWSER],
      ],
    ),
    reports(
      'the client side of a Bun proxy',
      "const upstream = new WebSocket('wss://upstream.example');\nBun.serve({ websocket: { message() {}, close(ws, code, reason) { upstream.close(«code», reason); } } });",
      [['code', CLIENT]],
    ),
    reports(
      'Hono on Node',
      "import { createNodeWebSocket } from '@hono/node-ws';\nconst { upgradeWebSocket } = createNodeWebSocket({});\nexport const route = upgradeWebSocket(() => {\n  const upstream = new WebSocket('wss://upstream.example');\n  return { onOpen(event, ws) { upstream.onclose = (gone) => ws.close(«gone.code»); } };\n});",
      [['gone.code', SERVER]],
    ),
    reports(
      'the closeCode of a WebSocketStream',
      "const stream = new WebSocketStream('wss://left.example');\nconst right = new WebSocket('wss://right.example');\nconst info = await stream.closed;\nright.close(«info.closeCode», info.reason);",
      [['info.closeCode', BROWSER]],
    ),
    reports(
      'a code in an options object',
      "const left = new WebSocketStream('wss://left.example');\nconst right = new WebSocketStream('wss://right.example');\nconst info = await left.closed;\nright.close({ closeCode: «info.closeCode» });",
      [['info.closeCode', BROWSER]],
    ),
    reports(
      'a shorthand property in an options object, which the suggestion writes out',
      "const left = new WebSocketStream('wss://left.example');\nconst right = new WebSocketStream('wss://right.example');\nconst { closeCode } = await left.closed;\nright.close({ «closeCode» });",
      [['closeCode', BROWSER, undefined, (tested) => `closeCode: ${tested}`]],
    ),
    reports(
      'where the settings say which runtime it is',
      browsers('left.onclose = (event) => right.close(«event.code»);'),
      [['event.code', CLIENT]],
      { settings: { environment: 'bun' } },
    ),

    // --- Types and comments -------------------------------------------------------------------------------------------
    reports(
      'typed parameters',
      'export function forward(event: CloseEvent, peer: WebSocket): void { peer.close(«event.code», event.reason); }',
      [['event.code', BROWSER]],
      { language: 'ts' },
    ),
    reports(
      'parameters typed in JSDoc',
      '/**\n * @param {CloseEvent} event\n * @param {WebSocket} peer\n */\nexport function forward(event, peer) { peer.close(«event.code»); }',
      [['event.code', BROWSER]],
    ),
    reports(
      'a cast and a non-null assertion',
      browsers(
        'left.onclose = (event) => { right.close(«event.code as number»); };\nright.onclose = (event) => { left.close(«event.code!»); };',
      ),
      [
        ['event.code', BROWSER],
        ['event.code', BROWSER],
      ],
      { language: 'ts' },
    ),
    reports(
      'a type of any number is no check',
      browsers('left.onclose = ({ code }: { code: number }) => { right.close(«code»); };'),
      [['code', BROWSER]],
      { language: 'ts' },
    ),

    // --- Whether there is one says nothing of which one it is ---------------------------------------------------------

    ...[
      'code != null',
      'null !== code',
      'code === undefined || isOpen',
      'code !== void 0',
      "typeof code !== 'undefined'",
      "'undefined' != typeof code",
    ].map((test) =>
      reports(
        `a test of presence is no check: ${test}`,
        browsers(`left.onclose = ({ code }) => { if (${test}) right.close(«code»); };`),
        [['code', BROWSER]],
      ),
    ),
    reports(
      'a ternary on the presence of the code',
      browsers('left.onclose = (event) => right.close(«event.code == null ? 1000 : event.code»);'),
      [['event.code', BROWSER]],
    ),
    reports(
      'an error whose code is set where it has none',
      browsers(
        'try { run(); } catch (error) { if (error.statusCode == null) error.statusCode = 4500; right.close(«error.statusCode»); }',
      ),
      [['error.statusCode', BROWSER, 'present error']],
    ),

    // --- Errors -------------------------------------------------------------------------------------------------------
    reports(
      'the code of a caught error',
      proxy('try { JSON.parse(client.url); } catch (error) { client.close(«error.code»); }'),
      [['error.code', SERVER, 'error']],
    ),
    reports(
      'the status of a caught error, with a fallback',
      proxy(
        "client.on('message', async (data) => {\n    try { await upstream.send(data); } catch (err) { client.close(«err.statusCode ?? 1011», 'failed'); }\n  });",
      ),
      [['err.statusCode', SERVER, 'present error']],
    ),
    reports(
      'a const behind ||',
      browsers(
        'export async function run(work) {\n  try { await work(); } catch (error) {\n    const status = error.code || 4000;\n    right.close(«status»);\n  }\n}',
      ),
      [['error.code', BROWSER, 'present error']],
    ),
    reports(
      'the code of an error that has one',
      browsers(
        'export function run(work) {\n  try { work(); } catch (error) {\n    if (error.code !== undefined) right.close(«error.code»);\n  }\n}',
      ),
      [['error.code', BROWSER, 'present error']],
    ),
    reports(
      'a const that is asked for null',
      browsers(
        'export function run(work) {\n  try { work(); } catch (error) {\n    const status = error.code;\n    if (status != null) right.close(«status»);\n  }\n}',
      ),
      [['error.code', BROWSER, 'present error']],
    ),
    reports(
      'a default where a caught error is taken apart',
      browsers('export function run(work) { try { work(); } catch ({ code = 1000 }) { right.close(«code»); } }'),
      [['code', BROWSER, 'present error']],
    ),
    reports(
      'what stands in for another value',
      browsers('export function run(work, code) { try { work(); } catch (error) { right.close(«code ?? error.code»); } }'),
      [['error.code', BROWSER, 'error']],
    ),
    reports(
      'a rejection handler of catch()',
      browsers('export function run(work) { return work().catch((err) => right.close(«err.code»)); }'),
      [['err.code', BROWSER, 'error']],
    ),
    reports(
      'a rejection handler as the second argument of then()',
      browsers('export function run(work) { return work().then(() => {}, (err) => right.close(«err.code»)); }'),
      [['err.code', BROWSER, 'error']],
    ),
    reports('an error listener', proxy("upstream.on('error', (error) => client.close(«error.code»));"), [
      ['error.code', SERVER, 'error'],
    ]),
    reports(
      "another emitter's error listener",
      browsers("export function call(rpc) { rpc.on('error', (err) => right.close(«err.code»)); }"),
      [['err.code', BROWSER, 'error']],
    ),
    reports(
      "the error that a callback of Node's kind gets",
      proxy('lookUp(client, (err, user) => { if (err) client.close(«err.code»); });'),
      [['err.code', SERVER, 'error']],
    ),
    reports(
      'a caught error taken apart',
      browsers('export function run(work) { try { work(); } catch ({ code }) { right.close(«code»); } }'),
      [['code', BROWSER, 'error']],
    ),
    reports(
      'a caught error taken apart in the body',
      browsers('export function run(work) { try { work(); } catch (error) { const { code } = error; right.close(«code»); } }'),
      [['code', BROWSER, 'error']],
    ),
    reports(
      'instanceof Error says nothing of the code',
      browsers(
        'export function run(work) { try { work(); } catch (error) { if (error instanceof Error) right.close(«error.code»); } }',
      ),
      [['error.code', BROWSER, 'error']],
    ),
    reports(
      'an error on a Deno server, which would put an HTTP status on the wire',
      'export function handle(request, work) {\n  const { socket } = Deno.upgradeWebSocket(request);\n  try { work(); } catch (error) { socket.close(«error.statusCode»); }\n}',
      [['error.statusCode', SERVER, 'error']],
    ),
    reports(
      'a socket by its name alone, where names count',
      'export function run(ws, work) { try { work(); } catch (error) { ws.close(«error.code»); } }',
      [['error.code', UNKNOWN, 'error']],
      { settings: { detection: 'eager' } },
    ),
  ],

  valid: [
    // --- Every kind of check ------------------------------------------------------------------------------------------
    {
      name: 'what the suggestion writes',
      code: browsers(
        'left.onclose = (event) => right.close(event.code === 1000 || (event.code >= 3000 && event.code <= 4999) ? event.code : 1000);',
      ),
    },
    {
      name: 'a comparison that leaves early',
      code: browsers(
        'left.onclose = (event) => {\n  if (event.code === 1005 || event.code === 1006) { right.close(); return; }\n  right.close(event.code, event.reason);\n};',
      ),
    },
    {
      name: 'a comparison that names 1006 only',
      code: browsers('left.onclose = (event) => right.close(event.code === 1006 ? 4000 : event.code);'),
    },
    {
      name: 'a range',
      code: proxy(
        "upstream.on('close', (code, reason) => { if (code >= 3000 && code < 5000) client.close(code, reason); else client.close(1011); });",
      ),
    },
    {
      name: 'an inline list',
      code: browsers('left.onclose = ({ code }) => right.close([1000, 3000, 4001].includes(code) ? code : 1000);'),
    },
    {
      name: 'a list by indexOf',
      code: browsers(
        'const known = [1000, 4001];\nleft.onclose = ({ code }) => { if (known.indexOf(code) !== -1) right.close(code); };',
      ),
    },
    {
      name: 'a set',
      code: proxy(
        "const SENDABLE = new Set([1000, 1001, 1011]);\n  upstream.on('close', (code) => client.close(SENDABLE.has(code) ? code : 1011));",
      ),
    },
    { name: 'a condition on it', code: browsers('left.onclose = (event) => { if (event.code) right.close(event.code); };') },
    {
      name: 'a negated condition on it',
      code: browsers('left.onclose = (event) => {\n  if (!event.code) return;\n  right.close(event.code);\n};'),
    },
    { name: 'a condition on it by &&', code: browsers('left.onclose = (event) => { event.code && right.close(event.code); };') },
    { name: 'a ternary on it', code: browsers('left.onclose = ({ code }) => right.close(code ? code : 1000);') },
    {
      name: 'a switch',
      code: browsers(
        'left.onclose = (event) => {\n  switch (event.code) {\n    case 1005:\n    case 1006: right.close(); break;\n    default: right.close(event.code);\n  }\n};',
      ),
    },
    {
      name: 'a helper of the file that returns a number',
      code: browsers(
        'function sendable(code) { return code < 3000 ? 1000 : code; }\nleft.onclose = (event) => right.close(sendable(event.code), event.reason);',
      ),
    },
    {
      name: 'an imported helper that returns a number',
      code: `import { sendable } from './close.js';\n${browsers('left.onclose = (event) => { const code = sendable(event.code); right.close(code); };')}`,
    },
    { name: 'a method that returns a number', code: proxy("upstream.on('close', (code) => client.close(this.sanitize(code)));") },
    {
      name: 'a helper that answers yes or no',
      code: `import { isSendable } from './close.js';\n${browsers('left.onclose = (event) => { if (isSendable(event.code)) right.close(event.code); };')}`,
    },
    {
      name: 'Number.isInteger',
      code: browsers(
        'export function run(work) { try { work(); } catch (error) { right.close(Number.isInteger(error.code) ? error.code : 4000); } }',
      ),
    },
    {
      name: 'a test of presence beside a check',
      code: browsers('left.onclose = ({ code }) => { if (code != null && code !== 1006) right.close(code); };'),
    },
    {
      name: 'typeof',
      code: proxy("client.on('error', (error) => client.close(typeof error.code === 'number' ? error.code : 1011));"),
    },
    {
      name: 'instanceof a class of the project',
      code: `import { CloseError } from './errors.js';\n${browsers('export function run(work) { try { work(); } catch (error) { right.close(error instanceof CloseError ? error.code : 4000); } }')}`,
    },
    {
      name: 'instanceof a class of the file that leaves early',
      code: browsers(
        'class Refusal extends Error { code = 4003; }\nexport function run(work) {\n  try { work(); } catch (error) {\n    if (!(error instanceof Refusal)) throw error;\n    right.close(error.code);\n  }\n}',
      ),
    },
    {
      name: 'a type of sendable literals',
      code: 'export class Refusal extends Error { code: 4001 | 4003 = 4001; }\nexport function run(right: WebSocket, work: () => void): void { try { work(); } catch (error) { right.close((error as Refusal).code); } }',
      language: 'ts',
      typed: true,
    },
    {
      name: 'a lookup in a table',
      code: browsers(
        'const CODES = { 1001: 4001, 1011: 4011 };\nleft.onclose = (event) => right.close(CODES[event.code] ?? 1000);',
      ),
    },
    {
      name: 'a lookup in a map',
      code: browsers(
        'const codes = new Map([[1001, 4001]]);\nleft.onclose = (event) => right.close(codes.get(event.code) ?? 1000);',
      ),
    },
    {
      name: 'a lookup by in',
      code: browsers(
        'const KNOWN = { 1000: true, 4001: true };\nleft.onclose = ({ code }) => right.close(code in KNOWN ? code : 1000);',
      ),
    },
    {
      name: 'a check before a timer',
      code: browsers(
        'left.onclose = (event) => {\n  if (event.code < 3000) return;\n  setTimeout(() => right.close(event.code), 100);\n};',
      ),
    },
    {
      name: 'a check in the helper that sends',
      code: browsers(
        'function stop(code) { if (code < 3000) right.close(); else right.close(code); }\nleft.onclose = (event) => stop(event.code);',
      ),
    },
    {
      name: 'a check before the helper is called',
      code: browsers(
        'function stop(code) { right.close(code); }\nleft.onclose = (event) => { if (event.code >= 3000) stop(event.code); };',
      ),
    },
    {
      name: 'a check of the event’s code, sent by another name',
      code: browsers(
        'left.onclose = (event) => {\n  const code = event.code;\n  if (event.code < 3000) return;\n  right.close(code);\n};',
      ),
    },
    {
      name: 'a check by another name, sent as the event’s code',
      code: browsers(
        'left.onclose = (event) => {\n  const code = event.code;\n  if (code < 3000) return;\n  right.close(event.code);\n};',
      ),
    },
    {
      name: 'a check of a destructured code',
      code: proxy(
        "upstream.addEventListener('close', ({ code, reason }) => { if (code !== 1006) client.close(code, reason); });",
      ),
    },
    {
      name: 'a check of a field',
      code: `export class Bridge {
  constructor() {
    this.left = new WebSocket('wss://left.example');
    this.right = new WebSocket('wss://right.example');
    this.left.onclose = (event) => { this.code = event.code; };
  }
  stop() { if (this.code >= 3000) this.right.close(this.code); }
}`,
    },
    {
      name: 'an own code in place of the received one',
      code: browsers('left.onclose = (event) => right.close(event.wasClean ? 1000 : 4000, event.reason);'),
    },
    {
      name: 'no code in place of the received one',
      code: browsers('left.onclose = (event) => { console.log(event.code); right.close(); };'),
    },

    // --- A sending side that takes anything ---------------------------------------------------------------------------
    {
      name: 'Bun.serve echoes',
      code: 'Bun.serve({ websocket: { message() {}, close(ws, code, reason) { ws.close(code, reason); } } });',
    },
    {
      name: 'Bun.serve passes on',
      code: "Bun.serve({ websocket: { message() {}, open(ws) {\n  const upstream = new WebSocket('wss://upstream.example');\n  upstream.onclose = (event) => ws.close(event.code, event.reason);\n} } });",
    },
    {
      name: 'Bun.serve and an error',
      code: 'Bun.serve({ websocket: { message(ws, data) { try { JSON.parse(data); } catch (error) { ws.close(error.code ?? 1011); } } } });',
    },
    {
      name: 'Hono on Bun',
      code: "import { upgradeWebSocket } from 'hono/bun';\nexport const route = upgradeWebSocket(() => ({ onClose(event, ws) { ws.close(event.code); } }));",
    },
    {
      name: 'sockjs, whose server writes the code into a message of its own',
      code: "import sockjs from 'sockjs';\nconst echo = sockjs.createServer();\nconst left = new WebSocket('wss://left.example');\necho.on('connection', (connection) => { left.onclose = (event) => connection.close(event.code, event.reason); });",
    },
    {
      name: 'a mock that plays any code',
      code: "import { WebSocket as Mock } from 'mock-socket';\nconst mock = new Mock('wss://left.example');\nconst left = new WebSocket('wss://left.example');\nleft.onclose = (event) => mock.close(event.code);",
    },
    { name: 'a drop without a Close frame', code: proxy("upstream.on('close', (code) => client.terminate(code));") },

    // --- Not a received code ------------------------------------------------------------------------------------------
    {
      name: 'the exit code of a child process',
      code: proxy(
        "const child = spawn('worker');\n  child.on('close', (code) => client.close(code));\n  child.on('exit', (code, signal) => client.close(code, signal));",
      ),
    },
    {
      name: 'a child process that is handed over',
      code: browsers(
        "function onClose(code) { right.close(code); }\nexport function watch(child) { child.on('close', onClose); child.on('exit', onClose); }",
      ),
    },
    {
      name: 'a net socket',
      code: "import net from 'node:net';\nconst right = new WebSocket('wss://right.example');\nconst socket = net.connect(9000);\nsocket.on('close', (code) => right.close(code));",
    },
    {
      name: "an HTTP server's close",
      code: "import http from 'node:http';\nconst right = new WebSocket('wss://right.example');\nconst server = http.createServer();\nserver.on('close', (code) => right.close(code));",
    },
    { name: 'process', code: browsers("process.on('exit', (code) => right.close(code));\nright.close(process.exitCode);") },
    {
      name: 'a keyboard event',
      code: browsers(
        "document.addEventListener('keydown', (event) => right.close(event.code));\nwindow.onkeyup = (event) => { right.close(event.code); };",
      ),
    },
    {
      name: "a dialog's close event",
      code: browsers(
        "function onClose(event) { right.close(event.code); }\ndocument.querySelector('dialog').addEventListener('close', onClose);",
      ),
    },
    {
      name: 'an HTTP answer',
      code: browsers(
        "const response = await fetch('/check');\nright.close(response.status);\nfetch('/again').then((answer) => right.close(answer.statusCode));",
      ),
    },
    {
      name: 'an HTTP answer to a handshake',
      code: proxy("upstream.on('unexpected-response', (request, response) => client.close(response.statusCode));"),
    },
    {
      name: 'the code of a message',
      code: browsers(
        'left.onmessage = (event) => {\n  const message = JSON.parse(event.data);\n  right.close(message.code);\n};',
      ),
    },
    {
      name: 'the code of a message, destructured',
      code: browsers(
        "left.addEventListener('message', ({ data }) => { const { code, reason } = JSON.parse(data); right.close(code, reason); });",
      ),
    },
    {
      name: 'the error in a message',
      code: browsers(
        'left.onmessage = (event) => { const answer = JSON.parse(event.data); if (answer.error) right.close(answer.error.code); };',
      ),
    },
    {
      name: 'a parameter that nothing here fills',
      code: browsers('export function stop(code, reason) { right.close(code, reason); }'),
    },
    {
      name: "a wrapper's own close()",
      code: `export class Client {
  socket = new WebSocket('wss://right.example');
  close(code = 1000, reason) { this.socket.close(code, reason); }
  disconnect(code) { this.close(code); }
}`,
    },
    {
      name: 'a parameter that callers fill with codes of their own',
      code: browsers('function stop(code) { right.close(code); }\nstop(1000);\nstop(4001);\nleft.onclose = () => stop(4000);'),
    },
    { name: 'an option', code: browsers('export function stop(options) { right.close(options.code ?? 1000, options.reason); }') },
    {
      name: 'an error that the file makes itself',
      code: `import { CloseError } from './errors.js';\n${browsers('const error = new CloseError(4001);\nright.close(error.code);')}`,
    },
    {
      name: "a parameter typed as the project's own error",
      code: "import type { Refusal } from './errors.js';\nexport function refuse(peer: WebSocket, error: Refusal): void { peer.close(error.code); }",
      language: 'ts',
    },

    // --- Not a socket -------------------------------------------------------------------------------------------------
    {
      name: 'an HTTP server that is closed',
      code: `import http from 'node:http';\nconst server = http.createServer();\n${proxy("upstream.on('close', (code) => server.close(code));")}`,
    },
    { name: 'a WebSocket server that is closed', code: proxy("upstream.on('close', (code) => wss.close(code));") },
    {
      name: 'a pool of the file, whose close() sends nothing',
      code: `class Pool { close(code) { this.code = code; } }\nconst pool = new Pool();\n${browsers('left.onclose = (event) => pool.close(event.code);')}`,
    },
    {
      name: 'a file descriptor',
      code: `import fs from 'node:fs';\n${browsers('left.onclose = (event) => fs.close(event.code);')}`,
    },
    {
      name: 'an event that is passed on',
      code: browsers(
        "left.onclose = (event) => { right.dispatchEvent(new CloseEvent('close', { code: event.code, reason: event.reason })); };",
      ),
    },
    {
      name: 'an event of an emitter',
      code: proxy("upstream.on('close', (code, reason) => client.emit('close', code, reason));"),
    },
    { name: 'a process that ends', code: proxy("upstream.on('close', (code) => process.exit(code));") },
    {
      name: 'evidence by names alone, where only certain evidence counts',
      code: "export function tunnel(near, far) { near.on('close', (code, reason) => far.close(code, reason)); }",
      settings: { detection: 'strict' },
    },

    // --- What it cannot see -------------------------------------------------------------------------------------------
    {
      name: 'cannot see: a helper of another file',
      code: `import { stop } from './stop.js';\n${browsers('left.onclose = (event) => stop(right, event.code);')}`,
    },
    {
      name: 'cannot see: a handler that another file attaches',
      code: browsers('export function handleClose(event) { right.close(event.code, event.reason); }'),
    },
    {
      name: 'cannot see: a helper that returns the code as it is',
      code: browsers('function same(code) { return code; }\nleft.onclose = (event) => right.close(same(event.code));'),
    },
    {
      name: 'cannot see: a check that lets 1005 through',
      code: browsers('left.onclose = (event) => { if (event.code !== 1006) right.close(event.code); };'),
    },
    { name: 'cannot see: a list of arguments', code: proxy("upstream.on('close', (...args) => client.close(...args));") },
    { name: 'cannot see: close() handed over itself', code: proxy("upstream.on('close', client.close.bind(client));") },
    { name: 'cannot see: close() by call', code: proxy("upstream.on('close', (code) => client.close.call(client, code));") },
    {
      name: 'cannot see: a code kept in a string',
      code: browsers(
        "left.onclose = (event) => { sessionStorage.setItem('code', String(event.code)); };\nexport function stop() { right.close(Number(sessionStorage.getItem('code'))); }",
      ),
    },
    {
      name: 'cannot see: an event awaited by events.once',
      code: `import { once } from 'node:events';\n${proxy("once(upstream, 'close').then(([code]) => client.close(code));")}`,
    },
    { name: 'cannot see: arithmetic', code: browsers('left.onclose = (event) => right.close(event.code + 0);') },
    {
      name: 'cannot see: an error on a socket that only its name tells',
      code: 'export function run(ws, work) { try { work(); } catch (error) { ws.close(error.code); } }',
    },
    {
      name: 'cannot see: an error kept in a field',
      code: `export class Client {
  socket = new WebSocket('wss://right.example');
  fail(error) { this.error = error; }
  stop() { this.socket.close(this.error.code); }
}`,
    },
  ],
});

describe('messages', () => {
  it.each([
    ['error.code', 'may be a string, an HTTP status or undefined, but'],
    ['error.code ?? 1011', 'may be a string or an HTTP status, but'],
  ])('say undefined only where that can be sent: %s', (code, text) => {
    const [finding] = lint(rule, proxy(`upstream.on('error', (error) => client.close(${code}));`));
    expect(finding?.message).toContain(`error.code comes from an error and ${text}`);
  });
});
