import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  analyzeRunbook,
  type Plan,
  planUpgrade,
  renderPlanGithub,
  renderPlanGitlab,
  renderPlanScript,
} from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

const files = [{ path: 'hosts.ini', text: clusterIni }];
const planned = (from = 'v2.25.1', to = 'v2.27.1', ini = clusterIni, groups: readonly string[] = []): Plan =>
  planUpgrade({ files: [{ path: 'hosts.ini', text: ini }], from, to, groups });

type GitlabJob = {
  readonly stage: string;
  readonly needs: readonly string[];
  readonly when: string;
  readonly allow_failure: boolean;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
};
type GithubJob = {
  readonly needs?: readonly string[];
  readonly environment: string;
  readonly steps: readonly { readonly run: string }[];
};

/** The jobs of a pipeline of GitLab CI, in their order. */
function gitlabJobs(text: string): readonly (readonly [string, GitlabJob])[] {
  const all = Object.entries(parse(text) as Record<string, GitlabJob>);
  return all.filter(([, value]) => value.script !== undefined);
}

const githubJobs = (text: string): readonly (readonly [string, GithubJob])[] =>
  Object.entries((parse(text) as { jobs: Record<string, GithubJob> }).jobs);

/** The commands of the script of a plan, without what asks before them and says where one is. */
const scriptOf = (plan: Plan): readonly string[] =>
  renderPlanScript(plan, 'en')
    .split('\n')
    .slice(4)
    .filter((line) => line !== '' && !/^(?:#|set |confirm|printf)/.test(line));

const commandsOfGitlab = (text: string) => gitlabJobs(text).flatMap(([, { script }]) => script);
const commandsOfGithub = (text: string) =>
  githubJobs(text).flatMap(([, { steps }]) => steps.at(-1)?.run.trimEnd().split('\n') ?? []);

test.each(['en', 'zh-CN'] as const)(
  'the jobs of GitLab CI run the commands of the plan in their order, in %s',
  (locale) => {
    const commands = commandsOfGitlab(renderPlanGitlab(planned(), locale));
    expect(commands.map(withoutComment)).toEqual(scriptOf(planned()).map(withoutComment));
  },
);

test.each(['en', 'zh-CN'] as const)(
  'the jobs of GitHub Actions run the commands of the plan in their order, in %s',
  (locale) => {
    const commands = commandsOfGithub(renderPlanGithub(planned(), locale));
    expect(commands.map(withoutComment)).toEqual(scriptOf(planned()).map(withoutComment));
  },
);

const withoutComment = (command: string): string => command.replace(/ {2}# .*$/, '');

test('each job of GitLab CI is started by hand, needs the one before, and its failure stops the pipeline', () => {
  const jobs = gitlabJobs(renderPlanGitlab(planned(), 'en'));
  expect(jobs.map(([, { needs }]) => needs)).toEqual([[], ...jobs.slice(0, -1).map(([name]) => [name])]);
  expect(new Set(jobs.map(([, job]) => `${job.when} ${job.allow_failure}`))).toEqual(new Set(['manual false']));
});

test('the stages of GitLab CI are the hops, and each job is in the stage of its own', () => {
  const { stages } = parse(renderPlanGitlab(planned(), 'en')) as { stages: readonly string[] };
  expect(stages).toEqual(['v2.26.1', 'v2.27.1']);
  for (const [name, { stage }] of gitlabJobs(renderPlanGitlab(planned(), 'en')))
    expect(stage).toBe(name.startsWith('1.') ? 'v2.26.1' : 'v2.27.1');
});

test('each job of GitHub Actions waits for the one before, and for an environment', () => {
  const jobs = githubJobs(renderPlanGithub(planned(), 'en'));
  expect(jobs.map(([, { needs }]) => needs)).toEqual([undefined, ...jobs.slice(0, -1).map(([id]) => [id])]);
  expect(new Set(jobs.map(([, { environment }]) => environment))).toEqual(new Set(['kubespray']));
  for (const [id] of jobs) expect(id).toMatch(/^[a-z][\w-]*$/);
});

test('GitHub Actions are started by hand alone, with no permission and one at a time', () => {
  expect(parse(renderPlanGithub(planned(), 'en'))).toMatchObject({
    on: { workflow_dispatch: {} },
    permissions: {},
    concurrency: { group: 'kubespray', 'cancel-in-progress': false },
  });
});

test('a job runs only in the checkout and with the ansible-core of its hop', () => {
  const [, , facts] = gitlabJobs(renderPlanGitlab(planned('v2.26.1'), 'en'));
  expect(facts?.[1].before_script).toEqual([
    'cd "$KUBESPRAY_DIR"',
    `test "$(git rev-parse HEAD)" = "$(git rev-parse 'v2.27.1^{commit}')"`,
    '. ~/kubespray-v2.27.1/bin/activate',
  ]);
});

test('what has to be decided before a hop is a comment before its first job', () => {
  for (const text of [renderPlanGitlab(planned(), 'en'), renderPlanGithub(planned(), 'en')])
    expect(text).toMatch(/^ *# The Multus role of v2\.26\.1 stops these runs\..*\n *(?:1\.1|hop-1-step-1)/m);
});

test('neither has a line that ends with a space', () => {
  for (const text of [renderPlanGitlab(planned(), 'en'), renderPlanGithub(planned(), 'en')])
    expect(text).not.toMatch(/ $/m);
});

test('an expression of GitHub Actions in a command stays text', () => {
  const opening = '\u0024{{';
  const plain = JSON.stringify(planned('v2.26.1', 'v2.27.1'));
  const plan: Plan = JSON.parse(plain.replaceAll('-e serial=1', `-e 'serial=1 a=${opening} secrets.TOKEN }}'`));
  const runs = githubJobs(renderPlanGithub(plan, 'en')).flatMap(([, { steps }]) => steps.map(({ run }) => run));
  const all = runs.join('');
  expect(all).toContain('secrets.TOKEN');
  expect(all.replaceAll(`${opening} '${opening}' }}`, '')).not.toContain(opening);
});

test('a plan without hops is a comment alone, and says why', () => {
  for (const render of [renderPlanGitlab, renderPlanGithub]) {
    expect(render(planned('v2.25.1', 'v2.25.1'), 'en')).toBe(
      '# Upgrade from v2.25.1 to v2.25.1\n# The cluster is at v2.25.1 already: there is nothing to do.\n',
    );
    expect(render(planned('v2.26.1', 'v2.25.1'), 'en')).toContain('# v2.25.1 is older than v2.26.1.');
  }
});

test('both pipelines, read as runbooks, have the runs and the verdicts of the plan', () => {
  const plan = planned();
  const runs = plan.hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : [])));
  const expected = runs.map(({ request, headline }) => [request.command, request.kubespray, headline]);
  for (const command of [renderPlanGitlab(plan, 'en'), renderPlanGithub(plan, 'en')]) {
    const { steps } = analyzeRunbook({ files, command });
    expect(steps.map((step) => [step.command, step.kubespray, step.prediction?.headline])).toEqual(expected);
  }
});
