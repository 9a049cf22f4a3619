import type { ProblemTexts } from '../model.ts';

/** A suggestion as a sentence after another one, or nothing. */
const didYouMean = (suggestion: string | undefined): string => (suggestion ? ` Did you mean "${suggestion}"?` : '');

/** What is wrong with the files, the command and its limit, in English. */
export const problems: ProblemTexts = {
  // The files of an inventory.
  'child-malformed': ({ group, line }) => ({
    title: `"${line}" in [${group}:children] is not a group name.`,
    change: 'Write one group name a line, without spaces, colons or variables.',
  }),
  'child-not-a-group': ({ name, group }) => ({
    title: `"${name}" under the children of "${group}" is not a group.`,
    change: `Give "${name}" a mapping with hosts, children or vars, or nothing at all.`,
  }),
  'child-undefined': (data) => ({
    title: `[${data.parent}:children] names "${data.group}", but no section declares that group.${didYouMean(data.suggestion)}`,
    change: `Add a section [${data.group}], even an empty one, or remove the line.`,
  }),
  'control-character': () => ({
    title: 'The text holds a control character, which YAML does not allow.',
    change: 'Remove it. If the file looks binary, this is not the inventory.',
  }),
  'folder-without-source': ({ path }) => ({
    title: `The folder "${path}" holds no inventory that Ansible can read.`,
    change: 'Name the inventory file itself with -i, or give the folder a YAML inventory.',
  }),
  'group-in-itself': ({ group }) => ({
    title: `The group "${group}" is a child of itself.`,
    change: `Remove "${group}" from its own children.`,
  }),
  'group-loop': ({ group, child }) => ({
    title: `"${child}" cannot be a child of "${group}": it is one of its parents already.`,
    change: 'Remove one of the two, so that no group contains itself.',
  }),
  'group-name-empty': () => ({
    title: 'A group has an empty name.',
    change: 'Give the group a name, or remove the entry.',
  }),
  'group-name-not-text': ({ name }) => ({
    title: `The group name ${name} is a number or a boolean, not text.`,
    change: `Put it in quotes: "${name}".`,
  }),
  'group-priority-not-a-number': ({ group, value }) => ({
    title: `ansible_group_priority of "${group}" is ${value}, which is not a whole number.`,
    change: 'Give it a whole number.',
  }),
  'group-variable-without-equals': ({ group, line }) => ({
    title: `"${line}" in [${group}:vars] has no equals sign.`,
    change: 'Write name=value. A line cannot be continued on the next one.',
  }),
  'host-ends-in-colon': ({ pattern }) => ({
    title: `"${pattern}" ends in a colon, which INI keeps for a port.`,
    change: 'Remove the colon. If this is YAML, name the file .yaml or .yml.',
  }),
  'host-name-empty': () => ({
    title: 'A host has an empty name.',
    change: 'Give the host a name, or remove the entry.',
  }),
  'host-name-is-prose': ({ host }) => ({
    title: `"${host}" is read as the name of a host.`,
    change: 'If it is not one, this text is not an inventory: paste the inventory file itself.',
  }),
  'host-name-not-text': ({ name }) => ({
    title: `The host name ${name} is a number or a boolean, not text.`,
    change: `Put it in quotes: "${name}".`,
  }),
  'host-variable-without-equals': ({ host, word, words }) => ({
    title: `"${word}" after the host "${host}" has no equals sign.`,
    change:
      words > 2
        ? 'Put values that hold spaces in quotes, as in name="[1, 2]", and write one host a line.'
        : 'Write one host a line, and after it only name=value.',
  }),
  'host-variables-not-mapping': ({ host, found }) => ({
    title: `The variables of the host "${host}" are a ${found}, not a mapping.`,
    change: 'Write "name: value" lines below the host, or nothing.',
  }),
  'inventory-file-ignored': ({ extension }) => ({
    title: `Ansible skips this file: a folder given with -i leaves out names that end in "${extension}".`,
    change: 'Name the file itself with -i, or rename it without that ending.',
  }),
  'no-hosts': () => ({
    title: 'The inventory names no host, so Ansible has nothing to run on but localhost.',
    change: 'Add the hosts, or name the file that holds them with -i.',
  }),
  'no-inventory': () => ({
    title: 'There is no inventory.',
    change: 'Paste the inventory file, or open the folder that -i names.',
  }),
  'quote-unbalanced': () => ({
    title: 'A quote is opened and not closed on this line.',
    change: 'Close the quote, or write a lone one as \\".',
  }),
  'range-malformed': ({ pattern }) => ({
    title: `The range in "${pattern}" is not one that Ansible can expand.`,
    change: 'Write [1:9], [01:09] (both ends as long), [a:f] or [1:9:2]. A lone [ opens a range as well.',
  }),
  'range-too-large': ({ pattern }) => ({
    title: `"${pattern}" stands for more than 200,000 hosts.`,
    change: 'Shorten the range. Ansible would try, and run out of memory.',
  }),
  'range-without-end': ({ pattern }) => ({
    title: `The range in "${pattern}" has no end.`,
    change: 'Write the last number, as in [1:9]; only the first may be left out.',
  }),
  'section-malformed': ({ section }) => ({
    title: `${section} is not a section header.`,
    change: 'Write [group], [group:children] or [group:vars], without spaces inside the brackets.',
  }),
  'section-type-unknown': (data) => ({
    title: `[${data.group}:${data.type}] has an unknown type.${didYouMean(data.suggestion)}`,
    change: `Write [${data.group}], [${data.group}:children] or [${data.group}:vars].`,
  }),
  'section-unclosed': ({ line }) => ({
    title: `"${line}" opens a section and never closes it.`,
    change: 'Close the header with ].',
  }),
  'source-is-binary': () => ({
    title: 'This file is binary, not text.',
    change: 'Paste the inventory itself: a text file in INI or YAML.',
  }),
  'source-is-plugin': ({ plugin }) => ({
    title: `This source is run by the inventory plugin "${plugin}", whose hosts are not known here.`,
    change: 'Paste what "ansible-inventory -i SOURCE --list" prints.',
  }),
  'source-is-printed': ({ path }) => ({
    title: `"${path}" is what ansible-inventory or a script printed. It is read for the inventory that it was made from, but Ansible does not read such a file.`,
    change: 'Name the real inventory with -i.',
  }),
  'source-is-script': () => ({
    title: 'This source is a script; its hosts are known only after it has run.',
    change: 'Paste what "ansible-inventory -i SOURCE --list" prints.',
  }),
  'source-missing': ({ path }) => ({
    title: `The source "${path}" is not among the files.`,
    change: 'Add the file or folder that -i names.',
  }),
  'source-vaulted': () => ({
    title: 'The whole inventory is encrypted by ansible-vault, so nothing of it can be read here.',
    change: 'Paste the inventory decrypted, without its secrets.',
  }),
  'source-without-plugin': ({ path }) => ({
    title: `No inventory plugin that ANSIBLE_INVENTORY_ENABLED lists reads "${path}".`,
    change: 'Leave the setting out, or add the plugin to it: ini, yaml, toml or host_list.',
  }),
  'toml-empty': () => ({
    title: 'The file holds no TOML.',
    change: 'Add the groups, starting with "[all.hosts]".',
  }),
  'toml-section-of-other-type': ({ section, group, found }) => ({
    title: `"${section}" of the group "${group}" is a ${found}.`,
    change: 'Write hosts and vars as tables, children as an array.',
  }),
  'toml-syntax': ({ says }) => ({
    title: `Python cannot read this as TOML: ${says}.`,
    change: 'Correct the place that is marked.',
  }),
  'value-raises': ({ name, value }) => ({
    title: `Ansible stops at the value of "${name}": Python reads ${value} as a set of things that cannot be in a set.`,
    change: `Put the value in quotes twice, as in ${name}='"{{ ... }}"', or move it to a YAML file in group_vars or host_vars.`,
  }),
  'vars-file-not-mapping': ({ found }) => ({
    title: `This variables file holds a ${found}, not a mapping, and Ansible stops.`,
    change: 'Write "name: value" lines, or empty the file.',
  }),
  'vars-file-vaulted': () => ({
    title: 'This whole file is encrypted by ansible-vault; none of its variables is known here.',
    change: 'If it decides something about Multus, paste that variable in plain text.',
  }),
  'vars-folder-is-file': ({ subfolder }) => ({
    title: `${subfolder} is a file here, and Ansible skips it.`,
    change: `Make ${subfolder} a folder with one file a group or host.`,
  }),
  'vars-of-undefined-group': (data) => ({
    title: `[${data.group}:vars] is for a group that no section declares.${didYouMean(data.suggestion)}`,
    change: `Add a section [${data.group}], even an empty one, or correct the name.`,
  }),
  'yaml-alias-undefined': () => ({
    title: 'An alias (*name) has no anchor (&name) before it.',
    change: 'Set the anchor earlier in the same file, or put the text in quotes if the star is part of it.',
  }),
  'yaml-anchor-twice': () => ({
    title: 'The same anchor (&name) is set twice in this file, which Ansible refuses.',
    change: 'Give one of the two another name.',
  }),
  'yaml-duplicate-key': ({ key }) => ({
    title: `The key "${key}" is in one mapping twice; Ansible takes the last one.`,
    change: 'Join the two, or remove one.',
  }),
  'yaml-empty': () => ({
    title: 'The file holds no YAML.',
    change: 'Add the groups, starting with "all:".',
  }),
  'yaml-group-skipped': ({ group, found }) => ({
    title: `"${group}" is skipped: a group is a mapping, this is a ${found}.`,
    change: 'Give it hosts, children or vars, or nothing at all.',
  }),
  'yaml-in-ini': () => ({
    title: 'This looks like YAML, but Ansible reads it as INI.',
    change: 'Name the file .yaml or .yml, and look for an error in the YAML.',
  }),
  'yaml-key': () => ({
    title: 'A list or a mapping cannot be a key.',
    change: 'Put a text that starts with [ or { in quotes.',
  }),
  'yaml-key-skipped': (data) => ({
    title: `"${data.key}" in the group "${data.group}" is skipped, with all below it.${didYouMean(data.suggestion)}`,
    change: 'A group holds only hosts, children and vars, and each of them is a mapping.',
  }),
  'yaml-key-unknown': (data) => ({
    title: `"${data.key}" in the group "${data.group}" is skipped, with all below it.${didYouMean(data.suggestion)}`,
    change: 'A group holds only hosts, children and vars. Put other groups below children.',
  }),
  'yaml-merge': () => ({
    title: 'What << merges in is not a mapping.',
    change: 'Point << at the anchor of a mapping, or at a list of them.',
  }),
  'yaml-merges-too-much': () => ({
    title: 'Up to here, << merges in more keys than are read here.',
    change: 'Write it out without so many aliases.',
  }),
  'yaml-named-otherwise': ({ extension }) => ({
    title: `This is YAML, but Ansible reads a file that ends in "${extension}" as INI.`,
    change: 'Rename the file to .yaml or .yml.',
  }),
  'yaml-nested-too-deeply': () => ({
    title: 'The YAML is nested too deeply to be read.',
    change: 'Flatten it. Python gives up on it as well.',
  }),
  'yaml-not-groups': ({ found }) => ({
    title: `The inventory is a ${found}, not a mapping of groups.`,
    change: 'Start with "all:" and put hosts and children below it.',
  }),
  'yaml-section-not-mapping': ({ section, group, found }) => ({
    title: `"${section}" of the group "${group}" is a ${found}, not a mapping.`,
    change: 'End each name with a colon instead of starting it with a dash: "node1:" for "- node1".',
  }),
  'yaml-several-documents': () => ({
    title: 'The file holds more than one YAML document, and Ansible takes only one.',
    change: 'Remove the second --- and join the documents.',
  }),
  'yaml-syntax': ({ says }) => ({
    title: `This is not valid YAML: ${says}.`,
    change: 'Check indentation, colons and quotes here and on the line above.',
  }),
  'yaml-tab': () => ({
    title: 'There is a tab where YAML needs spaces.',
    change: 'Indent with spaces.',
  }),
  'yaml-unfolds-too-far': ({ name }) => ({
    title: `"${name}" unfolds to too many values through its aliases, and is taken as unknown.`,
    change: 'Write it out without so many aliases.',
  }),
  'yaml-value': ({ says }) => ({
    title: `Ansible cannot build this value: ${says}.`,
    change: 'Put it in quotes if it is text, or correct the tag.',
  }),
  // The command.
  'arguments-unrecognized': ({ word }) => ({
    title: `ansible-playbook does not know what to do with "${word}", and stops.`,
    change: 'Check the spelling of the option. Write all playbooks side by side, without an option between them.',
  }),
  'assignment-too-late': ({ name }) => ({
    title: `${name}=... in front of the command does not count in the command's own words: the shell replaces $${name} first.`,
    change: `Set it in a command of its own: ${name}=...; ansible-playbook ...`,
  }),
  'broken-continuation': () => ({
    title: 'A space follows the backslash at the end of this line, so that the command ends here.',
    change: 'Remove the spaces after the backslash.',
  }),
  'collection-name-with-dash': ({ word, suggestion }) => ({
    title: `Ansible cannot find "${word}": names in a collection have no dashes.`,
    change: `Write ${suggestion}.`,
  }),
  'command-binary': () => ({
    title: 'This is binary data, not a command.',
    change: 'Paste the ansible-playbook command as text.',
  }),
  'command-empty': () => ({
    title: 'There is no command yet.',
    change: 'Paste the ansible-playbook command that you want to run, with all of its options.',
  }),
  'command-too-long': ({ most }) => ({
    title: `The text is longer than ${most} characters, more than a shell accepts.`,
    change: 'Paste the command alone, without its output.',
  }),
  'environment-not-modelled': ({ name }) => ({
    title: `${name} can change what runs, and is not followed here.`,
    change: 'The answer holds for the default of this setting, or that of the ansible.cfg in Kubespray.',
  }),
  'environment-not-read': ({ name, instead }) => ({
    title: `Ansible does not read ${name}, so this changes nothing.`,
    change: `Use ${instead} instead.`,
  }),
  'extra-vars-file-encrypted': ({ path }) => ({
    title: `"${path}" is encrypted, so its variables are not known here.`,
    change: 'If it sets serial, kube_network_plugin_multus or container_manager, add these with -e.',
  }),
  'extra-vars-file-missing': ({ path }) => ({
    title: `The file "${path}" is not here, so its variables are not known.`,
    change: `Add the file under the name "${path}".`,
  }),
  'extra-vars-not-a-mapping': ({ text }) => ({
    title: `"${text}" is not a mapping of names to values, and Ansible stops.`,
    change: `Write -e '{"name": value}' or -e name=text.`,
  }),
  'extra-vars-path-without-at': ({ path }) => ({
    title: `"${path}" looks like a file, and Ansible stops.`,
    change: `Write -e @${path}.`,
  }),
  'extra-vars-unreadable': ({ text }) => ({
    title: `Ansible cannot read "${text}" as variables, and stops.`,
    change: 'Check quotes and brackets, and put the whole value in single quotes.',
  }),
  'extra-vars-without-equals': ({ word }) => ({
    title: `"${word}" sets no variable: it has no equals sign.`,
    change: `Write name=text, or -e '{"name": value}' for anything but text.`,
  }),
  'history-expansion': ({ word }) => ({
    title: `An interactive bash replaces the "!" in "${word}" before Ansible sees it.`,
    change: 'Put the value in single quotes.',
  }),
  'limit-repeated': ({ ignored, used }) => ({
    title: `This limit is ignored: only the last one counts, "${used}".`,
    change: `Join both in one limit: "${ignored},${used}".`,
  }),
  'not-a-command': () => ({
    title: 'There is no ansible-playbook command in this text.',
    change:
      'Paste the command line itself, such as: ansible-playbook -i inventory/mycluster/hosts.yaml upgrade-cluster.yml --limit w1',
  }),
  'option-ambiguous': ({ word, matches }) => ({
    title: `"${word}" is short for more than one option: ${matches.join(', ')}.`,
    change: 'Write the option in full.',
  }),
  'option-not-a-number': ({ word, option }) => ({
    title: `--${option} takes a whole number, not "${word}".`,
    change: 'Give it a whole number.',
  }),
  'option-on-next-line': ({ option }) => ({
    title: `"${option}" is on a line of its own, so that it does not belong to the command: Ansible runs without it.`,
    change: 'End the line before it with a backslash, or write everything on one line.',
  }),
  'option-with-value': ({ word, option }) => ({
    title: `--${option} takes no value, but "${word}" gives it one.`,
    change: 'Remove the value.',
  }),
  'option-without-value': ({ option }) => ({
    title: `--${option} has no value.`,
    change: `Write the value after it. One that begins with a dash needs an equals sign: --${option}=-x`,
  }),
  'options-exclude-each-other': ({ option }) => ({
    title: `--${option} cannot be used together with the other option that gives the same password.`,
    change: 'Keep one of the two.',
  }),
  'playbook-foreign': ({ playbook }) => ({
    title: `"${playbook}" is not a playbook of Kubespray.`,
    change: 'Give cluster.yml, upgrade-cluster.yml, scale.yml or another of its playbooks.',
  }),
  placeholder: ({ expansion }) => ({
    title: `${expansion} is a placeholder that has not been filled in.`,
    change: 'Put the value itself in its place.',
  }),
  'playbook-missing': () => ({
    title: 'The command names no playbook.',
    change: 'Add one, such as upgrade-cluster.yml.',
  }),
  'program-missing': ({ suggestion }) => ({
    title: 'These are options and playbooks without the program that takes them.',
    change: `Write: ${suggestion}`,
  }),
  'program-misspelt': ({ word, suggestion }) => ({
    title: `"${word}" is not the name of the program.`,
    change: `Write ${suggestion}.`,
  }),
  'program-launcher': ({ program }) => ({
    title: `What ${program} runs cannot be told from this text.`,
    change: 'Write the same with ansible-playbook: the playbook, the inventory, the limit and the variables.',
  }),
  'program-template': () => ({
    title: 'The playbook is in the job template, which this command only starts.',
    change:
      'Paste the job as "awx jobs get ID" prints it, with playbook, limit and extra_vars, or the ansible-playbook command at the top of its output.',
  }),
  'program-other': ({ program }) => ({
    title: `${program} runs no playbook of Kubespray.`,
    change: 'Paste the ansible-playbook command.',
  }),
  'prose-left-out': ({ words }) => ({
    title: `"${words}" is read as part of the sentence around the command, and left out.`,
    change: 'If it belongs to the command, paste the command alone.',
  }),
  'redirected-option': ({ found }) => ({
    title: `The shell treats "${found}" as the name of a file, because of the character before it.`,
    change: 'Remove the ">" or "<", which is part of the prompt.',
  }),
  'command-not-read': ({ other }) => ({
    title: `The text seems to run another command, which was not read: ${other}`,
    change: 'Write each command on a line of its own, as you would type it.',
  }),
  'several-commands': ({ other }) => ({
    title: `The text holds another command, which is left out of account: ${other}`,
    change: 'Look at one command at a time.',
  }),
  'shell-expansion': ({ expansion }) => ({
    title: `The shell replaces ${expansion} before Ansible sees it, so its value is not known here.`,
    change: 'Put the value itself in its place.',
  }),
  'shell-glob': ({ word }) => ({
    title: `The shell puts file names in place of "${word}" if any match.`,
    change: 'Put the value in single quotes.',
  }),
  'shell-syntax': ({ found }) => ({
    title: `A shell refuses this "${found}".`,
    change: 'Put the value that it belongs to in single quotes, or remove it.',
  }),
  'too-few-forks': () => ({ title: '--forks must be at least 1.', change: 'Give it a larger number.' }),
  'typographic-character': ({ word, suggestion }) => ({
    title: `"${word}" has characters of a word processor or another keyboard, which mean nothing to the shell. It is read as ${suggestion}.`,
    change: `Write ${suggestion}`,
  }),
  'typographic-space': ({ characters }) => ({
    title: `Full-width or other unusual spaces (${characters.join(', ')}) are between these words; a shell does not split words there. They are read as ordinary spaces.`,
    change: 'Type ordinary spaces.',
  }),
  'unclosed-expansion': ({ found }) => ({
    title: `"${found}" is opened here and never closed.`,
    change: 'Close it.',
  }),
  'unclosed-quote': ({ found }) => ({
    title: `The quote ${found} is opened here and never closed.`,
    change: 'Close it.',
  }),
  'unknown-wrapper': ({ words }) => ({
    title: `"${words}" before ansible-playbook is not understood. It is assumed to run the command unchanged.`,
    change: 'Paste the command from ansible-playbook on.',
  }),
  'unquoted-operator': ({ found }) => ({
    title: `The shell ends the command at this "${found}": Ansible never sees what follows.`,
    change: 'Put the value in single quotes.',
  }),
  // Its limit.
  'limit-empty': () => ({
    title: 'The limit is empty, so the command runs on every host.',
    change: 'Name hosts or groups, or remove --limit.',
  }),
  'limit-file-empty': ({ path }) => ({
    title: `The limit file "${path}" names no host. To Ansible that means every host.`,
    change: 'Write one host or group a line.',
  }),
  'limit-file-missing': ({ path }) => ({
    title: `The limit file "${path}" is not here, so the hosts are not known.`,
    change: `Add the file under the name "${path}".`,
  }),
  'no-hosts-left': ({ limit }) => ({
    title: `The limit "${limit}" leaves no host, and Ansible stops before the first play.`,
    change: 'Name hosts or groups of this inventory.',
  }),
  'regex-invalid': ({ term }) => ({
    title: `"${term}" is not a regular expression of Python, and Ansible stops.`,
    change: 'Check its brackets and repetitions.',
  }),
  'regex-unsupported': ({ term, construct }) => ({
    title: `"${term}" uses what is not tried here (${construct}), so the hosts are not known.`,
    change: 'Write the hosts, a glob, or a simpler expression.',
  }),
  'subscript-out-of-range': ({ term }) => ({
    title: `"${term}" asks for a host that is not there, and Ansible stops.`,
    change: 'Count from 0, or name the host.',
  }),
  'subscript-with-dash': ({ term, suggestion }) => ({
    title: `Ansible treats "${term}" as a range, but warns.`,
    change: `Write "${suggestion}".`,
  }),
  'term-unmatched': ({ term, suggestion, mixed, renames }) => ({
    title: mixed
      ? `"${term}" matches nothing: where a comma separates, a colon does not. Ansible skips it with a warning.`
      : `"${term}" matches no host or group of this inventory. Ansible skips it with a warning.${suggestion ? (renames ? ` Here the group is called "${suggestion}".` : ` Did you mean "${suggestion}"?`) : ''}`,
    change: mixed
      ? 'Separate all names with commas.'
      : renames
        ? `Rename "${suggestion}" to "${term}" in the inventory.`
        : suggestion
          ? `Write "${suggestion}".`
          : 'Check the name.',
  }),
  'term-without-name': ({ term }) => ({
    title: `Nothing follows "${term}", and Ansible stops with an unexpected exception.`,
    change: 'Write a host or group after it, without a space.',
  }),
};
