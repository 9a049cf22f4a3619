import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ansibleEnvironment } from './ansible.ts';
import { type FactCase, type FactRun, type FactRunEnd, type Known, lookedAt } from './fact-case.ts';
import { playbookOf } from './fact-playbook.ts';

const fixtures = join(import.meta.dirname, 'facts');
const callback = join(import.meta.dirname, 'mechanism/common/callback_plugins');
const RUN_LIMIT_MS = 60_000;

/** A run as it went, with all that was printed. */
export type LiveFactRun = FactRunEnd & { readonly exit: number; readonly output: string };

/** Runs a case under the real `ansible-playbook`, one process after the other with one cache of facts. */
export async function runFactsLive({ kubespray, files, runs }: FactCase): Promise<readonly LiveFactRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-facts-'));
  try {
    cpSync(fixtures, folder, { recursive: true });
    cpSync(callback, join(folder, 'callback_plugins'), { recursive: true });
    cpSync(join(folder, 'action_plugins/setup.py'), join(folder, 'action_plugins/gather_facts.py'));
    for (const { path, text } of files) put(join(folder, 'inventory', path), text);
    const ends: LiveFactRun[] = [];
    for (const run of runs) ends.push(await runOnce(folder, kubespray, run, files[0]?.path ?? 'none'));
    return ends;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function runOnce(folder: string, kubespray: string, run: FactRun, source: string): Promise<LiveFactRun> {
  const { text, templates } = playbookOf(kubespray, run);
  put(join(folder, 'facts.yml'), text);
  for (const template of templates) put(join(folder, template.path), template.text);
  const steps = join(folder, 'steps.jsonl');
  put(steps, '');
  const silent = [
    '-e',
    JSON.stringify({ silent_hosts: run.down, ansible_python_interpreter: '{{ ansible_playbook_python }}' }),
  ];
  const limit = run.limit === undefined ? [] : ['--limit', run.limit];
  const { exit, output } = await playbook(['-i', join('inventory', source), 'facts.yml', ...silent, ...limit], folder);
  return { exit, output, ...readSteps(readFileSync(steps, 'utf8')), cached: cachedIn(join(folder, 'cache')) };
}

type Step = {
  readonly kind: string;
  readonly task: string;
  readonly host: string;
  readonly status: string;
  readonly message: string | null;
} & Partial<Known>;

function readSteps(text: string): Pick<FactRunEnd, 'batches' | 'stop'> {
  const steps = text.split('\n').filter(Boolean);
  const results = steps.map((line) => JSON.parse(line) as Step).filter(({ kind }) => kind === 'result');
  const batches = results.flatMap(({ known, groups }) => (known && groups ? [{ known, groups }] : []));
  const failure = results.find(({ status }) => status === 'failed');
  if (!failure) return { batches };
  const [message = ''] = (failure.message ?? '').split('\n\nThe error appears to be in');
  return { batches, stop: { task: failure.task, host: failure.host, message } };
}

/** The hosts of each variable in the files of the cache; localhost is none of the inventory. */
function cachedIn(cache: string): FactRunEnd['cached'] {
  const hosts = existsSync(cache) ? readdirSync(cache).filter((host) => host !== 'localhost') : [];
  const facts = hosts.map((host) => [host, JSON.parse(readFileSync(join(cache, host), 'utf8')) as object] as const);
  return Object.fromEntries(
    lookedAt.map((name) => [name, facts.filter(([, known]) => name in known).map(([host]) => host)]),
  );
}

function playbook(words: readonly string[], cwd: string): Promise<{ readonly exit: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('ansible-playbook', words, {
      cwd,
      env: ansibleEnvironment(join(cwd, 'ansible.cfg'), {
        ANSIBLE_CACHE_PLUGIN_CONNECTION: join(cwd, 'cache'),
        STEPS_FILE: join(cwd, 'steps.jsonl'),
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: RUN_LIMIT_MS,
    });
    let output = '';
    const take = (part: Buffer): void => {
      output += part.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ exit: code ?? 1, output }));
  });
}
