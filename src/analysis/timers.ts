import type { TSESTree } from '@typescript-eslint/utils';
import { TIMER_STOPS } from '../data/names.js';
import type { Aliases } from './aliases.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { calledName, enclosingFunction, outermost, type FunctionNode, type Node } from './syntax.js';

export type TimerName = keyof typeof TIMER_STOPS;

/** The calls that stop timers. */
interface Stops {
  readonly all: readonly TSESTree.CallExpression[];
  readonly byKey: ReadonlyMap<Slot | string, readonly TSESTree.CallExpression[]>;
  /** Those of what cannot be followed, which may stop any. */
  readonly unknown: readonly TSESTree.CallExpression[];
}

/** What is returned is followed through this many calls. */
const DEEPEST = 3;

/** A call that starts a timer. */
export interface Start {
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
    const stops = isTimerName(name) ? this.#stopsBy(name) : null;
    if (!stops || stops.all.length === 0) return [];
    const holders = new Set<Slot | null>();
    this.#addHolders(start, holders, 0);
    if (holders.has(null)) return stops.all;
    const keys = [...holders].flatMap((slot) => (slot ? keyOf(slot) : []));
    return [...new Set([...stops.unknown, ...keys.flatMap((key) => stops.byKey.get(key) ?? [])])];
  }

  /** Whether the file keeps the id of the timer that a call starts. */
  isKept(start: TSESTree.CallExpression): boolean {
    const { parent } = outermost(start);
    return parent?.type !== 'ExpressionStatement';
  }

  /** The calls that stop timers of a kind, by what they are given: looked up once, however many timers ask. */
  #stopsBy(name: TimerName): Stops {
    let stops = this.#stops.get(name);
    if (!stops) {
      const byKey = new Map<Slot | string, TSESTree.CallExpression[]>();
      const unknown: TSESTree.CallExpression[] = [];
      const all = TIMER_STOPS[name].flatMap((stop) => this.#callsOf(stop)).filter((call) => call.arguments.length > 0);
      for (const call of all) {
        const [id] = call.arguments;
        const slots = id ? this.#aliases.withArguments(id) : new Set<Slot>();
        if (slots.size === 0) unknown.push(call);
        for (const key of new Set([...slots].map(keyOf))) {
          const known = byKey.get(key);
          if (known) known.push(call);
          else byKey.set(key, [call]);
        }
      }
      this.#stops.set(name, (stops = { all, byKey, unknown }));
    }
    return stops;
  }
  readonly #stops = new Map<TimerName, Stops>();

  #callsOf(name: string): TSESTree.CallExpression[] {
    const members = (this.#bindings.members.get(name) ?? []).flatMap((member) => {
      const callee = outermost(member);
      return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : [];
    });
    return [...(this.#bindings.bareCalls.get(name) ?? []), ...members];
  }

  /** Where an id is kept; null stands for a place that is not followed: a list, an argument. */
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
}

/** A variable; a field by its name, since `socket.timer` is the same one in two functions. */
function keyOf(slot: Slot): Slot | string {
  return isField(slot) ? slot.name : slot;
}
