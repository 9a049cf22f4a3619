import { expect, test } from 'vitest';
import { requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

test('Multus is skipped by its tag, and no task of it runs', () => {
  const remedy = offered(oneWorker, 'skip-tags');
  expect(remedy?.request.command).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --skip-tags multus',
  );
  expect(remedy?.outcome).toBe('not-reached');
});

test('tags that the command skips already stay skipped', () => {
  const remedy = offered(requestFor('upgrade-cluster.yml --limit w1 --skip-tags etcd', 'v2.25.1'), 'skip-tags');
  expect(remedy?.request.command).toContain('etcd');
  expect(remedy?.outcome).toBe('not-reached');
});

test('a run of Multus alone is not told to leave Multus out', () => {
  const tagged = requestFor('upgrade-cluster.yml --limit w1 --tags multus', 'v2.25.1');
  expect(offered(tagged, 'skip-tags')).toBeUndefined();
  expect(offered(tagged, 'skip-multus-everywhere')).toBeUndefined();
  expect(offered(tagged, 'limit')).toBeDefined();
});
