import { describe, expect, test } from 'vitest';
import { analyze, type Request, redact } from '../../../src/analyzer/index.ts';
import { sampleCluster } from './sample-cluster.ts';

function headline(kubespray: string, command: string, ansible?: string): string {
  const request = { files: sampleCluster({ cluster: true }), command: `ansible-playbook ${command}`, kubespray };
  return analyze({ ...request, facts: 'cached', ...(ansible === undefined ? {} : { ansible }) }).headline;
}

test('a complete run of a playbook that is there is green', () => {
  expect(headline('v2.31.0', '-i inventory.ini upgrade-cluster.yml')).toBe('completes');
});

test.for([
  ['v2.25.1', 'upgrade_cluster.yml'],
  ['v2.25.1', 'upgrade-cluster.yaml'],
  ['v2.21.0', 'playbooks/upgrade_cluster.yml'],
  ['v2.31.0', 'facts.yml'],
])('%s has no %s, so nothing about it is promised', ([release, playbook]) => {
  expect(headline(release as string, playbook as string)).not.toBe('completes');
});

test('a path to the checkout does not matter', () => {
  expect(headline('v2.31.0', '/opt/kubespray/playbooks/facts.yml')).toBe('completes');
});

test('an ansible-core that the release refuses is no promise', () => {
  expect(headline('v2.31.0', 'upgrade-cluster.yml', '2.14.18')).not.toBe('completes');
});

test('what is no version of ansible-core is no promise, and nothing is one that was not given', () => {
  expect(headline('v2.31.0', 'upgrade-cluster.yml', 'newest')).toBe('undetermined');
  expect(headline('v2.31.0', 'upgrade-cluster.yml', '')).toBe('completes');
});

test('hosts that run on by themselves are no promise', () => {
  const files = sampleCluster({ cluster: true });
  const command = 'ANSIBLE_STRATEGY=free ansible-playbook upgrade-cluster.yml';
  expect(analyze({ files, command, kubespray: 'v2.31.0', facts: 'cached' }).headline).toBe('undetermined');
});

test.for([
  ['--check', '--check'],
  ['-C', '--check'],
  ['--connection local', '--connection local'],
  ['-c local', '--connection local'],
])('what modules do with %s is no promise, in words', ([option, subject]) => {
  const command = `ansible-playbook upgrade-cluster.yml ${option}`;
  const { headline, missing } = analyze({ files: sampleCluster({ cluster: true }), command, kubespray: 'v2.31.0' });
  expect([headline, missing]).toEqual(['undetermined', { what: 'option-not-modelled', subject }]);
});

test('the verdict on one of several commands is no promise', () => {
  const one = 'ansible-playbook cluster.yml --tags facts';
  const request = { files: sampleCluster({ cluster: true }), command: `${one}\n${one} -b`, kubespray: 'v2.31.0' };
  const { headline: head, missing } = analyze(request);
  expect([head, missing?.what]).toEqual(['undetermined', 'other-commands']);
  expect(analyze({ ...request, nth: 1 }).headline).toBe('completes');
});

test.for([
  ['docker run --rm quay.io/kubespray/kubespray:v2.27.0 ansible-playbook cluster.yml', 'v2.27.0'],
  ['git checkout v2.27.0 && ansible-playbook cluster.yml', 'v2.27.0'],
  ['git -C kubespray checkout -f tags/v2.27.0\nansible-playbook cluster.yml', 'v2.27.0'],
  ['git checkout v2.27.0 -- roles/x.yml && ansible-playbook cluster.yml', undefined],
  ['docker run --rm quay.io/kubespray/kubespray:v2.31.0 ansible-playbook cluster.yml', undefined],
])('the release that the text itself runs is the one to promise: %s', ([command, other]) => {
  const request = { files: sampleCluster({ cluster: true }), command: command as string, kubespray: 'v2.31.0' };
  const { headline: head, missing } = analyze(request);
  expect([head, missing?.subject]).toEqual(other === undefined ? ['completes', undefined] : ['undetermined', other]);
});

test('a connection by ssh is what every run has', () => {
  expect(headline('v2.31.0', 'upgrade-cluster.yml -c ssh')).toBe('completes');
});

test('an inventory that -i names and that was not given is no promise', () => {
  expect(headline('v2.31.0', '-i elsewhere/hosts.ini upgrade-cluster.yml')).not.toBe('completes');
});

const groups =
  '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw1\nw2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

function verdict(path: string, text: string, command = `ansible-playbook -i ${path} cluster.yml`) {
  const files = path === '' ? [] : [{ path, text }];
  const { outcome, headline: head, missing } = analyze({ files, command, kubespray: 'v2.25.1', facts: 'cached' });
  return [outcome, head, missing?.what];
}

test('what is in these tests completes when nothing is in the way', () => {
  expect(verdict('hosts.ini', groups)[1]).toBe('completes');
});

test.for([
  ['a script', 'inventory/tf/hosts', '#!/usr/bin/env python3\nprint("{}")\n', 'inventory-program'],
  ['a shell script with a name of its own', 'gen.sh', '#!/bin/sh\ncat hosts.json\n', 'inventory-program'],
  [
    'a plugin that asks a cloud',
    'aws_ec2.yml',
    'plugin: amazon.aws.aws_ec2\nregions: [eu-west-1]\n',
    'inventory-program',
  ],
  ['a plugin under an old name', 'inv.yaml', 'plugin: openstack\n', 'inventory-program'],
  ['an encrypted inventory', 'hosts.yml', '$ANSIBLE_VAULT;1.1;AES256\n3861\n', 'vaulted-value'],
])('%s is undetermined, and the request lacks its hosts', ([, path, text, what]) => {
  expect(verdict(path as string, text as string)).toEqual(['undetermined', 'undetermined', what]);
});

test.for([
  ['YAML named .ini', 'hosts.ini', 'all:\n  hosts:\n    cp1:\n'],
  [
    'the nodes that kubectl lists',
    'hosts.ini',
    'NAME   STATUS   ROLES           AGE   VERSION\ncp1    Ready    control-plane   9d    v1.29.5\n',
  ],
  ['the names that kubectl lists', 'hosts.ini', 'node/cp1\nnode/w1\n'],
  ['a log', 'hosts.ini', 'PLAY [Check Ansible version] ****\n\nTASK [Gather facts] ****\nok: [cp1]\n'],
  ['a command', 'hosts.ini', 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1\n'],
  ['one word', 'hosts.ini', 'asdf\n'],
  ['a list of hosts without groups', 'hosts.ini', 'cp1\nw1\nw2\n'],
  ['hosts that are commented out', 'inventory.ini', '[kube_control_plane]\n# cp1\n[kube_node]\n# w1\n'],
  ['prose', 'hosts.ini', 'This is the inventory of our cluster.\n'],
  ['nothing', 'hosts.ini', ''],
  ['a JSON that is no inventory', 'hosts.json', '{"apiVersion": "v1", "items": []}'],
])('%s runs nothing', ([, path, text]) => {
  expect(verdict(path as string, text as string)[1]).toBe('nothing-runs');
});

test.for([
  ['a host', groups.replaceAll('w1', '<worker-1>')],
  ['an address', groups.replace('w1', 'w1 ansible_host=<ip>')],
  ['an address of x', groups.replace('w1', 'w1 ansible_host=192.168.x.x')],
  ['a shell variable', groups.replaceAll('w1', '$NODE')],
  ['a template', groups.replaceAll('w1', '{{node}}')],
  ['a name to be replaced', groups.replaceAll('w1', 'YOUR_NODE')],
  ['a prompt above it', `root@x:~# cat hosts.ini\n${groups}`],
  ['prose above it', `我的主机清单如下：\n${groups}`],
  ['an address with its network', groups.replace('w1', 'w1 ip=10.0.0.5/24')],
  ['an address with a scheme', groups.replace('w1', 'w1 ansible_host=http://10.0.0.5')],
  ['an address with 301 in it', groups.replace('w1', 'w1 ip=10.0.0.301')],
])('%s that is still to be filled in is no promise', ([, text]) => {
  expect(verdict('hosts.ini', text as string).slice(1)).toEqual(['undetermined', 'inventory-placeholder']);
});

test.for([
  ['an IPv6 address', groups.replace('w1', 'w1 ansible_host=fe80::1%eth0')],
  ['a template of a variable that is set', groups.replace('w1', 'w1 ansible_host=10.0.0.5 ip={{ansible_host}}')],
  ['a template of a fact', groups.replace('w1', 'w1 ip="{{ ansible_eth1.ipv4.address }}"')],
  ['a connection of one host that is local', groups.replace('cp1', 'cp1 ansible_connection=local')],
])('%s is in the way of no promise', ([, text]) => {
  expect(verdict('hosts.ini', text as string)[1]).toBe('completes');
});

test('an address that asks for what nothing sets is no promise, until -e sets it', () => {
  const text = groups.replace('w1', 'w1 ip={{w1_ip}}');
  expect(verdict('hosts.ini', text).slice(1)).toEqual(['undetermined', 'templated-value']);
  expect(verdict('hosts.ini', text, 'ansible-playbook -i hosts.ini cluster.yml -e w1_ip=10.0.0.5')[1]).toBe(
    'completes',
  );
});

test('hosts that are all the machine of Ansible are no promise', () => {
  const text = `${groups}[all:vars]\nansible_connection=local\n`;
  expect(verdict('hosts.ini', text).slice(1)).toEqual(['undetermined', 'option-not-modelled']);
});

test('INI under the name of YAML is read, as Ansible reads it', () => {
  expect(verdict('hosts.yml', groups)[1]).toBe('completes');
});

test('a folder whose only source is ignored runs nothing', () => {
  const command = 'ansible-playbook -i inventory/mycluster cluster.yml';
  expect(verdict('inventory/mycluster/inventory.ini', groups, command)[1]).toBe('nothing-runs');
});

test('one of several sources that is not here is no promise', () => {
  const command = 'ansible-playbook -i hosts.ini -i more.yaml cluster.yml';
  expect(verdict('hosts.ini', groups, command).slice(1)).toEqual(['undetermined', 'inventory-missing']);
});

test('a file of extra variables that is not here is no promise, whatever was tried for it', () => {
  const command = 'ansible-playbook -i hosts.ini cluster.yml -e @site.yml';
  expect(verdict('hosts.ini', groups, command).slice(1)).toEqual(['undetermined', 'extra-vars-file-missing']);
});

test('a variable that the run never reads may have any value', () => {
  const command = 'ansible-playbook -i hosts.ini cluster.yml -e kube_version=$VERSION';
  expect(verdict('hosts.ini', groups, command)[1]).toBe('completes');
});

test('without a -i the file that looks like an inventory is taken, not the one beside it', () => {
  const files = [
    { path: 'mycluster/README.md', text: '# Our cluster\n' },
    { path: 'mycluster/hosts.ini', text: groups },
  ];
  expect(analyze({ files, command: 'ansible-playbook cluster.yml', kubespray: 'v2.25.1' }).headline).toBe('completes');
});

test('a file of variables that is encrypted is not read, so nothing is promised', () => {
  const files = [
    { path: 'hosts.ini', text: groups },
    { path: 'group_vars/all/vault.yml', text: '$ANSIBLE_VAULT;1.1;AES256\n3861\n' },
  ];
  const request = {
    files,
    command: 'ansible-playbook -i hosts.ini cluster.yml',
    kubespray: 'v2.25.1',
    facts: 'cached',
  };
  const { headline: head, missing, findings } = analyze(request as Parameters<typeof analyze>[0]);
  expect([head, missing]).toEqual(['undetermined', { what: 'vars-file-vaulted', subject: 'group_vars/all/vault.yml' }]);
  expect(findings.map(({ id }) => id)).toContain('input-missing');
});

describe('an encrypted file that is said to hold only secrets', () => {
  const vault = '$ANSIBLE_VAULT;1.1;AES256\n3861\n';
  const run = (files: Request['files'], command: string, vaultHoldsSecrets?: true) => {
    const given = [{ path: 'hosts.ini', text: groups }, ...files];
    const asked: Request = { files: given, command, kubespray: 'v2.25.1', facts: 'cached' };
    return analyze(vaultHoldsSecrets ? { ...asked, vaultHoldsSecrets } : asked);
  };
  const beside = [{ path: 'group_vars/all/vault.yml', text: vault }];
  const plain = 'ansible-playbook -i hosts.ini cluster.yml';

  test.each([
    ['beside the inventory', beside, plain],
    ['given with -e', [{ path: 'vault.yml', text: vault }], `${plain} -e @vault.yml`],
  ])('sets nothing that decides, under a named assumption: %s', (_, files, command) => {
    expect(run(files, command).headline).toBe('undetermined');
    const { headline, assumptions, missing } = run(files, command, true);
    expect([headline, missing]).toEqual(['completes', undefined]);
    expect(assumptions).toContain('vault-holds-secrets');
  });

  test('is no assumption where no file is encrypted', () => {
    expect(run([], plain, true).assumptions).not.toContain('vault-holds-secrets');
  });

  test('does not stand for a file that was not given', () => {
    expect(run([], `${plain} -e @vault.yml`, true).headline).toBe('undetermined');
  });

  test('makes no inventory of an encrypted one', () => {
    const files = [{ path: 'vaulted.ini', text: vault }];
    expect(run(files, plain.replace('hosts', 'vaulted'), true).headline).toBe('undetermined');
  });

  test('is said again in what leaves', () => {
    const files = [{ path: 'hosts.ini', text: groups }, ...beside];
    const asked: Request = { files, command: plain, kubespray: 'v2.25.1', facts: 'cached', vaultHoldsSecrets: true };
    const redaction = redact(asked, analyze(asked), { rename: true });
    expect(redaction.kind === 'redacted' && redaction.request.vaultHoldsSecrets).toBe(true);
  });
});

test.for([
  ['-e', 'cluster.yml -e inventory_hostname=w1', []],
  ['-e as JSON', `cluster.yml -e '{"group_names": []}'`, []],
  ['a file of a host', 'cluster.yml', [{ path: 'host_vars/w1.yml', text: 'inventory_hostname: w2\n' }]],
])('a name that Ansible itself sets, and %s, is no promise', ([, playbook, more]) => {
  const files = [{ path: 'hosts.ini', text: groups }, ...(more as { path: string; text: string }[])];
  const { missing } = analyze({
    files,
    command: `ansible-playbook -i hosts.ini ${playbook}`,
    kubespray: 'v2.31.0',
    facts: 'cached',
  });
  expect(missing?.what).toBe('unusual-value');
});

test.for([
  ['recover-control-plane.yml', 'undetermined'],
  ['recover-control-plane.yml --limit cp1', 'undetermined'],
  ['recover-control-plane.yml --limit w1', 'completes'],
])('%s: what a recovery removes is not simulated', ([playbook, headline]) => {
  const asked = analyze({
    files: [{ path: 'hosts.ini', text: groups }],
    command: `ansible-playbook -i hosts.ini ${playbook}`,
    kubespray: 'v2.31.0',
    facts: 'cached',
  });
  expect(asked.headline).toBe(headline);
  expect(asked.missing?.subject).toBe(headline === 'completes' ? undefined : 'recover_control_plane');
});
