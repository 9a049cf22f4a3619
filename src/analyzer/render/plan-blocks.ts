import { pythonRange } from '../kubespray/python-range.ts';
import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Hop, Plan, PlannedRun, PlanStep } from '../plan/model.ts';
import type { Headline } from '../prediction.ts';
import { planWords } from './plan-words.ts';
import { runWords } from './run-words.ts';

/** Commands that belong together, `comments` after some of them by their place. */
export type StepBlock = {
  readonly kind: 'step';
  /** Within its hop, from 1; `undefined`: a command to look at, no step. */
  readonly number?: number;
  readonly title: string;
  /** The verdict of its run, where it is one. */
  readonly headline?: Headline;
  /** Of a run the first says its verdict. */
  readonly details: readonly string[];
  readonly commands: readonly string[];
  readonly comments?: readonly string[];
};

/** A part of a plan, for every form in which it is written. */
export type PlanBlock = { readonly kind: 'title' | 'hop' | 'text' | 'note'; readonly text: string } | StepBlock;

/** A plan from its first line to its last; backticks mark code. */
export function planBlocks(plan: Plan, locale: Locale): readonly PlanBlock[] {
  const words = planWords[locale];
  const text = (line: string): PlanBlock => ({ kind: 'text', text: line });
  const head: PlanBlock = { kind: 'title', text: words.title(plan.from, plan.to) };
  if (plan.problems.length > 0) return [head, ...plan.problems.map((problem) => text(words.problem(problem)))];
  if (plan.hops.length === 0 && !plan.blocked) return [head, text(words.nothingToDo(plan.from))];
  return [
    head,
    text(words.before),
    ...(plan.hops.length > 0 ? [text(words.mostDown(plan.mostDown))] : []),
    text(words.notKnown),
    ...plan.hops.flatMap((hop) => hopBlocks(hop, locale)),
    ...(plan.blocked
      ? [
          text(
            words.blocked(
              plan.blocked.from,
              plan.blocked.release,
              runWords[locale].headline[plan.blocked.run.headline],
            ),
          ),
          { kind: 'step', title: '', details: [], commands: [diagnosisOf(plan.blocked.run)] } as const,
        ]
      : []),
  ];
}

/** A hop in a few words. */
export function hopTitle({ from, release, kubernetes, steps }: Hop, locale: Locale): string {
  const environment = steps.find((step) => step.kind === 'environment');
  return planWords[locale].hop(from, release, kubernetes, environment?.ansible ?? '');
}

function hopBlocks(hop: Hop, locale: Locale): readonly PlanBlock[] {
  const words = planWords[locale];
  return [
    { kind: 'hop', text: hopTitle(hop, locale) },
    ...hop.notes.map((note): PlanBlock => ({ kind: 'note', text: words.note(note) })),
    ...hop.steps.map((step, at) => ({ ...stepBlock(step, hop, locale), number: at + 1 })),
    { kind: 'text', text: words.ifItStops },
  ];
}

/** A step of a hop: what it is called, what is known of it, and its commands. */
export function stepBlock(step: PlanStep, hop: Hop, locale: Locale): StepBlock {
  const words = planWords[locale];
  const of = (title: string, commands: readonly string[], details: readonly string[] = []): StepBlock => ({
    kind: 'step',
    title,
    details,
    commands,
  });
  switch (step.kind) {
    case 'checkout':
      return of(words.checkout, [`git checkout ${step.release}`]);
    case 'environment':
      return of(
        words.environment(step.ansible),
        [
          `python3 -m venv ${environmentFolder(step.release)}`,
          activation(step.release),
          'pip install -r requirements.txt',
        ],
        pythonDetails(step.ansible, locale),
      );
    case 'patch':
      return of(words.patch, [`git checkout ${step.from} -- ${step.path}`]);
    case 'unpatch':
      return of(words.unpatch, [`git checkout HEAD -- ${step.path}`]);
    case 'run': {
      const title = step.group === undefined ? words.run[step.scope] : words.group(step.group);
      const holds = step.scope === 'facts' ? [words.cacheHolds] : [];
      const block = of(title, [step.run.request.command], [...runDetails(step.run, locale), ...holds]);
      return { ...block, headline: step.run.headline };
    }
    case 'check':
      return {
        kind: 'step',
        title: words.check,
        details: [],
        commands: [
          'kubectl get nodes',
          ...(step.multus ? ['kubectl -n kube-system get pods -l app=multus -o wide'] : []),
        ],
        comments: [words.checkNodes(hop.kubernetes), ...(step.multus ? [words.checkMultus] : [])],
      };
  }
}

/** The command that explains a run. */
export function diagnosisOf({ request: { command, kubespray = '', facts } }: PlannedRun): string {
  return `multus-clinic diagnose -k ${kubespray} --facts ${facts === 'empty' ? 'empty' : 'cached'} -- ${command}`;
}

function pythonDetails(ansible: string, locale: Locale): readonly string[] {
  const range = pythonRange(ansible);
  return range ? [planWords[locale].python(...range)] : [];
}

/** The commands of a step as a shell reads them, what to look for after them as comments. */
export function commented({ commands, comments = [] }: StepBlock): readonly string[] {
  return commands.map((command, at) => (comments[at] === undefined ? command : `${command}  # ${comments[at]}`));
}

/** Where the virtual environment of a release is. */
export const environmentFolder = (release: string): string => `~/kubespray-${release}`;

/** What puts the ansible-core of a release on the path of a shell. */
export const activation = (release: string): string => `. ${environmentFolder(release)}/bin/activate`;

/** How many batches are written out; a cluster can have hundreds. */
const MOST_BATCHES = 6;
const MOST_NODES = 6;

function runDetails({ headline, drainedTogether }: PlannedRun, locale: Locale): readonly string[] {
  const words = planWords[locale];
  const batches = drainedTogether
    .slice(0, MOST_BATCHES)
    .map((nodes) =>
      [...nodes.slice(0, MOST_NODES), ...(nodes.length > MOST_NODES ? ['…'] : [])].join(languages[locale].comma),
    );
  const rest = drainedTogether.length - batches.length;
  return [
    words.ends(runWords[locale].headline[headline]),
    ...(batches.length > 0 ? [words.drained(batches.join(words.nextBatch), rest)] : []),
  ];
}
