import type { TSESTree } from '@typescript-eslint/utils';

/** Small questions about the tree that need no scope: what a node is called, what wraps it, what it stands in. */

export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** The expression inside casts, `!`, `satisfies` and optional chains: what the program evaluates. */
export function unwrap(node: Node): Node {
  for (;;) {
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        node = node.expression;
        break;
      default:
        return node;
    }
  }
}

/** The outermost of the wrappers that `unwrap` takes off, seen from inside. */
export function outermost(node: Node): Node {
  for (;;) {
    const { parent } = node;
    if (parent && parent !== node && unwrap(parent) !== parent && 'expression' in parent && parent.expression === node)
      node = parent;
    else return node;
  }
}

/** The name in `.name`, `['name']`, `#name`, `{ name: … }`; null where it is computed. */
export function propertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.MethodDefinition
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition
    | TSESTree.TSAbstractAccessorProperty
    | TSESTree.TSEmptyBodyFunctionExpression
    | TSESTree.TSEnumMember,
): string | null {
  if (node.type === 'TSEmptyBodyFunctionExpression') return null;
  const key = node.type === 'MemberExpression' ? node.property : node.type === 'TSEnumMember' ? node.id : node.key;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return node.type !== 'TSEnumMember' && node.computed ? null : key.name;
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? null;
  return null;
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}

/** `() => {}` */
export function isEmptyFunction(node: Node): boolean {
  return isFunction(node) && node.body.type === 'BlockStatement' && node.body.body.length === 0;
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The function that a node's code belongs to; null at the top of the module. */
export function enclosingFunction(node: Node): FunctionNode | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** The string in a string literal or a template without expressions. */
export function stringValue(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The last word of what an expression is called: `this.client.ws` is called `ws`, `getSocket()` `getSocket`. */
export function calledName(node: Node): string | null {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
      return inner.name;
    case 'MemberExpression': {
      const name = propertyName(inner);
      // `wsRef.current` and a Vue ref's `.value` are called what the ref is called, without the word.
      if (name === 'current' || name === 'value') return calledName(inner.object)?.replace(/_?[Rr]ef$/, '') ?? null;
      return name ?? calledName(inner.object);
    }
    case 'CallExpression':
      return calledName(inner.callee);
    default:
      return null;
  }
}

/** What a function is called: its own name, or the variable, property or method that it is the value of. */
export function functionName(node: FunctionNode): string | null {
  if (node.id) return node.id.name;
  const value = outermost(node);
  const { parent } = value;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'AssignmentExpression':
      return parent.right === value ? calledName(parent.left) : null;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return propertyName(parent);
    case 'CallExpression': // useCallback(() => …), handler.bind(this)
      return parent.parent.type === 'VariableDeclarator' && parent.parent.id.type === 'Identifier' ? parent.parent.id.name : null;
    default:
      return null;
  }
}

/** The socket that a function is attached to as a close listener by the interface of the DOM. */
export function closeListenerOf(mention: Node): Node | null {
  const { parent } = mention;
  if (parent?.type === 'AssignmentExpression')
    return parent.right === mention && parent.left.type === 'MemberExpression' && propertyName(parent.left) === 'onclose'
      ? parent.left.object
      : null;
  const callee = parent?.type === 'CallExpression' && parent.arguments[1] === mention ? unwrap(parent.callee) : null;
  return callee?.type === 'MemberExpression' &&
    propertyName(callee) === 'addEventListener' &&
    parent?.type === 'CallExpression' &&
    stringValue(parent.arguments[0]) === 'close'
    ? callee.object
    : null;
}

const EQUALITY: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);

/** Whether an operator asks if two values are equal, or if they are not. */
export function comparesForEquality(operator: string): boolean {
  return EQUALITY.has(operator);
}

/** What a node holds under one of its visitor keys. The keys come from the parser, so no type knows them. */
export function childOf(node: Node, key: string): Node | (Node | null)[] | null | undefined {
  return (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
}

/** Words of a camelCase, snake_case or CONSTANT_CASE name, in lower case. */
export function words(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z\d]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The variables and members that an expression is made of, as far as operators, calls and lists go. */
export function namesIn(node: Node): Node[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
    case 'MemberExpression':
      return [inner];
    case 'TemplateLiteral':
      return inner.expressions.flatMap(namesIn);
    case 'UnaryExpression':
      return namesIn(inner.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...namesIn(inner.left), ...namesIn(inner.right)];
    case 'ConditionalExpression':
      return [...namesIn(inner.test), ...namesIn(inner.consequent), ...namesIn(inner.alternate)];
    case 'CallExpression':
      return inner.arguments.flatMap((argument) => (argument.type === 'SpreadElement' ? [] : namesIn(argument)));
    default:
      return [];
  }
}

/** `undefined`, `void 0` */
export function isUndefined(node: Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === 'Identifier' && inner.name === 'undefined') || (inner.type === 'UnaryExpression' && inner.operator === 'void')
  );
}

/** `export function onClose(…)`, `export const onClose = …` */
export function isExported({ parent }: FunctionNode): boolean {
  const declaration = parent.type === 'VariableDeclarator' ? parent.parent.parent : parent;
  return declaration.type === 'ExportNamedDeclaration' || declaration.type === 'ExportDefaultDeclaration';
}
