import { describe, expect, it } from 'vitest';
import { factsOf } from './analyse.js';

const OPEN = "const ws = new WebSocket('wss://x');";
const OTHER = "const other = new WebSocket('wss://y');";
const NODE = "import WebSocket from 'ws'; const ws = new WebSocket('ws://x');";

const isUnsent = (code: string): boolean | undefined => factsOf(code).sends[0]?.isUnsent;

describe('a close after the end', () => {
  it.each([
    ['in its own close handler', true, `${OPEN} ws.onclose = () => { ws.close(); };`],
    ['deep in it', true, `${OPEN} ws.onclose = () => { if (a) f(() => ws.close()); };`],
    ['in a close handler that is given the socket', true, 'export class Room { webSocketClose(ws) { ws.close(); } }'],
    ['in its own error handler', true, `${OPEN} ws.onerror = () => { ws.close(); };`],
    ['in its own error listener', true, `${NODE} ws.on('error', () => ws.close(1011));`],
    ['in one that is added for one run', true, `${OPEN} ws.addEventListener('error', () => ws.close(), { once: true });`],
    ['where the handshake was refused', true, `${NODE} ws.on('unexpected-response', () => ws.close());`],
    ['in a named handler of both', true, `${OPEN} function end() { ws.close(); } ws.onerror = ws.onclose = end;`],
    [
      'through another name of it',
      true,
      "class A { open() { const ws = new WebSocket('x'); this.ws = ws; ws.onerror = () => this.ws.close(); } }",
    ],
    ['in the close handler of another socket', false, `${OPEN} ${OTHER} other.onclose = () => { ws.close(); };`],
    ['in the error handler of another socket', false, `${OPEN} ${OTHER} other.onerror = () => { ws.close(); };`],
    ['in the error listener of a stream', false, `${OPEN} stream.on('error', () => ws.close());`],
    ['in a hook for errors, which the application may throw', false, 'export class Room { webSocketError(ws) { ws.close(); } }'],
    ['in its own message handler', false, `${OPEN} ws.onmessage = () => { ws.close(); };`],
    ['in a handler of a message too', false, `${OPEN} const end = () => ws.close(); ws.onmessage = ws.onerror = end;`],
    [
      'in a handler of another socket too',
      false,
      `${OPEN} ${OTHER} const end = () => ws.close(); other.onerror = ws.onerror = end;`,
    ],
    ['in a handler that is called too', false, `${OPEN} function end() { ws.close(); } ws.onerror = end; f(() => end());`],
    ['elsewhere', false, `${OPEN} ws.onclose = () => { f(); }; ws.close();`],
  ])('%s: %s', (_, expected, code) => {
    expect(isUnsent(code)).toBe(expected);
  });
});

describe('a close behind a test of the state', () => {
  const behind = (test: string): string => `${OPEN} export function f() { if (${test}) ws.close(); }`;

  it.each([
    ['ws.readyState === WebSocket.CONNECTING', true],
    ['ws.readyState === 0', true],
    ['ws.readyState == ws.CLOSING', true],
    ['WebSocket.CLOSED === ws.readyState', true],
    ['ws.readyState !== WebSocket.OPEN', true],
    ['!(ws.readyState === 1)', true],
    ['ws.readyState >= WebSocket.CLOSING', true],
    ['ws.readyState < 1', true],
    ['ws?.readyState === 2', true],
    ['force && ws.readyState === 3', true],
    ['ws.readyState === 2 || ws.readyState === 3', true],
    ['[WebSocket.CLOSING, WebSocket.CLOSED].includes(ws.readyState)', true],
    ['![WebSocket.OPEN].includes(ws.readyState)', true],
    ['ws.readyState === WebSocket.OPEN', false],
    ['ws.readyState === 1', false],
    ['ws.readyState !== WebSocket.CLOSED', false],
    ['ws.readyState <= 1', false],
    ['ws.readyState === WebSocket.CONNECTING || ws.readyState === WebSocket.OPEN', false],
    ['force || ws.readyState === 3', false],
    ['[0, 1].includes(ws.readyState)', false],
    ['[0, state].includes(ws.readyState)', false],
    ['ws.readyState === state', false],
    ['other.readyState === 3', false],
    ['ws.bufferedAmount === 0', false],
    ['isOver(ws.readyState)', false],
  ])('%s: %s', (test, expected) => {
    expect(isUnsent(behind(test))).toBe(expected);
  });

  it.each([
    ['else', true, `${OPEN} if (ws.readyState === 1) ws.send('x'); else ws.close();`],
    ['a ternary', true, `${OPEN} ws.readyState === 1 ? ws.send('x') : ws.close();`],
    ['&&', true, `${OPEN} ws.readyState === 0 && ws.close();`],
    ['a return before it', true, `${OPEN} function f() { if (ws.readyState === 1) return; ws.close(); }`],
    ['a constant', true, `${OPEN} const CLOSED = 3; if (ws.readyState === CLOSED) ws.close();`],
    ['a case', true, `${OPEN} switch (ws.readyState) { case WebSocket.CONNECTING: ws.close(); }`],
    ['two cases', true, `${OPEN} switch (ws.readyState) { case 1: f(); break; case 2: case 3: ws.close(); }`],
    ['a field', true, "class A { ws = new WebSocket('x'); f() { if (this.ws.readyState === 3) this.ws.close(); } }"],
    ['the case of an open one', false, `${OPEN} switch (ws.readyState) { case WebSocket.OPEN: ws.close(); }`],
    ['a case that an open one runs on into', false, `${OPEN} switch (ws.readyState) { case 1: f(); case 2: ws.close(); }`],
    ['the default', false, `${OPEN} switch (ws.readyState) { case 0: break; default: ws.close(); }`],
    ['a case of something else', false, `${OPEN} switch (mode) { case 2: ws.close(); }`],
    ['a function that is defined there', false, `${OPEN} if (ws.readyState === 0) ws.onopen = () => ws.close();`],
    [
      'what waited for it to open',
      false,
      `${OPEN} async function f() { if (ws.readyState === 0) { await opened(ws); ws.close(); } }`,
    ],
    [
      'the state of an enumeration of texts',
      false,
      `${OPEN} const S = { CLOSED: 'x' }; if (ws.readyState === S.CLOSED) ws.close();`,
    ],
  ])('%s: %s', (_, expected, code) => {
    expect(isUnsent(code)).toBe(expected);
  });
});
