import { CLOSE_CODES, CODE_RANGES, type ReconnectPolicy, type Sender } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { RUNTIMES } from '../data/runtimes.js';
import { CLOSE_CODE_TEXTS as enCodes } from '../data/texts/en/close-codes.js';
import { PAIR_TEXTS as enPairs } from '../data/texts/en/pairs.js';
import { CLOSE_CODE_TEXTS as esCodes } from '../data/texts/es/close-codes.js';
import { PAIR_TEXTS as esPairs } from '../data/texts/es/pairs.js';
import type { CloseCodeTexts, Locale, PairText, Side } from '../data/texts/types.js';
import { describeCode } from './message.js';

interface Labels {
  readonly description: string;
  readonly whenYouSeeIt: string;
  readonly howToFix: string;
  readonly reconnect: string;
  readonly confusions: string;
  readonly keyDifferences: string;
  readonly whenToUse: string;
  readonly versus: string;
  readonly sentBy: string;
  readonly onWire: string;
  readonly sendable: string;
  readonly yes: string;
  readonly no: string;
  readonly senders: Readonly<Record<Sender, string>>;
  /** `by agreement`: a private code. */
  readonly policies: Readonly<Record<ReconnectPolicy | 'by agreement', string>>;
}

const LABELS: Readonly<Record<Locale, Labels>> = {
  en: {
    description: 'Description',
    whenYouSeeIt: 'When you see it',
    howToFix: 'How to fix it',
    reconnect: 'Reconnect',
    confusions: 'How it differs',
    keyDifferences: 'Key differences',
    whenToUse: 'When to use each',
    versus: 'vs',
    sentBy: 'Sent by',
    onWire: 'In a Close frame',
    sendable: 'Sendable from browsers',
    yes: 'yes',
    no: 'no',
    senders: { either: 'either side', client: 'client', server: 'server', nobody: 'nobody' },
    policies: {
      never: 'no',
      'with backoff': 'with backoff',
      'after re-authentication': 'after logging in again',
      'by agreement': 'as the service says',
    },
  },
  es: {
    description: 'Descripción',
    whenYouSeeIt: 'Cuándo aparece',
    howToFix: 'Cómo solucionarlo',
    reconnect: 'Reconexión',
    confusions: 'En qué se diferencia',
    keyDifferences: 'Diferencias clave',
    whenToUse: 'Cuándo usar cada uno',
    versus: 'frente a',
    sentBy: 'Lo envía',
    onWire: 'En una trama de cierre',
    sendable: 'Se puede enviar desde el navegador',
    yes: 'sí',
    no: 'no',
    senders: { either: 'cualquiera', client: 'el cliente', server: 'el servidor', nobody: 'nadie' },
    policies: {
      never: 'no',
      'with backoff': 'con espera creciente',
      'after re-authentication': 'tras volver a autenticarse',
      'by agreement': 'según el servicio',
    },
  },
};

const CODE_TEXTS: Readonly<Record<Locale, CloseCodeTexts>> = { en: enCodes, es: esCodes };
const PAIRS: Readonly<Record<Locale, readonly PairText[]>> = { en: enPairs, es: esPairs };

/** The comparisons that there are, in the order of the reference. */
export const COMPARED: readonly (readonly [Side, Side])[] = enPairs.map(({ pair }) => pair);

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`;
const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Sender, wire, browsers, reconnect: what the tables say about a code. */
function facts(code: number, labels: Labels): readonly (readonly [label: string, value: string])[] {
  const row = CLOSE_CODES.find((known) => known.code === code);
  const onWire = row?.onWire ?? CODE_RANGES.some(({ range, onWire }) => onWire === true && inRanges(code, [range]));
  const yesNo = (value: boolean) => (value ? labels.yes : labels.no);
  return [
    [labels.sentBy, labels.senders[row?.sentBy ?? (onWire ? 'either' : 'nobody')]],
    [labels.onWire, yesNo(onWire)],
    [labels.sendable, yesNo(inRanges(code, RUNTIMES.browser.sendable))],
    [labels.reconnect, labels.policies[row?.reconnect ?? (onWire ? 'by agreement' : 'never')]],
  ];
}

/**
 * All about one close code: what it means, when it appears, what to do. A code without a text of its own gets that of its
 * block. `headingLevel` is that of the title, 1–5.
 */
export function renderCode(code: number, locale: Locale, headingLevel: number): string {
  const labels = LABELS[locale];
  const texts = CODE_TEXTS[locale];
  const block = CODE_RANGES.find(({ range }) => inRanges(code, [range]));
  const text = texts.codes[code] ?? (block && texts.ranges[block.range[0]]);
  if (text === undefined) throw new RangeError(`${code} is not a number of 16 bits`);

  const values = facts(code, labels);
  const differences = Object.entries(texts.codes[code]?.confusions ?? {}).map(
    ([other, difference]) => `**${describeCode(Number(other))}**: ${difference}`,
  );
  const section = (title: string, body: string) => [heading(headingLevel + 1, title), body];
  return [
    heading(headingLevel, describeCode(code)),
    table([values.map(([label]) => label), values.map(([, value]) => value)]),
    ...section(labels.description, text.description),
    ...section(labels.whenYouSeeIt, bullets(text.whenYouSeeIt)),
    ...section(labels.howToFix, bullets(text.howToFix)),
    ...section(labels.reconnect, text.reconnect),
    ...(differences.length > 0 ? section(labels.confusions, bullets(differences)) : []),
  ].join('\n\n');
}

/** What tells two codes apart, in either order; `undefined` where the reference has no such comparison. */
export function renderPair(a: Side, b: Side, locale: Locale, headingLevel: number): string | undefined {
  const labels = LABELS[locale];
  const text = PAIRS[locale].find(({ pair }) => pair.includes(a) && pair.includes(b) && a !== b);
  if (text === undefined) return undefined;

  const [first, second] = text.pair;
  const name = (side: Side) => (typeof side === 'number' ? describeCode(side) : side);
  const sections = [heading(headingLevel, `${name(first)} ${labels.versus} ${name(second)}`)];
  if (typeof first === 'number' && typeof second === 'number') {
    const others = facts(second, labels);
    const rows = facts(first, labels).map(([label, value], index) => [label, value, others[index]?.[1] ?? '']);
    sections.push(table([['', `${first}`, `${second}`], ...rows]));
  }
  return [
    ...sections,
    heading(headingLevel + 1, labels.keyDifferences),
    bullets(text.keyDifferences),
    heading(headingLevel + 1, labels.whenToUse),
    bullets(text.pair.map((side) => `**${name(side)}**: ${text.whenToUse[side] ?? ''}`)),
  ].join('\n\n');
}
