import { expect, test } from 'vitest';
import { describeReport, type Locale } from '../../src/analyzer/index.ts';
import { Findings } from '../../src/views/Findings.tsx';
import { asked, html, words } from './rendered.ts';

const { request, prediction } = asked('upgrade-cluster.yml --limit w1');
const told = (locale: Locale, reports = prediction.findings) => ({
  findings: reports.map((report) => ({ report, text: describeReport(report, locale) })),
  locale,
});
const props = { request, base: '/findings/' };

test('says what is wrong, where, what to change, and links to its page', () => {
  const report = prediction.findings.find(({ id }) => id === 'lookup-reaches-excluded-hosts')!;
  const { title, message } = describeReport(report, 'en');
  const text = words(<Findings {...props} {...told('en')} />);
  expect(text).toContain(
    `Error ${title.replaceAll('`', '')}\n${message.replaceAll('`', '')}\ncommand, line 1, column `,
  );
  expect(html(<Findings {...props} {...told('en')} />)).toContain(
    '<a href="/findings/lookup-reaches-excluded-hosts/">',
  );
});

test('says it in Chinese and links to the Chinese page', () => {
  const view = <Findings {...props} {...told('zh-CN')} base="/zh-cn/findings/" />;
  expect(words(view)).toMatch(/^错误 has no attribute 'multus_manifest_2' 报错：Multus 读取了 --limit 之外的主机\n/);
  expect(html(view)).toContain('href="/zh-cn/findings/lookup-reaches-excluded-hosts/"');
});

test('underlines the words that it is about', () => {
  expect(html(<Findings {...props} {...told('en')} />)).toContain('--limit <mark class="mc-marked">w1</mark></code>');
});

test('has a way to the text only where it leads somewhere', () => {
  expect(html(<Findings {...props} {...told('en')} />)).not.toContain('<button');
  expect(words(<Findings {...props} {...told('en')} onJump={() => undefined} />)).toContain('Go to the text');
});

test('leaves the place out where its text is not at hand', () => {
  const elsewhere = prediction.findings.slice(0, 1).map((report) => ({
    ...report,
    span: { file: 'not-there.yml', start: 0, end: 1 },
  }));
  expect(html(<Findings {...props} {...told('en', elsewhere)} />)).not.toContain('<pre');
});
