import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const built = new URL('dist/index.js', root);

/** Builds the plugin without a word, unless it fails: then with all of them. */
function build() {
  return new Promise((resolve, reject) => {
    // As a shell command, since npm is a script of the shell's on Windows.
    const child = spawn('npm run build', { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`The build failed:\n\n${output}`))));
  });
}

/** The plugin as it is built; built first where it is not there, or always with `fresh`. */
export async function builtPlugin(progress, { fresh = false } = {}) {
  if (fresh || !existsSync(built)) {
    progress.step('Building the plugin …');
    await build();
  }
  return (await import(built.href)).default;
}
