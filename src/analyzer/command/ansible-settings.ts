import type { PlaybookCommand } from './model.ts';

/** The settings of Ansible that the command's environment gives; the last assignment counts (lib/ansible/config/base.yml). */
export function ansibleSettings({ environment }: Pick<PlaybookCommand, 'environment'>): ReadonlyMap<string, string> {
  return new Map(environment.filter(({ name }) => name.startsWith('ANSIBLE_')).map(({ name, value }) => [name, value]));
}
