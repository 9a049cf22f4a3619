import type { Random } from './random.ts';
import { type Cluster, ENGINE_LISTS, ENGINES, MANIFESTS } from './run-choices.ts';

/** A command for a cluster, with the options that matter on the Multus path. */
export function randomCommand(random: Random, cluster: Cluster): string {
  const playbook = random.weighted([
    [54, 'upgrade-cluster.yml'],
    [26, 'cluster.yml'],
    [10, 'scale.yml'],
    [4, 'recover-control-plane.yml'],
    [2, 'cluster.yml upgrade-cluster.yml'],
    [2, 'upgrade-cluster.yml cluster.yml'],
    [2, 'scale.yml cluster.yml'],
  ]);
  const options: string[] = [];
  if (random.chance(0.65))
    options.push(`${random.pick(['--limit ', '-l ', '--limit=', '-l'])}'${randomLimit(random, cluster)}'`);
  if (random.chance(0.3)) options.push(`-e ${randomSerial(random)}`);
  if (random.chance(0.15))
    options.push(
      random.pick([
        '-e kube_network_plugin_multus=true',
        '-e kube_network_plugin_multus=false',
        '-e kube_network_plugin_multus=',
        `-e '{"kube_network_plugin_multus": true}'`,
        `-e '{"kube_network_plugin_multus": false}'`,
        `-e '{kube_network_plugin_multus: yes}'`,
        `-e '{"kube_network_plugin_multus": null}'`,
        `-e '{"kube_network_plugin_multus": 0}'`,
      ]),
    );
  if (random.chance(0.1)) options.push(`-e container_manager=${random.pick([...ENGINES, 'podman', ''])}`);
  if (random.chance(0.03)) options.push(`-e '{"container_manager": null}'`);
  for (const name of ['multus_manifest_1', 'multus_manifest_2'])
    if (random.chance(0.05)) options.push(`-e '{${name}: ${random.pick(MANIFESTS)}}'`);
  if (random.chance(0.04)) options.push(`-e '{container_manager_types: ${random.pick(ENGINE_LISTS)}}'`);
  if (random.chance(0.02)) options.push(`-e vars_from_node=${random.pick(['cp1', 'w1', 'ghost'])}`);
  if (random.chance(0.02))
    options.push(`-e '{multus_nodes_list: ${random.pick(['[]', '[cp1]', '[w1, cp1]', '[ghost]', 'cp1', 'null'])}}'`);
  if (random.chance(0.14)) options.push(`${random.pick(['--tags ', '-t ', '--tags='])}${randomTags(random)}`);
  if (random.chance(0.1)) options.push(`--skip-tags ${randomTags(random)}`);
  if (random.chance(0.04))
    options.push(
      `--start-at-task '${random.pick([
        'Multus | Start resources',
        'Multus | Copy manifest templates',
        'network_plugin/multus : Multus | Check container engine type',
        'kubernetes-apps/network_plugin/multus : Multus | Start resources',
        'Multus | Copy manifest files',
        'Multus',
      ])}'`,
    );
  if (random.chance(0.03)) options.push('--check');
  if (random.chance(0.05)) options.push(random.pick(['-f 1', '--forks=2', '-f 20']));
  return [playbook, ...random.shuffled(options)].join(' ');
}

function randomLimit(random: Random, { hosts, groups }: Cluster): string {
  const host = (): string => (hosts.length > 0 ? random.pick(hosts) : 'ghost');
  const group = (): string => random.pick([...groups.keys()]);
  const term = (): string =>
    random.weighted<() => string>([
      [6, host],
      [5, group],
      [2, () => random.pick(['cp*', 'w*', 'w?', '*1', 'kube_*', '*', 'k8s*', '[cw]*1', 'w[1-2]'])],
      [1, () => `${group()}[${random.pick(['0', '-1', '0:1', '1:', '5', '1:9'])}]`],
      [1, () => random.pick(['~w[12]', '~(cp|w)1$', '~kube'])],
      [1, () => random.pick(['all', 'ungrouped', 'k8s_cluster', 'localhost', 'ghost', 'kube_node', 'calico_rr'])],
    ])();
  return random.weighted<() => string>([
    [6, term],
    [4, () => `${term()}${random.pick([',', ':', ', '])}${term()}`],
    [1, () => `${term()},${term()},${term()}`],
    [2, () => `${term()}${random.pick([',', ':'])}!${term()}`],
    [1, () => `${term()}${random.pick([',', ':'])}&${term()}`],
    [1, () => `!${term()}`],
    [1, () => `all:!${host()}`],
  ])();
}

function randomSerial(random: Random): string {
  return random.weighted([
    [5, `serial=${random.int(1, 4)}`],
    [3, `'{"serial": ${random.int(1, 4)}}'`],
    [3, `serial=${random.pick(['100%', '50%', '34%', '1%', '0%', '200%', '-10%'])}`],
    [2, `'{"serial": ${random.pick(['[1, 3]', '[2]', '["50%", 1]', '[1, "100%"]', '[]', '[0, 1]', '[[1, 2]]'])}}'`],
    [1, `serial=${random.pick(['0', '-1', '99', '007', '+2', '1_0'])}`],
    [1, `serial=${random.pick(['[1,2]', '1,2', 'abc', '33.3%', '2.0', "''", '{}', '1%%', '%'])}`],
    [
      1,
      `'{"serial": ${random.pick(['null', 'true', '2.7', '""', '" 2 "', '"[2, 1]"', 'false', '{}', '"1%"', '0.5'])}}'`,
    ],
  ]);
}

function randomTags(random: Random): string {
  return random.pick([
    'multus',
    'network',
    'always',
    'all',
    'tagged',
    'untagged',
    'never',
    'node',
    'multus,network',
    'download,multus',
    'all,never',
    'untagged,multus',
    'master,network',
  ]);
}
