import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../analysis/syntax.js';

/** Edits that keep the code around them whole. */

/** Writes another expression in place of one; `{ closeCode }` becomes `{ closeCode: … }`, a table's key `[…]`. */
export function replaceExpression(fixer: TSESLint.RuleFixer, node: Node, text: string): TSESLint.RuleFix {
  const { parent } = node;
  if (parent?.type === 'Property' && parent.shorthand && parent.key.type === 'Identifier') return fixer.replaceText(parent, `${parent.key.name}: ${text}`);
  return fixer.replaceText(node, parent?.type === 'Property' && parent.key === node && !parent.computed ? `[${text}]` : text);
}

/** Writes other arguments between the parentheses of a call. */
export function replaceArguments(fixer: TSESLint.RuleFixer, sourceCode: Readonly<TSESLint.SourceCode>, call: TSESTree.CallExpression, text: string): TSESLint.RuleFix | null {
  // Behind the callee stand the parentheses around it, type arguments and `?.`, before the one that opens the arguments.
  const [first] = call.arguments;
  const between = first ? sourceCode.getTokensBetween(call.typeArguments ?? call.callee, first) : [];
  const open = between.find(({ value }) => value === '(');
  return open ? fixer.replaceTextRange([open.range[1], call.range[1] - 1], text) : null;
}
