// Terms of Ansible, Kubernetes and Kubespray that a reader may not know: where a page uses one first, it explains it or links what does.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
  { word: /\bbatch(?:es)?\b/i, anchor: 'batch', pages: batches },
  { word: /\bserial\b/, anchor: 'serial', pages: `${batches}|findings/serial-` },
  { word: /\bhostvars\b/, anchor: 'hostvars', pages: 'understand/limit-serial-hostvars' },
  { word: /\bdelegat/i, anchor: 'delegation', pages: 'understand/limit-serial-hostvars' },
  { word: /\brun[-_]once\b/, anchor: 'run_once', pages: 'understand/limit-serial-hostvars', said: /runs once for each batch/ },
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
  { word: /\bderived?\b/, anchor: 'derived-group', pages: 'findings/facts-guard-vacuous', said: /derives `k8s_cluster` itself/ },
  { word: /\bnetwork play\b/i, anchor: 'network-play', pages: 'understand/root-cause', said: /PLAY \[/ },
  { word: /\b(?:render|apply) part\b/i, anchor: 'render-part-and-apply-part', said: /\*\*The (?:render|apply) part\*\*/ },
  { word: /\brepresentative\b/i, anchor: 'representative', said: /\*representative\*|the first host of the inventory/ },
  {
    word: /\b(?:un)?cordon|\bdrain/i,
    anchor: 'cordon-and-drain',
    pages: 'fix/after-a-stopped-run',
    said: /`SchedulingDisabled` means cordoned/,
  },
  { word: /\bDaemonSet/, anchor: 'daemonset', pages: 'understand/multus-and-kubespray|fix/check-multus', said: /one pod per node/ },
  { word: /\bNetworkAttachmentDefinition/, anchor: 'networkattachmentdefinition' },
  { word: /\bPodDisruptionBudget/, anchor: 'poddisruptionbudget', pages: 'fix/best-practices/#keep-services-up' },
  { word: /\bbackport/i, anchor: 'backport' },
  { word: /\bhops?\b/i, anchor: 'hop', pages: 'fix/upgrade-path' },
];
const chinese: readonly Term[] = [];

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

const pages = (folder: string, exclude: readonly string[]) =>
  globSync('**/*.mdx', { cwd: folder, exclude: ['reference/terms.mdx', ...exclude] }).sort();

test.each(pages('content/docs', ['zh-cn/**']))('%s explains a term where it uses it first, or links it', (path) => {
  expect(unexplainedIn(readFileSync(`content/docs/${path}`, 'utf8'), path, english)).toEqual([]);
});
