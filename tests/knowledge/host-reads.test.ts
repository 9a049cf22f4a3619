import { expect, test } from 'vitest';
import type { HostRead } from '../../src/analyzer/kubespray/model.ts';
import { hostReadsOf } from '../../src/knowledge/host-reads.ts';
import { knownReadsOf, newReads } from '../../src/knowledge/new-reads.ts';
import { readsHistory } from '../../src/knowledge/reads-history.ts';

const treeOf = (files: Readonly<Record<string, string>>) => ({
  paths: Object.keys(files),
  read: (path: string) => files[path],
});
const reads = (files: Readonly<Record<string, string>>) => hostReadsOf(treeOf(files));
const one = (files: Readonly<Record<string, string>>): readonly (readonly [string, HostRead])[] => [...reads(files)];

test('a template that reads other hosts has its expressions, its loops over groups and its line', () => {
  expect(
    one({
      'roles/kubernetes/node/templates/loadbalancer/nginx.conf.j2': `
{% for host in groups['kube_control_plane'] -%}
    server {{ hostvars[host]['main_access_ip'] }}:{{ kube_apiserver_port }};
{% endfor -%}
`,
    }),
  ).toEqual([
    [
      'kubernetes/node : loadbalancer/nginx.conf.j2',
      {
        kind: 'template',
        file: 'roles/kubernetes/node/templates/loadbalancer/nginx.conf.j2',
        line: 3,
        expressions: {
          '0': "{% for host in groups['kube_control_plane'] -%}",
          '1': "{{ hostvars[host]['main_access_ip'] }}",
        },
      },
    ],
  ]);
});

test('a task has what decides whether it runs, conditions and tags of its import first', () => {
  expect(
    one({
      'roles/kubernetes/preinstall/tasks/main.yml': `
- name: Check
  import_tasks: verify.yml
  when: not dns_late
  tags: asserts
`,
      'roles/kubernetes/preinstall/tasks/verify.yml': `
- name: Stop without facts
  assert:
    that: uncached | intersect(excluded) == []
  vars:
    excluded: "{{ groups['k8s_cluster'] | difference(query('inventory_hostnames', ansible_limit)) }}"
  run_once: true
  when:
    - ansible_limit is defined
`,
    }),
  ).toEqual([
    [
      'kubernetes/preinstall : Stop without facts',
      {
        kind: 'task',
        file: 'roles/kubernetes/preinstall/tasks/verify.yml',
        line: 2,
        module: 'assert',
        expressions: {
          'vars.excluded': "{{ groups['k8s_cluster'] | difference(query('inventory_hostnames', ansible_limit)) }}",
          'when.1': 'ansible_limit is defined',
        },
        when: ['not dns_late', 'ansible_limit is defined'],
        tags: ['asserts'],
        runOnce: true,
      },
    ],
  ]);
});

test('a default that reads other hosts makes those who use it read them too', () => {
  const found = one({
    'roles/kubespray-defaults/defaults/main.yml': `
peers: "{% for item in groups['etcd'] %}{{ hostvars[item].ip }}{% endfor %}"
endpoint: "https://{{ peers }}"
own: "{{ hostvars[inventory_hostname]['main_ip'] }}"
`,
    'roles/etcd/tasks/main.yml': `
- name: Health
  command: etcdctl
  environment:
    ETCDCTL_ENDPOINTS: "{{ endpoint }}"
- name: Version
  command: "etcd {{ own }}"
`,
    'roles/etcd/templates/etcd.env.j2': 'ETCD_INITIAL_CLUSTER={{ peers }}\n',
  });
  expect(found.map(([name, { through }]) => [name, through])).toEqual([
    ['kubespray_defaults : peers', undefined],
    ['kubespray_defaults : endpoint', ['peers']],
    ['etcd : etcd.env.j2', ['peers']],
    ['etcd : Health', ['endpoint']],
  ]);
});

test('what sets a fact that others read is kept, with whether it is cached', () => {
  const found = one({
    'roles/network_facts/tasks/main.yaml': `
- name: Set addresses
  set_fact:
    cacheable: true
    main_ip: "{{ ip | default(first) }}"
    unread: "{{ x }}"
- name: Set nothing of others
  set_fact:
    else: 1
`,
    'roles/kubernetes/node/templates/a.j2': "{{ groups['etcd'] | map('extract', hostvars, 'main_ip') | list }}",
  });
  expect(found.map(([name]) => name)).toEqual(['kubernetes/node : a.j2', 'network_facts : Set addresses']);
  expect(found[1]?.[1]).toMatchObject({
    sets: ['main_ip', 'unread'],
    cacheable: true,
    expressions: { 'args.main_ip': '{{ ip | default(first) }}' },
  });
});

test('an assertion on groups counts, a condition on groups that another file adds does not', () => {
  const found = one({
    'roles/validate_inventory/tasks/main.yml': `
- name: Stop if etcd is even
  assert:
    that: groups.get('etcd', []) | length is not divisibleby 2
- import_tasks: more.yml
  when: inventory_hostname in groups['etcd']
`,
    'roles/validate_inventory/tasks/more.yml': '- { name: Other, assert: { that: a } }\n',
  });
  expect(found.map(([name]) => name)).toEqual(['validate_inventory : Stop if etcd is even']);
});

test('roles that are not on the way are left out', () => {
  expect(one({ 'roles/kubernetes-apps/helm/tasks/main.yml': '- debug: { msg: "{{ hostvars[a].b }}" }' })).toEqual([]);
});

const node = (text: string) => reads({ 'roles/kubernetes/node/templates/a.j2': text });

test('a read is known by its place and expression, not by its spaces or its line', () => {
  const known = knownReadsOf(readsHistory([['v2.31.0', node("{{ hostvars[host]['main_ip'] }}")]]));
  expect(newReads(node("\n\n{{hostvars[host]['main_ip']}}"), known)).toEqual([]);
  expect(newReads(node("{{ hostvars[host]['other_ip'] }}"), known)).toEqual([
    `roles/kubernetes/node/templates/a.j2:1 "kubernetes/node : a.j2" reads other hosts in a way that is not known: {{ hostvars[host]['other_ip'] }}`,
  ]);
});

test('a read that a release no longer has is written down as gone', () => {
  const history = readsHistory([
    ['v2.30.0', node("{{ hostvars[host]['main_ip'] }}")],
    ['v2.31.0', node('{{ own }}')],
  ]);
  expect(history['kubernetes/node : a.j2']?.file).toEqual({
    'v2.30.0': 'roles/kubernetes/node/templates/a.j2',
    'v2.31.0': undefined,
  });
});
