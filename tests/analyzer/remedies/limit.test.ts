import { expect, test } from 'vitest';
import { requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a limit keeps its spelling and its quotes', () => {
  expect(offered(requestFor("upgrade-cluster.yml -l 'w1*'", 'v2.25.1'), 'limit')?.request.command).toBe(
    "ansible-playbook -i hosts.ini upgrade-cluster.yml -l 'w1*,w2'",
  );
  expect(offered(requestFor('upgrade-cluster.yml --limit="w1"', 'v2.25.1'), 'limit')?.request.command).toContain(
    '--limit="w1,w2"',
  );
});

test('one control-plane host becomes the whole control plane', () => {
  const remedy = offered(requestFor('upgrade-cluster.yml --limit cp1', 'v2.25.1'), 'limit');
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_control_plane');
  expect(remedy?.cost).toBe('whole-control-plane');
});
