import type { Evidence } from '../analyzer/index.ts';
import { framesOf, groupsAt, groupsOfStation, type MapGroup } from './cluster-map.ts';
import type { PictureStep } from './picture-steps.ts';

/** The hosts by group as they are in one step; without a step only the limit tells them apart. */
export function stepGroups(evidence: Evidence, step: PictureStep | undefined): readonly MapGroup[] {
  if (step?.kind === 'station') return groupsOfStation(evidence, step.station, step.turn);
  return groupsAt(evidence, framesOf(evidence), step?.at ?? 0);
}
