// Runs the browser tests on the built site: `npm run test:e2e [-- FILTER]`, or the screenshots with `--screenshots`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { findBrowser, installBrowser } from './browser.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  if (!existsSync('dist/index.html')) {
    say('There is no built site. Run `npm run build` first.');
    return 1;
  }
  if (findBrowser() === undefined) installBrowser(say);
  const words = process.argv.slice(2);
  const screenshots = words.includes('--screenshots');
  const browser = findBrowser(process.env, { light: !screenshots });
  if (browser === undefined) {
    say('The browser tests need Chromium and could not install one. Install the package chromium or google-chrome,');
    say('or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to an executable.');
    return 1;
  }
  const { status } = spawnSync('playwright', ['test', ...words.filter((word) => word !== '--screenshots')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: browser,
      SITE_PORT: String(await freePort()),
      BROWSER_PROJECT: screenshots ? 'screenshots' : 'browser',
    },
  });
  return status ?? 1;
}

/** A port of the loopback address that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

process.exitCode = await main();
