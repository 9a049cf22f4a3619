import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { InventoryFile, Request } from '../../src/analyzer/index.ts';

type Choices = { readonly kubespray: string | undefined; readonly ansible: string | undefined };

/** The request without the choices that were not made. */
function given({ kubespray, ansible, ...request }: Omit<Request, keyof Choices> & Choices): Request {
  return { ...request, ...(kubespray !== undefined && { kubespray }), ...(ansible !== undefined && { ansible }) };
}

/** Requests of observed runs: the corpus that the mutations start from. */
const corpus: readonly Request[] = readFileSync('tests/vectors/runs.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const { files, command, kubespray, ansible } = JSON.parse(line) as Omit<Request, keyof Choices> & Choices;
    return given({ files, command: `ansible-playbook ${command}`, kubespray, ansible });
  });

const hosts = ['cp1', 'cp2', 'w1', 'w2', 'w10', '__proto__', 'constructor', '10', 'ünï', 'localhost'];
const groups = [
  'all',
  'kube_control_plane',
  'kube_node',
  'k8s_cluster',
  'calico_rr',
  'etcd',
  'kube-master',
  'kube-node',
  'k8s-cluster',
  'ungrouped',
  'hasOwnProperty',
];
const values = [
  'true',
  'false',
  'False',
  'yes',
  '""',
  'None',
  '0',
  '[]',
  '{}',
  '{results: []}',
  '{results: [{}]}',
  '{results: [{skipped: true}]}',
  'containerd',
  'crio',
  'podman',
  '"{{ x }}"',
  '{{ container_manager }}',
  '!vault x',
  "'a",
];
const variables = [
  'kube_network_plugin_multus',
  'container_manager',
  'multus_manifest_1',
  'multus_manifest_2',
  'multus_manifest_2.results',
  'container_manager_types',
  'vars_from_node',
  'multus_nodes_list',
  'serial',
  'ansible_group_priority',
  '__proto__',
];

const host = fc.constantFrom(...hosts);
const group = fc.constantFrom(...groups);
const assignment = fc
  .tuple(fc.constantFrom(...variables), fc.constantFrom(...values))
  .map(([name, value]) => `${name}=${value}`);
const section = fc.oneof(
  fc
    .tuple(group, fc.array(fc.tuple(host, fc.option(assignment, { nil: '' })), { maxLength: 5 }))
    .map(([name, members]) => `[${name}]\n${members.map((member) => member.join(' ')).join('\n')}\n`),
  fc
    .tuple(group, fc.array(group, { maxLength: 3 }))
    .map(([name, children]) => `[${name}:children]\n${children.join('\n')}\n`),
  fc.tuple(group, fc.array(assignment, { maxLength: 3 })).map(([name, vars]) => `[${name}:vars]\n${vars.join('\n')}\n`),
);
const ini = fc.array(section, { maxLength: 8 }).map((sections) => sections.join('\n'));
const yaml = fc
  .array(
    fc.tuple(
      group,
      fc.array(host, { maxLength: 4 }),
      fc.array(fc.tuple(fc.constantFrom(...variables), fc.constantFrom(...values)), { maxLength: 2 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts
      .map(
        ([name, members, vars]) =>
          `${name}:\n  hosts:\n${members.map((member) => `    ${member}:\n`).join('')}  vars:\n${vars.map(([key, value]) => `    ${key}: ${value}\n`).join('')}`,
      )
      .join(''),
  );

const option = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('-l ', '--limit=', '--limit '),
      fc.oneof(
        host,
        group,
        fc.constantFrom(
          "'w*'",
          "'all:!w1'",
          "'~(w|c).+'",
          '@hosts.ini',
          '@none',
          "''",
          "'kube_node[0:1]'",
          '$X',
          'w1,w2',
          "'~(a+)+$'",
        ),
      ),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...variables), fc.constantFrom(...values))
    .map(([name, value]) => `-e '${name}=${value.replaceAll("'", '')}'`),
  fc
    .tuple(
      fc.constantFrom(...variables),
      fc.constantFrom(
        'true',
        'false',
        'null',
        '0',
        '[]',
        '{"results": []}',
        '{"results": [{}, 1, null]}',
        '["w1"]',
        '"x"',
        '[1, "30%"]',
      ),
    )
    .map(([name, value]) => `-e '{"${name}": ${value}}'`),
  fc.constantFrom(
    '--tags multus',
    '-t network',
    '--skip-tags multus',
    '--skip-tags always',
    '--tags all',
    '-t never',
    '--check',
    '--list-hosts',
    '--step',
    '-f 1',
    '-f 0',
    "--start-at-task 'Multus | Start resources'",
    "--start-at-task '*Check*'",
    '-i hosts.ini',
    '-i hosts.yml',
    '-i none',
    '-i w1,w2,',
    '-i inventory/',
    '-b',
    '--what',
    '-e @vars.yml',
    '-e serial=1',
    '-e serial=100%',
    '-e serial=x',
    '&& echo',
    '| tee log',
    '"',
  ),
);
const playbook = fc.constantFrom(
  'upgrade-cluster.yml',
  'cluster.yml',
  'scale.yml',
  'recover-control-plane.yml',
  'playbooks/upgrade_cluster.yml',
  'kubernetes_sigs.kubespray.cluster',
  'facts.yml',
  'reset.yml',
  'site.yml',
  'upgrade-cluster.yml cluster.yml',
  '',
);
const command = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(playbook, fc.array(option, { maxLength: 4 }))
      .map(([name, options]) => `ansible-playbook ${name} ${options.join(' ')}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const file = fc.oneof(
  { weight: 4, arbitrary: ini.map((text): InventoryFile => ({ path: 'hosts.ini', text })) },
  { weight: 3, arbitrary: yaml.map((text): InventoryFile => ({ path: 'hosts.yml', text })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '',
          'inventory/hosts.ini',
          'group_vars/all.yml',
          'host_vars/w1.yml',
          'playbook/group_vars/all',
          'vars.yml',
        ),
        fc.oneof(yaml, fc.string({ unit: 'binary', maxLength: 80 })),
      )
      .map(([path, text]): InventoryFile => ({ path, text })),
  },
);
const release = fc.option(
  fc.constantFrom(
    'v2.20.0',
    'v2.21.0',
    'v2.22.0',
    'v2.22.2',
    'v2.23.3',
    'v2.24.3',
    'v2.25.1',
    'v2.26.1',
    'v2.28.1',
    'v2.29.1',
    'v2.31.0',
    'master',
    'release-2.25',
    'v9',
    'v2.99.0',
  ),
  { nil: undefined, freq: 12 },
);
const core = fc.option(
  fc.constantFrom('2.9.27', '2.12.10', '2.13.0', '2.14.18', '2.15.5', '2.16.8', '2.17.5', '2.19.0', 'x'),
  { nil: undefined },
);

const built: fc.Arbitrary<Request> = fc
  .record({ files: fc.array(file, { maxLength: 3 }), command, kubespray: release, ansible: core })
  .map(given);

/** An observed request with a piece of one of its texts replaced. */
const mutated: fc.Arbitrary<Request> = fc
  .record({
    request: fc.constantFrom(...corpus),
    inCommand: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    by: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...hosts,
        ...groups,
        ...values,
        ':',
        '[',
        ']',
        '\n',
        '  ',
        '\t',
        '#',
        '&a',
        '*a',
        '<<:',
        '---\n',
        '\0',
        '\ud800',
      ),
    ),
  })
  .map(({ request, inCommand, at, length, by }) => {
    const splice = (text: string): string => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + by + text.slice(start + length);
    };
    if (inCommand) return { ...request, command: splice(request.command) };
    const [first, ...others] = request.files;
    return first ? { ...request, files: [{ ...first, text: splice(first.text) }, ...others] } : request;
  });

/** Any request: built from parts that matter, or an observed one with a piece changed. */
export const anyRequest: fc.Arbitrary<Request> = fc.oneof(built, mutated);
