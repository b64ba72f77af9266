import { describe, expect, it } from 'vitest';
import type { CloseHandler } from '../../src/analysis/close-handlers.js';
import { factsOf, textOf, type Options } from './analyse.js';

const handlersOf = (code: string, options?: Options): readonly CloseHandler[] => factsOf(code, options).closeHandlers;

function handlerOf(code: string, options?: Options): CloseHandler {
  const handlers = handlersOf(code, options);
  const [only] = handlers;
  if (handlers.length !== 1 || !only) throw new Error(`${handlers.length} close handlers instead of 1 in:\n${code}`);
  return only;
}

/** The text of what a finding would stand on. */
function headOf(code: string): string {
  const { start, end } = handlerOf(code).head;
  const lines = code.split('\n');
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column;
  return code.slice(offset(start), offset(end));
}

const OPEN = "const ws = new WebSocket('wss://x');";
const dial = (handler: string, more = ''): string =>
  `function dial() { const ws = new WebSocket('wss://x'); ws.onclose = ${handler}; } ${more}`;

describe('which functions are close handlers', () => {
  it.each([
    ['a property', `${OPEN} ws.onclose = () => {};`],
    ['addEventListener', `${OPEN} ws.addEventListener('close', () => {});`],
    ['on', "import WebSocket from 'ws'; new WebSocket('ws://x').on('close', () => {});"],
    ['once', "import WebSocket from 'ws'; new WebSocket('ws://x').once('close', () => {});"],
    ['a method with a name of its own', "import { Socket } from 'phoenix'; new Socket('/x').onClose(() => {});"],
    ['a function by its name', `${OPEN} function gone() {} ws.onclose = gone;`],
    ['a bound method', "class A { open() { this.ws = new WebSocket('x'); this.ws.onclose = this.gone.bind(this); } gone() {} }"],
    ['two properties at once', `${OPEN} ws.onerror = ws.onclose = () => {};`],
    ['a method of a prototype', `${OPEN} function A() {} A.prototype.gone = function () {}; ws.onclose = A.prototype.gone;`],
    ['useCallback', `${OPEN} const gone = useCallback(() => {}, []); ws.onclose = gone;`],
    ['an option', "import { useWebSocket } from '@vueuse/core'; useWebSocket('x', { onDisconnected(ws, closeEvent) {} });"],
    [
      'an option by its name',
      "import { useWebSocket } from '@vueuse/core'; const gone = (ws, closeEvent) => {}; useWebSocket('x', { onDisconnected: gone });",
    ],
    ['an option in an option', "import { createClient } from 'graphql-ws'; createClient({ on: { closed: (event) => {} } });"],
    ['the options of a server', 'Bun.serve({ websocket: { close(ws, code, reason) {} } });'],
    ['a method that the platform calls', 'export class Room { webSocketClose(ws, code, reason) {} }'],
    ['a hook of a library', "import { Room } from 'colyseus'; class Chat extends Room { onLeave(client, code) {} }"],
    ['a decision', "import useWebSocket from 'react-use-websocket'; useWebSocket('x', { shouldReconnect: () => true });"],
  ])('%s', (_, code) => {
    expect(handlersOf(code)).toHaveLength(1);
  });

  it.each([
    [
      'handlers of other events',
      `${OPEN} ws.onopen = () => {}; ws.onmessage = () => {}; ws.addEventListener('error', () => {}); ws.close();`,
    ],
    ['what is no function', `${OPEN} ws.onclose = null; ws.onclose = handlers.close; ws.addEventListener('close', this.gone);`],
    ['close handlers of something else', `${OPEN} dialog.onclose = () => {}; process.on('close', () => {});`],
    ['options of something else', `${OPEN} open({ onClose() {}, shouldReconnect: () => true });`],
  ])('not: %s', (_, code) => {
    expect(handlersOf(code)).toEqual([]);
  });

  it('each once, in order', () => {
    const code = `${OPEN} function gone() {} ws.onclose = gone; ws.addEventListener('close', gone); ws.addEventListener('close', () => {});`;
    expect(handlersOf(code).map(({ node }) => textOf(code, node))).toEqual(['function gone() {}', '() => {}']);
  });

  it.each([
    ['() =>', `${OPEN} ws.onclose = () => {};`],
    ['({ code }) =>', `${OPEN} ws.onclose = ({ code }) => ({ code });`],
    ['async function gone(event)', `${OPEN} ws.onclose = async function gone(event) {};`],
    ['function gone()', `${OPEN} function gone() {} ws.onclose = gone;`],
    [
      'async gone(event)',
      "class A { open() { this.ws = new WebSocket('x'); this.ws.onclose = this.gone; } async gone(event) {} }",
    ],
    ['close(ws)', 'Bun.serve({ websocket: { close(ws) {} } });'],
  ])('with a head: %s', (head, code) => {
    expect(headOf(code)).toBe(head);
  });

  it('with the role, the runtimes and what is given', () => {
    const ofServer = handlerOf(
      "import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 0 }).on('connection', (ws) => ws.on('close', () => {}));",
    );
    expect(ofServer).toMatchObject({ role: 'server', runtimes: ['ws'], isGivenCode: true, isGivenEvent: false, decides: null });
    expect(handlerOf(`${OPEN} ws.onclose = () => {};`)).toMatchObject({
      role: 'client',
      runtimes: ['browser'],
      isGivenEvent: true,
    });
    expect(handlerOf(`${OPEN} ws.onclose = () => {};`, { settings: { environment: 'deno' } }).runtimes).toEqual(['deno']);
  });

  it('by usage, unless detection is strict', () => {
    const code = 'export function keep(line) { if (line.readyState === 1) line.send(""); line.onclose = () => {}; }';
    expect(handlersOf(code)).toHaveLength(1);
    expect(handlersOf(code, { settings: { detection: 'strict' } })).toEqual([]);
  });
});

describe('whether a handler reads the code', () => {
  it.each([
    ['event.code', '(event) => { if (event.code === 1006) f(); }'],
    ['event.wasClean', '(event) => event.wasClean || f()'],
    ['a pattern', '({ code }) => { g(code); }'],
    ['a pattern with a default', '({ code = 1005 } = {}) => { g(code); }'],
    ['a computed member', '(event) => { g(event[name]); }'],
    ['the event as a whole', '(event) => { this.last = event; }'],
    ['returned', '(event) => event'],
    ['all arguments', 'function () { g(...arguments); }'],
    ['a helper that is not in the file', '(event) => g(event)'],
    ['a helper of the file', '(event) => read(event)'],
    ['a helper behind a helper', '(event) => { second(event.code); }'],
  ])('%s', (_, handler) => {
    const code = `${OPEN} ws.onclose = ${handler}; function read({ code }) { return code > 4000; } function first(code) { return code > 4000; } function second(code) { first(code); }`;
    expect(handlerOf(code).readsCode).toBe(true);
  });

  it.each([
    ['no parameter', '() => { f(); }'],
    ['a parameter that nobody reads', '(event) => { f(); }'],
    ['other members', '(event) => { event.preventDefault(); f(event.target); }'],
    ['other members of a pattern', '({ target }) => { f(target); }'],
    ['only logged', '(event) => { console.log("closed", event.code, event); }'],
    ['logged in a text', '(event) => { this.logger.info(`closed: ${event.code}`); }'],
    ['logged as an object', '({ code, reason }) => { log.debug({ code, reason }); }'],
    ['emitted as a debug message', '(event) => { this.emit("debug", `closed: ${event.code}`); }'],
    ['whether there is an event', '(event) => { if (event) f(); event && f(); }'],
    ['a helper of the file that ignores it', '(event) => ignore(event)'],
    ['a helper of the file that logs it', '({ code }) => note(code)'],
  ])('not: %s', (_, handler) => {
    const code = `${OPEN} ws.onclose = ${handler}; function ignore(event) { f(event.type); } function note(code) { console.warn(code); }`;
    expect(handlerOf(code).readsCode).toBe(false);
  });
});

describe('whether a handler leads to a new connection', () => {
  it.each([
    ['itself', '() => { new WebSocket("wss://x"); }'],
    ['by a call', '() => dial()'],
    ['by a timer', '() => { setTimeout(dial, 1000); }'],
    ['by a timer and an arrow', '() => { window.setTimeout(() => { dial(); }, 1000); }'],
    ['by a promise', '() => wait().then(() => dial())'],
    ['by some calls', '() => later()'],
    ['on a condition', '() => { if (a) b(); else if (c) dial(); }'],
  ])('%s', (_, handler) => {
    expect(handlerOf(dial(handler, 'function later() { soon(); } function soon() { queueMicrotask(dial); }')).reconnects).toBe(
      true,
    );
  });

  it.each([
    ['nothing', '() => {}'],
    ['a listener', '() => { addEventListener("online", dial); }'],
    ['a function that it only defines', '() => { button.onclick = () => dial(); }'],
    ['a function that is handed to what cannot be seen', '() => { register(dial); }'],
    ['a call that says no', '() => { end(false); }'],
    ['a call that says nothing', '() => { end(); }'],
    ['a condition that never holds', '() => { if (false) dial(); }'],
  ])('not: %s', (_, handler) => {
    expect(handlerOf(dial(handler, 'function end(again) { if (!again) return; dial(); }')).reconnects).toBe(false);
  });

  it('a decision: where it always says yes', () => {
    const decision = (hook: string): CloseHandler =>
      handlerOf(`import use from 'react-use-websocket'; use('x', { shouldReconnect: ${hook} });`);
    for (const yes of ['() => true', '() => { return true; }', 'function () { return !0; }', '() => 1'])
      expect(decision(yes)).toMatchObject({ decides: [], reconnects: true });
    for (const no of ['() => false', '() => ok', '() => { if (a) return true; }', '() => { return a ? true : b; }', '() => {}'])
      expect(decision(no).reconnects, no).toBe(false);
  });
});

describe('whether a flag of its own guards the way', () => {
  it.each([
    ['a variable', '() => { if (!stopped) dial(); }'],
    ['an early return', '() => { if (stopped) return; f(); dial(); }'],
    ['the other branch', '() => { if (stopped) f(); else dial(); }'],
    ['&&', '() => { !stopped && dial(); }'],
    ['||', '() => { stopped || dial(); }'],
    ['a ternary', '() => (stopped ? f() : dial())'],
    ['beside another test', '() => { if (tries < 5 && !stopped) dial(); }'],
    ['in the function that it hands on to', '() => maybe()'],
    ['in a function further down', '() => { f(); maybe(); }'],
    ['in the function that opens', '() => { f(); again(); }'],
    ['in a timer', '() => { f(); setTimeout(() => { if (stopped) return; dial(); }, 10); }'],
    ['a switch over a state', '() => { switch (state) { case "closing": break; default: if (state !== "closing") dial(); } }'],
  ])('%s', (_, handler) => {
    const more = 'let stopped = false; function maybe() { if (!stopped) dial(); } function again() { setTimeout(maybe, 10); }';
    expect(handlerOf(dial(handler, more))).toMatchObject({ reconnects: true, isFlagged: true });
  });

  it.each([
    ['a counter', '() => { if (tries++ < 5) dial(); }'],
    ['a lock', '() => { if (busy) return; busy = true; dial(); }'],
    ['the state of the socket', '() => { if (ws.readyState === WebSocket.CLOSED) dial(); }'],
    ['one of two ways', '() => { if (!stopped) dial(); dial(); }'],
    ['a lock of a function further down', '() => { f(); again(); }'],
    ['one of two ways down', '() => { maybe(); dial(); }'],
    ['an exit that is none', '() => { if (stopped) f(); dial(); }'],
  ])('not: %s', (_, handler) => {
    const more =
      'let stopped = false, busy = false, held = false; function maybe() { if (!stopped) dial(); } ' +
      'function again() { if (held) return; held = true; ws.close(); dial(); }';
    expect(handlerOf(dial(handler, more))).toMatchObject({ reconnects: true, isFlagged: false });
  });
});

describe('what happens after a close of its own', () => {
  it.each<[string, Record<number, boolean>, string]>([
    ['all codes but one', { 1000: false, 1005: true, 4001: true }, '(e) => { if (e.code !== 1000) dial(); }'],
    ['an early return', { 1000: false, 1005: true }, '({ code }) => { if (code === 1000) return; setTimeout(dial, 10); }'],
    ['two codes', { 1000: false, 1005: false, 1006: true }, '(e) => { if (e.code !== 1000 && e.code !== 1005) dial(); }'],
    ['either code', { 1000: false, 1005: true }, '(e) => { if (e.code === 1000 || e.code === 1001) return; dial(); }'],
    ['a list', { 1000: false, 1001: false, 1005: true }, '(e) => { if (![1000, 1001].includes(e.code)) dial(); }'],
    ['a set', { 1000: false, 1005: true }, '(e) => { if (new Set([1000]).has(e.code)) return; dial(); }'],
    ['a range', { 1000: false, 1005: false, 4000: true }, '(e) => { if (e.code >= 3000) dial(); }'],
    ['a constant', { 1000: false, 1005: true }, '(e) => { if (e.code !== NORMAL) dial(); }'],
    ['a helper', { 1000: false, 1005: true }, '(e) => { gone(e.code); }'],
    ['wasClean', { 1000: false, 1005: false }, '(e) => { if (!e.wasClean) dial(); }'],
    ['a flag', { 1000: false, 1005: false }, '(e) => { if (!stopped && e.code !== 1000) dial(); }'],
    ['no look', { 1000: true, 1005: true }, '() => { dial(); }'],
    ['a helper that cannot be seen', { 1000: true, 1005: true }, '(e) => { if (mayReconnect(e)) dial(); }'],
  ])('%s', (_, expected, text) => {
    const handler = handlerOf(dial(text, 'const NORMAL = 1000; let stopped; function gone(code) { if (code !== 1000) dial(); }'));
    expect(Object.fromEntries(Object.keys(expected).map((code) => [code, handler.reconnectsAfter(Number(code))]))).toEqual(
      expected,
    );
  });
});

describe('the handlers of a socket that is closed', () => {
  const count = (code: string): number => {
    const facts = factsOf(code);
    const [send] = facts.sends;
    if (!send) throw new Error(`no send in:\n${code}`);
    return facts.closeHandlersOf(send).length;
  };

  it.each([
    ['the same variable', 1, `${OPEN} ws.onclose = () => { f(); }; ws.close();`],
    [
      'the same field',
      1,
      "class A { open() { this.ws = new WebSocket('x'); this.ws.onclose = () => { f(); }; } stop() { this.ws.close(); } }",
    ],
    [
      'a variable that goes into a field',
      1,
      "class A { open() { const ws = new WebSocket('x'); ws.onclose = () => { f(); }; this.ws = ws; } stop() { this.ws.close(); } }",
    ],
    [
      'a field that a variable takes',
      1,
      "class A { open() { this.ws = new WebSocket('x'); this.ws.onclose = () => { f(); }; } stop() { const { ws } = this; const line = this.ws; line.close(); } }",
    ],
    ['two handlers', 2, `${OPEN} ws.onclose = () => { f(); }; ws.addEventListener('close', () => { f(); }); ws.close();`],
    ['another socket', 0, `${OPEN} const other = new WebSocket('y'); other.onclose = () => { f(); }; ws.close();`],
    ['a handler that is taken off', 0, `${OPEN} ws.onclose = () => { f(); }; ws.onclose = null; ws.close();`],
    [
      'a listener that is taken off',
      0,
      `${OPEN} const f = () => {}; ws.addEventListener('close', f); ws.removeEventListener('close', f); ws.close();`,
    ],
    [
      'another listener that is taken off',
      1,
      `${OPEN} ws.addEventListener('close', () => { f(); }); ws.removeEventListener('open', f); ws.close();`,
    ],
    ['none', 0, `${OPEN} ws.close();`],
  ])('%s', (_, expected, code) => {
    expect(count(code)).toBe(expected);
  });
});

describe('code that nobody writes', () => {
  it('classes that make each other in their fields', () => {
    const code =
      "class A { b = new B(); ws = new WebSocket('x'); constructor() { this.ws.onclose = () => new A(); } } class B { a = new A(); }";
    expect(handlerOf(code).reconnects).toBe(true);
  });

  it('functions that call each other', () => {
    expect(handlerOf(dial('() => a()', 'function a() { b(); } function b() { a(); }')).reconnects).toBe(false);
    expect(handlerOf(dial('() => a()', 'function a() { b(); } function b() { a(); dial(); }')).reconnects).toBe(true);
  });

  it('functions that all call all others', () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}`);
    const calls = names.map((name) => `${name}();`).join(' ');
    const code = dial(
      '() => { if (tries > 0) f0(); }',
      `${names.map((name) => `function ${name}() { ${calls} }`).join('\n')} function f() { if (stopped) return; dial(); }`,
    );
    expect(handlerOf(code).reconnects).toBe(false);
  });
});
