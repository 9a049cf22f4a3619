import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('an engine that a host outside the cluster has too is kept to the cluster', () => {
  const ini = clusterIni.replace('[all]\n', '[all]\ndb1\n');
  const request = requestFor('upgrade-cluster.yml', 'v2.28.1', ini);
  expect(analyze(request).outcome).toBe('incomplete');
  const remedy = offered(request, 'engine-of-cluster');
  expect(remedy?.outcome).toBe('passes');
  expect(remedy?.request.files.map(({ path }) => path)).toEqual(['hosts.ini', 'group_vars/k8s_cluster/multus.yml']);
});
