// How long single heavy texts take: a log for the decoder, a limit with as many terms as a large cluster has hosts, a folder with a file of
// variables for each host. Prints CPU time, which a busy machine blurs less than the clock: `node tests/bench/heavy-texts.ts`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessages } from '../../src/analyzer/findings/messages.ts';
import { analyze, decodeLog } from '../../src/analyzer/index.ts';
import { fileReader } from '../../src/cli/read-files.ts';
import { iniCluster } from './clusters.ts';
import { cpuOf } from './cpu.ts';

/** Prints the CPU time of the better of two runs. */
function time(name: string, work: () => unknown): void {
  const runs = [0, 1].map(() => cpuOf(work));
  process.stdout.write(`${name}: ${Math.min(...runs).toFixed(0)} ms of CPU\n`);
}

const failure = `fatal: [w1]: FAILED! => ${JSON.stringify({ msg: errorMessages[0]?.printed })}\n`;
for (const [name, log] of [
  ['8,000 failures', failure.repeat(8_000)],
  ['an open string', `fatal: [w1]: FAILED! => {"msg": "${'\\'.repeat(500_001)}`],
  ['a deep block', `fatal: [w1]: FAILED! =>\n  msg: |-\n${'    x\n'.repeat(200_000)}`],
] as const)
  time(`decoding a log of ${name}`, () => decodeLog(log, errorMessages));

const cluster = iniCluster(5_000);
const terms = Array.from({ length: 150_000 }, (_, at) => `h${at}\n`).join('');
time('a limit file of 150,000 lines, 5,000 hosts', () =>
  analyze({
    files: [{ ...cluster }, { path: 'limit.txt', text: `${terms}worker-1\n` }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -l @limit.txt',
    kubespray: 'v2.25.1',
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-bench-'));
try {
  mkdirSync(join(folder, 'inv/host_vars'), { recursive: true });
  const hosts = Array.from({ length: 5_000 }, (_, at) => `node-${at}`);
  writeFileSync(join(folder, 'inv/hosts'), hosts.join('\n'));
  for (const host of hosts) writeFileSync(join(folder, `inv/host_vars/${host}.yml`), 'a: 1\n');
  time('reading a folder of 5,000 hosts with a file of variables each', () => fileReader(folder, 'en').source('inv'));
} finally {
  rmSync(folder, { recursive: true });
}
