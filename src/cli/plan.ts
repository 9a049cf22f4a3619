import {
  type Locale,
  type Plan,
  type PlanGoal,
  planJson,
  planUpgrade,
  renderPlanGithub,
  renderPlanGitlab,
  renderPlanMarkdown,
  renderPlanScript,
  renderPlanText,
  safeJson,
} from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';
import { readInput } from './request.ts';

const options = {
  inventory: { type: 'string', short: 'i', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  'at-most-down': { type: 'string' },
  groups: { type: 'string' },
  multus: { type: 'string' },
  markdown: { type: 'boolean' },
  script: { type: 'boolean' },
  gitlab: { type: 'boolean' },
  github: { type: 'boolean' },
  json: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

const forms = ['markdown', 'script', 'gitlab', 'github', 'json'] as const;
const choices = ['patch', 'skip'] as const;

/** `multus-clinic plan`: an upgrade over several releases; 1 where it ends before its goal, 2 for a goal that cannot be planned. */
export async function plan(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest = [] } = readArguments(args, options, locale);
  const words = messages[locale];
  const [unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(words.argumentUnwanted(unwanted));
  const given = (name: keyof typeof options): string | undefined => values.get(name)?.[0];
  const form = forms.filter((each) => values.has(each));
  if (form.length > 1) throw new Stop(words.oneFormat(form.map((each) => `--${each}`)));
  const from = given('from');
  const to = given('to');
  if (from === undefined || to === undefined) throw new Stop(words.noGoal);
  const count = given('at-most-down') ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(count)) throw new Stop(words.countWrong('--at-most-down', count));
  const multus = given('multus') ?? 'patch';
  const whereMultusStops = choices.find((choice) => choice === multus);
  if (!whereMultusStops) throw new Stop(words.choiceWrong('--multus', multus, choices));
  const inventories = values.get('inventory') ?? [];
  const { files } = await readInput(inventories, 'ansible-playbook upgrade-cluster.yml', io, locale);
  const goal: PlanGoal = {
    files,
    inventories: inventories.filter((path) => path !== '-'),
    from,
    to,
    atMostDown: Number(count),
    groups: (given('groups') ?? '').split(',').filter((pattern) => pattern !== ''),
    whereMultusStops,
  };
  const planned = planUpgrade(goal);
  await io.stdout.write(rendered(planned, form[0], locale));
  if (planned.problems.length > 0) return 2;
  return planned.blocked ? 1 : 0;
}

function rendered(planned: Plan, form: (typeof forms)[number] | undefined, locale: Locale): string {
  switch (form) {
    case 'markdown':
      return renderPlanMarkdown(planned, locale);
    case 'script':
      return renderPlanScript(planned, locale);
    case 'gitlab':
      return renderPlanGitlab(planned, locale);
    case 'github':
      return renderPlanGithub(planned, locale);
    case 'json':
      return `${safeJson(planJson(planned))}\n`;
    case undefined:
      return renderPlanText(planned, locale);
  }
}
