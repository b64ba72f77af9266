// Everything that must hold: `npm test`. Runs the steps two at a time, says what each one took and, of those that
// fail, what they printed; writes the count to .results/test.json.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const vitestReport = '.results/vitest.json';

/** In the order in which they start; the longest one as early as it can. */
const steps = [
  { name: 'build', command: 'npm run build' },
  { name: 'types', command: 'npm run typecheck' },
  {
    name: 'tests',
    command: `npx vitest run --project unit --project package --reporter=dot --reporter=json --outputFile.json=${vitestReport}`,
    after: 'build',
  },
  { name: 'lint', command: 'npx eslint . --max-warnings 0' },
  { name: 'format', command: 'npm run lint:format' },
  { name: 'floors', command: 'npm run lint:floors' },
  { name: 'unused', command: 'npm run lint:unused' },
  { name: 'docs', command: 'npm run docs -- --check' },
  { name: 'package', command: 'node scripts/check-package.mjs', after: 'build' },
  { name: 'consumers', command: 'node scripts/check-consumers.mjs', after: 'build' },
];

function execute(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const finished = new Map();

async function run(step) {
  const start = performance.now();
  const result = await execute(step.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.ok ? '✓' : '✗'} ${step.name.padEnd(10)} ${seconds.padStart(6)} s`);
  if (!result.ok) console.log(`\n$ ${step.command}\n${result.output}`);
  finished.set(step.name, result.ok);
}

/** Takes steps until none is left; waits where the next ones need one that is still running. */
async function lane(queue, running) {
  while (queue.length > 0) {
    const at = queue.findIndex(({ after }) => after === undefined || finished.has(after));
    if (at === -1) {
      await Promise.race(running.values());
      continue;
    }
    const [step] = queue.splice(at, 1);
    if (step.after !== undefined && !finished.get(step.after)) {
      console.log(`✗ ${step.name.padEnd(10)} not run: ${step.after} failed`);
      finished.set(step.name, false);
      continue;
    }
    const promise = run(step);
    running.set(step.name, promise);
    await promise;
    running.delete(step.name);
  }
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(new URL(vitestReport, root), 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const start = performance.now();
const results = new URL('.results/', root);
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const queue = [...steps];
const running = new Map();
await Promise.all([lane(queue, running), lane(queue, running)]);

const tests = countTests();
const passed = tests.passed + [...finished.values()].filter(Boolean).length;
const failed = tests.failed + [...finished.values()].filter((ok) => !ok).length;
writeFileSync(new URL('test.json', results), JSON.stringify({ passed, failed }));

const seconds = Math.round((performance.now() - start) / 1000);
console.log(`\n${tests.passed} tests and ${steps.length} steps in ${seconds} s; ${failed === 0 ? 'all hold' : `${failed} fail`}`);
process.exitCode = failed === 0 ? 0 : 1;
