import type { TSESTree } from '@typescript-eslint/utils';
import { isField, type Bindings, type Slot, type Source, type Variable } from './bindings.js';
import { contains, isFunction, propertyName, stringValue, unwrap, type Node } from './syntax.js';
import { isCompared, isTested } from './tested.js';
import type { Types } from './types.js';

/** Where a number that is sent was written. */
export type Place =
  /** In the code argument itself, or the raw part of `code || 1000` and `x ? 1000 : 1001`. */
  | 'inline'
  /** The default value of a parameter that is sent. */
  | 'default'
  /** An argument of a function of this file that sends it. */
  | 'argument'
  /** A named constant: a variable, enum member, table entry, static field. */
  | 'constant'
  /** Only the type tells: a literal type. */
  | 'type';

/** One value that a code may have. Strings and the like are kept: what a runtime does with them is for the data to say. */
export interface CodeValue {
  readonly value: number | string | boolean | null;
  readonly place: Place;
  /** The node of the number itself. */
  readonly node: Node;
  /** Where a finding about it stands: the code argument, the default value, or the helper's argument. */
  readonly report: Node;
  /** The name of the constant, for messages: `CloseCode.GOING_AWAY`. */
  readonly name: string | null;
  /** The call in this file that handed it over, where one did. */
  readonly call: TSESTree.CallExpression | null;
}

/** The values that an expression is known to have. */
export interface Values {
  readonly values: readonly CodeValue[];
  /** `undefined` is among them. */
  readonly absent: boolean;
  /** No other value can arrive. */
  readonly complete: boolean;
}

interface At {
  readonly place: Place;
  readonly report: Node;
  readonly name: string | null;
  readonly call: TSESTree.CallExpression | null;
}

const SIGNS: Readonly<Record<string, (value: number) => number>> = { '-': (value) => -value, '+': (value) => value };
const OPERATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
};

const NOTHING_KNOWN: Values = { values: [], absent: false, complete: false };
const ABSENT: Values = { values: [], absent: true, complete: true };
const DEEPEST = 24;
/** A variable that is set more often than this is no code that somebody chose. */
const MOST_WRITES = 16;

type Parameter = Extract<Source, { kind: 'parameter' }>;

/** Constant evaluation that keeps the node of each number. What cannot be known stays unknown. */
export class Codes {
  readonly #bindings: Bindings;
  readonly #types: Types | null;
  readonly #entered = new Set<Slot>();
  readonly #parameters = new Map<Slot, Values>();
  #depth = 0;

  constructor(bindings: Bindings, types: Types | null) {
    this.#bindings = bindings;
    this.#types = types;
  }

  /** The values of a code argument. */
  of(node: Node): Values {
    const found = this.#evaluate(node, { place: 'inline', report: node, name: null, call: null });
    if (found.values.length > 0 || found.absent || !this.#types) return found;
    const numbers = this.#types.numbers(unwrap(node));
    return numbers
      ? {
          values: numbers.map((value) => ({ value, place: 'type', node, report: node, name: null, call: null })),
          absent: false,
          complete: true,
        }
      : found;
  }

  #evaluate(node: Node, at: At): Values {
    if (this.#depth >= DEEPEST) return NOTHING_KNOWN;
    this.#depth++;
    const found = this.#find(unwrap(node), at);
    this.#depth--;
    return found;
  }

  #find(node: Node, at: At): Values {
    const known = (value: CodeValue['value']): Values => ({ values: [{ value, node, ...at }], absent: false, complete: true });
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number' ||
          typeof node.value === 'string' ||
          typeof node.value === 'boolean' ||
          (node.value === null && node.raw === 'null')
          ? known(node.value)
          : NOTHING_KNOWN;
      case 'Identifier': {
        const variable = this.#bindings.variable(node);
        if (variable) return this.#ofSlot(variable, at, node.name);
        if (node.name === 'undefined') return ABSENT;
        return node.name === 'NaN'
          ? known(Number.NaN)
          : node.name === 'Infinity'
            ? known(Number.POSITIVE_INFINITY)
            : NOTHING_KNOWN;
      }
      case 'MemberExpression':
        return this.#ofMember(node, at);
      case 'ConditionalExpression':
        return any([this.#evaluate(node.consequent, at), this.#evaluate(node.alternate, at)]);
      case 'LogicalExpression': {
        const left = this.#evaluate(node.left, at);
        const right = this.#evaluate(node.right, at);
        if (node.operator === '&&') return { ...right, complete: false };
        // Of the left side only what passes: `??` replaces null and undefined, `||` every falsy value.
        const passes = ({ value }: CodeValue): boolean => (node.operator === '??' ? value !== null : Boolean(value));
        const passing = { values: left.values.filter(passes), absent: false, complete: left.complete };
        const always = left.complete && !left.absent && left.values.every(passes);
        return always ? passing : any([passing, right]);
      }
      case 'AssignmentExpression':
        return node.operator === '=' ? this.#evaluate(node.right, at) : NOTHING_KNOWN;
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.#evaluate(last, at) : NOTHING_KNOWN;
      }
      case 'UnaryExpression':
        return node.operator === 'void' ? ABSENT : this.#arithmetic(node, at);
      case 'BinaryExpression':
        return this.#arithmetic(node, at);
      case 'TemplateLiteral': {
        const text = stringValue(node);
        return text === null ? NOTHING_KNOWN : known(text);
      }
      default:
        return NOTHING_KNOWN;
    }
  }

  /** Arithmetic on constants: `4000 + 401`, `-1`, `BASE + 3`. The number stands where the expression does. */
  #arithmetic(node: TSESTree.UnaryExpression | TSESTree.BinaryExpression, at: At): Values {
    const operands = node.type === 'UnaryExpression' ? [node.argument] : [node.left, node.right];
    const numbers = operands.map((operand) => this.#number(operand, at));
    const [first, second] = numbers;
    if (first === undefined || numbers.includes(undefined)) return NOTHING_KNOWN;
    const value = second === undefined ? SIGNS[node.operator]?.(first) : OPERATIONS[node.operator]?.(first, second);
    return value === undefined ? NOTHING_KNOWN : { values: [{ value, node, ...at }], absent: false, complete: true };
  }

  #number(node: Node, at: At): number | undefined {
    const { values, complete } = this.#evaluate(node, at);
    const [only] = values;
    return complete && values.length === 1 && typeof only?.value === 'number' ? only.value : undefined;
  }

  #ofSlot(slot: Slot, at: At, name: string): Values {
    if (this.#entered.has(slot)) return NOTHING_KNOWN;
    this.#entered.add(slot);
    const found = this.#sourcesOf(slot, at, name);
    this.#entered.delete(slot);
    return found;
  }

  #sourcesOf(slot: Slot, at: At, name: string): Values {
    const sources = this.#bindings.sources(slot).filter(({ kind }) => kind !== 'annotation');
    const parameter = sources.find((source) => source.kind === 'parameter');
    if (parameter) return this.#ofParameter(slot, parameter);
    const written = sources.filter((source) => source.kind === 'expression');
    if (written.length !== sources.length) {
      const [only] = sources;
      return sources.length === 1 && only?.kind === 'property'
        ? this.#ofPath(only.of, only.path, { ...at, place: constant(at), name })
        : NOTHING_KNOWN;
    }
    // A first value that is always overwritten before it is sent would be a false finding: it counts only where it stays.
    const counting = written.length > 1 ? written.filter(({ initial }) => !initial) : written;
    if (counting.length === 0 || counting.length > MOST_WRITES) return NOTHING_KNOWN;
    return any(counting.map(({ node }) => this.#evaluate(node, { ...at, place: constant(at), name })));
  }

  /** A parameter: its default, and what the calls in this file hand over. */
  #ofParameter(slot: Slot, parameter: Parameter): Values {
    const known = this.#parameters.get(slot);
    if (known) return known;
    this.#parameters.set(slot, NOTHING_KNOWN);
    const values = this.#handedOver(slot, parameter);
    this.#parameters.set(slot, values);
    return values;
  }

  #handedOver(slot: Slot, { of, index, path }: Parameter): Values {
    // A function that asks which code it was given may well change it.
    if (isField(slot) || slot.references.some((reference) => isCompared(reference.identifier))) return NOTHING_KNOWN;
    const found = [NOTHING_KNOWN];
    for (const source of this.#bindings.sources(slot)) {
      if (source.kind !== 'expression') continue;
      const fallback = source.initial ? source.node : this.#fallback(source.node, slot);
      if (!fallback) return NOTHING_KNOWN;
      found.push(this.#evaluate(fallback, { place: 'default', report: fallback, name: null, call: null }));
    }
    for (const call of this.#bindings.calls(of)) {
      const isSpread = call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
      const argument = isSpread ? undefined : memberOf(call.arguments[index], path);
      if (argument) found.push(this.#evaluate(argument, { place: 'argument', report: argument, name: null, call }));
    }
    // emitter.on('end', stop.bind(this, 1000)): who calls it is not told by where it stands.
    for (const bound of this.#bindings.bound(of)) {
      const argument = memberOf(bound[index], path);
      if (argument) found.push(this.#evaluate(argument, { place: 'argument', report: argument, name: null, call: null }));
    }
    return any(found);
  }

  /** What an assignment puts in place of a parameter that is missing; null where it puts something in place of any. */
  #fallback(value: Node, slot: Variable): Node | null {
    const isSame = (node: Node): boolean => this.#bindings.slot(node) === slot;
    const inner = unwrap(value);
    // code = code || 1000
    if (inner.type === 'LogicalExpression' && inner.operator !== '&&' && isSame(inner.left)) return inner.right;
    // code = code === undefined ? 1000 : code
    if (inner.type === 'ConditionalExpression') {
      const { test, consequent, alternate } = inner;
      const isTest = slot.references.some(({ identifier }) => contains(test, identifier) && isTested(identifier));
      if (isTest && (isSame(consequent) || isSame(alternate))) return isSame(consequent) ? alternate : consequent;
    }
    return isDefaulting(value, slot) ? value : null;
  }

  #ofPath(node: Node, path: readonly string[], at: At): Values {
    const [first, ...rest] = path;
    if (first === undefined) return this.#evaluate(node, at);
    const owner = this.#bindings.owner(node);
    if (!owner) return NOTHING_KNOWN;
    const [only, ...others] = this.#bindings
      .sources(this.#bindings.field(owner, first))
      .filter(({ kind }) => kind !== 'annotation');
    return others.length === 0 && only?.kind === 'expression' && only.initial ? this.#ofPath(only.node, rest, at) : NOTHING_KNOWN;
  }

  /** An enum's member, a table's entry, a static field: what is set once, where it is defined. */
  #ofMember(node: TSESTree.MemberExpression, at: At): Values {
    const name = propertyName(node);
    if (name === null) return NOTHING_KNOWN;
    const inner: At = { ...at, place: constant(at), name: this.#bindings.sourceCode.getText(node) };
    if (node.object.type === 'Identifier') {
      const declared = this.#bindings.variable(node.object)?.defs[0]?.node as Node | undefined;
      if (declared?.type === 'TSEnumDeclaration') return this.#ofEnum(declared, name, inner);
    }
    const slot = this.#bindings.slot(node);
    if (!slot || !isField(slot) || this.#entered.has(slot)) return NOTHING_KNOWN;
    const sources = this.#bindings.sources(slot).filter(({ kind }) => kind !== 'annotation');
    const [only] = sources;
    if (sources.length !== 1 || only?.kind !== 'expression' || !only.initial || isFunction(unwrap(only.node)))
      return NOTHING_KNOWN;
    this.#entered.add(slot);
    const found = this.#evaluate(only.node, inner);
    this.#entered.delete(slot);
    return found;
  }

  #ofEnum(declaration: TSESTree.TSEnumDeclaration, name: string, at: At): Values {
    let next: number | null = 0;
    for (const member of declaration.body.members) {
      const value = member.initializer ? this.#evaluate(member.initializer, at) : null;
      const [first] = value?.values ?? [];
      if (member.initializer) next = first && typeof first.value === 'number' ? first.value : null;
      if (propertyName(member) === name) {
        if (value) return value;
        return next === null ? NOTHING_KNOWN : { values: [{ value: next, node: member, ...at }], absent: false, complete: true };
      }
      if (next !== null) next++;
    }
    return NOTHING_KNOWN;
  }
}

/** A literal below a name is the name's; what a helper's argument brings stays the argument's. */
function constant(at: At): Place {
  return at.place === 'default' || at.place === 'argument' || at.place === 'inline' ? 'constant' : at.place;
}

/** The value in an argument that a destructured parameter takes: `stop({ code: 1006 })`. */
function memberOf(argument: Node | undefined, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((node, name) => {
    const inner = node ? unwrap(node) : undefined;
    const property =
      inner?.type === 'ObjectExpression'
        ? inner.properties.find((each) => each.type === 'Property' && propertyName(each) === name)
        : undefined;
    return property?.type === 'Property' ? property.value : undefined;
  }, argument);
}

/** `code ??= 1000`, `if (code == null) code = 1000`: what was handed over stays where there was something. */
function isDefaulting(value: Node, variable: Variable): boolean {
  const assignment = value.parent;
  if (assignment?.type !== 'AssignmentExpression') return false;
  if (assignment.operator !== '=') return true;
  let at: Node = assignment;
  for (let parent: Node | undefined = at.parent; parent && !isFunction(parent); at = parent, parent = at.parent) {
    if (parent.type !== 'IfStatement' || parent.consequent !== at) continue;
    const { test } = parent;
    return variable.references.some(({ identifier }) => contains(test, identifier) && isTested(identifier));
  }
  return false;
}

/** Any of some values, each once: two ways may lead to the same argument. */
function any(all: readonly Values[]): Values {
  return {
    values: [...new Set(all.flatMap(({ values }) => values))],
    absent: all.some(({ absent }) => absent),
    complete: all.every(({ complete }) => complete),
  };
}

/** The literal that a comparison, a list or a table holds against a code: its node and number. */
export function numberLiteral(node: Node | null | undefined): { node: Node; value: number } | null {
  if (!node) return null;
  const inner = unwrap(node);
  return inner.type === 'Literal' && typeof inner.value === 'number' ? { node: inner, value: inner.value } : null;
}
