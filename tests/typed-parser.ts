import * as typescriptParser from '@typescript-eslint/parser';
import path from 'node:path';
import ts from 'typescript';

const FIXTURES = path.resolve('tests/fixtures/typed');

const config = ts.getParsedCommandLineOfConfigFile(
  path.join(FIXTURES, 'tsconfig.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
if (!config) throw new Error(`${FIXTURES} has no tsconfig.json`);
const { options } = config;

/** Files of the disk, the libraries' types for the most part: no test changes them, so they are parsed and bound once. */
const read = new Map<string, ts.SourceFile | undefined>();

/** A program over texts that are on no disk. What does not differ from the one before is taken from there. */
function programOf(texts: ReadonlyMap<string, string>, before?: ts.Program): ts.Program {
  const disk = ts.createCompilerHost(options, true);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => texts.has(file) || disk.fileExists(file),
    readFile: (file) => texts.get(file) ?? disk.readFile(file),
    getSourceFile(file, language) {
      const text = texts.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, language);
      if (!read.has(file)) read.set(file, disk.getSourceFile(file, language));
      return read.get(file);
    },
  };
  return ts.createProgram([...texts.keys()], options, host, before);
}

export interface TypedParser {
  readonly meta: typeof typescriptParser.meta;
  parseForESLint(text: string, options?: typescriptParser.ParserOptions): never;
}

/** A text that declares something for every file: in one program the others would see it too. */
const DECLARES_FOR_ALL = /declare (?:global|module)/;

/**
 * typescript-eslint's parser, with types. The texts that are known beforehand share one program and its type checker: a
 * checker for each costs more than parsing the text and running the rule. Any other text gets a program of its own.
 */
export function typedParser(known: readonly string[] = []): TypedParser {
  const shared = new Map<string, string>();
  const fileOf = new Map<string, string>();
  for (const [index, text] of [...new Set(known)].entries()) {
    if (DECLARES_FOR_ALL.test(text)) continue;
    for (const extension of ['ts', 'tsx']) {
      const file = path.join(FIXTURES, `text-${index}.${extension}`);
      shared.set(file, text);
      fileOf.set(`${extension}:${text}`, file);
    }
  }
  let programOfKnown: ts.Program | undefined;
  let programOfLast: ts.Program | undefined;

  function place(text: string, extension: string): { filePath: string; program: ts.Program } {
    const file = fileOf.get(`${extension}:${text}`);
    if (file !== undefined) return { filePath: file, program: (programOfKnown ??= programOf(shared)) };
    const filePath = path.join(FIXTURES, `text.${extension}`);
    programOfLast = programOf(new Map([[filePath, text]]), programOfLast);
    return { filePath, program: programOfLast };
  }

  return {
    meta: typescriptParser.meta,
    parseForESLint(text, parserOptions) {
      const { filePath, program } = place(text, parserOptions?.filePath?.endsWith('x') ? 'tsx' : 'ts');
      // The tree's type is typescript-eslint's, and ESLint's own wants its own.
      return typescriptParser.parseForESLint(text, { ...parserOptions, filePath, programs: [program] }) as never;
    },
  };
}
