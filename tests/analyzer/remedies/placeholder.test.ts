import { expect, test } from 'vitest';
import { clusterIni, requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

test('the placeholder goes where no folder can hide it, beside the inventory', () => {
  expect(offered(oneWorker, 'placeholder')?.request.files).toEqual([
    ...oneWorker.files,
    { path: 'group_vars/k8s_cluster/multus.yml', text: 'multus_manifest_2:\n  results: []\n' },
  ]);
});

test('the placeholder is added to the file or folder that Ansible reads already', () => {
  const withFile = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', clusterIni, [
    { path: 'group_vars/k8s_cluster.yml', text: 'a: 1' },
  ]);
  expect(offered(withFile, 'placeholder')?.request.files[1]?.text).toBe('a: 1\nmultus_manifest_2:\n  results: []\n');
  const withFolder = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', clusterIni, [
    { path: 'group_vars/k8s_cluster/k8s-cluster.yml', text: 'a: 1\n' },
  ]);
  expect(offered(withFolder, 'placeholder')?.request.files[2]?.path).toBe('group_vars/k8s_cluster/multus.yml');
});
