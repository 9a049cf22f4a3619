import { Document, isScalar, YAMLMap } from 'yaml';
import type { Locale } from '../locale.ts';
import type { Hop, Plan } from '../plan/model.ts';
import { activation, commented, diagnosisOf, environmentFolder, hopTitle, stepBlock } from './plan-blocks.ts';
import { planWords } from './plan-words.ts';
import { runWords } from './run-words.ts';
import { shown } from './shown.ts';

/** A step of a plan as a job of a pipeline. */
type Job = {
  readonly hop: Hop;
  /** The place of its hop and its own in that hop, from 1. */
  readonly place: readonly [number, number];
  readonly title: string;
  readonly commands: readonly string[];
  /** It comes after the checkout of its hop, and its ansible-core is there. */
  readonly hasCheckout: boolean;
  readonly hasEnvironment: boolean;
};

/** Hours that a job may take: one that is ended in the middle leaves a node drained. */
const MOST_HOURS = 24;
/** GitLab refuses names of 255 characters. */
const LONGEST_TITLE = 200;

/** What GitHub Actions reads before any shell does. */
const EXPRESSION = '\u0024{{';

/** A plan as a pipeline of GitLab CI: each step a job that is started by hand once the one before has succeeded. */
export function renderPlanGitlab(plan: Plan, locale: Locale): string {
  const jobs = jobsOf(plan, locale);
  const nameOf = ({ place, title }: Job): string => `${place.join('.')} ${title}`;
  const { document, map } = start(plan, locale, planWords[locale].pipeline.gitlab, {
    // Of those that a push starts nobody would want any.
    workflow: { rules: [{ if: '$CI_PIPELINE_SOURCE == "web"' }] },
    stages: plan.hops.map(({ release }) => release),
    // The checkout is on the machine of the runner.
    variables: { GIT_STRATEGY: 'none' },
    default: { tags: ['kubespray'], timeout: `${MOST_HOURS} hours`, interruptible: false },
  });
  jobs.forEach((job, at) => {
    const { hop, commands, hasCheckout, hasEnvironment } = job;
    addJob(document, map, job, nameOf(job), locale, {
      stage: hop.release,
      needs: jobs.slice(Math.max(0, at - 1), at).map(nameOf),
      when: 'manual',
      allow_failure: false,
      resource_group: 'kubespray',
      before_script: [
        'cd "$KUBESPRAY_DIR"',
        ...(hasCheckout ? [sameCheckout(hop)] : []),
        ...(hasEnvironment ? [activation(hop.release)] : []),
      ],
      script: commands,
    });
  });
  return written(document, jobs);
}

/** A plan as a workflow of GitHub Actions: each step a job that waits for the one before, and for the reviewers of an environment. */
export function renderPlanGithub(plan: Plan, locale: Locale): string {
  const words = planWords[locale];
  const jobs = jobsOf(plan, locale);
  const idOf = ({ place: [hop, step] }: Job): string => `hop-${hop}-step-${step}`;
  const inCheckout = { shell: 'bash', 'working-directory': `${EXPRESSION} vars.KUBESPRAY_DIR }}` };
  const { document, map } = start(plan, locale, words.pipeline.github, {
    name: words.title(plan.from, plan.to),
    on: { workflow_dispatch: {} },
    permissions: {},
    concurrency: { group: 'kubespray', 'cancel-in-progress': false },
  });
  const all = new YAMLMap();
  map.set('jobs', all);
  jobs.forEach((job, at) => {
    const { hop, place, title, commands, hasCheckout, hasEnvironment } = job;
    const before = [
      ...(hasCheckout ? [sameCheckout(hop)] : []),
      ...(hasEnvironment ? [`echo ${environmentFolder(hop.release)}/bin >> "$GITHUB_PATH"`] : []),
    ];
    addJob(document, all, job, idOf(job), locale, {
      name: `${place.join('.')} ${title}`,
      ...(at > 0 ? { needs: jobs.slice(at - 1, at).map(idOf) } : {}),
      'runs-on': ['self-hosted', 'kubespray'],
      environment: 'kubespray',
      'timeout-minutes': MOST_HOURS * 60,
      steps: [
        ...(before.length > 0 ? [{ name: words.sameCheckout, ...inCheckout, run: linesOf(before) }] : []),
        { name: title, ...inCheckout, run: linesOf(commands) },
      ],
    });
  });
  return written(document, jobs);
}

function jobsOf({ hops }: Plan, locale: Locale): readonly Job[] {
  return hops.flatMap((hop, hopAt) => {
    const has = (kind: 'checkout' | 'environment', at: number): boolean =>
      hop.steps.slice(0, at).some((step) => step.kind === kind);
    return hop.steps.map((step, at): Job => {
      const block = stepBlock(step, hop, locale);
      return {
        hop,
        place: [hopAt + 1, at + 1],
        title: shown(block.title).replaceAll('`', '').slice(0, LONGEST_TITLE),
        commands: commented(block),
        hasCheckout: has('checkout', at),
        hasEnvironment: has('environment', at),
      };
    });
  });
}

/** Fails where the checkout is another: an old job can be started once more. */
function sameCheckout({ release }: Hop): string {
  return `test "$(git rev-parse HEAD)" = "$(git rev-parse '${release}^{commit}')"`;
}

/** The lines of a step of GitHub Actions; what would be an expression there stays text. */
function linesOf(commands: readonly string[]): string {
  return commands.map((command) => `${command.replaceAll(EXPRESSION, `${EXPRESSION} '${EXPRESSION}' }}`)}\n`).join('');
}

/** A document with what to know before the first job. */
function start(
  plan: Plan,
  locale: Locale,
  needs: readonly string[],
  settings: object,
): { readonly document: Document; readonly map: YAMLMap } {
  const words = planWords[locale];
  const { from, to, problems, hops, blocked } = plan;
  const document = new Document(settings, { aliasDuplicateObjects: false });
  document.commentBefore = commentOf([
    words.title(from, to),
    ...problems.map((problem) => words.problem(problem)),
    ...(problems.length === 0 && hops.length === 0 && !blocked ? [words.nothingToDo(from)] : []),
    ...(hops.length > 0
      ? [words.before, ...needs, words.mostDown(plan.mostDown), words.notKnown, words.ifItStops]
      : []),
    ...(blocked
      ? [
          words.blocked(blocked.from, blocked.release, runWords[locale].headline[blocked.run.headline]),
          diagnosisOf(blocked.run),
        ]
      : []),
  ]);
  return { document, map: document.contents as YAMLMap };
}

/** Adds a job under its key; before the first of a hop, what the hop is and what has to be known or decided. */
function addJob(
  document: Document,
  map: YAMLMap,
  { hop, place }: Job,
  name: string,
  locale: Locale,
  job: object,
): void {
  const pair = document.createPair(name, job);
  if (isScalar(pair.key)) {
    pair.key.spaceBefore = map.items.length > 0;
    if (place[1] === 1)
      pair.key.commentBefore = commentOf([
        hopTitle(hop, locale),
        ...hop.notes.map((note) => planWords[locale].note(note)),
      ]);
  }
  map.add(pair);
}

const commentOf = (texts: readonly string[]): string => texts.map((text) => ` ${shown(text)}`).join('\n');

/** A pipeline without a job is none: then what there is to say is all there is. */
function written(document: Document, jobs: readonly Job[]): string {
  if (jobs.length > 0) return document.toString({ lineWidth: 0 });
  return `${document.commentBefore?.replace(/^/gm, '#')}\n`;
}
