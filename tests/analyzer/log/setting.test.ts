import { describe, expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';

const failure =
  'fatal: [w1 -> cp1]: FAILED! => {"msg": "\'ansible.vars.hostvars.HostVarsVars object\' has no attribute \'multus_manifest_2\'"}';
const told = (log: string) => decodeLog(`${log}\n${failure}`, errorMessages);
const command = 'ansible-playbook -i hosts.yaml upgrade-cluster.yml --limit w1';

test.each([
  [`root@b:~/kubespray# ${command}`],
  [`+ ${command}`],
  [`I ran \`${command}\` and it failed`],
  [`执行命令：${command}，然后报错`],
  ['$ ansible-playbook -i hosts.yaml \\\n    upgrade-cluster.yml \\\n    --limit w1 2>&1 | tee run.log'],
  [`docker run --rm image bash -c '${command}'`],
  [`null_resource.k (local-exec): Executing: ["/bin/sh" "-c" "${command}"]`],
  [
    '"job_args": "[\\"ansible-playbook\\", \\"-i\\", \\"hosts.yaml\\", \\"upgrade-cluster.yml\\", \\"--limit\\", \\"w1\\"]"',
  ],
])('the command is found in %j', (log) => {
  expect(told(log).command).toBe(command);
});

test('the version that ansible-playbook prints is no command', () => {
  expect(told('ansible-playbook [core 2.16.8]\nusage: ansible-playbook [-h]')).not.toHaveProperty('command');
});

test.each([
  ['  config file = /opt/kubespray-2.25.1/ansible.cfg', 'v2.25.1'],
  ['task path: /opt/kubespray/v2.24.3/roles/x/tasks/main.yml:1', 'v2.24.3'],
  ['docker run quay.io/kubespray/kubespray:v2.25.0 bash', 'v2.25.0'],
  ['$ git checkout v2.24.1', 'v2.24.1'],
  ['git clone -b v2.23.3 https://github.com/kubernetes-sigs/kubespray', 'v2.23.3'],
  ['Kubespray version (commit): release-2.25 6ee946494', 'release-2.25'],
  ['KUBESPRAY_VERSION=v2.22.1', 'v2.22.1'],
])('the release is found in %j', (log, release) => {
  expect(told(log).release).toBe(release);
});

test.each([
  ['ansible-playbook [core 2.16.8]', '2.16.8'],
  ['ansible-core==2.14.17', '2.14.17'],
  ['ansible 2.10.8', '2.10.8'],
  ['{"msg": "Ansible must be between 2.16.4 and 2.17.0 exclusive - you have 2.17.14"}', '2.17.14'],
])('the core is found in %j', (log, core) => {
  expect(told(log).core).toBe(core);
});

describe('the commands to run next', () => {
  test('start from the command of the log', () => {
    expect(told(`$ ${command} --skip-tags=download`).run).toEqual([`${command} --skip-tags=download,multus`]);
  });

  test('have words in capitals for what the log does not tell', () => {
    expect(told('').run).toEqual(['ansible-playbook -i INVENTORY PLAYBOOK --limit w1 --skip-tags multus']);
  });

  test('cache the facts where the guard asks for them, with the playbook of the release', () => {
    const guard = "Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.";
    expect(decodeLog(`$ ${command}\n${guard}`, errorMessages).run).toEqual([
      'ansible-playbook -i hosts.yaml playbooks/facts.yml',
      command,
    ]);
  });

  test('name the playbook as the release does', () => {
    const log = `$ ${command.replace('.yml', '.yaml')}\nERROR! the playbook: upgrade-cluster.yaml could not be found`;
    expect(decodeLog(log, errorMessages).run).toEqual([command]);
  });

  test('are none where only the page can say', () => {
    expect(decodeLog("'kubeadm_images_raw' is undefined", errorMessages).run).toEqual([]);
  });
});
