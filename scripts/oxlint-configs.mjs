// Writes oxlint/*.json from the built plugin's configs, so that they cannot fall behind.
import { mkdir, writeFile } from 'node:fs/promises';

import plugin from '../dist/index.js';

const folder = new URL('../oxlint/', import.meta.url);
await mkdir(folder, { recursive: true });

for (const name of ['recommended', 'strict']) {
  const config = {
    // Relative to this file: a package name would be looked up from the user's folder, where pnpm need not have it.
    jsPlugins: ['../dist/index.js'],
    rules: plugin.configs[name].rules,
  };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(config, null, 2)}\n`);
}
