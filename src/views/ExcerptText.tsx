import type { Excerpt } from '../analyzer/index.ts';

/** A line of the reader's text with its place underlined. An underline fits whatever the widths of the font's characters are. */
export function ExcerptText({ excerpt: { parts } }: { readonly excerpt: Pick<Excerpt, 'parts'> }) {
  const [before, marked, after] = parts;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <pre class="notranslate" tabIndex={0}>
      <code>
        {before}
        <mark class={marked === '' ? 'mc-marked mc-between' : 'mc-marked'}>{marked}</mark>
        {after}
      </code>
    </pre>
  );
}
