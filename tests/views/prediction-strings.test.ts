import { expect, test } from 'vitest';
import { analyze } from '../../src/analyzer/index.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';

const files = [{ path: 'hosts.ini', text: '[kube_node]\nw1 container_manager=containerd\n' }];
const known = Object.keys(predictionStrings.en.verdict.assumption);

test('has words for every assumption that a request leads to', () => {
  const requests: readonly (readonly [command: string, kubespray?: string])[] = [
    [''],
    ['ansible-playbook upgrade-cluster.yml'],
    ['ansible-playbook upgrade-cluster.yml --check --step', 'v2.25.1'],
    ['ansible-playbook upgrade-cluster.yml', 'v9.9.9'],
    ['ansible-playbook upgrade-cluster.yml', 'v2.99.0'],
    ['ansible-playbook upgrade-cluster.yml', 'v2.1.0'],
    ['ansible-playbook upgrade-cluster.yml --limit @hosts.retry', 'v2.25.1'],
    ['ansible-playbook upgrade-cluster.yml -e @vars.yml', 'v2.25.1'],
    ['ansible-playbook upgrade-cluster.yml -e serial=$N', 'v2.25.1'],
    ['ansible-playbook site.yml', 'v2.25.1'],
    ['ansible-playbook upgrade-cluster.yml --start-at-task nowhere', 'v2.25.1'],
    ['ansible-playbook upgrade-cluster.yml --limit "~(?<!a)w1"', 'v2.25.1'],
  ];
  const ids = requests.flatMap(
    ([command, kubespray]) => analyze({ files, command, ...(kubespray ? { kubespray } : {}) }).assumptions,
  );
  expect(new Set(ids).size).toBeGreaterThan(9);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});

test('gives every backtick its partner in both languages', () => {
  const unpaired = (strings: object): readonly string[] =>
    Object.values(strings).flatMap((value) =>
      typeof value === 'string'
        ? (value.match(/`/g)?.length ?? 0) % 2 === 1
          ? [value]
          : []
        : value && typeof value === 'object'
          ? unpaired(value)
          : [],
    );
  expect([...unpaired(predictionStrings.en), ...unpaired(predictionStrings['zh-CN'])]).toEqual([]);
});
