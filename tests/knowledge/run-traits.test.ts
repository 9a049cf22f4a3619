import { expect, test } from 'vitest';
import { hostReadsOf } from '../../src/knowledge/host-reads.ts';
import { recogniseTraits } from '../../src/knowledge/run-traits.ts';
import { defaultsOf } from '../../src/knowledge/versions.ts';
import { type Files, release } from './a-repository.ts';

function recognised(changes: Files = {}) {
  const files: Files = { ...release, ...changes };
  const tree = { paths: Object.keys(files), read: (path: string) => files[path] };
  return recogniseTraits(tree, hostReadsOf(tree), defaultsOf(tree));
}

test('traits follow from tasks, templates and defaults', () => {
  expect(recognised()).toEqual({
    complaints: [],
    traits: {
      addresses: { kind: 'main-ip', cached: ['main_access_ip'] },
      noProxy: 'groups',
      membershipBy: 'group_names',
      assertions: 'validate-inventory',
      requiredGroups: ['kube_control_plane'],
      requiredGroupsTask: 'Stop if kube_control_plane group is empty',
      missingGroupsStop: true,
      guardedBy: [],
      certificateNeedsDomain: false,
      certificateNames: 'needed',
      smallTaskNames: false,
      quotesOwnAddress: true,
      localBalancerIsLocalhost: false,
      bindAddress: '::',
    },
  });
});

test('an assertion that compares with an empty list does not stop where the group is missing', () => {
  const path = 'roles/validate_inventory/tasks/main.yml';
  const text = release[path]?.replace("groups.get( 'kube_control_plane' )", "groups.get('kube_control_plane') != []");
  expect(recognised({ [path]: text ?? '' }).traits.missingGroupsStop).toBe(false);
});

test('the guard is satisfied by one of the facts that it looks for', () => {
  const { traits, complaints } = recognised({
    'roles/kubernetes/preinstall/tasks/guard.yml': `
- name: Stop if any host not in '--limit' does not have a fact cache
  assert:
    that: uncached_hosts == []
  vars:
    uncached_hosts: "{{ hostvars | dict2items | selectattr('value.b', 'undefined') | selectattr('value.a', 'undefined') | map(attribute='key') }}"
`,
  });
  expect(complaints).toEqual([]);
  expect(traits.guardedBy).toEqual(['a', 'b']);
});

test('a list of hosts for a hardened kubelet is known by its groups', () => {
  const kubelet = (groups: string): Files => ({
    'roles/kubernetes/node/defaults/main.yml': `
kubelet_secure_addresses: "localhost {{ kube_node_addresses }}"
kube_node_addresses: >-
  {%- for host in ${groups} -%}
    {{ hostvars[host]['main_ips'] | join(' ') }}
  {%- endfor -%}
`,
  });
  expect(recognised(kubelet("(groups['k8s_cluster'] | union(groups['etcd']))")).traits.secureAddresses).toBe(
    'cluster-and-etcd',
  );
  expect(recognised(kubelet("groups['all']")).complaints).toEqual([
    `hosts whose addresses a hardened kubelet lists: unknown expression "groups['all']"`,
  ]);
});

test('what is missing or in no known form is named', () => {
  expect(
    recognised({
      'roles/kubernetes/preinstall/tasks/main.yml': '',
      'roles/kubernetes/control-plane/templates/kubeadm-config.v1beta4.yaml.j2': 'advertiseAddress: {{ own }}',
    }).complaints,
  ).toEqual(['members of kube_node: not found', 'advertiseAddress: unknown expression "{{ own }}"']);
});
