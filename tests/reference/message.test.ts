import { expect, test } from 'vitest';

import { CLOSE_CODES, LEGAL_ON_WIRE } from '../../src/data/close-codes.js';
import { RUNTIMES, type RuntimeId } from '../../src/data/runtimes.js';
import {
  codeName,
  describeAfterThrow,
  describeCode,
  describeCodes,
  describeEffect,
  describeEffects,
  describeNoText,
  describeOverlong,
  describeRanges,
  describeReason,
  describeReasons,
  describeSendable,
  describeUnbounded,
} from '../../src/reference/message.js';

test('codes', () => {
  expect(CLOSE_CODES.map(({ code }) => codeName(code))).toEqual(CLOSE_CODES.map(({ name }) => name));
  expect(codeName(4401)).toBeUndefined();
  expect(describeCode(1002)).toBe('1002 (Protocol error)');
  expect(describeCode(4401)).toBe('4401');
  expect(describeCodes([])).toBe('');
  expect(describeCodes([4401])).toBe('4401');
  expect(describeCodes([1000, 4401])).toBe('1000 (Normal Closure) and 4401');
  expect(describeCodes([1000, 1001, 4401])).toBe('1000 (Normal Closure), 1001 (Going Away) and 4401');
});

test('ranges', () => {
  expect(describeRanges(LEGAL_ON_WIRE)).toBe('1000–1003, 1007–1014 and 3000–4999');
  expect(describeSendable(RUNTIMES.browser.sendable)).toBe('only 1000 and 3000–4999 may be sent');
  expect(describeSendable([])).toBe('no code is sent');
});

test.each<[RuntimeId, number, string]>([
  ['browser', 1001, 'throws InvalidAccessError in browsers'],
  ['ws', 1011, 'is sent by the ws library'],
  ['ws', NaN, 'throws TypeError in the ws library'],
  ['partysocket-over-whatwg', 1001, 'is swallowed by partysocket, which sends nothing and leaves the connection open'],
  ['bun-server', 1006, 'goes out of Bun.serve as a Close frame without a code, so the peer sees 1005'],
  ['bun-server', 66536, 'is sent as 1000 by Bun.serve'],
  ['deno-server', 401, 'is sent by Deno.upgradeWebSocket and makes a conforming peer fail the connection'],
  ['uwebsockets-close', 1000, "is ignored by uWebSockets.js's close(), which drops the connection without a Close frame"],
  [
    'websocket-stream',
    0,
    'throws InvalidAccessError in WebSocketStream or goes out of WebSocketStream as a Close frame without a code, so the peer sees 1005',
  ],
])('what %s does with %d', (runtime, code, phrase) => {
  expect(describeEffect(runtime, code)).toBe(phrase);
});

test('what close() with a reason alone does', () => {
  expect(describeEffects('node', RUNTIMES.node.reasonWithoutCode)).toBe(
    "is sent as 1000 by Node's global WebSocket or goes out of Node's global WebSocket as a Close frame without a code, so the peer sees 1005",
  );
  expect(describeEffects('browser', [{ effect: 'sent' }])).toBe('is sent by browsers');
});

test.each<[RuntimeId, string]>([
  ['browser', 'throws SyntaxError in browsers'],
  ['bun-server', 'is cut to 123 bytes by Bun.serve'],
  ['workerd', 'throws SyntaxError in Cloudflare Workers or is sent whole by Cloudflare Workers'],
  ['faye', 'is sent whole by faye-websocket'],
  ['partysocket-over-ws', 'is swallowed by partysocket, together with its code'],
])('what %s does with an over-long reason', (runtime, phrase) => {
  expect(describeReason(runtime, RUNTIMES[runtime].reason.overlong)).toBe(phrase);
});

test.each<[RuntimeId, string]>([
  ['browser', 'is sent as its String() by browsers'],
  ['ws', 'is dropped by the ws library'],
  ['websocket', 'is replaced by the websocket package with a text of its own'],
])('what %s does with an object as the reason', (runtime, phrase) => {
  expect(describeReason(runtime, RUNTIMES[runtime].reason.nonString.object)).toBe(phrase);
});

test('what several runtimes do with a reason', () => {
  const outcomes = (...runtimes: RuntimeId[]) =>
    runtimes.map((runtime) => ({ runtime, effects: RUNTIMES[runtime].reason.overlong }));
  expect(describeReasons(outcomes('browser', 'node', 'ws'))).toBe(
    "throws SyntaxError in browsers and Node's global WebSocket and throws RangeError in the ws library",
  );
  expect(describeOverlong([])).toBe('throws in most runtimes');
  expect(describeOverlong(outcomes('ws'))).toBe('throws RangeError in the ws library');
  expect(describeOverlong(outcomes('faye'))).toBe(
    'is sent whole by faye-websocket, in a frame that is longer than the protocol allows',
  );
});

test('what a reason is', () => {
  expect(`${describeNoText('bytes')} is no string`).toBe('A Buffer is no string');
  expect(`${describeUnbounded('error message')} can be of any length`).toBe('The message of an error can be of any length');
});

test('what a throw leaves behind', () => {
  expect(describeAfterThrow('ws')).toBe('In ws before 8.22 the socket then stays CLOSING for good.');
  expect(describeAfterThrow('browser')).toBeUndefined();
});
