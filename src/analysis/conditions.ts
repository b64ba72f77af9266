import type { TSESTree } from '@typescript-eslint/utils';
import { stringValue, unwrap, type FunctionNode, type Node } from './syntax.js';

/** A test that a place is behind. */
export interface Guard {
  readonly test: Node;
  /** What the test must say; null for what a `switch` is about. */
  readonly passes: boolean | null;
  /** The cases of a `switch` that lead to the place; none where the `default` does. */
  readonly cases?: readonly Node[];
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
      return node.test === child ? null : { test: node.parent.discriminant, passes: null, ...casesOf(node) };
    default:
      return null;
  }
}

/** A case, and those before it that run on into it. */
function casesOf(last: TSESTree.SwitchCase): { readonly cases?: readonly Node[] } {
  const { cases } = last.parent;
  const tests: Node[] = [];
  for (let index = cases.indexOf(last); index >= 0; index--) {
    const each = cases[index];
    if (!each || (each !== last && !runsOn(each))) break;
    if (!each.test) return {};
    tests.push(each.test);
  }
  return { cases: tests };
}

function runsOn({ consequent }: TSESTree.SwitchCase): boolean {
  const end = consequent.at(-1);
  const last = end?.type === 'BlockStatement' ? end.body.at(-1) : end;
  return last?.type !== 'BreakStatement' && last?.type !== 'ContinueStatement' && !(last && leaves(last));
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

/** What a test says by what its parts say; null where that is not known. */
export function truthOf(test: Node, ofPart: (part: Node) => boolean | null): boolean | null {
  const node = unwrap(test);
  switch (node.type) {
    case 'Literal':
      return Boolean(node.value);
    case 'UnaryExpression': {
      const inner = node.operator === '!' ? truthOf(node.argument, ofPart) : null;
      return inner === null ? null : !inner;
    }
    case 'LogicalExpression': {
      const [left, right] = [truthOf(node.left, ofPart), truthOf(node.right, ofPart)];
      if (node.operator === '&&') return left === false || right === false ? false : left && right;
      return left === true || right === true ? true : left === false && right === false ? false : null;
    }
    default:
      return ofPart(node);
  }
}

/** The texts, one of which a value is where a guard let it pass: `case 'bye':`, `if (text === 'bye')`; null where it says none. */
export function textsBehind({ test, passes, cases }: Guard, isValue: (node: Node) => boolean): readonly string[] | null {
  if (passes !== null) return textsWhere(test, passes, isValue);
  const texts = isValue(test) ? (cases ?? []).map(stringValue) : [];
  return texts.length > 0 && texts.every((text) => text !== null) ? texts : null;
}

function textsWhere(test: Node, outcome: boolean, isValue: (node: Node) => boolean): readonly string[] | null {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? textsWhere(node.argument, !outcome, isValue) : null;
    case 'LogicalExpression': {
      if (node.operator === '??') return null;
      const [left, right] = [textsWhere(node.left, outcome, isValue), textsWhere(node.right, outcome, isValue)];
      // Both sides say what they say, or one of them does.
      if ((node.operator === '&&') === outcome) return left ?? right;
      return left && right ? [...left, ...right] : null;
    }
    case 'BinaryExpression': {
      if (node.operator !== (outcome ? '===' : '!==') && node.operator !== (outcome ? '==' : '!=')) return null;
      const text = isValue(node.left) ? stringValue(node.right) : isValue(node.right) ? stringValue(node.left) : null;
      return text === null ? null : [text];
    }
    default:
      return null;
  }
}

/** What a comparison of two numbers says; null for an operator that compares none. */
export function holds(left: number, operator: string, right: number): boolean | null {
  switch (operator) {
    case '===':
    case '==':
      return left === right;
    case '!==':
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return null;
  }
}
