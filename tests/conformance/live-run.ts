import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { ansibleEnvironment } from './ansible.ts';

/** A run to be made for real and to be simulated. Files under `playbook/` lie beside the playbooks; the first file is the source. */
export type RunCase = {
  readonly id: string;
  readonly kubespray: string;
  readonly files: readonly InventoryFile[];
  /** Without the leading `ansible-playbook`. */
  readonly command: string;
};

/** The result of one task on one host. */
export type StepResult = {
  readonly task: string;
  readonly host: string;
  readonly status: 'ok' | 'changed' | 'skipped' | 'failed' | 'unreachable';
  readonly message: string | null;
};

/** One batch of a play, with the results of its tasks in the order in which they came. */
export type LiveBatch = { readonly play: string; readonly hosts: readonly string[]; readonly results: StepResult[] };

/** What a real run did. */
export type LiveRun = {
  readonly exit: number;
  readonly batches: readonly LiveBatch[];
  /** The first failure; `undefined` for a run that ended well or that Ansible refused. */
  readonly failure?: StepResult;
  readonly applied: readonly string[];
  /** Everything it printed. */
  readonly output: string;
};

const mechanism = join(import.meta.dirname, 'mechanism');
const RUN_LIMIT_MS = 120_000;

/** How the tasks of a release are put together from the fixtures: a shape, a group set-up, and the two parts. */
type Composition = {
  readonly shape: 'split' | 'folded' | 'included';
  readonly groups: string;
  readonly render: string;
  readonly apply: string;
};

const V1_TO_V5 = { shape: 'split', groups: 'one-play-per-group', render: 'representative-of-inventory' } as const;
const AFTER_FOLDING = { groups: 'group-mapping', apply: 'apply-default-per-host' } as const;

/** One release of each form, named by the release that the simulation is asked about. */
export const compositions: Readonly<Record<string, Composition>> = {
  'v2.20.0': { shape: 'split', groups: 'one-play-per-group', render: 'files-everywhere', apply: 'apply-own' },
  'v2.21.0': { ...V1_TO_V5, apply: 'apply-joined-as-text' },
  'v2.22.0': { ...V1_TO_V5, apply: 'apply-joined-as-lists' },
  'v2.23.3': { ...V1_TO_V5, apply: 'apply-label-names-none' },
  'v2.25.1': { ...V1_TO_V5, apply: 'apply-label-names-none' },
  'v2.26.1': { ...V1_TO_V5, apply: 'apply-dotted-key' },
  'v2.28.1': { ...V1_TO_V5, groups: 'group-mapping-dummy', apply: 'apply-default-per-host' },
  'v2.30.0': { ...AFTER_FOLDING, shape: 'folded', render: 'representative-of-inventory-renamed' },
  'v2.31.0': { ...AFTER_FOLDING, shape: 'included', render: 'representative-of-inventory-renamed' },
  master: { ...AFTER_FOLDING, shape: 'included', render: 'representative-of-play' },
};

/** Lays out the playbooks of a release in a folder. */
function layOut(kubespray: string, folder: string): void {
  const composition = compositions[kubespray];
  if (!composition) throw new Error(`no fixtures for ${kubespray}`);
  const { shape, groups, render, apply } = composition;
  cpSync(join(mechanism, 'common'), folder, { recursive: true });
  cpSync(join(mechanism, 'shapes', shape), folder, { recursive: true });
  cpSync(join(mechanism, 'groups', `${groups}.yml`), join(folder, 'groups.yml'));
  const tasks = (name: string): string => readFileSync(join(mechanism, 'tasks', `${name}.yml`), 'utf8');
  const write = (role: string, text: string): void => put(join(folder, 'roles', role, 'tasks/main.yml'), text);
  if (shape === 'split') {
    write('network_plugin/multus', tasks(render));
    write('kubernetes-apps/network_plugin/multus', tasks(apply));
  } else write('network_plugin/multus', `${tasks(render)}\n${tasks(apply)}`);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs a case under the real `ansible-playbook`, in a folder of its own that is gone afterwards. */
export async function runLive(run: RunCase): Promise<LiveRun> {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-run-'));
  try {
    const playbooks = join(folder, 'playbook');
    layOut(run.kubespray, playbooks);
    for (const { path, text } of run.files) {
      put(path.startsWith('playbook/') ? join(folder, path) : join(folder, 'inventory', path), text);
    }
    const [source] = run.files;
    const steps = join(folder, 'steps.jsonl');
    const applied = join(folder, 'applied');
    put(steps, '');
    put(applied, '');
    const line = `exec ansible-playbook -i ../inventory/${source?.path ?? 'none'} ${run.command}`;
    const { exit, output } = await shell(line, playbooks, { STEPS_FILE: steps, APPLIED_FILE: applied });
    return { exit, output, ...readSteps(readFileSync(steps, 'utf8')), applied: linesOf(applied) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(path: string): readonly string[] {
  return [...new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean))].sort();
}

type Step =
  | ({ readonly kind: 'result' } & StepResult)
  | { readonly kind: 'batch'; readonly play: string; readonly hosts: readonly string[] };

function readSteps(text: string): Pick<LiveRun, 'batches' | 'failure'> {
  const batches: LiveBatch[] = [];
  let failure: StepResult | undefined;
  for (const line of text.split('\n').filter(Boolean)) {
    const step = JSON.parse(line) as Step;
    if (step.kind === 'batch') batches.push({ play: step.play, hosts: step.hosts, results: [] });
    else {
      const { kind: _kind, ...result } = step;
      batches.at(-1)?.results.push(result);
      if (result.status === 'failed' || result.status === 'unreachable') failure ??= result;
    }
  }
  return { batches, ...(failure ? { failure } : {}) };
}

function shell(
  line: string,
  cwd: string,
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly exit: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', line], {
      cwd,
      env: ansibleEnvironment(join(cwd, 'ansible.cfg'), variables),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: RUN_LIMIT_MS,
    });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ exit: code ?? 1, output }));
  });
}
