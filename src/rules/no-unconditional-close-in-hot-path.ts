import type { HotPathKind } from '../analysis/hot-path.js';
import type { Send } from '../analysis/index.js';
import { isTestFile } from '../analysis/tests.js';
import { NORMAL_CLOSURE } from '../data/close-codes.js';
import { defineRule } from './rule.js';

export interface Options {
  /** The hot paths to look at. Default: all. */
  paths?: HotPathKind[];
  /** The codes that count as a normal close; a close without a code always does. Default: 1000. */
  codes?: number[];
  /** Leave test code alone, by the file's name and by `describe`, `it`, `test` around the call. Default: true. */
  ignoreTests?: boolean;
}

const FIRST_RUN = 'The first run closes the socket and the later ones find it closed.';
const ROUNDS =
  'The first round closes the socket and the later ones find it closed. Move the close behind the loop, or close on a condition.';

/** A message for each kind of hot path, under its own id. */
const MESSAGES: Readonly<Record<HotPathKind, string>> = {
  message: 'This closes the socket on the first message, so no second one is handled. Close on a condition, or listen once.',
  interval: `${FIRST_RUN} Close once with setTimeout, or clear the interval when the socket closes.`,
  'animation-frame': `${FIRST_RUN} Close on a condition, and ask for no more frames.`,
  stream: `${FIRST_RUN} Close on a condition, or when the stream ends.`,
  loop: ROUNDS,
  iteration: ROUNDS,
};

/** A socket that is closed normally on every run of a hot path. */
export default defineRule<HotPathKind, Required<Options>>({
  name: 'no-unconditional-close-in-hot-path',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow closing a socket normally on every run of a message handler, timer, loop or iteration',
      recommended: 'error',
      strict: 'error',
    },
    messages: MESSAGES,
    options: {
      paths: {
        type: 'array',
        items: { type: 'string', enum: Object.keys(MESSAGES) },
        uniqueItems: true,
        description: 'The hot paths to look at.',
      },
      codes: {
        type: 'array',
        items: { type: 'integer', minimum: 0, maximum: 65535 },
        uniqueItems: true,
        description: 'The codes that count as a normal close; a close without a code always does.',
      },
      ignoreTests: {
        type: 'boolean',
        description: 'Leave test code alone: by the name of the file and by `describe`, `it` or `test` around the call.',
      },
    },
    defaults: { paths: Object.keys(MESSAGES) as HotPathKind[], codes: [NORMAL_CLOSURE], ignoreTests: true },
  },
  check({ sends }, context, { paths, codes, ignoreTests }) {
    if (sends.length === 0 || (ignoreTests && isTestFile(context))) return;
    for (const send of sends) {
      if (send.double || send.method.ignoresCode || (ignoreTests && send.inTest) || !isNormal(send, codes)) continue;
      const { hotPath } = send;
      if (hotPath && paths.includes(hotPath.kind)) context.report({ node: send.call, messageId: hotPath.kind });
    }
  },
});

/** Whether all that is known to be sent is a normal close. */
function isNormal({ code: { values, absent, complete } }: Send, codes: readonly number[]): boolean {
  return (
    complete && (absent || values.length > 0) && values.every(({ value }) => typeof value === 'number' && codes.includes(value))
  );
}
