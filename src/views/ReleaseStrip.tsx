import { type Headline, type Locale, runWords } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from './HeadlineMark.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { patchOf, runsOf, type StripRelease, stripOf } from './release-strip.ts';
import { runStrings } from './run-strings.ts';

type Props = {
  readonly outcomes: readonly { readonly release: string; readonly headline: Headline }[];
  /** The release that the verdict is about; `undefined`: all of them. */
  readonly current: string | undefined;
  readonly locale: Locale;
  /** Chooses a release; left out where there is nothing to choose for. */
  readonly onChoose?: ((release: string) => void) | undefined;
};

/** The outcome of the same request on every release: one cell each, by minor version, and the same in words. */
export function ReleaseStrip({ outcomes, current, locale, onChoose }: Props) {
  const text = predictionStrings[locale].strip;
  return (
    <div class="mc-strip not-content">
      <ol class="mc-strip-lines" aria-label={text.title}>
        {stripOf(outcomes, current).map(({ line, releases }) => (
          <li key={line}>
            <span class="mc-strip-line notranslate" aria-hidden="true">
              {line}
            </span>
            <ol>
              {releases.map((release) => (
                <li key={release.release}>
                  <Cell {...{ release, locale, onChoose }} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <ul class="mc-runs">
        {runsOf(outcomes).map(({ headline, from, to, count }) => (
          <li class={headlineTone[headline]} key={from}>
            <HeadlineIcon headline={headline} />
            <span class="notranslate">{text.run(from, to, count)}</span>
            <strong>
              {runWords[locale].headline[headline]} <Letter headline={headline} locale={locale} />
            </strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Letter({ headline, locale }: { readonly headline: Headline; readonly locale: Locale }) {
  return (
    <span class="mc-letter" aria-hidden="true">
      {runStrings[locale].letter[headline]}
    </span>
  );
}

type CellProps = Pick<Props, 'locale' | 'onChoose'> & { readonly release: StripRelease };

function Cell({ release: { release, headline, isCurrent, isFirstSafe }, locale, onChoose }: CellProps) {
  const text = predictionStrings[locale].strip;
  const note = isCurrent ? text.current : isFirstSafe ? text.firstSafe : undefined;
  const className = `mc-cell ${headlineTone[headline]}${isCurrent ? ' mc-current' : ''}${isFirstSafe ? ' mc-first-safe' : ''}`;
  const name = `${release}: ${runWords[locale].headline[headline]}${note ? ` (${note})` : ''}`;
  const content = (
    <>
      <Letter headline={headline} locale={locale} />
      <span class="mc-patch notranslate" aria-hidden="true">
        {patchOf(release)}
      </span>
      {note && (
        <span class="mc-note" aria-hidden="true">
          {note}
        </span>
      )}
      <span class="sr-only">{name}</span>
    </>
  );
  if (!onChoose)
    return (
      <span class={className} aria-current={isCurrent || undefined}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      class={className}
      aria-current={isCurrent || undefined}
      title={`${text.choose(release)}`}
      onClick={() => onChoose(release)}
    >
      {content}
    </button>
  );
}
