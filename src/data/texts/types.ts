/** A language that the reference is written in. */
export type Locale = 'en' | 'es';

/** The long text about one close code. Markdown within a line; each string is one paragraph or list item. */
export interface CloseCodeText {
  readonly description: string;
  readonly whenYouSeeIt: readonly string[];
  readonly howToFix: readonly string[];
  /** Whether to reconnect after receiving it, and why. */
  readonly reconnect: string;
  /** Neighbour that it is mistaken for → the difference, in one line. */
  readonly confusions: Readonly<Record<number, string>>;
}

/** The text about a block of numbers, for the codes in it that have no text of their own. */
export type RangeText = Omit<CloseCodeText, 'confusions'>;

/** The texts of one language: by code, and by the first code of each block of `CODE_RANGES`. */
export interface CloseCodeTexts {
  readonly codes: Readonly<Record<number, CloseCodeText>>;
  readonly ranges: Readonly<Record<number, RangeText>>;
}

/** One side of a comparison: a close code, or something that is compared with one (`close()`, `HTTP 401`, `4000–4999`). */
export type Side = number | string;

/** What tells two codes apart. It says what neither code's own text says: the contrast. */
export interface PairText {
  /** The lower code first. */
  readonly pair: readonly [Side, Side];
  readonly keyDifferences: readonly string[];
  /** One entry for each side. */
  readonly whenToUse: Readonly<Record<Side, string>>;
}
