import { describe, expect, test } from 'vitest';
import { analyze, type InventoryFile, type Redaction, type Request, redact } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

/** Redacts a request as it is, or with other names. */
function redacted(request: Request, rename = false): Redaction {
  return redact(request, analyze(request), { rename });
}

/** The request that a redaction made; the reason of a refusal fails the test. */
function result(redaction: Redaction): Request {
  if (redaction.kind === 'refused') throw new Error(`${redaction.because}: ${redaction.subject}`);
  return redaction.request;
}

const upgrade = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1');

function withFiles(files: readonly InventoryFile[], command: string): Request {
  return { files, command, kubespray: 'v2.25.1' };
}

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

test.for([
  [
    'a password on the way, options with a value, a comment',
    'ANSIBLE_BECOME_PASS=hunter2 ansible-playbook -i hosts.ini -u bob --vault-password-file ~/.vault -b upgrade-cluster.yml -l w1 # hunter3',
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --become',
  ],
  [
    'variables that decide nothing',
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e 'serial=2 admin_password=hunter2' -e '{"a": {"token": "hunter3"}}'`,
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=2',
  ],
  [
    'a deciding variable of its own type',
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e '{"kube_network_plugin_multus": false, "pw": "hunter2"}'`,
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e '{"kube_network_plugin_multus":false}'`,
  ],
  [
    'the wrapper around it',
    `ssh root@10.0.0.1 'cd /opt/acme && ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1'`,
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
  ],
] as const)('drops from a command %s', ([, command, expected]) => {
  expect(result(redacted({ ...upgrade, command })).command).toBe(expected);
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

test('renames hosts by what they are, ranges as ranges, groups that are not Kubespray’s, and folders', () => {
  const ini = `[kube_control_plane]
berlin-a
[kube_node]
acme[1:3] ansible_host=10.0.0.1
[acme_rack]
acme2
10.1.2.3
[k8s_cluster:children]
kube_control_plane
kube_node
acme_rack
[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`;
  const request = withFiles(
    [{ path: '/home/alice/acme/hosts.ini', text: ini }],
    'ansible-playbook -i /home/alice/acme/hosts.ini upgrade-cluster.yml --limit acme1',
  );
  const redaction = redacted(request, true);
  const { files, command } = result(redaction);
  expect(files[0]).toEqual({
    path: '/folder-1/folder-2/folder-3/hosts.ini',
    text: `[kube_control_plane]
cp-1
[kube_node]
worker-[1:3]
[group-1]
worker-2
host-1
[k8s_cluster:children]
kube_control_plane
kube_node
group-1
[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`,
  });
  expect(command).toBe(
    'ansible-playbook -i /folder-1/folder-2/folder-3/hosts.ini upgrade-cluster.yml --limit worker-1',
  );
  expect(redaction.renamed).toContainEqual({ kind: 'host', from: '10.1.2.3', to: 'host-1' });
  expect(redaction.renamed).toContainEqual({ kind: 'group', from: 'acme_rack', to: 'group-1' });
});

test.for([
  ['w*', 'worker-1,worker-2,worker-3'],
  ['~w[12]', 'worker-1,worker-2'],
  ['kube_node[0]', 'worker-1'],
  ['kube_node:!w1', "'kube_node,!worker-1'"],
  ['w1,w9', 'worker-1,unknown-1'],
] as const)('under new names the limit %s becomes %s', ([limit, expected]) => {
  const { command } = result(redacted(requestFor(`upgrade-cluster.yml --limit '${limit}'`, 'v2.25.1'), true));
  expect(command).toBe(`ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${expected}`);
});

test('a limit from a file becomes a limit of the command', () => {
  const request = requestFor('upgrade-cluster.yml --limit @some.retry', 'v2.25.1', clusterIni, [
    { path: 'some.retry', text: 'w1\n' },
  ]);
  const { files, command } = result(redacted(request));
  expect(command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1');
  expect(files.map(({ path }) => path)).toEqual(['hosts.ini']);
});

test('group_vars and host_vars follow their names', () => {
  const request = requestFor(
    'upgrade-cluster.yml --limit w1',
    'v2.25.1',
    clusterIni.replace('[all]', '[acme]\nw1\n[all]'),
    [
      { path: 'group_vars/acme.yml', text: 'serial: 1\n' },
      { path: 'host_vars/w1.yml', text: 'container_manager: crio\n' },
    ],
  );
  expect(result(redacted(request, true)).files.map(({ path }) => path)).toEqual([
    'hosts.ini',
    'group_vars/group-1.yml',
    'host_vars/worker-1.yml',
  ]);
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

describe('what ansible-inventory printed', () => {
  const hosts = {
    n1: { ansible_password: 'hunter22x', container_manager: 'containerd' },
    n2: { vault_token: 'abcdefgh' },
  };
  const json = JSON.stringify({
    _meta: { hostvars: hosts },
    all: { children: ['kube_node', 'etcd', 'kube_control_plane'] },
    etcd: { hosts: ['n2'] },
    kube_control_plane: { hosts: ['n2'] },
    kube_node: { hosts: ['n1'], vars: { ansible_become_pass: 'hunter33x' } },
  });
  const yaml = `all:
  children:
    etcd:
      hosts:
        n2:
          vault_token: abcdefgh
    kube_control_plane:
      hosts:
        n2: {}
    kube_node:
      hosts:
        n1:
          ansible_password: hunter22x
          container_manager: containerd
`;

  test.each([
    ['hosts.ini', json, true],
    ['hosts', json, false],
    ['', yaml, true],
  ])('leaves as such, without secrets: %j', (path, text, rename) => {
    const request = { files: [{ path, text }], command: 'ansible-playbook upgrade-cluster.yml', kubespray: 'v2.25.1' };
    const redaction = redact(request, analyze(request), { rename });
    expect(redaction.kind).toBe('redacted');
    if (redaction.kind !== 'redacted') return;
    const [file] = redaction.request.files;
    expect(file?.text).not.toMatch(/hunter|abcdefgh|pass|token/);
    expect(redaction.prediction.assumptions).toContain('inventory-printed');
    expect(file?.text.includes('n1')).toBe(!rename);
  });
});

test.each([
  "upgrade-cluster.yml --limit 'w1,hunter2hunter,hunter3hunter'",
  'upgrade-cluster.yml "',
  'upgrade-cluster.yml --pass-hunter2 hunter3',
])('what was received redacted can be passed on as it is: %s', (words) => {
  const once = result(redacted(requestFor(words, 'v2.25.1')));
  expect(result(redacted(once))).toEqual(once);
});
