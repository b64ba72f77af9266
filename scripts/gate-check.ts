// Shows that the text gate loses nothing: `npm run ruling` and `npm run score` hand over a list of files (JSON, on standard
// input), and for each the facts must be the same with the gate and without. Without it: the text is given a last comment
// that opens the gate for any file and, being a comment, changes nothing else. A file in which a reader has found a
// WebSocket ("labelled") must pass whatever the analysis makes of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import * as tsParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';

import { fileFacts, type FileFacts } from '../src/analysis/index.js';

const OPENS_THE_GATE = '\n// new WebSocket(url).close(1000)\n';

const linter = new Linter();

interface Seen {
  /** Whether the gate lets the file's own text through. */
  readonly passes: boolean;
  readonly facts: readonly string[];
}

/** What a file is found to do once the gate is open; null where it does not parse, which the ruling lists by itself. */
function look(text: string, file: string): Seen | null {
  let seen: Seen | null = null;
  const rule: Rule.RuleModule = {
    create: (context) => ({
      'Program:exit'() {
        // The analysis is typed with typescript-eslint's trees, a rule of ESLint's with its own.
        const sourceCode = context.sourceCode as unknown as TSESLint.SourceCode;
        const open = fileFacts(sourceCode, context.settings);
        if (!open)
          throw new Error(`${file} is kept out although its text was given what opens the gate: the check checks nothing`);
        // The same tree under another identity, since facts are remembered by it.
        const gated = Object.create(sourceCode, {
          text: { value: text },
          ast: { value: { ...sourceCode.ast } },
        }) as TSESLint.SourceCode;
        seen = { passes: fileFacts(gated, context.settings) !== null, facts: describe(open) };
      },
    }),
  };
  const [broken] = linter.verify(
    `${text}${OPENS_THE_GATE}`,
    {
      files: ['**/*.{js,mjs,ts,tsx}'],
      plugins: { gate: { rules: { facts: rule } } },
      rules: { 'gate/facts': 'error' },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } }, parser: tsParser },
    },
    // Its name alone: what stands under node_modules is no file to lint.
    { filename: path.basename(file), allowInlineConfig: false },
  );
  if (broken && !broken.fatal) throw new Error(`${file}: ${broken.message}`);
  return seen;
}

function describe({ sends, checks, eventCodes }: FileFacts): string[] {
  const at = (kind: string, { loc: { start } }: { readonly loc: TSESTree.SourceLocation }): string =>
    `${kind} in ${start.line}:${start.column + 1}`;
  return [
    ...sends.map(({ call }) => at('a send', call)),
    ...checks.map(({ node }) => at('a check', node)),
    ...eventCodes.map(({ node }) => at('an event’s code', node)),
  ];
}

/** The facts that the gate loses, and how many files it keeps out. */
function check(files: readonly string[]): { readonly keptOut: number; readonly lost: readonly string[] } {
  let keptOut = 0;
  const lost: string[] = [];
  for (const file of files) {
    const seen = look(readFileSync(file, 'utf8'), file);
    if (!seen || seen.passes) continue;
    keptOut += 1;
    lost.push(...seen.facts.map((fact) => `${file}: ${fact}`));
  }
  return { keptOut, lost };
}

try {
  const { files, labelled } = JSON.parse(readFileSync(0, 'utf8')) as { files: string[]; labelled: string[] };
  const { keptOut, lost } = check(files);
  if (files.length > 0)
    console.log(
      `The text gate keeps out ${keptOut} of ${files.length} files and loses ${lost.length === 0 ? 'nothing' : `${lost.length} facts`}.`,
    );
  for (const fact of lost) console.log(`  ${fact}`);
  const missed = labelled.filter((file) => look(readFileSync(file, 'utf8'), file)?.passes === false);
  console.log(
    missed.length === 0
      ? `It lets all ${labelled.length} files pass in which a reader has found a WebSocket.`
      : `It keeps out ${missed.length} of ${labelled.length} files in which a reader has found a WebSocket:`,
  );
  for (const file of missed) console.log(`  ${file}`);
  process.exitCode = lost.length === 0 && missed.length === 0 && labelled.length > 0 ? 0 : 1;
} catch (error) {
  // Its text alone: ESLint's errors hold a whole tree.
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
