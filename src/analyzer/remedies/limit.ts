import { withLimit, withSerial } from '../command/edit.ts';
import { parseCommand } from '../command/parse.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import { controlPlaneNames, workerNames } from '../kubespray/groups.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { type Candidate, defineRemedy, type RemedyContext } from './define.ts';

type Cost = 'one-more-host' | 'control-plane-joins' | 'whole-control-plane';

/** The groups whose next host is worth adding, workers first: a limited upgrade is mostly about them. */
const GROUPS = [...workerNames, 'calico_rr', ...controlPlaneNames];

/**
 * Another limit: one more host, so that a batch is no longer the whole play; the whole control plane instead of one of its hosts; the
 * first control-plane host where the role cannot do without it. Each with the serial of the command, then one host at a time.
 */
export const limitRemedy = defineRemedy<Cost>({
  kind: 'limit',
  rank: { fails: 20, stops: 60 },
  changes: 'limit',
  text: {
    en: {
      title: 'Widen the limit',
      clause: 'It would pass if the limit took other hosts.',
      cost: {
        'one-more-host': 'One more host takes part in this run.',
        'control-plane-joins': 'A control-plane host takes part in this run and is upgraded with it.',
        'whole-control-plane': 'The whole control plane takes part in this run, one host at a time.',
      },
    },
    'zh-CN': {
      title: '放宽 limit',
      clause: '如果 limit 选中的主机不同，就会通过。',
      cost: {
        'one-more-host': '本次运行多包含一台主机。',
        'control-plane-joins': '本次运行会加入一台控制平面主机，它也会被升级。',
        'whole-control-plane': '本次运行包含整个控制平面，逐台进行。',
      },
    },
  },
  *propose(context) {
    const { command, inventory } = context.reading;
    if (!command.limit || command.limit.unknowable || command.limit.text.startsWith('@')) return;
    const limit = command.limit.text;
    const inPlay = new Set(context.target.prediction.evidence.plays.flatMap(({ hosts }) => hosts));
    const more = (host: string): string => `${limit}${!limit.includes(',') && limit.includes(':') ? ':' : ','}${host}`;
    for (const group of GROUPS) {
      if (!inventory.groups.has(group)) continue;
      const members = hostsIn(inventory, group);
      const inGroup = members.filter((host) => inPlay.has(host)).length;
      if (inGroup === 0) continue;
      if (controlPlaneNames.includes(group) && members.length > 1 && inGroup === inPlay.size) {
        yield* limited(context, group, 'whole-control-plane');
      }
      const next = members.find((host) => !inPlay.has(host));
      const cost = controlPlaneNames.includes(group) ? 'control-plane-joins' : 'one-more-host';
      if (next !== undefined) yield* limited(context, more(next), cost);
    }
    const controlPlane = new Set(
      controlPlaneNames.flatMap((group) => (inventory.groups.has(group) ? hostsIn(inventory, group) : [])),
    );
    const first = clusterHosts(inventory, context.target).find((host) => controlPlane.has(host));
    if (first !== undefined && !inPlay.has(first)) yield* limited(context, more(first), 'control-plane-joins');
  },
});

function* limited({ reading }: RemedyContext, limit: string, cost: Cost): Iterable<Candidate<Cost>> {
  const { request, command } = reading;
  const text = withLimit(command, limit);
  if (text === undefined) return;
  yield { request: { ...request, command: text }, cost, edits: 1 };
  const oneByOne = withSerial(parseCommand(text, request.files), '1');
  if (oneByOne !== undefined) yield { request: { ...request, command: oneByOne }, cost, edits: 2 };
}
