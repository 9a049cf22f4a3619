import { endsOf } from '../simulate/headline.ts';
import { defineFinding, type Found } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

/** `stops`: the run stops on a host that does not answer. `lost`: it goes on without the host. */
type Data =
  | (StopData & { readonly kind: 'stops'; readonly down: HostSample })
  | { readonly kind: 'lost'; readonly down: HostSample };

const files = [{ path: 'inventory.ini', text: exampleSampleCluster }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';

/** A host that the request says cannot be reached, and what its silence does to the run. */
export const hostUnreachable = defineFinding<Data>({
  id: 'host-unreachable',
  severity: 'error',
  group: 'stops',
  order: 22,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [9863, 9867, 10313, 10601, 13407, 13491],
    pullRequests: [13438],
    commits: [],
    files: ['v2.23.3:roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.31.0:playbooks/boilerplate.yml'],
  },
  related: ['facts-cache-required', 'lookup-reaches-excluded-hosts'],
  text: {
    en: {
      title: '`UNREACHABLE!`, `Failed to connect to the host via ssh`: a host is down',
      symptom: '`UNREACHABLE!`, `Failed to connect to the host via ssh`, and exit status 4.',
      affected:
        'Every release where the host is in the run: the bootstrap play ends the run for all hosts, before a node is touched. A host outside the limit matters up to v2.26.1 (not on v2.26.0), which gathers missing addresses from every host, and wherever a task is delegated to it.',
      message: (data) =>
        data.kind === 'lost'
          ? `${hostNames(data.down, 'en')} cannot be reached while facts are gathered. The run goes on without ${data.down.count === 1 ? 'it' : 'them'} and ends with exit status 4.`
          : `${stopWords.en.stops(data)} ${hostNames(data.down, 'en')} cannot be reached, and this task waits for an answer.`,
      change: (data) =>
        data.kind === 'lost'
          ? 'Bring the host back and run the same command again, or take the host out of the inventory.'
          : stopWords.en.after({ ...data, help: 'none' }, 'Bring the host back, or take it out of the inventory.'),
    },
    'zh-CN': {
      title: '`UNREACHABLE!`、`Failed to connect to the host via ssh` 报错：主机无法连接',
      symptom: '`UNREACHABLE!`、`Failed to connect to the host via ssh`，退出码为 4。',
      affected:
        'limit 之内的主机：在所有版本上，bootstrap play 都会让整次运行结束，不触及任何节点。limit 之外的主机：v2.26.1 及更早版本（v2.26.0 除外）会向事实没有缓存的每台主机收集地址，运行因此中断；有任务委派给它时也有影响。',
      message: (data) =>
        data.kind === 'lost'
          ? `收集事实时无法连接 ${hostNames(data.down, 'zh-CN').trimEnd()}。运行会丢下它继续，最后以退出码 4 结束。`
          : `${stopWords['zh-CN'].stops(data)}无法连接 ${hostNames(data.down, 'zh-CN').trimEnd()}，而这个任务要等它响应。`,
      change: (data) =>
        data.kind === 'lost'
          ? '恢复该主机后重新运行同一条命令，或把它移出主机清单。'
          : stopWords['zh-CN'].after({ ...data, help: 'none' }, '恢复该主机，或把它移出主机清单。'),
    },
  },
  messages: [
    {
      id: 'unreachable',
      printed: 'fatal: [w2]: UNREACHABLE!',
      parts: ['UNREACHABLE!'],
      issues: [13407, 13491],
      section: { en: 'the-same-guard-in-other-shapes', 'zh-CN': '同一项检查的其他表现' },
    },
  ],
  examples: [
    {
      name: 'one-node-down',
      title: { en: 'A whole upgrade with one node down', 'zh-CN': '完整升级，一个节点停机' },
      request: { files, command, kubespray: 'v2.31.0', down: [{ host: 'w2', from: 'start' }] },
      reports: true,
    },
    {
      name: 'outside-the-limit',
      title: { en: 'A node down outside the limit', 'zh-CN': 'limit 之外的节点停机' },
      request: {
        files,
        command: `${command} --limit w1`,
        kubespray: 'v2.31.0',
        facts: 'cached',
        down: [{ host: 'w2', from: 'start' }],
      },
      reports: false,
    },
  ],
  *check(context): Iterable<Found<Data>> {
    const down = sampleOf((context.request.down ?? []).map(({ host }) => host));
    if (down.count === 0) return;
    const stops = [...stopPlace(context, 'unreachable', [])];
    for (const { data, ...place } of stops) yield { ...place, data: { ...data, kind: 'stops', down } };
    const lost = new Set(endsOf(context.prediction.run).flatMap(({ unreachable = [] }) => unreachable));
    if (stops.length === 0 && lost.size > 0)
      yield { severity: 'warning', data: { kind: 'lost', down: sampleOf([...lost]) } };
  },
});
