// `npm run demo`: builds the plugin, lints examples/ with the recommended config and prints the findings as a user sees
// them. Fails where they are not exactly those that the examples' own comments expect.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { tsImport } from 'tsx/esm/api';

import { builtPlugin } from './lib/build.mjs';
import { lintPlace } from './lib/lint.mjs';
import { createProgress } from './lib/progress.mjs';
import { printFindings, summarize } from './lib/report.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const progress = createProgress();

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
  const plugin = await builtPlugin(progress, { fresh: true });
  const { EXAMPLES, expectedFindings } = await tsImport('./lib/examples.ts', import.meta.url);

  progress.step('Linting examples/ …');
  const results = await lintPlace(plugin.configs.recommended, ['.'], { cwd: fileURLToPath(EXAMPLES) });
  progress.done();

  console.log();
  printFindings(results, root);
  console.log(summarize(results));

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
  console.log('They are exactly those that the examples expect.\n');
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
