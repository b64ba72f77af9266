import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { NEGATED } from '../analysis/checks.js';
import type { Node } from '../analysis/syntax.js';

/** Edits that keep the code around them whole. */

/** Writes another expression in place of one; `{ closeCode }` becomes `{ closeCode: … }`, a table's key `[…]`. */
export function replaceExpression(fixer: TSESLint.RuleFixer, node: Node, text: string): TSESLint.RuleFix {
  const { parent } = node;
  if (parent?.type === 'Property' && parent.shorthand && parent.key.type === 'Identifier')
    return fixer.replaceText(parent, `${parent.key.name}: ${text}`);
  return fixer.replaceText(node, parent?.type === 'Property' && parent.key === node && !parent.computed ? `[${text}]` : text);
}

/** Writes other arguments between the parentheses of a call. */
export function replaceArguments(
  fixer: TSESLint.RuleFixer,
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.CallExpression,
  text: string,
): TSESLint.RuleFix | null {
  // Behind the callee stand the parentheses around it, type arguments and `?.`, before the one that opens the arguments.
  const [first] = call.arguments;
  if (!first) {
    const last = sourceCode.getLastToken(call);
    return last && fixer.insertTextBefore(last, text);
  }
  const between = sourceCode.getTokensBetween(call.typeArguments ?? call.callee, first);
  const open = between.find(({ value }) => value === '(');
  return open ? fixer.replaceTextRange([open.range[1], call.range[1] - 1], text) : null;
}

/** The opposite of a comparison, as text: `code <= 4999` of `code > 4999`. */
export function oppositeComparison(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { left, right, operator, range }: TSESTree.BinaryExpression,
): string {
  const token = sourceCode.getTokensBetween(left, right).find(({ value }) => value === operator);
  const [start, end] = token?.range ?? [left.range[1], right.range[0]];
  return `${sourceCode.text.slice(range[0], start)}${NEGATED[operator] ?? operator}${sourceCode.text.slice(end, range[1])}`;
}

/** Joins two conditions by the other operator, in parentheses where a third stands beside them. */
export function joinBy(
  fixer: TSESLint.RuleFixer,
  sourceCode: Readonly<TSESLint.SourceCode>,
  { left, right, operator, parent, range }: TSESTree.LogicalExpression,
  other: '&&' | '||',
): TSESLint.RuleFix[] {
  const token = sourceCode.getTokensBetween(left, right).find(({ value }) => value === operator);
  const [open, close] = parent.type === 'LogicalExpression' ? ['(', ')'] : ['', ''];
  return token
    ? [fixer.insertTextBeforeRange(range, open), fixer.replaceText(token, other), fixer.insertTextAfterRange(range, close)]
    : [];
}

/** Writes further arguments behind those of a call. */
export function appendArguments(fixer: TSESLint.RuleFixer, call: TSESTree.CallExpression, text: string): TSESLint.RuleFix {
  const last = call.arguments.at(-1);
  if (last) return fixer.insertTextAfter(last, `, ${text}`);
  // In front of the parenthesis that a call ends with.
  return fixer.insertTextBeforeRange([call.range[1] - 1, call.range[1]], text);
}

/** The quote that a file writes strings with: that of its imports, else of its first string. */
export function preferredQuote({ ast }: Readonly<TSESLint.SourceCode>): string {
  const source =
    ast.body.find((statement) => statement.type === 'ImportDeclaration')?.source.raw ??
    ast.tokens.find(({ type }) => type === 'String')?.value;
  return source?.startsWith('"') ? '"' : "'";
}

/** Adds a name to `import { a } from 'x'`, `import x from 'x'`, `import 'x'` or `const { a } = require('x')`; null where it takes none. */
export function extendImport(
  fixer: TSESLint.RuleFixer,
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.ImportDeclaration | TSESTree.ObjectPattern,
  name: string,
): TSESLint.RuleFix | null {
  const parts: readonly TSESTree.Node[] = node.type === 'ObjectPattern' ? node.properties : node.specifiers;
  const last = parts.at(-1);
  if (last?.type === 'ImportNamespaceSpecifier' || last?.type === 'RestElement') return null;
  if (last && last.type !== 'ImportDefaultSpecifier') return fixer.insertTextAfter(last, `, ${name}`);
  const tokens = sourceCode.getTokens(node);
  const brace = tokens.find(({ value }) => value === '{');
  if (brace && brace.range[1] <= (node.type === 'ImportDeclaration' ? node.source.range[0] : node.range[1]))
    return fixer.insertTextAfter(brace, ` ${name} `);
  if (last) return fixer.insertTextAfter(last, `, { ${name} }`);
  return node.type === 'ImportDeclaration' ? fixer.insertTextBefore(node.source, `{ ${name} } from `) : null;
}

/** Comments that speak of what stands on the next line. */
const OF_NEXT_LINE = /^\*|^\s*(?:eslint-disable-next-line|oxlint-disable-next-line|@ts-|prettier-ignore)/;

/** Writes a statement after another, or at the top of the file: behind the file's own comments, before those of its first statement. */
export function insertStatement(
  fixer: TSESLint.RuleFixer,
  sourceCode: Readonly<TSESLint.SourceCode>,
  after: Node | null,
  statement: string,
): TSESLint.RuleFix {
  const newline = sourceCode.text.includes('\r\n') ? '\r\n' : '\n';
  if (after) {
    // A comment at the end of the line stays there.
    const end =
      sourceCode
        .getCommentsAfter(after as never)
        .filter(({ loc }) => loc.start.line === after.loc.end.line)
        .at(-1)?.range[1] ?? after.range[1];
    return fixer.insertTextAfterRange([end, end], `${newline}${statement}`);
  }
  let [start, line] = [sourceCode.ast.body[0]?.range[0] ?? 0, sourceCode.ast.body[0]?.loc.start.line ?? 1];
  for (const comment of sourceCode.ast.body[0] ? sourceCode.getCommentsBefore(sourceCode.ast.body[0]).reverse() : []) {
    if (comment.loc.end.line + 1 < line || !OF_NEXT_LINE.test(comment.value)) break;
    [start, line] = [comment.range[0], comment.loc.start.line];
  }
  return fixer.insertTextAfterRange([start, start], `${statement}${newline}`);
}
