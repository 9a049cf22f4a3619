import { withExtraVarRemoved, withSerial } from '../command/edit.ts';
import { defineRemedy } from './define.ts';

/** Another `serial`: the default of 20 % again, or one host at a time, so that a batch is smaller than the play. */
export const serialRemedy = defineRemedy<'smaller-batches' | 'one-at-a-time'>({
  kind: 'serial',
  rank: { fails: 10 },
  changes: 'serial',
  text: {
    en: {
      title: 'Make the batches smaller',
      clause: 'It would pass if the play were cut into smaller batches.',
      cost: {
        'smaller-batches': 'The hosts go in smaller batches, so the run takes longer.',
        'one-at-a-time': 'The hosts go one at a time, so the run takes longer.',
      },
    },
    'zh-CN': {
      title: '缩小批次',
      clause: '如果 play 分成更小的批次，就会通过。',
      cost: {
        'smaller-batches': '主机分成更小的批次，运行时间更长。',
        'one-at-a-time': '主机逐台进行，运行时间更长。',
      },
    },
  },
  *propose({ reading: { request, command }, target }) {
    // A play of one host is one batch, whatever the serial.
    if (target.prediction.evidence.plays.every(({ hosts }) => hosts.length < 2)) return;
    const given = command.extraVars.some(({ vars }) => vars.has('serial'));
    const byDefault = given ? withExtraVarRemoved(command, 'serial') : undefined;
    if (byDefault !== undefined)
      yield { request: { ...request, command: byDefault }, cost: 'smaller-batches', edits: 1 };
    const oneByOne = withSerial(command, '1');
    if (oneByOne !== undefined) yield { request: { ...request, command: oneByOne }, cost: 'one-at-a-time', edits: 1 };
  },
});
