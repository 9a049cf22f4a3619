import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { disagreementOn, printedCase, printedOf } from '../../conformance/printed-inventory.ts';

const has = spawnSync('ansible-inventory', ['--version'], { stdio: 'ignore' }).status === 0;

describe.skipIf(!has)('with the ansible-inventory of this machine', () => {
  test.each([0, 1, 2])('what it prints of random cluster %i has the verdict of the files', async (number) => {
    const theCase = printedCase(11, number);
    const printed = await printedOf(theCase);
    expect(printed.map((one) => disagreementOn(theCase, one))).toEqual([undefined, undefined]);
  });
});
