import { expect, test } from 'vitest';
import { offered, oneWorker } from './offered.ts';

test('the release remedy shows the outcome of each minor release on the way', () => {
  const remedy = offered(oneWorker, 'release');
  expect(remedy?.request.kubespray).toBe('v2.27.0');
  expect(remedy?.hops).toEqual([
    { release: 'v2.26.1', outcome: 'fails' },
    { release: 'v2.27.0', outcome: 'passes' },
  ]);
});
