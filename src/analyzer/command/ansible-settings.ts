import type { PlaybookCommand } from './model.ts';

/** The settings of Ansible that the command's environment gives; the last assignment counts (lib/ansible/config/base.yml). */
export function ansibleSettings({ environment }: Pick<PlaybookCommand, 'environment'>): ReadonlyMap<string, string> {
  return new Map(environment.filter(({ name }) => name.startsWith('ANSIBLE_')).map(({ name, value }) => [name, value]));
}

/** Where facts are kept (lib/ansible/config/base.yml). */
const cacheSettings = ['ANSIBLE_CACHE_PLUGIN', 'ANSIBLE_CACHE_PLUGIN_CONNECTION', 'ANSIBLE_CACHE_PLUGIN_PREFIX'];

/** The fact cache that a command uses, as far as its environment names it: equal texts are the same cache. */
export function factCacheOf(command: Pick<PlaybookCommand, 'environment'>): string {
  const settings = ansibleSettings(command);
  return cacheSettings.flatMap((name) => (settings.has(name) ? [`${name}=${settings.get(name)}`] : [])).join(' ');
}

/** `ANSIBLE_CACHE_PLUGIN=memory`, Ansible's own default: facts are gone with the process (lib/ansible/plugins/cache/memory.py). */
export function keepsNoFacts(command: Pick<PlaybookCommand, 'environment'>): boolean {
  const plugin = ansibleSettings(command).get('ANSIBLE_CACHE_PLUGIN');
  return plugin?.replace(/^ansible\.(?:builtin|legacy)\./, '') === 'memory';
}
