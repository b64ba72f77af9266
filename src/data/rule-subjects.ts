import { CLOSE_CODES } from './close-codes.js';
import type { Pair } from './pairs.js';
import type { Range } from './ranges.js';

/** What a rule is about: codes and whole blocks of them, and the comparisons that its readers look for, the most wanted first. */
export interface Subjects {
  readonly codes: readonly (number | Range)[];
  readonly pairs: readonly Pair[];
}

const REGISTERED = CLOSE_CODES.map(({ code }) => code);
const BELOW_1000: Range = [0, 999];
const UNASSIGNED: Range = [1016, 2999];
const PUBLIC: Range = [3000, 3999];
const PRIVATE: Range = [4000, 4999];
const ABOVE_4999: Range = [5000, 65535];

/** By the name of the rule. */
export const RULE_SUBJECTS = {
  'prefer-close-code-constant': {
    codes: [...REGISTERED, PUBLIC, PRIVATE],
    pairs: [
      [1000, 1002],
      [1000, 1001],
      [1000, 1005],
      [1005, 1006],
      [1008, 3000],
      [1008, 4401],
      ['3000–3999', '4000–4999'],
    ],
  },
  'no-unconditional-close-in-hot-path': {
    codes: [1000, 1005],
    pairs: [
      [1000, 1002],
      [1000, 1005],
      [1000, 1001],
      [1000, 1011],
    ],
  },
  'no-protocol-close-code': {
    codes: [1002, 1010, 1003, 1007, 1008, 1009, PRIVATE],
    pairs: [
      [1000, 1002],
      [1002, 1008],
      [1002, 1003],
      [1002, 1007],
      [1003, 1008],
    ],
  },
  'no-unsendable-close-code': {
    codes: [...REGISTERED.filter((code) => code > 1000 && code < 3000), BELOW_1000, UNASSIGNED, PRIVATE, ABOVE_4999],
    pairs: [
      [1000, 1002],
      [1000, 1006],
      [1000, 1005],
      [1005, 1006],
      [1006, 1015],
      [1000, 1001],
      ['HTTP 401', 4401],
      [1004, 1009],
    ],
  },
  'no-unchecked-close-code': {
    codes: [1005, 1006, 1015, 1000, 1011],
    pairs: [
      [1005, 1006],
      [1000, 1005],
      [1000, 1006],
      [1006, 1015],
      [1000, 1011],
    ],
  },
  'no-normal-close-on-error': {
    codes: [1000, 1005, 1011, 1008, 3000, 3003, PRIVATE],
    pairs: [
      [1000, 1002],
      [1000, 1011],
      [1000, 1008],
      [1000, 1005],
      [1011, 1013],
      [1008, 3000],
      [1008, 4401],
    ],
  },
  'no-wrong-side-close-code': {
    codes: [1010, 1012, 1013, 1014, 1001, 1008, PRIVATE],
    pairs: [
      [1000, 1002],
      [1001, 1012],
      [1012, 1013],
      [1011, 1012],
      [1011, 1013],
      [1011, 1014],
    ],
  },
  'valid-close-reason': {
    codes: [1000, 1002, 1005, 1007, 1011],
    pairs: [
      [1000, 1002],
      [1000, 1005],
      [1000, 1011],
      [1002, 1007],
    ],
  },
  'no-impossible-close-code-check': {
    codes: [1004, 1005, 1006, 1015, BELOW_1000, UNASSIGNED, ABOVE_4999],
    pairs: [
      [1006, 1015],
      [1005, 1006],
      [1000, 1006],
      ['HTTP 401', 4401],
      [1004, 1009],
    ],
  },
  'no-blind-reconnect': {
    codes: [1000, 1002, 1003, 1007, 1008, 1009, 3000, 3003, 1001, 1006, 1011, 1012, 1013],
    pairs: [
      [1000, 1006],
      [1000, 1001],
      [1000, 1002],
      [1002, 1008],
      [1008, 3000],
    ],
  },
  'require-close-code': {
    codes: [1005, 1000, 1001, 1008, 1011, PRIVATE],
    pairs: [
      [1000, 1005],
      [1005, 1006],
      [1000, 1001],
      [1000, 1011],
      [1000, 1002],
    ],
  },
  'no-misnamed-close-code': {
    codes: [...REGISTERED, PRIVATE],
    pairs: [
      [1000, 1002],
      [1000, 1001],
      [1000, 1006],
      [1005, 1006],
      [1003, 1007],
      [1004, 1009],
      [1011, 1012],
      [1012, 1013],
      [1008, 3000],
    ],
  },
  'no-unregistered-close-code': {
    codes: [PUBLIC, 3000, 3003, 3008, PRIVATE],
    pairs: [
      [1000, 1002],
      ['3000–3999', '4000–4999'],
      [1008, 3000],
      ['HTTP 401', 4401],
    ],
  },
  'no-restricted-close-codes': {
    codes: [...REGISTERED, PUBLIC, PRIVATE],
    pairs: [
      [1000, 1002],
      ['3000–3999', '4000–4999'],
      [1008, 4401],
      ['HTTP 401', 4401],
    ],
  },
} as const satisfies Readonly<Record<string, Subjects>>;
