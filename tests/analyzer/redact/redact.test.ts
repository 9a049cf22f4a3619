import { expect, test } from 'vitest';
import { analyze, type Request, redact } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { redacted, result, upgrade, withFiles } from './redacted.ts';

test('a request in which nothing is to be dropped stays as it is, byte for byte', () => {
  const request = { ...upgrade, files: [{ path: 'hosts.ini', text: clusterIni.replaceAll('\n', '\r\n') }] };
  const redaction = redacted(request);
  expect(result(redaction)).toEqual(request);
  expect(redaction.dropped).toEqual([]);
  expect(redaction.renamed).toEqual([]);
});

test('drops comments and variables that decide nothing, and says which of them are secrets', () => {
  const ini = `# door code 4711\n${clusterIni.replace('w1\n', 'w1 ansible_host=10.0.0.7 ansible_password=hunter2 # mine\n')}`;
  const redaction = redacted(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', ini));
  expect(result(redaction).files).toEqual([{ path: 'hosts.ini', text: clusterIni }]);
  expect(redaction.dropped).toEqual([
    { file: 'hosts.ini', what: 'comment', name: '', why: 'not-needed', count: 2 },
    { file: 'hosts.ini', what: 'variable', name: 'ansible_host', why: 'not-needed', count: 1 },
    { file: 'hosts.ini', what: 'variable', name: 'ansible_password', why: 'secret', count: 1 },
  ]);
});

test('keeps what a template of a deciding variable refers to', () => {
  const ini = clusterIni.replace(
    'container_manager=containerd',
    'container_manager="{{ our_engine }}"\nour_engine=crio\nour_secret=x',
  );
  const text = result(redacted(requestFor('upgrade-cluster.yml', 'v2.25.1', ini))).files[0]?.text;
  expect(text).toContain('our_engine=crio');
  expect(text).not.toContain('our_secret');
});

test('never keeps a secret, even where a deciding variable refers to it', () => {
  const ini = clusterIni.replace(
    'container_manager=containerd',
    'container_manager="{{ the_password }}"\nthe_password=hunter22',
  );
  const redaction = redacted(requestFor('upgrade-cluster.yml', 'v2.25.1', ini));
  expect(JSON.stringify(redaction)).not.toContain('hunter22');
});

test('takes secrets out of group_vars and keeps the rest of the file', () => {
  const vars =
    'kube_network_plugin_multus: true\ncontainer_manager: containerd\nregistry_password: hunter2\nnested:\n  token: abc123def\n';
  const hosts = clusterIni.slice(0, clusterIni.indexOf('[all:vars]'));
  const request = withFiles(
    [
      { path: 'inventory/mycluster/hosts.ini', text: hosts },
      { path: 'inventory/mycluster/group_vars/all.yml', text: vars },
      { path: 'inventory/mycluster/group_vars/nobody.yml', text: 'a: 1\n' },
      { path: 'inventory/mycluster/credentials/admin.conf', text: 'token: hunter2' },
    ],
    'ansible-playbook -i inventory/mycluster/hosts.ini upgrade-cluster.yml --limit w1',
  );
  const redaction = redacted(request);
  expect(result(redaction).files).toEqual([
    { path: 'inventory/mycluster/hosts.ini', text: hosts },
    {
      path: 'inventory/mycluster/group_vars/all.yml',
      text: 'kube_network_plugin_multus: true\ncontainer_manager: containerd\n',
    },
  ]);
  expect(redaction.dropped.filter(({ what }) => what === 'file').map(({ name }) => name)).toEqual([
    'inventory/mycluster/group_vars/nobody.yml',
    'inventory/mycluster/credentials/admin.conf',
  ]);
});

test('writes a YAML source anew without what decides nothing', () => {
  const yaml = `all: # ours
  vars:
    kube_network_plugin_multus: yes
    container_manager: containerd
    vault_pw: !vault |
      $ANSIBLE_VAULT;1.1;AES256
      61626364
  children:
    kube_control_plane:
      hosts:
        cp1: {ansible_host: 10.0.0.1}
    kube_node:
      hosts:
        "w[1:3]":
          ansible_become_pass: hunter2
    k8s_cluster:
      children:
        kube_control_plane:
        kube_node:
`;
  const request = withFiles(
    [{ path: 'hosts.yaml', text: yaml }],
    'ansible-playbook -i hosts.yaml upgrade-cluster.yml -l w1',
  );
  expect(result(redacted(request)).files[0]?.text).toBe(`all:
  vars:
    kube_network_plugin_multus: true
    container_manager: containerd
  children:
    kube_control_plane:
      hosts:
        cp1:
    kube_node:
      hosts:
        "w[1:3]":
    k8s_cluster:
      children:
        kube_control_plane:
        kube_node:
`);
});

test('leaves no part of an encrypted file', () => {
  const vault = '$ANSIBLE_VAULT;1.1;AES256\n6162636465666768\n';
  const request: Request = { ...upgrade, files: [...upgrade.files, { path: 'group_vars/all.yml', text: vault }] };
  expect(result(redacted(request)).files[1]).toEqual({
    path: 'group_vars/all.yml',
    text: '$ANSIBLE_VAULT;1.1;AES256\n',
  });
});

test('keeps an encrypted variable encrypted where the outcome depends on it', () => {
  const text = `kube_network_plugin_multus: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162636465666768\n`;
  const ini = clusterIni.replace('kube_network_plugin_multus=True\n', '');
  const request = requestFor('upgrade-cluster.yml', 'v2.26.1', ini, [{ path: 'group_vars/all.yml', text }]);
  expect(analyze(request).outcome).toBe('undetermined');
  expect(result(redacted(request)).files[1]?.text).toBe('kube_network_plugin_multus: !vault redacted\n');
});

test('replaces a value that looks like a secret in a variable that is kept', () => {
  const ini = clusterIni.replace(
    'kube_network_plugin_multus=True',
    'kube_network_plugin_multus=ghp_0123456789abcdefghij',
  );
  const redaction = redacted(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', ini));
  expect(result(redaction).files[0]?.text).toContain('kube_network_plugin_multus=redacted');
});

test('refuses where the outcome would be another', () => {
  const ini = clusterIni.replace('container_manager=containerd', 'container_manager="  {{ [1, 2] | first }}"');
  const request = requestFor('upgrade-cluster.yml', 'v2.31.0', ini);
  const honest = analyze(request);
  const other = { ...honest, outcome: 'passes' as const };
  expect(redact(request, other, { rename: false })).toMatchObject({
    kind: 'refused',
    because: 'outcome-changes',
    subject: 'passes → fails',
  });
});

test('refuses where a secret is in a name as well', () => {
  const ini = clusterIni.replaceAll('w1', 'hunter2hunter').replace('cp1\n', 'cp1 ansible_password=hunter2hunter\n');
  const request = requestFor('upgrade-cluster.yml --limit cp2', 'v2.25.1', ini);
  expect(redacted(request)).toMatchObject({ kind: 'refused', because: 'secret-remains', subject: 'ansible_password' });
  expect(redacted(request, true).kind).toBe('redacted');
});

test.for([
  ['a section that is not closed', `${clusterIni}[kube_nodes hunter2\n`],
  ['a section of an unknown type', `${clusterIni}[kube_node:hunter2hunter2hunter]\n`],
  ['a quote that is not closed', `${clusterIni}[kube_node]\nw9 x="hunter2\n`],
  ['a variable without a value', `${clusterIni}hunter2\n`],
  ['a child that is no group', `${clusterIni}[kube_node:children]\na b hunter2\n`],
])('a source that Ansible refuses stays refused, and silent: %s', ([, ini]) => {
  const request = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', ini);
  const redaction = redacted(request);
  expect(JSON.stringify(result(redaction))).not.toContain('hunter2');
});

test('a file of variables that Ansible refuses stays refused, and silent', () => {
  const request = requestFor('upgrade-cluster.yml', 'v2.25.1', clusterIni, [
    { path: 'group_vars/all.yml', text: 'password: [hunter2' },
  ]);
  expect(analyze(request).outcome).toBe('rejected');
  expect(result(redacted(request)).files[1]?.text).toBe('{\n');
});

test('a file of variables of which nothing is left does not leave', () => {
  const files = [...upgrade.files, { path: 'host_vars/w1.yml', text: 'ansible_host: 10.0.0.9\n' }];
  const redaction = redacted({ ...upgrade, files });
  expect(result(redaction).files.map(({ path }) => path)).toEqual(['hosts.ini']);
  expect(redaction.dropped.map(({ name }) => name)).toEqual(['ansible_host']);
});
