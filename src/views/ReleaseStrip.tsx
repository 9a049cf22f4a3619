import { type Locale, type Outcome, verdictLabel } from '../analyzer/index.ts';
import { OutcomeIcon, outcomeTone } from './OutcomeMark.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { patchOf, runsOf, type StripRelease, stripOf } from './release-strip.ts';

type Props = {
  readonly outcomes: readonly { readonly release: string; readonly outcome: Outcome }[];
  /** The release that the verdict is about; `undefined`: all of them. */
  readonly current: string | undefined;
  readonly locale: Locale;
  /** Chooses a release; left out where there is nothing to choose for. */
  readonly onChoose?: ((release: string) => void) | undefined;
};

/** What the same request comes to on every release: one cell each, by minor version, and the same in words. */
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
        {runsOf(outcomes).map(({ outcome, from, to, count }) => (
          <li class={outcomeTone[outcome]} key={from}>
            <OutcomeIcon outcome={outcome} />
            <span class="notranslate">{text.run(from, to, count)}</span>
            <strong>
              {verdictLabel(outcome, locale)} <Letter outcome={outcome} locale={locale} />
            </strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Letter({ outcome, locale }: { readonly outcome: Outcome; readonly locale: Locale }) {
  return (
    <span class="mc-letter" aria-hidden="true">
      {predictionStrings[locale].letter[outcome]}
    </span>
  );
}

type CellProps = Pick<Props, 'locale' | 'onChoose'> & { readonly release: StripRelease };

function Cell({ release: { release, outcome, isCurrent, isFirstSafe }, locale, onChoose }: CellProps) {
  const text = predictionStrings[locale].strip;
  const note = isCurrent ? text.current : isFirstSafe ? text.firstSafe : undefined;
  const className = `mc-cell ${outcomeTone[outcome]}${isCurrent ? ' mc-current' : ''}${isFirstSafe ? ' mc-first-safe' : ''}`;
  const name = `${release}: ${verdictLabel(outcome, locale)}${note ? ` (${note})` : ''}`;
  const content = (
    <>
      <Letter outcome={outcome} locale={locale} />
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
