import { expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/findings/messages.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';

/** What stands before each line where people copy a log from. */
const prefixes = {
  none: '',
  quote: '> ',
  'quote twice': '> > ',
  compose: 'kubespray-1  | ',
  syslog: 'Jan 12 03:04:05 bastion ansible-playbook[4211]: ',
  journal: 'Jan 12 03:04:05 bastion kubespray[1]: ',
  vagrant: '    default: ',
  terraform: 'null_resource.kubespray (local-exec): ',
  'terraform of a module': 'module.k8s.null_resource.kubespray[0] (local-exec): ',
  'time stamp of a CI system': '2025-01-12T03:04:05.1234567Z ',
  'time of a CI system': '[03:04:05] ',
  'log of a container': '2025-01-12T03:04:05.123456789Z stdout F ',
  'log_path of Ansible': '2025-01-12 03:04:05,678 p=4211 u=root n=ansible | ',
} as const;

const known = errorMessages.filter(({ parts }) => parts[0] !== 'UNREACHABLE!');

test.for(Object.entries(prefixes))('every message is known, with its host and task, after: %s', ([, prefix]) => {
  const lost = known.flatMap(({ id, printed, parts, task }) => {
    const name = `role : ${task ?? 'Some task'}`;
    const lines = [
      `TASK [${name}] ${'*'.repeat(20)}`,
      // One line of it is printed on the pages, and its telling parts may be in another.
      `fatal: [w1]: FAILED! => ${JSON.stringify({ changed: false, msg: [printed, ...parts].join('\n') })}`,
    ];
    const [failure] = decodeLog(lines.map((line) => prefix + line).join('\n'), errorMessages).failures;
    const isRight = failure?.hosts[0] === 'w1' && failure.task === name && failure.known.some((one) => one.id === id);
    return isRight ? [] : [{ id, found: failure?.known.map((one) => one.id), host: failure?.hosts[0] }];
  });
  expect(lost).toEqual([]);
});

test.for(Object.entries(prefixes))('every message is known alone after: %s', ([, prefix]) => {
  const alone = known.filter(({ task }) => task === undefined);
  const lost = alone.filter(({ id, printed }) => {
    const { failures } = decodeLog(prefix + printed, errorMessages);
    return !failures.some((failure) => failure.known.some((one) => one.id === id));
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});
