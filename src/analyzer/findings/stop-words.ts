import type { Locale } from '../locale.ts';
import { type HostSample, hostNames } from './host-sample.ts';
import type { StopData } from './run-stop.ts';

type Words = {
  /** Where the run stops, what it leaves behind and on what that depends, as a whole sentence. */
  readonly stops: (data: StopData) => string;
  /** The hosts that a task is about, as part of a clause; in Chinese after a character. */
  readonly hosts: (hosts: HostSample) => string;
  /** How to get the nodes back and past the stop; `otherwise` where facts do not help. */
  readonly after: (data: StopData, otherwise: string) => string;
};

/** What findings about stops outside Multus have in common. */
export const stopWords: Readonly<Record<Locale, Words>> = {
  en: {
    stops: ({ task, host, left, when }) => {
      const until = when === 'uncached' ? 'Unless facts of the hosts outside the limit are cached, the' : 'The';
      const leaves = left.count > 0 ? ` and leaves ${hostNames(left, 'en')} cordoned` : '';
      const always = when === 'always' ? ', whether or not facts are cached' : '';
      return `${until} run stops in \`${task}\` on \`${host}\`${leaves}${always}.`;
    },
    hosts: (hosts) => (hosts.count > 0 ? `${hostNames(hosts, 'en')}, outside the limit,` : 'another host'),
    after: (data, otherwise) => {
      const back = data.left.count > 0 ? `Run \`${uncordon(data.left)}\` now. ` : '';
      const first = `run \`${data.run}\` without a limit, then this command again.`;
      if (data.help === 'facts') return `${back}${capital(first)}`;
      if (data.help === 'none') return `${back}${otherwise}`;
      return `${back}Declare \`[k8s_cluster:children]\` in the inventory, because the facts playbook of this release reaches only etcd hosts without it; ${first}`;
    },
  },
  'zh-CN': {
    stops: ({ task, host, left, when }) => {
      const until = when === 'uncached' ? '除非 limit 之外主机的事实已有缓存，否则' : '';
      const always = when === 'always' ? '无论事实是否已缓存，' : '';
      const leaves = left.count > 0 ? `，并让 ${hostNames(left, 'zh-CN')}停留在停止调度（cordon）的状态` : '';
      return `${until}${always}运行${always ? '都' : ''}会停在 \`${host}\` 的 \`${task}\`${leaves}。`;
    },
    hosts: (hosts) => (hosts.count > 0 ? ` limit 之外的 ${hostNames(hosts, 'zh-CN')}` : '其他主机'),
    after: (data, otherwise) => {
      const back = data.left.count > 0 ? `先用 \`${uncordon(data.left)}\` 恢复节点调度。` : '';
      const first = `不加 limit 运行 \`${data.run}\`，再重新运行这条命令。`;
      if (data.help === 'facts') return `${back}${first}`;
      if (data.help === 'none') return `${back}${otherwise}`;
      return `${back}在主机清单中声明 \`[k8s_cluster:children]\`，否则该版本收集事实的 playbook 只覆盖 etcd 主机；然后${first}`;
    },
  },
};

function uncordon({ first, count }: HostSample): string {
  return `kubectl uncordon ${first.join(' ')}${count > first.length ? ' ...' : ''}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
