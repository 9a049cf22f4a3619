import { expect, test } from 'vitest';
import { analyze } from '../../src/analyzer/analyze.ts';
import { parseCommand } from '../../src/analyzer/command/parse.ts';
import { readInventory } from '../../src/analyzer/inventory/read.ts';
import { problemsOfLimit } from '../../src/analyzer/problems.ts';

const inventory = '[kube_control_plane]\ncp1\n[kube_node]\nw1\n';

/** The problems of a request, each with the finding that tells it. */
function told(command: string, text = inventory, ...others: readonly { path: string; text: string }[]) {
  const { problems, findings } = analyze({ files: [{ path: 'hosts.ini', text }, ...others], command });
  return problems.map(({ code, finding }) => [code, finding === undefined ? undefined : findings[finding]?.id]);
}

test('lists what is wrong with files, command and limit in that order, each with the finding that tells it', () => {
  expect(told('ansible-playbook -i hosts.ini cluster.yml -l w1,w9 --frobnicate', '[kube_node]\nw1\n[broken\n')).toEqual(
    [
      ['section-unclosed', 'inventory-unreadable'],
      ['arguments-unrecognized', 'command-not-understood'],
      ['term-unmatched', 'limit-term-unknown'],
    ],
  );
});

test('the finding to which another gives way tells the problems of that one as well', () => {
  expect(told('ansible-playbook -i hosts.ini cluster.yml -l w9')).toEqual([
    ['term-unmatched', 'limit-matches-nothing'],
    ['no-hosts-left', 'limit-matches-nothing'],
  ]);
});

test.for([
  ['ansible-playbook -i hosts.ini site.yml', 'playbook-foreign'],
  ['ansible-playbook -i hosts.ini cluster.yml -l @retry.txt', 'limit-file-missing'],
  ['ansible-playbook -i hosts.ini cluster.yml -l "~w(?<=x)1"', 'regex-unsupported'],
  ['ansible-playbook -i hosts.ini cluster.yml -e @extra.yml', 'extra-vars-file-missing'],
])('what %s leaves open is told as missing', ([command = '', code]) => {
  expect(told(command)).toEqual([[code, 'input-missing']]);
});

test('a finding about the same words that tells something else is not treated as the problem', () => {
  const { problems, findings } = analyze({
    files: [{ path: 'hosts.ini', text: `${inventory}w2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n` }],
    command:
      'ansible-playbook -i hosts.ini upgrade-cluster.yml -e container_manager=crio -e serial=100% -l "kube_node[0-1]"',
    kubespray: 'v2.25.1',
  });
  expect(problems.map(({ code, finding }) => [code, findings[finding ?? -1]?.id])).toEqual([
    ['subscript-with-dash', 'command-not-understood'],
  ]);
  expect(findings.map(({ id }) => id)).toContain('lookup-reaches-excluded-hosts');
});

test('a file that is no text is a problem where nothing else is wrong with it', () => {
  const variables = { path: 'group_vars/all.yml', text: 'a: 1\n' };
  expect(told('ansible-playbook -i hosts.ini cluster.yml', inventory, variables)).toEqual([]);
  const binary = { path: 'notes.bin', text: 'PK\ufffd' };
  expect(told('ansible-playbook -i hosts.ini cluster.yml', inventory, binary)).toEqual([
    ['source-is-binary', undefined],
  ]);
});

test('judges no limit that the shell writes first', () => {
  const read = readInventory([{ path: 'hosts.ini', text: 'w1\n' }]);
  expect(problemsOfLimit(parseCommand('ansible-playbook a.yml -l $NODE'), read)).toEqual([]);
  expect(problemsOfLimit(parseCommand('ansible-playbook a.yml -l w2'), read).map(({ code }) => code)).toEqual([
    'term-unmatched',
    'no-hosts-left',
  ]);
});
