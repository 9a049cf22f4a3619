import { useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { strings } from './strings.ts';

/** How many entries of a list a page shows at first, and more each time it is asked. */
const step = 100;

/** The first entries of a list, and a button for more: a page that held thousands unasked would stand still. */
export function useFirst<T>(items: readonly T[], locale: Locale) {
  const [most, setMost] = useState(step);
  const rest = items.length - most;
  return {
    first: rest > 0 ? items.slice(0, most) : items,
    more: rest > 0 && (
      <button type="button" class="link" onClick={() => setMost(most + step)}>
        {strings[locale].more(Math.min(rest, step))}
      </button>
    ),
  };
}
