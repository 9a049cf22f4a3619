import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A commit that has a name in the repository: a tag, or the head of a branch. */
export type NamedCommit = { readonly name: string; readonly commit: string; readonly date: string };

/** The files of one commit. */
export type Tree = {
  readonly paths: readonly string[];
  /** The text of a file, symbolic links followed within their folder; `undefined`: no such file. */
  readonly read: (path: string) => string | undefined;
};

export type Repository = {
  /** The tags that match a glob, in no order that means anything. */
  readonly tags: (glob: string) => readonly NamedCommit[];
  /** The heads of branches that match a glob; where there is a remote `origin`, its branches and not the local ones. */
  readonly branches: (glob: string) => readonly NamedCommit[];
  readonly tree: (commit: string) => Tree;
  /** The names of the tags that contain a commit; `undefined`: the repository does not have it. */
  readonly tagsWith: (commit: string) => readonly string[] | undefined;
};

const MOST_OUTPUT = 1 << 30;
const LINK = '120000';

/** Opens a checkout or a bare git directory. Reads objects only: no network, no work tree. */
export function openRepository(path: string): Repository {
  const place = existsSync(join(path, 'HEAD')) ? ['--git-dir', path] : ['-C', path];
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', [...place, ...args], { input, maxBuffer: MOST_OUTPUT, stdio: ['pipe', 'pipe', 'pipe'] });
  const texts = new Map<string, string>();

  function load(ids: Iterable<string>): void {
    const missing = [...new Set(ids)].filter((id) => !texts.has(id));
    if (missing.length === 0) return;
    const out = git(['cat-file', '--batch'], `${missing.join('\n')}\n`);
    let at = 0;
    for (const id of missing) {
      const headEnd = out.indexOf(10, at);
      const size = Number(out.toString('utf8', at, headEnd).split(' ')[2]);
      texts.set(id, out.toString('utf8', headEnd + 1, headEnd + 1 + size));
      at = headEnd + size + 2;
    }
  }

  function named(refs: string): NamedCommit[] {
    // An annotated tag names its commit in the starred fields; for any other reference they are empty.
    const fields = ['refname', 'objectname', '*objectname', 'committerdate:short', '*committerdate:short'];
    const format = fields.map((field) => `%(${field})`).join('|');
    const lines = git(['for-each-ref', `--format=${format}`, refs])
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    return lines.map((line) => {
      const [ref = '', object = '', peeled, date, peeledDate] = line.split('|');
      const name = ref.replace(/^refs\/(?:tags|heads|remotes\/origin)\//, '');
      return { name, commit: peeled || object, date: peeledDate || date || '' };
    });
  }

  return {
    tags: (glob) => named(`refs/tags/${glob}`),
    branches(glob) {
      const remote = named(`refs/remotes/origin/${glob}`);
      return remote.length > 0 ? remote : named(`refs/heads/${glob}`);
    },
    tagsWith(commit) {
      try {
        return git(['tag', '--contains', commit]).toString('utf8').split('\n').filter(Boolean);
      } catch {
        return undefined;
      }
    },
    tree(commit) {
      const entries = new Map<string, { readonly mode: string; readonly id: string }>();
      for (const entry of git(['ls-tree', '-r', '-z', commit]).toString('utf8').split('\0')) {
        const [, mode = '', id = '', path = ''] = /^(\d+) blob (\w+)\t(.*)$/s.exec(entry) ?? [];
        if (path !== '') entries.set(path, { mode, id });
      }
      load([...entries].filter(([path]) => isKnowledge(path)).map(([, { id }]) => id));
      const read = (path: string, depth = 0): string | undefined => {
        const entry = entries.get(path);
        if (!entry || depth > 3) return undefined;
        load([entry.id]);
        const text = texts.get(entry.id);
        return entry.mode === LINK && text !== undefined ? read(join(path, '..', text), depth + 1) : text;
      };
      return { paths: [...entries.keys()], read };
    },
  };
}

/** What is read anyway, fetched in one go. */
function isKnowledge(path: string): boolean {
  return /^[^/]+\.(?:yml|txt)$|^playbooks\/|^roles\/[^/]*(?:kubespray|network|dynamic|validate)/.test(path);
}
