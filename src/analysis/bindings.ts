import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  childOf,
  comparesForEquality,
  isClass,
  isFunction,
  outermost,
  propertyName,
  stringValue,
  unwrap,
  type ClassNode,
  type Expression,
  type FunctionNode,
  type Node,
} from './syntax.js';

export type Variable = TSESLint.Scope.Variable;
type VisitorKeys = Readonly<TSESLint.SourceCode>['visitorKeys'];

/** What has fields: a class (its instances), an object literal, a constructor function, or whatever a variable or field holds. */
type Owner = ClassNode | TSESTree.ObjectExpression | FunctionNode | Variable | Field;

/** A property of an owner: `this.ws` in a class, `state.ws` of a variable. One object per owner and name. */
export interface Field {
  readonly owner: Owner;
  readonly name: string;
}

/** A place that holds values through the file: a variable or a field. */
export type Slot = Variable | Field;

/** One step back along the flow of a value: where it may have come from. */
export type Source =
  | { readonly kind: 'expression'; readonly node: Node; readonly initial: boolean }
  | { readonly kind: 'parameter'; readonly of: FunctionNode; readonly index: number; readonly path: readonly string[] }
  | { readonly kind: 'property'; readonly of: Node; readonly path: readonly string[] }
  | { readonly kind: 'element'; readonly of: Node; readonly path: readonly string[] }
  | { readonly kind: 'annotation'; readonly node: TSESTree.TypeNode; readonly path: readonly string[] }
  | { readonly kind: 'import'; readonly module: string; readonly name: string }
  | { readonly kind: 'caught'; readonly path: readonly string[] };

/** Chains of members longer than this are not followed: real ones are shorter, and a generated one must not exhaust the stack. */
const DEEPEST = 100;

/** Half of all nodes, and none of them holds a member, a call or a comparison: the walk leaves them out. */
const LEAVES: ReadonlySet<string> = new Set([
  'Identifier',
  'PrivateIdentifier',
  'Literal',
  'ThisExpression',
  'TemplateElement',
  'JSXText',
  'JSXIdentifier',
  'TSTypeAnnotation',
  'TSTypeParameterInstantiation',
  'TSTypeParameterDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ImportDeclaration',
]);
/** Types and labels: what stands under these keys holds none of them either. */
const KEYS_WITHOUT_CODE: ReadonlySet<string> = new Set([
  'label',
  'returnType',
  'superTypeArguments',
  'typeAnnotation',
  'typeArguments',
  'typeParameters',
]);
const keysOfParsers = new WeakMap<VisitorKeys, Map<string, readonly string[]>>();

/** The keys of a parser's nodes that lead to code, by the type of the node. */
function keysToCode(visitorKeys: VisitorKeys): ReadonlyMap<string, readonly string[]> {
  let known = keysOfParsers.get(visitorKeys);
  if (!known) {
    known = new Map();
    for (const [type, keys = []] of Object.entries(visitorKeys))
      known.set(type, LEAVES.has(type) ? [] : keys.filter((key) => !KEYS_WITHOUT_CODE.has(key)));
    keysOfParsers.set(visitorKeys, known);
  }
  return known;
}

/** What gives a variable another value and does no arithmetic. */
const ASSIGNING: ReadonlySet<string> = new Set(['=', '||=', '??=']);
const RELATIONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
/** Most of what an identifier stands in. */
const WITHOUT_SCOPE: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'AssignmentExpression',
  'AwaitExpression',
  'BinaryExpression',
  'CallExpression',
  'ChainExpression',
  'ConditionalExpression',
  'ExpressionStatement',
  'IfStatement',
  'LogicalExpression',
  'MemberExpression',
  'NewExpression',
  'ObjectExpression',
  'Property',
  'ReturnStatement',
  'TemplateLiteral',
  'UnaryExpression',
  'VariableDeclaration',
  'VariableDeclarator',
]);
/** What has a scope of its own, and its name in the one around. */
const DECLARATIONS: ReadonlySet<string> = new Set(['FunctionDeclaration', 'ClassDeclaration', 'TSEnumDeclaration']);
/** `1000`, `{ … }`, `Object.freeze({ … })`, `new Map([…])`, and any of them cast. */
const HOLDERS_OF_NUMBERS: ReadonlySet<string> = new Set([
  'Literal',
  'ObjectExpression',
  'CallExpression',
  'NewExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TSNonNullExpression',
]);
const ADDERS = new Set(['add', 'set', 'push', 'unshift']);

export function isField(slot: Slot): slot is Field {
  return 'owner' in slot;
}

/**
 * What the names and fields of one file are bound to. Built by one walk over the tree, which notes every member by its
 * name and the few kinds of node that the questions start from; all else is looked up when it is asked for.
 */
export class Bindings {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly members = new Map<string, TSESTree.MemberExpression[]>();
  /** `object[name]` of a variable */
  readonly computed: TSESTree.MemberExpression[] = [];
  readonly bareCalls = new Map<string, TSESTree.CallExpression[]>();
  /** `a === b` and its kind. */
  readonly comparisons: TSESTree.BinaryExpression[] = [];
  /** `a < b` and its kind. */
  readonly relations: TSESTree.BinaryExpression[] = [];
  readonly switches: TSESTree.SwitchStatement[] = [];
  readonly constructions: TSESTree.NewExpression[] = [];
  /** `const name = …` of what may be a number or a table of numbers. */
  readonly declarators: TSESTree.VariableDeclarator[] = [];
  readonly enums: TSESTree.TSEnumDeclaration[] = [];
  /** Classes with static fields. */
  readonly staticHolders = new Set<ClassNode>();
  readonly #dynamicImports: string[] = [];
  /** `{ 1000: … }[key]` */
  readonly lookups: { readonly node: TSESTree.ObjectExpression; readonly key: Node }[] = [];
  /** `collection[key] = value` */
  readonly #elementWrites: { readonly left: TSESTree.MemberExpression; readonly right: Node }[] = [];
  /** Members that are assigned, by name. */
  readonly written = new Map<string, TSESTree.MemberExpression[]>();
  /** Members that are assigned, by the field that they are. */
  readonly #writes = new MembersByField(this.written, (member) => this.slot(member));
  readonly #mentioned = new MembersByField(this.members, (member) => {
    const slot = this.slot(member);
    return slot && isField(slot) ? this.#declaring(slot) : slot;
  });
  readonly #variables = new Map<Node, Variable | null>();
  readonly #fields = new Map<Owner, Map<string, Field>>();
  readonly #sources = new Map<Slot, readonly Source[]>();
  readonly #slots = new Map<Node, Slot | null>();
  readonly #owners = new Map<Node, Owner | null>();
  readonly #mentions = new Map<FunctionNode, readonly Node[]>();
  #added: Map<Slot, Node[]> | null = null;
  #depth = 0;

  constructor(sourceCode: Readonly<TSESLint.SourceCode>) {
    this.sourceCode = sourceCode;
    this.#walk(sourceCode.ast);
  }

  /** Iterative, since a tree may be deeper than the stack allows. */
  #walk(root: Node): void {
    const keysOf = keysToCode(this.sourceCode.visitorKeys);
    const pending: Node[] = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      switch (node.type) {
        case 'MemberExpression': {
          const name = propertyName(node);
          if (name !== null) append(this.members, name, node);
          else if (node.object.type === 'ObjectExpression') this.lookups.push({ node: node.object, key: node.property });
          else if (node.property.type === 'Identifier') this.computed.push(node);
          break;
        }
        case 'CallExpression':
          if (node.callee.type === 'Identifier') append(this.bareCalls, node.callee.name, node);
          break;
        case 'AssignmentExpression':
          if (ASSIGNING.has(node.operator)) this.#noteWrites(node.left, node.right);
          break;
        case 'BinaryExpression':
          if (comparesForEquality(node.operator)) this.comparisons.push(node);
          else if (RELATIONS.has(node.operator)) this.relations.push(node);
          break;
        case 'ImportExpression':
          this.#dynamicImports.push(stringValue(node.source) ?? '');
          break;
        case 'SwitchStatement':
          this.switches.push(node);
          break;
        case 'NewExpression':
          this.constructions.push(node);
          break;
        case 'VariableDeclarator':
          if (node.init && HOLDERS_OF_NUMBERS.has(node.init.type)) this.declarators.push(node);
          break;
        case 'TSEnumDeclaration':
          this.enums.push(node);
          break;
        case 'PropertyDefinition':
          if (node.static) this.staticHolders.add(node.parent.parent);
          break;
        default:
          break;
      }
      for (const key of keysOf.get(node.type) ?? []) {
        const child = childOf(node, key);
        if (!child) continue;
        if (!Array.isArray(child)) {
          if (!LEAVES.has(child.type)) pending.push(child);
        } else
          for (let i = child.length - 1; i >= 0; i--) {
            const each = child[i];
            if (each && !LEAVES.has(each.type)) pending.push(each);
          }
      }
    }
  }

  #noteWrites(target: Node, value: Node): void {
    const left = unwrap(target);
    if (left.type === 'MemberExpression') {
      if (left.computed) this.#elementWrites.push({ left, right: value });
      this.#noteWrite(left);
    } else if (left.type === 'ObjectPattern') {
      for (const property of left.properties)
        if (property.type === 'Property' && property.value.type === 'MemberExpression') this.#noteWrite(property.value);
    } else if (left.type === 'ArrayPattern') {
      for (const element of left.elements) if (element?.type === 'MemberExpression') this.#noteWrite(element);
    }
  }

  #noteWrite(member: TSESTree.MemberExpression): void {
    const name = propertyName(member);
    if (name !== null) append(this.written, name, member);
  }

  /** The variable that an identifier reads, writes or declares; null for a global that the file does not declare. */
  variable(identifier: Node): Variable | null {
    if (identifier.type !== 'Identifier') return null;
    const known = this.#variables.get(identifier);
    if (known !== undefined) return known;
    const variable = this.#variable(identifier);
    this.#variables.set(identifier, variable);
    return variable;
  }

  /** Looked up by its name, since a map of all references of the file costs more than the few that are asked for. */
  #variable(identifier: TSESTree.Identifier): Variable | null {
    const { parent } = identifier;
    const inner = this.#scopeAround(identifier);
    // A declaration's own name belongs to the scope around it.
    const isOwnName = DECLARATIONS.has(parent.type) && 'id' in parent && parent.id === identifier;
    for (let scope = isOwnName ? (inner?.upper ?? null) : inner; scope; scope = scope.upper) {
      const variable = scope.set.get(identifier.name);
      if (variable) return variable.defs.length > 0 ? variable : null;
    }
    return null;
  }

  /** What `sourceCode.getScope` says, without a question to the scope manager for each node on the way, nor a note of the answer. */
  #scopeAround(identifier: TSESTree.Identifier): TSESLint.Scope.Scope | null {
    const { scopeManager } = this.sourceCode;
    for (let at: Node | undefined = identifier.parent; at; at = at.parent) {
      const scope = WITHOUT_SCOPE.has(at.type) ? null : scopeManager?.acquire(at, true);
      if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? null) : scope;
    }
    return null;
  }

  /** The variable of that name at the top of the module. */
  moduleVariable(name: string): Variable | null {
    for (const scope of this.sourceCode.scopeManager?.scopes.slice(0, 2) ?? []) {
      const variable = scope.set.get(name);
      if (variable && variable.defs.length > 0) return variable;
    }
    return null;
  }

  /** The modules that the file imports or requires for their values. */
  get modules(): ReadonlySet<string> {
    return this.#imports.values;
  }

  /** The modules that it imports only types from: they say what its values are, and not where it runs. */
  get typeModules(): ReadonlySet<string> {
    return this.#imports.types;
  }

  get #imports(): Record<'values' | 'types', Set<string>> {
    if (this.#knownImports) return this.#knownImports;
    const [values, types] = [new Set<string>(), new Set<string>()];
    for (const statement of this.sourceCode.ast.body) {
      if (statement.type === 'ImportDeclaration') (statement.importKind === 'type' ? types : values).add(statement.source.value);
      else if (statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && statement.source))
        values.add(statement.source.value);
    }
    for (const source of this.#dynamicImports) values.add(source);
    for (const call of this.bareCalls.get('require') ?? []) {
      const module = stringValue(call.arguments[0]);
      if (module !== null) values.add(module);
    }
    return (this.#knownImports = { values, types });
  }
  #knownImports: Record<'values' | 'types', Set<string>> | null = null;

  /** Whether the file uses a name that it does not declare. */
  usesGlobal(name: string): boolean {
    const scope = this.sourceCode.scopeManager?.globalScope;
    const variable = scope?.set.get(name);
    if (variable) return variable.defs.length === 0 && variable.references.length > 0;
    this.#undeclared ??= new Set(scope?.through.map(({ identifier }) => identifier.name));
    return this.#undeclared.has(name);
  }
  #undeclared: Set<string> | null = null;

  /** Whether comments of the file give types at all. */
  get hasJsdocTypes(): boolean {
    return (this.#hasJsdocTypes ??= /@(?:param|type)\s+\{/.test(this.sourceCode.text));
  }
  #hasJsdocTypes: boolean | null = null;

  field(owner: Owner, name: string): Field {
    let fields = this.#fields.get(owner);
    if (!fields) this.#fields.set(owner, (fields = new Map<string, Field>()));
    let field = fields.get(name);
    if (!field) fields.set(name, (field = { owner, name }));
    return field;
  }

  /** The variable or field that an expression names; null for anything else. */
  slot(node: Node): Slot | null {
    const inner = unwrap(node);
    const known = this.#slots.get(inner);
    if (known !== undefined) return known;
    this.#slots.set(inner, null); // a cycle ends here
    const slot = this.#slot(inner);
    this.#slots.set(inner, slot);
    return slot;
  }

  #slot(node: Node): Slot | null {
    if (node.type === 'Identifier') return this.variable(node);
    if (node.type !== 'MemberExpression') return null;
    const name = propertyName(node);
    const owner = name === null ? null : this.owner(node.object);
    return owner && name !== null ? this.field(owner, name) : null;
  }

  /** What the fields of an expression's value belong to. */
  owner(node: Node): Owner | null {
    const inner = unwrap(node);
    const known = this.#owners.get(inner);
    if (known !== undefined) return known;
    if (this.#depth >= DEEPEST) return null;
    this.#owners.set(inner, null);
    this.#depth++;
    const owner = this.#owner(inner);
    this.#depth--;
    this.#owners.set(inner, owner);
    return owner;
  }

  #owner(node: Node): Owner | null {
    switch (node.type) {
      case 'ThisExpression':
        return this.#ownerOfThis(node);
      case 'Super':
        return this.classOf(this.ownerOfSuper(node)?.superClass);
      case 'ObjectExpression':
        return node;
      case 'NewExpression':
        return this.classOf(node.callee);
      case 'CallExpression': {
        // Object.freeze({ … })
        const [argument] = node.arguments;
        return argument && calleeName(node) === 'freeze' ? this.owner(argument) : null;
      }
      case 'MemberExpression':
        // `X.prototype` holds the methods of what `new X()` makes.
        if (propertyName(node) === 'prototype') return this.owner(node.object);
        return this.#ownerBehind(this.slot(node));
      case 'Identifier':
        return this.#ownerBehind(this.variable(node));
      default:
        return null;
    }
  }

  /** A slot with one value that is itself an owner stands for that owner: `const self = this`, `const state = {}`. */
  #ownerBehind(slot: Slot | null): Owner | null {
    if (!slot) return null;
    if (!isField(slot)) {
      const [definition] = slot.defs;
      if (
        slot.defs.length === 1 &&
        definition &&
        (isClass(definition.node) || isFunction(definition.node)) &&
        definition.type !== 'Parameter'
      ) {
        return definition.node;
      }
    }
    const sources = this.sources(slot);
    for (const source of sources) {
      if (source.kind === 'annotation') {
        const annotated = this.#classOfAnnotation(source.node);
        if (annotated) return annotated;
      }
    }
    const expressions = sources.filter((source) => source.kind === 'expression');
    const [only] = expressions;
    if (expressions.length === 1 && only) {
      const value = unwrap(only.node);
      if (value.type === 'ThisExpression' || value.type === 'ObjectExpression') return this.owner(value);
      if (value.type === 'CallExpression') return this.owner(value) ?? slot;
      if (value.type === 'NewExpression') return this.classOf(value.callee) ?? slot;
      if (isClass(value) || isFunction(value)) return value;
      if (value.type === 'Identifier') return this.owner(value) ?? slot;
    }
    return slot;
  }

  #classOfAnnotation(node: TSESTree.TypeNode): ClassNode | null {
    if (node.type === 'TSUnionType') {
      for (const type of node.types) {
        const found = this.#classOfAnnotation(type);
        if (found) return found;
      }
      return null;
    }
    if (node.type !== 'TSTypeReference' || node.typeName.type !== 'Identifier') return null;
    const definition = this.variable(node.typeName)?.defs[0];
    return definition && isClass(definition.node) ? definition.node : null;
  }

  #ownerOfThis(node: Node): Owner | null {
    for (let at = node.parent; at; at = at.parent) {
      if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') return at.parent.parent;
      if (isFunction(at) && at.type !== 'ArrowFunctionExpression') return this.ownerOfMethod(at);
    }
    return null;
  }

  /** The class whose method `super` stands in. */
  ownerOfSuper(node: Node): ClassNode | null {
    const owner = this.#ownerOfThis(node);
    return owner && isClassOwner(owner) ? owner : null;
  }

  /** The owner that a function is a method of: what `this` is inside. */
  ownerOfMethod(node: FunctionNode): Owner | null {
    const { parent } = node;
    switch (parent.type) {
      case 'MethodDefinition':
        return parent.parent.parent;
      case 'PropertyDefinition':
        return parent.parent.parent;
      case 'Property': {
        if (parent.parent.type !== 'ObjectExpression') return null;
        const holder = parent.parent.parent;
        // X.prototype = { open() { … } }
        if (
          holder.type === 'AssignmentExpression' &&
          holder.left.type === 'MemberExpression' &&
          propertyName(holder.left) === 'prototype'
        ) {
          return this.owner(holder.left.object) ?? parent.parent;
        }
        return parent.parent;
      }
      case 'AssignmentExpression':
        if (parent.right === node && parent.left.type === 'MemberExpression') return this.owner(parent.left.object);
        return this.#constructorFunction(node);
      case 'MemberExpression': {
        // function () { … }.bind(this)
        const call = parent.parent;
        if (propertyName(parent) === 'bind' && call.type === 'CallExpression' && call.callee === parent) {
          const [receiver] = call.arguments;
          return receiver ? this.owner(receiver) : null;
        }
        return null;
      }
      default:
        return this.#constructorFunction(node);
    }
  }

  #constructorFunction(node: FunctionNode): Owner | null {
    return node.type === 'FunctionDeclaration' ||
      node.parent.type === 'VariableDeclarator' ||
      node.parent.type === 'AssignmentExpression'
      ? node
      : null;
  }

  /** The class or constructor function in this file that an expression names. */
  classOf(node: Node | null | undefined): ClassNode | FunctionNode | null {
    if (!node) return null;
    const inner = unwrap(node);
    if (isClass(inner)) return inner;
    if (inner.type !== 'Identifier') return null;
    const variable = this.variable(inner);
    const definition = variable?.defs[0];
    if (!variable || !definition || variable.defs.length !== 1) return null;
    if (isClass(definition.node) || (definition.type === 'FunctionName' && isFunction(definition.node))) return definition.node;
    const init =
      definition.node.type === 'VariableDeclarator' && definition.node.id.type === 'Identifier' ? definition.node.init : null;
    return init && (isClass(init) || init.type === 'FunctionExpression') ? init : null;
  }

  /** Everything that a variable or field may hold, one step back. */
  sources(slot: Slot): readonly Source[] {
    const known = this.#sources.get(slot);
    if (known) return known;
    const sources: Source[] = [];
    this.#sources.set(slot, sources);
    if (isField(slot)) this.#addFieldSources(slot, sources);
    else this.#addVariableSources(slot, sources);
    return sources;
  }

  #addVariableSources(variable: Variable, sources: Source[]): void {
    for (const definition of variable.defs) {
      const name = definition.name as Node;
      switch (definition.type) {
        case 'Variable': {
          const declarator = definition.node;
          if (declarator.id.typeAnnotation)
            sources.push({
              kind: 'annotation',
              node: declarator.id.typeAnnotation.typeAnnotation,
              path: patternPath(name, declarator.id),
            });
          const loop = declarator.parent.parent;
          if (loop.type === 'ForOfStatement' && loop.left === declarator.parent)
            sources.push({ kind: 'element', of: loop.right, path: patternPath(name, declarator.id) });
          else if (declarator.init) sources.push(...this.#patternSources(name, declarator.id, declarator.init, true));
          break;
        }
        case 'Parameter': {
          if (!isFunction(definition.node)) break;
          const of = definition.node;
          let pattern = name;
          while (pattern.parent && pattern.parent !== of) pattern = pattern.parent;
          const index = of.params.indexOf(pattern as TSESTree.Parameter);
          if (index < 0) break;
          if (pattern.type === 'RestElement') break;
          const inner = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern;
          const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
          const written =
            target.type === 'Identifier' || target.type === 'ObjectPattern' || target.type === 'ArrayPattern'
              ? target.typeAnnotation
              : undefined;
          if (written) sources.push({ kind: 'annotation', node: written.typeAnnotation, path: patternPath(name, target) });
          const fallback = defaultIn(name);
          if (fallback) sources.push({ kind: 'expression', node: fallback, initial: true });
          sources.push({ kind: 'parameter', of, index, path: patternPath(name, target) });
          break;
        }
        case 'ImportBinding': {
          const declaration = definition.parent as Node;
          if (
            declaration.type === 'TSImportEqualsDeclaration' &&
            declaration.moduleReference.type === 'TSExternalModuleReference'
          ) {
            sources.push({ kind: 'import', module: stringValue(declaration.moduleReference.expression) ?? '', name: 'default' });
          }
          if (declaration.type !== 'ImportDeclaration') break;
          const specifier = definition.node;
          const imported =
            specifier.type === 'ImportDefaultSpecifier'
              ? 'default'
              : specifier.type === 'ImportNamespaceSpecifier'
                ? '*'
                : specifier.type === 'ImportSpecifier'
                  ? specifier.imported.type === 'Identifier'
                    ? specifier.imported.name
                    : specifier.imported.value
                  : '*';
          sources.push({ kind: 'import', module: declaration.source.value, name: imported });
          break;
        }
        case 'ClassName':
        case 'FunctionName':
        case 'TSEnumName':
          sources.push({ kind: 'expression', node: definition.node as Node, initial: true });
          break;
        case 'CatchClause':
          sources.push({ kind: 'caught', path: definition.node.param ? patternPath(name, definition.node.param) : [] });
          break;
        default:
          break;
      }
    }
    for (const reference of variable.references) {
      if (!reference.isWrite() || reference.init) continue;
      const target = reference.identifier as Node;
      let holder: Node = target;
      while (
        holder.parent &&
        holder.parent.type !== 'AssignmentExpression' &&
        holder.parent.type !== 'ForOfStatement' &&
        !holder.parent.type.endsWith('Statement')
      )
        holder = holder.parent;
      const { parent } = holder;
      if (parent?.type === 'AssignmentExpression' && parent.left === holder && ASSIGNING.has(parent.operator)) {
        sources.push(...this.#patternSources(target, holder, parent.right, false));
      } else if (parent?.type === 'ForOfStatement' && parent.left === holder) {
        sources.push({ kind: 'element', of: parent.right, path: patternPath(target, holder) });
      }
    }
  }

  #patternSources(name: Node, pattern: Node, value: Node, initial: boolean): Source[] {
    if (pattern === name) return [{ kind: 'expression', node: value, initial }];
    const sources: Source[] = [{ kind: 'property', of: value, path: patternPath(name, pattern) }];
    const fallback = defaultIn(name);
    if (fallback) sources.push({ kind: 'expression', node: fallback, initial: true });
    return sources;
  }

  #addFieldSources(field: Field, sources: Source[]): void {
    const { owner, name } = field;
    if (isClassOwner(owner)) this.#addClassMember(owner, name, sources);
    if (isObjectOwner(owner)) {
      for (const property of owner.properties) {
        if (property.type === 'Property' && propertyName(property) === name)
          sources.push({ kind: 'expression', node: property.value, initial: true });
      }
    }
    for (const member of this.#writes.of(name, field)) {
      const target = outermost(member);
      const { parent } = target;
      if (parent?.type === 'AssignmentExpression') sources.push({ kind: 'expression', node: parent.right, initial: false });
      else if (parent?.type === 'Property' && parent.parent.parent.type === 'AssignmentExpression') {
        // ({ socket: this.ws } = upgrade)
        const key = propertyName(parent);
        if (key !== null) sources.push({ kind: 'property', of: parent.parent.parent.right, path: [key] });
      } else if (parent?.type === 'ArrayPattern' && parent.parent.type === 'AssignmentExpression') {
        sources.push({
          kind: 'property',
          of: parent.parent.right,
          path: [String(parent.elements.indexOf(target as TSESTree.DestructuringPattern))],
        });
      }
    }
    if (!isNode(owner)) {
      for (const source of this.sources(owner)) {
        const type = source.kind === 'annotation' && source.path.length === 0 ? this.memberType(source.node, name) : null;
        if (type) sources.push({ kind: 'annotation', node: type, path: [] });
      }
    }
    // A subclass without a member of its own has its base's.
    if (sources.length === 0 && isClassOwner(owner) && owner.superClass) {
      const base = this.classOf(owner.superClass);
      if (base && base !== owner) sources.push(...this.sources(this.field(base, name)));
    }
  }

  /** The type of a member, where a type literal, an interface or an alias of this file says it. */
  memberType(type: TSESTree.TypeNode, name: string, depth = 0): TSESTree.TypeNode | null {
    if (depth > 8) return null;
    if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType') {
      for (const each of type.types) {
        const found = this.memberType(each, name, depth + 1);
        if (found) return found;
      }
      return null;
    }
    if (type.type === 'TSTypeLiteral') return signature(type.members, name);
    if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null;
    for (const { node } of this.variable(type.typeName)?.defs ?? []) {
      const declared = node as Node;
      const found =
        declared.type === 'TSInterfaceDeclaration'
          ? signature(declared.body.body, name)
          : declared.type === 'TSTypeAliasDeclaration'
            ? this.memberType(declared.typeAnnotation, name, depth + 1)
            : null;
      if (found) return found;
    }
    return null;
  }

  #addClassMember(owner: ClassNode, name: string, sources: Source[]): void {
    for (const member of owner.body.body) {
      if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
        if (propertyName(member) !== name) continue;
        if (member.typeAnnotation) sources.push({ kind: 'annotation', node: member.typeAnnotation.typeAnnotation, path: [] });
        if (member.value) sources.push({ kind: 'expression', node: member.value, initial: true });
      } else if (member.type === 'TSAbstractPropertyDefinition' && propertyName(member) === name && member.typeAnnotation) {
        sources.push({ kind: 'annotation', node: member.typeAnnotation.typeAnnotation, path: [] });
      } else if (member.type === 'MethodDefinition' && isFunction(member.value)) {
        if (member.kind === 'constructor') {
          for (const [index, parameter] of member.value.params.entries()) {
            if (parameter.type !== 'TSParameterProperty') continue;
            const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
            if (target.name !== name) continue;
            if (target.typeAnnotation) sources.push({ kind: 'annotation', node: target.typeAnnotation.typeAnnotation, path: [] });
            sources.push({ kind: 'parameter', of: member.value, index, path: [] });
          }
        } else if (propertyName(member) === name) {
          if (member.kind === 'get') {
            if (member.value.returnType)
              sources.push({ kind: 'annotation', node: member.value.returnType.typeAnnotation, path: [] });
            for (const value of this.returns(member.value)) sources.push({ kind: 'expression', node: value, initial: true });
          } else if (member.kind === 'method') sources.push({ kind: 'expression', node: member.value, initial: true });
        }
      }
    }
  }

  /** The values that a function returns, its nested functions' left out. */
  returns(node: FunctionNode): Node[] {
    if (node.body.type !== 'BlockStatement') return [node.body];
    const found: Node[] = [];
    const pending: Node[] = [node.body];
    for (let at = pending.pop(); at; at = pending.pop()) {
      if (at.type === 'ReturnStatement') {
        if (at.argument) found.push(at.argument);
        continue;
      }
      if (isFunction(at) || isClass(at) || at.type === 'ExpressionStatement' || at.type === 'VariableDeclaration') continue;
      for (const key of this.sourceCode.visitorKeys[at.type] ?? []) {
        const child = childOf(at, key);
        if (Array.isArray(child)) pending.push(...child.filter((each) => each !== null));
        else if (child) pending.push(child);
      }
    }
    return found;
  }

  /** Every expression of the file whose value is this function: itself, its names, `this.method`, `handler.bind(this)`. */
  mentions(node: FunctionNode): readonly Node[] {
    const known = this.#mentions.get(node);
    if (known) return known;
    const found: Node[] = [];
    this.#mentions.set(node, found);
    const add = (mention: Node): void => {
      const value = outermost(mention);
      const { parent } = value;
      // fn.bind(this, …) is the function still; useCallback(fn, […]) too.
      if (
        parent?.type === 'MemberExpression' &&
        parent.object === value &&
        propertyName(parent) === 'bind' &&
        parent.parent.type === 'CallExpression' &&
        parent.parent.callee === parent
      ) {
        add(parent.parent);
        return;
      }
      found.push(value);
      if (parent?.type === 'CallExpression' && parent.arguments[0] === value && WRAPPERS.has(calleeName(parent) ?? ''))
        add(parent);
      // ws.onclose = ws.onerror = handler
      if (parent?.type === 'AssignmentExpression' && parent.right === value && parent.parent.type === 'AssignmentExpression')
        add(parent);
      // const onClose = () => …; this.onClose = handler
      if (parent?.type === 'VariableDeclarator' && parent.init === value && parent.id.type === 'Identifier')
        addVariable(this.variable(parent.id));
    };
    const seen = new Set<Variable>();
    const addVariable = (variable: Variable | null): void => {
      if (!variable || seen.has(variable)) return;
      seen.add(variable);
      for (const reference of variable.references) if (reference.isRead()) add(reference.identifier);
    };
    if (node.type === 'FunctionDeclaration') addVariable(node.id ? this.variable(node.id) : null);
    else {
      add(node);
      if (node.id) addVariable(this.variable(node.id));
    }
    const field = this.#fieldHolding(node);
    for (const member of field ? this.#readsOf(field) : []) add(member);
    return found;
  }

  /** The members that are a field and are not assigned: `ws.onclose` may be set by hundreds of functions, and read nowhere. */
  #readsOf(field: Field): readonly Node[] {
    let reads = this.#reads.get(field);
    if (!reads) {
      reads = this.membersOf(field).filter((member) => {
        const target = outermost(member);
        return !(target.parent?.type === 'AssignmentExpression' && target.parent.left === target);
      });
      this.#reads.set(field, reads);
    }
    return reads;
  }
  readonly #reads = new Map<Field, readonly Node[]>();

  /** Every mention of a field, `super.close()` and a subclass's `this.close()` included. */
  membersOf(field: Field): readonly TSESTree.MemberExpression[] {
    return this.#mentioned.of(field.name, this.#declaring(field));
  }

  /** The field of the base class that a subclass without a member of its own has. */
  #declaring(field: Field): Field {
    let declaring = field;
    for (let depth = 0; depth < DEEPEST && isClassOwner(declaring.owner); depth++) {
      const base = this.classOf(declaring.owner.superClass);
      const inherited = base ? this.field(base, field.name) : null;
      const [source] = inherited ? this.sources(inherited) : [];
      if (!inherited || source === undefined || this.sources(declaring)[0] !== source) break;
      declaring = inherited;
    }
    return declaring;
  }

  /** The field that a function is the value of: a method, a class property, an assigned or literal property. */
  #fieldHolding(node: FunctionNode): Field | null {
    const value = outermost(node);
    const { parent } = value;
    if (
      (parent?.type === 'MethodDefinition' && parent.kind === 'method') ||
      parent?.type === 'PropertyDefinition' ||
      (parent?.type === 'Property' && parent.parent.type === 'ObjectExpression')
    ) {
      const name = propertyName(parent);
      const owner =
        parent.type === 'Property'
          ? (this.ownerOfMethod(node) ?? (parent.parent as TSESTree.ObjectExpression))
          : parent.parent.parent;
      return name === null ? null : this.field(owner, name);
    }
    if (parent?.type === 'AssignmentExpression' && parent.right === value && parent.left.type === 'MemberExpression') {
      const slot = this.slot(parent.left);
      return slot && isField(slot) ? slot : null;
    }
    return null;
  }

  /** The `new` expressions of this file that make a class's instance or run a constructor. */
  instances(node: FunctionNode | ClassNode): readonly TSESTree.NewExpression[] {
    if (node.parent.type === 'MethodDefinition' && node.parent.kind !== 'constructor') return [];
    const made = node.parent.type === 'MethodDefinition' ? node.parent.parent.parent : node;
    if (!this.#instances) {
      this.#instances = new Map<Node, TSESTree.NewExpression[]>();
      for (const construction of this.constructions) {
        const own = this.classOf(construction.callee);
        if (own) append(this.#instances, own, construction);
      }
    }
    return this.#instances.get(made) ?? [];
  }
  #instances: Map<Node, TSESTree.NewExpression[]> | null = null;

  /** The calls of a function in this file. */
  calls(node: FunctionNode): TSESTree.CallExpression[] {
    const found: TSESTree.CallExpression[] = [];
    for (const mention of this.mentions(node)) {
      const { parent } = mention;
      if (parent?.type === 'CallExpression' && parent.callee === mention) found.push(parent);
    }
    return found;
  }

  /** The first arguments of a function in this file that are bound to it: `fn.bind(this, a, b)` gives a, b. */
  bound(node: FunctionNode): (readonly Node[])[] {
    return this.mentions(node).flatMap((mention) => {
      if (mention.type !== 'CallExpression' || mention.callee.type !== 'MemberExpression') return [];
      const spread = mention.arguments.findIndex(({ type }) => type === 'SpreadElement');
      return propertyName(mention.callee) === 'bind' ? [mention.arguments.slice(1, spread < 0 ? undefined : spread)] : [];
    });
  }

  /** The function of this file that a call runs, where that is certain. */
  callee(call: TSESTree.CallExpression): FunctionNode | null {
    return this.functionOf(call.callee);
  }

  /** The function of this file that an expression is, where that is certain: itself, `this.method`, `handler.bind(this)`. */
  functionOf(node: Node): FunctionNode | null {
    const callee = unwrapCallback(node);
    if (isFunction(callee)) return callee;
    const slot = this.slot(callee);
    if (!slot) return null;
    let found: FunctionNode | null = null;
    for (const source of this.sources(slot)) {
      if (source.kind === 'annotation') continue;
      const value = source.kind === 'expression' ? unwrapCallback(source.node) : null;
      // this.onClose = this.onClose.bind(this)
      if (value && this.slot(value) === slot) continue;
      if (!isFunction(value) || (found && found !== value)) return null;
      found = value;
    }
    return found;
  }

  /** What is put into a collection that a slot holds: arguments of `add`, `set`, `push`, and `slot[key] = value`. */
  added(slot: Slot): readonly Node[] {
    this.#added ??= this.#findAdded();
    return this.#added.get(slot) ?? [];
  }

  #findAdded(): Map<Slot, Node[]> {
    const found = new Map<Slot, Node[]>();
    const add = (collection: Node, value: Node | undefined): void => {
      const slot = value ? this.slot(collection) : null;
      if (slot && value) append(found, slot, value);
    };
    for (const name of ADDERS)
      for (const member of this.members.get(name) ?? []) {
        const call = outermost(member).parent;
        if (call?.type !== 'CallExpression' || unwrap(call.callee) !== member) continue;
        if (name === 'set') add(member.object, call.arguments[1]);
        else for (const argument of call.arguments) add(member.object, argument);
      }
    for (const { left, right } of this.#elementWrites) add(left.object, right);
    return found;
  }
}

/** The members of each name by the field that they are: each is looked at once, however often it is asked for. */
class MembersByField {
  readonly #named: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly #fieldOf: (member: TSESTree.MemberExpression) => Slot | null;
  readonly #fields = new Map<string, Map<Slot, TSESTree.MemberExpression[]>>();

  constructor(
    named: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>,
    fieldOf: (member: TSESTree.MemberExpression) => Slot | null,
  ) {
    this.#named = named;
    this.#fieldOf = fieldOf;
  }

  of(name: string, field: Field): readonly TSESTree.MemberExpression[] {
    let fields = this.#fields.get(name);
    if (!fields) {
      this.#fields.set(name, (fields = new Map<Slot, TSESTree.MemberExpression[]>()));
      for (const member of this.#named.get(name) ?? []) {
        const slot = this.#fieldOf(member);
        if (slot) append(fields, slot, member);
      }
    }
    return fields.get(field) ?? [];
  }
}

const WRAPPERS = new Set(['useCallback', 'useEffectEvent', 'useEvent', 'useMemoizedFn', 'debounce', 'throttle', 'once']);

function calleeName(call: TSESTree.CallExpression): string | null {
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyName(callee) : null;
}

/** The function inside `useCallback(fn, […])` and `fn.bind(this)`. */
function unwrapCallback(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return inner;
  const callee = unwrap(inner.callee);
  if (callee.type === 'MemberExpression' && propertyName(callee) === 'bind') return unwrap(callee.object);
  const [first] = inner.arguments;
  return first && WRAPPERS.has(calleeName(inner) ?? '') ? unwrap(first) : inner;
}

function signature(members: readonly TSESTree.TypeElement[], name: string): TSESTree.TypeNode | null {
  for (const member of members) {
    if (member.type === 'TSPropertySignature' && !member.computed && member.key.type === 'Identifier' && member.key.name === name)
      return member.typeAnnotation?.typeAnnotation ?? null;
  }
  return null;
}

function isNode(owner: Owner): owner is ClassNode | TSESTree.ObjectExpression | FunctionNode {
  return 'type' in owner;
}

function isClassOwner(owner: Owner): owner is ClassNode {
  return 'type' in owner && isClass(owner);
}

function isObjectOwner(owner: Owner): owner is TSESTree.ObjectExpression {
  return 'type' in owner && owner.type === 'ObjectExpression';
}

/** The properties that lead from a pattern to a name in it: `({ data: { ws } })` gives data, ws; arrays give indices. */
function patternPath(name: Node, pattern: Node): string[] {
  const path: string[] = [];
  for (let at = name; at !== pattern && at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'Property' && parent.value === at) path.unshift(propertyName(parent) ?? '');
    else if (parent.type === 'ArrayPattern') path.unshift(String(parent.elements.indexOf(at as TSESTree.DestructuringPattern)));
  }
  return path;
}

/** The default value of a name in a pattern or parameter list. */
function defaultIn(name: Node): Expression | null {
  const { parent } = name;
  return parent?.type === 'AssignmentPattern' && parent.left === name ? parent.right : null;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
