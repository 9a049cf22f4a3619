import { type Headline, type Locale, type Outcome, verdictLabel } from '../analyzer/index.ts';
import { HeadlineIcon } from './HeadlineMark.tsx';

/** What happens to Multus alone, as a class: its colour. */
export const outcomeTone = {
  fails: 'mc-bad',
  rejected: 'mc-bad',
  incomplete: 'mc-warn',
  passes: 'mc-good',
  'not-reached': 'mc-calm',
  undetermined: 'mc-unsure',
} as const satisfies Record<Outcome, string>;

/** The headline whose picture an outcome shares. */
const pictureOf: Readonly<Record<Outcome, Headline>> = {
  fails: 'stops',
  rejected: 'rejected',
  incomplete: 'incomplete',
  passes: 'completes',
  'not-reached': 'nothing-runs',
  undetermined: 'undetermined',
};

/** The picture of an outcome; the words beside it name it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return <HeadlineIcon headline={pictureOf[outcome]} tone={outcomeTone[outcome]} />;
}

/** An outcome in picture and words. */
export function OutcomeMark({ outcome, locale }: { readonly outcome: Outcome; readonly locale: Locale }) {
  return (
    <span class={`mc-mark ${outcomeTone[outcome]}`}>
      <OutcomeIcon outcome={outcome} />
      {verdictLabel(outcome, locale)}
    </span>
  );
}
