import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import picomatch from 'picomatch';

/** The folder that pins the packages, and has them installed once the ruling has run. */
export const ruling = fileURLToPath(new URL('../../ruling', import.meta.url));

/** The files of all pinned packages that are their source, by the globs of ruling/sources.json. */
export function sources() {
  return Object.entries(JSON.parse(readFileSync(join(ruling, 'sources.json'), 'utf8'))).flatMap(([name, globs]) =>
    sourcesOf(name, globs),
  );
}

function sourcesOf(name, globs) {
  const folder = join(ruling, 'node_modules', name);
  const isSource = picomatch(globs, { ignore: ['**/node_modules/**', '**/*.d.{ts,mts,cts}', '**/*.min.js'] });
  const files = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isSource(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((file) => ({ package: name, file, path: join(folder, file) }));
  if (files.length === 0) throw new Error(`${name} has no file like ${globs.join(', ')}: mend ruling/sources.json`);
  return files;
}
