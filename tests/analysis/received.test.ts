import { describe, expect, it } from 'vitest';
import { factsOf, sendsOf, textOf, type Lane } from './analyse.js';

const OPEN = "const ws = new WebSocket('wss://x');";
const WS = "import WebSocket from 'ws'; const ws = new WebSocket('wss://x');";
const SERVER = "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer();";
const ABOUT = "\nexport const about = 'WebSocket close';";

/** The numbers that received codes are held against, place by place, and how sure it is that they are received codes. */
function checksIn(code: string, lane: Lane = 'espree'): (readonly [string, ...number[]])[] {
  return factsOf(code + ABOUT, { lane }).checks.map(({ certainty, operands }) => [
    certainty,
    ...operands.map(({ values: [{ value }] }) => value as number),
  ]);
}

type Case = readonly [name: string, code: string, lane?: Lane];

function check(expected: readonly (readonly [string, ...number[]])[], cases: readonly Case[]): void {
  for (const [name, code, lane] of cases)
    it(name, () => {
      expect(checksIn(code, lane)).toEqual(expected);
    });
}

describe('a received code comes', () => {
  check(
    [['certain', 1006]],
    [
      ['with the event of onclose', `${OPEN} ws.onclose = (event) => { if (event.code === 1006) retry(); };`],
      ['with the event of onclose, of any name', `${OPEN} ws.onclose = (x) => { if (x.code === 1006) retry(); };`],
      [
        'with the event of addEventListener',
        `${OPEN} ws.addEventListener('close', (event) => { if (event.code === 1006) retry(); });`,
      ],
      ['destructured', `${OPEN} ws.onclose = ({ code }) => { if (code === 1006) retry(); };`],
      ['destructured by another name', `${OPEN} ws.onclose = ({ code: status }) => { if (status === 1006) retry(); };`],
      ['destructured later', `${OPEN} ws.onclose = (event) => { const { code } = event; if (code === 1006) retry(); };`],
      ['in a const', `${OPEN} ws.onclose = (event) => { const status = event.code; if (status === 1006) retry(); };`],
      ['as the first parameter of a listener of ws', `${WS} ws.on('close', (code) => { if (code === 1006) retry(); });`],
      ['as the first parameter, of any name', `${WS} ws.on('close', (x, y) => { if (x === 1006) retry(); });`],
      ['with a function by name', `${OPEN} function end(event) { if (event.code === 1006) retry(); } ws.onclose = end;`],
      [
        'with a method',
        `class Client { open() { this.line = new WebSocket('wss://x'); this.line.onclose = this.end.bind(this); } end(event) { if (event.code === 1006) retry(); } }`,
      ],
      [
        'with a method that a listener calls',
        `class Client { open() { this.line = new WebSocket('wss://x'); this.line.onclose = (event) => this.end(event); } end(x) { if (x.code === 1006) retry(); } }`,
      ],
      [
        'with a helper that takes the code',
        `${OPEN} function end(x) { if (x === 1006) retry(); } ws.onclose = (event) => { end(event.code); };`,
      ],
      [
        'with a socket of a server',
        `${SERVER} wss.on('connection', (line) => { line.on('close', (x) => { if (x === 1006) retry(); }); });`,
      ],
      ['with a hook of a Durable Object', 'export class Room { webSocketClose(line, x) { if (x === 1006) retry(); } }'],
      ['with an option of Bun.serve', 'Bun.serve({ websocket: { close(line, x) { if (x === 1006) retry(); } } });'],
      [
        'with an option of a hook',
        "import useWebSocket from 'react-use-websocket'; useWebSocket('wss://x', { onClose: (x) => { if (x.code === 1006) retry(); } });",
      ],
      [
        'with a hook that decides',
        "import useWebSocket from 'react-use-websocket'; useWebSocket('wss://x', { shouldReconnect: (x) => x.code === 1006 });",
      ],
      [
        'with an option of graphql-ws',
        "import { createClient } from 'graphql-ws'; createClient({ on: { closed: (x) => { if (x.code === 1006) retry(); } } });",
      ],
      [
        'with a closed stream',
        "const stream = new WebSocketStream('wss://x'); async function run() { const { closeCode } = await stream.closed; if (closeCode === 1006) retry(); }",
      ],
      ['with an annotated event', `function end(x: CloseEvent) { if (x.code === 1006) retry(); }`, 'typescript'],
      ['with an annotated event and types', `function end(x: CloseEvent) { if (x.code === 1006) retry(); }`, 'typed'],
      [
        'with an event by inference',
        `declare const pool: { line: WebSocket }; pool.line.onclose = (x) => { if (x.code === 1006) retry(); };`,
        'typed',
      ],
    ],
  );
  check(
    [['likely', 1006]],
    [
      ['by its name in a function that is named for closing', 'function onClose(code) { if (code === 1006) retry(); }'],
      [
        'by the event in a function that is named for closing',
        'function handleClose(event) { if (event.code === 1006) retry(); }',
      ],
      ['by its name in a method', 'class Client { _onDisconnected(code) { if (code === 1006) retry(); } }'],
      ['by its name in a field', 'class Client { handleClosed = (closeCode) => { if (closeCode === 1006) retry(); }; }'],
      ['by the parameters (code, reason)', 'function end(code, reason) { if (code === 1006) retry(); }'],
      ['by a listener of what is called a socket', "socket.on('close', (code) => { if (code === 1006) retry(); });"],
      ['by onclose of anything', 'line.onclose = (event) => { if (event.code === 1006) retry(); };'],
      [
        'by usage of the socket',
        `function watch(line) { line.onmessage = f; line.onclose = (x) => { if (x.code === 1006) retry(); }; line.send(''); }`,
      ],
    ],
  );
});

describe('a received code is held against numbers', () => {
  const inHandler = (test: string): string => `${OPEN} ws.onclose = ({ code }) => { ${test} };`;
  it.each([
    ['===', 'if (code === 1006) retry();', [1006]],
    ['==', 'if (code == 1006) retry();', [1006]],
    ['!==', 'if (code !== 1000) retry();', [1000]],
    ['!=', 'if (code != 1000) retry();', [1000]],
    ['the number first', 'if (1006 === code) retry();', [1006]],
    ['in a ternary', 'code === 1006 ? retry() : stop();', [1006]],
    ['in a result', 'return code === 1006;', [1006]],
    ['switch', 'switch (code) { case 1000: stop(); break; case 1006: retry(); break; default: log(); }', [1000, 1006]],
    ['an inline list', 'if ([1000, 1001].includes(code)) stop();', [1000, 1001]],
    ['indexOf in an inline list', 'if ([1000, 1001].indexOf(code) >= 0) stop();', [1000, 1001]],
    ['an inline Set', 'if (new Set([1000, 1001]).has(code)) stop();', [1000, 1001]],
    ['an inline table', "log({ 1000: 'done', 1006: 'lost' }[code]);", [1000, 1006]],
    ['below 1000', 'if (code === 401) retry();', [401]],
  ] as const)('%s', (_, test, values) => {
    const checks = factsOf(inHandler(test)).checks.flatMap(({ operands }) => operands);
    expect(checks.map(({ values: [{ value }] }) => value)).toEqual(values);
    for (const {
      node,
      values: [{ value }],
    } of checks)
      expect(textOf(inHandler(test), node)).toBe(String(value));
  });

  it.each([
    ['a range', 'if (code >= 4000 && code < 5000) stop();'],
    ['a constant that cannot be seen', 'if (code === NORMAL) stop();'],
    ['a member of a table that cannot be seen', 'if (code === CloseCode.NORMAL) stop();'],
    ['another variable', 'if (code === last) stop();'],
    ['a named list', 'if (FATAL.includes(code)) stop();'],
    ['arithmetic', 'if (code % 1000 === 1) stop();'],
    ['an assignment', 'last = code; last2 = 1006;'],
  ])('and not by %s', (_, test) => {
    expect(factsOf(inHandler(test)).checks).toEqual([]);
  });
});

describe('no received code is', () => {
  check(
    [],
    [
      [
        'the code of a message',
        `${OPEN} ws.onmessage = (event) => { const message = JSON.parse(event.data); if (message.code === 1006) retry(); };`,
      ],
      [
        'the code of a message, destructured',
        `${OPEN} ws.onmessage = (event) => { const { code } = JSON.parse(event.data); if (code === 4001) retry(); };`,
      ],
      ['the code of an error', `${OPEN} ws.onerror = (error) => { if (error.code === 1006) retry(); };`],
      [
        'the code of a caught error',
        `${OPEN} ws.onclose = () => { try { run(); } catch (error) { if (error.code === 4001) retry(); } };`,
      ],
      [
        'the code of a wallet’s error',
        'async function connect() { try { await wallet.request(); } catch (error) { if (error.code === 4001) retry(); } }',
      ],
      ['the code of a key', `${OPEN} ws.onclose = () => { onkeydown = (event) => { if (event.code === 1000) retry(); }; };`],
      [
        'the status of an answer',
        `${OPEN} ws.onclose = async () => { const response = await fetch('/x'); if (response.status === 1000) retry(); };`,
      ],
      [
        'the exit code of a child process',
        "import { spawn } from 'node:child_process'; const child = spawn('x'); child.on('close', (code) => { if (code === 1) fail(); });",
      ],
      [
        'the exit code of a child process, in the range of close codes',
        "import { spawn } from 'node:child_process'; const child = spawn('x'); child.on('close', (code, signal) => { if (code === 1006) fail(); });",
      ],
      ['the exit code of the process', "process.on('exit', (code) => { if (code === 1000) fail(); });"],
      ['a year', `${OPEN} ws.onclose = () => { if (year === 2024) party(); };`],
      ['a port', `${OPEN} ws.onclose = () => { if (port === 3000) retry(); };`],
      ['a time', `${OPEN} ws.onclose = () => { if (delay === 1000) retry(); };`],
      ['a code of any function', 'function show(code) { if (code === 1006) beep(); }'],
      ['an opcode', `${OPEN} ws.onclose = () => { if (opcode === 1000) retry(); };`],
      ['a character code', `${OPEN} ws.onmessage = (event) => { if (event.data.charCodeAt(0) === 1000) retry(); };`],
      ['the reason', `${OPEN} ws.onclose = (event) => { if (event.reason === 1000) retry(); };`],
      ['the second parameter', `${WS} ws.on('close', (code, reason) => { if (reason === 1000) retry(); });`],
      ['the code of another event', `${OPEN} ws.onopen = (event) => { if (event.code === 1000) retry(); };`],
      [
        'the code of the close event of something else',
        "const source = new EventSource('/x'); source.addEventListener('close', (event) => { if (event.code === 1006) retry(); });",
      ],
      ['the code that is to be sent', 'class Client { close(code, reason) { if (code === 1006) throw new Error(); } }'],
      ['the code that a validator is given', 'function isValidCloseCode(code) { return code === 1000; }'],
    ],
  );
  it.each([
    ['a code by a type that says so', 'function onClose(code: KeyCode) { if (code === 1006) retry(); } type KeyCode = string;'],
    [
      'a code of a typed error',
      'function onClose(event: RpcError) { if (event.code === 4001) retry(); } class RpcError extends Error { code = 1; }',
    ],
  ])('%s', (_, code) => {
    expect(checksIn(code, 'typed')).toEqual([]);
  });
});

describe('the code of an event that the file makes', () => {
  it('is known', () => {
    expect(
      factsOf("dispatchEvent(new CloseEvent('close', { code: 1006, reason: 'x' }));").eventCodes.map(({ value }) => value),
    ).toEqual([1006]);
    expect(
      factsOf("import { CloseEvent as Made } from 'undici'; dispatchEvent(new Made('close', { code: 1006 }));").eventCodes.map(
        ({ value }) => value,
      ),
    ).toEqual([1006]);
  });

  it('is not known of other events, or without a number', () => {
    expect(
      factsOf(
        "dispatchEvent(new Event('close', { code: 1006 })); new CloseEvent('close'); new CloseEvent('close', options); new CloseEvent('close', { code: CODE }); new CloseEvent('close', { wasClean: true });",
      ).eventCodes,
    ).toEqual([]);
    expect(factsOf("class CloseEvent {} new CloseEvent('close', { code: 1006 }); new WebSocket('wss://x');").eventCodes).toEqual(
      [],
    );
  });
});

// --- On its way to a close() ----------------------------------------------------------------------------------------

/** Whence an unchecked code comes, where a report about it stands, and the received value. */
function uncheckedIn(code: string, lane: Lane = 'espree'): (readonly [string, string, string])[] {
  return sendsOf(code + ABOUT, { lane }).flatMap(({ unchecked }) =>
    unchecked ? [[unchecked.from, textOf(code, unchecked.report), textOf(code, unchecked.node)] as const] : [],
  );
}

const TWO = "const ws = new WebSocket('wss://x'); const other = new WebSocket('wss://y');";
const WS2 = "import WebSocket from 'ws'; const ws = new WebSocket('wss://x'); const other = new WebSocket('wss://y');";

describe('a received code that is sent unchecked', () => {
  it.each([
    ['of an event', `${TWO} ws.onclose = (event) => { other.close(event.code, event.reason); };`, 'event.code', 'event.code'],
    ['of a destructured event', `${TWO} ws.onclose = ({ code }) => { other.close(code); };`, 'code', 'code'],
    ['of a listener', `${WS2} ws.on('close', (code, reason) => { other.close(code, reason); });`, 'code', 'code'],
    ['of a listener as an expression', `${WS2} ws.on('close', (code, reason) => other.close(code, reason));`, 'code', 'code'],
    ['of a hook', 'export class Room { webSocketClose(ws, code, reason) { ws.close(code, reason); } }', 'code', 'code'],
    ['in a const', `${TWO} ws.onclose = (event) => { const status = event.code; other.close(status); };`, 'status', 'event.code'],
    [
      'with a fallback by ||',
      `${TWO} ws.onclose = (event) => { other.close(event.code || 1000); };`,
      'event.code || 1000',
      'event.code',
    ],
    [
      'with a fallback by ??',
      `${TWO} ws.onclose = (event) => { other.close(event.code ?? 1000); };`,
      'event.code ?? 1000',
      'event.code',
    ],
    [
      'in a branch of a ternary about something else',
      `${TWO} ws.onclose = (event) => { other.close(isProxy ? event.code : 1000); };`,
      'isProxy ? event.code : 1000',
      'event.code',
    ],
    [
      'by a helper',
      `${TWO} function end(status) { other.close(status); } ws.onclose = (event) => { end(event.code); };`,
      'event.code',
      'event.code',
    ],
    [
      'after a test of something else',
      `${TWO} ws.onclose = (event) => { if (other.readyState === 1) other.close(event.code); };`,
      'event.code',
      'event.code',
    ],
    [
      'after a test of its event',
      `${TWO} ws.onclose = (event) => { if (event.wasClean) other.close(event.code); };`,
      'event.code',
      'event.code',
    ],
    [
      'by a field',
      `class Proxy { open() { this.a = new WebSocket('wss://x'); this.b = new WebSocket('wss://y'); this.a.onclose = (event) => { this.b.close(event.code); }; } }`,
      'event.code',
      'event.code',
    ],
    [
      'to what is not known for a socket otherwise',
      `${OPEN} function bridge(peer) { ws.onclose = (event) => { peer.close(event.code); }; }`,
      'event.code',
      'event.code',
    ],
  ])('%s', (_, code, report, node) => {
    expect(uncheckedIn(code)).toEqual([['close event', report, node]]);
  });

  it.each([
    ['of a caught error', `${OPEN} try { run(); } catch (error) { ws.close(error.code); }`, 'error.code', 'error.code'],
    [
      'of a caught error, its status',
      `${OPEN} try { run(); } catch (error) { ws.close(error.statusCode); }`,
      'error.statusCode',
      'error.statusCode',
    ],
    [
      'of a caught error with a fallback',
      `${OPEN} try { run(); } catch (e) { ws.close(e.code ?? 1011, e.message); }`,
      'e.code ?? 1011',
      'e.code',
    ],
    [
      'of a caught error with another fallback',
      `${OPEN} try { run(); } catch (e) { ws.close(e.code || 1011); }`,
      'e.code || 1011',
      'e.code',
    ],
    ['of a rejection', `${OPEN} run().catch((error) => { ws.close(error.code); });`, 'error.code', 'error.code'],
    ['of an error listener', `${OPEN} child.on('error', (error) => { ws.close(error.code); });`, 'error.code', 'error.code'],
    [
      'that a library hands over',
      'class Room { webSocketError(ws, cause) { ws.close(cause.code); } }',
      'cause.code',
      'cause.code',
    ],
  ])('%s', (_, code, report, node) => {
    expect(uncheckedIn(code)).toEqual([['error', report, node]]);
  });

  it.each([
    [
      'of an annotated event',
      `function bridge(a: WebSocket, b: WebSocket) { a.onclose = (event: CloseEvent) => { b.close(event.code, event.reason); }; }`,
    ],
    [
      'cast',
      `function bridge(a: WebSocket, b: WebSocket) { a.onclose = (event: CloseEvent) => { b.close(event.code as number); }; }`,
    ],
    [
      'with an assertion',
      `function bridge(a: WebSocket, b: WebSocket) { a.onclose = (event: CloseEvent) => { b.close(event.code!); }; }`,
    ],
  ])('%s', (_, code) => {
    for (const lane of ['typescript', 'typed'] as const)
      expect(uncheckedIn(code, lane).map(([from, , node]) => [from, node])).toEqual([['close event', 'event.code']]);
  });
});

describe('a code that is checked, or none from outside', () => {
  it.each([
    ['a comparison', `${TWO} ws.onclose = (event) => { if (event.code === 1000) other.close(event.code); };`],
    ['a comparison in a ternary', `${TWO} ws.onclose = (event) => { other.close(event.code === 1006 ? 1011 : event.code); };`],
    ['a range', `${TWO} ws.onclose = (event) => { other.close(event.code >= 3000 && event.code <= 4999 ? event.code : 1000); };`],
    ['a list', `${TWO} ws.onclose = (event) => { other.close([1005, 1006].includes(event.code) ? 1000 : event.code); };`],
    [
      'a named list',
      `${TWO} ws.onclose = (event) => { if (SENDABLE.has(event.code)) other.close(event.code); else other.close(1000); };`,
    ],
    ['a condition', `${WS2} ws.on('close', (code) => { if (code) other.close(code); else other.close(); });`],
    ['a helper that returns a number', `${TWO} ws.onclose = (event) => { other.close(sendable(event.code)); };`],
    ['a helper in a const', `${TWO} ws.onclose = (event) => { const code = sendable(event.code); other.close(code); };`],
    ['a helper that tells', `${TWO} ws.onclose = (event) => { if (isSendable(event.code)) other.close(event.code); };`],
    [
      'a switch',
      `${TWO} ws.onclose = (event) => { switch (event.code) { case 1006: other.close(1011); break; default: other.close(event.code); } };`,
    ],
    ['a table', `${TWO} ws.onclose = (event) => { other.close(TABLE[event.code]); };`],
    ['a test of the type', `${TWO} ws.onclose = (event) => { if (typeof event.code === 'number') other.close(event.code); };`],
    [
      'a class of the project',
      `${OPEN} class CloseError extends Error {} try { run(); } catch (error) { if (error instanceof CloseError) ws.close(error.code); }`,
    ],
    ['arithmetic', `${TWO} ws.onclose = (event) => { other.close(4000 + event.code % 1000); };`],
    ['a constant', `${TWO} ws.onclose = () => { other.close(1000); };`],
    ['nothing', `${TWO} ws.onclose = () => { other.close(); };`],
    [
      'the code of a message',
      `${TWO} ws.onmessage = (event) => { const { code } = JSON.parse(event.data); other.close(code); };`,
    ],
    ['a parameter of a function', `${OPEN} function end(code) { ws.close(code); }`],
    [
      'a parameter of a wrapper',
      `class Client { open() { this.line = new WebSocket('wss://x'); } close(code, reason) { this.line.close(code, reason); } }`,
    ],
    ['a field', `class Client { open() { this.line = new WebSocket('wss://x'); } stop() { this.line.close(this.code); } }`],
    ['a member of an object', `${OPEN} function end(options) { ws.close(options.code); }`],
    ['a constant of a table', `${OPEN} ws.close(CloseCode.code);`],
  ])('%s', (_, code) => {
    expect(uncheckedIn(code)).toEqual([]);
  });

  it.each([
    [
      'a type of sendable literals',
      'function bridge(a: WebSocket, codes: { code: 1000 | 4001 }) { a.onclose = () => { a.close(codes.code); }; }',
    ],
    [
      'an event whose type has sendable literals',
      'interface Ended { code: 1000 | 4001 } function onClose(event: Ended, ws: WebSocket) { ws.close(event.code); }',
    ],
  ])('%s', (_, code) => {
    expect(uncheckedIn(code, 'typed')).toEqual([]);
  });
});
