import type { Locale, RunEnd } from '../analyzer/index.ts';
import { shown } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from './HeadlineMark.tsx';
import { endLabel, headlineOfEnd } from './run-ends.ts';
import { runStrings } from './run-strings.ts';

/** How the run ends for each state of the fact cache that is left open. */
export function RunEnds({ run, locale }: { readonly run: readonly RunEnd[]; readonly locale: Locale }) {
  const text = runStrings[locale];
  return (
    <ul class="mc-ends">
      {run.map((end) => {
        const headline = headlineOfEnd(end);
        return (
          <li class={headlineTone[headline]} key={JSON.stringify(end.facts)}>
            <HeadlineIcon headline={headline} />
            <span>
              {text.facts(end.facts)}
              {text.colon}
              <strong>{endLabel(end, locale)}</strong>
              {end.stop && end.stop.task !== '' && (
                <>
                  {' '}
                  <span class="mc-hint">
                    (<span class="notranslate">{shown(end.stop.task)}</span>)
                  </span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
