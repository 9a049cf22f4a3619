import { expect, test } from 'vitest';
import type { Request } from '../../src/analyzer/index.ts';
import { hoverAt } from '../../src/playground/hover.ts';

const hosts = '[kube_control_plane]\ncp1\n[kube_node]\nw[1:3]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';
const request: Request = {
  files: [
    { path: 'inv/hosts', text: hosts },
    { path: 'inv/group_vars/all.yml', text: 'container_manager: docker\n' },
    { path: 'inv/group_vars/kube_node.yml', text: 'container_manager: crio\n' },
  ],
  command: "ansible-playbook -i inv/hosts upgrade-cluster.yml --limit 'kube_node:!w1'",
};
const inCommand = (word: string) => hoverAt(request, { offset: request.command.indexOf(word) + 1 }, 'en');
const inHosts = (word: string) => hoverAt(request, { file: 'inv/hosts', offset: hosts.indexOf(word) + 1 }, 'en');

test('says what a term of the limit takes, and over which characters', () => {
  expect(inCommand('kube_node')).toEqual({
    start: request.command.indexOf('kube_node'),
    end: request.command.indexOf(':!w1'),
    lines: ['`kube_node` takes 3 hosts', '`w1`, `w2`, `w3`'],
  });
});

test('says that a term leaves a host out, and what holds of that host', () => {
  expect(inCommand('!w1')?.lines).toEqual([
    '`w1` leaves out 1 host',
    '`w1`',
    'In `all`, `k8s_cluster`, `kube_node`',
    '`container_manager` is `"crio"`, from `inv/group_vars/kube_node.yml`',
  ]);
});

test('says where a host comes from and which file has won', () => {
  expect(inHosts('cp1')?.lines).toEqual([
    'Host `cp1`, first named at `inv/hosts:2`',
    'In `all`, `k8s_cluster`, `kube_control_plane`',
    '`container_manager` is `"docker"`, from `inv/group_vars/all.yml`',
  ]);
});

test('says what a pattern stands for, and what a group holds', () => {
  expect(inHosts('w[1:3]')).toEqual({
    start: hosts.indexOf('w[1:3]'),
    end: hosts.indexOf('w[1:3]') + 6,
    lines: ['Stands for 3 hosts', '`w1`, `w2`, `w3`'],
  });
  expect(inHosts('kube_node')?.lines[0]).toBe('Group `kube_node`, 3 hosts');
});

test('speaks Chinese', () => {
  const place = { offset: request.command.indexOf('kube_node') + 1 };
  expect(hoverAt(request, place, 'zh-CN')?.lines[0]).toBe('`kube_node` 选中 3 台主机');
});

test('a long list is cut, and a name that is markup stays a name', () => {
  const text = '[g]\nw[1:5000]\n<b>`x`\n';
  const many: Request = { files: [{ path: 'h', text }], command: 'ansible-playbook -i h cluster.yml -l g' };
  expect(hoverAt(many, { offset: many.command.length - 1 }, 'en')?.lines[1]).toMatch(/`w12` and 4989 more$/);
  expect(hoverAt(many, { file: 'h', offset: text.indexOf('<b>') + 1 }, 'en')?.lines[0]).toContain('`<b>ˋxˋ`');
});

test.for([
  { offset: 0 },
  { offset: 1e9 },
  { file: 'nowhere', offset: 0 },
  { file: 'inv/group_vars/all.yml', offset: 3 },
])('says nothing of %o', (place) => {
  expect(hoverAt(request, place, 'en')).toBeUndefined();
});
