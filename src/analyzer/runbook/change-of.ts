import { baseName } from '../base-name.ts';
import { resolveRelease } from '../kubespray/releases.ts';
import { hasMendedRole } from '../kubespray/role-patch.ts';
import type { RunbookChange } from './model.ts';

/** What a command other than `ansible-playbook` changes for those after it; `undefined`: nothing that is known here. */
export function changeOf(words: readonly string[]): RunbookChange | undefined {
  const at = words.findIndex((word) => ['git', 'kubectl'].includes(baseName(word)));
  if (at !== -1) {
    const rest = words.slice(at + 1);
    return baseName(words[at] ?? '') === 'git' ? changeOfGit(rest) : changeOfKubectl(rest);
  }
  return changeOfPip(words) ?? changeOfContainer(words) ?? changeOfRm(words);
}

const MULTUS_TASKS = /network_plugin\/multus\/tasks\/main\.yml$/;

function changeOfGit(words: readonly string[]): RunbookChange | undefined {
  const verb = words.findIndex((word) => ['checkout', 'switch', 'clone', 'reset'].includes(word));
  if (verb === -1) return undefined;
  const rest = words.slice(verb + 1);
  const separator = rest.indexOf('--');
  if (separator !== -1 && separator < rest.length - 1) {
    if (!rest.slice(separator).some((word) => MULTUS_TASKS.test(word))) return undefined;
    // From `HEAD`, or from a release that has the fault itself, the file is no patch.
    return rest.slice(0, separator).some(isMended) ? { kind: 'patch' } : { kind: 'patch', undone: true };
  }
  const named = rest.map((word) => word.replace(/^(?:--branch=|(?:refs\/)?tags\/|origin\/)/, ''));
  const kubespray = named.findLast(isRelease);
  if (kubespray !== undefined) return { kind: 'release', kubespray };
  return words[verb] !== 'clone' && named.some((word) => word.includes('$')) ? { kind: 'release' } : undefined;
}

const isRelease = (word: string): boolean =>
  /^(?:v\d|release-\d|master$)/.test(word) && resolveRelease(word).kind !== 'unknown';

function isMended(word: string): boolean {
  const resolved = resolveRelease(word);
  return resolved.kind === 'known' && hasMendedRole(resolved.release);
}

const valued = new Set(['-l', '--selector', '--kubeconfig', '--context', '--timeout', '--grace-period']);

function changeOfKubectl(words: readonly string[]): RunbookChange | undefined {
  const verb = words.findIndex((word) => ['cordon', 'drain', 'uncordon'].includes(word));
  if (verb === -1) return undefined;
  const rest = words.slice(verb + 1);
  if (rest.some((word) => /^--dry-run(?:=|$)/.test(word) && word !== '--dry-run=none')) return undefined;
  const named = rest.filter((word, at) => !word.startsWith('-') && !valued.has(rest[at - 1] ?? ''));
  // Which nodes a variable or a selector means is not known; that something is done to them, and undone by the same words, is.
  const selected = rest.flatMap((word, at) => {
    const [, written] = /^(?:-l|--selector)(?:=?(.*))$/.exec(word) ?? [];
    const selector = written === '' ? rest[at + 1] : written;
    return selector === undefined ? [] : [selector];
  });
  const nodes = [...named.map((word) => word.replace(/^nodes?\//, '')), ...selected];
  const kind = words[verb] as 'cordon' | 'drain' | 'uncordon';
  return nodes.length === 0 ? undefined : { kind, nodes };
}

function changeOfPip(words: readonly string[]): RunbookChange | undefined {
  if (!words.includes('install') || !words.some((word) => /^(?:pip[\d.]*|pipx|uv)$/.test(baseName(word))))
    return undefined;
  for (const word of words) {
    const [, core, version = ''] = /^ansible(-core|-base)?[=~]=(\d[\w.]*)$/.exec(word) ?? [];
    if (version !== '') return { kind: 'core', ansible: core === undefined ? coreOfCollection(version) : version };
  }
  return words.some((word) => /(?:^|\/)requirements[\w.-]*\.txt$/.test(word)) ? { kind: 'core' } : undefined;
}

/** The ansible-core that a version of the package `ansible` brings: 9 is of 2.16, 10 of 2.17. */
const coreOfCollection = (version: string): string => `2.${Number.parseInt(version, 10) + 7}`;

/** Kubespray's `ansible.cfg` keeps facts in `/tmp`, a file for each host. */
function changeOfRm(words: readonly string[]): RunbookChange | undefined {
  const at = words.findIndex((word) => ['rm', 'unlink', 'shred', 'find'].includes(baseName(word)));
  if (at === -1 || (baseName(words[at] ?? '') === 'find' && !words.includes('-delete'))) return undefined;
  return words.slice(at + 1).some((word) => /^\/tmp(?:\/|$)|facts/.test(word)) ? { kind: 'forget' } : undefined;
}

/** A shell in a container, which the commands after it are typed in. */
function changeOfContainer(words: readonly string[]): RunbookChange | undefined {
  const runs = words.some((word) => /^(?:docker|podman|nerdctl)$/.test(baseName(word))) && words.includes('run');
  const kubespray = runs ? imageRelease(words) : undefined;
  return kubespray === undefined ? undefined : { kind: 'release', kubespray };
}

/** The release in the tag of Kubespray's own container image. */
export function imageRelease(words: readonly string[]): string | undefined {
  for (const word of words) {
    const tag = /(?:^|\/)kubespray:(v?\d+\.\d+(?:\.\d+)?)(?:@|$)/.exec(word)?.[1];
    if (tag !== undefined) return tag;
  }
  return undefined;
}
