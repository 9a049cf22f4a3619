import type { AstroIntegration } from 'astro';

/** The part of Astro's Markdown processor that is set here; Starlight adds its own plugins in the same way. */
type Processor = {
  readonly name: string;
  readonly options: { features: Record<string, unknown>; hastPlugins: unknown[] };
};
type Link = { readonly properties?: Readonly<Record<string, unknown>> };
type Context = { setProperty(node: Link, name: string, value: string | number): void };

/**
 * Leaves quotes and dashes of the articles as written (`--limit` stays `--limit`), lets links from the root (`/fix/`) stand under any base
 * path, and lets the keyboard into tables, which scroll sideways on narrow screens.
 */
export function exactMarkdown(): AstroIntegration {
  return {
    name: 'exact-markdown',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { name, options } = config.markdown.processor as unknown as Processor;
        if (name !== 'satteri') throw new Error(`exact-markdown does not know the Markdown processor ${name}`);
        options.features.smartPunctuation = { quotes: false, dashes: false, ellipses: false };
        options.hastPlugins.push(linksUnder(config.base), tablesForKeyboard);
      },
    },
  };
}

const tablesForKeyboard = {
  name: 'tables-for-keyboard',
  element: {
    filter: ['table'],
    visit(node: Link, context: Context): void {
      context.setProperty(node, 'tabIndex', 0);
    },
  },
};

function linksUnder(base: string) {
  return {
    name: 'links-under-base',
    element: {
      filter: ['a'],
      visit(node: Link, context: Context): void {
        const href = node.properties?.href;
        if (typeof href === 'string') context.setProperty(node, 'href', underBase(base, href));
      },
    },
  };
}

/** `href` moved under the base path if it starts at the root of the site; other links as they are. */
export function underBase(base: string, href: string): string {
  return /^\/(?!\/)/.test(href) ? `${base.replace(/\/$/, '')}${href}` : href;
}
