import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/index.ts';
import { searchRanking } from '../../../src/site/search-ranking.ts';

/** What these tests use of the script that Pagefind writes beside its index. */
type Pagefind = {
  createInstance(options: { basePath: string; baseUrl: string; ranking: typeof searchRanking }): {
    search(words: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
  };
};

const multus = errorMessages.filter(({ findings }) => findings.length > 0);
/** What somebody would copy: a line, or a long piece of it. A bare name, such as that of a variable, is searched below. */
const copied = ({ printed, parts }: (typeof multus)[number]): ReadonlySet<string> =>
  new Set([printed, ...parts.filter((part) => part.split(' ').length > 5)].filter((words) => words.includes(' ')));

/** What a reader types, and the pages of which one belongs among the first three. */
const queries: readonly { readonly folder: string; readonly words: string; readonly wanted: readonly string[] }[] = [
  {
    folder: '/',
    words: 'multus_manifest_2',
    wanted: [
      '/find-your-error/',
      '/understand/root-cause/',
      '/findings/lookup-reaches-excluded-hosts/',
      '/findings/registered-value-masked/',
    ],
  },
  {
    folder: '/zh-cn/',
    words: 'multus_manifest_2',
    wanted: [
      '/zh-cn/find-your-error/',
      '/zh-cn/understand/root-cause/',
      '/zh-cn/findings/lookup-reaches-excluded-hosts/',
      '/zh-cn/findings/registered-value-masked/',
    ],
  },
  {
    folder: '/zh-cn/',
    words: '--limit 升级',
    wanted: [
      '/zh-cn/fix/best-practices/',
      '/zh-cn/understand/limit-serial-hostvars/',
      '/zh-cn/fix/fixes/',
      '/zh-cn/understand/root-cause/',
    ],
  },
  { folder: '/', words: 'exit status', wanted: ['/reference/command-line/'] },
  { folder: '/zh-cn/', words: '命令行', wanted: ['/zh-cn/reference/command-line/'] },
  { folder: '/zh-cn/', words: '退出码', wanted: ['/zh-cn/reference/command-line/'] },
];

/** What a reader types, and the page that comes first. */
const firstHits: readonly (readonly [words: string, page: string])[] = [
  ['fact cache', '/findings/facts-cache-required/'],
  ['error message', '/find-your-error/'],
  ['upgrade one worker', '/fix/upgrade-one-worker/'],
  ['root cause', '/understand/root-cause/'],
  ['skip-tags', '/fix/fixes/'],
  ['privacy', '/reference/privacy/'],
  ['offline', '/reference/privacy/'],
  ['releases', '/reference/releases/'],
  ['placeholder', '/findings/registered-value-masked/'],
  ['unreachable', '/findings/host-unreachable/'],
  ['node is down', '/fix/a-node-is-down/'],
  ['catch up', '/fix/catch-up/'],
  ['patch the role', '/fix/patch-the-role/'],
  ['awx', '/fix/awx-and-ci/'],
  ['cilium', '/fix/cilium-and-multus/'],
  ['no_proxy', '/findings/no-proxy-needs-excluded-host/'],
  ['serial', '/understand/limit-serial-hostvars/'],
  ['etcd', '/findings/etcd-host-excluded/'],
  ['command line', '/reference/command-line/'],
  ['best practices', '/fix/best-practices/'],
  ['hostvars', '/understand/limit-serial-hostvars/'],
  ['container_manager', '/findings/container-manager-undefined/'],
  ['all findings', '/findings/'],
  ['json_query', '/find-your-error/'],
  ["has no attribute 'multus_manifest_2'", '/findings/lookup-reaches-excluded-hosts/'],
  ['serviceaccount "multus" not found', '/findings/cluster-objects-not-applied/'],
  ['invalid literal for int', '/findings/serial-not-a-number/'],
  ['could not match supplied host pattern', '/findings/limit-term-unknown/'],
  ['ipwrap', '/findings/template-needs-excluded-host/'],
  ['certificate', '/findings/certificate-names-need-excluded-host/'],
  ['two multus pods', '/findings/engine-daemonsets-doubled/'],
  ['no verdict', '/reference/input/'],
  ['check multus', '/fix/check-multus/'],
  ['事实缓存', '/zh-cn/findings/facts-cache-required/'],
  ['报错', '/zh-cn/find-your-error/'],
  ['升级失败', '/zh-cn/find-your-error/'],
  ['只升级一台', '/zh-cn/fix/best-practices/'],
  ['根本原因', '/zh-cn/understand/root-cause/'],
  ['跳过 multus', '/zh-cn/fix/fixes/'],
  ['最佳实践', '/zh-cn/fix/best-practices/'],
  ['解决办法', '/zh-cn/fix/fixes/'],
  ['隐私', '/zh-cn/reference/privacy/'],
  ['版本', '/zh-cn/reference/releases/'],
  ['实测证据', '/zh-cn/reference/evidence/'],
  ['占位变量', '/zh-cn/findings/registered-value-masked/'],
  ['无法访问主机', '/zh-cn/findings/host-unreachable/'],
  ['etcd', '/zh-cn/findings/etcd-host-excluded/'],
  ['container_manager', '/zh-cn/findings/container-manager-undefined/'],
  ["has no attribute 'multus_manifest_2'", '/zh-cn/find-your-error/'],
  ['serial 不是数字', '/zh-cn/findings/serial-not-a-number/'],
  ['证书', '/zh-cn/findings/certificate-names-need-excluded-host/'],
  ['节点宕机', '/zh-cn/findings/host-unreachable/'],
  ['没有结论', '/zh-cn/reference/input/'],
  ['检查 Multus', '/zh-cn/fix/check-multus/'],
];

// The index of the built site, asked by the script that a page loads. The page itself is tried in a browser.
describe.each([
  ['/', 'en'],
  ['/zh-cn/', 'zh-CN'],
] as const)('the search of %s', (folder, language) => {
  let server: Server;
  let find: (words: string) => Promise<readonly string[]>;

  beforeAll(async () => {
    server = createServer(({ url = '' }, answer) =>
      answer.end(readFileSync(`dist${new URL(url, 'http://127.0.0.1').pathname}`)),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    // All that the script asks of a page is its language.
    const page = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
    Object.assign(globalThis, { document: page });
    // A page loads the script for one language; two indexes in one script lose words of the second.
    const script = `${pathToFileURL(resolve('dist/pagefind/pagefind.js')).href}?${language}`;
    const { createInstance }: Pagefind = await import(script);
    const index = createInstance({
      basePath: `http://127.0.0.1:${port}/pagefind/`,
      baseUrl: '/',
      ranking: searchRanking,
    });
    find = async (words) => {
      const { results } = await index.search(words);
      return Promise.all(results.slice(0, 5).map(async (result) => (await result.data()).url));
    };
  });

  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'document');
    server.close();
  });

  test.each(multus)('leads from the message of $id, whole or in part, to its page', async (message) => {
    const wanted = [`${folder}find-your-error/`, ...message.findings.map((id) => `${folder}findings/${id}/`)];
    for (const words of copied(message)) {
      const found = await find(words);
      expect(found.filter((address) => address.startsWith('/zh-cn/') !== (folder === '/zh-cn/'))).toEqual([]);
      const best = found.slice(0, 3);
      expect(best.filter((address) => wanted.includes(address)).length, `${words}: ${best}`).toBeGreaterThan(0);
    }
  });

  test.each(firstHits.filter(([, page]) => page.startsWith('/zh-cn/') === (folder === '/zh-cn/')))(
    'leads from “%s” to %s first',
    async (words, page) => {
      const [best] = await find(words);
      expect(best).toBe(page);
    },
  );

  test.each(queries.filter((query) => query.folder === folder))(
    'leads from “$words” to a page about it',
    async ({ words, wanted }) => {
      const best = (await find(words)).slice(0, 3);
      expect(best.filter((address) => wanted.includes(address)).length, `${best}`).toBeGreaterThan(0);
    },
  );
});
