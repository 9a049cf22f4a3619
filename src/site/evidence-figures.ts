import { evidence } from './evidence.ts';

const { recorded, live } = evidence;
const cores = [...new Set(recorded.runs.map(({ ansible }) => ansible))].sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);
const sum = (of: 'agree' | 'differ' | 'disputed' | 'named' | 'random'): number =>
  recorded.runs.reduce((all, row) => all + row[of], 0);

const ofWhole = (of: 'cases' | 'stopped' | 'leftCordoned' | 'agree' | 'differ'): number =>
  recorded.whole.reduce((all, row) => all + row[of], 0);

/** The figures that prose may name; a live one is `-` before the first live run. */
export const evidenceFigures = {
  runs: sum('named') + sum('random'),
  'named-runs': sum('named'),
  'random-runs': sum('random'),
  scenarios: recorded.scenarios,
  releases: new Set(recorded.runs.map(({ kubespray }) => kubespray)).size,
  'oldest-core': cores[0] ?? '-',
  'newest-core': cores.at(-1) ?? '-',
  'runs-agree': sum('agree'),
  'runs-differ': sum('differ'),
  'runs-disputed': sum('disputed'),
  'whole-runs': ofWhole('cases'),
  'whole-agree': ofWhole('agree'),
  'whole-differ': ofWhole('differ'),
  'whole-stopped': ofWhole('stopped'),
  'whole-cordoned': ofWhole('leftCordoned'),
  'whole-releases': new Set(recorded.whole.map(({ kubespray }) => kubespray)).size,
  inventories: recorded.inventories.cases,
  'inventories-agree': recorded.inventories.agree,
  'inventories-differ': recorded.inventories.differ,
  'inventory-core': recorded.inventories.ansible,
  patterns: recorded.inventories.patterns,
  observations: sum('named') + sum('random') + recorded.inventories.cases + recorded.inventories.patterns,
  'live-core': live?.ansible ?? '-',
  'live-seed': live === undefined ? '-' : String(live.seed),
  'live-mechanism': live?.mechanism ?? '-',
  'live-inventories': live?.inventories ?? '-',
  'live-patterns': live?.patterns ?? '-',
  'live-programs': live?.programs ?? '-',
  'live-facts-listed': live?.facts.listed ?? '-',
  'live-facts-random': live?.facts.random ?? '-',
  'live-agree': live?.passed ?? '-',
  'live-differ': live?.failed ?? '-',
  'live-skipped': live?.skipped ?? '-',
} as const satisfies Readonly<Record<string, number | string>>;
