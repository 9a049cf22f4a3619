import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import type { FactState } from '../../../src/analyzer/request.ts';
import { sampleCluster } from './sample-cluster.ts';

const oneWorker = 'ansible-playbook upgrade-cluster.yml --limit w1';

function end(kubespray: string, facts: FactState, command = oneWorker, files = sampleCluster()) {
  const { headline, run } = analyze({ files, command, kubespray, facts });
  return { headline, task: run[0]?.stop?.task, left: run[0]?.leftCordoned };
}

test('a worker is drained, and the run stops in a template, when facts of the control planes are missing', () => {
  expect(end('v2.31.0', 'empty')).toEqual({
    headline: 'stops-drained',
    task: 'Nginx-proxy | Write nginx-proxy configuration',
    left: ['w1'],
  });
});

test('the same run completes once the facts playbook has run', () => {
  expect(end('v2.31.0', 'cached')).toEqual({ headline: 'completes', task: undefined, left: [] });
});

test('without an answer both states of the cache are simulated', () => {
  const { headline, run } = analyze({ files: sampleCluster(), command: oneWorker, kubespray: 'v2.31.0' });
  expect([headline, run.map(({ facts, end: how }) => [facts, how])]).toEqual([
    'depends-on-facts',
    [
      ['cached', 'completes'],
      ['empty', 'stops'],
    ],
  ]);
});

test('the guard stops before a node is touched where the inventory declares the cluster', () => {
  expect(end('v2.31.0', 'empty', oneWorker, sampleCluster({ cluster: true }))).toEqual({
    headline: 'stops',
    task: "Stop if any host not in '--limit' does not have a fact cache",
    left: [],
  });
});

test('v2.26.0 drains the worker although every fact is cached, for it asks only the first control plane', () => {
  const { run } = analyze({
    files: sampleCluster({ cluster: true }),
    command: oneWorker,
    kubespray: 'v2.26.0',
    facts: 'cached',
  });
  expect([run[0]?.leftCordoned, run[0]?.stop?.message]).toEqual([
    ['w1'],
    "AnsibleUndefinedVariable: 'dict object' has no attribute 'cp2'. 'dict object' has no attribute 'cp2'",
  ]);
});

test('v2.28 stops in the hosts list, before the drain', () => {
  expect(end('v2.28.1', 'empty')).toEqual({
    headline: 'stops',
    task: 'Hosts | create hosts list from inventory',
    left: [],
  });
});

test('a control plane of the run wants every etcd host', () => {
  expect(end('v2.30.0', 'empty', 'ansible-playbook upgrade-cluster.yml --limit cp2').task).toBe(
    'Configure | Check if etcd cluster is healthy',
  );
});

test('a hardened kubelet wants addresses that v2.29 does not cache', () => {
  const files = sampleCluster({ vars: 'kubelet_systemd_hardening: true\n' });
  expect([end('v2.29.1', 'cached', oneWorker, files), end('v2.30.0', 'cached', oneWorker, files).headline]).toEqual([
    { headline: 'stops-drained', task: 'Write kubelet systemd init file', left: ['w1'] },
    'completes',
  ]);
});

test('v2.30.0 cuts no_proxy into characters, so that it names no host', () => {
  const files = sampleCluster({ vars: 'http_proxy: http://proxy:3128\n' });
  const { headline, run } = analyze({
    files,
    command: 'ansible-playbook upgrade-cluster.yml',
    kubespray: 'v2.30.0',
    facts: 'empty',
  });
  expect([headline, run[0]?.losses.map(({ kind }) => kind)]).toEqual(['incomplete', ['no-proxy']]);
});

test('a node that is not to be drained is cordoned and made schedulable again', () => {
  const files = sampleCluster({ vars: 'drain_nodes: false\n' });
  const { run } = analyze({ files, command: oneWorker, kubespray: 'v2.31.0', facts: 'cached' });
  expect([run[0]?.drained, run[0]?.leftCordoned]).toEqual([[], []]);
});

test('a host that does not answer ends the run for all in the bootstrap play', () => {
  const down = [{ host: 'w2', from: 'start' as const }];
  const { headline, run } = analyze({
    files: sampleCluster(),
    command: 'ansible-playbook upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
    down,
  });
  expect([headline, run[0]?.stop?.play, run[0]?.drained]).toEqual(['stops', 'Bootstrap hosts for Ansible', []]);
});

test('a host lost while facts are gathered leaves a run that ends without it', () => {
  const down = [{ host: 'w2', from: 'facts' as const }];
  const { headline, run } = analyze({
    files: sampleCluster(),
    command: 'ansible-playbook upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
    down,
  });
  expect([headline, run[0]?.unreachable]).toEqual(['incomplete', ['w2']]);
});

test('a playbook whose run is not simulated is no promise', () => {
  const { headline, missing } = analyze({
    files: sampleCluster(),
    command: 'ansible-playbook reset.yml',
    kubespray: 'v2.31.0',
  });
  expect([headline, missing?.what]).toEqual(['undetermined', 'unmodelled-playbook']);
});

test('hosts that are lost in another order are the same end of a run', () => {
  const text =
    '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw1\nw2\n[all:vars]\nhttp_proxy=http://proxy.example:3128\n';
  const { run } = analyze({
    files: [{ path: 'inventory.ini', text }],
    command: 'ansible-playbook -i inventory.ini cluster.yml',
    kubespray: 'v2.30.0',
    facts: 'empty',
  });
  expect(run.map(({ losses, alternatives }) => [losses.map(({ kind }) => kind), alternatives])).toEqual([
    [['no-proxy'], undefined],
  ]);
});

test('a host that is lost in the run answered the facts run before it', () => {
  const { headline } = analyze({
    files: sampleCluster({ cluster: true }),
    command: "ansible-playbook upgrade-cluster.yml --limit 'kube_node:!w2' -e serial=1 --skip-tags multus",
    kubespray: 'v2.24.0',
    facts: ['cp1', 'cp2', 'cp3', 'w1'],
    down: [{ host: 'w2', from: 'network' }],
  });
  expect(headline).toBe('completes');
});

test('the facts of a host that is down are not in the cache of a facts run that leaves it out', () => {
  const { headline, run } = analyze({
    files: sampleCluster({ cluster: true }),
    command: "ansible-playbook upgrade-cluster.yml --limit 'kube_node:!w2' -e serial=1",
    kubespray: 'v2.24.0',
    facts: ['cp1', 'cp2', 'cp3', 'w1'],
    down: [{ host: 'w2', from: 'start' }],
  });
  expect([headline, run[0]?.stop?.task]).toEqual(['stops', 'Create fallback_ips_base']);
});

test('--flush-cache forgets the facts of the hosts within the limit, and no others', () => {
  const files = sampleCluster({ cluster: true });
  const flushed = (rest: string) => end('v2.31.0', 'cached', `ansible-playbook upgrade-cluster.yml ${rest}`, files);
  expect(flushed('--limit w1 --flush-cache').headline).toBe('completes');
  expect(flushed('--limit w1 --skip-tags always').headline).toBe('completes');
  expect(flushed('--limit w1 --skip-tags always --flush-cache').task).toBe('Stop if memory is too small for nodes');
});
