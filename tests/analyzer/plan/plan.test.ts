import { describe, expect, test } from 'vitest';
import { analyze, type PlanGoal, type PlanStep, planUpgrade } from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

const withoutMultus = clusterIni.replace('multus=True', 'multus=False');

function planned(goal: Partial<PlanGoal>, ini = clusterIni) {
  return planUpgrade({ files: [{ path: 'hosts.ini', text: ini }], from: 'v2.25.1', to: 'v2.26.1', ...goal });
}

const commandsOf = (steps: readonly PlanStep[] = []): readonly string[] =>
  steps.flatMap((step) => (step.kind === 'run' ? [step.run.request.command] : []));

test('from a release to itself there is nothing to do', () => {
  expect(planned({ to: 'v2.25.1' })).toEqual({ from: 'v2.25.1', to: 'v2.25.1', problems: [], hops: [], mostDown: 0 });
});

test('each minor release is a hop, in its newest patch, and the goal is the last', () => {
  const { hops } = planned({ from: '2.22', to: 'v2.25.0' }, withoutMultus);
  expect(hops.map(({ from, release }) => [from, release])).toEqual([
    ['v2.22.2', 'v2.23.3'],
    ['v2.23.3', 'v2.24.3'],
    ['v2.24.3', 'v2.25.0'],
  ]);
});

test('another patch of the same minor release is one hop', () => {
  expect(planned({ from: 'v2.25.0', to: 'v2.25.1' }, withoutMultus).hops).toHaveLength(1);
});

test('a hop caches facts, then takes the control plane with etcd, then the workers in batches', () => {
  const { hops, mostDown } = planned({ to: 'v2.27.1', from: 'v2.26.1', atMostDown: 2 });
  expect(commandsOf(hops[0]?.steps)).toEqual([
    'ansible-playbook playbooks/facts.yml -i hosts.ini -b',
    'ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit kube_control_plane:etcd',
    "ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit 'kube_node:!kube_control_plane:!etcd' -e serial=2",
  ]);
  expect(mostDown).toBe(2);
});

test('the nodes that share a batch are told, control-plane hosts one by one', () => {
  const [hop] = planned({ to: 'v2.27.1', from: 'v2.26.1', atMostDown: 2 }).hops;
  const drained = hop?.steps.flatMap((step) => (step.kind === 'run' ? [step.run.drainedTogether] : []));
  expect(drained).toEqual([[], [['cp1'], ['cp2'], ['cp3']], [['w1', 'w2'], ['w3']]]);
});

test('a batch is one smaller than the workers where the role would mistake all of them for the cluster', () => {
  const [hop] = planned({ from: 'v2.24.3', to: 'v2.25.1', atMostDown: 3 }, withoutMultus).hops;
  expect(commandsOf(hop?.steps).at(-1)).toContain('-e serial=2');
});

describe('where the Multus role stops', () => {
  test('its file is replaced for the hop, and put back', () => {
    const [hop] = planned({}).hops;
    expect(hop?.notes).toEqual([{ code: 'multus-patched', release: 'v2.26.1' }]);
    const path = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
    expect(hop?.steps.filter(({ kind }) => /patch/.test(kind))).toEqual([
      { kind: 'patch', from: 'v2.27.0', path },
      { kind: 'unpatch', path },
    ]);
  });

  test('Multus is left out where that is wanted', () => {
    const [hop] = planned({ whereMultusStops: 'skip' }).hops;
    expect(hop?.notes).toEqual([{ code: 'multus-skipped', release: 'v2.26.1' }]);
    expect(
      commandsOf(hop?.steps)
        .slice(1)
        .every((command) => command.endsWith(' --skip-tags multus')),
    ).toBe(true);
  });

  test('it is left out where a patch does not help, and the note names what stops the runs', () => {
    const [hop] = planned({ from: 'v2.26.1', to: 'v2.27.1' }, clusterIni.replace(/.*container_manager.*\n/, '')).hops;
    expect(hop?.notes).toEqual([
      { code: 'multus-skipped', release: 'v2.27.1', finding: 'container-manager-undefined' },
    ]);
  });

  test('a release without the fault needs neither', () => {
    expect(planned({ from: 'v2.26.1', to: 'v2.27.1' }).hops[0]?.notes).toEqual([]);
  });
});

test('groups of workers are upgraded one after another, and what is left comes last', () => {
  const [hop] = planned({ from: 'v2.26.1', to: 'v2.27.1', groups: ['w2', 'w3'] }).hops;
  expect(commandsOf(hop?.steps).slice(2)).toEqual([
    "ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit 'w2:&kube_node:!kube_control_plane:!etcd' -e serial=1",
    "ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit 'w3:&kube_node:!kube_control_plane:!etcd:!w2' -e serial=1",
    "ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit 'kube_node:!kube_control_plane:!etcd:!w2:!w3' -e serial=1",
  ]);
});

test('a pattern with quotes stays one word of the command', () => {
  const [hop] = planned({ from: 'v2.26.1', to: 'v2.27.1', groups: ["w2:!it's"] }).hops;
  expect(commandsOf(hop?.steps)[2]).toContain(`--limit 'w2:!it'\\''s:&kube_node:!kube_control_plane:!etcd'`);
});

test.each([
  [
    [
      { path: 'ansible.cfg', text: '' },
      { path: 'my/hosts.yaml', text: 'all: {children: {kube_control_plane: {hosts: {cp1: }}}}' },
    ],
    '-i my/hosts.yaml',
  ],
  [[{ path: '', text: '[kube_control_plane]\ncp1\n' }], '-i inventory/mycluster/hosts.ini'],
  [
    [{ path: '', text: 'all: {children: {kube_control_plane: {hosts: {cp1: }}}}' }],
    '-i inventory/mycluster/hosts.yaml',
  ],
])(
  'where no inventory is named, the likely one of the files is, and a pasted one has its usual place',
  (files, source) => {
    const { hops, blocked } = planUpgrade({ files, from: 'v2.26.1', to: 'v2.27.1' });
    const [run] = [
      ...hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : []))),
      blocked?.run,
    ];
    expect(run?.request.command).toContain(` ${source} `);
  },
);

test('the head of a branch can be the goal', () => {
  const { problems, hops } = planned({ from: 'v2.25.0', to: 'release-2.25' }, withoutMultus);
  expect([problems, hops.map(({ release }) => release)]).toEqual([[], ['release-2.25']]);
});

test('a Kubernetes version that the inventory pins is named with its file', () => {
  const plan = planUpgrade({
    files: [
      { path: 'hosts.ini', text: withoutMultus },
      { path: 'group_vars/k8s_cluster/k8s-cluster.yml', text: 'kube_version: v1.29.5\n' },
    ],
    from: 'v2.26.1',
    to: 'v2.27.1',
  });
  expect(plan.hops[0]?.notes).toEqual([
    { code: 'version-pinned', value: 'v1.29.5', path: 'group_vars/k8s_cluster/k8s-cluster.yml' },
  ]);
});

test('a pinned Kubernetes version gives way to that of each hop, and does not end the plan', () => {
  const files = [{ path: 'hosts.ini', text: `${withoutMultus}[all:vars]\nkube_version=v1.25.6\n` }];
  const plan = planUpgrade({ files, from: 'v2.21.0', to: 'v2.31.0' });
  expect(plan.hops.at(-1)?.release).toBe('v2.31.0');
  const commands = plan.hops.flatMap(({ steps }) => commandsOf(steps));
  expect(commands.filter((command) => command.includes('upgrade-cluster.yml'))).toEqual(
    expect.arrayContaining([
      expect.stringContaining(' -e kube_version=v1.26.13'),
      expect.stringContaining(' -e kube_version=1.35.4'),
    ]),
  );
  expect(commands.filter((command) => /facts\.yml/.test(command)).join()).not.toContain('kube_version');
});

test('a hop without a safe way ends the plan, with the first run that stops', () => {
  const { hops, blocked } = planned({}, '[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n');
  expect(hops).toEqual([]);
  expect(blocked).toMatchObject({ from: 'v2.25.1', release: 'v2.26.1', run: { headline: 'stops-drained' } });
});

test.each([
  [{ from: 'v9' }, [{ code: 'release-unknown', asked: 'v9' }]],
  [{ from: 'v2.26.1', to: 'v2.25.1' }, [{ code: 'backwards', from: 'v2.26.1', to: 'v2.25.1' }]],
  [{ groups: ['rack7'] }, [{ code: 'group-empty', pattern: 'rack7' }]],
] as const)('%j cannot be planned', (goal, problems) => {
  expect(planned(goal).problems).toEqual(problems);
});

test('an inventory without a control plane cannot be planned', () => {
  expect(planned({}, '[kube_node]\nw1\n').problems).toEqual([{ code: 'no-control-plane' }]);
});

test('each run of a plan completes when it is asked for by itself', () => {
  const { hops } = planned({ from: 'v2.22.2', to: 'v2.28.1' });
  const runs = hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : [])));
  expect(runs).toHaveLength(18);
  for (const { request } of runs) expect(analyze(request).headline, request.command).toBe('completes');
});
