import { headlineLabel, runWords } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone, predictionTone } from '../views/HeadlineMark.tsx';
import { stoppedSentence, unfinishedIn } from './Answer.tsx';
import type { PartProps } from './part.ts';
import { strings } from './strings.ts';

type Props = Pick<PartProps, 'state' | 'locale'> & { readonly page: { readonly current: HTMLElement | null } };

/** On small screens the verdict in a few words at the lower edge, whatever is being typed above; a press leads to the whole answer. */
export function VerdictBar({ state, locale, page }: Props) {
  const { analysis, runbook, sentence } = state.reading;
  if (stoppedSentence(state.progress, locale) || unfinishedIn(state)) return null;
  const prediction = analysis?.prediction;
  const headline = runbook?.headline ?? prediction?.headline;
  const tone = runbook ? headlineTone[runbook.headline] : prediction ? predictionTone(prediction) : 'mc-unsure';
  const label = runbook ? runWords[locale].headline[runbook.headline] : prediction && headlineLabel(prediction, locale);
  const show = () => {
    const answer = page.current?.querySelector<HTMLElement>('.answer');
    answer?.scrollIntoView({ block: 'start' });
    answer?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class={`verdict-bar ${tone}`} onClick={show}>
      {headline && <HeadlineIcon headline={headline} tone={tone} />}
      <strong>{label || sentence}</strong>
      <span>{strings[locale].toAnswer}</span>
    </button>
  );
}
