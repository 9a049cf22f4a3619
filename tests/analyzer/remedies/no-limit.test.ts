import { expect, test } from 'vitest';
import { analyze, remedyCost } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

test('the same command without its limit', () => {
  const remedy = offered(oneWorker, 'no-limit');
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml');
  expect(remedy?.outcome).toBe('passes');
});

test('a limit that matches nothing is taken away as well', () => {
  const request = requestFor('upgrade-cluster.yml --limit nobody', 'v2.25.1');
  expect(analyze(request).outcome).toBe('rejected');
  expect(offered(request, 'no-limit')?.outcome).toBe('passes');
});

test('a command without a limit has none to take away', () => {
  expect(offered(requestFor('upgrade-cluster.yml', 'v2.26.1'), 'no-limit')).toBeUndefined();
});

test('the cost of a way out of a refused command compares with nothing: no node would have been drained', () => {
  const remedy = offered(requestFor('upgrade-cluster.yml --limit nobody', 'v2.25.1'), 'no-limit');
  expect(remedy?.alsoDrained).toEqual({ first: ['cp1', 'cp2', 'cp3'], count: 6, areAll: true });
  expect(remedy && remedyCost(remedy, 'en')).toBe(
    'The run takes every host of the inventory. The run drains and upgrades `cp1`, `cp2`, `cp3` and 3 more.',
  );
  expect(remedy && remedyCost(remedy, 'zh-CN')).toBe(
    '运行会包含主机清单里的每台主机。`cp1`、`cp2`、`cp3` 等 6 台主机会被清空（drain）并升级。',
  );
});
