import { describe, expect, it } from 'vitest';
import { isInValidator, leadsToTextOnly } from '../../src/analysis/check-purpose.js';
import type { Check } from '../../src/analysis/checks.js';
import { impossible, lostCode, mayArrive } from '../../src/analysis/possible.js';
import { factsOf, textOf, type Lane } from './analyse.js';

const OPEN = "const ws = new WebSocket('wss://x');";
const WS = "import WebSocket from 'ws'; const ws = new WebSocket('wss://x');";
const ABOUT = "\nexport const about = 'WebSocket close';";

function checksOf(code: string, lane: Lane = 'espree'): readonly Check[] {
  return factsOf(code + ABOUT, { lane }).checks;
}

/** The one check of a text. */
function checkOf(code: string, lane: Lane = 'espree'): Check {
  const checks = checksOf(code, lane);
  const [only] = checks;
  if (checks.length !== 1 || !only) throw new Error(`${checks.length} checks instead of 1 in:\n${code}`);
  return only;
}

describe('what a received code is held against', () => {
  const inHandler = (test: string): string =>
    `${OPEN} const GONE = 1001; const TEXT = '1000'; ws.onclose = ({ code }) => { ${test} };`;
  it.each([
    ['a constant', 'if (code === GONE) stop();', 'GONE', [1001]],
    ['a constant first', 'if (GONE !== code) stop();', 'GONE', [1001]],
    ['a constant that is a text', 'if (code === TEXT) stop();', 'TEXT', ['1000']],
    ['a text', "if (code === '1000') stop();", "'1000'", ['1000']],
    ['a template without expressions', 'if (code === `1000`) stop();', '`1000`', ['1000']],
    ['an entry of a table', 'const CODES = { GONE: 1001 }; if (code === CODES.GONE) stop();', 'CODES.GONE', [1001]],
    ['a static field', 'class Codes { static GONE = 1001; } if (code === Codes.GONE) stop();', 'Codes.GONE', [1001]],
    ['a constant of two values', 'if (code === (old ? 1001 : 4001)) stop();', 'old ? 1001 : 4001', [1001, 4001]],
    ['a number below zero', 'if (code === -1) stop();', '-1', [-1]],
    ['a case', 'switch (code) { case GONE: stop(); }', 'GONE', [1001]],
    ['an entry of a list', 'if ([GONE].includes(code)) stop();', 'GONE', [1001]],
  ])('%s', (_, test, written, values) => {
    const { of, operands } = checkOf(inHandler(test));
    expect(of).toBe('code');
    expect(operands.map(({ node }) => textOf(inHandler(test), node))).toEqual([written]);
    expect(operands.flatMap((operand) => operand.values.map(({ value }) => value))).toEqual(values);
  });

  it.each([
    ['what changes', 'let last = 1000; if (code === last) stop(); last = code;'],
    ['a parameter', 'const is = (wanted) => code === wanted; is(1000);'],
    ['what may be nothing', 'if (code === (old ? 1000 : undefined)) stop();'],
    ['what is known in part', 'if (code === (old || 1000)) stop();'],
    ['undefined, null, true', 'if (code === undefined || code === null || code === true) stop();'],
    ['keys that are texts', "show({ '1000': 1, other: 2, [GONE]: 3 }[code]);"],
    ['a pattern', 'if (code === /1000/) stop();'],
    ['a limit', 'if (code > 1000) stop();'],
  ])('but not %s', (_, test) => {
    expect(checksOf(inHandler(test))).toEqual([]);
  });

  it('a member of an enum', () => {
    const code = `enum Code { Gone = 1001 } ${OPEN} ws.onclose = ({ code }) => { if (code === Code.Gone) stop(); };`;
    for (const lane of ['typescript', 'typed'] as const)
      expect(checkOf(code, lane).operands.flatMap(({ values }) => values.map(({ value }) => value))).toEqual([1001]);
  });
});

describe('the close event in place of its code', () => {
  it.each([
    ['compared', `${OPEN} ws.onclose = (event) => event === 1006;`, 'certain'],
    ['by a limit', `${OPEN} ws.onclose = (event) => event > 1006;`, 'certain'],
    ['in a switch', `${OPEN} ws.onclose = (event) => { switch (event) { case 1006: } };`, 'certain'],
    [
      'of what is used as a socket',
      "function f(l) { l.onmessage = g; l.send(''); l.onclose = (event) => event === 1006; }",
      'likely',
    ],
    ['of what is called a socket', 'function f(ws) { ws.onclose = (event) => event === 1006; }', 'likely'],
    [
      'of what is called a socket, by a listener',
      "function f(ws) { ws.addEventListener('close', (event) => event === 1006); }",
      'likely',
    ],
  ])('%s', (_, code, certainty) => {
    expect(checkOf(code)).toMatchObject({ of: 'event', certainty, codeProperty: 'code' });
  });

  it('is no number, whatever the number is', () => {
    expect(checkOf(`${OPEN} ws.onclose = (event) => event === 5;`)).toMatchObject({ of: 'event', certainty: 'certain' });
    expect(checkOf(`${WS} ws.on('close', (event) => event.code === 5);`)).toMatchObject({ of: 'property' });
  });

  it('has its code in a property that the library names', () => {
    expect(checkOf("const s = new WebSocketStream('x'); const info = await s.closed; info === 1006;").codeProperty).toBe(
      'closeCode',
    );
  });

  it.each([
    [
      'no close code, of what is an event by its use',
      "function f(l) { l.send(''); l.readyState === 1; l.onclose = (event) => event === 5; }",
    ],
    ['another event', `${OPEN} ws.onopen = (event) => event === 1006;`],
    ['its reason', `${OPEN} ws.onclose = (event) => event.reason === 1006;`],
    ['a second parameter of what is called a socket', 'function f(ws) { ws.onclose = (a, event) => event === 1006; }'],
    [
      'a number by its annotation',
      'function f(line: WebSocketLike) { line.onclose = (status: number) => status === 1006; }',
      'typescript',
    ],
    ['a code of what is called a socket', 'function f(ws) { ws.onclose = (code) => code === 1006; }'],
    ['onclose of what has another name', 'transport.onclose = (event) => event === 1006;'],
  ] as const)('but not %s', (_, code, lane?: Lane) => {
    expect(checksOf(code, lane).filter(({ of }) => of === 'event')).toEqual([]);
  });
});

describe('a property of the code, where the event is meant', () => {
  it.each([
    ['of a listener', `${WS} ws.on('close', (event) => event.code === 1006);`],
    ['of a hook', 'export class Room { webSocketClose(line, event) { return event.code === 1006; } }'],
    ['by another name', `${WS} ws.on('close', (event) => event.closeCode === 1006);`],
  ])('%s', (_, code) => {
    const { of, arrival } = checkOf(code);
    expect([of, arrival?.own]).toEqual(['property', []]);
  });

  it.each([
    ['of an event', `${OPEN} ws.onclose = (event) => event.code === 1006;`],
    ['of what may be an event too', `${WS} function f(event) { return event.code === 1006; } ws.on('close', f); ws.onclose = f;`],
    [
      'of what a socket hands over whose library is not known',
      "function f(l) { l.send(''); l.readyState === 1; l.on('close', (event) => event.code === 1006); }",
    ],
    ['that is none of a code', `${WS} ws.on('close', (event) => event.reason === 1006);`],
  ])('but not %s', (_, code) => {
    expect(checksOf(code).filter(({ of }) => of === 'property')).toEqual([]);
  });
});

describe('limits that leave nothing', () => {
  const inHandler = (test: string): string => `${OPEN} const MAX = 4999; ws.onclose = ({ code }) => { ${test} };`;
  const constantTests = (test: string) =>
    factsOf(inHandler(test)).constantTests.map(({ node, outcome, isJoinable }) => [
      textOf(inHandler(test), node),
      outcome,
      isJoinable,
    ]);

  it.each([
    ['code < 0', false, false],
    ['code <= -1', false, false],
    ['code > 65535', false, false],
    ['65536 <= code', false, false],
    ['0 > code', false, false],
    ['code > 4999 && code < 4000', false, true],
    ['code >= 5000 && code <= 4999', false, false],
    ['4999 < code && 4000 > code', false, true],
    ['code > MAX && code < 4000', false, true],
    ['code === 1000 && code === 1001', false, true],
    ['code == 1000 && code > 1000', false, true],
    ['code > 1000 && code < 1001', false, false],
    ['code !== 1000 || code !== 1001', true, true],
    ['code < 5000 || code > 4000', true, true],
    ['code < 4000 || code >= 4000', true, false],
    ['code !== 1000 || code > 999', true, true],
  ])('%s', (test, outcome, isJoinable) => {
    expect(constantTests(`if (${test}) stop();`)).toEqual([[test, outcome, isJoinable]]);
  });

  it('says each thing once', () => {
    expect(constantTests('if (code < 0 || code > 65535) stop();')).toEqual([
      ['code < 0', false, false],
      ['code > 65535', false, false],
    ]);
    expect(constantTests('if (code < 0 && code > 1000) stop();')).toEqual([['code < 0', false, false]]);
  });

  it('names no more of a chain than it must', () => {
    expect(constantTests('if (a && code === 1000 && code === 1001 && b) stop();')).toEqual([
      ['a && code === 1000 && code === 1001', false, true],
    ]);
    expect(constantTests('if (a && (code === 1000 && code === 1001) && b) stop();')).toEqual([
      ['code === 1000 && code === 1001', false, true],
    ]);
  });

  it.each([
    'code >= 4000 && code < 5000',
    'code < 4000 || code > 4999',
    'code !== 1000 && code !== 1001',
    'code === 1000 || code === 1001',
    'code > 4999 || (old && code < 4000)',
    'code === 1000 && (old || code === 1001)',
    'code > 4999 && event.other < 4000',
    'code > 999.5 && code < 1000.5',
    'code >= 0',
    'code <= 65535',
    'code < 0.5',
    'code > MAX && code < limit',
    "code > 'x'",
    'code === 1000 && code !== 1001',
    '(code > 4999) ?? (code < 4000)',
  ])('none in %s', (test) => {
    expect(constantTests(`if (${test}) stop();`)).toEqual([]);
  });

  it('none of what is no code', () => {
    expect(
      factsOf(`${OPEN} ws.onclose = (event, size) => { if (size < 0 || (size > 4999 && size < 4000)) stop(); };`).constantTests,
    ).toEqual([]);
  });
});

describe('what may arrive', () => {
  /** The runtimes, the file's own codes, and the rest; null for anything. */
  const arrivalOf = (code: string, lane: Lane = 'espree') => checksOf(code, lane)[0]?.arrival;
  const WS_ONLY = { runtimes: ['ws'], own: [], double: false, mayBeError: false };

  it.each([
    ['a listener', `${WS} ws.on('close', (code) => code === 1006);`],
    ['an event', `${WS} ws.onclose = (event) => event.code === 1006;`],
    ['a destructured event', `${WS} ws.onclose = ({ code: status }) => status === 1006;`],
    ['an event that is destructured later', `${WS} ws.onclose = (event) => { const { code } = event; return code === 1006; };`],
    ['a variable', `${WS} ws.onclose = (event) => { const status = event.code; return status === 1006; };`],
    ['a choice', `${WS} ws.onclose = (event) => { const status = old ? event.code : event.code; return status === 1006; };`],
    ['a name of the event', `${WS} ws.onclose = (event) => { const e = event; return e.code === 1006; };`],
    ['behind &&', `${WS} ws.onclose = (event) => { const status = event && event.code; return status === 1006; };`],
    [
      'nothing in its place',
      `${WS} ws.onclose = (event) => { const status = event ? event.code : undefined; return status === 1006; };`,
    ],
    ['a helper', `${WS} const f = (x) => x === 1006; ws.on('close', (code) => f(code));`],
    ['a helper of the event', `${WS} const f = (x) => x.code === 1006; ws.onclose = (event) => f(event);`],
    ['a helper that calls itself', `${WS} function f(code) { if (code === 1006) f(code); } ws.on('close', f);`],
    ['a listener that is removed', `${WS} function f(code) { return code === 1006; } ws.on('close', f); ws.off('close', f);`],
    ['a bound method', `${WS} class A { open() { ws.on('close', this.f.bind(this)); } f(code) { return code === 1006; } }`],
    [
      'a prototype',
      `${WS} function A() { ws.on('close', this.f.bind(this)); } A.prototype.f = function (code) { return code === 1006; };`,
    ],
    ['an exported listener', `${WS} export function f(code) { return code === 1006; } ws.on('close', f);`],
    [
      'a wrapper that tells its own listeners',
      `${WS} class A { open() { ws.on('close', (code) => { this.emit('close', code); code === 1006; }); } }`,
    ],
  ])('from %s', (_, code) => {
    expect(arrivalOf(code)).toEqual(WS_ONLY);
  });

  it('from a type', () => {
    expect(
      arrivalOf('import { CloseEvent } from "ws"; function f(e: CloseEvent) { return e.code === 1006; }', 'typescript'),
    ).toEqual(WS_ONLY);
    expect(arrivalOf('function f(e: CloseEvent) { return e.code === 1006; }', 'typed')?.runtimes).toEqual(['browser']);
    expect(
      arrivalOf('declare const p: { line: WebSocket }; p.line.onclose = (e) => e.code === 1006;', 'typed')?.runtimes,
    ).toEqual(['browser']);
  });

  it.each([
    ['a call', `${WS} function f(code) { return code === 1006; } ws.on('close', f); f(0);`, [0]],
    ['a constant', `${WS} const LOST = -1; function f(code) { return code === 1006; } ws.on('close', f); f(LOST);`, [-1]],
    ['a call without it', `${WS} function f(code) { return code === 1006; } ws.on('close', f); f();`, []],
    ['a default', `${WS} ws.on('close', (code = 0) => code === 1006);`, [0]],
    ['??', `${WS} ws.onclose = (event) => { const code = event?.code ?? -1; return code === 1006; };`, [-1]],
    ['a text', `${WS} ws.onclose = (event) => { const code = event.code || 'none'; return code === 1006; };`, ['none']],
    ['a made event', `${WS} ws.onclose = (event) => event.code === 1006; ws.onclose({ code: 0 });`, [0]],
    ['a made event of nothing', `${WS} ws.onclose = (event) => event.code === 1006; ws.onclose({});`, []],
    [
      'new CloseEvent',
      `${WS} ws.onclose = (event) => event.code === 1006; ws.onclose(new CloseEvent('close', { code: 4000 }));`,
      [4000],
    ],
    ['a written code', `${WS} ws.onclose = (event) => { event.code = 0; return event.code === 1006; };`, [0]],
    ['emit', `${WS} ws.on('close', (code) => code === 1006); ws.emit('close', 0); ws.emit('close'); ws.emit('open', 7);`, [0]],
  ])('of the file itself: by %s', (_, code, own) => {
    expect(arrivalOf(code)).toEqual({ ...WS_ONLY, own });
  });

  it.each([
    ['an unknown value', `${WS} function f(code) { return code === 1006; } ws.on('close', f); f(status);`],
    ['unknown arguments', `${WS} function f(code) { return code === 1006; } ws.on('close', f); f(...all);`],
    ['another listener', `${WS} function f(code) { return code === 1006; } ws.on('close', f); child.on('exit', f);`],
    ['another event', `${WS} function f(event) { return event.code === 1006; } ws.onclose = f; ws.onerror = f;`],
    ['an exported helper', `${WS} export const f = (code) => code === 1006; ws.on('close', (code) => f(code));`],
    ['a helper that is handed on', `${WS} const f = (code) => code === 1006; ws.on('close', (code) => f(code)); export { f };`],
    ['a helper in an object', `${WS} const f = (code) => code === 1006; ws.on('close', (code) => f(code)); use({ f });`],
    ['arithmetic', `${WS} ws.on('close', (code) => { code += 1; return code === 1006; });`],
    ['counting', `${WS} ws.on('close', (code) => { code++; return code === 1006; });`],
    [
      'a field',
      "import WebSocket from 'ws'; class A { open() { new WebSocket('x').on('close', (code) => { this.code = code; }); } is() { return this.code === 1006; } }",
    ],
    [
      'a field of another name',
      "import WebSocket from 'ws'; class A { open() { new WebSocket('x').on('close', (code) => { this.status = code; }); } is() { return this.status === 1006; } }",
    ],
    [
      'a field that keeps the event',
      "import WebSocket from 'ws'; class A { open() { new WebSocket('x').onclose = (event) => { this.last = event; }; } is() { return this.last.code === 1006; } }",
    ],
    ['a name alone', 'function onClose(code, reason) { return code === 1006; }'],
    ['a made event that cannot be seen', `${WS} ws.onclose = (event) => event.code === 1006; ws.onclose({ ...made });`],
    ['a constructor', `${WS} function A(code) { this.is = code === 1006; } ws.on('close', A); new A(5);`],
    [
      'an event type of the project',
      "import { CloseEvent } from './own.js'; function onClose(event: CloseEvent) { return event.code === 1006; }",
      'typescript',
    ],
    ['an emit that cannot be seen', `${WS} ws.on('close', (code) => code === 1006); ws.emit('close', status);`],
  ] as const)('anything: by %s', (_, code, lane?: Lane) => {
    expect(checksOf(code, lane).map(({ arrival }) => arrival)).toEqual([null]);
  });

  it.each([
    ['an option', "import { createClient } from 'graphql-ws'; createClient({ shouldRetry: (e) => e.code === 1006 });", true],
    [
      'a stream',
      "import { webSocket } from 'rxjs/webSocket'; webSocket('x').subscribe({ error: (e) => e.code === 1006 });",
      true,
    ],
    ['a code of an option', 'Bun.serve({ websocket: { close(l, code) { return code === 1006; } } });', false],
    ['a listener', `${OPEN} ws.onclose = (e) => e.code === 1006;`, false],
  ])('an error in its place: %s', (_, code, mayBeError) => {
    expect(arrivalOf(code)?.mayBeError).toBe(mayBeError);
  });

  it('from a test double', () => {
    expect(
      arrivalOf("import { WebSocket } from 'mock-socket'; new WebSocket('x').onclose = (e) => e.code === 1006;")?.double,
    ).toBe(true);
  });

  it.each([
    ['a browser', OPEN, ['browser']],
    ['Deno', `const ws = new WebSocket(Deno.args[0]);`, ['deno']],
    ['either, where the file asks', `typeof Deno; ${OPEN}`, []],
    ['either, where the file asks for Bun', `if (typeof Bun === 'undefined') stop(); ${OPEN}`, []],
    [
      'two libraries',
      "import A from 'ws'; import { WebSocket as B } from 'undici'; const ws = old ? new A('x') : new B('x');",
      ['ws', 'undici'],
    ],
    [
      'a library and what is not known',
      "import A from 'ws'; import B from './own.js'; const WebSocketImpl = B; const ws = old ? new A('x') : new WebSocketImpl('x');",
      [],
    ],
  ])('of the runtimes of a socket: %s', (_, open, runtimes) => {
    expect(arrivalOf(`${open} ws.onclose = (event) => event.code === 1006;`)?.runtimes).toEqual(runtimes);
  });

  it('of the runtimes by settings', () => {
    const runtimesOf = (code: string) =>
      factsOf(code, { settings: { environment: ['node', 'bun'] } }).checks[0]?.arrival?.runtimes;
    expect(runtimesOf(`typeof Deno; ${OPEN} ws.onclose = (event) => event.code === 1006;`)).toEqual(['node', 'bun']);
    expect(runtimesOf(`${WS} ws.onclose = (event) => event.code === 1006;`)).toEqual(['ws']);
    expect(runtimesOf("function f(l) { l.onmessage = g; l.send(''); l.onclose = (e) => e.code === 1006; }")).toEqual([
      'node',
      'bun',
    ]);
  });
});

describe('what is impossible', () => {
  const of = (...runtimes: ('browser' | 'ws' | 'deno' | 'node' | 'bun-server')[]) => ({
    runtimes,
    own: [],
    double: false,
    mayBeError: false,
  });
  it.each([
    ['1006', of(), true, 'text'],
    ['1006', of(), false, undefined],
    ['x', of(), false, undefined],
    ['x', of('ws'), false, 'text'],
    ['', of('ws'), false, 'text'],
    [-1, of(), true, 'outside'],
    [65536, of('browser'), true, 'outside'],
    [65536, of('bun-server'), true, undefined],
    [65535, of('browser'), true, 'nonConforming'],
    [1015, of(), true, undefined],
    [1015, of('browser'), true, undefined],
    [1015, of('ws'), true, 'never'],
    [1015, of('ws', 'browser'), true, undefined],
    ['1015', of('ws'), false, 'never'],
    [0, of('ws'), true, 'never'],
    [0, of('ws', 'deno'), true, undefined],
    [1006, of('deno'), true, 'never'],
    [401, of('browser'), true, 'nonConforming'],
    [1000.5, of('ws'), true, undefined],
  ])('%j, of %j', (value, arrival, isStrict, kind) => {
    expect(impossible(value, arrival, isStrict)?.kind).toBe(kind);
  });

  it('is not what the file itself hands over', () => {
    expect(impossible(0, { ...of('ws'), own: [0] }, true)).toBeNull();
    expect(impossible('0', { ...of('ws'), own: [0] }, false)).toBeNull();
    expect(impossible('0', { ...of('ws'), own: [0] }, true)?.kind).toBe('text');
    expect(impossible('none', { ...of('ws'), own: ['none'] }, true)).toBeNull();
  });

  it('is a text that no error has either', () => {
    const orError = { ...of('ws'), mayBeError: true };
    expect(impossible('ECONNREFUSED', orError, true)).toBeNull();
    expect(impossible(401, orError, true)).toBeNull();
    expect(impossible(-1, orError, true)).toBeNull();
    expect(impossible('1006', orError, true)?.kind).toBe('text');
  });

  it('has the code of a lost connection in its place', () => {
    expect(lostCode(['ws', 'node'])).toBe(1006);
    expect(lostCode(['deno'])).toBe(0);
    expect(lostCode(['deno', 'ws'])).toBeNull();
    expect(lostCode([])).toBeNull();
  });

  it('is not what a conforming peer makes arrive', () => {
    expect([1000, 1006, 4401, 401].map((code) => mayArrive(code, ['ws']))).toEqual([true, true, true, false]);
    expect(mayArrive(0, ['ws', 'deno'])).toBe(true);
  });
});

describe('what a test is for', () => {
  const inHandler = (body: string): string => `${WS} ws.on('close', (code) => { ${body} });`;
  /** Asks about the first check in a text. */
  function first<T>(code: string, ask: (check: Check) => T): T {
    const [check] = factsOf(code).checks;
    if (!check) throw new Error(`no check in:\n${code}`);
    return ask(check);
  }

  it.each([
    ['a send behind it', 'if (code === 1015) return; other.close(code);', true],
    ['a send in a choice', 'other.close(code === 1015 ? 1011 : code);', true],
    ['a send with a default', 'if (code === 1015) return; other.close(code || 1000);', true],
    ['a send of an object', 'if (code === 1015) return; other.close({ code });', true],
    ['a helper that closes', 'if (code === 1015) return; closeBoth(code);', true],
    ['a choice in a variable', 'const sent = code === 1015 ? 1011 : code;', true],
    ['a choice that is assigned', 'last = code === 1015 ? 1011 : code;', true],
    ['a choice that is handed on', 'tell(code === 1015 ? 1011 : code);', true],
    ['a result', 'if (code === 1015) return 1011; return code;', true],
    ['a made event', "if (code === 1015) return; dispatch(new CloseEvent('close', { code }));", true],
    ['a log', 'if (code === 1015) warn(); console.log(code);', false],
    ['a listener', "if (code === 1015) warn(); this.emit('close', code);", false],
    ['a name', 'if (code === 1015) warn(); const last = code;', false],
    ['a field', 'if (code === 1015) warn(); this.code = code;', false],
    ['a text', 'if (code === 1015) warn(); console.log(`ended: ${code}`);', false],
    ['a call of it', 'if (code === 1015) code.toString();', false],
    ['a choice by it', 'const isLost = code ? 1 : 2; if (code === 1015) warn();', false],
  ])('a guard: %s', (_, body, expected) => {
    expect(first(inHandler(body), ({ isGuard }) => isGuard)).toBe(expected);
  });

  it.each([
    ['the event is asked again', 'if (event.code === 1015) return; other.close(event.code);', true],
    ['its code was taken before', 'const { code } = event; if (code === 1015) return; other.close(event.code);', true],
    ['its code is taken later', 'if (event.code === 1015) return; const code = event.code; other.close(code);', true],
    ['nothing is sent', 'if (event.code === 1015) warn(event);', false],
  ])('a guard of an event: %s', (_, body, expected) => {
    expect(first(`${WS} ws.onclose = (event) => { ${body} };`, ({ isGuard }) => isGuard)).toBe(expected);
  });

  it('a validator', () => {
    const ask = (code: string): boolean => first(code, ({ subject }) => isInValidator(subject));
    expect(ask(`${WS} const isLost = (code) => code === 1006; ws.on('close', (code) => isLost(code));`)).toBe(true);
    expect(ask(`${WS} function checkCode(code) { return code === 1006; } ws.on('close', (code) => checkCode(code));`)).toBe(true);
    expect(ask(`${WS} function onClose(code) { return code === 1006; } ws.on('close', onClose);`)).toBe(false);
  });

  it.each([
    ['a result', "if (code === 1015) return 'TLS';", true],
    ['a template', 'if (code === 1015) return `TLS ${code}`;', true],
    ['a block', "if (code === 1015) { text = 'TLS'; }", true],
    ['one of two', "if (code === 1015 || code === 1004) text = 'TLS';", true],
    ['a ternary', "text = code === 1015 ? 'TLS' : 'lost';", true],
    ['a ternary of texts', "text = code === 1015 ? (old ? 'TLS' : 'SSL') : 'lost';", true],
    ['joined texts', "if (code === 1015) text = 'TLS ' + version;", true],
    ['a case', "switch (code) { case 1015: text = 'TLS'; break; }", true],
    ['a case that falls through', "switch (code) { case 1015: case 1004: return 'TLS'; }", true],
    ['a list', "if ([1015].includes(code)) return 'TLS';", true],
    ['a table', "return { 1015: 'TLS' }[code];", true],
    ['a call', 'if (code === 1015) warn();', false],
    ['a text and a call', "if (code === 1015) { text = 'TLS'; warn(); }", false],
    ['nothing', 'if (code === 1015) {}', false],
    ['no result', 'if (code === 1015) return;', false],
    ['a number', 'if (code === 1015) return 1;', false],
    ['a case that does something', 'switch (code) { case 1015: warn(); break; }', false],
    ['the last case', 'switch (code) { case 1015: }', false],
    ['a table of functions', 'return { 1015: warn }[code];', false],
    ['a result of its own', 'return code === 1015;', false],
    ['behind ??', 'return (code === 1015) ?? 1;', false],
  ])('words: %s', (_, body, expected) => {
    expect(first(inHandler(body), ({ operands: [operand] }) => operand && leadsToTextOnly(operand.node))).toBe(expected);
  });
});
