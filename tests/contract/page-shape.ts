/** What two pages share that say the same in two languages. Lists are in the order of the page. */
export type PageShape = {
  readonly frontMatter: readonly string[];
  /** Levels. */
  readonly headings: readonly number[];
  readonly components: readonly string[];
  readonly asides: readonly string[];
  /** Whole blocks: commands and messages are never translated. */
  readonly code: readonly string[];
  /** Targets, without the folder of the language. */
  readonly links: readonly string[];
  readonly listItems: number;
  readonly tableRows: number;
};

/** The shape of the MDX text of a page. */
export function shapeOf(source: string): PageShape {
  const [, frontMatter = '', body = source] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(source) ?? [];
  const code = [...body.matchAll(/^```[\s\S]*?^```/gm)].map(([block]) => block);
  const text = body.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    // `translates` is in Chinese pages only.
    frontMatter: [...frontMatter.matchAll(/^\s*([\w-]+):/gm)]
      .map((match) => match[1] ?? '')
      .filter((key) => key !== 'translates'),
    headings: all(/^(#{1,6}) /gm).map((hashes) => hashes.length),
    components: all(/<([A-Z]\w*)/g),
    asides: all(/^:::(\w+)/gm),
    code,
    links: all(/\]\(([^)\s]+)\)/g).map((target) => target.replace(/^\/zh-cn\//, '/').replace(/#.*$/, '#')),
    listItems: all(/^\s*((?:[-*]|\d+\.)) /gm).length,
    tableRows: all(/^\s*(\|)/gm).length,
  };
}
