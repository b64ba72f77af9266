// Writes the generated parts of the documentation: `npm run docs`. With `--check` it writes nothing and fails where a
// page is not what it should be.
import { mkdirSync, writeFileSync } from 'node:fs';
import { summarize } from './difference.js';
import { inspectPages, type Finding } from './pages.js';

const root = new URL('../../', import.meta.url);

function explain({ path, state, current, expected, problem }: Finding): string {
  switch (state) {
    case 'fresh':
      return '';
    case 'stale':
      return `${path} is stale\n${summarize(current, expected)}`;
    case 'missing':
      return `${path} is missing`;
    case 'obsolete':
      return `${path} is obsolete: no rule or page has that name. Delete it, or list it in scripts/docs/pages.ts.`;
    case 'broken':
      return problem ?? path;
  }
}

function check(findings: readonly Finding[]): void {
  const wrong = findings.filter(({ state }) => state !== 'fresh');
  for (const finding of wrong) console.error(explain(finding));
  if (wrong.some(({ state }) => state === 'stale' || state === 'missing')) console.error('\nRun `npm run docs` and commit what it writes.');
  if (wrong.length > 0) process.exitCode = 1;
  else console.log(`${findings.length} pages are up to date.`);
}

function write(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { path, state, expected } = finding;
    if (state === 'stale' || state === 'missing') {
      const file = new URL(path, root);
      mkdirSync(new URL('./', file), { recursive: true });
      writeFileSync(file, expected);
      console.log(`${state === 'missing' ? 'new    ' : 'updated'} ${path}`);
    } else if (state !== 'fresh') {
      console.error(explain(finding));
      process.exitCode = 1;
    }
  }
}

const [option, ...others] = process.argv.slice(2);
if (others.length > 0 || (option !== undefined && option !== '--check')) {
  console.error('Usage: npm run docs [-- --check]');
  process.exitCode = 2;
} else if (option === '--check') check(inspectPages(root));
else write(inspectPages(root));
