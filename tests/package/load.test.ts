import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

import { describe, expect, it } from 'vitest';

import { manifest, root } from './built.js';

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
function loadedBy(specifier: string, more = ''): string[] {
  const program = `
    import Module from 'node:module';
    import { pathToFileURL } from 'node:url';
    const { default: loaded } = await import(${JSON.stringify(specifier)});
    ${more}
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

/** Puts a rule to a file, as ESLint does. */
const create = (text: string, settings: object = {}) => `
  const sourceCode = { text: ${JSON.stringify(text)}, ast: { type: 'Program', body: [] }, visitorKeys: { Program: ['body'] } };
  loaded.rules['no-unsendable-close-code'].create({ sourceCode, settings: ${JSON.stringify(settings)}, options: [] });
`;
const entry = pathToFileURL(`${root}dist/index.js`).href;
const whole = pathToFileURL(`${root}dist/plugin.js`).href;

describe('importing the plugin', () => {
  it('loads one file and nothing else: no TypeScript, no typescript-eslint, no ESLint', () => {
    expect(loadedBy('eslint-plugin-websocket')).toEqual([entry]);
  });

  it('where there is no Node, the whole plugin, and nothing of Node', () => {
    expect(loadedBy(whole)).toEqual([whole]);
    expect(manifest.exports['.'].default).toBe('./dist/plugin.js');
  });
});

describe('a file', () => {
  it('that shows no WebSocket leaves the analysis unloaded', () => {
    expect(loadedBy('eslint-plugin-websocket', create('export const sum = (a, b) => a + b;'))).toEqual([entry]);
  });

  it('that shows one brings it, and nothing else', () => {
    expect(loadedBy('eslint-plugin-websocket', create("new WebSocket('wss://x').close(1001);")).sort()).toEqual([entry, whole]);
  });

  it('under settings of the project’s own brings it, since they say what a WebSocket is', () => {
    expect(loadedBy('eslint-plugin-websocket', create('', { websocket: {} })).sort()).toEqual([entry, whole]);
  });
});

describe('the watch', () => {
  it('sees imported and required modules alike', () => {
    const loaded = loadedBy('@typescript-eslint/parser');
    expect(loaded).toContainEqual(expect.stringContaining('/@typescript-eslint/parser/'));
    expect(loaded).toContainEqual(expect.stringContaining('/node_modules/typescript/lib/typescript.js'));
  });
});
