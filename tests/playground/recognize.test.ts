import { expect, test } from 'vitest';
import { recognize } from '../../src/playground/recognize.ts';

const ini = '[kube_control_plane]\ncp1\n\n[kube_node]\nw1\n';

test('an INI inventory, and one in YAML', () => {
  expect(recognize(ini)).toEqual({ inventory: ini });
  expect(recognize('all:\n  hosts:\n    w1:\n')).toEqual({ inventory: 'all:\n  hosts:\n    w1:\n' });
});

test('a command, without the prompt before it and with the lines that it goes on in', () => {
  expect(recognize('root@deploy:~# ansible-playbook -b upgrade-cluster.yml \\\n  --limit w1\n')).toEqual({
    command: 'ansible-playbook -b upgrade-cluster.yml \\\n  --limit w1',
  });
  expect(recognize('sudo -E /opt/venv/bin/ansible-playbook cluster.yml')).toEqual({
    command: 'sudo -E /opt/venv/bin/ansible-playbook cluster.yml',
  });
});

test('a log, with the command that it begins with', () => {
  const log =
    '$ ansible-playbook upgrade-cluster.yml --limit w1\nTASK [Multus | Start resources] ***\nfatal: [w1]: FAILED! => {}\n';
  expect(recognize(log)).toEqual({ log, command: 'ansible-playbook upgrade-cluster.yml --limit w1' });
  const message = "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'";
  expect(recognize(message)).toEqual({ log: message });
});

test('an inventory and a command together, in either order', () => {
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  expect(recognize(`${ini}\n${command}\n`)).toEqual({ command, inventory: ini });
  expect(recognize(`${command}\n\n${ini}`)).toEqual({ command, inventory: ini });
});

test('anything else is none of these', () => {
  expect(recognize('good morning')).toEqual({});
  expect(recognize('')).toEqual({});
});

test('a log after an indented prefix, and sections after empty lines', () => {
  expect(recognize('\n\n  worker-1 |  TASK [etcd : x] ***\n').log).toBeDefined();
  expect(recognize('\n\n  [kube_node] # ours\nw1\n').inventory).toBeDefined();
});

const script = `git checkout v2.31.0
ansible-playbook -i hosts.ini playbooks/facts.yml
kubectl drain w2
ansible-playbook -i hosts.ini upgrade-cluster.yml \\
  --limit w1
kubectl uncordon w2`;
const sections = '[kube_control_plane]\ncp1\n\n[kube_node]\nw1\n';

test('several commands, with what stands between and around them', () => {
  expect(recognize(script)).toEqual({ command: script });
  expect(recognize(`kubectl drain w1\nansible-playbook cluster.yml`)).toEqual({
    command: 'kubectl drain w1\nansible-playbook cluster.yml',
  });
});

test('several commands and an inventory, in either order', () => {
  expect(recognize(`${script}\n\n${sections}`)).toEqual({ command: script, inventory: sections });
  expect(recognize(`${script}\n${sections}`)).toEqual({ command: script, inventory: sections });
  expect(recognize(`${sections}\n${script}`)).toEqual({ command: script, inventory: sections });
});
