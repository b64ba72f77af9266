/** The names of the rules, in the order of the documentation. Apart from the rules, so that their types stay out of the package's. */
export type RuleName =
  | 'prefer-close-code-constant'
  | 'no-unconditional-close-in-hot-path'
  | 'no-protocol-close-code'
  | 'no-unsendable-close-code'
  | 'no-unchecked-close-code'
  | 'valid-close-reason'
  | 'no-normal-close-on-error'
  | 'no-impossible-close-code-check'
  | 'no-blind-reconnect'
  | 'no-misnamed-close-code'
  | 'no-wrong-side-close-code'
  | 'no-unregistered-close-code'
  | 'require-close-code'
  | 'no-restricted-close-codes';
