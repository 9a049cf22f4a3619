#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Io, Output } from './io.ts';
import { runLimited, streamsOfWorker } from './limited.ts';
import { run } from './run.ts';

/** The package's own description: beside this file when packed, two folders up in the repository. */
function manifest(): { readonly version: string; readonly homepage?: string } {
  for (const path of ['./package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
      if (found.name === 'multus-clinic') return found;
    } catch {
      // Not there: the next place has it.
    }
  }
  return { version: '0.0.0' };
}

/** The address of the site's start page, from the same variables as its build. */
function siteAddress(homepage: string | undefined): string | undefined {
  const { SITE_URL, BASE_PATH } = process.env;
  if (!SITE_URL) return homepage;
  const base = (BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  return `${SITE_URL.replace(/\/+$/, '')}/${base === '' ? '' : `${base}/`}`;
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let fault: string | undefined;
  const note = (error: NodeJS.ErrnoException | null | undefined): void => {
    if (error) fault ??= error.code ?? error.message;
  };
  stream.on('error', note);
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    isOpen: () => fault === undefined,
    fault: () => fault,
    write: (text) =>
      new Promise((resolve) => {
        if (fault !== undefined || text === '') resolve();
        else
          stream.write(text, (error) => {
            note(error);
            resolve();
          });
      }),
  };
}

const { version, homepage } = manifest();
const site = siteAddress(homepage);
const streams = isMainThread
  ? { stdin: process.stdin, stdout: outputOf(process.stdout), stderr: outputOf(process.stderr) }
  : streamsOfWorker();
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  ...streams,
  limited: (args, milliseconds) =>
    runLimited(new URL(import.meta.url), args, milliseconds, { ...streams, stdin: process.stdin }),
  version,
  ...(site === undefined ? {} : { site }),
};

process.exitCode = await run(process.argv.slice(2), io);
// What is left of the input is not waited for.
if (isMainThread) process.stdin.unref?.();
