// `npm run demo`: builds the package and runs its `check` on examples/, as a user does. Fails where the findings are not
// exactly those that the examples' own comments expect.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { tsImport } from 'tsx/esm/api';

import { builtPlugin } from './lib/build.mjs';
import { createProgress } from './lib/progress.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const progress = createProgress();

function check(options, stdio) {
  const args = [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), 'check', 'examples', '--lang', 'en', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio });
  if (status === 2) throw new Error(stderr ?? 'The command could not run.');
  return stdout;
}

/** What stands in one sorted list more often than in the other. */
function surplus(list, other) {
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

async function main() {
  await builtPlugin(progress, { fresh: true });
  const { expectedFindings } = await tsImport('./lib/examples.ts', import.meta.url);
  progress.done();

  console.log('$ npx eslint-plugin-websocket check examples\n');
  check([], 'inherit');

  const results = JSON.parse(check(['--format', 'json'], 'pipe'));
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${basename(filePath)}:${line} ${ruleId?.replace('websocket/', '') ?? message}`),
  );
  const expected = expectedFindings();
  const [missing, unexpected] = [surplus(expected, found), surplus(found, expected)];
  if (missing.length + unexpected.length > 0) {
    console.log('\nThese are not the findings that the examples expect:');
    for (const entry of missing) console.log(`  - ${entry}`);
    for (const entry of unexpected) console.log(`  + ${entry}`);
    return 1;
  }
  console.log('\nThey are exactly those that the examples expect.\n');
  console.log('Lint your own folder: npm run check -- PATH');
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  progress.done();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
