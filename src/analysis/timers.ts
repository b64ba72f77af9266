import type { TSESTree } from '@typescript-eslint/utils';
import { TIMER_STOPS } from '../data/names.js';
import type { Aliases } from './aliases.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { calledName, enclosingFunction, outermost, type FunctionNode, type Node } from './syntax.js';

export type TimerName = keyof typeof TIMER_STOPS;

/** Where the id of a timer is kept; null stands for a place that is not followed: a list, an argument. */
type Holders = ReadonlySet<Slot | null>;

/** What is returned is followed through this many calls. */
const DEEPEST = 3;

/** A call that starts a timer. */
interface Start {
  readonly name: TimerName;
  readonly call: TSESTree.CallExpression;
}

function isTimerName(name: string): name is TimerName {
  return Object.hasOwn(TIMER_STOPS, name);
}

/** What the file does with the ids of its timers. */
export class Timers {
  readonly #bindings: Bindings;
  readonly #aliases: Aliases;

  constructor(bindings: Bindings, aliases: Aliases) {
    this.#bindings = bindings;
    this.#aliases = aliases;
  }

  /** The calls that start a timer which runs a function again and again. */
  startsOf(node: FunctionNode): readonly Start[] {
    return this.#bindings.mentions(node).flatMap((mention) => {
      const { parent: call } = mention;
      if (call?.type !== 'CallExpression' || call.callee === mention) return [];
      const name = calledName(call.callee) ?? '';
      return isTimerName(name) ? [{ name, call }] : [];
    });
  }

  /** The calls that may stop the timer that a call starts. */
  stopsOf(start: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
    const name = calledName(start.callee) ?? '';
    const calls = isTimerName(name) ? TIMER_STOPS[name].flatMap((stop) => this.#callsOf(stop)) : [];
    if (calls.length === 0) return [];
    const holders = new Set<Slot | null>();
    this.#addHolders(start, holders, 0);
    return calls.filter(({ arguments: [id] }) => id !== undefined && this.#mayBe(id, holders));
  }

  /** Whether the file keeps the id of the timer that a call starts. */
  isKept(start: TSESTree.CallExpression): boolean {
    const { parent } = outermost(start);
    return parent?.type !== 'ExpressionStatement';
  }

  #callsOf(name: string): TSESTree.CallExpression[] {
    const members = (this.#bindings.members.get(name) ?? []).flatMap((member) => {
      const callee = outermost(member);
      return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : [];
    });
    return [...(this.#bindings.bareCalls.get(name) ?? []), ...members];
  }

  #addHolders(value: Node, holders: Set<Slot | null>, depth: number): void {
    const inner = outermost(value);
    const { parent } = inner;
    const addTarget = (target: Node): void => {
      const slots = this.#aliases.of(target);
      if (slots.size === 0) holders.add(null);
      for (const slot of slots) holders.add(slot);
    };
    switch (parent?.type) {
      case 'ExpressionStatement':
        return;
      case 'VariableDeclarator':
        addTarget(parent.id);
        return;
      case 'AssignmentExpression':
        addTarget(parent.left);
        this.#addHolders(parent, holders, depth);
        return;
      case 'ConditionalExpression':
      case 'LogicalExpression':
        this.#addHolders(parent, holders, depth);
        return;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression': {
        const home = enclosingFunction(inner);
        const calls = home ? this.#bindings.calls(home) : [];
        if (calls.length === 0 || depth >= DEEPEST) holders.add(null);
        else for (const call of calls) this.#addHolders(call, holders, depth + 1);
        return;
      }
      default:
        holders.add(null);
    }
  }

  /** Whether an expression may be the id that is kept there. What cannot be followed may be. */
  #mayBe(id: Node, holders: Holders): boolean {
    const slots = this.#aliases.withArguments(id);
    if (slots.size === 0 || holders.has(null)) return true;
    // A field of the same name: `socket.timer` in two functions.
    const names = new Set([...holders].flatMap((slot) => (slot && isField(slot) ? slot.name : [])));
    return [...slots].some((slot) => holders.has(slot) || (isField(slot) && names.has(slot.name)));
  }
}
