import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isField, type Bindings, type Slot, type Variable } from './bindings.js';
import { meaningOf, type Meaning } from './code-names.js';
import { numberLiteral } from './codes.js';
import { outermost, propertyName, stringValue, unwrap, type ClassNode, type Node } from './syntax.js';

/** A number with a name, whatever it counts. */
export interface Entry {
  readonly name: string;
  /** The close code that the name stands for. */
  readonly meaning: Meaning | null;
  readonly value: number;
  /** The number; null where a member of an enum counts on from the one before. */
  readonly number: Node | null;
  /** Where the name stands. */
  readonly label: Node;
  /** The whole definition. */
  readonly definition: Node;
  /** The variable or field that it is; null in a table from code to name, `{ 1001: 'Going Away' }`. */
  readonly slot: Slot | null;
}

export interface Table {
  readonly holder: string | null;
  /** The variable whose value it is. */
  readonly variable: Variable | null;
  readonly entries: Entry[];
  /** Not the variables of a scope, nor what is assigned one by one: they stand beside all kinds of numbers. */
  readonly isTable: boolean;
}

interface Numbered {
  readonly node: Node;
  readonly value: number;
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

/**
 * The named numbers of a file: variables, enums, object tables, static fields, assigned properties. Read from what the
 * walk over the tree has noted: it is not walked again.
 */
export class Tables {
  readonly #bindings: Bindings;
  readonly #found: Table[] = [];

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  all(): readonly Table[] {
    const { declarators, enums, staticHolders, sourceCode } = this.#bindings;
    for (const node of staticHolders) this.#addClass(node);
    for (const node of enums) this.#addEnum(node);
    const byScope = new Map<TSESLint.Scope.Scope, Entry[]>();
    for (const node of declarators) {
      const number = this.#ofDeclarator(node);
      if (!number?.slot || isField(number.slot)) continue;
      const { scope } = number.slot;
      const known = byScope.get(scope);
      if (known) known.push(number);
      else byScope.set(scope, [number]);
    }
    for (const entries of byScope.values()) this.#add({ holder: null, variable: null, entries, isTable: false });
    for (const statement of sourceCode.ast.body)
      if (statement.type === 'ExportDefaultDeclaration') this.#addValue(statement.declaration, null);
    const entries: Entry[] = [];
    for (const [name, members] of this.#bindings.written)
      for (const member of members) {
        // What an instance is given may change.
        if (member.object.type === 'ThisExpression') continue;
        const { parent } = outermost(member);
        if (parent?.type !== 'AssignmentExpression' || unwrap(parent.left) !== member) continue;
        const number = numberLiteral(parent.right);
        if (number) entries.push(entry(name, number, member.property, parent, this.#bindings.slot(member)));
        else this.#addValue(parent.right, name === 'exports' ? null : name);
      }
    this.#add({ holder: null, variable: null, entries, isTable: false });
    return this.#found;
  }

  #add(table: Table): void {
    if (table.entries.length > 0) this.#found.push(table);
  }

  /** The number that a variable is; what it holds otherwise is a table of its own. */
  #ofDeclarator({ id, init, parent }: TSESTree.VariableDeclarator): Entry | null {
    const number = numberLiteral(init);
    if (id.type !== 'Identifier' || !init || (!number && !isTable(init))) return null;
    const variable = this.#bindings.variable(id);
    if (!variable) return null;
    if (!number) {
      this.#addValue(init, variable.name, variable);
      return null;
    }
    const isConstant =
      parent.kind === 'const' || variable.references.every((reference) => reference.init === true || !reference.isWrite());
    return isConstant ? entry(variable.name, number, id, id.parent, variable) : null;
  }

  #addEnum(declaration: TSESTree.TSEnumDeclaration): void {
    const variable = this.#bindings.variable(declaration.id);
    if (!variable) return;
    const entries = enumMembers(declaration).flatMap(([member, value]) => {
      const name = propertyName(member);
      if (name === null || value === undefined) return [];
      const node = numberLiteral(member.initializer)?.node ?? null;
      return [entry(name, { node, value }, member.id, member, this.#bindings.field(variable, name))];
    });
    this.#add({ holder: variable.name, variable, entries, isTable: true });
  }

  #addClass(node: ClassNode): void {
    const entries = node.body.body.flatMap((member) => {
      const name = member.type === 'PropertyDefinition' && member.static ? propertyName(member) : null;
      if (member.type !== 'PropertyDefinition' || !member.value || name === null) return [];
      const number = numberLiteral(member.value);
      if (!number) this.#addValue(member.value, name);
      return number ? [entry(name, number, member.key, member, this.#bindings.field(node, name))] : [];
    });
    this.#add({ holder: node.id?.name ?? null, variable: null, entries, isTable: true });
  }

  /** An object of constants, frozen or not, and the objects in it; `new Map([[1001, 'Going Away']])`. */
  #addValue(value: Node, holder: string | null, variable: Variable | null = null, depth = 0): void {
    const node = unwrapFreeze(value);
    if (node.type === 'ObjectExpression' && depth < DEEPEST) {
      const entries = node.properties.flatMap((property) => {
        if (property.type !== 'Property') return [];
        const key = property.computed ? null : numberLiteral(property.key);
        if (key) return reversed(property, key, property.value);
        const name = propertyName(property);
        const number = numberLiteral(property.value);
        if (name !== null && !number) this.#addValue(property.value, name, null, depth + 1);
        return name !== null && number ? [entry(name, number, property.key, property, this.#bindings.field(node, name))] : [];
      });
      this.#add({ holder, variable, entries, isTable: true });
    } else if (isMap(node)) {
      const pairs = node.arguments[0] ? unwrap(node.arguments[0]) : null;
      const entries = (pairs?.type === 'ArrayExpression' ? pairs.elements : []).flatMap((pair) => {
        const [key, text] = pair?.type === 'ArrayExpression' ? pair.elements : [];
        const number = numberLiteral(key);
        return pair && text && number ? reversed(pair, number, text) : [];
      });
      this.#add({ holder, variable, entries, isTable: true });
    }
  }
}

/** Whether a value is what `#addValue` reads. */
function isTable(value: Node): boolean {
  const node = unwrapFreeze(value);
  return node.type === 'ObjectExpression' || isMap(node);
}

function isMap(node: Node): node is TSESTree.NewExpression {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Map';
}

function entry(
  name: string,
  { node: number, value }: { readonly node: Node | null; readonly value: number },
  label: Node,
  definition: Node,
  slot: Slot | null,
): Entry {
  let meaning: Meaning | null | undefined;
  return {
    name,
    // Most numbers are no codes: what their names may stand for is never asked.
    get meaning() {
      return meaning === undefined ? (meaning = meaningOf(name)) : meaning;
    },
    value,
    number,
    label,
    definition,
    slot,
  };
}

/** `1001: 'Going Away'` */
function reversed(definition: Node, number: Numbered, label: Node): Entry[] {
  const text = unwrap(label);
  const name = stringValue(text);
  return name === null ? [] : [entry(name, number, text, definition, null)];
}
