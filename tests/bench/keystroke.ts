// What a keystroke costs the playground's worker: from the input as it comes from the page to the answer, and from there to the outcome
// on every release. Prints CPU time, which a busy machine blurs less than the clock, with the load beside it: `node tests/bench/keystroke.ts`.

import { loadavg } from 'node:os';
import { cpuUsage } from 'node:process';
import { answer } from '../../src/playground/answer.ts';
import type { Input } from '../../src/playground/input.ts';
import { openSession } from '../../src/playground/session.ts';
import { iniCluster, yamlCluster } from './clusters.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The median of some runs in milliseconds of CPU, after runs that warm up. */
function median(work: (run: number) => void): number {
  const times: number[] = [];
  for (let run = 0; run < 14; run++) {
    const before = cpuUsage();
    work(run);
    const { user, system } = cpuUsage(before);
    if (run >= 5) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

const [load = 0] = loadavg();
print(
  `Node ${process.version}; load ${load.toFixed(1)}; milliseconds of CPU, median; v2.25.1, one worker of many, remedies included`,
);
print(['hosts', 'format', 'command', 'inventory', 'releases'].map((name) => name.padStart(10)).join(''));
for (const hosts of [500, 3_000]) {
  for (const { path, text } of [iniCluster(hosts), yamlCluster(hosts)]) {
    const session = openSession();
    /** New objects, as from another thread. */
    const typed = (limit: number, comment: string): Input => ({
      files: [{ path, text: `${text}${comment}` }],
      command: `ansible-playbook -i ${path} upgrade-cluster.yml --limit worker-${limit}`,
      kubespray: 'v2.25.1',
    });
    const read = (input: Input) => answer(session, { about: 'reading', input, locale: 'en' });
    const command = median((run) => read(typed(run + 1, '')));
    const inventory = median((run) => read(typed(1, `# ${run}\n`)));
    const releases = median((run) => {
      answer(session, { about: 'releases', input: typed(run + 1, '# 0\n') });
    });
    const figures = [command, inventory, releases].map((figure) => figure.toFixed(0).padStart(10)).join('');
    print(`${String(hosts).padStart(10)}${(path.endsWith('.ini') ? 'INI' : 'YAML').padStart(10)}${figures}`);
  }
}
