import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

import { watchFiles } from './progress.mjs';

/** The files that are linted, by the ends of their names. */
export const EXTENSIONS = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'];

const NAMESPACE = 'websocket/';

/**
 * Lints with nothing but a config of this plugin: TypeScript through its parser, without types. What the linted project
 * says of other rules in its comments does not count.
 */
async function lint(config, patterns, { cwd, ignore = true, sourceType, onFile }) {
  const eslint = new ESLint({
    cwd,
    ignore,
    errorOnUnmatchedPattern: false,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['**/dist/', '**/*.min.js'] },
      {
        files: [`**/*.{${EXTENSIONS.join()}}`],
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
      { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tseslint.parser } },
      ...(sourceType ? [{ files: ['**/*.{js,jsx}'], languageOptions: { sourceType } }] : []),
      config,
      watchFiles(onFile),
    ],
  });
  const results = await eslint.lintFiles(patterns);
  return results.map(({ filePath, messages }) => ({
    filePath,
    messages: messages.filter(({ fatal, ruleId }) => fatal || ruleId?.startsWith(NAMESPACE)),
  }));
}

const isUnparsed = ({ messages }) => messages.some(({ fatal }) => fatal);

/** Lints a folder, or files by name. A `.js` file that is no module is read as what it then must be, CommonJS. */
export async function lintPlace(config, patterns, { cwd, ignore, onFile = () => {} }) {
  const results = await lint(config, patterns, { cwd, ignore, onFile });
  const again = results.filter((result) => isUnparsed(result) && /\.jsx?$/.test(result.filePath));
  if (again.length === 0) return results;
  const read = await lint(
    config,
    again.map(({ filePath }) => filePath),
    { cwd, ignore, sourceType: 'commonjs', onFile: () => {} },
  );
  const better = new Map(read.filter((result) => !isUnparsed(result)).map((result) => [result.filePath, result]));
  return results.map((result) => better.get(result.filePath) ?? result);
}
