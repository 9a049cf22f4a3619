import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

const checkout = 'git checkout v2.27.0 -- roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';

test('the mended file comes from the release that has it, and the command stays', () => {
  const remedy = offered(oneWorker, 'patch-role');
  expect(remedy?.before).toEqual([checkout]);
  expect(remedy?.request).toEqual({ ...oneWorker, patched: true });
  expect(remedy?.outcome).toBe('passes');
});

test('it helps where no limit does: v2.26 stops with Multus on for every host', () => {
  const everyone = requestFor('upgrade-cluster.yml', 'v2.26.1');
  const remedy = offered(everyone, 'patch-role');
  expect(remedy?.outcome).toBe('passes');
  expect(analyze({ ...everyone, patched: true }).applied).toHaveLength(5);
});

test('it is not offered where the role is patched or needs no patch', () => {
  expect(offered({ ...oneWorker, patched: true }, 'patch-role')).toBeUndefined();
  expect(analyze({ ...oneWorker, patched: true }).headline).toBe('completes');
  expect(offered(requestFor('upgrade-cluster.yml --limit w1', 'v2.20.0'), 'patch-role')).toBeUndefined();
});

test('another release is proven without the patch of this one', () => {
  expect(
    offered({ ...oneWorker, patched: true, facts: 'empty', kubespray: 'v2.26.0' }, 'release')?.request,
  ).not.toHaveProperty('patched');
});
