import { expect, test } from 'vitest';
import { analyze, redact, replacedSentence } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { redacted, result, upgrade } from './redacted.ts';

test.for([
  [
    'a password on the way, options with a value, a comment',
    'ANSIBLE_BECOME_PASS=hunter2 ansible-playbook -i hosts.ini -u bob --vault-password-file ~/.vault -b upgrade-cluster.yml -l w1 # hunter3',
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --become',
  ],
  [
    'variables that decide nothing',
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e 'serial=2 admin_password=hunter2' -e '{"a": {"token": "hunter3"}}'`,
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=2',
  ],
  [
    'a deciding variable of its own type',
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e '{"kube_network_plugin_multus": false, "pw": "hunter2"}'`,
    `ansible-playbook -i hosts.ini upgrade-cluster.yml -e '{"kube_network_plugin_multus":false}'`,
  ],
  [
    'the wrapper around it',
    `ssh root@10.0.0.1 'cd /opt/acme && ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1'`,
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
  ],
  [
    'the value of a misspelled option, whose name its author has to see',
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limt=hunter2',
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limt',
  ],
] as const)('drops from a command %s', ([, command, expected]) => {
  expect(result(redacted({ ...upgrade, command })).command).toBe(expected);
});

test('a limit from a file becomes a limit of the command', () => {
  const request = requestFor('upgrade-cluster.yml --limit @some.retry', 'v2.25.1', clusterIni, [
    { path: 'some.retry', text: 'w1\n' },
  ]);
  const { files, command } = result(redacted(request));
  expect(command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1');
  expect(files.map(({ path }) => path)).toEqual(['hosts.ini']);
});

test('in place, a variable whose name is not understood has another, and the sentence counts it', () => {
  const command =
    'PETNAME=rex ansible-playbook -i hosts.ini upgrade-cluster.yml -l w1 -e hunter2=x -e db_password=y hunter3';
  const request = { ...upgrade, command };
  const redaction = redact(request, analyze(request), { rename: false, inPlace: true });
  expect(result(redaction).command).toBe(
    'VAR_1="$VAR_1" ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e "var_2=$VAR_2" -e "db_password=$DB_PASSWORD" redacted',
  );
  expect(replacedSentence(redaction, 'en')).toBe('2 unknown names and 1 unreadable word were replaced.');
  expect(replacedSentence(redaction, 'zh-CN')).toBe('2 个不认识的名称和 1 处无法理解的文本已被替换。');
});

test('a sentence counts the words that were not understood', () => {
  const request = { ...upgrade, command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e hunter2' };
  expect(replacedSentence(redacted(request), 'en')).toBe('1 unreadable word was replaced.');
  expect(replacedSentence(redacted(upgrade), 'en')).toBeUndefined();
});

test.each([
  "upgrade-cluster.yml --limit 'w1,hunter2hunter,hunter3hunter'",
  'upgrade-cluster.yml "',
  'upgrade-cluster.yml --pass-hunter2 hunter3',
])('what was received redacted can be passed on as it is: %s', (words) => {
  const once = result(redacted(requestFor(words, 'v2.25.1')));
  expect(result(redacted(once))).toEqual(once);
});
