import { redactedText } from './safe-value.ts';

const SWITCH = ['true', 'false', 'yes', 'no', 'on', 'off', '1', '0', 't', 'f', 'y', 'n', redactedText];
const PLUGINS = ['host_list', 'script', 'auto', 'yaml', 'ini', 'toml', 'host_group_vars', redactedText];

/** Settings of Ansible that decide how a run ends (lib/ansible/config/base.yml), with the values that say nothing else. */
const settings: ReadonlyMap<string, readonly string[]> = new Map([
  ['ANSIBLE_STRATEGY', ['linear', 'free', 'host_pinned', 'debug', redactedText]],
  ['ANSIBLE_JINJA2_NATIVE', SWITCH],
  ['ANSIBLE_ERROR_ON_UNDEFINED_VARS', SWITCH],
  ['ANSIBLE_INVENTORY_UNPARSED_FAILED', SWITCH],
  ['ANSIBLE_HOST_PATTERN_MISMATCH', ['error', 'warning', 'ignore', redactedText]],
  ['ANSIBLE_INVENTORY_ENABLED', PLUGINS],
  ['ANSIBLE_VARS_ENABLED', PLUGINS],
  ['ANSIBLE_PRECEDENCE', [redactedText]],
  ['ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS', ['always', 'silently', 'never', 'ignore', redactedText]],
]);

/** The value of a setting of the environment as it may leave; `undefined`: no run depends on the setting. */
export function settingValue(name: string, value: string): string | undefined {
  const known = settings.get(name);
  if (!known) return undefined;
  return value
    .split(',')
    .map((word) => {
      const bare = word.trim().replace(/^ansible\.(?:builtin|legacy)\./, '');
      return known.includes(bare.toLowerCase()) ? bare : redactedText;
    })
    .join(',');
}
