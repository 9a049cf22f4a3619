import { expect, test } from 'vitest';
import { initialState, type RunbookStep, simulateRunbook } from '../../../src/analyzer/index.ts';

const files = [
  { path: 'hosts.ini', text: '[kube_control_plane]\ncp1\ncp2\n[etcd]\ncp1\n[kube_node]\nw1\nw2\n' },
  { path: 'other.ini', text: '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw1\n[k8s_cluster]\ncp1\nw1\n' },
];

/** A small generator of numbers, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let value = seed;
  return (below) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * below);
  };
}

function stepFrom(pick: (below: number) => number): RunbookStep {
  const limits = ['', ' --limit w1', ' --limit cp1', ' --limit w1,w2', ' --limit nothing'];
  const playbooks = ['playbooks/facts.yml', 'upgrade-cluster.yml', 'cluster.yml', 'scale.yml'];
  const steps: readonly RunbookStep[] = [
    { kind: 'change', change: { kind: 'release', kubespray: ['v2.25.1', 'v2.28.1', 'v2.31.0'][pick(3)] ?? '' } },
    { kind: 'change', change: { kind: 'uncordon', nodes: ['w1'] } },
    { kind: 'change', change: { kind: 'drain', nodes: ['w2'] } },
    { kind: 'options', stopsAtFailure: pick(2) === 1 },
  ];
  const source = pick(5) === 0 ? 'other.ini' : 'hosts.ini';
  const command = `ansible-playbook -i ${source} ${playbooks[pick(4)]}${limits[pick(5)]}`;
  return steps[pick(10)] ?? { kind: 'call', command };
}

test('a runbook that is cut in two and goes on from its state ends as the whole does', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const pick = numbers(seed);
    const steps = Array.from({ length: 5 }, () => stepFrom(pick));
    const start = initialState({ kubespray: 'v2.27.1', stopsAtFailure: pick(3) === 0 });
    const whole = simulateRunbook(steps, { files }, start);
    const cut = 1 + pick(4);
    const first = simulateRunbook(steps.slice(0, cut), { files }, start);
    const carried = JSON.parse(JSON.stringify(first.state));
    const second = simulateRunbook(steps.slice(cut), { files }, carried);
    expect(second.state).toEqual(whole.state);
    const verdicts = [...first.steps, ...second.steps].map(({ reached, prediction }) => [
      reached,
      prediction?.headline,
    ]);
    expect(verdicts).toEqual(whole.steps.map(({ reached, prediction }) => [reached, prediction?.headline]));
  }
});

test('a state is plain data', () => {
  const { state } = simulateRunbook(
    [{ kind: 'call', command: 'ansible-playbook -i hosts.ini playbooks/facts.yml' }],
    { files },
    initialState({ kubespray: 'v2.31.0' }),
  );
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
