import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

test('a serial that makes one batch of the play goes back to the default', () => {
  const [first] = analyze(requestFor('upgrade-cluster.yml --limit w1,w2 -e serial=100%', 'v2.25.1')).remedies;
  expect([first?.kind, first?.cost]).toEqual(['serial', 'smaller-batches']);
  expect(first?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2');
});
