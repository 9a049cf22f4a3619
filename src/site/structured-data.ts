import type { Locale } from '../analyzer/index.ts';

/** A page as search engines are told of it; addresses are whole. */
export type DescribedPage = {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly picture: string;
  readonly site: { readonly name: string; readonly home: string };
  readonly modified?: Date | undefined;
  /** Pages on the way from the start page to this one. */
  readonly parents: readonly { readonly name: string; readonly address: string }[];
};

/** What a page is, in the words of schema.org: an article with its place on the site. The start page is the site itself. */
export function structuredData(page: DescribedPage): readonly Readonly<Record<string, unknown>>[] {
  const { locale, title, description, address, picture, site, modified, parents } = page;
  if (address === site.home)
    return [{ ...typed('WebSite'), name: site.name, url: address, description, inLanguage: locale }];
  const owner = { '@type': 'Organization', name: site.name, url: site.home };
  const way = [{ name: site.name, address: site.home }, ...parents, { name: title, address }];
  return [
    {
      ...typed('TechArticle'),
      headline: title,
      description,
      inLanguage: locale,
      url: address,
      mainEntityOfPage: address,
      image: picture,
      author: owner,
      publisher: owner,
      ...(modified && { dateModified: modified.toISOString() }),
    },
    {
      ...typed('BreadcrumbList'),
      itemListElement: way.map((step, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: step.name,
        item: step.address,
      })),
    },
  ];
}

function typed(type: string) {
  return { '@context': 'https://schema.org', '@type': type } as const;
}
