import type { Texts } from '../model.ts';

/** What a request does not tell, in English. */
export const missing: Texts['missing'] = {
  'address-shared': {
    fact: (address = 'the same address') =>
      `several hosts of the cluster have the address ${address}, and one machine cannot be two nodes; Kubespray stops on a host that does not have its ip itself.`,
    change: (address) => `Give each host its own address in place of ${address}.`,
  },
  'command-missing': {
    fact: () => 'there is no ansible-playbook command.',
    change: () => 'Paste the command that you want to run.',
  },
  'command-not-read': {
    fact: (other = 'another command') => `the text seems to run ${other} as well, and that was not read.`,
    change: () => 'Write each command on a line of its own, as you would type it.',
  },
  'command-unreadable': {
    fact: () => 'the command cannot be read as it is written.',
    change: () => 'Paste the command line itself, quotes and backslashes as you type them.',
  },
  'core-patch-version': {
    fact: (release = 'this release') =>
      `${release} stops in its check of groups on ansible-core 2.14.12 and later, and which 2.14 runs it is not known.`,
    change: () => 'Give the version that `ansible --version` prints, or take v2.23.3.',
  },
  'environment-setting': {
    fact: (setting = 'a setting of Ansible in the environment') =>
      `${setting} changes what Ansible reads or runs, and its effect on this run is not modelled here.`,
    change: () => 'Leave the setting out; Kubespray brings its own `ansible.cfg`.',
  },
  'extra-vars-file-missing': {
    fact: (file = 'a file that -e names') =>
      `the variables of ${file} are not known: it is not here, or it is encrypted.`,
    change: (file) =>
      `Add the file under the name ${file}, or give \`serial\`, \`container_manager\` and \`kube_network_plugin_multus\` with \`-e\`.`,
  },
  'inventory-missing': {
    fact: (source = 'that -i names') =>
      `the inventory ${source} is not among the files, so the run was simulated without it.`,
    change: (source) => `Add ${source}, or name a file that is here.`,
  },
  'inventory-placeholder': {
    fact: (value = 'a name or an address') =>
      `${value} in the inventory is not the name or address of a host, but a placeholder or a slip.`,
    change: (value) => `Put the name or the address itself in place of ${value}.`,
  },
  'inventory-program': {
    fact: (path = 'a source of the inventory') =>
      `${path} is a script or the configuration of a plugin: its hosts are known only to Ansible. Paste what ansible-inventory --list prints.`,
    change: (path) => `Run \`ansible-inventory --list -i\` with ${path}, and use its output instead of that file.`,
  },
  'inventory-rewritten': {
    fact: (file = 'a file of the inventory') =>
      `the script writes ${file} before this run, and what it then holds is not known here.`,
    change: (file) => `Give ${file} as it is at this run, and check this command by itself.`,
  },
  'limit-file-missing': {
    fact: (file = 'that --limit names') => `the limit file ${file} is not among the files.`,
    change: (file) => `Add the file under the name ${file}, or write its hosts into \`--limit\`.`,
  },
  'node-name-shared': {
    fact: (name = 'the same name') =>
      `several hosts of the cluster are the node ${name} by \`kube_override_hostname\`, so each would cordon and drain that one node.`,
    change: () => 'Leave `kube_override_hostname` out, or give each host its own.',
  },
  'option-not-modelled': {
    fact: (option = 'an option of the command') =>
      `${option} changes what the modules do, and a run with it is followed here only as far as hosts and Multus go.`,
    change: (option) => `Leave ${option} out to see how the run itself ends.`,
  },
  'other-commands': {
    fact: (other = 'another command') => `the text also runs ${other}, and this is the verdict on one command alone.`,
    change: () => 'Check all of them in order: in the playground, or with `multus-clinic diagnose --script`.',
  },
  'other-release': {
    fact: (release = 'another release') =>
      `the text runs Kubespray ${release}, and this is the verdict on another release.`,
    change: (release) => `Choose ${release}, or name the release that you mean in the text.`,
  },
  'regular-expression': {
    fact: (construct = "a construct of Python's") =>
      `a regular expression of the limit uses ${construct}, which is not tried here, so its hosts are not known.`,
    change: () => 'Write the hosts, a glob such as `w*`, or a simpler expression.',
  },
  'shell-expansion': {
    fact: (part = 'a part of the command') =>
      `${part} is replaced before Ansible sees it, so its value is not known here.`,
    change: () => 'Write the value itself into the command.',
  },
  'start-at-task': {
    fact: (task = 'what --start-at-task names') =>
      `${task} is not a Multus task, so where the run starts is not known.`,
    change: () => 'Remove `--start-at-task`, or name a Multus task.',
  },
  'tasks-not-read': {
    fact: (name = 'a variable of the inventory') =>
      `${name} names files of tasks that run on each node while it is drained, and those were not read: where one fails, the node stays drained.`,
    change: (name) => `Leave ${name} out to see how the run itself ends, and try its tasks on one node by themselves.`,
  },
  'templated-value': {
    fact: (name = 'a value that decides') => `${name} is a template whose value only the run itself knows.`,
    change: (name) => `Write the value of ${name} in place of the template.`,
  },
  'unknown-playbook': {
    fact: (name = 'what the command names') => `${name} is not a playbook of Kubespray, so its plays are not known.`,
    change: () => "Name Kubespray's own playbook, such as `upgrade-cluster.yml` or `cluster.yml`.",
  },
  'unmodelled-playbook': {
    fact: (name = 'this playbook of Kubespray') => `the run of ${name} is not simulated here.`,
    change: () => 'Read what it does before it runs; no verdict is given.',
  },
  'unusual-value': {
    fact: (name = 'a variable of the role') => `${name} has a value of a kind that is not modelled here.`,
    change: (name) => `Remove ${name} from the command and the inventory.`,
  },
  'value-refused': {
    fact: (name = 'a variable of the upgrade') =>
      `${name} has a value that the task which reads it does not accept: the run stops there, and a node may stay drained.`,
    change: (name) => `Give ${name} a whole number; where it is a timeout, a number with its unit, such as \`360s\`.`,
  },
  'vaulted-value': {
    fact: (name = 'a value that decides') => `${name} is encrypted by ansible-vault.`,
    change: (name) => `Give ${name} in plain text; the switch, the engine and \`serial\` are not secrets.`,
  },
  'vars-file-vaulted': {
    fact: (file = 'a file of variables') => `the variables of ${file} are not known: ansible-vault has encrypted it.`,
    change: (file) =>
      `If ${file} holds nothing but secrets, say so: *Encrypted files hold only secrets* in the playground, \`--vault-holds-secrets\` on the command line. Otherwise give its other variables in a plain file.`,
  },
  'version-unlisted': {
    fact: (name = 'a variable of the inventory') =>
      `this release has no checksum of the version that ${name} gives, so its download stops, or an assertion before it.`,
    change: (name) =>
      `Leave ${name} out for the version that the release brings, or give one that its table of checksums lists, written as there, with a v or without.`,
  },
};
