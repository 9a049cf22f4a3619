import type { JSX } from 'preact';
import { type Headline, type Locale, type Prediction, runWords, toneOf } from '../analyzer/index.ts';

/** How bad a headline is, as a class: its colour. The icon's shape says the same without colour. */
export const headlineTone = {
  completes: 'mc-good',
  'depends-on-facts': 'mc-warn',
  incomplete: 'mc-warn',
  stops: 'mc-bad',
  'stops-drained': 'mc-bad mc-gravest',
  'nothing-runs': 'mc-warn',
  rejected: 'mc-bad',
  undetermined: 'mc-unsure',
} as const satisfies Record<Headline, string>;

/** The colour of a prediction: a dependence on facts is as grave as a stop where one state of the cache leaves a node drained. */
export function predictionTone({ headline, run }: Pick<Prediction, 'headline' | 'run'>): string {
  return headline === 'depends-on-facts' && toneOf({ headline, run }) === 'red' ? 'mc-bad' : headlineTone[headline];
}

const octagon = () => <path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z" />;
const circle = () => <circle cx="12" cy="12" r="9" />;

/**
 * Drawn in a square of 24 units with `currentColor`: an octagon stops, a triangle warns, a circle lets pass. Made anew each time: an element
 * that is kept holds the tree that it was last drawn in, and through it the one before.
 */
const shapes: Readonly<Record<Headline, () => JSX.Element>> = {
  completes: () => (
    <>
      {circle()}
      <path d="m8 12.3 2.8 2.8L16 9.5" />
    </>
  ),
  'depends-on-facts': () => (
    <>
      <path d="M12 3.5 21.5 20h-19z" />
      <path d="M12 20v-4.5m0 0-2.5-4m2.5 4 2.5-4" />
    </>
  ),
  incomplete: () => (
    <>
      <path d="M12 3.5 21.5 20h-19z" />
      <path d="M12 9.5v5M12 17.2v.1" />
    </>
  ),
  stops: () => (
    <>
      {octagon()}
      <path d="m9 9 6 6m0-6-6 6" />
    </>
  ),
  'stops-drained': () => (
    <>
      {octagon()}
      <path class="mc-icon-inside" d="M12 7.5v6M12 16.5v.1" />
    </>
  ),
  'nothing-runs': () => (
    <>
      {circle()}
      <path d="M8 12h8" />
    </>
  ),
  rejected: () => (
    <>
      {circle()}
      <path d="m5.8 5.8 12.4 12.4" />
    </>
  ),
  undetermined: () => (
    <>
      <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" />
      <path d="M9.8 9.9c.2-1.3 1.1-2 2.3-2 1.3 0 2.2.8 2.2 1.9 0 1.6-2.2 1.8-2.2 3.6M12.1 16v.1" />
    </>
  ),
};

/** The picture of a headline; the words beside it name it. */
export function HeadlineIcon({ headline, tone }: { readonly headline: Headline; readonly tone?: string }) {
  return (
    <svg class={`mc-icon ${tone ?? headlineTone[headline]}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[headline]()}
    </svg>
  );
}

/** A headline in picture and words. */
export function HeadlineMark({ headline, locale }: { readonly headline: Headline; readonly locale: Locale }) {
  return (
    <span class={`mc-mark ${headlineTone[headline]}`}>
      <HeadlineIcon headline={headline} />
      {runWords[locale].headline[headline]}
    </span>
  );
}
