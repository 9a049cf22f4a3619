import { expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';
import { writtenInput } from '../../src/playground/fragment.ts';
import { requestFragment } from '../../src/site/request-fragment.ts';

test('one file is the inventory, and only what the request names is said', () => {
  const files = [{ path: 'inventory.ini', text: '[a]\nw1\n' }];
  expect(requestFragment({ files, command: 'ansible-playbook x.yml -l w1&w2' })).toBe(
    '#command=ansible-playbook%20x.yml%20-l%20w1%26w2&inventory=%5Ba%5D%0Aw1%0A',
  );
});

test('several files go by their paths', () => {
  const files = [
    { path: 'i/hosts', text: 'a' },
    { path: 'group_vars/all.yml', text: 'b: 1' },
  ];
  expect(requestFragment({ files, command: 'c', kubespray: 'v2.25.1', ansible: '2.16.8' })).toBe(
    '#release=v2.25.1&ansible=2.16.8&command=c&file%3Ai%2Fhosts=a&file%3Agroup_vars%2Fall.yml=b%3A%201',
  );
});

test('the fact cache is part of the fragment, and read back from it', () => {
  const request = { files: [{ path: '', text: '[a]\n' }], command: 'c', facts: ['e1', 'e2'] } as const;
  expect(writtenInput(requestFragment(request))).toEqual(request);
  expect(writtenInput('#command=c&facts=cached')).toMatchObject({ facts: 'cached' });
});

test('every example of a finding can be read back from its fragment', () => {
  for (const { request } of findings.flatMap(({ examples }) => examples)) {
    const parts = new URLSearchParams(requestFragment(request).slice(1));
    expect(parts.get('command')).toBe(request.command);
    expect(parts.get('release') ?? undefined).toBe(request.kubespray);
    expect(request.files.map(({ path }) => parts.get(`file:${path}`) ?? parts.get('inventory'))).toEqual(
      request.files.map(({ text }) => text),
    );
  }
});
