import type { Inventory } from '../inventory/model.ts';
import { currentNameOf } from '../kubespray/groups.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import { type Limit, type LimitTerm, leavesNoHosts, nearMiss } from './limit.ts';
import type { HostsMatch } from './resolve.ts';

/** The most terms for which a near miss is searched: each is compared with every name. */
const mostSuggestions = 20;

/** What is wrong with a limit. `placeOf` gives the span of offsets into its text. */
export function limitProblems(
  inventory: Inventory,
  limit: Limit,
  placeOf: (start: number, end: number) => Span,
): readonly Problem[] {
  const whole = placeOf(0, limit.text.length);
  if (limit.kind === 'none') return [{ code: 'limit-empty', severity: 'warning', span: whole, data: {} }];
  const spanOfTerm = ({ file, start, end }: LimitTerm): Span =>
    file === undefined ? placeOf(start, end) : { file, start, end };
  const stop = stopProblem(limit, limit.match, spanOfTerm);
  if (stop) return [stop];
  const problems = [...unmatchedProblems(inventory, limit.match, spanOfTerm), ...dashProblems(limit.match, spanOfTerm)];
  const files = new Set(limit.terms.flatMap((term) => (term.file === undefined ? [] : [term.file])));
  for (const path of files) {
    if (limit.terms.some((term) => term.file === path && term.text !== '')) continue;
    problems.push({ code: 'limit-file-empty', severity: 'warning', span: whole, data: { path } });
  }
  if (leavesNoHosts(inventory, limit)) {
    // What Ansible says here depends on its version.
    problems.push({ code: 'no-hosts-left', severity: 'error', span: whole, data: { limit: limit.text } });
  }
  return problems;
}

function stopProblem(
  { missingFile }: Limit & { kind: 'limit' },
  { error, unsupported, stoppedAt }: HostsMatch,
  spanOfTerm: (term: LimitTerm) => Span,
): Problem | undefined {
  if (!stoppedAt) return undefined;
  const span = spanOfTerm(stoppedAt);
  const data = { term: stoppedAt.text };
  const says = error === undefined ? {} : { ansibleSays: error };
  if (missingFile !== undefined) {
    return { code: 'limit-file-missing', severity: 'error', span, ...says, data: { path: missingFile } };
  }
  if (unsupported !== undefined) {
    return { code: 'regex-unsupported', severity: 'warning', span, data: { ...data, construct: unsupported } };
  }
  const isRegex = stoppedAt.expression.startsWith('~');
  const code = isRegex ? 'regex-invalid' : stoppedAt.expression === '' ? 'term-without-name' : 'subscript-out-of-range';
  return { code, severity: 'error', span, ...says, data };
}

function unmatchedProblems(inventory: Inventory, match: HostsMatch, spanOfTerm: (term: LimitTerm) => Span): Problem[] {
  const problems: Problem[] = [];
  for (const { term, unmatched } of match.terms) {
    if (unmatched === undefined) continue;
    const suggestion = problems.length < mostSuggestions ? nearMiss(inventory, unmatched) : undefined;
    const parts = unmatched.split(':');
    const mixed = parts.length > 1 && parts.every((part) => inventory.hosts.has(part) || inventory.groups.has(part));
    const ansibleSays = `Could not match supplied host pattern, ignoring: ${unmatched}`;
    // To limit a run to the old name would not do: the groups of today are then completed inside the limit only.
    const renames = suggestion !== undefined && currentNameOf(suggestion) === unmatched;
    const data = {
      term: unmatched,
      ...(renames && { renames }),
      ...(suggestion !== undefined && { suggestion }),
      ...(mixed && { mixed }),
    };
    problems.push({ code: 'term-unmatched', severity: 'warning', span: spanOfTerm(term), ansibleSays, data });
  }
  return problems;
}

function dashProblems(match: HostsMatch, spanOfTerm: (term: LimitTerm) => Span): Problem[] {
  return match.terms.flatMap(({ term }): Problem[] => {
    const { subscript, expression } = term;
    if (subscript?.kind !== 'slice' || !subscript.withDash) return [];
    const ansibleSays = 'Use [x:y] inclusive subscripts instead of [x-y] which has been removed';
    const suggestion = `${expression}[${subscript.start}:${subscript.end ?? ''}]`;
    const data = { term: term.body, suggestion };
    return [{ code: 'subscript-with-dash', severity: 'warning', span: spanOfTerm(term), ansibleSays, data }];
  });
}
