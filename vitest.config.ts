import { defineConfig } from 'vitest/config';

// A stray console call is a forgotten debugging aid or a library complaining: both fail the test.
const onConsoleLog = () => {
  throw new Error('a test wrote to the console');
};

export default defineConfig({
  test: {
    onConsoleLog,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/conformance/**', 'tests/bench/**', 'tests/contract/site/**'],
          testTimeout: 60_000,
        },
      },
      // What holds of the built site: these read `dist`.
      { test: { name: 'site', include: ['tests/contract/site/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
