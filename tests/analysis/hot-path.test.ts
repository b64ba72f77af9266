import { describe, expect, it } from 'vitest';
import { factsOf, sendOf } from './analyse.js';

/** A socket that others hold too, so that it is no one-shot exchange. */
const OPEN = "export const ws = new WebSocket('wss://x');";
const CLOSE = 'ws.close(1000);';
type Case = readonly [name: string, code: string];

function check(kind: string | null, cases: readonly Case[], open = OPEN): void {
  it.each(cases)('%s', (_, code) => {
    expect(sendOf(`${open} ${code}`).hotPath?.kind ?? null).toBe(kind);
  });
}

const FIELD = (run: string): string => `class Client { open() { this.ws = new WebSocket('wss://x'); ${run} } }`;
const SERVER = "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();";

describe('every message', () => {
  check('message', [
    ['onmessage', `ws.onmessage = () => { ${CLOSE} };`],
    ['onmessage as an expression', 'ws.onmessage = () => ws.close(1000);'],
    ['addEventListener', `ws.addEventListener('message', () => { ${CLOSE} });`],
    ['after other statements', `ws.onmessage = (event) => { const data = parse(event); log(data); ${CLOSE} };`],
    ['after a branch that cannot leave', `ws.onmessage = (event) => { if (event.data) log(event); ${CLOSE} };`],
    ['after a function that can', `ws.onmessage = (event) => { const f = () => { return 1; }; ${CLOSE} };`],
    ['in try', `ws.onmessage = () => { try { ${CLOSE} } catch {} };`],
    ['in finally', `ws.onmessage = () => { try { run(); } finally { ${CLOSE} } };`],
    ['in a block', `ws.onmessage = () => { { ${CLOSE} } };`],
    ['with an optional chain', 'ws.onmessage = () => { ws?.close?.(1000); };'],
    ['awaited', 'ws.onmessage = async () => { await ws.close(1000); };'],
    ['in a function that is called in place', `ws.onmessage = () => { (() => { ${CLOSE} })(); };`],
    ['in a function that it calls', `function end() { ${CLOSE} } ws.onmessage = () => { end(); };`],
    ['as a function by name', `function onMessage() { ${CLOSE} } ws.onmessage = onMessage;`],
    ['with no code', 'ws.onmessage = () => { ws.close(); };'],
  ]);
  check(
    'message',
    [
      ['of a field', FIELD('this.ws.onmessage = () => { this.ws.close(1000); };')],
      [
        'of a field, as a method',
        `class Client { open() { this.ws = new WebSocket('wss://x'); this.ws.onmessage = this.onMessage.bind(this); } onMessage() { this.ws.close(1000); } }`,
      ],
      [
        'of a field, in a method that it calls',
        `class Client { open() { this.ws = new WebSocket('wss://x'); this.ws.onmessage = () => this.end(); } end() { this.ws.close(1000); } }`,
      ],
      ['of a server, on the socket that it came on', `Bun.serve({ websocket: { message(line) { line.close(1000); } } });`],
      ['of a Durable Object', 'export class Room { webSocketMessage(line) { line.close(1000); } }'],
      ['of ws', `${SERVER} wss.on('connection', (line) => { line.on('message', () => { line.close(1000); }); });`],
    ],
    '',
  );
});

describe('other hot paths', () => {
  check('interval', [
    ['setInterval', `setInterval(() => { ${CLOSE} }, 1000);`],
    ['setInterval of window', `window.setInterval(() => { ${CLOSE} }, 1000);`],
    ['by name', `const tick = () => { ${CLOSE} }; setInterval(tick, 1000);`],
  ]);
  check('interval', [
    [
      'setInterval that something else ends',
      `const timer = setInterval(() => { ${CLOSE} }, 1000); ws.onopen = () => clearInterval(timer);`,
    ],
  ]);
  check('animation-frame', [
    ['requestAnimationFrame', `requestAnimationFrame(function draw() { ${CLOSE} requestAnimationFrame(draw); });`],
    [
      'by way of another function',
      `function draw() { ${CLOSE} next(); } function next() { requestAnimationFrame(draw); } next();`,
    ],
    ['by name', `function draw() { ${CLOSE} requestAnimationFrame(draw); } requestAnimationFrame(draw);`],
  ]);
  check('stream', [['data of a stream', `stream.on('data', () => { ${CLOSE} });`]]);
  check('loop', [
    ['for', `for (let i = 0; i < 3; i++) { ${CLOSE} }`],
    ['for without a block', `for (;;) ${CLOSE}`],
    ['while', `while (run()) { ${CLOSE} }`],
    ['do', `do { ${CLOSE} } while (run());`],
    ['for … of others', `for (const each of all) { ${CLOSE} }`],
    ['for … in', `for (const each in all) { ${CLOSE} }`],
    ['for await over messages', `async function run() { for await (const message of messages) { ${CLOSE} } }`],
  ]);
  check('iteration', [
    ['forEach', `all.forEach(() => { ${CLOSE} });`],
    ['map', `all.map((each) => { ${CLOSE} return each; });`],
    ['by name', `function visit() { ${CLOSE} } all.forEach(visit);`],
  ]);
});

describe('a socket that is closed at once besides', () => {
  const path = (code: string): string | null => {
    const [path] = factsOf(`${OPEN} ${code}`).sends.flatMap(({ hotPath }) => hotPath ?? []);
    return path?.kind ?? null;
  };

  it.each([
    ['behind the handler', null, `function drop(line) { line.onmessage = () => line.close(); line.close(); } drop(ws);`],
    [
      'by a function that the handlers call too',
      null,
      `function drop(line) { const end = () => { line.close(); }; line.addEventListener('open', () => end()); line.addEventListener('message', () => end()); end(); } drop(ws);`,
    ],
    ['at the top', null, `ws.onmessage = () => ws.close(); ws.close();`],
    [
      'before it is another one',
      'message',
      "let line; function open() { line?.close(); line = new WebSocket('wss://x'); line.onmessage = () => line.close(); }",
    ],
    [
      'on a condition',
      'message',
      `function drop(line) { line.onmessage = () => line.close(); if (now) line.close(); } drop(ws);`,
    ],
    ['later', 'message', `function drop(line) { line.onmessage = () => line.close(); return () => line.close(); } drop(ws);`],
    [
      'behind what may leave',
      'message',
      `function drop(line) { line.onmessage = () => line.close(); if (later) return; line.close(); } drop(ws);`,
    ],
    ['another one', 'message', `function drop(line) { line.onmessage = () => line.close(); other.close(); } drop(ws);`],
    ['elsewhere', 'message', `ws.onmessage = () => ws.close(); export function stop() { ws.close(); }`],
  ])('%s: %s', (_, expected, code) => {
    expect(path(code)).toBe(expected);
  });
});

describe('no hot path is', () => {
  check(null, [
    ['the program', CLOSE],
    ['a function', `function stop() { ${CLOSE} }`],
    ['a click', `button.onclick = () => { ${CLOSE} };`],
    ['a timeout', `setTimeout(() => { ${CLOSE} }, 1000);`],
    ['a close listener', `ws.onclose = () => { ${CLOSE} };`],
    ['an open listener', `ws.onopen = () => { ${CLOSE} };`],
    ['a branch', `ws.onmessage = (event) => { if (event.data === 'bye') { ${CLOSE} } };`],
    ['an else branch', `ws.onmessage = (event) => { if (event.data) log(); else ${CLOSE} };`],
    ['a case', `ws.onmessage = (event) => { switch (event.data) { case 'bye': ${CLOSE} } };`],
    ['a default case', `ws.onmessage = (event) => { switch (event.data) { default: ${CLOSE} } };`],
    ['a ternary', `ws.onmessage = (event) => { event.data ? ws.close(1000) : log(); };`],
    ['&&', `ws.onmessage = (event) => { event.data && ws.close(1000); };`],
    ['??', `ws.onmessage = (event) => { event.data ?? ws.close(1000); };`],
    ['catch', `ws.onmessage = () => { try { run(); } catch { ${CLOSE} } };`],
    ['after a return', `ws.onmessage = (event) => { if (event.data) return; ${CLOSE} };`],
    ['after a throw', `ws.onmessage = (event) => { if (event.data) { throw new Error(); } ${CLOSE} };`],
    ['after a return in a loop', `ws.onmessage = () => { for (const each of all) { if (each) return; } ${CLOSE} };`],
    ['after a return in try', `ws.onmessage = () => { try { return run(); } catch {} ${CLOSE} };`],
    ['after a return in switch', `ws.onmessage = (event) => { switch (event.data) { case 1: return; } ${CLOSE} };`],
    ['after a return, in a block', `ws.onmessage = (event) => { if (event.data) return; { ${CLOSE} } };`],
    ['a function that it only creates', `ws.onmessage = () => { setTimeout(() => { ${CLOSE} }, 1); };`],
    ['a function that it stores', `ws.onmessage = () => { stop = () => { ${CLOSE} }; };`],
    [
      'a function that it calls on a condition',
      `function end() { ${CLOSE} } ws.onmessage = (event) => { if (event.data) end(); };`,
    ],
    ['the default of a parameter', `ws.onmessage = (event, x = ws.close(1000)) => {};`],
    ['once', `ws.addEventListener('message', () => { ${CLOSE} }, { once: true });`],
    [
      'a listener that takes itself off',
      `ws.addEventListener('message', function go() { ws.removeEventListener('message', go); ${CLOSE} });`,
    ],
    ['a handler that takes itself off', `ws.onmessage = () => { ws.onmessage = null; ${CLOSE} };`],
    [
      'an interval that the close ends',
      `const timer = setInterval(() => { ${CLOSE} }, 1000); ws.onclose = () => clearInterval(timer);`,
    ],
    ['an interval that ends itself', `const timer = setInterval(() => { clearInterval(timer); ${CLOSE} }, 1000);`],
    ['a loop that a break leaves', `for (;;) { ${CLOSE} break; }`],
    ['a loop that a return leaves', `function stop() { for (;;) { ${CLOSE} return; } }`],
    ['a loop that is continued before', `for (const each of all) { if (each) continue; ${CLOSE} }`],
    ['the head of a loop', `for (ws.close(1000); ; ) {}`],
    ['the test of a loop', `while (ws.close(1000)) {}`],
  ]);
  check(
    null,
    [
      ['a socket of the loop', `${SERVER} for (const line of wss.clients) { line.close(1000); }`],
      ['a socket of the iteration', `${SERVER} wss.clients.forEach((line) => { line.close(1000); });`],
      [
        'a socket that is taken from a map',
        `const lines = new Map(); lines.set('a', new WebSocket('wss://x')); for (const id of ids) { lines.get(id).close(1000); }`,
      ],
      [
        'a socket that is taken from a map, in a local',
        `const lines = new Map(); lines.set('a', new WebSocket('wss://x')); for (const id of ids) { const line = lines.get(id); line.close(1000); }`,
      ],
      [
        'a socket that is taken from a list',
        `const lines = []; lines.push(new WebSocket('wss://x')); while (lines.length) { lines.pop().close(1000); }`,
      ],
      ['a socket that is made there', `setInterval(() => { const line = new WebSocket('wss://x'); line.close(1000); }, 1000);`],
      [
        'a socket by index',
        `const lines = []; lines.push(new WebSocket('wss://x')); for (let i = 0; i < 3; i++) lines[i].close(1000);`,
      ],
      [
        'a socket by a key',
        `const lines = {}; lines.a = new WebSocket('wss://x'); for (const id of ids) { lines[id] = new WebSocket('wss://x'); lines[id].close(1000); }`,
      ],
      [
        'a one-shot exchange of a function',
        `function ask() { const line = new WebSocket('wss://x'); line.onmessage = (event) => { answer(event); line.close(1000); }; }`,
      ],
      [
        'a one-shot exchange of a promise',
        `const ask = () => new Promise((resolve) => { const line = new WebSocket('wss://x'); line.onmessage = (event) => { resolve(event.data); line.close(1000); }; });`,
      ],
      [
        'a one-shot exchange of an async function',
        `async function ask() { const line = new WebSocket('wss://x'); line.addEventListener('message', () => { line.close(1000); }); }`,
      ],
      ['a one-shot exchange of a module', `const line = new WebSocket('wss://x'); line.onmessage = () => { line.close(1000); };`],
      ['once, of ws', `${SERVER} wss.on('connection', (line) => { line.once('message', () => { line.close(1000); }); });`],
      ['a connection', `${SERVER} wss.on('connection', (line) => { line.close(1000); });`],
    ],
    '',
  );
});

describe('a one-shot exchange is none', () => {
  check(
    'message',
    [
      [
        'where the socket is stored in a field',
        `class Client { ask() { const line = new WebSocket('wss://x'); this.line = line; line.onmessage = () => { line.close(1000); }; } }`,
      ],
      [
        'where the socket is exported',
        `const line = new WebSocket('wss://x'); line.onmessage = () => { line.close(1000); }; export { line };`,
      ],
      [
        'where another function attaches the handler',
        `const line = new WebSocket('wss://x'); function listen() { line.onmessage = () => { line.close(1000); }; } listen();`,
      ],
    ],
    '',
  );
});

it('names the function or loop that runs again', () => {
  const nodeOf = (code: string): string => {
    const text = `${OPEN} ${code}`;
    const [start, end] = sendOf(text).hotPath?.node.range ?? [0, 0];
    return text.slice(start, end);
  };
  expect(nodeOf('ws.onmessage = () => { ws.close(1000); };')).toBe('() => { ws.close(1000); }');
  expect(nodeOf('for (;;) { ws.close(1000); }')).toBe('for (;;) { ws.close(1000); }');
});

describe('a test', () => {
  it.each([
    ['it', "it('closes', () => { ws.close(1000); });"],
    ['test', "test('closes', async () => { ws.close(1000); });"],
    ['describe', "describe('a socket', () => { ws.close(1000); });"],
    ['it.only', "it.only('closes', () => { ws.close(1000); });"],
    ['test.each', "test.each([1])('closes', () => { ws.close(1000); });"],
    ['beforeEach', 'beforeEach(() => { ws.close(1000); });'],
  ])('by %s around', (_, code) => {
    expect(sendOf(`${OPEN} ${code}`).inTest).toBe(true);
  });

  it.each([
    ['nothing', 'ws.close(1000);'],
    ['a function', 'function it() { ws.close(1000); }'],
    ['a method of that name', 'regex.test(() => { ws.close(1000); });'],
  ])('not by %s around', (_, code) => {
    expect(sendOf(`${OPEN} ${code}`).inTest).toBe(false);
  });
});
