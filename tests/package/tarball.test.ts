import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

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
      'dist/cli.js',
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

describe('what an install brings', () => {
  const { bin, dependencies, scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    bin: string;
    dependencies?: Record<string, string>;
    scripts: Record<string, string>;
  };

  it('is a command by the package’s own name, in a file that a shell can run', () => {
    expect(bin).toBe('./dist/cli.js');
    expect(readFileSync(`${root}dist/cli.js`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(`${root}dist/cli.js`).mode & 0o111).not.toBe(0);
  });

  it('is no other package, and runs nothing', () => {
    expect(dependencies).toBeUndefined();
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$/)]));
  });

  it('is named in the license where it is somebody else’s', () => {
    const license = readFileSync(`${root}LICENSE`, 'utf8');
    for (const name of ['picomatch', 'commander', 'ignore'])
      expect(license).toMatch(new RegExp(`contains .*\\b${name}, |and ${name}, `));
  });
});
