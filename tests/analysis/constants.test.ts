import { describe, expect, it } from 'vitest';
import { configuredConstant, constantInScope, constantName, libraryConstant } from '../../src/analysis/constants.js';
import { existingImports, importPlace, isTaken, meansModuleBinding } from '../../src/analysis/imports.js';
import type { FileFacts } from '../../src/analysis/index.js';
import { relativePath, relativeSpecifier } from '../../src/analysis/paths.js';
import type { Node } from '../../src/analysis/syntax.js';
import { factsOf, textOf, type Options } from './analyse.js';

const OPEN = "const ws = new WebSocket('wss://x');";

/** The facts of a text and the node of the code that its one send or check holds. */
function at(code: string, options?: Options): { facts: FileFacts; node: Node; code: string } {
  const facts = factsOf(code, options);
  const node = facts.sends[0]?.code.values[0]?.node ?? facts.checks[0]?.operands[0]?.node;
  if (!node) throw new Error(`no code in:\n${code}`);
  return { facts, node, code };
}

describe('the name of a code', () => {
  const settings = { codes: { 4401: { name: 'TOKEN_EXPIRED' } } };
  it.each([
    [1000, 'NORMAL_CLOSURE'],
    [1001, 'GOING_AWAY'],
    [1002, 'PROTOCOL_ERROR'],
    [1006, 'ABNORMAL_CLOSURE'],
    [1008, 'POLICY_VIOLATION'],
    [1011, 'INTERNAL_ERROR'],
    [4401, 'TOKEN_EXPIRED'],
    [4402, null],
    [999, null],
    [2000, null],
  ])('%i is %s', (code, name) => {
    expect(constantName(code, settings)).toBe(name);
  });

  it('is one of a configured module', () => {
    expect(configuredConstant(1001, { from: '@chat/codes' }, {})).toEqual({
      from: '@chat/codes',
      imported: 'GOING_AWAY',
      member: null,
    });
    expect(configuredConstant(1001, { from: '@chat/codes', name: 'CloseCode' }, {})).toEqual({
      from: '@chat/codes',
      imported: 'CloseCode',
      member: 'GOING_AWAY',
    });
    expect(configuredConstant(1001, { from: '@chat/codes', name: 'CloseCode', case: 'PascalCase' }, {})).toEqual({
      from: '@chat/codes',
      imported: 'CloseCode',
      member: 'GoingAway',
    });
    expect(configuredConstant(1001, { from: '@chat/codes', case: 'PascalCase' }, {})).toEqual({
      from: '@chat/codes',
      imported: 'GoingAway',
      member: null,
    });
    expect(configuredConstant(4401, { from: '@chat/codes', name: 'CloseCode' }, settings)).toEqual({
      from: '@chat/codes',
      imported: 'CloseCode',
      member: 'TOKEN_EXPIRED',
    });
    expect(configuredConstant(4402, { from: '@chat/codes', name: 'CloseCode' }, settings)).toBeNull();
  });
});

describe('a constant in scope', () => {
  const found = (prelude: string, value: number, options?: Options, close = `ws.close(${value});`): string | null => {
    const { facts, node } = at(`${prelude} ${OPEN} ${close}`, options);
    return constantInScope(facts.bindings, node, value);
  };

  it.each([
    ['const NORMAL_CLOSURE = 1000;', 1000, 'NORMAL_CLOSURE'],
    ['const NORMAL = 1000;', 1000, 'NORMAL'],
    ['const CLOSE_NORMAL = 1000;', 1000, 'CLOSE_NORMAL'],
    ['const WS_CLOSE_NORMAL = 1000;', 1000, 'WS_CLOSE_NORMAL'],
    ['const closeNormal = 1000;', 1000, 'closeNormal'],
    ['const GOING_AWAY = 1001;', 1001, 'GOING_AWAY'],
    ['export const GOING_AWAY = 1001;', 1001, 'GOING_AWAY'],
    ['const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 };', 1001, 'CloseCode.GOING_AWAY'],
    ["const CloseCode = { 'GOING_AWAY': 1001 };", 1001, 'CloseCode.GOING_AWAY'],
    ['const CloseCode = Object.freeze({ GOING_AWAY: 1001 });', 1001, 'CloseCode.GOING_AWAY'],
    ['const CloseCode = { ...others, GOING_AWAY: 1001 };', 1001, 'CloseCode.GOING_AWAY'],
    ['const CloseCode = { KICKED: 4001 };', 4001, 'CloseCode.KICKED'],
    ['const WsCodes = { KICKED: 4001 };', 4001, 'WsCodes.KICKED'],
    ['const Codes = { NORMAL: 1000, GOING_AWAY: 1001, KICKED: 4001 };', 4001, 'Codes.KICKED'],
  ])('%s for %i: %s', (prelude, value, expected) => {
    expect(found(prelude, value)).toBe(expected);
  });

  it.each([
    ['enum CloseCode { GOING_AWAY = 1001 }', 1001, 'CloseCode.GOING_AWAY'],
    ['const enum CloseCode { GoingAway = 1001 }', 1001, 'CloseCode.GoingAway'],
    ['enum CloseCode { NORMAL = 1000, GOING_AWAY }', 1001, 'CloseCode.GOING_AWAY'],
    ['const CloseCode = { GOING_AWAY: 1001 } as const;', 1001, 'CloseCode.GOING_AWAY'],
    ['const CloseCode = { GOING_AWAY: 1001 } satisfies Record<string, number>;', 1001, 'CloseCode.GOING_AWAY'],
    ['const GOING_AWAY: number = 1001;', 1001, 'GOING_AWAY'],
  ])('%s for %i: %s', (prelude, value, expected) => {
    expect(found(prelude, value, { lane: 'typescript' })).toBe(expected);
  });

  it.each([
    ['another value', 'const NORMAL_CLOSURE = 1000;', 1001],
    ['a name that says nothing', 'const CODE = 1000;', 1000],
    ['a name that says something else', 'const GOING_AWAY = 1000;', 1000],
    ['a time', 'const DELAY = 1000;', 1000],
    ['a second', 'const SECOND = 1000;', 1000],
    ['a port', 'const PORT = 3000;', 3000],
    ['a limit in a table of limits', 'const LIMITS = { normal: 2000, KICKED: 4001 };', 4001],
    ['a time with a word of codes', 'const CLOSE_TIMEOUT = 4000;', 4000],
    ['a table of other codes', 'const ErrorCodes = { KICKED: 4001 };', 4001],
    ['a variable that may change', 'let NORMAL_CLOSURE = 1000;', 1000],
    ['a table that may change', 'let CloseCode = { GOING_AWAY: 1001 };', 1001],
    ['an entry that a spread may overwrite', 'const CloseCode = { GOING_AWAY: 1001, ...others };', 1001],
    ['a computed entry', 'const CloseCode = { [GOING_AWAY]: 1001 };', 1001],
    ['an entry that is no identifier', "const CloseCode = { 'going-away': 1001 };", 1001],
    ['a local of another function', 'function f() { const NORMAL_CLOSURE = 1000; }', 1000],
    ['a local of a block', '{ const NORMAL_CLOSURE = 1000; }', 1000],
    ['a destructured name', 'const { NORMAL_CLOSURE } = { NORMAL_CLOSURE: 1000 };', 1000],
  ])('not %s', (_, prelude, value) => {
    expect(found(prelude, value)).toBeNull();
  });

  it('not one that is shadowed where the code stands', () => {
    expect(found('const NORMAL_CLOSURE = 1000;', 1000, {}, 'function f(NORMAL_CLOSURE) { ws.close(1000); }')).toBeNull();
    expect(found('const NORMAL_CLOSURE = 1000;', 1000, {}, 'function f() { ws.close(1000); }')).toBe('NORMAL_CLOSURE');
  });

  it('not one that is declared below', () => {
    const { facts, node } = at(`${OPEN} ws.close(1000); const NORMAL_CLOSURE = 1000;`);
    expect(constantInScope(facts.bindings, node, 1000)).toBeNull();
  });
});

describe('a constant of a library', () => {
  const of = (code: string): unknown => {
    const { facts, node } = at(code);
    const value = facts.sends[0]?.code.values.find((each) => each.node === node)?.value;
    return libraryConstant(Number(value), facts.bindings, facts.models, () => facts.sends[0]?.runtimes ?? []);
  };

  it('is offered where the file imports the library', () => {
    expect(
      of(
        "import { server as Server } from 'websocket'; new Server({}).on('request', (request) => { request.accept().close(1001); });",
      ),
    ).toEqual({ from: 'websocket', imported: 'connection', member: 'CLOSE_REASON_GOING_AWAY' });
    expect(
      of(
        "const { server: Server } = require('websocket'); new Server({}).on('request', (request) => { request.accept().close(1001); });",
      ),
    ).toEqual({ from: 'websocket', imported: 'connection', member: 'CLOSE_REASON_GOING_AWAY' });
    expect(of(`import { createClient } from 'graphql-ws'; createClient({}); ${OPEN} ws.close(4401);`)).toEqual({
      from: 'graphql-ws',
      imported: 'CloseCode',
      member: 'Unauthorized',
    });
  });

  it('and not where it has none for the code, or is not imported', () => {
    expect(
      of(
        "import { server as Server } from 'websocket'; new Server({}).on('request', (request) => { request.accept().close(1012); });",
      ),
    ).toBeNull();
    expect(of("import WebSocket from 'ws'; new WebSocket('wss://x').close(1001);")).toBeNull();
    expect(of(`${OPEN} ws.close(1001);`)).toBeNull();
  });
});

describe('where an import goes', () => {
  const place = (code: string, options: Options = {}): readonly [string, string | null] => {
    const { facts, node } = at(code, options);
    const { style, after } = importPlace(facts.bindings, node, options.sourceType ?? 'module');
    return [style, after && textOf(code, after)];
  };
  const use = "new WebSocket('wss://x').close(1001);";

  const cases: readonly (readonly [name: string, code: string, expected: readonly [string, string | null], options?: Options])[] =
    [
      ['after the last import', `import a from 'a';\nimport b from 'b';\n${use}`, ['import', "import b from 'b';"]],
      ['after an import further down', `import a from 'a';\n${use}\nimport b from 'b';`, ['import', "import b from 'b';"]],
      ['after directives', `'use client';\n${use}\nexport {};`, ['import', "'use client';"]],
      ['after the last import, directives or not', `'use client';\nimport a from 'a';\n${use}`, ['import', "import a from 'a';"]],
      ['at the top', `${use}\nexport {};`, ['import', null]],
      ['after a hashbang, which is no statement', `#!/usr/bin/env node\n${use}\nexport {};`, ['import', null]],
      [
        'after the last require',
        `const a = require('a');\nconst { b } = require('b');\n${use}`,
        ['require', "const { b } = require('b');"],
      ],
      ['after a require with a call', `const a = require('a')();\n${use}`, ['require', "const a = require('a')();"]],
      ['after a require with a member', `const a = require('a').b;\n${use}`, ['require', "const a = require('a').b;"]],
      ['before a require that comes later', `${use}\nconst a = require('a');`, ['require', null]],
      [
        'after a directive of a script',
        `'use strict';\n${use}\nconst a = require('a');`,
        ['require', "'use strict';"],
        { sourceType: 'commonjs' },
      ],
      ['as a require in CommonJS', `${use}\nmodule.exports = {};`, ['require', null], { sourceType: 'commonjs' }],
      ['as an import beside a require', `import a from 'a';\nconst b = require('b');\n${use}`, ['import', "import a from 'a';"]],
      ['not surely in a script', use, ['unknown', null], { sourceType: 'script' }],
    ];
  for (const [name, code, expected, options] of cases)
    it(name, () => {
      expect(place(code, options)).toEqual(expected);
    });
});

describe('an existing import', () => {
  const of = (code: string): (string | null)[] => {
    const { facts, node } = at(code);
    return existingImports(facts.bindings, node, { from: 'codes', imported: 'CloseCode', member: null }).map(
      ({ local }) => local,
    );
  };
  const use = `${OPEN} ws.close(1001);`;

  it.each([
    ['named', `import { CloseCode } from 'codes'; ${use}`, ['CloseCode']],
    ['renamed', `import { CloseCode as Codes } from 'codes'; ${use}`, ['Codes']],
    ['by a text', `import { 'CloseCode' as Codes } from 'codes'; ${use}`, ['Codes']],
    ['namespace', `import * as codes from 'codes'; ${use}`, ['codes.CloseCode']],
    ['of another export', `import { other } from 'codes'; ${use}`, [null]],
    ['of the default', `import codes from 'codes'; ${use}`, [null]],
    [
      'two, the one that has it first',
      `import { other } from 'codes'; import { CloseCode } from 'codes'; ${use}`,
      ['CloseCode', null],
    ],
    ['of another module', `import { CloseCode } from 'other'; ${use}`, []],
    ['require', `const codes = require('codes'); ${use}`, ['codes.CloseCode']],
    ['destructured require', `const { CloseCode } = require('codes'); ${use}`, ['CloseCode']],
    ['destructured and renamed require', `const { CloseCode: Codes } = require('codes'); ${use}`, ['Codes']],
    ['require of another export', `const { other } = require('codes'); ${use}`, [null]],
    ['require below, which cannot be read yet', `${use} const { CloseCode } = require('codes');`, []],
    ['require in a function', `function f() { const { CloseCode } = require('codes'); } ${use}`, []],
  ])('%s', (_, code, expected) => {
    expect(of(code)).toEqual(expected);
  });

  it('of types only brings no value', () => {
    const local = (code: string): unknown => {
      const { facts, node } = at(code, { lane: 'typescript' });
      return existingImports(facts.bindings, node, { from: 'codes', imported: 'CloseCode', member: null }).map(
        (each) => each.local,
      );
    };
    expect(local(`import type { CloseCode } from 'codes'; ${use}`)).toEqual([]);
    expect(local(`import { type CloseCode } from 'codes'; ${use}`)).toEqual([null]);
    expect(local(`import { type CloseCode as T, CloseCode } from 'codes'; ${use}`)).toEqual(['CloseCode']);
  });
});

describe('a name', () => {
  it('is taken by a variable of any scope, or a global that is read', () => {
    const { facts } = at(
      `const a = 1; function b(c) { let d; class E {} try {} catch (f) {} } ${OPEN} ws.close(1001); log(g); import h from 'h';`,
    );
    for (const name of ['a', 'b', 'c', 'd', 'E', 'f', 'g', 'h', 'log', 'ws'])
      expect(isTaken(facts.bindings, name), name).toBe(true);
    for (const name of ['x', 'close', 'GOING_AWAY']) expect(isTaken(facts.bindings, name), name).toBe(false);
  });

  it('is taken by a type too', () => {
    const { facts } = at(`type A = string; interface B {} enum C {} ${OPEN} ws.close(1001);`, { lane: 'typescript' });
    for (const name of ['A', 'B', 'C']) expect(isTaken(facts.bindings, name), name).toBe(true);
  });

  it('means what the module binds it to, unless something nearer does', () => {
    const means = (code: string): boolean => {
      const { facts, node } = at(code);
      return meansModuleBinding(facts.bindings, node, 'CloseCode');
    };
    expect(means(`import { CloseCode } from 'codes'; ${OPEN} ws.close(1001);`)).toBe(true);
    expect(means(`import { CloseCode } from 'codes'; ${OPEN} function f() { ws.close(1001); }`)).toBe(true);
    expect(means(`import { CloseCode } from 'codes'; ${OPEN} function f(CloseCode) { ws.close(1001); }`)).toBe(false);
    expect(means(`import { CloseCode } from 'codes'; ${OPEN} { const CloseCode = 1; ws.close(1001); }`)).toBe(false);
    expect(means(`${OPEN} ws.close(1001);`)).toBe(false);
  });
});

describe('a path', () => {
  it.each([
    ['/project/src/a.js', '/project', 'src/a.js'],
    ['/project/src/a.js', '/project/', 'src/a.js'],
    ['C:\\work\\src\\a.js', 'C:\\work', 'src/a.js'],
    ['/workshop/a.js', '/project', null],
    ['/other/a.js', '/project', null],
  ])('of %s in %s is %s', (file, directory, expected) => {
    expect(relativePath(file, directory)).toBe(expected);
  });

  it.each([
    ['/project/src/a.js', '/project/src/codes.js', './codes.js'],
    ['/project/src/deep/a.ts', '/project/src/codes.js', '../codes.js'],
    ['/project/a.js', '/project/src/codes', './src/codes'],
    ['/project/test/a.js', '/project/src/codes.js', '../src/codes.js'],
    ['C:\\work\\test\\a.js', 'C:\\work/src/codes.js', '../src/codes.js'],
    ['/project/src/codes.ts', '/project/src/codes.js', null],
    ['/project/src/index.ts', '/project/src', null],
  ])('from %s to %s is written %s', (file, target, expected) => {
    expect(relativeSpecifier(file, target)).toBe(expected);
  });
});
