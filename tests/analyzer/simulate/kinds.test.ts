import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { newestTag } from '../../../src/analyzer/kubespray/releases.ts';
import { readRequest } from '../../../src/analyzer/reading.ts';
import { coreOf } from '../../../src/analyzer/simulate/core.ts';
import { firstOfEachKind, hostsWhere } from '../../../src/analyzer/simulate/kinds.ts';
import { startProcess } from '../../../src/analyzer/simulate/predict.ts';
import { hostVariable, type Process, register } from '../../../src/analyzer/simulate/process.ts';

const hosts = ['a', 'b', 'c', 'd', 'e'];

function processOn(ini: string, extra = ''): Process {
  const files = [{ path: 'hosts.ini', text: ini }];
  const reading = readRequest({ files, command: `ansible-playbook -i hosts.ini cluster.yml${extra}` });
  return startProcess(reading, newestTag, coreOf('2.16.8'));
}

describe('hosts of one kind', () => {
  test('are in the same groups', () => {
    expect(firstOfEachKind(processOn('[g]\na\nb\n[h]\nc\nd\n[g]\nd\n[i]\ne\n'), hosts, ['x'])).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
  });

  test('have the same value of each variable that is asked for, beside them or not', () => {
    const process = processOn('a x=1\nb x=1\nc x="1"\nd x=2\ne\n');
    expect(firstOfEachKind(process, hosts, ['x'])).toEqual(['a', 'd', 'e']);
    expect(firstOfEachKind(process, hosts, ['y'])).toEqual(['a']);
    expect(firstOfEachKind(process, hosts, ['y', 'x'])).toEqual(['a', 'd', 'e']);
  });

  test('have nothing to do with what is beside them where -e sets the variable', () => {
    expect(firstOfEachKind(processOn('a x=1\nb x=2\nc\nd\ne\n', ' -e x=3'), hosts, ['x'])).toEqual(['a']);
  });

  test('have no template, for it may ask for anything', () => {
    const process = processOn('a\nb\nc\nd\ne\n[all:vars]\nx="{{ inventory_hostname }}"\n');
    expect(firstOfEachKind(process, hosts, ['x'])).toEqual(hosts);
    expect(firstOfEachKind(processOn('a x="{{ y }}"\nb x="{{ y }}"\nc\nd\ne\n'), hosts, ['x'])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(firstOfEachKind(processOn('a\nb\nc\nd\ne\n', ` -e 'x={{y}}'`), hosts, ['x'])).toEqual(hosts);
  });

  test('have registered the same', () => {
    const process = processOn('a\nb\nc\nd\ne\n');
    register(process, 'x', ['b', 'd'], true);
    expect(firstOfEachKind(process, hosts, ['x'])).toEqual(['a', 'b']);
    register(process, 'x', ['d'], false);
    expect(firstOfEachKind(process, hosts, ['x'])).toEqual(['a', 'b', 'd']);
    register(process, 'x', hosts, true);
    expect(firstOfEachKind(process, hosts, ['x'])).toEqual(['a']);
  });
});

test.each([
  ['by group', '[g]\na\nd\n[h]\nb\nc\ne\n[g:vars]\nx=1\n', ['a', 'd']],
  ['by host', 'a x=1\nb\nc\nd x=1\ne x=2\n', ['a', 'd']],
  ['by template', 'a\nb\nc\nd\ne\n[all:vars]\nx="{{ inventory_hostname }}"\n', ['a', 'd']],
  ['for all', 'a\nb\nc\nd\ne\n[all:vars]\nx=1\n', hosts],
  ['for none', 'a\nb\nc\nd\ne\n', []],
])('a test of a variable that is set %s holds on the hosts on which it holds alone', (_how, ini, holding) => {
  const process = processOn(ini);
  const isWanted = (host: string): boolean =>
    [1, 'a', 'd'].includes(hostVariable(process, host, 'x')?.value as number | string);
  expect(hostsWhere(process, hosts, ['x'], isWanted)).toEqual(holding);
  expect(hosts.filter(isWanted)).toEqual(holding);
});

const workers = Array.from({ length: 40 }, (_, at) => `w${at + 1}`);
const cluster = (beside: (worker: string) => string, vars = ''): string =>
  `[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\n${workers.map((worker) => `${worker} ${beside(worker)}`).join('\n')}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\n${vars}\n`;

function drainedIn(ini: string, limit = ''): readonly string[] {
  const files = [{ path: 'hosts.ini', text: ini }];
  const command = `ansible-playbook -i hosts.ini upgrade-cluster.yml --skip-tags multus${limit}`;
  return analyze({ files, command, kubespray: 'v2.25.1', facts: 'cached' }).run[0]?.drained ?? [];
}

test.each([
  ['beside some hosts', cluster((worker) => (worker.endsWith('3') ? 'drain_nodes=False' : ''))],
  ['for all hosts', cluster(() => '', 'drain_nodes=False')],
  ['by a template', cluster(() => '', `drain_nodes="{{ inventory_hostname != 'w7' }}"`)],
])('with drain_nodes %s a run over all workers drains those that a run over one drains', (_how, ini) => {
  const alone = ['w1', 'w3', 'w7', 'w33'].filter((worker) => drainedIn(ini, ` --limit ${worker}`).includes(worker));
  const together = drainedIn(ini);
  expect(['w1', 'w3', 'w7', 'w33'].filter((worker) => together.includes(worker))).toEqual(alone);
});
