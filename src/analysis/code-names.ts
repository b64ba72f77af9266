import { AMBIGUOUS_ALIASES, BROAD_ALIASES, CLOSE_CODES, OUTDATED_ALIASES, OWN_CODES } from '../data/close-codes.js';
import { BOUND_WORDS, CODE_AFFIXES, CODE_ROLES, CODE_WORDS, MEASURE_WORDS, SOCKET_WORDS, TABLE_WORDS } from '../data/names.js';
import { inRanges } from '../data/ranges.js';
import { MEANING_PARTS } from '../data/words.js';
import type { Reason } from './reasons.js';
import { words } from './syntax.js';

/** What the name of a constant says of a close code, by the names that two dozen libraries have for it. */

/** The one code that a name stands for. */
export interface Meaning {
  readonly code: number;
  /** Others that the name is given to as well, and not wrongly. */
  readonly also: readonly number[];
  /** Others that it is given to where `code` has another name beside it. */
  readonly besideAnother: readonly number[];
  /** The part of the name that says it is a single word, which may mean many things: `TIMEOUT`, `SIZE`. */
  readonly isOneWord: boolean;
  /** The words of the name before and after that part: `ws`, `close`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const BY_ALIAS: ReadonlyMap<string, number> = new Map(
  CLOSE_CODES.flatMap(({ code, constant, aliases }) => [constant, ...aliases].map((alias) => [alias, code] as const)),
);

/** An affix, or the number of the code itself: `WS_1001_GOING_AWAY`. */
const isAffix = (word: string): boolean => CODE_AFFIXES.has(word) || /^\d{3,5}$/.test(word);

/** The stretches of a name that may be what it says: all of it, and without the affixes in front, behind, or both. */
function stretches(parts: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const from = parts.findIndex((word) => !isAffix(word));
  if (from < 0) return [];
  const to = parts.findLastIndex((word) => !isAffix(word)) + 1;
  return [...new Set([0, from])].flatMap((start) => [...new Set([parts.length, to])].map((end) => [start, end] as const));
}

/** The code that a name stands for; null where it stands for none, or for more than one. */
export function meaningOf(name: string): Meaning | null {
  const parts = words(name);
  const found = new Map<number, Meaning>();
  for (const [from, to] of stretches(parts)) {
    const alias = parts.slice(from, to).join('_').toUpperCase();
    if (alias in AMBIGUOUS_ALIASES) return null;
    const code = BY_ALIAS.get(alias);
    if (code === undefined || found.has(code)) continue;
    if (CODE_ROLES.has(alias) && CODE_WORDS.has(parts[to] ?? '')) return null;
    const also = BROAD_ALIASES[alias] ?? [];
    found.set(code, {
      code,
      also,
      besideAnother: OUTDATED_ALIASES[alias] ?? [],
      isOneWord: to - from === 1,
      before: parts.slice(0, from),
      after: parts.slice(to),
    });
  }
  const [only, other] = found.values();
  return only && !other ? only : null;
}

/** Whether a name says what a code means: a registered code by its names in two dozen libraries, a private one by where it stands. */
export function fits(name: string, code: number, inTable: boolean): boolean {
  if (!CLOSE_CODES.some((row) => row.code === code)) return inRanges(code, OWN_CODES) && (inTable || speaksOfCode(name));
  const parts = words(name);
  return stretches(parts).some(([from, to]) => {
    const alias = parts.slice(from, to).join('_').toUpperCase();
    return BY_ALIAS.get(alias) === code || (AMBIGUOUS_ALIASES[alias]?.includes(code) ?? false);
  });
}

/**
 * A name of the same make for another code: `WS_CLOSE_GOING_AWAY`, 1000: `WS_CLOSE_NORMAL_CLOSURE`; null where there is none.
 * @param isText whether it is a text that people read, `Going Away`.
 */
export function renamed(name: string, { before, after }: Meaning, code: number, isText: boolean): string | null {
  const row = CLOSE_CODES.find((each) => each.code === code);
  // A number in the name would still be the other one's.
  if (!row || [...before, ...after].some((word) => /^\d/.test(word))) return null;
  const parts = [...before, ...words(row.constant), ...after];
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  if (/^[A-Z\d_]+$/.test(name)) return parts.join('_').toUpperCase();
  if (/^[a-z\d]+(?:_[a-z\d]+)+$/.test(name)) return parts.join('_');
  if (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)) return parts.join('-');
  if (isText && !/[a-z][A-Z]/.test(name)) return before.length + after.length === 0 ? row.name : null;
  return /^[A-Za-z\d]+$/.test(name)
    ? parts.map((word, index) => (index === 0 && /^[a-z]/.test(name) ? word : capital(word))).join('')
    : null;
}

/**
 * Whether the reason beside a code says that the number stands for something else than what is registered: `3000, 'Broken framing'`.
 * It is asked for where a code may.
 */
export function isMeantOtherwise(code: number, reason: () => Reason | null): boolean {
  const parts = MEANING_PARTS[code];
  const given = parts ? reason() : null;
  if (!parts || given?.kind !== 'text' || !given.value) return false;
  const text = given.value.toLowerCase();
  return !parts.some((part) => text.includes(part));
}

/** `CLOSE_KICKED`, `SESSION_CODE`; not `CLOSE_TIMEOUT`, which is a time, or `WS_PORT`. */
function speaksOfCode(name: string): boolean {
  return words(name).some((word) => CODE_WORDS.has(word)) && !isMeasure(name);
}

/** A time, a size, an address or a bound: `CLOSE_TIMEOUT`, `MAX_CLOSE_CODE`; not `IDLE_TIMEOUT_CLOSE_CODE`. */
export function isMeasure(name: string): boolean {
  const parts = words(name);
  const [before, last] = parts.slice(-2);
  const measures = last === 'code' && SOCKET_WORDS.has(before ?? '') ? BOUND_WORDS : MEASURE_WORDS;
  return parts.some((word) => measures.has(word));
}

/** `CloseCode`, `WsCodes`, `SOCKET_STATUS`; not `ErrorCodes`, which may be anything's. */
export function isCodeTable(name: string): boolean {
  const parts = words(name);
  return parts.some((word) => SOCKET_WORDS.has(word) && parts.some((other) => other !== word && TABLE_WORDS.has(other)));
}

/** `code`, `closeReason`: what holds a code, not which it is. */
export function isAffixOnly(name: string): boolean {
  return words(name).every(isAffix);
}

/** `SESSION_CLOSE_CODE`: a close code whatever its number. */
export function isCloseCodeName(name: string): boolean {
  return isCodeTable(name) && words(name).some((word) => CODE_WORDS.has(word) && word !== 'close');
}

/** `CLOSE_NORMAL`, `WS_CLOSED_GOING_AWAY` */
export function saysClose(name: string): boolean {
  return words(name).some((word) => /^closed?$/.test(word));
}
