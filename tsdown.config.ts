import { defineConfig } from 'tsdown';

const shared = {
  platform: 'neutral',
  target: 'node20.19',
  fixedExtension: false,
  checks: { pluginTimings: false },
} as const;

const plugin = { ...shared, entry: { index: 'src/index.ts' } } as const;

export default defineConfig([
  // One file, because most of what an import costs is the number of modules.
  {
    ...plugin,
    inlineOnly: ['picomatch'],
    sourcemap: true,
    dts: false,
    minify: true,
    // What a minifier leaves of the exports is not always read as a module's.
    footer: { js: 'export { };' },
  },
  // Without a map, which would point at src: that is not shipped.
  { ...plugin, dts: { emitDtsOnly: true }, clean: false, external: [/^@typescript-eslint\//, 'typescript'] },
  // The command: what it needs of others is in its own file, and the plugin beside it.
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
