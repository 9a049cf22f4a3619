import { analyze, decodeLog, errorMessages, type Request, redact } from '../../src/analyzer/index.ts';
import { writtenInput } from '../../src/playground/fragment.ts';
import { recognize } from '../../src/playground/recognize.ts';
import { clusterIni } from '../analyzer/requests.ts';

/** A kind of input that grows: the first size, and what is done with an input of a size, which is made of new objects each time. */
type Family = { readonly name: string; readonly size: number; readonly work: (size: number) => () => unknown };

const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
const request = (ini: string, line = command): Request => ({
  files: [{ path: 'hosts.ini', text: ini }],
  command: line,
  kubespray: 'v2.25.1',
});
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const families: readonly Family[] = [
  {
    name: 'terms of a limit that match nothing',
    size: 2000,
    work: (size) => () => analyze(request(clusterIni, `${command},${lines(size, (at) => `x${at},`)}`)),
  },
  {
    name: 'sections that name one host',
    size: 6000,
    work: (size) => () => analyze(request(clusterIni + lines(size, (at) => `[g${at}]\nw1\n`))),
  },
  {
    name: 'hosts of a log that fail alike',
    size: 8000,
    work: (size) => {
      const hosts = Object.fromEntries(Array.from({ length: size }, (_, at) => [`h${at}`, { failed: true, msg: 'x' }]));
      const log = JSON.stringify({ plays: [{ tasks: [{ task: { name: 't' }, hosts }] }] });
      return () => decodeLog(log, errorMessages);
    },
  },
  {
    name: 'YAML mappings that merge the one before',
    size: 250,
    work: (size) => {
      const maps = lines(
        size,
        (at) => `    m${at}: &m${at}\n      k${at}: 1\n${at === 0 ? '' : `      <<: *m${at - 1}\n`}`,
      );
      const text = `all:\n  hosts:\n    w1:\n  vars:\n${maps}`;
      return () =>
        analyze({ ...request(''), files: [{ path: 'hosts.yml', text }], command: command.replace('ini', 'yml') });
    },
  },
  {
    name: 'groups within groups',
    size: 4000,
    work: (size) => () =>
      analyze(request(`${clusterIni + lines(size, (at) => `[g${at}:children]\ng${at + 1}\n`)}[g${size}]\nw1\n`)),
  },
  {
    name: 'files of variables',
    size: 5000,
    work: (size) => {
      const files = () => Array.from({ length: size }, (_, at) => ({ path: `host_vars/h${at}.yml`, text: 'a: 1\n' }));
      const ini = clusterIni + lines(size, (at) => `h${at}\n`);
      return () => analyze({ ...request(ini), files: [...request(ini).files, ...files()] });
    },
  },
  {
    name: 'extra variables of a command',
    size: 500,
    work: (size) => () => analyze(request(clusterIni, command + lines(size, (at) => ` -e x${at}=1`))),
  },
  {
    name: 'lines of a command',
    size: 5000,
    work: (size) => () => analyze(request(clusterIni, lines(size, (at) => `echo ${at}\n`) + command)),
  },
  {
    name: 'a folder named again and again',
    size: 200,
    work: (size) => {
      const files = () =>
        Array.from({ length: 50 }, (_, at) => ({ path: `inv/f${at}`, text: `[kube_node]\nh${at}\n` }));
      const line = `ansible-playbook${lines(size, () => ' -i inv')} cluster.yml`;
      return () => analyze({ ...request(''), files: files(), command: line });
    },
  },
  {
    name: 'hosts with a variable, redacted',
    size: 4000,
    work: (size) => {
      const ini = clusterIni + lines(size, (at) => `h${at} password=p${at}\n`);
      return () => redact(request(ini), analyze(request(ini)), { rename: true });
    },
  },
  {
    name: 'bars in a line that was pasted',
    size: 20_000,
    work: (size) => () => recognize('| '.repeat(size)),
  },
  {
    name: 'empty lines that were pasted',
    size: 20_000,
    work: (size) => () => recognize('\n'.repeat(size)),
  },
  {
    name: 'parameters of a written link',
    size: 400,
    work: (size) => () => writtenInput(`#command=x&${lines(size, (at) => `file:a${at}=w1&`)}`),
  },
];

/** What an exponent may be. */
const mostExponent = 1.2;
/** The least time that tells an exponent: shorter work is repeated until it takes as long. */
const leastMilliseconds = 200;
/** Of the whole process, which has fuzzed before. */
const mostMegabytes = 2048;

/** Time of the processor at a size, twice and four times of it, as lines of a table; `failed`: families that grow too fast or too large. */
export function growthTable(): { readonly table: readonly string[]; readonly failed: readonly string[] } {
  const failed: string[] = [];
  const table = families.map(({ name, size, work }) => {
    const { times, exponent } = growthOf(size, work);
    const megabytes = process.memoryUsage().rss / 1024 / 1024;
    if (exponent > mostExponent || megabytes > mostMegabytes) failed.push(name);
    const shown = times.map((time) => `${time.toPrecision(3)} ms`.padStart(10)).join('');
    return `${name.padEnd(40)}${String(size).padStart(7)}${shown}  exponent ${exponent.toFixed(2)}, ${megabytes.toFixed(0)} MB`;
  });
  return { table: [`${'growth: time at n, 2n and 4n'.padEnd(42)}    n`, ...table], failed };
}

type Growth = { readonly times: readonly number[]; readonly exponent: number };

/** How often a family that seems to grow too fast is measured again: a heap that is collected in between makes one size slow by chance. */
const mostMeasurements = 4;

/** The flattest of some measurements, for a busy machine only makes growth look steeper. */
function growthOf(size: number, work: Family['work']): Growth {
  const small = work(size);
  // Compiled before it is measured.
  small();
  const repetitions = Math.ceil(leastMilliseconds / Math.max(milliseconds(small, 1), 0.01));
  let best: Growth | undefined;
  for (let count = 0; count < mostMeasurements && (!best || best.exponent > mostExponent); count++) {
    const times = [1, 2, 4].map((factor) => milliseconds(work(size * factor), repetitions));
    const [first = 0, , last = 0] = times;
    const exponent = Math.log2(last / first) / 2;
    if (!best || exponent < best.exponent) best = { times, exponent };
  }
  return best ?? { times: [], exponent: 0 };
}

/** The time of one run, on the average of so many. */
function milliseconds(work: () => unknown, repetitions: number): number {
  const start = process.cpuUsage();
  for (let left = repetitions; left > 0; left--) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repetitions;
}
