import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAnsible } from '../conformance/ansible.ts';
import { commitOf, gitDirectory, unpack } from './tree.ts';

/** An ansible-core that can be run. */
export type Core = {
  /** Without what follows a pre-release: 2.18.0 for 2.18.0rc1. */
  readonly version: string;
  readonly python: string;
  readonly playbook: string;
  /** What PYTHONPATH must begin with; absent for the system's own. */
  readonly library?: string;
};

const PYTHON = '/usr/bin/python3';

/** Finds a core: `system`, an unpacked tree, `GIT@REVISION`, or a git directory alone, which then serves every version that it has. */
export function coresOf(spec: string, versions: readonly string[], trees: string): Core[] {
  if (spec === 'system') return [systemCore()];
  if (existsSync(join(spec, 'lib', 'ansible', 'release.py'))) return [treeCore(spec)];
  const [, place = '', revision] = /^(.*?)(?:@([^@/]+))?$/.exec(spec) ?? [];
  const git = gitDirectory(place);
  if (git === undefined) throw new Error(`${spec} is no ansible-core: neither a tree, nor a git directory`);
  if (revision !== undefined) return [gitCore(git, revision, trees)];
  // A version that was not tagged when the repository was copied is the head of its branch.
  return versions.map((version) => {
    const [branch, tag] = [`stable-${version.split('.').slice(0, 2).join('.')}`, `v${version}`];
    return gitCore(git, commitOf(git, tag) === undefined ? branch : tag, trees);
  });
}

function gitCore(git: string, revision: string, trees: string): Core {
  const commit = commitOf(git, revision);
  if (commit === undefined) throw new Error(`${revision} is no revision of ${git}`);
  const tree = join(trees, `core-${revision}-${commit.slice(0, 10)}`);
  if (!existsSync(join(tree, 'lib', 'ansible', 'release.py'))) unpack(git, commit, tree, ['lib', 'bin']);
  return treeCore(tree);
}

function treeCore(tree: string): Core {
  const release = readFileSync(join(tree, 'lib', 'ansible', 'release.py'), 'utf8');
  const version = /__version__ = '(\d+\.\d+\.\d+)/.exec(release)?.[1];
  if (version === undefined) throw new Error(`${tree}: its version is not understood`);
  const playbook = join(tree, 'bin', 'ansible-playbook');
  if (!existsSync(playbook))
    throw new Error(`${tree}: has no bin/ansible-playbook, only ${readdirSync(tree).join(' ')}`);
  return { version, python: PYTHON, playbook, library: join(tree, 'lib') };
}

function systemCore(): Core {
  const ansible = findAnsible();
  if (ansible.kind === 'missing') throw new Error(ansible.reason);
  return { version: ansible.version, python: ansible.python, playbook: '/usr/bin/ansible-playbook' };
}
