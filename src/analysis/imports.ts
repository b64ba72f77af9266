import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Bindings } from './bindings.js';
import type { ConstantImport } from './constants.js';
import { propertyName, stringValue, unwrap, type Node } from './syntax.js';

/** How a file brings modules in, and where one more goes. */
export interface ImportPlace {
  /** `unknown` where the file neither imports nor requires, nor says that it is a module. */
  readonly style: 'import' | 'require' | 'unknown';
  /** The statement to insert after; null for the top of the file, after directives and a hashbang. */
  readonly after: Node | null;
}

/** Where a module is brought in for a use at a node: a constant that is required below it could not be read there. */
export function importPlace({ sourceCode, bareCalls, members }: Bindings, at: Node, sourceType: string | undefined): ImportPlace {
  const { body } = sourceCode.ast;
  const imports = body.filter((statement) => statement.type === 'ImportDeclaration');
  const requires = body.filter(
    (statement) =>
      statement.range[1] <= at.range[0] &&
      statement.type === 'VariableDeclaration' &&
      statement.declarations.some(({ init }) => init !== null && isRequire(init)),
  );
  const isModule = imports.length > 0 || body.some(({ type }) => type.startsWith('Export'));
  const isCommonJs =
    bareCalls.has('require') ||
    sourceType === 'commonjs' ||
    (members.get('exports')?.some(({ object }) => object.type === 'Identifier' && object.name === 'module') ?? false);
  const style = isModule ? 'import' : isCommonJs ? 'require' : sourceCode.ast.sourceType === 'module' ? 'import' : 'unknown';
  const directives = body.filter(
    (statement) => statement.type === 'ExpressionStatement' && typeof statement.directive === 'string',
  );
  return { style, after: (imports.length > 0 ? imports : requires).at(-1) ?? directives.at(-1) ?? null };
}

function isRequire(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return isRequire(inner.object);
  if (inner.type === 'CallExpression' && inner.callee.type !== 'Identifier') return isRequire(inner.callee);
  return inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'require';
}

/** What already brings in a module's values, and how an export of it is written there, if it is there. */
export interface ExistingImport {
  readonly node: TSESTree.ImportDeclaration | TSESTree.ObjectPattern | TSESTree.Identifier;
  readonly local: string | null;
}

/** The imports and top-level `require`s of a module that a node can read, those that have the export first. */
export function existingImports({ sourceCode }: Bindings, at: Node, { from, imported }: ConstantImport): ExistingImport[] {
  const found = sourceCode.ast.body.flatMap((statement): ExistingImport[] => {
    if (statement.type === 'ImportDeclaration')
      return statement.source.value === from && statement.importKind !== 'type' ? [ofDeclaration(statement, imported)] : [];
    if (statement.type !== 'VariableDeclaration' || statement.range[1] > at.range[0]) return [];
    return statement.declarations.flatMap(({ id, init }) =>
      init?.type === 'CallExpression' && isRequire(init) && stringValue(init.arguments[0]) === from
        ? ofRequire(id, imported)
        : [],
    );
  });
  return found.sort((a, b) => Number(b.local !== null) - Number(a.local !== null));
}

function ofDeclaration(node: TSESTree.ImportDeclaration, imported: string): ExistingImport {
  const specifier = node.specifiers.find(
    (each) =>
      each.type === 'ImportSpecifier' &&
      each.importKind !== 'type' &&
      (each.imported.type === 'Identifier' ? each.imported.name : each.imported.value) === imported,
  );
  const namespace = node.specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
  return { node, local: specifier?.local.name ?? (namespace ? `${namespace.local.name}.${imported}` : null) };
}

function ofRequire(id: TSESTree.BindingName, imported: string): ExistingImport[] {
  if (id.type === 'Identifier') return [{ node: id, local: `${id.name}.${imported}` }];
  if (id.type !== 'ObjectPattern') return [];
  const property = id.properties.find(
    (each) => each.type === 'Property' && propertyName(each) === imported && each.value.type === 'Identifier',
  );
  return [
    { node: id, local: property?.type === 'Property' && property.value.type === 'Identifier' ? property.value.name : null },
  ];
}

/** Whether a name is taken anywhere in the file: as a variable of any scope, or as a global that the file reads. */
export function isTaken(bindings: Bindings, name: string): boolean {
  return isDeclared(bindings, name) || bindings.usesGlobal(name);
}

/** Whether the file declares a name, in any scope. */
export function isDeclared({ sourceCode }: Bindings, name: string): boolean {
  return sourceCode.scopeManager?.scopes.some((scope) => (scope.set.get(name)?.defs.length ?? 0) > 0) ?? false;
}

/** Whether a name, where it is used, means what the top of the module binds it to. */
export function meansModuleBinding({ sourceCode }: Bindings, at: Node, name: string): boolean {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(at); scope; scope = scope.upper) {
    if (scope.set.get(name)?.defs.length) return scope.upper === null || scope.upper.type === 'global';
  }
  return false;
}
