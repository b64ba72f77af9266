import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, outermost, propertyName, stringValue, unwrap, type Node } from './syntax.js';

/**
 * Whether a mention of a value is part of a question: a comparison, a condition, an argument of a call in one, a key of a
 * lookup.
 */
export function isTested(mention: Node): boolean {
  return question(mention) !== null;
}

/** Whether a mention of a value asks which one it is; that it is there at all (`if (code)`, `typeof code`) says nothing of that. */
export function isCompared(mention: Node): boolean {
  return question(mention) === 'which';
}

/** Whether a test of a value may tell a good one from a bad one; one against null and undefined lets every value pass. */
export function isChecked(mention: Node): boolean {
  return !['presence', null].includes(question(mention));
}

/** Whether a mention of a value asks no more than whether it is null or undefined. */
export function isPresenceTest(mention: Node): boolean {
  return question(mention) === 'presence';
}

function question(mention: Node): 'which' | 'whether' | 'presence' | null {
  let node = outermost(mention);
  let isArgument = false;
  for (let { parent } = node; parent; node = parent, { parent } = node) {
    switch (parent.type) {
      case 'BinaryExpression':
        if (!/^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(parent.operator)) return null;
        return isNothing(parent.left) || isNothing(parent.right) ? 'presence' : 'which';
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
        // isSendable(code) ? code : 1000
        return parent.test === node ? (isArgument ? 'which' : 'whether') : null;
      case 'SwitchStatement':
        return parent.discriminant === node ? 'which' : null;
      case 'UnaryExpression':
        if (parent.operator === 'typeof') return isComparedWithUndefined(parent) ? 'presence' : 'whether';
        if (parent.operator === '!') return isArgument ? 'which' : 'whether';
        break;
      case 'MemberExpression':
        if (parent.property === node && parent.computed) return 'which';
        if (parent.object !== node) return null;
        break;
      case 'CallExpression': {
        if (parent.callee === node) break;
        // list.includes(code)
        const callee = unwrap(parent.callee);
        if (callee.type === 'MemberExpression' && /^(?:includes|has|indexOf|test|isInteger)$/.test(propertyName(callee) ?? ''))
          return 'which';
        isArgument = true;
        break;
      }
      case 'LogicalExpression':
        if (parent.left === node && parent.operator === '&&') return isArgument ? 'which' : 'whether';
        break;
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
        break;
      default:
        if (
          isFunction(parent) ||
          parent.type.endsWith('Statement') ||
          parent.type === 'VariableDeclarator' ||
          parent.type === 'Property' ||
          parent.type === 'AssignmentExpression'
        )
          return null;
    }
  }
  return null;
}

/** `typeof code === 'undefined'` */
function isComparedWithUndefined({ parent }: TSESTree.UnaryExpression): boolean {
  return parent.type === 'BinaryExpression' && [parent.left, parent.right].some((side) => stringValue(side) === 'undefined');
}

/** `null`, `undefined`, `void 0` */
function isNothing(node: Node): boolean {
  return (
    (node.type === 'Literal' && node.value === null && node.raw === 'null') ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
