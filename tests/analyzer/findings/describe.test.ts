import { expect, test } from 'vitest';
import { describeReport } from '../../../src/analyzer/findings/describe.ts';
import { findings } from '../../../src/analyzer/findings/index.ts';
import { locales } from '../../../src/analyzer/locale.ts';

test('tells a report in both languages', () => {
  const report = {
    id: 'limit-term-unknown',
    data: { term: 'w9', role: 'add', mixesSeparators: false, suggestion: 'w1' },
  };
  expect(describeReport(report, 'en')).toEqual({
    title: '`Could not match supplied host pattern, ignoring`: a term of `--limit` matches nothing',
    message:
      '`w9` in `--limit` matches no host or group of this inventory, so it adds nothing. Ansible only warns. Did you mean `w1`?',
    change: 'Write `w1`, or remove the term.',
  });
  expect(describeReport(report, 'zh-CN')).toEqual({
    title: '`Could not match supplied host pattern, ignoring` 警告：`--limit` 中有一项匹配不到主机',
    message:
      '`--limit` 中的 `w9` 与这份主机清单的任何主机或组都不匹配，等于没有加入任何主机。Ansible 只给出警告。是否想写 `w1`？',
    change: '改为 `w1`，或删去该项。',
  });
});

test('names three hosts at most and counts the others', () => {
  const hosts = { first: ['w1', 'w2', 'w3'], count: 5000 };
  const report = { id: 'container-manager-undefined', data: { hosts, play: 'p', host: 'w1' } };
  expect(describeReport(report, 'en').message).toContain('to `w1`, `w2`, `w3` and 4,997 more.');
  expect(describeReport(report, 'zh-CN').message).toContain('给 `w1`、`w2`、`w3` 等 5000 台主机设置');
});

test('says less of a finding that it does not know', () => {
  expect(describeReport({ id: 'of-a-later-version', data: {} }, 'en')).toEqual({
    title: 'of-a-later-version',
    message: '',
    change: '',
  });
});

test.each(findings.map(({ id }) => id))('takes any data for %s without an error', (id) => {
  const odd = [
    {},
    { hosts: 1, missing: null, engines: 'x', outcomes: {} },
    { what: 'no such thing', code: 'no such code' },
  ];
  for (const data of odd) {
    for (const locale of locales) expect(describeReport({ id, data }, locale).title.length).toBeGreaterThan(3);
  }
});
