import type { RunEnd } from '../../src/analyzer/index.ts';
import * as analyzer from '../../src/analyzer/index.ts';
import { folded, sameValue } from './agreement.ts';
import type { InventoryCase, RunCase, Verdict } from './verdicts.ts';

/** What a whole run of real Kubespray did, to its end or its first stop. */
type WholeObserved = {
  readonly outcome: 'ok' | 'failed';
  readonly failure: {
    readonly play: string | null;
    readonly task: string | null;
    readonly message: string;
  } | null;
  readonly applied: readonly string[];
  /** Nodes drained on the way, and those still cordoned at the end. */
  readonly drained: readonly string[];
  readonly cordoned: readonly string[];
  /** The control planes in each load balancer's configuration, and in the certificates. */
  readonly upstreams?: Readonly<Record<string, readonly string[]>>;
  readonly sans?: readonly string[];
};

/** A whole run: its fact cache is given, so it has one end, or several under a race. */
export type WholeCase = Pick<RunCase, 'id' | 'kubespray' | 'ansible' | 'command' | 'race'> &
  Pick<InventoryCase, 'files'> & {
    readonly facts: { readonly state: 'all' | 'empty' | 'some'; readonly hosts: readonly string[] };
    /** The release's Multus role was patched as `rolePatch` says; `edits` of the recording say the same. */
    readonly patched?: true;
    readonly observed: WholeObserved;
    readonly also?: readonly WholeObserved[];
  };

/** A run that loses hosts whose connection is `ssh`. */
export type UnreachableCase = Pick<WholeCase, 'id' | 'kubespray' | 'ansible' | 'command' | 'files'> & {
  /** The first step that contacts hosts: the bootstrap play, the gathering of facts, or the network play. */
  readonly contactedBy: string;
  readonly observed: Pick<WholeObserved, 'outcome' | 'failure' | 'applied'>;
};

const wholeParts = ['end', 'drained', 'left cordoned', 'applied', 'task', 'play', 'message'] as const;
type WholePart = (typeof wholeParts)[number];

const sorted = (names: readonly string[] = []): readonly string[] => [...names].sort();
const sameNames = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  sameValue(sorted(a), sorted(b));

/** A message with white space folded, and lists of names in one order: Python prints its sets in any. */
function settled(message: string): string {
  return folded(message).replace(
    /\[('[^'\]]*'(?:, '[^'\]]*')*)\]/g,
    (_, list: string) => `[${list.split(', ').sort().join(', ')}]`,
  );
}

/** How long a recorded message of a whole run is when it was cut. */
const cutAt = 2000;

/** The first part in which a predicted end contradicts an observed one; tasks run on hosts side by side, so hosts are compared as sets. */
function difference(observed: WholeObserved, end: RunEnd | undefined, refused: boolean): WholePart | undefined {
  const failed = observed.outcome === 'failed';
  const failure = observed.failure;
  if (!end) return failed && !failure?.task && refused ? undefined : 'end';
  if (failed !== (end.end === 'stops')) return 'end';
  if (!sameNames(end.drained, observed.drained)) return 'drained';
  if (!sameNames(end.leftCordoned, observed.cordoned)) return 'left cordoned';
  if (!sameNames(end.applied, observed.applied)) return 'applied';
  if (!failed || !failure?.task) return undefined;
  if (end.stop?.task !== failure.task) return 'task';
  if (failure.play && end.stop.play !== failure.play) return 'play';
  const want = settled(failure.message);
  // The words inside `ipwrap` depend on the version of ansible.utils, which no release pins exactly.
  if (want === '' || want.includes('ipwrap filter')) return undefined;
  const got = settled(end.stop.message);
  return got === want || (failure.message.length >= cutAt && got.startsWith(want)) ? undefined : 'message';
}

/** Compares the end of one whole run, and the headline, with what was observed. */
export function* wholeVerdicts(run: WholeCase): Generator<Verdict> {
  const { files, kubespray, ansible } = run;
  const patched = run.patched ? { patched: true as const } : {};
  const facts = run.facts.state === 'all' ? 'cached' : run.facts.state === 'empty' ? 'empty' : run.facts.hosts;
  const command = `ansible-playbook ${run.command}`;
  const prediction = analyzer.analyze({ files, command, kubespray, ansible, facts, ...patched });
  const raced = prediction.assumptions.includes('run-time-group-order');
  const [end] = prediction.run;
  const ends = end ? [end, ...(raced ? (end.alternatives ?? []) : [])] : [];
  const observations = [run.observed, ...(run.also ?? [])];
  const detail = { kubespray, command: run.command, facts, observations, headline: prediction.headline, ends };
  const single = prediction.run.length <= 1 && (raced || !end?.alternatives?.length);
  yield { property: 'one end', holds: single, detail };

  const refused = prediction.outcome === 'rejected' || prediction.headline === 'rejected';
  for (const observed of observations) {
    const found = (ends.length > 0 ? ends : [undefined]).map((each) => difference(observed, each, refused));
    const agrees = found.includes(undefined);
    const isGood = observed.outcome === 'ok' && observed.cordoned.length === 0;
    yield { property: 'no misleading green', holds: isGood || analyzer.toneOf(prediction) !== 'green', detail };
    for (const part of wholeParts) yield { property: part, holds: agrees || !found.includes(part), detail };
  }
  const { observed } = run;
  if (!run.race) yield { property: 'headline', holds: headlineFits(prediction.headline, observed), detail };
  if (observed.outcome === 'ok' && end) yield* lossVerdicts(run, end);
}

function headlineFits(headline: string, observed: WholeObserved): boolean {
  const stops = ['stops', 'stops-drained', 'rejected'].includes(headline);
  if (observed.outcome === 'ok') return !stops;
  return observed.cordoned.length > 0 ? headline === 'stops-drained' : stops && headline !== 'stops-drained';
}

/** The control planes that a load balancer's configuration or a certificate lacks without a word. */
function* lossVerdicts({ files, observed }: WholeCase, { losses }: RunEnd): Generator<Verdict> {
  const { groups } = analyzer.describeInventory(analyzer.readInventory(files));
  const planes = groups.kube_control_plane?.hosts ?? [];
  if (planes.length === 0) return;
  const lists = {
    upstreams: observed.upstreams && Object.values(observed.upstreams),
    sans: observed.sans && [observed.sans],
  };
  for (const kind of ['upstreams', 'sans'] as const) {
    const having = lists[kind];
    if (!having) continue;
    const want = planes.filter((host) => having.some((list) => !list.includes(host)));
    const got = losses.filter((loss) => loss.kind === kind).flatMap(({ hosts }) => hosts);
    yield { property: `lost in ${kind}`, holds: sameNames(want, got), detail: { want, got } };
  }
}

/** Compares a run that loses hosts: what of Multus is applied, whether it stops there, and that it is not called good. */
export function* unreachableVerdicts(run: UnreachableCase): Generator<Verdict> {
  const { files, kubespray, ansible, observed, contactedBy } = run;
  const texts = files.map(({ text }) => text).join('\n');
  const names = new Set(Array.from(texts.matchAll(/^(\S+) ansible_connection=ssh/gm), ([, name = '']) => name));
  const from = contactedBy.startsWith('boot') ? 'start' : contactedBy.startsWith('setup') ? 'facts' : 'network';
  const down = Array.from(names, (host) => ({ host, from }) as const);
  const command = `ansible-playbook ${run.command}`;
  const prediction = analyzer.analyze({ files, command, kubespray, ansible, facts: 'cached', down });
  const [end] = prediction.run;
  const detail = { kubespray, command, down, observed, end };
  const multus = (objects: readonly string[] = []) => objects.filter((object) => object.includes('multus'));
  yield { property: 'applied', holds: sameNames(multus(end?.applied), multus(observed.applied)), detail };
  const stopsInMultus = /^Multus/.test(end?.stop?.task ?? '');
  yield { property: 'stops in Multus', holds: Boolean(observed.failure?.task) === stopsInMultus, detail };
  const green = prediction.headline === 'completes';
  yield { property: 'not green', holds: observed.outcome === 'ok' || !green, detail };
}
