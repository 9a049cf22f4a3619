/** The parts from which Ansible merges the variables of groups, from low to high (`VARIABLE_PRECEDENCE`, lib/ansible/config/base.yml). */
export const groupParts = [
  'all_inventory',
  'groups_inventory',
  'all_plugins_inventory',
  'all_plugins_play',
  'groups_plugins_inventory',
  'groups_plugins_play',
] as const;
export type GroupPart = (typeof groupParts)[number];

/** In what Ansible reads an inventory otherwise than under Kubespray's ansible.cfg. */
export type ReadingSettings = {
  /** The inventory plugins that may read a source; `undefined`: the default ones. */
  readonly plugins?: readonly string[];
  /** Characters that a variable's name cannot have become `_` in names of groups. */
  readonly renamesGroups?: true;
  /** The parts of group variables that count, from low to high; `undefined`: all, in the default order. */
  readonly precedence?: readonly GroupPart[];
};

/** What the settings in a command's environment change in the reading of an inventory. */
export function readingSettings(settings: ReadonlyMap<string, string>): ReadingSettings {
  const plugins = settings.get('ANSIBLE_INVENTORY_ENABLED');
  const transform = settings.get('ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS');
  const precedence = settings.get('ANSIBLE_PRECEDENCE');
  return {
    ...(plugins === undefined ? {} : { plugins: namesIn(plugins).map(withoutCollection) }),
    ...(/^(?:always|silently)$/i.test(transform ?? '') ? { renamesGroups: true } : {}),
    ...(precedence === undefined
      ? {}
      : { precedence: namesIn(precedence).flatMap((name) => groupParts.find((part) => part === name) ?? []) }),
  };
}

/** The names in a setting that is a list. */
export function namesIn(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim());
}

const withoutCollection = (name: string): string => name.replace(/^ansible\.(?:builtin|legacy)\./, '');
