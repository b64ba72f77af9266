import type { Linter } from 'eslint';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createOxcParser, type OxcParser, type ScopeAnalyzer } from './oxc-parser.js';

/** What to install where no parser for TypeScript works: it needs no `typescript`. */
export const FALLBACK_PACKAGES = ['oxc-parser', '@typescript-eslint/scope-manager'] as const;

export interface TypeScriptParser {
  readonly name: string;
  readonly parser: Linter.Parser;
}

type Require = ReturnType<typeof createRequire>;

/** Where a parser may come from, the best first. */
const SOURCES: readonly { readonly name: string; readonly load: (require: Require) => Promise<Linter.Parser> | Linter.Parser }[] =
  [
    { name: '@typescript-eslint/parser', load: (require) => require('@typescript-eslint/parser') as Linter.Parser },
    // Strict package managers install it for this package alone.
    {
      name: 'typescript-eslint',
      load: (require) => createRequire(require.resolve('typescript-eslint'))('@typescript-eslint/parser') as Linter.Parser,
    },
    {
      name: 'oxc-parser',
      load: async (require) => {
        const [oxc, scopes] = FALLBACK_PACKAGES.map((name) => pathToFileURL(require.resolve(name)).href);
        return createOxcParser((await import(oxc ?? '')) as OxcParser, (await import(scopes ?? '')) as ScopeAnalyzer);
      },
    },
  ];

/** Whether it parses TypeScript: typescript-eslint's cannot where TypeScript is missing, or is a version that it does not know. */
function works(parser: Linter.Parser): boolean {
  if (!('parseForESLint' in parser)) return false;
  const options = { filePath: 'file.ts', range: true, loc: true, tokens: true };
  const { ast } = parser.parseForESLint('const answer: number = 42;', options) as { ast: { body: unknown[] } };
  return ast.body.length === 1;
}

/** typescript-eslint writes to the console that it refuses a version of TypeScript: that is not news here. */
async function quietly<T>(load: () => T | Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => undefined;
  try {
    return await load();
  } finally {
    console.error = error;
  }
}

/** The first parser that works, each looked up from the folders in turn and then from this package. */
export async function findTypeScriptParser(folders: readonly string[]): Promise<TypeScriptParser | null> {
  const origins = new Set([...folders.map((folder) => join(folder, 'file.js')), fileURLToPath(import.meta.url)]);
  for (const { name, load } of SOURCES) {
    for (const origin of origins) {
      try {
        const parser = await quietly(() => load(createRequire(origin)));
        if (works(parser)) return { name, parser };
      } catch {
        // Not installed, or not able to run here: the next one.
      }
    }
  }
  return null;
}
