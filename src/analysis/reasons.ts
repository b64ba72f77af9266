import type { TSESTree } from '@typescript-eslint/utils';
import { REASON_BYTES } from '../data/runtimes.js';
import { LIMITER_WORDS } from '../data/words.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import type { Codes } from './codes.js';
import { takesError } from './error-handlers.js';
import type { Origins } from './origins.js';
import { calledName, isFunction, propertyName, stringValue, unwrap, words, type Node } from './syntax.js';

/** Text of no known bound that is known to be long or foreign. */
export type UnboundedText = 'error message' | 'stack trace' | 'error' | 'JSON' | 'received message';

/** What a reason is that is no string; `object` includes errors, `bytes` are a Buffer or Uint8Array. */
export type NoText = 'number' | 'boolean' | 'null' | 'undefined' | 'object' | 'array' | 'bytes' | 'function';

/** What is known of a close reason. */
export type Reason =
  /** Its length in bytes of UTF-8; `value` is the text itself, where that is one. The maximum is infinite where only parts are known. */
  | { readonly kind: 'text'; readonly minimum: number; readonly maximum: number; readonly value: string | null }
  /** `node` is the expression that brings the text: `error.message`. */
  | { readonly kind: 'unbounded'; readonly what: UnboundedText; readonly node: Node }
  | { readonly kind: 'not text'; readonly what: NoText }
  | { readonly kind: 'unknown' };

/** As {@link Reason}, with what the parts of a text must still tell of themselves. */
type Part =
  | Exclude<Reason, { kind: 'not text' }>
  /** `written`: how it is written in a text, in bytes; null for what has no bound. `isError`: its text is long and foreign. */
  | { readonly kind: 'not text'; readonly what: NoText; readonly written: Bounds | null; readonly isError: boolean }
  /** What a helper gives whose name says that it limits: short enough, and a text around it is its author's affair. */
  | { readonly kind: 'limited' };

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

const UNKNOWN: Part = { kind: 'unknown' };
const LIMITED: Part = { kind: 'limited' };
/** What arrived as a close reason fits into a Close frame again. */
const RECEIVED: Part = { kind: 'text', minimum: 0, maximum: REASON_BYTES, value: null };
/** A UTF-16 unit takes three bytes at most: a character of four bytes has two. */
const BYTES_PER_UNIT = 3;
/** What is left of a character that was cut is decoded as U+FFFD, which can be two bytes longer. */
const CUT_CHARACTER = 2;
/** `-1.2345678901234567e-300` */
const LONGEST_NUMBER = 24;
const DEEPEST = 24;
/** Longer texts are measured, not built. */
const LONGEST_BUILT = 4096;

const ERROR_NAME = /^(?:err|error|exception|ex)$|(?:Err|Error|Exception)$/;
const ERROR_TYPE = /^(?:\w*(?:Error|Exception))$/;
const BYTES_TYPE = /^(?:Buffer|Uint8Array|ArrayBuffer)$/;
/** Members of a message event, and of bytes, that hold no text of the message. */
const NOT_THE_MESSAGE: ReadonlySet<string> = new Set([
  'type',
  'target',
  'currentTarget',
  'origin',
  'ports',
  'source',
  'lastEventId',
  'timeStamp',
  'isTrusted',
  'id',
  'topic',
]);
const LENGTHS: ReadonlySet<string> = new Set(['length', 'byteLength', 'size']);
/** Methods of a text or message whose result is its text, or a part of it, of no shorter bound. */
const SAME_TEXT: ReadonlySet<string> = new Set([
  'text',
  'json',
  'toString',
  'toLocaleString',
  'valueOf',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'toLowerCase',
  'toUpperCase',
  'replace',
  'replaceAll',
  'split',
  'at',
]);

/** Byte bounds of close reasons. */
export class Reasons {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #codes: Codes;
  readonly #parts = new Map<Node, Part>();
  #depth = 0;

  constructor(bindings: Bindings, origins: Origins, codes: Codes) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#codes = codes;
  }

  /** Of several values the one that goes furthest wrong counts: what is true of one way is true of the call. */
  of(node: Node): Reason {
    const part = this.#part(node);
    if (part.kind === 'limited') return { kind: 'text', minimum: 0, maximum: REASON_BYTES, value: null };
    return part.kind === 'not text' ? { kind: 'not text', what: part.what } : part;
  }

  /** Memoised, and unknown on a cycle or past the depth that is followed. */
  #part(node: Node): Part {
    const inner = unwrap(node);
    const known = this.#parts.get(inner);
    if (known) return known;
    if (this.#depth >= DEEPEST) return UNKNOWN;
    this.#parts.set(inner, UNKNOWN);
    this.#depth++;
    const part = this.#find(inner);
    this.#depth--;
    this.#parts.set(inner, part);
    return part;
  }

  #find(node: Node): Part {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') return exactly(node.value);
        if (node.value === null && node.raw === 'null') return notText('null', 'null');
        if (typeof node.value === 'number') return notText('number', String(node.value));
        if (typeof node.value === 'boolean') return notText('boolean', String(node.value));
        return 'regex' in node ? notText('object', null) : UNKNOWN;
      case 'TemplateLiteral':
        return concatenation(
          node.quasis.flatMap(({ value }, index) => {
            const expression = node.expressions[index];
            const quasi = exactly(value.cooked ?? '');
            return expression ? [quasi, this.#written(expression, false)] : [quasi];
          }),
        );
      case 'BinaryExpression':
        return node.operator === '+' ? this.#ofSum(node) : UNKNOWN;
      case 'ConditionalExpression':
        return either(this.#part(node.consequent), this.#part(node.alternate));
      case 'LogicalExpression': {
        const right = this.#part(node.right);
        if (node.operator === '&&') return right;
        const left = this.#part(node.left);
        return left.kind === 'not text' && (left.what === 'null' || left.what === 'undefined') ? right : either(left, right);
      }
      case 'AssignmentExpression':
        return node.operator === '=' ? this.#part(node.right) : UNKNOWN;
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.#part(last) : UNKNOWN;
      }
      case 'UnaryExpression':
        if (node.operator === 'void') return notText('undefined', 'undefined');
        if (node.operator === '!' || node.operator === 'delete')
          return { kind: 'not text', what: 'boolean', written: { minimum: 4, maximum: 5 }, isError: false };
        return node.operator === 'typeof' ? { kind: 'text', minimum: 6, maximum: 9, value: null } : A_NUMBER;
      case 'UpdateExpression':
        return A_NUMBER;
      case 'AwaitExpression':
        return isLimiter(node.argument) ? LIMITED : UNKNOWN;
      case 'ObjectExpression':
        return notText('object', null);
      case 'ArrayExpression':
        return notText('array', null);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ClassExpression':
        return notText('function', null);
      case 'NewExpression':
        return this.#ofNew(node);
      case 'CallExpression':
        return this.#ofCall(node);
      case 'Identifier':
        return this.#ofName(node);
      case 'MemberExpression':
        return this.#ofMember(node);
      default:
        return UNKNOWN;
    }
  }

  /** `a + b + …`; iterative, since generated code has long ones. */
  #ofSum(node: TSESTree.BinaryExpression): Part {
    const operands: Node[] = [];
    let left: Node = node;
    while (left.type === 'BinaryExpression' && left.operator === '+') {
      operands.unshift(left.right);
      left = unwrap(left.left);
    }
    operands.unshift(left);
    const parts = operands.map((operand) => this.#part(operand));
    // Without a text among them it may be a sum of numbers.
    if (!parts.some(({ kind }) => kind === 'text' || kind === 'unbounded' || kind === 'limited')) return UNKNOWN;
    return concatenation(operands.map((operand) => this.#written(operand, false)));
  }

  /**
   * How a value is written in a text.
   * @param asked whether the code asks for the text of a value (`String(error)`), so that a name tells that it is no string.
   */
  #written(node: Node, asked: boolean): Part {
    const inner = unwrap(node);
    const part = this.#part(inner);
    if (part.kind === 'not text') {
      if (part.isError) return { kind: 'unbounded', what: 'error', node: inner };
      return part.written ? { kind: 'text', ...part.written, value: null } : UNKNOWN;
    }
    return part.kind === 'unknown' && asked && this.#isCalledError(inner)
      ? { kind: 'unbounded', what: 'error', node: inner }
      : part;
  }

  // --- Names and members ------------------------------------------------------------------------------------------

  #ofName(node: TSESTree.Identifier): Part {
    const variable = this.#bindings.variable(node);
    if (!variable)
      return node.name === 'undefined'
        ? notText('undefined', 'undefined')
        : /^(?:NaN|Infinity)$/.test(node.name)
          ? notText('number', node.name)
          : UNKNOWN;
    const given = this.#given(node);
    if (given) return given;
    const path = this.#pathFromError(variable);
    if (path) return path.length === 0 ? AN_ERROR : path.length === 1 ? this.#errorMember(path[0] ?? '', node) : UNKNOWN;
    return this.#ofSlot(variable, node);
  }

  /** What a library hands over: received text is foreign, a received reason is bounded. */
  #given(node: Node): Part | null {
    const kinds = new Set(this.#origins.of(node).origins.map(({ kind }) => kind));
    if (kinds.has('message')) return { kind: 'unbounded', what: 'received message', node };
    if (kinds.has('reason')) return RECEIVED;
    if (kinds.has('code')) return A_NUMBER;
    if (kinds.has('error')) return AN_ERROR;
    return kinds.size > 0 ? notText('object', null) : null;
  }

  /** What is set once, where it is declared; a value that is written anew somewhere is not followed. */
  #ofSlot(slot: Slot, node: Node): Part {
    const sources = this.#bindings.sources(slot);
    const [only, ...others] = sources.filter(({ kind }) => kind !== 'annotation');
    if (only?.kind === 'expression' && others.length === 0 && only.initial)
      return isFunction(unwrap(only.node)) ? notText('function', null) : this.#part(only.node);
    // const { reason = 'done' } = options
    const property = sources.find((source) => source.kind === 'property');
    if (property && sources.every((source) => source === property || (source.kind === 'expression' && source.initial))) {
      const fallback = sources.flatMap((source) => (source.kind === 'expression' ? [this.#part(source.node)] : []));
      return fallback.reduce(either, this.#ofPath(property.of, property.path, node));
    }
    const [annotation] = sources.flatMap((source) => (source.kind === 'annotation' ? [source.node] : []));
    return annotation ? ofType(annotation) : UNKNOWN;
  }

  #ofPath(of: Node, path: readonly string[], node: Node): Part {
    const [name, ...rest] = path;
    if (name === undefined) return this.#part(of);
    if (this.#isMessage(of)) return { kind: 'unbounded', what: 'received message', node };
    if (rest.length > 0) return UNKNOWN;
    if (this.#isError(of, true)) return this.#errorMember(name, node);
    const owner = this.#bindings.owner(of);
    return owner ? this.#ofSlot(this.#bindings.field(owner, name), node) : UNKNOWN;
  }

  #ofMember(node: TSESTree.MemberExpression): Part {
    const name = propertyName(node);
    if (name !== null && LENGTHS.has(name)) return A_NUMBER;
    if (name === null || /^\d+$/.test(name)) return this.#ofElement(node);
    const given = this.#given(node);
    if (given) return given;
    if ((name === 'message' || name === 'stack') && this.#isError(node.object, true))
      return this.#ofConstructed(node.object, name) ?? this.#errorMember(name, node);
    if (this.#isMessage(node)) return { kind: 'unbounded', what: 'received message', node };
    if (node.object.type === 'Identifier') {
      const declared = this.#bindings.variable(node.object)?.defs[0]?.node as Node | undefined;
      if (declared?.type === 'TSEnumDeclaration') {
        const member = declared.body.members.find((each) => propertyName(each) === name);
        return member?.initializer ? this.#part(member.initializer) : member ? A_NUMBER : UNKNOWN;
      }
    }
    const slot = this.#bindings.slot(node);
    if (slot && isField(slot)) return this.#ofSlot(slot, node);
    return UNKNOWN;
  }

  /** `REASONS[code]` of a table in the file: any of its texts, or none. `message.split('\n')[0]`: a part of the text. */
  #ofElement(node: TSESTree.MemberExpression): Part {
    const owner = this.#bindings.owner(node.object);
    if (owner && 'type' in owner && owner.type === 'ObjectExpression') {
      const entry = owner.properties.find(
        (property) => property.type === 'Property' && propertyName(property) === propertyName(node),
      );
      if (propertyName(node) !== null) return entry?.type === 'Property' ? this.#part(entry.value) : UNKNOWN;
      const values = owner.properties.map((property) => (property.type === 'Property' ? this.#part(property.value) : UNKNOWN));
      return values.reduce(either, notText('undefined', 'undefined'));
    }
    const held = this.#part(node.object);
    return held.kind === 'unbounded' ? held : UNKNOWN;
  }

  // --- Errors -----------------------------------------------------------------------------------------------------

  #errorMember(name: string, node: Node): Part {
    return name === 'message'
      ? { kind: 'unbounded', what: 'error message', node }
      : name === 'stack'
        ? { kind: 'unbounded', what: 'stack trace', node }
        : UNKNOWN;
  }

  /** `new Error('too slow').message`, also of an error that is held in a `const` */
  #ofConstructed(node: Node, name: 'message' | 'stack'): Part | null {
    if (name === 'stack') return null;
    let value = unwrap(node);
    const slot = this.#bindings.slot(value);
    const sources = slot ? this.#bindings.sources(slot) : [];
    if (sources.length === 1 && sources[0]?.kind === 'expression' && sources[0].initial) value = unwrap(sources[0].node);
    const [argument] = value.type === 'NewExpression' ? value.arguments : [];
    if (
      value.type !== 'NewExpression' ||
      value.callee.type !== 'Identifier' ||
      this.#bindings.variable(value.callee) ||
      !argument
    )
      return null;
    const part = this.#part(argument);
    return part.kind === 'text' ? part : null;
  }

  /**
   * Whether an expression is an error: a caught value, what an error handler gets, what is written as one.
   * @param byName whether its name is enough, because an error's member is taken from it
   */
  #isError(node: Node, byName: boolean): boolean {
    const inner = unwrap(node);
    if (byName && this.#isCalledError(inner)) return true;
    const part = this.#part(inner);
    return part.kind === 'not text' && part.isError;
  }

  #isCalledError(node: Node): boolean {
    const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? propertyName(node) : null;
    return name !== null && ERROR_NAME.test(name);
  }

  /** The properties that lead from an error to a variable: none for `catch (e)`, `message` for `catch ({ message })`; null for what is no error's. */
  #pathFromError(slot: Slot): readonly string[] | null {
    if (isField(slot)) return null;
    const sources = this.#bindings.sources(slot);
    for (const source of sources) {
      if (source.kind === 'caught') return source.path;
      if (source.kind === 'parameter' && takesError(source, this.#bindings, this.#origins)) return source.path;
    }
    return null;
  }

  // --- Messages ---------------------------------------------------------------------------------------------------

  /** Whether an expression is a received message, parsed or not, or a part of it. */
  #isMessage(node: Node): boolean {
    let at = unwrap(node);
    for (let steps = 0; steps < DEEPEST; steps++) {
      if (this.#isGivenMessage(at)) return true;
      if (at.type === 'MemberExpression') {
        // Of the event itself only the data; of a parsed message every part.
        if (NOT_THE_MESSAGE.has(propertyName(at) ?? '') && this.#isGivenMessage(at.object)) return false;
        at = unwrap(at.object);
      } else if (at.type === 'AwaitExpression') at = unwrap(at.argument);
      else if (at.type === 'CallExpression') {
        const callee = unwrap(at.callee);
        const [argument] = at.arguments;
        if (argument && isDecoding(callee)) {
          at = unwrap(argument);
        } else if (callee.type === 'MemberExpression' && SAME_TEXT.has(propertyName(callee) ?? '')) at = unwrap(callee.object);
        else return false;
      } else if (at.type === 'Identifier') {
        const variable = this.#bindings.variable(at);
        const [only, ...others] = variable ? this.#bindings.sources(variable).filter(({ kind }) => kind !== 'annotation') : [];
        if (others.length > 0 || (only?.kind !== 'expression' && only?.kind !== 'property')) return false;
        at = unwrap(only.kind === 'expression' ? only.node : only.of);
      } else return false;
    }
    return false;
  }

  #isGivenMessage(node: Node): boolean {
    return this.#origins.of(node).origins.some(({ kind }) => kind === 'message');
  }

  // --- Calls ------------------------------------------------------------------------------------------------------

  #ofNew(node: TSESTree.NewExpression): Part {
    const name = calledName(node.callee) ?? '';
    if (BYTES_TYPE.test(name)) return this.#bytesOf(node);
    if (name === 'Array') return notText('array', null);
    if (name === 'String') return UNKNOWN;
    return ERROR_TYPE.test(name) ? AN_ERROR : notText('object', null);
  }

  #ofCall(node: TSESTree.CallExpression): Part {
    if (isLimiter(node)) return LIMITED;
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    const isPlain = !node.arguments.some(({ type }) => type === 'SpreadElement');
    if (callee.type === 'Identifier') {
      if (this.#bindings.variable(callee) || !first || !isPlain) return UNKNOWN;
      return callee.name === 'String' ? this.#written(first, true) : callee.name === 'Number' ? A_NUMBER : UNKNOWN;
    }
    if (callee.type !== 'MemberExpression' || !isPlain) return UNKNOWN;
    const name = propertyName(callee);
    if (name === null) return UNKNOWN;
    if (name === 'stringify' && callee.object.type === 'Identifier' && callee.object.name === 'JSON') return this.#ofJson(node);
    if ((name === 'from' && calledName(callee.object) === 'Buffer') || name === 'encode') return this.#bytesOf(node);
    if (name === 'decode' && first) return this.#ofDecoded(first, hasTrue(node.arguments[1], 'stream'));
    return this.#ofMethod(node, callee.object, name);
  }

  /** Methods of a text, or of the bytes of one. */
  #ofMethod(node: TSESTree.CallExpression, object: Node, name: string): Part {
    const [first, second] = node.arguments;
    if (name === 'toString' || name === 'toLocaleString') {
      const bytes = this.#part(object);
      if (bytes.kind === 'not text' && bytes.what === 'bytes')
        return first === undefined || /^utf-?8$/i.test(stringValue(first) ?? '') ? this.#ofDecoded(object, false) : UNKNOWN;
      return this.#written(object, true);
    }
    if (name === 'join') return this.#ofJoined(object, first);
    const text = this.#part(object);
    if (text.kind === 'limited') return text;
    if (text.kind === 'not text')
      return text.what === 'bytes' && (name === 'slice' || name === 'subarray')
        ? bytes(cutBounds(this.#width(name, first, second), text.written))
        : UNKNOWN;
    switch (name) {
      case 'slice':
      case 'substring':
      case 'substr':
        return this.#ofCut(text, name, first, second);
      case 'padStart':
      case 'padEnd':
        return text.kind === 'text' ? padded(text, this.#number(first)) : text;
      case 'repeat':
        return text.kind === 'text' ? repeated(text, this.#number(first)) : text;
      case 'concat':
        return text.kind === 'text' || text.kind === 'unbounded'
          ? concatenation([text, ...node.arguments.map((argument) => this.#written(argument, false))])
          : text;
      case 'trim':
      case 'trimStart':
      case 'trimEnd':
        return text.kind === 'text'
          ? { ...text, minimum: 0, ...(text.value !== null && exactBounds(text.value.trim())), value: null }
          : text;
      case 'toLowerCase':
      case 'toUpperCase':
        // `ΐ` in upper case takes three times as many bytes.
        return text.kind === 'text'
          ? {
              kind: 'text',
              minimum: Math.ceil(text.minimum / BYTES_PER_UNIT),
              maximum: text.maximum * (isAscii(text) ? 1 : BYTES_PER_UNIT),
              value: null,
            }
          : text;
      default:
        // Some part of an unbounded text, or all of it.
        return text.kind === 'unbounded' && SAME_TEXT.has(name) ? text : UNKNOWN;
    }
  }

  #ofCut(text: Part, method: string, from: Node | undefined, to: Node | undefined): Part {
    if (text.kind === 'text' && text.value !== null) {
      const [start, end] = [from ? this.#number(from) : 0, to ? this.#number(to) : undefined];
      if (start !== null && end !== null)
        return exactly(
          method === 'slice'
            ? text.value.slice(start, end)
            : method === 'substring'
              ? text.value.substring(start, end)
              : text.value.slice(start, end === undefined ? undefined : start + end),
        );
    }
    // `.slice(5)` and `.slice(0, -1)` leave all but a few.
    if (!to || (this.#number(to) ?? 0) < 0) return text.kind === 'text' ? { ...text, minimum: 0, value: null } : text;
    const width = this.#width(method, from, to);
    if (width === null) return UNKNOWN;
    const isFromStart = !from || this.#number(from) === 0;
    const cut: Bounds = { minimum: 0, maximum: width * BYTES_PER_UNIT };
    if (text.kind !== 'text') return { kind: 'text', ...cut, value: null };
    return {
      kind: 'text',
      minimum: isFromStart ? Math.min(width, Math.ceil(text.minimum / BYTES_PER_UNIT)) : 0,
      maximum: Math.min(cut.maximum, text.maximum),
      value: null,
    };
  }

  /** How many units or bytes a slice holds at most; null where that is not known. */
  #width(method: string, from: Node | undefined, to: Node | undefined): number | null {
    const start = from ? this.#number(from) : 0;
    const end = to ? this.#number(to) : null;
    if (start === null || end === null || start < 0 || end < 0) return null;
    if (method === 'substr') return end;
    return method === 'substring' ? Math.abs(end - start) : Math.max(0, end - start);
  }

  #ofJoined(list: Node, separator: Node | undefined): Part {
    const inner = unwrap(list);
    if (inner.type !== 'ArrayExpression') return UNKNOWN;
    const between = separator ? this.#written(separator, false) : exactly(',');
    return concatenation(
      inner.elements.flatMap((element, index) => {
        const part = !element || element.type === 'SpreadElement' ? UNKNOWN : this.#written(element, false);
        return index === 0 ? [part] : [between, part];
      }),
    );
  }

  #ofJson(node: TSESTree.CallExpression): Part {
    const [first, ...others] = node.arguments;
    if (!first) return UNKNOWN;
    const text = others.length === 0 ? this.#json(first, 0) : null;
    return text === null ? { kind: 'unbounded', what: 'JSON', node } : exactly(text);
  }

  /** The JSON of what is written out: `{ code: 4001 }`. Null for what is not. */
  #json(node: Node, depth: number): string | null {
    const inner = unwrap(node);
    if (depth > DEEPEST) return null;
    if (inner.type === 'Literal')
      return inner.value === null || /^(?:string|number|boolean)$/.test(typeof inner.value) ? JSON.stringify(inner.value) : null;
    const parts =
      inner.type === 'ArrayExpression'
        ? inner.elements.map((each) => (each ? this.#json(each, depth + 1) : null))
        : inner.type === 'ObjectExpression'
          ? inner.properties.map((property) => this.#jsonEntry(property, depth + 1))
          : null;
    if (!parts) {
      const part = this.#part(inner);
      return part.kind === 'text' && part.value !== null ? JSON.stringify(part.value) : null;
    }
    if (parts.includes(null)) return null;
    return inner.type === 'ArrayExpression' ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
  }

  #jsonEntry(property: TSESTree.ObjectLiteralElement, depth: number): string | null {
    const name = property.type === 'Property' && property.kind === 'init' ? propertyName(property) : null;
    const value = name === null || property.type !== 'Property' ? null : this.#json(property.value, depth);
    return value === null ? null : `${JSON.stringify(name)}:${value}`;
  }

  #bytesOf(node: TSESTree.CallExpression | TSESTree.NewExpression): Part {
    const [first, encoding] = node.arguments;
    if (node.type === 'NewExpression' || !first || (encoding && !/^utf-?8$/i.test(stringValue(encoding) ?? '')))
      return bytes(null);
    const text = this.#written(first, false);
    return bytes(text.kind === 'text' ? text : null);
  }

  #ofDecoded(node: Node, dropsRest: boolean): Part {
    const part = this.#part(node);
    if (part.kind !== 'not text' || part.what !== 'bytes') return part.kind === 'unbounded' ? part : UNKNOWN;
    if (!part.written) return UNKNOWN;
    return { kind: 'text', minimum: 0, maximum: part.written.maximum + (dropsRest ? 0 : CUT_CHARACTER), value: null };
  }

  #number(node: Node | undefined): number | null {
    if (!node) return null;
    const { values, absent, complete } = this.#codes.of(node);
    if (absent || !complete || values.length === 0) return null;
    const numbers = values.flatMap(({ value }) => (typeof value === 'number' && Number.isInteger(value) ? [value] : []));
    return numbers.length === values.length ? Math.max(...numbers) : null;
  }
}

const A_NUMBER: Part = { kind: 'not text', what: 'number', written: { minimum: 1, maximum: LONGEST_NUMBER }, isError: false };
const AN_ERROR: Part = { kind: 'not text', what: 'object', written: null, isError: true };

function notText(what: NoText, written: string | null): Part {
  return { kind: 'not text', what, written: written === null ? null : exactBounds(written), isError: false };
}

function bytes(bounds: Bounds | null): Part {
  return {
    kind: 'not text',
    what: 'bytes',
    written: bounds && { minimum: bounds.minimum, maximum: bounds.maximum },
    isError: false,
  };
}

function cutBounds(width: number | null, whole: Bounds | null): Bounds | null {
  if (width === null) return whole && { minimum: 0, maximum: whole.maximum };
  return { minimum: 0, maximum: Math.min(width, whole?.maximum ?? width) };
}

function exactly(value: string): Part {
  return { kind: 'text', ...exactBounds(value), value };
}

function exactBounds(value: string): Bounds {
  const length = utf8Length(value);
  return { minimum: length, maximum: length };
}

/** Bytes of UTF-8; a lone surrogate is sent as U+FFFD, which has three. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}

function isAscii({ value }: { readonly value: string | null }): boolean {
  return value !== null && utf8Length(value) === value.length;
}

function padded(text: Extract<Part, { kind: 'text' }>, width: number | null): Part {
  if (width === null) return UNKNOWN;
  return {
    kind: 'text',
    minimum: Math.max(text.minimum, width),
    maximum: Math.max(text.maximum, width * BYTES_PER_UNIT),
    value: null,
  };
}

function repeated(text: Extract<Part, { kind: 'text' }>, count: number | null): Part {
  if (count === null || count < 0) return UNKNOWN;
  if (text.value !== null && text.value.length * count <= LONGEST_BUILT) return exactly(text.value.repeat(count));
  return { kind: 'text', minimum: text.minimum * count, maximum: text.maximum * count, value: null };
}

/** Texts one after another. Where a part is unknown the others still count if they are too long by themselves. */
function concatenation(parts: readonly Part[]): Part {
  const foreign = parts.find(({ kind }) => kind === 'unbounded');
  if (foreign) return foreign;
  let [minimum, maximum] = [0, 0];
  let value: string | null = '';
  // Two halves of a character that meet are measured together.
  let run = '';
  const flush = (): void => {
    const length = utf8Length(run);
    [minimum, maximum, run] = [minimum + length, maximum + length, ''];
  };
  for (const part of parts) {
    if (part.kind === 'text' && part.value !== null) {
      run += part.value;
      continue;
    }
    flush();
    value = null;
    if (part.kind !== 'text') continue;
    minimum += part.minimum;
    maximum += part.maximum;
  }
  if (value !== null) return exactly(run);
  flush();
  if (parts.every(({ kind }) => kind === 'text')) return { kind: 'text', minimum, maximum, value: null };
  if (maximum > REASON_BYTES) return { kind: 'text', minimum, maximum: Number.POSITIVE_INFINITY, value: null };
  return parts.some(({ kind }) => kind === 'unknown') ? UNKNOWN : LIMITED;
}

/** One of two values: the one that goes further wrong, or what both have in common. */
function either(left: Part, right: Part): Part {
  const rank = (part: Part): number => {
    if (part.kind === 'unbounded') return 5;
    if (part.kind === 'text') return part.maximum > REASON_BYTES ? 4 : 0;
    if (part.kind === 'not text') return part.what === 'undefined' ? -1 : 3;
    return part.kind === 'unknown' ? 2 : 1;
  };
  if (left.kind === 'text' && right.kind === 'text') {
    return {
      kind: 'text',
      minimum: Math.min(left.minimum, right.minimum),
      maximum: Math.max(left.maximum, right.maximum),
      value: left.value === right.value ? left.value : null,
    };
  }
  const worse = rank(left) >= rank(right) ? left : right;
  return worse.kind === 'text' ? { ...worse, minimum: 0, value: null } : worse;
}

/** `JSON.parse`, `String`, `decoder.decode`: what makes a text or an object of a message, and nothing of its own. */
function isDecoding(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'String';
  if (callee.type !== 'MemberExpression') return false;
  const name = propertyName(callee);
  return name === 'decode' || (name === 'parse' && callee.object.type === 'Identifier' && callee.object.name === 'JSON');
}

function isLimiter(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'CallExpression' && words(calledName(inner.callee) ?? '').some((word) => LIMITER_WORDS.has(word));
}

/** What an annotation alone tells. */
function ofType(node: TSESTree.TypeNode): Part {
  switch (node.type) {
    case 'TSNumberKeyword':
      return A_NUMBER;
    case 'TSBooleanKeyword':
      return notText('boolean', 'false');
    case 'TSNullKeyword':
      return notText('null', 'null');
    case 'TSArrayType':
      return notText('array', null);
    case 'TSTypeReference': {
      const name = node.typeName.type === 'Identifier' ? node.typeName.name : '';
      return ERROR_TYPE.test(name) ? AN_ERROR : BYTES_TYPE.test(name) ? bytes(null) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
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
