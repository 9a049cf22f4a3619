import { expect, test } from 'vitest';
import { analyzeRunbook, inScript, openStep } from '../../../src/analyzer/index.ts';
import { cluster } from '../render/examples.ts';

const playbook = (rest: string): string => `ansible-playbook -i hosts.ini ${rest}`;
const upgrade = (rest: string): string => playbook(`upgrade-cluster.yml ${rest}`);

/** The script with the remedy of a kind in the place of the step `at`. */
function applied(command: string, at: number, kind: string, kubespray = 'v2.25.1'): string | undefined {
  const step = analyzeRunbook({ files: [{ path: 'hosts.ini', text: cluster }], command, kubespray }).steps[at];
  const opened = step && openStep(step);
  const remedy = opened?.prediction?.remedies.find((one) => one.kind === kind);
  if (!opened || !remedy) throw new Error(`step ${at} has no remedy ${kind}`);
  return inScript(opened, remedy);
}

test('a remedy takes the place of its own call, and what is around it stays', () => {
  const script = (second: string) =>
    `#!/bin/sh\necho start\n${upgrade('--limit w1')}\n  ${second} > log 2>&1 # the second\n`;
  expect(applied(script(upgrade('--limit w2')), 1, 'skip-tags')).toBe(script(upgrade('--limit w2 --skip-tags multus')));
  expect(applied(script(upgrade('--limit w2 -b')), 1, 'limit')).toBe(script(upgrade('--limit w2,w1 -b')));
});

test('an option that is added to a call in a loop holds for each turn', () => {
  const loop = (more: string) => `for n in w1 w2; do\n  ${upgrade(`--limit "$n"${more}`)}\ndone`;
  expect(applied(loop(''), 1, 'skip-tags')).toBe(loop(' --skip-tags multus'));
  expect(applied(loop(' >> log'), 0, 'skip-tags')).toBe(loop(' --skip-tags multus >> log'));
});

test('what each turn of a loop writes in another way cannot take its place', () => {
  const loop = `for n in w1 w2; do ${upgrade('--limit $n')}; done`;
  expect(applied(loop, 0, 'limit')).toBeUndefined();
  expect(applied(loop, 0, 'no-limit')).toBeUndefined();
});

test('commands that run first stand before the call, which runs only if they succeed', () => {
  const script = `set -e\nif true; then\n  ${upgrade('--limit w1')}\nfi\n${upgrade('--limit w2')}`;
  const facts = 'ansible-playbook playbooks/facts.yml -i hosts.ini';
  expect(applied(script, 0, 'facts-first', 'v2.31.0')).toBe(
    script.replace(upgrade('--limit w1'), `${facts} &&\n  ${upgrade('--limit w1')}`),
  );
});

test('another release and a patch of the role are chosen beside the text', () => {
  const script = `${upgrade('--limit w1')}\n${upgrade('--limit w2')}`;
  expect(applied(script, 0, 'release')).toBeUndefined();
  expect(applied(script, 0, 'patch-role')).toBeUndefined();
});
