// Packs what is built and has publint and attw judge the tarball, as users get it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'package-'));

function npx(...args) {
  execFileSync('npx', ['--no', ...args], { stdio: 'inherit' });
}

try {
  // Without its scripts, which would build again.
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8' });
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  npx('publint', 'run', tarball, '--strict');
  npx(
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--no-definitely-typed',
    '--exclude-entrypoints',
    'package.json',
    './oxlint/recommended.json',
    './oxlint/strict.json',
  );
} catch (error) {
  if (error.status === undefined) throw error;
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
