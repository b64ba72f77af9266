import type { LibraryModel, Role } from '../data/library-models/types.js';
import { PROJECT_SOCKET } from '../data/library-models/unknown.js';
import {
  BASE_CLASSES,
  FOREIGN_MEMBERS,
  OTHER_SOCKET_MEMBERS,
  POSSIBLE_SOCKET_NAMES,
  SECOND_MEMBERS,
  SOCKET_NAMES,
  TELLING_MEMBERS,
} from '../data/names.js';
import type { Bindings, Slot } from './bindings.js';
import { isOfLibrary, isOfPlatform, type Evidence, type Origin, type Origins, type Verdict } from './origins.js';
import type { Types } from './types.js';
import { calledName, isFunction, outermost, stringValue, unwrap, words, type Node } from './syntax.js';

export type Certainty = 'certain' | 'likely' | 'possible';

/** An expression that is a WebSocket, and how we know. */
export interface Socket {
  readonly node: Node;
  readonly models: readonly LibraryModel[];
  /** Which endpoint the application is; null where nothing tells. */
  readonly role: Role | null;
  readonly evidence: Evidence;
  readonly certainty: Certainty;
}

const CERTAINTY: Readonly<Record<Evidence, Certainty>> = {
  type: 'certain',
  construction: 'certain',
  callback: 'certain',
  annotation: 'certain',
  flow: 'certain',
  usage: 'likely',
  'name and code': 'likely',
  name: 'possible',
};

/** All eight kinds of evidence, strongest first; a stronger one that says no wins over a weaker one that says yes. */
export class Sockets {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #types: Types | null;
  readonly #unknownSocket: LibraryModel;
  readonly #verdicts = new Map<Node, Verdict>();
  #usage: Map<Slot, boolean> | null = null;
  #senders: ReadonlySet<Slot> | null = null;

  constructor(bindings: Bindings, origins: Origins, types: Types | null, unknownSocket: LibraryModel) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#types = types;
    this.#unknownSocket = unknownSocket;
    origins.socketLike = (node) => this.verdict(node);
  }

  /** What the first six kinds of evidence say of an expression. */
  verdict(node: Node): Verdict {
    const inner = unwrap(node);
    // peer as WebSocket
    if (inner !== node) {
      const cast = this.#origins.of(node);
      if (cast.origins.length > 0) return cast;
    }
    const known = this.#verdicts.get(inner);
    if (known) return known;
    this.#verdicts.set(inner, { origins: [], other: false });
    const verdict = this.#judge(inner);
    this.#verdicts.set(inner, verdict);
    return verdict;
  }

  #judge(node: Node): Verdict {
    const slot = this.#bindings.slot(node);
    const narrowed = slot ? this.#narrowed(node, slot) : null;
    if (narrowed?.other && narrowed.origins.length === 0) return narrowed;
    const traced = this.#origins.of(node);
    const typed = this.#types?.verdict(node);
    if (typed && typed.origins.length > 0) {
      // What the flow adds to the type is the role, and what the constructor may be besides.
      const agrees = traced.origins.some(({ model, kind }) =>
        typed.origins.some((origin) => origin.model === model && origin.kind === kind),
      );
      const shortcut = typed.origins.every(isOfPlatform) ? this.#withoutShortcut(typed, traced, slot) : null;
      if (shortcut) return shortcut;
      // Of a class of the project's its import says more than its name.
      const isOfUnknown = typed.origins.every(({ model }) => model === this.#unknownSocket);
      if (isOfUnknown && traced.origins.some(({ model }) => model === PROJECT_SOCKET)) return traced;
      const role = roleOf(traced.origins);
      return { origins: agrees ? traced.origins : typed.origins.map((origin) => ({ ...origin, role })), other: false };
    }
    if (typed?.other) return typed;
    if (traced.origins.length > 0 || traced.other) return traced;
    if (narrowed) return narrowed;
    if (slot) {
      const used = this.#usageOf(slot);
      if (used === true)
        return { origins: [{ model: this.#unknownSocket, kind: 'socket', role: undefined, evidence: 'usage' }], other: false };
      if (used === false) return { origins: [], other: true };
    }
    return traced;
  }

  /** What is known of a value of the platform's type, which is at hand everywhere, and so is written for a library's too. */
  #withoutShortcut({ origins }: Verdict, traced: Verdict, slot: Slot | null): Verdict | null {
    const told = traced.origins.filter(({ kind }) => origins.some((origin) => origin.kind === kind));
    if (told.some(isOfPlatform)) return null;
    if (told.length > 0 && told.every(isOfLibrary)) return { origins: told, other: false };
    return slot && origins.every(({ kind }) => kind === 'socket') && this.#origins.isServed(slot)
      ? { origins: [{ model: this.#unknownSocket, kind: 'socket', role: undefined, evidence: 'type' }], other: false }
      : null;
  }

  /**
   * The socket that an expression is, or null.
   * @param telling what is handed to its `close`: with a close code its name counts too, with a code and a reason any name
   *   does.
   */
  of(node: Node, telling: 'code' | 'code and reason' | null): Socket | null {
    const { origins, other } = this.verdict(node);
    const sockets = origins.filter(({ kind }) => kind === 'socket');
    if (sockets.length > 0) return this.#socket(node, sockets);
    if (origins.length > 0) return null;
    if (other && !(telling === 'code and reason' && this.#isUnseen(node))) return null;
    if (isCalledSocket(node)) return this.#named(node, telling ? 'name and code' : this.#isSentThrough(node) ? 'usage' : 'name');
    const isPossible = POSSIBLE_SOCKET_NAMES.has(lastWord(node));
    if (telling === 'code and reason' && (isPossible || this.#speaksOfWebSockets)) return this.#named(node, 'name and code');
    return isPossible ? this.#named(node, 'name') : null;
  }

  /** A name of a type says less than a code and a reason, unless the type itself can be seen. */
  #isUnseen(node: Node): boolean {
    return this.#types?.verdict(unwrap(node)).other !== true && this.#origins.isOfUnseenType(node);
  }

  /** Whether the file says anywhere that it is about WebSockets: what takes a code and a text elsewhere is something else's. */
  get #speaksOfWebSockets(): boolean {
    return (this.#isAboutWebSockets ??= /websocket|\bwss?\b/i.test(this.#bindings.sourceCode.text));
  }
  #isAboutWebSockets: boolean | null = null;

  #socket(node: Node, origins: readonly Origin[]): Socket {
    const evidence = origins[0]?.evidence ?? 'flow';
    return {
      node,
      models: [...new Set(origins.map(({ model }) => model))],
      role: roleOf(origins) ?? null,
      evidence,
      certainty: CERTAINTY[evidence],
    };
  }

  #named(node: Node, evidence: Evidence): Socket {
    return { node, models: [this.#unknownSocket], role: null, evidence, certainty: CERTAINTY[evidence] };
  }

  /** `if (peer instanceof DataChannel) peer.close(…)`: what the class is, the peer is there. */
  #narrowed(node: Node, slot: Slot): Verdict | null {
    this.#hasClassTests ??= /\binstanceof\b/.test(this.#bindings.sourceCode.text);
    if (!this.#hasClassTests) return null;
    for (let at: Node = node, { parent } = at; parent && !isFunction(parent); at = parent, { parent } = at) {
      const passes =
        (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.consequent === at
          ? parent.test
          : parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === at
            ? parent.left
            : null;
      for (const test of passes ? conjuncts(passes) : [])
        if (
          test.type === 'BinaryExpression' &&
          test.operator === 'instanceof' &&
          this.#bindings.slot(test.left) === slot &&
          // A WebSocket is one of these too.
          !BASE_CLASSES.has(calledName(test.right) ?? '')
        )
          return this.#origins.instanceOf(test.right);
    }
    return null;
  }
  #hasClassTests: boolean | null = null;

  /** Evidence six: true where two or more members of a WebSocket are used on a slot, false where another interface's are. */
  #usageOf(slot: Slot): boolean | undefined {
    this.#usage ??= this.#findUsage();
    return this.#usage.get(slot);
  }

  /**
   * What is called a socket, comes from what is called so and sends a message: `const socket = peer.getSocket()`. Not where it
   * does what other sockets do.
   */
  #isSentThrough(node: Node): boolean {
    const slot = this.#bindings.slot(node);
    const [source, ...others] = slot ? this.#bindings.sources(slot).filter(({ kind }) => kind !== 'annotation') : [];
    if (!slot || source?.kind !== 'expression' || others.length > 0) return false;
    const value = unwrap(source.node);
    const call = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
    return call.type === 'CallExpression' && isCalledSocket(call.callee) && (this.#senders ??= this.#findSenders()).has(slot);
  }

  #findSenders(): ReadonlySet<Slot> {
    const senders = new Set<Slot>();
    this.#note('send', (slot, member) => {
      const callee = outermost(member);
      const call = callee.parent;
      // A datagram goes to an address: `send(message, port, host)`.
      if (call?.type === 'CallExpression' && call.callee === callee && call.arguments.length === 1) senders.add(slot);
    });
    if (senders.size > 0) for (const name of OTHER_SOCKET_MEMBERS) this.#note(name, (slot) => senders.delete(slot));
    return senders;
  }

  #note(name: string, add: (slot: Slot, member: Node) => void): void {
    for (const member of this.#bindings.members.get(name) ?? []) {
      const slot = this.#bindings.slot(member.object);
      if (slot) add(slot, member);
    }
  }

  #findUsage(): Map<Slot, boolean> {
    const used = new Map<Slot, Set<string>>();
    const foreign = new Set<Slot>();
    for (const name of SECOND_MEMBERS)
      this.#note(name, (slot, member) => {
        if (name === 'readyState' && isComparedWithString(member)) foreign.add(slot);
        let names = used.get(slot);
        if (!names) used.set(slot, (names = new Set()));
        names.add(name);
      });
    for (const name of FOREIGN_MEMBERS) this.#note(name, (slot) => foreign.add(slot));
    const usage = new Map<Slot, boolean>();
    for (const [slot, names] of used)
      if (names.size > 1 && TELLING_MEMBERS.some((name) => names.has(name)) && !isServerName(slot)) usage.set(slot, true);
    for (const slot of foreign) usage.set(slot, false);
    return usage;
  }
}

/** The tests that have all passed where `a && b` has. */
function conjuncts(test: Node): Node[] {
  const node = unwrap(test);
  return node.type === 'LogicalExpression' && node.operator === '&&'
    ? [...conjuncts(node.left), ...conjuncts(node.right)]
    : [node];
}

/** The side that some evidence agrees on; what has no role (a type) leaves it to the other. */
function roleOf(origins: readonly Origin[]): Role | undefined {
  const [role, ...others] = new Set(origins.flatMap((origin) => origin.role ?? []));
  return others.length === 0 ? role : undefined;
}

/** `readyState === 'open'` is a data channel's or a document's. */
function isComparedWithString(member: Node): boolean {
  const value = outermost(member);
  const { parent } = value;
  return parent?.type === 'BinaryExpression' && stringValue(parent.left === value ? parent.right : parent.left) !== null;
}

function isCalledSocket(node: Node): boolean {
  return SOCKET_NAMES.has(lastWord(node));
}

function lastWord(node: Node): string {
  return words(calledName(node) ?? '').at(-1) ?? '';
}

function isServerName({ name }: Slot): boolean {
  return /server$/i.test(name);
}
