import type { Linter } from 'eslint';
import { isNode, tokensOf, type Node, type Span } from './tokens.js';

type SourceType = 'module' | 'script' | 'commonjs';

/** What is used of `oxc-parser`. */
export interface OxcParser {
  readonly parseSync: (
    filename: string,
    text: string,
    options: { readonly range: true; readonly preserveParens: false; readonly astType: 'ts'; readonly sourceType: SourceType },
  ) => {
    readonly program: Node;
    readonly comments: readonly (Span & { readonly type: 'Line' | 'Block'; readonly value: string })[];
    readonly errors: readonly { readonly severity: string; readonly message: string; readonly labels: readonly Span[] }[];
  };
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
}

/** What is used of `@typescript-eslint/scope-manager`, which needs no TypeScript. */
export interface ScopeAnalyzer {
  readonly analyze: (tree: unknown, options: { readonly sourceType: SourceType }) => unknown;
}

interface Options {
  readonly filePath?: string;
  readonly sourceType?: SourceType;
}

/** Turns an offset into a line and a column. */
function createLocator(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), ({ index, 0: newline }) => index + newline.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  };
}

/** Every node of a tree. */
function nodesOf(root: Node, keys: OxcParser['visitorKeys']): Node[] {
  const nodes = [root];
  for (const node of nodes) {
    for (const key of keys[node.type] ?? []) {
      for (const child of [node[key]].flat()) if (isNode(child)) nodes.push(child);
    }
  }
  return nodes;
}

/** A parser for ESLint that needs no `typescript`: the tree is oxc's, which follows typescript-eslint's, the scopes are typescript-eslint's. */
export function createOxcParser({ parseSync, visitorKeys }: OxcParser, { analyze }: ScopeAnalyzer): Linter.Parser {
  const parseForESLint = (text: string, { filePath = 'file.ts', sourceType = 'module' }: Options = {}) => {
    const { program, comments, errors } = parseSync(filePath, text, {
      range: true,
      preserveParens: false,
      astType: 'ts',
      sourceType,
    });
    const locate = createLocator(text);
    const error = errors.find(({ severity }) => severity === 'Error');
    if (error) {
      const index = error.labels[0]?.start ?? 0;
      const { line, column } = locate(index);
      throw Object.assign(new SyntaxError(error.message), { index, lineNumber: line, column: column + 1 });
    }

    // Comments before the first statement belong to the program too.
    Object.assign(program, { start: 0 });
    const nodes = nodesOf(program, visitorKeys);
    const tokens = tokensOf(text, nodes, comments);
    for (const part of [...nodes, ...comments, ...tokens]) {
      const { start, end } = part;
      Object.assign(part, { range: [start, end], loc: { start: locate(start), end: locate(end) } });
    }
    const ast = Object.assign(program, { comments, tokens });
    return { ast, scopeManager: analyze(ast, { sourceType }), visitorKeys };
  };
  // ESLint's type wants its own trees; what oxc makes is typescript-eslint's.
  return { meta: { name: 'eslint-plugin-websocket/oxc' }, parseForESLint } as unknown as Linter.Parser;
}
