// How long an analysis takes from 50 to 50,000 hosts, beside `ansible-playbook --list-hosts` on the same files. Prints a table, then each
// budget with its figure. Run it on an idle machine: `npm run bench`; with `--strict` a figure over its budget fails.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import {
  analyze,
  type InventoryFile,
  outcomesByRelease,
  type Request,
  readInventory,
} from '../../src/analyzer/index.ts';
import { iniCluster, yamlCluster } from './clusters.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The median of some runs in milliseconds, after runs that warm up. */
function median(work: () => unknown, runs: number, warmUps: number): number {
  for (let run = 0; run < warmUps; run++) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

/** New file objects each time, so that nothing is remembered from the run before. */
const fresh = ({ path, text }: InventoryFile): InventoryFile[] => [{ path, text }];

function request(file: InventoryFile, command: string, kubespray?: string): Request {
  return {
    files: fresh(file),
    command: `ansible-playbook -i ${file.path} ${command}`,
    ...(kubespray ? { kubespray } : {}),
  };
}

const failing = 'upgrade-cluster.yml --limit worker-1';
const passing = 'upgrade-cluster.yml';

type Row = {
  readonly hosts: number;
  readonly format: string;
  readonly read: number;
  readonly failing: number;
  readonly passing: number;
  readonly allReleases: number;
  readonly megabytes: number;
  readonly ansible: number | undefined;
};

function measure(hosts: number, file: InventoryFile, ansible: Ansible | undefined): Row {
  const [runs, warmUps] = hosts >= 50_000 ? [3, 1] : [20, 5];
  const before = process.memoryUsage().heapUsed;
  const kept = readInventory(fresh(file));
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  if (kept.hosts.size !== hosts) throw new Error(`read ${kept.hosts.size} hosts of ${hosts}`);
  return {
    hosts,
    format: file.path.endsWith('.ini') ? 'INI' : 'YAML',
    read: median(() => readInventory(fresh(file)), runs, warmUps),
    failing: median(() => analyze(request(file, failing, 'v2.25.1')), runs, warmUps),
    passing: median(() => analyze(request(file, passing, 'v2.25.1')), runs, warmUps),
    allReleases: median(() => outcomesByRelease(request(file, failing)), Math.min(runs, 7), warmUps),
    megabytes,
    ansible: ansible?.listHosts(file),
  };
}

type Ansible = { readonly version: string; readonly listHosts: (file: InventoryFile) => number };

/** Real Ansible, if there is one on this machine. */
function findAnsible(folder: string): Ansible | undefined {
  try {
    const version = /core ([\d.]+)/.exec(execFileSync('ansible-playbook', ['--version'], { encoding: 'utf8' }))?.[1];
    if (!version) return undefined;
    writeFileSync(join(folder, 'play.yml'), '- hosts: kube_control_plane:calico_rr:kube_node\n  gather_facts: false\n');
    return {
      version,
      listHosts: (file) => {
        writeFileSync(join(folder, file.path), file.text);
        const start = performance.now();
        execFileSync('ansible-playbook', ['-i', file.path, 'play.yml', '--limit', 'worker-1', '--list-hosts'], {
          cwd: folder,
          stdio: 'ignore',
          timeout: 300_000,
        });
        return performance.now() - start;
      },
    };
  } catch {
    return undefined;
  }
}

const milliseconds = (value: number | undefined): string =>
  (value === undefined ? '-' : value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(10);

/** The slope of time over size on a log scale: 1 is linear. */
function exponent(rows: readonly Row[], of: (row: Row) => number): number {
  const [first, last] = [rows.find(({ hosts }) => hosts === 500), rows.at(-1)];
  return first && last ? Math.log(of(last) / of(first)) / Math.log(last.hosts / first.hosts) : Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-bench-'));
const ansible = findAnsible(folder);
print(
  `Node ${process.version}; ${ansible ? `ansible-core ${ansible.version}` : 'no Ansible on this machine, so nothing to compare with'}`,
);
print('milliseconds, median; failing: --limit worker-1 on v2.25.1, remedies included; passing: no limit');
print(
  ['hosts', 'format', 'read', 'failing', 'passing', 'releases', 'heap MB', 'ansible']
    .map((name) => name.padStart(10))
    .join(''),
);
const rows: Row[] = [];
for (const hosts of [50, 500, 5_000, 50_000]) {
  for (const file of [iniCluster(hosts), yamlCluster(hosts)]) {
    const row = measure(hosts, file, ansible);
    rows.push(row);
    const figures = [row.read, row.failing, row.passing, row.allReleases, row.megabytes, row.ansible]
      .map(milliseconds)
      .join('');
    print(`${String(hosts).padStart(10)}${row.format.padStart(10)}${figures}`);
  }
}
const ofFormat = (format: string): readonly Row[] => rows.filter((row) => row.format === format);
for (const format of ['INI', 'YAML']) {
  print(
    `growth from 500 to 50,000 hosts, ${format}: read n^${exponent(ofFormat(format), ({ read }) => read).toFixed(2)}, failing n^${exponent(ofFormat(format), (row) => row.failing).toFixed(2)}`,
  );
}

const at = (hosts: number, format = 'INI'): Row => {
  const row = rows.find((one) => one.hosts === hosts && one.format === format);
  if (!row) throw new Error(`no row for ${hosts} hosts in ${format}`);
  return row;
};
const parsing = median(() => parseDocument(yamlCluster(5_000).text), 7, 3);
const budgets: readonly (readonly [name: string, figure: number, most: number, unit: string])[] = [
  ['analysis, 5,000 hosts in INI, one release, a run that fails', at(5_000).failing, 60, 'ms'],
  ['analysis, 5,000 hosts in INI, one release, a run that passes', at(5_000).passing, 60, 'ms'],
  ['reading 5,000 hosts in YAML, against parseDocument alone', at(5_000, 'YAML').read / parsing, 0.3, 'times'],
  ['analysis, 50,000 hosts in INI, one release, a run that fails', at(50_000).failing, 12 * 60, 'ms'],
  ['50,000 hosts against 5,000, a run that fails', at(50_000).failing / at(5_000).failing, 12, 'times'],
  ['500 hosts, one verdict and all releases', at(500).failing + at(500).allReleases, 50, 'ms'],
  ...(ansible && at(5_000).ansible !== undefined
    ? [
        [
          'share of what ansible-playbook --list-hosts takes on the same 5,000 hosts',
          (100 * at(5_000).failing) / (at(5_000).ansible ?? Number.NaN),
          5,
          '%',
        ] as const,
      ]
    : []),
];
let over = 0;
for (const [name, figure, most, unit] of budgets) {
  const within = figure < most;
  if (!within) over++;
  print(`${within ? 'ok  ' : 'OVER'} ${name}: ${figure.toFixed(1)} ${unit} (budget ${most})`);
}
rmSync(folder, { recursive: true });
print(`${budgets.length - over} within budget, ${over} over`);
// A busy machine goes over budget without any fault of the code; `--strict` is for an idle one.
process.exitCode = over > 0 && process.argv.includes('--strict') ? 1 : 0;
