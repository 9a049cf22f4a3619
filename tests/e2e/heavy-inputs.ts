import { strings } from '../../src/playground/strings.ts';

type HeavyInput = {
  readonly name: string;
  readonly inventory: string;
  readonly command: string;
  /** What the page says of the input, in English. */
  readonly read: string;
};

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`)
  .join('\n')}\n`;

const { sentence } = strings.en;

/** Inputs over which a page could stand still. */
export const heavyInputs: readonly HeavyInput[] = [
  {
    name: 'a pattern that backtracks',
    inventory: `[kube_node]\n${'a'.repeat(5000)}[1:50]\n`,
    command: "ansible-playbook cluster.yml -l '~(a+)+$'",
    read: sentence.limitTakesNothing(50),
  },
  {
    name: 'an alias bomb',
    inventory: bomb,
    command: 'ansible-playbook cluster.yml',
    read: sentence.unreadable('inventory/mycluster/hosts.ini', 1),
  },
  {
    name: '5,000 hosts',
    inventory:
      '[kube_control_plane]\ncp1\n[kube_node]\nw[1:5000]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=True\ncontainer_manager=crio\n',
    command: 'ansible-playbook upgrade-cluster.yml -l w7',
    read: sentence.limit(1, 5001, 'w7'),
  },
];
