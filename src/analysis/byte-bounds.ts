/** What is known of the length of a text. */
export interface Text {
  /** Bytes of UTF-8 that it has at least, and that it is known to reach. */
  readonly minimum: number;
  readonly maximum: number;
  /** The text itself, where that is one. */
  readonly value: string | null;
  /** A part of it may be of any length. */
  readonly isOpen: boolean;
}

export const ANY_TEXT: Text = { minimum: 0, maximum: 0, value: null, isOpen: true };
/** A UTF-16 unit takes three bytes at most: a character of four bytes has two. */
const BYTES_PER_UNIT = 3;

/** Bytes of UTF-8; a lone surrogate is sent as U+FFFD, which has three. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}

export function exactly(value: string): Text {
  const length = utf8Length(value);
  return { minimum: length, maximum: length, value, isOpen: false };
}

export function between(minimum: number, maximum: number): Text {
  return { minimum, maximum, value: null, isOpen: false };
}

/** Texts one after another. */
export function concatenation(parts: readonly Text[]): Text {
  // Two halves of a character that meet are measured together.
  const runs: (Text | string)[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.value === null) runs.push(part);
    else if (typeof last === 'string') runs[runs.length - 1] = last + part.value;
    else runs.push(part.value);
  }
  const texts = runs.map((run) => (typeof run === 'string' ? exactly(run) : run));
  const [only = exactly(''), ...others] = texts;
  if (others.length === 0) return only;
  return {
    minimum: texts.reduce((sum, { minimum }) => sum + minimum, 0),
    maximum: texts.reduce((sum, { maximum }) => sum + maximum, 0),
    value: null,
    isOpen: texts.some(({ isOpen }) => isOpen),
  };
}

/** One of two texts. */
export function eitherText(left: Text, right: Text): Text {
  return {
    minimum: Math.min(left.minimum, right.minimum),
    maximum: Math.max(left.maximum, right.maximum),
    value: left.value === right.value ? left.value : null,
    isOpen: left.isOpen || right.isOpen,
  };
}

/** `text.slice(from, to)`: what is left between two positions, counted in UTF-16 units. */
export function sliced(text: Text, from: number, to: number | undefined): Text {
  if (text.value !== null) return exactly(text.value.slice(from, to));
  const units = to === undefined ? (from < 0 ? -from : null) : from >= 0 && to >= 0 ? Math.max(0, to - from) : null;
  // `.slice(5)` and `.slice(0, -1)` leave all but a few.
  if (units === null) return { ...text, minimum: 0 };
  return between(0, Math.min(units * BYTES_PER_UNIT, text.isOpen ? Number.POSITIVE_INFINITY : text.maximum));
}

/** `text.padEnd(width)` */
export function padded(text: Text, width: number): Text {
  return { ...text, minimum: Math.max(text.minimum, width), maximum: Math.max(text.maximum, width), value: null };
}
