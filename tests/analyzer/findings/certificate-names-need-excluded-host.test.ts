import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'certificate-names-need-excluded-host';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd]
cp1

[kube_node]
w1
w2
`;

test('leaves the control plane drained whose peers are unknown', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'cp1',
      data: {
        task: 'Kubeadm | aggregate all SANs',
        host: 'cp1',
        left: { first: ['cp1'], count: 1 },
        outside: { first: ['cp2', 'cp3'], count: 2 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
        kind: 'addresses',
      },
    },
  ]);
});

test('stops without a limit on v2.30.0 where there is no load balancer', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e "{loadbalancer_apiserver_localhost: false}"',
    kubespray: 'v2.30.0',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: {
        task: 'Kubeadm | aggregate all SANs',
        host: 'cp1',
        left: { first: ['cp1'], count: 1 },
        outside: { first: [], count: 0 },
        when: 'always',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini -e "{loadbalancer_apiserver_localhost: false}"',
        kind: 'domain',
      },
    },
  ]);
});

test('is silent before v2.30, which leaves the names out', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1',
    kubespray: 'v2.29.1',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where facts are cached', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});
