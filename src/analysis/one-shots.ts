import { SETTLERS } from '../data/names.js';
import { LISTENER_METHODS } from '../data/words.js';
import { isField, type Bindings, type Slot, type Variable } from './bindings.js';
import type { HandlerUse, Origins } from './origins.js';
import type { CloseRuns } from './runs.js';
import {
  calledName,
  contains,
  enclosingFunction,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** Which handlers of messages are there for one message: a question with one answer, a promise that it settles. */
export class OneShots {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #closeRuns: CloseRuns;

  constructor(bindings: Bindings, origins: Origins, closeRuns: CloseRuns) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#closeRuns = closeRuns;
  }

  /** Whether whoever attached a handler that closes a socket wanted one message: what it waits for ends there. */
  isExchange(socket: Node, node: FunctionNode): boolean {
    return this.#isLocal(socket, node) || this.#origins.handlers(node).every((use) => this.#endsWithClose(use, socket));
  }

  /**
   * Whether a handler settles a promise, the same one with each message: so it is there for one.
   * @param inside whether a node stands in the handler, or in what it calls.
   */
  settles(node: FunctionNode, inside: (inner: Node) => boolean): boolean {
    return this.#settlements.some((settlement) => inside(settlement) && this.#isOfAllRuns(settlement, node));
  }

  // --- Sockets of one exchange --------------------------------------------------------------------------------------

  /**
   * Whether the socket is a local of the function or module that attaches the handler and is not stored in a
   * field or exported, so whoever opened it wanted that one message.
   */
  #isLocal(socket: Node, node: FunctionNode): boolean {
    const slot = this.#bindings.slot(socket);
    if (!slot || isField(slot) || slot.defs[0]?.type !== 'Variable') return false;
    return this.#origins.handlers(node).every((use) => this.#isLocalOf(slot, use)) && !this.#isStored(slot);
  }

  /** Looked up once for a variable, however many closes ask. */
  #isStored(slot: Variable): boolean {
    let stored = this.#stored.get(slot);
    if (stored === undefined) this.#stored.set(slot, (stored = isStored(slot)));
    return stored;
  }
  readonly #stored = new Map<Variable, boolean>();

  /** Whether a variable is a local of the function that attaches a handler, seen through Promise executors and the socket's other handlers. */
  #isLocalOf(slot: Variable, { at }: HandlerUse): boolean {
    const declaration = slot.defs[0]?.name as Node | undefined;
    const home = declaration ? enclosingFunction(declaration) : null;
    let place = enclosingFunction(at);
    while (place !== home && place !== null && this.#isPartOfExchange(place, slot)) place = enclosingFunction(place);
    return declaration !== undefined && place === home;
  }

  #isPartOfExchange(node: FunctionNode, slot: Variable): boolean {
    if (isExecutor(node)) return true;
    const { parent } = outermost(node);
    if (parent?.type === 'CallExpression' && parent.callee === outermost(node)) return true;
    return this.#origins.handlers(node).some(({ of }) => of !== null && this.#bindings.slot(of) === slot);
  }

  // --- Promises -----------------------------------------------------------------------------------------------------

  /** The places that settle a promise, or hand on what does. */
  get #settlements(): readonly Node[] {
    return (this.#settled ??= [...new Set([...this.#ofExecutors(), ...this.#ofNames()])]);
  }
  #settled: readonly Node[] | null = null;

  /** What a Promise executor is given, followed to the variables and fields that it is kept in. */
  *#ofExecutors(): Iterable<Node> {
    const slots = new Set<Slot>();
    const add = (slot: Slot | null): void => {
      if (slot) slots.add(slot);
    };
    for (const {
      callee,
      arguments: [executor],
    } of this.#bindings.constructions) {
      const node = executor && calledName(callee) === 'Promise' ? this.#bindings.functionOf(executor) : null;
      for (const parameter of node?.params.slice(0, 2) ?? []) add(this.#bindings.variable(parameter));
    }
    // const { promise, resolve } = Promise.withResolvers();
    for (const member of this.#bindings.members.get('withResolvers') ?? []) {
      const { parent } = outermost(outermost(member).parent ?? member);
      const pattern = parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern' ? parent.id : null;
      for (const property of pattern?.properties ?? [])
        if (property.type === 'Property' && SETTLERS.includes(propertyName(property) ?? ''))
          add(this.#bindings.slot(property.value));
    }
    for (const slot of slots) {
      const mentions = isField(slot)
        ? this.#bindings.membersOf(slot)
        : slot.references.map(({ identifier }) => identifier as Node);
      for (const mention of mentions) {
        const value = outermost(mention);
        const { parent } = value;
        if (parent?.type === 'AssignmentExpression') {
          if (parent.right === value) add(this.#bindings.slot(parent.left));
        } else if (parent?.type === 'VariableDeclarator') {
          if (parent.init === value) add(this.#bindings.slot(parent.id));
        } else if (parent?.type !== 'Property') yield mention;
      }
    }
  }

  /** `deferred.resolve(data)`, and the call of a parameter of that name. What a call gives back is none: `path.resolve(name)`. */
  *#ofNames(): Iterable<Node> {
    for (const name of SETTLERS) {
      for (const member of this.#bindings.members.get(name) ?? [])
        if (isCalledForNothing(member) && !this.#isLibrarys(member)) yield member;
      for (const { callee } of this.#bindings.bareCalls.get(name) ?? [])
        if (isCalledForNothing(callee) && this.#bindings.variable(callee)?.defs[0]?.type === 'Parameter') yield callee;
    }
  }

  /** Whether a member is one of a global or an import: `Promise.resolve()`. */
  #isLibrarys(member: Node): boolean {
    let root = unwrap(member);
    while (root.type === 'MemberExpression') root = unwrap(root.object);
    const variable = this.#bindings.variable(root);
    return root.type === 'Identifier' && (variable === null || variable.defs[0]?.type === 'ImportBinding');
  }

  /** Whether the same promise is settled on every run of a handler: it is not one of many that the message picks. */
  #isOfAllRuns(settler: Node, handler: FunctionNode): boolean {
    const inner = unwrap(settler);
    if (inner.type === 'MemberExpression') return propertyName(inner) !== null && this.#isOfAllRuns(inner.object, handler);
    if (inner.type !== 'Identifier') return inner.type === 'ThisExpression';
    return this.#bindings.variable(inner)?.identifiers.some((identifier) => contains(handler, identifier)) !== true;
  }

  /** Whether a handler is attached in a Promise executor that resolves when the socket has closed, and not when it has opened. */
  #endsWithClose({ at }: HandlerUse, socket: Node): boolean {
    let executor = enclosingFunction(at);
    while (executor && !isExecutor(executor)) executor = enclosingFunction(executor);
    const [parameter] = executor?.params ?? [];
    const resolve = parameter ? this.#bindings.variable(parameter) : null;
    const events = new Set(resolve?.references.map(({ identifier }) => this.#eventOf(identifier, socket)));
    return events.has('close') && !events.has('open');
  }

  /** The event of a socket whose listener an expression is, or stands in. */
  #eventOf(node: Node, socket: Node): string | null {
    const value = outermost(node);
    const { parent } = value;
    if (parent?.type === 'CallExpression' && parent.arguments[1] === value) {
      const callee = unwrap(parent.callee);
      if (
        callee.type === 'MemberExpression' &&
        LISTENER_METHODS.has(propertyName(callee) ?? '') &&
        this.#closeRuns.areSame(callee.object, socket)
      )
        return stringValue(parent.arguments[0]);
    }
    if (parent?.type === 'AssignmentExpression' && parent.right === value && parent.left.type === 'MemberExpression') {
      const name = propertyName(parent.left) ?? '';
      if (name.startsWith('on') && this.#closeRuns.areSame(parent.left.object, socket)) return name.slice(2);
    }
    for (let home = enclosingFunction(node); home; home = enclosingFunction(home)) {
      const use = this.#origins.handlers(home).find(({ of }) => of !== null && this.#closeRuns.areSame(of, socket));
      if (use) return use.event;
    }
    return null;
  }
}

function isExecutor(node: FunctionNode): boolean {
  const { parent } = outermost(node);
  return parent?.type === 'NewExpression' && calledName(parent.callee) === 'Promise';
}

/** Whether a function is called and what it gives back is left. */
function isCalledForNothing(callee: Node): boolean {
  const inner = outermost(callee);
  const call = inner.parent;
  if (call?.type !== 'CallExpression' || call.callee !== inner) return false;
  const { parent } = outermost(call);
  return parent?.type === 'ExpressionStatement' || isFunction(parent) || parent?.type === 'LogicalExpression';
}

/** Whether a variable's value outlives its function: in a field, or as an export. */
function isStored(slot: Variable): boolean {
  const declarator = slot.defs[0]?.node as Node | undefined;
  if (declarator?.parent?.parent?.type === 'ExportNamedDeclaration') return true;
  // const ws = (this.ws = new WebSocket(url))
  if (
    declarator?.type === 'VariableDeclarator' &&
    declarator.init?.type === 'AssignmentExpression' &&
    declarator.init.left.type === 'MemberExpression'
  )
    return true;
  return slot.references.some((reference) => {
    const value = outermost(reference.identifier);
    const { parent } = value;
    switch (parent?.type) {
      case 'ExportSpecifier':
      case 'ExportDefaultDeclaration':
        return true;
      case 'AssignmentExpression':
        return parent.right === value && parent.left.type === 'MemberExpression';
      case 'Property': {
        // module.exports = { ws }
        const holder = outermost(parent.parent).parent;
        return parent.value === value && holder?.type === 'AssignmentExpression' && holder.left.type === 'MemberExpression';
      }
      default:
        return false;
    }
  });
}
