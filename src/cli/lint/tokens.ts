/** A part of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Node extends Span {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Token extends Span {
  readonly type: string;
  readonly value: string;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends finally for function if import in instanceof new return super switch this throw try typeof var void while with'.split(
    ' ',
  ),
);

/** Words, numbers and punctuation, the longest first. */
const BETWEEN_LEAVES =
  /#?(?:[\p{ID_Start}$_]|\\u)(?:[\p{ID_Continue}$\u200C\u200D]|\\u|[{}](?<=\\u\{[\da-f]*\}?))*|\d[\w.]*|>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|\?\.(?!\d)|[=!<>+\-*/%&|^]=|\+\+|--|\*\*|<<|>>|&&|\|\||\?\?|[^\s]/giu;

function typeOfWord(value: string): string {
  if (value.startsWith('#')) return 'PrivateIdentifier';
  if (value === 'true' || value === 'false') return 'Boolean';
  if (value === 'null') return 'Null';
  if (RESERVED.has(value)) return 'Keyword';
  if (/^\d/.test(value)) return 'Numeric';
  return /^[\p{ID_Start}$_\\]/u.test(value) ? 'Identifier' : 'Punctuator';
}

/** The type of the token that a node is as a whole, and null for nodes that are more than one or a word. */
function leafType(node: Node): string | null {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') return 'String';
      if ('regex' in node) return 'RegularExpression';
      return typeof node.value === 'number' || 'bigint' in node ? 'Numeric' : null;
    case 'TemplateElement':
      return 'Template';
    case 'JSXText':
    case 'JSXIdentifier':
      return node.type;
    default:
      return null;
  }
}

/** Nodes whose last character is a `>` that belongs to no operator, whatever follows. */
const CLOSED_BY_ANGLE = new Set([
  'TSTypeParameterInstantiation',
  'TSTypeParameterDeclaration',
  'JSXOpeningElement',
  'JSXClosingElement',
]);

/**
 * The tokens of a file, from its tree and comments. What is hard to tell from the text alone (strings, templates, regular
 * expressions, the text of JSX, the end of type arguments) is a node of the tree, so that the rest is words and punctuation.
 */
export function tokensOf(text: string, nodes: readonly Node[], comments: readonly Span[]): Token[] {
  const leaves = nodes.flatMap((node): (Span & { readonly type: string | null })[] => {
    const type = leafType(node);
    if (type !== null) return [{ start: node.start, end: node.end, type }];
    return CLOSED_BY_ANGLE.has(node.type) ? [{ start: node.end - 1, end: node.end, type: 'Punctuator' }] : [];
  });
  const whole = [...leaves, ...comments.map(({ start, end }) => ({ start, end, type: null }))].sort((a, b) => a.start - b.start);

  const tokens: Token[] = [];
  let position = 0;
  for (const { start, end, type } of [...whole, { start: text.length, end: text.length, type: null }]) {
    // The shorthand `{ a = 1 }` and `import { a }` hold a node twice.
    if (start < position) continue;
    for (const { 0: value, index } of text.slice(position, start).matchAll(BETWEEN_LEAVES))
      tokens.push({ type: typeOfWord(value), value, start: position + index, end: position + index + value.length });
    if (type !== null) tokens.push({ type, value: text.slice(start, end), start, end });
    position = end;
  }
  return tokens;
}
