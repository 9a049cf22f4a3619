import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace } from './places.ts';

type Data = {
  readonly value: string;
  /** The first play that uses it and has hosts. */
  readonly play: string;
  /** What Ansible prints. */
  readonly message: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/**
 * Ansible turns `serial` into a number with Python's `int` when it reaches the play, and does not catch its error (`pct_to_int`,
 * lib/ansible/utils/helpers.py).
 */
export const serialNotANumber = defineFinding<Data>({
  id: 'serial-not-a-number',
  severity: 'error',
  group: 'settings',
  order: 3,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: ['ansible v2.16.8:lib/ansible/utils/helpers.py', 'v2.25.1:playbooks/upgrade_cluster.yml'],
  },
  related: ['serial-in-inventory-ignored', 'command-not-understood'],
  text: {
    en: {
      title: '`invalid literal for int() with base 10`: serial is not a number',
      symptom: "`ERROR! Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'`",
      affected:
        'Every release, `upgrade-cluster.yml`: fractions of a percent, and lists given as text. The run stops in the network play, after the etcd and control-plane hosts of the limit were upgraded.',
      message: ({ value, play }) =>
        `\`serial=${value}\` is neither a whole number nor whole percent. Ansible stops with an unexpected exception at the first play that uses it and has hosts, "${play}"; the plays before it have run.`,
      change: () => 'Write `-e serial=1`, `-e serial=25%`, or a list as JSON: `-e \'{"serial": [1, 5]}\'`.',
    },
    'zh-CN': {
      title: '`invalid literal for int() with base 10` 报错：serial 不是数字',
      symptom: "`ERROR! Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'`",
      affected:
        '所有版本的 `upgrade-cluster.yml`：带小数的百分比，以及以文本给出的列表。运行在网络 play 处中断，此时 limit 之内的 etcd 主机和控制平面主机已经升级。',
      message: ({ value, play }) =>
        `\`serial=${value}\` 既不是整数，也不是整数百分比。Ansible 在第一个用到它且有主机的 play（“${play}”）处抛出意外异常并退出；在它之前的 play 已经执行。`,
      change: () => '写成 `-e serial=1`、`-e serial=25%`，或用 JSON 给出列表：`-e \'{"serial": [1, 5]}\'`。',
    },
  },
  messages: [
    {
      id: 'serial-literal',
      printed: "ERROR! Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'",
      parts: ['invalid literal for int() with base 10'],
      // A pause, and a field of a task such as `retries`, quote Python too.
      without: ['non-integer value given for prompt', 'could not be converted'],
      issues: [],
    },
  ],
  examples: [
    {
      name: 'list-as-text',
      title: { en: 'A list given as text', 'zh-CN': '以文本给出的列表' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e serial=1,2',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'list-as-json',
      title: { en: 'The list as JSON', 'zh-CN': '以 JSON 给出的列表' },
      request: {
        files,
        command: `ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e '{"serial": [1, 2]}'`,
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, prediction: { failure } }) {
    // No task is to blame: the play stops before its first one.
    if (failure?.task !== '') return;
    const given = command.extraVars.findLast(({ vars }) => vars.has('serial'))?.vars.get('serial');
    const at = extraVariablePlace(command, 'serial');
    const value = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
    yield { ...(at && { at }), data: { value, play: failure.play, message: failure.message } };
  },
});
