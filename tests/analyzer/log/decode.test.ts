import { expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog, longestLog } from '../../../src/analyzer/log/decode.ts';
import { messageFinder } from '../../../src/analyzer/log/messages.ts';

const messagesIn = messageFinder(errorMessages);

const ESC = String.fromCharCode(27);
const message =
  "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'";
const task = 'kubernetes-apps/network_plugin/multus : Multus | Start resources';
const json = JSON.stringify({ msg: message });

/** What is said of the first failure of a log. */
function first(log: string) {
  const [failure] = decodeLog(log, errorMessages).failures;
  return (
    failure && {
      task: failure.task,
      hosts: failure.hosts,
      message: failure.message,
      known: failure.known.map(({ id }) => id),
    }
  );
}

const whole = { task, hosts: ['w1'], message, known: ['json-query'] };

test('reads the default callback, where the host column shows a delegate that was never resolved', () => {
  const log = `TASK [${task}] ******
fatal: [w1 -> {{ groups['kube_control_plane'][0] }}]: FAILED! => ${json}

NO MORE HOSTS LEFT ****`;
  expect(first(log)).toEqual(whole);
});

test('reads the yaml callback', () => {
  const log = `TASK [${task}] ******
fatal: [w1 -> {{ groups['kube_control_plane'][0] }}]: FAILED! =>\u0020
  msg: |-
    Error in jmespath.search in json_query filter plugin:
    'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'

PLAY RECAP *****`;
  expect(first(log)).toEqual(whole);
});

test('reads a message in YAML quotes, folded over lines', () => {
  const log = `fatal: [w1]: FAILED! =>
    changed: false
    msg: 'Failed to template loop_control.label: ''None'' has no
      attribute ''item'''
    rc: 1`;
  expect(first(log)).toEqual({
    task: undefined,
    hosts: ['w1'],
    message: "Failed to template loop_control.label: 'None' has no attribute 'item'",
    known: ['loop-label'],
  });
});

test('reads the json callback, and leaves out what went well or was ignored', () => {
  const log = JSON.stringify({
    plays: [
      {
        tasks: [
          { task: { name: 'fine' }, hosts: { w1: { changed: false, msg: 'no attribute' } } },
          { task: { name: 'ignored' }, hosts: { w1: { failed: true, ignore_errors: true, msg: 'x' } } },
          { task: { name: task }, hosts: { w1: { failed: true, msg: message } } },
        ],
      },
    ],
    stats: {},
  });
  expect(decodeLog(log, errorMessages).failures).toHaveLength(1);
  expect(first(log)).toEqual(whole);
});

test('reads the jsonl callback', () => {
  const log = [
    JSON.stringify({ _event: 'v2_playbook_on_task_start', task: { name: task }, hosts: {} }),
    JSON.stringify({
      _event: 'v2_runner_on_failed',
      task: { name: task },
      hosts: { w1: { failed: true, msg: message } },
    }),
  ].join('\n');
  expect(first(log)).toEqual(whole);
});

test('reads the minimal and the oneline callback', () => {
  const pretty = `w1 | FAILED! => ${JSON.stringify({ changed: false, msg: message }, undefined, 4)}`;
  const oneline = `w1 | FAILED! => {"changed": false,"msg": ${JSON.stringify(message)}}`;
  for (const log of [pretty, oneline]) expect(first(log)).toEqual({ ...whole, task: undefined });
});

test('sees through colours, also where an editor has written them out', () => {
  const coloured = (sign: string) => `TASK [${task}] ***
${sign}[0;31mfatal: [w1]: FAILED! => ${json}${sign}[0m`;
  for (const sign of [ESC, '^[', '#033']) expect(first(coloured(sign))).toEqual(whole);
});

test.for([
  ['GitHub', '2024-08-08T10:11:12.1234567Z '],
  ['log_path', '2024-08-08 10:11:12,123 p=71 u=root n=ansible | '],
  ['Jenkins', '[2024-08-08T10:11:12.123Z] '],
  ['GitLab', '2024-08-08T10:11:12.123456Z 01O '],
  ['a clock', '10:11:12 '],
])('sees through the time stamps of %s', ([, prefix]) => {
  const log = [`TASK [${task}] ***`, `fatal: [w1]: FAILED! => ${json}`].map((line) => prefix + line).join('\n');
  expect(first(log)).toEqual(whole);
});

test('joins lines that a terminal has wrapped, also inside words and names', () => {
  const line = `fatal: [w1]: FAILED! => ${json}`;
  const wrapped = `TASK [kubernetes-apps/network_plugin/multus : Multus | Sta\nrt resources] ****\n${line.replace(/.{40}/g, '$&\n')}`;
  expect(first(wrapped)).toEqual({ ...whole });
});

test('takes the message of the item that failed, not that of the loop', () => {
  const result = { msg: 'All items completed', results: [{ msg: 'ok' }, { failed: true, msg: message }] };
  expect(first(`fatal: [w1]: FAILED! => ${JSON.stringify(result)}`)?.message).toBe(message);
});

test('reads the failing item of a loop by its own line', () => {
  const log = `failed: [w1 -> {{ groups['kube_control_plane'][0] }}] (item=None) => {"ansible_loop_var": "item", "changed": false, "item": null, "msg": "Failed to template loop_control.label: 'None' has no attribute 'item'", "skip_reason": "Conditional result was False"}`;
  expect(first(log)).toMatchObject({ hosts: ['w1'], known: ['loop-label'] });
});

test('puts the hosts of one failure together, and known failures before others', () => {
  const log = `TASK [a] ***
fatal: [w3]: FAILED! => {"msg": "disk full"}
TASK [b] ***
fatal: [w1]: FAILED! => ${json}
fatal: [w2]: FAILED! => ${json}`;
  expect(decodeLog(log, errorMessages).failures.map(({ hosts, known }) => [hosts, known.length])).toEqual([
    [['w1', 'w2'], 1],
    [['w3'], 0],
  ]);
});

test('passes over a failure that the playbook ignores', () => {
  expect(decodeLog(`fatal: [w1]: FAILED! => ${json}\n...ignoring\nok: [w2]`, errorMessages).failures).toEqual([]);
});

test('knows a message that is pasted without its log, whole or in part', () => {
  for (const text of [
    message,
    "has no attribute 'container_manager' of HostVarsVars",
    'ERROR! Specified hosts and/or --limit does not match any hosts',
  ])
    expect(decodeLog(text, errorMessages).failures[0]?.known.length).toBeGreaterThan(0);
});

test('says nothing of prose, of an empty text, and of a run that went well', () => {
  for (const log of ['', 'it does not work', 'ok: [w1]\nchanged: [w2]\nPLAY RECAP'])
    expect(decodeLog(log, errorMessages)).toEqual({ failures: [], findings: [], run: [], cut: false });
});

test('tells the same words apart by their task', () => {
  const log = (name: string) =>
    `TASK [${name}] ***\nfatal: [w1]: FAILED! => {"msg": "'dict object' has no attribute 'k8s_cluster'"}`;
  expect(first(log('network_plugin/multus : Multus | Start resources'))?.known).toEqual(['no-cluster-group']);
  expect(first(log('kubernetes/preinstall : x'))?.known).toEqual(['no-cluster-group-elsewhere']);
});

test.for(errorMessages.filter(({ task: name }) => name === undefined))('knows $id by what is printed', (one) => {
  expect(messagesIn(one.printed, undefined).map(({ id }) => id)).toContain(one.id);
});

test('leads from each message of the Multus family to nothing else', () => {
  const family = errorMessages.filter(({ findings, task: name }) => findings.length > 0 && name === undefined);
  for (const one of family) {
    const others = messagesIn(one.printed, undefined).filter(({ id }) => id !== one.id);
    expect(others.flatMap(({ id }) => [one.id, id])).toEqual([]);
  }
});

test('reads the end of a log that is too long, and says so', () => {
  const log = `${'x'.repeat(longestLog)}\nfatal: [w1]: FAILED! => ${json}`;
  expect(decodeLog(log, errorMessages).cut).toBe(true);
  expect(first(log)?.hosts).toEqual(['w1']);
});

test.for([
  ['empty lines', '\n'.repeat(500_000), 0],
  ['one long line', 'fatal: ['.repeat(100_000), 1],
  ['open brackets', `fatal: [w1]: FAILED! => ${'{'.repeat(500_000)}`, 1],
  ['an open string', `fatal: [w1]: FAILED! => {"msg": "${'\\'.repeat(500_001)}`, 1],
  ['the same failure many times', `fatal: [w1]: FAILED! => ${json}\n`.repeat(8_000), 1],
  ['a deep block', `fatal: [w1]: FAILED! =>\n  msg: |-\n${'    x\n'.repeat(200_000)}`, 1],
  ['spaces', ' '.repeat(1_000_000), 0],
] as const)('reads a log of %s to its end', ([, log, failures]) => {
  expect(decodeLog(log, errorMessages).failures).toHaveLength(failures);
});
