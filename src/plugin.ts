import type { ESLint, Linter, Rule as CoreRule } from 'eslint';
import { name, version } from '../package.json' with { type: 'json' };
import type { RuleName } from './rules/names.js';
import type { Rule } from './rules/rule.js';

/** What `import websocket from 'eslint-plugin-websocket'` gives. */
export interface WebSocketPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'websocket' };
  readonly rules: Record<RuleName, CoreRule.RuleModule>;
  readonly configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

const NAMESPACE = 'websocket';

/** The plugin object that holds the rules, with a config for each of their severities. */
export function pluginOf(rules: Readonly<Record<RuleName, Rule>>): WebSocketPlugin {
  const names = Object.keys(rules) as RuleName[];
  const config = (configName: string, severity: (rule: RuleName) => Linter.StringSeverity): Linter.Config => ({
    name: `${NAMESPACE}/${configName}`,
    plugins: {
      // A getter, since the plugin holds its configs and they hold the plugin.
      get [NAMESPACE]() {
        return plugin;
      },
    },
    rules: Object.fromEntries(
      names.map((rule) => [`${NAMESPACE}/${rule}`, severity(rule)] as const).filter(([, level]) => level !== 'off'),
    ),
  });
  const plugin: WebSocketPlugin = {
    meta: { name, version, namespace: NAMESPACE },
    // The one cast: rules are typed with typescript-eslint's nodes, ESLint's plugins with ESTree's.
    rules: rules as unknown as WebSocketPlugin['rules'],
    configs: {
      recommended: config('recommended', (rule) => rules[rule].meta.docs?.recommended ?? 'off'),
      strict: config('strict', (rule) => rules[rule].meta.docs?.strict ?? 'off'),
      all: config('all', () => 'error'),
    },
  };
  return plugin;
}
