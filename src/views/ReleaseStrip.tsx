import { type Headline, type Locale, runWords } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from './HeadlineMark.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { type StripCell, type StripRun, stripOf } from './release-strip.ts';

type Props = {
  readonly outcomes: readonly { readonly release: string; readonly headline: Headline }[];
  /** The release that the verdict is about; `undefined`: all of them. */
  readonly current: string | undefined;
  readonly locale: Locale;
  /** Chooses a release; left out where there is nothing to choose for. */
  readonly onChoose?: ((release: string) => void) | undefined;
};

/** The outcome of the same request on every release: one line of segments, and the same in words, which small screens have alone. */
export function ReleaseStrip({ outcomes, current, locale, onChoose }: Props) {
  const runs = stripOf(outcomes, current);
  const text = predictionStrings[locale].strip;
  return (
    <div class="mc-strip not-content" data-pagefind-ignore>
      <ol class="mc-strip-lines" aria-label={text.title}>
        {runs.map((run) => (
          <li class={headlineTone[run.headline]} style={{ flexGrow: run.cells.length }} key={run.from}>
            <HeadlineIcon headline={run.headline} />
            <ol>
              {run.cells.map((cell) => (
                <li key={cell.from}>
                  <Cell {...{ cell, run, locale, onChoose }} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <ul class="mc-runs">
        {runs.map(({ headline, from, to, current, firstSafe }) => (
          <li class={headlineTone[headline]} key={from}>
            <HeadlineIcon headline={headline} />
            <span class="mc-range notranslate">{text.run(from, to)}</span>
            <strong>{runWords[locale].headline[headline]}</strong>
            {current && <span class="mc-note">{text.current(current)}</span>}
            {firstSafe && <span class="mc-note">{text.firstSafe(firstSafe)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

type CellProps = Pick<Props, 'locale' | 'onChoose'> & { readonly cell: StripCell; readonly run: StripRun };

/** The patches of one minor version; to choose it is to choose the newest. */
function Cell({ cell, run, locale, onChoose }: CellProps) {
  const text = predictionStrings[locale].strip;
  const isCurrent = run.current !== undefined && cell.releases.includes(run.current);
  const isFirstSafe = run.firstSafe !== undefined && cell.releases.includes(run.firstSafe);
  const className = `mc-cell${isCurrent ? ' mc-current' : ''}${isFirstSafe ? ' mc-first-safe' : ''}`;
  const newest = cell.releases.at(-1)!;
  const content = (
    <>
      <span class="notranslate" aria-hidden="true">
        {cell.to.replace(/^v/, '')}
      </span>
      <span class="sr-only">
        {text.run(cell.releases[0]!, newest)}
        {predictionStrings[locale].colon}
        {runWords[locale].headline[run.headline]}
      </span>
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
      title={text.choose(newest)}
      onClick={() => onChoose(newest)}
    >
      {content}
    </button>
  );
}
