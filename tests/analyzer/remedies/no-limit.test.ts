import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
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
