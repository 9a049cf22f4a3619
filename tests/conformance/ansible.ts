import { spawnSync } from 'node:child_process';

/** The Ansible that this machine has, and the Python that it runs under; or why there is none. */
export type Ansible =
  | { readonly kind: 'found'; readonly version: string; readonly python: string }
  | { readonly kind: 'missing'; readonly reason: string };

const INSTALL_LIMIT_MS = 10 * 60_000;

/** Looks for `ansible-playbook` with the collection that has `json_query`; installs Debian's package where that is possible. */
export function findAnsible(): Ansible {
  const found = installed();
  if (found.kind === 'found' || process.getuid?.() !== 0) return found;
  const install =
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ansible python3-jmespath';
  spawnSync('sh', ['-c', install], { stdio: 'ignore', timeout: INSTALL_LIMIT_MS });
  return installed();
}

function installed(): Ansible {
  const says = spawnSync('ansible-playbook', ['--version'], { encoding: 'utf8', timeout: 60_000 });
  if (says.status !== 0) return missing('ansible-playbook is not installed');
  const version = /\[core (\d+(?:\.\d+)*)/.exec(says.stdout)?.[1];
  // Before 2.13 it does not say where its Python is.
  const python = /python version = .*\((.+)\)\s*$/m.exec(says.stdout)?.[1] ?? process.env.CONFORMANCE_PYTHON;
  if (version === undefined || python === undefined) return missing('ansible-playbook --version is not understood');
  const asks = [
    '-i',
    'localhost,',
    '-c',
    'local',
    '-m',
    'debug',
    '-a',
    `msg={{ {} | community.general.json_query('a') }}`,
  ];
  const query = spawnSync('ansible', ['localhost', ...asks], { stdio: 'ignore', timeout: 60_000 });
  if (query.status !== 0) return missing('json_query is missing (community.general, jmespath)');
  return { kind: 'found', version, python };
}

function missing(what: string): Ansible {
  return { kind: 'missing', reason: `${what}; on Debian: apt-get install ansible python3-jmespath` };
}

/** The environment of a program of Ansible's: the caller's own, without any setting of Ansible, and the configuration of the fixtures. */
export function ansibleEnvironment(
  config: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string | undefined>> {
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('ANSIBLE_'));
  return { ...Object.fromEntries(rest), ...more, ANSIBLE_CONFIG: config, ANSIBLE_NOCOLOR: '1', LC_ALL: 'C.UTF-8' };
}
