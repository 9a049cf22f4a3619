import type { JSX } from 'preact';
import { type Locale, type Outcome, verdictLabel } from '../analyzer/index.ts';

/** How bad an outcome is, as a class: its colour. The icon's shape says the same without colour. */
export const outcomeTone = {
  fails: 'mc-bad',
  rejected: 'mc-bad',
  incomplete: 'mc-warn',
  passes: 'mc-good',
  'not-reached': 'mc-calm',
  undetermined: 'mc-unsure',
} as const satisfies Record<Outcome, string>;

/** Drawn in a square of 24 units with `currentColor`: an octagon stops, a triangle warns, a circle lets pass. */
const shapes: Readonly<Record<Outcome, JSX.Element>> = {
  fails: (
    <>
      <path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z" />
      <path d="m9 9 6 6m0-6-6 6" />
    </>
  ),
  incomplete: (
    <>
      <path d="M12 3.5 21.5 20h-19z" />
      <path d="M12 9.5v5M12 17.2v.1" />
    </>
  ),
  passes: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.3 2.8 2.8L16 9.5" />
    </>
  ),
  'not-reached': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8m-3-3 3 3-3 3" />
    </>
  ),
  rejected: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m5.8 5.8 12.4 12.4" />
    </>
  ),
  undetermined: (
    <>
      <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" />
      <path d="M9.8 9.9c.2-1.3 1.1-2 2.3-2 1.3 0 2.2.8 2.2 1.9 0 1.6-2.2 1.8-2.2 3.6M12.1 16v.1" />
    </>
  ),
};

/** The picture of an outcome; the words beside it name it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg class={`mc-icon ${outcomeTone[outcome]}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[outcome]}
    </svg>
  );
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
