import { LISTENER_METHODS, RUNNERS } from '../data/words.js';
import type { Aliases } from './aliases.js';
import type { Bindings } from './bindings.js';
import type { Origins } from './origins.js';
import { calledName, enclosingFunction, type FunctionNode, type Node } from './syntax.js';

/** Which functions of the file run others, themselves or by what they hand them to. */

/** Whether a node runs a function that it mentions: calls it, or hands it to a timer, a promise or a list. */
export function runs(node: Node, mention: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  if (node.callee === mention) return node.type === 'CallExpression';
  if (!node.arguments.some((argument) => argument === mention)) return false;
  const name = calledName(node.callee);
  return node.type === 'NewExpression' ? name === 'Promise' : name !== null && RUNNERS.has(name) && !LISTENER_METHODS.has(name);
}

/** What runs when a socket has closed: found from the places that are asked about, up through what runs them. */
export class CloseRuns {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #aliases: Aliases;

  constructor(bindings: Bindings, origins: Origins, aliases: Aliases) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#aliases = aliases;
  }

  /** Whether a close listener of a socket holds a place, or runs a function that does. */
  reach(place: Node, socket: Node): boolean {
    const seen = new Set<FunctionNode>();
    const pending = [enclosingFunction(place)];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node === null || seen.has(node)) continue;
      seen.add(node);
      if (this.#origins.handlers(node).some(({ event, of }) => event === 'close' && (of === null || this.areSame(of, socket))))
        return true;
      for (const mention of this.#bindings.mentions(node))
        if (mention.parent && runs(mention.parent, mention)) pending.push(enclosingFunction(mention));
    }
    return false;
  }

  /** Whether two expressions may be the same socket. */
  areSame(one: Node, other: Node): boolean {
    const [slots, others] = [this.#aliases.withArguments(one), this.#aliases.withArguments(other)];
    if (slots.size > 0) return [...slots].some((slot) => others.has(slot));
    const owner = this.#bindings.owner(one);
    return owner !== null && owner === this.#bindings.owner(other);
  }
}
