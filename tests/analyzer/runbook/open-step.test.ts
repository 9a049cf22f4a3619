import { expect, test } from 'vitest';
import { analyzeRunbook, openStep } from '../../../src/analyzer/index.ts';
import { cluster } from '../render/examples.ts';

const upgrade = (limit: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`;
const { steps, first } = analyzeRunbook({
  files: [{ path: 'hosts.ini', text: cluster }],
  command: `${upgrade('w1')}\n${upgrade('w2')}\nset -e\n${upgrade('w3')}\n${upgrade('w1')}`,
  kubespray: 'v2.25.1',
});
const remediesOf = (at: number) => steps[at]?.prediction?.remedies.map(({ kind }) => kind);

test('only the first step that hurts has its remedies', () => {
  expect(first).toBe(0);
  expect(remediesOf(0)).toContain('limit');
  expect(remediesOf(1)).toEqual([]);
});

test('a step gets its remedies when it is opened', () => {
  const [, second] = steps;
  const opened = second && openStep(second);
  expect(opened?.prediction?.remedies.map(({ kind }) => kind)).toEqual(remediesOf(0));
  expect(opened?.prediction?.remedies[0]?.request).not.toHaveProperty('states');
  expect({ ...opened, prediction: undefined }).toEqual({ ...second, prediction: undefined });
});

test('a step that is never reached stays as it is', () => {
  const last = steps[3];
  expect(last?.reached).toBe('never');
  expect(last && openStep(last)).toBe(last);
});
