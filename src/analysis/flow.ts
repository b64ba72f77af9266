import type { TSESTree } from '@typescript-eslint/utils';
import { ITERATION_METHODS } from '../data/names.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import type { HandlerUse, Origins } from './origins.js';
import { enclosingFunction, isFunction, outermost, propertyName, stringValue, unwrap, type FunctionNode, type Node } from './syntax.js';

/** A path of the program that runs again and again. */
export type HotPathKind = 'message' | 'interval' | 'animation-frame' | 'stream' | 'loop' | 'iteration';

export interface HotPath {
  readonly kind: HotPathKind;
  /** The function or loop that is run again and again. */
  readonly node: Node;
}

type Loop = TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** Calls of calls are followed this far: the hot path of a function is that of the places that call it. */
const DEEPEST = 3;

/** The structure around a call, read from the tree: which hot path runs it on every run, and which error path leads to it. */
export class Flow {
  readonly #bindings: Bindings;
  readonly #origins: Origins;

  constructor(bindings: Bindings, origins: Origins) {
    this.#bindings = bindings;
    this.#origins = origins;
  }

  /**
   * The hot path that closes the same socket on every run: no branch stands between its entry and the call, no earlier
   * statement can leave it, and the socket does not change from run to run. Null where there is none.
   */
  unconditionalHotPath(call: TSESTree.CallExpression, socket: Node): HotPath | null {
    return this.#climb(call, socket, 0);
  }

  #climb(from: Node, socket: Node, depth: number): HotPath | null {
    let node = from;
    for (let { parent } = node; parent; node = parent, { parent } = node) {
      if (isFunction(parent)) {
        if (parent.body !== node) return null; // a default value
        return this.#functionPath(parent, socket, depth);
      }
      if (isLoop(parent)) {
        if ('body' in parent && parent.body === node) {
          return this.#staysSame(socket, parent) && !leavesLoop(from, parent) ? { kind: 'loop', node: parent } : null;
        }
      } else if (isBranch(parent, node) || canLeaveBefore(parent, node)) return null;
    }
    return null;
  }

  #functionPath(node: FunctionNode, socket: Node, depth: number): HotPath | null {
    const value = outermost(node);
    // (() => { … })()
    if (value.parent?.type === 'CallExpression' && value.parent.callee === value) return this.#climb(value.parent, socket, depth);
    const path = this.#runAgain(node);
    if (path) return path !== 'once' && this.#staysSame(socket, node) && !this.#isOneShot(socket, node, path) ? { kind: path, node } : null;
    if (depth >= DEEPEST) return null;
    // A function that a hot path calls: only a socket from outside both stays the same.
    for (const call of this.#bindings.calls(node)) {
      const found = this.#staysSame(socket, node) ? this.#climb(call, socket, depth + 1) : null;
      if (found) return found;
    }
    return null;
  }

  /** What runs a function again and again; `once` where it is known to run a single time. */
  #runAgain(node: FunctionNode): HotPathKind | 'once' | null {
    const messages = this.#origins.handlers(node).filter(({ event }) => event === 'message');
    if (messages.length > 0) return messages.every(({ once }) => once) || this.#removesItself(node) ? 'once' : 'message';
    for (const mention of this.#bindings.mentions(node)) {
      const { parent } = mention;
      if (parent?.type !== 'CallExpression' || parent.callee === mention) continue;
      const callee = unwrap(parent.callee);
      const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyName(callee) : null;
      if (name === 'setInterval') return this.#removesItself(node) ? 'once' : 'interval';
      if (name === 'requestAnimationFrame') return 'animation-frame';
      if (callee.type !== 'MemberExpression' || name === null) continue;
      if (ITERATION_METHODS.has(name) && parent.arguments[0] === mention) return 'iteration';
      if ((name === 'on' || name === 'addListener') && stringValue(parent.arguments[0]) === 'data') return this.#removesItself(node) ? 'once' : 'stream';
    }
    return null;
  }

  /** A handler that takes itself off: `removeEventListener`, `off`, `clearInterval`, `socket.onmessage = null`. */
  #removesItself(node: FunctionNode): boolean {
    const inside = ({ range }: Node): boolean => node.range[0] <= range[0] && range[1] <= node.range[1];
    const removers = ['removeEventListener', 'removeListener', 'removeAllListeners', 'off'];
    if (removers.some((name) => this.#bindings.members.get(name)?.some(inside))) return true;
    if (this.#bindings.bareCalls.get('clearInterval')?.some(inside) || this.#bindings.members.get('clearInterval')?.some(inside)) return true;
    return this.#bindings.members.get('onmessage')?.some((member) => inside(member) && member.parent.type === 'AssignmentExpression' && member.parent.left === member) ?? false;
  }

  /** Whether an expression names the same object on every run of a function or loop. */
  #staysSame(socket: Node, path: FunctionNode | Loop): boolean {
    const inner = unwrap(socket);
    if (inner.type === 'ThisExpression') return true;
    if (inner.type === 'MemberExpression') {
      const name = propertyName(inner);
      return name !== null && !/^\d+$/.test(name) && this.#staysSame(inner.object, path);
    }
    if (inner.type !== 'Identifier') return false;
    const variable = this.#bindings.variable(inner);
    if (!variable) return true; // a global
    const within = (node: Node): boolean => path.range[0] <= node.range[0] && node.range[1] <= path.range[1];
    if (variable.references.some((reference) => reference.isWrite() && within(reference.identifier as Node))) return false;
    const declaredWithin = variable.identifiers.some((identifier) => within(identifier));
    if (!declaredWithin) return true;
    // message(ws, data): the socket that the message came on
    return isFunction(path) && this.#origins.handlers(path).some(({ event, gives }) => event === 'message' && gives.some((given, index) => given === 'socket' && path.params[index] === variable.identifiers[0]));
  }

  /**
   * A one-shot exchange: the socket is a local of the function or module that attaches the handler and is not stored in a
   * field or exported, so whoever opened it wanted that one message.
   */
  #isOneShot(socket: Node, node: FunctionNode, path: HotPathKind): boolean {
    if (path !== 'message') return false;
    const slot = this.#bindings.slot(socket);
    if (!slot || isField(slot) || slot.defs[0]?.type !== 'Variable') return false;
    return this.#origins.handlers(node).every((use) => this.#isLocalOf(slot, use)) && !this.#isStored(slot);
  }

  #isLocalOf(slot: Exclude<Slot, { owner: unknown }>, { at }: HandlerUse): boolean {
    const declaration = slot.defs[0]?.name as Node | undefined;
    return declaration !== undefined && enclosingFunction(declaration) === enclosingFunction(at);
  }

  #isStored(slot: Exclude<Slot, { owner: unknown }>): boolean {
    if ((slot.defs[0]?.node as Node | undefined)?.parent?.parent?.type === 'ExportNamedDeclaration') return true;
    return slot.references.some((reference) => {
      const { parent } = outermost(reference.identifier as Node);
      if (parent?.type === 'ExportSpecifier') return true;
      return parent?.type === 'AssignmentExpression' && unwrap(parent.right) === reference.identifier && parent.left.type === 'MemberExpression';
    });
  }
}

function isLoop(node: Node): node is Loop {
  return node.type === 'ForStatement' || node.type === 'ForInStatement' || node.type === 'ForOfStatement' || node.type === 'WhileStatement' || node.type === 'DoWhileStatement';
}

/** Whether a child of a node runs only sometimes when the node runs. */
function isBranch(node: Node, child: Node): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test !== child;
    case 'LogicalExpression':
      return node.right === child;
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

/** Whether an earlier statement of the same block can leave it. */
function canLeaveBefore(block: Node, child: Node): boolean {
  if (block.type !== 'BlockStatement' && block.type !== 'Program' && block.type !== 'StaticBlock') return false;
  for (const statement of block.body) {
    if (statement === child) return false;
    if (hasExit(statement)) return true;
  }
  return false;
}

/** Whether a statement holds a `return`, `throw`, `break` or `continue` of the function it stands in. */
function hasExit(statement: Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(hasExit);
    case 'IfStatement':
      return hasExit(statement.consequent) || (statement.alternate !== null && hasExit(statement.alternate));
    case 'TryStatement':
      return hasExit(statement.block) || (statement.handler !== null && hasExit(statement.handler.body)) || (statement.finalizer !== null && hasExit(statement.finalizer));
    case 'SwitchStatement':
      return statement.cases.some(({ consequent }) => consequent.some(hasExit));
    case 'LabeledStatement':
    case 'WithStatement':
      return hasExit(statement.body);
    default:
      return isLoop(statement) && hasExit(statement.body);
  }
}

/** Whether the statements after a call leave the loop, so that it closes one time. */
function leavesLoop(call: Node, loop: Loop): boolean {
  let node = call;
  for (let { parent } = node; parent && node !== loop; node = parent, { parent } = node) {
    if (parent.type !== 'BlockStatement') continue;
    const after = parent.body.slice(parent.body.indexOf(node as TSESTree.Statement) + 1);
    if (after.some(hasExit)) return true;
  }
  return false;
}
