import css from '@eslint/css';
import json from '@eslint/json';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import * as espree from 'espree';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileFacts, type FileFacts } from '../../src/analysis/index.js';
import { analyse, factsOf, parseQuickly, type Lane } from './analyse.js';

/** Asks all that rules ask. */
function readAll(facts: FileFacts | null): number {
  if (!facts) return 0;
  let seen = facts.checks.length + facts.eventCodes.length;
  for (const send of facts.sends)
    seen += [send.hotPath, send.errorPath, send.reason, send.unchecked, send.inTest].length + send.code.values.length;
  return seen;
}

const OPEN = "const ws = new WebSocket('wss://x');";

describe('a tree that is no program', () => {
  const languages: Linter.Config[] = [
    { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
    { files: ['**/*.css'], plugins: { css }, language: 'css/css' },
  ];
  it.each([
    ['data.json', '{ "WebSocket": "close(1002)", "ws": [1000] }\n'],
    ['empty.json', '{}\n'],
    ['style.css', '.WebSocket { color: red; }\n'],
  ])('of %s has no facts', (filename, text) => {
    let facts: FileFacts | null | undefined;
    const rule: Rule.RuleModule = {
      create({ sourceCode, settings }) {
        facts = fileFacts(sourceCode as never, settings);
        return {};
      },
    };
    const messages = new Linter().verify(
      text,
      [
        { files: ['**/*'], plugins: { test: { rules: { rule } } }, rules: { 'test/rule': 'error' } },
        ...languages,
      ] as Linter.Config[],
      { filename },
    );
    expect(messages).toEqual([]);
    expect(facts).toBeNull();
  });

  it('and no tree at all has none', () => {
    expect(fileFacts({ text: 'new WebSocket()' } as never, {})).toBeNull();
  });
});

describe('an odd file', () => {
  it.each([
    ['empty', ''],
    ['white space', ' \n\t\n'],
    ['a comment', '// WebSocket close\n'],
    ['a byte order mark', '\uFEFFnew WebSocket("wss://x").close(4001);'],
    ['a hashbang', '#!/usr/bin/env node\nnew WebSocket("wss://x").close(4001);'],
    ['Windows line ends', 'const ws = new WebSocket("wss://x");\r\nws.close(4001);\r\n'],
  ])('%s', (_, code) => {
    expect(() => readAll(analyse(code).facts)).not.toThrow();
  });

  it.each([
    ['the receiver', 'close(4001); super_.close();'],
    ['the argument', `${OPEN} ws.close(...codes); ws.close(...[4001, 'x']);`],
    ['the name of the method', `${OPEN} ws['close'](4001); ws[close](4001); ws?.['close']?.(4001);`],
    ['a tagged template', `${OPEN} ws.close\`4001\`;`],
    ['new', `${OPEN} new ws.close(4001);`],
    [
      'a method that is taken off',
      `${OPEN} const { close } = ws; close(4001); const end = ws.close; end(4001); ws.close.call(ws, 4001); ws.close.apply(ws, [4001]); Reflect.apply(ws.close, ws, [4001]);`,
    ],
    [
      'patterns',
      "const { a: { ws: [, { line = new WebSocket('wss://x') } = {}] = [] } = {}, ...rest } = options; line.close(4001); for (const [ws = 1] of []) ws.close(4001); for (let ws in x) ws.close(4001);",
    ],
    [
      'parameters',
      'function f(...ws) { ws.close(4001); } function g([ws], { socket }) { ws.close(4001); socket.close(4001); } const h = async ({ ws } = {}) => { await ws.close(4001); };',
    ],
    [
      'classes',
      "const C = class WebSocket extends (class extends Base {}) { static { this.ws = new WebSocket('wss://x'); } ['close']() { this.ws.close(4001); } static async *#x() { yield this.ws.close(4001); } get ws() { return this; } set ws(v) {} };",
    ],
    [
      'functions as values',
      "const o = { ws: function () { this.ws.close(4001); }, get socket() { return this.socket; }, ['close'](code) { this.close(code); } }; (function () { this.ws = new WebSocket('wss://x'); }).call(o);",
    ],
    [
      'labels and odd statements',
      `${OPEN} a: for (;;) { switch (1) { case 4001: ws.close(4001); break a; default: continue a; } } do ws.close(4001); while (0); if (0) ws.close(); else ws.close(4001);`,
    ],
    [
      'exports',
      `export default new WebSocket('wss://x'); export const ws = new WebSocket('wss://x'); export { ws as socket }; export * from './ws.js'; ws.close(4001);`,
    ],
  ])('%s', (_, code) => {
    for (const lane of ['espree', 'typescript'] as const) expect(() => readAll(analyse(code, { lane }).facts)).not.toThrow();
  });

  it('TypeScript of every kind', () => {
    const code = `
      declare module 'x' { const ws: WebSocket; export = ws; }
      namespace N { export const ws = new WebSocket('wss://x'); export namespace M { export enum C { A = 4001, B, 'C-D' = 4003 } } }
      import Q = N.M.C; import type { T } from './t.js';
      abstract class A<T extends A<T>> implements T { declare ws: WebSocket; abstract close(code?: Q): void; constructor(private ws2?: WebSocket, @dec public code = Q.A) { this.ws!.close(this.code satisfies number as Q); } accessor line = new WebSocket('wss://x'); get [Symbol.dispose]() { return () => this.line.close(Q.B); } }
      function over(ws: string): void; function over(ws: WebSocket): void; function over(ws: any) { ws.close(4001); (<WebSocket>ws).close(N.M.C['C-D']); }
      type U = [a: WebSocket, ...b: U[]] | { [K in keyof U]?: U[K] } | (U extends infer V ? V : never) | \`\${string}\` | unique symbol | typeof over | import('ws').WebSocket;
      let x!: U; x[0].close(4001); for (const y of x as any) (y as unknown as WebSocket).close(4001); over<WebSocket>; export = x;`;
    expect(() => readAll(analyse(code, { lane: 'typescript' }).facts)).not.toThrow();
  });
});

describe('definitions that go round in circles', () => {
  it.each([
    ['two variables', 'let a = b, b = a; a.close(4001); b.close(4001);'],
    ['a variable and itself', 'var ws = ws; ws.close(ws); ws ??= ws; ws.close(ws || ws);'],
    ['three assignments', 'let a, b, c; a = b; b = c; c = a; a.close(c); const ws = a; ws.close(b);'],
    ['two fields', 'class C { stop() { this.a = this.b; this.b = this.a; this.a.close(this.b); } }'],
    ['a field and itself', 'class C { open() { this.ws = this.ws; } stop() { this.ws.ws.ws.close(this.ws); } }'],
    ['a class that extends itself', 'class A extends A { stop() { this.close(4001); super.close(4001); } } new A().close(4001);'],
    [
      'two classes that extend each other',
      'class A extends B { stop() { this.ws.close(4001); } } class B extends A { open() { this.ws = this.ws; } } new B().close(4001);',
    ],
    [
      'a class by way of a variable',
      'const A = class extends B {}; const B = class extends A { stop() { this.ws.close(4001); } };',
    ],
    ['a function that returns itself', 'function open() { return open(); } open().close(4001);'],
    [
      'two functions that return each other',
      'function a(x) { return b(x); } function b(x) { return a(x); } a(1).close(b(4001)); const ws = a(); ws.close(4001);',
    ],
    ['a function that is handed to itself', 'function stop(ws, code) { stop(ws, code); ws.close(code); } stop(stop, stop);'],
    [
      'a function that calls itself with more',
      'function stop(ws, code) { stop(ws, code + 1); stop(ws, -code); ws.close(code); } stop(1, 4001);',
    ],
    [
      'a collection of itself',
      'const all = new Set(); for (const ws of all) { all.add(ws); ws.close(4001); } all.add(all); all.add([...all]);',
    ],
    [
      'a map of itself',
      'const all = {}; all[1] = all[2]; all.ws = all.ws; all[1].close(all[2]); Object.values(all).forEach((ws) => { all[3] = ws; ws.close(4001); });',
    ],
    ['two parameters', 'const a = (x) => b(x); const b = (y) => { a(y); y.close(y); };'],
    ['a default of itself', 'function f(a = b, b = a) { a.close(b); } function g({ ws = ws }) { ws.close(4001); }'],
    ['codes', 'const A = B, B = A; ws.close(A); const T = { X: T.Y, Y: T.X }; ws.close(T.X); ws.close(A ? B : A);'],
    [
      'reasons',
      'const a = `${b}`, b = a + a; ws.close(4001, a); let c = c ?? `${c}`; ws.close(4001, c + c); function limit(x) { return limit(x); } ws.close(4001, limit(limit));',
    ],
    [
      'listeners',
      "ws.on('message', on); function on() { ws.on('message', on); ws.close(1000); on(); } ws.on('close', end); function end(code) { end(code); ws.close(code); }",
    ],
    [
      'an error path',
      'function fail() { try { fail(); } catch { fail(); ws.close(1000); } } Promise.reject().catch(fail).then(fail, fail);',
    ],
    [
      'a received code',
      "function onClose(code) { code = code; onClose(code); if (code === 1006) ws.close(code); } ws.on('close', onClose); const e = e2, e2 = e; if (e.code === 1006) ws.close(e2.code);",
    ],
    ['an imported name of itself', "import { ws } from './self.js'; export { ws }; const socket = ws; socket.close(4001);"],
  ])('%s', (_, code) => {
    for (const lane of ['espree', 'typescript'] as const)
      expect(() => readAll(analyse(`${code}\nexport const about = 'WebSocket close';`, { lane }).facts)).not.toThrow();
  });

  it.each([
    ['enums', 'enum A { X = A.Y, Y = A.X } enum B { Z = A.X } ws.close(B.Z);'],
    [
      'types',
      'type A = B; type B = A; interface C extends C { ws: C } interface D extends E {} interface E extends D {} function f(a: A, c: C, d: D) { a.close(4001); c.ws.close(4001); d.close(4001); }',
    ],
    [
      'type parameters',
      'function f<T extends U, U extends T>(ws: T) { ws.close(4001); } class K<T extends K<T>> { ws: T; stop() { this.ws.close(4001); this.ws.ws.close(4001); } }',
    ],
    [
      'return types',
      'function a(): ReturnType<typeof b> { return b(); } function b(): ReturnType<typeof a> { return a(); } a().close(4001);',
    ],
  ])('%s', (_, code) => {
    for (const lane of ['typescript', 'typed'] as const)
      expect(() => readAll(analyse(`${code}\nexport const about = 'WebSocket close';`, { lane }).facts)).not.toThrow();
  });
});

describe('code that branches at every step', () => {
  // Two ways at each of n steps are 2^n paths: to follow each of them would not end.
  const steps = 200;
  const range = Array.from({ length: steps }, (_, index) => index);
  it.each([
    [
      'of values',
      `const v0 = 4001; ${range.map((i) => `const v${i + 1} = f ? v${i} : v${i};`).join(' ')} ${OPEN} ws.close(v${steps});`,
    ],
    [
      'of sockets',
      `const s0 = new WebSocket('wss://x'); ${range.map((i) => `const s${i + 1} = f ? s${i} : s${i};`).join(' ')} s${steps}.close(4001);`,
    ],
    [
      'of constructors',
      `const C0 = WebSocket; ${range.map((i) => `const C${i + 1} = C${i} || C${i};`).join(' ')} new C${steps}('wss://x').close(4001);`,
    ],
    [
      'of texts',
      `const t0 = x; ${range.map((i) => `const t${i + 1} = t${i} + t${i};`).join(' ')} ${OPEN} ws.close(4001, t${steps});`,
    ],
    [
      'of calls',
      `${OPEN} function f0(code) { ws.close(code); } ${range.map((i) => `function f${i + 1}(code) { f${i}(code); f${i}(code); }`).join(' ')} f${steps}(4001); f${steps}(4002);`,
    ],
    [
      'of calls that hand on a socket',
      `function f0(line) { line.close(4001); } ${range.map((i) => `function f${i + 1}(line) { f${i}(line); f${i}(line); }`).join(' ')} f${steps}(new WebSocket('wss://x'));`,
    ],
    [
      'of received codes',
      `${OPEN} function f0(code) { ws.close(code); } ${range.map((i) => `function f${i + 1}(code) { f${i}(code); f${i}(code); }`).join(' ')} ws.onclose = (event) => f${steps}(event.code);`,
    ],
    [
      'of error paths',
      `${OPEN} function f0() { ws.close(1000); } ${range.map((i) => `function f${i + 1}() { f${i}(); f${i}(); }`).join(' ')} try { run(); } catch { f${steps}(); }`,
    ],
    [
      'of hot paths',
      `${OPEN} function f0() { ws.close(1000); } ${range.map((i) => `function f${i + 1}() { f${i}(); f${i}(); }`).join(' ')} ws.onmessage = () => f${steps}();`,
    ],
    [
      'of results',
      `function r0() { return new WebSocket('wss://x'); } ${range.map((i) => `function r${i + 1}() { return f ? r${i}() : r${i}(); }`).join(' ')} r${steps}().close(4001);`,
    ],
    [
      'of fields',
      `class K { open() { this.s0 = new WebSocket('wss://x'); ${range.map((i) => `this.s${i + 1} = f ? this.s${i} : this.s${i};`).join(' ')} } stop() { this.s${steps}.close(4001); } }`,
    ],
  ])('%s ends', (_, code) => {
    const start = performance.now();
    readAll(analyse(code).facts);
    expect(performance.now() - start, 'a walk of 2^200 paths would never end').toBeLessThan(10_000);
  });
});

describe('deep code', () => {
  const SHAPES: readonly (readonly [name: string, of: (depth: number) => string])[] = [
    ['calls', (n) => `${OPEN} ws.close(${'f('.repeat(n)}4001${')'.repeat(n)});`],
    ['chained calls', (n) => `${OPEN} f${'.on()'.repeat(n)}.close(4001); ws.close(4001);`],
    ['members', (n) => `${OPEN} a${'.b'.repeat(n)}.ws.close(4001); ws${'.ws'.repeat(n)}.close(4001);`],
    ['sums', (n) => `${OPEN} ws.close(4000${' + 1'.repeat(n)}, 'a'${" + 'b'".repeat(n)});`],
    [
      'nested sums',
      (n) => `${OPEN} ws.close(${'(1 + '.repeat(n)}4000${')'.repeat(n)}, ${"('a' + ".repeat(n)}x${')'.repeat(n)});`,
    ],
    ['fallbacks', (n) => `${OPEN} ws.close(${'code || '.repeat(n)}4001, ${'reason ?? '.repeat(n)}'x');`],
    ['ternaries', (n) => `${OPEN} ws.close(${'a ? 4001 : '.repeat(n)}4002);`],
    [
      'arrays',
      (n) =>
        `${OPEN} ws.close(${'['.repeat(n)}4001${']'.repeat(n)}); const all = ${'['.repeat(n)}ws${']'.repeat(n)}; all${'[0]'.repeat(n)}.close(4001);`,
    ],
    ['objects', (n) => `${OPEN} const o = ${'{ ws: '.repeat(n)}ws${' }'.repeat(n)}; o${'.ws'.repeat(n)}.close(4001);`],
    ['functions', (n) => `${OPEN} ${'(() => { '.repeat(n)}ws.close(1000);${' })();'.repeat(n)}`],
    ['arrow functions', (n) => `${OPEN} const f = ${'() => '.repeat(n)}ws.close(4001);`],
    ['blocks', (n) => `${OPEN} ${'{'.repeat(n)}ws.close(4001);${'}'.repeat(n)}`],
    ['branches', (n) => `${OPEN} ${'if (a) '.repeat(n)}ws.close(4001);`],
    ['else branches', (n) => `${OPEN} ${'if (a) f(); else '.repeat(n)}ws.close(4001);`],
    ['negations', (n) => `${OPEN} if (${'!'.repeat(n)}token) ws.close(1000);`],
    ['conditions', (n) => `${OPEN} if (${'!token || '.repeat(n)}!auth) ws.close(1000);`],
    ['loops', (n) => `${OPEN} ${'for (;;) '.repeat(n)}ws.close(1000);`],
    ['catches', (n) => `${OPEN} ${'try { f(); } catch { '.repeat(n)}ws.close(1000);${' }'.repeat(n)}`],
    [
      'classes',
      (n) =>
        `${'class A { static x = '.repeat(1)}1; } ${OPEN} ${'(class { static x = '.repeat(n)}ws.close(4001)${'; })'.repeat(n)};`,
    ],
    ['templates', (n) => `${OPEN} ws.close(4001, ${'`${'.repeat(n)}x${'}`'.repeat(n)});`],
    ['patterns', (n) => `const ${'{ a: '.repeat(n)}ws${' }'.repeat(n)} = options; ws.close(4001);`],
    ['sequences', (n) => `${OPEN} ws.close((${'a, '.repeat(n)}4001));`],
    [
      'assignments',
      (n) => `let a, ws; ${'a = '.repeat(n)}ws = new WebSocket('wss://x'); ws.close(${'a = '.repeat(n)}4001); a.close(4001);`,
    ],
    ['awaits', (n) => `const ws = ${'await '.repeat(n)}open(); ws.close(4001);`],
    ['new', (n) => `${'new '.repeat(n)}WebSocket('wss://x').close(4001);`],
    ['optional chains', (n) => `a${'?.b'.repeat(n)}?.ws?.close(4001);`],
  ];
  const TYPES: typeof SHAPES = [
    ['casts', (n) => `${OPEN} (ws${' as any'.repeat(n)}).close(4001${' as any'.repeat(n)});`],
    ['assertions', (n) => `${OPEN} ws${'!'.repeat(n)}.close(4001);`],
    ['array types', (n) => `function f(ws: WebSocket${'[]'.repeat(n)}) { ws.close(4001); for (const x of ws) x.close(4001); }`],
    ['type arguments', (n) => `function f(ws: ${'Promise<'.repeat(n)}WebSocket${'>'.repeat(n)}) { ws.close(4001); }`],
    ['unions', (n) => `function f(ws: ${'A | '.repeat(n)}WebSocket) { ws.close(4001); }`],
    ['namespaces', (n) => `namespace N${'.M'.repeat(n)} { export const ws = new WebSocket('wss://x'); ws.close(4001); }`],
  ];

  /** Whether ESLint can parse and traverse a text at all, with a rule that does nothing. */
  const linter = new Linter();
  const rule: Rule.RuleModule = { create: () => ({ 'Program:exit': () => undefined }) };
  function canLint(code: string, lane: Lane): boolean {
    try {
      const parser = (lane === 'espree' ? espree : typescriptParser) as unknown as Linter.Parser;
      return linter
        .verify(
          code,
          [
            {
              files: ['**/*.ts'],
              plugins: { test: { rules: { rule } } },
              rules: { 'test/rule': 'error' },
              languageOptions: { parser },
            },
          ],
          { filename: 'file.ts' },
        )
        .every(({ fatal }) => !fatal);
    } catch {
      return false; // the stack
    }
  }

  /** As deep as ESLint itself gets, and 2,000 at most; where its stack ends differs from run to run. */
  function deepest(of: (depth: number) => string, lane: Lane): number {
    let depth = 2000;
    while (depth > 50 && !canLint(of(depth), lane)) depth = Math.floor(depth * 0.8);
    return depth === 2000 ? depth : Math.floor(depth * 0.8);
  }

  for (const [name, of] of SHAPES)
    for (const lane of ['espree', 'typescript'] as const) {
      it(`${name}, as deep as ESLint can parse, up to 2,000 (${lane})`, () => {
        const depth = deepest(of, lane);
        expect(depth).toBeGreaterThan(100);
        const { facts } = analyse(of(depth), { lane });
        expect(facts).not.toBeNull();
        expect(() => readAll(facts)).not.toThrow();
      });
    }
  for (const [name, of] of TYPES)
    it(`${name}, as deep as ESLint can parse, up to 2,000`, () => {
      const { facts } = analyse(of(deepest(of, 'typescript')), { lane: 'typescript' });
      expect(() => readAll(facts)).not.toThrow();
    });
});

/** A file that is all sockets: every kind of question, in `copies` copies that share names, as minified code does. */
function dense(copies: number, shared: boolean): string {
  return Array.from({ length: copies }, (_, index) => {
    const n = shared ? '' : String(index);
    return `class Client${index} {
  constructor(options) { this.ws${n} = null; this.queue${n} = new Map(); this.options${n} = options; }
  open(url) {
    this.ws${n} = new WebSocket(url);
    this.ws${n}.onclose = (event) => { if (event.code === 1006) this.open(url); else if ([1000, 1001].includes(event.code)) this.stop(event.code, event.reason); };
    this.ws${n}.onmessage = (event) => { const message = JSON.parse(event.data); if (!message.token) { this.ws${n}.close(4401, \`no token: \${message.kind}\`); return; } this.queue${n}.set(message.id, this.ws${n}); };
    this.ws${n}.onerror = (error) => { this.fail(error); };
  }
  fail(error) { try { this.flush(); } catch (cause) { this.ws${n}.close(1011, cause.message); } this.stop(error.code ?? 1000, String(error)); }
  flush() { for (const [id, ws] of this.queue${n}) { ws.close(CODES${index}.GONE, 'gone ' + id); } }
  stop(code, reason) { const { ws${n}: line } = this; if (line && line.readyState === WebSocket.OPEN) line.close(code || 1000, reason); }
}
const CODES${index} = { GONE: 4001, LOST: 4002 };
const client${index} = new Client${index}({});
client${index}.stop(client${index}.open ? CODES${index}.LOST : 1001);
function helper${index}(ws, code = 1000) { ws.send('x'); ws.close(code); }
helper${index}(client${index}.ws${n}, 1006);
`;
  }).join('');
}

function minified(withSockets: boolean, bytes: number): string {
  const names = 'abcdefghijklmnopqrstuvwxyz';
  let text = '';
  for (let index = 0; text.length < bytes; index++) {
    const [a, b] = [names[index % 26] ?? 'a', names[(index * 7) % 26] ?? 'b'];
    text += `function ${a}${index}(e,t,n){var r=e.${b},o=t[n];if(!r||o.${a}===n)return e.data=r(o,function(e){return e.close&&e.close(),t.value=e.code===n?1:e.code});for(var i=0;i<r.length;i++)o.push(r[i].on("close",t));this.${b}=o,this.${a}=e.${a}(${a}${Math.max(0, index - 1)});return n?r:o.get(e)}`;
    if (withSockets && index % 50 === 0)
      text += `function W${index}(e){var t=this;t.ws=new WebSocket(e),t.ws.onclose=function(e){1006===e.code&&t.o()},t.ws.onmessage=function(e){t.s(e.data)||t.ws.close(4${String(index % 1000).padStart(3, '0')},e.data)},t.c=function(e){t.ws.close(e||1e3)}}`;
  }
  return text;
}

const MINUTES = 120_000;

describe('a generated file', () => {
  it.each([
    ['with sockets', true, minified(true, 2_000_000)],
    ['without sockets', false, `${minified(false, 2_000_000)};var about="WebSocket"`],
  ])(
    'of 2 MB on one line, %s, is linted to its end, and read in less time than that',
    (_, withSockets, code) => {
      const start = performance.now();
      const facts = factsOf(code, { sourceType: 'script' });
      const linted = performance.now();
      readAll(facts);
      expect(performance.now() - linted).toBeLessThan(linted - start);
      expect(facts.sends.length > 100).toBe(withSockets);
    },
    MINUTES,
  );
});

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
      'error paths of one function',
      `${OPEN} function fail() { ws.close(1000); }`,
      () => 'try { f(); } catch { fail(); ws.close(1000); }',
    ],
    ['nested functions', OPEN, () => '(() => { ws.close(1000); })();'],
    ['statements before a close', `${OPEN} ws.onmessage = () => {`, () => 'if (x) { y(); } ws.close(1000);'],
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
