import type { TSESTree } from '@typescript-eslint/utils';
import {
  CLOSE_EVENT_NAMES,
  CLOSING_WORDS,
  CODE_NAMES,
  CALLBACK_ERROR_NAMES,
  ERROR_CODE_PROPERTIES,
  ERROR_NAMES,
  SOCKET_NAMES,
  VALIDATOR_WORDS,
} from '../data/names.js';
import { isField, type Bindings, type Slot, type Source } from './bindings.js';
import { takesError } from './error-handlers.js';
import type { Origins } from './origins.js';
import type { Certainty, Sockets } from './sockets.js';
import {
  calledName,
  closeListenerOf,
  enclosingFunction,
  functionName,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  words,
  type FunctionNode,
  type Node,
} from './syntax.js';
import { isChecked, isPresenceTest } from './tested.js';
import type { Types } from './types.js';

/** A close code that came from outside, on its way to a `close()`. */
export interface Unchecked {
  /** A close event or listener, or an error object. */
  readonly from: 'close event' | 'error';
  /** Where a finding stands: the code argument, or the helper's argument that brings it. */
  readonly report: Node;
  /** The received value itself: `event.code`. */
  readonly node: Node;
  /** It may be undefined where it is sent: nothing asks for it, or stands in for it. */
  readonly mayBeAbsent: boolean;
}

/** The event of a close listener. */
export interface ReceivedEvent {
  readonly certainty: Certainty;
  /** Its property that is the code. */
  readonly codeProperty: string;
  /** The annotation that takes it for a number. */
  readonly mistaken: Node | null;
}

/** Which expressions are received close codes, and whether one is checked before it is sent. */
export class Received {
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #sockets: Sockets;
  readonly #types: Types | null;

  constructor(bindings: Bindings, origins: Origins, sockets: Sockets, types: Types | null) {
    this.#bindings = bindings;
    this.#origins = origins;
    this.#sockets = sockets;
    this.#types = types;
  }

  /**
   * How sure it is that an expression is a received close code; null where it is not known to be one.
   * @param telling whether it is compared with a number 1000–4999, which lets names count.
   */
  certainty(node: Node, telling: boolean): Certainty | null {
    const inner = unwrap(node);
    const { origins, other } = this.#origins.of(inner);
    const code = origins.find(({ kind }) => kind === 'code');
    // A `CloseEvent` of the project's own may be one that it makes itself.
    if (code)
      return code.evidence === 'name and code' ? (telling ? 'likely' : null) : code.evidence === 'usage' ? 'likely' : 'certain';
    if (origins.length > 0 || other) return null;
    if (inner.type === 'MemberExpression' && CODE_NAMES.has(propertyName(inner) ?? '')) {
      const { origins: held, other: foreign } = this.#sockets.verdict(inner.object);
      const event = held.find(({ kind }) => kind === 'closeEvent');
      if (event) return event.evidence === 'name and code' ? (telling ? 'likely' : null) : 'certain';
      if (foreign) return null;
    }
    return telling && this.#isNamedForClosing(inner) ? 'likely' : null;
  }

  /**
   * How sure it is that an expression is the event of a close listener, and which property of it is the code. A socket of
   * a library that is not known may hand over the code itself, where the listener calls it so.
   */
  event(node: Node): ReceivedEvent | null {
    const inner = unwrap(node);
    if (inner.type !== 'Identifier') return null;
    const isCalledCode = CODE_NAMES.has(inner.name);
    const mistaken = this.#annotatedNumber(inner);
    if ((mistaken && !this.#isMadeFor(inner)) || this.#isToldApart(inner)) return null;
    const { origins, other } = this.#sockets.verdict(inner);
    const event = origins.find(({ kind }) => kind === 'closeEvent');
    if (event && !other) {
      const { model, evidence } = event;
      if (model.runtimes.length === 0 && isCalledCode) return null;
      const row = model.values.code?.find((source) => 'property' in source && source.of === 'closeEvent');
      return {
        certainty: evidence === 'usage' || evidence === 'name and code' ? 'likely' : 'certain',
        codeProperty: row && 'property' in row ? row.property : 'code',
        mistaken,
      };
    }
    return origins.length > 0 || other || isCalledCode || !this.#isEventByName(inner)
      ? null
      : { certainty: 'likely', codeProperty: 'code', mistaken };
  }

  /**
   * How sure it is that an expression is `code.code`: the code of an event, where the listener is handed the code itself.
   * What a library that is not known hands over is not known either.
   */
  codeOfCode(node: Node): Certainty | null {
    const inner = unwrap(node);
    return inner.type === 'MemberExpression' && CODE_NAMES.has(propertyName(inner) ?? '') && this.isCode(inner.object)
      ? 'certain'
      : null;
  }

  /** Whether an expression is the number itself that a close listener of a known library is handed, and nothing else. */
  isCode(node: Node): boolean {
    const inner = unwrap(node);
    const { origins, other } = this.#sockets.verdict(inner);
    return (
      origins.length > 0 &&
      !other &&
      origins.every(({ kind, model }) => kind === 'code' && model.runtimes.length > 0) &&
      !(inner.type === 'Identifier' && this.#isToldApart(inner))
    );
  }

  /** Whether a parameter is the event of sockets that the file itself makes of a library: whatever it is annotated as. */
  #isMadeFor(node: TSESTree.Identifier): boolean {
    const variable = this.#bindings.variable(node);
    const parameter = variable ? parameterOf(this.#bindings.sources(variable)) : null;
    const uses = parameter?.path.length === 0 ? this.#origins.handlers(parameter.of) : [];
    return (
      uses.length > 0 &&
      uses.every(({ of: receiver, gives }) => {
        const { origins, other } = receiver ? this.#sockets.verdict(receiver) : { origins: [], other: true };
        return (
          parameter !== null &&
          gives[parameter.index] === 'closeEvent' &&
          !other &&
          origins.every(({ model }) => model.runtimes.length > 0) &&
          // A type alone tells no role.
          origins.some(({ role }) => role !== undefined)
        );
      })
    );
  }

  /** The annotation of `(status: number) => …`: whatever that is attached to, it is meant to be no event. */
  #annotatedNumber(node: TSESTree.Identifier): Node | null {
    const variable = this.#bindings.variable(node);
    const written = (variable ? this.#bindings.sources(variable) : []).find(
      (source) => source.kind === 'annotation' && source.node.type === 'TSNumberKeyword',
    );
    return written?.kind === 'annotation' ? written.node.parent : null;
  }

  /** `typeof event === 'number' ? event : event.code`: the listener is ready for either. */
  #isToldApart(node: TSESTree.Identifier): boolean {
    return (
      this.#bindings.variable(node)?.references.some(({ identifier: { parent } }) => {
        return parent.type === 'UnaryExpression' && parent.operator === 'typeof';
      }) ?? false
    );
  }

  /** `ws.onclose = (event) => …` of what is only called a socket. */
  #isEventByName(node: TSESTree.Identifier): boolean {
    const variable = this.#bindings.variable(node);
    const parameter = variable ? parameterOf(this.#bindings.sources(variable)) : null;
    return parameter?.path.length === 0 && parameter.index === 0 && this.#isGivenEvent(parameter.of);
  }

  /** A listener by the interface of the DOM, of what is only called a socket. */
  #isGivenEvent(node: FunctionNode): boolean {
    return this.#bindings.mentions(node).some((mention) => {
      const receiver = closeListenerOf(mention);
      return receiver !== null && this.#isCalledSocket(receiver);
    });
  }

  /** Evidence seven: `code`, `closeCode` or `event.code` in a function named for closing, or one that takes `(code, reason)`. */
  #isNamedForClosing(node: Node): boolean {
    const [holder, isCode] =
      node.type === 'MemberExpression' ? [unwrap(node.object), CODE_NAMES.has(propertyName(node) ?? '')] : [node, true];
    if (holder.type !== 'Identifier' || !isCode) return false;
    const named = node === holder ? CODE_NAMES.has(holder.name) : CLOSE_EVENT_NAMES.has(holder.name);
    const variable = this.#bindings.variable(holder);
    const parameter = variable ? parameterOf(this.#bindings.sources(variable)) : null;
    // Only a socket has a `closeCode`, whatever the function that takes it is called.
    if (parameter && calledName(node) === 'closeCode' && parameter.path.length < 2) return !ERROR_NAMES.has(holder.name);
    if (!named || !parameter) return false;
    // Whatever it is called there, what `onclose` gets is an event.
    if (node === holder && parameter.path.length === 0 && this.#isGivenEvent(parameter.of)) return false;
    if (parameter.path.length > 0 && !(node === holder && parameter.path.length === 1)) return false;
    if (isCloseMethod(parameter.of) || this.#isOfAnother(parameter.of)) return false;
    return takesCodeAndReason(parameter.of) || this.#isClosing(parameter.of);
  }

  /** A listener of what is known to be no socket: a child process, a server. */
  #isOfAnother(node: FunctionNode): boolean {
    return this.#bindings.mentions(node).some(({ parent }) => {
      if (parent?.type === 'AssignmentExpression')
        return parent.left.type === 'MemberExpression' && this.#origins.isForeign(parent.left.object);
      const callee = parent?.type === 'CallExpression' ? unwrap(parent.callee) : null;
      return (
        callee?.type === 'MemberExpression' &&
        parent?.type === 'CallExpression' &&
        stringValue(parent.arguments[0]) !== null &&
        this.#origins.isForeign(callee.object)
      );
    });
  }

  #isClosing(node: FunctionNode): boolean {
    const name = functionName(node);
    if (name !== null && words(name).some((word) => CLOSING_WORDS.has(word))) return true;
    // socket.on('close', code => …), socket.onclose = event => …
    return this.#bindings.mentions(node).some(({ parent }) => {
      if (parent?.type === 'CallExpression') {
        const callee = unwrap(parent.callee);
        return (
          callee.type === 'MemberExpression' &&
          stringValue(parent.arguments[0]) === 'close' &&
          this.#isCalledSocket(callee.object)
        );
      }
      return (
        parent?.type === 'AssignmentExpression' &&
        parent.left.type === 'MemberExpression' &&
        propertyName(parent.left) === 'onclose' &&
        !this.#sockets.verdict(parent.left.object).other
      );
    });
  }

  #isCalledSocket(node: Node): boolean {
    const { origins, other } = this.#sockets.verdict(node);
    return origins.length === 0 && !other && SOCKET_NAMES.has(words(calledName(node) ?? '').at(-1) ?? '');
  }

  /** The received value that a code argument hands on without a look at it, or null. */
  unchecked(node: Node): Unchecked | null {
    return this.#follow(node, node, 0);
  }

  #follow(node: Node, report: Node, depth: number): Unchecked | null {
    const inner = unwrap(node);
    switch (inner.type) {
      case 'LogicalExpression':
        // `code || 1000` lets 1006 through.
        return inner.operator === '&&'
          ? null
          : (present(this.#follow(inner.left, report, depth)) ?? this.#follow(inner.right, report, depth));
      case 'ConditionalExpression':
        return this.#follow(inner.consequent, report, depth) ?? this.#follow(inner.alternate, report, depth);
      case 'Identifier':
      case 'MemberExpression':
        if (this.#isChecked(inner)) return null;
        return this.#isPresent(inner) ? present(this.#source(inner, report, depth)) : this.#source(inner, report, depth);
      default:
        return null;
    }
  }

  #source(node: TSESTree.Identifier | TSESTree.MemberExpression, report: Node, depth: number): Unchecked | null {
    if (this.#isErrorCode(node)) return { from: 'error', report, node, mayBeAbsent: true };
    const slot = this.#bindings.slot(node);
    const sources = slot && !isField(slot) ? this.#bindings.sources(slot) : [];
    const [only] = sources;
    // const code = event.code ?? 1000
    if (sources.length === 1 && only?.kind === 'expression' && depth < 4) {
      const found = this.#follow(only.node, report, depth + 1);
      // Out of the handler, the value is called what the variable is called.
      return found && enclosingFunction(found.node) !== enclosingFunction(node) ? { ...found, node } : found;
    }
    const parameter = parameterOf(sources);
    if (parameter?.path.length === 0 && depth < 4) {
      for (const call of this.#bindings.calls(parameter.of)) {
        const argument = call.arguments[parameter.index];
        if (!argument || argument.type === 'SpreadElement') continue;
        const found = this.#follow(argument, argument, depth + 1);
        if (found) return found;
      }
      // What another function hands over is judged there; what a library hands over, here.
      if (
        !this.#origins.handlers(parameter.of).some(({ gives }) => gives[parameter.index] === 'code') &&
        !this.#forwardsBoth(parameter.of)
      )
        return null;
    }
    const isReceived =
      this.certainty(node, false) !== null ||
      (parameter !== null && parameter.path.length === 0 && this.#forwardsBoth(parameter.of));
    return isReceived ? { from: 'close event', report, node, mayBeAbsent: true } : null;
  }

  /** A function that takes `(code, reason)` and is handed to a close listener whose socket cannot be seen. */
  #forwardsBoth(node: FunctionNode): boolean {
    return takesCodeAndReason(node) && this.#isListener(node);
  }

  #isListener(node: FunctionNode): boolean {
    return this.#bindings.mentions(node).some(({ parent }) => {
      if (parent?.type !== 'CallExpression') return false;
      const callee = unwrap(parent.callee);
      return (
        callee.type === 'MemberExpression' &&
        stringValue(parent.arguments[0]) === 'close' &&
        !this.#sockets.verdict(callee.object).other
      );
    });
  }

  /** `err.code` of a caught error, of an error listener's or a rejection's parameter; `catch ({ code })` too. */
  #isErrorCode(node: Node): boolean {
    if (node.type === 'Identifier') {
      const variable = this.#bindings.variable(node);
      const [source] = variable ? this.#bindings.sources(variable) : [];
      if (source?.kind === 'caught') return ERROR_CODE_PROPERTIES.has(source.path.at(-1) ?? '');
      if (source?.kind !== 'property' || !ERROR_CODE_PROPERTIES.has(source.path.at(-1) ?? '')) return false;
      return source.path.length === 1 && this.#isError(source.of);
    }
    return node.type === 'MemberExpression' && ERROR_CODE_PROPERTIES.has(propertyName(node) ?? '') && this.#isError(node.object);
  }

  #isError(node: Node): boolean {
    const object = unwrap(node);
    const variable = object.type === 'Identifier' ? this.#bindings.variable(object) : null;
    if (!variable) return false;
    const sources = this.#bindings.sources(variable);
    // An error of the project's own type may well hold a close code.
    if (sources.some((source) => source.kind === 'annotation' && !isErrorType(source.node))) return false;
    return sources.some(({ kind }) => kind === 'caught') || this.#isErrorParameter(sources, variable.name);
  }

  #isErrorParameter(sources: readonly Source[], name: string): boolean {
    const parameter = parameterOf(sources);
    if (!parameter || parameter.path.length > 0) return false;
    const { of, index } = parameter;
    if (takesError(parameter, this.#bindings, this.#origins)) return true;
    // fs.readFile(path, (error, data) => …)
    return (
      index === 0 &&
      of.params.length > 1 &&
      CALLBACK_ERROR_NAMES.has(name) &&
      this.#bindings
        .mentions(of)
        .some((mention) => mention.parent?.type === 'CallExpression' && mention.parent.arguments.at(-1) === mention)
    );
  }

  /** Any test of the value but whether there is one, of a name that it was given, of its error by `instanceof`, or a type that holds it to numbers. */
  #isChecked(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
    if (this.#types?.numbers(node)) return true;
    const slot = this.#bindings.slot(node);
    const known = slot ? this.#checked.get(slot) : undefined;
    if (known !== undefined) return known;
    const found = this.#findCheck(node, slot);
    if (slot) this.#checked.set(slot, found);
    return found;
  }
  readonly #checked = new Map<Slot, boolean>();

  #findCheck(node: TSESTree.Identifier | TSESTree.MemberExpression, slot: Slot | null): boolean {
    if (slot && !isField(slot)) return slot.references.some((reference) => isChecked(reference.identifier));
    if (node.type !== 'MemberExpression') return false;
    const object = unwrap(node.object);
    const holder = object.type === 'Identifier' ? this.#bindings.variable(object) : null;
    if (holder?.references.some((reference) => this.#isClassTest(reference.identifier))) return true;
    return slot ? this.#bindings.membersOf(slot).some((member) => isChecked(member) || this.#isCheckedByName(member)) : false;
  }

  /** `if (error.code !== undefined)`, `catch ({ code = 1000 })` */
  #isPresent(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
    const slot = this.#bindings.slot(node);
    if (!slot) return false;
    let isPresent = this.#present.get(slot);
    if (isPresent === undefined) this.#present.set(slot, (isPresent = this.#findPresence(slot)));
    return isPresent;
  }
  readonly #present = new Map<Slot, boolean>();

  #findPresence(slot: Slot): boolean {
    if (isField(slot)) return this.#bindings.membersOf(slot).some(isPresenceTest);
    return (
      slot.references.some(({ identifier }) => isPresenceTest(identifier)) ||
      slot.defs.some(({ name: { parent } }) => parent.type === 'AssignmentPattern')
    );
  }

  /** `const code = event.code; if (code < 3000) …` */
  #isCheckedByName(member: Node): boolean {
    const value = outermost(member);
    const variable =
      value.parent?.type === 'VariableDeclarator' && value.parent.init === value && value.parent.id.type === 'Identifier'
        ? this.#bindings.variable(value.parent.id)
        : null;
    return variable?.references.some((reference) => isChecked(reference.identifier)) ?? false;
  }

  /** `error instanceof CloseError`, a class of the project; `instanceof Error` says nothing of the code. */
  #isClassTest(node: Node): boolean {
    const { parent } = outermost(node);
    if (parent?.type !== 'BinaryExpression' || parent.operator !== 'instanceof') return false;
    const tested = unwrap(parent.right);
    return tested.type !== 'Identifier' || this.#bindings.variable(tested) !== null;
  }
}

/** Error types that say nothing of the code. */
const PLAIN_ERRORS: ReadonlySet<string> = new Set(['Error', 'DOMException', 'AggregateError', 'ErrnoException']);

function isErrorType(node: TSESTree.TypeNode): boolean {
  if (/^TS(?:Any|Unknown)Keyword$/.test(node.type)) return true;
  const name = node.type === 'TSTypeReference' ? node.typeName : null;
  return PLAIN_ERRORS.has(name?.type === 'Identifier' ? name.name : name?.type === 'TSQualifiedName' ? name.right.name : '');
}

function present(found: Unchecked | null): Unchecked | null {
  return found && { ...found, mayBeAbsent: false };
}

function parameterOf(sources: readonly Source[]): Extract<Source, { kind: 'parameter' }> | null {
  return sources.find((source) => source.kind === 'parameter') ?? null;
}

function takesCodeAndReason({ params: [first, second] }: FunctionNode): boolean {
  const name = (node: Node | undefined): string =>
    node?.type === 'Identifier'
      ? node.name
      : node?.type === 'AssignmentPattern' && node.left.type === 'Identifier'
        ? node.left.name
        : '';
  return CODE_NAMES.has(name(first)) && /reason|message/i.test(name(second));
}

/** `close(code, reason)` itself and its validators are given the code that is to be sent. */
function isCloseMethod(node: FunctionNode): boolean {
  const [first = '', ...rest] = words(functionName(node) ?? '');
  return (first === 'close' && rest.length === 0) || VALIDATOR_WORDS.has(first);
}
