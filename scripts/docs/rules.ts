import type { JSONSchema } from '@typescript-eslint/utils';
import { rules } from '../../src/rules/index.js';
import type { RuleName } from '../../src/rules/names.js';
import type { Rule, Severity } from '../../src/rules/rule.js';
import { code, linkTo, table } from './markdown.js';
import { linksToTranslations } from './reference.js';

export const RULE_NAMES = Object.keys(rules) as RuleName[];

/** What each config does with a rule; `all` turns every rule on. */
function severities({ meta: { docs } }: Rule): readonly (readonly [config: string, severity: Severity])[] {
  return [
    ['recommended', docs?.recommended ?? 'off'],
    ['strict', docs?.strict ?? 'off'],
    ['all', 'error'],
  ];
}

const FIXABLE = '🔧 `eslint --fix` and the quick fix of an editor repair what can be repaired safely.';
const HAS_SUGGESTIONS = '💡 An editor offers suggestions: edits that change what the program does, applied one at a time after a look at them.';

/** The head of a rule's page: its name, what it does, where it is on, what its icons mean. */
export function renderHeader(name: RuleName): string {
  const rule: Rule = rules[name];
  const { docs, fixable, hasSuggestions } = rule.meta;
  const levels = severities(rule).map(([config, severity]) => `${code(config)}: ${severity}`);
  return [
    `# websocket/${name}`,
    `${docs?.description ?? ''}.`,
    [`- ${levels.join(', ')}.`, ...(fixable ? [`- ${FIXABLE}`] : []), ...(hasSuggestions ? [`- ${HAS_SUGGESTIONS}`] : [])].join('\n'),
    ['[Options](#options)', '[What the codes mean](#reference)', ...linksToTranslations(name), '[All rules](../README.md)'].join(' · '),
  ].join('\n\n');
}

type Schema = JSONSchema.JSONSchema4;

/** The options object's properties, by name. */
export function optionsOf(name: RuleName): Readonly<Record<string, Schema>> {
  const rule: Rule = rules[name];
  const [schema] = [rule.meta.schema].flat() as readonly (Schema & { readonly properties?: Readonly<Record<string, Schema>> })[];
  return schema?.properties ?? {};
}

/** A schema as a TypeScript type. */
function typeOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if ('enum' in schema && Array.isArray(schema.enum)) return schema.enum.map((value) => `'${String(value)}'`).join(' | ');
  switch (schema.type) {
    case 'boolean':
    case 'string':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const items = typeOf(schema.items as Schema);
      if (schema.minItems === 2 && schema.maxItems === 2) return `[${items}, ${items}]`;
      return items.includes('|') ? `(${items})[]` : `${items}[]`;
    }
    case 'object': {
      const required = Array.isArray(schema.required) ? schema.required : [];
      const members = Object.entries(schema.properties ?? {}).map(([name, member]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(member)}`);
      return `{ ${members.join('; ')} }`;
    }
    default:
      throw new Error(`The options table cannot write a schema of the type ${JSON.stringify(schema.type)}`);
  }
}

function defaultOf(name: RuleName, option: string): string {
  const rule: Rule = rules[name];
  const [defaults] = (rule.meta.defaultOptions ?? []) as readonly (Readonly<Record<string, unknown>> | undefined)[];
  const value = defaults?.[option];
  return value === undefined ? 'none' : code(JSON.stringify(value).replaceAll(',', ', ').replaceAll('"', "'"));
}

/** The table of a rule's options, each linked to its section. */
export function renderOptions(name: RuleName): string {
  const options = Object.entries(optionsOf(name));
  if (options.length === 0) return 'This rule has no options.';
  return table([['Option', 'Type', 'Default'], ...options.map(([option, schema]) => [linkTo(option), code(typeOf(schema)), defaultOf(name, option)])]);
}

/** The head of an option's section. */
export function renderOption(name: RuleName, option: string, { description }: Schema): string {
  if (!description) throw new Error(`The option ${option} of ${name} has no description in its schema`);
  return [`### ${code(option)}`, description].join('\n\n');
}

/** The list of rules; `folder` is that of their pages, as seen from the page that holds the list. */
export function renderRulesTable(folder: string): string {
  const rows = RULE_NAMES.map((name) => {
    const rule: Rule = rules[name];
    const { docs, fixable, hasSuggestions } = rule.meta;
    const [recommended = '', strict = ''] = severities(rule).map(([, severity]) => (severity === 'off' ? '' : severity));
    return [`[${name}](${folder}/${name}.md)`, docs?.description ?? '', recommended, strict, fixable ? '🔧' : '', hasSuggestions ? '💡' : ''];
  });
  return table([['Rule', 'Description', 'recommended', 'strict', '🔧', '💡'], ...rows]);
}
