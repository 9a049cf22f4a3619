import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ansibleEnvironment } from './ansible.ts';

type Said = { readonly exit: number; readonly out: string };

/** Runs one of Ansible's programs in a folder, for a minute at most: its status, and what it printed. */
export function outputOf(program: string, words: readonly string[], cwd: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const config = join(import.meta.dirname, 'mechanism/common/ansible.cfg');
    const child = spawn(program, words, {
      cwd,
      env: ansibleEnvironment(config),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    let out = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ exit: code ?? 1, out }));
  });
}
