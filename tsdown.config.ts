import { defineConfig } from 'tsdown';
import { defaultGate } from './src/analysis/index.js';
import { rules } from './src/rules/index.js';

const shared = {
  platform: 'neutral',
  target: 'node20.19',
  fixedExtension: false,
  checks: { pluginTimings: false },
} as const;

const code = {
  ...shared,
  sourcemap: true,
  dts: false,
  minify: true,
  // What a minifier leaves of the exports is not always read as a module's.
  footer: { js: 'export { };' },
} as const;

/** The gate as source text: patterns, and a record of them. */
function written(patterns: unknown): string {
  if (patterns === null || patterns instanceof RegExp) return String(patterns);
  return `{ ${Object.entries(patterns as object)
    .map(([name, each]) => `${JSON.stringify(name)}: ${written(each)}`)
    .join(', ')} }`;
}

/** The part of the plugin that is data, for an entry that loads without the rest: see src/node.ts. */
const manifest = {
  name: 'manifest',
  resolveId: (id: string) => (id === 'virtual:manifest' ? id : null),
  load(id: string) {
    if (id !== 'virtual:manifest') return null;
    const metas = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
    return `export default { gate: ${written(defaultGate())}, rules: ${JSON.stringify(metas)} };`;
  },
};

export default defineConfig([
  // One file, because most of what an import costs is the number of modules.
  { ...code, entry: { plugin: 'src/index.ts' }, inlineOnly: ['picomatch'] },
  { ...code, entry: { index: 'src/node.ts' }, clean: false, inlineOnly: [], external: ['node:module'], plugins: [manifest] },
  // Without a map, which would point at src: that is not shipped.
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    dts: { emitDtsOnly: true },
    clean: false,
    external: [/^@typescript-eslint\//, 'typescript'],
  },
  // The command: what it needs of others is in its own file, and the plugin beside it. Readable, for what a stack shows.
  {
    ...shared,
    entry: { cli: 'src/cli/index.ts' },
    platform: 'node',
    inlineOnly: ['commander', 'ignore'],
    dts: false,
    clean: false,
    plugins: [
      {
        name: 'the-plugin-beside-the-command',
        resolveId: (id: string) => (id === '../../index.js' ? { id: './index.js', external: true } : null),
      },
    ],
  },
]);
