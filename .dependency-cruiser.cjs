/**
 * The floors of the house: a floor imports only from floors below it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'data-is-the-ground',
      comment: 'Tables import nothing but tables and the package’s own name.',
      severity: 'error',
      from: { path: '^src/data/' },
      to: { pathNot: '^(src/data/|package\\.json$)' },
    },
    {
      name: 'reference-below-rules',
      comment: 'Reference text is rendered from the tables: no ESLint, no package, no rule.',
      severity: 'error',
      from: { path: '^src/reference/' },
      to: { pathNot: '^src/(reference|analysis|data)/' },
    },
    {
      name: 'analysis-reads-data-only',
      comment: 'The analysis finds facts and knows nothing of rules or of prose.',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { path: '^src/', pathNot: '^src/(analysis|data)/' },
    },
    {
      name: 'rules-below-index',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/', pathNot: '^src/(rules|analysis|data|reference)/' },
    },
    {
      name: 'plugin-loads-no-long-text',
      comment: 'The texts of the reference are for the documentation and the command; linting needs none of them.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/data/(texts/|code-details|services)', reachable: true },
    },
    {
      name: 'nothing-below-imports-the-command',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A module that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(index|node)\\.ts$', '\\.d\\.ts$', '^src/cli/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Also imports of types: a floor must not know the names of one above it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
