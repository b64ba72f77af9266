import { describe, expect, test } from 'vitest';

import { PAIRS } from '../../src/data/pairs.js';
import { TEXTS } from '../../src/data/texts/index.js';
import type { PairText } from '../../src/data/texts/types.js';
import { toMarkdown } from '../../src/reference/markdown.js';
import { compareCodes, comparePair, findPair, pairSlug } from '../../src/reference/pairs.js';

const rowsOf = (document: ReturnType<typeof comparePair>) =>
  document.blocks[0]?.kind === 'table' ? document.blocks[0].rows : [];

describe('a comparison', () => {
  test('has the facts side by side first, in either order of the codes', () => {
    const document = compareCodes(1012, 1001, 'en');
    expect(document).toEqual(compareCodes(1001, 1012, 'en'));
    expect(document.title).toBe('1001 (Going Away) vs 1012 (Service Restart)');
    expect(rowsOf(document)).toEqual([
      ['Sent by', 'either side', 'server'],
      ['In a Close frame', 'yes', 'yes'],
      ['`close(code)` in browsers', 'throws `InvalidAccessError`', 'throws `InvalidAccessError`'],
      ['`close(code)` in ws', 'sent', 'sent'],
      ['`wasClean`', 'yes', 'yes'],
      ['Reconnect', 'with backoff', 'with backoff'],
      ['Nearest HTTP status', '503', '503'],
      ['Typical cause', 'a deploy, a closed tab', 'a rolling deploy'],
    ]);
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Key differences',
      'When to use each',
      'One-line test',
      'Sources',
    ]);
  });

  test('in Spanish', () => {
    const { title, sections } = compareCodes(1008, 4401, 'es');
    expect(title).toBe('1008 (Policy Violation) frente a 4401');
    expect(sections.map((each) => each.title)).toEqual([
      'Diferencias clave',
      'Cuándo usar cada uno',
      'La prueba en una línea',
      'Fuentes',
    ]);
  });

  test.each(PAIRS.map((pair) => ({ pair, id: pair.join('/') })))('$id says all that is written about it', ({ pair, id }) => {
    const markdown = toMarkdown(comparePair(pair, 'en'));
    const texts: Readonly<Record<string, PairText>> = TEXTS.en.pairs;
    const { decisive = '', keyDifferences = [], whenToUse = {}, test: line = '' } = texts[id] ?? {};
    for (const text of [decisive, ...keyDifferences, line]) expect(markdown).toContain(text);
    for (const text of Object.values(whenToUse)) expect(markdown).toContain(`**: ${text}`);
  });

  test.each([
    ['1012/1013', ['iana.org/assignments', 'mailarchive.ietf.org', 'page:runtimes']],
    ['3000–3999/4000–4999', ['RFC 6455 §7.4.2', 'page:runtimes', 'page:services']],
    ['HTTP 401/4401', ['RFC 9110 §15.5.2', 'RFC 6455 §4.2.2', 'RFC 6455 §7.4.2', 'page:services']],
    ['close()/terminate()', ['RFC 6455 §7.1.2', 'websockets/ws: doc/ws.md']],
  ])('%s says what it rests on', (id, known) => {
    const { sections } = comparePair(PAIRS.find((pair) => pair.join('/') === id) ?? [1000, 1001], 'en');
    const [block] = sections.find((each) => each.id === 'sources')?.blocks ?? [];
    const items = block?.kind === 'list' ? block.items : [];
    for (const source of known) expect(items.join(' ')).toContain(source);
    expect(new Set(items).size).toBe(items.length);
    // Libraries and reports stand on the pages of the codes.
    if (id !== 'close()/terminate()') expect(items.join(' ')).not.toContain('github.com');
  });

  test('of blocks and of what is no code has facts too', () => {
    const of = (id: string) => rowsOf(comparePair(PAIRS.find((pair) => pair.join('/') === id) ?? [1000, 1001], 'en'));
    expect(of('3000–3999/4000–4999')[2]).toEqual(['`close(code)` in browsers', 'sent', 'sent']);
    expect(of('HTTP 401/4401')[6]).toEqual(['Nearest HTTP status', '401', 'none']);
    expect(of('close()/terminate()')[1]).toEqual(['In a Close frame', 'yes, without a code', 'no']);
  });

  test('that nobody wrote is made of the facts and texts of both', () => {
    expect(findPair(1014, 1000)).toBeUndefined();
    const document = compareCodes(1014, 1000, 'en');
    expect(document.title).toBe('1000 (Normal Closure) vs 1014 (Bad Gateway)');
    expect(rowsOf(document)[0]).toEqual(['Sent by', 'either side', 'server']);
    const markdown = toMarkdown(document);
    for (const code of [1000, 1014] as const) {
      const { description, whoSendsIt, reconnect } = TEXTS.en.codes[code];
      for (const text of [description, whoSendsIt, reconnect]) expect(markdown).toContain(text);
    }
    expect(compareCodes(4402, 401, 'es').title).toBe('401 frente a 4402');
  });

  test('of a number that is too large throws', () => {
    expect(() => compareCodes(1000, 70000, 'en')).toThrow('70000 is not a number of 16 bits');
  });
});

test('a comparison is found in either order, and is the same one', () => {
  for (const pair of PAIRS) {
    const [a, b] = pair;
    expect(findPair(a, b)).toBe(pair);
    expect(findPair(b, a)).toBe(pair);
  }
  expect(findPair(1000, 1000)).toBeUndefined();
});

test('addresses are unique', () => {
  const slugs = PAIRS.map(pairSlug);
  expect(new Set(slugs).size).toBe(PAIRS.length);
  expect(slugs).toEqual(
    expect.arrayContaining(['1000-vs-1002', 'http-401-vs-4401', 'close-vs-terminate', '3000-3999-vs-4000-4999']),
  );
});
