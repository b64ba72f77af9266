import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { preProcessFile } from 'typescript';
import { describe, expect, it } from 'vitest';

import { root, ruleNames } from './built.js';

const output = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [packed] = JSON.parse(output) as [{ files: { path: string }[] }];
const paths = packed.files.map(({ path }) => path).sort();

const inside = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`));

describe('the tarball', () => {
  it('has at its top what a package has', () => {
    expect(paths.filter((path) => !path.includes('/'))).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  it('has what is built, with its types and source maps', () => {
    expect(inside('dist')).toEqual([
      'dist/index.d.ts',
      'dist/index.js',
      'dist/index.js.map',
      'dist/plugin.js',
      'dist/plugin.js.map',
    ]);
  });

  it('has types that need no package but ESLint', () => {
    const types = readFileSync(`${root}dist/index.d.ts`, 'utf8');
    const needed = preProcessFile(types).importedFiles.map(({ fileName }) => fileName);
    expect([...new Set(needed)]).toEqual(['eslint']);
  });

  it('has a config for each level that oxlint users extend', () => {
    expect(inside('oxlint')).toEqual(['oxlint/recommended.json', 'oxlint/strict.json']);
  });

  it('has pages, one for each rule among them', () => {
    const docs = inside('docs');
    expect(docs).toEqual(expect.arrayContaining(ruleNames.map((name) => `docs/rules/${name}.md`)));
    expect(docs.filter((path) => !path.endsWith('.md'))).toEqual([]);
  });

  it('has nothing else', () => {
    const known = /^(?:dist\/|docs\/|oxlint\/|[^/]+$)/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });
});
