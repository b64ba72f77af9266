import { expect, test } from 'vitest';

import { CLOSE_CODES, LEGAL_ON_WIRE, PROTOCOL_CODES } from '../../src/data/close-codes.js';
import { RECEIVING, SENDING, type Action } from '../../src/data/decisions.js';
import { inRanges } from '../../src/data/ranges.js';

const ends = SENDING.flatMap(({ branches }) => branches.flatMap(({ to }) => (typeof to === 'string' ? [] : to)));

test('every question is reached from the first, once', () => {
  const [first, ...others] = SENDING.map(({ id }) => id);
  const asked = SENDING.flatMap(({ branches }) => branches.flatMap(({ to }) => (typeof to === 'string' ? [to] : [])));
  expect(first).toBe('done');
  expect([...asked].sort()).toEqual([...others].sort());
});

test('every code that an application may choose is the answer to something, and no other is', () => {
  const chosen = CLOSE_CODES.filter(({ belongsTo, onWire }) => belongsTo === 'application' && onWire).map(({ code }) => code);
  // Bytes that cannot be are found by the library, which sends 1007 by itself.
  expect(ends.filter((code) => code < 4000).sort((a, b) => a - b)).toEqual(chosen.filter((code) => code !== 1007));
  for (const code of ends) {
    expect(inRanges(code, LEGAL_ON_WIRE), `${code}`).toBe(true);
    expect(code in PROTOCOL_CODES, `${code}`).toBe(false);
  }
});

test('every registered code is received, once', () => {
  const received = Object.values(RECEIVING).flat();
  expect(received.sort((a, b) => a - b)).toEqual(CLOSE_CODES.map(({ code }) => code));
});

test('what to do about a code is what the table says', () => {
  const policies: Readonly<Record<Action, string>> = {
    stop: 'never',
    report: 'never',
    unexplained: 'with backoff',
    backoff: 'with backoff',
    restart: 'with backoff',
    overload: 'with backoff',
    login: 'after re-authentication',
  };
  for (const [action, codes] of Object.entries(RECEIVING)) {
    for (const code of codes) {
      expect(CLOSE_CODES.find((row) => row.code === code)?.reconnect, `${code}`).toBe(policies[action as Action]);
    }
  }
});
