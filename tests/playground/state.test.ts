import { expect, test } from 'vitest';
import type { Remedy } from '../../src/analyzer/index.ts';
import { emptyInput, exampleInput } from '../../src/playground/input.ts';
import type { Reading } from '../../src/playground/reading.ts';
import { type Action, exampleLeft, initialState, next, showsExample } from '../../src/playground/state.ts';

const reading = (sentence: string): Reading => ({
  sentence,
  tone: 'good',
  notes: [],
  groups: [],
  fileNames: [],
  deciding: [],
  patchable: false,
});
const start = initialState(exampleInput, reading('example'));
const after = (...actions: readonly Action[]) => actions.reduce(next, start);

test('shows the delivered input as read, and knows that it is the example', () => {
  expect(start).toEqual({ input: exampleInput, shown: 0, reading: reading('example'), progress: 'current' });
  expect(showsExample(start)).toBe(true);
});

test('a keystroke changes the input and waits for its answer', () => {
  const state = after({ kind: 'command-typed', text: 'x' });
  expect(state.input).toEqual({ ...exampleInput, command: 'x' });
  expect(state.progress).toBe('working');
  expect(state.reading).toEqual(reading('example'));
  expect(showsExample(state)).toBe(false);
});

test('typing the example again makes it the example again', () => {
  const state = after({ kind: 'command-typed', text: 'x' }, { kind: 'command-typed', text: exampleInput.command });
  expect(showsExample(state)).toBe(true);
});

test('a file is added, typed, named and removed in its place', () => {
  const typed = after(
    { kind: 'file-added' },
    { kind: 'file-typed', at: 1, text: 'a: 1' },
    { kind: 'file-named', at: 1, path: 'group_vars/all.yml' },
  );
  expect(typed.input.files).toEqual([...exampleInput.files, { path: 'group_vars/all.yml', text: 'a: 1' }]);
  const removed = next(typed, { kind: 'file-removed', at: 0 });
  expect(removed.input.files).toEqual([{ path: 'group_vars/all.yml', text: 'a: 1' }]);
});

test('one field always stays to paste into', () => {
  expect(after({ kind: 'file-removed', at: 0 }).input.files).toEqual(emptyInput.files);
});

test.for([
  [{ kind: 'cleared' }],
  [{ kind: 'file-removed', at: 0 }],
  [{ kind: 'link-opened', input: { ...emptyInput, command: 'linked' } }],
] as const)('what %o threw away can be had back, once', ([act]) => {
  const own = after({ kind: 'command-typed', text: 'mine' });
  const back = next(next(own, act), { kind: 'undone' });
  expect(back.input).toEqual(own.input);
  expect(back.progress).toBe('working');
  expect(back.undo).toBeUndefined();
  expect(next(back, { kind: 'undone' })).toBe(back);
});

test('a link puts its own input in place, and there is no need to undo what replaced the example', () => {
  const input = { ...emptyInput, command: 'linked' };
  const state = after({ kind: 'link-opened', input });
  expect(state.input).toEqual(input);
  expect(state.progress).toBe('working');
  expect(state.undo).toBeUndefined();
});

test('choosing the example keeps the reader’s own input for undoing', () => {
  const own = after({ kind: 'command-typed', text: 'mine' });
  const state = next(own, { kind: 'example-chosen' });
  expect(state.input).toEqual(exampleInput);
  expect(state.undo).toEqual(own.input);
});

test('while a link is shown, the reader’s own input waits, through further links', () => {
  const own = after({ kind: 'command-typed', text: 'mine' });
  const first = next(own, { kind: 'link-opened', input: { ...emptyInput, command: 'one' } });
  const second = next(first, { kind: 'link-opened', input: { ...emptyInput, command: 'two' } });
  expect(second.own).toEqual(own.input);
  const left = next(second, { kind: 'link-left' });
  expect([left.input, left.own, left.progress]).toEqual([own.input, undefined, 'working']);
});

test('taking a link over keeps the reader’s own input for undoing, the example not', () => {
  const linked = { kind: 'link-opened', input: { ...emptyInput, command: 'linked' } } as const;
  const own = after({ kind: 'command-typed', text: 'mine' });
  const taken = next(next(own, linked), { kind: 'link-taken' });
  expect([taken.input.command, taken.own, taken.undo]).toEqual(['linked', undefined, own.input]);
  expect(next(after(linked), { kind: 'link-taken' }).undo).toBeUndefined();
  expect(next(own, { kind: 'link-taken' })).toBe(own);
  expect(next(own, { kind: 'link-left' })).toBe(own);
});

test('a broken link changes nothing but says so, until another opens', () => {
  const because = { reason: 'truncated', detail: '3' } as const;
  const state = after({ kind: 'link-broken', because });
  expect([state.input, state.brokenLink]).toEqual([exampleInput, because]);
  expect(next(state, { kind: 'link-opened', input: emptyInput }).brokenLink).toBeUndefined();
  expect(next(state, { kind: 'cleared' }).brokenLink).toBeUndefined();
});

test('a large link waits for an answer, and is forgotten where it is none', () => {
  const input = { ...emptyInput, command: 'large' };
  const asked = after({ kind: 'link-asked', input });
  expect([asked.input, asked.largeLink, asked.own]).toEqual([exampleInput, input, undefined]);
  const opened = next(asked, { kind: 'link-opened', input });
  expect([opened.input, opened.largeLink, opened.own]).toEqual([input, undefined, exampleInput]);
  expect(next(asked, { kind: 'link-declined' }).largeLink).toBeUndefined();
  expect(next(asked, { kind: 'link-broken', because: { reason: 'checksum', detail: '' } }).largeLink).toBeUndefined();
});

test('a text that is too long changes nothing but says so, until something else is typed', () => {
  const state = after({ kind: 'text-refused', is: 'command' });
  expect([state.input, state.tooLong]).toEqual([exampleInput, 'command']);
  expect(next(state, { kind: 'command-typed', text: 'x' }).tooLong).toBeUndefined();
});

test('no more files join than the page shows, those of a known path apart', () => {
  const many = Array.from({ length: 1999 }, (_, at) => ({ path: `f${at}`, text: '' }));
  const full = after({ kind: 'request-opened', input: { files: many, command: '' } });
  const files = [
    { path: 'f0', text: 'new' },
    { path: 'a', text: '' },
    { path: 'b', text: '' },
  ];
  const state = next(full, { kind: 'files-added', taken: { files, refused: [] } });
  expect(state.input.files).toHaveLength(2000);
  expect(state.input.files[0]).toEqual({ path: 'f0', text: 'new' });
  expect(state.refused).toEqual([{ path: 'b', because: 'too-many' }]);
});

test('opened files take the place of the example, and join what is the reader’s own', () => {
  const taken = {
    files: [{ path: 'inv/hosts.ini', text: 'w1' }],
    refused: [{ path: 'x.png', because: 'binary' }],
  } as const;
  const state = after({ kind: 'files-added', taken });
  expect([state.input.files, state.input.command, state.refused]).toEqual([
    taken.files,
    'ansible-playbook -b -i inv/hosts.ini upgrade-cluster.yml',
    taken.refused,
  ]);
  expect(state.undo).toBeUndefined();
  const own = after({ kind: 'file-typed', at: 0, text: 'mine' });
  const joined = next(own, { kind: 'files-added', taken });
  expect(joined.input.files).toEqual([...own.input.files, ...taken.files]);
  expect(joined.undo).toEqual(own.input);
  expect(next(joined, { kind: 'command-typed', text: 'x' }).refused).toBeUndefined();
});

test('files of which none is taken change nothing', () => {
  const state = after({ kind: 'files-added', taken: { files: [], refused: [{ path: 'a', because: 'hidden' }] } });
  expect([state.input, state.progress, state.refused?.length]).toEqual([exampleInput, 'current', 1]);
});

test('a saved request is opened whole and can be undone', () => {
  const own = after({ kind: 'command-typed', text: 'mine' });
  const opened = next(own, { kind: 'request-opened', input: { ...emptyInput, command: 'saved' } });
  expect([opened.input.command, opened.undo]).toEqual(['saved', own.input]);
});

test('undoing stays possible while the reader types on', () => {
  const typed = after(
    { kind: 'command-typed', text: 'mine' },
    { kind: 'cleared' },
    { kind: 'command-typed', text: 'new' },
  );
  expect(typed.undo).toEqual({ ...exampleInput, command: 'mine' });
});

test('an answer replaces the reading', () => {
  const state = after({ kind: 'cleared' }, { kind: 'answered', input: emptyInput, reading: reading('nothing yet') });
  expect(state.reading).toEqual(reading('nothing yet'));
  expect(state.progress).toBe('current');
});

test('what is told of an older input changes nothing', () => {
  const typed = after({ kind: 'command-typed', text: 'x' });
  expect(next(typed, { kind: 'answered', input: exampleInput, reading: reading('late') })).toBe(typed);
  expect(next(typed, { kind: 'stopped', input: exampleInput, because: 'too-slow' })).toBe(typed);
});

test('a stopped run keeps the last reading and says why it stopped', () => {
  const typed = after({ kind: 'command-typed', text: 'x' });
  const state = next(typed, { kind: 'stopped', input: typed.input, because: 'too-slow' });
  expect(state.progress).toBe('too-slow');
  expect(state.reading).toEqual(reading('example'));
  expect(next(state, { kind: 'command-typed', text: 'y' }).progress).toBe('working');
});

test('a release and an ansible-core are part of the input; empty means what is usual', () => {
  const state = after({ kind: 'release-chosen', release: 'v2.27.0' }, { kind: 'ansible-typed', text: '2.16.8' });
  expect(state.input).toEqual({ ...exampleInput, kubespray: 'v2.27.0', ansible: '2.16.8' });
  expect(state.progress).toBe('working');
  const usual = [
    { kind: 'release-chosen', release: undefined },
    { kind: 'ansible-typed', text: ' ' },
  ] as const;
  const { kubespray, ansible } = usual.reduce<ReturnType<typeof next>>(next, state).input;
  expect([kubespray, ansible]).toEqual([undefined, undefined]);
});

const remedy: Remedy = {
  kind: 'placeholder',
  before: [],
  request: {
    files: [
      { path: 'inventory/mycluster/hosts.ini', text: '[all]\nw1\n' },
      { path: 'inventory/mycluster/group_vars/all.yml', text: 'multus_manifest_2:\n  results: []\n' },
    ],
    command: 'ansible-playbook upgrade-cluster.yml',
    kubespray: 'v2.25.1',
  },
  outcome: 'passes',
  headline: 'completes',
  cost: 'placeholder-stays',
  edits: 1,
};
const readAs = (...fileNames: readonly string[]): Action => ({
  kind: 'answered',
  input: exampleInput,
  reading: { ...reading(''), fileNames },
});

test('a remedy takes the place of the input, says so, and can be had back', () => {
  const applied = after(readAs('inventory/mycluster/hosts.ini'), {
    kind: 'remedy-applied',
    remedy,
    title: 'Give the placeholder',
  });
  expect(applied.input).toEqual(remedy.request);
  expect(applied.applied).toBe('Give the placeholder');
  expect(applied.progress).toBe('working');
  const back = next(applied, { kind: 'undone' });
  expect(back.input).toEqual(exampleInput);
  expect(back.applied).toBeUndefined();
});

test('a remedy is no longer named once the reader types on', () => {
  const state = after(
    readAs('inventory/mycluster/hosts.ini'),
    { kind: 'remedy-applied', remedy, title: 'Give the placeholder' },
    { kind: 'command-typed', text: 'x' },
  );
  expect(state.applied).toBeUndefined();
  expect(state.undo).toEqual(exampleInput);
});

test('a remedy for an input that has changed since is not applied', () => {
  const typed = after({ kind: 'command-typed', text: 'x' });
  expect(next(typed, { kind: 'remedy-applied', remedy, title: 'Give the placeholder' })).toBe(typed);
});

test('every release’s outcome arrives after the verdict and leaves it alone', () => {
  const outcomes = [{ release: 'v2.25.1', outcome: 'fails', headline: 'stops' }] as const;
  const state = after({ kind: 'releases-answered', outcomes });
  expect(state).toEqual({ ...start, outcomes });
  expect(next(state, { kind: 'releases-answered', outcomes: undefined }).outcomes).toBeUndefined();
});

test('a state of the fact cache is chosen, and left open again', () => {
  const chosen = after({ kind: 'facts-chosen', facts: 'empty' });
  expect(chosen.input.facts).toBe('empty');
  expect(chosen.progress).toBe('working');
  expect('facts' in next(chosen, { kind: 'facts-chosen', facts: undefined }).input).toBe(false);
});

test('a host is down from the start, or not', () => {
  const down = after({ kind: 'down-toggled', host: 'w2' });
  expect(down.input.down).toEqual([{ host: 'w2', from: 'start' }]);
  expect('down' in next(down, { kind: 'down-toggled', host: 'w2' }).input).toBe(false);
});

test('a limit that was edited replaces the command it was made of, and no later one', () => {
  const typed = after({ kind: 'command-typed', text: 'ansible-playbook cluster.yml --limit w1' });
  const command = 'ansible-playbook cluster.yml --limit w1,w2';
  expect(next(typed, { kind: 'limit-toggled', from: typed.input, command }).input.command).toBe(command);
  const later = next(typed, { kind: 'command-typed', text: 'ansible-playbook scale.yml' });
  expect(next(later, { kind: 'limit-toggled', from: typed.input, command })).toBe(later);
});

test('the role is patched, or it is not', () => {
  const patched = after({ kind: 'patch-toggled' });
  expect(patched.input.patched).toBe(true);
  expect('patched' in next(patched, { kind: 'patch-toggled' }).input).toBe(false);
});

test('encrypted files hold only secrets, or nobody says so', () => {
  const said = after({ kind: 'vault-toggled' });
  expect(said.input.vaultHoldsSecrets).toBe(true);
  expect('vaultHoldsSecrets' in next(said, { kind: 'vault-toggled' }).input).toBe(false);
});

test('the command that comes with opened files names their inventory: the file that is one, else their folder', () => {
  const commandFor = (...paths: string[]) =>
    after({ kind: 'files-added', taken: { files: paths.map((path) => ({ path, text: '' })), refused: [] } }).input
      .command;
  expect(commandFor('my cluster/x.ini', 'my cluster/group_vars/all.yml')).toContain("-i 'my cluster/x.ini' ");
  expect(commandFor('c/extra.yaml', 'c/hosts.yaml')).toContain('-i c/hosts.yaml ');
  expect(commandFor('c/01-control.yaml', 'c/02-workers.yaml')).toContain('-i c/ ');
});

test('a command of the reader’s own stays when files are opened', () => {
  const own = after({ kind: 'command-typed', text: 'ansible-playbook cluster.yml' });
  const taken = { files: [{ path: 'hosts.ini', text: 'w1' }], refused: [] };
  expect(next(own, { kind: 'files-added', taken }).input.command).toBe('ansible-playbook cluster.yml');
});

test('what is left of the example is told part by part', () => {
  const whole = after({ kind: 'example-chosen' });
  expect(exampleLeft(whole)).toBe('whole');
  const inventoryTyped = next(whole, { kind: 'file-typed', at: 0, text: 'mine' });
  expect(exampleLeft(inventoryTyped)).toBe('command');
  expect(exampleLeft(next(whole, { kind: 'command-typed', text: 'mine' }))).toBe('inventory');
  expect(exampleLeft(next(inventoryTyped, { kind: 'command-typed', text: 'mine' }))).toBeUndefined();
});

test('one file is shown: a new one at once, and another when it is removed', () => {
  const one = after({ kind: 'file-added' });
  expect(one.shown).toBe(1);
  expect(next(one, { kind: 'file-shown', at: 0 }).shown).toBe(0);
  expect(next(one, { kind: 'file-removed', at: 1 }).shown).toBe(0);
  expect(next(one, { kind: 'cleared' }).shown).toBe(0);
});
