import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenInput } from '../../src/playground/fragment.ts';

test('takes release, core, command and inventory from a link, decoded', () => {
  const fragment =
    '#release=v2.25.1&ansible=2.16.8&command=ansible-playbook%20a.yml%20-l%20w1%26x&inventory=%5Ball%5D%0Aw1%3D+1%0A';
  expect(writtenInput(fragment)).toEqual({
    files: [{ path: '', text: '[all]\nw1=+1\n' }],
    command: 'ansible-playbook a.yml -l w1&x',
    kubespray: 'v2.25.1',
    ansible: '2.16.8',
  });
});

test('takes files by their path, in the order of the link, after the pasted inventory', () => {
  const fragment = '#file:inv/hosts.ini=w1&file:group_vars%2Fall.yml=a:%201&inventory=w2';
  expect(writtenInput(fragment)).toEqual({
    files: [
      { path: '', text: 'w2' },
      { path: 'inv/hosts.ini', text: 'w1' },
      { path: 'group_vars/all.yml', text: 'a: 1' },
    ],
    command: '',
  });
});

test('takes command and inventory alone', () => {
  expect(writtenInput('#command=x')).toEqual({ files: [{ path: '', text: '' }], command: 'x' });
  expect(writtenInput('#inventory=x')).toEqual({ files: [{ path: '', text: 'x' }], command: '' });
});

test.for(['', '#', '#_top', '#your-run-has-stopped', '#release=v2.25.1', '#ansible=2.16'])(
  'takes nothing from %o',
  (fragment) => {
    expect(writtenInput(fragment)).toBeUndefined();
  },
);

test('leaves a broken encoding as it is written', () => {
  expect(writtenInput('#command=100%')).toMatchObject({ command: '100%' });
});

test.for([
  ['#command=a&command=b', { reason: 'parameter-twice', detail: 'command' }],
  ['#file:a=1&file:a=2', { reason: 'parameter-twice', detail: 'file:a' }],
  ['#file:=1', { reason: 'file-without-path', detail: 'file:' }],
] as const)('says what is wrong with %s', ([fragment, fault]) => {
  expect(writtenInput(fragment)).toEqual(fault);
});

test('gives back what was encoded, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (command, text) => {
      const fragment = `#inventory=${encodeURIComponent(text)}&command=${encodeURIComponent(command)}`;
      expect(writtenInput(fragment)).toEqual({ files: [{ path: '', text }], command });
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (fragment) => void writtenInput(fragment)));
});
