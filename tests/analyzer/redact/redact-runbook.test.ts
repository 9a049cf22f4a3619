import { describe, expect, test } from 'vitest';
import { analyzeRunbook, type Request, type RunbookRedaction, redactRunbook } from '../../../src/analyzer/index.ts';

const ini = `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w1
w2
[k8s_cluster:children]
kube_control_plane
kube_node
[all:vars]
kube_network_plugin_multus=true
container_manager=containerd
ansible_password=zqplainword
`;
const facts = 'ansible-playbook -i hosts.ini playbooks/facts.yml';
const upgrade = (limit: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`;

function redacted(command: string, options: { rename: boolean; inPlace?: boolean } = { rename: false }) {
  const request: Request = { files: [{ path: 'hosts.ini', text: ini }], command, kubespray: 'v2.25.1' };
  const redaction: RunbookRedaction = redactRunbook(request, analyzeRunbook(request), options);
  if (redaction.kind === 'refused') throw new Error(`refused: ${redaction.subject}`);
  return redaction;
}

const textOf = (command: string): string => redacted(command).request.command;

test('the script is written anew, a line for each command', () => {
  const text = `#!/bin/bash\nset -euo pipefail\n# ours\nexport TOKEN=zqplainword\necho hello\n${facts} -e token=zqplainword\n${upgrade('w1')} --user zqplainword\n`;
  const { request, dropped } = redacted(text);
  expect(request.command).toBe(`set -e -o pipefail\n${facts}\n${upgrade('w1')}`);
  expect(JSON.stringify(request)).not.toContain('zqplainword');
  expect(dropped.length).toBeGreaterThan(0);
});

const role = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';

test.each([
  {
    name: 'a patch that is taken back',
    text: `git checkout v2.27.1 -- ${role}\n${upgrade('w1')}\ngit checkout HEAD -- ${role}\n${upgrade('w2')}`,
    is: `git checkout v2.27.0 -- ${role}\n${upgrade('w1')}\ngit checkout HEAD -- ${role}\n${upgrade('w2')}`,
  },
  {
    name: 'a loop is its turns',
    text: `for n in w1 w2; do ${upgrade('$n')}; done`,
    is: `${upgrade('w1')}\n${upgrade('w2')}`,
  },
  {
    name: 'a loop that can be left stays one',
    text: `for n in w1 w2; do ${upgrade('$n')} || break; done`,
    is: `for turn in once; do ${upgrade('w1')} || break; ${upgrade('w2')} || break; done`,
  },
  {
    name: 'operators stay',
    text: `${facts} && ${upgrade('w1')} || exit 1\n${facts}`,
    is: `${facts} && ${upgrade('w1')} || exit 1\n${facts}`,
  },
  {
    name: 'changes of state stay',
    text: `${facts}; git checkout v2.26.1; pip install ansible-core==2.16.8; kubectl drain w1 --force; ${facts}`,
    is: `${facts}\ngit checkout v2.26.1\npip install ansible-core==2.16.8\nkubectl drain w1\n${facts}`,
  },
  {
    name: 'what writes the inventory, or removes cached facts, does nothing any more',
    text: `${facts}\nsed -i s/zqplainword/b/ hosts.ini\n${facts}\nrm -rf /tmp/zqplainword\n${facts}`,
    is: `${facts}\ntee -a hosts.ini </dev/null\n${facts}\nrm -f /tmp/facts\n${facts}`,
  },
  {
    name: 'nodes that are named by a variable are others',
    text: `kubectl drain "$ZQPLAINWORD"\n${facts}\nkubectl uncordon "$ZQPLAINWORD"`,
    is: `kubectl drain '<redacted-1>'\n${facts}\nkubectl uncordon '<redacted-1>'`,
  },
  {
    name: 'branches of which one is run stay so',
    text: `case "$ACTION" in\nfacts) ${facts}\n;;\nup) echo zqplainword; ${upgrade('w1')} ;;\nesac`,
    is: `case "$1" in\n1)\n${facts}\n;;\n2)\n${upgrade('w1')}\n;;\nesac`,
  },
  {
    name: 'a test of the status stays',
    text: `${facts}\nif [ $? -ne 0 ]; then echo zqplainword; exit 1; fi\n${facts}`,
    is: `${facts}\nif [ $? -ne 0 ]; then :; exit 1; fi\n${facts}`,
  },
])('$name', ({ text, is }) => {
  expect(textOf(text)).toBe(is);
});

describe('every form ends as it did', () => {
  test.each([
    `job:\n  image: quay.io/kubespray/kubespray:v2.26.1\n  script:\n    - ${facts}\n    - ${upgrade('w1')}\n`,
    `docker run --rm quay.io/kubespray/kubespray:v2.28.1 ${facts}\n${facts}`,
    `(${upgrade('w1')}) && ${facts}\n${facts}`,
    `set -e\n${upgrade('w1')} | tee log\n${facts}`,
    `${upgrade('w1')} &\n${facts}`,
    `! ${upgrade('w1')}\n${facts}`,
    `bash -ec '${facts}; ${upgrade('w1')}'\n${facts}`,
    `git checkout v2.27.0 -- roles/kubernetes-apps/network_plugin/multus/tasks/main.yml\n${facts}\n${upgrade('w1')}`,
    `if ${facts}; then ${upgrade('w1')}; else ${upgrade('w2')}; fi\n${facts}`,
    `while true; do ${facts}; ${upgrade('w1')}; done`,
  ])('%s', (text) => {
    const { request, runbook } = redacted(text);
    const before = analyzeRunbook({ files: [{ path: 'hosts.ini', text: ini }], command: text, kubespray: 'v2.25.1' });
    const told = ({ steps }: typeof before) => steps.map((step) => [step.reached, step.prediction?.headline]);
    expect(told(runbook)).toEqual(told(before));
    expect(redactRunbook(request, runbook, { rename: false })).toMatchObject({ kind: 'redacted' });
  });
});

test('hosts get the same new name in every step', () => {
  const { request } = redacted(`${upgrade('w1')}\nkubectl uncordon w1\n${upgrade('w1,w2')}`, { rename: true });
  expect(request.command).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit worker-1\nkubectl uncordon worker-1\nansible-playbook -i hosts.ini upgrade-cluster.yml --limit worker-1,worker-2',
  );
});

test('in place each command stays on its line', () => {
  const text = `set -e\n\n# facts\n${facts}\n\n\n${upgrade('w1')}`;
  expect(redacted(text, { rename: false, inPlace: true }).request.command.split('\n')).toEqual([
    'set -e',
    '',
    '',
    facts,
    '',
    '',
    upgrade('w1'),
  ]);
});

test('what the script rests on is still told', () => {
  const text = `echo hello\n${facts}\n${upgrade('w1')}`;
  expect(redacted(text).runbook.assumptions).toContain('others-succeed');
});
