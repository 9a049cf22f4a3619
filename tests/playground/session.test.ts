import { expect, test } from 'vitest';
import { readRequest } from '../../src/analyzer/index.ts';
import { answer } from '../../src/playground/answer.ts';
import { exampleInput, type Input } from '../../src/playground/input.ts';
import { openSession } from '../../src/playground/session.ts';

const variables = { path: 'inventory/mycluster/group_vars/all.yml', text: 'a: 1\n' };
const input: Input = { ...exampleInput, files: [...exampleInput.files, variables] };
const pasted: Input = { files: [{ path: '', text: '[kube_node]\nw1\n' }], command: 'ansible-playbook cluster.yml' };

/** An input as it comes from another thread: nothing of it is the same object. */
const sent = (from: Input) => structuredClone(from);
/** The inventory that is read from an input; the same object if it is read once. */
const inventoryOf = (session: ReturnType<typeof openSession>, from: Input) =>
  readRequest(session.named(sent(from)).request).inventory;

test('makes one prediction of an input that stays the same', () => {
  const session = openSession();
  expect(session.predict(sent(input))).toBe(session.predict(sent(input)));
});

test('reads no file again while the command, the release or another setting changes', () => {
  const session = openSession();
  const inventory = inventoryOf(session, input);
  const command = 'ansible-playbook -b -i inventory/mycluster/hosts.ini cluster.yml';
  expect(inventoryOf(session, { ...input, command, kubespray: 'v2.30.0' })).toBe(inventory);
});

test('reads a pasted text without a name once as well', () => {
  const session = openSession();
  const inventory = inventoryOf(session, pasted);
  expect(inventoryOf(session, { ...pasted, command: 'ansible-playbook scale.yml' })).toBe(inventory);
});

test('an unchanged file stays the same object beside one that changes', () => {
  const session = openSession();
  const [hosts] = session.named(sent(input)).request.files;
  const files = [...exampleInput.files, { ...variables, text: 'a: 2\n' }];
  const { request } = session.named(sent({ ...input, files }));
  expect(request.files[0]).toBe(hosts);
  expect(request.files[1]).toEqual({ ...variables, text: 'a: 2\n' });
});

test('answers with what the input says now', () => {
  const session = openSession();
  const outcomeOf = (from: Input) =>
    answer(session, { about: 'reading', input: sent(from), locale: 'en' }).analysis?.prediction.outcome;
  expect(outcomeOf(exampleInput)).toBe('fails');
  expect(outcomeOf({ ...exampleInput, command: exampleInput.command.replace('w1', 'w1,w2') })).toBe('passes');
  expect(outcomeOf(exampleInput)).toBe('fails');
});

test('gives the outcome on every release, whatever release the input names', () => {
  const outcomes = answer(openSession(), { about: 'releases', input: exampleInput });
  expect(outcomes.find(({ release }) => release === 'v2.25.1')?.outcome).toBe('fails');
  expect(outcomes.find(({ release }) => release === 'v2.28.1')?.outcome).toBe('passes');
});

test('a hover names a file by its place, so that a text without a name has one', () => {
  const question = { about: 'hover', input: pasted, locale: 'en', file: 0, offset: 13 } as const;
  expect(answer(openSession(), question)?.lines[0]).toBe('Host `w1`, first named at `hosts.ini:2`');
});

test('nothing leaves where there is no verdict', () => {
  const place = { page: 'https://clinic.example/playground/', site: 'https://clinic.example/', version: '0.0.0' };
  const question = { about: 'leaving', locale: 'en', rename: false, place } as const;
  expect(answer(openSession(), { ...question, input: { ...exampleInput, command: '' } })).toBeUndefined();
});
