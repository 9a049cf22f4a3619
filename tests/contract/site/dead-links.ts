import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf, type BuiltPage } from './built-pages.ts';

/** A link that leads nowhere: the page that has it, and the link as written. */
export type DeadLink = { readonly page: string; readonly link: string };

type Site = { readonly pages: readonly BuiltPage[]; readonly root: string; readonly base: string };

/** Every link, source and anchor inside the built site that has no target. Links to other sites are left alone. */
export function deadLinks({ pages, root, base }: Site): readonly DeadLink[] {
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set(attributesOf(html, 'id'))]));
  return pages.flatMap(({ path, html }) =>
    [...new Set([...attributesOf(html, 'href'), ...attributesOf(html, 'src')])]
      .filter((link) => !/^(?:[a-z]+:|\/\/)/i.test(link) && !leadsSomewhere(link, path))
      .map((link) => ({ page: path, link })),
  );

  function leadsSomewhere(link: string, from: string): boolean {
    const address = new URL(link, `http://site${base}${from.replace(/index\.html$/, '')}`);
    const path = decodeURIComponent(address.pathname);
    // The root without the base path belongs to another site.
    if (!`${path}/`.startsWith(base)) return false;
    const file = fileAt(path.slice(base.length));
    if (file === undefined) return false;
    const anchor = decodeURIComponent(address.hash.slice(1));
    // `#command=...` and `#v1....` are what the playground is to open with, and no anchors.
    if (/^(?:[a-z]+=|v\d+\.)/.test(anchor)) return true;
    return anchor === '' || anchor === '_top' || !file.endsWith('.html') || (anchors.get(file)?.has(anchor) ?? false);
  }

  function fileAt(path: string): string | undefined {
    return [path, join(path, 'index.html')].find((file) => {
      const full = join(root, file);
      return existsSync(full) && statSync(full).isFile();
    });
  }
}
