import { expect, test } from 'vitest';
import { errorMessages } from '../../src/analyzer/index.ts';
import { answer } from '../../src/playground/answer.ts';
import { exampleInput } from '../../src/playground/input.ts';
import { openSession } from '../../src/playground/session.ts';
import { encodeShare } from '../../src/playground/share.ts';

const log = `fatal: [w1]: FAILED! => {"msg": "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'"}`;

test('the worker looks into links', () => {
  const told = answer(openSession(), { about: 'link', fragment: encodeShare(exampleInput) });
  expect(told).toEqual({ kind: 'state', state: exampleInput });
});

test('the worker reads logs', () => {
  const told = answer(openSession(), { about: 'log', log, messages: errorMessages });
  expect(told.findings[0]).toBe('lookup-reaches-excluded-hosts');
});

test('the box is told what is known of a log and how its command ends', () => {
  const told = answer(openSession(), { about: 'box', log, request: exampleInput, locale: 'en' });
  expect(told.failures.map(({ known }) => known[0]?.id)).toEqual(['lookup-reaches-excluded-hosts']);
  expect(told.run).toEqual(['ansible-playbook -i INVENTORY PLAYBOOK --limit w1 --skip-tags multus']);
  expect(told.judged?.prediction.outcome).toBe('fails');
  expect(told.judged?.words.sentence).toMatch(/^Stops: /);
});

test('the box is told how several commands end, and of the one that hurts', () => {
  const facts = 'ansible-playbook -i inventory/mycluster/hosts.ini playbooks/facts.yml';
  const request = { ...exampleInput, command: `${facts}\n${exampleInput.command}\nkubectl drain w3` };
  const told = answer(openSession(), { about: 'box', log: undefined, request, locale: 'en' });
  expect(told.judged?.all).toEqual({
    headline: 'stops',
    sentence: 'Stops. Step 2 of 2 is the first to go wrong. Nothing in the script uncordons w3: add kubectl uncordon.',
    step: 'Step 2',
  });
  expect(told.judged?.words.sentence).toMatch(/^Stops: /);
  expect(told.judged?.request.nth).toBe(1);
});

test('the box of a command is told of the release that it checks out', () => {
  const request = { ...exampleInput, command: `git checkout v2.27.0\n${exampleInput.command}` };
  const told = answer(openSession(), { about: 'box', log: undefined, request, locale: 'en' });
  expect(told.judged?.prediction.evidence.release).toBe('v2.27.0');
});

test('the box of a text that is neither is told nothing', () => {
  const told = answer(openSession(), { about: 'box', log: undefined, request: undefined, locale: 'en' });
  expect(told).toEqual({ failures: [], run: [] });
});

test('a host joins the limit of the command in question', () => {
  expect(answer(openSession(), { about: 'limit', input: exampleInput, hosts: ['w2'] })).toEqual({
    kind: 'command',
    command: 'ansible-playbook -b -i inventory/mycluster/hosts.ini upgrade-cluster.yml --limit w1,w2',
  });
});
