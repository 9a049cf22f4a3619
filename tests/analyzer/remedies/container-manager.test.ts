import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a missing engine is named for the cluster', () => {
  const request = requestFor(
    'upgrade-cluster.yml',
    'v2.25.1',
    clusterIni.replace('container_manager=containerd\n', ''),
  );
  expect(analyze(request).failure?.task).toBe('Multus | Check container engine type');
  const remedy = offered(request, 'container-manager');
  expect(remedy?.outcome).toBe('passes');
  expect(remedy?.request.files[1]).toEqual({
    path: 'group_vars/k8s_cluster/multus.yml',
    text: 'container_manager: containerd\n',
  });
});
