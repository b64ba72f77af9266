import { CLEANUP_EVENTS, CLEANUP_NAME, EFFECT_NAME } from '../data/words.js';
import {
  calledName,
  enclosingFunction,
  functionName,
  outermost,
  propertyName,
  stringValue,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** Whether a node stands in a function that only cleans up: closing normally is what it is for. */
export function isInCleanup(node: Node): boolean {
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) if (isCleanup(at)) return true;
  return false;
}

function isCleanup(node: FunctionNode): boolean {
  if (CLEANUP_NAME.test((functionName(node) ?? '').replaceAll('_', ''))) return true;
  const value = outermost(node);
  const { parent } = value;
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'Property':
      // [Symbol.dispose]() { … }
      return parent.computed && parent.key.type === 'MemberExpression' && CLEANUP_NAME.test(propertyName(parent.key) ?? '');
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' && CLEANUP_EVENTS.has((propertyName(parent.left) ?? '').replace(/^on/, ''));
    case 'CallExpression': {
      if (parent.callee === value) return false;
      const event = stringValue(parent.arguments[0]);
      return CLEANUP_NAME.test(calledName(parent.callee) ?? '') || (event !== null && CLEANUP_EVENTS.has(event));
    }
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      // useEffect(() => () => { … })
      const effect = parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent;
      const call = effect ? outermost(effect).parent : null;
      return call?.type === 'CallExpression' && EFFECT_NAME.test(calledName(call.callee) ?? '');
    }
    default:
      return false;
  }
}
