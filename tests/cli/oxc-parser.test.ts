import * as typescriptEslint from '@typescript-eslint/parser';
import * as scopes from '@typescript-eslint/scope-manager';
import { Linter, type AST } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import * as oxc from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { createOxcParser, type OxcParser, type ScopeAnalyzer } from '../../src/cli/lint/oxc-parser.js';
import { root } from './command.js';

interface Tree {
  readonly ast: AST.Program;
  readonly scopeManager: scopes.ScopeManager;
}

const parser = createOxcParser(oxc as unknown as OxcParser, scopes as unknown as ScopeAnalyzer);
const OPTIONS = {
  range: true,
  loc: true,
  tokens: true,
  comment: true,
  sourceType: 'module',
  ecmaFeatures: { jsx: true },
} as const;

const parse = (text: string, filePath: string): Tree =>
  (parser as { parseForESLint: (...args: unknown[]) => Tree }).parseForESLint(text, { ...OPTIONS, filePath });
const parseWithTypeScript = (text: string, filePath: string): Tree =>
  typescriptEslint.parseForESLint(text, { ...OPTIONS, filePath }) as unknown as Tree;

/** Where tokens begin and end, and where comments do. */
function places({ ast }: Tree): string {
  const placeOf = ({ range, loc }: { range?: [number, number] | undefined; loc?: AST.SourceLocation | null | undefined }) =>
    `${range?.join('–') ?? ''} ${loc?.start.line ?? ''}:${loc?.start.column ?? ''}–${loc?.end.line ?? ''}:${loc?.end.column ?? ''}`;
  return ['program', placeOf(ast), 'comments', ...ast.comments.map(placeOf), 'tokens', ...ast.tokens.map(placeOf)].join('\n');
}

const variables = ({ scopeManager }: Tree): unknown =>
  scopeManager.scopes.map((scope) => [scope.type, scope.variables.map(({ name }) => name)]);

const SAMPLES: Readonly<Record<string, string>> = {
  'operators.ts': 'let a = 1; a >>= 2; a >>>= 1; if (a >= 1 && a >> 1 > 0) a **= 2; a ??= 3; a?.b; a ? .5 : 1;\n',
  'type arguments.ts':
    'const a: Map<string, Set<Array<number>>>= new Map<string, Set<Array<number>>>(); f<T>(x); class A<B extends C<D>> {}\n',
  'literals.ts': "const a = [1_000n, 0xff, 1e3, 'a\\'b', `x${`y${1}z`}w`, /[/\\]>]+/gi, true, null, -1];\n",
  'names.ts': 'class A { #p = 1; static { this.#p; } get ñandú() { return this.#p in {}; } }\nconst \\u{61}b = 1;\n',
  'comments.ts': '// a > b\n/* `${ */ const a /* : */ : /* < */ Array<number /* > */> = []; // end\n',
  'lines.ts': 'const a = 1;\r\nconst b = `\r\n${a}\r\n`;\r\nconst c = "\u2028";\n',
  'view.tsx': 'const a = <A b="1" c={<>text {"x"} &gt; more</>} d-e><F.G {...h} /></A>;\nconst i = <T,>(x: T) => x;\n',
  'types.ts':
    "import type { A } from 'a';\nenum E { A = 1, B }\nabstract class C<T> implements A { constructor(private readonly x: T) {} abstract y(): void }\ndeclare module 'm' { const z: unique symbol }\nexport type F = `a${string}` | (new () => A)[];\nconst g = { a: 1 } satisfies object as const;\n",
};

describe('the parser without TypeScript', () => {
  it.each(Object.entries(SAMPLES))('puts tokens, comments and names where typescript-eslint has them: %s', (file, text) => {
    const [own, other] = [parse(text, file), parseWithTypeScript(text, file)];
    expect(places(own)).toEqual(places(other));
    expect(variables(own)).toEqual(variables(other));
  });

  it('does so in all sources of this project', () => {
    const files = ['src', 'examples'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
        .map((file) => `${folder}/${file}`),
    );
    expect(files.length).toBeGreaterThan(90);
    for (const file of files) {
      // As ESLint hands it to a parser.
      const text = readFileSync(`${root}${file}`, 'utf8').replace(/^#!/, '//');
      const [own, other] = [parse(text, file), parseWithTypeScript(text, file)];
      expect(places(own), file).toEqual(places(other));
      expect(variables(own), file).toEqual(variables(other));
    }
  }, 60_000);

  it('gives strings, numbers, regular expressions and words their types', () => {
    const { ast } = parse("const a = 'b'; if (/c/.test(a)) d(1, true, null);\n", 'file.ts');
    const types = Object.fromEntries(ast.tokens.map(({ type, value }) => [value, type]));
    expect(types).toMatchObject({
      const: 'Keyword',
      a: 'Identifier',
      "'b'": 'String',
      '/c/': 'RegularExpression',
      '1': 'Numeric',
      true: 'Boolean',
      null: 'Null',
      '(': 'Punctuator',
    });
  });

  it('says where a file does not parse', () => {
    const [message] = new Linter().verify(
      'const a: number = 1;\n\nconst b: = 2;\n',
      [{ files: ['**/*.ts'], languageOptions: { parser } }],
      'file.ts',
    );
    expect(message).toMatchObject({ fatal: true, line: 3, column: 10 });
  });
});
