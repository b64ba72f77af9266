import { isField, type Bindings, type Slot } from './bindings.js';
import { isFunction, propertyName, type Node } from './syntax.js';

const NAME = /^[?!]?(?:import\(\s*['"]([^'"]+)['"]\s*\)\.?)?([\w$.]*)$/;

/**
 * The type that a JSDoc comment gives a variable, parameter or field: `@param {WebSocket} ws`,
 * `@type {import('ws').WebSocket | null}`. Of a union the first member that is not null or undefined.
 */
export function jsdocType(bindings: Bindings, slot: Slot): { module: string | null; name: string } | null {
  if (!bindings.hasJsdocTypes) return null;
  const [node, tag] = isField(slot) ? fieldDeclaration(slot) : variableDeclaration(slot);
  if (!node) return null;
  const comment = bindings.sourceCode.getCommentsBefore(node).at(-1);
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return null;
  const written = new RegExp(`${tag.before}\\s+\\{([^}]*)\\}${tag.after}`).exec(comment.value)?.[1] ?? '';
  const members = written
    .replace(/^\s*\((.*)\)\s*$/s, '$1')
    .split('|')
    .map((member) => member.trim());
  const match = NAME.exec(members.find((member) => member !== 'null' && member !== 'undefined') ?? '');
  if (!match || match[0] === '') return null;
  return { module: match[1] ?? null, name: match[2] === undefined || match[2] === '' ? 'default' : match[2] };
}

interface Tag {
  readonly before: string;
  readonly after: string;
}
const TYPE_TAG: Tag = { before: '@type', after: '' };

function variableDeclaration(slot: Exclude<Slot, { owner: unknown }>): [Node | null, Tag] {
  const definition = slot.defs[0];
  if (!definition) return [null, TYPE_TAG];
  if (definition.type === 'Variable') return [statementOf(definition.node), TYPE_TAG];
  if (definition.type !== 'Parameter' || !isFunction(definition.node)) return [null, TYPE_TAG];
  const name = slot.name.replace(/\$/g, String.raw`\$`);
  return [statementOf(definition.node), { before: '@param', after: String.raw`\s+\[?${name}\b` }];
}

function fieldDeclaration(slot: Extract<Slot, { owner: unknown }>): [Node | null, Tag] {
  const { owner, name } = slot;
  if ('type' in owner && (owner.type === 'ClassDeclaration' || owner.type === 'ClassExpression')) {
    for (const member of owner.body.body) {
      if (member.type === 'PropertyDefinition' && propertyName(member) === name) return [member, TYPE_TAG];
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
        for (const statement of member.value.body?.body ?? []) {
          if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
          const { left } = statement.expression;
          if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && propertyName(left) === name)
            return [statement, TYPE_TAG];
        }
      }
    }
  }
  return [null, TYPE_TAG];
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
