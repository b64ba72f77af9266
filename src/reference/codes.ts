import { AMBIGUOUS_ALIASES, CLOSE_CODES } from '../data/close-codes.js';
import { PAIRS } from '../data/pairs.js';
import { RULE_SUBJECTS } from '../data/rule-subjects.js';
import { inRanges, type Range } from '../data/ranges.js';
import { SERVICES } from '../data/services.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import type { CodeText, Facet, Labels, Place } from '../data/texts/types.js';
import { link, list, paragraph, section, table, type Block, type Document } from './document.js';
import { BLOCKS, blockOf, codeSlug, detailsOf, facetsOf, linkToCode, nameOf, textOf } from './facts.js';
import { codeName, describeCode } from './message.js';
import { findPair, linkToPair, pairsOf } from './pairs.js';
import { runtimeTable } from './runtimes.js';
import { serviceTable } from './services.js';
import { formatSource } from './sources.js';

const plain = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

/** What a name says, without what libraries add to every name: `CLOSE_GOING_AWAY`, `WS_1001_GOING_AWAY`, `StatusGoingAway`. */
const bare = (name: string): string =>
  plain(name)
    .split('_')
    .filter((word) => !/^(?:CLOSE|CODE|REASON|STATUS|WEBSOCKET|WS|[1-4]\d{3})$/.test(word))
    .join('_');

/** The codes that a constant or a library calls so: `GOING_AWAY`, `close normal`, `EndpointUnavailable`. Mostly one or none. */
export function codesNamed(name: string): readonly number[] {
  const wanted = new Set([plain(name), bare(name)].filter(Boolean));
  const spelled = CLOSE_CODES.filter(({ name: official, constant, aliases }) =>
    [plain(official), constant, ...aliases].some((known) => wanted.has(known)),
  ).map(({ code }) => code);
  const ambiguous = [...wanted].flatMap((each) => AMBIGUOUS_ALIASES[each] ?? []);
  return [...new Set([...spelled, ...ambiguous])].sort((a, b) => a - b);
}

/** Every name that {@link codesNamed} knows, for the nearest of a misspelled one. */
export function knownNames(): readonly string[] {
  return [...CLOSE_CODES.flatMap(({ constant, aliases }) => [constant, ...aliases]), ...Object.keys(AMBIGUOUS_ALIASES)].sort();
}

/** The rules that are about a code. */
function rulesAbout(code: number): readonly string[] {
  return Object.entries(RULE_SUBJECTS)
    .filter(([, { codes }]) => codes.some((each) => (typeof each === 'number' ? each === code : inRanges(code, [each]))))
    .map(([rule]) => rule);
}

const PLACES: readonly Place[] = ['client', 'server', 'proxy'];

function remedies({ howToFix }: CodeText, labels: Labels): readonly Block[] {
  return PLACES.flatMap((place) => (howToFix[place].length === 0 ? [] : [list(howToFix[place], labels.places[place])]));
}

/** Neighbours with the difference, then the other comparisons that there are. */
function comparisons(code: number, language: Language): readonly Block[] {
  const { confusions } = textOf(code, language);
  const differences = Object.entries(confusions).map(([key, difference]) => {
    const other = Number(key);
    const pair = findPair(code, other);
    return `${pair ? linkToPair(pair, language, nameOf(other)) : linkToCode(other)}: ${difference}`;
  });
  const others = pairsOf(code).filter(([a, b]) => !((a === code ? b : a) in confusions));
  return [
    ...(differences.length === 0 ? [] : [list(differences)]),
    ...(others.length === 0 ? [] : [paragraph(others.map((pair) => linkToPair(pair, language)).join(' · '))]),
  ];
}

function names(code: number, { columns }: Labels): readonly Block[] {
  const rows = Object.entries(detailsOf(code).names).map(([library, name]) => [library, `\`${name}\``]);
  return rows.length === 0 ? [] : [table([columns.library, columns.name], rows)];
}

/** The facts of a code, as comparisons show them. */
function factTable(code: number, title: string, language: Language): Block {
  const { labels } = TEXTS[language];
  const facets = facetsOf(code, language);
  return table(
    ['', title],
    (Object.keys(labels.facets) as Facet[]).map((facet) => [labels.facets[facet], facets[facet]]),
  );
}

/** Which codes of a block the services use. */
function blockServices([from, to]: Range, { columns }: Labels): readonly Block[] {
  const users = new Map<number, string[]>();
  for (const [id, { name, codes }] of Object.entries(SERVICES)) {
    for (const code of Object.keys(codes).map(Number)) {
      if (code >= from && code <= to) users.set(code, [...(users.get(code) ?? []), link(name, `service:${id}`)]);
    }
  }
  const rows = [...users].sort(([a], [b]) => a - b).map(([code, names]) => [`${code}`, names.join(', ')]);
  return rows.length === 0 ? [] : [table([columns.code, columns.service], rows)];
}

function explain(code: number, title: string, services: readonly Block[], language: Language): Document {
  const { labels } = TEXTS[language];
  const { sections } = labels;
  const text = textOf(code, language);
  const rules = rulesAbout(code);
  return {
    title,
    blocks: [factTable(code, title, language)],
    sections: [
      ...section('description', sections.description, paragraph(text.description)),
      ...section('whenYouSeeIt', sections.whenYouSeeIt, list(text.whenYouSeeIt)),
      ...section('howToFix', sections.howToFix, ...remedies(text, labels)),
      ...section('whoSendsIt', sections.whoSendsIt, paragraph(text.whoSendsIt)),
      ...section('runtimes', sections.runtimes, runtimeTable(code, language)),
      ...section('reconnect', sections.reconnect, paragraph(text.reconnect)),
      ...section('services', sections.services, ...services),
      ...section('names', sections.names, ...names(code, labels)),
      ...section('compareWith', sections.compareWith, ...comparisons(code, language)),
      ...section(
        'rules',
        sections.rules,
        ...(rules.length === 0 ? [] : [list(rules.map((rule) => link(`websocket/${rule}`, `rule:${rule}`)))]),
      ),
      ...section('sources', sections.sources, list(detailsOf(code).sources.map(formatSource))),
    ],
  };
}

/**
 * All about one close code: what it means, when it appears, what to do. A code that is not registered has the text of its
 * block. @throws where it is not a number of 16 bits.
 */
export function explainCode(code: number, language: Language): Document {
  const services = serviceTable(code, language);
  const document = explain(code, describeCode(code), services ? [services] : [], language);
  if (codeName(code) !== undefined) return document;
  // What a private code means is what its services mean by it; the rest holds for every number of its block.
  const { sections } = document;
  const isService = ({ id }: { readonly id: string }): boolean => id === 'services';
  return { ...document, sections: [...sections.filter(isService), ...sections.filter((each) => !isService(each))] };
}

/** All about a block of the number space, by a number in it. */
export function explainBlock(code: number, language: Language): Document {
  const [, end] = blockOf(code).range;
  const block = BLOCKS.find(([, to]) => to === end) ?? [code, code];
  let unregistered = block[0];
  while (codeName(unregistered) !== undefined) unregistered++;
  const { labels } = TEXTS[language];
  return explain(unregistered, `${block[0]}–${block[1]}`, blockServices(block, labels), language);
}

/** Every registered code, every block and every comparison, each in one line. */
export function listCodes(language: Language): Document {
  const { labels } = TEXTS[language];
  const { sections, columns, facets, pages } = labels;
  const others = ['decide', 'runtimes', 'services'] as const;
  const rows = CLOSE_CODES.map(({ code, name }) => {
    const { sentBy, inBrowsers, reconnect } = facetsOf(code, language);
    return [linkToCode(code, `${code}`), name, textOf(code, language).summary, sentBy, inBrowsers, reconnect];
  });
  const blocks = BLOCKS.map(([from, to]) => [link(`${from}–${to}`, `code:${codeSlug(to)}`), textOf(to, language).summary]);
  return {
    title: pages.codes.title,
    blocks: [paragraph(pages.codes.lead), paragraph(others.map((page) => link(pages[page].title, `page:${page}`)).join(' · '))],
    sections: [
      ...section(
        'codes',
        sections.codes,
        table([columns.code, columns.name, columns.summary, facets.sentBy, facets.inBrowsers, facets.reconnect], rows),
      ),
      ...section('blocks', sections.blocks, table([columns.code, columns.summary], blocks)),
      ...section('comparisons', sections.comparisons, list(PAIRS.map((pair) => linkToPair(pair, language)))),
    ],
  };
}
