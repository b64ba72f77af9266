import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { Linter, type Rule as CoreRule } from 'eslint';
import * as espree from 'espree';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Rule } from '../src/rules/rule.js';
import { typedParser } from './typed-parser.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** A piece of code that a rule leaves alone. */
export interface ValidCase {
  /** What the case shows. Unique within a rule. */
  readonly name: string;
  readonly code: string;
  /** `js` runs under espree and the TypeScript parser, `ts` under the latter only. Default `js`. */
  readonly language?: 'js' | 'ts' | 'jsx';
  /** `true`: only with types (they are the evidence); `false`: only without (types know more). Default: both. */
  readonly typed?: boolean;
  readonly options?: readonly unknown[];
  /** `settings.websocket`. */
  readonly settings?: object;
  /** Relative to the working directory. Not for typed cases. */
  readonly filename?: string;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
}

interface Problem {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Where it stands, to be taken from a {@link Span}; `testRule` throws where it is missing. */
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly suggestions?: readonly {
    readonly messageId: string;
    readonly data?: Readonly<Record<string, unknown>>;
    readonly output: string;
  }[];
}

/** A piece of code that a rule reports, with each finding's place. */
export interface InvalidCase extends ValidCase {
  readonly errors: readonly Problem[];
  /** The code after `--fix` of one pass, or of several; null where nothing is fixed. */
  readonly output?: string | readonly string[] | null;
}

/** A stretch of code, with its place as a finding gives it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly place: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };
}

/** The code without its marks, the parts that stood between « and » (findings) and between ‹ and › (what an edit replaces). */
export function marked(text: string): { code: string; findings: readonly Span[]; edits: readonly Span[] } {
  const offsets: Record<string, number[]> = { '«': [], '»': [], '‹': [], '›': [] };
  let code = '';
  for (const character of text) {
    const mark = offsets[character];
    if (mark) mark.push(code.length);
    else code += character;
  }
  const position = (offset: number): readonly [line: number, column: number] => {
    const lines = code.slice(0, offset).split('\n');
    return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  };
  const spans = (open: string, close: string): Span[] =>
    (offsets[open] ?? []).map((start, index) => {
      const end = offsets[close]?.[index] ?? Number.NaN;
      const [line, column] = position(start);
      const [endLine, endColumn] = position(end);
      return { start, end, place: { line, column, endLine, endColumn } };
    });
  return { code, findings: spans('«', '»'), edits: spans('‹', '›') };
}

const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };

/** The three ways in which users lint: plain JavaScript, TypeScript's parser, and that parser with types. */
const LANES = [
  { title: 'espree', typed: false, languageOptions: { parser: espree as never, ecmaVersion: 2025 as never, ...jsx } },
  { title: 'TypeScript parser', typed: false, languageOptions: { ...jsx } },
  {
    title: 'TypeScript parser with types',
    typed: true,
    languageOptions: { ...jsx },
  },
] as const;

/** Each text that the tester parses for the cases: their own, and what fixes and suggestions make of it. */
const textsOf = (cases: readonly (ValidCase & Partial<InvalidCase>)[]): string[] =>
  cases.flatMap(({ code, output, errors = [] }) => [
    code,
    ...[output ?? []].flat(),
    ...errors.flatMap(({ suggestions = [] }) => suggestions.map((suggestion) => suggestion.output)),
  ]);

/** Throws for a case that would pass whatever the rule found. */
function expectPlaces(rule: string, { name, errors }: InvalidCase): void {
  if (errors.length === 0 || errors.some(({ line, column }) => line === undefined || column === undefined))
    throw new Error(`${rule}: the case “${name}” marks no place for one of its findings`);
}

/** Runs each case in each lane it is meant for, and each fix a second time. */
export function testRule(
  name: string,
  rule: Rule,
  { valid, invalid }: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  for (const test of invalid) expectPlaces(name, test);
  for (const lane of LANES) {
    const runs = (test: ValidCase): boolean =>
      (lane.title !== 'espree' || test.language !== 'ts') &&
      (test.typed ?? lane.typed) === lane.typed &&
      !(lane.typed && test.filename !== undefined);
    const convert = ({
      name: title,
      code,
      options,
      settings,
      language,
      filename,
      sourceType,
      ...expected
    }: ValidCase & Partial<InvalidCase>) => ({
      name: title,
      code,
      ...(options && { options }),
      ...(expected.errors && { errors: expected.errors }),
      ...('output' in expected && { output: expected.output }),
      ...(settings && { settings: { websocket: settings } }),
      ...(lane.typed
        ? { filename: language === 'jsx' ? 'react.tsx' : 'file.ts' }
        : filename === undefined
          ? {}
          : { filename: path.resolve(filename) }),
      ...(sourceType && { languageOptions: { sourceType, parserOptions: { sourceType } } }),
    });
    const tester = new RuleTester({
      languageOptions: {
        ...lane.languageOptions,
        ...(lane.typed && { parser: typedParser(textsOf([...valid, ...invalid].filter(runs))) }),
      },
    });
    describe(lane.title, () => {
      tester.run(name, rule as never, {
        valid: valid.filter(runs).map(convert),
        invalid: invalid.filter(runs).map(convert) as never,
      });
    });
  }
  const fixed = invalid.filter(({ output }) => output !== null && output !== undefined);
  if (fixed.length > 0)
    describe(`${name}: fixes`, () => {
      for (const { name: title, code, options = [], settings, language, filename, sourceType = 'module' } of fixed) {
        it(`changes nothing the second time: ${title}`, () => {
          const linter = new Linter();
          const config = {
            files: ['**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}'],
            // As in `lint`, below.
            plugins: { websocket: { rules: { [name]: rule as unknown as CoreRule.RuleModule } } },
            rules: { [`websocket/${name}`]: ['error', ...options] },
            languageOptions: { sourceType, ...(language === 'ts' && { parser }), ...jsx },
            ...(settings && { settings: { websocket: settings } }),
          } as Linter.Config;
          const file = filename === undefined ? `file.${language ?? 'js'}` : path.resolve(filename);
          const once = linter.verifyAndFix(code, [config], { filename: file });
          const twice = linter.verifyAndFix(once.output, [config], { filename: file });
          expect(once.messages.filter(({ fatal }) => fatal)).toEqual([]);
          expect(twice.output).toBe(once.output);
        });
      }
    });
  it('has enough cases, each with a name of its own', () => {
    const names = [...valid, ...invalid].map((test) => test.name);
    expect(new Set(names).size).toBe(names.length);
    expect(valid.length).toBeGreaterThanOrEqual(30);
    expect(invalid.length).toBeGreaterThanOrEqual(30);
  });
}

interface LintOptions {
  /** The rule's own. */
  readonly options?: object;
  /** `settings.websocket`. */
  readonly settings?: object;
  readonly filename?: string;
  /** The directory that ESLint runs in. */
  readonly cwd?: string;
}

/** What a rule says of a text under espree, as ESLint hands it to the user. */
export function lint(
  rule: Rule,
  code: string,
  { options = {}, settings = {}, filename, cwd }: LintOptions = {},
): Linter.LintMessage[] {
  return new Linter(cwd === undefined ? {} : { cwd }).verify(
    code,
    {
      // A rule is typed with typescript-eslint's trees, ESLint's rules with its own.
      plugins: { websocket: { rules: { rule: rule as unknown as CoreRule.RuleModule } } },
      rules: { 'websocket/rule': ['error', options] },
      settings: { websocket: settings },
    },
    filename === undefined ? {} : { filename },
  );
}
