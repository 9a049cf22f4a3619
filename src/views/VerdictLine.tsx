import { headlineLabel, type Locale, type Prediction, verdictLine } from '../analyzer/index.ts';
import { becauseOf } from './because.ts';
import { HeadlineIcon, predictionTone } from './HeadlineMark.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { predictionWords } from './prediction-words.ts';
import { Verdict } from './Verdict.tsx';

/** A verdict inside prose: mark and one sentence; the rest of it and the reason open on demand. */
export function VerdictLine({ prediction, locale }: { readonly prediction: Prediction; readonly locale: Locale }) {
  const label = headlineLabel(prediction, locale);
  const tone = predictionTone(prediction);
  return (
    <details class={`mc-brief not-content ${tone}`}>
      <summary>
        <HeadlineIcon headline={prediction.headline} tone={tone} />
        <span class="mc-brief-sentence">
          {label !== '' && <strong>{label}</strong>}
          {verdictLine(prediction, locale).slice(label.length)}
        </span>
        <span class="mc-brief-why">{predictionStrings[locale].verdict.why}</span>
      </summary>
      <Verdict
        prediction={prediction}
        words={predictionWords(prediction, locale)}
        because={becauseOf(prediction, locale)}
        locale={locale}
      />
    </details>
  );
}
