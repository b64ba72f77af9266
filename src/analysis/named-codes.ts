import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { NAMEABLE, PROTOCOL_NUMBERS } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import type { Bindings, Slot } from './bindings.js';
import { isCloseCodeName, isCodeTable, isMeasure, meaningOf, saysClose } from './code-names.js';
import { numberLiteral } from './codes.js';
import { outermost, propertyName, stringValue, unwrap, type ClassNode, type Node } from './syntax.js';

type Variable = TSESLint.Scope.Variable;

/** A constant of the file that names a close code. */
export interface Constant {
  readonly name: string;
  /** The name of the enum, table or class that holds it; null for a variable. */
  readonly holder: string | null;
  readonly value: number;
  /** The number, or the name of a table from code to name; null where a member of an enum counts on from the one before. */
  readonly number: Node | null;
  /** Where the name stands. */
  readonly label: Node;
  /** The whole definition, where a finding stands. */
  readonly definition: Node;
  /** A table from code to name: `{ 1001: 'Going Away' }`. */
  readonly isReversed: boolean;
  /** The variable or field that it is. */
  readonly slot: Slot | null;
  /** Its own name or its table's says that it is a close code, whatever the file does with it. */
  readonly isNamed: boolean;
  /** What the file does with it: sends it, or compares a received code with it. */
  readonly reach: 'send' | 'check' | null;
  /** How many other codes its table names as everybody does. */
  readonly agreeing: number;
  /** Every place of the file that says its name, the definition's first; null where others may say it as well. */
  readonly mentions: readonly Node[] | null;
  /** The names and numbers beside it in its table, its own included. */
  readonly table: readonly { readonly name: string; readonly value: number }[];
}

/** What stands in a table, whatever it numbers. */
interface Entry {
  readonly name: string;
  readonly value: number;
  readonly number: Node | null;
  readonly label: Node;
  readonly definition: Node;
  readonly isReversed: boolean;
  /** The variable or field that it is. */
  readonly slot: Slot | null;
}

interface Table {
  readonly holder: string | null;
  /** The variable that holds the table; for variables, none. */
  readonly variable: Variable | null;
  readonly entries: Entry[];
  /** Not the variables of a scope, nor what is assigned one by one. */
  readonly isTable: boolean;
}

/** Tables in tables deeper than this are no tables of codes. */
const DEEPEST = 8;

/** The members of an enum with their values; a member without one counts on. */
export function enumMembers({ body }: TSESTree.TSEnumDeclaration): [member: TSESTree.TSEnumMember, value: number | undefined][] {
  let next: number | undefined = 0;
  return body.members.map((member) => {
    const value: number | undefined = member.initializer ? numberLiteral(member.initializer)?.value : next;
    next = value === undefined ? undefined : value + 1;
    return [member, value];
  });
}

/** The object in `Object.freeze({ … })`, without casts. */
export function unwrapFreeze(node: Node): Node {
  const inner = unwrap(node);
  const [argument] = inner.type === 'CallExpression' ? inner.arguments : [];
  return inner.type === 'CallExpression' &&
    inner.callee.type === 'MemberExpression' &&
    propertyName(inner.callee) === 'freeze' &&
    argument
    ? unwrap(argument)
    : inner;
}

/** The named close codes of a file. Read from what the scopes declare and what is assigned: the tree is not walked again. */
export class NamedCodes {
  readonly #bindings: Bindings;
  readonly #sent: ReadonlySet<Node>;
  readonly #isReceived: (node: Node, value: number) => boolean;
  readonly #tables: Table[] = [];

  /**
   * @param sent the numbers that are sent.
   * @param isReceived whether an expression that is compared with a number is a received code.
   */
  constructor(bindings: Bindings, sent: ReadonlySet<Node>, isReceived: (node: Node, value: number) => boolean) {
    this.#bindings = bindings;
    this.#sent = sent;
    this.#isReceived = isReceived;
  }

  all(): readonly Constant[] {
    this.#findTables();
    return this.#tables.flatMap((table) => this.#codesOf(table)).sort((a, b) => a.definition.range[0] - b.definition.range[0]);
  }

  #codesOf(table: Table): Constant[] {
    const { holder, entries } = table;
    if (holder !== null && isMeasure(holder)) return [];
    const named = new Set(entries.flatMap(({ name, value }) => (meaningOf(name)?.code === value ? [value] : [])));
    const isOfCodes = holder !== null && isCodeTable(holder);
    const isOther = isNumberedOtherwise(table, named.size);
    return entries.flatMap((entry) => {
      // Variables of a scope stand beside all kinds of numbers.
      const agreeing = table.isTable ? named.size - (named.has(entry.value) ? 1 : 0) : 0;
      const reach = lazily(() => this.#reach(entry));
      const isNamed = isNamedAsCode(entry, { isOfCodes: isOfCodes || agreeing > 1, isOther });
      const mentions = (): readonly Node[] | null => this.#mentions(entry, table);
      return isNamed || reach() !== null
        ? [
            {
              ...entry,
              holder,
              agreeing,
              isNamed,
              table: entries,
              get reach() {
                return reach();
              },
              get mentions() {
                return mentions();
              },
            },
          ]
        : [];
    });
  }

  #reach(entry: Entry): Constant['reach'] {
    return this.#sent.has(entry.number ?? entry.definition) ? 'send' : this.#isChecked(entry) ? 'check' : null;
  }

  #findTables(): void {
    const { scopeManager, ast } = this.#bindings.sourceCode;
    for (const scope of scopeManager?.scopes ?? []) {
      if (scope.type === 'class') this.#addClass(scope.block);
      const variables: Table = { holder: null, variable: null, entries: [], isTable: false };
      for (const variable of scope.variables) for (const { node } of variable.defs) this.#addVariable(variables, variable, node);
      this.#add(variables);
    }
    for (const statement of ast.body)
      if (statement.type === 'ExportDefaultDeclaration') this.#addValue(statement.declaration, null, null, 0);
    const assigned: Table = { holder: null, variable: null, entries: [], isTable: false };
    for (const [name, members] of this.#bindings.written)
      for (const member of members) {
        const { parent } = outermost(member);
        if (parent?.type !== 'AssignmentExpression' || unwrap(parent.left) !== member) continue;
        const number = numberLiteral(parent.right);
        if (number)
          assigned.entries.push({
            name,
            value: number.value,
            number: number.node,
            label: member.property,
            definition: parent,
            isReversed: false,
            slot: this.#bindings.slot(member),
          });
        else this.#addValue(parent.right, name === 'exports' ? null : name, null, 0);
      }
    this.#add(assigned);
  }

  #add(table: Table): void {
    if (table.entries.length > 0) this.#tables.push(table);
  }

  #addVariable(variables: Table, variable: Variable, definition: Node): void {
    if (definition.type === 'TSEnumDeclaration') {
      const entries = enumMembers(definition).flatMap(([member, value]): Entry[] => {
        const name = propertyName(member);
        return name === null || value === undefined || variable.name !== definition.id.name
          ? []
          : [
              {
                name,
                value,
                number: numberLiteral(member.initializer)?.node ?? null,
                label: member.id,
                definition: member,
                isReversed: false,
                slot: this.#bindings.field(variable, name),
              },
            ];
      });
      this.#add({ holder: variable.name, variable, entries, isTable: true });
      return;
    }
    if (definition.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier' || !definition.init) return;
    const number = numberLiteral(definition.init);
    if (!number) this.#addValue(definition.init, variable.name, variable, 0);
    else if (
      definition.parent.kind === 'const' ||
      variable.references.every((reference) => reference.init === true || !reference.isWrite())
    )
      variables.entries.push({
        name: variable.name,
        value: number.value,
        number: number.node,
        label: definition.id,
        definition,
        isReversed: false,
        slot: variable,
      });
  }

  #addClass(node: ClassNode): void {
    const holder = node.id?.name ?? null;
    const table: Table = { holder, variable: null, entries: [], isTable: true };
    for (const member of node.body.body) {
      if (member.type !== 'PropertyDefinition' || !member.static || !member.value) continue;
      const name = propertyName(member);
      const number = numberLiteral(member.value);
      if (name === null) continue;
      if (!number) this.#addValue(member.value, name, null, 0);
      else
        table.entries.push({
          name,
          value: number.value,
          number: number.node,
          label: member.key,
          definition: member,
          isReversed: false,
          slot: this.#bindings.field(node, name),
        });
    }
    this.#add(table);
  }

  /** An object of constants, frozen or not, and the objects in it; `new Map([[1001, 'Going Away']])`. */
  #addValue(value: Node, holder: string | null, variable: Variable | null, depth: number): void {
    const node = unwrapFreeze(value);
    const table: Table = { holder, variable, entries: [], isTable: true };
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Map' && node.arguments[0]) {
      const pairs = unwrap(node.arguments[0]);
      for (const pair of pairs.type === 'ArrayExpression' ? pairs.elements : []) {
        const [key, text] = pair?.type === 'ArrayExpression' ? pair.elements : [];
        const number = numberLiteral(key);
        if (pair && text && number) this.#addReversed(table, pair, number, text);
      }
    }
    for (const property of node.type === 'ObjectExpression' && depth < DEEPEST ? node.properties : []) {
      if (property.type !== 'Property' || property.value.type === 'AssignmentPattern') continue;
      const key = property.computed ? null : numberLiteral(property.key);
      const name = propertyName(property);
      if (key) this.#addReversed(table, property, key, property.value);
      else if (name !== null) {
        const number = numberLiteral(property.value);
        if (!number) {
          if (property.value.type !== 'Identifier') this.#addValue(property.value, name, null, depth + 1);
        } else
          table.entries.push({
            name,
            value: number.value,
            number: number.node,
            label: property.key,
            definition: property,
            isReversed: false,
            slot: this.#bindings.field(node as TSESTree.ObjectExpression, name),
          });
      }
    }
    this.#add(table);
  }

  #addReversed(table: Table, definition: Node, number: { node: Node; value: number }, label: Node): void {
    const name = stringValue(unwrap(label));
    if (name !== null)
      table.entries.push({ name, value: number.value, number: number.node, label, definition, isReversed: true, slot: null });
  }

  #isChecked({ slot, value }: Entry): boolean {
    return slot !== null && this.#uses(slot).some((mention) => this.#isCompared(mention, value));
  }

  #uses(slot: Slot): readonly Node[] {
    return 'owner' in slot
      ? this.#bindings.membersOf(slot)
      : slot.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node);
  }

  /** `code === GOING_AWAY`, `case GOING_AWAY:`, `[GOING_AWAY, …].includes(code)`. */
  #isCompared(mention: Node, value: number): boolean {
    const node = outermost(mention);
    const { parent } = node;
    if (parent?.type === 'BinaryExpression')
      return /^[!=]==?$/.test(parent.operator) && this.#isReceived(parent.left === node ? parent.right : parent.left, value);
    if (parent?.type === 'SwitchCase') return parent.test === node && this.#isReceived(parent.parent.discriminant, value);
    if (parent?.type !== 'ArrayExpression') return false;
    let list = outermost(parent);
    if (list.parent?.type === 'NewExpression') list = outermost(list.parent);
    const call = list.parent?.type === 'MemberExpression' ? outermost(list.parent).parent : null;
    return (
      call?.type === 'CallExpression' &&
      /^(?:includes|has|indexOf)$/.test(propertyName(list.parent as TSESTree.MemberExpression) ?? '') &&
      call.arguments[0] !== undefined &&
      this.#isReceived(call.arguments[0], value)
    );
  }

  /** Every place that says the name of a variable, or of a table's entry where no place takes the table as a whole. */
  #mentions({ name, slot, label, isReversed }: Entry, { variable: holder }: Table): readonly Node[] | null {
    if (isReversed) return [label];
    const variable = holder ?? (slot && !('owner' in slot) ? slot : null);
    if (variable?.defs.length !== 1 || !isPrivate(variable) || this.#bindings.bareCalls.has('eval')) return null;
    const uses = variable.references.filter(({ init }) => !init).map(({ identifier }) => identifier as Node);
    if (!holder) return [label, ...uses];
    const mentions = [label];
    for (const use of uses) {
      const { parent } = use;
      const read = parent?.type === 'MemberExpression' && parent.object === use ? propertyName(parent) : null;
      if (parent?.type !== 'MemberExpression' || read === null || (read === name && parent.computed)) return null;
      if (read === name) mentions.push(parent.property);
    }
    return mentions;
  }
}

/** Whether no other file can name a variable: it is not exported, nor put in an object under its name, nor a global of a script. */
function isPrivate({ name, scope, defs, references }: Variable): boolean {
  if (scope.type === 'global') return false;
  const definition = defs[0]?.node as Node | undefined;
  const statement = definition?.type === 'VariableDeclarator' ? definition.parent : definition;
  const publishes = (node: Node | undefined): boolean =>
    node !== undefined && (node.type.includes('Export') || (node.type === 'Property' && propertyName(node) === name));
  return !publishes(statement?.parent) && !references.some(({ identifier }) => publishes((identifier as Node).parent));
}

/** Whether a number is a close code by its own name, or by what stands beside it. */
function isNamedAsCode({ name, value }: Entry, { isOfCodes, isOther }: { isOfCodes: boolean; isOther: boolean }): boolean {
  const meaning = meaningOf(name);
  if (!inRanges(value, NAMEABLE)) return meaning !== null && isOfCodes;
  if (isOfCodes || isCloseCodeName(name)) return meaning !== null || !isMeasure(name);
  return meaning !== null && (meaning.isOneWord ? saysClose(name) && !isMeasure(name) : !isOther);
}

/** Numbers of another kind, the errors of a service say: more names of the table's stand for no close code than for theirs. */
function isNumberedOtherwise({ entries, isTable }: Table, named: number): boolean {
  const foreign = entries.filter(
    ({ name, value }) =>
      inRanges(value, PROTOCOL_NUMBERS) &&
      // Among variables a round number is a time or a size.
      (isTable || value % 100 !== 0) &&
      !isMeasure(name) &&
      meaningOf(name) === null,
  );
  return foreign.length > named;
}

function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: compute() }).value;
}
