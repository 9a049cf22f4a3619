// What a plan costs the worker: ten hops, three control-plane hosts and the rest workers, Multus on. Every run of it is simulated to its
// end, and a batch of fewer nodes means more batches. Prints CPU time: `node tests/bench/plan.ts`.

import { planUpgrade } from '../../src/analyzer/index.ts';
import { type Budget, judge } from './budgets.ts';
import { iniCluster } from './clusters.ts';
import { medianCpu } from './cpu.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

print('milliseconds of CPU, median; v2.21.0 to v2.31.0, ten hops');
print(['hosts', 'at most down', 'plan'].map((name) => name.padStart(14)).join(''));
const budgets: Budget[] = [];
for (const [hosts, atMostDown] of [
  [50, 1],
  [500, 10],
  [500, 1],
] as const) {
  // New objects each time, as from another thread.
  const plan = () => planUpgrade({ files: [iniCluster(hosts)], from: 'v2.21.0', to: 'v2.31.0', atMostDown });
  const figure = medianCpu(plan, 7, 3);
  print([hosts, atMostDown, figure.toFixed(0)].map((value) => String(value).padStart(14)).join(''));
  if (hosts === 500 && atMostDown === 10)
    budgets.push({ name: 'a plan over ten hops, 500 hosts, ten down at a time', figure, atMost: 300, unit: 'ms' });
}
judge(budgets);
