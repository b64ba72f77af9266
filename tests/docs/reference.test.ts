import { describe, expect, it } from 'vitest';
import { headings } from '../../scripts/docs/markdown.js';
import { PAGES } from '../../scripts/docs/pages.js';
import { REFERENCE_PAGES } from '../../scripts/docs/reference.js';
import { CLOSE_CODES } from '../../src/data/close-codes.js';
import { PAIRS } from '../../src/data/pairs.js';
import { TEXTS, type Language } from '../../src/data/texts/index.js';
import { BLOCKS, codeSlug } from '../../src/reference/facts.js';
import { pairSlug } from '../../src/reference/pairs.js';
import { readPage } from './blocks.js';

const languages = Object.keys(TEXTS) as Language[];
const folder = (language: Language): string => (language === 'en' ? 'docs' : `docs/${language}`);
const codePage = (code: number, language: Language): string => `${folder(language)}/codes/${codeSlug(code)}.md`;

/** The pages about single codes and blocks, and about pairs. */
const ofCodes = (language: Language): string[] => [...CLOSE_CODES.map(({ code }) => code), ...BLOCKS.map(([, to]) => to)].map((code) => codePage(code, language));
const ofPairs = (language: Language): string[] => PAIRS.map((pair) => `${folder(language)}/compare/${pairSlug(pair)}.md`);

const PROSE = /^(?:- )?(?![|#<]|\[.*\]\([^)]*\)(?: · |$))(.+)$/;

/** What a page says in sentences, outside of tables, headings and lists of links, all numbers alike. */
function sentencesOf(path: string): string[] {
  return readPage(path)
    .split('\n')
    .flatMap((line) => PROSE.exec(line)?.[1] ?? [])
    // The names of codes, and what stands before the text in a list: a number in a link or in bold.
    .map((line) => line.replace(/^(?:\[[^\]]*\]\([^)]*\)|\*\*[^*]*\*\*):?/, '').replaceAll(/\]\([^)]*\)|[[\]*]/g, ''))
    // A question and its answer are one sentence.
    .flatMap((line) => line.split(/(?<=\.)\s+/))
    .map((sentence) => sentence.replaceAll(/\d[\dx]*(?:–\d+)?/g, '#').trim().toLowerCase())
    // A bare answer, `Never.` or `No: 1008.`, is none.
    .filter((sentence) => sentence.endsWith('.') && sentence.split(' ').length > 2);
}

describe.each(languages)('the reference in %s', (language) => {
  it('has a page for every code, block and comparison, and the four about all', () => {
    const known = new Set(PAGES.map(({ path }) => path));
    const expected = [...ofCodes(language), ...ofPairs(language), ...['close-codes', 'runtimes', 'services', 'decide'].map((name) => `${folder(language)}/${name}.md`)];
    expect(expected).toHaveLength(19 + 5 + 45 + 4);
    expect(expected.filter((path) => !known.has(path))).toEqual([]);
    expect(REFERENCE_PAGES).toHaveLength(expected.length * languages.length);
  });

  it('says no sentence on two pages, be it with another number', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const path of [...ofCodes(language), ...ofPairs(language)]) {
      for (const sentence of new Set(sentencesOf(path))) {
        const first = seen.get(sentence);
        if (first === undefined) seen.set(sentence, path);
        else twice.push(`${first} and ${path}: ${sentence}`);
      }
    }
    expect(seen.size).toBeGreaterThan(500);
    expect(twice).toEqual([]);
  });

  it.each(PAIRS.map((pair) => ({ pair, page: pairSlug(pair) })))('says of $page what neither code’s page says', ({ pair, page }) => {
    const own = sentencesOf(`${folder(language)}/compare/${page}.md`);
    const elsewhere = new Set(pair.flatMap((side) => (typeof side === 'number' ? sentencesOf(codePage(side, language)) : [])));
    // The difference that decides, two more, when to use each of the two, and the test.
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(own.filter((sentence) => elsewhere.has(sentence))).toEqual([]);
  });
});

const titles = (path: string): string[] => headings(readPage(path)).flatMap(({ level, text }) => (level === 2 ? [text] : []));

it.each([
  ['docs/codes/1002-protocol-error.md', ['Description', 'When you see it', 'How to fix it', 'Who sends it', 'In your runtime', 'Reconnect?', 'What services mean by it', 'Names in libraries', 'Compare with', 'Related rules', 'Sources']],
  ['docs/es/codes/1006-abnormal-closure.md', ['Descripción', 'Cuándo lo verás', 'Cómo solucionarlo', 'Quién lo envía', 'En tu entorno', '¿Reconectar?', 'Qué significa en cada servicio', 'Nombres en las bibliotecas', 'Comparar con', 'Reglas relacionadas', 'Fuentes']],
  ['docs/compare/1000-vs-1002.md', ['Key differences', 'When to use each', 'One-line test', 'Sources']],
  ['docs/es/compare/close-vs-terminate.md', ['Diferencias clave', 'Cuándo usar cada uno', 'La prueba en una línea', 'Fuentes']],
  ['docs/decide.md', ['Sending', 'Never send', 'Receiving', 'Sources']],
  ['docs/es/runtimes.md', ['Qué hace close(code, reason)', 'Cómo se muestra un código recibido', 'Qué se muestra cuando no llega ninguna trama de cierre', 'Sorpresas', 'Fuentes']],
])('%s has its sections', (path, expected) => {
  expect(titles(path)).toEqual(expected);
});

it.each(languages)('every page of %s ends with where it is from', (language) => {
  const { sources } = TEXTS[language].labels.sections;
  const pages = [
    ...[...CLOSE_CODES.map(({ code }) => code), ...BLOCKS.map(([, to]) => to)].map((code) => codePage(code, language)),
    ...PAIRS.map((pair) => `${folder(language)}/compare/${pairSlug(pair)}.md`),
    `${folder(language)}/runtimes.md`,
    `${folder(language)}/decide.md`,
  ];
  for (const path of pages) {
    expect(titles(path).at(-1), path).toBe(sources);
    expect(readPage(path).split(`\n## ${sources}\n`)[1], path).toMatch(/^\n(?:- \[.+\]\(.+\)\n)+$/);
  }
});

it('a comparison begins with the table, and links to both codes', () => {
  const page = readPage('docs/compare/1006-vs-1015.md');
  expect(page.indexOf('| Sent by |')).toBeLessThan(page.indexOf('## Key differences'));
  expect(page).toContain('|  | [1006 (Abnormal Closure)](../codes/1006-abnormal-closure.md) | [1015 (TLS handshake)](../codes/1015-tls-handshake.md) |');
});

it('a page leads to itself in the other language, and to the index', () => {
  expect(readPage('docs/codes/1006-abnormal-closure.md')).toContain('\n[Close codes](../close-codes.md) · [En español](../es/codes/1006-abnormal-closure.md)\n');
  expect(readPage('docs/es/decide.md')).toContain('\n[Códigos de cierre](close-codes.md) · [In English](../decide.md)\n');
  expect(readPage('docs/es/close-codes.md')).toContain('\n[In English](../close-codes.md)\n');
});

it('a code page leads to every comparison that it stands in', () => {
  for (const { code } of CLOSE_CODES) {
    const page = readPage(codePage(code, 'en'));
    for (const pair of PAIRS.filter((each) => each.some((side) => side === code))) expect(page, pairSlug(pair)).toContain(`(../compare/${pairSlug(pair)}.md)`);
  }
});

it('the diagrams are fenced as Mermaid', () => {
  for (const language of languages) {
    const page = readPage(`${folder(language)}/decide.md`);
    expect(page.match(/^```mermaid\nflowchart (?:TD|LR)$/gm)).toHaveLength(2);
  }
});
