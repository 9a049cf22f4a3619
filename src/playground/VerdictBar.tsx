import { headlineLabel } from '../analyzer/index.ts';
import { HeadlineIcon, predictionTone } from '../views/HeadlineMark.tsx';
import { stoppedSentence, unfinishedIn } from './Answer.tsx';
import type { PartProps } from './part.ts';
import { strings } from './strings.ts';

type Props = Pick<PartProps, 'state' | 'locale'> & { readonly page: { readonly current: HTMLElement | null } };

/** On small screens the verdict in a few words at the lower edge, whatever is being typed above; a press leads to the whole answer. */
export function VerdictBar({ state, locale, page }: Props) {
  const { analysis, sentence } = state.reading;
  if (stoppedSentence(state.progress, locale) || unfinishedIn(state)) return null;
  const prediction = analysis?.prediction;
  const tone = prediction ? predictionTone(prediction) : 'mc-unsure';
  const show = () => {
    const answer = page.current?.querySelector<HTMLElement>('.answer');
    answer?.scrollIntoView({ block: 'start' });
    answer?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class={`verdict-bar ${tone}`} onClick={show}>
      {prediction && <HeadlineIcon headline={prediction.headline} tone={tone} />}
      <strong>{(prediction && headlineLabel(prediction, locale)) || sentence}</strong>
      <span>{strings[locale].toAnswer}</span>
    </button>
  );
}
