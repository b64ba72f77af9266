import type { TSESTree } from '@typescript-eslint/utils';
import { CLOSE_EVENT_MEMBERS, CODE_NAMES } from '../data/names.js';
import { NAMEABLE, SIXTEEN_BITS } from '../data/close-codes.js';
import { inRanges, type Range } from '../data/ranges.js';
import type { Arrival, Arrivals } from './arrivals.js';
import type { Bindings } from './bindings.js';
import { Guards } from './check-purpose.js';
import { numberLiteral, type Codes, type CodeValue } from './codes.js';
import type { Received } from './received.js';
import type { Certainty } from './sockets.js';
import { comparesForEquality, contains, outermost, unwrap, type Node } from './syntax.js';
import { isTested } from './tested.js';

/** A place that holds a received code against values: `event.code === 1006`, a `switch`, an inline list or table. */
export interface Check {
  /** The comparison, `switch`, call or lookup. */
  readonly node: TSESTree.BinaryExpression | TSESTree.SwitchStatement | TSESTree.CallExpression | TSESTree.ObjectExpression;
  readonly certainty: Certainty;
  /** What is tested. */
  readonly subject: Node;
  /** The close event itself may be tested where its code is meant, or a property of the code, which has none. */
  readonly of: 'code' | 'event' | 'property';
  /** By its name or what it comes from it is a received code, mistaken or not. */
  readonly readsAsCode: boolean;
  /** The property of the event that holds its code. */
  readonly codeProperty: string;
  /** The annotation that takes an event for a number. */
  readonly mistaken: Node | null;
  readonly operands: readonly Operand[];
  /** Everything that may arrive there; null where anything may. */
  readonly arrival: Arrival | null;
  /** It guards what becomes of the code, which is sent or replaced: such a test may name codes that never come. */
  readonly isGuard: boolean;
}

/** One of the things that a code is held against. */
export interface Operand {
  /** The literal or constant as it stands in the test. */
  readonly node: Node;
  /** All values that it may have: one, as a rule. */
  readonly values: readonly [KnownValue, ...KnownValue[]];
}

/** A number or text that is known. */
export interface KnownValue extends CodeValue {
  readonly value: number | string;
}

/** A test of what only the event has, on the code itself: `ws.on('close', (event) => { if (event.wasClean) … })`. */
export interface MemberTest {
  readonly node: TSESTree.MemberExpression;
  readonly member: (typeof CLOSE_EVENT_MEMBERS)[number];
  readonly arrival: Arrival | null;
}

/** A test of a received code that has one outcome for every number, or for every number of 16 bits. */
export interface ConstantTest {
  /** The comparison, or the two that contradict each other: `code > 4999 && code < 4000`. */
  readonly node: TSESTree.BinaryExpression | TSESTree.LogicalExpression;
  readonly subject: Node;
  /** What it always is. */
  readonly outcome: boolean;
  /** The comparisons that decide it. */
  readonly parts: readonly [TSESTree.BinaryExpression, TSESTree.BinaryExpression?];
  /** Joined by the other of `&&` and `||`, the two would tell codes apart. */
  readonly isJoinable: boolean;
  readonly certainty: Certainty;
  readonly arrival: Arrival | null;
  readonly isGuard: boolean;
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
/** The operator of the opposite comparison. */
export const NEGATED: Readonly<Record<string, string>> = {
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
  '!==': '===',
  '!=': '==',
  '===': '!==',
  '==': '!=',
};

/** A comparison of a code with a number, the code on its left. */
interface Relation {
  readonly node: TSESTree.BinaryExpression;
  readonly subject: Node;
  readonly operator: string;
  readonly bound: number;
}

/** Finds where received codes are tested. */
export class Checks {
  readonly #bindings: Bindings;
  readonly #codes: Codes;
  readonly #received: Received;
  readonly #arrivals: Arrivals;
  readonly #guards: Guards;
  readonly #wanted: readonly Certainty[];

  constructor(bindings: Bindings, codes: Codes, received: Received, arrivals: Arrivals, wanted: readonly Certainty[]) {
    this.#bindings = bindings;
    this.#codes = codes;
    this.#received = received;
    this.#arrivals = arrivals;
    this.#guards = new Guards(bindings);
    this.#wanted = wanted;
  }

  /** Comparisons for equality, `switch`, and inline lists and tables. */
  find(): Check[] {
    const checks: Check[] = [];
    for (const node of this.#bindings.comparisons) {
      const pair = this.#sides(node);
      if (pair) this.#add(checks, node, pair.subject, [pair.operand]);
    }
    // A code has its limits, an event never does: the rest is a matter of `constantTests`.
    for (const node of this.#bindings.relations) {
      const pair = this.#sides(node);
      if (pair && this.#mayBeCode(unwrap(pair.subject))) this.#add(checks, node, pair.subject, [pair.operand], false);
    }
    for (const node of this.#bindings.switches)
      this.#add(
        checks,
        node,
        node.discriminant,
        node.cases.flatMap(({ test }) => (test ? (this.#operand(test) ?? []) : [])),
      );
    for (const name of ['includes', 'has', 'indexOf'])
      for (const member of this.#bindings.members.get(name) ?? []) {
        const callee = outermost(member);
        const call = callee.parent;
        if (call?.type !== 'CallExpression' || call.callee !== callee || !call.arguments[0]) continue;
        this.#add(
          checks,
          call,
          call.arguments[0],
          listElements(member.object).flatMap((element) => this.#operand(element) ?? []),
        );
      }
    for (const { node, key } of this.#bindings.lookups)
      this.#add(
        checks,
        node,
        key,
        // A key is a string anyway, so one that is written as a string matches too: only numbers tell what is meant.
        node.properties.flatMap((property) =>
          property.type === 'Property' && numberLiteral(property.key) ? (this.#operand(property.key) ?? []) : [],
        ),
      );
    return checks;
  }

  #add(checks: Check[], node: Check['node'], subject: Node, operands: readonly Operand[], mayBeOfCode = true): void {
    const numbers = operands.flatMap(({ values }) => values.flatMap(({ value }) => (typeof value === 'number' ? value : [])));
    const telling = numbers.some((value) => inRanges(value, NAMEABLE));
    if (operands.length === 0 || (!telling && !this.#mayBeCode(unwrap(subject)))) return;
    const ofCode = mayBeOfCode ? this.#received.certainty(subject, telling) : null;
    const found = ofCode === null && numbers.length === operands.length ? this.#received.event(subject) : null;
    // What is an event for sure is no number, whatever the number is.
    const event = telling || found?.certainty === 'certain' ? found : null;
    const ofProperty = numbers.length > 0 && event === null && mayBeOfCode ? this.#received.codeOfCode(subject) : null;
    const certainty = ofCode ?? event?.certainty ?? ofProperty;
    if (!certainty || !this.#wanted.includes(certainty)) return;
    const inner = unwrap(subject);
    const whole = ofProperty && inner.type === 'MemberExpression' ? inner.object : subject;
    const [arrivals, guards] = [this.#arrivals, this.#guards];
    checks.push({
      node,
      certainty,
      subject,
      of: event ? 'event' : ofProperty ? 'property' : 'code',
      readsAsCode: ofCode !== null,
      codeProperty: event?.codeProperty ?? 'code',
      mistaken: event?.mistaken ?? null,
      operands,
      get arrival() {
        return arrivals.of(whole, event ? 'event' : 'code');
      },
      get isGuard() {
        return guards.has(subject);
      },
    });
  }

  /** A literal or constant, by its node; null for what is not known through and through. */
  #operand(node: Node): Operand | null {
    const inner = unwrap(node);
    if (inner.type === 'Literal') {
      const { value } = inner;
      return typeof value === 'number' || typeof value === 'string'
        ? { node: inner, values: [{ value, place: 'inline', node: inner, report: node, name: null, call: null }] }
        : null;
    }
    // What is set twice is no constant, whatever it is set to first or last.
    const variable = this.#bindings.variable(inner);
    if (variable && this.#bindings.sources(variable).filter(({ kind }) => kind !== 'annotation').length !== 1) return null;
    const { values, absent, complete } = this.#codes.of(inner);
    const [first, ...others] = values.filter(isKnown);
    return complete && !absent && first && others.length + 1 === values.length
      ? { node: inner, values: [first, ...others] }
      : null;
  }

  /** Which side of a comparison is tested, and what it is held against. Two constants are none of ours. */
  #sides(node: TSESTree.BinaryExpression): { subject: Node; operand: Operand } | null {
    const [left, right] = [unwrap(node.left), unwrap(node.right)];
    // Most comparisons hold a literal; what the other side is, is asked of no more than what may be a code.
    if (left.type === 'Literal' || right.type === 'Literal') {
      if (left.type === right.type) return null;
      const [literal, subject] = left.type === 'Literal' ? [left, node.right] : [right, node.left];
      if (!isNameable(literal) && !this.#mayBeCode(unwrap(subject))) return null;
      const operand = isConstantNode(unwrap(subject)) ? null : this.#operand(literal);
      return operand ? { subject, operand } : null;
    }
    for (const [subject, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const operand = this.#mayBeCode(subject) ? this.#operand(other) : null;
      if (operand) return { subject, operand };
    }
    return null;
  }

  /** A cheap question that keeps the dear ones from the comparisons of loops and sizes. */
  #mayBeCode(node: Node): boolean {
    if (node.type === 'MemberExpression') return node.property.type === 'Identifier' && CODE_NAMES.has(node.property.name);
    if (node.type !== 'Identifier') return false;
    if (CODE_NAMES.has(node.name)) return true;
    const definition = this.#bindings.variable(node)?.defs[0];
    if (definition?.type === 'Parameter') return true;
    const declarator = definition?.type === 'Variable' ? definition.node : null;
    return (
      declarator?.parent.kind === 'const' &&
      (declarator.id.type === 'ObjectPattern' || (declarator.init ? unwrap(declarator.init).type === 'MemberExpression' : false))
    );
  }

  /** Tests of members that a code has none of. */
  memberTests(): MemberTest[] {
    const arrivals = this.#arrivals;
    return CLOSE_EVENT_MEMBERS.flatMap((member) =>
      (this.#bindings.members.get(member) ?? [])
        .filter((node) => node.object.type === 'Identifier' && isTested(node) && this.#received.isCode(node.object))
        .map((node) => ({
          node,
          member,
          get arrival() {
            return arrivals.of(node.object, 'code');
          },
        })),
    );
  }

  /** Comparisons that no number passes, or that every number does. */
  constantTests(): ConstantTest[] {
    const tests: ConstantTest[] = [];
    const chains = new Map<TSESTree.LogicalExpression, Relation[]>();
    const climbed = new Map<Node, TSESTree.LogicalExpression>();
    const note = (relation: Relation): void => {
      const chain = chainOf(relation.node, climbed);
      if (!chain) return;
      const relations = chains.get(chain) ?? [];
      chains.set(chain, relations);
      relations.push(relation);
    };
    for (const node of this.#bindings.relations) {
      const relation = this.#relation(node);
      if (!relation) continue;
      // code < 0, code > 65535
      if (overlap(intervalOf(relation), SIXTEEN_BITS)) note(relation);
      else this.#addTest(tests, node, false, [node], relation);
    }
    for (const node of this.#bindings.comparisons) {
      const chain = chainOf(node, climbed);
      const relation = chain ? this.#relation(node) : null;
      if (relation) note(relation);
    }
    for (const [chain, relations] of chains) this.#addContradiction(tests, chain, relations);
    return tests.sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  #relation(node: TSESTree.BinaryExpression): Relation | null {
    const [left, right] = [unwrap(node.left), unwrap(node.right)];
    for (const [subject, other, operator] of [
      [left, right, node.operator],
      [right, left, MIRRORED[node.operator] ?? node.operator],
    ] as const) {
      const operand = this.#mayBeCode(subject) ? this.#operand(other) : null;
      const [only, ...others] = operand?.values ?? [];
      if (only && others.length === 0) {
        const bound = Number(only.value);
        return Number.isNaN(bound) || (typeof only.value === 'string' && comparesForEquality(operator))
          ? null
          : { node, subject, operator, bound };
      }
    }
    return null;
  }

  /** Two parts of one condition that cannot both hold under `&&`, or cannot both fail under `||`. */
  #addContradiction(tests: ConstantTest[], chain: TSESTree.LogicalExpression, relations: readonly Relation[]): void {
    const isOr = chain.operator === '||';
    const bySubject = new Map<object, Relation[]>();
    for (const relation of relations) {
      const key = this.#bindings.slot(relation.subject);
      if (!key) continue;
      const same = bySubject.get(key) ?? [];
      bySubject.set(key, same);
      // Under `||` it is the opposite of each part that must not hold together.
      same.push(isOr ? negated(relation) : relation);
    }
    for (const same of bySubject.values()) {
      const pair = contradiction(same);
      if (pair) this.#addTest(tests, joinOf(chain, pair[0].node, pair[1].node), isOr, [pair[0].node, pair[1].node], ...pair);
    }
  }

  #addTest(
    tests: ConstantTest[],
    node: ConstantTest['node'],
    outcome: boolean,
    parts: ConstantTest['parts'],
    ...relations: readonly [Relation, ...Relation[]]
  ): void {
    const [{ subject }] = relations;
    const certainty = this.#received.certainty(
      subject,
      relations.some(({ bound }) => inRanges(bound, NAMEABLE)),
    );
    if (!certainty || !this.#wanted.includes(certainty)) return;
    const [arrivals, guards] = [this.#arrivals, this.#guards];
    const [first, second] = relations.map(negated);
    tests.push({
      node,
      subject,
      outcome,
      parts,
      isJoinable: first !== undefined && second !== undefined && overlap(intervalOf(first), intervalOf(second)),
      certainty,
      get arrival() {
        return arrivals.of(subject, 'code');
      },
      get isGuard() {
        return guards.has(subject);
      },
    });
  }
}

/** Whether the code of a check is held against a number anyway, in the same place or another. */
export type HeldAgainst = (check: Check, code: number) => boolean;

export function heldAgainst({ checks, bindings }: { checks: readonly Check[]; bindings: Bindings }): HeldAgainst {
  const keyOf = ({ subject }: Check): object => bindings.slot(subject) ?? subject;
  let known: Map<object, Set<unknown>> | null = null;
  return (check, code) => {
    if (!known) {
      known = new Map();
      for (const each of checks) {
        const values = known.get(keyOf(each)) ?? new Set();
        known.set(keyOf(each), values);
        for (const operand of each.operands) for (const { value } of operand.values) values.add(value);
      }
    }
    return known.get(keyOf(check))?.has(code) ?? false;
  };
}

function isKnown(value: CodeValue): value is KnownValue {
  return typeof value.value === 'number' || typeof value.value === 'string';
}

function isNameable(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number' && inRanges(node.value, NAMEABLE);
}

/** `1000`, `-1`: what can only be the constant side. */
function isConstantNode(node: Node): boolean {
  return node.type === 'Literal' || node.type === 'UnaryExpression';
}

/** The outermost `&&` or `||` chain that a comparison is a part of; each part of a chain is climbed once. */
function chainOf(node: Node, known: Map<Node, TSESTree.LogicalExpression>): TSESTree.LogicalExpression | null {
  const climbed: TSESTree.LogicalExpression[] = [];
  let chain: TSESTree.LogicalExpression | null = null;
  for (let { parent } = node; parent?.type === 'LogicalExpression' && parent.operator !== '??'; { parent } = parent) {
    if (chain && parent.operator !== chain.operator) break;
    chain = known.get(parent) ?? parent;
    if (chain !== parent) break;
    climbed.push(parent);
  }
  if (chain) for (const each of climbed) known.set(each, chain);
  return chain;
}

/** The smallest part of a chain that holds two of its comparisons. */
function joinOf(chain: TSESTree.LogicalExpression, first: Node, second: Node): TSESTree.LogicalExpression {
  for (let at: Node = chain; ;) {
    const inside: Node | undefined = [at.left, at.right].find((side) => contains(side, first) && contains(side, second));
    if (inside?.type !== 'LogicalExpression') return at;
    at = inside;
  }
}

/** The integers that pass a comparison; of `!==`, which all but one do, all. */
function intervalOf({ operator, bound }: Pick<Relation, 'operator' | 'bound'>): Range {
  switch (operator) {
    case '<':
      return [-Infinity, Math.ceil(bound) - 1];
    case '<=':
      return [-Infinity, Math.floor(bound)];
    case '>':
      return [Math.floor(bound) + 1, Infinity];
    case '>=':
      return [Math.ceil(bound), Infinity];
    case '===':
    case '==':
      return [bound, bound];
    default:
      return [-Infinity, Infinity];
  }
}

function negated(relation: Relation): Relation {
  return { ...relation, operator: NEGATED[relation.operator] ?? '' };
}

function overlap(a: Range, b: Range): boolean {
  return Math.max(a[0], b[0]) <= Math.min(a[1], b[1]);
}

/** The first two that no integer passes together: the one that ends lowest and the one that begins highest. */
function contradiction(relations: readonly Relation[]): readonly [Relation, Relation] | null {
  let [lowest, highest] = [relations[0], relations[0]];
  for (const relation of relations) {
    if (lowest && intervalOf(relation)[1] < intervalOf(lowest)[1]) lowest = relation;
    if (highest && intervalOf(relation)[0] > intervalOf(highest)[0]) highest = relation;
  }
  if (!lowest || !highest || lowest === highest || overlap(intervalOf(lowest), intervalOf(highest))) return null;
  return lowest.node.range[0] < highest.node.range[0] ? [lowest, highest] : [highest, lowest];
}

/** The elements of an inline list: `[1000, 1001]`, `new Set([1000, 1001])`. */
function listElements(node: Node): Node[] {
  const inner = unwrap(node);
  if (inner.type === 'NewExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'Set' && inner.arguments[0])
    return listElements(inner.arguments[0]);
  return inner.type === 'ArrayExpression' ? inner.elements.filter((element) => element !== null) : [];
}
