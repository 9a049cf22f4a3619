// Terms of Ansible, Kubernetes and Kubespray that a reader may not know: where a page uses one first, it explains it or links what does.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Term = {
  /** The word, as prose has it. */
  readonly word: RegExp;
  /** Its heading on the page of terms, as an anchor. */
  readonly anchor: string;
  /** Other pages that explain it. */
  readonly pages?: string;
  /** Words that explain it on the spot. */
  readonly said?: RegExp;
};

const batches = 'understand/limit-serial-hostvars|understand/root-cause';
const english: readonly Term[] = [
  { word: /(?<!`)\bbatch(?:es)?\b/i, anchor: 'batch', pages: batches, said: /\]\(#workers-in-batches/ },
  { word: /`serial`|(?<![\w`-])serial(?![\w`:=])/, anchor: 'serial', pages: `${batches}|findings/serial-` },
  { word: /\bhostvars\b/, anchor: 'hostvars', pages: 'understand/limit-serial-hostvars' },
  { word: /\bdelegat/i, anchor: 'delegation', pages: 'understand/limit-serial-hostvars' },
  {
    word: /\brun[-_]once\b/,
    anchor: 'run_once',
    pages: 'understand/limit-serial-hostvars',
    said: /runs once for each batch/,
  },
  {
    word: /\bregister(?:s|ed)\b/,
    anchor: 'registered-variable',
    pages: batches,
    said: /in memory|for itself/,
  },
  {
    word: /\bfact cache\b|\b(?:cached facts|facts cached)\b|\bcache facts\b|\bfacts (?:are|is) (?:not )?cached\b/i,
    anchor: 'fact-cache',
    pages: 'findings/facts-cache-required|fix/a-node-is-down|find-your-error/#the-facts-guard',
    said: /24 hours/,
  },
  {
    word: /\bfacts guard\b/i,
    anchor: 'facts-guard',
    pages: 'findings/facts-(?:cache-required|guard-vacuous)|find-your-error/#the-facts-guard',
    said: /refuses a limited run unless|a limited run stops unless/,
  },
  {
    word: /\bderived?\b/,
    anchor: 'derived-group',
    pages: 'findings/facts-guard-vacuous',
    said: /derives `k8s_cluster` itself/,
  },
  { word: /\bnetwork play\b/i, anchor: 'network-play', pages: 'understand/root-cause', said: /PLAY \[/ },
  {
    word: /\b(?:render|apply) part\b/i,
    anchor: 'render-part-and-apply-part',
    said: /\*\*The (?:render|apply) part\*\*/,
  },
  { word: /\brepresentative\b/i, anchor: 'representative', said: /\*representative\*|the first host of the inventory/ },
  {
    word: /\b(?:un)?cordon|\bdrain/i,
    anchor: 'cordon-and-drain',
    pages: 'fix/after-a-stopped-run',
    said: /`SchedulingDisabled` means cordoned/,
  },
  {
    word: /\bDaemonSet/,
    anchor: 'daemonset',
    pages: 'understand/multus-and-kubespray|fix/check-multus',
    said: /one pod per node/,
  },
  { word: /\bNetworkAttachmentDefinition/, anchor: 'networkattachmentdefinition' },
  { word: /\bPodDisruptionBudget/, anchor: 'poddisruptionbudget', said: /\]\([^)]*#keep-services-up\)/ },
  { word: /\bbackport/i, anchor: 'backport' },
  { word: /\bhops?\b/i, anchor: 'hop', pages: 'fix/upgrade-path' },
];
const chinese: readonly Term[] = [
  { word: /批次|分批/, anchor: '批次', pages: batches, said: /\]\(#分批升级工作节点/ },
  { word: /`serial`/, anchor: 'serial', pages: `${batches}|findings/serial-` },
  { word: /`hostvars`/, anchor: 'hostvars', pages: 'understand/limit-serial-hostvars' },
  { word: /委派/, anchor: '委派', pages: 'understand/limit-serial-hostvars' },
  { word: /`run_once`/, anchor: 'run_once', pages: 'understand/limit-serial-hostvars' },
  { word: /注册(?:变量|了|的|结果|自己)|自己注册/, anchor: '注册变量', pages: batches, said: /内存|为自己/ },
  {
    word: /事实缓存(?!检查)|缓存事实/,
    anchor: '事实缓存',
    pages: 'findings/facts-cache-required|fix/a-node-is-down|find-your-error/#事实缓存检查',
    said: /24 小时/,
  },
  {
    word: /事实缓存检查/,
    anchor: '事实缓存检查',
    pages: 'findings/facts-(?:cache-required|guard-vacuous)|find-your-error/#事实缓存检查',
    said: /会拒绝带 limit 的运行|带 limit 的运行[^。]*就会中断/,
  },
  {
    word: /推导/,
    anchor: '运行时推导的组',
    pages: 'findings/facts-guard-vacuous',
    said: /由 Kubespray [^。]*推导|自行推导/,
  },
  { word: /网络 play/, anchor: '网络-play', pages: 'understand/root-cause', said: /PLAY \[/ },
  { word: /(?:渲染|应用)部分/, anchor: '渲染部分与应用部分', said: /\*\*(?:渲染|应用)部分\*\*/ },
  { word: /代表主机/, anchor: '代表主机', said: /\*代表主机\*/ },
  { word: /清空|停止调度/, anchor: '停止调度与清空', pages: 'fix/after-a-stopped-run', said: /`SchedulingDisabled`/ },
  {
    word: /DaemonSet/,
    anchor: 'daemonset',
    pages: 'understand/multus-and-kubespray|fix/check-multus',
    said: /每个节点一个 Pod/,
  },
  { word: /NetworkAttachmentDefinition/, anchor: 'networkattachmentdefinition' },
  { word: /PodDisruptionBudget/, anchor: 'poddisruptionbudget', said: /\]\([^)]*#保证服务不中断\)/ },
  { word: /反向移植/, anchor: '反向移植' },
];

/** The blocks of a page in their order: paragraphs, list items and rows; without front matter, imports, code and headings. */
function blocksOf(source: string): readonly string[] {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/^#+ .*$/gm, '')
    .split(/\n{2,}|\n(?=[-*|\d])/);
}

/** What a reader sees of a block: no components, no targets of links. */
function seen(block: string): string {
  return block
    .replace(/<[A-Z]\w*(?:\s[^>]*?)?\/>/g, '')
    .replace(/<\/?[A-Z]\w*[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

function unexplainedIn(source: string, path: string, terms: readonly Term[]): readonly string[] {
  const blocks = blocksOf(source);
  return terms.flatMap(({ word, anchor, pages, said }) => {
    const first = blocks.findIndex((block) => word.test(seen(block)));
    if (first === -1 || (pages !== undefined && new RegExp(`^(?:${pages})`).test(path))) return [];
    const until = blocks.slice(0, first + 1).join('\n\n');
    const links = new RegExp(`reference/terms/#${anchor}\\)${pages === undefined ? '' : `|\\]\\([^)]*/(?:${pages})`}`);
    return links.test(until) || said?.test(until) ? [] : [`${anchor}: ${seen(blocks[first] ?? '').slice(0, 90)}`];
  });
}

describe.each([
  ['en', 'content/docs', english],
  ['zh-CN', 'content/docs/zh-cn', chinese],
] as const)('in %s', (_, folder, terms) => {
  const pages = globSync('**/*.mdx', { cwd: folder, exclude: ['zh-cn/**', 'reference/terms.mdx'] }).sort();
  const anchors = [...readFileSync(`${folder}/reference/terms.mdx`, 'utf8').matchAll(/^### (.*)$/gm)].map(
    ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'),
  );

  test('each term has its place on the page of terms', () => {
    expect(terms.map(({ anchor }) => anchor).filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test.each(pages)('%s explains a term where it uses it first, or links it', (path) => {
    expect(unexplainedIn(readFileSync(`${folder}/${path}`, 'utf8'), path, terms)).toEqual([]);
  });
});
