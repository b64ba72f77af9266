// Compiles tests/types as a user's project would be, with each TypeScript that we promise to suit.
import { spawnSync } from 'node:child_process';

/** Each by its own path: `npx tsc` would be any one of them. */
const compilers = ['typescript-5.9', 'typescript', 'typescript-7'];

for (const name of compilers) {
  const tsc = `node_modules/${name}/bin/tsc`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '--project', 'tests/types/tsconfig.json'], {
    encoding: 'utf8',
  });
  console.log(`${name}: ${status === 0 ? 'fits' : 'does not fit'}\n${stdout}${stderr}`);
  if (status !== 0) process.exitCode = 1;
}
