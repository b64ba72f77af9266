import { pluginOf, type WebSocketPlugin } from './plugin.js';
import type { Options as NoBlindReconnectOptions } from './rules/no-blind-reconnect.js';
import type { Options as NoImpossibleCloseCodeCheckOptions } from './rules/no-impossible-close-code-check.js';
import type { Options as NoProtocolCloseCodeOptions } from './rules/no-protocol-close-code.js';
import type { Options as NoRestrictedCloseCodesOptions } from './rules/no-restricted-close-codes.js';
import type { Options as NoUnconditionalCloseInHotPathOptions } from './rules/no-unconditional-close-in-hot-path.js';
import type { Options as PreferCloseCodeConstantOptions } from './rules/prefer-close-code-constant.js';
import type { Options as ValidCloseReasonOptions } from './rules/valid-close-reason.js';
import { rules } from './rules/index.js';

export type { LibraryModel } from './data/library-models/types.js';
export type { RuntimeId } from './data/runtimes.js';
export type { ConstantsSetting, ProjectCode, WebSocketSettings } from './analysis/settings.js';
export type { WebSocketPlugin };
export type {
  NoBlindReconnectOptions,
  NoImpossibleCloseCodeCheckOptions,
  NoProtocolCloseCodeOptions,
  NoRestrictedCloseCodesOptions,
  NoUnconditionalCloseInHotPathOptions,
  PreferCloseCodeConstantOptions,
  ValidCloseReasonOptions,
};

/** The options of each rule, as they follow the severity in a config. */
export interface RuleOptions {
  'websocket/prefer-close-code-constant': [PreferCloseCodeConstantOptions?];
  'websocket/no-unconditional-close-in-hot-path': [NoUnconditionalCloseInHotPathOptions?];
  'websocket/no-protocol-close-code': [NoProtocolCloseCodeOptions?];
  'websocket/no-unsendable-close-code': [];
  'websocket/no-unchecked-close-code': [];
  'websocket/valid-close-reason': [ValidCloseReasonOptions?];
  'websocket/no-normal-close-on-error': [];
  'websocket/no-impossible-close-code-check': [NoImpossibleCloseCodeCheckOptions?];
  'websocket/no-blind-reconnect': [NoBlindReconnectOptions?];
  'websocket/no-misnamed-close-code': [];
  'websocket/no-wrong-side-close-code': [];
  'websocket/no-unregistered-close-code': [];
  'websocket/require-close-code': [];
  'websocket/no-restricted-close-codes': [NoRestrictedCloseCodesOptions?];
}

const plugin: WebSocketPlugin = pluginOf(rules);

export default plugin;
export { plugin as 'module.exports' };
