import { baseName } from '../base-name.ts';
import { ansibleSettings } from '../command/ansible-settings.ts';
import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { namesIn } from '../inventory/reading-settings.ts';
import { variants } from '../kubespray/multus-role.ts';
import type { Release } from '../kubespray/releases.ts';
import type { Refusal } from '../prediction.ts';
import { isMapping } from '../python/values.ts';
import type { Run } from './run.ts';
import { hasWideBatch, strategyOf } from './strategy.ts';
import { Unknowable } from './unknowable.ts';

/** A command on an inventory, ready to be run through any release. */
export type Setting = { readonly inventory: Inventory; readonly command: PlaybookCommand };

const TRUE_WORDS = new Set(['true', 'yes', 'on', '1', 't', 'y']);
const FALSE_WORDS = new Set(['false', 'no', 'off', '0', 'f', 'n']);

/**
 * Why a setting of the environment makes Ansible refuse what it would only warn about; `unmatched`: the terms of the limit that match
 * nothing. Throws `Unknowable` for a setting by which hosts, groups or variables are read otherwise than here.
 */
export function refusalBySetting({ inventory, command }: Setting, unmatched: readonly string[]): Refusal | undefined {
  const settings = ansibleSettings(command);
  if (settings.size === 0) return undefined;
  const unknown = (name: string): Unknowable => new Unknowable('environment-setting', `${name}=${settings.get(name)}`);
  if (isTrue(settings.get('ANSIBLE_INVENTORY_UNPARSED_FAILED')) && !inventory.readable) {
    if (command.inventories.length > 1) throw unknown('ANSIBLE_INVENTORY_UNPARSED_FAILED');
    return { kind: 'inventory', message: 'No inventory was parsed, please check your configuration and options.' };
  }
  if (settings.get('ANSIBLE_HOST_PATTERN_MISMATCH')?.toLowerCase() === 'error') {
    const [term] = unmatched;
    if (term === undefined) throw unknown('ANSIBLE_HOST_PATTERN_MISMATCH');
    return { kind: 'limit', message: `Could not match supplied host pattern, ignoring: ${term}` };
  }
  if (!isInDefaultOrder(settings.get('ANSIBLE_INVENTORY_ENABLED'))) throw unknown('ANSIBLE_INVENTORY_ENABLED');
  if (!holds(settings.get('ANSIBLE_VARS_ENABLED'), ['host_group_vars'])) throw unknown('ANSIBLE_VARS_ENABLED');
  if (namesIn(settings.get('ANSIBLE_PRECEDENCE') ?? '').includes('plugins_by_groups'))
    throw unknown('ANSIBLE_PRECEDENCE');
  if (settings.get('ANSIBLE_HASH_BEHAVIOUR')?.toLowerCase() === 'merge' && mergesMappings(inventory, command))
    throw unknown('ANSIBLE_HASH_BEHAVIOUR');
  return undefined;
}

/** Throws `Unknowable` where a setting of the environment may give this run another end. */
export function mindSettings({ command }: Setting, release: Release, { plays, failure }: Run): void {
  const settings = ansibleSettings(command);
  const decides = (name: string): boolean => {
    const value = settings.get(name);
    switch (value === undefined ? '' : name) {
      case 'ANSIBLE_STRATEGY':
        return strategyOf(command) === 'unknown' && hasWideBatch(plays);
      case 'ANSIBLE_JINJA2_NATIVE':
        return isTrue(value) && variants[release.variant].join === 'text';
      case 'ANSIBLE_ERROR_ON_UNDEFINED_VARS':
        // The error of a filter, or of a test, is none of an undefined variable.
        return (
          FALSE_WORDS.has(value!.toLowerCase()) &&
          / has no attribute | is undefined/.test(failure?.message ?? '') &&
          !failure?.message.startsWith('Error in jmespath')
        );
      default:
        return false;
    }
  };
  for (const [name, value] of settings)
    if (decides(name)) throw new Unknowable('environment-setting', `${name}=${value}`);
}

/** A setting that is not followed, by which a run that completes here may not: `NAME=value`. */
export function unfollowedSetting(command: PlaybookCommand): string | undefined {
  for (const [name, value] of ansibleSettings(command)) if (isUnfollowed(name, value)) return `${name}=${value}`;
  return undefined;
}

/** `fact_caching_timeout` of Kubespray's `ansible.cfg`, in seconds. */
const CACHED_FOR = 86_400;

/** Does a list of paths have a folder of one of these names? */
const hasFolder = (paths: string, names: readonly string[]): boolean =>
  paths.split(':').some((path) => names.includes(baseName(path.replace(/\/+$/, ''))));

function isUnfollowed(name: string, value: string): boolean {
  switch (name) {
    // Kubespray's own file, wherever the checkout is.
    case 'ANSIBLE_CONFIG':
      return value !== '' && baseName(value) !== 'ansible.cfg';
    case 'ANSIBLE_GATHERING':
      return value === 'explicit';
    case 'ANSIBLE_INJECT_FACT_VARS':
      return FALSE_WORDS.has(value.toLowerCase());
    case 'ANSIBLE_PLAYBOOK_VARS_ROOT':
      return value !== 'top';
    // Each task would change the machine that runs Ansible.
    case 'ANSIBLE_TRANSPORT':
      return value === 'local';
    // Kubespray's `ansible.cfg` names its own `roles` and `library`, in place of which these are looked through.
    case 'ANSIBLE_ROLES_PATH':
      return !hasFolder(value, ['roles']);
    case 'ANSIBLE_LIBRARY':
      return !hasFolder(value, ['library', 'modules']);
    // Facts that were cached for a day may be too old for this run.
    case 'ANSIBLE_CACHE_PLUGIN_TIMEOUT':
      return Number(value) > 0 && Number(value) < CACHED_FOR;
    case 'ANSIBLE_INVENTORY_IGNORE':
    case 'ANSIBLE_INVENTORY_IGNORE_REGEX':
    case 'ANSIBLE_YAML_FILENAME_EXT':
      return true;
    default:
      return false;
  }
}

/** Is the plugin for YAML before the one for INI, and is every plugin one of Ansible's own? */
function isInDefaultOrder(list: string | undefined): boolean {
  if (list === undefined) return true;
  const places = namesIn(list).map((name) => readers.indexOf(name.replace(/^ansible\.(?:builtin|legacy)\./, '')));
  return places.every((place, at) => place !== -1 && place >= (places[at - 1] ?? 0));
}

/** In the default order of `INVENTORY_ENABLED`. */
const readers = ['host_list', 'script', 'auto', 'yaml', 'ini', 'toml'];

/** Is a variable whose value is a mapping written in two places, or one that the role registers? */
function mergesMappings({ groups, hosts, groupVars, hostVars }: Inventory, { extraVars }: PlaybookCommand): boolean {
  const values = [
    ...[...groups.values(), ...hosts.values()].flatMap(({ vars }) => [...vars.values()]),
    ...[...groupVars.values(), ...hostVars.values()].flat().flatMap(({ vars }) => [...vars.values()]),
    ...extraVars.flatMap(({ vars }) => [...vars].map(([name, value]) => ({ name, value }))),
  ].filter(({ value }) => isMapping(value));
  const seen = new Set<string>();
  return values.some(({ name, value }) => {
    // A registered result has the key `results`, which takes the place of such a one.
    const registers = name.startsWith('multus_manifest_') && Object.keys(value as object).join() !== 'results';
    return registers || seen.has(name) || !seen.add(name);
  });
}

function isTrue(value: string | undefined): boolean {
  return TRUE_WORDS.has(value?.toLowerCase() ?? '');
}

/** Does a list of plugins, where it is given, hold these? */
function holds(list: string | undefined, plugins: readonly string[]): boolean {
  if (list === undefined) return true;
  const names = list.split(',').map((name) => name.trim().replace(/^ansible\.(?:builtin|legacy)\./, ''));
  return plugins.every((plugin) => names.includes(plugin));
}
