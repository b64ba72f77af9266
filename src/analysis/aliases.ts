import { isField, type Bindings, type Slot } from './bindings.js';
import { outermost, unwrap, type Node } from './syntax.js';

/** Which variables and fields hold the same socket: `const socket = (this.socket = new WebSocket(url))`. */
export class Aliases {
  readonly #bindings: Bindings;
  readonly #known = new Map<Slot, ReadonlySet<Slot>>();
  readonly #handed = new Map<Slot, ReadonlySet<Slot>>();

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Those that hold the value of an expression; empty where it is neither. */
  of(node: Node): ReadonlySet<Slot> {
    const start = this.#bindings.slot(node);
    const known = start ? this.#known.get(start) : undefined;
    if (known) return known;
    const found = new Set<Slot>();
    if (start) this.#known.set(start, found);
    const add = (slot: Slot | null, depth: number): void => {
      if (!slot || found.has(slot)) return;
      found.add(slot);
      if (depth > 2) return;
      for (const source of this.#bindings.sources(slot)) {
        if (source.kind !== 'expression') continue;
        const value = unwrap(source.node);
        add(this.#bindings.slot(value.type === 'AssignmentExpression' ? value.left : value), depth + 1);
      }
      if (isField(slot)) return;
      // const socket = new WebSocket(url); this.socket = socket;
      for (const { identifier } of slot.references) {
        const { parent } = outermost(identifier);
        if (parent?.type === 'AssignmentExpression' && parent.right === outermost(identifier))
          add(this.#bindings.slot(parent.left), depth + 1);
      }
    };
    add(start, 0);
    return found;
  }

  /** Those, and what the file's own calls hand over where it is a parameter. */
  withArguments(node: Node): ReadonlySet<Slot> {
    const start = this.#bindings.slot(node);
    const known = start ? this.#handed.get(start) : undefined;
    if (known) return known;
    const found = new Set<Slot>();
    if (start) this.#handed.set(start, found);
    const pending: [node: Node, depth: number][] = [[node, 0]];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [at, depth] = next;
      for (const slot of this.of(at)) {
        if (found.has(slot)) continue;
        found.add(slot);
        if (depth > 2) continue;
        for (const source of this.#bindings.sources(slot)) {
          if (source.kind !== 'parameter' || source.path.length > 0) continue;
          for (const call of this.#bindings.calls(source.of)) {
            const argument = call.arguments[source.index];
            if (argument) pending.push([argument, depth + 1]);
          }
        }
      }
    }
    return found;
  }
}
