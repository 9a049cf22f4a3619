import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Request, toneOf } from '../../src/analyzer/index.ts';
import { wholeRequest } from '../analyzer/whole-request.ts';
import { propertyRuns } from '../property-runs.ts';
import { folderWith, ran } from './captured-io.ts';

const sample = `[kube_control_plane]
cp1
cp2
cp3
[etcd:children]
kube_control_plane
[kube_node]
w1
w2
[all:vars]
container_manager=containerd
`;

/** The status of the same question on the command line. */
async function statusOf({ files, command, kubespray, facts, down = [] }: Request): Promise<number> {
  const args = [
    'diagnose',
    ...(kubespray === undefined ? [] : ['-k', kubespray]),
    ...(facts === undefined ? [] : ['--facts', String(facts)]),
    ...down.flatMap(({ host }) => ['--down', host]),
    '--',
    ...command.split(' ').filter(Boolean),
  ];
  const cwd = folderWith(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  return (await ran(args, { cwd })).status;
}

test.for([
  ['completes', 0, 'upgrade-cluster.yml --limit w1', 'v2.31.0', 'cached'],
  ['stops', 1, 'upgrade-cluster.yml --limit cp2', 'v2.31.0', 'empty'],
  ['stops-drained', 1, 'upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty'],
  ['rejected', 1, 'upgrade-cluster.yml --limit nobody', 'v2.31.0', 'cached'],
  ['incomplete', 3, 'upgrade-cluster.yml --skip-tags post-upgrade', 'v2.31.0', 'cached'],
  ['undetermined', 4, 'upgrade-cluster.yml --limit @x.retry', 'v2.31.0', 'empty'],
  ['nothing-runs', 4, 'upgrade-cluster.yml --list-hosts', 'v2.31.0', 'cached'],
  ['depends-on-facts', 5, 'upgrade-cluster.yml --limit w1', 'v2.31.0', undefined],
] as const)('%s gives %i', async ([headline, status, command, kubespray, facts]) => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: `ansible-playbook -i hosts.ini ${command}`,
    kubespray,
    ...(facts === undefined ? {} : { facts }),
  };
  expect(analyze(request).headline).toBe(headline);
  expect(await statusOf(request)).toBe(status);
});

test('the status is 0 if and only if the verdict is green', async () => {
  await fc.assert(
    fc.asyncProperty(wholeRequest, async (request) => {
      expect([request.command, (await statusOf(request)) === 0]).toEqual([
        request.command,
        toneOf(analyze(request)) === 'green',
      ]);
    }),
    propertyRuns(60),
  );
});
