import { expect, test } from 'vitest';
import { remedyCost } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

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

test('the cost names the node that is drained as well', () => {
  const remedy = offered(oneWorker, 'limit');
  expect(remedy?.alsoDrained).toEqual({ first: ['w2'], count: 1 });
  expect(remedy && remedyCost(remedy, 'en')).toBe(
    'One more host takes part in this run. `w2` is drained and upgraded as well.',
  );
  expect(remedy && remedyCost(remedy, 'zh-CN')).toBe('本次运行多包含一台主机。`w2` 也会被清空（drain）并升级。');
});
