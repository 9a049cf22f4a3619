import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockedPackages } from '../../src/cli/locked-packages.ts';
import { sbom } from '../../src/cli/sbom.ts';

const root = new URL('../../', import.meta.url);

/** A lock file, gone when the test has finished. */
function lockFile(packages: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  return join(folder, 'package-lock.json');
}

test('the bill of materials names exactly what a user installs, pinned and with hashes', () => {
  const bill = sbom(root) as { components: { name: string; version: string; hashes: { content: string }[] }[] };
  expect(bill.components.map(({ name }) => name)).toEqual(['jmespath', 're2js', 'yaml']);
  for (const { version, hashes } of bill.components) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  }
});

test('the bill of materials is CycloneDX 1.5 and says what depends on what', () => {
  expect(sbom(root)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: {
      component: { type: 'application', name: 'multus-clinic', licenses: [{ license: { id: 'Apache-2.0' } }] },
    },
    dependencies: expect.arrayContaining([
      expect.objectContaining({
        dependsOn: [
          expect.stringContaining('jmespath'),
          expect.stringContaining('re2js'),
          expect.stringContaining('yaml'),
        ],
      }),
    ]),
  });
});

test('the same lock file gives the same bill', () => {
  expect(sbom(root)).toEqual(sbom(root));
});

test('a dependency is taken from the nearest folder that has it', () => {
  const lock = lockFile({
    'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '^2.0.0' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0' },
  });
  expect(lockedPackages(['a'], lock).map(({ folder, version }) => `${folder} ${version}`)).toEqual([
    'node_modules/a 1.0.0',
    'node_modules/a/node_modules/b 2.0.0',
    'node_modules/c 1.0.0',
  ]);
});

test('a package that the lock file lacks is an error', () => {
  expect(() => lockedPackages(['a'], lockFile({}))).toThrow('the lock file does not have a');
});
