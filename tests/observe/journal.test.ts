import { expect, test } from 'vitest';
import { failureIn, type JournalEntry, observedIn } from './journal.ts';

const hosts = ['cp1', 'cp2', 'w1'];
const ok = (task: string, host: string, facts: Record<string, unknown> = {}): JournalEntry => ({
  kind: 'ok',
  play: 'A play',
  task,
  host,
  facts,
});
const failed = (task: string, host: string, message: string, ignored = false): JournalEntry => ({
  kind: 'failed',
  play: 'A play',
  task,
  host,
  message,
  ignored,
});

test('the first failure that was not ignored is the failure', () => {
  const journal = [failed('Warn', 'cp1', 'old name', true), failed('Stop', 'w1', 'no'), failed('Stop', 'cp1', 'no')];
  expect(failureIn(journal, 2, '')).toEqual({ play: 'A play', task: 'Stop', host: 'w1', message: 'no' });
});

test('a message ends before the place in the file', () => {
  const journal = [failed('Stop', 'w1', "no attribute 'x'\n\nThe error appears to be in '/a/b.yml': line 1")];
  expect(failureIn(journal, 2, '')?.message).toBe("no attribute 'x'");
});

test('a run that Ansible refused has its words and no task', () => {
  const output = '[WARNING]: a warning\nERROR! Specified hosts and/or --limit does not match any hosts\n\nusage: ...\n';
  expect(failureIn([], 1, output)).toEqual({
    play: null,
    task: null,
    host: null,
    message: 'ERROR! Specified hosts and/or --limit does not match any hosts',
  });
});

test('a run that ended well has no failure', () => {
  expect(failureIn([failed('Warn', 'cp1', 'old name', true)], 0, '')).toBeNull();
});

test('nodes are told in the order in which they were drained, and those that stayed so', () => {
  const journal: JournalEntry[] = [
    { kind: 'cordon', node: 'w1', host: 'w1' },
    { kind: 'drain', node: 'w1', host: 'w1' },
    { kind: 'uncordon', node: 'w1', host: 'w1' },
    { kind: 'cordon', node: 'cp1', host: 'cp1' },
    { kind: 'drain', node: 'cp1', host: 'cp1' },
    failed('Stop', 'cp1', 'no'),
  ];
  const observed = observedIn(journal, 2, '', hosts);
  expect(observed).toMatchObject({ drained: ['w1', 'cp1'], cordoned: ['cp1'], drainedBeforeFailure: true });
  expect(observed.events).toEqual([
    'cordon w1',
    'drain w1',
    'uncordon w1',
    'cordon cp1',
    'drain cp1',
    'FAILED Stop cp1',
  ]);
});

test('objects are told once, sorted', () => {
  const apply = (object: string): JournalEntry => ({ kind: 'apply', object, host: 'cp1' });
  const { applied } = observedIn([apply('daemonset/b'), apply('clusterrole/a'), apply('daemonset/b')], 0, '', hosts);
  expect(applied).toEqual(['clusterrole/a', 'daemonset/b']);
});

test('the last block of /etc/hosts counts, and who has the loopback address', () => {
  const text = (block: string): JournalEntry => ({ kind: 'text', host: 'w1', path: '/etc/hosts', text: block });
  const journal = [
    text('192.0.2.11 cp1.cluster.local cp1'),
    text('127.0.0.1 cp2.cluster.local cp2\n192.0.2.51 w1.cluster.local w1'),
  ];
  expect(observedIn(journal, 0, '', hosts)).toMatchObject({ etcHosts: ['cp2', 'w1'], etcHostsLoopback: ['cp2'] });
});

test('a list of characters in no_proxy is told as one', () => {
  const list = observedIn([ok('Populates no_proxy', 'w1', { no_proxy: [...'cp1,w1'] })], 0, '', hosts);
  expect(list).toMatchObject({ noProxy: ['cp1', 'w1'], noProxyIsListOfCharacters: true });
  const text = observedIn([ok('Populates no_proxy', 'w1', { no_proxy: 'cp1,w1' })], 0, '', hosts);
  expect(text).not.toHaveProperty('noProxyIsListOfCharacters');
});

test('control planes are known in a configuration by any of their addresses', () => {
  const text = '    server 10.0.0.11:6443;\n    server 127.0.0.1:6443;\n    server 198.51.100.12:6443;\n';
  const journal: JournalEntry[] = [{ kind: 'text', host: 'w1', path: '/etc/nginx/nginx.conf', text }];
  expect(observedIn(journal, 0, '', hosts).upstreams).toEqual({ w1: ['cp1', 'cp2'] });
});

test('control planes are known in certificate names by name', () => {
  const journal = [ok('Kubeadm | aggregate all SANs', 'cp1', { apiserver_sans: ['kubernetes', 'cp1', '10.0.0.12'] })];
  expect(observedIn(journal, 0, '', hosts).sans).toEqual(['cp1']);
});

test('what was not reached is absent', () => {
  const observed = observedIn([], 0, '', hosts);
  for (const field of ['etcHosts', 'noProxy', 'upstreams', 'sans']) expect(observed).not.toHaveProperty(field);
});
