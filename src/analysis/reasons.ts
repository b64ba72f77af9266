import type { TSESTree } from '@typescript-eslint/utils';
import { BYTES_TYPE, ERROR_TYPE, ERROR_VALUE, EVENT_MEMBERS, LENGTHS, TEXT_METHODS } from '../data/names.js';
import { REASON_BYTES } from '../data/runtimes.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { ANY_TEXT, between, concatenation, eitherText, exactly, padded, sliced, type Text } from './byte-bounds.js';
import type { Codes } from './codes.js';
import { guardsOf, textsBehind } from './conditions.js';
import { takesError } from './error-handlers.js';
import type { Origins } from './origins.js';
import { calledName, isFunction, propertyName, stringValue, unwrap, type Node } from './syntax.js';
import type { Types } from './types.js';

/** Text of no known bound that is known to be long or foreign. */
export type UnboundedText = 'error message' | 'stack trace' | 'error' | 'JSON' | 'received message';

/** What a reason is that is no string; `bytes` are a Buffer or Uint8Array. */
export type NoText = 'number' | 'boolean' | 'null' | 'undefined' | 'object' | 'error' | 'array' | 'bytes' | 'function';

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
  | ({ readonly kind: 'text' } & Text)
  | { readonly kind: 'unbounded'; readonly what: UnboundedText; readonly node: Node }
  /** `text`: how it is written in a text; null where that is not known. */
  | { readonly kind: 'not text'; readonly what: NoText; readonly text: Text | null };

const UNKNOWN = asPart(ANY_TEXT);
/** What arrived as a close reason fits into a Close frame again. */
const RECEIVED = asPart(between(0, REASON_BYTES));
/** A number counts as one digit: no text is too long for the length of a number that nobody wrote. */
const A_NUMBER: Part = { kind: 'not text', what: 'number', text: between(1, 1) };
const AN_ERROR = notText('error');
/** What is left of a character that was cut is decoded as U+FFFD, which can be two bytes longer. */
const CUT_CHARACTER = 2;
const DEEPEST = 24;

/** Byte bounds of close reasons. */
export class Reasons {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #codes: Codes;
  readonly #types: Types | null;
  readonly #parts = new Map<Node, Part>();
  #depth = 0;

  constructor(bindings: Bindings, origins: Origins, codes: Codes, types: Types | null) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#codes = codes;
    this.#types = types;
  }

  /** Of several values the one that goes furthest wrong counts: what is true of one way is true of the call. */
  of(node: Node): Reason {
    const part = this.#part(node);
    if (part.kind === 'unbounded') return part;
    if (part.kind === 'not text') return { kind: 'not text', what: part.what };
    const { minimum, maximum, value, isOpen } = part;
    if (!isOpen) return { kind: 'text', minimum, maximum, value };
    return maximum > REASON_BYTES
      ? { kind: 'text', minimum, maximum: Number.POSITIVE_INFINITY, value: null }
      : { kind: 'unknown' };
  }

  /** Memoised, and unknown on a cycle or past the depth that is followed. */
  #part(node: Node): Part {
    const inner = unwrap(node);
    const known = this.#parts.get(inner);
    if (known) return known;
    if (this.#depth >= DEEPEST) return UNKNOWN;
    this.#parts.set(inner, UNKNOWN);
    this.#depth++;
    const found = this.#find(inner);
    const part = (found.kind === 'unbounded' ? this.#heldTo(inner) : null) ?? found;
    this.#depth--;
    this.#parts.set(inner, part);
    return part;
  }

  /** What the tests around say that a text is: `if (data === 'bye') socket.close(1000, data)`. */
  #heldTo(node: Node): Part | null {
    const slot = this.#bindings.slot(node);
    if (!slot) return null;
    for (const guard of guardsOf(node, null)) {
      const texts = textsBehind(guard, (each) => this.#bindings.slot(each) === slot);
      if (texts) return texts.map((text) => asPart(exactly(text))).reduce(either);
    }
    return null;
  }

  #find(node: Node): Part {
    switch (node.type) {
      case 'Literal':
        return ofLiteral(node);
      case 'TemplateLiteral':
        return joined(
          node.quasis.flatMap(({ value }, index) => {
            const expression = node.expressions[index];
            return [asPart(exactly(value.cooked ?? '')), ...(expression ? [this.#written(expression, false)] : [])];
          }),
        );
      case 'BinaryExpression':
        return node.operator === '+' ? this.#ofSum(node) : UNKNOWN;
      case 'ConditionalExpression':
        return either(this.#part(node.consequent), this.#part(node.alternate));
      case 'LogicalExpression': {
        const [left, right] = [this.#part(node.left), this.#part(node.right)];
        const isAbsent = left.kind === 'not text' && (left.what === 'null' || left.what === 'undefined');
        return node.operator === '&&' || isAbsent ? right : either(left, right);
      }
      case 'AssignmentExpression':
        return node.operator === '=' ? this.#part(node.right) : UNKNOWN;
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.#part(last) : UNKNOWN;
      }
      case 'UnaryExpression':
        if (node.operator === 'void') return notText('undefined', 'undefined');
        return node.operator === 'typeof' ? UNKNOWN : node.operator === '!' ? notText('boolean', 'true') : A_NUMBER;
      case 'AwaitExpression': {
        const awaited = this.#part(node.argument);
        return awaited.kind === 'unbounded' ? awaited : UNKNOWN;
      }
      case 'ObjectExpression':
        return notText('object');
      case 'ArrayExpression':
        return notText('array');
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return notText('function');
      case 'NewExpression':
        return ofType(calledName(node.callee) ?? '') ?? (calledName(node.callee) === 'String' ? UNKNOWN : notText('object'));
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
      operands.push(left.right);
      left = unwrap(left.left);
    }
    operands.push(left);
    operands.reverse();
    const parts = operands.map((operand) => this.#part(operand));
    return parts.every(({ kind }) => kind === 'not text')
      ? UNKNOWN
      : joined(operands.map((operand) => this.#written(operand, false)));
  }

  /**
   * How a value is written in a text.
   * @param isAsked whether the code asks for the text of a value (`String(error)`), so that a name tells that it is no string.
   */
  #written(node: Node, isAsked: boolean): Part {
    const inner = unwrap(node);
    const part = this.#part(inner);
    const isError =
      part.kind === 'not text'
        ? part.what === 'error'
        : part === UNKNOWN && ((isAsked && isCalledError(inner)) || this.#types?.isError(inner));
    if (isError) return { kind: 'unbounded', what: 'error', node: inner };
    return part.kind === 'not text' ? (part.text ? asPart(part.text) : UNKNOWN) : part;
  }

  // --- Names and members ------------------------------------------------------------------------------------------

  #ofName(node: TSESTree.Identifier): Part {
    const variable = this.#bindings.variable(node);
    if (!variable)
      return node.name === 'undefined' ? notText('undefined', 'undefined') : node.name === 'NaN' ? A_NUMBER : UNKNOWN;
    const given = this.#given(node);
    if (given) return given;
    const path = this.#pathFromError(variable);
    if (path) return path.length === 0 ? AN_ERROR : path.length === 1 ? errorMember(path[0], node) : UNKNOWN;
    return this.#ofSlot(variable, node);
  }

  /** What a library hands over: received text is foreign, a received reason is bounded. */
  #given(node: Node): Part | null {
    const kinds = new Set(this.#origins.of(node).origins.map(({ kind }) => kind));
    if (kinds.has('message')) return { kind: 'unbounded', what: 'received message', node };
    if (kinds.has('reason')) return RECEIVED;
    if (kinds.has('code')) return A_NUMBER;
    if (kinds.has('error')) return AN_ERROR;
    return kinds.size > 0 ? notText('object') : null;
  }

  /** What is set once, where it is declared; a value that is written anew somewhere is not followed. */
  #ofSlot(slot: Slot, node: Node): Part {
    const sources = this.#bindings.sources(slot);
    const [only, ...others] = sources.filter(({ kind }) => kind !== 'annotation');
    if (only?.kind === 'expression' && others.length === 0 && only.initial)
      return isFunction(unwrap(only.node)) ? notText('function') : this.#part(only.node);
    // const { reason = 'done' } = options
    const property = sources.find((source) => source.kind === 'property');
    if (property && sources.every((source) => source === property || (source.kind === 'expression' && source.initial))) {
      const fallback = sources.flatMap((source) => (source.kind === 'expression' ? [this.#part(source.node)] : []));
      return fallback.reduce(either, this.#ofPath(property.of, property.path, node));
    }
    const annotation = sources.find((source) => source.kind === 'annotation')?.node;
    if (annotation?.type === 'TSNumberKeyword') return A_NUMBER;
    return annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier'
      ? (ofType(annotation.typeName.name) ?? UNKNOWN)
      : UNKNOWN;
  }

  #ofPath(of: Node, path: readonly string[], node: Node): Part {
    const [name, ...rest] = path;
    const held = this.#part(of);
    if (name === undefined) return held;
    if (held.kind === 'unbounded' && held.what === 'received message') return { ...held, node };
    if (rest.length > 0) return UNKNOWN;
    if (this.#isError(of)) return errorMember(name, node);
    const owner = this.#bindings.owner(of);
    return owner ? this.#ofSlot(this.#bindings.field(owner, name), node) : UNKNOWN;
  }

  #ofMember(node: TSESTree.MemberExpression): Part {
    const name = propertyName(node);
    if (name !== null && LENGTHS.has(name)) return A_NUMBER;
    const given = this.#given(node);
    if (given) return given;
    const held = this.#part(node.object);
    // `JSON.parse(data).type`, `message.split('\n')[0]`
    if (held.kind === 'unbounded' && (held.what === 'received message' || name === null || /^\d+$/.test(name)))
      return name !== null && EVENT_MEMBERS.has(name) && this.#given(node.object) ? UNKNOWN : { ...held, node };
    if (name === null) return this.#ofEntry(node.object);
    const declared = this.#bindings.variable(node.object)?.defs[0]?.node as Node | undefined;
    if (declared?.type === 'TSEnumDeclaration') {
      const member = declared.body.members.find((each) => propertyName(each) === name);
      return member?.initializer ? this.#part(member.initializer) : member ? A_NUMBER : UNKNOWN;
    }
    const slot = this.#bindings.slot(node);
    const known = slot && isField(slot) ? this.#ofSlot(slot, node) : UNKNOWN;
    if (known !== UNKNOWN || !this.#isError(node.object)) return known;
    return (name === 'message' ? this.#constructedMessage(node.object) : null) ?? errorMember(name, node);
  }

  /** `REASONS[code]` of a table in the file: any of its texts, or none. */
  #ofEntry(table: Node): Part {
    const owner = this.#bindings.owner(table);
    if (!owner || !('type' in owner) || owner.type !== 'ObjectExpression') return UNKNOWN;
    const values = owner.properties.map((property) => (property.type === 'Property' ? this.#part(property.value) : UNKNOWN));
    return values.reduce(either, notText('undefined', 'undefined'));
  }

  // --- Errors -----------------------------------------------------------------------------------------------------

  /** `new Error('too slow').message`, also of an error that is held in a `const` */
  #constructedMessage(node: Node): Part | null {
    const slot = this.#bindings.slot(node);
    const [only, ...others] = slot ? this.#bindings.sources(slot) : [];
    const value = unwrap(only?.kind === 'expression' && only.initial && others.length === 0 ? only.node : node);
    if (value.type === 'CallExpression') return this.#messageMadeBy(value);
    const part = value.type === 'NewExpression' ? this.#messageGivenTo(value) : UNKNOWN;
    return isBounded(part) ? part : null;
  }

  /** What a function of the file that makes errors gives them to say; what comes of its parameters is not known. */
  #messageMadeBy(call: TSESTree.CallExpression): Part | null {
    const maker = this.#bindings.callee(call);
    const made = maker ? this.#bindings.returns(maker).map(unwrap) : [];
    if (made.length === 0 || !made.every((each) => each.type === 'NewExpression')) return null;
    const parts = made.map((each) => this.#messageGivenTo(each));
    if (parts.some(({ kind }) => kind === 'unbounded')) return null;
    return parts.every(isBounded) ? parts.reduce(either) : UNKNOWN;
  }

  #messageGivenTo({ arguments: [message] }: TSESTree.NewExpression): Part {
    return message ? this.#part(message) : UNKNOWN;
  }

  /** Whether the value whose member is taken is an error: a caught value, what an error handler gets, what is called or written as one. */
  #isError(node: Node): boolean {
    const inner = unwrap(node);
    const part = this.#part(inner);
    if (part !== UNKNOWN) return part.kind === 'not text' && part.what === 'error';
    return isCalledError(inner) || (this.#types?.isError(inner) ?? false);
  }

  /** The properties that lead from an error to a variable: none for `catch (e)`, `message` for `catch ({ message })`; null for what is no error's. */
  #pathFromError(slot: Slot): readonly string[] | null {
    for (const source of this.#bindings.sources(slot)) {
      const isError =
        source.kind === 'caught' || (source.kind === 'parameter' && takesError(source, this.#bindings, this.#origins));
      if (isError) return source.path;
    }
    return null;
  }

  // --- Calls ------------------------------------------------------------------------------------------------------

  /** A helper that cannot be seen may limit what it is given, and most do by their name: its result is unknown. */
  #ofCall(node: TSESTree.CallExpression): Part {
    const callee = unwrap(node.callee);
    const [first, second] = node.arguments;
    if (node.arguments.some(({ type }) => type === 'SpreadElement')) return UNKNOWN;
    if (callee.type === 'Identifier') {
      const isGlobal = !this.#bindings.variable(callee);
      return isGlobal && callee.name === 'String' && first ? this.#written(first, true) : UNKNOWN;
    }
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : null;
    if (callee.type !== 'MemberExpression' || name === null) return UNKNOWN;
    const of = calledName(callee.object);
    if (of === 'JSON' && first && name === 'parse') return this.#part(first);
    if (of === 'JSON' && first && name === 'stringify')
      return (node.arguments.length === 1 ? this.#json(first) : null) ?? { kind: 'unbounded', what: 'JSON', node };
    if (first && ((of === 'Buffer' && name === 'from') || name === 'encode')) return this.#bytesOf(first, second);
    if (first && name === 'decode') return this.#decoded(first, second?.type !== 'ObjectExpression');
    return this.#ofMethod(callee.object, name, node.arguments);
  }

  /** Methods of a text, or of the bytes of one. */
  #ofMethod(object: Node, name: string, [first, second]: readonly Node[]): Part {
    const part = this.#part(object);
    if (name === 'toString') {
      if (part.kind !== 'not text' || part.what !== 'bytes') return this.#written(object, true);
      return isUtf8(first) ? this.#decoded(object, true) : UNKNOWN;
    }
    if (name === 'slice' || name === 'substring' || name === 'substr' || name === 'subarray') {
      const cut = this.#bounds(name, first, second);
      if (part.kind === 'not text') return part.what === 'bytes' ? bytes(cut ? cutBytes(part.text, cut) : null) : UNKNOWN;
      if (!cut) return UNKNOWN;
      if (part.kind === 'text') return asPart(sliced(part, ...cut));
      const rest = sliced(ANY_TEXT, ...cut);
      return rest.isOpen ? part : asPart(rest);
    }
    // Some part of it, or all of it and more.
    if (part.kind === 'unbounded') return TEXT_METHODS.has(name) ? part : UNKNOWN;
    const width = name === 'padStart' || name === 'padEnd' ? this.#number(first) : null;
    return part.kind === 'text' && width !== null ? asPart(padded(part, width)) : UNKNOWN;
  }

  /** From where to where a slice reaches, in units or bytes; null where that is not known. */
  #bounds(method: string, first: Node | undefined, second: Node | undefined): [number, number | undefined] | null {
    const from = first ? this.#number(first) : 0;
    const to = second ? this.#number(second) : undefined;
    if (from === null || to === null) return null;
    if (method === 'substr' && to !== undefined) return [from, from + to];
    return method === 'substring' && to !== undefined ? [Math.min(from, to), Math.max(from, to)] : [from, to];
  }

  /** The JSON of what is written out: `{ code: 4001 }`. Null for what is not. */
  #json(node: Node): Part | null {
    const inner = unwrap(node);
    const list = inner.type === 'ArrayExpression' ? inner.elements : inner.type === 'ObjectExpression' ? inner.properties : null;
    if (!list) {
      const part = this.#part(inner);
      if (part.kind === 'text') return part.value === null ? null : asPart(exactly(JSON.stringify(part.value)));
      return part.kind === 'not text' && part.what !== 'undefined' && part.text ? asPart(part.text) : null;
    }
    const isObject = inner.type === 'ObjectExpression';
    const parts: Part[] = [asPart(exactly(isObject ? '{' : '['))];
    for (const [index, each] of list.entries()) {
      const entry = each?.type === 'Property' ? each : null;
      const name = entry ? propertyName(entry) : null;
      const value = isObject ? (name === null ? null : entry && this.#jsonIn(entry.value)) : each && this.#jsonIn(each);
      if (!value) return null;
      parts.push(asPart(exactly(`${index > 0 ? ',' : ''}${isObject ? `${JSON.stringify(name)}:` : ''}`)), value);
    }
    return joined([...parts, asPart(exactly(isObject ? '}' : ']'))]);
  }

  /** The JSON of a value in an object or list: what is not known to be long there counts as little as it does on its own. */
  #jsonIn(node: Node): Part | null {
    const inner = unwrap(node);
    const json = this.#json(inner);
    if (json || /^(?:Object|Array|Spread)/.test(inner.type)) return json;
    const written = this.#written(inner, true);
    if (written.kind !== 'text') return null;
    return this.#part(inner).kind === 'text' ? written : UNKNOWN;
  }

  #bytesOf(text: Node, encoding: Node | undefined): Part {
    const part = isUtf8(encoding) ? this.#written(text, false) : UNKNOWN;
    return bytes(part.kind === 'text' && !part.isOpen ? part : null);
  }

  /** @param isWhole whether a character that was cut is decoded too, and not left out. */
  #decoded(node: Node, isWhole: boolean): Part {
    const part = this.#part(node);
    if (part.kind !== 'not text') return part.kind === 'unbounded' ? part : UNKNOWN;
    return part.what === 'bytes' && part.text ? asPart(between(0, part.text.maximum + (isWhole ? CUT_CHARACTER : 0))) : UNKNOWN;
  }

  #number(node: Node | undefined): number | null {
    if (!node) return null;
    const { values, absent, complete } = this.#codes.of(node);
    if (absent || !complete || values.length === 0) return null;
    const numbers = values.flatMap(({ value }) => (typeof value === 'number' && Number.isInteger(value) ? [value] : []));
    return numbers.length === values.length ? Math.max(...numbers) : null;
  }
}

function asPart(text: Text): Part {
  return { kind: 'text', ...text };
}

function notText(what: NoText, written?: string): Part {
  return { kind: 'not text', what, text: written === undefined ? null : exactly(written) };
}

function bytes(text: Text | null): Part {
  return { kind: 'not text', what: 'bytes', text };
}

function cutBytes(text: Text | null, [from, to]: readonly [number, number | undefined]): Text | null {
  if (from < 0 || to === undefined || to < 0) return text && between(0, text.maximum);
  return between(0, Math.min(Math.max(0, to - from), text?.maximum ?? Number.POSITIVE_INFINITY));
}

function ofLiteral({ value, raw }: TSESTree.Literal): Part {
  if (typeof value === 'string') return asPart(exactly(value));
  if (raw === 'null') return notText('null', 'null');
  if (typeof value === 'number') return notText('number', String(value));
  return typeof value === 'boolean' ? notText('boolean', String(value)) : notText('object');
}

function errorMember(name: string | undefined, node: Node): Part {
  const what = name === 'message' ? 'error message' : name === 'stack' ? 'stack trace' : null;
  return what ? { kind: 'unbounded', what, node } : UNKNOWN;
}

function isCalledError(node: Node): boolean {
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? propertyName(node) : null;
  return name !== null && ERROR_VALUE.test(name);
}

function isUtf8(encoding: Node | undefined): boolean {
  return encoding === undefined || /^utf-?8$/i.test(stringValue(encoding) ?? '');
}

/** What a type or class tells by its name. */
function ofType(name: string): Part | null {
  if (ERROR_TYPE.test(name)) return AN_ERROR;
  return BYTES_TYPE.test(name) ? bytes(null) : name === 'Array' ? notText('array') : null;
}

/** Parts one after another; a foreign one is all that counts. */
function joined(parts: readonly Part[]): Part {
  const foreign = parts.find(({ kind }) => kind === 'unbounded');
  return foreign ?? asPart(concatenation(parts.flatMap((part) => (part.kind === 'text' ? [part] : []))));
}

function isBounded(part: Part): boolean {
  return part.kind === 'text' && !part.isOpen;
}

/** One of two values: the one that goes further wrong, or what both have in common. */
function either(left: Part, right: Part): Part {
  if (left.kind === 'text' && right.kind === 'text') return asPart(eitherText(left, right));
  const rank = (part: Part): number => {
    if (part.kind === 'unbounded') return 3;
    if (part.kind === 'text') return part.maximum > REASON_BYTES ? 2 : 0;
    return part.what === 'undefined' ? -1 : 1;
  };
  const worse = rank(left) >= rank(right) ? left : right;
  return worse.kind === 'text' ? { ...worse, minimum: 0, value: null } : worse;
}
