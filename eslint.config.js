import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import { tsImport } from 'tsx/esm/api';
import tseslint from 'typescript-eslint';

const { LIBRARY_MODELS } = await tsImport('./src/data/library-models/index.ts', import.meta.url);

const libraryNames = LIBRARY_MODELS.flatMap(({ name, packages = [], globals = [] }) => [name, ...packages, ...globals]);
const anyLibrary = libraryNames.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
const noLibrary = 'A rule knows no library: ask the analysis, and put what is missing into src/data/library-models.';

export default defineConfig(
  globalIgnores(['coverage/', 'dist/', 'docs/', 'examples/', 'ruling/node_modules/', 'tests/types/', 'tests/**/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Codes are numbers, and messages are full of them.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Node types are compared with plain strings: the enum behind them would be an import at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `while (true)` reads as what it is.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The plugin also runs where there is no Node: in a browser.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', '__filename', 'global'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:typescript|eslint|@typescript-eslint/.*)$',
              allowTypeImports: true,
              message: 'Importing the plugin loads no ESLint, TypeScript or typescript-eslint: import its types only.',
            },
          ],
        },
      ],
    },
  },
  {
    // The entry for Node loads the rest of the plugin by createRequire.
    files: ['src/node.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^node:(?!module$)' }] }] },
  },
  {
    files: ['src/rules/**/*.ts'],
    extends: [eslintPlugin.configs['rules-recommended']],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value>=1000][value<=4999]',
          message: 'A rule knows no close code: take it from src/data.',
        },
        { selector: `Literal[value=/^(?:${anyLibrary})$/]`, message: noLibrary },
        { selector: `TemplateElement[value.cooked=/^(?:${anyLibrary})$/]`, message: noLibrary },
      ],
    },
  },
);
