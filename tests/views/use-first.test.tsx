import { expect, test } from 'vitest';
import { GroupTable } from '../../src/views/GroupTable.tsx';
import { html } from './rendered.ts';

const groups = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `g${at}`, hosts: [] }));

test('of many groups a hundred are in the page, with a button for more', () => {
  const markup = html(<GroupTable groups={groups(130)} locale="en" />);
  expect(markup.match(/<th scope="row">/g)).toHaveLength(100);
  expect(markup).toContain('Show 30 more');
  expect(html(<GroupTable groups={groups(5000)} locale="zh-CN" />)).toContain('再显示 100 个');
});

test('of a hundred groups all are in the page, without a button', () => {
  const markup = html(<GroupTable groups={groups(100)} locale="en" />);
  expect(markup.match(/<th scope="row">/g)).toHaveLength(100);
  expect(markup).not.toContain('<button');
});
