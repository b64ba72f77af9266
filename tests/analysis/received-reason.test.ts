import { describe, expect, it } from 'vitest';
import { factsOf, textOf, type Lane } from './analyse.js';

/** What is found in a text: `=== reason (ws)`. */
function comparisonsIn(code: string, lane: Lane = 'espree'): string[] {
  return factsOf(code, { lane }).bytesComparisons.map(
    ({ node, operator, model }) => `${operator} ${textOf(code, node)} (${model.name})`,
  );
}

const WS = "import WebSocket from 'ws'; const ws = new WebSocket('wss://x');";
const listener = (body: string, parameters = 'code, reason'): string => `${WS} ws.on('close', (${parameters}) => { ${body} });`;

describe('a received Buffer and a string', () => {
  it.each([
    ["reason === 'x'", '=== reason (ws)'],
    ["'x' !== reason", '!== reason (ws)'],
    ['reason === `x`', '=== reason (ws)'],
    ['reason === `${x}`', '=== reason (ws)'],
    ["switch (reason) { case 'x': }", 'switch reason (ws)'],
    ["switch (reason) { case 1: case 'x': }", 'switch reason (ws)'],
    ["const why = reason; why === 'x'", '=== why (ws)'],
    ["const X = 'x'; reason === X", '=== reason (ws)'],
    ["const X = { Y: 'x' }; reason === X.Y", '=== reason (ws)'],
  ])('%s: %s', (body, expected) => {
    expect(comparisonsIn(listener(body))).toEqual([expected]);
  });

  it.each([
    "reason == 'x'",
    'reason === other',
    'reason === null',
    "code === 'x'",
    "String(reason) === 'x'",
    "reason.toString() === 'x'",
    'switch (reason) { case other: }',
    "reason = `${reason}`; reason === 'x'",
    "let why = reason; why = 'x'; why === 'x'",
    "Buffer.isBuffer(reason) || reason === 'x'",
    "reason instanceof Buffer || reason === 'x'",
    "typeof reason === 'string'",
    "reason === `x` && typeof reason === 'string'",
    "const { reason } = read(); reason === 'x'",
  ])('not in %s', (body) => {
    expect(comparisonsIn(listener(body, body.includes('{ reason }') ? 'code' : undefined))).toEqual([]);
  });

  it('is told by the annotation of the listener', () => {
    expect(comparisonsIn(listener("reason === 'x'", 'code: number, reason: Buffer'), 'typescript')).toEqual(['=== reason (ws)']);
    expect(comparisonsIn(listener("reason === 'x'", 'code: number, reason: string'), 'typescript')).toEqual([]);
    expect(comparisonsIn(listener("reason === 'x'", 'code: number, reason: string | Buffer'), 'typescript')).toEqual([]);
  });

  it('needs a listener that only the library calls', () => {
    const named = "const gone = (code, reason) => reason === 'x';";
    expect(comparisonsIn(`${WS} ${named} ws.on('close', gone);`)).toEqual(['=== reason (ws)']);
    expect(comparisonsIn(`${WS} ${named} ws.on('close', gone); ws.once('close', gone);`)).toEqual(['=== reason (ws)']);
    expect(comparisonsIn(`${WS} ${named} ws.on('close', gone); gone(1000, 'x');`)).toEqual([]);
    expect(comparisonsIn(`${WS} ${named} ws.on('error', gone); ws.close();`)).toEqual([]);
  });

  it('is an emitter’s: an event holds a string', () => {
    expect(comparisonsIn(`${WS} ws.onclose = ({ reason }) => reason === 'x';`)).toEqual([]);
    expect(comparisonsIn(`${WS} ws.addEventListener('close', (event) => event.reason === 'x');`)).toEqual([]);
    expect(comparisonsIn("const socket = new WebSocket('wss://x'); socket.onclose = ({ reason }) => reason === 'x';")).toEqual(
      [],
    );
  });

  it('is of a library that gives bytes, where that is known', () => {
    const isomorphic = "import WebSocket from 'isomorphic-ws'; const ws = new WebSocket('wss://x');";
    expect(comparisonsIn(`${isomorphic} ws.on('close', (code, reason) => reason === 'x');`)).toEqual([
      '=== reason (isomorphic-ws)',
    ]);
    expect(
      comparisonsIn("export function watch(websocket) { websocket.on('close', (code, reason) => reason === 'x'); }"),
    ).toEqual([]);
  });
});
