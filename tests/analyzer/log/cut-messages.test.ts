import { expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';

const known = (log: string) =>
  decodeLog(log, errorMessages).failures.flatMap((failure) => failure.known.map(({ id }) => id));
const host = "'ansible.vars.hostvars.HostVarsVars object' has no attribute";

test.each([
  [`Error in jmespath.search in json_query filter plugin: ${host} 'multus_man…`],
  ["Error in jmespath.search in json_query filter plugin: 'ansible.vars.hostvars..."],
  ['fatal: [w1]: FAILED! => {"msg": "Error in jmespath.search in json_query filter plu'],
  [`upgrade stops · Issue #1\nError in jmespath.search in json_query filter plugin: ${host} 'mul ...\n3 comments`],
])('a message that was cut off is known by its beginning: %s', (log) => {
  expect(known(log)).toEqual(['json-query']);
});

test('the likeliest comes first where a beginning could go on in two ways', () => {
  expect(known(`${host} 'multus_`)).toEqual(['json-query', 'dotted-key']);
});

test('a beginning that could go on in many ways tells nothing', () => {
  expect(known(`${host} '...`)).toEqual([]);
  expect(known('Error in jmespath…')).toEqual([]);
});

test('a message that is whole is not taken for the beginning of a longer one', () => {
  expect(known("The error was: 'dict object' has no attribute 'k8s_clu'")).toEqual([]);
  expect(known("The error was: 'dict object' has no attribute 'k8s_clu")).toContain('no-cluster-group-elsewhere');
});

test.each([
  'The task includes an option with an undefined variable',
  'An unhandled exception occurred while templating...',
  'The task includes an option with an undefined variable. The error was:...',
])('what Ansible says before any error tells nothing: %s', (log) => {
  expect(known(log)).toEqual([]);
});
