import { expect, test } from 'vitest';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a switch that INI takes as text becomes a boolean in its place', () => {
  const ini = clusterIni.replace('kube_network_plugin_multus=True', 'kube_network_plugin_multus=false');
  const remedy = offered(requestFor('upgrade-cluster.yml', 'v2.26.1', ini), 'boolean-switch');
  expect(remedy?.request.files[0]?.text).toBe(ini.replace('multus=false', 'multus=False'));
});
