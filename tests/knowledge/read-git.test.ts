import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRepository } from '../../src/knowledge/read-git.ts';
import { makeRepository } from './a-repository.ts';

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' }).trim();
}

test('a text is read at its commit, not from the work tree, and a link leads to its file', () => {
  const folder = makeRepository({ 'v2.18.0': { 'requirements-2.10.txt': 'ansible==3.4.0\n' } });
  symlinkSync('requirements-2.10.txt', join(folder, 'requirements.txt'));
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'link');
  const [head] = openRepository(folder).branches('master');
  const tree = openRepository(folder).tree(head?.commit ?? '');
  expect(tree.read('requirements.txt')).toBe('ansible==3.4.0\n');
  expect(openRepository(folder).tree('v2.18.0').read('requirements.txt')).toBeUndefined();
});

test('an annotated tag has the commit and the date that it points to', () => {
  const folder = makeRepository({ 'v2.23.0': { a: 'a' } });
  const [light] = openRepository(folder).tags('v2.23.0');
  git(folder, 'tag', '-a', '-m', 'words', 'v2.23.1', 'v2.23.0');
  const [annotated] = openRepository(folder).tags('v2.23.1');
  expect(annotated).toEqual({ name: 'v2.23.1', commit: light?.commit, date: '2026-11-01' });
});

test('in a clone the branches of origin count, however old the local ones are', () => {
  const folder = makeRepository({ 'v2.31.0': { a: 'a' }, 'v2.32.0': { a: 'b' } });
  git(folder, 'update-ref', 'refs/remotes/origin/master', 'v2.31.0');
  const [master] = openRepository(folder).branches('master');
  expect(master).toEqual({ name: 'master', commit: git(folder, 'rev-parse', 'v2.31.0'), date: '2026-11-01' });
});

test('the tags that contain a commit are told; a commit that is not there has none', () => {
  const folder = makeRepository({ 'v2.31.0': { a: 'a' }, 'v2.32.0': { a: 'b' } });
  const repository = openRepository(folder);
  expect(repository.tagsWith(git(folder, 'rev-parse', 'v2.31.0'))).toEqual(['v2.31.0', 'v2.32.0']);
  expect(repository.tagsWith('0123456789')).toBeUndefined();
});
