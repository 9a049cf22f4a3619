import { hostsIn, joinedHosts } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { memoByKey } from '../memo.ts';
import { type NameTest, parseGlob } from '../python/fnmatch.ts';
import { parsePythonRegex } from '../python/regex.ts';
import { type HostPatternTerm, orderTerms, parseTerm, type Subscript, splitHostPattern } from './parse.ts';

/** What one term selects by itself. */
export type TermMatch = {
  readonly term: HostPatternTerm;
  /** In Ansible's order, each once. */
  readonly hosts: readonly string[];
  /** What it was read as: one host by name, groups, hosts by a glob or a regular expression, or nothing. */
  readonly means: 'host' | 'groups' | 'hosts' | 'groups-and-hosts' | 'implicit-localhost' | 'nothing';
  /** Names of the groups that it matched. */
  readonly groups: readonly string[];
  /** What Ansible warns about: neither a group nor a host has this name. */
  readonly unmatched?: string;
};

/** A list of patterns, resolved. */
export type HostsMatch = {
  /** In Ansible's order, each once. */
  readonly hosts: readonly string[];
  /** Terms that Ansible warns about, without their `&` or `!`, in the order of the warnings. */
  readonly unmatched: readonly string[];
  /** What each term resulted in, in the order in which they count. */
  readonly terms: readonly TermMatch[];
  /** Among the hosts is one that no source mentions. */
  readonly implicitLocalhost: boolean;
  /** Ansible stops with this. */
  readonly error?: string;
  /** The term that Ansible stops at, or that this analyzer cannot resolve. */
  readonly stoppedAt?: HostPatternTerm;
  /** A construct of Python's regular expressions that takes more than linear time, so that the hosts are not known. */
  readonly unsupported?: string;
};

/** Names under which Ansible makes up a host when no source has it (lib/ansible/constants.py, `LOCALHOST`). */
const localhostNames = ['127.0.0.1', 'localhost', '::1'];
const mostKept = 200;

// By the groups alone: inventories that differ in variables only share the results of their patterns.
const matches = memoByKey<Inventory['groups'], string, HostsMatch>(mostKept);
const bodies = memoByKey<Inventory['groups'], string, Resolved>(mostKept);

/** Resolves a `hosts:` or `--limit` text against an inventory; kept for as long as the inventory is. */
export function hostsMatching(inventory: Inventory, pattern: string): HostsMatch {
  return matches(inventory.groups, pattern, () =>
    hostsMatchingTerms(inventory, splitHostPattern(pattern).map(parseTerm)),
  );
}

/** Resolves terms in the order in which they count (`_evaluate_patterns`). */
export function hostsMatchingTerms(inventory: Inventory, written: readonly HostPatternTerm[]): HostsMatch {
  const terms: TermMatch[] = [];
  const unmatched = new Set<string>();
  /** One after the other, these are the hosts so far. */
  let lists: (readonly string[])[] = [];
  let localhost: string | undefined;
  const result = (stop: Partial<HostsMatch> = {}): HostsMatch => {
    const hosts = joinedHosts(lists);
    const implicitLocalhost = localhost !== undefined && hosts.includes(localhost);
    return { hosts, unmatched: [...unmatched], terms, implicitLocalhost, ...stop };
  };
  const ordered = orderTerms(written);
  for (const term of ordered) {
    // A host whose very name is the term, its `!` included, is added, whatever the term says.
    if (inventory.hosts.has(term.text)) {
      const named = [term.text];
      lists.push(named);
      terms.push({ term, hosts: named, means: 'host', groups: [] });
      continue;
    }
    const resolved = resolveBody(inventory, term);
    if (resolved.kind === 'error') return result({ hosts: [], error: resolved.error, stoppedAt: term });
    if (resolved.kind === 'unsupported') return result({ hosts: [], unsupported: resolved.construct, stoppedAt: term });
    if (resolved.unmatched !== undefined) unmatched.add(resolved.unmatched);
    let { hosts: found } = resolved;
    if (resolved.means === 'implicit-localhost') {
      localhost ??= term.expression;
      // A slice can leave it out.
      found = found.length > 0 ? [localhost] : [];
    }
    terms.push({ ...resolved, term, hosts: found });
    if (ordered.length === 1)
      return result({ hosts: found, implicitLocalhost: localhost !== undefined && found.length > 0 });
    if (term.role === 'add') lists.push(found);
    else {
      const named = new Set(found);
      lists = [joinedHosts(lists).filter((host) => named.has(host) === (term.role === 'intersect'))];
    }
  }
  return result();
}

type Resolved =
  | {
      readonly kind: 'hosts';
      readonly hosts: readonly string[];
      readonly means: TermMatch['means'];
      readonly groups: readonly string[];
      readonly unmatched?: string;
    }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'unsupported'; readonly construct: string };

/** `_match_one_pattern` */
function resolveBody(inventory: Inventory, term: HostPatternTerm): Resolved {
  return bodies(inventory.groups, term.body, () => subscripted(enumerate(inventory, term.expression), term));
}

/** `_enumerate_matches`; a host in several groups is listed once for each, because subscripts count it that way. */
function enumerate(inventory: Inventory, expression: string): Resolved {
  // Upstream reads the first character of the empty text after a lone `&` or `!`.
  if (expression === '')
    return { kind: 'error', error: 'Unexpected Exception, this is probably a bug: string index out of range' };
  const test = nameTest(expression);
  if (typeof test !== 'function') return test;
  const isExact = !/^~|[*?[]/.test(expression);
  const groups = isExact
    ? inventory.groups.has(expression)
      ? [expression]
      : []
    : [...inventory.groups.keys()].filter(test);
  const [onlyGroup] = groups;
  const hosts =
    groups.length === 1 && onlyGroup !== undefined
      ? hostsIn(inventory, onlyGroup)
      : groups.flatMap((group) => [...hostsIn(inventory, group)]);
  const searchesHosts = groups.length === 0 || /^~|[.?*[]/.test(expression);
  const named = !searchesHosts
    ? []
    : isExact
      ? inventory.hosts.has(expression)
        ? [expression]
        : []
      : [...inventory.hosts.keys()].filter(test);
  const all = named.length === 0 ? hosts : [...hosts, ...named];
  if (all.length > 0) {
    const means = groups.length === 0 ? 'hosts' : named.length === 0 ? 'groups' : 'groups-and-hosts';
    return { kind: 'hosts', hosts: all, means, groups };
  }
  if (localhostNames.includes(expression)) {
    const listed = [...inventory.hosts.keys()].find((host) => localhostNames.includes(host));
    const means = listed === undefined ? 'implicit-localhost' : 'host';
    return { kind: 'hosts', hosts: [listed ?? expression], means, groups: [] };
  }
  const unmatched = groups.length === 0 && expression !== 'all' ? { unmatched: expression } : {};
  return { kind: 'hosts', hosts: [], means: groups.length > 0 ? 'groups' : 'nothing', groups, ...unmatched };
}

function nameTest(expression: string): NameTest | (Resolved & { kind: 'error' | 'unsupported' }) {
  if (!expression.startsWith('~')) return parseGlob(expression);
  const regex = parsePythonRegex(expression.slice(1));
  if (regex.kind === 'regex') return regex.test;
  if (regex.kind === 'unsupported') return { kind: 'unsupported', construct: regex.construct };
  return { kind: 'error', error: `Invalid host list pattern: ${expression}` };
}

/** `_apply_subscript`: an index that is not there is an error, a slice is clipped. */
function subscripted(resolved: Resolved, term: HostPatternTerm): Resolved {
  if (resolved.kind !== 'hosts') return resolved;
  const { subscript } = term;
  const chosen = subscript && resolved.hosts.length > 0 ? choose(resolved.hosts, subscript) : resolved.hosts;
  if (!chosen) return { kind: 'error', error: `No hosts matched the subscripted pattern '${term.body}'` };
  // One group holds each of its hosts once.
  const repeats = resolved.groups.length > 1 || resolved.means === 'groups-and-hosts';
  return { ...resolved, hosts: repeats ? [...new Set(chosen)] : chosen };
}

function choose(hosts: readonly string[], subscript: Subscript): readonly string[] | undefined {
  if (subscript.kind === 'slice') {
    return hosts.slice(subscript.start, subscript.end === undefined ? hosts.length : subscript.end + 1);
  }
  const host = hosts.at(subscript.index);
  return host === undefined ? undefined : [host];
}
