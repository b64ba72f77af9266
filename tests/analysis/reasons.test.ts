import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/analysis/reasons.js';
import { sendOf, type Lane } from './analyse.js';

/** What is known of the reason in a text that closes one socket; as data: `12`, `0–123`, `error message`, `not number`, `unknown`. */
function reasonIn(code: string, lane: Lane = 'espree'): string {
  return describeReason(sendOf(code, { lane }).reason);
}

function describeReason(reason: Reason | null): string {
  switch (reason?.kind) {
    case undefined:
      return 'none';
    case 'text':
      return reason.minimum === reason.maximum ? String(reason.minimum) : `${reason.minimum}–${reason.maximum}`;
    case 'unbounded':
      return reason.what;
    case 'not text':
      return `not text: ${reason.what}`;
    case 'unknown':
      return 'unknown';
  }
}

const OPEN = "const ws = new WebSocket('wss://x');";
type Case = readonly [reason: string, expected: string, prelude?: string];

function check(cases: readonly Case[], lane: Lane = 'espree'): void {
  it.each(cases)('%s: %s', (reason, expected, prelude = '') => {
    expect(reasonIn(`${prelude} ${OPEN} ws.close(4001, ${reason});`, lane)).toBe(expected);
  });
}

const A = (count: number): string => 'a'.repeat(count);

describe('the bytes of a constant text', () => {
  check([
    ["''", '0'],
    ["'done'", '4'],
    [`'${A(123)}'`, '123'],
    [`'${A(124)}'`, '124'],
    ["'é'", '2'],
    ["'€'", '3'],
    ["'😀'", '4'],
    [`'${'é'.repeat(61)}a'`, '123'],
    [`'${'é'.repeat(62)}'`, '124'],
    [`'${'😀'.repeat(31)}'`, '124'],
    [String.raw`'\ud83d'`, '3'],
    [String.raw`'a\ude00b'`, '5'],
    [String.raw`'\ud83d\ude00'`, '4'],
    [String.raw`'\ud83d' + '\ude00'`, '4'],
    [String.raw`'\x41\n'`, '2'],
    ['`done`', '4'],
    ['`a\nb`', '3'],
    ["'a' + 'b' + 'c'", '3'],
    ["'a' + `b${'c'}`", '3'],
    ["`${'a'}${1}${true}${null}${undefined}`", '19'],
    ["'a' + 1000", '5'],
    ["'ab'.padEnd(124, '.')", '124'],
    ["'ab'.padStart(1)", '2'],
    ["'abcdef'.slice(0, 3)", '3'],
    ["'abcdef'.slice(2)", '4'],
    ["'abcdef'.slice(-2)", '2'],
    ["'abcdef'.substring(1, 3)", '2'],
    ["'abcdef'.substr(1, 3)", '3'],
    ['JSON.stringify({ code: 4001 })', '13'],
    ["JSON.stringify({ code: 4001, why: ['a', `b`], 'd': { e: null, f: true } })", '53'],
    ['JSON.stringify({ id })', 'unknown'],
    ['JSON.stringify({ type: x.type, retry: x.retry })', 'unknown'],
    ['JSON.stringify([x.type, f(x), { a: x.a }])', 'unknown'],
    ["JSON.stringify({ type: x.type, what: 'a'.repeat(9) })", 'unknown'],
    ['JSON.stringify(x)', 'JSON'],
    ['JSON.stringify([...all])', 'JSON'],
    ['JSON.stringify({ [key]: 1 })', 'JSON'],
    ['JSON.stringify({ a: { ...all } })', 'JSON'],
    ['JSON.stringify({ a: JSON.stringify(x) })', 'JSON'],
    [`JSON.stringify({ a: x.a, b: '${'b'.repeat(130)}' })`, '143–Infinity'],
    ['JSON.stringify({ ...all })', 'JSON'],
    ['JSON.stringify([, 1])', 'JSON'],
    ['JSON.stringify({ why: undefined })', 'unknown'],
    ['JSON.stringify(1n)', 'JSON'],
    ['JSON.stringify({ a: 1 }, null, 2)', 'JSON'],
    ["JSON.stringify('ab')", '4'],
    ["String('abc')", '3'],
    ['String(4001)', '4'],
    ["'abc'.toString()", '3'],
  ]);

  it('keeps the text where there is one', () => {
    const valueOf = (reason: string): unknown => {
      const found = sendOf(`${OPEN} ws.close(4001, ${reason});`).reason;
      return found?.kind === 'text' ? found.value : undefined;
    };
    expect(valueOf("'login failed'")).toBe('login failed');
    expect(valueOf("`login ${'failed'}`")).toBe('login failed');
    expect(valueOf("'login ' + 'failed'")).toBe('login failed');
    expect(valueOf("f ? 'a' : 'b'")).toBeNull();
    expect(valueOf("f ? 'a' : 'a'")).toBe('a');
  });
});

describe('a text that is held somewhere', () => {
  check([
    ['WHY', '4', "const WHY = 'done';"],
    ['why', '4', "let why = 'done';"],
    ['WHY', '4', "const FIRST = 'done'; const WHY = FIRST;"],
    ['why', 'unknown', "let why = 'done'; why = other;"],
    ['Why.GONE', '4', "const Why = { GONE: 'gone' };"],
    ["Why['GONE']", '4', "const Why = Object.freeze({ GONE: 'gone' });"],
    ['Why.GONE', '4', "class Why { static GONE = 'gone'; }"],
    ['Why[4001]', '4', "const Why = { 4001: 'gone' };"],
    ['Why[code]', '0–6', "const Why = { 4001: 'gone', 4002: 'silent' };"],
    ['Why.GONE', 'unknown', "import { Why } from './why.js';"],
    ['WHY', 'unknown', "import { WHY } from './why.js';"],
    ['why', 'unknown'],
    ['why()', 'unknown'],
    ['options.reason', 'unknown'],
    ['reason', '5', "const { reason } = { reason: 'abcde' };"],
  ]);
  check(
    [
      ['Why.GONE', '4', "enum Why { GONE = 'gone' }"],
      ['Why.GONE', '4', "const enum Why { GONE = 'gone' }"],
      ['Why.GONE', 'not text: number', 'enum Why { GONE }'],
      ["'gone' as string", '4'],
      ["'gone'!", '4'],
      ["<string>'gone'", '4'],
      ["'gone' satisfies string", '4'],
      ['Why.GONE', '4', "const Why = { GONE: 'gone' } as const;"],
    ],
    'typescript',
  );

  it('of a parameter nothing is known, whatever its calls and its default', () => {
    expect(reasonIn(`${OPEN} function end(why) { ws.close(4001, why); } end('${A(200)}');`)).toBe('unknown');
    expect(reasonIn(`${OPEN} function end(why = 'done') { ws.close(4001, why); }`)).toBe('unknown');
    expect(reasonIn(`${OPEN} function end(error) { ws.close(4001, error); }`)).toBe('unknown');
    expect(reasonIn(`${OPEN} function end(why: string) { ws.close(4001, why); }`, 'typescript')).toBe('unknown');
  });
});

describe('one of several', () => {
  check([
    ["f ? 'a' : 'abc'", '1–3'],
    ["f ? 'a' : why", 'unknown'],
    ["why ?? 'done'", 'unknown'],
    ["why || 'done'", 'unknown'],
    ["f && 'done'", '4'],
    ["undefined ?? 'done'", '4'],
    ["f ? 'done' : undefined", '0–4'],
    [`f ? 'a' : '${A(124)}'`, '1–124'],
    [`why ?? '${A(124)}'`, '0–Infinity'],
    ["f ? 'a' : JSON.stringify(x)", 'JSON'],
    ['why ?? String(new Error(x))', 'error'],
    ["f ? 'a' : null", 'not text: null'],
    ["f ? 'a' : 1", 'not text: number'],
    ["(log(), 'done')", '4'],
    ["(last = 'done')", '4'],
  ]);
});

describe('text that is long or foreign', () => {
  const caught = (reason: string, binding = 'error'): string =>
    `${OPEN} try { run(); } catch (${binding}) { ws.close(4001, ${reason}); }`;
  it.each([
    ['error.message', 'error message'],
    ['error.stack', 'stack trace'],
    ['error?.message', 'error message'],
    ["error['message']", 'error message'],
    ["error.message ?? 'failed'", 'error message'],
    ["error instanceof Error ? error.message : 'failed'", 'error message'],
    ['error instanceof Error ? error.message : String(error)', 'error message'],
    ['`${error}`', 'error'],
    ['`failed: ${error.message}`', 'error message'],
    ["'failed: ' + error.message", 'error message'],
    ["'failed: ' + error", 'error'],
    ["error + ''", 'error'],
    ['String(error)', 'error'],
    ['error.toString()', 'error'],
    ['String(error.message)', 'error message'],
    ['error.message.trim()', 'error message'],
    ["error.message.concat('.')", 'error message'],
    ['error.message.toUpperCase()', 'error message'],
    ["error.message.replace(/x/, '')", 'error message'],
    ["error.message.split('\\n')[0]", 'error message'],
    ['error.message.padEnd(10)', 'error message'],
    ['error.message.slice(5)', 'error message'],
    ['error.message.slice(0, -1)', 'error message'],
    ['error.message.substring(5)', 'error message'],
    ['JSON.stringify(error)', 'JSON'],
    ['JSON.stringify({ error: error.message })', 'JSON'],
    ['JSON.stringify({ code, error: { text: error.stack } })', 'JSON'],
    ['JSON.stringify({ error })', 'JSON'],
    ['JSON.stringify({ error: String(error) })', 'JSON'],
    ['JSON.stringify({ code: error.code })', 'unknown'],
    ['`${JSON.stringify(x)}`', 'JSON'],
    ['error', 'not text: error'],
    ['error.code', 'unknown'],
    ['error.name', 'unknown'],
    ['error.cause', 'unknown'],
    ['explain(error)', 'unknown'],
  ])('in a catch clause, %s: %s', (reason, expected) => {
    expect(reasonIn(caught(reason))).toBe(expected);
  });

  it.each([
    ['e.message', 'e', 'error message'],
    ['message', '{ message }', 'error message'],
    ['text', '{ message: text }', 'error message'],
    ['stack', '{ stack }', 'stack trace'],
    ['code', '{ code }', 'unknown'],
    ['`${message}`', '{ message }', 'error message'],
  ])('%s of catch (%s): %s', (reason, binding, expected) => {
    expect(reasonIn(caught(reason, binding))).toBe(expected);
  });

  it.each([
    ['a rejection', `${OPEN} run().catch((e) => { ws.close(4001, e.message); });`, 'error message'],
    ['a rejection as the second argument', `${OPEN} run().then(go, (e) => { ws.close(4001, e.message); });`, 'error message'],
    ['a rejection, destructured', `${OPEN} run().catch(({ message }) => { ws.close(4001, message); });`, 'error message'],
    ['a result', `${OPEN} run().then((e) => { ws.close(4001, e.message); });`, 'unknown'],
    ['an error listener', `${OPEN} child.on('error', (e) => { ws.close(4001, e.message); });`, 'error message'],
    [
      'an error listener of a socket',
      "import WebSocket from 'ws'; const ws = new WebSocket('wss://x'); ws.on('error', (e) => { ws.close(4001, `${e}`); });",
      'error',
    ],
    ['what a library hands over second', 'class Room { webSocketError(ws, e) { ws.close(4001, e.message); } }', 'error message'],
    ['the second parameter of a rejection', `${OPEN} run().catch((x, e) => { ws.close(4001, e.message); });`, 'unknown'],
    ['another listener', `${OPEN} child.on('data', (e) => { ws.close(4001, e.message); });`, 'unknown'],
    ['a handler by name', `${OPEN} function fail(e) { ws.close(4001, e.message); } run().catch(fail);`, 'error message'],
    ['a name alone, with its message', `${OPEN} function fail(err) { ws.close(4001, err.message); }`, 'error message'],
    ['a member by name, with its message', `${OPEN} ws.close(4001, result.error.message);`, 'error message'],
    ['a name alone, asked for its text', `${OPEN} function fail(err) { ws.close(4001, String(err)); }`, 'error'],
    [
      'a name alone, which may hold a short text',
      `${OPEN} function fail(error) { ws.close(4001, \`failed: \${error}\`); }`,
      'unknown',
    ],
    ['the message of something else', `${OPEN} ws.close(4001, toast.message);`, 'unknown'],
    ['the stack of something else', `${OPEN} ws.close(4001, router.stack);`, 'unknown'],
    ['an error made here', `${OPEN} ws.close(4001, new Error('gone').message);`, '4'],
    ['an error made here and held', `${OPEN} const problem = new Error('gone'); ws.close(4001, problem.message);`, '4'],
    [
      'an error that a function of the file makes',
      `${OPEN} const fail = () => new Error('gone'); const error = fail(); ws.close(4001, error.message);`,
      '4',
    ],
    [
      'an error that a function of the file makes of what it is given',
      `${OPEN} const fail = (code, more) => new Error('gone:' + code + more); const error = fail(1, 'x'); ws.close(4001, error.message);`,
      'unknown',
    ],
    [
      'an error that a function of the file makes of another one',
      `${OPEN} const fail = (error) => new Error('gone: ' + error.message); const error = fail(x); ws.close(4001, error.message);`,
      'error message',
    ],
    [
      'an error that a function of the file finds',
      `${OPEN} const find = () => { if (x) return new Error('gone'); return y; }; const error = find(); ws.close(4001, error.message);`,
      'error message',
    ],
    [
      'an error of another file’s function',
      `${OPEN} const error = fail('gone'); ws.close(4001, error.message);`,
      'error message',
    ],
    [
      'an error made here of what is unknown',
      `${OPEN} const problem = new Error(x); ws.close(4001, problem.message);`,
      'error message',
    ],
    ['the stack of an error made here', `${OPEN} ws.close(4001, new Error('gone').stack);`, 'stack trace'],
    ['a const of it', `${OPEN} try { run(); } catch (e) { const why = e.message; ws.close(4001, why); }`, 'error message'],
    [
      'a const of a template of it',
      `${OPEN} try { run(); } catch (e) { const why = \`failed: \${e.message}\`; ws.close(4001, why); }`,
      'error message',
    ],
  ])('%s: %s', (_, code, expected) => {
    expect(reasonIn(code)).toBe(expected);
  });

  it.each([
    ['an annotated parameter', `${OPEN} function fail(problem: Error) { ws.close(4001, problem.message); }`, 'error message'],
    [
      'an annotated parameter in a template',
      `${OPEN} function fail(problem: TypeError) { ws.close(4001, \`\${problem}\`); }`,
      'error',
    ],
    ['a cast', `${OPEN} try { run(); } catch (e) { ws.close(4001, (e as Error).message); }`, 'error message'],
    ['a catch clause with a type', `${OPEN} try { run(); } catch (e: unknown) { ws.close(4001, String(e)); }`, 'error'],
    ['a text by type', `${OPEN} function fail(why: string) { ws.close(4001, \`failed: \${why}\`); }`, 'unknown'],
    ['a number by type', `${OPEN} function fail(attempt: number) { ws.close(4001, attempt); }`, 'not text: number'],
    [
      'a number by type in a template',
      `${OPEN} function fail(attempt: number) { ws.close(4001, \`attempt \${attempt}\`); }`,
      '9',
    ],
  ])('%s: %s', (_, code, expected) => {
    expect(reasonIn(code, 'typescript')).toBe(expected);
  });

  it('names the expression that brings it', () => {
    const code = `${OPEN} try { run(); } catch (e) { ws.close(4001, \`failed: \${e.message}\`); }`;
    const { reason } = sendOf(code);
    expect(reason?.kind === 'unbounded' && code.slice(...reason.node.range)).toBe('e.message');
  });
});

describe('a received message', () => {
  const DOM = (reason: string, parameter = 'event'): string =>
    `${OPEN} ws.onmessage = (${parameter}) => { ws.close(4001, ${reason}); };`;
  const WS = (reason: string): string =>
    `import { WebSocketServer } from 'ws'; const wss = new WebSocketServer(); wss.on('connection', (ws) => { ws.on('message', (data, isBinary) => { ws.close(4001, ${reason}); }); });`;
  it.each([
    [DOM('event.data'), 'received message'],
    [DOM('`no ${event.data}`'), 'received message'],
    [DOM("'no ' + event.data"), 'received message'],
    [DOM('String(event.data)'), 'received message'],
    [DOM('data', '{ data }'), 'received message'],
    [DOM('JSON.parse(event.data).why'), 'received message'],
    [DOM('JSON.stringify({ why: JSON.parse(event.data).why })'), 'JSON'],
    [DOM('`no ${JSON.parse(event.data).type}`'), 'received message'],
    [DOM('event.type'), 'unknown'],
    [DOM('`${event.type}`'), 'unknown'],
    [DOM('event.data.length'), 'not text: number'],
    [DOM('`${event.data.length} bytes`'), '7'],
    [WS('data'), 'received message'],
    [WS('data.toString()'), 'received message'],
    [WS('`no ${data}`'), 'received message'],
    [WS('JSON.parse(data).why'), 'received message'],
    [WS('JSON.parse(data.toString()).error.text'), 'received message'],
    [WS('data.length'), 'not text: number'],
    [WS('isBinary'), 'unknown'],
    [WS('parse(data)'), 'unknown'],
    [WS('kindOf(data)'), 'unknown'],
  ])('%s: %s', (code, expected) => {
    expect(reasonIn(code)).toBe(expected);
  });

  it('is known through what is parsed of it', () => {
    expect(
      reasonIn(
        `${OPEN} ws.onmessage = (event) => { const message = JSON.parse(event.data); ws.close(4001, \`no \${message.type}\`); };`,
      ),
    ).toBe('received message');
    expect(
      reasonIn(
        `${OPEN} ws.onmessage = (event) => { const { type } = JSON.parse(event.data); ws.close(4001, \`no \${type}\`); };`,
      ),
    ).toBe('received message');
    expect(
      reasonIn(
        `${OPEN} ws.onmessage = (event) => { const message = decode(event.data); ws.close(4001, \`no \${message.type}\`); };`,
      ),
    ).toBe('unknown');
  });
});

describe('a received reason', () => {
  it.each([
    [
      'of an event',
      `${OPEN} const other = new WebSocket('wss://y'); ws.onclose = (event) => { other.close(4001, event.reason); };`,
      '0–123',
    ],
    [
      'of an event, destructured',
      `${OPEN} const other = new WebSocket('wss://y'); ws.onclose = ({ reason }) => { other.close(4001, reason); };`,
      '0–123',
    ],
    [
      'of a listener',
      "import WebSocket from 'ws'; const a = new WebSocket('wss://x'); const b = new WebSocket('wss://y'); a.on('close', (code, reason) => { b.close(4001, reason); });",
      '0–123',
    ],
    [
      'of a listener, as a text',
      "import WebSocket from 'ws'; const a = new WebSocket('wss://x'); const b = new WebSocket('wss://y'); a.on('close', (code, reason) => { b.close(4001, reason.toString()); });",
      '0–123',
    ],
    [
      'with a fallback',
      `${OPEN} const other = new WebSocket('wss://y'); ws.onclose = (event) => { other.close(4001, event.reason || 'gone'); };`,
      '0–123',
    ],
    [
      'with words before it',
      `${OPEN} const other = new WebSocket('wss://y'); ws.onclose = (event) => { other.close(4001, \`gone: \${event.reason}\`); };`,
      '6–129',
    ],
    ['of a hook', 'export class Room { webSocketClose(ws, code, reason) { ws.close(4001, reason); } }', '0–123'],
  ])('%s is bounded', (_, code, expected) => {
    expect(reasonIn(code)).toBe(expected);
  });
});

describe('a limit', () => {
  const caught = (reason: string): string => `${OPEN} try { run(); } catch (error) { ws.close(4001, ${reason}); }`;
  it.each([
    ['truncate(error.message)', 'unknown'],
    ['truncateReason(error.message, 123)', 'unknown'],
    ['limitBytes(error.message)', 'unknown'],
    ['toUtf8(error.message)', 'unknown'],
    ['_.truncate(error.message, { length: 100 })', 'unknown'],
    ['clampText(`failed: ${error.message}`)', 'unknown'],
    ['shorten(error)', 'unknown'],
    ['withEllipsis(error.message)', 'unknown'],
    ['await truncate(error.message)', 'unknown'],
    ['`failed: ${truncate(error.message)}`', 'unknown'],
    ['truncate(error.message) || "failed"', 'unknown'],
    ['explain(error.message)', 'unknown'],
    ['fit(error.message, 123)', 'unknown'],
    // UTF-16 units take up to three bytes.
    ['error.message.slice(0, 41)', '0–123'],
    ['error.message.slice(0, 42)', '0–126'],
    ['error.message.slice(0, 123)', '0–369'],
    ['error.message.substring(0, 123)', '0–369'],
    ['error.message.substr(0, 123)', '0–369'],
    ['error.message.slice(10, 51)', '0–123'],
    ['error.message.substring(51, 10)', '0–123'],
    ['why.slice(0, 123)', '0–369'],
    ['why.slice(0, 41)', '0–123'],
    ['String(error).slice(0, 123)', '0–369'],
    ['JSON.stringify(error).slice(0, 41)', '0–123'],
    ['`failed: ${error.message}`.slice(0, 123)', '0–369'],
    ['`failed: ${error.message.slice(0, 100)}`', '8–308'],
    ['`failed: ${error.message.slice(0, 38)}`', '8–122'],
    ['`${id}: ${error.message.slice(0, 100)}`', '2–Infinity'],
    ['`${id}: ${error.message.slice(0, 10)}`', 'unknown'],
    ['error.message.slice(0, limit)', 'unknown'],
    ['error.message.slice(0, f ? 41 : 123)', '0–369'],
    ['error.message.trim().slice(0, 41)', '0–123'],
    ['error.message.slice(0, 41).trim()', 'unknown'],
    ['error.message?.slice(0, 41)', '0–123'],
  ])('%s: %s', (reason, expected) => {
    expect(reasonIn(caught(reason))).toBe(expected);
  });

  it('follows a constant bound', () => {
    expect(reasonIn(`const MAX = 41; ${caught('error.message.slice(0, MAX)')}`)).toBe('0–123');
    expect(reasonIn(`const LIMITS = { reason: 123 }; ${caught('error.message.slice(0, LIMITS.reason)')}`)).toBe('0–369');
    expect(reasonIn(`import { MAX } from './limits.js'; ${caught('error.message.slice(0, MAX)')}`)).toBe('unknown');
  });

  it.each([
    // Bytes that are cut inside a character are decoded as one of three bytes.
    ['Buffer.from(error.message).subarray(0, 123).toString()', '0–125'],
    ['Buffer.from(error.message).slice(0, 121).toString()', '0–123'],
    ["Buffer.from(error.message).subarray(0, 121).toString('utf8')", '0–123'],
    ['new TextDecoder().decode(new TextEncoder().encode(error.message).slice(0, 123))', '0–125'],
    ['new TextDecoder().decode(new TextEncoder().encode(error.message).subarray(0, 123), { stream: true })', '0–123'],
    ["Buffer.from(error.message).subarray(0, 50).toString('hex')", 'unknown'],
    ['Buffer.from(error.message).subarray(0, 123)', 'not text: bytes'],
    ['new TextEncoder().encode(error.message)', 'not text: bytes'],
  ])('of bytes, %s: %s', (reason, expected) => {
    expect(reasonIn(caught(reason))).toBe(expected);
  });
});

describe('what has no end that is known', () => {
  check([
    ['`failed: ${why}`', 'unknown'],
    ['`${a}${b}`', 'unknown'],
    ["'failed: ' + why", 'unknown'],
    ['a + b', 'unknown'],
    [`\`${A(123)}\${why}\``, 'unknown'],
    [`\`${A(124)}\${why}\``, '124–Infinity'],
    [`'${A(60)}' + why + '${A(64)}'`, '124–Infinity'],
  ]);
});

describe('what is no text', () => {
  check([
    ['1000', 'not text: number'],
    ['-1', 'not text: number'],
    ['NaN', 'not text: number'],
    ['list.length', 'not text: number'],
    ['true', 'not text: boolean'],
    ['!done', 'not text: boolean'],
    ['null', 'not text: null'],
    ['undefined', 'not text: undefined'],
    ['void 0', 'not text: undefined'],
    ['{}', 'not text: object'],
    ["{ reason: 'x' }", 'not text: object'],
    ['/x/', 'not text: object'],
    ["new Error('x')", 'not text: error'],
    ['new TypeError()', 'not text: error'],
    ['new Date()', 'not text: object'],
    ['[]', 'not text: array'],
    ["['a']", 'not text: array'],
    ['() => {}', 'not text: function'],
    ['function () {}', 'not text: function'],
    ['done', 'not text: function', 'function done() {}'],
    ['OPTIONS', 'not text: object', 'const OPTIONS = { a: 1 };'],
    ["Buffer.from('x')", 'not text: bytes'],
    ['new Uint8Array(4)', 'not text: bytes'],
  ]);

  it('is none where there is no second argument', () => {
    expect(reasonIn(`${OPEN} ws.close(4001);`)).toBe('none');
    expect(reasonIn(`${OPEN} ws.close();`)).toBe('none');
  });

  it('stands where the library says', () => {
    const stream = "const stream = new WebSocketStream('wss://x');";
    expect(reasonIn(`${stream} stream.close({ closeCode: 4001, reason: 'gone' });`)).toBe('4');
    expect(reasonIn(`${stream} stream.close({ closeCode: 4001 });`)).toBe('none');
    expect(
      reasonIn("import { Room } from 'colyseus'; class Lobby extends Room { onJoin(client) { client.leave(4001, 'gone'); } }"),
    ).toBe('4');
  });
});
