import { expect, test } from 'vitest';
import type { PlanGoal } from '../../src/analyzer/index.ts';
import { exampleGoal } from '../../src/playground/example-goal.ts';
import { planAnswer, planText } from '../../src/playground/plan-answer.ts';

const answered = (part: Partial<PlanGoal> = {}) => planAnswer({ ...exampleGoal, ...part }, 'en');

test('the example is planned to its end, and each of its runs completes', () => {
  const { ends, hops, runs, mostDown } = answered();
  expect([ends, hops.length, runs, mostDown]).toEqual(['planned', 6, 18, 2]);
  const headlines = hops.flatMap(({ steps }) => steps.flatMap(({ headline }) => headline ?? []));
  expect(new Set(headlines)).toEqual(new Set(['completes']));
});

test('a hop has its notes, and its steps with their numbers', () => {
  const [hop] = answered({ to: 'v2.26.1' }).hops;
  expect(hop?.notes[0]).toContain('The Multus role of v2.26.1 stops these runs.');
  expect(hop?.steps.map(({ number, title }) => [number, title]).slice(0, 3)).toEqual([
    [1, 'Check the release out'],
    [2, 'An environment with its ansible-core (2.16)'],
    [3, 'Patch the Multus role'],
  ]);
});

test('what to do when a step stops is told once', () => {
  expect(answered().ifItStops).toMatch(/^If a step stops: do not go on\./);
});

test('a plan that ends before its goal has its first run, why it stops, and what is wrong with the inventory', () => {
  const text = '[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n';
  const { ends, hops, blocked } = answered({ files: [{ path: 'hosts.ini', text }] });
  expect([ends, hops]).toEqual(['blocked', []]);
  expect(blocked).toMatchObject({
    command: 'ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit kube_control_plane',
    kubespray: 'v2.26.1',
    headline: 'stops-drained',
  });
  expect(blocked?.says).toMatch(/^The plan ends at v2\.25\.1\./);
  expect(blocked?.why).toMatch(/^Stops with cp1 drained: /);
});

test('a goal that cannot be planned says why', () => {
  expect(answered({ from: 'v2.31.0', to: 'v2.25.1' })).toMatchObject({
    ends: 'problems',
    says: ['v2.25.1 is older than v2.31.0. Kubespray upgrades only.'],
    ifItStops: '',
  });
});

test('from a release to itself there is nothing to do', () => {
  expect(answered({ from: 'v2.31.0' })).toMatchObject({ ends: 'nothing-to-do', hops: [], runs: 0 });
});

test.each([
  ['markdown', /^# Upgrade from v2\.25\.1/],
  ['script', /^#!\/usr\/bin\/env bash\n/],
  ['gitlab', /^stages:$/m],
  ['github', /^jobs:$/m],
] as const)('the plan is taken along as %s', (form, begins) => {
  expect(planText(exampleGoal, form, 'en')).toMatch(begins);
});
