import { expect, test } from 'vitest';
import { decidingFiles } from '../../src/playground/deciding-files.ts';

test('the files that decide are the sources, and those that set a variable on which the verdict depends', () => {
  const files = [
    { path: 'inv/hosts.ini', text: '[kube_node]\nw1 container_manager=crio\n' },
    { path: 'inv/group_vars/all/multus.yml', text: 'kube_network_plugin_multus: true\nserial: 1\n' },
    { path: 'inv/group_vars/all/other.yml', text: 'x: 1\n' },
    { path: 'inv/host_vars/w1.yml', text: 'container_manager: docker\n' },
  ];
  expect(decidingFiles({ files, command: 'ansible-playbook -i inv/hosts.ini cluster.yml' })).toEqual([
    { path: 'inv/hosts.ini', variables: ['container_manager'] },
    { path: 'inv/group_vars/all/multus.yml', variables: ['kube_network_plugin_multus', 'serial'] },
    { path: 'inv/host_vars/w1.yml', variables: ['container_manager'] },
  ]);
});
