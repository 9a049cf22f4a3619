import { expect, test } from 'vitest';
import { joinChinese } from '../../../src/analyzer/language/join-chinese.ts';
import { languages, paragraph } from '../../../src/analyzer/language/languages.ts';

test('a list is part of a sentence', () => {
  expect(languages.en.list([])).toBe('');
  expect(languages.en.list(['a'])).toBe('a');
  expect(languages.en.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(languages['zh-CN'].list(['ClusterRole'])).toBe('ClusterRole');
  expect(languages['zh-CN'].list(['ClusterRole', 'CRD', 'ServiceAccount'])).toBe('ClusterRole、CRD 和 ServiceAccount');
});

test('sentences are a paragraph, without those that are empty', () => {
  expect(paragraph(['One.', '', 'Two.'], 'en')).toBe('One. Two.');
  expect(paragraph(['一。', '', '二。'], 'zh-CN')).toBe('一。二。');
});

test('a Chinese text has a space where Latin meets Chinese, and only there', () => {
  expect(joinChinese('在', 'w1', '上', '中断。')).toBe('在 w1 上中断。');
  expect(joinChinese('“', 'w1', '”在')).toBe('“w1”在');
  expect(joinChinese('', '在', '')).toBe('在');
});
