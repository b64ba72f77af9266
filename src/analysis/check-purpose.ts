import { CLOSING_VERBS, VALIDATOR_WORDS } from '../data/names.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { calledName, enclosingFunction, functionName, outermost, unwrap, words, type Node } from './syntax.js';

/** Whether a validator looks at a code: a function that is named for it may be given any number. */
export function isInValidator(subject: Node): boolean {
  const around = enclosingFunction(subject);
  return around !== null && VALIDATOR_WORDS.has(words(functionName(around) ?? '')[0] ?? '');
}

/**
 * Tells whether a test of a code guards what becomes of it rather than asks what arrived: the code is sent afterwards,
 * returned or replaced by another. Such a test may name codes that never come.
 */
export class Guards {
  readonly #bindings: Bindings;
  readonly #known = new Map<Slot, boolean>();

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  has(subject: Node): boolean {
    const slot = this.#bindings.slot(subject);
    let known = slot ? this.#known.get(slot) : undefined;
    if (known === undefined) {
      known = mentionsOf(unwrap(subject), slot, this.#bindings).some(isPassedOn);
      if (slot) this.#known.set(slot, known);
    }
    return known;
  }
}

/** Every mention of a code, of the names that it is given, and of the event's property that it was taken from. */
function mentionsOf(subject: Node, slot: Slot | null, bindings: Bindings): readonly Node[] {
  if (!slot) return [subject];
  const found = new Set<Slot>([slot]);
  if (!isField(slot))
    for (const source of bindings.sources(slot)) {
      const field = source.kind === 'expression' ? bindings.slot(source.node) : null;
      const owner = source.kind === 'property' && source.path.length === 1 ? bindings.owner(source.of) : null;
      if (field && isField(field)) found.add(field);
      else if (owner && source.kind === 'property' && source.path[0] !== undefined)
        found.add(bindings.field(owner, source.path[0]));
    }
  for (const each of [...found]) {
    if (!isField(each)) continue;
    for (const member of bindings.membersOf(each)) {
      const { parent } = outermost(member);
      const named = parent?.type === 'VariableDeclarator' ? bindings.variable(parent.id) : null;
      if (named) found.add(named);
    }
  }
  return [...found].flatMap((each): readonly Node[] =>
    isField(each) ? bindings.membersOf(each) : each.references.map(({ identifier }) => identifier),
  );
}

/** Whether a mention leaves as it came: `other.close(code)`, `return code`, `isKnown ? code : 1000`. */
function isPassedOn(mention: Node): boolean {
  let isChoice = false;
  for (let node = outermost(mention), { parent } = node; parent; node = outermost(parent), { parent } = node)
    switch (parent.type) {
      case 'ConditionalExpression':
        if (parent.test === node) return false;
        isChoice = true;
        break;
      case 'LogicalExpression':
        break;
      // { code }, { closeCode: code }
      case 'Property':
        if (parent.value !== node || parent.parent.type !== 'ObjectExpression') return false;
        break;
      case 'ObjectExpression':
        break;
      case 'CallExpression':
        return parent.callee !== node && (isChoice || CLOSING_VERBS.has(words(calledName(parent.callee) ?? '')[0] ?? ''));
      case 'NewExpression':
        return (calledName(parent.callee) ?? '').endsWith('CloseEvent');
      case 'ReturnStatement':
        return true;
      case 'ArrowFunctionExpression':
        return parent.body === node;
      case 'VariableDeclarator':
      case 'AssignmentExpression':
        return isChoice;
      default:
        return false;
    }
  return false;
}

/** Whether all that a matching test leads to is a text, as in a function that puts codes into words: it may be complete. */
export function leadsToTextOnly(operand: Node): boolean {
  let node: Node = outermost(operand);
  for (let { parent } = node; parent; node = outermost(parent), { parent } = node)
    switch (parent.type) {
      case 'BinaryExpression':
      case 'ArrayExpression':
      case 'MemberExpression':
      case 'CallExpression':
      case 'NewExpression':
        break;
      case 'LogicalExpression':
        if (parent.operator === '??') return false;
        break;
      case 'IfStatement':
      case 'ConditionalExpression':
        return parent.test === node && isText(parent.consequent);
      case 'SwitchCase': {
        if (parent.test !== node) return false;
        const { cases } = parent.parent;
        const taken = cases.slice(cases.indexOf(parent)).find(({ consequent }) => consequent.length > 0);
        return taken?.consequent.every(isText) ?? false;
      }
      // { 1015: 'TLS handshake' }[event.code]
      case 'Property':
        return parent.key === node && isText(parent.value);
      default:
        return false;
    }
  return false;
}

function isText(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string';
    case 'TemplateLiteral':
    case 'BreakStatement':
      return true;
    case 'BinaryExpression':
      return inner.operator === '+' && (isText(inner.left) || isText(inner.right));
    case 'ConditionalExpression':
      return isText(inner.consequent) && isText(inner.alternate);
    case 'ReturnStatement':
      return inner.argument !== null && isText(inner.argument);
    case 'ExpressionStatement':
      return inner.expression.type === 'AssignmentExpression' && isText(inner.expression.right);
    case 'BlockStatement':
      return inner.body.length > 0 && inner.body.every(isText);
    default:
      return false;
  }
}
