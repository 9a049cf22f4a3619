import { taskNames, variants } from '../kubespray/multus-role.ts';
import { releases } from '../kubespray/releases.ts';
import { matchHosts } from '../pattern/match.ts';
import { acceptsCore, parseCoreVersion } from '../simulate/core.ts';
import { startProcess } from '../simulate/predict.ts';
import { coreBounds, versionCheckTags } from '../simulate/stations/version-check.ts';
import { runsWithTags, tagsOf } from '../simulate/tags.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { stopsBecause } from './run-stop.ts';

type Data = {
  readonly ansible: string;
  /** What the release accepts, `from` ≤ core < `below`; `undefined`: `ansible` is no version at all. */
  readonly range?: { readonly from: string; readonly below: string };
  /** Why Kubespray's own check does not stop the run: the limit leaves out its host, or the command its tasks or bounds. */
  readonly unchecked: false | 'limit' | 'command';
  /** The Multus task joins its lists as text, which this core no longer evaluates, and stops on it. */
  readonly stops: boolean;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** The ansible-core of the request is not one that the release accepts (`playbooks/ansible_version.yml`). */
export const releaseOutsideAnsibleRange = defineFinding<Data>({
  id: 'release-outside-ansible-range',
  severity: 'warning',
  group: 'stops',
  order: 30,
  about: 'release',
  known: 'read',
  upstream: {
    issues: [9955, 9790, 10831, 4002],
    pullRequests: [10105, 10908],
    commits: ['ef7197f92', '4014a1ccc'],
    files: ['v2.24.3:playbooks/ansible_version.yml', 'v2.25.0:playbooks/ansible_version.yml'],
  },
  related: ['release-unknown', 'lookup-reaches-excluded-hosts'],
  text: {
    en: {
      title: '`Ansible must be between … exclusive`: the release does not accept this ansible-core',
      symptom:
        'Kubespray stops at its Ansible version check; or, up to v2.24.3 under a limit, does not check and fails later.',
      affected: 'Every release. Up to v2.24.3 the check runs on `localhost`, so a limit without `localhost` skips it.',
      message: ({ ansible, range, unchecked, stops }) => {
        if (!range)
          return `\`${ansible}\` is not a version of ansible-core that can be read, so the newest known one is used instead.`;
        const accepted = `This release accepts ansible-core ${range.from} up to, not including, ${range.below}; \`${ansible}\` is outside.`;
        if (stops)
          return `${accepted} The Multus task joins two lists as text, which this core no longer evaluates, and stops on it.`;
        switch (unchecked) {
          case 'limit':
            return `${accepted} Its version check runs on \`localhost\`, which the limit leaves out, so nothing stops you in time.`;
          case 'command':
            return `${accepted} The command leaves out its version check or moves the bounds of it, so nothing stops you in time.`;
          default:
            return `${accepted} Its version check stops the run before anything is changed.`;
        }
      },
      change: ({ range }) =>
        range
          ? 'Install the `requirements.txt` of this release into a virtual environment of its own.'
          : 'Give a version such as `2.16.8`, or leave it out.',
    },
    'zh-CN': {
      title: '`Ansible must be between … exclusive` 报错：该版本不接受这个 ansible-core',
      symptom: 'Kubespray 在 Ansible 版本检查处中断；v2.24.3 及更早版本带 `--limit` 运行时不做检查，之后才失败。',
      affected: '所有版本。v2.24.3 及更早版本在 `localhost` 上检查，不含 `localhost` 的 limit 会跳过它。',
      message: ({ ansible, range, unchecked, stops }) => {
        if (!range) return `\`${ansible}\` 不是可识别的 ansible-core 版本，这里按已知的最新版本处理。`;
        const accepted = `该版本接受的 ansible-core 从 ${range.from} 起，低于 ${range.below}；\`${ansible}\` 不在其中。`;
        if (stops) return `${accepted}Multus 任务把两个列表按文本拼接，这个 core 不再求值，任务因此中断。`;
        switch (unchecked) {
          case 'limit':
            return `${accepted}版本检查在 \`localhost\` 上执行，而 \`--limit\` 把它排除在外，因此不会及时拦住你。`;
          case 'command':
            return `${accepted}命令跳过了版本检查或改了它的上下限，因此不会及时拦住你。`;
          default:
            return `${accepted}版本检查会在做出任何改动之前中断运行。`;
        }
      },
      change: ({ range }) =>
        range ? '在独立的虚拟环境中安装该版本的 `requirements.txt`。' : '写成 `2.16.8` 这样的版本，或者留空。',
    },
  },
  messages: [
    {
      id: 'version-check',
      printed: 'Ansible must be between 2.16.4 and 2.17.0 exclusive - you have 2.17.14',
      parts: ['Ansible must be between'],
      issues: [7822, 10190, 12571],
    },
    {
      id: 'unsafe-text',
      printed:
        "Failed to template loop_control.label: 'ansible.utils.unsafe_proxy.AnsibleUnsafeText object' has no attribute 'item'",
      parts: ["AnsibleUnsafeText object' has no attribute 'item'"],
      issues: [9955, 10105],
      section: {
        en: 'ansibleunsafetext-object-has-no-attribute-item',
        'zh-CN': 'ansibleunsafetext-object-has-no-attribute-item',
      },
    },
  ],
  alsoCauses: ['no-attribute-of-type'],
  examples: [
    {
      name: 'too-new',
      title: { en: 'ansible-core 2.18 on v2.25.1', 'zh-CN': 'v2.25.1 搭配 ansible-core 2.18' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.25.1',
        ansible: '2.18.1',
      },
      reports: true,
    },
    {
      name: 'check-skipped',
      title: { en: 'A limit that skips the check', 'zh-CN': '跳过检查的 limit' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.23.3',
        ansible: '2.16.2',
      },
      reports: true,
    },
    {
      name: 'accepted',
      title: { en: 'ansible-core 2.16 on v2.25.1', 'zh-CN': 'v2.25.1 搭配 ansible-core 2.16' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.25.1',
        ansible: '2.16.8',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { request, asked, release, core, command, inventory, prediction } = context;
    const { ansible } = request;
    if (ansible === undefined || ansible.trim() === '') return;
    if (!parseCoreVersion(ansible)) {
      yield { data: { ansible, unchecked: false, stops: false } };
      return;
    }
    const joinsText = variants[release.variant].join === 'text' && !core.evaluatesText;
    const checked = stopsBecause(context, 'version-check').length > 0;
    const stops = joinsText && !checked && prediction.failure?.task === taskNames.start;
    // Without a release in the request every core lies outside most of them; one that lies outside all is worth a word.
    const isForNone = () => releases.every((other) => !acceptsCore(other.ansible, ansible));
    if (acceptsCore(release.ansible, ansible) || !(asked || stops || isForNone())) return;
    const { from, below } = release.ansible;
    const limit = command.limit?.text;
    const leavesLocalhost =
      limit !== undefined && limit !== '' && matchHosts(inventory, 'localhost', limit).hosts.length === 0;
    const byLimit = release.ansible.checkedOn === 'localhost' && leavesLocalhost;
    const byCommand =
      !runsWithTags(tagsOf(command), versionCheckTags) ||
      acceptsCore(coreBounds(startProcess({ inventory, command }, release, core)), ansible);
    const unchecked = byLimit ? 'limit' : byCommand && 'command';
    const severity = stops || checked ? 'error' : 'warning';
    yield { severity, data: { ansible, range: { from, below }, unchecked, stops } };
  },
});
