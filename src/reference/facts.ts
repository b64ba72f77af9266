import { CLOSE_CODES, CODE_RANGES, LEGAL_ON_WIRE, type CodeRange, type RegisteredCode } from '../data/close-codes.js';
import { BLOCK_DETAILS, CODE_DETAILS, type CodeDetails } from '../data/code-details.js';
import type { Side } from '../data/pairs.js';
import { inRanges, type Range } from '../data/ranges.js';
import { RUNTIMES, type Effect, type RuntimeId } from '../data/runtimes.js';
import { effectsOf } from '../analysis/effects.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import type { CodeText, Facet, Labels } from '../data/texts/types.js';
import { fill, link } from './document.js';
import { codeName, describeCode } from './message.js';

/** The number space, split where its texts differ: the block of the protocol is registered codes and what is unassigned of it. */
export const BLOCKS: readonly Range[] = CODE_RANGES.map(({ range: [from, to] }) => [from === 1000 ? 1016 : from, to]);

const registered = (code: number): RegisteredCode | undefined =>
  CLOSE_CODES.find((row) => row.code === code)?.code as RegisteredCode | undefined;

/** The block that a number belongs to. @throws where it has more than 16 bits. */
export function blockOf(code: number): CodeRange {
  const block = CODE_RANGES.find(({ range }) => inRanges(code, [range]));
  if (block === undefined) throw new RangeError(`${code} is not a number of 16 bits`);
  return block;
}

/** The text about a code: its own, or that of its block. */
export function textOf(code: number, language: Language): CodeText {
  const { codes, blocks } = TEXTS[language];
  const own = registered(code);
  return own === undefined ? blocks[blockOf(code).range[0] as keyof typeof blocks] : codes[own];
}

/** What there is to know about a code beside its text; of a block no HTTP status and no names. */
export function detailsOf(code: number): CodeDetails {
  const own = registered(code);
  if (own !== undefined) return CODE_DETAILS[own];
  return { http: null, names: {}, ...BLOCK_DETAILS[blockOf(code).range[0] as keyof typeof BLOCK_DETAILS] };
}

/** The last part of the address of the page about a code: `1002-protocol-error`, `4000-4999-private-use`. */
export function codeSlug(code: number): string {
  const { slug } = detailsOf(code);
  if (codeName(code) !== undefined) return `${code}-${slug}`;
  const [from, to] = BLOCKS[CODE_RANGES.indexOf(blockOf(code))] ?? [code, code];
  return `${from}-${to}-${slug}`;
}

/** `1002 (Protocol error)`, `4401`, `HTTP 401`. */
export const nameOf = (side: Side): string => (typeof side === 'number' ? describeCode(side) : side);

/** A code with a link to its page. */
export const linkToCode = (code: number, label = describeCode(code)): string => link(label, `code:${codeSlug(code)}`);

/** `1000, 3000–4999`. */
export function formatRanges(ranges: readonly Range[], { none }: Labels): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ') || none;
}

const whole = (labels: Labels, effects: readonly Effect[], code?: number): string =>
  effects
    .map((effect) => {
      const illegal = effect.effect === 'sent' && code !== undefined && !inRanges(code, LEGAL_ON_WIRE);
      return fill(labels.effects[illegal ? 'illegal' : effect.effect], {
        error: 'error' in effect ? `\`${effect.error}\`` : '',
        code: 'code' in effect ? effect.code : '',
      });
    })
    .join(` ${labels.or} `);

/** What a runtime does with some call of `close()`, for a table. */
export const formatEffects = whole;

/** What `close(code)` does in a runtime, for a table: throws `InvalidAccessError`. */
export function formatClose(runtime: RuntimeId, code: number, labels: Labels): string {
  return whole(labels, effectsOf(RUNTIMES[runtime], code), code);
}

/** Whether a Close frame may carry the code. */
const isLegal = (code: number): boolean => inRanges(code, LEGAL_ON_WIRE);

/** What tables say about a code. */
export function facetsOf(code: number, language: Language): Readonly<Record<Facet, string>> {
  const { labels } = TEXTS[language];
  const row = CLOSE_CODES.find((known) => known.code === code);
  const legal = isLegal(code);
  const yesNo = (value: boolean) => (value ? labels.yes : labels.no);
  const { http } = detailsOf(code);
  return {
    sentBy: labels.senders[row?.sentBy ?? (legal ? 'either' : 'nobody')],
    onWire: yesNo(legal),
    inBrowsers: formatClose('browser', code, labels),
    inWs: formatClose('ws', code, labels),
    // An empty frame is part of a clean handshake as well.
    wasClean: yesNo(legal || code === 1005),
    reconnect: labels.policies[row?.reconnect ?? (legal ? 'by agreement' : 'never')],
    http: http === null ? labels.none : `${http}`,
    cause: textOf(code, language).cause,
  };
}
