import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const run = (
  release: string,
  playbook: string,
  ...files: readonly { readonly path: string; readonly text: string }[]
) => analyze(requestFor(playbook, release, clusterIni, files));
const cloud = { path: 'group_vars/all.yml', text: 'kube_network_plugin: cloud\n' };

describe('a network plugin that has no role, from v2.31 on', () => {
  test('stops the run before Multus', () => {
    const { outcome, failure, applied } = run('v2.31.0', 'cluster.yml', cloud);
    expect(outcome).toBe('fails');
    expect(failure).toMatchObject({
      play: 'Invoke kubeadm and install a CNI',
      task: 'Network plugin',
      host: 'cp1',
      message: "the role 'network_plugin/cloud' was not found",
    });
    expect(applied).toEqual([]);
  });

  test('of one host ends its batch for all, and batches before it stand', () => {
    const one = { path: 'host_vars/cp2.yml', text: 'kube_network_plugin: weave\n' };
    const { failure, applied } = run('v2.31.0', 'upgrade-cluster.yml', one);
    expect(failure).toMatchObject({ batch: 2, task: 'Network plugin', host: 'cp2' });
    expect(applied).toHaveLength(5);
  });

  test.each([
    ['master', '--tags multus', 'passes'],
    ['master', '--tags calico', 'fails'],
    ['master', '--skip-tags calico', 'passes'],
    ['master', '--skip-tags multus', 'fails'],
    ['master', '-e kube_network_plugin=none', 'passes'],
    ['master', '-e kube_network_plugin=custom_cni', 'passes'],
    ['master', '-e kube_network_plugin=multus', 'undetermined'],
    ['v2.30.0', '', 'passes'],
  ])('on %s, cluster.yml %s: %s', (release, options, outcome) => {
    expect(run(release, `cluster.yml ${options}`, cloud).outcome).toBe(outcome);
  });
});
