import type { HotPathKind } from '../analysis/flow.js';
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

const PATHS: Readonly<Record<HotPathKind, string>> = {
  message: 'every message',
  interval: 'every tick of the interval',
  'animation-frame': 'every animation frame',
  stream: 'every chunk of the stream',
  loop: 'every round of the loop',
  iteration: 'every element of the iteration',
};

/** A socket that is closed normally on every run of a hot path. */
export default defineRule<'closes', Required<Options>>({
  name: 'no-unconditional-close-in-hot-path',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow closing a socket normally on every run of a message handler, timer, loop or iteration',
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      closes:
        'This closes the same socket on {{path}}: the first run ends the connection and the others do nothing. Put a condition before it, or move it to where the work is done.',
    },
    options: {
      paths: { type: 'array', items: { type: 'string', enum: Object.keys(PATHS) }, uniqueItems: true, description: 'The hot paths to look at.' },
      codes: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 65535 }, uniqueItems: true, description: 'The codes that count as a normal close; a close without a code always does.' },
      ignoreTests: { type: 'boolean', description: 'Leave test code alone: by the name of the file and by `describe`, `it` or `test` around the call.' },
    },
    defaults: { paths: Object.keys(PATHS) as HotPathKind[], codes: [NORMAL_CLOSURE], ignoreTests: true },
  },
  check({ sends }, context, { paths, codes, ignoreTests }) {
    if (ignoreTests && isTestFile(context.filename)) return;
    for (const send of sends) {
      if (send.double || (ignoreTests && send.inTest) || !isNormal(send, codes)) continue;
      const { hotPath } = send;
      if (hotPath && paths.includes(hotPath.kind)) context.report({ node: send.call, messageId: 'closes', data: { path: PATHS[hotPath.kind] } });
    }
  },
});

/** Whether all that is known to be sent is a normal close. */
function isNormal({ code: { values, absent, complete } }: Send, codes: readonly number[]): boolean {
  return complete && (absent || values.length > 0) && values.every(({ value }) => typeof value === 'number' && codes.includes(value));
}
