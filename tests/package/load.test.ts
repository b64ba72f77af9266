import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

import { describe, expect, it } from 'vitest';

import { root } from './built.js';

/** Hooks that note each module as it is resolved. They run on a thread of their own, hence the write to a descriptor. */
const hooks = `
  import { writeSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const resolved = await next(specifier, context);
    writeSync(1, 'loaded ' + resolved.url + '\\n');
    return resolved;
  }
`;

const asUrl = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

const register = `import { register } from 'node:module'; register(${JSON.stringify(asUrl(hooks))});`;

/** Everything that a fresh process loads when it imports the specifier, `require`d modules too. */
function loadedBy(specifier: string): string[] {
  const program = `
    import Module from 'node:module';
    import { pathToFileURL } from 'node:url';
    await import(${JSON.stringify(specifier)});
    for (const path of Object.keys(Module._cache)) console.log('loaded ' + pathToFileURL(path).href);
  `;
  const output = execFileSync(process.execPath, ['--import', asUrl(register), '--input-type=module', '--eval', program], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const loaded = output.split('\n').flatMap((line) => (line.startsWith('loaded ') ? [line.slice('loaded '.length)] : []));
  const ownImports = new Set(['node:module', 'node:url']);
  return [...new Set(loaded)].filter((url) => !ownImports.has(url) && !url.includes('/[eval'));
}

describe('importing the plugin', () => {
  it('loads one file and nothing else: no TypeScript, no typescript-eslint, no ESLint, nothing of Node', () => {
    expect(loadedBy('eslint-plugin-websocket')).toEqual([pathToFileURL(`${root}dist/index.js`).href]);
  });

  it('is watched by something that sees: imported and required modules alike', () => {
    const loaded = loadedBy('@typescript-eslint/parser');
    expect(loaded).toContainEqual(expect.stringContaining('/@typescript-eslint/parser/'));
    expect(loaded).toContainEqual(expect.stringContaining('/node_modules/typescript/lib/typescript.js'));
  });
});
