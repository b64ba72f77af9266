import type { TSESTree } from '@typescript-eslint/utils';
import type { Handler, LibraryModel, Role, SocketEvent } from '../data/library-models/types.js';
import { PROJECT_FILES, PROJECT_SOCKET } from '../data/library-models/unknown.js';
import {
  CLOSE_EVENT_TYPE,
  ELEMENT_METHODS,
  COLLECTION_PACKAGES,
  ELEMENT_FUNCTIONS,
  ITERATION_METHODS,
  OTHER_MODULES,
  OTHER_FACTORIES,
  INTEROP_FUNCTION,
  OTHER_TYPE,
  REFERENCE_PROPERTIES,
  REQUEST_NAMES,
  SOCKET_CONSTRUCTOR,
  SOCKET_TYPE,
} from '../data/names.js';
import { isField, type Bindings, type Slot, type Source } from './bindings.js';
import { jsdocType } from './jsdoc.js';
import { packageSpecifier, type HandlerRow, type ModelIndex, type ValueRow } from './models.js';
import {
  calledName,
  isClass,
  isExported,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  type ClassNode,
  type FunctionNode,
  type Node,
} from './syntax.js';

/** How we know what a value is, strongest first: the kinds of evidence of the analysis. */
export type Evidence = 'type' | 'construction' | 'callback' | 'annotation' | 'flow' | 'usage' | 'name and code' | 'name';

/** One thing that an expression is known to be: a kind of value of a library model. */
export interface Origin {
  readonly model: LibraryModel;
  /** A kind of the model's `values`, or `code`, `reason`, `closeEvent`, `message`, `error`. */
  readonly kind: string;
  readonly role: Role | undefined;
  readonly evidence: Evidence;
}

/** What is known of an expression. `other`: some value that may reach it is known to be none of any model's. */
export interface Verdict {
  readonly origins: readonly Origin[];
  readonly other: boolean;
}

/** A function that a library calls. */
export interface HandlerUse {
  readonly model: LibraryModel;
  readonly event: SocketEvent;
  /** What each parameter holds; undefined where nothing is known, null where it is none of these. */
  readonly gives: readonly (string | null | undefined)[];
  readonly role: Role | undefined;
  readonly once: boolean;
  readonly decidesReconnect: Handler['decidesReconnect'];
  /** How sure it is: what a socket hands over that is one by usage is no surer. */
  readonly evidence: 'callback' | 'usage';
  /** The call, assignment or object property that hands the function over. */
  readonly at: Node;
  /** The socket or server it is attached to; null for options and hooks. */
  readonly of: Node | null;
}

/** What is given to the listeners of a socket, and which of its properties is the socket. */
const EVENTS: ReadonlySet<string> = new Set(['event', 'message', 'closeEvent', 'error']);
const EVENT_TARGETS: ReadonlySet<string> = new Set(['target', 'currentTarget']);

const UNKNOWN: Verdict = { origins: [], other: false };
const OTHER: Verdict = { origins: [], other: true };
/** Chains longer than this are not followed: real ones are shorter, and a generated file must not exhaust the stack. */
const DEEPEST = 40;

/** An export of a package (`module` null: a global), by dotted path; `default` is the module itself. */
interface Export {
  readonly module: string | null;
  readonly path: string;
}

/**
 * Evidence two to five: what an expression is by construction, by the callback that hands it over, by a written
 * annotation, or by flow from any of these within the file.
 */
export class Origins {
  readonly #bindings: Bindings;
  readonly #index: ModelIndex;
  /** Stands for a socket whose library is not known. */
  readonly #unknownSocket: LibraryModel;
  readonly #verdicts = new Map<Node, Verdict>();
  readonly #slots = new Map<Slot, Verdict>();
  readonly #elements = new Map<Node | Slot, Verdict>();
  readonly #handlers = new Map<FunctionNode, readonly HandlerUse[]>();
  readonly #exports = new Map<Node | Slot, readonly Export[]>();
  #depth = 0;

  constructor(bindings: Bindings, index: ModelIndex, unknownSocket: LibraryModel) {
    this.#bindings = bindings;
    this.#index = index;
    this.#unknownSocket = unknownSocket;
  }

  of(node: Node): Verdict {
    const inner = unwrap(node);
    const written = writtenType(node);
    if (written) {
      const cast = this.ofType(written);
      if (cast.origins.length > 0) return cast;
    }
    return this.#remember(this.#verdicts, inner, () => this.#evaluate(inner));
  }

  /** Memoised, and UNKNOWN on a cycle or past the depth that is followed. */
  #remember<Key>(memory: Map<Key, Verdict>, key: Key, compute: () => Verdict): Verdict {
    const known = memory.get(key);
    if (known) return known;
    if (this.#depth >= DEEPEST) return UNKNOWN;
    memory.set(key, UNKNOWN);
    this.#depth++;
    const verdict = compute();
    this.#depth--;
    memory.set(key, verdict);
    return verdict;
  }

  #evaluate(node: Node): Verdict {
    switch (node.type) {
      case 'Identifier': {
        const variable = this.#bindings.variable(node);
        return variable ? this.ofSlot(variable) : this.#exported(node);
      }
      case 'MemberExpression':
        return this.#ofMember(node);
      case 'NewExpression':
        return this.instanceOf(node.callee);
      case 'CallExpression':
        return this.#ofCall(node);
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'ThisExpression': {
        const owner = this.#bindings.owner(node);
        if (!owner) return UNKNOWN;
        // line.onmessage = function () { this.close(); }
        if (!('type' in owner)) return flowing(this.ofSlot(owner));
        return isClass(owner) ? this.#ofInstance(owner) : UNKNOWN;
      }
      case 'Super': {
        const owner = this.#bindings.ownerOfSuper(node);
        return owner?.superClass ? this.instanceOf(owner.superClass) : UNKNOWN;
      }
      case 'ConditionalExpression':
        return union([this.of(node.consequent), this.of(node.alternate)]);
      case 'LogicalExpression':
        return node.operator === '&&' ? this.of(node.right) : union([this.of(node.left), this.of(node.right)]);
      case 'AssignmentExpression':
        return this.of(node.right);
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.of(last) : UNKNOWN;
      }
      case 'Literal':
        return typeof node.value === 'string' || typeof node.value === 'boolean' ? OTHER : UNKNOWN;
      case 'TemplateLiteral':
      case 'ArrayExpression':
        return OTHER;
      case 'ObjectExpression':
        return this.#hasOwnClose(node) ? OTHER : UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  ofSlot(slot: Slot): Verdict {
    return this.#remember(this.#slots, slot, () => {
      const verdicts = this.#bindings.sources(slot).map((source) => {
        const verdict = this.#ofSource(source);
        if (source.kind === 'annotation') return this.#withoutShortcut(verdict, slot);
        return isField(slot) && source.kind === 'expression' ? flowing(verdict) : verdict;
      });
      return union([...verdicts, this.#withoutShortcut(this.#jsdoc(slot), slot)]);
    });
  }

  /** What a written type says; nothing where it is the platform's, which is at hand everywhere, and the value is a library's. */
  #withoutShortcut(written: Verdict, slot: Slot): Verdict {
    if (!written.origins.some(isOfPlatform)) return written;
    const origins = written.origins.filter((origin) => !isOfPlatform(origin) || !this.#comesFromLibrary(slot, origin.kind));
    if (origins.length < written.origins.length) return { origins, other: written.other };
    return origins.every(({ kind }) => kind === 'socket') && this.isServed(slot) ? this.#unknown('annotation') : written;
  }

  /** Whether a slot holds what a library hands over, or makes, whatever type it is given. Others may call what is exported. */
  #comesFromLibrary(slot: Slot, kind: string): boolean {
    const sources = this.#bindings.sources(slot);
    const parameter = sources.find((source) => source.kind === 'parameter');
    return (parameter ? [parameter] : sources.filter((source) => source.kind !== 'annotation'))
      .flatMap((source) => this.#ofSource(source).origins)
      .some(
        (origin) =>
          origin.kind === kind && isOfLibrary(origin) && !(parameter && origin.evidence === 'flow' && isExported(parameter.of)),
      );
  }

  /** `(ws, request) => { request.headers … }`: a server's handler, whose sockets are of the server's library. */
  isServed(slot: Slot): boolean {
    const parameter = this.#bindings.sources(slot).find((source) => source.kind === 'parameter');
    if (parameter?.index !== 0 || parameter.path.length > 0) return false;
    const request = parameter.of.params[1];
    const variable = request?.type === 'Identifier' && REQUEST_NAMES.has(request.name) ? this.#bindings.variable(request) : null;
    return (
      variable?.references.some(
        ({ identifier: { parent } }) => parent.type === 'MemberExpression' && propertyName(parent) === 'headers',
      ) ?? false
    );
  }

  #ofSource(source: Source): Verdict {
    switch (source.kind) {
      case 'expression':
        return this.of(source.node);
      case 'annotation':
        return this.#ofTypePath(source.node, source.path);
      case 'parameter':
        return this.#ofParameter(source.of, source.index, source.path);
      case 'property':
        return this.#ofPath(source.of, source.path);
      case 'element':
        return this.#along(this.#elementsOf(source.of), source.path, source.of);
      case 'import':
        return isOtherModule(source.module) ||
          (source.name === 'default' &&
            this.#index.packages.has(packageSpecifier(source.module)) &&
            this.#ofExports([{ module: source.module, path: 'default' }]).origins.length === 0)
          ? OTHER
          : this.#ofExports([{ module: source.module, path: source.name === '*' ? 'default' : source.name }]);
      case 'caught':
        return OTHER;
    }
  }

  // --- Exports, construction, calls -------------------------------------------------------------------------------

  #exported(node: Node): Verdict {
    return this.#ofExports(this.exports(node));
  }

  #ofExports(exports: readonly Export[]): Verdict {
    return rows(
      exports.flatMap((each) => lookUp(this.#index.export, each)),
      'construction',
    );
  }

  /** The exports and globals that an expression may name. */
  exports(node: Node): readonly Export[] {
    const inner = unwrap(node);
    const known = this.#exports.get(inner);
    if (known) return known;
    if (this.#depth >= DEEPEST) return [];
    this.#exports.set(inner, []);
    this.#depth++;
    const exports = this.#findExports(inner);
    this.#depth--;
    this.#exports.set(inner, exports);
    return exports;
  }

  #findExports(node: Node): readonly Export[] {
    switch (node.type) {
      case 'Identifier': {
        const variable = this.#bindings.variable(node);
        return variable ? this.#exportsOfSlot(variable) : [{ module: null, path: node.name }];
      }
      case 'MemberExpression': {
        const name = propertyName(node);
        if (name === null) return [];
        const found = this.exports(node.object).map((each) => descend(each, name));
        if (found.length > 0) return found;
        const slot = this.#bindings.slot(node);
        return slot ? this.#exportsOfSlot(slot) : [];
      }
      case 'AwaitExpression':
        return this.exports(node.argument);
      case 'ImportExpression': {
        const module = stringValue(node.source);
        return module === null ? [] : [{ module, path: 'default' }];
      }
      case 'CallExpression': {
        const module =
          node.callee.type === 'Identifier' && node.callee.name === 'require' && !this.#bindings.variable(node.callee)
            ? stringValue(node.arguments[0])
            : null;
        if (module !== null) return [{ module, path: 'default' }];
        // __importDefault(require('ws'))
        const [wrapped] = INTEROP_FUNCTION.test(calledName(node.callee) ?? '') ? node.arguments : [];
        return wrapped ? this.exports(wrapped) : [];
      }
      case 'SequenceExpression': {
        // new (0, ws_1.WebSocket)(url)
        const last = node.expressions.at(-1);
        return last ? this.exports(last) : [];
      }
      case 'LogicalExpression':
        return [...this.exports(node.left), ...this.exports(node.right)];
      case 'ConditionalExpression':
        return [...this.exports(node.consequent), ...this.exports(node.alternate)];
      case 'AssignmentExpression':
        return this.exports(node.right);
      default:
        return [];
    }
  }

  #exportsOfSlot(slot: Slot): readonly Export[] {
    const known = this.#exports.get(slot);
    if (known) return known;
    this.#exports.set(slot, []);
    const exports = this.#bindings.sources(slot).flatMap((source): readonly Export[] => {
      if (source.kind === 'import') return [{ module: source.module, path: source.name === '*' ? 'default' : source.name }];
      if (source.kind === 'expression') return this.exports(source.node);
      if (source.kind === 'property') return this.exports(source.of).map((each) => source.path.reduce(descend, each));
      // function dial(Socket) { new Socket(url) }
      if (source.kind === 'parameter' && source.path.length === 0)
        return this.#bindings
          .calls(source.of)
          .flatMap((call) => (call.arguments[source.index] ? this.exports(call.arguments[source.index] as Node) : []));
      return [];
    });
    this.#exports.set(slot, exports);
    return exports;
  }

  /** What `new` makes of an expression. */
  instanceOf(callee: Node): Verdict {
    const own = this.#bindings.classOf(callee);
    if (own) return isClass(own) ? this.#ofInstance(own) : this.#hasOwnClose(own) ? OTHER : UNKNOWN;
    const exports = this.exports(callee);
    const found = rows(
      exports.flatMap((each) => lookUp(this.#index.new, each)),
      'construction',
    );
    const named = SOCKET_CONSTRUCTOR.test(calledName(callee) ?? '');
    // `new (options.WebSocket ?? WebSocket)()`: the part that cannot be seen counts by its name.
    if (found.origins.length > 0) return found;
    const known = exports.some(({ module }) => module !== null && this.#index.packages.has(packageSpecifier(module)));
    if (named && !known && !exports.some(({ module, path }) => module === null && path === calledName(callee))) {
      const isOwn = exports.some(({ module }) => module !== null && isOfProject(module));
      return this.#unknown('construction', 'socket', isOwn ? PROJECT_SOCKET : this.#unknownSocket);
    }
    // Another package's class, or a global one, is known to be something else; a module of the project may export anything.
    return exports.some(({ module, path }) =>
      module === null ? !named && path !== 'default' : known || (!/^[./#~@]\/?|^\./.test(module) && !named),
    )
      ? OTHER
      : UNKNOWN;
  }

  /** An object or constructor function of this file with a `close` of its own: what that does is to be seen there. */
  #hasOwnClose(owner: TSESTree.ObjectExpression | FunctionNode): boolean {
    return this.#bindings
      .sources(this.#bindings.field(owner, 'close'))
      .some((source) => source.kind === 'expression' && isFunction(unwrap(source.node)));
  }

  #unknown(evidence: Evidence, kind = 'socket', model = this.#unknownSocket): Verdict {
    return { origins: [{ model, kind, role: undefined, evidence }], other: false };
  }

  /** A class of this file is what it extends; one that extends no socket is a thing of its own, whatever members it has. */
  #ofInstance(node: ClassNode): Verdict {
    return this.#remember(this.#instances, node, () => {
      const inherited = node.superClass ? this.instanceOf(node.superClass) : UNKNOWN;
      return inherited.origins.length > 0 ? inherited : OTHER;
    });
  }
  readonly #instances = new Map<Node, Verdict>();

  #ofCall(node: TSESTree.CallExpression): Verdict {
    const callee = unwrap(node.callee);
    const called = rows(
      this.exports(callee).flatMap((each) => lookUp(this.#index.call, each)),
      'construction',
    );
    if (called.origins.length > 0) return called;
    // find(clients, { id }), _.last(sockets)
    const [collection] = node.arguments;
    if (collection && this.#isCollectionFunction(callee, ELEMENT_FUNCTIONS)) return this.#elementsOf(collection);
    // const { accept } = request
    const taken = callee.type === 'Identifier' ? this.#destructured(callee) : null;
    if (taken) {
      const derived = this.#derive(this.of(taken.of), this.#index.method.get(taken.name) ?? []);
      if (derived.origins.length > 0) return derived;
    }
    const declared =
      callee.type === 'Identifier' ? (this.#bindings.variable(callee)?.defs[0]?.node as Node | undefined) : undefined;
    if (declared?.type === 'TSDeclareFunction' && declared.returnType) return this.ofType(declared.returnType.typeAnnotation);
    const own = this.#bindings.callee(node);
    if (own) {
      const written = own.returnType ? this.ofType(own.returnType.typeAnnotation) : UNKNOWN;
      const returned = union(this.#bindings.returns(own).map((value) => this.of(value)));
      return written.origins.length > 0 ? union([written, returned]) : returned;
    }
    if (callee.type === 'MemberExpression') {
      const method = propertyName(callee);
      if (method === null) return UNKNOWN;
      const rowsOfMethod = this.#index.method.get(method);
      if (rowsOfMethod) {
        const derived = this.#derive(this.of(callee.object), rowsOfMethod);
        if (derived.origins.length > 0) return derived;
      }
      if (ELEMENT_METHODS.has(method)) return this.#elementsOf(callee.object);
      if (method === 'on' || method === 'once' || method === 'addListener') return this.of(callee.object); // an emitter returns itself
      if (OTHER_FACTORIES.has(method)) return OTHER;
    }
    const exports = this.exports(callee);
    if (callee.type === 'Identifier' && OTHER_FACTORIES.has(callee.name)) return OTHER;
    return exports.some(({ module }) => module !== null && isOtherModule(module)) ? OTHER : UNKNOWN;
  }

  /** The object and name of a method that is called, destructured ones included. */
  #methodOf(callee: Node): { of: Node; name: string } | null {
    if (callee.type === 'Identifier') return this.#destructured(callee);
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : null;
    return callee.type === 'MemberExpression' && name !== null ? { of: callee.object, name } : null;
  }

  /** What a name is destructured from, and as which property. */
  #destructured(node: Node): { of: Node; name: string } | null {
    const slot = this.#bindings.slot(node);
    const [source] = slot ? this.#bindings.sources(slot) : [];
    const [name] = source?.kind === 'property' && source.path.length === 1 ? source.path : [];
    return source?.kind === 'property' && name !== undefined ? { of: source.of, name } : null;
  }

  // --- Members, elements, paths -----------------------------------------------------------------------------------

  #ofMember(node: TSESTree.MemberExpression): Verdict {
    const name = propertyName(node);
    if (name === null || /^\d+$/.test(name)) return this.#elementsOf(node.object);
    const slot = this.#bindings.slot(node);
    const held = slot ? this.ofSlot(slot) : UNKNOWN;
    if (held.origins.length > 0) return held;
    const derived = this.#propertyOf(this.of(node.object), name);
    if (derived.origins.length > 0) return derived;
    if (REFERENCE_PROPERTIES.has(name)) {
      const referenced = this.#typeArgument(node.object) ?? this.#referenced(node.object);
      if (referenced && referenced.origins.length > 0) return referenced;
    }
    const exported = this.#exported(node);
    if (exported.origins.length > 0) return exported;
    if (held.other) return held;
    const ofElements = union(this.#elementSources(node.object).map((element) => this.#ofPath(element, [name])));
    if (ofElements.origins.length > 0) return flowing(ofElements);
    return slot && isField(slot) && isClassLike(slot.owner) ? UNKNOWN : this.#sameNamed(name);
  }

  /** What the collection holds that an expression is an element of: `for (const peer of peers) peer.ws.close()`. */
  #elementSources(node: Node): readonly Node[] {
    const slot = this.#bindings.slot(node);
    return slot
      ? this.#bindings
          .sources(slot)
          .flatMap((source) => (source.kind === 'element' && source.path.length === 0 ? this.#elementNodes(source.of) : []))
      : [];
  }

  /** What a reference is made with: `useRef(new WebSocket(url))`. */
  #referenced(node: Node): Verdict | null {
    const slot = this.#bindings.slot(node);
    for (const source of slot ? this.#bindings.sources(slot) : []) {
      const call = source.kind === 'expression' ? unwrap(source.node) : null;
      if (call?.type === 'CallExpression' && call.arguments[0]) return this.of(call.arguments[0]);
    }
    return null;
  }

  #propertyOf(verdict: Verdict, name: string): Verdict {
    const found = this.#derive(verdict, this.#index.property.get(name) ?? []);
    if (found.origins.length > 0) return found;
    if (EVENT_TARGETS.has(name)) {
      const events = verdict.origins.filter(({ kind }) => EVENTS.has(kind));
      return { origins: events.map((origin) => ({ ...origin, kind: 'socket' })), other: false };
    }
    // Every close event has these, whichever library hands it over.
    const kind =
      name === 'code' || name === 'closeCode' ? 'code' : name === 'reason' ? 'reason' : name === 'data' ? 'message' : null;
    if (!kind) return UNKNOWN;
    const from = kind === 'message' ? 'message' : 'closeEvent';
    return {
      origins: verdict.origins.filter((origin) => origin.kind === from).map((origin) => ({ ...origin, kind })),
      other: false,
    };
  }

  #derive(verdict: Verdict, candidates: readonly ValueRow[]): Verdict {
    const origins: Origin[] = [];
    for (const origin of verdict.origins)
      for (const row of candidates) {
        if (row.model === origin.model && row.of === origin.kind)
          origins.push({ model: row.model, kind: row.kind, role: row.role ?? origin.role, evidence: origin.evidence });
      }
    return { origins, other: false };
  }

  /** A field of an object that cannot be followed, where the file puts a socket into a field of that name and nothing else. */
  #sameNamed(name: string): Verdict {
    return this.#remember(this.#named, name, () => {
      const verdicts: Verdict[] = [];
      for (const member of this.#bindings.members.get(name) ?? []) {
        const target = outermost(member);
        if (target.parent?.type === 'AssignmentExpression' && target.parent.left === target && target.parent.operator === '=')
          verdicts.push(this.of(target.parent.right));
      }
      const all = union(verdicts);
      return all.other ? UNKNOWN : flowing(all);
    });
  }
  readonly #named = new Map<string, Verdict>();

  #ofPath(node: Node, path: readonly string[]): Verdict {
    const inner = unwrap(node);
    const [first, ...rest] = path;
    if (first === undefined) return this.of(inner);
    if (inner.type === 'ObjectExpression') {
      for (const property of inner.properties) {
        if (property.type === 'Property' && propertyName(property) === first) return this.#ofPath(property.value, rest);
      }
      return UNKNOWN;
    }
    if (inner.type === 'AwaitExpression') return this.#ofPath(inner.argument, path);
    if (/^\d+$/.test(first)) {
      const typed = first === '0' ? (this.#typeArgument(inner) ?? this.#state(inner)) : null;
      return typed ?? this.#along(this.#elementsOf(inner), rest, inner);
    }
    const own = inner.type === 'CallExpression' ? this.#bindings.callee(inner) : null;
    if (own) {
      const returned = union(this.#bindings.returns(own).map((value) => this.#ofPath(value, path)));
      if (returned.origins.length > 0) return returned;
    }
    const slot = this.#bindings.owner(inner);
    if (slot) {
      const held = this.ofSlot(this.#bindings.field(slot, first));
      if (held.origins.length > 0) return rest.length === 0 ? held : this.#along(held, rest, null);
    }
    return this.#along(this.#propertyOf(this.of(inner), first), rest, null);
  }

  /** What a state of React is made and set with: `const [ws, setWs] = useState(null)`. */
  #state(node: Node): Verdict | null {
    if (node.type !== 'CallExpression' || calledName(node.callee) !== 'useState') return null;
    const pattern = node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'ArrayPattern' ? node.parent.id : null;
    const setter = pattern?.elements[1] ? this.#bindings.variable(pattern.elements[1]) : null;
    const calls = (setter?.references ?? []).flatMap(({ identifier: { parent } }) =>
      parent.type === 'CallExpression' ? [parent] : [],
    );
    const values = [node, ...calls].flatMap((call) => {
      const value = call.arguments[0] ? unwrap(call.arguments[0]) : null;
      return isFunction(value) ? this.#bindings.returns(value) : (value ?? []);
    });
    return flowing(union(values.map((value) => this.of(value))));
  }

  #along(verdict: Verdict, path: readonly string[], elementsOf: Node | null): Verdict {
    const [first, ...rest] = path;
    if (first === undefined) return verdict;
    const derived = this.#propertyOf(verdict, first);
    if (derived.origins.length > 0) return this.#along(derived, rest, null);
    // for (const { ws } of clients), for (const [id, ws] of clients)
    if (!elementsOf) return UNKNOWN;
    const objects = this.#elementNodes(elementsOf);
    if (/^\d+$/.test(first)) return first === '1' ? verdict : UNKNOWN;
    return union(objects.map((node) => this.#ofPath(node, path)));
  }

  /** Whether a function is one of those of lodash and its kin that take a collection first. */
  #isCollectionFunction(callee: Node, names: ReadonlySet<string>): boolean {
    return this.exports(callee).some(({ module, path }) => {
      const [name = '', own] = module?.split('/') ?? [];
      return COLLECTION_PACKAGES.has(name) && names.has(own ?? path.split('.').at(-1) ?? '');
    });
  }

  /** What is in a collection: its elements as a model says, as its type says, and as the file puts them in. */
  #elementsOf(node: Node): Verdict {
    const inner = unwrap(node);
    return this.#remember<Node | Slot>(this.#elements, this.#bindings.slot(inner) ?? inner, () => {
      if (inner.type === 'ArrayExpression')
        return union(
          inner.elements
            .filter((each) => each !== null)
            .map((each) => (each.type === 'SpreadElement' ? this.#elementsOf(each.argument) : this.of(each))),
        );
      if (inner.type === 'CallExpression') {
        const callee = unwrap(inner.callee);
        const method = callee.type === 'MemberExpression' ? propertyName(callee) : null;
        const [first] = inner.arguments;
        // Object.values(x), Array.from(x), x.values(), x.filter(…)
        if (
          callee.type === 'MemberExpression' &&
          callee.object.type === 'Identifier' &&
          /^(?:Object|Array)$/.test(callee.object.name) &&
          first
        )
          return this.#elementsOf(first);
        if (
          callee.type === 'MemberExpression' &&
          method !== null &&
          /^(?:values|entries|filter|slice|concat|reverse|toSorted|toReversed)$/.test(method)
        )
          return this.#elementsOf(callee.object);
      }
      const of = this.#derive(this.of(inner), this.#index.elements);
      if (of.origins.length > 0) return of;
      const typed = this.#typeArgument(inner);
      if (typed && typed.origins.length > 0) return typed;
      return flowing(union(this.#elementNodes(inner).map((each) => this.of(each))));
    });
  }

  /** The expressions that the file puts into a collection. */
  #elementNodes(node: Node): readonly Node[] {
    const inner = unwrap(node);
    if (inner.type === 'ArrayExpression') return inner.elements.filter((each) => each !== null && each.type !== 'SpreadElement');
    if (inner.type === 'CallExpression') {
      const callee = unwrap(inner.callee);
      const [first] = inner.arguments;
      if (
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        /^(?:Object|Array)$/.test(callee.object.name) &&
        first
      )
        return this.#elementNodes(first);
      if (callee.type === 'MemberExpression') return this.#elementNodes(callee.object);
      return [];
    }
    if (inner.type === 'NewExpression') {
      // new Set([a]), new Map([[key, a]])
      const list = inner.arguments[0] ? unwrap(inner.arguments[0]) : null;
      if (calledName(inner.callee) === 'WeakRef') return list ? [list] : [];
      const elements = list?.type === 'ArrayExpression' ? list.elements.filter((each) => each !== null) : [];
      return elements.flatMap((each) =>
        calledName(inner.callee)?.endsWith('Map')
          ? each.type === 'ArrayExpression' && each.elements[1]
            ? [each.elements[1]]
            : []
          : [each],
      );
    }
    const slot = this.#bindings.slot(inner);
    if (!slot) return [];
    const initial = this.#bindings
      .sources(slot)
      .flatMap((source) =>
        source.kind === 'expression' && /^(?:New|Array)Expression$/.test(unwrap(source.node).type)
          ? this.#elementNodes(source.node)
          : [],
      );
    return [...initial, ...this.#bindings.added(slot)];
  }

  // --- Parameters and handlers ------------------------------------------------------------------------------------

  #ofParameter(node: FunctionNode, index: number, path: readonly string[]): Verdict {
    const verdicts: Verdict[] = [];
    for (const use of this.handlers(node)) {
      const kind = use.gives[index];
      const given: Verdict = kind
        ? { origins: [{ model: use.model, kind, role: use.role, evidence: use.evidence }], other: false }
        : kind === null
          ? OTHER
          : UNKNOWN;
      verdicts.push(path.length === 0 ? given : this.#along(given, path, null));
    }
    for (const made of this.#bindings.instances(node)) {
      const argument = made.arguments[index];
      if (argument && argument.type !== 'SpreadElement') verdicts.push(flowing(this.#ofPath(argument, path)));
    }
    for (const mention of this.#bindings.mentions(node)) {
      const { parent } = mention;
      if (parent?.type !== 'CallExpression') continue;
      if (parent.callee === mention) {
        const argument = parent.arguments[index];
        if (argument && argument.type !== 'SpreadElement') verdicts.push(flowing(this.#ofPath(argument, path)));
        continue;
      }
      // net.createServer(socket => …)
      if (this.isForeign(parent)) verdicts.push(OTHER);
      const callee = unwrap(parent.callee);
      // forEach(clients, (ws) => …)
      const [collection, iteratee] = parent.arguments;
      if (collection && iteratee === mention && index === 0 && this.#isCollectionFunction(callee, ITERATION_METHODS))
        verdicts.push(this.#along(this.#elementsOf(collection), path, collection));
      if (callee.type !== 'MemberExpression' || parent.arguments[0] !== mention) continue;
      const method = propertyName(callee);
      // stream.closed.then(info => …)
      if (method === 'then' && index === 0)
        verdicts.push(path.length === 0 ? this.of(callee.object) : this.#along(this.of(callee.object), path, null));
      // clients.forEach(ws => …)
      if (method === null || !ITERATION_METHODS.has(method)) continue;
      const position = method === 'reduce' ? 1 : 0;
      if (index === position) verdicts.push(this.#along(this.#elementsOf(callee.object), path, callee.object));
    }
    return union(verdicts);
  }

  /**
   * Whether a value is made by what makes no WebSocket: a module of Node, a global class, a factory of something else. An
   * emitter of `events` and a class of the project may hand over anything.
   */
  isForeign(node: Node, depth = 0): boolean {
    const inner = unwrap(node);
    if (depth > 3) return false;
    if (inner.type === 'CallExpression' || inner.type === 'NewExpression') {
      const exports = this.exports(inner.callee);
      if (exports.some(({ module }) => module !== null && !/^(?:node:)?events$/.test(module) && isOtherModule(module)))
        return true;
      if (inner.type === 'NewExpression' && exports.some(({ module }) => module === null))
        return this.instanceOf(inner.callee).other;
      return (
        OTHER_FACTORIES.has(calledName(inner.callee) ?? '') ||
        (inner.callee.type === 'MemberExpression' && this.isForeign(inner.callee.object, depth + 1))
      );
    }
    const slot = this.#bindings.slot(inner);
    return (
      slot !== null &&
      this.#bindings.sources(slot).some((source) => {
        if (source.kind === 'expression') return this.isForeign(source.node, depth + 1);
        return source.kind === 'annotation' && source.path.length === 0 && this.#isForeignType(source.node);
      })
    );
  }

  #isForeignType(type: TSESTree.TypeNode): boolean {
    if (type.type === 'TSUnionType') return type.types.some((each) => this.#isForeignType(each));
    if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
    const exports = this.exports(type.typeName);
    return exports.some(({ module }) => (module === null ? this.ofType(type).other : isOtherModule(module)));
  }

  /**
   * Whether nothing is known against a value but that its type is one of the project's that another file declares: whatever
   * that one is, its name does not say.
   */
  isOfUnseenType(node: Node, depth = 0): boolean {
    const slot = this.#bindings.slot(node);
    if (!slot || depth > 3) return false;
    let isUnseen = false;
    for (const source of this.#bindings.sources(slot)) {
      if (!this.#ofSource(source).other) continue;
      isUnseen =
        (source.kind === 'annotation' && source.path.length === 0 && this.#isUnseenType(source.node)) ||
        (source.kind === 'expression' && this.isOfUnseenType(source.node, depth + 1));
      if (!isUnseen) return false;
    }
    return isUnseen;
  }

  #isUnseenType(type: TSESTree.TypeNode): boolean {
    if (type.type === 'TSUnionType') return type.types.every((each) => !this.ofType(each).other || this.#isUnseenType(each));
    if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
    const variable = this.#bindings.variable(type.typeName);
    const [source] = variable ? this.#bindings.sources(variable) : [];
    return source?.kind === 'import' && isOfProject(source.module) && !OTHER_TYPE.test(source.name);
  }

  /** Where libraries call a function of the file. */
  handlers(node: FunctionNode): readonly HandlerUse[] {
    const known = this.#handlers.get(node);
    if (known) return known;
    this.#handlers.set(node, []);
    const uses = this.#findHandlers(node);
    this.#handlers.set(node, uses);
    return uses;
  }

  #findHandlers(node: FunctionNode): HandlerUse[] {
    const uses: HandlerUse[] = [];
    let bound = 0;
    const add = ({ model, handler }: HandlerRow, at: Node, of: Node | null, origin?: Origin, once = false): void => {
      uses.push({
        model,
        event: handler.event,
        gives: [...Array.from({ length: bound }, () => undefined), ...handler.gives],
        role: handler.role ?? origin?.role ?? model.role,
        once: handler.once === true || once,
        decidesReconnect: handler.decidesReconnect,
        evidence: origin?.evidence === 'usage' ? 'usage' : 'callback',
        at,
        of,
      });
    };
    for (const mention of this.#bindings.mentions(node)) {
      const { parent } = mention;
      bound = boundArguments(mention);
      if (parent?.type === 'CallExpression' && parent.callee !== mention) this.#handlersOfArgument(parent, mention, add);
      else if (parent?.type === 'AssignmentExpression' && parent.right === mention && parent.left.type === 'MemberExpression') {
        const candidates = this.#index.handlersByProperty.get(propertyName(parent.left) ?? '');
        if (candidates)
          this.#match(candidates, parent.left.object, (row, origin) => {
            add(row, parent, (parent.left as TSESTree.MemberExpression).object, origin);
          });
      } else if (parent?.type === 'Property' && parent.value === mention) this.#handlersOfOption(parent, add);
      else if (parent?.type === 'NewExpression') this.#handlersOfArgument(parent, mention, add);
    }
    bound = 0;
    this.#handlersOfHook(node, add);
    return uses;
  }

  #match(candidates: readonly HandlerRow[], object: Node, add: (row: HandlerRow, origin: Origin) => void): void {
    const { origins } = this.socketLike(object);
    for (const row of candidates)
      for (const origin of origins) {
        if (row.model === origin.model && 'of' in row.handler.at && row.handler.at.of === origin.kind) {
          add(row, origin);
          break;
        }
      }
  }

  /** Set by `Sockets`, which adds weaker evidence (types, usage) to what this class knows. */
  socketLike: (node: Node) => Verdict = (node) => this.of(node);

  #handlersOfArgument(
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    mention: Node,
    add: (row: HandlerRow, at: Node, of: Node | null, origin?: Origin, once?: boolean) => void,
  ): void {
    const position = call.arguments.indexOf(mention as TSESTree.CallExpressionArgument);
    const here = (argument: number | 'last' | undefined, fallback: number): boolean =>
      argument === 'last' ? position === call.arguments.length - 1 : position === (argument ?? fallback);
    const callee = unwrap(call.callee);
    const method = call.type === 'CallExpression' ? this.#methodOf(callee) : null;
    if (method) {
      const event = stringValue(call.arguments[0]);
      const once = hasTrue(call.arguments[2], 'once');
      const candidates = (this.#index.handlersByMethod.get(method.name) ?? []).filter(({ handler: { at } }) => {
        if ('flag' in at)
          return here(at.argument, call.arguments.length - 1) && call.arguments.some((argument) => hasTrue(argument, at.flag));
        if (!('method' in at) || at.option) return false;
        return at.event === undefined ? here(at.argument, 0) : at.event === event && here(at.argument, 1);
      });
      for (const row of candidates) if ('flag' in row.handler.at) add(row, call, null);
      const withReceiver = candidates.filter(({ handler }) => 'of' in handler.at);
      if (withReceiver.length > 0)
        this.#match(withReceiver, method.of, (row, origin) => {
          add(row, call, method.of, origin, once);
        });
    }
    for (const each of this.exports(callee))
      for (const row of lookUp(this.#index.handlersByExport, each)) {
        const { at } = row.handler;
        if (('call' in at || 'new' in at) && !at.option && here(at.argument, 0)) add(row, call, null);
      }
  }

  /** The function is a property of an options object: Bun.serve({ websocket: { message(ws) { … } } }). */
  #handlersOfOption(
    property: TSESTree.Property,
    add: (row: HandlerRow, at: Node, of: Node | null, origin?: Origin) => void,
  ): void {
    const path: string[] = [];
    let at: Node = property;
    while (at.type === 'Property') {
      const name = propertyName(at);
      if (name === null || at.parent.type !== 'ObjectExpression') return;
      path.unshift(name);
      at = outermost(at.parent).parent ?? at;
      // An options object that is held in a variable first, or returned by the function that the library calls.
      if (at.type === 'VariableDeclarator' || at.type === 'ReturnStatement' || at.type === 'ArrowFunctionExpression') break;
    }
    for (const call of this.#callsTaking(at, property)) {
      const callee = unwrap(call.node.callee);
      const matches = (row: HandlerRow): boolean => {
        const { at: place } = row.handler;
        if (!('option' in place)) return false;
        const here =
          place.argument === 'last' ? call.position === call.node.arguments.length - 1 : call.position === (place.argument ?? 0);
        return here && place.option.length === path.length && place.option.every((name, index) => name === path[index]);
      };
      for (const each of this.exports(callee))
        for (const row of lookUp(this.#index.handlersByExport, each)) if (matches(row)) add(row, call.node, null);
      const method = this.#methodOf(callee);
      const candidates = method ? (this.#index.handlersByMethod.get(method.name) ?? []).filter(matches) : [];
      if (method && candidates.length > 0)
        this.#match(candidates, method.of, (row, origin) => {
          add(row, call.node, method.of, origin);
        });
    }
  }

  /** The calls that an options object ends up in as an argument. */
  #callsTaking(holder: Node, property: Node): { node: TSESTree.CallExpression | TSESTree.NewExpression; position: number }[] {
    if (holder.type === 'CallExpression' || holder.type === 'NewExpression') {
      const position = holder.arguments.findIndex(
        (argument) => argument.range[0] <= property.range[0] && property.range[1] <= argument.range[1],
      );
      return position < 0 ? [] : [{ node: holder, position }];
    }
    const mentions: Node[] = [];
    if (holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier') {
      for (const reference of this.#bindings.variable(holder.id)?.references ?? [])
        if (reference.isRead()) mentions.push(reference.identifier);
    } else if (holder.type === 'ArrowFunctionExpression' || holder.type === 'ReturnStatement') {
      const returning = holder.type === 'ArrowFunctionExpression' ? holder : enclosing(holder);
      if (returning) mentions.push(...this.#bindings.mentions(returning));
    }
    return mentions.flatMap((mention) => {
      const { parent } = outermost(mention);
      if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return [];
      const position = parent.arguments.indexOf(outermost(mention) as TSESTree.CallExpressionArgument);
      return position < 0 ? [] : [{ node: parent, position }];
    });
  }

  #handlersOfHook(node: FunctionNode, add: (row: HandlerRow, at: Node, of: Node | null) => void): void {
    const { parent } = node;
    if (
      (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition' && parent.type !== 'Property') ||
      parent.value !== node
    )
      return;
    for (const row of this.#index.hooks.get(propertyName(parent) ?? '') ?? []) {
      const { at } = row.handler;
      if (!('hook' in at)) continue;
      const isHook =
        parent.type === 'Property'
          ? this.#isHookObject(parent, row.model, at)
          : this.#isHookClass(parent.parent.parent, row.model, at);
      if (isHook) add(row, parent, null);
    }
  }

  /** A class that extends or implements the library's, or carries its decorator; any class where the row names neither. */
  #isHookClass(node: ClassNode, model: LibraryModel, at: { class?: string; decorator?: string }): boolean {
    // Neither is there in a tree of plain JavaScript.
    const { decorators, implements: interfaces } = node as Partial<ClassNode>;
    if (at.decorator !== undefined) {
      return (
        decorators?.some(
          ({ expression }) => calledName(expression.type === 'CallExpression' ? expression.callee : expression) === at.decorator,
        ) ?? false
      );
    }
    if (at.class === undefined) return true;
    return [node.superClass, ...(interfaces?.map(({ expression }) => expression) ?? [])].some(
      (base) => base !== null && this.#isExportOf(base, model, at.class ?? ''),
    );
  }

  /** A default-exported object, or one that is annotated as the library's type. */
  #isHookObject(property: TSESTree.Property, model: LibraryModel, at: { class?: string; decorator?: string }): boolean {
    if (at.decorator !== undefined) return false;
    const object = property.parent;
    const value = outermost(object);
    const written =
      object.parent.type === 'TSSatisfiesExpression' || object.parent.type === 'TSAsExpression'
        ? object.parent.typeAnnotation
        : value.parent?.type === 'VariableDeclarator' && value.parent.id.type === 'Identifier'
          ? value.parent.id.typeAnnotation?.typeAnnotation
          : undefined;
    if (at.class === undefined) return value.parent?.type === 'ExportDefaultDeclaration';
    return written?.type === 'TSTypeReference' && this.#isExportOf(written.typeName, model, at.class);
  }

  #isExportOf(node: Node, { packages = [], globals = [] }: LibraryModel, name: string): boolean {
    const exports = this.exports(node.type === 'TSQualifiedName' ? node.left : node).map((each) =>
      node.type === 'TSQualifiedName' ? descend(each, node.right.name) : each,
    );
    return exports.some(({ module, path }) => {
      const isThis = path === name || path.split('.').at(-1) === name.split('.').at(-1);
      return isThis && (module === null ? globals.length > 0 : packages.includes(packageSpecifier(module)));
    });
  }

  // --- Types as they are written ----------------------------------------------------------------------------------

  /** Evidence four: what an annotation says. */
  ofType(node: TSESTree.TypeNode): Verdict {
    switch (node.type) {
      case 'TSUnionType':
      case 'TSIntersectionType':
        return union(node.types.map((type) => this.ofType(type)));
      case 'TSStringKeyword':
      case 'TSBooleanKeyword':
      case 'TSBigIntKeyword':
      case 'TSSymbolKeyword':
      case 'TSFunctionType':
      case 'TSLiteralType':
        return OTHER;
      case 'TSImportType': {
        const module = stringValue(node.source);
        const name = node.qualifier ? typeNamePath(node.qualifier) : 'default';
        return module === null || name === null ? UNKNOWN : this.#ofTypeName({ module, path: name }, name);
      }
      case 'TSTypeReference': {
        const name = typeNamePath(node.typeName);
        if (name === null) return UNKNOWN;
        if (/^(?:Promise|Awaited|Readonly|NonNullable|Partial|Required)$/.test(name)) {
          const [inner] = node.typeArguments?.params ?? [];
          return inner ? this.ofType(inner) : UNKNOWN;
        }
        if (name === 'InstanceType' || name === 'ReturnType') return UNKNOWN;
        return this.#ofNamedType(node.typeName, name);
      }
      default:
        return UNKNOWN;
    }
  }

  /** A member of an annotated pattern: `({ ws }: { ws: WebSocket })`. */
  #ofTypePath(type: TSESTree.TypeNode, path: readonly string[]): Verdict {
    const [first, ...rest] = path;
    if (first === undefined) return this.ofType(type);
    const member = this.#bindings.memberType(type, first);
    return member ? this.#ofTypePath(member, rest) : this.#along(this.#propertyOf(this.ofType(type), first), rest, null);
  }

  #ofNamedType(typeName: TSESTree.EntityName, name: string): Verdict {
    let head: TSESTree.EntityName = typeName;
    while (head.type === 'TSQualifiedName') head = head.left;
    const variable = head.type === 'Identifier' ? this.#bindings.variable(head) : null;
    const definition = variable?.defs[0];
    const declared = definition?.node as Node | undefined;
    if (!variable || !declared) return this.#ofTypeName({ module: null, path: name }, name);
    if (isClass(declared)) return this.#ofInstance(declared);
    if (declared.type === 'TSTypeAliasDeclaration')
      return this.#remember(this.#verdicts, declared, () =>
        named(this.ofType(declared.typeAnnotation), name, () => this.#unknown('annotation')),
      );
    if (declared.type === 'TSInterfaceDeclaration') {
      return this.#remember(this.#verdicts, declared, () => {
        const inherited = union(
          declared.extends.map(({ expression }) =>
            this.#ofTypeName(
              this.exports(expression)[0] ?? { module: null, path: calledName(expression) ?? '' },
              calledName(expression) ?? '',
            ),
          ),
        );
        return named(inherited.origins.length > 0 ? inherited : OTHER, name, () => this.#unknown('annotation'));
      });
    }
    if (declared.type === 'TSTypeParameter') {
      const { constraint } = declared;
      return constraint ? this.#remember(this.#verdicts, declared, () => this.ofType(constraint)) : UNKNOWN;
    }
    const [source] = this.#bindings.sources(variable);
    const rest = name.split('.').slice(1);
    if (source?.kind === 'import') {
      const base = { module: source.module, path: source.name === '*' ? 'default' : source.name };
      return this.#ofTypeName(rest.reduce(descend, base), name);
    }
    const [exported] = this.exports(head);
    return exported ? this.#ofTypeName(rest.reduce(descend, exported), name) : UNKNOWN;
  }

  #ofTypeName(of: Export, name: string): Verdict {
    const found = rows(lookUp(this.#index.type, of), 'annotation');
    // A type alone tells no role.
    if (found.origins.length > 0) return { ...found, origins: found.origins.map((origin) => ({ ...origin, role: undefined })) };
    if (CLOSE_EVENT_TYPE.test(name.split('.').at(-1) ?? name)) return this.#unknown('name and code', 'closeEvent');
    return named(OTHER, name, () => this.#unknown('annotation'));
  }

  /** The verdict on the one type argument of a container that may be a socket: `useRef<WebSocket>(null)`, `Map<string, WebSocket>`. */
  #typeArgument(node: Node): Verdict | null {
    const inner = unwrap(node);
    if (inner.type === 'CallExpression' || inner.type === 'NewExpression') {
      const parameters = inner.typeArguments?.params;
      return parameters && parameters.length > 0 ? union(parameters.map((type) => this.#socketsOnly(type))) : null;
    }
    const slot = this.#bindings.slot(inner);
    if (!slot) return null;
    const found: Verdict[] = [];
    for (const source of this.#bindings.sources(slot)) {
      if (source.kind === 'annotation' && source.path.length === 0) found.push(this.#argumentsOfType(source.node));
      else if (source.kind === 'expression') {
        const value = unwrap(source.node);
        if ((value.type === 'CallExpression' || value.type === 'NewExpression') && value.typeArguments)
          found.push(this.#typeArgument(value) ?? UNKNOWN);
      }
    }
    return found.length > 0 ? union(found) : null;
  }

  #argumentsOfType(node: TSESTree.TypeNode): Verdict {
    if (node.type === 'TSUnionType') return union(node.types.map((type) => this.#argumentsOfType(type)));
    if (node.type === 'TSArrayType') return this.#socketsOnly(node.elementType);
    if (node.type === 'TSTypeOperator' && node.typeAnnotation) return this.#argumentsOfType(node.typeAnnotation);
    if (node.type === 'TSTypeReference' && node.typeArguments)
      return union(node.typeArguments.params.map((type) => this.#socketsOnly(type)));
    if (node.type === 'TSTypeLiteral') {
      return union(
        node.members.map((member) =>
          member.type === 'TSIndexSignature' && member.typeAnnotation
            ? this.#socketsOnly(member.typeAnnotation.typeAnnotation)
            : UNKNOWN,
        ),
      );
    }
    return UNKNOWN;
  }

  #socketsOnly(type: TSESTree.TypeNode): Verdict {
    return { origins: this.ofType(type).origins, other: false };
  }

  /** `@param {WebSocket} ws` and `@type {import('ws').WebSocket}`, where there is no annotation. */
  #jsdoc(slot: Slot): Verdict {
    const written = jsdocType(this.#bindings, slot);
    if (!written) return UNKNOWN;
    const { module, name } = written;
    if (module !== null) return this.#ofTypeName({ module, path: name }, name);
    const variable = this.#bindings.moduleVariable(name.split('.')[0] ?? name);
    const rest = name.split('.').slice(1);
    const [base] = variable ? this.#exportsOfSlot(variable) : [{ module: null, path: name.split('.')[0] ?? name }];
    return base ? this.#ofTypeName(rest.reduce(descend, base), name) : UNKNOWN;
  }
}

/** Of the bare `WebSocket`, which has no runtime of its own. */
export function isOfPlatform({ model: { packages, runtimes } }: Origin): boolean {
  return packages === undefined && runtimes.length > 0 && runtimes.every((id) => id === 'whatwg');
}

/** Of a library whose runtimes are known. */
export function isOfLibrary(origin: Origin): boolean {
  return origin.model.runtimes.length > 0 && !isOfPlatform(origin);
}

/** A file of the project, by its path or an alias: `./transport`, `#transport`, `~/transport`, `@/transport`. */
function isOfProject(specifier: string): boolean {
  return /^(?:[.#~]|@\/)/.test(specifier);
}

function isOtherModule(specifier: string): boolean {
  return OTHER_MODULES.has(specifier.replace(/^node:/, ''));
}

/** The arguments that `handler.bind(this, a, b)` puts in front of those that the caller hands over. */
function boundArguments(mention: Node): number {
  if (mention.type !== 'CallExpression' || mention.callee.type !== 'MemberExpression' || propertyName(mention.callee) !== 'bind')
    return 0;
  return Math.max(0, mention.arguments.length - 1);
}

function isClassLike(owner: object): boolean {
  return 'type' in owner && (isClass(owner as Node) || isFunction(owner as Node));
}

function enclosing(node: Node): FunctionNode | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** The type that an expression is cast to: `peer as WebSocket`. */
function writtenType(node: Node): TSESTree.TypeNode | null {
  for (let at = node; ;) {
    if (at.type === 'TSAsExpression' || at.type === 'TSTypeAssertion' || at.type === 'TSSatisfiesExpression')
      return at.typeAnnotation;
    if (at.type !== 'TSNonNullExpression' && at.type !== 'ChainExpression') return null;
    at = at.expression;
  }
}

/** A project's own structural type counts by its name: `WebSocketLike`, `IWebSocket`, `WsLike`. */
function named(verdict: Verdict, name: string, socket: () => Verdict): Verdict {
  return verdict.origins.length === 0 && SOCKET_TYPE.test(name.split('.').at(-1) ?? name) ? socket() : verdict;
}

function typeNamePath(node: TSESTree.EntityName): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'TSQualifiedName') return null;
  const left = typeNamePath(node.left);
  return left === null ? null : `${left}.${node.right.name}`;
}

/** A member of an export: of a module's `default` it may be a named export too. */
function descend(of: Export, name: string): Export {
  if (of.module === null && /^(?:globalThis|window|self|global)$/.test(of.path)) return { module: null, path: name };
  if (of.path === 'default') return { module: of.module, path: name };
  return { module: of.module, path: `${of.path}.${name}` };
}

/** The rows for an export; `WebSocket.Server` of a named or default export is the package's `Server`. */
function lookUp<Row>(map: ReadonlyMap<string, readonly Row[]>, { module, path }: Export): readonly Row[] {
  const key = module === null ? '' : packageSpecifier(module);
  const exact = map.get(`${key}#${path}`);
  if (exact || module === null) return exact ?? [];
  const last = path.split('.').at(-1) ?? path;
  return (
    (last === path ? undefined : map.get(`${key}#${last}`)) ??
    (isOfProject(module) ? map.get(`${PROJECT_FILES}#${last}`) : undefined) ??
    []
  );
}

function rows(found: readonly ValueRow[], evidence: Evidence): Verdict {
  return found.length === 0
    ? UNKNOWN
    : { origins: found.map(({ model, kind, role }) => ({ model, kind, role, evidence })), other: false };
}

/** The same verdict, reached by flow from where it was plain. */
function flowing(verdict: Verdict): Verdict {
  if (verdict.origins.every(({ evidence }) => evidence === 'flow')) return verdict;
  return { origins: verdict.origins.map((origin) => ({ ...origin, evidence: 'flow' })), other: verdict.other };
}

function union(verdicts: readonly Verdict[]): Verdict {
  const [only] = verdicts;
  if (verdicts.length === 1 && only) return only;
  const origins: Origin[] = [];
  let other = false;
  for (const verdict of verdicts) {
    other ||= verdict.other;
    for (const origin of verdict.origins) {
      if (!origins.some(({ model, kind, role }) => model === origin.model && kind === origin.kind && role === origin.role))
        origins.push(origin);
    }
  }
  return { origins, other };
}

function hasTrue(node: Node | undefined, name: string): boolean {
  return (
    node?.type === 'ObjectExpression' &&
    node.properties.some(
      (property) =>
        property.type === 'Property' &&
        propertyName(property) === name &&
        property.value.type === 'Literal' &&
        property.value.value === true,
    )
  );
}
