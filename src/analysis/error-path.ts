import type { TSESTree } from '@typescript-eslint/utils';
import {
  CLEANUP_EVENTS,
  CLEANUP_NAME,
  EFFECT_NAME,
  FAILURE_WORDS,
  GUARD_PARTS,
  LISTENER_METHODS,
  NO_GUARD,
  REFUSAL_WORDS,
  REMOVER_METHODS,
} from '../data/words.js';
import type { Bindings } from './bindings.js';
import type { Origins } from './origins.js';
import {
  calledName,
  enclosingFunction,
  functionName,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  words,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** A path that handles a failure. */
export interface ErrorPath {
  readonly kind: 'catch' | 'rejection' | 'error handler' | 'guard';
  /** The `catch` clause, the handler, or the test of authentication or validation. */
  readonly node: Node;
}

/** Calls of calls are followed this far: the error path of a function is that of the places that call it. */
const DEEPEST = 3;

/** Which error path leads to a call, read from the tree. */
export class ErrorPaths {
  readonly #bindings: Bindings;
  readonly #origins: Origins;

  constructor(bindings: Bindings, origins: Origins) {
    this.#bindings = bindings;
    this.#origins = origins;
  }

  /**
   * The error path that a call stands in: a `catch` clause, a rejection handler, an error handler, the failing branch of a
   * test of authentication or validation. Null where there is none, and in what only cleans up.
   */
  of(call: TSESTree.CallExpression): ErrorPath | null {
    return isInCleanup(call) ? null : this.#failure(call, 0);
  }

  #failure(from: Node, depth: number): ErrorPath | null {
    let node = from;
    for (let { parent } = node; parent; node = parent, { parent } = node) {
      if (parent.type === 'CatchClause' && parent.body === node) return { kind: 'catch', node: parent };
      if (isFailingBranch(parent, node)) return { kind: 'guard', node: parent };
      if (!isFunction(parent)) continue;
      if (parent.body !== node) return null; // a default value
      const value = outermost(parent);
      if (!(value.parent?.type === 'CallExpression' && value.parent.callee === value)) return this.#failureOf(parent, depth);
      // (() => { … })()
      parent = value;
    }
    return null;
  }

  readonly #failures = new Map<FunctionNode, ErrorPath | null>();

  /** The error path of a function that is used on error paths and nowhere else. */
  #failureOf(node: FunctionNode, depth: number): ErrorPath | null {
    const known = this.#failures.get(node);
    if (known !== undefined) return known;
    this.#failures.set(node, null);
    const found = this.#findFailure(node, depth);
    this.#failures.set(node, found);
    return found;
  }

  #findFailure(node: FunctionNode, depth: number): ErrorPath | null {
    const handled = this.#origins.handlers(node);
    if (handled.some(({ event }) => event !== 'error')) return null;
    let found: ErrorPath | null = handled.length > 0 || isOnErrorMethod(node) ? { kind: 'error handler', node } : null;
    for (const mention of this.#bindings.mentions(node)) {
      const kind = errorUse(mention);
      const { parent } = mention;
      if (kind) found ??= { kind, node };
      else if (parent?.type === 'CallExpression' && parent.callee === mention) {
        const path = depth < DEEPEST && isLocal(node) ? this.#failure(parent, depth + 1) : null;
        if (!path) return null;
        found ??= path;
      } else if (!isDefinition(mention, node) && !isRemoval(mention)) {
        // Where a library takes it, that was judged above; elsewhere it may be called for any reason.
        if (!handled.some(({ at }) => at === parent || unwrap(mention) === node)) return null;
      }
    }
    return found;
  }
}

/** Whether an expression that names a function hands it over as what handles failures only. */
export function isErrorHandler(mention: Node): boolean {
  return errorUse(mention) !== null;
}

function errorUse(mention: Node): 'rejection' | 'error handler' | null {
  const { parent } = mention;
  if (parent?.type === 'CallExpression' && parent.callee !== mention) {
    const callee = unwrap(parent.callee);
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : null;
    const position = parent.arguments.indexOf(mention as TSESTree.CallExpressionArgument);
    if ((name === 'catch' && position === 0) || (name === 'then' && position === 1)) return 'rejection';
    return name !== null && LISTENER_METHODS.has(name) && position === 1 && stringValue(parent.arguments[0]) === 'error'
      ? 'error handler'
      : null;
  }
  if (parent?.type === 'AssignmentExpression')
    return parent.right === mention && parent.left.type === 'MemberExpression' && propertyName(parent.left) === 'onerror'
      ? 'error handler'
      : null;
  return parent?.type === 'Property' && parent.value === mention && /^on[Ee]rror$/.test(propertyName(parent) ?? '')
    ? 'error handler'
    : null;
}

function isOnErrorMethod(node: FunctionNode): boolean {
  return node.parent.type === 'MethodDefinition' && /^on[Ee]rror$/.test(propertyName(node.parent) ?? '');
}

/** Whether only this file can call a function: one of its own, or a private method. */
function isLocal(node: FunctionNode): boolean {
  if (node.type === 'FunctionDeclaration') return !node.parent.type.startsWith('Export');
  const { parent } = outermost(node);
  if (parent?.type === 'VariableDeclarator') return !parent.parent.parent.type.startsWith('Export');
  return (
    (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition') && parent.key.type === 'PrivateIdentifier'
  );
}

function isDefinition(mention: Node, node: FunctionNode): boolean {
  return (
    unwrap(mention) === node &&
    /^(?:VariableDeclarator|MethodDefinition|PropertyDefinition|AssignmentExpression)$/.test(mention.parent?.type ?? '')
  );
}

/** `emitter.off('error', fail)` */
function isRemoval({ parent }: Node): boolean {
  return (
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    REMOVER_METHODS.has(propertyName(parent.callee) ?? '')
  );
}

/** Whether a node stands in a function that only cleans up: closing normally is what it is for. */
function isInCleanup(node: Node): boolean {
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
      const effect = parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent;
      const call = effect ? outermost(effect).parent : null;
      return call?.type === 'CallExpression' && EFFECT_NAME.test(calledName(call.callee) ?? '');
    }
    default:
      return false;
  }
}

/** Whether a child of a test is what runs when authentication or validation has failed. */
function isFailingBranch(node: Node, child: Node): boolean {
  switch (node.type) {
    case 'IfStatement':
      if (node.consequent === child) return verdictOf(node.test) === 'fails';
      return node.alternate === child && child.type !== 'IfStatement' && verdictOf(node.test) === 'passes';
    case 'ConditionalExpression':
      return (
        (node.consequent === child && verdictOf(node.test) === 'fails') ||
        (node.alternate === child && verdictOf(node.test) === 'passes')
      );
    case 'LogicalExpression':
      return (
        node.right === child &&
        verdictOf(node.left) === (node.operator === '||' ? 'passes' : node.operator === '&&' ? 'fails' : null)
      );
    default:
      return false;
  }
}

type GuardVerdict = 'passes' | 'fails';

function not(verdict: GuardVerdict | null): GuardVerdict | null {
  return verdict === null ? null : verdict === 'passes' ? 'fails' : 'passes';
}

/** What it means for authentication or validation that a test is true; null for a test of something else. */
function verdictOf(test: Node): GuardVerdict | null {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? not(verdictOf(node.argument)) : null;
    case 'AwaitExpression':
      return verdictOf(node.argument);
    case 'LogicalExpression': {
      const [left, right] = [verdictOf(node.left), verdictOf(node.right)];
      // `!user || !token`: every way into the branch is a failure; `busy || !token` has another.
      if (node.operator === '||')
        return left === right
          ? left
          : (left ?? right) === 'fails' && (left ? isDenial(node.right) : isDenial(node.left))
            ? 'fails'
            : null;
      return left === 'fails' || right === 'fails' ? 'fails' : left === right ? left : null;
    }
    case 'BinaryExpression':
      return verdictOfComparison(node);
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression':
      return verdictOfValue(node);
    default:
      return null;
  }
}

/** `!user`, `user === null`, `role !== 'admin'`: something is not as it should be. */
function isDenial(test: Node): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type === 'LogicalExpression') return isDenial(node.left) && isDenial(node.right);
  return (
    node.type === 'BinaryExpression' &&
    (/^!==?$/.test(node.operator) ? !isNothing(node.right) : /^===?$/.test(node.operator) && isNothing(node.right))
  );
}

function verdictOfComparison(node: TSESTree.BinaryExpression): GuardVerdict | null {
  if (!/^[!=]==?$/.test(node.operator)) return null;
  const isEqual = node.operator.startsWith('=');
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  // typeof token !== 'string'
  if (left.type === 'UnaryExpression' && left.operator === 'typeof') {
    const isUndefined = stringValue(right) === 'undefined';
    return isUndefined === isEqual ? not(verdictOf(left.argument)) : verdictOf(left.argument);
  }
  const compared = verdictOf(left);
  const isIndex = left.type === 'CallExpression' && calledName(left.callee) === 'indexOf';
  if (isIndex) return right.type === 'UnaryExpression' && right.operator === '-' ? (isEqual ? 'fails' : 'passes') : null;
  const verdict = compared ?? (right.type === 'Literal' ? null : verdictOf(right));
  if (verdict === null) return null;
  const text = stringValue(right);
  const isRefused =
    isNothing(right) || (text !== null && words(text).some((word) => FAILURE_WORDS.has(word) || REFUSAL_WORDS.has(word)));
  return isRefused === isEqual ? not(verdict) : verdict;
}

function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name === 'undefined';
  return inner.type === 'Literal' && (inner.value === null || inner.value === false || inner.value === '');
}

/** A value that is named for a guard passes where it is true, unless its name says the reverse: `tokenExpired`. */
function verdictOfValue(node: TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.CallExpression): GuardVerdict | null {
  // How many there are is no question of trust.
  if (node.type === 'MemberExpression' && /^(?:length|size)$/.test(propertyName(node) ?? '')) return null;
  const named = namesIn(node).flatMap(words);
  if (!named.some((word) => !NO_GUARD.test(word) && GUARD_PARTS.some((part) => word.includes(part)))) return null;
  const own = words(calledName(node) ?? '');
  return own.some((word) => FAILURE_WORDS.has(word) || REFUSAL_WORDS.has(word)) ? 'fails' : 'passes';
}

/** The names in a chain of members and calls, and those of the arguments. */
function namesIn(node: Node): string[] {
  const names: string[] = [];
  let at = unwrap(node);
  for (;;) {
    if (at.type === 'Identifier') return [...names, at.name];
    if (at.type === 'MemberExpression') {
      names.push(propertyName(at) ?? '');
      at = unwrap(at.object);
    } else if (at.type === 'CallExpression') {
      for (const argument of at.arguments) names.push(calledName(argument) ?? '');
      at = unwrap(at.callee);
    } else if (at.type === 'AwaitExpression') at = unwrap(at.argument);
    else return names;
  }
}
