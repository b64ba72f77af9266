import type { TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel, Role } from '../data/library-models/types.js';
import { TAKING_METHODS } from '../data/names.js';
import { ENDING_WORDS, OWN_CLOSE_WORDS, RETURN_WORDS, REMOVER_METHODS } from '../data/words.js';
import type { Range } from '../data/ranges.js';
import type { RuntimeId } from '../data/runtimes.js';
import type { Aliases } from './aliases.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { CodeReading } from './code-reading.js';
import { numberLiteral, type Codes } from './codes.js';
import type { ModelIndex } from './models.js';
import { guardsOf, holds, truthOf, type Guard } from './conditions.js';
import type { HandlerUse, Origins } from './origins.js';
import { runs } from './runs.js';
import type { Sockets } from './sockets.js';
import {
  calledName,
  contains,
  enclosingFunction,
  functionName,
  isEmptyFunction,
  isFunction,
  namesIn,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  words,
  type ClassNode,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** A function that is called when a socket has closed, or asked then whether to connect again. */
export interface CloseHandler {
  readonly node: FunctionNode;
  /** What stands in front of its body. */
  readonly head: TSESTree.SourceLocation;
  readonly uses: readonly HandlerUse[];
  /** Which endpoint its socket is; null where nothing tells. */
  readonly role: Role | null;
  readonly runtimes: readonly RuntimeId[];
  /** A library asks it whether to connect again, save after these codes; null for a listener. */
  readonly decides: readonly Range[] | null;
  /** What it is called; null where it has no name. */
  readonly name: string | null;
  /** It gets a close event, or the code itself. */
  readonly isGivenEvent: boolean;
  readonly isGivenCode: boolean;
  /** It looks at the code, at `wasClean` or the reason, or hands them to what cannot be seen. Writing a log is no look. */
  readonly readsCode: boolean;
  /** It leads to a new connection; one that decides: it says yes always. */
  readonly reconnects: boolean;
  /** Every way to the new connection is behind a flag that says whether the file's own side closed. */
  readonly isFlagged: boolean;
  /** Whether it leads to a new connection after the file's own side has closed with this code, past every flag. */
  reconnectsAfter(code: number): boolean;
}

/** A place in a function that opens a connection: a construction, or what runs another function that does. */
interface Opening {
  readonly at: Node;
  readonly through: FunctionNode | null;
}

/** What is known while a function runs. */
interface Run {
  readonly node: FunctionNode;
  /** The call that runs it, where its arguments can be seen. */
  readonly call: Node | null;
  /** The received code. */
  readonly code?: number;
}

/** Calls of calls are followed this far. */
const DEEPEST = 6;
/** In a generated file every function may call every other one: a question ends here. */
const MOST_STEPS = 1000;

/** What happens when a socket has closed, read from the tree. Everything is found when it is asked for. */
export class CloseHandlers {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #sockets: Sockets;
  readonly #reading: CodeReading;
  readonly #codes: Codes;
  readonly #index: ModelIndex;
  readonly #used: ReadonlySet<LibraryModel>;
  readonly #aliases: Aliases;
  readonly #runtimesOf: (uses: readonly HandlerUse[]) => readonly RuntimeId[];
  #openings: Map<FunctionNode, Opening[]> | null = null;

  constructor(
    bindings: Bindings,
    origins: Origins,
    sockets: Sockets,
    codes: Codes,
    index: ModelIndex,
    used: ReadonlySet<LibraryModel>,
    aliases: Aliases,
    runtimesOf: (uses: readonly HandlerUse[]) => readonly RuntimeId[],
  ) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#sockets = sockets;
    this.#reading = new CodeReading(bindings);
    this.#codes = codes;
    this.#index = index;
    this.#used = used;
    this.#aliases = aliases;
    this.#runtimesOf = runtimesOf;
  }

  /** Every close handler of the file, in order. */
  all(isSure: (use: HandlerUse) => boolean): CloseHandler[] {
    const found: CloseHandler[] = [];
    for (const node of this.#candidates()) {
      const uses = this.#origins.handlers(node).filter((use) => use.event === 'close' && isSure(use));
      if (uses.length > 0) found.push(this.#handler(node, uses));
    }
    return found.sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  #handler(node: FunctionNode, uses: readonly HandlerUse[]): CloseHandler {
    const [role, ...others] = new Set(uses.map((use) => use.role ?? null));
    const decisions = uses.flatMap(({ decidesReconnect }) => decidesReconnect ?? []);
    const [decision] = decisions;
    const memory: Partial<Record<'readsCode' | 'reconnects' | 'isFlagged', boolean>> = {};
    const after = new Map<number, boolean>();
    const gives = (kind: string): boolean => uses.some((use) => use.gives.includes(kind));
    const [analysis, runtimesOf] = [this as CloseHandlers, this.#runtimesOf];
    return {
      node,
      head: headOf(node, this.#bindings),
      uses,
      role: others.length === 0 ? (role ?? null) : null,
      decides: decision && decisions.length === uses.length ? (decision.except ?? []) : null,
      name: functionName(node),
      isGivenEvent: gives('closeEvent'),
      isGivenCode: gives('closeEvent') || gives('code'),
      get runtimes() {
        return runtimesOf(uses);
      },
      get readsCode() {
        return (memory.readsCode ??= analysis.#reading.reads(node, uses));
      },
      get reconnects() {
        return (memory.reconnects ??= this.decides
          ? alwaysTrue(node, analysis.#bindings)
          : analysis.#leads({ node, call: null }));
      },
      get isFlagged() {
        return (memory.isFlagged ??= !analysis.#leadsUnflagged({ node, call: null }));
      },
      reconnectsAfter(code) {
        let known = after.get(code);
        if (known === undefined) after.set(code, (known = analysis.#leadsUnflagged({ node, call: null, code })));
        return known;
      },
    };
  }

  // --- Which functions are close handlers ---------------------------------------------------------------------------

  /** The functions that stand where some library takes a close handler; whether it does there is for `Origins` to say. */
  #candidates(): Set<FunctionNode> {
    const found = new Set<FunctionNode>();
    const add = (value: Node | undefined): void => {
      const node = value ? this.#functionOf(value, 0) : null;
      if (node) found.add(node);
    };
    const { properties, methods } = this.#index.closeHandlers;
    for (const name of properties)
      for (const member of this.#bindings.members.get(name) ?? []) {
        const target = outermost(member);
        if (target.parent?.type === 'AssignmentExpression' && target.parent.left === target) add(assigned(target.parent));
      }
    for (const [name, events] of methods)
      for (const member of this.#bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        const call = callee.parent;
        if (call?.type !== 'CallExpression' || call.callee !== callee) continue;
        if (events.has(undefined)) add(call.arguments[0]);
        if (events.has(stringValue(call.arguments[0]) ?? '')) add(call.arguments[1]);
      }
    for (const node of this.#inOptions()) found.add(node);
    return found;
  }

  /** Functions in options objects and methods of classes that a library calls. */
  *#inOptions(): Iterable<FunctionNode> {
    const { hooks, options } = this.#index.closeHandlers;
    const { text } = this.#bindings.sourceCode;
    const names = new Set(options.flatMap(({ model, name }) => (this.#used.has(model) ? [name] : [])));
    if (![...hooks, ...names].some((name) => text.includes(name))) return;
    for (const { block } of this.#bindings.sourceCode.scopeManager?.scopes ?? []) {
      const node = block as Node;
      if (!isFunction(node)) continue;
      const name = functionName(node) ?? '';
      if (hooks.has(name) || names.has(name)) yield node;
      else if (names.size > 0 && name !== '' && this.#bindings.mentions(node).some((mention) => isValueOf(mention, names)))
        yield node;
    }
  }

  #functionOf(value: Node, depth: number): FunctionNode | null {
    const found = this.#bindings.functionOf(value);
    if (found || depth > 2) return found;
    // const onClose = this.handleClose.bind(this)
    const slot = this.#bindings.slot(value);
    for (const source of slot ? this.#bindings.sources(slot) : [])
      if (source.kind === 'expression') return this.#functionOf(source.node, depth + 1);
    return null;
  }

  // --- What opens a connection --------------------------------------------------------------------------------------

  /** The functions that open a connection, each with the places in it that do: climbed up from the constructions. */
  get #opens(): Map<FunctionNode, Opening[]> {
    if (this.#openings) return this.#openings;
    const opens = (this.#openings = new Map<FunctionNode, Opening[]>());
    const pending: FunctionNode[] = [];
    const classes = new Set<ClassNode>();
    const add = (at: Node, through: FunctionNode | null): void => {
      const home = this.#home(at);
      if (isFunction(home)) {
        const places = opens.get(home);
        if (places) places.push({ at, through });
        else {
          opens.set(home, [{ at, through }]);
          pending.push(home);
        }
      } else if (home && !classes.has(home)) {
        // class Feed { socket = new WebSocket(url); }
        classes.add(home);
        for (const made of this.#bindings.instances(home)) add(made, null);
      }
    };
    for (const node of this.#connections()) add(node, null);
    for (let node = pending.pop(); node; node = pending.pop()) {
      for (const mention of this.#bindings.mentions(node)) {
        const { parent } = mention;
        if (parent && runs(parent, mention)) add(parent, node);
      }
      for (const made of this.#bindings.instances(node)) add(made, node);
    }
    return opens;
  }

  /** The constructions of client sockets, and the calls of methods that connect. */
  *#connections(): Iterable<Node> {
    for (const node of this.#bindings.constructions) if (this.#isConnection(node)) yield node;
    for (const [name, rows] of this.#index.connects)
      for (const member of this.#bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        if (callee.parent?.type !== 'CallExpression' || callee.parent.callee !== callee) continue;
        const { origins } = this.#origins.of(member.object);
        if (origins.some(({ model, kind }) => rows.some((row) => row.model === model && row.of === kind))) yield callee.parent;
      }
  }

  #isConnection(node: TSESTree.NewExpression): boolean {
    const { origins, other } = this.#sockets.verdict(node);
    if (origins.length > 0)
      return origins.some(({ kind, role, model }) => kind === 'socket' && role !== 'server' && !model.double);
    if (other) return false;
    // this.socket = new Implementation(url), where the field's type or another value tells
    const { parent } = outermost(node);
    const target =
      parent?.type === 'AssignmentExpression' ? parent.left : parent?.type === 'VariableDeclarator' ? parent.id : null;
    return (
      target !== null && this.#sockets.verdict(target).origins.some(({ kind, role }) => kind === 'socket' && role !== 'server')
    );
  }

  /** The function that a place belongs to, or the class whose field it initialises. */
  #home(at: Node): FunctionNode | ClassNode | null {
    for (let node = at.parent; node; node = node.parent) {
      if (isFunction(node)) return node;
      if (node.type === 'PropertyDefinition' && !node.static) return node.parent.parent;
    }
    return null;
  }

  /** Whether a run of a function may open a connection; `ignoring`: on a way that has no such guard. */
  #leads(run: Run, ignoring?: (guard: Guard, way: readonly FunctionNode[]) => boolean): boolean {
    let steps = 0;
    const leads = (at: Run, above: readonly FunctionNode[]): boolean => {
      if (above.length >= DEEPEST || above.includes(at.node)) return false;
      const way = [...above, at.node];
      const openings = this.#opens.get(at.node) ?? [];
      // What opens the next of a series opens the last of it too, to another address maybe.
      if (this.#opensNext(at.node)) return false;
      return openings.some((opening) => {
        if (++steps > MOST_STEPS) return false;
        const guards = guardsOf(opening.at, at.node);
        if (guards.some((guard) => this.#isRefused(guard, at) || ignoring?.(guard, way))) return false;
        const { through } = opening;
        return through === null
          ? !this.#isElsewhere(opening.at, run.node)
          : leads({ ...at, node: through, call: opening.at }, way);
      });
    };
    return leads(run, []);
  }

  /** Whether a function opens the next of a series. */
  #opensNext(node: FunctionNode): boolean {
    let opensNext = this.#openingNext.get(node);
    if (opensNext === undefined) {
      const openings = this.#opens.get(node) ?? [];
      opensNext = openings.some(({ at, through }) => through === null && this.#isNext(at));
      this.#openingNext.set(node, opensNext);
    }
    return opensNext;
  }
  readonly #openingNext = new Map<FunctionNode, boolean>();

  /** Whether a construction opens the next of a series, and no connection anew: its address counts on or is taken off a list. */
  #isNext(construction: Node): boolean {
    let isNext = this.#next.get(construction);
    if (isNext === undefined) {
      const address = addressOf(construction);
      const parts = address ? partsOf(address) : [];
      const all = [...parts, ...parts.flatMap((part) => this.#valuesOf(part)).flatMap(partsOf)];
      isNext = all.some((part) => {
        if (part.type === 'CallExpression') return TAKING_METHODS.has(calledName(part.callee) ?? '');
        const slot = this.#bindings.slot(part);
        return slot !== null && (this.#isCounted(slot) || this.#isSteppedOn(slot));
      });
      this.#next.set(construction, isNext);
    }
    return isNext;
  }
  readonly #next = new Map<Node, boolean>();

  /** `index++`; that of a loop counts sockets that stand side by side. */
  #isCounted(slot: Slot): boolean {
    const mentions = isField(slot) ? this.#bindings.membersOf(slot) : slot.references.map(({ identifier }) => identifier);
    return mentions.some(({ parent }) => parent.type === 'UpdateExpression' && parent.parent.type !== 'ForStatement');
  }

  /** Whether a call of its function hands a parameter on in another state: `open(n + 1)`. */
  #isSteppedOn(slot: Slot): boolean {
    return this.#bindings.sources(slot).some((source) => {
      if (source.kind !== 'parameter' || source.path.length > 0) return false;
      return this.#bindings.calls(source.of).some(({ arguments: handed }) => {
        const argument = handed[source.index];
        return argument?.type === 'BinaryExpression' && argument.operator === '+' && numberLiteral(argument.right) !== null;
      });
    });
  }

  /** Whether a construction opens another address than that of the socket that has closed. */
  #isElsewhere(construction: Node, handler: FunctionNode): boolean {
    const address = addressOf(construction);
    if (!address) return false;
    const text = this.#textOf(address);
    const closed = this.#origins.handlers(handler).flatMap(({ of }) => (of ? this.#bindings.slot(of) : null) ?? []);
    return closed.length > 0 && closed.every((slot) => this.#addressesOf(slot)?.has(text) === false);
  }

  /** The addresses that the sockets in a variable are opened with, as they are written; null where one cannot be seen. */
  #addressesOf(slot: Slot): ReadonlySet<string> | null {
    let found = this.#addresses.get(slot);
    if (found === undefined) {
      const values = this.#bindings.sources(slot).map((source) => (source.kind === 'expression' ? unwrap(source.node) : null));
      const addresses = values.map((value) => value && addressOf(value));
      found = addresses.includes(null) ? null : new Set(addresses.map((address) => (address ? this.#textOf(address) : '')));
      this.#addresses.set(slot, found);
    }
    return found;
  }
  readonly #addresses = new Map<Slot, ReadonlySet<string> | null>();

  #textOf(address: Node): string {
    return stringValue(address) ?? this.#bindings.sourceCode.getText(address);
  }

  #valuesOf(part: Node): Node[] {
    const variable = this.#bindings.variable(part);
    return variable
      ? this.#bindings.sources(variable).flatMap((source) => (source.kind === 'expression' ? source.node : []))
      : [];
  }

  // --- What tests say -----------------------------------------------------------------------------------------------

  #isRefused({ test, passes }: Guard, run: Run): boolean {
    return passes !== null && this.#truth(test, run) === !passes;
  }

  /** What a test says in a run; null where that is not known. */
  #truth(test: Node, run: Run): boolean | null {
    return truthOf(test, (node) => {
      switch (node.type) {
        case 'BinaryExpression':
          return this.#truthOfComparison(node, run);
        case 'CallExpression':
          return this.#truthOfList(node, run);
        case 'Identifier':
        case 'MemberExpression':
          // What the file's own side closed with a frame was closed cleanly.
          if (run.code !== undefined && calledName(node) === 'wasClean') return true;
          return this.#argument(node, run);
        default:
          return null;
      }
    });
  }

  #truthOfComparison({ left, right, operator }: TSESTree.BinaryExpression, { code }: Run): boolean | null {
    if (code === undefined) return null;
    const isLeft = this.#isCode(left);
    if (!isLeft && !this.#isCode(right)) return null;
    const { values, complete } = this.#codes.of(isLeft ? right : left);
    const [only] = values;
    if (!complete || values.length !== 1 || typeof only?.value !== 'number') return null;
    return isLeft ? holds(code, operator, only.value) : holds(only.value, operator, code);
  }

  /** `[1000, 1001].includes(code)` */
  #truthOfList(call: TSESTree.CallExpression, { code }: Run): boolean | null {
    const callee = unwrap(call.callee);
    const [argument] = call.arguments;
    if (code === undefined || !argument || callee.type !== 'MemberExpression' || !this.#isCode(argument)) return null;
    const list = unwrap(callee.object);
    const elements = list.type === 'NewExpression' && list.arguments[0] ? unwrap(list.arguments[0]) : list;
    if (!/^(?:includes|has)$/.test(propertyName(callee) ?? '') || elements.type !== 'ArrayExpression') return null;
    const numbers = elements.elements.map((element) => numberLiteral(element)?.value);
    return numbers.includes(undefined) ? null : numbers.includes(code);
  }

  #isCode(node: Node): boolean {
    return this.#origins.of(node).origins.some(({ kind }) => kind === 'code');
  }

  /** What a call hands over for a parameter: `close(false)`, and nothing where it hands over nothing. */
  #argument(node: Node, { node: within, call }: Run): boolean | null {
    const slot = node.type === 'Identifier' ? this.#bindings.variable(node) : null;
    if (!slot || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') || !isCallOf(call, within, this.#bindings))
      return null;
    const sources = this.#bindings.sources(slot);
    const parameter = sources.find((source) => source.kind === 'parameter');
    if (parameter?.kind !== 'parameter' || parameter.of !== within || parameter.path.length > 0) return null;
    if (call.arguments.some(({ type }) => type === 'SpreadElement')) return null;
    const fallback = sources.find((source) => source.kind === 'expression' && source.initial);
    if (sources.some((source) => source.kind === 'expression' && !source.initial)) return null;
    const value = call.arguments[parameter.index] ?? (fallback?.kind === 'expression' ? fallback.node : null);
    return value === null ? false : value.type === 'Literal' ? Boolean(value.value) : null;
  }

  // --- Flags --------------------------------------------------------------------------------------------------------

  /** Whether a run may open a connection on a way without a flag. */
  #leadsUnflagged(run: Run): boolean {
    return this.#leads(run, ({ test }, way) => this.#holdsFlag(test, way));
  }

  /** Whether a test asks for a flag that says what the file's own side wanted. */
  #holdsFlag(test: Node, way: readonly FunctionNode[]): boolean {
    const node = unwrap(test);
    switch (node.type) {
      case 'UnaryExpression':
        return this.#holdsFlag(node.argument, way);
      case 'LogicalExpression':
        return this.#holdsFlag(node.left, way) || this.#holdsFlag(node.right, way);
      case 'BinaryExpression': {
        const [left, right] = [unwrap(node.left), unwrap(node.right)];
        // The state of the socket is CLOSED in every close handler, and a code may be called CLOSE_NORMAL.
        if ([left, right].some((side) => calledName(side) === 'readyState' || this.#isCode(side))) return false;
        // if (socket !== this.socket) return;
        if (this.#isSocket(left) && this.#isSocket(right)) return true;
        if (this.#isOutdated(left, right) || this.#isOutdated(right, left)) return true;
        return this.#holdsFlag(left, way) || this.#holdsFlag(right, way);
      }
      case 'Literal':
        return isOwnClose(stringValue(node) ?? '');
      case 'CallExpression':
        return isOwnClose(calledName(node) ?? '');
      case 'Identifier':
      case 'MemberExpression':
        return isOwnClose(calledName(node) ?? '') || this.#isSetWhenEnding(node, way);
      default:
        return false;
    }
  }

  /** `const own = ++this.generation; … if (own !== this.generation) return;`: another socket has taken the place of this one. */
  #isOutdated(copy: Node, counter: Node): boolean {
    const [held, slot] = [this.#bindings.slot(copy), this.#bindings.slot(counter)];
    const [only, ...others] = held ? this.#bindings.sources(held) : [];
    if (!slot || only?.kind !== 'expression' || others.length > 0) return false;
    const value = unwrap(only.node);
    const counted = value.type === 'UpdateExpression' ? value.argument : value;
    return this.#bindings.slot(counted) === slot && this.#isCounted(slot);
  }

  #isSocket(node: Node): boolean {
    return this.#sockets.verdict(node).origins.some(({ kind }) => kind === 'socket');
  }

  /** Whether a function that ends the connection sets a variable or field to true or false. */
  #isSetWhenEnding(node: Node, way: readonly FunctionNode[]): boolean {
    const slot = this.#bindings.slot(node);
    return (
      slot !== null &&
      this.#bindings.sources(slot).some((source) => {
        if (source.kind !== 'expression' || source.initial) return false;
        const value = unwrap(source.node);
        const home = enclosingFunction(source.node);
        // What the way itself sets is a lock: it says that a reconnect is under way.
        const [handler] = way;
        if (home === null || way.includes(home) || (handler && contains(handler, home))) return false;
        return value.type === 'Literal' && typeof value.value === 'boolean' && this.#ends(home);
      })
    );
  }

  #ends(node: FunctionNode): boolean {
    return words(functionName(node) ?? '').some((word) => ENDING_WORDS.has(word)) || this.#closing.has(node);
  }

  /** The functions that close something, and those around them. */
  get #closing(): ReadonlySet<FunctionNode> {
    if (this.#closers) return this.#closers;
    this.#closers = new Set<FunctionNode>();
    for (const name of ['close', 'terminate', 'disconnect'])
      for (const member of this.#bindings.members.get(name) ?? []) {
        if (outermost(member).parent?.type !== 'CallExpression') continue;
        for (let at = enclosingFunction(member); at && !this.#closers.has(at); at = enclosingFunction(at)) this.#closers.add(at);
      }
    return this.#closers;
  }
  #closers: Set<FunctionNode> | null = null;

  // --- Which socket -------------------------------------------------------------------------------------------------

  /** The close handlers of a socket that the file leaves in their place. */
  of(socket: Node, all: readonly CloseHandler[]): readonly CloseHandler[] {
    if (!this.#bySlot) {
      this.#bySlot = new Map<Slot, CloseHandler[]>();
      const takenOff = this.#takenOff();
      for (const handler of all)
        for (const { of } of handler.uses)
          for (const slot of of ? this.#aliases.of(of) : []) {
            if (takenOff.has(slot)) continue;
            const known = this.#bySlot.get(slot);
            if (known) known.push(handler);
            else this.#bySlot.set(slot, [handler]);
          }
    }
    const [bySlot, slots] = [this.#bySlot, this.#aliases.of(socket)];
    let found = this.#bySlots.get(slots);
    if (!found) this.#bySlots.set(slots, (found = [...new Set([...slots].flatMap((slot) => bySlot.get(slot) ?? []))]));
    return found;
  }
  #bySlot: Map<Slot, CloseHandler[]> | null = null;
  readonly #bySlots = new Map<ReadonlySet<Slot>, readonly CloseHandler[]>();

  /** The sockets whose handlers the file takes off somewhere: `socket.onclose = null`, `socket.off('close', handler)`. */
  #takenOff(): ReadonlySet<Slot> {
    const found = new Set<Slot>();
    const add = (member: TSESTree.MemberExpression): void => {
      for (const slot of this.#aliases.of(member.object)) found.add(slot);
    };
    for (const member of this.#bindings.members.get('onclose') ?? []) {
      const target = outermost(member);
      if (target.parent?.type === 'AssignmentExpression' && target.parent.left === target && isNothing(target.parent.right))
        add(member);
    }
    for (const name of [...REMOVER_METHODS, 'removeAllListeners'])
      for (const member of this.#bindings.members.get(name) ?? []) {
        const { parent } = outermost(member);
        if (parent?.type !== 'CallExpression') continue;
        if (parent.arguments.length === 0 || stringValue(parent.arguments[0]) === 'close') add(member);
      }
    return found;
  }
}

/** Whether a call stands where its author wants a new connection: in a function that is named for it, or in a timer that watches. */
export function isForReturn(call: Node): boolean {
  for (let at = enclosingFunction(call); at; at = enclosingFunction(at)) {
    if (words(functionName(at) ?? '').some((word) => RETURN_WORDS.has(word))) return true;
    const { parent } = outermost(at);
    if (parent?.type === 'CallExpression' && /^set(?:Timeout|Interval)$/.test(calledName(parent.callee) ?? '')) return true;
  }
  return false;
}

/** What a construction opens its connection to. */
function addressOf(node: Node): Node | null {
  return node.type === 'NewExpression' ? (node.arguments[0] ?? null) : null;
}

/** What an address is made of: variables, members and their objects, calls. */
function partsOf(address: Node): Node[] {
  const inner = unwrap(address);
  switch (inner.type) {
    case 'Identifier':
      return [inner];
    case 'MemberExpression':
      return [inner, ...partsOf(inner.object), ...(inner.computed ? partsOf(inner.property) : [])];
    case 'CallExpression':
      return [inner, ...namesIn(inner)];
    case 'UpdateExpression':
      return partsOf(inner.argument);
    default:
      return namesIn(inner).flatMap(partsOf);
  }
}

function isCallOf(call: TSESTree.CallExpression | TSESTree.NewExpression, node: FunctionNode, bindings: Bindings): boolean {
  return call.type === 'NewExpression' ? bindings.instances(node).includes(call) : bindings.callee(call) === node;
}

/** `socket.onclose = socket.onerror = handler` */
function assigned(node: TSESTree.AssignmentExpression): Node {
  const value = unwrap(node.right);
  return value.type === 'AssignmentExpression' ? assigned(value) : value;
}

/** Whether a mention of a function is the value of a property with one of some names. */
function isValueOf(mention: Node, names: ReadonlySet<string>): boolean {
  const { parent } = mention;
  return parent?.type === 'Property' && parent.value === mention && names.has(propertyName(parent) ?? '');
}

/** Whether a function returns nothing but what is always true. */
function alwaysTrue(node: FunctionNode, bindings: Bindings): boolean {
  if (node.body.type === 'BlockStatement' && node.body.body.at(-1)?.type !== 'ReturnStatement') return false;
  const values = bindings.returns(node).map(unwrap);
  return (
    values.length > 0 &&
    values.every((value) =>
      value.type === 'UnaryExpression'
        ? value.operator === '!' && value.argument.type === 'Literal' && !value.argument.value
        : value.type === 'Literal' && Boolean(value.value),
    )
  );
}

function isOwnClose(name: string): boolean {
  return words(name).some((word) => OWN_CLOSE_WORDS.has(word));
}

function isNothing(node: Node): boolean {
  const value = unwrap(node);
  return (
    isEmptyFunction(value) ||
    (value.type === 'Literal' && value.value === null) ||
    value.type === 'UnaryExpression' ||
    (value.type === 'Identifier' && /^(?:undefined|noop)$/.test(value.name))
  );
}

/** What stands in front of a function's body: `() =>`, `function onClose()`, `async onClose(event)`. */
function headOf(node: FunctionNode, { sourceCode }: Bindings): TSESTree.SourceLocation {
  const { parent } = node;
  const isMethod =
    parent.type === 'MethodDefinition' || (parent.type === 'Property' && (parent.method || parent.kind !== 'init'));
  const decorator =
    isMethod && parent.type === 'MethodDefinition' ? (parent as Partial<typeof parent>).decorators?.at(-1) : undefined;
  const first = decorator ? sourceCode.getTokenAfter(decorator) : isMethod ? parent : node;
  const last = sourceCode.getTokenBefore(node.body, ({ value }) => value !== '(');
  return { start: (first ?? node).loc.start, end: (last ?? node).loc.end };
}
