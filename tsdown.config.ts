import { defineConfig } from 'tsdown';

const shared = {
  entry: { index: 'src/index.ts' },
  platform: 'neutral',
  target: 'node20.19',
  fixedExtension: false,
  checks: { pluginTimings: false },
} as const;

export default defineConfig([
  // One file, because most of what an import costs is the number of modules.
  {
    ...shared,
    inlineOnly: ['picomatch'],
    sourcemap: true,
    dts: false,
    minify: true,
    // What a minifier leaves of the exports is not always read as a module's.
    footer: { js: 'export { };' },
  },
  // Without a map, which would point at src: that is not shipped.
  { ...shared, dts: { emitDtsOnly: true }, clean: false, external: [/^@typescript-eslint\//, 'typescript'] },
]);
