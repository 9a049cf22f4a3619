import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Edit } from './case.ts';
import { shortenChecksums } from './checksums.ts';
import { keepOf, type Mode, replacements } from './real-parts.ts';
import { keepTasks } from './task-list.ts';

const recorder = join(import.meta.dirname, 'plugins', 'record.py');
/** What decides how a tree looks. */
const makers = ['tree.ts', 'real-parts.ts', 'task-list.ts', 'checksums.ts', 'plugins/record.py'];

/** Where a Kubespray checkout's objects are: its `.git`, or a bare repository. */
export function gitDirectory(checkout: string): string | undefined {
  const inside = join(checkout, '.git');
  const git = existsSync(inside) ? inside : checkout;
  const says = spawnSync('git', ['--git-dir', git, 'rev-parse', '--git-dir'], { stdio: 'ignore' });
  return says.status === 0 ? git : undefined;
}

/** The full name of a revision's commit, or `undefined` if there is none: branches move, and what is built from them must not stay. */
export function commitOf(git: string, revision: string): string | undefined {
  const says = spawnSync('git', ['--git-dir', git, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return says.status === 0 ? says.stdout.toString().trim() : undefined;
}

/** Unpacks a revision of a repository, or some of its folders. Throws what git says if there is no such revision. */
export function unpack(git: string, revision: string, into: string, paths: readonly string[] = []): void {
  const archive = spawnSync('git', ['--git-dir', git, 'archive', '--format=tar', revision, ...paths], {
    maxBuffer: 1 << 30,
  });
  if (archive.status !== 0) throw new Error(`${revision}: ${archive.stderr.toString().trim()}`);
  mkdirSync(into, { recursive: true });
  const tar = spawnSync('tar', ['-x', '-C', into], { input: archive.stdout });
  if (tar.status !== 0) throw new Error(`tar: ${tar.stderr.toString().trim()}`);
}

/** The release as the run sees it: modelled parts real, the tasks of every other role gone. Built once for each commit, mode, edits and state of this folder. */
export function buildTree(
  git: string,
  release: string,
  mode: Mode,
  trees: string,
  edits: readonly Edit[] = [],
): string {
  const commit = commitOf(git, release);
  if (commit === undefined) throw new Error(`${release} is no revision of ${git}`);
  const tree = join(trees, `${mode}-${release}-${fingerprint(commit, edits)}`);
  if (existsSync(tree)) return tree;
  // Two recorders may share the folder: the tree appears under its name when it is complete.
  const making = `${tree}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  unpack(git, commit, making);
  for (const edit of edits) makeEdit(making, edit);
  for (const path of filesUnder(join(making, 'roles'))) reduce(making, path, mode);
  // In a collection the module's own action plugin comes first.
  const modules = join(making, 'plugins', 'modules');
  if (existsSync(join(modules, 'kube.py'))) cpSync(recorder, join(making, 'plugins', 'action', 'kube.py'));
  for (const path of playbooksOf(making)) rewrite(join(making, path), (text) => replacements(path, text));
  if (existsSync(tree)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, tree);
  return tree;
}

function fingerprint(commit: string, edits: readonly Edit[]): string {
  const hash = createHash('sha256').update(commit);
  if (edits.length > 0) hash.update(JSON.stringify(edits));
  for (const maker of makers) hash.update(readFileSync(join(import.meta.dirname, maker)));
  return hash.digest('hex').slice(0, 10);
}

/** An edit that does not fit would record the release as it is. */
function makeEdit(tree: string, { path, from, to }: Edit): void {
  const text = readFileSync(join(tree, path), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${path} does not have this once: ${from}`);
  writeFileSync(
    join(tree, path),
    text.replace(from, () => to),
  );
}

function reduce(tree: string, path: string, mode: Mode): void {
  const inTree = relative(tree, path);
  if (/\.ya?ml$/.test(path) && /\/(tasks|handlers)\//.test(inTree)) {
    rewrite(path, (text) => keepTasks(replacements(inTree, text), keepOf(mode, inTree)));
  } else if (/\/(defaults|vars)\/.*checksums\.ya?ml$|\/download(s)?\.ya?ml$/.test(inTree)) {
    rewrite(path, shortenChecksums);
  }
}

function playbooksOf(tree: string): string[] {
  return ['', 'playbooks']
    .map((folder) => join(tree, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.ya?ml$/.test(path) && statSync(path).isFile())
    .map((path) => relative(tree, path));
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function rewrite(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, changed);
}
