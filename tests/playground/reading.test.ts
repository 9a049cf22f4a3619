import { expect, test } from 'vitest';
import { emptyInput, exampleInput, type Input } from '../../src/playground/input.ts';
import { strings } from '../../src/playground/strings.ts';
import { read } from './read.ts';

const inventory = '[kube_control_plane]\ncp1\n[kube_node]\nw[1:3]\n';
const input = (command: string, text = inventory, path = 'hosts.ini'): Input => ({ files: [{ path, text }], command });
const { sentence } = strings.en;

test('reads the example without a note, and names the one host of its limit', () => {
  const reading = read(exampleInput, 'en');
  expect(reading.sentence).toBe('The limit takes 1 of 4 hosts: w1.');
  expect(reading.notes).toEqual([]);
  expect(reading.selected).toEqual(['w1']);
  expect(reading.groups.map(({ name }) => name)).toEqual([
    'all',
    'kube_control_plane',
    'etcd',
    'kube_node',
    'k8s_cluster',
  ]);
});

test('is green about the input only where the verdict is', () => {
  const whole = `${inventory}[etcd]\ncp1\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;
  const tone = (playbook: string) =>
    read({ ...input(`ansible-playbook -i hosts.ini ${playbook}`, whole), kubespray: 'v2.25.1' }, 'en').tone;
  expect(tone('upgrade-cluster.yml')).toBe('good');
  expect(tone('upgrade-cluster.yaml')).toBe('quiet-tone');
  expect(read(exampleInput, 'en').tone).toBe('quiet-tone');
});

test('says that there is nothing yet where both fields are empty, and finds no fault with that', () => {
  const reading = read(emptyInput, 'en');
  expect(reading).toEqual({
    sentence: sentence.noInventory,
    tone: 'quiet-tone',
    notes: [],
    groups: [],
    fileNames: [''],
    deciding: [],
    patchable: false,
  });
});

test('asks for a command once there is an inventory', () => {
  const reading = read(input(''), 'en');
  expect(reading.sentence).toBe('The inventory has 4 hosts. Add a command to see which of them it takes.');
  expect(reading.notes).toEqual([]);
  expect(reading.selected).toBeUndefined();
});

test('names all hosts where there is no limit', () => {
  expect(read(input('ansible-playbook cluster.yml'), 'en').sentence).toBe(sentence.noLimit(4));
});

test('lists hosts in the order of the inventory, not of the limit', () => {
  expect(read(input('ansible-playbook cluster.yml -l w3,cp1'), 'en').selected).toEqual(['cp1', 'w3']);
});

test('says that a limit without a host stops the run', () => {
  const reading = read(input('ansible-playbook cluster.yml -l w9'), 'en');
  expect(reading.sentence).toBe(sentence.limitTakesNothing(4));
  expect(reading.tone).toBe('bad');
  expect(reading.selected).toEqual([]);
});

test('quotes the message about no hosts in the same words as the verdict', () => {
  const reading = read({ ...input('ansible-playbook cluster.yml -l w9'), kubespray: 'v2.22.0' }, 'en');
  const says = reading.notes.map(({ ansibleSays }) => ansibleSays);
  const refusal = reading.analysis?.prediction.refusal?.message;
  expect(refusal).toBe('Specified hosts and/or --limit does not match any hosts');
  expect(says).toContain(refusal);
});

test('finds no fault with an inventory that begins with a comment', () => {
  const reading = read(input('ansible-playbook cluster.yml', `# our cluster\n${inventory}`), 'en');
  expect(reading.notes).toEqual([]);
});

test('puts a note where its text stands, with a picture', () => {
  const reading = read(input('ansible-playbook cluster.yml', '[kube_node]\nw1\n[broken\n'), 'en');
  const note = reading.notes.find(({ severity }) => severity === 'error');
  expect(note?.place?.file).toBe('hosts.ini');
  expect(note?.place?.excerpt).toMatchObject({ line: 3, source: '[broken' });
  expect(reading.tone).toBe('bad');
});

test('puts a source that Ansible cannot read first, and says with what it goes on', () => {
  const reading = read(input('ansible-playbook cluster.yml -l w1', '[kube_node]\nw1\n[broken\n'), 'en');
  expect(reading.sentence).toBe(
    'Ansible cannot read hosts.ini: line 3 stops it. It goes on with what it had read until then. The limit takes 1 of 1 host: w1.',
  );
  expect(reading.selected).toEqual(['w1']);
});

test('finds no fault with a limit where no host could be read', () => {
  const reading = read(input('ansible-playbook cluster.yml -l w1', '[kube_node\nw1\n'), 'en');
  expect(reading.sentence).toBe('Ansible cannot read hosts.ini: line 1 stops it, and no host is left.');
  expect(reading.notes).toHaveLength(1);
});

test('says so where a variables file stops Ansible altogether', () => {
  const files = [...input('').files, { path: 'group_vars/all.yml', text: 'a: 1\nb: [\n' }];
  const reading = read({ files, command: 'ansible-playbook cluster.yml' }, 'en');
  expect(reading.sentence).toMatch(
    /^Ansible stops before its first task, because of line \d of group_vars\/all\.yml\.$/,
  );
  expect(reading.selected).toBeUndefined();
});

test('says that the hosts are not known where the limit is in a file that is not here', () => {
  const reading = read(input('ansible-playbook cluster.yml -l @retry.txt'), 'en');
  expect(reading.sentence).toBe(sentence.limitUnknown);
  expect(reading.selected).toBeUndefined();
});

test('names a pasted text by -i, else by what it looks like', () => {
  expect(read(input('ansible-playbook -i inventory/a/b.ini cluster.yml', inventory, ''), 'en').fileNames).toEqual([
    'inventory/a/b.ini',
  ]);
  expect(read(input('', 'all:\n  hosts:\n    w1:\n', ''), 'en').fileNames).toEqual(['hosts.yaml']);
  expect(read(input('', inventory, ''), 'en').fileNames).toEqual(['hosts.ini']);
});

test('leaves empty fields out and tells several texts without a name apart', () => {
  const reading = read(
    {
      files: [
        { path: '', text: '' },
        { path: '', text: 'a\n' },
        { path: '', text: 'b\n' },
      ],
      command: '',
    },
    'en',
  );
  expect(reading.fileNames).toEqual(['', 'hosts.ini', 'file-2']);
});

test.for([
  ['prose', 'please upgrade the first worker', sentence.commandUnreadable(4)],
  ['a playbook of someone else', 'ansible-playbook site.yml', sentence.noLimit(4)],
  ['a binary paste as the command', 'ansible-playbook \u0000\u0001', sentence.commandUnreadable(4)],
])('has one note with a next step for %s, in both languages', ([, command, expected]) => {
  const english = read(input(command!), 'en');
  expect(english.sentence).toBe(expected);
  for (const { notes } of [english, read(input(command!), 'zh-CN')]) {
    expect(notes).toHaveLength(1);
    expect(notes[0]?.title).toMatch(/\S/);
    expect(notes[0]?.change).toMatch(/\S/);
    expect(notes[0]?.place?.file).toBeUndefined();
  }
});

test.for([
  ['a script as the inventory', '#!/usr/bin/env python3\nprint("{}")\n', 'inventory.py'],
  ['a plugin as the inventory', 'plugin: amazon.aws.aws_ec2\nregions: [eu-west-1]\n', 'aws_ec2.yml'],
  ['a binary paste as the inventory', 'PK\u0003\u0004\u0000\u0000\ufffd\u0001\n\u0000', 'hosts.ini'],
])('says with the place what to do about %s, in both languages', ([, text, path]) => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const { notes } = read(input('ansible-playbook cluster.yml', text!, path!), locale);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes[0]?.place?.file).toBe(path);
    expect(notes[0]?.title).not.toMatch(/^[a-z-]+$/);
    expect(notes[0]?.change).toMatch(/\S/);
  }
});

test('judges the worked example as upstream issue 11431 has it: one worker stops the run', () => {
  const prediction = read(exampleInput, 'en').analysis?.prediction;
  expect(prediction?.outcome).toBe('fails');
  expect(prediction?.failure?.host).toBe('w1');
  expect(prediction?.failure?.message).toContain("no attribute 'multus_manifest_2'");
});

test('gives no verdict where there is no inventory or no command', () => {
  expect(read(emptyInput, 'en').analysis).toBeUndefined();
  expect(read({ ...exampleInput, command: ' ' }, 'en').analysis).toBeUndefined();
});

test('tells each finding in the language of the reader', () => {
  const titles = (locale: 'en' | 'zh-CN') =>
    read(exampleInput, locale).analysis?.findings.map(({ text }) => text.title);
  expect(titles('en')).toContain("`has no attribute 'multus_manifest_2'`: Multus asks hosts outside `--limit`");
  expect(titles('zh-CN')).toContain("`has no attribute 'multus_manifest_2'` 报错：Multus 读取了 `--limit` 之外的主机");
});

test('tells a finding once: where a note says it, the note has the link to its page', () => {
  const { notes, analysis } = read(input('ansible-playbook cluster.yml -l cp1,w9'), 'en');
  expect(notes.map(({ finding }) => finding)).toEqual(['limit-term-unknown']);
  expect(analysis?.findings.map(({ report }) => report.id)).not.toContain('limit-term-unknown');
});

test('says the same in both languages, but for the words', () => {
  const shape = ({ notes, analysis, ...rest }: ReturnType<typeof read>) => ({
    ...rest,
    sentence: undefined,
    prediction: analysis?.prediction,
    told: analysis?.findings.length,
    notes: notes.map(({ severity, place }) => ({ severity, place })),
  });
  for (const command of ['', 'ansible-playbook cluster.yml -l w9', 'no command']) {
    expect(shape(read(input(command), 'zh-CN'))).toEqual(shape(read(input(command), 'en')));
  }
});

test('crosses to another thread unchanged', () => {
  const reading = read(input('ansible-playbook cluster.yml -l w9', '[a\n'), 'en');
  expect(structuredClone(reading)).toEqual(reading);
});
