import { expect, test } from 'vitest';
import { parseRequirements } from '../../src/knowledge/requirements.ts';

test('a pinned core is the core; without one the ansible package tells its line', () => {
  expect(parseRequirements('ansible==5.7.1\nansible-core==2.12.5\njmespath==1.0.1\n')).toEqual({
    requirements: 'ansible 5.7.1',
    pinned: '2.12.5',
  });
  expect(parseRequirements('ansible==3.4.0\nansible-base==2.10.15\n')?.pinned).toBe('2.10.15');
  expect(parseRequirements('ansible==11.13.0\n# core follows\n')).toEqual({
    requirements: 'ansible 11.13.0',
    pinned: '2.18',
  });
});

test('a file that pins no Ansible gives nothing', () => {
  expect(parseRequirements('jmespath==1.1.0\nansible>=9\n')).toBeUndefined();
});
