import { describe, expect, it } from 'vitest';
import { RULE_SECTIONS } from '../../scripts/docs/pages.js';
import { optionsOf, RULE_NAMES } from '../../scripts/docs/rules.js';
import { blocksOf, fix, inlineConfig, lanesOf, lint, placeOf, readPage, withoutInlineConfig, type Block } from './blocks.js';

const describeMessages = (messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[]): string[] =>
  messages.map(({ ruleId, line, message }) => `${line}: ${ruleId ?? 'not linted'}: ${message}`);

describe.each(RULE_NAMES)('docs/rules/%s.md', (rule) => {
  const page = `docs/rules/${rule}.md`;
  const blocks = blocksOf(page);
  const options = Object.keys(optionsOf(rule));

  it('has every section, in order, each with something in it', () => {
    const sections = readPage(page).split(/^## /m).slice(1).map((text) => {
      const [title = '', ...lines] = text.split('\n');
      return { title, isEmpty: lines.every((line) => line === '' || line.startsWith('<!--')) };
    });
    expect(sections.map(({ title }) => title)).toEqual(RULE_SECTIONS);
    expect(sections.filter(({ isEmpty }) => isEmpty).map(({ title }) => title)).toEqual([]);
  });

  it('shows incorrect and correct code, and blind spots', () => {
    for (const section of ['Incorrect', 'Correct', 'What it cannot see']) expect(blocks.filter((block) => block.section === section), section).not.toEqual([]);
  });

  it('says of every block what is expected of it', () => {
    expect(blocks.filter(({ verdict }) => verdict === null).map(placeOf)).toEqual([]);
  });

  it('shows every option at work, in a section of its own', () => {
    for (const option of options) {
      const own = blocks.filter(({ section, subsection }) => section === 'Options' && subsection === option);
      expect(own.filter(({ code }) => inlineConfig(code)?.options.includes(option)), option).not.toEqual([]);
    }
    expect(blocks.filter(({ section, subsection }) => section === 'Options' && !options.includes(subsection)).map(placeOf), 'blocks of no option').toEqual([]);
  });

  const cases = blocks.flatMap((block) => lanesOf(block).map((lane) => [placeOf(block), lane, block] as const));

  it.each(cases.filter(([, , { verdict }]) => verdict === 'reported'))('%s is reported (%s)', (_place, lane, block) => {
    const messages = lint(block, lane, [rule]);
    expect(messages).not.toEqual([]);
    // A wrong comment is a message too, but one without an id of the rule's.
    expect(describeMessages(messages.filter(({ ruleId, messageId }) => ruleId !== `websocket/${rule}` || messageId === undefined))).toEqual([]);
  });

  it.each(cases.filter(([, , { verdict }]) => verdict !== 'reported'))('%s is left alone (%s)', (_place, lane, block) => {
    expect(describeMessages(lint(block, lane, [rule]))).toEqual([]);
  });

  it('names the rules that find the same code wrong, and links them', () => {
    const [overlaps = ''] = readPage(page).split('## Overlaps')[1]?.split('\n## ') ?? [];
    const others = new Set(
      blocks
        .filter(({ verdict }) => verdict === 'reported')
        .flatMap((block) => lint(block, 'TypeScript parser', RULE_NAMES))
        .flatMap(({ ruleId }) => (ruleId === null || ruleId === `websocket/${rule}` ? [] : [ruleId.replace('websocket/', '')])),
    );
    expect([...others].filter((other) => !overlaps.includes(`](./${other}.md)`))).toEqual([]);
  });

  const fixed = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return block.verdict === 'fixed' && before ? [[placeOf(block), block, before] as const] : [];
  });

  it.runIf(fixed.length > 0).each(fixed)('%s is what --fix makes of the block before', (_place, block, before) => {
    for (const lane of lanesOf(block)) expect(fix(before, lane, [rule]), lane).toBe(block.code);
  });

  const configured = blocks.filter(({ code, verdict }) => verdict !== 'fixed' && inlineConfig(code) !== null);

  it.runIf(options.length > 0).each(configured.map((block) => [placeOf(block), block] as const))('%s would fare otherwise without its options', (_place, block) => {
    expect(inlineConfig(block.code)?.rule).toBe(rule);
    for (const lane of lanesOf(block)) expect(texts(withoutInlineConfig(block), lane), lane).not.toEqual(texts(block, lane));
  });

  function texts(block: Block, lane: 'espree' | 'TypeScript parser'): string[] {
    return lint(block, lane, [rule]).map(({ message }) => message);
  }
});
