import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A stray console call is a forgotten debugging aid or a library complaining: both fail the test.
const onConsoleLog = () => {
  throw new Error('a test wrote to the console');
};

// Tests share what they import: no test replaces a module, or leaves anything behind. Time limits are against a hang alone.
const shared = { isolate: false, testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  test: {
    onConsoleLog,
    // By itself Vitest leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/conformance/**', 'tests/bench/**', 'tests/contract/site/**'],
          ...shared,
        },
      },
      // What holds of the built site: these read `dist`.
      { test: { name: 'site', include: ['tests/contract/site/**/*.test.ts'], ...shared } },
    ],
  },
});
