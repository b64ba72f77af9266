import type { ESLint, Linter } from 'eslint';
import { EXTENSIONS } from './files.js';

const NAMESPACE = 'websocket/';
/** How many files are linted between two signs of life. */
const BATCH = 16;

type ESLintClass = typeof ESLint;
type Result = ESLint.LintResult;

export interface LintOptions {
  /** The folder that holds all files. */
  readonly folder: string;
  readonly config: Linter.Config;
  readonly typescriptParser: Linter.Parser | null;
  readonly fix: boolean;
  readonly onProgress: (done: number, file: string) => void;
}

const ofThisPlugin = (ruleId: string | null): boolean => ruleId?.startsWith(NAMESPACE) === true;

/** A linter that knows nothing but this plugin and reads no config of the project; what comments say of other rules does not count. */
function createLinter(
  ESLint: ESLintClass,
  { folder, config, typescriptParser, fix }: LintOptions,
  sourceType?: Linter.SourceType,
): ESLint {
  return new ESLint({
    cwd: folder,
    globInputPaths: false,
    overrideConfigFile: true,
    fix: fix && (({ ruleId }) => ofThisPlugin(ruleId)),
    ruleFilter: ({ ruleId }) => ofThisPlugin(ruleId),
    overrideConfig: [
      // Which files are linted is known; one in node_modules is named.
      { ignores: ['!**/node_modules/'] },
      {
        files: [`**/*.{${EXTENSIONS.join(',')}}`],
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
      ...(typescriptParser
        ? [
            {
              files: ['**/*.{ts,mts,cts,tsx}'],
              languageOptions: { parser: typescriptParser, parserOptions: { warnOnUnsupportedTypeScriptVersion: false } },
            },
          ]
        : []),
      ...(sourceType ? [{ files: ['**/*.{js,jsx}'], languageOptions: { sourceType } }] : []),
      config,
    ],
  });
}

/** A result without what other rules would have said, such as that they are not there. */
function own(result: Result): Result {
  const messages = result.messages.filter(({ fatal, ruleId }) => fatal === true || ofThisPlugin(ruleId));
  const count = (severity: number, fixable: boolean): number =>
    messages.filter((message) => message.severity === severity && (!fixable || message.fix !== undefined)).length;
  return {
    ...result,
    messages,
    errorCount: count(2, false),
    warningCount: count(1, false),
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
  };
}

const isUnparsed = ({ messages }: Result): boolean => messages.some(({ fatal }) => fatal);

/** What is found in the files, and the linter for its formatters. With `fix`, the files are written. */
export async function lintFiles(
  ESLint: ESLintClass,
  files: readonly string[],
  options: LintOptions,
): Promise<{ readonly eslint: ESLint; readonly results: readonly Result[] }> {
  const eslint = createLinter(ESLint, options);
  let script: ESLint | undefined;
  const results: Result[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    options.onProgress(start, batch[0] ?? '');
    for (const result of await eslint.lintFiles(batch)) {
      // A `.js` file that is no module is read as what it then must be: CommonJS.
      const again = isUnparsed(result) && /\.jsx?$/.test(result.filePath);
      const [other] = again ? await (script ??= createLinter(ESLint, options, 'commonjs')).lintFiles([result.filePath]) : [];
      results.push(own(other && !isUnparsed(other) ? other : result));
    }
  }
  if (options.fix) await ESLint.outputFixes(results);
  return { eslint, results };
}
