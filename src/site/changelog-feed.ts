import type { Locale } from '../analyzer/index.ts';
import type { Change } from './changelog.ts';

type Feed = {
  readonly locale: Locale;
  readonly title: string;
  /** The page that the feed is about. */
  readonly page: string;
  /** The feed's own address. */
  readonly self: string;
  readonly changes: readonly Change[];
};

/** The changelog as an Atom feed (RFC 4287), the newest version first. */
export function changelogFeed({ locale, title, page, self, changes }: Feed): string {
  const entries = changes.map(
    ({ version, date, items }) => `  <entry>
    <id>${escaped(`${page}#${version}`)}</id>
    <title>${escaped(version)}</title>
    <updated>${date}T00:00:00Z</updated>
    <link href="${escaped(page)}"/>
    <content type="text">${escaped(items[locale].map((item) => `- ${item.replaceAll('`', '')}`).join('\n'))}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${escaped(self)}</id>
  <title>${escaped(title)}</title>
  <updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
  <author><name>Multus Clinic</name></author>
  <link rel="self" href="${escaped(self)}"/>
  <link href="${escaped(page)}"/>
${entries.join('\n')}
</feed>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
