import type { JSONSchema } from '@typescript-eslint/utils';
import { constantName } from '../analysis/constants.js';
import type { WebSocketSettings } from '../analysis/settings.js';
import { CLOSE_CODES } from '../data/close-codes.js';
import { inRanges, type Range } from '../data/ranges.js';
import { describeCode, describeRanges } from '../reference/message.js';
import { describeOrigin, earnestSends, newOnly } from './codes.js';
import { defineRule } from './rule.js';

/** A close code, or all from one to another, both included. */
export type CodeOrRange = number | [from: number, to: number];

/** Close codes with what a finding says of them. */
export interface CodesWithMessage {
  codes: CodeOrRange[];
  message: string;
}

export interface Options {
  /**
   * The only codes that may be sent. `'settings'`: the registered ones and the project's own of `settings.websocket.codes`.
   * Default: all.
   */
  allow?: 'settings' | (CodeOrRange | CodesWithMessage)[];
  /** Codes that may not be sent. Default: none. */
  deny?: (CodeOrRange | CodesWithMessage)[];
}

type Schema = JSONSchema.JSONSchema4;

const CODE: Schema = { type: 'integer', minimum: 0, maximum: 65535 };
const CODE_OR_RANGE: readonly Schema[] = [CODE, { type: 'array', items: CODE, minItems: 2, maxItems: 2 }];
const LIST: Schema = {
  type: 'array',
  uniqueItems: true,
  items: {
    anyOf: [
      ...CODE_OR_RANGE,
      {
        type: 'object',
        properties: {
          codes: { type: 'array', items: { anyOf: [...CODE_OR_RANGE] }, minItems: 1, uniqueItems: true },
          message: { type: 'string', minLength: 1 },
        },
        required: ['codes', 'message'],
        additionalProperties: false,
      },
    ],
  },
};

/** A code that the project's own list does not allow. */
export default defineRule<'denied' | 'notAllowed' | 'notInSettings', Options>({
  name: 'no-restricted-close-codes',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow close codes that the project does not want to be sent',
      recommended: 'off',
      strict: 'off',
    },
    messages: {
      denied: 'This project does not send {{code}}.{{message}}{{origin}}',
      notAllowed: '{{code}} is not among the codes that this project sends: {{allowed}}.{{message}}{{origin}}',
      notInSettings: '{{code}} is neither registered nor among the codes of this project{{allowed}}.{{origin}}',
    },
    options: {
      allow: {
        anyOf: [{ type: 'string', enum: ['settings'] }, LIST],
        description:
          "The only codes that may be sent: numbers, ranges `[from, to]` with both ends, or either with a message. `'settings'` allows the registered codes and those of `settings.websocket.codes`.",
      },
      deny: {
        ...LIST,
        description: 'Codes that may not be sent: numbers, ranges `[from, to]` with both ends, or either with a message.',
      },
    },
    defaults: {},
  },
  check({ sends, settings }, context, { allow, deny = [] }) {
    const isNew = newOnly();
    for (const send of earnestSends(sends))
      for (const value of send.method.ignoresCode ? [] : send.code.values) {
        if (typeof value.value !== 'number' || !isNew(value)) continue;
        const finding = judge(value.value, allow, deny, settings);
        if (finding)
          context.report({
            node: value.report,
            messageId: finding.messageId,
            data: { code: describe(value.value, settings), origin: describeOrigin(value), ...finding.data },
          });
      }
  },
});

type List = readonly (CodeOrRange | CodesWithMessage)[];
interface Finding {
  readonly messageId: 'denied' | 'notAllowed' | 'notInSettings';
  readonly data: Readonly<Record<'message' | 'allowed', string>>;
}

function judge(code: number, allow: Options['allow'], deny: List, settings: WebSocketSettings): Finding | null {
  const denied = deny.find((each) => inRanges(code, rangesOf(each)));
  if (denied !== undefined) return { messageId: 'denied', data: { message: messageOf(denied), allowed: '' } };
  if (allow === 'settings') {
    if (isRegistered(code) || settings.codes?.[code]) return null;
    const own = Object.keys(settings.codes ?? {}).map((each) => describe(Number(each), settings));
    return { messageId: 'notInSettings', data: { message: '', allowed: own.length > 0 ? `: ${own.join(', ')}` : '' } };
  }
  if (!allow || allow.some((each) => inRanges(code, rangesOf(each)))) return null;
  const messages = new Set(allow.map(messageOf));
  return {
    messageId: 'notAllowed',
    data: { message: [...messages].join(''), allowed: describeRanges(allow.flatMap(rangesOf)) || 'none' },
  };
}

function rangesOf(each: CodeOrRange | CodesWithMessage): Range[] {
  if (typeof each === 'number') return [[each, each]];
  if ('codes' in each) return each.codes.flatMap(rangesOf);
  const [from, to] = each;
  return [[Math.min(from, to), Math.max(from, to)]];
}

function messageOf(each: CodeOrRange | CodesWithMessage): string {
  return typeof each === 'object' && 'message' in each ? ` ${each.message}` : '';
}

function isRegistered(code: number): boolean {
  return CLOSE_CODES.some((row) => row.code === code);
}

/** A private code by the name that the project gave it. */
function describe(code: number, settings: WebSocketSettings): string {
  const name = isRegistered(code) ? null : constantName(code, settings);
  return name === null ? describeCode(code) : `${code} (${name})`;
}
