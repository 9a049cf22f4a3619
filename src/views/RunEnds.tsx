import { endLabel, headlineOfEnd, type Locale, languages, type RunEnd, runWords, shown } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from './HeadlineMark.tsx';

/** How the run ends for each state of the fact cache that is left open. */
export function RunEnds({ run, locale }: { readonly run: readonly RunEnd[]; readonly locale: Locale }) {
  return (
    <ul class="mc-ends">
      {run.map((end) => {
        const headline = headlineOfEnd(end);
        return (
          <li class={headlineTone[headline]} key={JSON.stringify(end.facts)}>
            <HeadlineIcon headline={headline} />
            <span>
              {runWords[locale].facts(end.facts)}
              {languages[locale].colon}
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
