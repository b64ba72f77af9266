import type { TSESTree } from '@typescript-eslint/utils';
import { READY_STATES } from '../data/names.js';
import type { Aliases } from './aliases.js';
import type { Bindings } from './bindings.js';
import type { Codes } from './codes.js';
import { guardsOf, holds, truthOf } from './conditions.js';
import type { HandlerUse, Origins } from './origins.js';
import { enclosingFunction, propertyName, unwrap, type FunctionNode, type Node } from './syntax.js';

/**
 * Where a socket is in a state in which no Close frame can go out: not open yet, or not any more. There `close()` aborts
 * the handshake or does nothing, whatever code it is given.
 */
export class Unsent {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #codes: Codes;
  readonly #aliases: Aliases;
  readonly #ends = new Map<FunctionNode, readonly HandlerUse[]>();

  constructor(bindings: Bindings, origins: Origins, codes: Codes, aliases: Aliases) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#codes = codes;
    this.#aliases = aliases;
  }

  /** Whether a call that closes a socket stands where that is not open. */
  has(call: TSESTree.CallExpression, socket: Node): boolean {
    return this.#isAfterTheEnd(call, socket) || this.#isTested(call, socket);
  }

  /**
   * In a close listener of the socket itself, or in its error listener: by the time that an implementation fires `error` it has
   * given the connection up, and where it sends a code, then one of its own.
   */
  #isAfterTheEnd(call: Node, socket: Node): boolean {
    const slot = this.#bindings.slot(socket);
    for (let at = enclosingFunction(call); at && slot; at = enclosingFunction(at)) {
      const handler = at;
      const isGiven = ({ gives }: HandlerUse): boolean =>
        this.#bindings
          .sources(slot)
          .some((source) => source.kind === 'parameter' && source.of === handler && gives[source.index] === 'socket');
      const uses = this.#usesAtTheEnd(handler);
      // A hook for errors, unlike a listener, may be called for what the application threw, with the socket open.
      const isOwn = (use: HandlerUse): boolean =>
        (use.of !== null && this.#aliases.of(use.of).has(slot)) || (use.event === 'close' && isGiven(use));
      if (uses.length > 0 && uses.every(isOwn)) return true;
    }
    return false;
  }

  /** The uses of a function as a listener of the end of a socket, where it has no other. */
  #usesAtTheEnd(node: FunctionNode): readonly HandlerUse[] {
    let uses = this.#ends.get(node);
    if (!uses) {
      const all = this.#origins.handlers(node);
      const isForTheEnd = all.every(({ event }) => event === 'close' || event === 'error');
      uses = all.length > 0 && isForTheEnd && this.#bindings.calls(node).length === 0 ? all : [];
      this.#ends.set(node, uses);
    }
    return uses;
  }

  /** Behind a test of its state that an open socket does not pass: `if (socket.readyState === WebSocket.CONNECTING)`. */
  #isTested(call: Node, socket: Node): boolean {
    if (!this.#bindings.members.has('readyState')) return false;
    const { text } = this.#bindings.sourceCode;
    return guardsOf(call, enclosingFunction(call)).some(
      ({ test, passes, cases }) =>
        !this.#mayPass(test, passes, cases, socket) &&
        // What is awaited may be that it opens.
        !/\b(?:await|yield)\b/.test(text.slice(test.range[1], call.range[0])),
    );
  }

  #mayPass(test: Node, passes: boolean | null, cases: readonly Node[] | undefined, socket: Node): boolean {
    if (passes !== null) return truthOf(test, (part) => this.#truthWhenOpen(part, socket)) !== !passes;
    return (
      !cases ||
      !this.#isState(test, socket) ||
      cases.some((each) => (this.#number(each) ?? READY_STATES.OPEN) === READY_STATES.OPEN)
    );
  }

  /** What a comparison says of a socket that is open. */
  #truthWhenOpen(node: Node, socket: Node): boolean | null {
    if (node.type === 'CallExpression') {
      // [WebSocket.CLOSING, WebSocket.CLOSED].includes(socket.readyState)
      const callee = unwrap(node.callee);
      const list = callee.type === 'MemberExpression' && propertyName(callee) === 'includes' ? unwrap(callee.object) : null;
      const [state] = node.arguments;
      if (list?.type !== 'ArrayExpression' || !state || !this.#isState(state, socket)) return null;
      const numbers = list.elements.map((element) => element && this.#number(element));
      return numbers.includes(null) ? null : numbers.includes(READY_STATES.OPEN);
    }
    if (node.type !== 'BinaryExpression') return null;
    const [left, right] = [node.left, node.right].map((side) =>
      this.#isState(side, socket) ? READY_STATES.OPEN : this.#number(side),
    );
    const isOfState = this.#isState(node.left, socket) || this.#isState(node.right, socket);
    return isOfState && typeof left === 'number' && typeof right === 'number' ? holds(left, node.operator, right) : null;
  }

  #isState(node: Node, socket: Node): boolean {
    const inner = unwrap(node);
    if (inner.type !== 'MemberExpression' || propertyName(inner) !== 'readyState') return false;
    const slot = this.#bindings.slot(inner.object);
    return slot !== null && this.#aliases.of(socket).has(slot);
  }

  /** A number, or the name of a state: `WebSocket.CONNECTING`, `socket.CLOSING`. */
  #number(node: Node): number | null {
    const { values, absent, complete } = this.#codes.of(node);
    const [only, ...others] = values;
    if (complete && !absent && only && others.length === 0) return typeof only.value === 'number' ? only.value : null;
    const inner = unwrap(node);
    const name = inner.type === 'MemberExpression' ? propertyName(inner) : null;
    return name !== null && Object.hasOwn(READY_STATES, name) ? READY_STATES[name as keyof typeof READY_STATES] : null;
  }
}
