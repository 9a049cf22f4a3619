import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitShell } from '../../src/analyzer/shell/words.ts';
import { ansibleEnvironment } from '../conformance/ansible.ts';
import type { Case } from './case.ts';
import type { Core } from './core.ts';
import type { JournalEntry } from './journal.ts';
import type { Mode } from './real-parts.ts';

/** A place where one case is run: the tree of its release, and a folder for inventory, fact cache and journals. */
export type Stage = { readonly tree: string; readonly folder: string; readonly core: Core; readonly mode: Mode };

/** What one `ansible-playbook` did. */
export type Played = { readonly exit: number; readonly journal: readonly JournalEntry[]; readonly output: string };

const plugins = join(import.meta.dirname, 'plugins');
const COLLECTION = 'kubernetes_sigs.kubespray';
const LIMIT_MS = 20 * 60_000;
const whole = [
  'setup',
  'gather_facts',
  'command',
  'shell',
  'raw',
  'pause',
  'service_facts',
  'stat',
  'slurp',
  'copy',
  'blockinfile',
  'kube',
];
// Templates read facts, which no one gathers here.
const recorded: Readonly<Record<Mode, readonly string[]>> = { whole, multus: [...whole, 'template'] };

/** Writes the case's files and the recording plugins into the stage. */
export function setStage(stage: Stage, { files }: Case): void {
  const { folder, mode } = stage;
  for (const { path, text } of files) {
    const to = join(folder, 'inventory', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  mkdirSync(join(folder, 'action'), { recursive: true });
  mkdirSync(join(folder, 'callback'), { recursive: true });
  mkdirSync(join(folder, 'cache'), { recursive: true });
  for (const module of recorded[mode]) copyFileSync(join(plugins, 'record.py'), join(folder, 'action', `${module}.py`));
  copyFileSync(join(plugins, 'journal.py'), join(folder, 'callback', 'journal.py'));
  writeFileSync(join(folder, 'ansible.cfg'), configuration(stage));
}

function configuration({ folder, tree }: Stage): string {
  return `[defaults]
force_valid_group_names = ignore
gathering = smart
fact_caching = jsonfile
fact_caching_connection = ${folder}/cache
fact_caching_timeout = 86400
forks = 5
roles_path = ${tree}/roles
library = ${tree}/library
action_plugins = ${folder}/action
callback_plugins = ${folder}/callback
stdout_callback = journal
deprecation_warnings = False
system_warnings = False
localhost_warning = False
retry_files_enabled = False
host_key_checking = False
inventory_ignore_extensions = ~, .orig, .bak, .ini, .cfg, .retry, .pyc, .pyo, .creds, .gpg
[inventory]
ignore_patterns = artifacts, credentials
`;
}

/** Runs the words of a command after `ansible-playbook` on the case's inventory, over the local connection. */
export async function play(stage: Stage, theCase: Case, command: string, name: string): Promise<Played> {
  const { folder, core, mode } = stage;
  const journal = join(folder, `${name}.jsonl`);
  writeFileSync(journal, '');
  const child = spawn(core.python, [core.playbook, ...argumentsFor(stage, theCase, command), '-c', 'local'], {
    // Paths of a command are relative to the inventory's folder, those of playbooks to the release.
    cwd: join(folder, 'inventory'),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...ansibleEnvironment(join(folder, 'ansible.cfg')),
      ...theCase.env,
      ...(core.library ? { PYTHONPATH: core.library } : {}),
      ...(command.includes(COLLECTION) ? collectionIn(stage) : {}),
      ANSIBLE_HOME: join(folder, 'home'),
      ANSIBLE_LOCAL_TEMP: join(folder, 'tmp'),
      OBSERVE_JOURNAL: journal,
      OBSERVE_FACTS: mode === 'whole' ? 'table' : 'none',
    },
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const limit = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LIMIT_MS);
  const exit = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  clearTimeout(limit);
  if (exit === -1) throw new Error(`was stopped from outside, or after ${LIMIT_MS / 60_000} minutes`);
  // What is said of a file is said of its place in the case, the release or the core.
  const places = [join(folder, 'inventory'), stage.tree, core.library].filter((place) => place !== undefined);
  const told = (text: string) => places.reduce((rest, place) => rest.replaceAll(`${place}/`, ''), text);
  const lines = told(readFileSync(journal, 'utf8')).split('\n').filter(Boolean);
  return { exit, journal: lines.map((line) => JSON.parse(line) as JournalEntry), output: told(output) };
}

/** The words of a command, with the release's playbooks by their full path, and with the case's sources where it names none. */
export function argumentsFor({ tree, folder }: Stage, theCase: Case, command: string): string[] {
  const words = splitShell({ text: command }).commands.flatMap(({ words }) => words.map(({ text }) => text));
  const release = words.map((word) =>
    /\.ya?ml$/.test(word) && existsSync(join(tree, word)) ? join(tree, word) : word,
  );
  if (words.some((word) => /^(-i|--inv)/.test(word))) return release;
  const sources = theCase.sources ?? [theCase.files[0]!.path];
  return [...release, ...sources.flatMap((path) => ['-i', join(folder, 'inventory', path)])];
}

/** The release as an installed collection, for playbooks that are called by its name. */
function collectionIn({ folder, tree }: Stage): Readonly<Record<string, string>> {
  const collections = join(folder, 'collections');
  const [namespace = '', name = ''] = COLLECTION.split('.');
  mkdirSync(join(collections, 'ansible_collections', namespace), { recursive: true });
  const link = join(collections, 'ansible_collections', namespace, name);
  if (!existsSync(link)) symlinkSync(tree, link);
  return { ANSIBLE_COLLECTIONS_PATH: collections, ANSIBLE_COLLECTIONS_PATHS: collections };
}

/** The hosts whose default address is in the fact cache. */
export function cachedHosts({ folder }: Stage): string[] {
  const cache = join(folder, 'cache');
  return readdirSync(cache)
    .filter((host) => 'ansible_default_ipv4' in (JSON.parse(readFileSync(join(cache, host), 'utf8')) as object))
    .sort();
}

/** The release's own facts playbook; v2.21 has it in the root. */
export function factsPlaybook({ tree }: Stage): string {
  return existsSync(join(tree, 'playbooks', 'facts.yml')) ? 'playbooks/facts.yml' : 'facts.yml';
}
