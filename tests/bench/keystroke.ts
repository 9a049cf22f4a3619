// What a keystroke costs the playground's worker: from the input as it comes from the page to the answer, and from there to the outcome
// on every release. Prints CPU time, which a busy machine blurs less than the clock, with the load beside it: `node tests/bench/keystroke.ts`.

import { loadavg } from 'node:os';
import { answer } from '../../src/playground/answer.ts';
import type { Input } from '../../src/playground/input.ts';
import { openSession } from '../../src/playground/session.ts';
import { type Budget, judge } from './budgets.ts';
import { iniCluster, yamlCluster } from './clusters.ts';
import { medianCpu } from './cpu.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const [load = 0] = loadavg();
print(
  `Node ${process.version}; load ${load.toFixed(1)}; milliseconds of CPU, median; v2.25.1, one worker of many, remedies included`,
);
print(['hosts', 'format', 'command', 'inventory', 'releases'].map((name) => name.padStart(10)).join(''));
// Enough runs before the first figure that the machine code is what a session has after some typing.
const median = (work: (run: number) => unknown): number => medianCpu(work, 11, 20);
const budgets: Budget[] = [];
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
    const format = path.endsWith('.ini') ? 'INI' : 'YAML';
    print(`${String(hosts).padStart(10)}${format.padStart(10)}${figures}`);
    if (hosts === 500)
      budgets.push({
        name: `keystroke to verdict and to all releases, 500 hosts, ${format}`,
        figure: command + releases,
        atMost: 50,
        unit: 'ms',
      });
    else if (format === 'YAML')
      budgets.push({ name: 'keystroke in the command, 3,000 hosts, YAML', figure: command, atMost: 115, unit: 'ms' });
  }
}
judge(budgets);
