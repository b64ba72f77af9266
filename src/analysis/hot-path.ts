import type { TSESTree } from '@typescript-eslint/utils';
import { ITERATION_METHODS } from '../data/names.js';
import { REMOVER_METHODS } from '../data/words.js';
import type { Aliases } from './aliases.js';
import type { Bindings, Slot, Variable } from './bindings.js';
import { canLeaveBefore, isBranch, isLoop, leavesLoop, type Loop } from './exits.js';
import { OneShots } from './one-shots.js';
import type { Origins } from './origins.js';
import { CloseRuns, placesThatRun } from './runs.js';
import {
  calledName,
  contains,
  enclosingFunction,
  isFunction,
  isUndefined,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  type FunctionNode,
  type Node,
} from './syntax.js';
import { Timers, type Start, type TimerName } from './timers.js';

/** A path of the program that runs again and again. */
export type HotPathKind = 'message' | 'interval' | 'animation-frame' | 'stream' | 'loop' | 'iteration';

export interface HotPath {
  readonly kind: HotPathKind;
  /** The function or loop that is run again and again. */
  readonly node: Node;
}

/** Calls of calls are followed this far: the hot path of a function is that of the places that call it. */
const DEEPEST = 3;
const TIMER_KINDS: Readonly<Record<TimerName, HotPathKind>> = {
  setInterval: 'interval',
  requestAnimationFrame: 'animation-frame',
};
/** What goes on when the socket has closed, and meets the one that came after it. */
const OUTLASTING: ReadonlySet<HotPathKind> = new Set(['interval', 'animation-frame', 'stream']);

/** Which hot path runs a call on every run, read from the tree. */
export class HotPaths {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #timers: Timers;
  readonly #closeRuns: CloseRuns;
  readonly #oneShots: OneShots;

  constructor(bindings: Bindings, origins: Origins, aliases: Aliases) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#timers = new Timers(bindings, aliases);
    this.#closeRuns = new CloseRuns(bindings, origins, aliases);
    this.#oneShots = new OneShots(bindings, origins, this.#closeRuns);
  }

  /**
   * The hot path that closes the same socket on every run: no branch stands between its entry and the call, no earlier
   * statement can leave it, and the socket does not change from run to run. Null where there is none.
   */
  of(call: TSESTree.CallExpression, socket: Node): HotPath | null {
    const path = this.#climb(call, socket, 0);
    return path && isFunction(path.node) && this.#isClosedAnyway(call, socket, path.node) ? null : path;
  }

  /**
   * Whether whoever attaches a handler then closes the socket at once, so that the handler only closes it again:
   * `function drop(ws) { ws.onopen = ws.onmessage = () => ws.close(); ws.close(); }`
   */
  #isClosedAnyway(call: TSESTree.CallExpression, socket: Node, handler: FunctionNode): boolean {
    const slot = this.#bindings.slot(socket);
    const method = calledName(call.callee);
    const uses = this.#origins.handlers(handler);
    if (!slot || method === null || uses.length === 0) return false;
    const closes = this.#closesOf(slot, method);
    return uses.every(({ at }) => (closes.get(enclosingFunction(at)) ?? 0) >= at.range[1]);
  }

  /** The functions that close a socket on every run, themselves or by what they call, and where they do so last. */
  #closesOf(slot: Slot, method: string): ReadonlyMap<FunctionNode | null, number> {
    let bySlot = this.#closes.get(method);
    if (!bySlot) {
      this.#closes.set(method, (bySlot = new Map<Slot, Map<FunctionNode | null, number>>()));
      for (const member of this.#bindings.members.get(method) ?? []) {
        const closed = this.#bindings.slot(member.object);
        const callee = outermost(member);
        if (!closed || callee.parent?.type !== 'CallExpression' || callee.parent.callee !== callee) continue;
        let homes = bySlot.get(closed);
        if (!homes) bySlot.set(closed, (homes = new Map<FunctionNode | null, number>()));
        this.#noteClose(callee.parent, homes, 0);
      }
    }
    return bySlot.get(slot) ?? new Map();
  }
  readonly #closes = new Map<string, Map<Slot, Map<FunctionNode | null, number>>>();

  #noteClose(call: Node, homes: Map<FunctionNode | null, number>, depth: number): void {
    const home = enclosingFunction(call);
    let node = call;
    for (let { parent } = node; parent && node !== home; node = parent, { parent } = node)
      if (isBranch(parent, node) || canLeaveBefore(parent, node)) return;
    const isNew = !homes.has(home);
    homes.set(home, Math.max(homes.get(home) ?? 0, call.range[0]));
    if (home && isNew && depth < DEEPEST)
      for (const outer of this.#bindings.calls(home)) this.#noteClose(outer, homes, depth + 1);
  }

  #climb(from: Node, socket: Node, depth: number): HotPath | null {
    let node = from;
    for (let { parent } = node; parent; node = parent, { parent } = node) {
      // A default value runs sometimes; a body runs with its function.
      if (isFunction(parent)) return parent.body === node ? this.#ofFunction(parent, socket, depth) : null;
      if (isLoop(parent) && parent.body === node)
        return this.#staysSame(socket, parent) && !leavesLoop(from, parent) && !(this.#waits(parent) && this.#isReopened(socket))
          ? { kind: 'loop', node: parent }
          : null;
      if (isBranch(parent, node) || canLeaveBefore(parent, node)) return null;
    }
    return null;
  }

  #ofFunction(node: FunctionNode, socket: Node, depth: number): HotPath | null {
    const value = outermost(node);
    // (() => { … })()
    if (value.parent?.type === 'CallExpression' && value.parent.callee === value) return this.#climb(value.parent, socket, depth);
    const kind = this.#runsAgain(node, socket);
    if (kind) {
      if (kind === 'once' || !this.#staysSame(socket, node)) return null;
      if (kind === 'message' && (this.#oneShots.isExchange(socket, node) || this.#oneShots.settles(node, this.#inside(node))))
        return null;
      return OUTLASTING.has(kind) && this.#isReopened(socket) ? null : { kind, node };
    }
    if (depth >= DEEPEST || !this.#staysSame(socket, node)) return null;
    for (const call of this.#bindings.calls(node)) {
      const found = this.#climb(call, socket, depth + 1);
      if (found) return found;
    }
    return null;
  }

  /** What runs a function again and again; `once` where it takes itself off, or was added for one run. */
  #runsAgain(node: FunctionNode, socket: Node): HotPathKind | 'once' | null {
    const messages = this.#origins.handlers(node).filter(({ event }) => event === 'message');
    if (messages.length > 0) return messages.every(({ once }) => once) || this.#removesItself(node) ? 'once' : 'message';
    const starts = this.#timers.startsOf(node);
    const [first] = starts;
    if (first)
      return starts.some(({ call }) => this.#isStopped(node, call, socket)) || this.#isLastFrame(node, starts)
        ? 'once'
        : TIMER_KINDS[first.name];
    for (const mention of this.#bindings.mentions(node)) {
      const { parent } = mention;
      if (parent?.type !== 'CallExpression' || parent.callee === mention) continue;
      const callee = unwrap(parent.callee);
      const name = calledName(callee);
      if (callee.type !== 'MemberExpression' || name === null) continue;
      if (ITERATION_METHODS.has(name) && parent.arguments[0] === mention) return 'iteration';
      if ((name === 'on' || name === 'addListener') && stringValue(parent.arguments[0]) === 'data')
        return this.#removesItself(node) ? 'once' : 'stream';
    }
    return null;
  }

  /** `removeEventListener('message', handler)`, `socket.onmessage = null`, in the handler or in a function that it calls. */
  #removesItself(node: FunctionNode): boolean {
    const { members } = this.#bindings;
    if (![...REMOVER_METHODS, 'removeAllListeners', 'onmessage'].some((name) => members.has(name))) return false;
    const inside = this.#inside(node);
    const own = new Set(this.#bindings.mentions(node));
    const removed = [...REMOVER_METHODS].some((name) =>
      members.get(name)?.some((member) => {
        const call = outermost(member).parent;
        return (
          inside(member) &&
          call?.type === 'CallExpression' &&
          call.arguments.some((argument) => own.has(argument) || isFunction(unwrap(argument)))
        );
      }),
    );
    if (removed || members.get('removeAllListeners')?.some(inside)) return true;
    return (
      members
        .get('onmessage')
        ?.some((member) => inside(member) && member.parent.type === 'AssignmentExpression' && member.parent.left === member) ??
      false
    );
  }

  /** An animation frame comes again only where the function asks for it again. */
  #isLastFrame(node: FunctionNode, starts: readonly Start[]): boolean {
    if (starts.some(({ name }) => name !== 'requestAnimationFrame')) return false;
    const inside = this.#inside(node);
    return !starts.some(({ call }) => inside(call));
  }

  /** Whether the function stops the timer that runs it, or the socket's close does, so that it closes the socket once. */
  #isStopped(node: FunctionNode, start: TSESTree.CallExpression, socket: Node): boolean {
    const stops = this.#timers.stopsOf(start);
    if (stops.length === 0) return false;
    const inside = this.#inside(node);
    return stops.some((stop) => inside(stop) || (this.#timers.isKept(start) && this.#closeRuns.reach(stop, socket)));
  }

  /** The calls of names and members, in order. */
  get #calls(): readonly TSESTree.CallExpression[] {
    if (this.#knownCalls) return this.#knownCalls;
    const calls = [...this.#bindings.bareCalls.values()].flat();
    for (const members of this.#bindings.members.values())
      for (const member of members) {
        const { parent } = outermost(member);
        if (parent?.type === 'CallExpression') calls.push(parent);
      }
    return (this.#knownCalls = calls.sort((a, b) => a.range[0] - b.range[0]));
  }
  #knownCalls: readonly TSESTree.CallExpression[] | null = null;

  /** Whether a node stands in a function, or in a function of this file that it calls. */
  #inside(node: FunctionNode): (inner: Node) => boolean {
    let inside = this.#insides.get(node);
    if (!inside) this.#insides.set(node, (inside = this.#findInside(node)));
    return inside;
  }
  readonly #insides = new Map<FunctionNode, (inner: Node) => boolean>();

  #findInside(node: FunctionNode): (inner: Node) => boolean {
    const within = new Set([node]);
    for (const call of startingIn(node, this.#calls)) {
      const callee = contains(node, call) ? this.#bindings.callee(call) : null;
      if (callee) within.add(callee);
    }
    return (inner) => [...within].some((each) => contains(each, inner));
  }

  /** Whether an expression names the same object on every run of a function or loop. */
  #staysSame(socket: Node, path: FunctionNode | Loop): boolean {
    const inner = unwrap(socket);
    if (inner.type === 'ThisExpression' || inner.type === 'Super') return true;
    if (inner.type === 'MemberExpression') {
      const name = propertyName(inner);
      const slot = this.#bindings.slot(inner);
      const isRefilled =
        slot !== null &&
        this.#bindings
          .sources(slot)
          .some((source) => source.kind === 'expression' && !source.initial && contains(path, source.node));
      return (
        name !== null &&
        !/^\d+$/.test(name) &&
        !isRefilled &&
        !this.#isRefilledBy(path, slot) &&
        this.#staysSame(inner.object, path)
      );
    }
    if (inner.type !== 'Identifier') return false;
    const variable = this.#bindings.variable(inner);
    if (!variable) return true; // a global
    if (this.#writes(variable).some((write) => contains(path, write)) || this.#isRefilledBy(path, variable)) return false;
    if (!variable.identifiers.some((identifier) => contains(path, identifier))) return true;
    // message(ws, data): the socket that the message came on
    return (
      isFunction(path) &&
      this.#origins
        .handlers(path)
        .some(
          ({ event, gives }) =>
            event === 'message' &&
            gives.some((given, index) => given === 'socket' && path.params[index] === variable.identifiers[0]),
        )
    );
  }

  /** Whether a function or loop calls what puts another socket into a variable or field. */
  #isRefilledBy(path: FunctionNode | Loop, slot: Slot | null): boolean {
    const home = isFunction(path) ? path : enclosingFunction(path);
    return slot !== null && this.#refills(slot).some((place) => contains(path, place) && enclosingFunction(place) === home);
  }

  /** Whether the close of a socket leads to another one in its variable or field: each run closes one that is open. */
  #isReopened(socket: Node): boolean {
    const slot = this.#bindings.slot(socket);
    return slot !== null && this.#refills(slot).some((place) => this.#closeRuns.isIn(place, socket));
  }

  /** The places that put another socket into a variable or field, themselves or by what they run. */
  #refills(slot: Slot): readonly Node[] {
    let places = this.#refilled.get(slot);
    if (!places) {
      const values = this.#bindings.sources(slot).flatMap((source) => {
        if (source.kind !== 'expression' || source.initial) return [];
        const value = unwrap(source.node);
        return isUndefined(value) || (value.type === 'Literal' && value.value === null) ? [] : value;
      });
      this.#refilled.set(slot, (places = [...new Set(values.flatMap((value) => placesThatRun(value, this.#bindings)))]));
    }
    return places;
  }
  readonly #refilled = new Map<Slot, readonly Node[]>();

  /** Whether a loop waits, so that a socket may close between its rounds. */
  #waits(loop: Loop): boolean {
    return this.#bindings.sourceCode.getFirstToken(loop.body, ({ value }) => value === 'await') !== null;
  }

  #writes(variable: Variable): readonly Node[] {
    let writes = this.#written.get(variable);
    if (!writes)
      this.#written.set(
        variable,
        (writes = variable.references.filter((reference) => reference.isWrite()).map(({ identifier }) => identifier as Node)),
      );
    return writes;
  }
  readonly #written = new Map<Variable, readonly Node[]>();
}

/** Those of some nodes, in order, that start inside another one. */
function* startingIn<Inner extends Node>({ range: [start, end] }: Node, nodes: readonly Inner[]): Iterable<Inner> {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range[0] ?? end) < start) low = middle + 1;
    else high = middle;
  }
  for (let node = nodes[low]; node && node.range[0] < end; node = nodes[++low]) yield node;
}
