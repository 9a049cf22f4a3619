import { expect, test } from 'vitest';
import { type Play, parsePlaybook, type Step } from '../../src/knowledge/plays.ts';
import { parseTasks } from '../../src/knowledge/tasks.ts';

const none = () => [];
const steps = (text: string, path = 'playbooks/x.yml'): readonly Step[] => parsePlaybook(text, path, none).steps;

test('a play without a name has the one that Ansible prints, its host pattern', () => {
  const [play] = steps(`
- hosts: k8s_cluster:etcd
  gather_facts: False
`);
  expect(play).toEqual({ name: 'k8s_cluster:etcd', hosts: 'k8s_cluster:etcd' });
});

test('a play keeps serial, tags, roles in order with their tags, conditions and parameters', () => {
  const [play] = steps(`
- name: Upgrade workers
  hosts: kube_node
  gather_facts: false
  any_errors_fatal: "{{ any_errors_fatal | default(true) }}"
  serial: "{{ serial | default('20%') }}"
  tags: [network, always]
  roles:
    - kubespray_defaults
    - { role: download, tags: download, when: "not skip_downloads" }
    - role: etcd
      tags: [etcd, certs]
      when:
        - etcd_deployment_type != "kubeadm"
        - kube_network_plugin != "calico"
      vars: { etcd_cluster_setup: true }
    - { role: kubernetes/preinstall, dns_late: true }
`);
  expect(play).toEqual({
    name: 'Upgrade workers',
    hosts: 'kube_node',
    serial: "{{ serial | default('20%') }}",
    tags: ['network', 'always'],
    anyErrorsFatal: true,
    roles: [
      { role: 'kubespray_defaults' },
      { role: 'download', tags: ['download'], when: ['not skip_downloads'] },
      {
        role: 'etcd',
        tags: ['etcd', 'certs'],
        when: ['etcd_deployment_type != "kubeadm"', 'kube_network_plugin != "calico"'],
        vars: { etcd_cluster_setup: true },
      },
      { role: 'kubernetes/preinstall', vars: { dns_late: true } },
    ],
  });
});

test('an import names its file from the root, with what it adds', () => {
  const [beside, below] = [
    steps('- { name: Facts, import_playbook: facts.yml, tags: always, when: reset_nodes | bool }'),
    steps('- { ansible.builtin.import_playbook: playbooks/cluster.yml, vars: { a: 1 } }', 'cluster.yml'),
  ];
  expect(beside).toEqual([{ import: 'playbooks/facts.yml', tags: ['always'], when: ['reset_nodes | bool'] }]);
  expect(below).toEqual([{ import: 'playbooks/cluster.yml', vars: { a: 1 } }]);
});

test('tasks of a play are kept by name, module, role and conditions, those of their blocks added', () => {
  const [play] = steps(`
- hosts: etcd
  gather_facts: false
  tasks:
    - block:
        - name: Compute
          ansible.builtin.import_role:
            name: network_facts
          when: a
      when: b
      tags: x,y
    - name: Confirm
      pause:
      run_once: yes
`);
  expect((play as Play).tasks).toEqual([
    { name: 'Compute', module: 'import_role', role: 'network_facts', tags: ['x', 'y'], when: ['b', 'a'] },
    { name: 'Confirm', module: 'pause', runOnce: true },
  ]);
});

const mapping = (key: string, more = ''): string => `
- name: Match
  vars:
    group_mappings:
      kube_node: [kube-node]
      k8s_cluster: [kube_node, kube_control_plane]
  group_by:
    key: "${key}"
  loop: "{{ group_mappings | dict2items }}"
${more}`;

test('a play that groups all of its hosts maps its own pattern', () => {
  const [play] = steps(`
- hosts: kube-node
  gather_facts: false
  tasks:
    - group_by: { key: 'kube_node' }
`);
  expect((play as Play).groups).toEqual({ kube_node: ['kube-node'] });
});

test('the groups that a role completes belong to the play', () => {
  const tasks = parseTasks(mapping('{{ item.key }}', '  when: group_names|intersect(item.value)|length > 0'));
  const { steps, complaints } = parsePlaybook(
    '- { hosts: all, roles: [dynamic_groups] }',
    'boilerplate.yml',
    () => tasks,
  );
  expect((steps[0] as Play).groups).toEqual({
    kube_node: ['kube-node'],
    k8s_cluster: ['kube_node', 'kube_control_plane'],
  });
  expect(complaints).toEqual([]);
});

test('a condition of group_by that is not known is a complaint', () => {
  const tasks = parseTasks(mapping('{{ item.key }}', '  when: inventory_hostname in item.value'));
  const { complaints } = parsePlaybook('- { hosts: all, roles: [dynamic_groups] }', 'boilerplate.yml', () => tasks);
  expect(complaints).toEqual([
    'boilerplate.yml:1 group_by: unknown expression {{ item.key }}, when inventory_hostname in item.value',
  ]);
});

test('any_errors_fatal in another form is a complaint', () => {
  const { complaints } = parsePlaybook('- { hosts: all, any_errors_fatal: "{{ strict }}" }', 'x.yml', none);
  expect(complaints).toEqual(['x.yml:1 any_errors_fatal: unknown expression {{ strict }}']);
});
