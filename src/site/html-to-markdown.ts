import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** The words of built HTML as Markdown; `address` is that of the page, for its links. */
export function htmlToMarkdown(html: string, address: string): string {
  const page: Root = { type: 'root', children: [base(address), ...fromHtml(html, { fragment: true }).children] };
  return toMarkdown(toMdast(forReading(page), { handlers }), {
    bullet: '-',
    rule: '-',
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trim();
}

const base = (href: string): Element => ({ type: 'element', tagName: 'base', properties: { href }, children: [] });

/** What a reader of plain text has no use for. */
const leftOut = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  'input',
  'select',
  'textarea',
  'finding-actions',
]);
const leftOutClasses = new Set([
  'sl-anchor-link',
  'copy',
  'sr-only',
  'finding-address',
  'mc-strip-lines',
  'trace',
  // What is pressed, filled in, or says in a picture what the words say as well.
  'to-playground',
  'home-box-paste',
  'home-box-foot',
  'log-decoder',
  'playground',
  'mc-brief-why',
  'mc-removed',
  'mc-turn',
]);
/** A link that carries a whole request in a kilobyte; its words stay. */
const toPlayground = /\/playground\/#/;

function isLeftOut(node: Nodes): boolean {
  if (node.type !== 'element') return node.type === 'comment';
  const { hidden, ariaHidden } = node.properties;
  return (
    leftOut.has(node.tagName) ||
    hidden === true ||
    ariaHidden === 'true' ||
    classesOf(node).some((name) => leftOutClasses.has(name))
  );
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** The same tree without what is left out, and with a space between words that only the style of the page keeps apart. */
function forReading<Parent extends Root | Element>(parent: Parent, isInCode = false): Parent {
  const children: Nodes[] = [];
  const isCode = isInCode || (parent.type === 'element' && /^(?:code|pre)$/.test(parent.tagName));
  for (const child of parent.children) {
    if (isLeftOut(child)) continue;
    if (!isCode && standApart(children.at(-1), child)) children.push({ type: 'text', value: ' ' });
    if (child.type === 'element' && classesOf(child).includes('mc-file')) children.push(...fileOf(child));
    else children.push(child.type === 'element' ? forReading(child, isCode) : child);
  }
  return { ...parent, children: children as ElementContent[] };
}

const marks: Readonly<Record<string, string>> = { ins: '+', del: '-' };

/** A file that a remedy changes, whose lines are elements: its name, then what differs; of a new file its text. */
function fileOf(figure: Element): readonly Element[] {
  const lines = within(figure, 'mc-line');
  const isNew = lines.every(({ tagName }) => tagName === 'ins');
  const text = lines.map((line) => (isNew ? '' : (marks[line.tagName] ?? ' ')) + codeIn(line)).join('\n');
  const name = figure.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption');
  return [
    { type: 'element', tagName: 'p', properties: {}, children: name },
    {
      type: 'element',
      tagName: 'pre',
      properties: isNew ? {} : { dataLanguage: 'diff' },
      children: [{ type: 'text', value: text }],
    },
  ];
}

function codeIn(line: Element): string {
  return line.children
    .map((child) => (child.type === 'element' && child.tagName === 'code' ? textOf(child) : ''))
    .join('');
}

function standApart(before: Nodes | undefined, node: Nodes): boolean {
  return before?.type === 'element' && node.type === 'element' && !/^[\s,.:;!?，。：；、)）]/.test(textOf(node));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const handlers: Readonly<Record<string, Handle>> = {
  pre: (_, node) => ({ type: 'code', lang: String(node.properties.dataLanguage ?? ''), value: codeOf(node) }),
  // A space at the edge of code belongs to the sentence.
  code: (_, node) => {
    const [, before = '', value = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(textOf(node)) ?? [];
    return [
      { type: 'text', value: before },
      { type: 'inlineCode', value },
      { type: 'text', value: after },
    ];
  },
  // A heading ends before what stands beside it on the page.
  summary: (state, node) =>
    node.children.some((child) => child.type === 'element' && /^h\d$/.test(child.tagName))
      ? state.toFlow(state.all(node))
      : defaultHandlers.summary(state, node),
  a: (state, node) =>
    toPlayground.test(String(node.properties.href ?? '')) ? state.all(node) : defaultHandlers.a(state, node),
  ol: (state, node) => (state.inTable ? itemsInCell(state, node) : defaultHandlers.ol(state, node)),
  ul: (state, node) => (state.inTable ? itemsInCell(state, node) : defaultHandlers.ul(state, node)),
  img: (_, { properties }) => ({ type: 'text', value: String(properties.alt ?? '') }),
};

/** The items of a list in one line, as a cell of a table is one. */
function itemsInCell(state: State, list: Element): ReturnType<State['all']> {
  const items = list.children.filter((child) => child.type === 'element');
  return items.flatMap((item, at) => [...(at > 0 ? [{ type: 'text', value: ', ' } as const] : []), ...state.all(item)]);
}

/** The text of a code block; Expressive Code makes an element of each line, and a class of the first character of a difference. */
function codeOf(block: Element): string {
  const isDiff = block.properties.dataLanguage === 'diff';
  const lines = within(block, 'ec-line').map(
    (line) => (isDiff ? diffMark(line) : '') + textOf(line).replace(/\n$/, ''),
  );
  return (lines.length > 0 ? lines.join('\n') : textOf(block)).replace(/\n+$/, '');
}

function diffMark(line: Element): string {
  const classes = classesOf(line);
  return classes.includes('del') ? '-' : classes.includes('ins') ? '+' : '';
}

function within(parent: Element, className: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return classesOf(child).includes(className) ? [child] : within(child, className);
  });
}
