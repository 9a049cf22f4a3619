import { expect, test } from 'vitest';
import { requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a switch that is text becomes JSON where that helps', () => {
  const remedy = offered(
    requestFor('upgrade-cluster.yml -e kube_network_plugin_multus=false', 'v2.26.1'),
    'json-switch',
  );
  expect(remedy?.request.command).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e \'{"kube_network_plugin_multus": false}\'',
  );
});
