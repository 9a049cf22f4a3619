import type { Locale } from '../locale.ts';
import type { DeclaredMessage, ErrorMessage } from './messages.ts';

const requirements = {
  en: "The Python that runs Ansible lacks what the release asks for. Install it there: `pip install -U -r requirements.txt`, in the release's own virtual environment.",
  'zh-CN':
    '运行 Ansible 的 Python 缺少该版本要求的组件。请在它的虚拟环境里安装：`pip install -U -r requirements.txt`。',
};
const fromTheRoot = {
  en: "Start `ansible-playbook` in the root of the release's own checkout, so that its `ansible.cfg` and roles count, and mix no files of two releases.",
  'zh-CN': '请在该版本代码的根目录运行 `ansible-playbook`，让它的 `ansible.cfg` 和角色生效，不要混用两个版本的文件。',
};

const declared: readonly (DeclaredMessage & { readonly advice: Readonly<Record<Locale, string>> })[] = [
  {
    id: 'jmespath-missing',
    printed: 'You need to install "jmespath" prior to running json_query filter',
    parts: ['You need to install "jmespath" prior to running'],
    issues: [9695, 9826, 10845],
    advice: requirements,
  },
  {
    id: 'json-query-missing',
    printed: "template error while templating string: no filter named 'json_query'",
    parts: ["o filter named 'json_query'"],
    issues: [],
    advice: {
      en: 'The collection `community.general` is missing: install the package `ansible` of the release (`pip install -U -r requirements.txt`), not `ansible-core` alone.',
      'zh-CN':
        '缺少 `community.general` 集合：请安装该版本要求的 `ansible` 包（`pip install -U -r requirements.txt`），而不是只装 `ansible-core`。',
    },
  },
  {
    id: 'json-query-missing-by-name',
    printed: 'Could not load "community.general.json_query": \'community.general.json_query\'',
    parts: ['Could not load "', 'json_query"'],
    issues: [],
    advice: requirements,
  },
  {
    id: 'netaddr-missing',
    printed: 'Python netaddr is not present',
    parts: ['netaddr is not present'],
    issues: [],
    advice: requirements,
  },
  {
    id: 'jinja-too-old',
    printed: 'Your Jinja version is too old, install via pip',
    parts: ['Your Jinja version is too old'],
    issues: [],
    advice: requirements,
  },
  {
    id: 'role-not-found',
    printed: "ERROR! the role 'dynamic_groups' was not found in /opt/kubespray/playbooks/roles:...",
    parts: ["the role '", 'was not found in'],
    issues: [],
    advice: fromTheRoot,
  },
  {
    id: 'kubeadm-images-raw',
    printed: "'kubeadm_images_raw' is undefined",
    parts: ['kubeadm_images_raw', 'undefined'],
    issues: [10899, 10982],
    advice: {
      en: 'The list of images is made on a control-plane host of the run. Put the first control-plane host into the limit too, and leave out `--tags` that skip `download`.',
      'zh-CN':
        '镜像列表由本次运行中的控制平面主机生成。请把第一台控制平面主机也加进 limit，并去掉会跳过 `download` 的 `--tags`。',
    },
  },
  {
    id: 'kubeadm-certificate-key',
    printed: "'kubeadm_certificate_key' is undefined",
    parts: ['kubeadm_certificate_key', 'undefined'],
    issues: [7029, 7584, 10973],
    advice: {
      en: 'A control-plane host joins while the first one is outside the limit. Run `cluster.yml` with `--limit kube_control_plane`, on v2.21 to v2.26 with `--skip-tags multus`, the first one in its place.',
      'zh-CN':
        '新的控制平面主机加入时，第一台在 limit 之外。请用 `--limit kube_control_plane` 运行 `cluster.yml`，在 v2.21 到 v2.26 上加 `--skip-tags multus`，第一台保持在首位。',
    },
  },
];

/** Messages of what a run needs before a limit matters, and that no finding explains: each says itself what to do. */
export const setupMessages: readonly ErrorMessage[] = declared.map((message) => ({ ...message, findings: [] }));
