import * as tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import * as eslintConfig from 'eslint/config';
import * as typescriptEslint from 'typescript-eslint';
import websocket from '../../src/index.js';

/** What the text around a block says of it. `fixed` is what `--fix` makes of the block before. */
export type Verdict = 'reported' | 'silent' | 'fixed';

/** A fenced block of JavaScript or TypeScript in a page. */
export interface Block {
  readonly page: string;
  /** The line of its first line of code. */
  readonly line: number;
  readonly language: Language;
  readonly code: string;
  /** The heading of the second level that it stands under, and of the third. */
  readonly section: string;
  readonly subsection: string;
  readonly verdict: Verdict | null;
  /** Rules of `<!-- lint: rule -->` above, for pages that are no rule's own. */
  readonly rules: readonly string[];
  /** The block before that, under the same heading, is a config. */
  readonly config: string | null;
}

const LANGUAGES = ['js', 'jsx', 'ts', 'tsx'] as const;
type Language = (typeof LANGUAGES)[number];

const isLanguage = (name: string): name is Language => (LANGUAGES as readonly string[]).includes(name);

const VERDICT_SECTIONS: Readonly<Record<string, Verdict>> = { Incorrect: 'reported', Correct: 'silent', 'What it cannot see': 'silent' };
/** A paragraph that opens like this speaks of the blocks below it, up to the next heading. */
const VERDICT_WORDS: readonly (readonly [opening: RegExp, verdict: Verdict])[] = [
  [/^(?:Incorrect|Reported)\b/, 'reported'],
  [/^(?:Correct|Not reported)\b/, 'silent'],
  [/^Fixed\b/, 'fixed'],
];

export const root = new URL('../../', import.meta.url);

export const readPage = (path: string): string => readFileSync(new URL(path, root), 'utf8');

export function blocksOf(page: string): Block[] {
  return parseBlocks(page, readPage(page));
}

function parseBlocks(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  let [section, subsection] = ['', ''];
  let verdict: Verdict | null = null;
  let rules: readonly string[] = [];
  let config: string | null = null;
  const ofSection = (): Verdict | null => VERDICT_SECTIONS[subsection] ?? VERDICT_SECTIONS[section] ?? null;
  let open: { readonly language: string; readonly line: number; readonly code: string[] } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (open) {
      if (line !== '```') {
        open.code.push(line);
        continue;
      }
      const code = open.code.join('\n');
      if (isLanguage(open.language)) {
        // A config is no example, and what follows it needs a verdict of its own; so does what follows a fixed block.
        const isShown = isConfig(code);
        blocks.push({ page, line: open.line, language: open.language, code, section, subsection, verdict: isShown ? null : verdict, rules, config });
        if (isShown) config = code;
        if (isShown || verdict === 'fixed') verdict = ofSection();
      }
      open = null;
      continue;
    }
    const fence = /^```(\w*)$/.exec(line);
    const heading = /^(#{1,6}) (.+)$/.exec(line);
    if (fence) open = { language: fence[1] ?? '', line: index + 2, code: [] };
    else if (heading) {
      const title = (heading[2] ?? '').replaceAll('`', '');
      if (heading[1] === '##') [section, subsection] = [title, ''];
      else if (heading[1] === '###') subsection = title;
      verdict = ofSection();
      config = null;
    } else {
      verdict = VERDICT_WORDS.find(([opening]) => opening.test(line))?.[1] ?? verdict;
      const named = /^<!-- lint: (.+) -->$/.exec(line)?.[1];
      if (named !== undefined) rules = named.split(', ');
    }
  }
  if (open) throw new Error(`${page}:${open.line}: the block does not end`);
  return blocks;
}

/** How tests call a block. */
export const placeOf = ({ page, line }: Block): string => `${page}:${line}`;

/** A block that shows `eslint.config.js`. */
export function isConfig(code: string): boolean {
  return /^\/\/ eslint\.config\.[jt]s$/m.test(code);
}

const MODULES: Readonly<Record<string, unknown>> = {
  eslint: { Linter },
  'eslint/config': eslintConfig,
  'eslint-plugin-websocket': { default: websocket },
  'typescript-eslint': typescriptEslint,
};

/** The config that an example of `eslint.config.js` exports, the plugin being that of the sources. */
export function evaluateConfig(code: string): Linter.Config[] {
  const body = code
    .replaceAll(/^import (.+) from '(.+)';$/gm, (_, names: string, module: string) => {
      const bindings = names.startsWith('{') ? names : `{ default: ${names} }`;
      return `const ${bindings} = modules[${JSON.stringify(module)}];`;
    })
    .replace(/^export default /m, 'return ');
  const run = runInThisContext(`(modules) => {${body}\n}`) as (modules: typeof MODULES) => Linter.Config | Linter.Config[];
  return [run(MODULES)].flat();
}

/** A parser as the name of a test has it. */
export type Lane = 'espree' | 'TypeScript parser';

/** The parsers that a block is for. */
export function lanesOf({ language }: Block): Lane[] {
  return language.startsWith('ts') ? ['TypeScript parser'] : ['espree', 'TypeScript parser'];
}

const cwd = '/project';

/** `// src/protocol/frames.js` as the first comment names the file. */
function fileName({ code, language }: Block): string {
  const named = /^\/\/ ([\w./-]+\.[jt]sx?)$/m.exec(code)?.[1];
  return `${cwd}/${named ?? `example.${language}`}`;
}

/** `settings` of a line `/* settings: {…} *\/`. */
function settingsOf(code: string): Record<string, unknown> {
  const written = /^\/\* settings: (.+) \*\/$/m.exec(code)?.[1];
  return written === undefined ? {} : (JSON.parse(written) as Record<string, unknown>);
}

/** The configuration under which a block is linted: one rule, or those of the page, with what the page itself configures. */
function configFor(block: Block, lane: Lane, rules: readonly string[]): Linter.Config[] {
  const shown = block.config === null ? [] : evaluateConfig(block.config);
  return [
    {
      name: 'the page',
      files: [`**/*.{${LANGUAGES.join(',')}}`],
      plugins: { websocket },
      rules: Object.fromEntries(rules.map((rule) => [`websocket/${rule}`, 'error'])),
      settings: settingsOf(block.code),
      languageOptions: { ...(lane === 'TypeScript parser' && { parser: tsParser }), parserOptions: { ecmaFeatures: { jsx: true } } },
      // Real files of a user: an example must not need a comment that disables something.
      linterOptions: { reportUnusedDisableDirectives: 'error' },
    },
    ...shown.map(({ settings, rules: configured }) => ({ ...(settings && { settings }), ...(configured && { rules: onlyOf(configured, rules) }) })),
  ];
}

/** Of what a config sets, the rules that the page is about. */
function onlyOf(configured: Partial<Linter.RulesRecord>, rules: readonly string[]): Partial<Linter.RulesRecord> {
  return Object.fromEntries(Object.entries(configured).filter(([id]) => rules.includes(id.replace('websocket/', ''))));
}

const linter = new Linter({ cwd });

export function lint(block: Block, lane: Lane, rules: readonly string[]): Linter.LintMessage[] {
  return linter.verify(block.code, configFor(block, lane, rules), { filename: fileName(block) });
}

/** What `--fix` makes of a block. */
export function fix(block: Block, lane: Lane, rules: readonly string[]): string {
  return linter.verifyAndFix(block.code, configFor(block, lane, rules), { filename: fileName(block) }).output;
}

/** The inline configuration of a block: `/* eslint websocket/rule: ["error", { option: value }] *\/`. */
export function inlineConfig(code: string): { readonly rule: string; readonly options: readonly string[] } | null {
  const match = /^\/\* eslint websocket\/([\w-]+): (\["error", \{.+\}\]) \*\/$/m.exec(code);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const [, options] = runInThisContext(match[2]) as [severity: string, options: Record<string, unknown>];
  return { rule: match[1], options: Object.keys(options) };
}

/** A block without its inline configuration. */
export function withoutInlineConfig(block: Block): Block {
  return { ...block, code: block.code.replace(/^\/\* eslint .+ \*\/\n/m, '') };
}
