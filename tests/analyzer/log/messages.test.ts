import { expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';

test.each([
  ['multus_manifest_2', 'lookup-reaches-excluded-hosts'],
  ["`has no attribute 'multus_manifest_2'`", 'lookup-reaches-excluded-hosts'],
  ['Failed to template loop_control.label', 'lookup-reaches-excluded-hosts'],
  ["'skipped' test expects a dictionary", 'lookup-reaches-excluded-hosts'],
  ['multus_manifest_2.results', 'lookup-dotted-key'],
  ["has no attribute 'container_manager'", 'container-manager-undefined'],
  ['Ansible must be between 2.16.4 and 2.17.0 exclusive - you have 2.17.14', 'release-outside-ansible-range'],
  ["'list object' has no attribute 'keys'", 'facts-cache-required'],
  ['uncached_hosts | intersect(excluded_hosts) == []', 'facts-cache-required'],
  [
    'error looking up service account kube-system/multus: serviceaccount "multus" not found',
    'cluster-objects-not-applied',
  ],
  ['no matches for kind "NetworkAttachmentDefinition" in version "k8s.cni.cncf.io/v1"', 'cluster-objects-not-applied'],
  ['the server doesn\'t have a resource type "net-attach-def"', 'cluster-objects-not-applied'],
  ['ERROR! the playbook: upgrade-cluster.yaml could not be found', 'playbook-not-found'],
  ["Conditional result (True) was derived from value of type 'str'", 'multus-flag-is-text'],
])('%s is a sign of %s', (fragment, finding) => {
  expect(decodeLog(fragment, errorMessages).findings[0]).toBe(finding);
});

test.each([
  ['ERROR! You need to install "jmespath" prior to running json_query filter', 'jmespath-missing'],
  [
    'fatal: [n1]: FAILED! => {"msg": "You need to install \\"jmespath\\" prior to running json_query filter"}',
    'jmespath-missing',
  ],
  ["template error while templating string: no filter named 'json_query'.", 'json-query-missing'],
  ["template error while templating string: No filter named 'json_query'.", 'json-query-missing'],
  ["ERROR! the role 'dynamic_groups' was not found in /opt/kubespray/roles", 'role-not-found'],
  ['fatal: [w1]: FAILED! => {"msg": "\'kubeadm_images_raw\' is undefined"}', 'kubeadm-images-raw'],
  ["'kubeadm_certificate_key' is undefined", 'kubeadm-certificate-key'],
])('%s is the message %s, with advice in both languages', (log, id) => {
  const known = decodeLog(log, errorMessages).failures.flatMap((failure) => failure.known);
  expect(known.map((message) => message.id)).toEqual([id]);
  expect(Object.keys(known[0]?.advice ?? {})).toEqual(['en', 'zh-CN']);
});

test.each([
  ["non-integer value given for prompt duration:\\ninvalid literal for int() with base 10: '5m'", ['pause-seconds']],
  [
    "the field 'retries' has an invalid value (many), and could not be converted to an int. The error was: invalid literal for int() with base 10: 'many'",
    [],
  ],
  ["Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'", ['serial']],
  ['Failed to drain node w1', ['drain-failed']],
])('%s is no sign of another setting', (message, ids) => {
  const known = decodeLog(`fatal: [w1]: FAILED! => {"msg": "${message}"}`, errorMessages);
  const found = JSON.stringify(known);
  expect(found.includes('serial-not-a-number')).toBe(ids.includes('serial'));
  for (const id of ids) if (id !== 'serial') expect(found).toContain(id);
});
