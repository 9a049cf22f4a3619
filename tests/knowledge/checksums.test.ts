import { expect, test } from 'vitest';
import { checksummedVersions } from '../../src/knowledge/checksums.ts';
import type { Files } from './a-repository.ts';

const versions = (files: Files) => checksummedVersions({ paths: Object.keys(files), read: (path) => files[path] });

test('versions that follow each other are one word, in whatever order the table has them', () => {
  const table = 'kubelet_checksums:\n  arm64: {1.32.0: a}\n  amd64: {1.33.10: a, 1.33.9: b, 1.33.7: c, 1.34.0: d}\n';
  expect(versions({ 'roles/kubespray_defaults/vars/main/checksums.yml': table })).toEqual({
    kube_version: '1.33.7 1.33.9-10 1.34.0',
  });
});

test('the tables of older releases are among the defaults of a role', () => {
  const text = 'kube_version: v1.22.5\nkubelet_checksums: {amd64: {v1.22.5: a, v1.22.4: b, v1.23.0-rc: c}}\n';
  for (const path of ['roles/download/defaults/main.yml', 'roles/kubespray-defaults/defaults/main/checksums.yml'])
    expect(versions({ [path]: text })).toEqual({ kube_version: 'v1.22.4-5 v1.23.0-rc' });
});
