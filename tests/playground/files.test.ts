import { expect, test } from 'vitest';
import { type FoundFile, largestFile, mostFiles, takeFiles, tidyPath, withFiles } from '../../src/playground/files.ts';

const found = (path: string, text: string | Uint8Array = 'x'): FoundFile => ({
  path,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

test('takes a folder as it lies on disk, the inventory before its variables', () => {
  const { files, refused } = takeFiles([
    found('mycluster/group_vars/all.yml', 'a: 1'),
    found('mycluster/hosts.ini', '\ufeffw1\r\n'),
    found('mycluster/host_vars/w1.yml'),
  ]);
  expect(files).toEqual([
    { path: 'mycluster/hosts.ini', text: '\ufeffw1\r\n' },
    { path: 'mycluster/group_vars/all.yml', text: 'a: 1' },
    { path: 'mycluster/host_vars/w1.yml', text: 'x' },
  ]);
  expect(refused).toEqual([]);
});

test.for([
  ['mycluster/artifacts/admin.conf', 'x', 'credentials'],
  ['mycluster/credentials/kubeadm_certificate_key.creds', 'x', 'credentials'],
  ['mycluster/.git/config', 'x', 'hidden'],
  ['.vault-password', 'x', 'hidden'],
  ['mycluster/logo.png', Uint8Array.of(0x89, 0x50, 0), 'binary'],
  ['mycluster/latin1.ini', Uint8Array.of(0x77, 0xe9), 'not-utf8'],
  ['mycluster/dump.yml', new Uint8Array(largestFile + 1).fill(0x20), 'too-large'],
] as const)('leaves %s out', ([path, content, because]) => {
  expect(takeFiles([found(path, content)])).toEqual({ files: [], refused: [{ path, because }] });
});

test('a file of that name is no folder of that name', () => {
  expect(takeFiles([found('mycluster/artifacts')]).refused).toEqual([]);
});

test('takes a text over two megabytes', () => {
  const text = 'w1\n'.repeat(1_000_000);
  expect(takeFiles([found('hosts', text)]).files[0]?.text.length).toBe(text.length);
});

test('stops at a number of files that no inventory has', () => {
  const many = Array.from({ length: mostFiles + 2 }, (_, at) => found(`host_vars/w${at}.yml`));
  const { files, refused } = takeFiles(many);
  expect(files).toHaveLength(mostFiles);
  expect(refused).toEqual([
    { path: `host_vars/w${mostFiles}.yml`, because: 'too-many' },
    { path: `host_vars/w${mostFiles + 1}.yml`, because: 'too-many' },
  ]);
});

test.for([
  ['./inventory//mycluster/hosts.ini', 'inventory/mycluster/hosts.ini'],
  ['/mycluster/hosts.ini', 'mycluster/hosts.ini'],
  ['C:\\inv\\hosts.ini', 'C:/inv/hosts.ini'],
  ['a/../b', 'a/../b'],
] as const)('writes the path %s as %s', ([written, tidy]) => {
  expect(tidyPath(written)).toBe(tidy);
});

test('a file of the same path is replaced in its place, an empty field gives way, the rest stays', () => {
  const before = [
    { path: '', text: '' },
    { path: 'a', text: '1' },
    { path: '', text: 'pasted' },
  ];
  const added = [
    { path: 'b', text: '3' },
    { path: 'a', text: '2' },
  ];
  expect(withFiles(before, added)).toEqual([
    { path: 'a', text: '2' },
    { path: '', text: 'pasted' },
    { path: 'b', text: '3' },
  ]);
});
