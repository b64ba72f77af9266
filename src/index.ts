import type { ESLint, Linter, Rule } from 'eslint';
import { name, version } from '../package.json' with { type: 'json' };
import type { Options as NoProtocolCloseCodeOptions } from './rules/no-protocol-close-code.js';
import type { Options as NoRestrictedCloseCodesOptions } from './rules/no-restricted-close-codes.js';
import type { Options as NoUnconditionalCloseInHotPathOptions } from './rules/no-unconditional-close-in-hot-path.js';
import type { Options as PreferCloseCodeConstantOptions } from './rules/prefer-close-code-constant.js';
import { rules } from './rules/index.js';
import type { RuleName } from './rules/names.js';

export type { LibraryModel } from './data/library-models/types.js';
export type { RuntimeId } from './data/runtimes.js';
export type { ConstantsSetting, ProjectCode, WebSocketSettings } from './analysis/settings.js';
export type {
  NoProtocolCloseCodeOptions,
  NoRestrictedCloseCodesOptions,
  NoUnconditionalCloseInHotPathOptions,
  PreferCloseCodeConstantOptions,
};

/** The options of each rule, as they follow the severity in a config. */
export interface RuleOptions {
  'websocket/prefer-close-code-constant': [PreferCloseCodeConstantOptions?];
  'websocket/no-unconditional-close-in-hot-path': [NoUnconditionalCloseInHotPathOptions?];
  'websocket/no-protocol-close-code': [NoProtocolCloseCodeOptions?];
  'websocket/no-unsendable-close-code': [];
  'websocket/no-unchecked-close-code': [];
  'websocket/no-misnamed-close-code': [];
  'websocket/no-unregistered-close-code': [];
  'websocket/no-restricted-close-codes': [NoRestrictedCloseCodesOptions?];
}

/** What `import websocket from 'eslint-plugin-websocket'` gives. */
export interface WebSocketPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'websocket' };
  readonly rules: Record<RuleName, Rule.RuleModule>;
  readonly configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

const NAMESPACE = 'websocket';
const names = Object.keys(rules) as RuleName[];

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

function config(configName: string, severity: (rule: RuleName) => Linter.StringSeverity): Linter.Config {
  return {
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
  };
}

export default plugin;
export { plugin as 'module.exports' };
