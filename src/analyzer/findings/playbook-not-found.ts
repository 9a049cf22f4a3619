import { findPlaybook } from '../kubespray/find-playbook.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly playbook: string;
  readonly release: string;
  /** How this release names it; `undefined`: it has none of the kind. */
  readonly suggestion?: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** Ansible looks for each playbook before it reads the inventory (`PlaybookCLI.run`, lib/ansible/cli/playbook.py). */
export const playbookNotFound = defineFinding<Data>({
  id: 'playbook-not-found',
  severity: 'error',
  group: 'input',
  order: 5,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: [
      'ansible v2.16.8:lib/ansible/cli/playbook.py',
      'v2.21.0:upgrade-cluster.yml',
      'v2.22.0:playbooks/upgrade_cluster.yml',
      'v2.31.0:upgrade_cluster.yml',
    ],
  },
  related: ['command-not-understood', 'release-unknown'],
  text: {
    en: {
      title: '`ERROR! the playbook: … could not be found`: this release has none of that name',
      symptom: '`ERROR! the playbook: upgrade-cluster.yaml could not be found`; nothing runs.',
      affected:
        'Every release. `playbooks/` is there from v2.22.0 on, `facts.yml` is in it from then on, and the root has `upgrade_cluster.yml` with an underscore from v2.29.1 on.',
      message: ({ playbook, release, suggestion }) =>
        `${release} has no \`${playbook}\`, so Ansible refuses to start.${suggestion === undefined ? '' : ` It names that playbook \`${suggestion}\`.`}`,
      change: ({ suggestion }) =>
        suggestion === undefined
          ? 'Name a playbook that the release has, such as `cluster.yml` or `upgrade-cluster.yml`.'
          : `Write \`${suggestion}\`.`,
    },
    'zh-CN': {
      title: '`ERROR! the playbook: … could not be found` 报错：这个版本没有该名称的 playbook',
      symptom: '`ERROR! the playbook: upgrade-cluster.yaml could not be found`；什么也不会执行。',
      affected:
        '所有版本。`playbooks/` 从 v2.22.0 起才有，`facts.yml` 从那时起在其中；根目录下带下划线的 `upgrade_cluster.yml` 从 v2.29.1 起才有。',
      message: ({ playbook, release, suggestion }) =>
        `${release} 没有 \`${playbook}\`，Ansible 拒绝启动。${suggestion === undefined ? '' : `该版本中它是 \`${suggestion}\`。`}`,
      change: ({ suggestion }) =>
        suggestion === undefined
          ? '改用该版本已有的 playbook，例如 `cluster.yml` 或 `upgrade-cluster.yml`。'
          : `改写成 \`${suggestion}\`。`,
    },
  },
  messages: [
    {
      id: 'playbook-not-found',
      printed: 'ERROR! the playbook: upgrade-cluster.yaml could not be found',
      parts: ['the playbook:', 'could not be found'],
      without: ['the playbook: facts.yml'],
      issues: [12177],
    },
  ],
  examples: [
    {
      name: 'other-extension',
      title: { en: 'A name that ends in .yaml', 'zh-CN': '以 .yaml 结尾的名称' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yaml',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'own-name',
      title: { en: 'The name that the release has', 'zh-CN': '该版本已有的名称' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, release, prediction }) {
    if (prediction.refusal?.kind !== 'playbook') return;
    for (const playbook of command.playbooks) {
      const found = findPlaybook(release, playbook, command.folder);
      if (playbook.unknowable || found.kind !== 'absent') continue;
      const { text, span } = playbook;
      const { suggestion } = found;
      yield { at: span, data: { playbook: text, release: release.name, ...(suggestion && { suggestion }) } };
    }
  },
});
