import { expect, test } from 'vitest';
import { findingById, findings } from '../../src/analyzer/index.ts';
import { searchedTitle } from '../../src/site/searched-title.ts';

test.for([
  ['lookup-reaches-excluded-hosts', 'Multus 读取了 --limit 之外的主机'],
  ['multus-not-reached', '输出中没有 … 任务：运行没有到达 Multus'],
  ['facts-guard-vacuous', '事实缓存为空也能通过检查：主机清单里没有 …'],
  ['engine-daemonsets-doubled', '带 limit 运行之后，一个节点上有两个 Multus Pod'],
])('the search knows %s as %s', ([id, title]) => {
  expect(searchedTitle(findingById(id!)!)).toBe(title);
});

test('no name that a message quotes is in a title that the search knows', () => {
  expect(findings.map(searchedTitle).filter((title) => /['"]\w+['"]|\w+_\w+/.test(title))).toEqual([]);
});
