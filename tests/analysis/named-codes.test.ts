import { describe, expect, it } from 'vitest';
import { fits, isCloseCodeName, isCodeTable, isMeasure, meaningOf, renamed, saysClose } from '../../src/analysis/code-names.js';
import type { Constant } from '../../src/analysis/named-codes.js';
import { AMBIGUOUS_ALIASES, BROAD_ALIASES, CLOSE_CODES, OUTDATED_ALIASES, UNREGISTERED } from '../../src/data/close-codes.js';
import { inRanges } from '../../src/data/ranges.js';
import { analyse, factsOf, textOf, type Options } from './analyse.js';
import { dense, minified } from './samples.js';

const WS = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";

function constantsOf(code: string, options?: Options): readonly Constant[] {
  return factsOf(code, options).constants;
}

/** `CloseCode.GOING_AWAY = 1001` for each constant of a text. */
function list(code: string, options?: Options): string[] {
  return constantsOf(code, options).map(({ holder, name, value }) => `${holder === null ? '' : `${holder}.`}${name} = ${value}`);
}

function only(code: string, options?: Options): Constant {
  const constants = constantsOf(code, options);
  const [constant] = constants;
  if (!constant || constants.length > 1) throw new Error(`${constants.length} constants instead of 1 in:\n${code}`);
  return constant;
}

describe('what a name stands for', () => {
  it.each([
    ['GOING_AWAY', 1001],
    ['goingAway', 1001],
    ['WS_CLOSE_GOING_AWAY', 1001],
    ['WebSocketCloseStatusGoingAway', 1001],
    ['GOING_AWAY_CODE', 1001],
    ['WS_1001_GOING_AWAY', 1001],
    ['Going Away', 1001],
    ['going-away', 1001],
    ['CLOSE_NORMAL', 1000],
    ['NORMAL_CLOSE', 1000],
    ['WEB_SOCKET_SUCCESS_CLOSE_STATUS', 1000],
    ['CLOSING_NORMAL', 1000],
    ['NO_STATUS', 1005],
    ['CLOSE_NO_STATUS_RCVD', 1005],
    ['NO_STATUS_CODE', 1005],
    ['CLOSE_REASON_NOT_PROVIDED', 1005],
    ['ABNORMAL_CLOSE', 1006],
    ['NO_CLOSE_FRAME', 1006],
    ['NoUtf8', 1007],
    ['TLS_HANDSHAKE', 1015],
    ['TIMEOUT', 3008],
    // Said of no code, of more than one, or by none of its words.
    ['GOING_AWAY_SOON', null],
    ['NOT_NORMAL', null],
    ['CLOSE_STATUS', null],
    ['STATUS', null],
    ['CODE_1001', null],
    ['BAD_DATA', null],
    ['CLOSE_BAD_DATA', null],
    ['TOO_LARGE', null],
    ['NO_CLOSE_CODE', null],
    ['KICKED', null],
    ['', null],
    ['constructor', null],
  ])('%s: %s', (name, code) => {
    expect(meaningOf(name)?.code ?? null).toBe(code);
  });

  it('is one word, whatever stands around it', () => {
    expect(meaningOf('WS_CLOSE_TIMEOUT')?.isOneWord).toBe(true);
    expect(meaningOf('WS_CLOSE_GOING_AWAY')?.isOneWord).toBe(false);
  });

  it('fits its code, and so does an ambiguous one each of its own', () => {
    for (const { code, constant, aliases } of CLOSE_CODES)
      for (const name of [constant, ...aliases]) expect(fits(name, code, false) || name === 'STATUS', name).toBe(true);
    for (const [name, codes] of Object.entries(AMBIGUOUS_ALIASES))
      for (const code of codes) expect(fits(name, code, false), name).toBe(true);
    expect(fits('NO_STATUS', 1006, false)).toBe(false);
  });

  it.each([
    ['WS_CLOSE_GOING_AWAY', 1000, 'WS_CLOSE_NORMAL_CLOSURE'],
    ['GOING_AWAY_CODE', 1008, 'POLICY_VIOLATION_CODE'],
    ['goingAway', 1000, 'normalClosure'],
    ['closeGoingAway', 1000, 'closeNormalClosure'],
    ['CloseGoingAway', 1000, 'CloseNormalClosure'],
    ['going_away', 1000, 'normal_closure'],
    ['going-away', 1000, 'normal-closure'],
    ['GOING_AWAY', 1016, null],
    ['WS_1001_GOING_AWAY', 1000, null],
    ['CLOSE_GoingAway', 1000, null],
  ])('%s is for %i called %s', (name, code, expected) => {
    const meaning = meaningOf(name);
    expect(meaning && renamed(name, meaning, code, false)).toBe(expected);
  });

  it.each([
    ['Going Away', 'Normal Closure'],
    ['Away', 'Normal Closure'],
    ['GOING_AWAY', 'NORMAL_CLOSURE'],
    ['GoingAway', 'NormalClosure'],
    ['Status: going away', null],
  ])('as a text, %s becomes %s', (name, expected) => {
    const meaning = meaningOf(name);
    expect(meaning && renamed(name, meaning, 1000, true)).toBe(expected);
  });

  it('tells tables, codes, closings and measures', () => {
    expect(['CloseCode', 'WS_CODES', 'CloseReasons', 'ErrorCodes', 'Status', 'sockets'].map(isCodeTable)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['SESSION_CLOSE_CODE', 'WS_CODE_KICKED', 'CLOSE_KICKED', 'EXIT_CODE'].map(isCloseCodeName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['CLOSE_NORMAL', 'closedNormal', 'CLOSURE', 'enclose'].map(saysClose)).toEqual([true, true, false, false]);
    expect(['CLOSE_TIMEOUT', 'maxCode', 'CLOSE_CODE', 'delays'].map(isMeasure)).toEqual([true, true, false, true]);
    expect(['TIMEOUT_CLOSE_CODE', 'MAX_CLOSE_CODE', 'CLOSE_CODE_DELAY', 'timeoutCode'].map(isMeasure)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('that is broad or outdated is an alias of another code than those it is given to', () => {
    for (const [name, codes] of [...Object.entries(BROAD_ALIASES), ...Object.entries(OUTDATED_ALIASES)]) {
      const row = CLOSE_CODES.find(({ constant, aliases }) => constant === name || aliases.includes(name));
      expect(row, name).toBeDefined();
      expect(codes, name).not.toContain(row?.code);
      expect(
        codes.filter((code) => !CLOSE_CODES.some((each) => each.code === code)),
        name,
      ).toEqual([]);
    }
  });

  it('no number of 3000–3999 is both registered and not', () => {
    for (let code = 3000; code <= 3999; code++)
      expect(inRanges(code, UNREGISTERED), String(code)).toBe(!CLOSE_CODES.some((row) => row.code === code));
  });
});

describe('constants are found', () => {
  it.each([
    ['a const', 'const GOING_AWAY = 1001;', ['GOING_AWAY = 1001']],
    ['an exported const', 'export const CLOSE_NORMAL = 1000;', ['CLOSE_NORMAL = 1000']],
    [
      'two of one statement',
      'const GOING_AWAY = 1001, POLICY_VIOLATION = 1008;',
      ['GOING_AWAY = 1001', 'POLICY_VIOLATION = 1008'],
    ],
    ['a `var` that is set once', 'var GOING_AWAY = 1001;', ['GOING_AWAY = 1001']],
    ['a local of a function', 'function f() { const GOING_AWAY = 1001; return GOING_AWAY; }', ['GOING_AWAY = 1001']],
    ['a table', 'const CloseCode = { NORMAL: 1000, KICKED: 4001 };', ['CloseCode.NORMAL = 1000', 'CloseCode.KICKED = 4001']],
    ['a frozen table', 'const CloseCode = Object.freeze({ KICKED: 4001 });', ['CloseCode.KICKED = 4001']],
    ['keys in quotes', "const CloseCode = { 'kicked out': 4001 };", ['CloseCode.kicked out = 4001']],
    [
      'a table by what stands in it',
      'const x = { NORMAL: 1000, GOING_AWAY: 1001, KICKED: 4001 };',
      ['x.NORMAL = 1000', 'x.GOING_AWAY = 1001', 'x.KICKED = 4001'],
    ],
    ['a table in a table', 'const options = { retry: true, closeCodes: { KICKED: 4001 } };', ['closeCodes.KICKED = 4001']],
    [
      'a default export',
      'export default { NORMAL: 1000, GOING_AWAY: 1001, KICKED: 4001 };',
      ['NORMAL = 1000', 'GOING_AWAY = 1001', 'KICKED = 4001'],
    ],
    ['a static field', 'class CloseCode { static KICKED = 4001; }', ['CloseCode.KICKED = 4001']],
    ['a static table', 'class Socket { static CLOSE_CODES = { KICKED: 4001 }; }', ['CLOSE_CODES.KICKED = 4001']],
    ['a class without a name', 'export default class { static GOING_AWAY = 1001; }', ['GOING_AWAY = 1001']],
    ['an assigned name', 'Socket.GOING_AWAY = 1001;', ['GOING_AWAY = 1001']],
    ['an assigned table', 'Socket.CloseCode = { KICKED: 4001 };', ['CloseCode.KICKED = 4001']],
    [
      'names by code',
      "const CloseNames = { 1001: 'Going Away', 1008: 'Policy Violation' };",
      ['CloseNames.Going Away = 1001', 'CloseNames.Policy Violation = 1008'],
    ],
    ['a map of names by code', "const names = new Map([[1001, 'Going Away']]);", ['names.Going Away = 1001']],
  ])('%s', (_, code, expected) => {
    expect(list(`/* WebSocket close */ ${code}`)).toEqual(expected);
  });

  it.each([
    ['an enum', 'enum CloseCode { GoingAway = 1001, Kicked = 4001 }', ['CloseCode.GoingAway = 1001', 'CloseCode.Kicked = 4001']],
    [
      'an enum that counts on',
      'enum CloseCode { Normal = 1000, GoingAway, Text = "x", Kicked = 4001, Banned }',
      ['CloseCode.Normal = 1000', 'CloseCode.GoingAway = 1001', 'CloseCode.Kicked = 4001', 'CloseCode.Banned = 4002'],
    ],
    [
      'an enum with a member of its own name, known by a comparison',
      `${WS}enum Kicked { Kicked = 4001 }\nws.on('close', (code) => { if (code === Kicked.Kicked) stop(); });`,
      ['Kicked.Kicked = 4001'],
    ],
    ['a const enum', 'export const enum CloseCode { Kicked = 4001 }', ['CloseCode.Kicked = 4001']],
    ['a table as const', 'export const CloseCode = { KICKED: 4001 } as const;', ['CloseCode.KICKED = 4001']],
    [
      'a table that satisfies a type',
      'export const CloseCode = { KICKED: 4001 } as const satisfies Codes;',
      ['CloseCode.KICKED = 4001'],
    ],
    [
      'a frozen table as const',
      'export const CloseCode = Object.freeze({ KICKED: 4001 } as const);',
      ['CloseCode.KICKED = 4001'],
    ],
    ['a static readonly field', 'class CloseCode { static readonly KICKED = 4001; }', ['CloseCode.KICKED = 4001']],
    ['a namespace', 'export namespace Codes { export const GOING_AWAY = 1001; }', ['GOING_AWAY = 1001']],
    [
      'a merged enum',
      'enum CloseCode { Normal = 1000 }\nenum CloseCode { Kicked = 4001 }',
      ['CloseCode.Normal = 1000', 'CloseCode.Kicked = 4001'],
    ],
  ])('%s', (_, code, expected) => {
    expect(list(`/* WebSocket close */ ${code}`, { lane: 'typescript' })).toEqual(expected);
  });

  it('each once, though a class has a scope of its own', () => {
    expect(list('/* WebSocket */ const A = class CloseCode { static KICKED = 4001; };')).toEqual(['CloseCode.KICKED = 4001']);
  });
});

describe('other numbers are not', () => {
  it.each([
    ['a port', 'const PORT = 3000;'],
    ['times', 'const RETRY_MS = 1000; const CLOSE_TIMEOUT = 2000; const WS_CLOSE_CODE_DELAY = 3000;'],
    ['a table of times', 'const closeDelays = { NORMAL: 1000, GOING_AWAY: 1001, code: 4000 };'],
    ['one word', 'const ERROR = 1000; const SIZE = 1024;'],
    ['errors of a service', 'const Errors = { UNKNOWN: 1000, BUSY: 1001, INTERNAL_ERROR: 1002 };'],
    ['a variable that is set again', 'let GOING_AWAY = 1001; GOING_AWAY = 2;'],
    ['a parameter', 'function f(GOING_AWAY = 1001) { return GOING_AWAY; }'],
    ['a fraction', 'const GOING_AWAY = 1001.5;'],
    ['a text', "const GOING_AWAY = '1001';"],
    ['a computed key', 'const CloseCode = { [GOING_AWAY]: 1001 };'],
    ['an event', "const closeEvent = { code: 1000, reason: 'x' };"],
    ['what a socket was closed with', 'class Socket { constructor() { this.closeCode = 1006; this.GOING_AWAY = 1001; } }'],
    ['what holds a code', 'const CLOSE_CODE = 1006; error.closeCode = 1009;'],
    ['opcodes', 'const OPCODES = { CLOSE: 8, PING: 9 };'],
  ])('%s', (_, code) => {
    expect(list(`/* WebSocket close */ ${code}`)).toEqual([]);
  });
});

describe('what reaches a send or a check', () => {
  it.each([
    ['sent', `${WS}const X = 1008; ws.close(X);`, 'send'],
    ['sent through a helper', `${WS}const X = 1008; function stop(code) { ws.close(code); } stop(X);`, 'send'],
    ['sent from a table', `${WS}const Y = { X: 1008 }; ws.close(Y.X);`, 'send'],
    ['sent and compared', `${WS}const X = 1008; ws.close(X); ws.on('close', (code) => { if (code === X) f(); });`, 'send'],
    ['compared', `${WS}const X = 1008; ws.on('close', (code) => { if (code === X) f(); });`, 'check'],
    ['compared the other way round', `${WS}const X = 1008; ws.onclose = (event) => { if (X !== event.code) f(); };`, 'check'],
    ['in a case', `${WS}const Y = { X: 1008 }; ws.on('close', (code) => { switch (code) { case Y.X: f(); } });`, 'check'],
    ['in a list', `${WS}const X = 1008; ws.on('close', (code) => { if ([1000, X].includes(code)) f(); });`, 'check'],
    ['in a set', `${WS}const X = 1008; ws.on('close', (code) => { if (new Set([X]).has(code)) f(); });`, 'check'],
    ['of a class', `${WS}class Y { static X = 1008; } ws.close(Y.X);`, 'send'],
    ['of a class, compared', `${WS}class Y { static X = 1008; } ws.on('close', (code) => { if (code === Y.X) f(); });`, 'check'],
  ])('%s', (_, code, reach) => {
    expect(only(code)).toMatchObject({ name: 'X', value: 1008, reach });
  });

  it.each([
    ['sent from an enum', `${WS}enum Y { X = 1008 } ws.close(Y.X);`, 'send'],
    ['sent from an enum that counts on', `${WS}enum Y { W = 1007, X } ws.close(Y.X);`, 'send'],
    ['compared with an enum', `${WS}enum Y { X = 1008 } ws.on('close', (code) => { if (code === Y.X) f(); });`, 'check'],
  ])('%s', (_, code, reach) => {
    expect(only(code, { lane: 'typescript' })).toMatchObject({ name: 'X', value: 1008, reach });
  });

  it.each([
    ['compared with something else', `${WS}const X = 1008; child.on('exit', (code) => { if (code === X) f(); });`],
    ['a range test', `${WS}const X = 1008; ws.on('close', (code) => { if (code > X) f(); });`],
    ['a delay', `${WS}const X = 1008; setTimeout(f, X); ws.close();`],
    ['another list', `${WS}const X = 1008; f([X]); ws.on('close', (code) => { [X].push(code); });`],
    [
      'the value of a case, not the case',
      `${WS}const X = 1008; ws.on('close', (code) => { switch (code) { case 1000: f(X); } });`,
    ],
  ])('not %s', (_, code) => {
    expect(list(code)).toEqual([]);
  });
});

describe('a constant', () => {
  it('has its number and its definition', () => {
    const code = 'export const CloseCode = { GOING_AWAY: 1_001 };';
    const constant = only(code);
    expect(textOf(code, constant.definition)).toBe('GOING_AWAY: 1_001');
    expect(constant.number && textOf(code, constant.number)).toBe('1_001');
    expect(textOf(code, constant.label)).toBe('GOING_AWAY');
  });

  it('that counts on has no number of its own', () => {
    const [, second] = constantsOf('enum CloseCode { Normal = 1000, GoingAway }', { lane: 'typescript' });
    expect(second).toMatchObject({ name: 'GoingAway', value: 1001, number: null });
  });

  it('knows how many others of its table have everybody’s names', () => {
    expect(
      constantsOf('const Codes = { NORMAL: 1000, SUCCESS: 1000, GOING_AWAY: 1001, KICKED: 4001 }; // WebSocket').map(
        ({ name, agreeing }) => [name, agreeing],
      ),
    ).toEqual([
      ['NORMAL', 1],
      ['SUCCESS', 1],
      ['GOING_AWAY', 1],
      ['KICKED', 2],
    ]);
  });

  it('among variables has no table', () => {
    expect(
      constantsOf('const NORMAL_CLOSURE = 1000, GOING_AWAY = 1001, POLICY_VIOLATION = 1008;').map(({ agreeing }) => agreeing),
    ).toEqual([0, 0, 0]);
  });

  const mentions = (code: string, options?: Options): string[] | null => {
    const constant = constantsOf(code, options).find(({ name }) => name === 'GOING_AWAY');
    return constant?.mentions?.map(({ range: [start] }) => `${start}`) ?? null;
  };

  it.each([
    ['a variable', 'const GOING_AWAY = 1001; f(GOING_AWAY);', 2],
    ['a table', 'const CloseCode = { GOING_AWAY: 1001, OTHER: 4001 }; f(CloseCode.GOING_AWAY, CloseCode.OTHER);', 2],
    ['a text', "const CloseNames = { 1001: 'GOING_AWAY' }; f(CloseNames);", 1],
  ])('knows every mention of %s', (_, code, count) => {
    expect(mentions(code)).toHaveLength(count);
  });

  it.each([
    ['an export', 'export const GOING_AWAY = 1001;'],
    ['a later export', 'const GOING_AWAY = 1001; export { GOING_AWAY };'],
    ['a default export', 'const GOING_AWAY = 1001; export default GOING_AWAY;'],
    ['an object that has the name', 'const GOING_AWAY = 1001; f({ GOING_AWAY });'],
    ['eval', 'const GOING_AWAY = 1001; eval(text);'],
    ['a table that is handed over', 'const CloseCode = { GOING_AWAY: 1001 }; f(CloseCode);'],
    ['a table that is taken apart', 'const CloseCode = { GOING_AWAY: 1001 }; const { GOING_AWAY } = CloseCode;'],
    ['a table that is looked up', 'const CloseCode = { GOING_AWAY: 1001 }; f(CloseCode[name]);'],
    ['a name in brackets', "const CloseCode = { GOING_AWAY: 1001 }; f(CloseCode['GOING_AWAY']);"],
    ['a table that is exported', 'const CloseCode = { GOING_AWAY: 1001 }; export { CloseCode };'],
    ['a static field', 'class CloseCode { static GOING_AWAY = 1001; }'],
    ['an assigned name', 'exports.GOING_AWAY = 1001;'],
  ])('does not know every mention beside %s', (_, code) => {
    expect(mentions(code)).toBeNull();
  });

  it('does not know every mention of a global of a script', () => {
    expect(mentions('const GOING_AWAY = 1001;', { sourceType: 'script' })).toBeNull();
  });
});

describe('the gate', () => {
  const isOpen = (code: string): boolean => analyse(code).facts !== null;

  it.each([
    ['a name beside its number', 'export const GOING_AWAY = 1001;'],
    ['a name in camel case', 'exports.goingAway = 1000;'],
    ['a table', 'export default { POLICY_VIOLATION: 1008 };'],
    ['names by code', "export const names = { 1001: 'Going Away' };"],
    ['codes of closing', 'export const CLOSE_CODES = { KICKED: 3600 };'],
    ['codes of a socket', 'export const WS_CODE_KICKED = 3600; close();'],
  ])('lets through %s', (_, code) => {
    expect(isOpen(code)).toBe(true);
  });

  it.each([
    ['a name without a number', "export const text = 'going away';"],
    ['a number without a name', 'export const limit = 1001;'],
    ['a name of many things', 'export const INTERNAL_ERROR = 1000;'],
  ])('refuses %s', (_, code) => {
    expect(isOpen(code)).toBe(false);
  });
});

describe('bad input never crashes', () => {
  it.each([
    ['a deep table', `const CloseCode = ${'{ a: '.repeat(200)}1${' }'.repeat(200)};`],
    ['an empty map', 'const names = new Map([[], , [1001], [1001, x], ...rest]); // WebSocket GOING_AWAY'],
    ['names of the prototype', "const CloseCode = { __proto__: 1000, constructor: 1001, toString: 1002, ['x']: 1003 };"],
    ['spreads and methods', 'const CloseCode = { ...a, get b() { return 1; }, c() {}, async *d() {} };'],
  ])('%s', (_, code) => {
    expect(() => constantsOf(code)).not.toThrow();
  });

  it('nor is a large file slow', () => {
    const table = Array.from({ length: 20_000 }, (_, index) => `N${index}: ${1000 + (index % 4000)}`).join(', ');
    const start = performance.now();
    constantsOf(`const CloseCode = { ${table} };`);
    for (const text of [dense(200, true), minified(true, 200_000)]) constantsOf(text);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
