import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOfFragment } from '../../src/playground/fragment.ts';

test('takes release, command and inventory from a link, decoded', () => {
  const fragment = '#release=v2.25.1&command=ansible-playbook%20a.yml%20-l%20w1%26x&inventory=%5Ball%5D%0Aw1%3D+1%0A';
  expect(inputOfFragment(fragment)).toEqual({
    files: [{ path: '', text: '[all]\nw1=+1\n' }],
    command: 'ansible-playbook a.yml -l w1&x',
    kubespray: 'v2.25.1',
  });
});

test('takes either alone', () => {
  expect(inputOfFragment('#command=x')).toEqual({ files: [{ path: '', text: '' }], command: 'x' });
  expect(inputOfFragment('#inventory=x')).toEqual({ files: [{ path: '', text: 'x' }], command: '' });
});

test.for(['', '#', '#_top', '#your-run-has-stopped', '#release=v2.25.1'])('takes nothing from %o', (fragment) => {
  expect(inputOfFragment(fragment)).toBeUndefined();
});

test('leaves a broken encoding as it is written', () => {
  expect(inputOfFragment('#command=100%')?.command).toBe('100%');
});

test('gives back what was encoded, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (command, text) => {
      const fragment = `#inventory=${encodeURIComponent(text)}&command=${encodeURIComponent(command)}`;
      expect(inputOfFragment(fragment)).toEqual({ files: [{ path: '', text }], command });
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (fragment) => void inputOfFragment(fragment)));
});
