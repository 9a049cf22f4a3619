/** What `ansible-playbook` does with an option. */
export type OptionDefinition = {
  /** The name under which `PlaybookCommand.options` has it: a long spelling without dashes, the same in every release. */
  readonly name: string;
  /** As argparse prints them, joined with slashes. */
  readonly spellings: readonly string[];
  /** `flag` takes nothing, `exit` prints something and ends there. */
  readonly takes: 'nothing' | 'text' | 'integer' | 'exit';
  /** Options of one `group` exclude each other. */
  readonly group?: 'connection-password' | 'become-password' | 'vault-password';
};

function flag(name: string, ...spellings: string[]): OptionDefinition {
  return { name, spellings, takes: 'nothing' };
}

function text(name: string, ...spellings: string[]): OptionDefinition {
  return { name, spellings, takes: 'text' };
}

/**
 * The options of `ansible-playbook` in ansible-core 2.11 to 2.18, in the order in which its parser registers them, on which the
 * wording of "ambiguous option" depends (lib/ansible/cli/playbook.py, lib/ansible/cli/arguments/option_helpers.py).
 */
export const optionDefinitions: readonly OptionDefinition[] = [
  { name: 'help', spellings: ['-h', '--help'], takes: 'exit' },
  { name: 'version', spellings: ['--version'], takes: 'exit' },
  flag('verbose', '-v', '--verbose'),
  text('private-key', '--private-key', '--key-file'),
  text('user', '-u', '--user'),
  text('connection', '-c', '--connection'),
  { name: 'timeout', spellings: ['-T', '--timeout'], takes: 'integer' },
  text('ssh-common-args', '--ssh-common-args'),
  text('sftp-extra-args', '--sftp-extra-args'),
  text('scp-extra-args', '--scp-extra-args'),
  text('ssh-extra-args', '--ssh-extra-args'),
  { ...flag('ask-pass', '-k', '--ask-pass'), group: 'connection-password' },
  {
    ...text('connection-password-file', '--connection-password-file', '--conn-pass-file'),
    group: 'connection-password',
  },
  flag('force-handlers', '--force-handlers'),
  flag('flush-cache', '--flush-cache'),
  flag('become', '-b', '--become'),
  text('become-method', '--become-method'),
  text('become-user', '--become-user'),
  { ...flag('ask-become-pass', '-K', '--ask-become-pass'), group: 'become-password' },
  { ...text('become-password-file', '--become-password-file', '--become-pass-file'), group: 'become-password' },
  text('tags', '-t', '--tags'),
  text('skip-tags', '--skip-tags'),
  flag('check', '-C', '--check'),
  flag('diff', '-D', '--diff'),
  text('inventory', '-i', '--inventory', '--inventory-file'),
  flag('list-hosts', '--list-hosts'),
  text('limit', '-l', '--limit'),
  text('extra-vars', '-e', '--extra-vars'),
  text('vault-id', '--vault-id'),
  { ...flag('ask-vault-password', '-J', '--ask-vault-password', '--ask-vault-pass'), group: 'vault-password' },
  { ...text('vault-password-file', '--vault-password-file', '--vault-pass-file'), group: 'vault-password' },
  { name: 'forks', spellings: ['-f', '--forks'], takes: 'integer' },
  text('module-path', '-M', '--module-path'),
  flag('syntax-check', '--syntax-check'),
  flag('list-tasks', '--list-tasks'),
  flag('list-tags', '--list-tags'),
  flag('step', '--step'),
  text('start-at-task', '--start-at-task'),
];

/** Options by their names with which Ansible prints something and ends: no task runs. */
export const listingOptions: ReadonlySet<string> = new Set([
  'help',
  'version',
  'list-hosts',
  'list-tasks',
  'list-tags',
  'syntax-check',
]);

/** Every spelling, in the order of registration. */
export const optionsBySpelling: ReadonlyMap<string, OptionDefinition> = new Map(
  optionDefinitions.flatMap((definition) => definition.spellings.map((spelling) => [spelling, definition] as const)),
);
