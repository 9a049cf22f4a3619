import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

const port = Number(process.env.SITE_PORT ?? 4399);
const origin = `http://127.0.0.1:${port}`;
// The suite that `tests/e2e/run.ts` asks for: the tests, or the pictures of the site.
const wanted = process.env.BROWSER_PROJECT ?? 'browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: wanted === 'screenshots' ? 'screenshots.ts' : '*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Against a hang alone: on a busy machine a browser can be very late.
  timeout: 900_000,
  // A late browser is no failure, and is named in what `npm test` prints.
  retries: 1,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: `test-results/reports/${wanted === 'browser' ? 'test-e2e' : wanted}.json` }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  projects: [{ name: wanted }],
  webServer: {
    command: `astro preview --ignore-lock --host 127.0.0.1 --port ${port}`,
    url: origin,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
