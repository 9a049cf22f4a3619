// What an analysis of the whole run costs from 50 to 50,000 hosts, beside `ansible-playbook --list-hosts` on the same files. Prints a table
// of CPU time, then each budget with its figure: `npm run bench`; with `--strict` a figure over its budget fails.
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
import { predictTurns } from '../../src/analyzer/simulate/by-release.ts';
import { type Budget, judge } from './budgets.ts';
import { iniCluster, yamlCluster } from './clusters.ts';
import { medianCpu } from './cpu.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** New file objects each time, so that nothing is remembered from the run before. */
const fresh = ({ path, text }: InventoryFile): InventoryFile[] => [{ path, text }];

const limited = 'upgrade-cluster.yml --limit worker-1';
const unlimited = 'upgrade-cluster.yml';

function request(file: InventoryFile, command: string): Request {
  return { files: fresh(file), command: `ansible-playbook -i ${file.path} ${command}`, kubespray: 'v2.25.1' };
}

type Row = {
  readonly hosts: number;
  readonly format: string;
  readonly read: number;
  /** The whole run for both states of the cache, without remedies. */
  readonly run: number;
  readonly remedies: number;
  readonly unlimited: number;
  readonly releases: number;
  readonly megabytes: number;
  readonly ansible: number | undefined;
};

function measure(hosts: number, file: InventoryFile, ansible: Ansible | undefined): Row {
  const [runs, warmUps] = hosts >= 50_000 ? [3, 2] : [11, 12];
  const before = process.memoryUsage().heapUsed;
  const kept = readInventory(fresh(file));
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  if (kept.hosts.size !== hosts) throw new Error(`read ${kept.hosts.size} hosts of ${hosts}`);
  return {
    hosts,
    format: file.path.endsWith('.ini') ? 'INI' : 'YAML',
    read: medianCpu(() => readInventory(fresh(file)), runs, warmUps),
    run: medianCpu(() => predictTurns(request(file, limited)), runs, warmUps),
    remedies: medianCpu(() => analyze(request(file, limited)), runs, warmUps),
    unlimited: medianCpu(() => analyze(request(file, unlimited)), runs, warmUps),
    releases: medianCpu(() => outcomesByRelease(request(file, limited)), Math.min(runs, 7), warmUps),
    megabytes,
    // At 50,000 hosts it takes minutes, and no budget asks for it.
    ansible: hosts >= 50_000 ? undefined : ansible?.listHosts(file),
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
        const times = [0, 1, 2].map(() =>
          cpuOfCommand(`ansible-playbook -i ${file.path} play.yml --limit worker-1 --list-hosts`, folder),
        );
        return times.sort((a, b) => a - b)[1] ?? Number.NaN;
      },
    };
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that a command takes: the last line of the shell's `times` is about its children. */
function cpuOfCommand(command: string, cwd: string): number {
  const times = execFileSync('sh', ['-c', `${command} >/dev/null 2>&1; times`], {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
  });
  const ofChildren = times.trim().split('\n').at(-1) ?? '';
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

const cell = (value: number | undefined): string =>
  (value === undefined ? '-' : value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(10);

/** The slope of time over size on a log scale: 1 is linear. */
function exponent(rows: readonly Row[], of: (row: Row) => number): string {
  const [first, last] = [rows.find(({ hosts }) => hosts === 500), rows.at(-1)];
  return first && last ? (Math.log(of(last) / of(first)) / Math.log(last.hosts / first.hosts)).toFixed(2) : '-';
}

const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-bench-'));
const ansible = findAnsible(folder);
const beside = ansible ? `ansible-core ${ansible.version}` : 'no Ansible on this machine, so nothing to compare with';
print(`Node ${process.version}; ${beside}`);
print('milliseconds of CPU, median; v2.25.1, both states of the cache. run: --limit worker-1, remedies: with them,');
print('no limit: all hosts, releases: --limit worker-1 on each of them, ansible: ansible-playbook --list-hosts');
print(
  ['hosts', 'format', 'read', 'run', 'remedies', 'no limit', 'releases', 'heap MB', 'ansible']
    .map((name) => name.padStart(10))
    .join(''),
);
const rows: Row[] = [];
for (const hosts of [50, 500, 5_000, 50_000]) {
  for (const file of [iniCluster(hosts), yamlCluster(hosts)]) {
    const row = measure(hosts, file, ansible);
    rows.push(row);
    const { read, run, remedies, unlimited, releases, megabytes } = row;
    const cells = [read, run, remedies, unlimited, releases, megabytes, row.ansible].map(cell).join('');
    print(`${String(hosts).padStart(10)}${row.format.padStart(10)}${cells}`);
  }
}
rmSync(folder, { recursive: true });
for (const format of ['INI', 'YAML']) {
  const own = rows.filter((row) => row.format === format);
  print(
    `growth from 500 to 50,000 hosts, ${format}: read n^${exponent(own, ({ read }) => read)}, with remedies n^${exponent(own, ({ remedies }) => remedies)}`,
  );
}

const at = (hosts: number, format = 'INI'): Row => {
  const row = rows.find((one) => one.hosts === hosts && one.format === format);
  if (!row) throw new Error(`no row for ${hosts} hosts in ${format}`);
  return row;
};
const [ini, yaml] = [at(5_000), at(5_000, 'YAML')];
const parsing = medianCpu(() => parseDocument(yamlCluster(5_000).text), 7, 3);
const ratios: readonly Budget[] =
  ini.ansible === undefined || yaml.ansible === undefined
    ? []
    : [
        { name: 'faster than --list-hosts, INI', figure: ini.ansible / ini.run, atLeast: 20, unit: 'times' },
        { name: 'with remedies, INI', figure: ini.ansible / ini.remedies, atLeast: 10, unit: 'times' },
        { name: 'faster than --list-hosts, YAML', figure: yaml.ansible / yaml.run, atLeast: 12, unit: 'times' },
      ];
judge([
  ...ratios,
  { name: 'reading YAML against parseDocument alone', figure: yaml.read / parsing, atMost: 0.3, unit: 'times' },
  {
    name: '50,000 hosts against 5,000, with remedies',
    figure: at(50_000).remedies / ini.remedies,
    atMost: 11,
    unit: 'times',
  },
]);
