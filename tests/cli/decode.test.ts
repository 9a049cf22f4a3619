import { describe, expect, test } from 'vitest';
import { ran } from './captured-io.ts';

const failure = `TASK [kubernetes-apps/network_plugin/multus : Multus | Start resources] ****
fatal: [w1 -> {{ groups['kube_control_plane'][0] }}]: FAILED! => {"msg": "Error in jmespath.search in json_query filter plugin:\\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'"}`;
const command = 'ansible-playbook -i hosts.yaml upgrade-cluster.yml --limit w1';
const log = `root@b:~/kubespray-2.25.1# ${command}\nansible-playbook [core 2.16.8]\n${failure}\n`;

test('says in JSON what a log tells, and what to run', async () => {
  const { status, out, err } = await ran(['decode', '--json'], { stdin: log, site: 'https://clinic.example/' });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    findings: ['lookup-reaches-excluded-hosts', 'multus-off-still-evaluated'],
    messages: ['json-query'],
    host: 'w1',
    hosts: ['w1'],
    task: 'kubernetes-apps/network_plugin/multus : Multus | Start resources',
    message: expect.stringContaining("has no attribute 'multus_manifest_2'"),
    release: 'v2.25.1',
    core: '2.16.8',
    command,
    run: [`${command} --skip-tags multus`],
    page: 'https://clinic.example/findings/lookup-reaches-excluded-hosts/',
  });
});

test('a message of two lines is shown in two lines', async () => {
  const { out } = await ran(['decode'], { stdin: log });
  expect(out).toContain("json_query filter plugin:\n  'ansible.vars.hostvars.HostVarsVars object' has no attribute");
});

test('leaves out what a log does not tell', async () => {
  const { status, out } = await ran(['decode', '--json'], { stdin: 'multus_manifest_2\n' });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ findings: ['lookup-reaches-excluded-hosts'], hosts: [] });
  for (const field of ['host', 'task', 'release', 'core', 'command']) expect(JSON.parse(out)).not.toHaveProperty(field);
});

describe.each([
  ['en', 'Run next', 'There is no failing task', 'is not one of those'],
  ['zh-cn', '接下来运行', '没有失败的任务', '没有收录'],
])('in %s', (language, runNext, nothing, unknown) => {
  test('a person gets the finding, the command and the host', async () => {
    const { status, out } = await ran(['decode', '--lang', language], { stdin: log });
    expect(status).toBe(0);
    expect(out).toContain(`${runNext}\n  ${command} --skip-tags multus\n`);
    expect(out).toMatch(/\[lookup-reaches-excluded-hosts\]\n[\s\S]*\n {2}w1\n/);
  });

  test('a message without a finding gives its advice', async () => {
    const stdin = 'ERROR! You need to install "jmespath" prior to running json_query filter';
    const { status, out } = await ran(['decode', '--lang', language], { stdin });
    expect(status).toBe(0);
    expect(out).toContain('pip install -U -r requirements.txt');
  });

  test('what is no log and what is not known have status 4', async () => {
    const none = await ran(['decode', '--lang', language], { stdin: 'hello\n' });
    expect(none.status).toBe(4);
    expect(none.out).toContain(nothing);
    const other = await ran(['decode', '--lang', language], { stdin: 'fatal: [w1]: FAILED! => {"msg": "disk full"}' });
    expect(other.status).toBe(4);
    expect(other.out).toContain(unknown);
  });
});

test('an argument too many is wrong usage', async () => {
  const { status, err } = await ran(['decode', 'run.log']);
  expect(status).toBe(2);
  expect(err).toContain('"run.log" is one argument too many.');
});
