import { describe, expect, test } from 'vitest';

import { BLOCK_DETAILS, CODE_DETAILS } from '../../src/data/code-details.js';
import { CLOSE_CODES, CODE_RANGES, type RegisteredCode } from '../../src/data/close-codes.js';
import { registry, sources } from '../facts/index.js';

const codes = CLOSE_CODES.map(({ code }) => code as RegisteredCode);

test('every code and every block has its details', () => {
  expect(Object.keys(CODE_DETAILS).map(Number)).toEqual(codes);
  expect(Object.keys(BLOCK_DETAILS).map(Number)).toEqual(CODE_RANGES.map(({ range }) => range[0]));
});

describe.each(codes)('%d', (code) => {
  const details = CODE_DETAILS[code];
  const fact = registry.codes.find((row) => row.code === code);

  test('is addressed by its name', () => {
    const words = (CLOSE_CODES.find((row) => row.code === code)?.constant ?? '').toLowerCase().split('_');
    expect(details.slug.split('-')).toEqual(words);
  });

  test('has the HTTP status that comes nearest', () => {
    const nearest = (fact?.http_analogue.match(/\b[1-5]\d\d\b/g) ?? []).map(Number);
    // Statuses that are said to be no answer at all, or what a proxy shows.
    if (details.http === null) expect(fact?.http_analogue).toMatch(/^no/);
    else expect(nearest[0]).toBe(details.http);
  });

  test('has only names that a library gives it', () => {
    const given = Object.values(fact?.aliases ?? {});
    expect(Object.keys(details.names).length).toBeGreaterThanOrEqual(code < 3000 ? 4 : 0);
    for (const name of Object.values(details.names))
      expect(
        given.some((each) => each.startsWith(name)),
        name,
      ).toBe(true);
  });

  test('names its sources', () => {
    expect(details.sources.length).toBeGreaterThan(0);
    for (const source of details.sources) {
      expect(
        sources.codes[code]?.some((known) => known.startsWith(source)),
        source,
      ).toBe(true);
    }
  });
});

test('blocks name their sources', () => {
  for (const [start, { sources: own }] of Object.entries(BLOCK_DETAILS)) {
    const known = [
      ...(sources.ranges[start === '1000' ? '1016' : start] ?? []),
      'https://www.rfc-editor.org/rfc/rfc6455#section-11.7',
    ];
    expect(own.length).toBeGreaterThan(0);
    for (const source of own) expect(known, start).toContain(source);
  }
});
