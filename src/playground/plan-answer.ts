import {
  analyze,
  describeReport,
  type Headline,
  type Locale,
  type Plan,
  type PlanGoal,
  planBlocks,
  planUpgrade,
  remedyTitle,
  renderPlanGithub,
  renderPlanGitlab,
  renderPlanMarkdown,
  renderPlanScript,
  type StepBlock,
  verdictSentence,
} from '../analyzer/index.ts';
import type { PlanForm } from './plan-form.ts';

/** A hop in the words of one language. */
export type ShownHop = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly steps: readonly StepBlock[];
};

/** Why a plan ends before its goal, and what to decide. */
export type ShownBlock = {
  readonly says: string;
  readonly command: string;
  readonly kubespray: string;
  readonly headline: Headline;
  readonly why: string;
  /** What is wrong with the input, as far as it is known. */
  readonly findings: readonly string[];
  /** What could be changed, the best first. */
  readonly ways: readonly string[];
};

/** A plan in the words of one language; plain data, so that it can cross from a worker. */
export type PlanAnswer = {
  readonly ends: 'planned' | 'blocked' | 'nothing-to-do' | 'problems';
  readonly hops: readonly ShownHop[];
  /** How many runs were simulated, and how many nodes are drained at the same time at most. */
  readonly runs: number;
  readonly mostDown: number;
  /** What to know before; where there is no plan, why. */
  readonly says: readonly string[];
  readonly ifItStops: string;
  readonly blocked?: ShownBlock;
};

/** Plans and puts the plan into words. */
export function planAnswer(goal: PlanGoal, locale: Locale): PlanAnswer {
  const plan = planUpgrade(goal);
  const hops: { title: string; notes: string[]; steps: StepBlock[] }[] = [];
  const says: string[] = [];
  const after: string[] = [];
  for (const block of planBlocks(plan, locale)) {
    const hop = hops.at(-1);
    if (block.kind === 'hop') hops.push({ title: block.text, notes: [], steps: [] });
    else if (block.kind === 'note') hop?.notes.push(block.text);
    else if (block.kind === 'step') hop?.steps.push(block);
    else if (block.kind === 'text') (hop ? after : says).push(block.text);
  }
  const { problems, mostDown, blocked } = plan;
  return {
    ends: problems.length > 0 ? 'problems' : blocked ? 'blocked' : hops.length > 0 ? 'planned' : 'nothing-to-do',
    hops,
    runs: hops.reduce((sum, { steps }) => sum + steps.filter(({ headline }) => headline).length, 0),
    mostDown,
    says,
    ifItStops: hops.length > 0 ? (after[0] ?? '') : '',
    ...(blocked ? { blocked: shownBlock(blocked, (hops.length > 0 ? after : says).at(-1) ?? '', locale) } : {}),
  };
}

const MOST_WAYS = 3;

function shownBlock({ run }: NonNullable<Plan['blocked']>, says: string, locale: Locale): ShownBlock {
  const prediction = analyze(run.request);
  return {
    says,
    command: run.request.command,
    kubespray: run.request.kubespray ?? '',
    headline: run.headline,
    why: verdictSentence(prediction, locale),
    findings: prediction.findings
      .filter(({ severity }) => severity !== 'info')
      .slice(0, MOST_WAYS)
      .map((report) => describeReport(report, locale).message),
    ways: prediction.remedies.slice(0, MOST_WAYS).map(({ kind }) => remedyTitle(kind, locale)),
  };
}

const renderers = {
  markdown: renderPlanMarkdown,
  script: renderPlanScript,
  gitlab: renderPlanGitlab,
  github: renderPlanGithub,
} as const satisfies Readonly<Record<PlanForm, unknown>>;

/** The plan as it is taken along. */
export function planText(goal: PlanGoal, form: PlanForm, locale: Locale): string {
  return renderers[form](planUpgrade(goal), locale);
}
