import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel } from '../data/library-models/types.js';
import { CODE_NAMES } from '../data/names.js';
import type { RuntimeId } from '../data/runtimes.js';
import { REMOVER_METHODS } from '../data/words.js';
import { isField, type Bindings, type Slot, type Source } from './bindings.js';
import type { Codes } from './codes.js';
import type { HandlerUse, Origins } from './origins.js';
import type { Sockets } from './sockets.js';
import {
  calledName,
  closeListenerOf,
  isExported,
  propertyName,
  stringValue,
  unwrap,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** Everything that may arrive where a received code, or a close event, is tested. */
export interface Arrival {
  /** The runtimes that its socket may be of; empty where it may be of any. */
  readonly runtimes: readonly RuntimeId[];
  /** Codes that the file itself hands over in its place. */
  readonly own: readonly (number | string)[];
  /** Some socket is a mock or test double, which may play any code. */
  readonly double: boolean;
  /** A library hands over an error in place of the event where there was one. */
  readonly mayBeError: boolean;
}

/** The same, on the way: by the libraries whose sockets report it. */
interface Traced {
  readonly models: readonly LibraryModel[];
  readonly own: readonly (number | string)[];
  readonly mayBeError: boolean;
}

type Kind = 'code' | 'event';

const NOTHING: Traced = { models: [], own: [], mayBeError: false };
const DEEPEST = 12;

/** Follows a received code back to all that it may be; whatever cannot be followed may be anything. */
export class Arrivals {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #sockets: Sockets;
  readonly #codes: Codes;
  readonly #unknownSocket: LibraryModel;
  readonly #runtimesOf: (models: readonly LibraryModel[]) => readonly RuntimeId[];
  readonly #known: Readonly<Record<Kind, Map<Slot, Traced | null>>> = { code: new Map(), event: new Map() };
  readonly #parameters = new Map<FunctionNode, Map<string, Traced | null>>();
  #depth = 0;

  constructor(
    bindings: Bindings,
    origins: Origins,
    sockets: Sockets,
    codes: Codes,
    unknownSocket: LibraryModel,
    runtimesOf: (models: readonly LibraryModel[]) => readonly RuntimeId[],
  ) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#sockets = sockets;
    this.#codes = codes;
    this.#unknownSocket = unknownSocket;
    this.#runtimesOf = runtimesOf;
  }

  /** Null where anything may arrive, or nothing is received at all. */
  of(node: Node, kind: Kind): Arrival | null {
    const { models, ...rest } = this.#of(node, kind) ?? NOTHING;
    return models.length === 0
      ? null
      : { runtimes: this.#runtimesOf(models), double: models.some(({ double }) => double === true), ...rest };
  }

  #of(node: Node, kind: Kind): Traced | null {
    if (this.#depth >= DEEPEST) return null;
    this.#depth++;
    const found = this.#find(unwrap(node), kind);
    this.#depth--;
    return found;
  }

  #find(node: Node, kind: Kind): Traced | null {
    switch (node.type) {
      case 'Literal':
        return node.value === null && node.raw === 'null' ? NOTHING : this.#constant(node, kind);
      case 'Identifier': {
        const variable = this.#bindings.variable(node);
        return variable
          ? this.#remember(variable, kind, () => this.#ofVariable(variable, kind))
          : node.name === 'undefined'
            ? NOTHING
            : null;
      }
      case 'MemberExpression':
        return kind === 'code' && CODE_NAMES.has(propertyName(node) ?? '')
          ? this.#ofCodeProperty(node)
          : (this.#byOrigin(node, kind) ?? this.#constant(node, kind));
      case 'ConditionalExpression':
        return any([this.#of(node.consequent, kind), this.#of(node.alternate, kind)]);
      case 'LogicalExpression':
        return node.operator === '&&' ? this.#of(node.right, kind) : any([this.#of(node.left, kind), this.#of(node.right, kind)]);
      // What the file makes for a handler: { code: 4000 }, new CloseEvent('close', { code: 4000 })
      case 'ObjectExpression':
        return kind === 'event' ? this.#ofMadeEvent(node) : null;
      case 'NewExpression': {
        const options = node.arguments[1] ? unwrap(node.arguments[1]) : null;
        return kind === 'event' && this.#origins.of(node).origins.some((origin) => origin.kind === 'closeEvent')
          ? options?.type === 'ObjectExpression'
            ? this.#ofMadeEvent(options)
            : null
          : null;
      }
      default:
        return this.#byOrigin(node, kind) ?? this.#constant(node, kind);
    }
  }

  /** A number or text of the file's own: `-1`, `CODES.NONE`. */
  #constant(node: Node, kind: Kind): Traced | null {
    if (kind === 'event') return null;
    const { values, complete } = this.#codes.of(node);
    const own = values.flatMap(({ value }) => (typeof value === 'number' || typeof value === 'string' ? value : []));
    return complete && values.length > 0 && own.length === values.length ? { ...NOTHING, own } : null;
  }

  #ofMadeEvent(node: TSESTree.ObjectExpression): Traced | null {
    if (node.properties.some((property) => property.type === 'SpreadElement')) return null;
    const code = node.properties.find((property) => property.type === 'Property' && CODE_NAMES.has(propertyName(property) ?? ''));
    return code?.type === 'Property' ? this.#of(code.value, 'code') : NOTHING;
  }

  /** A code that is tested a hundred times is followed once. */
  #remember(slot: Slot, kind: Kind, find: () => Traced | null): Traced | null {
    const known = this.#known[kind].get(slot);
    if (known !== undefined) return known;
    this.#known[kind].set(slot, NOTHING); // a cycle adds nothing
    const found = find();
    this.#known[kind].set(slot, found);
    return found;
  }

  /** `event.code`, and what the file writes there. */
  #ofCodeProperty(node: TSESTree.MemberExpression): Traced | null {
    const slot = this.#bindings.slot(node);
    return slot ? this.#remember(slot, 'code', () => this.#ofWritten(node, slot)) : this.#ofWritten(node, slot);
  }

  #ofWritten(node: TSESTree.MemberExpression, slot: Slot | null): Traced | null {
    const written =
      slot && isField(slot)
        ? this.#bindings.sources(slot).flatMap((source) => (source.kind === 'expression' ? source.node : []))
        : [];
    return any([this.#of(node.object, 'event'), ...written.map((value) => this.#of(value, 'code'))]);
  }

  /** What only the analysis of origins knows: `await stream.closed`. A field is written by other files too. */
  #byOrigin(node: Node, kind: Kind): Traced | null {
    const slot = this.#bindings.slot(node);
    if (slot && isField(slot) && 'type' in slot.owner) return null;
    const { origins, other } = this.#sockets.verdict(node);
    const meant = kind === 'code' ? 'code' : 'closeEvent';
    if (other || origins.length === 0 || origins.some((origin) => origin.kind !== meant || origin.evidence === 'name and code'))
      return null;
    return of(origins.map(({ model }) => model));
  }

  #ofVariable(variable: TSESLint.Scope.Variable, kind: Kind): Traced | null {
    // code += 1
    const isChanged = variable.references.some((reference) => {
      const { parent } = reference.identifier;
      return (
        parent.type === 'UpdateExpression' ||
        (parent.type === 'AssignmentExpression' &&
          parent.left === reference.identifier &&
          !/^(?:|\?\?|\|\|)=$/.test(parent.operator))
      );
    });
    const sources = this.#bindings.sources(variable).filter((source) => source.kind !== 'annotation');
    return isChanged || sources.length === 0 ? null : any(sources.map((source) => this.#ofSource(source, kind)));
  }

  #ofSource(source: Source, kind: Kind): Traced | null {
    switch (source.kind) {
      case 'expression':
        return this.#of(source.node, kind);
      case 'parameter':
      case 'property': {
        const [property, ...rest] = source.path;
        const isCode = kind === 'code' && property !== undefined && rest.length === 0 && CODE_NAMES.has(property);
        if (property !== undefined && !isCode) return null;
        const whole = isCode ? 'event' : kind;
        return source.kind === 'property' ? this.#of(source.of, whole) : this.#ofParameter(source.of, source.index, whole);
      }
      default:
        return null;
    }
  }

  #ofParameter(node: FunctionNode, index: number, kind: Kind): Traced | null {
    let known = this.#parameters.get(node);
    if (!known) this.#parameters.set(node, (known = new Map<string, Traced | null>()));
    const key = `${kind} ${index}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, NOTHING); // a function that calls itself
    const found = this.#handedOver(node, index, kind);
    known.set(key, found);
    return found;
  }

  /** What libraries and the calls of this file hand over, where nothing else does. */
  #handedOver(node: FunctionNode, index: number, kind: Kind): Traced | null {
    const uses = this.#origins.handlers(node);
    if (uses.length === 0 && isExported(node)) return null;
    const mentions = this.#bindings.mentions(node);
    const found: (Traced | null)[] = uses.map((use) => this.#ofHandler(use, index, kind));
    for (const mention of mentions) {
      const { parent } = mention;
      if (parent?.type !== 'CallExpression') {
        // A helper that is handed on is called by others.
        if (uses.length === 0 && parent && !this.#isDefinition(parent, mention)) found.push(this.#attachedByName(mention, kind));
      } else if (parent.callee === mention) {
        const argument = parent.arguments[index];
        const isSpread = parent.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
        found.push(isSpread ? null : argument ? this.#of(argument, kind) : NOTHING);
      } else if (!uses.some(({ at }) => at === parent) && !mentions.includes(parent) && !isRemoval(parent)) {
        const callee = unwrap(parent.callee);
        // stream.closed.then((info) => …)
        found.push(
          callee.type === 'MemberExpression' && propertyName(callee) === 'then' && parent.arguments[0] === mention && index === 0
            ? this.#byOrigin(unwrap(callee.object), kind)
            : this.#attachedByName(mention, kind),
        );
      }
    }
    if (this.#bindings.instances(node).length > 0) return null;
    return found.length > 0 ? any(found) : this.#byType(node, index, kind);
  }

  /** Where a function is defined, which hands it to nobody: a variable, a method, `Client.prototype.onClose = …`. */
  #isDefinition(parent: Node, mention: Node): boolean {
    if (parent.type === 'AssignmentExpression')
      return parent.right === mention && parent.left.type === 'MemberExpression' && this.#isMethod(parent.left);
    return parent.type === 'VariableDeclarator' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition';
  }

  #isMethod(member: TSESTree.MemberExpression): boolean {
    const slot = this.#bindings.slot(member);
    return slot !== null && isField(slot) && 'type' in slot.owner;
  }

  #ofHandler({ gives, model, event, at, of: receiver }: HandlerUse, index: number, kind: Kind): Traced | null {
    if (gives[index] !== (kind === 'code' ? 'code' : 'closeEvent')) return null;
    // Functions in options, `shouldRetry` and the like, are asked about errors too.
    const mayBeError = event !== 'close' || (kind === 'event' && receiver === null);
    const emitted = receiver && at.type === 'CallExpression' ? this.#emitted(index, kind) : [];
    return any([{ ...of([model]), mayBeError }, ...emitted]);
  }

  /** `socket.emit('close', 4000)`: what the file tells the listeners of some socket. */
  #emitted(index: number, kind: Kind): (Traced | null)[] {
    this.#emits ??= (this.#bindings.members.get('emit') ?? []).flatMap(({ parent, object }) =>
      parent.type === 'CallExpression' &&
      stringValue(parent.arguments[0]) === 'close' &&
      this.#sockets.verdict(object).origins.length > 0
        ? [parent]
        : [],
    );
    return this.#emits.map((call) => {
      const argument = call.arguments[index + 1];
      return argument ? this.#of(argument, kind) : NOTHING;
    });
  }
  #emits: TSESTree.CallExpression[] | null = null;

  /** `ws.onclose = handler` of what is called a socket; anything else that takes a function may call it with anything. */
  #attachedByName(mention: Node, kind: Kind): Traced | null {
    const receiver = kind === 'event' ? closeListenerOf(mention) : null;
    return receiver && this.#sockets.of(receiver, 'code')?.evidence === 'name and code' ? of([this.#unknownSocket]) : null;
  }

  /** A function that nothing in the file calls: what its parameter's type says. */
  #byType({ params }: FunctionNode, index: number, kind: Kind): Traced | null {
    const parameter = params[index];
    const inner = parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const target = inner?.type === 'AssignmentPattern' ? inner.left : inner;
    if (kind === 'code' || !target) return null;
    const { origins, other } =
      'typeAnnotation' in target && target.typeAnnotation
        ? this.#origins.ofType(target.typeAnnotation.typeAnnotation)
        : target.type === 'Identifier'
          ? this.#sockets.verdict(target)
          : { origins: [], other: true };
    const isSure = origins.every((origin) => origin.kind === 'closeEvent' && origin.evidence !== 'name and code');
    return !other && origins.length > 0 && isSure ? of(origins.map(({ model }) => model)) : null;
  }
}

function isRemoval(call: TSESTree.CallExpression): boolean {
  return REMOVER_METHODS.has(calledName(call.callee) ?? '');
}

function any(all: readonly (Traced | null)[]): Traced | null {
  const known = all.filter((each) => each !== null);
  if (known.length < all.length) return null;
  return {
    models: [...new Set(known.flatMap(({ models }) => models))],
    own: [...new Set(known.flatMap(({ own }) => own))],
    mayBeError: known.some(({ mayBeError }) => mayBeError),
  };
}

function of(models: readonly LibraryModel[]): Traced {
  return { ...NOTHING, models };
}
