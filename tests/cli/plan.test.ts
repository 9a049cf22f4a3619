import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cluster } from '../analyzer/render/examples.ts';
import { folderWith, ran } from './captured-io.ts';

const goal = ['plan', '-i', 'hosts.ini', '--from', 'v2.26.1', '--to', 'v2.27.1'];
const here = () => ({ cwd: folderWith({ 'hosts.ini': cluster }) });

test('the steps of a hop are printed in their order, each run with its verdict', async () => {
  const { status, out, err } = await ran(goal, here());
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain(`3. Cache the facts of every host
     ansible-playbook playbooks/facts.yml -i hosts.ini -b
   Simulated: completes.
   The cache is in \`/tmp\` of this machine and holds for 24 hours; after a longer pause run this step again.

4. Control plane and etcd, one host at a time
     ansible-playbook upgrade-cluster.yml -i hosts.ini -b --limit kube_control_plane:etcd
   Simulated: completes.
`);
});

test('an environment names the Pythons that its ansible-core runs on', async () => {
  const { out } = await ran(goal, here());
  expect(out).toContain('This ansible-core runs on Python 3.10 to 3.12: if `python3` is another version, name one');
});

test('the words are those of the language', async () => {
  const { out } = await ran(['--lang', 'zh-cn', ...goal], here());
  expect(out).toContain('4. 控制平面和 etcd，逐台进行');
});

test('Markdown fences the commands', async () => {
  const { out } = await ran([...goal, '--markdown'], here());
  expect(out).toContain('1. **Check the release out**\n\n   ```sh\n   git checkout v2.27.1\n   ```\n');
});

test('the script is one that bash can read, and asks before each step', async () => {
  const { out } = await ran([...goal, '--script'], here());
  expect(() => execFileSync('bash', ['-n'], { input: out })).not.toThrow();
  expect(out.match(/^confirm '/gm)).toHaveLength(6);
});

test('a pipeline has a job for each step', async () => {
  const gitlab = await ran([...goal, '--gitlab'], here());
  expect([gitlab.status, gitlab.out.match(/^ {2}when: manual$/gm)?.length]).toEqual([0, 6]);
  const github = await ran([...goal, '--github'], here());
  expect([github.status, github.out.match(/^ {4}environment: kubespray$/gm)?.length]).toEqual([0, 6]);
});

test('the data have each run without the files that it was simulated with', async () => {
  const { out } = await ran([...goal, '--json'], here());
  const { hops } = JSON.parse(out) as { hops: [{ steps: { kind: string; run?: object }[] }] };
  expect(hops[0].steps.find(({ run }) => run)?.run).toEqual({
    command: 'ansible-playbook playbooks/facts.yml -i hosts.ini -b',
    kubespray: 'v2.27.1',
    facts: 'empty',
    headline: 'completes',
    drainedTogether: [],
    mostDown: 0,
    applied: [],
  });
});

test('a plan that ends before its goal says where and why, with 1', async () => {
  const lonely = folderWith({ 'hosts.ini': '[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n' });
  const { status, out } = await ran(goal, { cwd: lonely });
  expect(status).toBe(1);
  expect(out).toContain('The plan ends at v2.26.1. None of the known ways to v2.27.1 is safe.');
});

test.each([
  [['--from', 'v2.25.1'], 'Say from which release to which'],
  [['--from', 'v2.25.1', '--to', 'v2.26.1', '--at-most-down', '0'], 'takes a number from 1, not "0"'],
  [['--from', 'v2.25.1', '--to', 'v2.26.1', '--multus', 'on'], 'takes patch or skip, not "on"'],
  [['--from', 'v2.25.1', '--to', 'v2.26.1', '--json', '--script'], 'Choose one of --script, --json.'],
])('%j is answered in one sentence and with 2', async (args, sentence) => {
  const { status, out, err } = await ran(['plan', '-i', 'hosts.ini', ...args], here());
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(sentence);
});

test('a goal that cannot be planned is answered with 2', async () => {
  const { status, out } = await ran(['plan', '-i', 'hosts.ini', '--from', 'v2.27.1', '--to', 'v2.26.1'], here());
  expect(status).toBe(2);
  expect(out).toContain('v2.26.1 is older than v2.27.1. Kubespray upgrades only.');
});
