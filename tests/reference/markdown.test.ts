import { describe, expect, test } from 'vitest';

import { fill, link, list, paragraph, replaceLinks, section, table, type Document } from '../../src/reference/document.js';
import { toMarkdown } from '../../src/reference/markdown.js';

const document: Document = {
  title: '1002 (Protocol error)',
  blocks: [table(['', '1002'], [['Sent by', 'a | b']])],
  sections: [
    ...section('fix', 'How to fix it', list(['Update it.', `See ${link('1008', 'code:1008-policy-violation')}.`], 'Server')),
    ...section('empty', 'Nothing'),
    ...section('sources', 'Sources', paragraph('[RFC 6455](https://example.org/rfc) and [ours](page:runtimes).')),
    ...section('chart', 'Chart', { kind: 'diagram', mermaid: 'flowchart TD' }),
  ],
};

describe('a document', () => {
  test('is Markdown, its title at the level that is asked for', () => {
    const href = (target: string) => (target.startsWith('code:') ? `../codes/${target.slice(5)}.md` : undefined);
    expect(toMarkdown(document, { level: 3, href })).toBe(
      [
        '### 1002 (Protocol error)',
        ['|  | 1002 |', '| --- | --- |', String.raw`| Sent by | a \| b |`].join('\n'),
        '#### How to fix it',
        ['**Server**', '', '- Update it.', '- See [1008](../codes/1008-policy-violation.md).'].join('\n'),
        '#### Sources',
        '[RFC 6455](https://example.org/rfc) and ours.',
        '#### Chart',
        ['```mermaid', 'flowchart TD', '```'].join('\n'),
      ].join('\n\n'),
    );
  });

  test('has no links into the reference where nobody says where that is', () => {
    expect(toMarkdown(document)).toContain('- See 1008.');
    expect(toMarkdown(document)).toMatch(/^# 1002/);
  });
});

test('a section without blocks is none', () => {
  expect(section('a', 'A')).toEqual([]);
  expect(section('a', 'A', paragraph('x'))).toEqual([{ id: 'a', title: 'A', blocks: [paragraph('x')] }]);
});

test('links are found in a text, those with brackets in their label too', () => {
  const seen: string[] = [];
  const text = 'see [close() vs terminate()](pair:close-vs-terminate) and [x](https://a.b/c) [not a link] (neither)';
  expect(replaceLinks(text, (label, target) => (seen.push(`${label} > ${target}`), label))).toBe(
    'see close() vs terminate() and x [not a link] (neither)',
  );
  expect(seen).toEqual(['close() vs terminate() > pair:close-vs-terminate', 'x > https://a.b/c']);
});

test('phrases are filled in', () => {
  expect(fill('throws {error} for {code}', { error: 'TypeError', code: 1006 })).toBe('throws TypeError for 1006');
});
