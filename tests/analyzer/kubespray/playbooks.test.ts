import { expect, test } from 'vitest';
import { completesGroups, groupCompletions, playsInOrder, playsOf } from '../../../src/analyzer/kubespray/playbooks.ts';
import { type Release, resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';

function release(name: string): Release {
  const resolved = resolveRelease(name);
  if (resolved.kind !== 'known') throw new Error(name);
  return resolved.release;
}

const parts = (name: string, playbook: string): readonly string[] => {
  const known = playsOf(release(name), playbook);
  return known.kind === 'multus' ? known.plays.map((play) => `${play.hosts}: ${play.parts.join('+')}`) : [known.kind];
};

test('up to v2.28 cluster.yml renders in one play and applies in a later one', () => {
  expect(parts('v2.28.1', 'cluster')).toEqual(['k8s_cluster: render', 'kube_control_plane: apply']);
  expect(parts('v2.29.0', 'cluster')).toEqual(['k8s_cluster: render+apply']);
});

test('the upgrade renders and applies in one play with a serial in every release', () => {
  for (const name of ['v2.18.0', 'v2.25.1', 'master']) {
    const known = playsOf(release(name), 'upgrade_cluster');
    expect(known.kind === 'multus' && known.plays.map(({ hosts, serialDefault }) => [hosts, serialDefault])).toEqual([
      ['kube_control_plane:calico_rr:kube_node', '20%'],
    ]);
  }
});

test('scale.yml applies from v2.29 on', () => {
  expect(parts('v2.28.1', 'scale')).toEqual(['kube_node: render']);
  expect(parts('v2.29.0', 'scale')).toEqual(['kube_node: render+apply']);
});

test('recovering a control plane runs cluster.yml', () => {
  expect(parts('v2.25.1', 'recover_control_plane')).toEqual(parts('v2.25.1', 'cluster'));
});

test('Kubespray’s other playbooks never reach Multus, and a stranger’s is unknown', () => {
  expect(parts('v2.25.1', 'remove_node')).toEqual(['without-multus']);
  expect(parts('v2.25.1', 'site')).toEqual(['unknown']);
});

test('a playbook that only other releases have is absent', () => {
  expect(parts('v2.28.1', 'internal_facts')).toEqual(['absent']);
  expect(parts('v2.29.0', 'internal_facts')).toEqual(['without-multus']);
});

test('a play has the name that its release gives it, its host pattern where there is none', () => {
  const names = (name: string, playbook: string) => {
    const known = playsOf(release(name), playbook);
    return known.kind === 'multus' ? known.plays.map((play) => play.name) : [];
  };
  expect(names('v2.22.0', 'cluster')).toEqual(['k8s_cluster', 'kube_control_plane']);
  expect(names('v2.23.0', 'cluster')).toEqual(['Invoke kubeadm and install a CNI', 'Install Kubernetes apps']);
  expect(names('v2.26.1', 'upgrade_cluster')[0]).toContain('on all masters,');
  expect(names('v2.27.0', 'upgrade_cluster')[0]).toContain('on all control plane nodes,');
});

test('recovering a control plane completes the groups twice', () => {
  expect(groupCompletions(release('v2.25.1'), 'recover_control_plane')).toBe(2);
  expect(groupCompletions(release('v2.31.0'), 'recover_control_plane')).toBe(2);
  expect(groupCompletions(release('v2.31.0'), 'cluster')).toBe(1);
});

test('plays are cut by the same serial in the upgrade only', () => {
  const cut = (playbook: string) =>
    playsInOrder(release('v2.25.1'), playbook).flatMap(({ play, serialDefault }) =>
      serialDefault ? [play.hosts] : [],
    );
  expect(cut('upgrade_cluster')).toEqual([
    'etcd:calico_rr:!k8s_cluster',
    'kube_control_plane:calico_rr:kube_node',
    'kube_node:calico_rr:!kube_control_plane',
  ]);
  expect(cut('cluster')).toEqual([]);
});

test('the facts playbook completes groups from v2.29 on', () => {
  expect(completesGroups(release('v2.28.1'), 'facts')).toBe(false);
  expect(completesGroups(release('v2.29.0'), 'facts')).toBe(true);
  expect(completesGroups(release('v2.25.1'), 'upgrade_cluster')).toBe(true);
});

test('a play has the file of its release as its source', () => {
  const sources = ['v2.21.0', 'v2.22.0'].map((name) => {
    const known = playsOf(release(name), 'upgrade_cluster');
    return known.kind === 'multus' ? known.plays[0]?.source : undefined;
  });
  expect(sources).toEqual(['v2.21.0:upgrade-cluster.yml', 'v2.22.0:playbooks/upgrade_cluster.yml']);
});
