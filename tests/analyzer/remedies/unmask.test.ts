import { expect, test } from 'vitest';
import { requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a variable that hides registered values goes away', () => {
  const remedy = offered(
    requestFor('upgrade-cluster.yml -e \'{"multus_manifest_2": {"results": []}}\'', 'v2.28.1'),
    'unmask',
  );
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml');
});
