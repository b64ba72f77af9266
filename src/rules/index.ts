import noBlindReconnect from './no-blind-reconnect.js';
import noImpossibleCloseCodeCheck from './no-impossible-close-code-check.js';
import noMisnamedCloseCode from './no-misnamed-close-code.js';
import noNormalCloseOnError from './no-normal-close-on-error.js';
import noProtocolCloseCode from './no-protocol-close-code.js';
import noRestrictedCloseCodes from './no-restricted-close-codes.js';
import noUncheckedCloseCode from './no-unchecked-close-code.js';
import noUnconditionalCloseInHotPath from './no-unconditional-close-in-hot-path.js';
import noUnregisteredCloseCode from './no-unregistered-close-code.js';
import noUnsendableCloseCode from './no-unsendable-close-code.js';
import noWrongSideCloseCode from './no-wrong-side-close-code.js';
import preferCloseCodeConstant from './prefer-close-code-constant.js';
import requireCloseCode from './require-close-code.js';
import validCloseReason from './valid-close-reason.js';
import type { RuleName } from './names.js';
import type { Rule } from './rule.js';

/** Every rule by its name, in the order of the documentation. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  'prefer-close-code-constant': preferCloseCodeConstant,
  'no-unconditional-close-in-hot-path': noUnconditionalCloseInHotPath,
  'no-protocol-close-code': noProtocolCloseCode,
  'no-unsendable-close-code': noUnsendableCloseCode,
  'no-unchecked-close-code': noUncheckedCloseCode,
  'valid-close-reason': validCloseReason,
  'no-normal-close-on-error': noNormalCloseOnError,
  'no-impossible-close-code-check': noImpossibleCloseCodeCheck,
  'no-blind-reconnect': noBlindReconnect,
  'no-misnamed-close-code': noMisnamedCloseCode,
  'no-wrong-side-close-code': noWrongSideCloseCode,
  'no-unregistered-close-code': noUnregisteredCloseCode,
  'require-close-code': requireCloseCode,
  'no-restricted-close-codes': noRestrictedCloseCodes,
};
