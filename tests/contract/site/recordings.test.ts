import { describe, expect, test } from 'vitest';
import { citedRuns } from '../../../src/site/cited-runs.ts';
import { anchorOfRun } from '../../../src/site/observed-run.ts';
import { attributesOf, builtPage, builtPages } from './built-pages.ts';

describe.each(['', 'zh-cn/'])('the recordings under /%s', (folder) => {
  const html = builtPage(`${folder}reference/recordings/index.html`);
  const marks = builtPages()
    .filter(({ path }) => path.startsWith('zh-cn/') === (folder === 'zh-cn/'))
    .flatMap((page) => attributesOf(page.html, 'href'))
    .filter((href) => href.startsWith(`/${folder}reference/recordings/#`));

  test('every mark of an observed claim leads to the very recording', () => {
    expect(marks.length).toBeGreaterThan(60);
    const anchors = new Set(attributesOf(html, 'id'));
    expect(marks.filter((href) => !anchors.has(href.split('#')[1]!))).toEqual([]);
  });

  test('every recording on the page is cited by some page', () => {
    const cited = new Set(marks.map((href) => href.split('#')[1]));
    expect(citedRuns().filter(({ id }) => !cited.has(anchorOfRun(id)))).toEqual([]);
  });

  test('each recording opens in the playground with its own command and release', () => {
    const opened = attributesOf(html, 'href')
      .filter((href) => href.startsWith(`/${folder}playground/#`))
      .map((href) => new URLSearchParams(href.slice(href.indexOf('#') + 1)));
    expect(opened.map((parts) => parts.get('command')?.replace(/^ansible-playbook -i \S+ /, ''))).toEqual(
      citedRuns().map(({ command }) => command),
    );
    expect(opened.map((parts) => parts.get('release'))).toEqual(citedRuns().map(({ kubespray }) => kubespray));
  });
});
