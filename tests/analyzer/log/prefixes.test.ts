import { expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';

const task = 'kubernetes-apps/network_plugin/multus : Multus | Start resources';
const message =
  "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'";
const plain = [
  `TASK [${task}] ****`,
  `fatal: [w1 -> {{ groups['kube_control_plane'][0] }}]: FAILED! => ${JSON.stringify({ msg: message })}`,
  '',
  'PLAY RECAP ****',
  'w1 : ok=3 failed=1',
];
const yaml = [
  `TASK [${task}] ****`,
  'fatal: [w1 -> cp1]: FAILED! =>',
  '  msg: |-',
  ...message.split('\n').map((line) => `    ${line}`),
  '',
  'PLAY RECAP ****',
];

test.each<[name: string, prefix: (line: number) => string]>([
  ['docker compose', () => 'kubespray-1  | '],
  ['syslog', (line) => `Aug 12 10:00:0${line} bastion ansible[12${line}]: `],
  ['a journal', (line) => `2026-01-01T10:00:0${line}+0000 bastion ansible[12]: `],
  ['Vagrant', () => '    default: '],
  ['Vagrant with an arrow', () => '==> node-1: '],
  ['Terraform', () => 'module.k8s.null_resource.up[0] (local-exec): '],
  ['Pulumi', () => '  command:local:Command (up): '],
  ['GitHub', (line) => `2024-05-01T10:00:0${line}.1234567Z `],
  ['gh run view', (line) => `deploy\tRun kubespray\t2024-05-01T10:00:0${line}.1234567Z `],
  ['GitLab', (line) => `2024-05-01T10:00:0${line}.123456Z 01O `],
  ['TeamCity', (line) => `[10:00:0${line}] [Step 1/2] `],
  ['BuildKit', (line) => `#12 10.${line}23 `],
  ['kubectl logs --prefix', () => '[pod/kubespray-abc12/kubespray] '],
  ['log_path', (line) => `2024-05-01 10:00:0${line},123 p=1234 u=root n=ansible | `],
  ['a logger with levels', (line) => `2024-05-01 10:00:0${line},123 INFO  `],
  ['a logger with columns', (line) => `10:00:0${line} [main]   INFO   `],
  ['grep -n', (line) => `run.log:${line + 98}:`],
  ['a quote', () => '> '],
  ['a quote of a quote', () => '> > '],
  ['code in a page', () => '    '],
  ['a tab', () => '\t'],
  ['the timestamper of Jenkins', (line) => `10:00:0${line}  `],
])('host and task stay where each line begins as %s has it', (_, prefix) => {
  for (const lines of [plain, yaml]) {
    const log = lines.map((line, at) => (prefix(at) + line).trimEnd()).join('\n');
    const { failures, findings } = decodeLog(log, errorMessages);
    expect(failures).toMatchObject([{ task, hosts: ['w1'], message }]);
    expect(findings[0]).toBe('lookup-reaches-excluded-hosts');
  }
});

test.each<[name: string, stored: (line: string) => string]>([
  ['Docker', (log) => JSON.stringify({ log: `${log}\n`, stream: 'stdout', time: '2024-08-08T10:00:00Z' })],
  ['the journal', (line) => JSON.stringify({ __CURSOR: 's=1', MESSAGE: line })],
  ['logfmt', (line) => `time="2024-08-08T10:00:00Z" level=info msg=${JSON.stringify(line)} job=upgrade`],
  ['Cloud Logging', (line) => JSON.stringify({ insertId: 'a', textPayload: line })],
  ['a log store', (line) => JSON.stringify({ '@timestamp': '2024-08-08T10:00:00Z', message: line })],
  [
    'HTML',
    (line) => line.replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  ],
])('host and task stay where %s has written the lines in its own way', (_, stored) => {
  for (const lines of [plain, yaml]) {
    const { failures } = decodeLog(lines.map(stored).join('\n'), errorMessages);
    expect(failures).toMatchObject([{ task, hosts: ['w1'], message }]);
  }
});

test('a log whose line ends were lost has its task and host', () => {
  const log = `PLAY [all] **** TASK [${task}] **** ok: [cp1] fatal: [w1]: FAILED! => ${JSON.stringify({ msg: message })} NO MORE HOSTS LEFT ****`;
  expect(decodeLog(log, errorMessages).failures).toMatchObject([{ task, hosts: ['w1'], message }]);
});

test('an event of AWX has its task and host', () => {
  const event = {
    event: 'runner_on_failed',
    event_data: { role: 'kubernetes-apps/network_plugin/multus', task: 'Multus | Start resources', host: 'w1' },
  };
  const log = JSON.stringify({ results: [{ ...event, event_data: { ...event.event_data, res: { msg: message } } }] });
  expect(decodeLog(log, errorMessages).failures).toMatchObject([{ task, hosts: ['w1'], message }]);
});

test('a result that quotes another log keeps its message', () => {
  const log = `fatal: [w1]: FAILED! => ${JSON.stringify({ msg: 'inner: fatal: [w9]: FAILED!' })}`;
  expect(decodeLog(log, errorMessages).failures).toMatchObject([
    { hosts: ['w1'], message: 'inner: fatal: [w9]: FAILED!' },
  ]);
});
