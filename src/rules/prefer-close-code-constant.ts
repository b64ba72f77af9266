import type { FileFacts } from '../analysis/index.js';
import { IMPORT_NAME, SPECIFIER, type ConstantsSetting } from '../analysis/settings.js';
import { isMeantOtherwise } from '../analysis/code-names.js';
import { numberLiteral } from '../analysis/codes.js';
import type { Node } from '../analysis/syntax.js';
import { isExpectedToThrow } from '../analysis/tests.js';
import { inRanges } from '../data/ranges.js';
import { NAMEABLE } from '../data/close-codes.js';
import type { RuntimeId } from '../data/runtimes.js';
import { describeCode } from '../reference/message.js';
import { constantFor } from './constant-fix.js';
import { defineRule } from './rule.js';

export interface Options {
  /** Codes that may stay numbers. Default: none. */
  ignore?: number[];
  /** Look at codes that are sent. Default: true. */
  checkSent?: boolean;
  /** Look at received codes that are compared. Default: true. */
  checkReceived?: boolean;
  /** Where the constants live; overrides `settings.websocket.constants`. */
  constants?: ConstantsSetting;
}

type Defaults = Options & Required<Omit<Options, 'constants'>>;

/** A raw number sent or compared as a close code. */
export default defineRule<'sent' | 'received' | 'useConstant' | 'importConstant' | 'declareConstant', Defaults>({
  name: 'prefer-close-code-constant',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Enforce named constants for close codes that are sent or compared',
      recommended: 'warn',
      strict: 'error',
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      sent: 'The close code {{code}} is written as a raw number. {{remedy}}',
      received: 'A received close code is compared with the raw number {{code}}. {{remedy}}',
      useConstant: 'Use {{text}}.',
      importConstant: "Use {{text}} from '{{from}}'.",
      declareConstant: 'Declare `const {{text}} = {{code}}` and use it.',
    },
    options: {
      ignore: {
        type: 'array',
        items: { type: 'integer', minimum: 0, maximum: 65535 },
        uniqueItems: true,
        description: 'Codes that may stay numbers.',
      },
      checkSent: { type: 'boolean', description: 'Look at codes that are sent.' },
      checkReceived: { type: 'boolean', description: 'Look at received codes that are compared.' },
      constants: {
        type: 'object',
        description:
          'Where the constants live: `from` a module, in the export `name` or as named exports, with registry names as members in `case`. Overrides `settings.websocket.constants`.',
        properties: {
          from: { type: 'string', pattern: SPECIFIER },
          name: { type: 'string', pattern: IMPORT_NAME },
          case: { type: 'string', enum: ['UPPER_SNAKE', 'PascalCase'] },
        },
        required: ['from'],
        additionalProperties: false,
      },
    },
    defaults: { ignore: [], checkSent: true, checkReceived: true },
  },
  check(facts, context, { ignore, checkSent, checkReceived, constants }) {
    const raw = [...(checkSent ? sentLiterals(facts) : []), ...(checkReceived ? receivedLiterals(facts) : [])];
    const seen = new Set<Node>();
    for (const { node, value, use, isOwn, runtimes } of raw) {
      if (seen.has(node) || ignore.includes(value) || !Number.isInteger(value) || !inRanges(value, NAMEABLE)) continue;
      seen.add(node);
      const constant = isOwn ? null : constantFor(node, value, facts, context, constants ?? facts.settings.constants, runtimes);
      const data = {
        code: isOwn ? String(value) : describeCode(value),
        remedy: constant?.remedy ?? 'Give it a name that says what it means.',
      };
      context.report({
        node,
        messageId: use,
        data,
        fix: constant?.isSafe ? constant.fix : null,
        suggest:
          constant && !constant.isSafe
            ? [
                {
                  messageId: constant.messageId,
                  data: { text: constant.text, from: constant.from, code: String(value) },
                  fix: constant.fix,
                },
              ]
            : null,
      });
    }
  },
});

interface Raw {
  readonly node: Node;
  readonly value: number;
  readonly use: 'sent' | 'received';
  /** It is the application's own number, whatever is registered for it. */
  readonly isOwn: boolean;
  /** Where its socket may run; none: anywhere. */
  readonly runtimes: () => readonly RuntimeId[];
}

function sentLiterals({ sends, eventCodes }: FileFacts): Raw[] {
  const written = sends.flatMap((send) =>
    (send.method.ignoresCode ? [] : send.code.values).flatMap((code): Raw[] => {
      const { place, node, value } = code;
      if (place === 'constant' || place === 'type' || node.type !== 'Literal' || typeof value !== 'number') return [];
      const isOwn = isMeantOtherwise(value, () => send.reasonOf(code));
      return [{ node, value, use: 'sent', isOwn, runtimes: () => send.runtimesOf(code) }];
    }),
  );
  const made = eventCodes.map(({ node, value }): Raw => ({ node, value, use: 'sent', isOwn: false, runtimes: () => [] }));
  // What a test expects to throw is the number that it is about.
  return [...written, ...made].filter(({ node }) => !isExpectedToThrow(node));
}

function receivedLiterals({ checks }: FileFacts): Raw[] {
  return checks
    .filter(({ readsAsCode }) => readsAsCode)
    .flatMap((check) =>
      check.operands
        .flatMap(({ node }) => numberLiteral(node) ?? [])
        .map(({ node, value }): Raw => {
          const runtimes = (): readonly RuntimeId[] => check.arrival?.runtimes ?? [];
          return { node, value, use: 'received', isOwn: false, runtimes };
        }),
    );
}
