import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The browser without a window of its own takes half the time of the processor. */
const withoutWindow = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of a Chromium on this machine: `CHROMIUM_PATH`, one on the `PATH`, or Playwright's own; `undefined`: there is none. `light`: rather one without a window. */
export function findBrowser(environment = process.env, { light = false } = {}): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...(light ? [withoutWindow] : []), ...names].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [...candidates, chromium.executablePath()].find(isExecutable);
}

/** Installs a Chromium: from the distribution where we may, else Playwright's own. Says what it does through `say`. */
export function installBrowser(say: (line: string) => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    say('No Chromium found. Installing the package chromium ...');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '-qq', '--no-install-recommends'];
    for (const words of [
      ['update', '-qq'],
      [...install, 'chromium'],
      [...install, withoutWindow],
    ])
      spawnSync('apt-get', words, { env: environment, timeout: 300_000 });
    if (findBrowser() !== undefined) return;
  }
  say("No Chromium found. Downloading Playwright's own ...");
  spawnSync('npx', ['playwright', 'install', 'chromium'], { timeout: 300_000 });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
