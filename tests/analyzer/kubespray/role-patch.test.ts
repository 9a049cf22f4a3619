import { expect, test } from 'vitest';
import { type Release, releases, resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';
import { patchedRelease, rolePatch } from '../../../src/analyzer/kubespray/role-patch.ts';

function release(name: string): Release {
  const resolved = resolveRelease(name);
  if (resolved.kind !== 'known') throw new Error(`no release ${name}`);
  return resolved.release;
}

test('the releases whose lookup stops at hosts outside the run have a patch', () => {
  const patched = releases.filter((one) => rolePatch(one)).map(({ name }) => name);
  expect(patched.at(0)).toBe('v2.21.0');
  expect(patched.at(-1)).toBe('v2.26.1');
  expect(patched).toHaveLength(16);
});

test('where the label tolerates a None item, one line changes', () => {
  expect(rolePatch(release('v2.25.1'))).toEqual({
    path: 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml',
    from: 'v2.27.0',
    diff: `--- a/roles/kubernetes-apps/network_plugin/multus/tasks/main.yml
+++ b/roles/kubernetes-apps/network_plugin/multus/tasks/main.yml
@@ -11,3 +11,3 @@
   run_once: true
-  with_items: "{{ multus_manifest_1.results + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | list | json_query('[].results')) }}"
+  with_items: "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | map('default', []) | list | json_query('[].results')) }}"
   loop_control:
`,
  });
});

test('before v2.22.2 the label changes as well', () => {
  const { diff = '' } = rolePatch(release('v2.22.1')) ?? {};
  expect(diff.split('\n').slice(2)).toEqual([
    '@@ -11,5 +11,5 @@',
    '   run_once: true',
    expect.stringMatching(/^- {2}with_items: "\{\{ multus_manifest_1\.results \+ /),
    expect.stringMatching(/^\+ {2}with_items: "\{\{ \(multus_manifest_1\.results \| default/),
    '   loop_control:',
    '-    label: "{{ item.item.name }}"',
    `+    label: "{{ item.item.name if item != None else 'skipped' }}"`,
    '   vars:',
    '',
  ]);
});

test('a patched release has the Multus tasks of v2.27.0 and is otherwise itself', () => {
  const own = release('v2.26.1');
  expect(patchedRelease(own)).toEqual({ ...own, variant: release('v2.27.0').variant });
  expect(patchedRelease(release('v2.31.0'))).toBe(release('v2.31.0'));
});
