import { expect, test } from 'vitest';
import { requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a misspelt limit is put right', () => {
  const remedy = offered(requestFor('upgrade-cluster.yml --limit kube-nodes', 'v2.25.1'), 'corrected-limit');
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_node');
});
