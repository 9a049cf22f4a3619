import { resolveRelease } from '../kubespray/releases.ts';
import type { Report, RequestProblem } from '../prediction.ts';
import type { Problem } from '../problem.ts';
import { problemsOf } from '../problems.ts';
import { jsonValue } from '../python/json-value.ts';
import type { Reading } from '../reading.ts';
import { coreFor, type ForRelease, noHostsMessage } from '../simulate/by-release.ts';
import type { Span } from '../span.ts';
import type { Finding, Found, RequestContext, Severity } from './define.ts';
import { findings } from './index.ts';

/** A finding with thousands of places says no more than with this many. */
const MOST_PLACES = 100;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Place = { readonly found: Found<Data>; readonly problems: Set<Problem>; readonly releases: string[] };
type Data = Readonly<Record<string, unknown>>;

/** What is told of a request: every report, and every problem with the report that tells it. */
export type Told = { readonly findings: readonly Report[]; readonly problems: readonly RequestProblem[] };

/**
 * Runs every check, those about a release once for each prediction. Reports that are equal are one; where the request names no release,
 * `data.releases` says which they hold for. Errors come first, then by place. Never throws; `predictions` may be empty.
 */
export function reportsOf(reading: Reading, predictions: readonly ForRelease[]): Told {
  const context = contextOf(reading, predictions);
  const told = new Map<Report, readonly Problem[]>();
  for (const finding of findings) {
    const places = [...placesOf(finding, context, predictions).values()].slice(0, MOST_PLACES);
    for (const { found, problems, releases } of places) {
      const data = releases.length > 0 && !context.asked ? { ...found.data, releases } : found.data;
      const severity = found.severity ?? finding.severity;
      told.set({ id: finding.id, severity, ...(found.at && { span: found.at }), data }, [...problems]);
    }
  }
  const reports = withoutGivenWay(told).toSorted(bySeverityAndPlace);
  return { findings: reports, problems: toldProblems(reading, reports, told) };
}

/** The problems of a request as plain data, each with the place in `reports` of the report that tells it. */
function toldProblems(
  reading: Reading,
  reports: readonly Report[],
  told: ReadonlyMap<Report, readonly Problem[]>,
): readonly RequestProblem[] {
  const tellers = new Map<Problem, number>();
  reports.forEach((report, at) => {
    for (const problem of told.get(report) ?? []) if (!tellers.has(problem)) tellers.set(problem, at);
  });
  return problemsOf(reading).map((problem) => {
    const finding = tellers.get(problem);
    const says = problem.code === 'no-hosts-left' ? { ansibleSays: noHostsMessage(reading.request) } : {};
    const plain = jsonValue(problem) as Problem;
    return { ...plain, ...says, ...(finding !== undefined && { finding }) };
  });
}

function contextOf(
  { request, command, inventory, unmatched }: Reading,
  predictions: readonly ForRelease[],
): RequestContext {
  const named = request.kubespray?.trim() ? resolveRelease(request.kubespray) : undefined;
  const asked = predictions[0]?.asked ?? named;
  return { request, command, inventory, unmatched, ...(asked && { asked }) };
}

/** The distinct places of a finding, each with the releases that it holds for; none of them for what is about the request alone. */
function placesOf(
  finding: Finding,
  context: RequestContext,
  predictions: readonly ForRelease[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (found: Place['found'], release?: string): void => {
    const key = JSON.stringify([found.at, found.severity, found.data]);
    const place = places.get(key) ?? { found, problems: new Set(), releases: [] };
    places.set(key, place);
    for (const problem of found.problems ?? []) place.problems.add(problem);
    if (release !== undefined && place.releases.at(-1) !== release) place.releases.push(release);
  };
  if (finding.about === 'request') {
    for (const found of ofCheck(() => finding.check(context))) add(found);
    return places;
  }
  for (const { release, prediction } of predictions) {
    const core = coreFor(context.request, release);
    const ofRelease = { ...context, release, core, prediction };
    for (const found of ofCheck(() => finding.check(ofRelease))) add(found, release.name);
  }
  return places;
}

/** Data of a report may quote any value of the input. */
const jsonData = (data: Data): Data => jsonValue(data) as Data;

/** What a check finds before it reaches a value that is not known, such as an encrypted one; the prediction says what is missing. */
function ofCheck(check: () => Iterable<Place['found']>): readonly Place['found'][] {
  const found: Place['found'][] = [];
  try {
    for (const { data, ...place } of check()) {
      if (found.push({ ...place, data: jsonData(data) }) >= MOST_PLACES) break;
    }
  } catch {
    return found;
  }
  return found;
}

/** Leaves out what another report says better of the same words; that one then tells its problems. */
function withoutGivenWay(told: Map<Report, readonly Problem[]>): readonly Report[] {
  const byPlace = new Map([...told.keys()].map((report) => [keyOf(report.id, report.span), report]));
  const givesWay = new Map(findings.map(({ id, givesWayTo }) => [id, givesWayTo ?? []]));
  return [...told.keys()].filter((report) => {
    const better = givesWay.get(report.id)?.flatMap((id) => byPlace.get(keyOf(id, report.span)) ?? []) ?? [];
    for (const other of better) told.set(other, [...(told.get(other) ?? []), ...(told.get(report) ?? [])]);
    return better.length === 0;
  });
}

function keyOf(id: string, span: Span | undefined): string {
  return `${id} ${JSON.stringify(span)}`;
}

/** The command's places come before those of files, and what has no place comes last. */
function bySeverityAndPlace(a: Report, b: Report): number {
  const fileOf = ({ span }: Report): string => (span ? (span.file ?? '') : '\uffff');
  const [fileA, fileB] = [fileOf(a), fileOf(b)];
  const byFile = fileA === fileB ? 0 : fileA < fileB ? -1 : 1;
  return RANK[a.severity] - RANK[b.severity] || byFile || (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
