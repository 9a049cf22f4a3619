import type { Locale } from '../analyzer/index.ts';

/** Where a short link leads, in the language that it is in. */
export type ShortLink = {
  readonly locale: Locale;
  readonly title: string;
  /** The page's address on this host, with the base path. */
  readonly path: string;
  /** The same as a whole address. */
  readonly canonical: string;
  /** Without one, browsers ask for an icon at the root of the host. */
  readonly icon: string;
};

/** A page that sends the reader on, for hosts that know no redirects; the link is there for who does not follow. */
export function shortLinkPage({ locale, title, path, canonical, icon }: ShortLink): string {
  const name = escaped(title);
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><meta http-equiv="refresh" content="0; url=${escaped(path)}"><meta name="robots" content="noindex"><link rel="canonical" href="${escaped(canonical)}"><link rel="icon" href="${escaped(icon)}" type="image/svg+xml"></head><body><p><a href="${escaped(path)}">${name}</a></p></body></html>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
