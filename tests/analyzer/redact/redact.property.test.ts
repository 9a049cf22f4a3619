import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type InventoryFile, type Request, redact, renderMarkdown } from '../../../src/analyzer/index.ts';
import { propertyRuns } from '../../property-runs.ts';

/** A secret that occurs nowhere else. */
const secret = fc.stringMatching(/^zq[a-z0-9]{8,14}$/);

type Planted = { readonly request: Request; readonly secrets: readonly string[] };

const secretNames = [
  'ansible_password',
  'ansible_become_pass',
  'registry_token',
  'etcd_key',
  'my_vault_value',
  'webhook_secret',
];
const innocent = ['ansible_host', 'note', 'kube_owner', 'owner'];
const releases = ['v2.20.0', 'v2.21.0', 'v2.25.1', 'v2.26.1', 'v2.28.0', 'v2.31.0', undefined];

const limits = [
  '',
  '--limit w1',
  '-l "w*"',
  '--limit kube_node',
  "--limit '~w[12]'",
  '--limit cp1,w1',
  "-l 'all:!w2'",
  '-l acme[0]',
];

const settings = fc.record({
  secrets: fc.array(secret, { minLength: 12, maxLength: 12 }),
  names: fc.array(fc.constantFrom(...secretNames, ...innocent), { minLength: 6, maxLength: 6 }),
  workers: fc.integer({ min: 1, max: 5 }),
  asYaml: fc.boolean(),
  cluster: fc.boolean(),
  multus: fc.constantFrom('True', 'False', 'false', '"{{ switch }}"'),
  limit: fc.constantFrom(...limits),
  serial: fc.constantFrom('', '-e serial=1', '-e \'{"serial": "100%"}\''),
  playbook: fc.constantFrom('upgrade-cluster.yml', 'cluster.yml', 'scale.yml'),
  kubespray: fc.constantFrom(...releases),
});

/** A cluster and a command in which secrets stand wherever people put them. */
const planted = settings.map((made): Planted => {
  const [a, b, c, d, e, f, g, h, i, j, k, l] = made.secrets as [string, ...string[]];
  const [n1, n2, n3, n4, n5, n6] = made.names as [string, ...string[]];
  const workers = Array.from({ length: made.workers }, (_, at) => `w${at + 1}`);
  const ini = `# ${a}
[kube_control_plane]
cp1 ${n1}=${b} # ${c}
[kube_node]
${workers.map((worker) => `${worker} ${n2}="${d} x"`).join('\n')}
[acme]
${workers.join('\n')}
${made.cluster ? '[k8s_cluster:children]\nkube_control_plane\nkube_node\n' : ''}[all:vars]
; ${e}
kube_network_plugin_multus=${made.multus}
switch=True
${n3}=${f}
`;
  const yaml = `all:
  vars: {kube_network_plugin_multus: ${made.multus}, switch: true, ${n3}: ${f}}
  children:
    kube_control_plane:
      hosts:
        cp1:
          ${n1}: ${b} # ${c}
    kube_node:
      hosts:
${workers.map((worker) => `        ${worker}:\n          ${n2}: [${d}, {x: ${e}}]`).join('\n')}
    acme:
      hosts: {${workers.join(', ')}}
${made.cluster ? '    k8s_cluster: {children: {kube_control_plane: , kube_node: }}\n' : ''}# ${a}
`;
  const vars = `container_manager: containerd
${n4}: ${g}
deep: {list: [{password: ${h}}]}
block: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  ${i}
`;
  const source: InventoryFile = made.asYaml ? { path: 'inv/hosts.yaml', text: yaml } : { path: 'inv/hosts', text: ini };
  const command = `${n5?.toUpperCase()}=${j} ansible-playbook -i ${source.path} -u ${k} ${made.playbook} ${made.limit} -e '${n6}=${l}' ${made.serial} # ${a}`;
  const request: Request = {
    files: [source, { path: 'inv/group_vars/all.yml', text: vars }],
    command,
    ...(made.kubespray === undefined ? {} : { kubespray: made.kubespray }),
  };
  return { request, secrets: made.secrets };
});

test.for([false, true])('no secret is in what leaves, and the outcome is kept; other names: %s', (rename) => {
  const came = { redacted: 0, refused: 0 };
  fc.assert(
    fc.property(planted, ({ request, secrets }) => {
      const before = analyze(request);
      const redaction = redact(request, before, { rename });
      came[redaction.kind]++;
      if (redaction.kind === 'refused') return;
      const { request: leaves, prediction } = redaction;
      const exports = [
        JSON.stringify([leaves, prediction]),
        renderMarkdown(leaves, prediction, { locale: 'en', withFiles: true }),
        renderMarkdown(leaves, prediction, { locale: 'zh-CN', withFiles: true }),
      ].join('\n');
      expect(secrets.filter((one) => exports.includes(one))).toEqual([]);
      if (rename) expect(/\b(?:cp1|w\d|acme)\b/.exec(JSON.stringify(leaves))).toBeNull();
      const after = analyze(leaves);
      expect([after.outcome, after.failure?.task, after.applied]).toEqual([
        before.outcome,
        before.failure?.task,
        before.applied,
      ]);
    }),
    propertyRuns(30),
  );
  // A redaction that refused everything would pass as well.
  expect(came.refused).toBe(0);
});

test('redacting never throws, whatever the texts are', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '[all:vars]',
      '[x',
      '[a b]',
      'w[1:3]',
      'w[1:',
      'a="',
      'a=1',
      'all:',
      '  hosts:',
      '    w1:',
      '---',
      '!vault x',
      '&a *a',
      '#!',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  const path = fc.constantFrom('hosts', 'hosts.ini', 'hosts.yaml', 'group_vars/all.yml', 'host_vars/w1/x.yml', 'a/b');
  const file = fc.record({ path, text });
  const command = fc.oneof(
    text,
    fc.string().map((rest) => `ansible-playbook -i hosts.ini cluster.yml ${rest}`),
  );
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3 }), command, fc.boolean(), (files, line, rename) => {
      const request: Request = { files, command: line, kubespray: 'v2.25.1' };
      expect(['redacted', 'refused']).toContain(redact(request, analyze(request), { rename }).kind);
    }),
    propertyRuns(30),
  );
});
