// Requests that broke, or that would break what is written without thought of size. Literal, and none of them timed.
import { expect, test } from 'vitest';
import { analyze, type InventoryFile, type Prediction, renderText } from '../../src/analyzer/index.ts';

const ini = '[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

function predicted(command: string, more: readonly InventoryFile[] = [], text = ini): Prediction {
  return analyze({
    files: [{ path: 'hosts.ini', text }, ...more],
    command: `ansible-playbook -i hosts.ini upgrade-cluster.yml ${command}`,
    kubespray: 'v2.25.1',
  });
}

test('a limit file of 150,000 lines is read like one of two', () => {
  const names = Array.from({ length: 150_000 }, (_, at) => `h${at}\n`).join('');
  expect(predicted('-l @limit.txt', [{ path: 'limit.txt', text: `${names}w1\n` }])).toMatchObject({
    outcome: 'fails',
    failure: { host: 'w1' },
  });
});

test('folders within folders under group_vars may be deeper than any stack', () => {
  const path = `group_vars/all/${'a/'.repeat(20_000)}x.yml`;
  const { evidence } = predicted('-l w1', [{ path, text: 'kube_network_plugin_multus: true\n' }]);
  expect(evidence.multus).toMatchObject({ value: true, on: true });
});

test('a YAML alias bomb under a variable leaves the verdict alone', () => {
  const levels = Array.from(
    { length: 40 },
    (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}, *a${at - 1}`}]\n`,
  );
  const { outcome, findings } = predicted('-l w1', [{ path: 'group_vars/all.yml', text: levels.join('') }]);
  expect(outcome).toBe('fails');
  expect(JSON.stringify(findings).length).toBeLessThan(100_000);
});

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s is a name like any other', (name) => {
  const text = `[kube_control_plane]\ncp1\n[kube_node]\n${name} ${name}=1\nw2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[${name}s]\nw2\n`;
  expect(predicted(`-l ${name} -e ${name}=x`, [], text)).toMatchObject({ outcome: 'fails', failure: { host: name } });
});

test('a regular expression that is slow elsewhere is answered', () => {
  const text = ini.replace('w1', 'a'.repeat(200));
  expect(predicted("-l '~(a+)+$'", [], text).evidence.limit?.hosts).toEqual(['a'.repeat(200)]);
});

test.each([
  ['NUL', 'w\0'],
  ['half a surrogate pair', 'w\ud800'],
  ['a mark that turns the direction of writing', 'w\u202e1'],
  ['an escape sequence', 'w\u001b[31m'],
])('%s in a host name is shown, not passed on', (_, name) => {
  const request = {
    files: [{ path: 'hosts.ini', text: ini.replace('w1', name) }],
    command: `ansible-playbook -i hosts.ini upgrade-cluster.yml -l '${name}'`,
    kubespray: 'v2.25.1',
  };
  const text = renderText(request, analyze(request), { locale: 'en', width: 100 });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
});

test('windows line ends change nothing', () => {
  const { outcome, failure } = predicted('-l w1', [], ini.replaceAll('\n', '\r\n'));
  expect([outcome, failure?.host]).toEqual(['fails', 'w1']);
});

test('a byte order mark makes an INI source unreadable, as it does for Ansible, and the finding says so', () => {
  const { findings } = predicted('-l w1', [], `\ufeff${ini}`);
  expect(findings[0]).toMatchObject({ id: 'inventory-unreadable', span: { file: 'hosts.ini', start: 0 } });
});
