import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { variants } from '../kubespray/multus-role.ts';
import type { Release } from '../kubespray/releases.ts';
import type { Refusal } from '../prediction.ts';
import type { Run } from './run.ts';
import { Unknowable } from './unknowable.ts';

/** A command on an inventory, ready to be run through any release. */
export type Setting = { readonly inventory: Inventory; readonly command: PlaybookCommand };

const TRUE_WORDS = new Set(['true', 'yes', 'on', '1', 't', 'y']);
const FALSE_WORDS = new Set(['false', 'no', 'off', '0', 'f', 'n']);

/** The settings of Ansible that the command's environment gives; the last assignment counts (lib/ansible/config/base.yml). */
function settingsOf({ environment }: PlaybookCommand): ReadonlyMap<string, string> {
  return new Map(environment.filter(({ name }) => name.startsWith('ANSIBLE_')).map(({ name, value }) => [name, value]));
}

/**
 * Why a setting of the environment makes Ansible refuse what it would only warn about; `unmatched`: the terms of the limit that match
 * nothing. Throws `Unknowable` for a setting by which hosts, groups or variables are read otherwise than here.
 */
export function refusalBySetting({ inventory, command }: Setting, unmatched: readonly string[]): Refusal | undefined {
  const settings = settingsOf(command);
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
  if (!holds(settings.get('ANSIBLE_INVENTORY_ENABLED'), ['ini', 'yaml'])) throw unknown('ANSIBLE_INVENTORY_ENABLED');
  if (!holds(settings.get('ANSIBLE_VARS_ENABLED'), ['host_group_vars'])) throw unknown('ANSIBLE_VARS_ENABLED');
  if (settings.has('ANSIBLE_PRECEDENCE')) throw unknown('ANSIBLE_PRECEDENCE');
  const renames = /^(?:always|silently)$/i.test(settings.get('ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS') ?? '');
  if (renames && [...inventory.groups.keys()].some((name) => /\W|^\d/.test(name)))
    throw unknown('ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS');
  return undefined;
}

/** Throws `Unknowable` where a setting of the environment may give this run another end. */
export function mindSettings({ command }: Setting, release: Release, { plays, failure }: Run): void {
  const settings = settingsOf(command);
  const decides = (name: string): boolean => {
    const value = settings.get(name);
    switch (value === undefined ? '' : name) {
      case 'ANSIBLE_STRATEGY':
        // Another strategy runs a run-once task on every host of a batch.
        return (
          !/(?:^|\.)linear$/.test(value!) && plays.some(({ batches }) => batches.some(({ hosts }) => hosts.length > 1))
        );
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

function isTrue(value: string | undefined): boolean {
  return TRUE_WORDS.has(value?.toLowerCase() ?? '');
}

/** Does a list of plugins, where it is given, hold these? */
function holds(list: string | undefined, plugins: readonly string[]): boolean {
  if (list === undefined) return true;
  const names = list.split(',').map((name) => name.trim().replace(/^ansible\.(?:builtin|legacy)\./, ''));
  return plugins.every((plugin) => names.includes(plugin));
}
