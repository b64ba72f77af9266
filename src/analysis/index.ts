import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { LIBRARY_MODELS } from '../data/library-models/index.js';
import type { CloseMethod, Role } from '../data/library-models/types.js';
import { UNKNOWN_SOCKET } from '../data/library-models/unknown.js';
import { inRanges } from '../data/ranges.js';
import type { RuntimeId } from '../data/runtimes.js';
import { Bindings } from './bindings.js';
import { Codes, numberLiteral, type CodeValue, type Values } from './codes.js';
import { environment, runtimesOf } from './environment.js';
import { ErrorPaths, type ErrorPath } from './error-path.js';
import { HotPaths, type HotPath } from './hot-path.js';
import { gateOf } from './gate.js';
import { indexModels, usedModels, type CloseRow, type ModelIndex } from './models.js';
import { NamedCodes, type Constant } from './named-codes.js';
import { Origins } from './origins.js';
import { Reasons, type Reason } from './reasons.js';
import { Received, type Unchecked } from './received.js';
import { readSettings, type WebSocketSettings } from './settings.js';
import { Sockets, type Certainty, type Socket } from './sockets.js';
import { outermost, propertyName, unwrap, type Node } from './syntax.js';
import { isExpectedToThrow, isInTest } from './tests.js';
import { Types } from './types.js';

/** A call that puts a Close frame on the wire. */
export interface Send {
  readonly call: TSESTree.CallExpression;
  readonly socket: Socket;
  readonly role: Role | null;
  /** The runtimes whose `close()` the code must suit; empty where nothing is known. */
  readonly runtimes: readonly RuntimeId[];
  /** Those that one of its codes must suit: a helper's caller may hand over the socket along with the code. */
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
  /** A received code that is sent without a look at it. */
  readonly unchecked: Unchecked | null;
  /** The hot path that makes this call on every run, on the same socket. */
  readonly hotPath: HotPath | null;
  /** The error path that the call stands in. */
  readonly errorPath: ErrorPath | null;
  readonly inTest: boolean;
  /** It stands where a test expects it to throw. */
  readonly isExpectedToThrow: boolean;
}

/** A place that holds a received code against numbers: `event.code === 1006`, a `case`, an inline list or table. */
export interface Check {
  readonly node: Node;
  readonly certainty: Certainty;
  readonly operands: readonly { readonly node: Node; readonly value: number }[];
}

/** What one file does with WebSockets. */
export interface FileFacts {
  readonly sends: readonly Send[];
  readonly checks: readonly Check[];
  /** Codes of events that the file makes itself: `new CloseEvent('close', { code: 1000 })`. */
  readonly eventCodes: readonly { readonly node: Node; readonly value: number }[];
  /** The constants of the file that name close codes. */
  readonly constants: readonly Constant[];
  readonly bindings: Bindings;
  readonly settings: WebSocketSettings;
  readonly models: ModelIndex;
}

/** Close codes that a number must be for a name to count as evidence. */
const TELLING_CODES = [[1000, 4999]] as const;
const CERTAINTIES: Readonly<Record<NonNullable<WebSocketSettings['detection']>, readonly Certainty[]>> = {
  strict: ['certain'],
  balanced: ['certain', 'likely'],
  eager: ['certain', 'likely', 'possible'],
};

const NO_ARGUMENT: Values = { values: [], absent: true, complete: true };

interface Project {
  readonly settings: WebSocketSettings;
  readonly index: ModelIndex;
  readonly gate: (text: string, hasTypes: boolean) => boolean;
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
      (facts = project.gate(sourceCode.text, Boolean(sourceCode.parserServices?.program)) ? new File(sourceCode, project) : null),
    );
  return facts;
}

function projectOf(settings: object): Project {
  const own = (settings as { websocket?: unknown }).websocket;
  const key = typeof own === 'object' && own !== null ? own : own === undefined ? DEFAULTS : settings;
  let project = projects.get(key);
  if (!project) {
    const read = readSettings(own);
    const index = indexModels([...(read.apis ?? []), ...LIBRARY_MODELS, UNKNOWN_SOCKET]);
    projects.set(key, (project = { settings: read, index, gate: gateOf(index, read.detection === 'eager') }));
  }
  return project;
}

class File implements FileFacts {
  readonly bindings: Bindings;
  readonly settings: WebSocketSettings;
  readonly models: ModelIndex;
  readonly #types: Types | null;
  readonly #codes: Codes;
  readonly #received: Received;
  readonly #sockets: Sockets;
  readonly #hotPaths: HotPaths;
  readonly #errorPaths: ErrorPaths;
  readonly #reasons: Reasons;
  readonly #origins: Origins;
  #sends: readonly Send[] | null = null;
  #checks: readonly Check[] | null = null;
  #constants: readonly Constant[] | null = null;
  #environment: readonly RuntimeId[] | null = null;

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
    this.#hotPaths = new HotPaths(this.bindings, this.#origins);
    this.#errorPaths = new ErrorPaths(this.bindings, this.#origins);
    this.#reasons = new Reasons(this.bindings, this.#origins, this.#codes);
  }

  get sends(): readonly Send[] {
    return (this.#sends ??= this.#findSends());
  }

  #findSends(): Send[] {
    const sends: Send[] = [];
    const { modules } = this.bindings;
    const used = usedModels(this.models, { modules, usesGlobal: (name) => this.bindings.usesGlobal(name) }).add(UNKNOWN_SOCKET);
    for (const [name, rows] of this.models.close) {
      // Many things have an `end` or an `error`: those names count only beside the library, or where types tell.
      if (!this.#types && !rows.some(({ model }) => used.has(model))) continue;
      for (const member of this.bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        const call = callee.parent;
        if (call?.type === 'CallExpression' && call.callee === callee) this.#addSend(sends, call, member.object, name);
      }
      // const { close } = useWebSocket(url)
      for (const call of this.bindings.bareCalls.get(name) ?? []) {
        const slot = this.bindings.slot(call.callee);
        const [source] = slot ? this.bindings.sources(slot) : [];
        if (source?.kind === 'property' && source.path.length === 1 && source.path[0] === name)
          this.#addSend(sends, call, source.of, name);
      }
    }
    return sends.sort((a, b) => a.call.range[0] - b.call.range[0]);
  }

  #addSend(sends: Send[], call: TSESTree.CallExpression, receiver: Node, name: string): void {
    if (call.arguments.some(({ type }) => type === 'SpreadElement')) return;
    const [argument] = call.arguments;
    const first = argument ? this.#codes.of(argument) : NO_ARGUMENT;
    const hasCode = first.values.some(({ value }) => typeof value === 'number' && inRanges(value, TELLING_CODES));
    const telling = !hasCode ? null : isText(call.arguments[1]) ? 'code and reason' : 'code';
    const socket = this.#socketOf(receiver, telling, argument);
    if (!socket || !CERTAINTIES[this.settings.detection ?? 'balanced'].includes(socket.certainty)) return;
    const row = this.#closeRow(socket, name);
    if (!row) return;
    const codeNode = argumentAt(call, row.method.code);
    if (codeNode === undefined) return;
    const code = codeNode === null ? NO_ARGUMENT : codeNode === argument ? first : this.#codes.of(codeNode);
    const runtimes = this.#runtimes(socket, name);
    const reasonNode = argumentAt(call, row.method.reason) ?? null;
    const [received, hotPaths, errorPaths, reasons] = [this.#received, this.#hotPaths, this.#errorPaths, this.#reasons];
    sends.push({
      call,
      socket,
      role: socket.role,
      runtimes,
      runtimesOf: ({ call: through }) => {
        const handed = through ? this.#handedOver(receiver, through) : null;
        return handed ? this.#runtimes(handed, name) : runtimes;
      },
      method: row.method,
      double: socket.models.every(({ double }) => double),
      codeNode,
      code,
      reasonNode,
      get reason() {
        return reasonNode ? reasons.of(reasonNode) : null;
      },
      inTest: isInTest(call),
      isExpectedToThrow: isExpectedToThrow(call),
      get unchecked() {
        return codeNode ? received.unchecked(codeNode) : null;
      },
      get hotPath() {
        return hotPaths.of(call, receiver);
      },
      get errorPath() {
        return errorPaths.of(call);
      },
    });
  }

  #closeRow({ models }: Socket, name: string): CloseRow | undefined {
    return this.models.close.get(name)?.find(({ model }) => models.includes(model));
  }

  #runtimes({ models }: Socket, name: string): readonly RuntimeId[] {
    const rows = (this.models.close.get(name) ?? []).filter(({ model }) => models.includes(model));
    this.#environment ??= environment(this.bindings, this.settings);
    return runtimesOf(rows, this.#environment, this.settings.environment !== undefined);
  }

  /** The socket that a call hands to a helper of this file, where the helper closes its parameter. */
  #handedOver(receiver: Node, call: TSESTree.CallExpression): Socket | null {
    const slot = this.bindings.slot(receiver);
    const source = slot ? this.bindings.sources(slot).find(({ kind }) => kind === 'parameter') : undefined;
    if (source?.kind !== 'parameter' || source.path.length > 0 || this.bindings.callee(call) !== source.of) return null;
    const argument = call.arguments[source.index];
    return argument ? this.#sockets.of(argument, null) : null;
  }

  #socketOf(receiver: Node, telling: 'code' | 'code and reason' | null, argument: Node | undefined): Socket | null {
    const socket = this.#sockets.of(receiver, telling);
    return socket && socket.certainty !== 'possible'
      ? socket
      : ((argument ? this.#byReceivedCode(receiver, argument) : null) ?? socket);
  }

  /** A received close code that is handed to `close` tells what the receiver is, unless it is known to be something else. */
  #byReceivedCode(receiver: Node, argument: Node): Socket | null {
    const { origins, other } = this.#sockets.verdict(receiver);
    if (other || origins.length > 0 || this.#received.unchecked(argument)?.from !== 'close event') return null;
    return { node: receiver, models: [UNKNOWN_SOCKET], role: null, evidence: 'name and code', certainty: 'likely' };
  }

  get checks(): readonly Check[] {
    return (this.#checks ??= this.#findChecks());
  }

  #findChecks(): Check[] {
    const checks: Check[] = [];
    const wanted = CERTAINTIES[this.settings.detection ?? 'balanced'];
    const add = (node: Node, code: Node, operands: Check['operands']): void => {
      if (operands.length === 0) return;
      const certainty = this.#received.certainty(
        code,
        operands.some(({ value }) => inRanges(value, TELLING_CODES)),
      );
      if (certainty && wanted.includes(certainty)) checks.push({ node, certainty, operands });
    };
    for (const node of this.bindings.comparisons) {
      const [left, right] = [numberLiteral(node.left), numberLiteral(node.right)];
      if (left && !right) add(node, node.right, [left]);
      else if (right && !left) add(node, node.left, [right]);
    }
    for (const node of this.bindings.switches)
      add(
        node,
        node.discriminant,
        node.cases.flatMap(({ test }) => numberLiteral(test) ?? []),
      );
    for (const name of ['includes', 'has', 'indexOf'])
      for (const member of this.bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        const call = callee.parent;
        if (call?.type !== 'CallExpression' || call.callee !== callee || !call.arguments[0]) continue;
        const list = listElements(member.object);
        if (list.length > 0) add(call, call.arguments[0], list);
      }
    for (const { node, key } of this.bindings.lookups) {
      add(
        node,
        key,
        node.properties.flatMap((property) =>
          property.type === 'Property' && !property.computed ? (numberLiteral(property.key) ?? []) : [],
        ),
      );
    }
    return checks;
  }

  get constants(): readonly Constant[] {
    return (this.#constants ??= this.#findConstants());
  }

  #findConstants(): readonly Constant[] {
    const sent = this.sends.flatMap(({ code, method }) => (method.ignoresCode ? [] : code.values.map(({ node }) => node)));
    const wanted = CERTAINTIES[this.settings.detection ?? 'balanced'];
    return new NamedCodes(this.bindings, new Set(sent), (node, value) => {
      const certainty = this.#received.certainty(node, inRanges(value, TELLING_CODES));
      return certainty !== null && wanted.includes(certainty);
    }).all();
  }

  get eventCodes(): FileFacts['eventCodes'] {
    return this.bindings.constructions.flatMap((node) => {
      if (!this.#origins.of(node).origins.some(({ kind }) => kind === 'closeEvent')) return [];
      const options = node.arguments[1];
      if (options?.type !== 'ObjectExpression') return [];
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

/** `close(1000, 'done')`: nothing but a WebSocket takes a number and a text. */
function isText(node: Node | undefined): boolean {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');
}

/** The numbers of an inline list: `[1000, 1001]`, `new Set([1000, 1001])`. */
function listElements(node: Node): { node: Node; value: number }[] {
  const inner = unwrap(node);
  if (inner.type === 'NewExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'Set' && inner.arguments[0])
    return listElements(inner.arguments[0]);
  return inner.type === 'ArrayExpression' ? inner.elements.flatMap((element) => numberLiteral(element) ?? []) : [];
}
