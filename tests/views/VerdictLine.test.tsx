import { expect, test } from 'vitest';
import { VerdictLine } from '../../src/views/VerdictLine.tsx';
import { asked, words } from './rendered.ts';

test('says the verdict in one sentence, and keeps message and reason for who asks why', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const lines = words(<VerdictLine prediction={prediction} locale="en" />).split('\n');
  expect(lines[0]).toBe('Stops: the task "Multus | Start resources" stops on w1 in the network play, batch 1 of 1.Why');
  expect(lines).toContain('w1 is alone in its batch, so the role asks cp1, w2 and w3, which did not run it.');
  expect(lines).toContain('Ansible prints');
});

test('says it in Chinese', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const [line] = words(<VerdictLine prediction={prediction} locale="zh-CN" />).split('\n');
  expect(line).toMatch(/^会中断：任务“Multus \| Start resources”.*原因$/);
});
