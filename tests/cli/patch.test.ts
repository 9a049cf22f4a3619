import { describe, expect, test } from 'vitest';
import { resolveRelease, rolePatch } from '../../src/analyzer/index.ts';
import { cluster } from '../analyzer/render/examples.ts';
import { folderWith, ran } from './captured-io.ts';

describe('patch', () => {
  test.each(['v2.25.1', '2.25', 'release-2.25'])('prints the diff of %s and nothing else', async (name) => {
    const resolved = resolveRelease(name);
    const patch = resolved.kind === 'known' ? rolePatch(resolved.release) : undefined;
    expect(await ran(['patch', '-k', name])).toEqual({ status: 0, out: patch?.diff, err: '' });
  });

  test('says so on standard error where a release needs none', async () => {
    const { status, out, err } = await ran(['patch', '-k', 'v2.27.0']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe('v2.27.0 needs no patch: its Multus role does not stop at hosts that are not in the run.\n');
  });

  test.each([[[]], [['-k', 'v1.0']], [['-k', 'v2.25.1', 'more']]])('refuses %j', async (args) => {
    const { status, out } = await ran(['patch', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

test('diagnose treats the role as patched with --patched', async () => {
  const args = ['-i', 'hosts.ini', '-k', 'v2.25.1', '--', 'ansible-playbook', 'upgrade-cluster.yml', '--limit', 'w1'];
  const cwd = folderWith({ 'hosts.ini': cluster });
  expect((await ran(['diagnose', ...args], { cwd })).status).toBe(1);
  expect((await ran(['diagnose', '--patched', ...args], { cwd })).status).toBe(0);
});
