import { beforeAll, describe, expect, it } from 'vitest';
import { fileFacts } from '../../src/analysis/index.js';
import { parseQuickly } from '../analysis/analyse.js';
import { dense, readAll } from '../analysis/samples.js';

// Not part of `npm test`: `npm run proofs`. Ratios of one run, but a busy machine bends them.
const OPEN = "const ws = new WebSocket('wss://x');";
const MINUTES = 120_000;

describe('time grows with the file and no faster', () => {
  /** Time of the analysis per time of the parser, each the best of some runs: the machine may be busy with others. */
  function ratio(code: string, runs: number, atLeast: number): number {
    let [parsing, analysing] = [Infinity, Infinity];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const sourceCode = parseQuickly(code);
      const parsed = performance.now();
      const seen = readAll(fileFacts(sourceCode, {}));
      const ended = performance.now();
      expect(seen).toBeGreaterThanOrEqual(atLeast);
      parsing = Math.min(parsing, parsed - start);
      analysing = Math.min(analysing, ended - parsed);
    }
    return analysing / parsing;
  }
  // The compiler of the engine must have seen all of it before.
  beforeAll(() => {
    for (let run = 0; run < 3; run++) ratio(dense(30, run % 2 === 0), 2, 1);
  }, MINUTES);

  it.each([
    ['where each copy has names of its own', false],
    ['where all copies share their names', true],
  ])(
    'over 1, 10 and 40 copies of a file that is all sockets, %s',
    (_, shared) => {
      const classes = 4;
      const growth = [Infinity, Infinity];
      for (let round = 0; round < 3 && growth.some((each) => each >= 3); round++) {
        const once = ratio(dense(classes, shared), 15, 10);
        growth[0] = Math.min(growth[0] ?? 0, ratio(dense(10 * classes, shared), 4, 100) / once);
        growth[1] = Math.min(growth[1] ?? 0, ratio(dense(40 * classes, shared), 2, 400) / once);
      }
      expect(Math.max(...growth), `growth at 10 and 40 copies: ${growth.map((each) => each.toFixed(2)).join(', ')}`).toBeLessThan(
        3,
      );
    },
    MINUTES,
  );

  // One thing many times, where a question about each that looks at all would take the square of the time.
  const PIECES: readonly (readonly [name: string, head: string, piece: (index: number) => string])[] = [
    ['closes of one socket', OPEN, (i) => `ws.close(${4000 + (i % 1000)}, 'text ${i}');`],
    ['closes of one socket in listeners', OPEN, () => "ws.addEventListener('message', () => { ws.close(1000); });"],
    [
      'closes of one field',
      '',
      (i) => `class A${i} { open() { this.ws = new WebSocket('x'); } stop() { this.ws.close(1000); } }`,
    ],
    [
      'closes of one field of one class',
      "class A { open() { this.ws = new WebSocket('x'); }",
      (i) => `stop${i}() { this.ws.close(1000); }`,
    ],
    ['closes by one name', '', (i) => `function f${i}(ws) { ws.close(4001); }`],
    ['closes of what is no socket', OPEN, (i) => `function f${i}(dialog) { dialog.close(); }`],
    ['closes of members of one name', OPEN, (i) => `x${i}.ws.close(4001);`],
    ['calls of one helper', `${OPEN} function end(code) { ws.close(code); }`, (i) => `end(${4000 + (i % 1000)});`],
    [
      'calls of one helper that takes the socket',
      `function end(line, code) { line.close(code); }`,
      (i) => `end(new WebSocket('x'), ${4000 + (i % 1000)});`,
    ],
    [
      'helpers in a row',
      `${OPEN} function f_1(code) { ws.close(code); } f_1(4001);`,
      (i) => `function f${i}(code) { f${i === 0 ? '_1' : i - 1}(code); }`,
    ],
    ['codes of one table', `${OPEN} const CODES = { GONE: 4001 };`, () => 'ws.close(CODES.GONE);'],
    ['tests of one code', `${OPEN} ws.onclose = ({ code }) => {`, (i) => `if (code === ${4000 + (i % 1000)}) f(code);`],
    [
      'tests of one code in one condition',
      `${OPEN} ws.onclose = ({ code }) => { x = code === 1000`,
      (i) => `&& code < ${4000 + i}`,
    ],
    [
      'tests of a code that the file sets',
      `${OPEN} ws.onclose = (event) => {`,
      (i) => `event.code = ${4000 + (i % 1000)}; if (event.code === 1015) f(i);`,
    ],
    ['codes that are handed on', OPEN, (i) => `a${i}.on('close', (code, reason) => { b${i}.close(code, reason); });`],
    [
      'codes of events that are handed on',
      OPEN,
      (i) => `new WebSocket('a').onclose = (event) => { b${i}.ws.close(event.code, event.reason); };`,
    ],
    ['codes of errors', OPEN, () => 'try { f(); } catch (error) { ws.close(error.code, error.message); }'],
    ['tests of received codes', OPEN, () => 'ws.onclose = (event) => { if (event.code === 1006) retry(); };'],
    ['tests in one listener', `${OPEN} ws.onclose = (event) => {`, (i) => `if (event.code === ${1000 + (i % 4000)}) retry();`],
    ['tests of other codes', OPEN, (i) => `if (error.code === ${1000 + (i % 4000)}) retry();`],
    [
      'elements of one collection',
      'const all = new Set();',
      () => "all.add(new WebSocket('x')); for (const ws of all) ws.close(4001);",
    ],
    [
      'elements of many collections',
      '',
      (i) =>
        `const all${i} = new Map(); all${i}.set('a', new WebSocket('x')); for (const ws of all${i}.values()) ws.close(4001);`,
    ],
    ['elements of one object', 'const all = {};', (i) => `all[k${i}] = new WebSocket('x'); all[k${i}].close(4001);`],
    ['assignments of one variable', 'let ws;', () => "ws = new WebSocket('x'); ws.close(4001);"],
    ['assignments of one property', 'const state = {};', () => "state.ws = new WebSocket('x'); state.ws.close(4001);"],
    ['assignments of a property of what is unknown', OPEN, (i) => `f(${i}).ws = new WebSocket('x'); g(${i}).ws.close(4001);`],
    ['usage of one parameter', 'function f(line) {', () => 'if (line.readyState === 1) line.send(""); line.close(4001);'],
    [
      'usage of many parameters',
      '',
      (i) => `function f${i}(line) { if (line.readyState === 1) line.send(""); line.onclose = g; line.close(4001); }`,
    ],
    [
      'connections of one server',
      "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();",
      () => "wss.on('connection', (line) => { line.on('message', (data) => { line.close(1003, data.toString()); }); });",
    ],
    [
      'functions that are handed on by name',
      "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();",
      (i) => `function on${i}(line) { line.close(4001); } wss.on('connection', on${i});`,
    ],
    [
      'methods that are handed on by name',
      "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();",
      (i) => `class H${i} { constructor() { wss.on('connection', this.on.bind(this)); } on(line) { line.close(4001); } }`,
    ],
    [
      'subclasses of one class',
      "class Base { open() { this.ws = new WebSocket('x'); } }",
      (i) => `class A${i} extends Base { stop() { this.ws.close(4001); } }`,
    ],
    [
      'subclasses in a row',
      "class A_1 { open() { this.ws = new WebSocket('x'); } }",
      (i) => `class A${i} extends A${i === 0 ? '_1' : i - 1} { stop() { this.ws.close(4001); } }`,
    ],
    [
      'close handlers that connect again',
      '',
      (i) =>
        `class A${i} { open() { this.ws = new WebSocket('x'); this.ws.onclose = (event) => { if (!this.stopped) this.open(); }; } stop() { this.again = false; this.ws.close(); } }`,
    ],
    [
      'close handlers that connect again by one function',
      'let on = true; function dial() { const ws = new WebSocket("x"); ws.onclose = () => { if (on) dial(); }; }',
      (i) =>
        `function f${i}() { const ws = new WebSocket('x'); ws.onclose = () => { if (on) dial(); }; on = false; ws.close(); }`,
    ],
    [
      'functions that open in a row',
      "function f_1() { const ws = new WebSocket('x'); ws.onclose = () => f_1(); ws.close(); }",
      (i) => `function f${i}() { f${i === 0 ? '_1' : i - 1}(); }`,
    ],
    [
      'statements before a connection',
      'function dial() {',
      () => "if (a) return; const ws = new WebSocket('x'); ws.onclose = () => dial(); ws.close();",
    ],
    [
      'error paths of one function',
      `${OPEN} function fail() { ws.close(1000); }`,
      () => 'try { f(); } catch { fail(); ws.close(1000); }',
    ],
    ['nested functions', OPEN, () => '(() => { ws.close(1000); })();'],
    ['statements before a close', `${OPEN} ws.onmessage = () => {`, () => 'if (x) { y(); } ws.close(1000);'],
    ['returns before a close', `${OPEN} function f(a) {`, (i) => `if (a === ${i}) return; ws.close(4001);`],
    ['statements of a program', OPEN, (i) => `const v${i} = 1; ws.close(4001);`],
  ];
  it.each(PIECES)(
    '%s',
    (_, head, piece) => {
      const text = (count: number): string => {
        const body = `${head}\n${Array.from({ length: count }, (_, index) => piece(index)).join('\n')}\n`;
        const open = [...body.matchAll(/\{/g)].length - [...body.matchAll(/\}/g)].length;
        return `${body}${'}'.repeat(open)}`;
      };
      // Another try where the machine was busy: what takes the square of the time does so each time.
      let growth = Infinity;
      for (let round = 0; round < 3 && growth >= 3; round++)
        growth = Math.min(growth, ratio(text(800), 2, 0) / ratio(text(100), 4, 0));
      expect(growth, 'time of the analysis per time of the parser, at eight times the length').toBeLessThan(3);
    },
    MINUTES,
  );
});
