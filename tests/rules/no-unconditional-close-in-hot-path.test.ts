import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-unconditional-close-in-hot-path.js';
import { lint, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type Path = 'message' | 'interval' | 'animation-frame' | 'stream' | 'loop' | 'iteration';

/** A case with « » around each call that is reported, and the hot path that the messages name. */
function reports(path: Path, name: string, marked: string, more: Omit<ValidCase, 'name' | 'code'> = {}): InvalidCase {
  const errors = [...marked.matchAll(/«([^»]*)»/g)].map((place) => {
    const { line, column } = position(plain(marked.slice(0, place.index)));
    const end = position(plain(marked.slice(0, place.index + place[0].length)));
    return { messageId: path, line, column, endLine: end.line, endColumn: end.column };
  });
  if (errors.length === 0) throw new Error(`${name}: no mark`);
  return { name, code: plain(marked), ...more, errors };
}

/**
 * The fixture that brings types lies under `tests/`, where the rule looks at nothing by default. So the same code is
 * linted once more with types and without that exemption, or it would be silent there whatever the rule does.
 */
function alsoWithTypes<Case extends ValidCase>(cases: readonly Case[]): Case[] {
  return cases.flatMap((each) => {
    const [options] = (each.options ?? [{}]) as readonly [object];
    if (each.typed !== undefined || each.filename !== undefined || 'ignoreTests' in options) return [each];
    return [
      { ...each, typed: false },
      { ...each, name: `${each.name} (with types)`, typed: true, options: [{ ...options, ignoreTests: false }] },
    ];
  });
}

function plain(marked: string): string {
  return marked.replaceAll(/[«»]/g, '');
}

function position(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** A class whose field holds a browser's socket, with a method or statement of each kind. */
function client(start: string, methods = ''): string {
  return `export class Client {
  constructor(url) { this.ws = new WebSocket(url); }
  start(items) {
    ${start}
  }
  ${methods}
}`;
}

/** A class whose field holds a client of `ws`. */
function nodeClient(start: string, methods = ''): string {
  return `import WebSocket from 'ws';\n${client(start, methods)}`;
}

/** A module that keeps its socket in an exported variable. */
function shared(code: string): string {
  return `export const ws = new WebSocket('wss://feed.example');\n${code}`;
}

/** A server on `ws`: its connection handler. */
function server(body: string): string {
  return `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (ws) => {
  ${body}
});`;
}

testRule('no-unconditional-close-in-hot-path', rule, {
  invalid: alsoWithTypes([
    // --- Messages, by every form of listener --------------------------------------------------------------------------
    reports(
      'message',
      'onmessage on a field',
      client('this.ws.onmessage = (event) => { render(event.data); «this.ws.close(1000)»; };'),
    ),
    reports('message', 'onmessage with an expression as its body', client('this.ws.onmessage = () => «this.ws.close()»;')),
    reports(
      'message',
      'addEventListener',
      shared("ws.addEventListener('message', (event) => { render(event.data); «ws.close(1000, 'done')»; });"),
    ),
    reports('message', 'on() of ws', nodeClient("this.ws.on('message', (data) => { render(data); «this.ws.close(1000)»; });")),
    reports(
      'message',
      'addListener() of ws',
      nodeClient("this.ws.addListener('message', function (data) { render(data); «this.ws.close()»; }.bind(this));"),
    ),
    reports(
      'message',
      'a function by its name',
      shared("function onMessage(event) { render(event.data); «ws.close(1000)»; }\nws.addEventListener('message', onMessage);"),
    ),
    reports(
      'message',
      'a bound method',
      client(
        "this.ws.addEventListener('message', this.onMessage.bind(this));",
        'onMessage(event) { render(event.data); «this.ws.close(1000)»; }',
      ),
    ),
    reports(
      'message',
      'a private field and an arrow in a field',
      "export class Client {\n  #ws = new WebSocket('wss://feed.example');\n  #onMessage = (event) => { render(event.data); «this.#ws.close(1000)»; };\n  start() { this.#ws.onmessage = this.#onMessage; }\n}",
    ),
    reports(
      'message',
      'a prototype',
      'function Client(url) { this.ws = new WebSocket(url); }\nClient.prototype.start = function () { this.ws.onmessage = this.onMessage.bind(this); };\nClient.prototype.onMessage = function (event) { render(event.data); «this.ws.close(1000)»; };',
    ),
    reports(
      'message',
      'an async handler',
      client('this.ws.onmessage = async (event) => { await save(event.data); «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'the client that a server accepted',
      server("ws.on('message', (data) => { ws.send(data); «ws.close(1000)»; });"),
    ),
    reports(
      'message',
      'a typed parameter of a class',
      'export class Feed {\n  constructor(private readonly ws: WebSocket) {}\n  start(): void { this.ws.onmessage = () => { «this.ws.close(1000)»; }; }\n}',
      { language: 'ts' },
    ),

    // --- Messages, by what libraries are given ------------------------------------------------------------------------
    reports(
      'message',
      'message(ws) of Bun.serve',
      'Bun.serve({ websocket: { message(ws, data) { ws.send(data); «ws.close()»; } } });',
    ),
    reports(
      'message',
      'message of Bun.serve, as an arrow',
      'Bun.serve({ websocket: { message: (ws, data) => { ws.send(data); «ws.close(1000)»; } } });',
    ),
    reports(
      'message',
      'webSocketMessage of a Durable Object',
      "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  async webSocketMessage(ws, message) { ws.send(message); «ws.close(1000, 'thanks')»; }\n}",
    ),
    reports(
      'message',
      'webSocketMessage of a plain class',
      'export class Room {\n  webSocketMessage(ws, message) { ws.send(message); «ws.close()»; }\n}',
    ),
    reports(
      'message',
      'a server of uWebSockets.js',
      "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws, message) => { ws.send(message); «ws.end(1000)»; } });",
    ),
    reports(
      'message',
      'onMessage of Hono',
      "import { upgradeWebSocket } from 'hono/cloudflare-workers';\nexport const route = upgradeWebSocket(() => ({ onMessage(event, ws) { ws.send(event.data); «ws.close(1000)»; } }));",
    ),
    reports(
      'message',
      'message(peer) of h3',
      "import { defineWebSocketHandler } from 'h3';\nexport default defineWebSocketHandler({ message(peer, message) { peer.send(message); «peer.close(1000)»; } });",
    ),
    reports(
      'message',
      'message of Elysia',
      "import { Elysia } from 'elysia';\nnew Elysia().ws('/feed', { message(ws, message) { ws.send(message); «ws.close()»; } });",
    ),
    reports(
      'message',
      'onMessage of PartyServer',
      "import { Server } from 'partyserver';\nexport class Room extends Server {\n  onMessage(connection, message) { connection.send(message); «connection.close(1000)»; }\n}",
    ),

    // --- Timers, frames, streams --------------------------------------------------------------------------------------
    reports('interval', 'setInterval', client("setInterval(() => { this.ws.send('ping'); «this.ws.close(1000)»; }, 30_000);")),
    reports(
      'interval',
      'window.setInterval and a function by its name',
      shared("function tick() { ws.send('ping'); «ws.close()»; }\nwindow.setInterval(tick, 1000);"),
    ),
    reports(
      'interval',
      'setInterval and a bound method',
      client('setInterval(this.tick.bind(this), 1000);', "tick() { this.ws.send('ping'); «this.ws.close(1000)»; }"),
    ),
    reports(
      'interval',
      'a socket of the module: an interval is no exchange',
      "const ws = new WebSocket('wss://feed.example');\nsetInterval(() => { ws.send('ping'); «ws.close(1000)»; }, 1000);",
    ),
    reports(
      'animation-frame',
      'requestAnimationFrame that asks for the next frame',
      shared(
        'function frame() {\n  draw();\n  «ws.close(1000)»;\n  requestAnimationFrame(frame);\n}\nrequestAnimationFrame(frame);',
      ),
    ),
    reports(
      'animation-frame',
      'window.requestAnimationFrame in a method',
      client('this.frame();', 'frame() { draw(); «this.ws.close()»; window.requestAnimationFrame(() => this.frame()); }'),
    ),
    reports(
      'stream',
      'data of a file stream',
      `import fs from 'node:fs';\n${shared("fs.createReadStream('log').on('data', (chunk) => { ws.send(chunk); «ws.close(1000)»; });")}`,
    ),
    reports(
      'stream',
      "data of a child's output",
      nodeClient("spawn('tail').stdout.on('data', (chunk) => { this.ws.send(chunk); «this.ws.close()»; });"),
    ),
    reports(
      'stream',
      'data by addListener, as a named function',
      shared("function pass(chunk) { ws.send(chunk); «ws.close(1000)»; }\nprocess.stdin.addListener('data', pass);"),
    ),

    // --- Timers that the close of the socket does not stop ------------------------------------------------------------
    reports(
      'interval',
      'a timer that a message listener stops',
      server(
        "let timer;\n  ws.on('message', () => { clearInterval(timer); timer = setInterval(() => { «ws.close()»; }, 30_000); });",
      ),
    ),
    reports(
      'interval',
      'another timer that the close listener stops',
      server(
        "const ping = setInterval(() => ws.ping(), 1000);\n  const idle = setInterval(() => «ws.close()», 30_000);\n  use(idle);\n  ws.on('close', () => clearInterval(ping));",
      ),
    ),
    reports(
      'interval',
      'a timer that is not kept, beside one that the close listener stops',
      client('setInterval(() => «this.ws.close()», 30_000);\n    this.ws.onclose = () => clearInterval(this.ping);'),
    ),
    reports(
      'interval',
      'a timer that the close of another socket stops',
      client(
        'this.timer = setInterval(() => «this.ws.close(1000)», 30_000);\n    this.other = new WebSocket(items.url);\n    this.other.onclose = () => clearInterval(this.timer);',
      ),
    ),
    reports(
      'interval',
      'a timer that a method stops which the close does not call',
      client(
        'this.timer = setInterval(() => «this.ws.close(1000)», 30_000);\n    this.ws.onclose = () => render();',
        'stop() { clearInterval(this.timer); }',
      ),
    ),
    reports(
      'interval',
      'a timer that a listener stops which the close listener attaches',
      client(
        "this.timer = setInterval(() => «this.ws.close(1000)», 30_000);\n    this.ws.onclose = () => { addEventListener('pagehide', () => clearInterval(this.timer)); };",
      ),
    ),
    reports(
      'interval',
      'a timer that a message listener stops in the function that the close calls',
      'export function open(url) {\n  const ws = new WebSocket(url);\n  const timer = setInterval(() => «ws.close()», 30_000);\n  ws.onmessage = () => clearInterval(timer);\n  ws.onclose = () => open(url);\n}',
    ),
    reports(
      'animation-frame',
      'a frame that the close listener does not cancel',
      client(
        'const draw = () => { «this.ws.close()»; this.frame = requestAnimationFrame(draw); };\n    draw();\n    this.ws.onclose = () => clearInterval(this.frame);',
      ),
    ),

    // --- Sockets that another one does not replace --------------------------------------------------------------------
    reports(
      'interval',
      'a field that the close listener only empties',
      client('setInterval(() => «this.ws?.close(1000)», 30_000);\n    this.ws.onclose = () => { this.ws = null; };'),
    ),
    reports(
      'interval',
      'a field that another socket’s close fills',
      client(
        'setInterval(() => «this.ws.close(1000)», 30_000);\n    this.other = new WebSocket(items.url);\n    this.other.onclose = () => this.open();',
        'open() { this.ws = new WebSocket(this.url); }',
      ),
    ),
    reports(
      'interval',
      'a field that a method fills which the close does not call',
      client(
        'setInterval(() => «this.ws.close(1000)», 30_000);\n    this.ws.onclose = () => render();',
        'open() { this.ws = new WebSocket(this.url); }',
      ),
    ),
    reports(
      'interval',
      'a variable of its own for each socket',
      'function open(url) {\n  const ws = new WebSocket(url);\n  ws.onclose = () => open(url);\n  setInterval(() => «ws.close()», 300_000);\n}\nopen(address);',
    ),
    reports(
      'loop',
      'a loop that does not wait for the socket that the close opens',
      client(
        'for (const item of items) { this.ws.send(item); «this.ws.close(1000)»; }\n    this.ws.onclose = () => this.open();',
        'open() { this.ws = new WebSocket(this.url); }',
      ),
    ),
    reports(
      'message',
      'a message that closes each socket that the close opens',
      client(
        '',
        'open() { this.ws = new WebSocket(this.url); this.ws.onclose = () => this.open(); this.ws.onmessage = () => { render(); «this.ws.close(1000)»; }; }',
      ),
    ),

    // --- Promises that say nothing of one message ---------------------------------------------------------------------
    reports(
      'message',
      'a promise of many, picked by the message',
      client('this.ws.onmessage = ({ data }) => { this.pending.get(data.id).resolve(data); «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'a promise of many, picked into a local',
      client(
        'this.ws.onmessage = ({ data }) => { const request = this.pending.get(data.id); request.resolve(data); «this.ws.close(1000)»; };',
      ),
    ),
    reports(
      'message',
      'a promise of many, picked by its key',
      client('this.ws.onmessage = ({ data }) => { this.pending[data.id].resolve(data); «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'a promise that the handler itself makes',
      client(
        'this.ws.onmessage = async () => { await new Promise((resolve) => { setTimeout(resolve, 100); }); «this.ws.close(1000)»; };',
      ),
    ),
    reports(
      'message',
      'a promise that is settled when the socket opens',
      client(
        'return new Promise((resolve, reject) => {\n      this.ws.onopen = resolve;\n      this.ws.onclose = reject;\n      this.ws.onmessage = (event) => { render(event.data); «this.ws.close(1000)»; };\n    });',
      ),
    ),
    reports(
      'message',
      'a promise that is settled when the socket opens, or has closed before',
      client(
        'return new Promise((resolve) => {\n      this.ws.onopen = () => resolve(true);\n      this.ws.onclose = () => resolve(false);\n      this.ws.onmessage = (event) => { render(event.data); «this.ws.close(1000)»; };\n    });',
      ),
    ),
    reports(
      'message',
      'a promise that the close of another socket settles',
      client(
        'return new Promise((resolve) => {\n      this.other = new WebSocket(items.url);\n      this.other.onclose = resolve;\n      this.ws.onmessage = (event) => { render(event.data); «this.ws.close(1000)»; };\n    });',
      ),
    ),
    reports(
      'message',
      'a promise that is fulfilled from the start',
      client('this.ws.onmessage = () => { Promise.resolve().then(render); «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'a path that is resolved, and one that is thrown away',
      `import { resolve } from 'node:path';\nimport * as path from 'node:path';\n${client("this.ws.onmessage = ({ data }) => { save(resolve(data)); path.resolve(data); resolve('/'); «this.ws.close(1000)»; };")}`,
    ),
    reports(
      'message',
      'what a field of the class resolves, whose answer is used',
      client('this.ws.onmessage = ({ data }) => { this.routes.resolve(data.path).run(data); «this.ws.close(1000)»; };'),
    ),

    // --- Loops and iterations -----------------------------------------------------------------------------------------
    reports('loop', 'for', client('for (let i = 0; i < items.length; i++) { this.ws.send(items[i]); «this.ws.close(1000)»; }')),
    reports('loop', 'for of', client('for (const item of items) { this.ws.send(item); «this.ws.close(1000)»; }')),
    reports('loop', 'for in', client('for (const key in items) { this.ws.send(key); «this.ws.close()»; }')),
    reports('loop', 'while', client('while (items.length > 0) { this.ws.send(items.pop()); «this.ws.close()»; }')),
    reports('loop', 'do while', client('do { this.ws.send(items.pop()); «this.ws.close(1000)»; } while (items.length > 0);')),
    reports(
      'loop',
      'for await',
      "export async function relay(messages) {\n  const ws = new WebSocket('wss://feed.example');\n  for await (const message of messages) { ws.send(message); «ws.close(1000)»; }\n}",
    ),
    reports('loop', 'a loop without a block', client('for (const item of items) «this.ws.close(1000)»;')),
    reports(
      'loop',
      'a loop in a message handler',
      client(
        'this.ws.onmessage = ({ data }) => { for (const each of JSON.parse(data)) { render(each); «this.ws.close(1000)»; } };',
      ),
    ),
    reports('iteration', 'forEach', client('items.forEach((item) => { this.ws.send(item); «this.ws.close(1000)»; });')),
    reports(
      'iteration',
      'map with an async function',
      client('await Promise.all(items.map(async (item) => { await push(item); «this.ws.close(1000)»; }));').replace(
        'start(',
        'async start(',
      ),
    ),
    reports(
      'iteration',
      'forEach with a function by its name',
      shared('function push(item) { ws.send(item); «ws.close()»; }\nexport function pushAll(items) { items.forEach(push); }'),
    ),
    reports(
      'iteration',
      'forEach over sockets that closes another one',
      server("wss.clients.forEach((each) => { each.send('bye'); «ws.close(1000)»; });"),
    ),

    // --- Unconditional all the same -----------------------------------------------------------------------------------
    reports(
      'message',
      'an optional chain is no branch',
      client('this.ws.onmessage = () => { render(); «this.ws?.close(1000)»; };'),
    ),
    reports('message', 'an optional call is no branch', client('this.ws.onmessage = () => { render(); «this.ws?.close?.()»; };')),
    reports(
      'message',
      'an earlier if that leaves nothing',
      client('this.ws.onmessage = (event) => { if (event.data) render(event.data); «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'a try block',
      client(
        'this.ws.onmessage = (event) => { try { render(event.data); «this.ws.close(1000)»; } catch (error) { console.error(error); } };',
      ),
    ),
    reports(
      'message',
      'a finally block',
      client('this.ws.onmessage = (event) => { try { render(event.data); } finally { «this.ws.close()»; } };'),
    ),
    reports(
      'message',
      'a block and a label',
      client('this.ws.onmessage = () => { work: { render(); «this.ws.close(1000)»; } };'),
    ),
    reports(
      'message',
      'a function that is called on the spot',
      client('this.ws.onmessage = () => { (() => { render(); «this.ws.close(1000)»; })(); };'),
    ),
    reports(
      'message',
      'a return of a function that is only created before',
      client(
        'this.ws.onmessage = (event) => { const parse = (text) => { return JSON.parse(text); }; render(parse(event.data)); «this.ws.close(1000)»; };',
      ),
    ),
    reports(
      'message',
      'a break that leaves an earlier loop only',
      client(
        "this.ws.onmessage = (event) => {\n  for (const each of event.data) { if (each === ';') break; render(each); }\n  «this.ws.close(1000)»;\n};",
      ),
    ),
    reports(
      'message',
      'a break that leaves an earlier switch only',
      client(
        "this.ws.onmessage = ({ data }) => {\n  switch (data) { case 'a': render(1); break; default: render(2); }\n  «this.ws.close(1000)»;\n};",
      ),
    ),
    reports(
      'loop',
      'a break that leaves an inner loop only',
      client('for (const item of items) {\n  for (const part of item) { if (part) break; }\n  «this.ws.close(1000)»;\n}'),
    ),
    reports(
      'message',
      'a handler that is attached on a condition',
      client('if (items) this.ws.onmessage = () => { «this.ws.close(1000)»; };'),
    ),
    reports(
      'message',
      'a listener of something else that is removed in the handler',
      client("this.ws.onmessage = () => { window.removeEventListener('resize', this.onResize); «this.ws.close(1000)»; };"),
    ),
    reports(
      'message',
      'another timer that is cleared in the handler',
      client('this.ws.onmessage = () => { clearInterval(this.heartbeat); «this.ws.close(1000)»; };'),
    ),
    reports(
      'interval',
      'another timer that is cleared in the interval',
      client('setInterval(() => { clearInterval(this.other); «this.ws.close(1000)»; }, 1000);'),
    ),
    reports(
      'message',
      'an option that is not once',
      client("this.ws.addEventListener('message', () => { «this.ws.close(1000)»; }, { once: false, passive: true });"),
    ),

    // --- Through a function of the file -------------------------------------------------------------------------------
    reports(
      'message',
      'a method that the handler calls',
      client('this.ws.onmessage = (event) => { render(event.data); this.finish(); };', 'finish() { «this.ws.close(1000)»; }'),
    ),
    reports(
      'message',
      'two methods deep',
      client('this.ws.onmessage = () => this.done();', 'done() { this.finish(); }\n  finish() { «this.ws.close()»; }'),
    ),
    reports(
      'loop',
      'a function that a loop calls',
      shared(
        'const finish = () => { «ws.close(1000)»; };\nexport function push(items) { for (const item of items) { ws.send(item); finish(); } }',
      ),
    ),
    reports(
      'interval',
      'a function that an interval calls',
      shared("function finish() { «ws.close(1000)»; }\nsetInterval(() => { ws.send('ping'); finish(); }, 1000);"),
    ),

    // --- Sockets that are kept ----------------------------------------------------------------------------------------
    reports(
      'message',
      'a local that is put into a field',
      'export class Client {\n  connect(url) {\n    const ws = new WebSocket(url);\n    this.ws = ws;\n    ws.onmessage = () => { render(); «ws.close(1000)»; };\n  }\n}',
    ),
    reports(
      'message',
      'a local and a field by one assignment',
      'export class Client {\n  connect(url) {\n    const ws = (this.ws = new WebSocket(url));\n    ws.onmessage = () => { render(); «ws.close(1000)»; };\n  }\n}',
    ),
    reports(
      'message',
      'an export of a list',
      "const ws = new WebSocket('wss://feed.example');\nws.onmessage = () => { render(); «ws.close(1000)»; };\nexport { ws };",
    ),
    reports(
      'message',
      'a default export',
      "const ws = new WebSocket('wss://feed.example');\nws.onmessage = () => { render(); «ws.close(1000)»; };\nexport default ws;",
    ),
    reports(
      'message',
      'module.exports',
      "const WebSocket = require('ws');\nconst ws = new WebSocket('wss://feed.example');\nws.on('message', () => { render(); «ws.close(1000)»; });\nmodule.exports = ws;",
      { sourceType: 'commonjs' },
    ),
    reports(
      'message',
      'a property of module.exports',
      "const WebSocket = require('ws');\nconst ws = new WebSocket('wss://feed.example');\nws.on('message', () => { render(); «ws.close(1000)»; });\nmodule.exports = { ws };",
      { sourceType: 'commonjs' },
    ),
    reports(
      'message',
      'a variable of the module that a function fills again and again',
      'let ws;\nexport function connect(url) {\n  ws = new WebSocket(url);\n  ws.onmessage = () => { render(); «ws.close(1000)»; };\n}',
    ),

    // --- Codes --------------------------------------------------------------------------------------------------------
    reports(
      'message',
      'a constant',
      `const NORMAL_CLOSURE = 1000;\n${client('this.ws.onmessage = () => { «this.ws.close(NORMAL_CLOSURE)»; };')}`,
    ),
    reports(
      'message',
      'a table',
      `const CODES = { normal: 1000, away: 1001 };\n${client('this.ws.onmessage = () => { «this.ws.close(CODES.normal)»; };')}`,
    ),
    reports(
      'message',
      'an enum',
      `enum Close { Normal = 1000, Token = 4401 }\nexport class Client {\n  constructor(private readonly ws: WebSocket) {}\n  start(): void { this.ws.onmessage = () => { «this.ws.close(Close.Normal)»; }; }\n}`,
      { language: 'ts' },
    ),
    reports('message', 'undefined is no code', client('this.ws.onmessage = () => { «this.ws.close(undefined)»; };')),
    reports(
      'message',
      'twice, with and without a code',
      client('this.ws.onmessage = () => { «this.ws.close()»; «this.ws.close(1000)»; };'),
    ),

    // --- Options ------------------------------------------------------------------------------------------------------
    reports('message', 'codes: a code of the application', client('this.ws.onmessage = () => { «this.ws.close(4000)»; };'), {
      options: [{ codes: [1000, 4000] }],
    }),
    reports(
      'message',
      'codes: either of two',
      client('this.ws.onmessage = (event) => { «this.ws.close(event.data ? 1000 : 4000)»; };'),
      { options: [{ codes: [1000, 4000] }] },
    ),
    reports('message', 'codes: no code counts always', client('this.ws.onmessage = () => { «this.ws.close()»; };'), {
      options: [{ codes: [] }],
    }),
    reports(
      'interval',
      'paths: only those that are listed',
      client('this.ws.onmessage = () => { this.ws.close(1000); };\n    setInterval(() => { «this.ws.close(1000)»; }, 1000);'),
      { options: [{ paths: ['interval', 'loop'] }] },
    ),
    reports(
      'message',
      'ignoreTests: a test by the name of the file',
      client('this.ws.onmessage = () => { «this.ws.close(1000)»; };'),
      { filename: 'src/client.test.js', options: [{ ignoreTests: false }] },
    ),
    reports(
      'message',
      'ignoreTests: a test by it()',
      client("it('ends', () => { this.ws.onmessage = () => { «this.ws.close(1000)»; }; });"),
      { options: [{ ignoreTests: false }] },
    ),
    reports('message', 'a name that only sounds like a test', client('this.ws.onmessage = () => { «this.ws.close(1000)»; };'), {
      filename: 'src/latest/contest.js',
    }),
  ]),

  valid: alsoWithTypes([
    // --- Conditional --------------------------------------------------------------------------------------------------
    { name: 'an if', code: client("this.ws.onmessage = (event) => { if (event.data === 'bye') this.ws.close(1000); };") },
    {
      name: 'an else',
      code: client('this.ws.onmessage = (event) => { if (event.data) render(event.data); else this.ws.close(1000); };'),
    },
    { name: 'a ternary', code: client('this.ws.onmessage = (event) => event.data ? render(event.data) : this.ws.close(1000);') },
    { name: '&&', code: client("this.ws.onmessage = (event) => { event.data === 'bye' && this.ws.close(); };") },
    {
      name: '|| and ??',
      code: client('this.ws.onmessage = (event) => { event.data || this.ws.close(); event.origin ?? this.ws.close(1000); };'),
    },
    { name: 'a logical assignment', code: client('this.ws.onmessage = () => { this.closing ??= this.ws.close(1000); };') },
    {
      name: 'a switch',
      code: client(
        "this.ws.onmessage = ({ data }) => {\n  switch (data) {\n    case 'bye': this.ws.close(1000); break;\n    default: render(data);\n  }\n};",
      ),
    },
    {
      name: 'a catch clause',
      code: client('this.ws.onmessage = ({ data }) => { try { render(JSON.parse(data)); } catch { this.ws.close(1000); } };'),
    },
    {
      name: 'an early return',
      code: client("this.ws.onmessage = ({ data }) => {\n  if (data !== 'bye') return;\n  this.ws.close(1000);\n};"),
    },
    {
      name: 'an early return in a nested block',
      code: client(
        'this.ws.onmessage = ({ data }) => {\n  try { if (data) { render(data); return; } } catch (error) { console.error(error); }\n  this.ws.close(1000);\n};',
      ),
    },
    {
      name: 'an early return in a loop',
      code: client(
        "this.ws.onmessage = ({ data }) => {\n  for (const each of data) { if (each === ';') return; }\n  this.ws.close(1000);\n};",
      ),
    },
    {
      name: 'an early throw',
      code: client("this.ws.onmessage = ({ data }) => {\n  if (!data) throw new Error('empty');\n  this.ws.close(1000);\n};"),
    },
    { name: 'an early break', code: client('while (true) {\n  if (items.length > 0) break;\n  this.ws.close(1000);\n}') },
    {
      name: 'an early continue',
      code: client('for (const item of items) {\n  if (item.open) continue;\n  this.ws.close(1000);\n}'),
    },
    {
      name: 'a condition in an interval',
      code: client('setInterval(() => { if (Date.now() - this.seen > 60_000) this.ws.close(1000); }, 1000);'),
    },
    {
      name: 'a condition around the call of a method',
      code: client(
        "this.ws.onmessage = ({ data }) => { if (data === 'bye') this.finish(); };",
        'finish() { this.ws.close(1000); }',
      ),
    },

    // --- The path ends at a function that is only created -------------------------------------------------------------
    {
      name: 'a timer that a handler starts',
      code: client('this.ws.onmessage = () => { setTimeout(() => this.ws.close(1000), 100); };'),
    },
    {
      name: 'a listener that a handler attaches',
      code: client("this.ws.onmessage = () => { addEventListener('pagehide', () => this.ws.close(1000)); };"),
    },
    {
      name: 'a promise that a handler waits for',
      code: client('this.ws.onmessage = () => { save().then(() => this.ws.close(1000)); };'),
    },
    {
      name: 'a function that a handler returns',
      code: client('this.ws.onmessage = () => { this.stop = () => this.ws.close(1000); };'),
    },
    {
      name: 'a function that a loop only makes',
      code: client('for (const item of items) item.onclick = () => this.ws.close(1000);'),
    },

    // --- Sockets that come from the loop ------------------------------------------------------------------------------
    {
      name: 'for of over clients',
      code: "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });\nexport function stop() { for (const ws of wss.clients) ws.close(1000, 'bye'); }",
    },
    {
      name: 'forEach over clients',
      code: "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });\nexport function stop() { wss.clients.forEach((ws) => ws.close(1000)); }",
    },
    {
      name: 'an entry of a map',
      code: 'const sockets = new Map();\nexport function open(user, url) { sockets.set(user, new WebSocket(url)); }\nexport function stop() { for (const [user, ws] of sockets) { console.log(user); ws.close(1000); } }',
    },
    {
      name: 'get() by the loop’s key',
      code: 'const sockets = new Map();\nexport function open(user, url) { sockets.set(user, new WebSocket(url)); }\nexport function stop(users) { for (const user of users) sockets.get(user).close(1000); }',
    },
    {
      name: 'get() into a const in the loop',
      code: 'const sockets = new Map();\nexport function open(user, url) { sockets.set(user, new WebSocket(url)); }\nexport function stop(users) { users.forEach((user) => { const ws = sockets.get(user); ws?.close(); }); }',
    },
    {
      name: 'pop()',
      code: 'const sockets = [];\nexport function open(url) { sockets.push(new WebSocket(url)); }\nexport function stop() { while (sockets.length > 0) sockets.pop().close(1000); }',
    },
    {
      name: 'an assignment in the test of the loop',
      code: 'const sockets = [];\nexport function open(url) { sockets.push(new WebSocket(url)); }\nexport function stop() { let ws; while ((ws = sockets.shift())) ws.close(1000); }',
    },
    {
      name: 'an index',
      code: 'const sockets = [];\nexport function open(url) { sockets.push(new WebSocket(url)); }\nexport function stop() { for (let i = 0; i < sockets.length; i++) sockets[i].close(1000); }',
    },
    {
      name: 'a field of what the loop runs over',
      code: client('for (const item of items) { item.ws = new WebSocket(item.url); item.ws.close(1000); }'),
    },
    {
      name: 'a socket that is opened in the loop',
      code: client("for (const url of items) { const ws = new WebSocket(url); ws.send('ping'); ws.close(1000); }"),
    },
    {
      name: 'a field that is filled in the loop',
      code: client('for (const url of items) { this.ws = new WebSocket(url); this.ws.close(1000); }'),
    },
    {
      name: 'a field that the handler fills again',
      code: client('this.ws.onmessage = () => { this.ws.close(1000); this.ws = new WebSocket(items.url); };'),
    },
    {
      name: 'a socket that an interval opens',
      code: "setInterval(() => { const ws = new WebSocket('wss://probe.example'); ws.close(1000); }, 60_000);",
    },

    // --- A close that leaves the loop ---------------------------------------------------------------------------------
    { name: 'break', code: client('while (true) { this.ws.close(1000); break; }') },
    { name: 'return', code: client('for (const item of items) { this.ws.close(1000); return item; }') },
    { name: 'throw', code: client('for (const item of items) { this.ws.close(1000); throw new Error(item); }') },
    {
      name: 'a message stream of which one message is read',
      code: "export async function first(messages) {\n  const ws = new WebSocket('wss://feed.example');\n  for await (const message of messages) { ws.close(1000); return message; }\n}",
    },

    // --- Once ---------------------------------------------------------------------------------------------------------
    {
      name: 'a function that drops the socket at once, and again whatever comes still',
      code: nodeClient(
        "const drop = () => this.ws.close();\n    this.ws.on('open', () => drop());\n    this.ws.on('message', () => drop());\n    drop();",
      ),
    },
    { name: 'once()', code: nodeClient("this.ws.once('message', (data) => { render(data); this.ws.close(1000); });") },
    {
      name: '{ once: true }',
      code: client(
        "this.ws.addEventListener('message', (event) => { render(event.data); this.ws.close(1000); }, { once: true });",
      ),
    },
    {
      name: '{ once: true } and a bound method',
      code: client(
        "this.ws.addEventListener('message', this.onMessage.bind(this), { once: true, signal: items.signal });",
        'onMessage() { this.ws.close(1000); }',
      ),
    },
    {
      name: 'once() of a stream',
      code: `import fs from 'node:fs';\n${shared("fs.createReadStream('log').once('data', (chunk) => { ws.send(chunk); ws.close(1000); });")}`,
    },
    {
      name: 'a listener that removes itself',
      code: shared(
        "function onMessage(event) { ws.removeEventListener('message', onMessage); render(event.data); ws.close(1000); }\nws.addEventListener('message', onMessage);",
      ),
    },
    {
      name: 'a listener of ws that takes itself off',
      code: nodeClient(
        "const first = (data) => { this.ws.off('message', first); render(data); this.ws.close(1000); };\n    this.ws.on('message', first);",
      ),
    },
    {
      name: 'onmessage that takes itself off',
      code: client('this.ws.onmessage = (event) => { this.ws.onmessage = null; render(event.data); this.ws.close(1000); };'),
    },
    {
      name: 'an interval that clears itself',
      code: client('const timer = setInterval(() => { clearInterval(timer); this.ws.close(1000); }, 1000);'),
    },
    {
      name: 'an interval in a field that clears itself',
      code: client('this.timer = setInterval(() => { this.ws.close(1000); clearInterval(this.timer); }, 1000);'),
    },
    {
      name: 'an interval that clears itself by a method',
      code: client(
        'this.timer = setInterval(() => { this.ws.close(1000); this.stop(); }, 1000);',
        'stop() { clearInterval(this.timer); }',
      ),
    },

    // --- Timers that the close of the socket stops --------------------------------------------------------------------
    {
      name: 'a timer in a variable that the close listener stops',
      code: server(
        "const timer = setInterval(() => ws.close(), 30_000);\n  ws.on('close', () => { console.log('gone'); clearInterval(timer); });",
      ),
    },
    {
      name: 'a timer in a field that onclose stops',
      code: client(
        'this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.onclose = () => clearInterval(this.timer);',
      ),
    },
    {
      name: 'a timer that the close listener stops where there is one',
      code: client(
        "this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.addEventListener('close', () => { if (this.timer) window.clearInterval(this.timer); });",
      ),
    },
    {
      name: 'a timer that a method stops which the close listener calls',
      code: client(
        'this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.onclose = () => this.stop();',
        'stop() { clearInterval(this.timer); }',
      ),
    },
    {
      name: 'a timer that a method stops which is the close listener',
      code: client(
        "this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.addEventListener('close', this.stop.bind(this));",
        'stop() { clearInterval(this.timer); }',
      ),
    },
    {
      name: 'a timer that the close listener stops later',
      code: client(
        'this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.onclose = () => { setTimeout(() => clearInterval(this.timer), 100); };',
      ),
    },
    {
      name: 'a timer of a helper, started anew with each message',
      code: `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
function startAnew(timer, ws) {
  clearInterval(timer);
  return setInterval(() => { ws.close(); }, 30_000);
}
wss.on('connection', (ws) => {
  let idle = startAnew(null, ws);
  ws.on('message', (data) => { idle = startAnew(idle, ws); ws.send(data); });
  ws.on('close', () => clearInterval(idle));
});`,
    },
    {
      name: 'a timer of a variable, handed to a helper that stops it',
      code: server(
        "let idle = setInterval(() => ws.close(), 30_000);\n  const stop = (timer) => { clearInterval(timer); };\n  ws.on('close', () => { stop(idle); idle = null; });",
      ),
    },
    {
      name: 'a timer in a list',
      code: client(
        'this.timers = [];\n    this.timers.push(setInterval(() => this.ws.close(1000), 30_000));\n    this.ws.onclose = () => { for (const timer of this.timers) clearInterval(timer); };',
      ),
    },
    {
      name: 'a timer in a map',
      code: server(
        "timers.set(ws, setInterval(() => ws.close(), 30_000));\n  ws.on('close', () => { clearInterval(timers.get(ws)); timers.delete(ws); });",
      ),
    },
    {
      name: 'a timer in a field of the socket, by two names',
      code: `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
function watch(client) { client.idle = setInterval(() => client.close(), 30_000); }
wss.on('connection', (ws) => {
  watch(ws);
  ws.on('close', () => clearInterval(ws.idle));
});`,
    },
    {
      name: 'a timer that is stopped as a timeout',
      code: client(
        'this.timer = setInterval(() => this.ws.close(1000), 30_000);\n    this.ws.onclose = () => clearTimeout(this.timer);',
      ),
    },
    {
      name: 'a frame that asks for no other one',
      code: client('requestAnimationFrame(() => { draw(); this.ws.close(1000); });'),
    },
    {
      name: 'a frame that the close listener cancels',
      code: client(
        'const draw = () => { this.ws.close(); this.frame = requestAnimationFrame(draw); };\n    draw();\n    this.ws.onclose = () => cancelAnimationFrame(this.frame);',
      ),
    },

    // --- Sockets that another one replaces ----------------------------------------------------------------------------
    {
      name: 'a field that a method fills which onclose calls',
      code: client(
        'this.open();\n    setInterval(() => this.ws.close(1000), 60_000);',
        'open() { this.ws = new WebSocket(this.url); this.ws.onclose = () => { render(); this.open(); }; }',
      ),
    },
    {
      name: 'a field that a method fills which is the close listener',
      code: client(
        'this.open();\n    setInterval(() => this.ws.close(1000), 60_000);',
        "open() { this.ws = new WebSocket(this.url); this.ws.addEventListener('close', this.open.bind(this)); }",
      ),
    },
    {
      name: 'a field that a method fills some time after the close, two calls away',
      code: nodeClient(
        'this.open();\n    setInterval(() => this.ws.close(1000), 60_000);',
        "open() { this.ws = new WebSocket(this.url); this.ws.on('close', () => this.retry()); }\n  retry() { setTimeout(() => this.open(), 1000); }",
      ),
    },
    {
      name: 'a field that onclose fills itself',
      code: client(
        'setInterval(() => this.ws.close(1000), 60_000);\n    this.ws.onclose = () => { this.ws = connect(items.url); };',
      ),
    },
    {
      name: 'a field that a local is put into, which has the listener',
      code: client(
        'this.open();\n    setInterval(() => this.ws.close(1000), 60_000);',
        'open() { const ws = new WebSocket(this.url); ws.onclose = () => this.open(); this.ws = ws; }',
      ),
    },
    {
      name: 'a variable that a function fills which onclose calls',
      code: 'let ws;\nfunction open(url) {\n  ws = new WebSocket(url);\n  ws.onclose = () => open(url);\n}\nopen(address);\nsetInterval(() => ws.close(1000), 60_000);',
    },
    {
      name: 'a loop that waits, on a field that a method fills which onclose calls',
      code: client(
        'void this.renew();',
        'open() { this.ws = new WebSocket(this.url); this.ws.onclose = () => this.open(); }\n  async renew() { for (;;) { await pause(60_000); this.ws.close(1000); } }',
      ),
    },
    {
      name: 'a stream, on a field that a method fills which onclose calls',
      code: nodeClient(
        "process.stdin.on('data', () => { this.ws.close(1000); });",
        "open() { this.ws = new WebSocket(this.url); this.ws.on('close', () => this.open()); }",
      ),
    },
    {
      name: 'a field that a method fills which the timer calls',
      code: client(
        'setInterval(() => { this.ws.close(1000); this.open(); }, 60_000);',
        'open() { this.ws = new WebSocket(this.url); }',
      ),
    },
    {
      name: 'a variable that a function fills which the loop calls',
      code: 'let ws;\nfunction open(url) { ws = new WebSocket(url); }\nexport function probe(urls) { for (const url of urls) { open(url); ws.close(1000); } }',
    },

    // --- One-shot exchanges -------------------------------------------------------------------------------------------
    {
      name: 'a local of the function',
      code: "export function ask(url, done) {\n  const ws = new WebSocket(url);\n  ws.onopen = () => ws.send('?');\n  ws.onmessage = (event) => { done(event.data); ws.close(1000); };\n}",
    },
    {
      name: 'a local that is returned too',
      code: 'export function ask(url, done) {\n  const ws = new WebSocket(url);\n  ws.onmessage = (event) => { done(event.data); ws.close(1000); };\n  return ws;\n}',
    },
    {
      name: 'a local of the module',
      code: "import WebSocket from 'ws';\nconst ws = new WebSocket('wss://feed.example');\nws.on('open', () => ws.send('?'));\nws.on('message', (data) => { console.log(String(data)); ws.close(); });",
    },
    {
      name: 'a local of a Promise executor',
      code: 'export const ask = (url) => new Promise((resolve, reject) => {\n  const ws = new WebSocket(url);\n  ws.onerror = reject;\n  ws.onmessage = (event) => { resolve(event.data); ws.close(1000); };\n});',
    },
    {
      name: 'a local of the function around a Promise executor',
      code: 'export function ask(url) {\n  const ws = new WebSocket(url);\n  return new Promise((resolve) => {\n    ws.onmessage = (event) => { resolve(event.data); ws.close(1000); };\n  });\n}',
    },
    {
      name: 'a local of an async function',
      code: "export async function ask(url, done) {\n  const ws = new WebSocket(await url());\n  ws.addEventListener('message', (event) => { done(event.data); ws.close(1000); });\n}",
    },
    {
      name: 'a let, and a handler by its name',
      code: "export function ask(url, done) {\n  let ws = new WebSocket(url);\n  function onMessage(event) { done(event.data); ws.close(1000); }\n  ws.addEventListener('message', onMessage);\n}",
    },
    {
      name: 'a method of a class with a socket of its own',
      code: 'export class Api {\n  ask(url, done) {\n    const ws = new WebSocket(url);\n    ws.onmessage = (event) => { done(event.data); ws.close(1000); };\n  }\n}',
    },

    // --- Promises that one message settles ----------------------------------------------------------------------------
    {
      name: 'resolve() kept in a field',
      code: client(
        'this.ws.onmessage = this.onMessage.bind(this);',
        'result() { return new Promise((resolve, reject) => { this.resolve = resolve; this.reject = reject; }); }\n  onMessage(event) { this.resolve(event.data); this.ws.close(); }',
      ),
    },
    {
      name: 'resolve() kept under another name, and let go after the close',
      code: client(
        'this.ws.onmessage = ({ data }) => { this.ws.close(1000); this.done?.(data); this.done = null; };',
        'result() { return new Promise((resolve) => { this.done = resolve; }); }',
      ),
    },
    {
      name: 'resolve() or reject(), by the message',
      code: client(
        'return new Promise((resolve, reject) => {\n      this.ws.onmessage = ({ data }) => {\n        if (data.error) reject(data.error);\n        else resolve(data);\n        this.ws.close(1000);\n      };\n    });',
      ),
    },
    {
      name: 'resolve() of an executor, some time after the close',
      code: nodeClient(
        "return new Promise((resolve) => {\n      this.ws.on('message', () => { this.ws.close(); setTimeout(resolve, 100); });\n    });",
      ),
    },
    {
      name: 'resolve() in a method that the handler calls',
      code: client(
        'this.ws.onmessage = ({ data }) => { this.finish(data); };',
        'result() { return new Promise((resolve) => { this.resolve = resolve; }); }\n  finish(data) { this.resolve(data); this.ws.close(1000); }',
      ),
    },
    {
      name: 'Promise.withResolvers()',
      code: client(
        'const { promise, resolve } = Promise.withResolvers();\n    this.ws.onmessage = ({ data }) => { resolve(data); this.ws.close(1000); };\n    return promise;',
      ),
    },
    {
      name: 'a deferred in a field',
      code: client('this.ws.onmessage = ({ data }) => { this.answer.resolve(data); this.ws.close(1000); };'),
    },
    {
      name: 'resolve() of a parameter',
      code: client('', 'read(resolve) { this.ws.onmessage = ({ data }) => { resolve(data); this.ws.close(1000); }; }'),
    },
    {
      name: 'an executor whose promise is resolved when the socket has closed',
      code: "import WebSocket from 'ws';\nexport const drain = (ws = new WebSocket('wss://feed.example')) => new Promise((resolve) => {\n  ws.on('close', () => setTimeout(resolve, 100));\n  ws.on('message', () => ws.close());\n});",
    },
    {
      name: 'an executor whose resolve() is the close listener',
      code: client(
        'return new Promise((resolve, reject) => {\n      this.ws.onclose = resolve;\n      this.ws.onerror = reject;\n      this.ws.onmessage = (event) => { render(event.data); this.ws.close(1000); };\n    });',
      ),
    },
    {
      name: 'an executor whose resolve() is added as the close listener',
      code: nodeClient(
        "return new Promise((resolve) => {\n      this.ws.once('close', resolve);\n      this.ws.on('message', (data) => { render(data); this.ws.close(1000); });\n    });",
      ),
    },

    // --- Tests --------------------------------------------------------------------------------------------------------
    ...[
      'src/client.test.js',
      'src/client.spec.js',
      'src/__tests__/client.js',
      'test/client.js',
      'packages/feed/tests/client.js',
      'e2e/client.js',
    ].map((filename): ValidCase => ({
      name: `a test by its name: ${filename}`,
      code: client('this.ws.onmessage = () => { this.ws.close(1000); };'),
      filename,
    })),
    {
      name: 'a test by it()',
      code: server("it('echoes', () => { ws.on('message', (data) => { ws.send(data); ws.close(1000); }); });"),
      typed: false,
    },
    {
      name: 'a test by test.only() in describe.each()',
      code: server("describe.each([1, 2])('echo', () => { test.only('once', () => { ws.on('message', () => ws.close()); }); });"),
      typed: false,
    },

    // --- Codes --------------------------------------------------------------------------------------------------------
    {
      name: 'other codes',
      code: client(
        'this.ws.onmessage = () => { this.ws.close(4000); };\n    this.ws.onerror = () => {};\n    setInterval(() => this.ws.close(3000), 1000);',
      ),
    },
    { name: "a server's code", code: server("ws.on('message', () => { ws.close(1008, 'read only'); });") },
    {
      name: 'one code of two is another',
      code: client('this.ws.onmessage = (event) => { this.ws.close(event.data ? 1000 : 4000); };'),
    },
    { name: 'a code that is not known', code: client('this.ws.onmessage = (event) => { this.ws.close(event.data.code); };') },
    {
      name: 'a code that may be another',
      code: client('this.ws.onmessage = (event) => { this.ws.close(event.data.code ?? 1000); };'),
    },

    // --- Options ------------------------------------------------------------------------------------------------------
    {
      name: 'paths: others',
      code: client(
        'this.ws.onmessage = () => { this.ws.close(1000); };\n    for (const item of items) { this.ws.send(item); this.ws.close(); }',
      ),
      options: [{ paths: ['interval', 'animation-frame', 'stream', 'iteration'] }],
    },
    { name: 'paths: none', code: client('this.ws.onmessage = () => { this.ws.close(1000); };'), options: [{ paths: [] }] },
    {
      name: 'codes: without 1000',
      code: client('this.ws.onmessage = () => { this.ws.close(1000); };'),
      options: [{ codes: [4000] }],
    },

    // --- Not a hot path -----------------------------------------------------------------------------------------------
    {
      name: 'handlers that run once for a connection',
      code: client(
        'this.ws.onopen = () => this.ws.close(1000);\n    this.ws.onerror = () => this.ws.close();\n    this.ws.onclose = () => this.ws.close();',
      ),
    },
    {
      name: 'a plain method and a timer',
      code: client('setTimeout(() => this.ws.close(1000), 1000);', 'stop() { this.ws.close(1000); }'),
    },
    { name: 'the connection handler of a server', code: server("ws.send('full'); ws.close(1000);") },
    { name: 'after the loop', code: client('for (const item of items) this.ws.send(item);\n    this.ws.close(1000);') },
    {
      name: 'data of a request, which is answered by HTTP',
      code: "import http from 'node:http';\nexport const ws = new WebSocket('wss://feed.example');\nhttp.get('http://feed.example', (answer) => { answer.on('end', () => ws.close(1000)); });",
    },

    // --- Not a send on a socket ---------------------------------------------------------------------------------------
    { name: 'terminate()', code: nodeClient("this.ws.on('message', () => { this.ws.terminate(); });") },
    {
      name: 'close() of uWebSockets.js, which sends no Close frame',
      code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (ws) => { ws.close(); } });",
    },
    {
      name: 'a channel, a port, a stream of events',
      code: client(
        "const channel = new BroadcastChannel('ws');\n    channel.onmessage = () => channel.close();\n    const source = new EventSource('/ws');\n    source.onmessage = () => source.close();\n    const { port1 } = new MessageChannel();\n    port1.onmessage = () => port1.close();",
      ),
    },
    {
      name: 'a data channel that is called ws',
      code: "export function call(peer) {\n  const ws = peer.createDataChannel('feed');\n  globalThis.ws = ws;\n  ws.onmessage = () => ws.close();\n}",
    },
    {
      name: 'a net socket',
      code: "import net from 'node:net';\nexport const socket = net.connect(9000);\nsocket.on('data', () => { socket.close(); socket.end(); });",
    },
    {
      name: 'a file in a loop',
      code: "import fs from 'node:fs/promises';\nexport async function read(names, ws) { for (const name of names) { const file = await fs.open(name); ws.send(await file.readFile()); await file.close(); } }",
    },
    { name: 'a server in an interval', code: server('setInterval(() => wss.close(), 1000);') },
    {
      name: 'a mock',
      code: "import { Server } from 'mock-socket';\nexport const mock = new Server('wss://feed.example');\nmock.on('message', () => mock.close());",
    },
    {
      name: 'a route of a test',
      code: "import { chromium } from 'playwright';\nexport async function play(page) { await page.routeWebSocket('wss://feed.example', (ws) => { ws.onMessage(() => ws.close()); }); }",
    },

    // --- What it cannot see -------------------------------------------------------------------------------------------
    {
      name: 'cannot see: a socket that only its name tells',
      code: "export function start(socket) { socket.on('message', () => { socket.close(); }); }",
    },
    {
      name: 'cannot see: a helper that is given the socket',
      code: client('this.ws.onmessage = () => finish(this.ws);') + '\nfunction finish(socket) { socket.close(1000); }',
    },
    {
      name: 'cannot see: a handler that another file attaches',
      code: shared('export function onMessage(event) { render(event.data); ws.close(1000); }'),
    },
    {
      name: 'cannot see: a helper of another file',
      code: `import { finish } from './finish.js';\n${client('this.ws.onmessage = () => finish(this.ws);')}`,
    },
    {
      name: 'cannot see: a condition that is always true',
      code: client('this.ws.onmessage = () => { if (true) this.ws.close(1000); };'),
    },
    {
      name: 'cannot see: a timer that starts itself again',
      code: client('this.tick();', 'tick() { this.ws.close(1000); setTimeout(() => this.tick(), 1000); }'),
    },
    {
      name: 'cannot see: an event of an emitter of one’s own',
      code: client("items.on('update', () => { this.ws.close(1000); });"),
    },
    {
      name: 'cannot see: an observable',
      code: client('items.subscribe((item) => { this.ws.send(item); this.ws.close(1000); });'),
    },
    {
      name: 'cannot see: write() of a stream',
      code: client('items.pipeTo(new WritableStream({ write: (chunk) => { this.ws.send(chunk); this.ws.close(1000); } }));'),
    },
    {
      name: 'cannot see: the function of Array.from',
      code: client('Array.from(items, (item) => { this.ws.send(item); this.ws.close(1000); });'),
    },
  ]),
});

describe('messages', () => {
  it.each([
    [
      'a timeout in place of an interval',
      'setInterval(() => ws.close(), 1000);',
      'Close once with setTimeout, or clear the interval when the socket closes.',
    ],
    [
      'no further frame',
      'requestAnimationFrame(function draw() { ws.close(); requestAnimationFrame(draw); });',
      'Close on a condition, and ask for no more frames.',
    ],
    ['the end of a stream', "stream.on('data', () => ws.close());", 'Close on a condition, or when the stream ends.'],
  ])('advise %s', (_, code, advice) => {
    expect(lint(rule, shared(code)).map(({ message }) => message)).toEqual([
      `The first run closes the socket and the later ones find it closed. ${advice}`,
    ]);
  });
});
