import type { Texts } from '../model.ts';

/** What a prediction rests on, in Chinese. Code stands between backticks. */
export const assumptions: Texts['assumption'] = {
  'check-mode': '使用 `--check` 时不会应用任何对象：提交 manifest 的模块没有检查模式。',
  'extra-vars-file': '没有提供 `-e` 所指的文件；这类文件通常设置的变量不会改变结论。',
  'inventory-source': '命令没有指向已提供的主机清单，因此以第一个文件作为主机清单来源。',
  'inventory-unreadable': 'Ansible 无法读取某个主机清单来源；以它此前读到的内容为准。',
  'limit-file': '没有提供 `--limit` 所指的文件；无论其中是哪些主机，结论都一样。',
  'inventory-printed': '粘贴的是 `ansible-inventory` 或脚本的输出，这里用它代替原来的主机清单。',
  'printed-order':
    '主机清单是打印出来的，原有的顺序已丢失：主机或组换一种顺序，运行的结果就不同。这里给出最坏的结果；粘贴主机清单文件本身才能确定。',
  'loop-turn': '命令在循环里：结论针对第一个出问题的那一轮；都没有问题时针对第一轮。',
  redirected: '有变量来自管道；它们通常设置的内容不会改变结论。',
  release: '没有指定版本，因此模拟了所有版本。',
  'release-newer-than-tables': '该版本比数据表更新，按已知的最新版本处理。',
  'release-older-than-tables': '该版本比数据表更旧，按已知的最旧版本处理。',
  'release-unknown': 'Kubespray 没有这个名称的版本，因此没有模拟。',
  'run-time-group-order': '有一个组在运行时才拼成，顺序每次可能不同；这里给出最坏的结果。',
  'shell-variable': '某个 shell 变量的值不能确定：按文本给出的值处理，或者它不影响结果。',
  step: '使用 `--step` 时，假定每个任务都得到确认。',
  'vault-holds-secrets': '按请求所说，`ansible-vault` 加密的文件里只有机密，没有决定结果的变量。',
  'typographic-characters': '命令里有排版符号或全角字符，这里按对应的普通字符读取。',
};

/** What a series of commands rests on, in Chinese. */
export const runbookAssumptions: Texts['runbookAssumption'] = {
  'cache-is-fresh': '所有命令在同一台机器上、24 小时之内运行，因此前一条命令缓存的事实后面的命令都能用到。',
  'one-of-cases': '`case` 的各个分支只会执行一个；每个分支都按执行的是它来判断。',
  'others-succeed': '`ansible-playbook` 以外的命令都成功；除已说明的以外，不改变运行所读的内容。',
  'container-forgets': '`docker run` 启动的容器有自己的事实缓存，容器结束后就没有了。',
  'release-not-named': '没有指定版本，因此每条命令都单独按所有版本判断，不计前面的命令留下的状态。',
  'in-background': '后台运行的命令按先后顺序处理。',
  conditions: '不检查命令退出状态的条件都视为成立，只用来结束脚本的除外。',
};
