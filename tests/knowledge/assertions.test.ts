import { expect, test } from 'vitest';
import { assertionsOf, OPEN_DEFAULT } from '../../src/knowledge/assertions.ts';
import type { Files } from './a-repository.ts';

const defaults = 'roles/kubespray_defaults/defaults/main/main.yml';
const tasks = 'roles/validate_inventory/tasks/main.yml';

function asserted(files: Files) {
  const { sites, defaults: asked } = assertionsOf({ paths: Object.keys(files), read: (path) => files[path] });
  return { sites: Object.fromEntries(sites), defaults: Object.fromEntries(asked) };
}

test('an assertion comes with its conditions, its message and the defaults that it asks for', () => {
  const files = {
    [defaults]: 'kube_proxy_mode: "{{ mode }}"\nmode: ipvs\nunrelated: 1\n',
    [tasks]: `
- name: Stop if unknown kube proxy mode
  assert:
    that: kube_proxy_mode in ['iptables', 'ipvs']
    msg: "no mode: {{ kube_proxy_mode }}"
  run_once: true
  when: [ kube_proxy_mode is defined, not ignore_assert_errors ]
`,
  };
  expect(asserted(files)).toEqual({
    sites: {
      inventory: [
        {
          task: 'Stop if unknown kube proxy mode',
          that: ["kube_proxy_mode in ['iptables', 'ipvs']"],
          when: ['kube_proxy_mode is defined', 'not ignore_assert_errors'],
          message: 'no mode: {{ kube_proxy_mode }}',
          runOnce: true,
        },
      ],
    },
    defaults: { kube_proxy_mode: '{{ mode }}', mode: 'ipvs', ignore_assert_errors: undefined },
  });
});

test('of one that asks a fact of the host, or a result of a task, only the name is kept', () => {
  const files = {
    [tasks]: `
- name: Stop if the kernel is old
  assert: { that: "ansible_kernel is version('5.0', '>=')" }
- name: Ask
  command: ask
  register: answer
- name: Stop if the answer is no
  fail: { msg: no }
  when: answer.rc != 0
`,
  };
  expect(asserted(files).sites.inventory).toEqual([
    { task: 'Stop if the kernel is old' },
    { task: 'Stop if the answer is no' },
  ]);
});

test('a version from a table of checksums is the one that the table has there', () => {
  const files = {
    [defaults]: `containerd_version: "{{ (containerd_archive_checksums['amd64'] | dict2items)[0].key }}"\n`,
    'roles/kubespray_defaults/vars/main/checksums.yml':
      'containerd_archive_checksums: { amd64: { 2.2.3: a, 2.2.2: b } }\n',
    [tasks]: "- name: Old\n  assert: { that: \"containerd_version is version('1.3.7', '>=')\" }\n",
  };
  expect(asserted(files).defaults).toEqual({ containerd_version: '2.2.3' });
});

test('a default of a role that only some plays have, and one that is not evaluated, stay open', () => {
  const files = {
    [defaults]: 'rbac_enabled: "{% if modes %}yes{% endif %}"\n',
    'roles/kubernetes/control-plane/defaults/main.yml': 'auto_renew_certificates: false\n',
    [tasks]: '- name: No\n  fail: { msg: no }\n  when: not rbac_enabled or auto_renew_certificates\n',
  };
  expect(asserted(files)).toMatchObject({
    sites: { inventory: [{ that: ['false'], when: ['not rbac_enabled or auto_renew_certificates'] }] },
    defaults: { rbac_enabled: OPEN_DEFAULT, auto_renew_certificates: OPEN_DEFAULT },
  });
});

test('each variable of a list of removed ones is asserted by itself', () => {
  const files = {
    [tasks]: `
- name: Fail if removed variables are used
  vars:
    removed_vars: [old_one, old_two]
    removed_vars_found: "{{ query('varnames', '^' + (removed_vars | join('|')) + '$') }}"
  assert:
    that: removed_vars_found | length == 0
    fail_msg: "Removed variables present: {{ removed_vars_found | join(', ') }}"
`,
  };
  expect(asserted(files).sites.inventory?.map(({ that, message }) => [that, message])).toEqual([
    [['old_one is not defined'], 'Removed variables present: old_one'],
    [['old_two is not defined'], 'Removed variables present: old_two'],
  ]);
});
