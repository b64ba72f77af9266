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

/** A place, and those that run the function which it belongs to, one by one up to where none of the file does. */
export function placesThatRun(place: Node, bindings: Bindings): readonly Node[] {
  const places = [place];
  const seen = new Set<FunctionNode>();
  for (const at of places) {
    const home = enclosingFunction(at);
    if (home === null || seen.has(home)) continue;
    seen.add(home);
    for (const mention of bindings.mentions(home)) if (mention.parent && runs(mention.parent, mention)) places.push(mention);
  }
  return places;
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
    return placesThatRun(place, this.#bindings).some((each) => this.isIn(each, socket));
  }

  /** Whether a place belongs to a close listener of a socket. */
  isIn(place: Node, socket: Node): boolean {
    const home = enclosingFunction(place);
    return (
      home !== null &&
      this.#origins.handlers(home).some(({ event, of }) => event === 'close' && (of === null || this.areSame(of, socket)))
    );
  }

  /** Whether two expressions may be the same socket. */
  areSame(one: Node, other: Node): boolean {
    const [slots, others] = [this.#aliases.withArguments(one), this.#aliases.withArguments(other)];
    if (slots.size > 0) return [...slots].some((slot) => others.has(slot));
    const owner = this.#bindings.owner(one);
    return owner !== null && owner === this.#bindings.owner(other);
  }
}
