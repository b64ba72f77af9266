import css from '@eslint/css';
import json from '@eslint/json';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import * as espree from 'espree';
import { describe, expect, it } from 'vitest';
import { fileFacts, type FileFacts } from '../../src/analysis/index.js';
import { analyse, factsOf, type Lane } from './analyse.js';
import { minified, readAll } from './samples.js';

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

  /**
   * Half as deep as ESLint itself gets, and 1,500 at most. Where its stack ends differs twofold from call to call: what
   * the engine has compiled takes less of it.
   */
  function deepest(of: (depth: number) => string, lane: Lane): number {
    let depth = 3000;
    while (depth > 50 && !canLint(of(depth), lane)) depth = Math.floor(depth * 0.8);
    return Math.floor(depth / 2);
  }

  for (const [name, of] of SHAPES)
    for (const lane of ['espree', 'typescript'] as const) {
      it(`${name}, half as deep as ESLint can parse, up to 1,500 (${lane})`, () => {
        const depth = deepest(of, lane);
        expect(depth).toBeGreaterThan(75);
        const { facts } = analyse(of(depth), { lane });
        expect(facts).not.toBeNull();
        expect(() => readAll(facts)).not.toThrow();
      });
    }
  for (const [name, of] of TYPES)
    it(`${name}, half as deep as ESLint can parse, up to 1,500`, () => {
      const { facts } = analyse(of(deepest(of, 'typescript')), { lane: 'typescript' });
      expect(() => readAll(facts)).not.toThrow();
    });
});

const MINUTES = 120_000;

describe('a generated file', () => {
  it.each([['with sockets', true, minified(true, 2_000_000)]])(
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
