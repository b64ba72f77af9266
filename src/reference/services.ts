import { SERVICES, type Service, type ServiceCode, type ServiceId } from '../data/services.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import type { Labels } from '../data/texts/types.js';
import { fill, link, list, paragraph, section, table, type Block, type Document } from './document.js';
import { describeCode } from './message.js';
import { formatSource } from './sources.js';

const IDS = Object.keys(SERVICES) as ServiceId[];

/** The services that give a code a meaning of their own, in the order of the reference. */
export function servicesUsing(code: number): readonly ServiceId[] {
  return IDS.filter((id) => code in SERVICES[id].codes);
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The services that somebody may mean: by id, name or package, or by a part of them. */
export function findServices(query: string): readonly ServiceId[] {
  const wanted = words(query);
  const namesOf = (id: ServiceId) => [id, SERVICES[id].name, ...SERVICES[id].packages].map(words);
  const exact = IDS.filter((id) => namesOf(id).includes(wanted));
  return exact.length > 0 || wanted === ''
    ? exact
    : IDS.filter((id) => namesOf(id).some((name) => ` ${name} `.includes(` ${wanted} `)));
}

/** What a code means to a service; `undefined`: the service does not list it. */
export function meaningOf(id: ServiceId, code: number, language: Language): string | undefined {
  const { meanings }: { readonly meanings: Readonly<Record<number, string>> } = TEXTS[language].services[id];
  return meanings[code];
}

function cells({ name, sentBy, retry, inferred }: ServiceCode, meaning: string, labels: Labels): readonly string[] {
  const advice = labels.retries[retry];
  return [name ?? '', meaning, labels.senders[sentBy ?? 'server'], inferred ? fill(labels.inferred, { advice }) : advice];
}

const head = ({ columns }: Labels): readonly string[] => [columns.name, columns.meaning, columns.sentBy, columns.retry];

/** A table of what a code means to each service that uses it; `undefined`: none does. */
export function serviceTable(code: number, language: Language, ids = servicesUsing(code)): Block | undefined {
  const { labels } = TEXTS[language];
  const rows = ids.flatMap((id) => {
    const row = SERVICES[id].codes[code];
    const name = link(SERVICES[id].name, `service:${id}`);
    return row === undefined ? [] : [[name, ...cells(row, meaningOf(id, code, language) ?? '', labels)]];
  });
  return rows.length === 0 ? undefined : table([labels.columns.service, ...head(labels)], rows);
}

function blocksOf(id: ServiceId, language: Language): readonly Block[] {
  const { labels, services } = TEXTS[language];
  const { packages, hosts, codes, sources }: Service = SERVICES[id];
  const { note } = services[id];
  const found = [...packages.map((name) => `\`${name}\``), ...hosts.map((host) => `\`${host}\``)];
  const rows = Object.entries(codes).map(([code, row]) => [
    code,
    ...cells(row, meaningOf(id, Number(code), language) ?? '', labels),
  ]);
  return [
    ...(note === null ? [] : [paragraph(note)]),
    ...(found.length === 0 ? [] : [paragraph(fill(labels.foundAs, { names: found.join(', ') }))]),
    ...(rows.length === 0 ? [] : [table([labels.columns.code, ...head(labels)], rows)]),
    list(sources.map(formatSource), labels.sections.sources),
  ];
}

/** All codes of one service. */
export function explainService(id: ServiceId, language: Language): Document {
  return { title: SERVICES[id].name, blocks: blocksOf(id, language), sections: [] };
}

/** What a code means to these services, and what to know of them; `undefined`: none of them uses it. */
export function explainMeanings(code: number, ids: readonly ServiceId[], language: Language): Document | undefined {
  const meanings = serviceTable(code, language, ids);
  if (meanings === undefined) return undefined;
  const notes = ids.flatMap((id) => {
    const { note } = TEXTS[language].services[id];
    return code in SERVICES[id].codes && note !== null ? [paragraph(`${SERVICES[id].name}: ${note}`)] : [];
  });
  return { title: describeCode(code), blocks: [meanings, ...notes], sections: [] };
}

/** All codes of all services. */
export function listServices(language: Language): Document {
  const { title, lead } = TEXTS[language].labels.pages.services;
  return {
    title,
    blocks: [paragraph(lead), paragraph(IDS.map((id) => link(SERVICES[id].name, `service:${id}`)).join(' · '))],
    sections: IDS.flatMap((id) => section(id, SERVICES[id].name, ...blocksOf(id, language))),
  };
}
