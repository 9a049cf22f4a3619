import type { Headline } from '../prediction.ts';
import { type Tone, toneOf } from '../simulate/headline.ts';
import type { Runbook, StepPrediction } from './model.ts';

const gravestFirst: readonly Headline[] = [
  'stops-drained',
  'stops',
  'rejected',
  'depends-on-facts',
  'incomplete',
  'undetermined',
  'completes',
  'nothing-runs',
];

/**
 * The verdict of a whole runbook: that of its gravest step, and the first step that hurts. Where all goes well, and nodes are left
 * cordoned by the commands between them, something is missing.
 */
export function verdictOf(
  steps: readonly StepPrediction[],
  leftCordoned: readonly string[],
): Pick<Runbook, 'headline' | 'tone' | 'first'> {
  const headlines = steps.map(headlineOfStep);
  const gravest = gravestFirst.find((one) => headlines.includes(one)) ?? 'nothing-runs';
  const headline = gravest === 'completes' && leftCordoned.length > 0 ? 'incomplete' : gravest;
  const hurting = headlines.findIndex((one) => one !== undefined && gravestFirst.indexOf(one) < 5);
  const first = hurting === -1 ? headlines.indexOf('undetermined') : hurting;
  return { headline, tone: toneOfSteps(steps, headline), ...(first === -1 ? {} : { first }) };
}

/** A stop that the shell meets in one state of the fact cache alone depends on that cache; a node that is uncordoned later is not left. */
function headlineOfStep({ prediction, reached, uncordonedLater }: StepPrediction): Headline | undefined {
  if (uncordonedLater) return 'completes';
  const headline = prediction?.headline;
  const stops = headline === 'stops' || headline === 'stops-drained';
  return stops && reached === 'sometimes' ? 'depends-on-facts' : headline;
}

function toneOfSteps(steps: readonly StepPrediction[], headline: Headline): Tone {
  if (headline === 'completes') return 'green';
  const tones = steps.flatMap(({ prediction }) => (prediction ? [toneOf(prediction)] : []));
  return tones.includes('red') ? 'red' : 'amber';
}
