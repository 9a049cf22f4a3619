import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  clusterManifests,
  engineManifests,
  hostListExpression,
  representativeQuery,
  variants,
} from '../../src/analyzer/kubespray/multus-role.ts';

export type Files = Readonly<Record<string, string>>;

const items = (list: readonly object[]): string => list.map((item) => `    - ${JSON.stringify(item)}`).join('\n');
const delegate = `delegate_to: "{{ groups['kube_control_plane'][0] }}"`;

/** The tasks of the role as v2.29 to v2.31 have them, with one loop expression. */
export function multusTasks(loop: string = variants.V7.loopExpression): string {
  return `
- name: Multus | Copy manifest files
  copy: {}
  with_items:
${items(clusterManifests)}
  register: multus_manifest_1
  when: inventory_hostname == groups['kube_control_plane'][0]
- name: Multus | Check container engine type
  set_fact:
    container_manager_types: "{{ ansible_play_hosts_all|map('extract', hostvars, ['container_manager'])|list|unique }}"
- name: Multus | Copy manifest templates
  template: {}
  with_items:
${items(engineManifests)}
  register: multus_manifest_2
  vars:
    host_query: "${representativeQuery('{{ container_manager }}', 'inventory')}"
    vars_from_node: "{{ hostvars | json_query(host_query) }}"
  ${delegate}
  when:
    - item.engine in container_manager_types
    - hostvars[inventory_hostname].container_manager == item.engine
    - inventory_hostname == vars_from_node
- name: Multus | Start resources
  kube: {}
  ${delegate}
  run_once: true
  with_items: "${loop}"
  loop_control:
    label: "{{ item.item.name if item != None else 'skipped' }}"
  vars:
    multus_nodes_list: "${hostListExpression}"
  when:
    - not item is skipped
`;
}

export const tasksFile = 'roles/network_plugin/multus/tasks/main.yml';

/** The smallest release that the command understands. */
export const release: Files = {
  'requirements.txt': 'ansible==11.13.0\n',
  'playbooks/ansible_version.yml': `
- hosts: all
  gather_facts: false
  vars: { minimal_ansible_version: 2.18.0, maximal_ansible_version: 2.19.0 }
`,
  'playbooks/upgrade_cluster.yml': `
- import_playbook: ansible_version.yml
- hosts: kube_control_plane:calico_rr:kube_node
  gather_facts: false
  serial: "{{ serial | default('20%') }}"
  roles: [{ role: network_plugin, tags: network }]
`,
  'upgrade-cluster.yml': '- import_playbook: playbooks/upgrade_cluster.yml\n',
  'roles/kubespray_defaults/defaults/main/main.yml': `
kube_version: 1.35.4
kube_version_min_required: 1.33.0
multus_version: 4.2.2
multus_image_tag: "v{{ multus_version }}"
kube_apiserver_bind_address: "::"
apiserver_loadbalancer_domain_name: lb-apiserver.kubernetes.local
`,
  'roles/network_plugin/tasks/main.yml': `
- name: Multus
  include_role:
    name: network_plugin/multus
    apply: { tags: [multus, network] }
  when: kube_network_plugin_multus
  tags: [multus]
`,
  [tasksFile]: multusTasks(),
  'roles/network_facts/tasks/main.yaml': `
- name: Set computed IPs variables
  set_fact:
    cacheable: true
    main_access_ip: "{{ access_ip }}"
- name: Set no_proxy to all assigned cluster IPs and hostnames
  set_fact:
    no_proxy: "{{ hosts_with_no_proxy | map('extract', hostvars, morekeys=['main_access_ip']) }}"
  vars:
    hosts_with_no_proxy: "{{ groups_with_no_proxy | select | map('extract', groups) | select('defined') | flatten }}"
`,
  'roles/validate_inventory/tasks/main.yml': `
- name: Stop if kube_control_plane group is empty
  assert:
    that: groups.get( 'kube_control_plane' )
`,
  'roles/kubernetes/preinstall/tasks/main.yml': `
- name: Stop if memory is too small for nodes
  assert:
    that: ansible_memtotal_mb >= minimal_node_memory_mb
  when: ('kube_node' in group_names)
`,
  'roles/kubernetes/control-plane/tasks/main.yml': `
- name: Kubeadm | aggregate all SANs
  set_fact:
    apiserver_sans: "{{ _apiserver_sans }}"
  vars:
    _apiserver_sans:
      - "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_access_ip') }}"
`,
  'roles/kubernetes/control-plane/templates/kubeadm-config.v1beta4.yaml.j2':
    'advertiseAddress: "{{ kube_apiserver_address }}"\n',
};

/** A repository on disk: one commit and one tag for each entry, the last one the head of `master`. */
export function makeRepository(releases: Readonly<Record<string, Files>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z', GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '-q', '-b', 'master');
  for (const [tag, files] of Object.entries(releases)) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', tag);
    git('tag', tag);
  }
  return folder;
}
