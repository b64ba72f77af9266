import { describe, expect, test } from 'vitest';

import { RECEIVING, SENDING } from '../../src/data/decisions.js';
import { TEXTS, type Language } from '../../src/data/texts/index.js';
import { explainDecisions } from '../../src/reference/decide.js';

const languages = Object.keys(TEXTS) as Language[];
const sectionOf = (language: Language, id: string) =>
  explainDecisions(language).sections.find((each) => each.id === id)?.blocks ?? [];
const diagramOf = (language: Language, id: string) => {
  const [block] = sectionOf(language, id);
  return block?.kind === 'diagram' ? block.mermaid.split('\n') : [];
};
const rowsOf = (language: Language, id: string) =>
  sectionOf(language, id).flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe.each(languages)('the decision aid in %s', (language) => {
  test('draws every question, and an edge for every answer', () => {
    const [head, ...lines] = diagramOf(language, 'sending');
    expect(head).toBe('flowchart TD');
    const edges = SENDING.flatMap(({ branches }) => branches);
    expect(lines).toHaveLength(SENDING.length + edges.length);
    for (const { id } of SENDING) expect(lines).toContain(`  ${id}{"${TEXTS[language].decide.questions[id]}"}`);
  });

  test('is Mermaid: nodes that are there, and texts in quotes', () => {
    for (const id of ['sending', 'receiving']) {
      const [, ...lines] = diagramOf(language, id);
      const nodes = new Set(lines.flatMap((line) => /^ {2}(\w+)\{"[^"]+"\}$/.exec(line)?.[1] ?? []));
      for (const line of lines.filter((each) => each.includes('-->'))) {
        const [, from, to] = /^ {2}(\w+) -->\|"[^"]+"\| (\w+(?:\["[^"]+"\])?)$/.exec(line) ?? [];
        expect(nodes.has(from ?? ''), line).toBe(true);
        expect(to?.includes('[') === true || nodes.has(to ?? ''), line).toBe(true);
      }
    }
  });

  test('has an answer for every registered code that comes', () => {
    const rows = rowsOf(language, 'receiving');
    expect(rows).toHaveLength(Object.keys(RECEIVING).length + 1);
    expect(rows.flatMap(([codes = '']) => codes.match(/code:\d{4}/g) ?? [])).toHaveLength(19);
  });
});

test('where browsers refuse a code, 4000 plus the HTTP status is said', () => {
  const found = (code: string) => rowsOf('en', 'sending').find(([, codes]) => codes?.includes(`code:${code}`))?.[2];
  expect(found('1000')).toBe('1000');
  expect(found('3000')).toBe('3000 or 4401');
  expect(found('1003')).toBe('4415');
  expect(found('1008')).toBe('4400');
  expect(found('1011')).toBe('4500');
});

test('what is never sent is named', () => {
  const [block] = sectionOf('en', 'never');
  const [illegal = '', protocol = '', http = ''] = block?.kind === 'list' ? block.items : [];
  expect(illegal.match(/code:\d{4}/g)).toEqual(['code:1004', 'code:1005', 'code:1006', 'code:1015']);
  expect(protocol.match(/code:\d{4}/g)).toEqual(['code:1002', 'code:1010']);
  expect(http).toMatch(/^400, 401, 403/);
});
