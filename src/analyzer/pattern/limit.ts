import type { Inventory, InventoryFile } from '../inventory/model.ts';
import { nearest } from '../inventory/nearest.ts';
import { findFile } from '../inventory/sources.ts';
import { otherNamesOf } from '../kubespray/groups.ts';
import { memo, memoByKey } from '../memo.ts';
import { type HostPatternTerm, parseTerm, splitHostPattern, stripped } from './parse.ts';
import { type HostsMatch, hostsMatchingTerms } from './resolve.ts';

/** A term of a limit; with `file` it is in that file, and its offsets are the file's. */
export type LimitTerm = HostPatternTerm & { readonly file?: string };

/** A `--limit`, resolved. */
export type Limit =
  /** An empty text limits nothing. */
  | { readonly kind: 'none'; readonly text: string }
  | {
      readonly kind: 'limit';
      readonly text: string;
      /** As written. A file without a line that says anything holds none, and means every host. */
      readonly terms: readonly LimitTerm[];
      readonly match: HostsMatch;
      /** The hosts within the limit. */
      readonly hosts: ReadonlySet<string>;
      /** The `@file` that is not among the files of the request; `match.error` has what Ansible says if it has none either. */
      readonly missingFile?: string;
    };

/**
 * Reads a `--limit`, the files of its `@` among `files` by their trailing path: one pattern a line, no comments, no commas.
 * Source: `InventoryManager.subset`, lib/ansible/inventory/manager.py.
 */
export function readLimit(
  inventory: Inventory,
  text: string,
  files: readonly InventoryFile[] = inventory.files,
): Limit {
  return limits(inventory.groups)(files, text, () => limitOf(inventory, text, files));
}

// By the groups alone, like the results of patterns; the last limit is enough, because a command has one.
const limits = memo((_groups: Inventory['groups']) => memoByKey<readonly InventoryFile[], string, Limit>(1));

function limitOf(inventory: Inventory, text: string, files: readonly InventoryFile[]): Limit {
  const terms: LimitTerm[] = [];
  for (const part of splitHostPattern(text)) {
    if (!part.text.startsWith('@')) {
      terms.push(parseTerm(part));
      continue;
    }
    const path = part.text.slice(1);
    const file = findFile(files, path);
    if (!file) {
      const error = `Unable to find limit file ${pythonBytes(path)}`;
      const match = {
        hosts: [],
        unmatched: [],
        terms: [],
        implicitLocalhost: false,
        error,
        stoppedAt: parseTerm(part),
      };
      return { kind: 'limit', text, terms, match, hosts: new Set(), missingFile: path };
    }
    for (const term of termsOfFile(file)) terms.push(term);
  }
  if (terms.length === 0) return { kind: 'none', text };
  const match = hostsMatchingTerms(inventory, terms);
  return { kind: 'limit', text, terms, match, hosts: new Set(match.hosts) };
}

/** Whether Ansible refuses the command because of its limit alone (`get_host_list`, lib/ansible/cli/__init__.py). */
export function leavesNoHosts(inventory: Inventory, limit: Limit): boolean {
  if (limit.kind === 'none' || inventory.hosts.size === 0) return false;
  return ![...limit.hosts].some((host) => inventory.hosts.has(host));
}

/** The group or host that a term which matches nothing most likely means: Kubespray's other name of a group, else what is spelt alike. */
export function nearMiss(inventory: Inventory, name: string): string | undefined {
  if (/^~|[*?[]/.test(name)) return undefined;
  const other = otherNamesOf(name).find((group) => inventory.groups.has(group));
  return other ?? nearest(name, [...inventory.groups.keys(), ...inventory.hosts.keys()]);
}

/** Empty lines stay: they are what makes an empty file mean every host. */
const termsOfFile = memo(({ path, text }: InventoryFile): readonly LimitTerm[] => {
  const terms: LimitTerm[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const part = stripped(text, start, end)[0] ?? { text: '', start, end: start };
    terms.push({ ...parseTerm(part), file: path });
    start = end + 1;
  }
  return terms;
});

/** `repr` of a path as bytes, which is how Ansible prints it. */
function pythonBytes(path: string): string {
  const quote = path.includes("'") && !path.includes('"') ? '"' : "'";
  let bytes = '';
  for (const char of path) {
    const code = char.codePointAt(0) as number;
    if (char === '\\' || char === quote) bytes += `\\${char}`;
    else if (code >= 0x20 && code < 0x7f) bytes += char;
    else
      bytes += utf8(code)
        .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
        .join('');
  }
  return `b${quote}${bytes}${quote}`;
}

function utf8(code: number): readonly number[] {
  if (code < 0x80) return [code];
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
