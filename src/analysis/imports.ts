import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Bindings } from './bindings.js';
import type { ConstantImport } from './constants.js';
import { propertyName, stringValue, unwrap, type Node } from './syntax.js';

/** How a file brings modules in, and where one more goes. */
export interface ImportPlace {
  readonly style: 'import' | 'require';
  /** The statement to insert after; null for the top of the file, after directives and a hashbang. */
  readonly after: Node | null;
}

export function importPlace({ sourceCode, bareCalls }: Bindings): ImportPlace {
  const { body } = sourceCode.ast;
  const imports = body.filter((statement) => statement.type === 'ImportDeclaration');
  const requires = body.filter((statement) => statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => init !== null && isRequire(init)));
  const isModule = imports.length > 0 || body.some(({ type }) => type.startsWith('Export')) || (sourceCode.ast.sourceType === 'module' && !bareCalls.has('require'));
  const directives = body.filter((statement) => statement.type === 'ExpressionStatement' && typeof statement.directive === 'string');
  return { style: isModule ? 'import' : 'require', after: (isModule ? imports : requires).at(-1) ?? directives.at(-1) ?? null };
}

function isRequire(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return isRequire(inner.object);
  if (inner.type === 'CallExpression' && inner.callee.type !== 'Identifier') return isRequire(inner.callee);
  return inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'require';
}

/** The statement that already brings in a module's values, and the local name of an export in it, if it is there. */
export interface ExistingImport {
  readonly node: TSESTree.ImportDeclaration | TSESTree.ObjectPattern;
  readonly local: string | null;
}

export function existingImports(bindings: Bindings, { from, imported }: ConstantImport): ExistingImport[] {
  const found: ExistingImport[] = [];
  for (const statement of bindings.sourceCode.ast.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value === from && statement.importKind !== 'type') {
      const specifier = statement.specifiers.find((each) => each.type === 'ImportSpecifier' && each.importKind !== 'type' && (each.imported.type === 'Identifier' ? each.imported.name : each.imported.value) === imported);
      const namespace = statement.specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
      found.push({ node: statement, local: specifier?.local.name ?? (namespace ? `${namespace.local.name}.${imported}` : null) });
    }
  }
  for (const call of bindings.bareCalls.get('require') ?? []) {
    if (stringValue(call.arguments[0]) !== from || call.parent.type !== 'VariableDeclarator' || call.parent.init !== call) continue;
    const { id } = call.parent;
    if (id.type === 'Identifier') found.push({ node: id as never, local: `${id.name}.${imported}` });
    else if (id.type === 'ObjectPattern') {
      const property = id.properties.find((each) => each.type === 'Property' && propertyName(each) === imported && each.value.type === 'Identifier');
      found.push({ node: id, local: property?.type === 'Property' && property.value.type === 'Identifier' ? property.value.name : null });
    }
  }
  return found.sort((a, b) => Number(b.local !== null) - Number(a.local !== null));
}

/** Whether a name is taken anywhere in the file: as a variable of any scope, or as a global that the file reads. */
export function isTaken({ sourceCode }: Bindings, name: string): boolean {
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  return scopes.some((scope) => (scope.set.get(name)?.defs.length ?? 0) > 0 || scope.through.some(({ identifier }) => identifier.name === name));
}

/** Whether a name, where it is used, means what the top of the module binds it to. */
export function meansModuleBinding({ sourceCode }: Bindings, at: Node, name: string): boolean {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope?.(at as never) ?? null; scope; scope = scope.upper) {
    if (scope.set.get(name)?.defs.length) return scope.type === 'module' || scope.type === 'global' || scope.upper?.type === 'global';
  }
  return false;
}
