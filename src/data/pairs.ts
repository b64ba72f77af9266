/** A block of numbers as a side of a comparison. */
export type BlockTerm = '3000–3999' | '4000–4999';

/** What a close code is compared with that is no close code. */
export type Term = 'HTTP 401' | 'HTTP 500' | 'close()' | 'terminate()' | BlockTerm;

/** One side of a comparison. */
export type Side = number | Term;

/** Where the facts of what is no close code come from; those of a code are in `code-details.ts`. */
export const TERM_SOURCES: Readonly<Record<Exclude<Term, BlockTerm>, readonly string[]>> = {
  'HTTP 401': [
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    'https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2',
    'https://websockets.spec.whatwg.org/#closeWebSocket',
  ],
  'HTTP 500': [
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1',
    'https://www.rfc-editor.org/rfc/rfc6455#section-4.1',
    'https://websockets.spec.whatwg.org/#closeWebSocket',
  ],
  'close()': ['https://www.rfc-editor.org/rfc/rfc6455#section-7.1.2', 'https://websockets.spec.whatwg.org/#dom-websocket-close'],
  'terminate()': ['github websockets/ws doc/ws.md', 'github uNetworking/uWebSockets.js docs/index.d.ts'],
};

/** What is mistaken for each other, the lower number first: each has its text in every language. */
export const PAIRS = [
  [1000, 1001],
  [1000, 1002],
  [1000, 1005],
  [1000, 1006],
  [1000, 1008],
  [1000, 1011],
  [1000, 1013],
  [1001, 1005],
  [1001, 1006],
  [1001, 1011],
  [1001, 1012],
  [1001, 1013],
  [1002, 1003],
  [1002, 1006],
  [1002, 1007],
  [1002, 1008],
  [1002, 1010],
  [1003, 1007],
  [1003, 1008],
  [1004, 1009],
  [1005, 1006],
  [1006, 1011],
  [1006, 1012],
  [1006, 1014],
  [1006, 1015],
  [1006, 3008],
  [1008, 1009],
  [1008, 1011],
  [1008, 1013],
  [1008, 3000],
  [1008, 3003],
  [1008, 4401],
  [1011, 1012],
  [1011, 1013],
  [1011, 1014],
  [1012, 1013],
  [3000, 3003],
  [3000, 4401],
  [3003, 4403],
  [3008, 4408],
  [4401, 4403],
  ['3000–3999', '4000–4999'],
  ['HTTP 401', 4401],
  ['HTTP 500', 1011],
  ['close()', 'terminate()'],
] as const satisfies readonly (readonly [Side, Side])[];

export type Pair = (typeof PAIRS)[number];

/** `1000/1002`. */
export type PairId<P extends Pair = Pair> = P extends Pair ? `${P[0]}/${P[1]}` : never;
