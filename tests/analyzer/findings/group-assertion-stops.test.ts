import { describe, expect, test } from 'vitest';
import type { RefusedSetting } from '../../../src/analyzer/findings/refused-setting.ts';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'group-assertion-stops';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd]
cp1
cp2

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('points at the group whose number of hosts is even', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'cp1',
      data: {
        task: 'Stop if even number of etcd hosts',
        host: 'cp1',
        left: { first: [], count: 0 },
        outside: { first: [], count: 0 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
        kind: 'even-etcd',
      },
    },
  ]);
});

test('is silent where the number is odd', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where assertions are switched off', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e ignore_assert_errors=true',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

describe('a name that no node can have', () => {
  const judged = (from: string, to: string, kubespray: string) =>
    reported(id, {
      files: [{ path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1').replaceAll(from, to) }],
      command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --skip-tags multus',
      kubespray,
      facts: 'cached',
    }).map(({ words, data }) => [words, data.kind, data.task]);

  test.each(['k8s_node1', 'Node1', 'node1-', 'root@w1', '节点1'])('%s stops the run', (name) => {
    for (const kubespray of ['v2.21.0', 'v2.27.1', 'v2.31.0'])
      expect(judged('w1', name, kubespray)).toEqual([[name, 'bad-name', 'Stop if bad hostname']]);
  });

  test.each(['node-1.example.com', '10.0.0.1', '1'])('%s is one', (name) => {
    expect(judged('w1', name, 'v2.31.0')).toEqual([]);
  });

  test('is what a group in the place of a host has', () => {
    expect(judged('[k8s_cluster:children]', '[k8s_cluster]', 'v2.25.1')).toEqual([
      ['kube_control_plane', 'group-as-host', 'Stop if bad hostname'],
    ]);
  });
});

describe('a setting that the release refuses', () => {
  const judged = (kubespray: string, vars: string, more = '') =>
    reported(id, {
      files: [
        { path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1') },
        { path: 'group_vars/all.yml', text: `container_manager: containerd\n${vars}` },
      ],
      command: `ansible-playbook -i hosts.ini upgrade-cluster.yml${more}`,
      kubespray,
      facts: 'cached',
    });

  const settingIn = ([first]: ReturnType<typeof judged>) => first?.data.setting as RefusedSetting | undefined;

  test('is told with the condition, and points at its value', () => {
    const [first] = judged('v2.31.0', 'kube_proxy_mode: userspace\n');
    expect(first?.words).toBe('userspace');
    expect(first?.data.setting).toEqual({
      condition: "kube_proxy_mode in ['iptables', 'ipvs', 'nftables']",
      given: ['kube_proxy_mode: userspace'],
      fault: 'value',
      message: 'The selected choice is not supported',
      name: 'kube_proxy_mode',
      usual: 'ipvs',
    });
  });

  test.each([
    ['v2.31.0', 'kube_version: v1.35.4\n', '', 'version-form', 'v1.35.4'],
    ['v2.31.0', 'kube_version: $KUBE\n', '', 'value', '$KUBE'],
    ['v2.31.0', 'kubelet_static_pod_path: /x\n', '', 'removed', '/x'],
    ['v2.26.1', '', ' -e helm_enabled=true', 'boolean', 'helm_enabled=true'],
    [
      'v2.26.1',
      'kube_vip_enabled: true\nkube_vip_arp_enabled: true\nkube_proxy_strict_arp: false\n',
      '',
      'combination',
      'false',
    ],
  ])('on %s, with %j%s, is a %s fault', (release, vars, more, fault, words) => {
    const places = judged(release, vars, more);
    expect([settingIn(places)?.fault, places[0]?.words]).toEqual([fault, words]);
  });

  test('shows no value that is long', () => {
    expect(settingIn(judged('v2.26.1', `kube_proxy_mode: ${'x'.repeat(61)}\n`))?.given).toEqual(['kube_proxy_mode']);
  });
});
