import { PAIRS, TERM_SOURCES, type Pair, type Side } from '../data/pairs.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import type { Facet, PairText } from '../data/texts/types.js';
import { link, list, paragraph, section, table, type Document, type Section } from './document.js';
import { BLOCKS, codeSlug, detailsOf, facetsOf, linkToCode, nameOf, textOf } from './facts.js';
import { formatSource, isStandard } from './sources.js';

/** The comparison that there is of two sides, in either order, the one to name first coming first. */
export function findPair(a: Side, b: Side): Pair | undefined {
  return PAIRS.find(([first, second]) => (first === a && second === b) || (first === b && second === a));
}

/** The comparisons that a side stands in. */
export const pairsOf = (side: Side): readonly Pair[] => PAIRS.filter(([first, second]) => first === side || second === side);

/** The last part of the address of a pair's page: `1000-vs-1002`, `http-401-vs-4401`. */
export function pairSlug(pair: readonly [Side, Side]): string {
  return pair
    .map((side) =>
      `${side}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, ''),
    )
    .join('-vs-');
}

/** A block as a side of its own: `4000–4999`. */
const blockNamed = (side: Side): number | undefined => BLOCKS.find(([from, to]) => side === `${from}–${to}`)?.[0];

function facets(side: Side, language: Language): Readonly<Record<Facet, string>> {
  const { terms } = TEXTS[language];
  const code = typeof side === 'number' ? side : blockNamed(side);
  // A block is spoken of by a number in it that is not registered.
  if (code !== undefined) return facetsOf(typeof side === 'number' ? code : code + 1, language);
  return terms[side as keyof typeof terms];
}

/** What a comparison rests on: the standards, what was measured, and the services where a code may be theirs. */
function sourcesOf(sides: readonly [Side, Side], language: Language): readonly Section[] {
  const { sections, pages } = TEXTS[language].labels;
  const codes = sides.flatMap((side) => (typeof side === 'number' ? side : (blockNamed(side) ?? [])));
  const own = sides.flatMap((side) => {
    const code = typeof side === 'number' ? side : blockNamed(side);
    if (code === undefined) return TERM_SOURCES[side as keyof typeof TERM_SOURCES];
    // A block is spoken of by a number in it that is not registered.
    return detailsOf(typeof side === 'number' ? code : code + 1).sources.filter(isStandard);
  });
  return section(
    'sources',
    sections.sources,
    list([
      ...[...new Set(own)].map(formatSource),
      link(pages.runtimes.title, 'page:runtimes'),
      ...(codes.some((code) => code >= 3000) ? [link(pages.services.title, 'page:services')] : []),
    ]),
  );
}

/** A side with a link to its page, where it has one. */
function linkTo(side: Side): string {
  const block = blockNamed(side);
  if (typeof side === 'number') return linkToCode(side);
  return block === undefined ? (side.endsWith(')') ? `\`${side}\`` : side) : link(side, `code:${codeSlug(block + 1)}`);
}

function textOfPair(pair: Pair, language: Language): PairText {
  const texts: Readonly<Record<string, PairText>> = TEXTS[language].pairs;
  const text = texts[pair.join('/')];
  if (text === undefined) throw new Error(`Nobody wrote a comparison of ${pair.join(' and ')}`);
  return text;
}

/** A link to the page of a comparison. */
export function linkToPair(pair: Pair, language: Language, label?: string): string {
  const { versus } = TEXTS[language].labels;
  return link(label ?? pair.map(nameOf).join(` ${versus} `), `pair:${pairSlug(pair)}`);
}

function sideBySide([first, second]: readonly [Side, Side], language: Language): Pick<Document, 'title' | 'blocks'> {
  const { labels } = TEXTS[language];
  const [left, right] = [facets(first, language), facets(second, language)];
  const rows = (Object.keys(labels.facets) as Facet[]).map((facet) => [labels.facets[facet], left[facet], right[facet]]);
  return {
    title: `${nameOf(first)} ${labels.versus} ${nameOf(second)}`,
    blocks: [table(['', linkTo(first), linkTo(second)], rows)],
  };
}

/** What tells the two sides of a comparison apart: the facts side by side, then what somebody wrote about it. */
export function comparePair(pair: Pair, language: Language): Document {
  const { sections } = TEXTS[language].labels;
  const text = textOfPair(pair, language);
  return {
    ...sideBySide(pair, language),
    sections: [
      ...section('keyDifferences', sections.keyDifferences, paragraph(text.decisive), list(text.keyDifferences)),
      ...section('whenToUse', sections.whenToUse, list(pair.map((each) => `**${nameOf(each)}**: ${text.whenToUse[each] ?? ''}`))),
      ...section('test', sections.test, paragraph(text.test)),
      ...sourcesOf(pair, language),
    ],
  };
}

/**
 * What tells two codes apart, in either order. Where nobody wrote a comparison it is made of what is known of each: the facts
 * side by side, what each says and who sends it. @throws where one is not a number of 16 bits.
 */
export function compareCodes(a: number, b: number, language: Language): Document {
  const pair = findPair(a, b);
  if (pair !== undefined) return comparePair(pair, language);
  const { sections } = TEXTS[language].labels;
  const sides = [Math.min(a, b), Math.max(a, b)] as const;
  const each = (text: (code: number) => string) => list(sides.map((code) => `**${nameOf(code)}**: ${text(code)}`));
  return {
    ...sideBySide(sides, language),
    sections: [
      ...section(
        'description',
        sections.description,
        each((code) => textOf(code, language).description),
      ),
      ...section(
        'whoSendsIt',
        sections.whoSendsIt,
        each((code) => textOf(code, language).whoSendsIt),
      ),
      ...section(
        'reconnect',
        sections.reconnect,
        each((code) => textOf(code, language).reconnect),
      ),
      ...sourcesOf(sides, language),
    ],
  };
}
