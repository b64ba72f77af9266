import { CLOSE_CODES } from '../../src/data/close-codes.js';
import type { Range } from '../../src/data/ranges.js';
import type { Locale, Side } from '../../src/data/texts/types.js';
import { COMPARED, renderCode, renderPair } from '../../src/reference/markdown.js';
import type { RuleName } from '../../src/rules/names.js';
import { headings, linkTo } from './markdown.js';

/** What a page explains: codes, whole blocks of them, and pairs. */
interface Subjects {
  readonly codes: readonly (number | Range)[];
  readonly pairs: readonly (readonly [Side, Side])[];
}

const REGISTERED = CLOSE_CODES.map(({ code }) => code);
const BELOW_1000: Range = [0, 999];
const UNASSIGNED: Range = [1016, 2999];
const PUBLIC: Range = [3000, 3999];
const PRIVATE: Range = [4000, 4999];
const ABOVE_4999: Range = [5000, 65535];

/** The codes that each rule is about, and the comparisons that its readers look for, the most wanted first. */
export const RULE_SUBJECTS: Readonly<Record<RuleName, Subjects>> = {
  'prefer-close-code-constant': {
    codes: [...REGISTERED, PUBLIC, PRIVATE],
    pairs: [[1000, 1002], [1000, 1001], [1000, 1005], [1005, 1006], [1008, 3000], [1008, 4401], ['3000–3999', '4000–4999']],
  },
  'no-unconditional-close-in-hot-path': {
    codes: [1000, 1005],
    pairs: [[1000, 1002], [1000, 1005], [1000, 1001], [1000, 1011]],
  },
  'no-protocol-close-code': {
    codes: [1002, 1010, 1003, 1007, 1008, 1009, PRIVATE],
    pairs: [[1000, 1002], [1002, 1008], [1002, 1003], [1002, 1007], [1003, 1008]],
  },
  'no-unsendable-close-code': {
    codes: [...REGISTERED.filter((code) => code > 1000 && code < 3000), BELOW_1000, UNASSIGNED, PRIVATE, ABOVE_4999],
    pairs: [[1000, 1002], [1000, 1006], [1000, 1005], [1005, 1006], [1006, 1015], [1000, 1001], ['HTTP 401', 4401], [1004, 1009]],
  },
  'no-unchecked-close-code': {
    codes: [1005, 1006, 1015, 1000, 1011],
    pairs: [[1005, 1006], [1000, 1005], [1000, 1006], [1006, 1015], [1000, 1011]],
  },
  'no-misnamed-close-code': {
    codes: [...REGISTERED, PRIVATE],
    pairs: [[1000, 1002], [1000, 1001], [1000, 1006], [1005, 1006], [1003, 1007], [1004, 1009], [1011, 1012], [1012, 1013], [1008, 3000]],
  },
  'no-unregistered-close-code': {
    codes: [PUBLIC, 3000, 3003, 3008, PRIVATE],
    pairs: [[1000, 1002], ['3000–3999', '4000–4999'], [1008, 3000], ['HTTP 401', 4401]],
  },
  'no-restricted-close-codes': {
    codes: [...REGISTERED, PUBLIC, PRIVATE],
    pairs: [[1000, 1002], ['3000–3999', '4000–4999'], [1008, 4401], ['HTTP 401', 4401]],
  },
};

/** Every code and block, and every comparison. */
export const ALL_SUBJECTS: Subjects = {
  codes: [BELOW_1000, ...REGISTERED.filter((code) => code < 3000), UNASSIGNED, ...REGISTERED.filter((code) => code >= 3000), PUBLIC, PRIVATE, ABOVE_4999],
  pairs: COMPARED,
};

const LABELS: Readonly<Record<Locale, { readonly codes: string; readonly pairs: string }>> = {
  en: { codes: 'Codes', pairs: 'Compared' },
  es: { codes: 'Códigos', pairs: 'Comparaciones' },
};

/** A block has the text that the codes without one of their own get. */
function renderBlock([from, to]: Range, locale: Locale, level: number): string {
  let code = from;
  while (REGISTERED.includes(code)) code++;
  return renderCode(code, locale, level).replace(/^#+ .*/, `${'#'.repeat(level)} ${from}–${to}`);
}

function renderComparison([a, b]: readonly [Side, Side], locale: Locale, level: number): string {
  const text = renderPair(a, b, locale, level);
  if (text === undefined) throw new Error(`Nobody wrote a comparison of ${a} and ${b} (${locale})`);
  return text;
}

function index(label: string, sections: readonly string[]): string {
  const links = sections.flatMap((section) => {
    const [title] = headings(section);
    return title ? [linkTo(title.text)] : [];
  });
  return `${label}: ${links.join(' · ')}`;
}

/** The reference text of codes and pairs, with links to its sections; they stand at `level`. */
export function renderSubjects({ codes, pairs }: Subjects, locale: Locale, level: number): string {
  const ofCodes = codes.map((each) => (typeof each === 'number' ? renderCode(each, locale, level) : renderBlock(each, locale, level)));
  const ofPairs = pairs.map((pair) => renderComparison(pair, locale, level));
  const labels = LABELS[locale];
  return [index(labels.codes, ofCodes), index(labels.pairs, ofPairs), ...ofCodes, ...ofPairs].join('\n\n');
}
