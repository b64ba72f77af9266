import { describe, expect, test } from 'vitest';

import { CLOSE_CODES, CODE_RANGES, LEGAL_ON_WIRE } from '../../src/data/close-codes.js';
import { PAIRS, type Side } from '../../src/data/pairs.js';
import { inRanges } from '../../src/data/ranges.js';
import { RUNTIMES } from '../../src/data/runtimes.js';
import { SERVICES } from '../../src/data/services.js';
import { TEXTS, type Language } from '../../src/data/texts/index.js';
import type { CodeText, PairText, Texts } from '../../src/data/texts/types.js';

const languages = Object.keys(TEXTS) as Language[];

/** Every string of a text, by its path. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (value === null) return [];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

/** The texts that are sentences: of codes, blocks and comparisons, all but the few words for tables. */
const prose = ({ codes, blocks, pairs }: Texts) =>
  [...strings({ codes, blocks, pairs })].filter(([path]) => !path.endsWith('/cause') && !path.startsWith('/labels'));
const sentences = (text: string) => text.split(/(?<=[.:;])\s+/).map((sentence) => sentence.toLowerCase());
const pairTexts = ({ pairs }: Texts) =>
  Object.entries(pairs).map(([id, text]: [string, PairText]) => ({ id, sides: id.split('/'), ...text }));
const codeTexts = ({ codes, blocks }: Texts): [string, CodeText][] => [...Object.entries(codes), ...Object.entries(blocks)];

describe.each(languages)('%s', (language) => {
  const texts = TEXTS[language];

  test('every code, block, comparison and service has its text, and nothing else has', () => {
    expect(Object.keys(texts.codes).map(Number)).toEqual(CLOSE_CODES.map(({ code }) => code));
    expect(Object.keys(texts.blocks).map(Number)).toEqual(CODE_RANGES.map(({ range }) => range[0]));
    expect(new Set(Object.keys(texts.pairs))).toEqual(new Set(PAIRS.map((pair) => pair.join('/'))));
    expect(Object.keys(texts.services)).toEqual(Object.keys(SERVICES));
  });

  test('no text is empty, and each is a sentence', () => {
    for (const [code, { whenYouSeeIt, howToFix }] of codeTexts(texts)) {
      expect(whenYouSeeIt.length, code).toBeGreaterThan(0);
      expect(howToFix.client.length, code).toBeGreaterThan(0);
      expect(howToFix.server.length, code).toBeGreaterThan(0);
    }
    for (const [path, text] of prose(texts)) expect(text, path).toMatch(/^\S.+[^\s.][.?]$/u);
  });

  test('code spans are closed, and no phrase is left with a hole that nothing fills', () => {
    for (const [path, text] of strings(texts)) expect(text.split('`').length % 2, path).toBe(1);
    for (const [path, text] of [...prose(texts), ...strings(texts.surprises)]) expect(text, path).not.toMatch(/[{}]/);
  });

  test('nothing is said twice about one code', () => {
    for (const [code, text] of codeTexts(texts)) {
      const all = strings(text).map(([, string]) => string);
      expect(new Set(all).size, code).toBe(all.length);
    }
  });

  test('neighbours are other codes that a peer or the local side can show', () => {
    for (const [code, { confusions }] of Object.entries(texts.codes)) {
      expect(Object.keys(confusions).length, code).toBeGreaterThan(0);
      for (const other of Object.keys(confusions).map(Number)) {
        expect(other).not.toBe(Number(code));
        const known = CLOSE_CODES.some((row) => row.code === other) || inRanges(other, [[4000, 4999]]);
        expect(known, `${code}: ${other}`).toBe(true);
      }
    }
  });

  test('reconnect advice begins as the table says', () => {
    const no = /^(?:No reconectes|Do not reconnect)/;
    const codes: Readonly<Record<number, CodeText>> = texts.codes;
    for (const { code, reconnect } of CLOSE_CODES) {
      expect(no.test(codes[code]?.reconnect ?? ''), `${code}`).toBe(reconnect === 'never');
    }
  });

  test('who may not send a code is said to be nobody', () => {
    const codes: Readonly<Record<number, CodeText>> = texts.codes;
    for (const { code, sentBy } of CLOSE_CODES) {
      expect(/^(?:Nobody|Nadie)\b/.test(codes[code]?.whoSendsIt ?? ''), `${code}`).toBe(sentBy === 'nobody');
    }
  });

  test('a comparison has at least two differences beside the one that decides', () => {
    for (const { id, keyDifferences } of pairTexts(texts)) expect(keyDifferences.length, id).toBeGreaterThanOrEqual(2);
  });

  test('a comparison repeats no sentence of the codes’ own texts', () => {
    const codes: Readonly<Record<string, CodeText>> = texts.codes;
    for (const { id, sides, ...text } of pairTexts(texts)) {
      const own = new Set(sides.flatMap((side) => strings(codes[side] ?? {}).flatMap(([, string]) => sentences(string))));
      const said = strings(text).flatMap(([, string]) => sentences(string));
      expect(
        said.filter((sentence) => own.has(sentence)),
        id,
      ).toEqual([]);
    }
  });

  test('what decides and the test speak of both sides, or of what tells them apart', () => {
    for (const { id, sides, decisive, test: line } of pairTexts(texts)) {
      const words = sides.map((side) => side.replace(/^(\d)\d{3}–.*/, '$1xxx'));
      const both = /\b(?:both|ambos)\b/i;
      expect(both.test(decisive) || words.every((word) => decisive.includes(word)), `${id}: ${decisive}`).toBe(true);
      expect(
        words.some((word) => line.includes(word)),
        `${id}: ${line}`,
      ).toBe(true);
    }
  });

  test('who may not send a code is told never to', () => {
    for (const { id, whenToUse } of pairTexts(texts)) {
      for (const [side, advice] of Object.entries(whenToUse)) {
        if (Number.isNaN(Number(side)) || inRanges(Number(side), LEGAL_ON_WIRE)) continue;
        expect(advice, id).toMatch(/\b(never|nunca|check|comprobación)\b/i);
      }
    }
  });

  test('the text of 1000 names every library that sends it by itself', () => {
    const text = texts.codes[1000].whenYouSeeIt.find((item) => item.includes('`Bun.serve`'));
    for (const [id, { closeWithoutCode }] of Object.entries(RUNTIMES)) {
      // What SockJS shows as 1000 is no close frame.
      if (closeWithoutCode !== 1000 || id === 'sockjs') continue;
      const name = id.replace(/-over-.*|-w3c$/, '');
      const spelled = { 'bun-server': 'Bun.serve', faye: 'faye-websocket', 'react-native': 'React Native' }[name];
      expect(text, id).toContain(spelled ?? name);
    }
  });

  test('meanings are phrases for a table', () => {
    for (const [id, { meanings }] of Object.entries(texts.services)) {
      for (const [code, meaning] of Object.entries(meanings as Record<string, string>)) {
        expect(meaning, `${id} ${code}`).toMatch(/^[^\s.].*[^\s.]$/u);
      }
    }
  });
});

describe('comparisons', () => {
  const coded = PAIRS.filter(
    (pair): pair is Extract<(typeof PAIRS)[number], readonly [number, Side]> => typeof pair[0] === 'number',
  );

  test('are unique and sorted, the lower number first', () => {
    const keys = PAIRS.map((pair) => pair.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(PAIRS.slice(0, coded.length)).toEqual(coded);
    for (const [first, second] of coded) expect(first).toBeLessThan(second);
    expect(coded).toEqual([...coded].sort(([a, b], [c, d]) => a - c || b - d));
    const named = keys.slice(coded.length);
    expect(named).toEqual([...named].sort((a, b) => (a < b ? -1 : 1)));
  });

  test('are those that the reference promises, and every code stands in one', () => {
    const promised = [
      ['1000/1001', '1000/1002', '1000/1005', '1000/1006', '1000/1008', '1000/1011', '1001/1006', '1001/1012'],
      ['1002/1003', '1002/1007', '1002/1008', '1003/1007', '1003/1008', '1004/1009', '1005/1006', '1006/1015'],
      ['1008/1009', '1008/3000', '1008/4401', '1011/1012', '1011/1013', '1011/1014', '1012/1013', '3000/3003'],
      ['3000/4401', '4401/4403', '3000–3999/4000–4999', 'HTTP 401/4401', 'HTTP 500/1011', 'close()/terminate()'],
    ].flat();
    expect(PAIRS.map((pair) => pair.join('/'))).toEqual(expect.arrayContaining(promised));
    const compared = new Set(PAIRS.flat());
    expect(CLOSE_CODES.filter(({ code }) => !compared.has(code as never)).map(({ code }) => code)).toEqual([]);
  });
});

describe('a text that is missing does not compile', () => {
  const { en } = TEXTS;

  test('of a code', () => {
    const { 1002: left, ...codes } = en.codes;
    // @ts-expect-error: 1002 has none
    const incomplete: Texts = { ...en, codes };
    expect([left.summary, Object.keys(incomplete.codes).length]).toEqual([en.codes[1002].summary, 18]);
  });

  test('of a comparison', () => {
    const { '1000/1002': left, ...pairs } = en.pairs;
    // @ts-expect-error: 1000/1002 has none
    const incomplete: Texts = { ...en, pairs };
    expect([left.keyDifferences.length > 0, Object.keys(incomplete.pairs).length]).toEqual([true, PAIRS.length - 1]);
  });

  test('of one side of a comparison', () => {
    const { '1000/1002': whole, ...pairs } = en.pairs;
    const half = { ...whole, whenToUse: { 1000: whole.whenToUse[1000] } };
    // @ts-expect-error: 1002 has no advice
    const incomplete: Texts = { ...en, pairs: { ...pairs, '1000/1002': half } };
    expect(Object.keys(incomplete.pairs)).toHaveLength(PAIRS.length);
  });

  test('of a code of a service', () => {
    const { 4014: left, ...meanings } = en.services['discord-gateway'].meanings;
    // @ts-expect-error: 4014 has none
    const incomplete: Texts['services']['discord-gateway'] = { note: null, meanings };
    expect([left.length > 0, 4014 in incomplete.meanings]).toEqual([true, false]);
  });
});

test('every language says the same: the same items, the same code spans, numbers and names', () => {
  const pick = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort();
  const names =
    /\b(?:AssemblyAI|Bun|Centrifug[eo]|Chromium|Cloudflare|crossws|Deno|Discord|Firefox|graphql-ws|happy-dom|Hocuspocus|jsdom|Node|partysocket|Pusher|React Native|SaltyRTC|SockJS|Starlette|Twilio|undici|uWebSockets\.js|w3cwebsocket|WebKitGTK|Webex|ws|faye-websocket|reconnecting-websocket)\b/g;
  const written = ({ labels, ...texts }: Texts) =>
    [...strings(texts), ...strings(labels.pages)].filter(([path]) => !path.startsWith('/decide/answers'));
  const english = written(TEXTS.en);
  for (const language of languages.filter((each) => each !== 'en')) {
    const other = written(TEXTS[language]);
    expect(other.map(([path]) => path)).toEqual(english.map(([path]) => path));
    const same: string[] = [];
    for (const [index, [path, text]] of english.entries()) {
      const translated = other[index]?.[1] ?? '';
      expect(pick(translated, /`[^`]+`/g), path).toEqual(pick(text, /`[^`]+`/g));
      expect(pick(translated, /\d[\dx]*/g), path).toEqual(pick(text, /\d[\dx]*/g));
      expect(pick(translated, names), path).toEqual(pick(text, names));
      if (translated === text && /[a-z]{3}/.test(text)) same.push(path);
    }
    expect(same).toEqual([]);
  }
});
