import type { Texts } from '../model.ts';
import { assumptions, runbookAssumptions } from './assumptions.ts';
import { missing } from './missing.ts';
import { problems } from './problems.ts';
import { skips } from './skips.ts';

export const en: Texts = {
  problem: problems,
  missing,
  assumption: assumptions,
  runbookAssumption: runbookAssumptions,
  skipped: skips,
};
