import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze, type InventoryFile, type Request } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered, oneWorker } from './offered.ts';

test('for one worker the first remedy is one worker more', () => {
  const [first] = analyze(oneWorker).remedies;
  expect(first).toMatchObject({ kind: 'limit', outcome: 'passes', cost: 'one-more-host', edits: 1 });
  expect(first?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2');
});

test('remedies are in the order limit, variable, skip-tags, no limit, release', () => {
  const order = ['limit', 'placeholder', 'skip-tags', 'no-limit', 'release'];
  const kinds = analyze(oneWorker).remedies.map(({ kind }) => kind);
  expect(kinds.filter((kind) => order.includes(kind))).toEqual(order);
});

test('from v2.27 a limited remedy names the facts run that must come first', () => {
  const ini = clusterIni.replace('container_manager=containerd\n', '');
  const remedy = offered(
    requestFor('upgrade-cluster.yml -b --limit w1 -e serial=1', 'v2.28.1', ini),
    'container-manager',
  );
  expect(remedy?.before).toEqual(['ansible-playbook playbooks/facts.yml -i hosts.ini -b -e serial=1']);
  expect(offered(oneWorker, 'limit')?.before).toEqual([]);
});

test('the facts run leaves out what narrows a run or only tries it', () => {
  const ini = clusterIni.replace('container_manager=containerd\n', '');
  const command = 'upgrade-cluster.yml --check --diff --tags preinstall,multus --skip-tags etcd --limit w1 -e serial=1';
  const remedy = offered(requestFor(command, 'v2.28.1', ini), 'container-manager');
  expect(remedy?.before).toEqual(['ansible-playbook playbooks/facts.yml -i hosts.ini -e serial=1']);
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
  const remedy = offered(asRequest(from), kind);
  expect(remedy?.request).toEqual(asRequest(to));
  expect(remedy?.outcome).toBe(to.outcome);
});

test('the placeholder gives the hosts outside the run what was observed to pass', () => {
  const [from, to] = ['one-worker@v2.25.1', 'one-worker-pre@v2.25.1'].map((id) => named.get(id));
  if (!from || !to) throw new Error('the runs are not among the observed ones');
  const { files, kubespray, ansible } = from;
  const request = { files, command: `ansible-playbook ${from.command}`, kubespray, ansible };
  const added = offered(request, 'placeholder')?.request.files.at(-1)?.text;
  expect(added).toBe(to.files.at(-1)?.text);
  expect(to.outcome).toBe('passes');
});

test('remedies are looked for where the engine is a placeholder around its own name', () => {
  const ini = `[kube_control_plane]
cp1
cp2
[etcd]
cp1
[kube_node]
cp1
cp2
[k8s_cluster:children]
kube_control_plane
kube_node
[all:vars]
kube_network_plugin_multus=True
`;
  const asked = requestFor('cluster.yml --limit cp2 -e container_manager={{ container_manager }}d', 'v2.28.1', ini);
  const { remedies } = analyze(asked);
  expect(remedies.map(({ kind }) => kind)).toContain('facts-first');
});
