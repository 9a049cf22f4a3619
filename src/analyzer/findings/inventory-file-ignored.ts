import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = { readonly path: string; readonly extension: string };

const folder = [
  { path: 'inventory/mycluster/inventory.ini', text: exampleCluster },
  { path: 'inventory/mycluster/more.yaml', text: 'all:\n  hosts:\n    spare1:\n' },
];

/** A folder given with -i skips files by extension, `.ini` among them (`inventory_ignore_extensions`). */
export const inventoryFileIgnored = defineFinding<Data>({
  id: 'inventory-file-ignored',
  severity: 'warning',
  group: 'input',
  order: 4,
  about: 'request',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: ['v2.25.1:ansible.cfg', 'ansible v2.16.8:lib/ansible/inventory/manager.py'],
  },
  related: ['inventory-unreadable', 'limit-matches-nothing'],
  text: {
    en: {
      title: 'Hosts of `inventory.ini` are missing: `-i` names its folder',
      symptom: 'No message: hosts of `inventory.ini` are simply not there when `-i` names its folder.',
      affected:
        "Every release: `.ini` and `.cfg` are in `inventory_ignore_extensions`, in Ansible's default and in Kubespray's `ansible.cfg`.",
      message: ({ path, extension }) =>
        `\`-i\` names a folder, and Ansible skips files in it that end in \`${extension}\`. \`${path}\` is not read, without a word.`,
      change: ({ path }) =>
        `Name the file itself: \`-i ${path}\`. Or give it another ending, such as \`.yaml\` with YAML in it.`,
    },
    'zh-CN': {
      title: '`inventory.ini` 里的主机不见了：`-i` 指定的是目录',
      symptom: '没有任何提示：`-i` 指定目录时，`inventory.ini` 里的主机就是不存在。',
      affected:
        '所有版本：`.ini` 和 `.cfg` 在 `inventory_ignore_extensions` 中，Ansible 默认值和 Kubespray 的 `ansible.cfg` 都是如此。',
      message: ({ path, extension }) =>
        `\`-i\` 指定的是目录，Ansible 会跳过其中以 \`${extension}\` 结尾的文件。\`${path}\` 没有被读取，也没有提示。`,
      change: ({ path }) => `直接指定文件：\`-i ${path}\`。或换用其他扩展名，例如 \`.yaml\` 并写成 YAML。`,
    },
  },
  alsoCauses: ['no-hosts', 'no-hosts-older'],
  examples: [
    {
      name: 'folder',
      title: { en: 'The folder of the inventory', 'zh-CN': '指定主机清单所在的目录' },
      request: {
        files: folder,
        command: 'ansible-playbook -i inventory/mycluster -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'file',
      title: { en: 'The file itself', 'zh-CN': '指定文件本身' },
      request: {
        files: folder,
        command: 'ansible-playbook -i inventory/mycluster/inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ inventory }) {
    for (const problem of inventory.problems) {
      const { code, span, data } = problem;
      if (code !== 'inventory-file-ignored') continue;
      const text = inventory.files.find(({ path }) => path === span.file)?.text ?? '';
      // The whole file is meant; its first line with words is enough to show it.
      const start = text.search(/\S/);
      const end = start === -1 ? text.length : start + (text.slice(start).match(/^[^\r\n]*/)?.[0].length ?? 0);
      yield {
        at: { ...span, start: Math.max(start, 0), end },
        data: { path: String(data.path), extension: String(data.extension) },
        problems: [problem],
      };
    }
  },
});
