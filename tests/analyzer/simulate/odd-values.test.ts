import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

const given = (release: string, extra: string) =>
  analyze({ ...requestFor(`upgrade-cluster.yml -e serial=6 -e '${extra}'`, release), ansible: '2.16.8' });

test.each([
  ['null', "unsupported operand type(s) for +: 'NoneType' and 'list'"],
  ['text', 'can only concatenate str (not "list") to str'],
  ['{a: 1}', "unsupported operand type(s) for +: 'dict' and 'list'"],
  ['5', "unsupported operand type(s) for +: 'int' and 'list'"],
])('lists are not joined with results that are %s', (results, refusal) => {
  const { outcome, failure } = given('v2.28.1', `{multus_manifest_1: {results: ${results}}}`);
  expect(outcome).toBe('fails');
  expect(failure?.task).toBe('Multus | Start resources');
  expect(failure?.message).toContain(`Unexpected templating type error occurred on ({{ (multus_manifest_1.results`);
  expect(failure?.message).toContain(refusal);
});

test.each([
  ['null', "'None' has no attribute 'results'"],
  ['text', "'ansible.parsing.yaml.objects.AnsibleUnicode object' has no attribute 'results'"],
  ['[]', "'list object' has no attribute 'results'"],
  ['3', "'int object' has no attribute 'results'"],
])('the results of %s are undefined, in the words of Jinja', (value, reason) => {
  expect(given('v2.25.1', `{multus_manifest_1: ${value}}`).failure?.message).toBe(`${reason}. ${reason}`);
});

test('an item that names nothing stops the task at its arguments', () => {
  const { failure, applied } = given('v2.28.1', '{multus_manifest_2: {results: [{item: null}]}}');
  expect(failure?.message).toContain("'None' has no attribute 'name'");
  expect(applied).toHaveLength(4);
});

test('a label that cannot be rendered fails its item, and the loop goes on', () => {
  const { failure, applied } = given('v2.25.1', '{multus_manifest_1: {results: [{skipped: true}]}}');
  expect(failure?.message).toMatch(/^Failed to template loop_control\.label: 'dict object' has no attribute 'item'/);
  expect(applied).toEqual(['daemonset/multus-daemonset-containerd']);
});

test('engines that are no list stop the condition that looks into them', () => {
  const { failure } = given('v2.30.0', '{container_manager_types: null}');
  expect(failure?.task).toBe('Multus | Copy manifest templates');
  expect(failure?.message).toMatch(
    /^The conditional check 'item\.engine in container_manager_types' failed\. The error was: Unexpected templating type error/,
  );
  expect(failure?.message).toContain("argument of type 'NoneType' is not iterable");
});

test('a list of hosts that counts as false asks no host', () => {
  expect(given('v2.25.1', '{multus_nodes_list: null}').applied).toHaveLength(4);
});

test.each([
  ['v2.25.1', `Error in jmespath.search in json_query filter plugin:\n"hostvars['ghost']" is undefined`],
  ['v2.26.1', `"hostvars['ghost']" is undefined. "hostvars['ghost']" is undefined`],
  ['v2.28.1', undefined],
])('a name in the list that is no host, on %s', (release, message) => {
  expect(given(release, '{multus_nodes_list: [ghost]}').failure?.message).toBe(message);
});

test.each(['multus_nodes_list: "{{ x }}"', 'multus_nodes_list: [1]'])(
  'hosts that are not known are not guessed: %s',
  (extra) => {
    const { outcome, findings } = given('v2.25.1', `{${extra}}`);
    expect(outcome).toBe('undetermined');
    expect(findings.map(({ data }) => data.subject)).toContain('multus_nodes_list');
  },
);

test('the results of a variable whose template is undefined are undefined for its reason', () => {
  expect(given('v2.25.1', '{multus_manifest_1: "{{ x }}"}').failure).toMatchObject({
    task: 'Multus | Start resources',
    message: expect.stringContaining("'x' is undefined"),
  });
});

test.each(['[calico]', '5', '{a: b}'])('a network plugin that is no text is not guessed: %s', (value) => {
  const { outcome, findings } = given('v2.31.0', `{kube_network_plugin: ${value}}`);
  expect(outcome).toBe('undetermined');
  expect(findings.map(({ data }) => data.subject)).toContain('kube_network_plugin');
});
