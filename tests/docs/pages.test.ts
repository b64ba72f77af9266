import { ESLint } from 'eslint';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { anchor, headings } from '../../scripts/docs/markdown.js';
import { PAGES } from '../../scripts/docs/pages.js';
import { RULE_NAMES } from '../../scripts/docs/rules.js';
import { readSettings } from '../../src/analysis/settings.js';
import { rules } from '../../src/rules/index.js';
import websocket from '../../src/index.js';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, evaluateConfig, isConfig, readPage, root } from './blocks.js';

/** The text outside of code. */
function prose(markdown: string): string {
  return markdown.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}

function linksOf(path: string): string[] {
  return [...prose(readPage(path)).matchAll(/\]\(([^)]+)\)/g)].flatMap((match) => match[1] ?? []);
}

/** The fenced blocks of a language that is not linted. */
function fenced(path: string, language: string): string[] {
  return [...readPage(path).matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].flatMap((match) => match[1] ?? []);
}

const isExternal = (target: string): boolean => /^https?:/.test(target);

/** Anchors as GitHub makes them: a heading that is there again gets a number. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of headings(readPage(path))) {
    let unique = anchor(text);
    for (let again = 1; anchors.has(unique); again++) unique = `${anchor(text)}-${again}`;
    anchors.add(unique);
  }
  return anchors;
}

describe.each(PAGES.map(({ path }) => path))('%s', (path) => {
  it('has one title, the first of its headings', () => {
    expect(headings(readPage(path)).map(({ level }) => level).indexOf(1)).toBe(0);
    expect(headings(readPage(path)).filter(({ level }) => level === 1)).toHaveLength(1);
  });

  it('links to pages and sections that there are', () => {
    const broken = linksOf(path).filter((target) => {
      if (isExternal(target)) return false;
      const [file = '', section] = target.split('#');
      const page = file === '' ? path : new URL(file, new URL(path, 'page:/')).pathname.slice(1);
      if (!existsSync(new URL(page, root))) return true;
      return section !== undefined && !anchorsOf(page).has(section);
    });
    expect(broken).toEqual([]);
  });

  it('has figures only between markers that end', () => {
    const markers = readPage(path).split('\n').filter((line) => /^<!-- (?:measured: .+|end measured) -->$/.test(line));
    expect(markers.map((line) => line === '<!-- end measured -->')).toEqual(markers.map((_, index) => index % 2 === 1));
    expect(markers.length % 2).toBe(0);
  });

  it('has JSON that parses', () => {
    for (const block of fenced(path, 'json')) expect(() => JSON.parse(block) as unknown, block).not.toThrow();
  });
});

it.each(PAGES.map(({ path }) => path).filter((path) => path.startsWith('docs/')))('%s links to nothing that the package does not ship', (path) => {
  const outside = linksOf(path).filter((target) => !isExternal(target) && !new URL(target, new URL(path, 'page:/')).pathname.startsWith('/docs/'));
  expect(outside).toEqual([]);
});

describe.each(['README.md', 'docs/README.md'])('the rules in %s', (path) => {
  const rows = [...readPage(path).matchAll(/^\| \[([\w-]+)\]\(([^)]+)\) \| (.*) \|$/gm)].map(([, name = '', link = '', rest = '']) => ({ name, link, cells: rest.split(' | ') }));

  it('are all of them, each once', () => {
    expect(rows.map(({ name }) => name)).toEqual(RULE_NAMES);
  });

  it.each(rows)('$name has its description, what each config does with it, and its icons', ({ name, link, cells }) => {
    const id = `websocket/${name}`;
    const { docs, fixable, hasSuggestions } = rules[name as keyof typeof rules].meta;
    const level = (config: 'recommended' | 'strict'): unknown => websocket.configs[config].rules?.[id] ?? '';
    expect(cells).toEqual([docs?.description, level('recommended'), level('strict'), fixable ? '🔧' : '', hasSuggestions ? '💡' : '']);
    expect(link).toMatch(new RegExp(`(?:^|/)rules/${name}\\.md$`));
  });
});

describe.each(RULE_NAMES)('the head of docs/rules/%s.md', (name) => {
  const [head = ''] = readPage(`docs/rules/${name}.md`).split('<!-- end generated -->');
  const { fixable, hasSuggestions } = rules[name].meta;

  it('says what each config does with the rule', () => {
    for (const config of ['recommended', 'strict', 'all'] as const) {
      expect(head).toContain(`\`${config}\`: ${String(websocket.configs[config].rules?.[`websocket/${name}`] ?? 'off')}`);
    }
  });

  it('explains the icons that the rule has, and no other', () => {
    expect([head.includes('🔧'), head.includes('💡')]).toEqual([fixable !== undefined, hasSuggestions === true]);
  });
});

it('README.md shows a finding as ESLint prints it', async () => {
  const blocks = blocksOf('README.md');
  const code = blocks.find((block) => block.section === 'A finding')?.code ?? '';
  const config = blocks.find((block) => isConfig(block.code))?.code ?? '';
  const eslint = new ESLint({ cwd: '/project', overrideConfigFile: true, overrideConfig: evaluateConfig(config) });
  const formatter = await eslint.loadFormatter('stylish');
  const output = await formatter.format(await eslint.lintText(code, { filePath: '/project/client.js' }));
  const [printed] = fenced('README.md', 'text');
  expect(printed?.trim()).toBe(stripVTControlCharacters(output).replaceAll('/project/', '').trim());
});

/** The keys that a wrong one is told of: those that there are. */
function keysNamedBy(settings: unknown): string[] {
  try {
    readSettings(settings);
  } catch (error) {
    const keys = /an object with the keys (.+); 'wrong' is none of them/.exec(String(error))?.[1];
    if (keys !== undefined) return keys.split(', ');
  }
  throw new Error('A wrong key went through');
}

it('docs/settings.md has a section for each setting, and no other', () => {
  const sections = headings(readPage('docs/settings.md')).filter(({ level }) => level === 2).map(({ text }) => text);
  expect(sections).toEqual([...keysNamedBy({ wrong: 1 }), 'A wrong setting']);
});

it('docs/library-models.md names each key of a model, and no other', () => {
  const rows = [...(/^## The keys$([^]*?)^### /m.exec(readPage('docs/library-models.md'))?.[1] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(rows.sort()).toEqual(keysNamedBy({ apis: [{ wrong: 1 }] }).sort());
});

it('docs/oxlint.md and README.md extend files that the package exports', () => {
  const extended = ['docs/oxlint.md', 'README.md']
    .flatMap((path) => fenced(path, 'json'))
    .flatMap((block) => (JSON.parse(block) as { extends?: string[] }).extends ?? []);
  expect(extended).not.toEqual([]);
  for (const path of extended) expect(Object.keys(manifest.exports)).toContain(path.replace('./node_modules/eslint-plugin-websocket/', './'));
});
