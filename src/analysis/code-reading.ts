import type { TSESTree } from '@typescript-eslint/utils';
import { LOGGING_WORDS } from '../data/words.js';
import type { Bindings } from './bindings.js';
import type { HandlerUse } from './origins.js';
import {
  isEmptyFunction,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  words,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** Calls of calls are followed this far. */
const DEEPEST = 6;
const CODE_PROPERTIES: ReadonlySet<string> = new Set(['code', 'closeCode', 'wasClean', 'reason']);

/** Whether a close handler looks at the code, at `wasClean` or the reason, itself or by what it hands them to. */
export class CodeReading {
  readonly #bindings: Bindings;

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Whether a close handler looks at what it is given. */
  reads(node: FunctionNode, uses: readonly HandlerUse[]): boolean {
    return uses.some(({ gives }) =>
      gives.some(
        (given, index) =>
          (given === 'closeEvent' || given === 'code' || given === 'reason') &&
          this.#readsParameter(node, index, given === 'closeEvent', 0),
      ),
    );
  }

  /** Whether a function looks at what it gets as a parameter: a close event, or a value of one. */
  #readsParameter(node: FunctionNode, index: number, isEvent: boolean, depth: number): boolean {
    if (node.type !== 'ArrowFunctionExpression' && this.#usesArguments(node)) return true;
    const parameter = node.params.slice(0, index + 1).find(({ type }) => type === 'RestElement') ?? node.params[index];
    if (!parameter) return false;
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return this.#readsPattern(target.type === 'TSParameterProperty' ? target.parameter : target, isEvent, depth);
  }

  #usesArguments(node: FunctionNode): boolean {
    return (this.#bindings.sourceCode.scopeManager?.acquire(node, true)?.set.get('arguments')?.references.length ?? 0) > 0;
  }

  #readsPattern(pattern: Node, isEvent: boolean, depth: number): boolean {
    switch (pattern.type) {
      case 'Identifier':
        return (this.#bindings.variable(pattern)?.references ?? []).some(
          (reference) => reference.isRead() && this.#isLookedAt(reference.identifier, isEvent, depth),
        );
      case 'AssignmentPattern':
        return this.#readsPattern(pattern.left, isEvent, depth);
      case 'ObjectPattern':
        return pattern.properties.some((property) => {
          if (property.type === 'RestElement') return this.#readsPattern(property.argument, isEvent, depth);
          const name = propertyName(property);
          return (!isEvent || name === null || CODE_PROPERTIES.has(name)) && this.#readsPattern(property.value, false, depth);
        });
      default:
        return true;
    }
  }

  /** Whether a mention of a close event, or of a value of one, is more than a line in a log. */
  #isLookedAt(mention: Node, isEvent: boolean, depth: number): boolean {
    const value = outermost(mention);
    const { parent } = value;
    if (isLogged(value)) return false;
    switch (parent?.type) {
      case 'ExpressionStatement':
        return false;
      case 'IfStatement':
      case 'ConditionalExpression':
        // Whether there is an event says nothing.
        return !(isEvent && parent.test === value);
      case 'LogicalExpression':
        return !(isEvent && parent.left === value);
      case 'UnaryExpression':
        return !isEvent;
      case 'MemberExpression': {
        if (parent.object !== value) return true;
        const name = propertyName(parent);
        return (!isEvent || name === null || CODE_PROPERTIES.has(name)) && this.#isLookedAt(parent, false, depth);
      }
      case 'CallExpression': {
        if (parent.callee === value) return this.#isLookedAt(parent, isEvent, depth);
        const position = parent.arguments.indexOf(value as TSESTree.CallExpressionArgument);
        const callee =
          position < 0 || parent.arguments.some(({ type }) => type === 'SpreadElement') ? null : this.#bindings.callee(parent);
        // An empty function stands where somebody else puts one of their own: `this.onClose = () => {}`.
        if (callee === null || depth >= DEEPEST || isEmptyFunction(callee)) return true;
        return this.#readsParameter(callee, position, isEvent, depth + 1);
      }
      case 'VariableDeclarator':
        return parent.init !== value || this.#readsPattern(parent.id, isEvent, depth);
      default:
        return true;
    }
  }
}

/** Whether a value goes into a log and nowhere else. */
function isLogged(node: Node): boolean {
  let at = node;
  for (let { parent } = at; parent && !parent.type.endsWith('Statement') && !isFunction(parent); at = parent, { parent } = at) {
    if (parent.type === 'CallExpression' && parent.callee !== at && isLog(parent)) return true;
  }
  return false;
}

/** Whether a call writes a log. */
function isLog(call: TSESTree.CallExpression): boolean {
  const names: string[] = [];
  let at = unwrap(call.callee);
  while (at.type === 'MemberExpression') {
    names.push(propertyName(at) ?? '');
    at = unwrap(at.object);
  }
  if (at.type === 'Identifier') names.push(at.name);
  // emitter.emit('debug', …)
  if (names[0] === 'emit') names.push(stringValue(call.arguments[0]) ?? '');
  return names.some((name) => words(name).some((word) => LOGGING_WORDS.has(word)));
}
