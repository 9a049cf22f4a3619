import type { Locale } from '../analyzer/index.ts';
import { InlineCode } from './InlineCode.tsx';
import type { PictureStep } from './picture-steps.ts';
import { predictionStrings } from './prediction-strings.ts';
import { stepCaption } from './step-caption.ts';

type Props = {
  readonly step: PictureStep | undefined;
  readonly locale: Locale;
  /** The batches are steps among others. */
  readonly ofWholeRun: boolean;
};

/** What happens in one step, in a line. */
export function StepCaption({ step, locale, ofWholeRun }: Props) {
  const words = predictionStrings[locale];
  if (!step) return <>{words.map.noBatch}</>;
  const { title, text } = stepCaption(step, locale, ofWholeRun);
  return (
    <>
      <strong>{title}</strong>
      {words.colon}
      <InlineCode text={text} />
    </>
  );
}
