import { expect, test } from 'vitest';
import { aloneRequest, analyze, locales, type Request, verdictSentence } from '../../src/analyzer/index.ts';
import { clusterIni } from './requests.ts';

const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
const asked = (pasted: string): Request => ({
  files: [{ path: 'hosts.ini', text: clusterIni }],
  command: pasted,
  kubespray: 'v2.25.1',
});

test('a remedy carries neither prompt nor output', () => {
  const session = asked(`root@bastion:~# ${command}\n\nPLAY [Check] ***\nfatal: [w1]: FAILED! => {"msg": "didn't"}\n`);
  const prediction = analyze(session);
  expect(prediction.outcome).toBe('fails');
  expect(prediction.command).toBe(command);
  expect(aloneRequest(session, prediction).command).toBe(command);
  expect(prediction.remedies.length).toBeGreaterThan(3);
  for (const { request } of prediction.remedies)
    expect(request.command).toMatch(/^ansible-playbook -i hosts\.ini [^\n]+$/);
});

test('a command that stands alone is given back as it is', () => {
  expect(analyze(asked(command))).not.toHaveProperty('command');
});

test.each([
  [`ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'w1`, 'The quote'],
  ['ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ~(w1', 'A shell refuses this "("'],
  ['ansible-playbook -i hosts.ini upgrade-cluster.yml \\ \n  --limit w1', 'follows the backslash'],
])('what a shell cannot read is not decided, in words: %j', (unread, words) => {
  const prediction = analyze(asked(unread));
  expect(prediction.outcome).toBe('undetermined');
  expect(verdictSentence(prediction, 'en')).toContain(words);
  for (const locale of locales)
    expect(verdictSentence(prediction, locale)).not.toMatch(/unclosed|shell-syntax|broken-/);
});

test('what argparse refuses is refused in its words', () => {
  const prediction = analyze(asked(`${command} --limits w2`));
  expect(prediction.refusal).toMatchObject({
    kind: 'usage',
    message: expect.stringContaining('unrecognized arguments'),
  });
});
