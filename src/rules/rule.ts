import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import { homepage, version } from '../../package.json' with { type: 'json' };
import { fileFacts, type FileFacts } from '../analysis/index.js';

/** What a config does with a rule. */
export type Severity = 'error' | 'warn' | 'off';

export interface RuleDocs {
  /** One sentence, as it stands in lists of rules. */
  readonly description: string;
  readonly recommended: Severity;
  readonly strict: Severity;
  readonly url: string;
}

/** Its defaults are in `meta.defaultOptions`, where ESLint looks. */
export type Rule = Omit<TSESLint.RuleModule<string, readonly unknown[], RuleDocs>, 'defaultOptions'>;
export type Context<MessageIds extends string, Options extends readonly unknown[]> = Readonly<
  TSESLint.RuleContext<MessageIds, Options>
>;

interface RuleDefinition<MessageIds extends string, Options extends object> {
  readonly name: string;
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: Omit<RuleDocs, 'url'>;
    readonly fixable?: 'code';
    readonly hasSuggestions?: true;
    readonly messages: Readonly<Record<MessageIds, string>>;
    /** The options object's properties; none is required, no other is allowed. */
    readonly options: Readonly<Record<keyof Options, JSONSchema.JSONSchema4>>;
    readonly defaults: Options;
  };
  /** Reads the facts of a file and reports. Not called for a file that shows no WebSocket. */
  readonly check: (facts: FileFacts, context: Context<MessageIds, readonly [Options]>, options: Options) => void;
}

/** Where a rule is documented: the page of this version, as the package ships it. */
function documentationUrl(name: string): string {
  return `${homepage}@${version}/files/docs/rules/${name}.md`;
}

/** Makes an ESLint rule of a question that is put to a file's facts. */
export function defineRule<MessageIds extends string, Options extends object>({
  name,
  meta,
  check,
}: RuleDefinition<MessageIds, Options>): Rule {
  const { docs, options, defaults, messages, ...rest } = meta;
  const rule: Omit<TSESLint.RuleModule<MessageIds, readonly [Options], RuleDocs>, 'defaultOptions'> = {
    meta: {
      ...rest,
      messages,
      docs: { ...docs, url: documentationUrl(name) },
      schema: [{ type: 'object', properties: options, additionalProperties: false }],
      defaultOptions: [defaults],
    },
    create(context) {
      // Settings are read here, so that a wrong one stops the run; the facts are computed when the tree is complete.
      const facts = fileFacts(context.sourceCode, context.settings);
      if (!facts) return {};
      return {
        'Program:exit'() {
          check(facts, context, { ...defaults, ...context.options[0] });
        },
      };
    },
  };
  return rule;
}
