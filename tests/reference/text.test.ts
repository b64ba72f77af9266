import { describe, expect, test } from 'vitest';

import { CLOSE_CODES } from '../../src/data/close-codes.js';
import { PAIRS } from '../../src/data/pairs.js';
import { TEXTS, type Language } from '../../src/data/texts/index.js';
import { explainCode, listCodes } from '../../src/reference/codes.js';
import { explainDecisions } from '../../src/reference/decide.js';
import { list, paragraph, section, table, type Document } from '../../src/reference/document.js';
import { comparePair } from '../../src/reference/pairs.js';
import { explainRuntimes } from '../../src/reference/runtimes.js';
import { listServices } from '../../src/reference/services.js';
import { plainText, toText } from '../../src/reference/text.js';

const languages = Object.keys(TEXTS) as Language[];
const of = (...blocks: Document['blocks']): Document => ({ title: 'T', blocks, sections: [] });

describe('plain text', () => {
  test.each([
    ['call `close()` **now**', 'call close() now'],
    ['see [1008 (Policy Violation)](code:1008-policy-violation).', 'see 1008 (Policy Violation).'],
    ['[RFC 6455](https://example.org/rfc)', 'RFC 6455 https://example.org/rfc'],
    ['[example.org/a](https://example.org/a)', 'https://example.org/a'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('a document in a terminal', () => {
  test('has its title underlined and its sections apart', () => {
    const document = { ...of(paragraph('One.')), sections: section('s', 'Section', list(['a `b`', 'c'], 'Client')) };
    expect(toText(document)).toBe(['T', '=', '', 'One.', '', 'Section', '', 'Client:', '- a b', '- c'].join('\n'));
  });

  test('sets off its headings where it is told how', () => {
    const document = { ...of(), sections: section('s', 'Section', paragraph('x')) };
    expect(toText(document, 80, (heading) => `<${heading}>`)).toBe(['<T>', '=', '', '<Section>', '', 'x'].join('\n'));
  });

  test('breaks lines between words, and indents what follows in a list', () => {
    expect(toText(of(paragraph('aaa bbb ccc')), 7)).toBe('T\n=\n\naaa bbb\nccc');
    expect(toText(of(list(['aaa bbb ccc'])), 9)).toBe('T\n=\n\n- aaa bbb\n  ccc');
    expect(toText(of(paragraph('longerthanwide x')), 5)).toBe('T\n=\n\nlongerthanwide\nx');
  });

  test('aligns the columns of a table', () => {
    expect(toText(of(table(['a', 'bb'], [['ccc', 'd']])))).toBe('T\n=\n\na    bb\n---  --\nccc  d');
  });

  test('breaks lines within the widest column where a table is too wide', () => {
    const lines = ['a   b', '--  ---------', 'x   one two', '    three', 'y   z'];
    expect(
      toText(
        of(
          table(
            ['a', 'b'],
            [
              ['x', 'one two three'],
              ['y', 'z'],
            ],
          ),
        ),
        13,
      ),
    ).toBe(
      ['T', '=', '', ...lines]
        .join('\n')
        .replace('--  ---------', '-  ----------')
        .replaceAll(/^([axy])   /gm, '$1  ')
        .replace('    three', '   three'),
    );
  });

  test('lists the cells of each row where even words do not fit', () => {
    const document = of(
      table(
        ['a', 'bbbbbb', 'c'],
        [
          ['x', 'yyyyyyyy', ''],
          ['z', 'w', 'v'],
        ],
      ),
    );
    expect(toText(document, 10)).toBe(
      ['T', '=', '', 'x', '  bbbbbb:', '    yyyyyyyy', '', 'z', '  bbbbbb: w', '  c: v']
        .join('\n')
        .replace('bbbbbb: w', 'bbbbbb:\n    w'),
    );
  });

  test('leaves a diagram out', () => {
    expect(toText(of(paragraph('a'), { kind: 'diagram', mermaid: 'flowchart' }))).toBe('T\n=\n\na');
  });
});

describe.each(languages)('all of the reference in %s', (language) => {
  const documents: readonly (readonly [string, Document])[] = [
    ...CLOSE_CODES.map(({ code }) => [`${code}`, explainCode(code, language)] as const),
    ...[401, 2000, 3500, 4401, 5000].map((code) => [`${code}`, explainCode(code, language)] as const),
    ...PAIRS.map((pair) => [pair.join(' '), comparePair(pair, language)] as const),
    ['codes', listCodes(language)],
    ['runtimes of 1001', explainRuntimes(language, 1001)],
    ['services', listServices(language)],
    ['decide', explainDecisions(language)],
  ];

  test('fits into 80 columns, but for addresses and long names', () => {
    for (const [name, document] of documents) {
      const wide = toText(document, 80)
        .split('\n')
        .filter((line) => line.length > 80 && line.trim().includes(' '));
      expect(
        wide.filter((line) => !/https?:/.test(line)),
        name,
      ).toEqual([]);
    }
  });

  test('keeps no marks', () => {
    for (const [name, document] of documents) expect(toText(document), name).not.toMatch(/`|\*\*|\]\(|undefined|\{\w+\}/);
  });
});
