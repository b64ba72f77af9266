import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from './syntax.js';

/** A test that a place is behind. */
export interface Guard {
  readonly test: Node;
  /** What the test must say; null for what a `switch` is about. */
  readonly passes: boolean | null;
}

/** The tests between the entry of a function, or of the module, and a place in it. */
export function guardsOf(place: Node, within: FunctionNode | null): Guard[] {
  const guards: Guard[] = [];
  let node = place;
  for (let { parent } = node; parent && node !== within; node = parent, { parent } = node) {
    const guard = guardOf(parent, node);
    if (guard) guards.push(guard);
    if (parent.type === 'BlockStatement')
      for (const exit of exitsOf(parent)) if (exit.at.range[1] <= node.range[0]) guards.push(exit.guard);
  }
  return guards;
}

/** The test that a node puts its child behind. */
export function guardOf(node: Node, child: Node): Guard | null {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test === child ? null : { test: node.test, passes: node.consequent === child };
    case 'LogicalExpression':
      return node.right === child && node.operator !== '??' ? { test: node.left, passes: node.operator === '&&' } : null;
    case 'SwitchCase':
      return node.test === child ? null : { test: node.parent.discriminant, passes: null };
    default:
      return null;
  }
}

/** A statement that leaves its block on one outcome of a test: what is behind it is behind the other. */
interface Exit {
  readonly at: Node;
  readonly guard: Guard;
}

const exits = new WeakMap<Node, readonly Exit[]>();

/** The statements of a block that leave it on one outcome of a test; a block is asked once for each of its statements. */
export function exitsOf(block: TSESTree.BlockStatement): readonly Exit[] {
  let found = exits.get(block);
  if (!found)
    exits.set(
      block,
      (found = block.body.flatMap((at): Exit[] => {
        if (at.type !== 'IfStatement') return [];
        if (leaves(at.consequent)) return [{ at, guard: { test: at.test, passes: false } }];
        return at.alternate && leaves(at.alternate) ? [{ at, guard: { test: at.test, passes: true } }] : [];
      })),
    );
  return found;
}

/** Whether a statement ends in leaving the function. */
function leaves(statement: Node): boolean {
  if (statement.type !== 'BlockStatement') return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
  const last = statement.body.at(-1);
  return last !== undefined && leaves(last);
}
