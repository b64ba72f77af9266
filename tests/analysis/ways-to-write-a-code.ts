import type { Place } from '../../src/analysis/codes.js';

/** One way to write a close code, as a statement that closes a socket. */
export interface Way {
  readonly name: string;
  /** `ts`: the TypeScript parser only; `typed`: only with types. Default `js`. */
  readonly language?: 'js' | 'ts' | 'typed';
  /** Statements at the top of the file. Pieces that the expectation speaks of are marked. */
  readonly prelude?: string;
  /** The statement, given how a code is handed to the socket's close method. */
  readonly close: (call: (code: string) => string) => string;
  readonly values: readonly Expected[];
  /** `undefined` may be sent: then the frame is empty. Default false. */
  readonly absent?: boolean;
  /** Nothing else can be sent. Default true. */
  readonly complete?: boolean;
}

interface Expected {
  readonly value: number | string | boolean | null;
  readonly place: Place;
  /** The label of the number's own node. Default `number`. */
  readonly number?: string;
  /** The label of where a finding stands. Default `report`. */
  readonly report?: string;
  /** How the constant is called; where it is left out, any name will do. */
  readonly constant?: string;
}

const direct =
  (code: string): Way['close'] =>
  (call) =>
    `${call(code)};`;
const inline = (value: Expected['value'] = 4001, number = 'number'): Expected => ({ value, place: 'inline', number });
const named = (constant: string, value = 4001): Expected => ({ value, place: 'constant', constant });
const ONE = [inline()];

/** A report stands on the code argument, on the default value, or on the argument of the helper that brings the number. */
export const WAYS: readonly Way[] = [
  { name: 'literal', close: direct('⟦number report:4001⟧'), values: ONE },
  { name: 'literal in hexadecimal', close: direct('⟦number report:0xfa1⟧'), values: ONE },
  { name: 'literal with a separator', close: direct('⟦number report:4_001⟧'), values: ONE },
  { name: 'literal in parentheses', close: direct('((⟦number report:4001⟧))'), values: ONE },
  { name: 'string', close: direct("⟦number report:'4001'⟧"), values: [inline('4001')] },
  { name: 'template', close: direct('⟦number report:`4001`⟧'), values: [inline('4001')] },
  { name: 'null', close: direct('⟦number report:null⟧'), values: [inline(null)] },
  { name: 'NaN', close: direct('⟦number report:NaN⟧'), values: [inline(NaN)] },
  { name: 'no argument', close: direct(''), values: [], absent: true },
  { name: 'undefined', close: direct('undefined'), values: [], absent: true },
  { name: 'void', close: direct('void 0'), values: [], absent: true },
  { name: 'unary plus', close: direct('⟦number report:+4001⟧'), values: ONE },
  { name: 'unary minus', close: direct('⟦number report:-4001⟧'), values: [inline(-4001)] },
  { name: 'sum of literals', close: direct('⟦number report:4000 + 1⟧'), values: ONE },
  { name: 'sum with a const', prelude: 'const BASE = 4000;', close: direct('⟦number report:BASE + 1⟧'), values: ONE },
  { name: 'sum with what is unknown', close: direct('4000 + globalOffset'), values: [], complete: false },
  { name: 'call of what is unknown', close: direct('pickCode()'), values: [], complete: false },
  { name: 'undeclared name', close: direct('someCode'), values: [], complete: false },

  { name: 'const', prelude: 'const GONE = ⟦number:4001⟧;', close: direct('⟦report:GONE⟧'), values: [named('GONE')] },
  {
    name: 'let that is not written again',
    prelude: 'let gone = ⟦number:4001⟧;',
    close: direct('⟦report:gone⟧'),
    values: [named('gone')],
  },
  {
    name: 'const of a const',
    prelude: 'const FIRST = ⟦number:4001⟧; const GONE = FIRST;',
    close: direct('⟦report:GONE⟧'),
    values: [{ value: 4001, place: 'constant' }],
  },
  {
    name: 'exported const',
    prelude: 'export const GONE = ⟦number:4001⟧;',
    close: direct('⟦report:GONE⟧'),
    values: [named('GONE')],
  },
  {
    name: 'object table',
    prelude: 'const Codes = { GONE: ⟦number:4001⟧ };',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'object table by a string',
    prelude: "const Codes = { 'GONE': ⟦number:4001⟧ };",
    close: direct("⟦report:Codes['GONE']⟧"),
    values: [named("Codes['GONE']")],
  },
  {
    name: 'nested object table',
    prelude: 'const Codes = { app: { GONE: ⟦number:4001⟧ } };',
    close: direct('⟦report:Codes.app.GONE⟧'),
    values: [named('Codes.app.GONE')],
  },
  {
    name: 'frozen table',
    prelude: 'const Codes = Object.freeze({ GONE: ⟦number:4001⟧ });',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'destructured table',
    prelude: 'const Codes = { GONE: ⟦number:4001⟧ }; const { GONE } = Codes;',
    close: direct('⟦report:GONE⟧'),
    values: [named('GONE')],
  },
  {
    name: 'table that is written to',
    prelude: 'const Codes = { GONE: 4001 }; Codes.GONE = Number(location.hash);',
    close: direct('Codes.GONE'),
    values: [],
    complete: false,
  },
  {
    name: 'unknown entry of a table',
    prelude: 'const Codes = { GONE: 4001 };',
    close: direct('Codes[location.hash]'),
    values: [],
    complete: false,
  },
  {
    name: 'static field',
    prelude: 'class Codes { static GONE = ⟦number:4001⟧; }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  { name: 'imported name', prelude: "import { GONE } from './codes.js';", close: direct('GONE'), values: [], complete: false },
  {
    name: 'imported namespace',
    prelude: "import * as codes from './codes.js';",
    close: direct('codes.GONE'),
    values: [],
    complete: false,
  },

  {
    name: 'ternary',
    close: direct('⟦report:globalFlag ? ⟦one:4001⟧ : ⟦two:4002⟧⟧'),
    values: [inline(4001, 'one'), inline(4002, 'two')],
  },
  {
    name: 'ternary with one unknown side',
    close: direct('⟦report:globalFlag ? ⟦number:4001⟧ : globalCode⟧'),
    values: ONE,
    complete: false,
  },
  {
    name: 'ternary of constants',
    prelude: 'const A = ⟦one:4001⟧; const B = ⟦two:4002⟧;',
    close: direct('⟦report:globalFlag ? A : B⟧'),
    values: [
      { ...named('A'), number: 'one' },
      { ...named('B', 4002), number: 'two' },
    ],
  },
  { name: '?? with an unknown left side', close: direct('⟦report:globalCode ?? ⟦number:4001⟧⟧'), values: ONE, complete: false },
  { name: '|| with an unknown left side', close: direct('⟦report:globalCode || ⟦number:4001⟧⟧'), values: ONE, complete: false },
  { name: '|| after a falsy number', close: direct('⟦report:0 || ⟦number:4001⟧⟧'), values: ONE },
  { name: '|| after a number', close: direct('⟦report:⟦one:4001⟧ || ⟦two:4002⟧⟧'), values: [inline(4001, 'one')] },
  { name: '?? after undefined', close: direct('⟦report:undefined ?? ⟦number:4001⟧⟧'), values: ONE },
  { name: '&&', close: direct('⟦report:globalFlag && ⟦number:4001⟧⟧'), values: ONE, complete: false },
  { name: 'assignment', prelude: 'let last;', close: direct('⟦report:last = ⟦number:4001⟧⟧'), values: ONE },
  { name: 'sequence', close: direct('(⟦report:globalLog(), ⟦number:4001⟧⟧)'), values: ONE },

  {
    name: 'default of a parameter',
    close: (call) => `const finish = (code = ⟦number report:4001⟧) => { ${call('code')}; };`,
    values: [{ value: 4001, place: 'default' }],
    complete: false,
  },
  {
    name: 'default of a destructured parameter',
    close: (call) => `const finish = ({ code = ⟦number report:4001⟧ }) => { ${call('code')}; };`,
    values: [{ value: 4001, place: 'default' }],
    complete: false,
  },
  {
    name: 'const as the default of a parameter',
    prelude: 'const GONE = ⟦number:4001⟧;',
    close: (call) => `const finish = (code = ⟦report:GONE⟧) => { ${call('code')}; };`,
    values: [named('GONE')],
    complete: false,
  },
  {
    name: 'argument of a helper',
    close: (call) => `const finish = (code) => { ${call('code')}; }; finish(⟦number report:4001⟧);`,
    values: [{ value: 4001, place: 'argument' }],
    complete: false,
  },
  {
    name: 'arguments of two calls of a helper',
    close: (call) => `const finish = (code) => { ${call('code')}; }; finish(⟦one:4001⟧); finish(⟦two:4002⟧);`,
    values: [
      { value: 4001, place: 'argument', number: 'one', report: 'one' },
      { value: 4002, place: 'argument', number: 'two', report: 'two' },
    ],
    complete: false,
  },
  {
    name: 'const as the argument of a helper',
    prelude: 'const GONE = ⟦number:4001⟧;',
    close: (call) => `const finish = (code) => { ${call('code')}; }; finish(⟦report:GONE⟧);`,
    values: [named('GONE')],
    complete: false,
  },
  {
    name: 'second parameter of a helper',
    close: (call) => `const finish = (why, code) => { ${call('code')}; }; finish('x', ⟦number report:4001⟧);`,
    values: [{ value: 4001, place: 'argument' }],
    complete: false,
  },
  {
    name: 'helper that is called by a helper',
    close: (call) =>
      `const finish = (code) => { ${call('code')}; }; const end = (status) => { finish(status); }; end(⟦number report:4001⟧);`,
    values: [{ value: 4001, place: 'argument' }],
    complete: false,
  },
  {
    name: 'parameter that is written to',
    close: (call) => `const finish = (code) => { code = globalCode; ${call('code')}; }; finish(4001);`,
    values: [],
    complete: false,
  },

  {
    name: 'enum',
    language: 'ts',
    prelude: 'enum Codes { GONE = ⟦number:4001⟧ }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'const enum',
    language: 'ts',
    prelude: 'const enum Codes { GONE = ⟦number:4001⟧ }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'enum that counts',
    language: 'ts',
    prelude: 'enum Codes { BASE = 4000, ⟦number:GONE⟧ }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'enum by a string',
    language: 'ts',
    prelude: 'enum Codes { GONE = ⟦number:4001⟧ }',
    close: direct("⟦report:Codes['GONE']⟧"),
    values: [named("Codes['GONE']")],
  },
  {
    name: 'enum with a sum',
    language: 'ts',
    prelude: 'enum Codes { GONE = ⟦number:4000 + 1⟧ }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'enum of texts',
    language: 'ts',
    prelude: "enum Codes { GONE = ⟦number:'4001'⟧ }",
    close: direct('⟦report:Codes.GONE⟧'),
    values: [{ ...named('Codes.GONE'), value: '4001' }],
  },
  {
    name: 'table as const',
    language: 'ts',
    prelude: 'const Codes = { GONE: ⟦number:4001⟧ } as const;',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'table that satisfies a type',
    language: 'ts',
    prelude: 'const Codes = { GONE: ⟦number:4001⟧ } satisfies Record<string, number>;',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  {
    name: 'static readonly field',
    language: 'ts',
    prelude: 'class Codes { static readonly GONE: number = ⟦number:4001⟧; }',
    close: direct('⟦report:Codes.GONE⟧'),
    values: [named('Codes.GONE')],
  },
  { name: 'cast', language: 'ts', close: direct('⟦report:⟦number:4001⟧ as number⟧'), values: ONE },
  { name: 'cast in angle brackets', language: 'ts', close: direct('⟦report:<number>⟦number:4001⟧⟧'), values: ONE },
  {
    name: 'const with an annotation',
    language: 'ts',
    prelude: 'const GONE: number = ⟦number:4001⟧;',
    close: direct('⟦report:GONE⟧'),
    values: [named('GONE')],
  },

  {
    name: 'literal type',
    language: 'typed',
    prelude: 'declare const code: 4001;',
    close: direct('⟦number report:code⟧'),
    values: [{ value: 4001, place: 'type' }],
  },
  {
    name: 'union of literal types',
    language: 'typed',
    prelude: 'declare const code: 4001 | 4002;',
    close: direct('⟦number report:code⟧'),
    values: [
      { value: 4001, place: 'type' },
      { value: 4002, place: 'type' },
    ],
  },
  {
    name: 'declared enum',
    language: 'typed',
    prelude: 'declare enum Codes { GONE = 4001 } declare const code: Codes.GONE;',
    close: direct('⟦number report:code⟧'),
    values: [{ value: 4001, place: 'type' }],
  },
  {
    name: 'literal type with others',
    language: 'typed',
    prelude: 'declare const code: 4001 | string;',
    close: direct('code'),
    values: [],
    complete: false,
  },
  {
    name: 'number',
    language: 'typed',
    prelude: 'declare const code: number;',
    close: direct('code'),
    values: [],
    complete: false,
  },
];
