import { joinChinese } from '../../language/join-chinese.ts';
import type { Texts } from '../model.ts';

/** What a request does not tell, in Chinese. */
export const missing: Texts['missing'] = {
  'address-shared': {
    fact: (address = '同一个地址') =>
      joinChinese(
        '集群里有多台主机的地址都是',
        address,
        '，而一台机器不能当两个节点；如果主机自己没有 ip 所写的地址，Kubespray 就在它上面中断。',
      ),
    change: (address) => joinChinese('把', address, '换成每台主机各自的地址。'),
  },
  'command-missing': {
    fact: () => '没有 ansible-playbook 命令。',
    change: () => '粘贴你要运行的命令。',
  },
  'command-not-read': {
    fact: (other = '另一条命令') => joinChinese('文本似乎还会运行', other, '，但没有读出来。'),
    change: () => '每条命令单独写一行，就像在终端里输入的那样。',
  },
  'command-unreadable': {
    fact: () => '这条命令按现在的写法无法读取。',
    change: () => '粘贴命令行本身，引号和反斜杠保持输入时的样子。',
  },
  'core-patch-version': {
    fact: (release = '该版本') =>
      `${release} 在 ansible-core 2.14.12 及更高版本上会停在对组的检查，而这里不知道用的是哪个 2.14。`,
    change: () => '填写 `ansible --version` 输出的版本，或改用 v2.23.3。',
  },
  'environment-setting': {
    fact: (setting = '环境变量中的某项 Ansible 设置') =>
      joinChinese(setting, '会改变 Ansible 读取或执行的内容，这里没有实现它对本次运行的影响。'),
    change: () => '去掉这个设置；Kubespray 自带 `ansible.cfg`。',
  },
  'extra-vars-file-missing': {
    fact: (file = '-e 所指的文件') => joinChinese('不知道', file, '里的变量：文件没有提供，或已加密。'),
    change: (file) =>
      joinChinese(
        '添加名为',
        file,
        '的文件，或用 `-e` 给出 `serial`、`container_manager` 和 `kube_network_plugin_multus`。',
      ),
  },
  'inventory-missing': {
    fact: (source = '-i 所指的文件') => joinChinese('没有提供主机清单', source, '，模拟时没有用到它。'),
    change: (source) => joinChinese('添加', source, '，或指定已提供的文件。'),
  },
  'inventory-placeholder': {
    fact: (value = '某个主机名或地址') => joinChinese('主机清单里的', value, '不是主机名或地址，是占位内容或笔误。'),
    change: (value) => joinChinese('把', value, '换成实际的主机名或地址。'),
  },
  'inventory-program': {
    fact: (path = '主机清单的一个来源') =>
      joinChinese(path, '是脚本或插件配置，其中的主机只有 Ansible 知道。请粘贴 ansible-inventory --list 的输出。'),
    change: (path) => joinChinese('对', path, '执行 `ansible-inventory --list -i`，用输出替换这个文件。'),
  },
  'inventory-rewritten': {
    fact: (file = '主机清单的某个文件') => joinChinese('脚本在这次运行之前改写了', file, '，这里不知道改写后的内容。'),
    change: (file) => joinChinese('提供', file, '在这次运行时的内容，单独检查这条命令。'),
  },
  'limit-file-missing': {
    fact: (file = '') => joinChinese('没有提供 limit 文件', file, '。'),
    change: (file) => joinChinese('添加名为', file, '的文件，或把其中的主机直接写进 `--limit`。'),
  },
  'node-name-shared': {
    fact: (name = '同一个名称') =>
      joinChinese(
        '集群里有多台主机的 `kube_override_hostname` 都是',
        name,
        '，每台主机都会把这同一个节点停止调度并清空。',
      ),
    change: () => '去掉 `kube_override_hostname`，或让每台主机各用自己的名称。',
  },
  'option-not-modelled': {
    fact: (option = '命令的某个选项') =>
      joinChinese(option, '会改变模块的行为，带着它运行时，这里只模拟主机范围和 Multus。'),
    change: (option) => joinChinese('去掉', option, '，就能看到运行本身的结果。'),
  },
  'other-commands': {
    fact: (other = '其他命令') => joinChinese('文本里还有', other, '，这里只判断了其中一条命令。'),
    change: () => '在诊断台里，或用 `multus-clinic diagnose --script` 按顺序检查全部命令。',
  },
  'other-release': {
    fact: (release = '其他版本') => joinChinese('文本里运行的是 Kubespray', release, '，而这里判断的是另一个版本。'),
    change: (release) => joinChinese('选择', release, '，或在文本里写明你要用的版本。'),
  },
  'regular-expression': {
    fact: (construct = '') =>
      joinChinese('limit 的正则表达式用到了这里不支持的 Python 写法', construct, '，无法得知选中哪些主机。'),
    change: () => '改写成主机名、`w*` 这样的通配符，或更简单的正则表达式。',
  },
  'shell-expansion': {
    fact: (part = '命令的一部分') => joinChinese(part, '会先被替换，Ansible 看到的值无从得知。'),
    change: () => '在命令里直接写出它的值。',
  },
  'start-at-task': {
    fact: (task = '--start-at-task 指定的') => joinChinese(task, '不是 Multus 的任务，无法得知运行从哪里开始。'),
    change: () => '去掉 `--start-at-task`，或指定一个 Multus 任务。',
  },
  'tasks-not-read': {
    fact: (name = '主机清单的某个变量') =>
      joinChinese(
        name,
        '指定的任务文件会在每个节点清空之后、恢复调度之前运行，这里没有读取；其中任何任务失败，节点都会保持清空状态。',
      ),
    change: (name) => joinChinese('去掉', name, '，就能看到运行本身的结果；其中的任务请先在一个节点上单独试运行。'),
  },
  'templated-value': {
    fact: (name = '决定结果的某个值') => joinChinese(name, '是模板，只有实际运行时才有值。'),
    change: (name) => joinChinese('用', name, '的实际值替换模板。'),
  },
  'unknown-playbook': {
    fact: (name = '命令指定的文件') => joinChinese(name, '不是 Kubespray 的 playbook，无法得知它有哪些 play。'),
    change: () => '指定 Kubespray 自带的 playbook，例如 `upgrade-cluster.yml` 或 `cluster.yml`。',
  },
  'unmodelled-playbook': {
    fact: (name = '这个 Kubespray playbook') => joinChinese('这里不模拟', name, '的运行。'),
    change: () => '运行前先弄清它会做什么；这里不给出结论。',
  },
  'unusual-value': {
    fact: (name = '角色的某个变量') => joinChinese(name, '的值是这里没有建模的一类。'),
    change: (name) => joinChinese('从命令和主机清单中去掉', name, '。'),
  },
  'value-refused': {
    fact: (name = '升级的某个变量') =>
      joinChinese(name, '的值不被读取它的任务接受：运行会停在那个任务，节点可能一直处于清空状态。'),
    change: (name) => joinChinese('把', name, '改成整数；如果是超时时间，数字要带单位，例如 `360s`。'),
  },
  'vaulted-value': {
    fact: (name = '决定结果的某个值') => joinChinese(name, '由 ansible-vault 加密。'),
    change: (name) => joinChinese('以明文给出', name, '；开关、引擎和 `serial` 都不是机密。'),
  },
  'vars-file-vaulted': {
    fact: (file = '某个变量文件') => joinChinese('不知道', file, '里的变量：文件由 ansible-vault 加密。'),
    change: (file) =>
      joinChinese(
        '如果',
        file,
        '里只有机密，请注明：在诊断台勾选“加密文件里只有机密内容”，或在命令行加上 `--vault-holds-secrets`；否则请另用明文文件给出其余变量。',
      ),
  },
  'version-unlisted': {
    fact: (name = '主机清单的某个变量') =>
      joinChinese('这个版本没有', name, '所给版本的校验和，运行会停在下载，或下载之前的断言。'),
    change: (name) =>
      joinChinese(
        '去掉',
        name,
        '，使用这个 Kubespray 版本自带的版本，或改成它的校验和表里列出的版本，写法与表里一致（有的带字母 v，有的不带）。',
      ),
  },
};
