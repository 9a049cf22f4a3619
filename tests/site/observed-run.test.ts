import { expect, test } from 'vitest';
import { observedRun } from '../../src/site/observed-run.ts';

test('a recorded run says its release and its ansible-core', () => {
  expect(observedRun('one-worker@v2.25.1')).toMatchObject({ kubespray: 'v2.25.1', ansible: '2.16.8' });
});

test('a run that was not recorded cannot be claimed', () => {
  expect(() => observedRun('one-worker@v2.24.0')).toThrow('No recorded run is called one-worker@v2.24.0');
});
