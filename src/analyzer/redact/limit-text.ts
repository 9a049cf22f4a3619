import type { Inventory } from '../inventory/model.ts';
import type { Limit, LimitTerm } from '../pattern/limit.ts';
import { isPlainName, type Names } from './names.ts';

type ReadLimit = Extract<Limit, { kind: 'limit' }>;

/** More terms than a person writes: those that are no name are not looked at one by one. */
const mostPatterns = 50;

/**
 * A limit as it may leave: as it was written, if each term is a name of the inventory or a pattern made of parts of its names; else
 * with the new names of its terms; else the hosts that it selects.
 */
export function limitText(limit: ReadLimit, inventory: Inventory, names: Names): string {
  const { terms, match, text } = limit;
  const fromFile = terms.some(({ file }) => file !== undefined);
  if (names.kept && !fromFile && areUnderstood(terms, inventory)) return text;
  const known = (body: string) => inventory.groups.has(body) || inventory.hosts.has(body);
  const isName = (body: string) => known(body) || /^[\w.-]+$/.test(body);
  if (!fromFile && terms.every(({ body, subscript }) => isName(body) && subscript === undefined)) {
    const marks = { add: '', intersect: '&', exclude: '!' } as const;
    return terms.map(({ role, body }) => marks[role] + names.group(body)).join(',');
  }
  if (match.error !== undefined) return '~(';
  if (match.unsupported !== undefined) return '~(?=redacted)';
  const strangers = [...new Set(match.unmatched.map(String))].map((name) => names.group(name));
  return [...match.hosts.map((host) => names.host(host)), ...strangers].join(',');
}

function areUnderstood(terms: readonly LimitTerm[], inventory: Inventory): boolean {
  const patterns = terms.filter(({ body }) => !inventory.hosts.has(body) && !inventory.groups.has(body));
  if (patterns.length > mostPatterns) return false;
  if (!terms.every((term) => patterns.includes(term) || isPlainName(term.body))) return false;
  if (patterns.length === 0) return true;
  // Only names that leave as they are: a part of any other would be a stranger the second time.
  const stay = [...inventory.hosts.keys(), ...inventory.groups.keys()].filter(isPlainName);
  const all = [...stay, 'all', 'ungrouped'].join('\n');
  return patterns.every(({ body }) => strangeLength(body, all) <= longestStrange);
}

/** As much of a term as a slip of the finger makes: `w9` for `w3`. */
const longestStrange = 3;

/** How many characters of a term, letters and digits each by themselves, occur in no name. */
function strangeLength(body: string, names: string): number {
  const runs = body.match(/\p{L}+|\p{N}+/gu) ?? [];
  const strange = runs.filter((run) => !names.includes(run)).join('').length;
  return strange + (body.match(/[^\p{L}\p{N}._*?~[\]:^$+,!&|()\\-]/gu)?.length ?? 0) * (longestStrange + 1);
}
