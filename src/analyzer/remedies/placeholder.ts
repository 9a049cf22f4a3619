import { defineRemedy } from './define.ts';
import { withGroupVars } from './group-vars.ts';

/** `multus_manifest_2` for every host: the lookup then finds an empty result where no task has registered one. */
export const placeholderRemedy = defineRemedy<'placeholder-stays'>({
  kind: 'placeholder',
  rank: { fails: 70 },
  changes: 'variable',
  text: {
    en: {
      title: 'Give every host an empty multus_manifest_2',
      clause: 'It would pass if `multus_manifest_2` had an empty value in the inventory.',
      cost: {
        'placeholder-stays':
          'Multus objects are not updated from hosts outside the run; remove the variable from v2.26 on.',
      },
    },
    'zh-CN': {
      title: '为每台主机预设空的 multus_manifest_2',
      clause: '如果主机清单为 `multus_manifest_2` 预设空值，就会通过。',
      cost: {
        'placeholder-stays': '不会更新本次运行之外的主机的 Multus 对象；升级到 v2.26 起请删除该变量。',
      },
    },
  },
  *propose({ reading }) {
    for (const group of ['k8s_cluster', 'all']) {
      if (!reading.inventory.groups.has(group)) continue;
      const files = withGroupVars(reading, group, 'multus_manifest_2:\n  results: []\n');
      yield { request: { ...reading.request, files }, cost: 'placeholder-stays', edits: 1 };
    }
  },
});
