import { isField, type Bindings, type Slot, type Variable } from './bindings.js';
import { isFunction, propertyName, type Node } from './syntax.js';

const NAME = /^[?!]?(?:import\(\s*['"]([^'"]+)['"]\s*\)\.?)?([\w$.]*)$/;

/**
 * The type that a JSDoc comment gives a variable, parameter or field: `@param {WebSocket} ws`,
 * `@type {import('ws').WebSocket | null}`. Of a union the first member that is not null or undefined.
 */
export function jsdocType(bindings: Bindings, slot: Slot): { module: string | null; name: string } | null {
  if (!bindings.hasJsdocTypes) return null;
  const [node, parameter] = isField(slot) ? [fieldDeclaration(slot), null] : variableDeclaration(slot);
  if (!node) return null;
  const comment = bindings.sourceCode.getCommentsBefore(node).at(-1);
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return null;
  const written = typeIn(comment.value, parameter);
  const members = written
    .replace(/^\s*\((.*)\)\s*$/s, '$1')
    .split('|')
    .map((member) => member.trim());
  const match = NAME.exec(members.find((member) => member !== 'null' && member !== 'undefined') ?? '');
  if (!match || match[0] === '') return null;
  return { module: match[1] ?? null, name: match[2] === undefined || match[2] === '' ? 'default' : match[2] };
}

const TYPE = /@type\s+\{([^}]*)\}/;
const PARAMETERS = /@param\s+\{([^}]*)\}\s+\[?([\w$]+)(?![\w$.])/g;

function typeIn(comment: string, parameter: string | null): string {
  if (parameter === null) return TYPE.exec(comment)?.[1] ?? '';
  for (const [, type, name] of comment.matchAll(PARAMETERS)) if (name === parameter) return type ?? '';
  return '';
}

/** What a comment about a variable stands before, and the name of the variable where it is a parameter. */
function variableDeclaration(slot: Variable): [declaration: Node | null, parameter: string | null] {
  const definition = slot.defs[0];
  if (definition?.type === 'Variable') return [statementOf(definition.node), null];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return [null, null];
  return [statementOf(definition.node), slot.name];
}

function fieldDeclaration(slot: Extract<Slot, { owner: unknown }>): Node | null {
  const { owner, name } = slot;
  if ('type' in owner && (owner.type === 'ClassDeclaration' || owner.type === 'ClassExpression')) {
    for (const member of owner.body.body) {
      if (member.type === 'PropertyDefinition' && propertyName(member) === name) return member;
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
        for (const statement of member.value.body?.body ?? []) {
          if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
          const { left } = statement.expression;
          if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && propertyName(left) === name)
            return statement;
        }
      }
    }
  }
  return null;
}

/** The node that a comment about a declaration stands before. */
function statementOf(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    (at.parent.type === 'VariableDeclaration' ||
      at.parent.type === 'VariableDeclarator' ||
      at.parent.type === 'ExportNamedDeclaration' ||
      at.parent.type === 'ExportDefaultDeclaration' ||
      at.parent.type === 'MethodDefinition' ||
      at.parent.type === 'PropertyDefinition' ||
      at.parent.type === 'Property' ||
      at.parent.type === 'AssignmentExpression' ||
      (at.parent.type === 'ExpressionStatement' && at.type === 'AssignmentExpression'))
  )
    at = at.parent;
  return at;
}
