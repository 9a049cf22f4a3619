import { describe, expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';
import { ran } from './captured-io.ts';

describe.each(findings.map(({ id }) => id))('%s', (id) => {
  test.each(['en', 'zh-cn'] as const)('is explained with an example in %s', async (language) => {
    const { status, out, err } = await ran(['explain', id, '--lang', language]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const text = findings.find((finding) => finding.id === id)?.text[language === 'en' ? 'en' : 'zh-CN'];
    expect(out).toContain(`${text?.title} [${id}]`);
    expect(out).toContain(text?.symptom);
    expect(out).toContain(language === 'en' ? '\nFor example\n' : '\n例如\n');
    expect(out).not.toMatch(/\bundefined[,.\n。]|\[object|NaN/);
  });
});

test('names the page where the site is known', async () => {
  const site = 'https://clinic.example/';
  const { out } = await ran(['explain', 'lookup-dotted-key', '--lang', 'zh-cn'], { site });
  expect(out).toContain('https://clinic.example/zh-cn/findings/lookup-dotted-key/');
});

test('lists what there is for a name that is none', async () => {
  const { status, out, err } = await ran(['explain', 'lookup-doted-key']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('There is no finding "lookup-doted-key".');
  for (const { id } of findings) expect(err).toContain(`\n  ${id} `);
});

test('lists what there is without a name', async () => {
  const { status, err } = await ran(['explain', '--lang', 'zh-cn']);
  expect(status).toBe(2);
  expect(err).toContain('请指明一项诊断结果：');
});
