import type { TSESLint } from '@typescript-eslint/utils';
import { CLOSE_CODES } from '../data/close-codes.js';
import type { ConstantTable } from '../data/library-models/types.js';
import type { RuntimeId } from '../data/runtimes.js';
import type { Bindings, Variable } from './bindings.js';
import { fits, isCodeTable } from './code-names.js';
import { numberLiteral } from './codes.js';
import { packageSpecifier, type ModelIndex } from './models.js';
import { enumMembers, unwrapFreeze } from './tables.js';
import type { ConstantsSetting, WebSocketSettings } from './settings.js';
import { contains, propertyName, words, type Node } from './syntax.js';

/** A module, and what to take from it for one code. */
export interface ConstantImport {
  readonly from: string;
  /** The exported name to import. */
  readonly imported: string;
  /** The member of it that holds the code; null where the export is the code itself. */
  readonly member: string | null;
}

/** The name of a code as a constant: the registry's, else the project's own for a private code; null where it has none. */
export function constantName(code: number, settings: WebSocketSettings): string | null {
  return CLOSE_CODES.find((row) => row.code === code)?.constant ?? settings.codes?.[code]?.name ?? null;
}

/** What the configured module offers for a code. */
export function configuredConstant(
  code: number,
  { from, name, case: style }: ConstantsSetting,
  settings: WebSocketSettings,
): ConstantImport | null {
  const constant = constantName(code, settings);
  if (constant === null) return null;
  const member =
    style === 'PascalCase'
      ? words(constant)
          .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
          .join('')
      : constant;
  return name === undefined ? { from, imported: member, member: null } : { from, imported: name, member };
}

/**
 * What a library that the file imports anyway offers for a code.
 * @param runtimes where the socket may run; none: anywhere.
 */
export function libraryConstant(
  code: number,
  bindings: Bindings,
  index: ModelIndex,
  runtimes: () => readonly RuntimeId[],
): ConstantImport | null {
  const isAtHand = ({ runtimes: having }: ConstantTable): boolean =>
    having === undefined || (runtimes().length > 0 && runtimes().every((runtime) => having.includes(runtime)));
  for (const from of bindings.modules)
    for (const { constants = [] } of index.byPackage.get(packageSpecifier(from)) ?? []) {
      const table = constants.find((each) => each.members[code] !== undefined && isAtHand(each));
      if (table) return fromTable(from, table, code);
    }
  return null;
}

function fromTable(from: string, { export: name, members }: ConstantTable, code: number): ConstantImport | null {
  const member = members[code];
  if (member === undefined) return null;
  return name === undefined ? { from, imported: member, member: null } : { from, imported: name, member };
}

/**
 * A constant in scope at a node that has the value and a fitting name, as it is written there: `NORMAL_CLOSURE`,
 * `CloseCode.Normal`.
 */
export function constantInScope(bindings: Bindings, at: Node, code: number): string | null {
  const seen = new Set<string>();
  let scope: TSESLint.Scope.Scope | null = bindings.sourceCode.getScope(at);
  for (; scope; scope = scope.upper)
    for (const variable of scope.variables) {
      // What a configuration or the language declares has no place in the file.
      if (variable.defs.length === 0 || seen.has(variable.name)) continue;
      seen.add(variable.name);
      const found = variable.identifiers.some((name) => name.range[1] <= at.range[0]) ? constantIn(variable, at, code) : null;
      if (found !== null) return found;
    }
  return null;
}

function constantIn(variable: Variable, at: Node, code: number): string | null {
  const definition = variable.defs[0]?.node as Node | undefined;
  if (definition?.type === 'TSEnumDeclaration') {
    const members = enumMembers(definition).map(([member, value]) => [propertyName(member), value] as const);
    return contains(definition, at) ? null : memberWith(members, variable.name, code);
  }
  if (
    definition?.type !== 'VariableDeclarator' ||
    definition.id.type !== 'Identifier' ||
    !definition.init ||
    contains(definition, at)
  )
    return null;
  if (definition.parent.kind !== 'const') return null;
  const value = unwrapFreeze(definition.init);
  if (numberLiteral(value)?.value === code) return fits(variable.name, code, false) ? variable.name : null;
  if (value.type !== 'ObjectExpression') return null;
  // What stands before a spread may be overwritten by it.
  const spread = value.properties.findLastIndex(({ type }) => type === 'SpreadElement');
  const own = value.properties
    .slice(spread + 1)
    .flatMap((property) =>
      property.type === 'Property' && !property.computed
        ? [[propertyName(property), numberLiteral(property.value)?.value] as const]
        : [],
    );
  return memberWith(own, variable.name, code);
}

function memberWith(
  members: readonly (readonly [name: string | null, value: number | undefined])[],
  holder: string,
  code: number,
): string | null {
  // In a table that speaks of close codes a private code has whatever name the project gave it.
  const isTable =
    isCodeTable(holder) ||
    members.filter(([name, value]) => name !== null && value !== undefined && fits(name, value, false)).length > 1;
  for (const [name, value] of members) {
    if (name !== null && /^[A-Za-z_$][\w$]*$/.test(name) && value === code && fits(name, code, isTable))
      return `${holder}.${name}`;
  }
  return null;
}
