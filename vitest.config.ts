import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // The modules of a worker are loaded once: no test changes one, and TypeScript alone takes a second for each file.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/package/**', 'tests/cli/**', 'tests/proofs/**'] },
      },
      // Long proofs, for a quiet machine: `npm run proofs`.
      { extends: true, test: { name: 'proofs', include: ['tests/proofs/**/*.test.ts'] } },
      // Tests of what is built and packed; `npm test` builds first.
      { extends: true, test: { name: 'package', include: ['tests/package/**/*.test.ts', 'tests/cli/**/*.test.ts'] } },
    ],
  },
});
