import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io, Output } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a run of the command line leaves behind. */
export type Ran = { readonly status: number; readonly out: string; readonly err: string };

type Setting = {
  readonly cwd?: string;
  readonly env?: Io['env'];
  readonly stdin?: string | Iterable<Uint8Array>;
  readonly terminal?: boolean;
  readonly site?: string;
};

/** Runs the command line with captured output. */
export async function ran(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const outputTo = (name: 'out' | 'err'): Output => ({
    isTerminal: setting.terminal ?? false,
    isOpen: () => true,
    fault: () => undefined,
    write: async (text) => {
      written[name] += text;
    },
  });
  const status = await run(args, {
    cwd: setting.cwd ?? '/',
    env: setting.env ?? {},
    stdin: bytesOf(setting.stdin ?? ''),
    stdout: outputTo('out'),
    stderr: outputTo('err'),
    limited: async () => undefined,
    version: '1.2.3',
    ...(setting.site === undefined ? {} : { site: setting.site }),
  });
  return { status, ...written };
}

async function* bytesOf(input: string | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof input === 'string') yield new TextEncoder().encode(input);
  else yield* input;
}

/** A folder with these files, gone when the test has finished. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
