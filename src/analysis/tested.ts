import { isFunction, outermost, propertyName, unwrap, type Node } from './syntax.js';

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

function question(mention: Node): 'which' | 'whether' | null {
  let node = outermost(mention);
  let isArgument = false;
  for (let { parent } = node; parent; node = parent, { parent } = node) {
    switch (parent.type) {
      case 'BinaryExpression':
        if (!/^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(parent.operator)) return null;
        return isNothing(parent.left) || isNothing(parent.right) ? 'whether' : 'which';
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
        if (parent.operator === 'typeof') return 'whether';
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

/** `null`, `undefined`, `void 0` */
function isNothing(node: Node): boolean {
  return (
    (node.type === 'Literal' && node.value === null && node.raw === 'null') ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
