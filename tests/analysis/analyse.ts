import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter, SourceCode, type Rule } from 'eslint';
import * as espree from 'espree';
import { expect } from 'vitest';
import { fileFacts, type FileFacts, type Send } from '../../src/analysis/index.js';
import type { WebSocketSettings } from '../../src/analysis/settings.js';
import { typedParser } from '../typed-parser.js';

/** The three ways in which users lint. */
export type Lane = 'espree' | 'typescript' | 'typed';

export interface Options {
  readonly lane?: Lane;
  /** `settings.websocket`. */
  readonly settings?: WebSocketSettings;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
}

export interface Analysed {
  /** Null where the gate found no WebSocket in the text. */
  readonly facts: FileFacts | null;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

const jsx = { ecmaFeatures: { jsx: true } };

const LANGUAGES: Record<Lane, Linter.LanguageOptions> = {
  espree: { parser: espree, ecmaVersion: 2025, parserOptions: jsx },
  typescript: { parser: typescriptParser, parserOptions: jsx },
  typed: { parser: typedParser(), parserOptions: jsx },
};

/** Lets the texts that a test file asks for with types share one program, in place of one each. */
export function shareProgram(texts: readonly string[]): void {
  LANGUAGES.typed = { parser: typedParser(texts), parserOptions: jsx };
}

const results: Analysed[] = [];
const capture: Rule.RuleModule = {
  create: ({ sourceCode, settings }) => ({
    'Program:exit'() {
      // The analysis is typed with typescript-eslint's trees, a rule of ESLint's with its own.
      const typed = sourceCode as unknown as Readonly<TSESLint.SourceCode>;
      results.push({ facts: fileFacts(typed, settings), sourceCode: typed });
    },
  }),
};
const linter = new Linter();
const config = (languageOptions: Linter.LanguageOptions): Linter.Config => ({
  files: ['**/*.{js,ts,tsx}'],
  plugins: { test: { rules: { capture } } },
  rules: { 'test/capture': 'error' },
  languageOptions,
  linterOptions: { reportUnusedDisableDirectives: 'off' },
});

/** Parses a text through ESLint, as a rule would see it, and takes its facts. A text that does not parse fails the test. */
export function analyse(code: string, { lane = 'espree', settings, sourceType = 'module' }: Options = {}): Analysed {
  const extension = code.includes('</') ? 'tsx' : 'ts';
  const file = lane === 'espree' ? 'code.js' : `code.${extension}`;
  results.length = 0;
  const messages = linter.verify(
    code,
    [{ ...config({ ...LANGUAGES[lane], sourceType }), ...(settings && { settings: { websocket: settings } }) }],
    { filename: file },
  );
  expect(messages, code).toEqual([]);
  const [analysed] = results;
  if (!analysed) throw new Error(`not analysed:\n${code}`);
  return analysed;
}

/** Parses a text by the TypeScript parser, without ESLint around it. */
export function parseQuickly(code: string): Readonly<TSESLint.SourceCode> {
  const { ast, scopeManager, visitorKeys, services } = typescriptParser.parseForESLint(code, {
    range: true,
    loc: true,
    tokens: true,
    comment: true,
    sourceType: 'module',
  });
  const sourceCode = new SourceCode({ text: code, ast, scopeManager, visitorKeys, parserServices: services } as never);
  sourceCode.traverse(); // sets the parents
  // As above.
  return sourceCode as unknown as Readonly<TSESLint.SourceCode>;
}

/** As {@link analyse}, for thousands of texts: with default settings. */
export function analyseQuickly(code: string): Analysed {
  const sourceCode = parseQuickly(code);
  return { facts: fileFacts(sourceCode, {}), sourceCode };
}

/** The facts of a text that the gate must let through. */
export function factsOf(code: string, options?: Options): FileFacts {
  const { facts } = analyse(code, options);
  if (!facts) throw new Error(`the gate refused:\n${code}`);
  return facts;
}

/** The sends of a text; none where the gate refuses it. */
export function sendsOf(code: string, options?: Options): readonly Send[] {
  return analyse(code, options).facts?.sends ?? [];
}

/** The one send of a text. */
export function sendOf(code: string, options?: Options): Send {
  const sends = sendsOf(code, options);
  const [only] = sends;
  if (sends.length !== 1 || !only) throw new Error(`${sends.length} sends instead of 1 in:\n${code}`);
  return only;
}

/** The text of a node, for expectations about places. */
export function textOf(code: string, { range: [start, end] }: { readonly range: readonly [number, number] }): string {
  return code.slice(start, end);
}

export interface Marked {
  readonly code: string;
  /** Where each marked piece of the text stands, by its label. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}

/** Takes the marks off a text: `close(⟦report number:4001⟧)`. Marks may be nested. */
export function unmark(marked: string): Marked {
  const ranges = new Map<string, readonly [number, number]>();
  const open: { labels: string[]; start: number }[] = [];
  let code = '';
  for (const [token, labels] of marked.matchAll(/⟦([\w ]+):|⟧|[^⟦⟧]+/g)) {
    if (labels !== undefined) open.push({ labels: labels.split(' '), start: code.length });
    else if (token === '⟧') {
      const mark = open.pop();
      for (const label of mark?.labels ?? []) ranges.set(label, [mark?.start ?? 0, code.length]);
    } else code += token;
  }
  return { code, ranges };
}
