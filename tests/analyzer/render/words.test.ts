import { describe, expect, test } from 'vitest';
import { objectLabel } from '../../../src/analyzer/index.ts';
import { hostsListed } from '../../../src/analyzer/render/hosts-listed.ts';
import { pageAddress } from '../../../src/analyzer/render/page-address.ts';
import { releaseRanges } from '../../../src/analyzer/render/release-ranges.ts';

describe('hosts in a sentence', () => {
  test('names three hosts, of more the first two', () => {
    expect(hostsListed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(hostsListed(['a', 'b', 'c', 'd'], 'en')).toBe('a, b and 2 more hosts');
    expect(hostsListed(['a', 'b', 'c'], 'zh-CN')).toBe('a、b、c');
    expect(hostsListed(['a', 'b', 'c', 'd'], 'zh-CN')).toBe('a、b 等 4 台主机');
  });
});

test.each([
  ['customresourcedefinition/multus-crd', 'CRD', 'CRD'],
  ['serviceaccount/multus-serviceaccount', 'service account', 'ServiceAccount'],
  ['clusterrole/multus-clusterrole', 'cluster role', 'ClusterRole'],
  ['clusterrolebinding/multus-clusterrolebinding', 'cluster role binding', 'ClusterRoleBinding'],
  ['daemonset/multus-daemonset-crio', 'DaemonSet for crio', 'crio 的 DaemonSet'],
  ['daemonset/multus-daemonset', 'DaemonSet', 'DaemonSet'],
  ['configmap/other', 'configmap/other', 'configmap/other'],
])('%s is called "%s" and “%s”', (object, en, zh) => {
  expect(objectLabel(object, 'en')).toBe(en);
  expect(objectLabel(object, 'zh-CN')).toBe(zh);
});

test('neighbouring releases make a range', () => {
  const releases = ['1', '2', '3', '4', '5', '6'];
  expect(releaseRanges(releases, new Set(['1', '3', '4', '6']))).toEqual([
    { from: '1', to: '1' },
    { from: '3', to: '4' },
    { from: '6', to: '6' },
  ]);
  expect(releaseRanges(releases, new Set())).toEqual([]);
});

test('a page has an address in each language, whether or not the site ends in a slash', () => {
  expect(pageAddress('https://a.example', 'en', 'findings/x/')).toBe('https://a.example/findings/x/');
  expect(pageAddress('https://a.example/b/', 'zh-CN', 'findings/x/')).toBe('https://a.example/b/zh-cn/findings/x/');
});
