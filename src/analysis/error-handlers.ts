import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENER_METHODS } from '../data/words.js';
import type { Bindings, Source } from './bindings.js';
import type { Origins } from './origins.js';
import { propertyName, stringValue, unwrap, type FunctionNode, type Node } from './syntax.js';

/** Which functions are called when something has failed: by a promise, an emitter, a library. */

const ON_ERROR = /^on[Ee]rror$/;

/** What an expression that names a function hands it over as; null for anything but a handler of failures only. */
export function errorUse(mention: Node): 'rejection' | 'error handler' | null {
  const { parent } = mention;
  switch (parent?.type) {
    case 'CallExpression': {
      const callee = unwrap(parent.callee);
      const name = callee.type === 'MemberExpression' ? propertyName(callee) : null;
      const position = parent.arguments.indexOf(mention as TSESTree.CallExpressionArgument);
      if ((name === 'catch' && position === 0) || (name === 'then' && position === 1)) return 'rejection';
      const isListener = name !== null && LISTENER_METHODS.has(name) && position === 1;
      return isListener && stringValue(parent.arguments[0]) === 'error' ? 'error handler' : null;
    }
    case 'AssignmentExpression':
      return parent.right === mention && parent.left.type === 'MemberExpression' && propertyName(parent.left) === 'onerror'
        ? 'error handler'
        : null;
    case 'Property':
      return parent.value === mention && ON_ERROR.test(propertyName(parent) ?? '') ? 'error handler' : null;
    default:
      return null;
  }
}

/** `class Client { onError() { … } }` */
export function isOnErrorMethod({ parent }: FunctionNode): boolean {
  return parent.type === 'MethodDefinition' && ON_ERROR.test(propertyName(parent) ?? '');
}

/** Whether a parameter is the error that a handler gets. */
export function takesError({ of, index }: Extract<Source, { kind: 'parameter' }>, bindings: Bindings, origins: Origins): boolean {
  if (origins.handlers(of).some(({ gives }) => gives[index] === 'error')) return true;
  return index === 0 && bindings.mentions(of).some((mention) => errorUse(mention) !== null);
}
