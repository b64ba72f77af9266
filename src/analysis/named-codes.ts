import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { NAMEABLE, OWN_CODES, PROTOCOL_NUMBERS } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { isField, type Bindings, type Slot } from './bindings.js';
import { isAffixOnly, isCloseCodeName, isCodeTable, isMeasure, saysClose } from './code-names.js';
import { comparesForEquality, outermost, propertyName, type Node } from './syntax.js';
import { Tables, type Entry, type Table } from './tables.js';

/** A constant of the file that names a close code. */
export interface Constant extends Entry {
  /** The name of the enum, table or class that holds it; null for a variable. */
  readonly holder: string | null;
  /** A table from code to name: `{ 1001: 'Going Away' }`. */
  readonly isReversed: boolean;
  /** Its own name or its table's says that it is a close code, whatever the file does with it. */
  readonly isNamed: boolean;
  /** What the file does with it: sends it, or compares a received code with it. */
  readonly reach: 'send' | 'check' | null;
  /** How many other codes its table names as everybody does. */
  readonly agreeing: number;
  /** Every place of the file that says its name, the definition's first; null where others may say it as well. */
  readonly mentions: readonly Node[] | null;
  /** What stands in its table, itself included. */
  readonly table: readonly Entry[];
}

/** The constants of a file that name close codes: by what they are called, what stands beside them, what is done with them. */
export class NamedCodes {
  readonly #bindings: Bindings;
  readonly #sent: ReadonlySet<Node>;
  readonly #isReceived: (node: Node, isNameable: boolean) => boolean;

  /**
   * @param sent the numbers that are sent.
   * @param isReceived whether an expression that is compared with a number, one that may be a close code or another, is a
   *   received code.
   */
  constructor(bindings: Bindings, sent: ReadonlySet<Node>, isReceived: (node: Node, isNameable: boolean) => boolean) {
    this.#bindings = bindings;
    this.#sent = sent;
    this.#isReceived = isReceived;
  }

  all(): readonly Constant[] {
    const tables = new Tables(this.#bindings).all();
    const numbers = new Map<string, Set<number>>();
    for (const { name, value } of tables.flatMap(({ entries }) => entries)) {
      const known = numbers.get(name);
      if (known) known.add(value);
      else numbers.set(name, new Set([value]));
    }
    // One word that has several numbers in the file says what they are for, and not which: `error`, `timeout`.
    const isRole = (entry: Entry): boolean => (numbers.get(entry.name)?.size ?? 0) > 1 && entry.meaning?.isOneWord === true;
    return tables
      .map((table) => ({
        ...table,
        entries: table.entries.map((entry) => (isRole(entry) ? { ...entry, meaning: null } : entry)),
      }))
      .flatMap((table) => this.#codesOf(table))
      .sort((a, b) => a.definition.range[0] - b.definition.range[0]);
  }

  #codesOf(table: Table): Constant[] {
    const { holder, entries, isTable } = table;
    if (holder !== null && isMeasure(holder)) return [];
    const named = new Set(
      entries.flatMap((entry) => (inRanges(entry.value, NAMEABLE) && entry.meaning?.code === entry.value ? [entry.value] : [])),
    );
    const isOfCodes = (holder !== null && isCodeTable(holder)) || (isTable && named.size > 1);
    const isOther = isNumberedOtherwise(table, named.size);
    const reads = lazily(() => this.#reads(table));
    return entries.flatMap((entry) => {
      const isNamed = isNamedAsCode(entry, { isOfCodes, isOther });
      const reach = lazily(() => this.#reach(entry));
      const mentions = (): readonly Node[] | null => this.#mentions(entry, table, reads);
      if (!Number.isInteger(entry.value) || (!isNamed && reach() === null)) return [];
      return [
        {
          ...entry,
          holder,
          isReversed: entry.slot === null && isTable,
          isNamed,
          get reach() {
            return reach();
          },
          agreeing: isTable ? named.size - (named.has(entry.value) ? 1 : 0) : 0,
          get mentions() {
            return mentions();
          },
          table: entries,
        },
      ];
    });
  }

  #reach({ number, definition, slot, value }: Entry): Constant['reach'] {
    if (this.#sent.has(number ?? definition)) return 'send';
    if (!slot) return null;
    const isNameable = inRanges(value, NAMEABLE);
    const compared = this.#compared[isNameable ? 'nameable' : 'other'];
    let isCompared = compared.get(slot);
    if (isCompared === undefined)
      compared.set(slot, (isCompared = this.#uses(slot).some((mention) => this.#isCompared(mention, isNameable))));
    return isCompared ? 'check' : null;
  }

  /** What is assigned again and again is asked once. */
  readonly #compared = { nameable: new Map<Slot, boolean>(), other: new Map<Slot, boolean>() };

  #uses(slot: Slot): readonly Node[] {
    return isField(slot)
      ? this.#bindings.membersOf(slot)
      : slot.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node);
  }

  /** `code === GOING_AWAY`, `case GOING_AWAY:`, `[GOING_AWAY, …].includes(code)`. */
  #isCompared(mention: Node, isNameable: boolean): boolean {
    const node = outermost(mention);
    const { parent } = node;
    if (parent?.type === 'BinaryExpression')
      return (
        comparesForEquality(parent.operator) && this.#isReceived(parent.left === node ? parent.right : parent.left, isNameable)
      );
    if (parent?.type === 'SwitchCase') return parent.test === node && this.#isReceived(parent.parent.discriminant, isNameable);
    if (parent?.type !== 'ArrayExpression') return false;
    let list = outermost(parent);
    if (list.parent?.type === 'NewExpression') list = list.parent;
    const member = list.parent;
    if (member?.type !== 'MemberExpression' || !/^(?:includes|has|indexOf)$/.test(propertyName(member) ?? '')) return false;
    const call = outermost(member).parent;
    return call?.type === 'CallExpression' && call.arguments[0] !== undefined && this.#isReceived(call.arguments[0], isNameable);
  }

  /** Every place that says the name of a variable, or of a table's entry where no place takes the table as a whole. */
  #mentions({ name, slot, label }: Entry, { isTable }: Table, reads: () => Reads | null): readonly Node[] | null {
    if (!slot) return isTable ? [label] : null;
    if (isField(slot)) {
      const members = reads()?.get(name) ?? (reads() ? [] : null);
      return members?.every(({ computed }) => !computed) ? [label, ...members.map(({ property }) => property)] : null;
    }
    return this.#isOwn(slot) ? [label, ...usesOf(slot)] : null;
  }

  /** What is read of a table, by name; null where a place takes it as a whole or looks it up. */
  #reads({ variable }: Table): Reads | null {
    if (!variable || !this.#isOwn(variable)) return null;
    const reads = new Map<string, TSESTree.MemberExpression[]>();
    for (const use of usesOf(variable)) {
      const { parent } = use;
      const name = parent?.type === 'MemberExpression' && parent.object === use ? propertyName(parent) : null;
      if (parent?.type !== 'MemberExpression' || name === null) return null;
      const known = reads.get(name);
      if (known) known.push(parent);
      else reads.set(name, [parent]);
    }
    return reads;
  }

  #isOwn(variable: TSESLint.Scope.Variable): boolean {
    return variable.defs.length === 1 && isPrivate(variable) && !this.#bindings.bareCalls.has('eval');
  }
}

/** The members that are read of a table, by name. */
type Reads = ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;

/** Where a variable is named after its definition. */
function usesOf({ references }: TSESLint.Scope.Variable): Node[] {
  return references.filter(({ init }) => !init).map(({ identifier }) => identifier as Node);
}

/** Whether no other file can name a variable: it is not exported, nor put in an object under its name, nor a global of a script. */
function isPrivate({ name, scope, defs, references }: TSESLint.Scope.Variable): boolean {
  if (scope.type === 'global') return false;
  const definition = defs[0]?.node as Node | undefined;
  const statement = definition?.type === 'VariableDeclarator' ? definition.parent : definition;
  const publishes = (node: Node | undefined): boolean =>
    node !== undefined && (node.type.includes('Export') || (node.type === 'Property' && propertyName(node) === name));
  return !publishes(statement?.parent) && !references.some(({ identifier }) => publishes((identifier as Node).parent));
}

/** Whether a number is a close code by its own name, or by what stands beside it. */
function isNamedAsCode(entry: Entry, { isOfCodes, isOther }: { isOfCodes: boolean; isOther: boolean }): boolean {
  const { name, value } = entry;
  const isNameable = inRanges(value, NAMEABLE);
  // `this.closeCode = 1006`, `{ code: 1000, reason: '' }`
  if ((!isNameable && !isOfCodes) || isAffixOnly(name)) return false;
  const { meaning } = entry;
  if (!isNameable) return meaning !== null;
  if (isOfCodes || isCloseCodeName(name)) return meaning !== null || !isMeasure(name);
  // A number of the project's own may have any name, and so it tells nothing.
  if (meaning === null || inRanges(value, OWN_CODES)) return false;
  return meaning.isOneWord ? saysClose(name) && !isMeasure(name) : !isOther;
}

/** Numbers of another kind, the errors of a service say: more names of the table's stand for no close code than for theirs. */
function isNumberedOtherwise({ entries, isTable }: Table, named: number): boolean {
  const foreign = entries.filter(
    (entry) =>
      inRanges(entry.value, PROTOCOL_NUMBERS) &&
      // Among variables a round number is a time or a size.
      (isTable || entry.value % 100 !== 0) &&
      entry.meaning === null &&
      !isMeasure(entry.name),
  );
  return foreign.length > named;
}

function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: compute() }).value;
}
