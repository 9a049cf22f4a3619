import { describe, expect, test } from 'vitest';
import { inventoryProblemText } from '../../../src/analyzer/inventory/problem-text.ts';
import { read } from './described.ts';

describe('words of the problems', () => {
  test('exist for the same codes in both languages', () => {
    expect(Object.keys(inventoryProblemText['zh-CN']).sort()).toEqual(Object.keys(inventoryProblemText.en).sort());
  });

  test.each(Object.keys(inventoryProblemText.en))('%s is said in whole sentences, whatever the data', (code) => {
    for (const [locale, end] of [
      ['en', /[.?]$/],
      ['zh-CN', /[。？]$/],
    ] as const) {
      const { title, change } = inventoryProblemText[locale][code]?.({}) ?? { title: '', change: '' };
      expect(title).toMatch(end);
      expect(change).toMatch(end);
      expect(`${title}${change}`).not.toMatch(/undefined|\[object/);
    }
  });

  test('name the place, the reason and what is probably meant', () => {
    const [problem] = read('hosts.ini', '[k8s_cluster:children]\nkube_nodes\n[kube_node]\nh\n').problems;
    const say = (locale: 'en' | 'zh-CN') => inventoryProblemText[locale][problem?.code ?? '']?.(problem?.data ?? {});
    expect(say('en')).toEqual({
      title: '[k8s_cluster:children] names "kube_nodes", but no section declares that group. Did you mean "kube_node"?',
      change: 'Add a section [kube_nodes], even an empty one, or remove the line.',
    });
    expect(say('zh-CN')?.title).toBe(
      '[k8s_cluster:children] 引用了“kube_nodes”，但没有任何段声明这个组。是否想写“kube_node”？',
    );
  });
});
