import { useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { strings } from './strings.ts';

/** How many names are shown before the rest is folded away. */
const shown = 40;

/** Host names in the order given; a long list is folded. */
export function HostList({ hosts, locale }: { readonly hosts: readonly string[]; readonly locale: Locale }) {
  const text = strings[locale];
  const [open, setOpen] = useState(false);
  if (hosts.length === 0) return <span class="quiet">{text.noHosts}</span>;
  const rest = hosts.length - shown;
  return (
    <>
      <ol class="hosts">
        {(open ? hosts : hosts.slice(0, shown)).map((host) => (
          <li key={host}>
            <code class="notranslate">{host}</code>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.fewer : text.more(rest)}
        </button>
      )}
    </>
  );
}
