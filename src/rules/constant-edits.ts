import type { TSESLint } from '@typescript-eslint/utils';
import type { Constant } from '../analysis/named-codes.js';
import type { Node } from '../analysis/syntax.js';
import { replaceExpression } from './edits.js';

/** Edits of a constant at its definition, and of what names it. */

/** Writes another number; null where that would move the members of an enum that count on from it, or list a code twice. */
export function writeNumber(
  { number, definition, isReversed, table }: Constant,
  value: number,
): TSESLint.ReportFixFunction | null {
  if (!number || (isReversed && table.some((each) => each.value === value))) return null;
  if (definition.type === 'TSEnumMember') {
    const { members } = definition.parent;
    const next = members[members.indexOf(definition) + 1];
    if (next && !next.initializer) return null;
  }
  return (fixer) => fixer.replaceText(number, String(value));
}

/** Writes another name wherever the constant is named; null where others may name it too. */
export function renameConstant({ label, mentions }: Constant, name: string): TSESLint.ReportFixFunction | null {
  return (
    mentions &&
    ((fixer) =>
      mentions.map((mention) =>
        mention === label || mention.parent?.type === 'MemberExpression'
          ? replaceName(fixer, mention, name)
          : replaceExpression(fixer, mention, name),
      ))
  );
}

/** The name alone: with the TypeScript parser an identifier ends behind its type. A text keeps its quotes. */
function replaceName(fixer: TSESLint.RuleFixer, node: Node, name: string): TSESLint.RuleFix {
  const [start, end] = node.range;
  return node.type === 'Identifier'
    ? fixer.replaceTextRange([start, start + node.name.length], name)
    : fixer.replaceTextRange([start + 1, end - 1], name);
}
