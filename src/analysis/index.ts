import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { LEGAL_ON_WIRE, NAMEABLE } from '../data/close-codes.js';
import { LIBRARY_MODELS } from '../data/library-models/index.js';
import type { CloseMethod, LibraryModel, Role } from '../data/library-models/types.js';
import { PROJECT_SOCKET, UNKNOWN_SOCKET, UNKNOWN_STREAM } from '../data/library-models/unknown.js';
import { SYMBOL_WORDS, TEXT_MEMBERS } from '../data/names.js';
import { inRanges } from '../data/ranges.js';
import type { RuntimeId } from '../data/runtimes.js';
import { Aliases } from './aliases.js';
import { Arrivals } from './arrivals.js';
import { Checks, type Check, type ConstantTest, type MemberTest } from './checks.js';
import { Bindings, type Slot } from './bindings.js';
import { CloseHandlers, type CloseHandler } from './close-handlers.js';
import { Codes, numberLiteral, type CodeValue, type Values } from './codes.js';
import { asksForRuntime, environment, runtimesOf, runtimesOfModels } from './environment.js';
import { ErrorPaths, type ErrorPath } from './error-path.js';
import { guardsOf } from './conditions.js';
import { HotPaths, type HotPath } from './hot-path.js';
import { gateOf, passes, type Gate } from './gate.js';
import { indexModels, modelsOf, usedModels, type ModelIndex } from './models.js';
import { NamedCodes, type Constant } from './named-codes.js';
import { Origins } from './origins.js';
import { PlatformTests } from './platform-tests.js';
import { bytesComparisons, type BytesComparison } from './received-reason.js';
import { Reasons, type Reason } from './reasons.js';
import { Received, type Unchecked } from './received.js';
import { readSettings, type WebSocketSettings } from './settings.js';
import { Sockets, type Certainty, type Socket } from './sockets.js';
import { enclosingFunction, namesIn, outermost, propertyName, unwrap, words, type Node } from './syntax.js';
import { isExpectedToThrow, isInTest } from './tests.js';
import { Types } from './types.js';
import { Unsent } from './unsent.js';

/** A call that puts a Close frame on the wire. */
export interface Send {
  readonly call: TSESTree.CallExpression;
  readonly socket: Socket;
  readonly role: Role | null;
  /** The role with one of its codes, as below. */
  roleOf(value: CodeValue): Role | null;
  /** The runtimes whose `close()` the code must suit, by the socket and by the tests around; empty where nothing is known. */
  readonly runtimes: readonly RuntimeId[];
  /** Those that one of its codes must suit: it may stand behind a test of its own, and a helper's caller may hand over the socket. */
  runtimesOf(value: CodeValue): readonly RuntimeId[];
  readonly method: CloseMethod;
  /** The socket is a mock or test double, which may play any code. */
  readonly double: boolean;
  /** The code argument; null where the call has none. */
  readonly codeNode: Node | null;
  readonly code: Values;
  readonly reasonNode: Node | null;
  /** What is known of the reason; null where the call has none. */
  readonly reason: Reason | null;
  /** The reason that goes with one of its codes, where a helper's caller hands over both. */
  reasonOf(value: CodeValue): Reason | null;
  /** A received code that is sent without a look at it. */
  readonly unchecked: Unchecked | null;
  /** The socket is not open where the call stands, so no Close frame goes out. */
  readonly isUnsent: boolean;
  /** The call runs a method of the file's own, or of a wrapper that connects again by itself: either may add a code. */
  readonly isOfWrapper: boolean;
  /** A test of a code led to the call: no code came in, and none goes out. */
  readonly isPassedOn: boolean;
  /** The hot path that makes this call on every run, on the same socket. */
  readonly hotPath: HotPath | null;
  /** The error path that the call stands in. */
  readonly errorPath: ErrorPath | null;
  /** That of one of its codes: the call of a helper stands in one, or the helper itself does. */
  errorPathOf(value: CodeValue): ErrorPath | null;
  readonly inTest: boolean;
  /** It stands where a test expects it to throw. */
  readonly isExpectedToThrow: boolean;
}

/** Why a call is not taken for one that puts a Close frame on the wire. */
export type Refusal =
  'something else' | 'no socket of a library' | 'unknown' | 'not sure enough' | 'no close method' | 'arguments not seen';

/** A call of what some library calls a method that closes a WebSocket, on whatever it is. */
export interface CloseCall {
  readonly call: TSESTree.CallExpression;
  /** What its receiver is; null where it is not taken for a WebSocket. */
  readonly socket: Socket | null;
  /** Null where the rules look at the call. */
  readonly refusal: Refusal | null;
  /** What else the receiver is known to be, in the words of the library models. */
  readonly receiver: readonly { readonly model: LibraryModel; readonly kind: string }[];
}

interface Closing {
  readonly call: TSESTree.CallExpression;
  readonly receiver: Node;
  /** The method's. */
  readonly name: string;
  /** A symbol that is named for closing stands for the name. */
  readonly bySymbol: boolean;
}

type Judged =
  | { readonly refusal: Refusal; readonly socket: Socket | null }
  | {
      readonly refusal: null;
      readonly socket: Socket;
      readonly method: CloseMethod;
      readonly codeNode: Node | null;
      readonly code: Values;
    };

/** What one file does with WebSockets. */
export interface FileFacts {
  readonly sends: readonly Send[];
  /** Every call that might be one, with the evidence for and against it. */
  readonly closeCalls: readonly CloseCall[];
  /** Where received codes are held against values. */
  readonly checks: readonly Check[];
  /** Where received codes are held against limits that contradict each other. */
  readonly constantTests: readonly ConstantTest[];
  /** Where what only a close event has is asked of the code. */
  readonly memberTests: readonly MemberTest[];
  /** What happens when a socket has closed. */
  readonly closeHandlers: readonly CloseHandler[];
  /** The close handlers of the socket that a call closes, where the file does not take them off again. */
  closeHandlersOf(send: Send): readonly CloseHandler[];
  /** Codes of events that the file makes itself: `new CloseEvent('close', { code: 1000 })`. */
  readonly eventCodes: readonly { readonly node: Node; readonly value: number }[];
  /** Received reasons that are bytes, compared with strings. */
  readonly bytesComparisons: readonly BytesComparison[];
  /** The constants of the file that name close codes. */
  readonly constants: readonly Constant[];
  readonly bindings: Bindings;
  readonly settings: WebSocketSettings;
  readonly models: ModelIndex;
}

const CERTAINTIES: Readonly<Record<NonNullable<WebSocketSettings['detection']>, readonly Certainty[]>> = {
  strict: ['certain'],
  balanced: ['certain', 'likely'],
  eager: ['certain', 'likely', 'possible'],
};

const NO_ARGUMENT: Values = { values: [], absent: true, complete: true };

/** The analyses that answer what is asked of sends. */
interface SendQuestions {
  readonly hotPaths: HotPaths;
  readonly errorPaths: ErrorPaths;
  readonly reasons: Reasons;
  readonly unsent: Unsent;
  readonly platforms: PlatformTests;
}

interface Project {
  readonly settings: WebSocketSettings;
  readonly index: ModelIndex;
  readonly gate: Gate;
}

const projects = new WeakMap<object, Project>();
const files = new WeakMap<object, Map<Project, FileFacts | null>>();
const DEFAULTS = {};

/**
 * The facts of a file, computed once whatever the number of rules, each when it is first asked for; null where its text
 * shows no WebSocket.
 * @throws where `settings.websocket` is wrong.
 */
export function fileFacts(sourceCode: Readonly<TSESLint.SourceCode>, settings: object): FileFacts | null {
  const project = projectOf(settings);
  // Not every language has a Program: JSON and CSS files reach rules too where a config names no files.
  const ast = sourceCode.ast as TSESTree.Program | { readonly type: string } | undefined;
  if (ast?.type !== 'Program') return null;
  let known = files.get(ast);
  if (!known) files.set(ast, (known = new Map<Project, FileFacts | null>()));
  let facts = known.get(project);
  if (facts === undefined)
    known.set(
      project,
      (facts = passes(project.gate, sourceCode.text, Boolean(sourceCode.parserServices?.program))
        ? new File(sourceCode, project)
        : null),
    );
  return facts;
}

/** The gate of a project without settings. */
export function defaultGate(): Gate {
  return projectOf({}).gate;
}

function projectOf(settings: object): Project {
  const own = (settings as { websocket?: unknown }).websocket;
  const key = typeof own === 'object' && own !== null ? own : own === undefined ? DEFAULTS : settings;
  let project = projects.get(key);
  if (!project) {
    const read = readSettings(own);
    const index = indexModels([...(read.apis ?? []), ...LIBRARY_MODELS, UNKNOWN_SOCKET, UNKNOWN_STREAM, PROJECT_SOCKET]);
    projects.set(key, (project = { settings: read, index, gate: gateOf(index, read.detection === 'eager') }));
  }
  return project;
}

class File implements FileFacts {
  readonly bindings: Bindings;
  readonly settings: WebSocketSettings;
  readonly models: ModelIndex;
  /** What `settings.websocket.detection` takes for sure. */
  readonly #wanted: readonly Certainty[];
  readonly #types: Types | null;
  readonly #codes: Codes;
  readonly #received: Received;
  readonly #sockets: Sockets;
  readonly #origins: Origins;
  readonly #aliases: Aliases;
  #questions: SendQuestions | null = null;
  #findings: Checks | null = null;
  #used: ReadonlySet<LibraryModel> | null = null;
  #sends: readonly Send[] | null = null;
  #checks: readonly Check[] | null = null;
  #constantTests: readonly ConstantTest[] | null = null;
  #closeHandlers: readonly CloseHandler[] | null = null;
  #closeAnalysis: CloseHandlers | null = null;
  #constants: readonly Constant[] | null = null;
  #knownEnvironment: readonly RuntimeId[] | null = null;
  #asksForRuntime: boolean | null = null;

  constructor(sourceCode: Readonly<TSESLint.SourceCode>, project: Project) {
    this.settings = project.settings;
    this.models = project.index;
    this.bindings = new Bindings(sourceCode);
    const types = Types.of(sourceCode, project.index, UNKNOWN_SOCKET);
    this.#types = types;
    this.#origins = new Origins(this.bindings, project.index, UNKNOWN_SOCKET);
    this.#sockets = new Sockets(this.bindings, this.#origins, types, UNKNOWN_SOCKET);
    this.#codes = new Codes(this.bindings, types);
    this.#received = new Received(this.bindings, this.#origins, this.#sockets, types);
    this.#wanted = CERTAINTIES[project.settings.detection ?? 'balanced'];
    this.#aliases = new Aliases(this.bindings);
  }

  /** What is asked of sends; most files have none. */
  get #ofSends(): SendQuestions {
    const { bindings } = this;
    return (this.#questions ??= {
      hotPaths: new HotPaths(bindings, this.#origins, this.#aliases),
      errorPaths: new ErrorPaths(bindings, this.#origins),
      reasons: new Reasons(bindings, this.#origins, this.#codes, this.#types),
      unsent: new Unsent(bindings, this.#origins, this.#codes, this.#aliases),
      platforms: new PlatformTests(bindings),
    });
  }

  get #tests(): Checks {
    const { bindings } = this;
    return (this.#findings ??= new Checks(
      bindings,
      this.#codes,
      this.#received,
      new Arrivals(bindings, this.#origins, this.#sockets, this.#codes, UNKNOWN_SOCKET, (models) =>
        this.#reportingRuntimes(models),
      ),
      this.#wanted,
    ));
  }

  /** The models that the file uses the values of. */
  get #usedModels(): ReadonlySet<LibraryModel> {
    const { bindings, models } = this;
    return (this.#used ??= usedModels(models, {
      modules: bindings.modules,
      usesGlobal: (name) => bindings.usesGlobal(name),
    }));
  }

  get sends(): readonly Send[] {
    return (this.#sends ??= this.#findSends());
  }

  #findSends(): Send[] {
    const sends: Send[] = [];
    for (const closing of this.#closings()) {
      const judged = this.#judge(closing);
      if (judged.refusal === null) sends.push(this.#send(closing, judged));
    }
    return sends.sort((a, b) => a.call.range[0] - b.call.range[0]);
  }

  get closeCalls(): readonly CloseCall[] {
    return [...this.#closings()]
      .map((closing) => {
        const { call, receiver } = closing;
        const { socket, refusal } = this.#judge(closing);
        const { origins } = this.#sockets.verdict(receiver);
        return { call, socket, refusal, receiver: origins.map(({ model, kind }) => ({ model, kind })) };
      })
      .sort((a, b) => a.call.range[0] - b.call.range[0]);
  }

  /** The calls of what some library calls a method that closes a WebSocket, whatever they are called on. */
  *#closings(): Iterable<Closing> {
    const used = new Set([...this.#usedModels, ...modelsOf(this.bindings.typeModules, this.models), UNKNOWN_SOCKET]);
    for (const [name, rows] of this.models.close) {
      // Many things have an `end` or an `error`: those names count only beside the library, or where types tell.
      if (!this.#types && !rows.some(({ model }) => used.has(model))) continue;
      for (const member of this.bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        const call = callee.parent;
        if (call?.type === 'CallExpression' && call.callee === callee)
          yield { call, receiver: member.object, name, bySymbol: false };
      }
      // const { close } = useWebSocket(url)
      for (const call of this.bindings.bareCalls.get(name) ?? []) {
        const slot = this.bindings.slot(call.callee);
        const [source] = slot ? this.bindings.sources(slot) : [];
        if (source?.kind === 'property' && source.path.length === 1 && source.path[0] === name)
          yield { call, receiver: source.of, name, bySymbol: false };
      }
    }
    // socket[kClose](1000, 'bye')
    for (const member of this.bindings.computed) {
      if (!isSymbolOfClose(member.property)) continue;
      const callee = outermost(member);
      const call = callee.parent;
      if (call?.type === 'CallExpression' && call.callee === callee)
        yield { call, receiver: member.object, name: 'close', bySymbol: true };
    }
  }

  /** Whether a call puts a Close frame on the wire, and where it does its code stands. */
  #judge({ call, receiver, name, bySymbol }: Closing): Judged {
    const [argument] = call.arguments;
    const refuse = (refusal: Refusal, socket: Socket | null = null): Judged => ({ refusal, socket });
    if (call.arguments.some(({ type }) => type === 'SpreadElement')) return refuse('arguments not seen');
    const first = argument ? this.#codes.of(argument) : NO_ARGUMENT;
    const hasCode = first.values.some(({ value }) => typeof value === 'number' && inRanges(value, NAMEABLE));
    const telling = !hasCode ? null : isText(call.arguments[1]) ? 'code and reason' : 'code';
    const socket = bySymbol ? this.#closedBySymbol(receiver, telling, first) : this.#socketOf(receiver, telling, argument);
    if (!socket) {
      const { origins, other } = this.#sockets.verdict(receiver);
      return refuse(origins.length > 0 ? 'no socket of a library' : other ? 'something else' : 'unknown');
    }
    if (!this.#wanted.includes(socket.certainty)) return refuse('not sure enough', socket);
    // A method that the file itself defines is no socket's, whatever its object is called; what it does is to be seen.
    if (socket.evidence === 'name and code' && this.bindings.callee(call)) return refuse('something else');
    const method = this.models.close.get(name)?.find(({ model }) => socket.models.includes(model))?.method;
    if (!method) return refuse('no close method', socket);
    const codeNode = argumentAt(call, method.code);
    if (codeNode === undefined) return refuse('arguments not seen', socket);
    const code = codeNode === null ? NO_ARGUMENT : codeNode === argument ? first : this.#codes.of(codeNode);
    return { refusal: null, socket, method, codeNode, code };
  }

  #send(
    { call, receiver, name, bySymbol }: Closing,
    { socket, method, codeNode, code }: Extract<Judged, { refusal: null }>,
  ): Send {
    const possible = this.#runtimes(socket, name);
    let runtimes: readonly RuntimeId[] | null = null;
    // What the project's own method makes of a long reason is its affair.
    const reasonNode = bySymbol ? null : (argumentAt(call, method.reason) ?? null);
    const facts = this as File;
    const received = this.#received;
    const { hotPaths, errorPaths, reasons, unsent, platforms } = this.#ofSends;
    const send: Send = {
      call,
      socket,
      role: socket.role,
      roleOf: (value) => (this.#handedSocket(receiver, value) ?? socket).role,
      get runtimes() {
        return (runtimes ??= platforms.runtimesAt(call, possible));
      },
      runtimesOf: (value) => {
        const handed = this.#handedSocket(receiver, value);
        const here = handed ? platforms.runtimesAt(call, this.#runtimes(handed, name)) : send.runtimes;
        return platforms.runtimesAt(value.node, here);
      },
      method,
      double: socket.models.every(({ double }) => double),
      codeNode,
      code,
      reasonNode,
      get reason() {
        return reasonNode ? reasons.of(reasonNode) : null;
      },
      reasonOf: (value) => {
        const node = (reasonNode ? this.#handedOver(reasonNode, value) : null) ?? reasonNode;
        return node ? reasons.of(node) : null;
      },
      inTest: isInTest(call),
      isExpectedToThrow: isExpectedToThrow(call),
      get unchecked() {
        return codeNode ? received.unchecked(codeNode) : null;
      },
      get isUnsent() {
        return unsent.has(call, receiver);
      },
      get isOfWrapper() {
        return facts.bindings.callee(call) !== null || facts.#connectsAgain(socket);
      },
      get isPassedOn() {
        return facts.#isPassedOn(call);
      },
      get hotPath() {
        return hotPaths.of(call, receiver);
      },
      get errorPath() {
        return errorPaths.of(call);
      },
      errorPathOf: ({ call: through }) => (through ? errorPaths.of(through) : null) ?? errorPaths.of(call),
    };
    return send;
  }

  #runtimes({ models }: Socket, name: string): readonly RuntimeId[] {
    const rows = (this.models.close.get(name) ?? []).filter(({ model }) => models.includes(model));
    return this.#fileRuntimes(rows);
  }

  get #environment(): readonly RuntimeId[] {
    return (this.#knownEnvironment ??= environment(this.bindings, this.settings));
  }

  #fileRuntimes(rows: readonly { readonly model: LibraryModel; readonly method?: CloseMethod }[]): readonly RuntimeId[] {
    return runtimesOf(rows, this.#environment, this.settings.environment !== undefined);
  }

  /** The runtimes that may report a received code. Where the file asks which one it runs on, its globals tell of no one. */
  #reportingRuntimes(models: readonly LibraryModel[]): readonly RuntimeId[] {
    const isSet = this.settings.environment !== undefined;
    this.#asksForRuntime ??= !isSet && asksForRuntime(this.bindings);
    return runtimesOfModels(models, this.#asksForRuntime ? [] : this.#environment, isSet);
  }

  /** The socket that is handed to a helper of this file along with a code, where the helper closes its parameter. */
  #handedSocket(receiver: Node, value: CodeValue): Socket | null {
    const argument = this.#handedOver(receiver, value);
    return argument ? this.#sockets.of(argument, null) : null;
  }

  /** What the call that brings a code hands over for a parameter. */
  #handedOver(parameter: Node, { call }: CodeValue): Node | null {
    const slot = call ? this.bindings.slot(parameter) : null;
    const source = slot ? this.bindings.sources(slot).find(({ kind }) => kind === 'parameter') : undefined;
    if (!call || source?.kind !== 'parameter' || source.path.length > 0 || this.bindings.callee(call) !== source.of) return null;
    return call.arguments[source.index] ?? null;
  }

  #socketOf(receiver: Node, telling: 'code' | 'code and reason' | null, argument: Node | undefined): Socket | null {
    const socket = this.#sockets.of(receiver, telling);
    return socket && socket.certainty !== 'possible'
      ? socket
      : ((argument ? this.#byReceivedCode(receiver, argument) : null) ?? socket);
  }

  /**
   * A socket that a method of the project's own closes, whose name is a symbol: only a code that ends up in a frame tells what
   * it is for, and whatever the socket's library makes of its own `close`, this is another.
   */
  #closedBySymbol(receiver: Node, telling: 'code' | 'code and reason' | null, { values }: Values): Socket | null {
    const isLegal = values.every(({ value }) => typeof value === 'number' && inRanges(value, LEGAL_ON_WIRE));
    const socket = telling && isLegal ? this.#sockets.of(receiver, telling) : null;
    return socket && { ...socket, models: [UNKNOWN_SOCKET] };
  }

  /** A received close code that is handed to `close` tells what the receiver is, unless it is known to be something else. */
  #byReceivedCode(receiver: Node, argument: Node): Socket | null {
    const { origins, other } = this.#sockets.verdict(receiver);
    if (other || origins.length > 0 || this.#received.unchecked(argument)?.from !== 'close event') return null;
    return { node: receiver, models: [UNKNOWN_SOCKET], role: null, evidence: 'name and code', certainty: 'likely' };
  }

  /** `socket.reconnect()`: no WebSocket has that, so what has it and is of no known library wraps one. */
  #connectsAgain({ node, models }: Socket): boolean {
    if (!models.every((model) => model === UNKNOWN_SOCKET)) return false;
    this.#reconnected ??= new Set(
      (this.bindings.members.get('reconnect') ?? []).flatMap((member) =>
        outermost(member).parent?.type === 'CallExpression' ? (this.bindings.slot(member.object) ?? []) : [],
      ),
    );
    const slot = this.bindings.slot(node);
    return slot !== null && this.#reconnected.has(slot);
  }
  #reconnected: ReadonlySet<Slot> | null = null;

  /** `if (code === 1005) peer.close(); else peer.close(code);` */
  #isPassedOn(call: TSESTree.CallExpression): boolean {
    return guardsOf(call, enclosingFunction(call)).some(({ test }) => {
      let asks = this.#askingForCode.get(test);
      if (asks === undefined) this.#askingForCode.set(test, (asks = this.#asksForCode(test)));
      return asks;
    });
  }
  /** A test that many closes stand behind is looked at once. */
  readonly #askingForCode = new Map<Node, boolean>();

  /** Whether a test says the name of a code that is sent somewhere, or was received. */
  #asksForCode(test: Node): boolean {
    this.#sentCodes ??= new Set(
      this.sends.flatMap(({ codeNode }) => (codeNode ? namesIn(codeNode).flatMap((name) => this.bindings.slot(name) ?? []) : [])),
    );
    const sent = this.#sentCodes;
    return namesIn(test).some((name) => {
      const slot = this.bindings.slot(name);
      return (slot !== null && sent.has(slot)) || this.#received.certainty(name, true) !== null;
    });
  }
  #sentCodes: ReadonlySet<Slot> | null = null;

  get checks(): readonly Check[] {
    return (this.#checks ??= this.#tests.find());
  }

  get constantTests(): readonly ConstantTest[] {
    return (this.#constantTests ??= this.#tests.constantTests());
  }

  get memberTests(): readonly MemberTest[] {
    return this.#tests.memberTests();
  }

  get bytesComparisons(): readonly BytesComparison[] {
    return bytesComparisons(this.bindings, this.#origins);
  }

  get closeHandlers(): readonly CloseHandler[] {
    return (this.#closeHandlers ??= this.#closes.all(({ evidence }) => evidence !== 'usage' || this.#wanted.includes('likely')));
  }

  closeHandlersOf({ socket }: Send): readonly CloseHandler[] {
    return this.#closes.of(socket.node, this.closeHandlers);
  }

  get #closes(): CloseHandlers {
    const { bindings, models } = this;
    return (this.#closeAnalysis ??= new CloseHandlers(
      bindings,
      this.#origins,
      this.#sockets,
      this.#codes,
      models,
      this.#usedModels,
      this.#aliases,
      (uses) => this.#fileRuntimes(uses),
    ));
  }

  get constants(): readonly Constant[] {
    return (this.#constants ??= this.#findConstants());
  }

  #findConstants(): readonly Constant[] {
    const sent = this.sends.flatMap(({ code, method }) => (method.ignoresCode ? [] : code.values.map(({ node }) => node)));
    return new NamedCodes(this.bindings, new Set(sent), (node, isNameable) => {
      const certainty = this.#received.certainty(node, isNameable);
      return certainty !== null && this.#wanted.includes(certainty);
    }).all();
  }

  get eventCodes(): FileFacts['eventCodes'] {
    return this.bindings.constructions.flatMap((node) => {
      const options = node.arguments[1];
      if (options?.type !== 'ObjectExpression') return [];
      if (!this.#origins.of(node).origins.some(({ kind }) => kind === 'closeEvent')) return [];
      const code = options.properties.find((property) => property.type === 'Property' && propertyName(property) === 'code');
      return code?.type === 'Property' ? (numberLiteral(code.value) ?? []) : [];
    });
  }
}

/**
 * The argument, or the property of the options object in it, that a close method takes something from; null where it is
 * left out, undefined where that cannot be seen.
 */
function argumentAt(call: TSESTree.CallExpression, place: CloseMethod['code']): Node | null | undefined {
  if (place === undefined) return null;
  if (typeof place === 'number') return call.arguments[place] ?? null;
  const options = call.arguments[place.argument];
  if (!options) return null;
  const inner = unwrap(options);
  if (inner.type !== 'ObjectExpression' || inner.properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  const property = inner.properties.find((each) => each.type === 'Property' && propertyName(each) === place.property);
  return property?.type === 'Property' ? property.value : null;
}

/** `kClose`, `CLOSE_SYMBOL` */
function isSymbolOfClose(key: Node): boolean {
  if (key.type !== 'Identifier' || !/close/i.test(key.name)) return false;
  const [name, ...others] = words(key.name).filter((word) => !SYMBOL_WORDS.has(word));
  return name === 'close' && others.length === 0;
}

/** `close(1000, 'done')`, `close(1011, error.message)`: nothing but a WebSocket takes a number and a text. */
function isText(node: Node | undefined): boolean {
  return (
    node?.type === 'TemplateLiteral' ||
    (node?.type === 'Literal' && typeof node.value === 'string') ||
    (node?.type === 'MemberExpression' && TEXT_MEMBERS.has(propertyName(node) ?? ''))
  );
}
