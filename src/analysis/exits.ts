import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './syntax.js';

/** Which statements leave the path that they stand in, read from the tree. */

export type Loop =
  TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

export function isLoop(node: Node): node is Loop {
  return (
    node.type === 'ForStatement' ||
    node.type === 'ForInStatement' ||
    node.type === 'ForOfStatement' ||
    node.type === 'WhileStatement' ||
    node.type === 'DoWhileStatement'
  );
}

/** Whether a child of a node runs only sometimes when the node runs. */
export function isBranch(node: Node, child: Node): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test !== child;
    case 'LogicalExpression':
    case 'AssignmentPattern':
      return node.right === child;
    case 'AssignmentExpression':
      return /^(?:\|\||&&|\?\?)=$/.test(node.operator) && node.right === child;
    case 'SwitchCase':
    case 'CatchClause':
      return true;
    default:
      return false;
  }
}

/** The first statement of a block that can leave it; a block is asked once for each of its statements. */
const firstExits = new WeakMap<Node, Node | null>();

/** Whether an earlier statement of the same block can leave it. */
export function canLeaveBefore(block: Node, child: Node): boolean {
  if (block.type !== 'BlockStatement' && block.type !== 'Program' && block.type !== 'StaticBlock') return false;
  let first = firstExits.get(block);
  if (first === undefined) firstExits.set(block, (first = block.body.find((statement) => hasExit(statement)) ?? null));
  return first !== null && first.range[1] <= child.range[0];
}

/** Whether the statements after a call leave the loop, so that it runs one time. */
export function leavesLoop(call: Node, loop: Loop): boolean {
  let node = call;
  for (let { parent } = node; parent && node !== loop; node = parent, { parent } = node) {
    if (
      parent.type === 'BlockStatement' &&
      parent.body.slice(parent.body.indexOf(node as TSESTree.Statement) + 1).some((statement) => hasExit(statement))
    )
      return true;
  }
  return false;
}

/** What a `break` or `continue` without a label, or with one, would stay inside of. */
interface Inside {
  readonly loop?: boolean;
  readonly switch?: boolean;
  readonly labels?: readonly string[];
}

/** Whether a statement holds a `return` or `throw` of its function, or a `break` or `continue` that leads out of it. */
function hasExit(statement: Node, inside: Inside = {}): boolean {
  const within = (node: Node | null, more: Inside = {}): boolean => node !== null && hasExit(node, { ...inside, ...more });
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'BreakStatement':
      return statement.label ? !inside.labels?.includes(statement.label.name) : !inside.loop && !inside.switch;
    case 'ContinueStatement':
      return statement.label ? !inside.labels?.includes(statement.label.name) : !inside.loop;
    case 'BlockStatement':
      return statement.body.some((each) => within(each));
    case 'IfStatement':
      return within(statement.consequent) || within(statement.alternate);
    case 'TryStatement':
      return within(statement.block) || within(statement.handler?.body ?? null) || within(statement.finalizer);
    case 'SwitchStatement':
      return statement.cases.some(({ consequent }) => consequent.some((each) => within(each, { switch: true })));
    case 'LabeledStatement':
      return within(statement.body, { labels: [...(inside.labels ?? []), statement.label.name] });
    case 'WithStatement':
      return within(statement.body);
    default:
      return isLoop(statement) && within(statement.body, { loop: true });
  }
}
