import type { TSESTree } from '@typescript-eslint/utils';
import { ERROR_TYPE } from '../data/names.js';
import { REMOVER_METHODS, REPORT_WORDS } from '../data/words.js';
import type { Bindings } from './bindings.js';
import { isInCleanup } from './cleanup.js';
import { errorUse, isOnErrorMethod } from './error-handlers.js';
import { isFailingBranch, isUnansweredBranch } from './guards.js';
import type { Origins } from './origins.js';
import {
  calledName,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  words,
  type FunctionNode,
  type Node,
} from './syntax.js';
import { tellsOfOwnEnd, tellsOfRequest } from './wording.js';

/** A path that handles a failure. */
export interface ErrorPath {
  readonly kind: 'catch' | 'rejection' | 'error handler' | 'guard' | 'unanswered' | 'error report';
  /** The `catch` clause, the handler, the branch of the test, or the statement that reports an error. */
  readonly node: Node;
}

/** Calls of calls are followed this far: the error path of a function is that of the places that call it. */
const DEEPEST = 3;

/** Which error path leads to a call, read from the tree. */
export class ErrorPaths {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #functions = new Map<FunctionNode, ErrorPath | null>();

  constructor(bindings: Bindings, origins: Origins) {
    this.#bindings = bindings;
    this.#origins = origins;
  }

  /**
   * The error path that a call stands in: a `catch` clause, a rejection handler, an error handler, the failing branch of a
   * test of authentication or validation, that of a peer which has not answered, or behind the report of an error. Null where
   * there is none, where the failure is an expected one, and in what only cleans up.
   */
  of(call: TSESTree.CallExpression): ErrorPath | null {
    return this.#leadingTo(call, 0);
  }

  #leadingTo(call: Node, depth: number): ErrorPath | null {
    if (isInCleanup(call)) return null;
    let node = call;
    let report: ErrorPath | null = null;
    for (let { parent } = node; parent; node = parent, { parent } = node) {
      if (parent.type === 'CatchClause' && !this.#triesAgain(call, parent)) return { kind: 'catch', node: parent };
      if (isFailingBranch(parent, node, this.#bindings)) return { kind: 'guard', node: parent };
      if (isUnansweredBranch(parent, node)) return { kind: 'unanswered', node: parent };
      if (this.#isExpected(parent, node)) return null;
      report ??= this.#reportBefore(parent, node);
      if (!isFunction(parent)) continue;
      const value = outermost(parent);
      if (!isCallee(value)) return report ?? this.#ofFunction(parent, depth);
      // (() => { … })()
      parent = value;
    }
    return report;
  }

  /** `try { ws.close(code) } catch { ws.close(1000) }`: what failed is the other close, and nothing besides. */
  #triesAgain(call: Node, clause: TSESTree.CatchClause): boolean {
    const [again, tried] = [methodOf(call), methodOf(onlyExpression(clause.parent.block))];
    if (!again || !tried || propertyName(again) !== propertyName(tried)) return false;
    const slot = this.#bindings.slot(again.object);
    return slot !== null && slot === this.#bindings.slot(tried.object);
  }

  /** A statement before this one that makes an error and reports it, of no end that somebody asked for. */
  #reportBefore(block: Node, statement: Node): ErrorPath | null {
    if (block.type !== 'BlockStatement' && block.type !== 'SwitchCase') return null;
    for (const each of block.type === 'SwitchCase' ? block.consequent : block.body) {
      if (each === statement) return null;
      if (reportsError(each) && !tellsOfOwnEnd(this.#bindings.sourceCode.getText(each)))
        return { kind: 'error report', node: each };
    }
    return null;
  }

  /** A branch for an end that somebody asked for: `if (error.name === 'AbortError')`. */
  #isExpected(node: Node, child: Node): boolean {
    const test =
      node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'SwitchCase'
        ? node.test
        : node.type === 'LogicalExpression'
          ? node.left
          : null;
    if (test === null || test === child || isElseOfEquality(node, child)) return false;
    return tellsOfRequest(this.#bindings.sourceCode.getText(test));
  }

  #ofFunction(node: FunctionNode, depth: number): ErrorPath | null {
    const known = this.#functions.get(node);
    if (known !== undefined) return known;
    this.#functions.set(node, null);
    const found = this.#findUse(node, depth);
    this.#functions.set(node, found);
    return found;
  }

  /** The error path of a function that is used on error paths and nowhere else. */
  #findUse(node: FunctionNode, depth: number): ErrorPath | null {
    const handled = this.#origins.handlers(node);
    if (handled.some(({ event }) => event !== 'error')) return null;
    let found: ErrorPath | null = handled.length > 0 || isOnErrorMethod(node) ? { kind: 'error handler', node } : null;
    for (const mention of this.#bindings.mentions(node)) {
      const { parent } = mention;
      const kind = errorUse(mention);
      if (kind) found ??= { kind, node };
      else if (parent && isCallee(mention)) {
        const path = depth < DEEPEST && isLocal(node) ? this.#leadingTo(parent, depth + 1) : null;
        if (!path) return null;
        found ??= path;
      } else if (!isDefinition(mention, node) && !isRemoval(mention) && !handled.some(({ at }) => at === parent)) return null;
    }
    return found;
  }
}

/** The expression that is all there is in a block, or in a branch that is: `{ if (isOpen) ws.close(code); }`. */
function onlyExpression(statement: Node | null | undefined): Node | null {
  switch (statement?.type) {
    case 'BlockStatement':
      return statement.body.length === 1 ? onlyExpression(statement.body[0]) : null;
    case 'IfStatement':
      return statement.alternate ? null : onlyExpression(statement.consequent);
    case 'ExpressionStatement':
      return unwrap(statement.expression);
    default:
      return null;
  }
}

/** What is not what somebody asked for: `if (error.name === 'AbortError') return; else …`. */
function isElseOfEquality(node: Node, child: Node): boolean {
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return false;
  return node.alternate === child && node.test.type === 'BinaryExpression' && /^===?$/.test(node.test.operator);
}

/** `handleError(new Error('no handler'))`, `this.emit('error', new Error('no handler'))` */
function reportsError(statement: Node): boolean {
  const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : null;
  if (call?.type !== 'CallExpression' || !call.arguments.some(isNewError)) return false;
  const name = calledName(call.callee) ?? '';
  return stringValue(call.arguments[0]) === 'error' ? name === 'emit' : words(name).some((word) => REPORT_WORDS.has(word));
}

function isNewError(node: Node): boolean {
  const made = unwrap(node);
  return (made.type === 'NewExpression' || made.type === 'CallExpression') && ERROR_TYPE.test(calledName(made.callee) ?? '');
}

function methodOf(node: Node | null): TSESTree.MemberExpression | null {
  const callee = node?.type === 'CallExpression' ? unwrap(node.callee) : null;
  return callee?.type === 'MemberExpression' ? callee : null;
}

function isCallee(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee === node;
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

/** The function itself, and `const fail = useCallback(…)`, whose own mentions are looked at too. */
function isDefinition(mention: Node, node: FunctionNode): boolean {
  return unwrap(mention) === node || mention.parent?.type === 'VariableDeclarator';
}

/** `emitter.off('error', fail)` */
function isRemoval({ parent }: Node): boolean {
  return (
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    REMOVER_METHODS.has(propertyName(parent.callee) ?? '')
  );
}
