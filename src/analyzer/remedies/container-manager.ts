import { variableByHost } from '../inventory/variables.ts';
import { roleDefaults } from '../kubespray/multus-role.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { defineRemedy } from './define.ts';
import { withGroupVars } from './group-vars.ts';

/** `container_manager` where every host of the cluster gets it from the inventory. */
export const containerManagerRemedy = defineRemedy<'engine-is-named'>({
  kind: 'container-manager',
  rank: { fails: 40, incomplete: 40 },
  changes: 'variable',
  text: {
    en: {
      title: 'Name the container engine in the inventory',
      clause: 'It would pass if every host had `container_manager` in the inventory.',
      cost: {
        'engine-is-named': 'The inventory names the engine from now on; keep it in step with the cluster.',
      },
    },
    'zh-CN': {
      title: '在主机清单中写明容器引擎',
      clause: '如果主机清单为每台主机都写明 `container_manager`，就会通过。',
      cost: {
        'engine-is-named': '此后由主机清单指定引擎，请与集群保持一致。',
      },
    },
  },
  *propose({ reading, target }) {
    const cluster = clusterHosts(reading.inventory, target);
    const engines = cluster.map(variableByHost(reading.inventory, 'container_manager', ({ value }) => value));
    if (engines.every((engine) => engine !== undefined)) return;
    const inUse = engines.find((engine) => typeof engine === 'string') ?? roleDefaults.container_manager;
    for (const group of ['k8s_cluster', 'all']) {
      if (group !== 'all' && !reading.inventory.groups.has(group)) continue;
      const files = withGroupVars(reading, group, `container_manager: ${String(inUse)}\n`);
      yield { request: { ...reading.request, files }, cost: 'engine-is-named', edits: 1 };
    }
  },
});
