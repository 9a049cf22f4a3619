/** An element of a page, or its text. */
type Node = string | Element;
type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
};

const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** What a reader of plain text has no use for. */
const leftOut = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  'select',
  'textarea',
  'finding-actions',
]);
const inlineNames = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'del',
  'em',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** The words of built HTML as Markdown; `address` is that of the page, for its links. HTML that is not well formed loses structure, no words. */
export function htmlToMarkdown(html: string, address: string): string {
  return blocksOf(parse(html).children, address).join('\n\n').trim();
}

function parse(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [token, comment, closing, name = '', attributes = ''] of html.matchAll(
    /<!(--[\s\S]*?--|[^>]*)>|<(\/)?([a-zA-Z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?|\s*\/)*)\s*>|[^<]+|</g,
  )) {
    const parent = open.at(-1)!;
    if (comment !== undefined) continue;
    if (name === '') parent.children.push(decoded(token));
    else if (closing) close(open, name.toLowerCase());
    else {
      const element = { name: name.toLowerCase(), attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!voids.has(element.name)) open.push(element);
    }
  }
  return root;
}

function close(open: Element[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single, bare]) => [name, decoded(double ?? single ?? bare ?? '')]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    return code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(code);
  });
}

function isLeftOut({ name, attributes }: Element): boolean {
  const { class: classes = '' } = attributes;
  return (
    leftOut.has(name) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|\s)(?:sl-anchor-link|copy|finding-address|mc-strip-lines)(?:\s|$)/.test(classes)
  );
}

function isInline(node: Node): boolean {
  return typeof node === 'string' || (inlineNames.has(node.name) && node.children.every(isInline));
}

/** Neighbouring words are a paragraph, every other element is blocks of its own. */
function blocksOf(nodes: readonly Node[], address: string): string[] {
  const blocks: string[] = [];
  let words: Node[] = [];
  const flush = () => {
    const text = inlineText(words, address);
    if (text !== '') blocks.push(text);
    words = [];
  };
  for (const node of nodes) {
    if (typeof node !== 'string' && isLeftOut(node)) continue;
    if (isInline(node)) words.push(node);
    else {
      flush();
      blocks.push(...blockOf(node as Element, address));
    }
  }
  flush();
  return blocks;
}

function blockOf(element: Element, address: string): readonly string[] {
  const { name, children } = element;
  if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${inlineText(children, address)}`];
  if (name === 'pre') return [fence(element)];
  if (name === 'ul' || name === 'ol') return [list(element, address)];
  if (name === 'table') return [table(element, address)];
  if (name === 'hr') return ['---'];
  const inside = blocksOf(children, address);
  return name === 'blockquote' ? [inside.join('\n\n').replace(/^/gm, '> ')] : inside;
}

function list({ name, children }: Element, address: string): string {
  const items = children.filter((child) => typeof child !== 'string' && child.name === 'li') as Element[];
  return items
    .map((item, at) => {
      const mark = name === 'ol' ? `${at + 1}. ` : '- ';
      return (
        mark +
        blocksOf(item.children, address)
          .join('\n\n')
          .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

function table(element: Element, address: string): string {
  const rows = within(element, 'tr').map((row) =>
    row.children
      .filter((cell) => typeof cell !== 'string')
      .map((cell) => blocksOf(cell.children, address).join(' ').replaceAll('|', '\\|')),
  );
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function within(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : within(child, name),
  );
}

function fence(element: Element): string {
  const code = textOf(element).replace(/\n+$/, '');
  const ticks = '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${ticks}${element.attributes['data-language'] ?? ''}\n${code}\n${ticks}`;
}

/** Text as it stands; lines that are elements of their own end with a line break. */
function textOf(node: Node): string {
  if (typeof node === 'string') return node;
  if (isLeftOut(node)) return '';
  const text = node.children.map(textOf).join('');
  return /(?:^|\s)ec-line(?:\s|$)/.test(node.attributes.class ?? '') ? `${text.replace(/\n$/, '')}\n` : text;
}

function inlineText(nodes: readonly Node[], address: string): string {
  return nodes
    .map((node, at) => (standApart(nodes[at - 1], node) ? ' ' : '') + inlineOf(node, address))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two neighbours, kept apart on the page by its style alone, would run together as text. */
function standApart(before: Node | undefined, node: Node): boolean {
  if (before === undefined || typeof before === 'string' || typeof node === 'string') return false;
  if (/^[\s,.:;!?，。：；、)）]/.test(textOf(node))) return false;
  return before.name === 'code' || node.name === 'code' || node.name === 'strong';
}

function inlineOf(node: Node, address: string): string {
  if (typeof node === 'string') return node;
  if (isLeftOut(node)) return '';
  const { name, attributes, children } = node;
  const text = () => children.map((child) => inlineOf(child, address)).join('');
  switch (name) {
    case 'a':
      return `[${text().trim()}](${URL.parse(attributes.href ?? '', address)?.href ?? attributes.href ?? ''})`;
    case 'code':
      return textOf(node).replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1`$2`$3');
    case 'strong':
    case 'b':
      return wrapped(text(), '**');
    case 'em':
    case 'i':
      return wrapped(text(), '*');
    case 'del':
      return wrapped(text(), '~~');
    case 'img':
      return attributes.alt ?? '';
    case 'br':
      return ' ';
    default:
      return text();
  }
}

function wrapped(text: string, sign: string): string {
  return text.trim() === '' ? text : `${sign}${text.trim()}${sign}`;
}
