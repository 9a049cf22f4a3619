import { booleanSwitchRemedy } from './boolean-switch.ts';
import { clusterGroupRemedy } from './cluster-group.ts';
import { combinedRemedy } from './combined.ts';
import { containerManagerRemedy } from './container-manager.ts';
import { correctedLimitRemedy } from './corrected-limit.ts';
import { engineOfClusterRemedy } from './engine-of-cluster.ts';
import { factsFirstRemedy } from './facts-first.ts';
import { fromTheStartRemedy } from './from-the-start.ts';
import { groupNamesRemedy } from './group-names.ts';
import { groupOrderRemedy } from './group-order.ts';
import { hostNamesRemedy } from './host-names.ts';
import { jsonSwitchRemedy } from './json-switch.ts';
import { limitRemedy } from './limit.ts';
import { noLimitRemedy } from './no-limit.ts';
import { ownCoreRemedy } from './own-core.ts';
import { patchRoleRemedy } from './patch-role.ts';
import { placeholderRemedy } from './placeholder.ts';
import { playbookNameRemedy } from './playbook-name.ts';
import { releaseRemedy } from './release.ts';
import { serialRemedy } from './serial.ts';
import { skipMultusEverywhereRemedy } from './skip-multus-everywhere.ts';
import { skipTagsRemedy } from './skip-tags.ts';
import { unmaskRemedy } from './unmask.ts';

/** What the files of this folder declare, by the names of the files. Written by `npm run registry`. */
export const declared = [
  booleanSwitchRemedy,
  clusterGroupRemedy,
  combinedRemedy,
  containerManagerRemedy,
  correctedLimitRemedy,
  engineOfClusterRemedy,
  factsFirstRemedy,
  fromTheStartRemedy,
  groupNamesRemedy,
  groupOrderRemedy,
  hostNamesRemedy,
  jsonSwitchRemedy,
  limitRemedy,
  noLimitRemedy,
  ownCoreRemedy,
  patchRoleRemedy,
  placeholderRemedy,
  playbookNameRemedy,
  releaseRemedy,
  serialRemedy,
  skipMultusEverywhereRemedy,
  skipTagsRemedy,
  unmaskRemedy,
];
