import { resolveRelease } from '../kubespray/releases.ts';
import type { Report } from '../prediction.ts';
import { jsonValue } from '../python/json-value.ts';
import type { Reading } from '../reading.ts';
import type { ForRelease } from '../simulate/by-release.ts';
import { coreOf } from '../simulate/core.ts';
import type { Span } from '../span.ts';
import type { Finding, Found, RequestContext, Severity } from './define.ts';
import { findings } from './index.ts';

/** A finding with thousands of places says no more than with this many. */
const MOST_PLACES = 100;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Place = { readonly found: Found<Readonly<Record<string, unknown>>>; readonly releases: string[] };

/**
 * Runs every check, those about a release once for each prediction. Reports that are equal are one; where the request names no release,
 * `data.releases` says which they hold for. Errors come first, then by place. Never throws; `predictions` may be empty.
 */
export function reportsOf(reading: Reading, predictions: readonly ForRelease[]): readonly Report[] {
  const context = contextOf(reading, predictions);
  const reports = findings.flatMap((finding) =>
    [...placesOf(finding, context, predictions).values()].slice(0, MOST_PLACES).map(({ found, releases }): Report => {
      const data = releases.length > 0 && !context.asked ? { ...found.data, releases } : found.data;
      const severity = found.severity ?? finding.severity;
      return { id: finding.id, severity, ...(found.at && { span: found.at }), data };
    }),
  );
  return withoutGivenWay(reports).toSorted(bySeverityAndPlace);
}

function contextOf(
  { request, command, inventory, sourceAssumed }: Reading,
  predictions: readonly ForRelease[],
): RequestContext {
  const named = request.kubespray?.trim() ? resolveRelease(request.kubespray) : undefined;
  const asked = predictions[0]?.asked ?? named;
  return { request, command, inventory, sourceAssumed, ...(asked && { asked }) };
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
    const place = places.get(key) ?? { found, releases: [] };
    places.set(key, place);
    if (release !== undefined && place.releases.at(-1) !== release) place.releases.push(release);
  };
  if (finding.about === 'request') {
    for (const found of ofCheck(() => finding.check(context))) add(found);
    return places;
  }
  for (const { release, prediction } of predictions) {
    const core = coreOf(context.request.ansible ?? release.ansible.pinned);
    const ofRelease = { ...context, release, core, prediction };
    for (const found of ofCheck(() => finding.check(ofRelease))) add(found, release.name);
  }
  return places;
}

/** Data of a report may quote any value of the input. */
const jsonData = (data: Place['found']['data']): Place['found']['data'] => jsonValue(data) as Place['found']['data'];

/** What a check finds before it comes to a value that is not known, such as an encrypted one; the prediction says what is missing. */
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

/** Leaves out what another report says better of the same words. */
function withoutGivenWay(reports: readonly Report[]): readonly Report[] {
  const taken = new Set(reports.map(({ id, span }) => keyOf(id, span)));
  const givesWay = new Map(findings.map(({ id, givesWayTo }) => [id, givesWayTo ?? []]));
  return reports.filter(({ id, span }) => !givesWay.get(id)?.some((other) => taken.has(keyOf(other, span))));
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
