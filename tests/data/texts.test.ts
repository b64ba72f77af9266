import { describe, expect, test } from 'vitest';

import { CLOSE_CODES, CODE_RANGES, LEGAL_ON_WIRE } from '../../src/data/close-codes.js';
import { inRanges } from '../../src/data/ranges.js';
import { RUNTIMES } from '../../src/data/runtimes.js';
import { CLOSE_CODE_TEXTS as enCodes } from '../../src/data/texts/en/close-codes.js';
import { PAIR_TEXTS as enPairs } from '../../src/data/texts/en/pairs.js';
import { CLOSE_CODE_TEXTS as esCodes } from '../../src/data/texts/es/close-codes.js';
import { PAIR_TEXTS as esPairs } from '../../src/data/texts/es/pairs.js';
import type { CloseCodeTexts, PairText } from '../../src/data/texts/types.js';

const locales: readonly { locale: string; codes: CloseCodeTexts; pairs: readonly PairText[] }[] = [
  { locale: 'en', codes: enCodes, pairs: enPairs },
  { locale: 'es', codes: esCodes, pairs: esPairs },
];

/** Every string of a text, by its path. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

const texts = (pairs: readonly PairText[]) =>
  pairs.flatMap(({ pair, keyDifferences, whenToUse }) => strings({ keyDifferences, whenToUse }, pair.join(' ')));
const sentences = (text: string) => text.split(/(?<=[.:;])\s+/).map((sentence) => sentence.toLowerCase());

describe.each(locales)('$locale', ({ codes, pairs }) => {
  test('every code and every block has its text, and nothing else has', () => {
    expect(Object.keys(codes.codes).map(Number)).toEqual(CLOSE_CODES.map(({ code }) => code));
    expect(Object.keys(codes.ranges).map(Number)).toEqual(CODE_RANGES.map(({ range }) => range[0]));
  });

  test('no text is empty, and each is a sentence', () => {
    for (const text of [...Object.values(codes.codes), ...Object.values(codes.ranges)]) {
      expect(text.whenYouSeeIt.length).toBeGreaterThan(0);
      expect(text.howToFix.length).toBeGreaterThan(0);
    }
    for (const [path, text] of [...strings(codes), ...texts(pairs)]) expect(text, path).toMatch(/^\S.+[^\s.]\.$/u);
  });

  test('code spans are closed', () => {
    for (const [path, text] of [...strings(codes), ...texts(pairs)]) {
      expect(text.split('`').length % 2, path).toBe(1);
    }
  });

  test('nothing is said twice about one code', () => {
    for (const [code, text] of Object.entries(codes.codes)) {
      const all = strings(text).map(([, string]) => string);
      expect(new Set(all).size, code).toBe(all.length);
    }
  });

  test('neighbours are other codes that a peer or the local side can show', () => {
    for (const [code, { confusions }] of Object.entries(codes.codes)) {
      expect(Object.keys(confusions).length, code).toBeGreaterThan(0);
      for (const other of Object.keys(confusions).map(Number)) {
        expect(other).not.toBe(Number(code));
        const known = CLOSE_CODES.some((row) => row.code === other) || inRanges(other, [[4000, 4999]]);
        expect(known, `${code}: ${other}`).toBe(true);
      }
    }
  });

  test('reconnect advice begins as the table says', () => {
    const no = /^(Do not|No) reconect|^Do not reconnect/;
    for (const { code, reconnect } of CLOSE_CODES) {
      expect(no.test(codes.codes[code]?.reconnect ?? ''), `${code}`).toBe(reconnect === 'never');
    }
  });

  test('pairs are unique, sorted, and the lower code comes first', () => {
    const keys = pairs.map(({ pair }) => pair.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    const coded = pairs.map(({ pair }) => pair).filter(([first]) => typeof first === 'number');
    expect(pairs.slice(0, coded.length).map(({ pair }) => pair)).toEqual(coded);
    for (const [first, second] of coded) expect(Number(first)).toBeLessThan(Number(second));
    expect(coded).toEqual([...coded].sort(([a, b], [c, d]) => Number(a) - Number(c) || Number(b) - Number(d)));
    const named = keys.slice(coded.length);
    expect(named).toEqual([...named].sort((a, b) => (a < b ? -1 : 1)));
  });

  test('a pair says when to use each of its sides, and at least two differences', () => {
    for (const { pair, keyDifferences, whenToUse } of pairs) {
      expect(new Set(Object.keys(whenToUse)), pair.join(' ')).toEqual(new Set(pair.map(String)));
      expect(keyDifferences.length, pair.join(' ')).toBeGreaterThanOrEqual(2);
    }
  });

  test('a difference repeats no sentence of the codes’ own texts', () => {
    for (const { pair, keyDifferences } of pairs) {
      const own = new Set(
        pair.flatMap((side) => strings(codes.codes[Number(side)] ?? {}).flatMap(([, text]) => sentences(text))),
      );
      for (const difference of keyDifferences) {
        expect(
          sentences(difference).filter((sentence) => own.has(sentence)),
          pair.join(' '),
        ).toEqual([]);
      }
    }
  });

  test('who may not send a code is told never to', () => {
    for (const { pair, whenToUse } of pairs) {
      for (const side of pair) {
        if (typeof side !== 'number' || inRanges(side, LEGAL_ON_WIRE)) continue;
        expect(whenToUse[side], pair.join(' ')).toMatch(/\b(never|nunca|check|comprobación)\b/i);
      }
    }
  });

  test('the text of 1000 names every library that sends it by itself', () => {
    const text = codes.codes[1000]?.whenYouSeeIt.find((item) => item.includes('`Bun.serve`'));
    for (const [id, { closeWithoutCode }] of Object.entries(RUNTIMES)) {
      // What SockJS shows as 1000 is no close frame.
      if (closeWithoutCode !== 1000 || id === 'sockjs') continue;
      const name = id.replace(/-over-.*|-w3c$/, '');
      const spelled = { 'bun-server': 'Bun.serve', faye: 'faye-websocket', 'react-native': 'React Native' }[name];
      expect(text, id).toContain(spelled ?? name);
    }
  });
});

test('the comparisons that the reference promises', () => {
  expect(enPairs.map(({ pair }) => pair.join('/'))).toEqual(
    [
      ['1000/1001', '1000/1002', '1000/1005', '1000/1006', '1000/1008', '1000/1011', '1001/1006', '1001/1012'],
      ['1002/1003', '1002/1007', '1002/1008', '1003/1007', '1003/1008', '1004/1009', '1005/1006', '1006/1015'],
      ['1008/1009', '1008/3000', '1008/4401', '1011/1012', '1011/1013', '1011/1014', '1012/1013', '3000/3003'],
      ['3000/4401', '4401/4403', '3000–3999/4000–4999', 'HTTP 401/4401', 'close()/terminate()'],
    ].flat(),
  );
});

test('both languages say the same: the same items, the same code spans, numbers and names', () => {
  const pick = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort();
  const names =
    /\b(?:Bun|Centrifug[eo]|Chromium|Cloudflare|Deno|Firefox|jsdom|Node|partysocket|React Native|SaltyRTC|SockJS|Starlette|undici|uWebSockets\.js|WebKitGTK|ws|faye-websocket|reconnecting-websocket)\b/g;
  const english = [...strings(enCodes), ...texts(enPairs)];
  const spanish = [...strings(esCodes), ...texts(esPairs)];
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
  for (const [index, [path, text]] of english.entries()) {
    const other = spanish[index]?.[1] ?? '';
    expect(pick(other, /`[^`]+`/g), path).toEqual(pick(text, /`[^`]+`/g));
    expect(pick(other, /\d[\dx]*/g), path).toEqual(pick(text, /\d[\dx]*/g));
    expect(pick(other, names), path).toEqual(pick(text, names));
    expect(other, path).not.toBe(text);
  }
});
