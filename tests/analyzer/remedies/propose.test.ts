import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze, type InventoryFile, type Remedy, type Request } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const of = (request: Request, kind: string): Remedy | undefined =>
  analyze(request).remedies.find((remedy) => remedy.kind === kind);
const commandOf = (remedy: Remedy | undefined): string | undefined => remedy?.request.command;

const oneWorker = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1');

test('for one worker the first remedy is one worker more', () => {
  const [first] = analyze(oneWorker).remedies;
  expect(first).toMatchObject({ kind: 'limit', outcome: 'passes', cost: 'one-more-host', edits: 1 });
  expect(commandOf(first)).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2');
});

test('remedies stand in the order limit, variable, skip-tags, no limit, release', () => {
  expect(analyze(oneWorker).remedies.map(({ kind }) => kind)).toEqual([
    'limit',
    'placeholder',
    'skip-tags',
    'no-limit',
    'release',
  ]);
});

test('a limit keeps its spelling and its quotes', () => {
  expect(commandOf(of(requestFor("upgrade-cluster.yml -l 'w1*'", 'v2.25.1'), 'limit'))).toBe(
    "ansible-playbook -i hosts.ini upgrade-cluster.yml -l 'w1*,w2'",
  );
  expect(commandOf(of(requestFor('upgrade-cluster.yml --limit="w1"', 'v2.25.1'), 'limit'))).toContain(
    '--limit="w1,w2"',
  );
});

test('one control-plane host becomes the whole control plane', () => {
  const remedy = of(requestFor('upgrade-cluster.yml --limit cp1', 'v2.25.1'), 'limit');
  expect(commandOf(remedy)).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_control_plane');
  expect(remedy?.cost).toBe('whole-control-plane');
});

test('a serial that makes one batch of the play goes back to the default', () => {
  const [first] = analyze(requestFor('upgrade-cluster.yml --limit w1,w2 -e serial=100%', 'v2.25.1')).remedies;
  expect([first?.kind, first?.cost]).toEqual(['serial', 'smaller-batches']);
  expect(commandOf(first)).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2');
});

test('the placeholder goes into group_vars/all.yml beside the inventory', () => {
  expect(of(oneWorker, 'placeholder')?.request.files).toEqual([
    ...oneWorker.files,
    { path: 'group_vars/all.yml', text: 'multus_manifest_2:\n  results: []\n' },
  ]);
});

test('the placeholder is added to the file or folder that Ansible reads already', () => {
  const withFile = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', clusterIni, [
    { path: 'group_vars/all.yml', text: 'a: 1' },
  ]);
  expect(of(withFile, 'placeholder')?.request.files[1]?.text).toBe('a: 1\nmultus_manifest_2:\n  results: []\n');
  const withFolder = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1', clusterIni, [
    { path: 'group_vars/all/all.yml', text: 'a: 1\n' },
  ]);
  expect(of(withFolder, 'placeholder')?.request.files[2]?.path).toBe('group_vars/all/multus.yml');
});

test('a missing engine is named for the cluster', () => {
  const request = requestFor(
    'upgrade-cluster.yml',
    'v2.25.1',
    clusterIni.replace('container_manager=containerd\n', ''),
  );
  expect(analyze(request).failure?.task).toBe('Multus | Check container engine type');
  const remedy = of(request, 'container-manager');
  expect(remedy?.outcome).toBe('passes');
  expect(remedy?.request.files[1]).toEqual({
    path: 'group_vars/k8s_cluster.yml',
    text: 'container_manager: containerd\n',
  });
});

test('a switch that is text becomes JSON where that helps', () => {
  const remedy = of(requestFor('upgrade-cluster.yml -e kube_network_plugin_multus=false', 'v2.26.1'), 'json-switch');
  expect(commandOf(remedy)).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e \'{"kube_network_plugin_multus": false}\'',
  );
});

test('a switch that INI takes as text becomes a boolean in its place', () => {
  const ini = clusterIni.replace('kube_network_plugin_multus=True', 'kube_network_plugin_multus=false');
  const remedy = of(requestFor('upgrade-cluster.yml', 'v2.26.1', ini), 'boolean-switch');
  expect(remedy?.request.files[0]?.text).toBe(ini.replace('multus=false', 'multus=False'));
});

test('k8s_cluster is declared where the inventory lacks it', () => {
  const ini = clusterIni.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node\n', '');
  const request = requestFor('cluster.yml', 'v2.25.1', ini);
  expect(analyze(request).failure?.message).toMatch(/'dict object' has no attribute 'k8s_cluster'/);
  expect(of(request, 'cluster-group')?.request.files[0]?.text).toBe(
    `${ini}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`,
  );
});

test('k8s_cluster is declared in YAML as YAML', () => {
  const yaml = `all:
  vars: {kube_network_plugin_multus: true, container_manager: containerd}
  children:
    kube_control_plane: {hosts: {cp1: }}
    kube_node: {hosts: {w1: }}
`;
  const request: Request = {
    files: [{ path: 'hosts.yml', text: yaml }],
    command: 'ansible-playbook -i hosts.yml cluster.yml',
    kubespray: 'v2.30.0',
  };
  expect(analyze(request).outcome).toBe('incomplete');
  const remedy = of(request, 'cluster-group');
  expect(remedy?.request.files[0]?.text).toBe(
    `${yaml}k8s_cluster:\n  children:\n    kube_control_plane:\n    kube_node:\n`,
  );
  expect(remedy?.outcome).toBe('passes');
});

const workersFirst = '[k8s_cluster:children]\nkube_node\nkube_control_plane';

test('the control plane moves to the front of k8s_cluster in INI', () => {
  const ini = clusterIni.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node', workersFirst);
  const remedy = of(requestFor('cluster.yml', 'v2.29.1', ini), 'group-order');
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  expect(remedy?.outcome).toBe('passes');
});

test('the control plane moves to the front of k8s_cluster in YAML', () => {
  const block = (first: string, second: string): string => `all:
  vars:
    kube_network_plugin_multus: true
    container_manager: containerd
  children:
    kube_node:
      hosts:
        w1:
    kube_control_plane:
      hosts:
        cp1:
    k8s_cluster:
      children:
        ${first}:
        ${second}:
`;
  const files: readonly InventoryFile[] = [{ path: 'hosts.yml', text: block('kube_node', 'kube_control_plane') }];
  const remedy = of(
    { files, command: 'ansible-playbook -i hosts.yml cluster.yml', kubespray: 'v2.29.1' },
    'group-order',
  );
  expect(remedy?.request.files[0]?.text).toBe(block('kube_control_plane', 'kube_node'));
});

test('an engine that a host outside the cluster has too is kept to the cluster', () => {
  const ini = clusterIni.replace('[all]\n', '[all]\ndb1\n');
  const request = requestFor('upgrade-cluster.yml', 'v2.28.1', ini);
  expect(analyze(request).outcome).toBe('incomplete');
  const remedy = of(request, 'engine-of-cluster');
  expect(remedy?.outcome).toBe('passes');
  expect(remedy?.request.files.map(({ path }) => path)).toEqual(['hosts.ini', 'group_vars/k8s_cluster.yml']);
});

test('a variable that hides registered values goes away', () => {
  const remedy = of(
    requestFor('upgrade-cluster.yml -e \'{"multus_manifest_2": {"results": []}}\'', 'v2.28.1'),
    'unmask',
  );
  expect(commandOf(remedy)).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml');
});

test('a misspelt limit is put right', () => {
  const remedy = of(requestFor('upgrade-cluster.yml --limit kube-nodes', 'v2.25.1'), 'corrected-limit');
  expect(commandOf(remedy)).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_node');
});

test('from v2.27 a limited remedy names the facts run that must come first', () => {
  const ini = clusterIni.replace('container_manager=containerd\n', '');
  const remedy = of(requestFor('upgrade-cluster.yml -b --limit w1 -e serial=1', 'v2.28.1', ini), 'container-manager');
  expect(remedy?.before).toEqual(['ansible-playbook playbooks/facts.yml -i hosts.ini -b -e serial=1']);
  expect(of(oneWorker, 'limit')?.before).toEqual([]);
});

test('the facts run leaves out what narrows a run or only tries it', () => {
  const ini = clusterIni.replace('container_manager=containerd\n', '');
  const command = 'upgrade-cluster.yml --check --diff --tags multus --skip-tags etcd --limit w1 -e serial=1';
  const remedy = of(requestFor(command, 'v2.28.1', ini), 'container-manager');
  expect(remedy?.before).toEqual(['ansible-playbook playbooks/facts.yml -i hosts.ini -e serial=1']);
});

test('the release remedy shows the outcome of each minor release on the way', () => {
  const remedy = of(oneWorker, 'release');
  expect(remedy?.request.kubespray).toBe('v2.27.0');
  expect(remedy?.hops).toEqual([
    { release: 'v2.26.1', outcome: 'fails' },
    { release: 'v2.27.0', outcome: 'passes' },
  ]);
});

test('the counterfactual is the smallest change with Multus still in the run', () => {
  expect(analyze(oneWorker).counterfactual?.kind).toBe('limit');
  expect(analyze(requestFor('upgrade-cluster.yml', 'v2.26.1')).counterfactual?.kind).toBe('release');
});

test('a run that passes has no remedies', () => {
  const { remedies, counterfactual } = analyze(requestFor('upgrade-cluster.yml', 'v2.25.1'));
  expect([remedies, counterfactual]).toEqual([[], undefined]);
});

type Named = {
  readonly id: string;
  readonly files: readonly InventoryFile[];
  readonly command: string;
  readonly kubespray: string;
  readonly ansible: string;
  readonly outcome: string;
};

/** Observed runs of the same cluster: what real Ansible did with the request that a remedy leads to. */
const named = new Map<string, Named>();
for (const line of readFileSync('tests/vectors/named-runs.jsonl', 'utf8').split('\n').filter(Boolean)) {
  const run: Named = JSON.parse(line);
  named.set(run.id, run);
}

test.each([
  ['skip-tags', 'one-worker-skip@v2.25.1'],
  ['limit', 'two-workers@v2.25.1'],
  ['placeholder', 'one-worker-pre@v2.25.1'],
])('the remedy %s leads from one-worker to the request that was observed as %s', (kind, id) => {
  const from = named.get('one-worker@v2.25.1');
  const to = named.get(id);
  if (!from || !to) throw new Error(`${id} is not among the observed runs`);
  const asRequest = ({ files, command, kubespray, ansible }: Named): Request => ({
    files,
    command: `ansible-playbook ${command}`,
    kubespray,
    ansible,
  });
  const remedy = of(asRequest(from), kind);
  expect(remedy?.request).toEqual(asRequest(to));
  expect(remedy?.outcome).toBe(to.outcome);
});
