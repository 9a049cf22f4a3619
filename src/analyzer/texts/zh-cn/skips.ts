import { joinChinese } from '../../language/join-chinese.ts';
import type { Texts } from '../model.ts';

/** Why nothing of Multus runs in a play, in Chinese. */
export const skips: Texts['skipped'] = {
  'no-hosts': {
    why: '这个 play 没有主机',
    sentence: (play, limited) => joinChinese('负责应用的', play, limited ? '在 limit 范围内' : '', '没有主机。'),
  },
  tags: {
    why: '标签排除了 Multus 任务',
    sentence: () => '标签排除了它的任务。',
  },
  'start-at-task': {
    why: '--start-at-task 越过了这个 play',
    sentence: () => '--start-at-task 跳过了它的任务。',
  },
  'include-off': {
    why: 'Multus 已关闭，不引入它的角色',
    sentence: () => '它已关闭，该版本此时不会引入它的角色。',
  },
  'earlier-failure': {
    why: '运行在此之前已经中断',
    sentence: (play) => joinChinese('运行在', play, '之前就已中断。'),
  },
};
