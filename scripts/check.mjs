// `npm run check -- PATH...`: the package's own `check` on files and folders of yours, built first where it is not.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { builtPlugin } from './lib/build.mjs';
import { createProgress } from './lib/progress.mjs';

const progress = createProgress();
await builtPlugin(progress);
progress.done();

const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), 'check', ...process.argv.slice(2)],
  // npm runs scripts in the package's folder; paths are meant from where it was called.
  { stdio: 'inherit', cwd: (process.env.npm_lifecycle_event === 'check' && process.env.INIT_CWD) || process.cwd() },
);
process.exitCode = status ?? 2;
