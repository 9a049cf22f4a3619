import { expect, test } from 'vitest';
import { offered, oneWorker } from './offered.ts';

test('the release remedy shows the verdict of each minor release on the way', () => {
  const remedy = offered(oneWorker, 'release');
  expect(remedy?.request.kubespray).toBe('v2.27.1');
  expect(remedy?.hops).toEqual([
    { release: 'v2.26.1', outcome: 'fails', headline: 'stops' },
    { release: 'v2.27.1', outcome: 'passes', headline: 'completes' },
  ]);
});
