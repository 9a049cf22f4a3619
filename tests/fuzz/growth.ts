import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyze, decodeLog, errorMessages, type Prediction, type Request, redact } from '../../src/analyzer/index.ts';
import { writtenInput } from '../../src/playground/fragment.ts';
import { recognize } from '../../src/playground/recognize.ts';
import { clusterIni } from '../analyzer/requests.ts';

/**
 * A kind of input that grows: the first size, and what is done with an input of a size, which is made of new objects each time. `false`: the
 * input was refused, so that the time says nothing.
 */
type Family = { readonly name: string; readonly size: number; readonly work: (size: number) => () => boolean };

const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
const request = (ini: string, line = command): Request => ({
  files: [{ path: 'hosts.ini', text: ini }],
  command: line,
  kubespray: 'v2.25.1',
});
const yamlRequest = (all: string): Request => ({
  files: [{ path: 'hosts.yml', text: `all:\n${all}` }],
  command: command.replace('ini', 'yml'),
  kubespray: 'v2.25.1',
});
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const isRead = ({ headline, problems }: Prediction): boolean =>
  headline !== 'rejected' && headline !== 'undetermined' && problems.every(({ severity }) => severity !== 'error');

const families: readonly Family[] = [
  {
    name: 'terms of a limit that match nothing',
    size: 800,
    work: (size) => () => isRead(analyze(request(clusterIni, `${command},${lines(size, (at) => `x${at},`)}`))),
  },
  {
    name: 'sections that name one host',
    size: 4000,
    work: (size) => () => isRead(analyze(request(clusterIni + lines(size, (at) => `[g${at}]\nw1\n`)))),
  },
  {
    name: 'hosts of a log that fail alike',
    size: 8000,
    work: (size) => {
      const hosts = Object.fromEntries(Array.from({ length: size }, (_, at) => [`h${at}`, { failed: true, msg: 'x' }]));
      const log = JSON.stringify({ plays: [{ tasks: [{ task: { name: 't' }, hosts }] }] });
      return () => decodeLog(log, errorMessages).failures.some(({ hosts }) => hosts.length > 1);
    },
  },
  {
    // Each holds the keys of all before it, so the keys count, not the mappings.
    name: 'keys that YAML mappings merge in a chain',
    size: 40_000,
    work: (size) => {
      const maps = lines(
        Math.round(Math.sqrt(2 * size)),
        (at) => `    m${at}: &m${at}\n      k${at}: 1\n${at === 0 ? '' : `      <<: *m${at - 1}\n`}`,
      );
      return () => isRead(analyze(yamlRequest(`  hosts:\n    w1:\n  vars:\n${maps}`)));
    },
  },
  {
    name: 'hosts that merge one YAML mapping',
    size: 800,
    work: (size) => {
      const common = lines(10, (at) => `      k${at}: 1\n`);
      const hosts = lines(size, (at) => `    w${at + 1}:\n      <<: *common\n      ip: 10.0.0.1\n`);
      return () => isRead(analyze(yamlRequest(`  vars:\n    common: &common\n${common}  hosts:\n${hosts}`)));
    },
  },
  {
    name: 'groups within groups',
    size: 4000,
    work: (size) => () =>
      isRead(
        analyze(request(`${clusterIni + lines(size, (at) => `[g${at}:children]\ng${at + 1}\n`)}[g${size}]\nw1\n`)),
      ),
  },
  {
    name: 'files of variables',
    size: 1500,
    work: (size) => {
      const files = () => Array.from({ length: size }, (_, at) => ({ path: `host_vars/h${at}.yml`, text: 'a: 1\n' }));
      const ini = `${clusterIni}[kube_node]\n${lines(size, (at) => `h${at}\n`)}`;
      return () => isRead(analyze({ ...request(ini), files: [...request(ini).files, ...files()] }));
    },
  },
  {
    name: 'extra variables of a command',
    size: 200,
    work: (size) => () => isRead(analyze(request(clusterIni, command + lines(size, (at) => ` -e x${at}=1`)))),
  },
  {
    name: 'lines of a command',
    size: 3000,
    work: (size) => () => isRead(analyze(request(clusterIni, lines(size, (at) => `echo ${at}\n`) + command))),
  },
  {
    name: 'calls of a function',
    size: 800,
    work: (size) => () => {
      const script = `f() {\n  echo "$1"\n}\n${lines(size, (at) => `f ${at}\n`)}${command}`;
      return isRead(analyze(request(clusterIni, script)));
    },
  },
  {
    name: 'a folder named again and again',
    size: 60,
    work: (size) => {
      const files = () =>
        Array.from({ length: 50 }, (_, at) => ({ path: `inv/f${at}`, text: `[kube_node]\nh${at}\n` }));
      const line = `ansible-playbook${lines(size, () => ' -i inv')} cluster.yml`;
      return () => isRead(analyze({ ...request(''), files: files(), command: line }));
    },
  },
  {
    name: 'hosts with a variable, redacted',
    size: 1200,
    work: (size) => {
      const ini = `${clusterIni}[kube_node]\n${lines(size, (at) => `h${at} password=p${at}\n`)}`;
      return () => redact(request(ini), analyze(request(ini)), { rename: true }).kind === 'redacted';
    },
  },
  {
    name: 'spaces inside a command',
    size: 8000,
    work: (size) => {
      const spaced = () => command.replace(' ', ' '.repeat(size));
      return () => isRead(analyze(request(clusterIni, spaced())));
    },
  },
  {
    name: 'stars and lines cut off in a log',
    size: 4000,
    work: (size) => () => {
      const log = `TASK [x] ${'*'.repeat(20 * size)}\n${'has no attribute...\n'.repeat(size)}fatal: [w1]: FAILED! => {}`;
      return decodeLog(log, errorMessages).failures.length === 1;
    },
  },
  {
    name: 'bars in a line that was pasted',
    size: 100_000,
    work: (size) => () => recognize(`${'| '.repeat(size)}\n${command}`).command === command,
  },
  {
    name: 'empty lines that were pasted',
    size: 100_000,
    work: (size) => () => recognize('\n'.repeat(size) + command).command === command,
  },
  {
    name: 'parameters of a written link',
    size: 400,
    work: (size) => () => {
      const input = writtenInput(`#command=x&${lines(size, (at) => `file:a${at}=w1&`)}`);
      return input !== undefined && 'files' in input && input.files.length === size;
    },
  },
];

/** What an exponent may be. */
const mostExponent = 1.2;
const factors = [1, 2, 4];
/** The least time of the smallest size that tells an exponent: shorter work is repeated until it takes as long. */
const leastMilliseconds = 30;
const leastSamples = 2;
/** How many samples a family may have that seems to grow too fast. */
const mostSamples = 16;
/** Of the whole process. */
const mostMegabytes = 2048;

/** Time of the processor at a size, twice and four times of it, as lines of a table; `failed`: families that grow too fast or too large, or are refused. */
export function growthTable(): { readonly table: readonly string[]; readonly failed: readonly string[] } {
  const failed: string[] = [];
  const table = families.map(({ name, size, work }) => {
    const title = `${name.padEnd(42)}${String(size).padStart(7)}`;
    // A bound that refuses anything refuses the largest.
    if (!work(size * (factors.at(-1) ?? 1))()) {
      failed.push(`${name} (refused)`);
      return `${title}  refused`;
    }
    const { times, exponent } = growthOf(size, work);
    const megabytes = process.memoryUsage().rss / 1024 / 1024;
    if (exponent > mostExponent || megabytes > mostMegabytes) failed.push(name);
    const shown = times.map((time) => `${time.toPrecision(3)} ms`.padStart(10)).join('');
    return `${title}${shown}  exponent ${exponent.toFixed(2)}, ${megabytes.toFixed(0)} MB`;
  });
  return { table: [`${'growth: time at n, 2n and 4n'.padEnd(48)}n`, ...table], failed };
}

type Growth = { readonly times: readonly number[]; readonly exponent: number };

/**
 * The shortest time of each size: a busy machine, a heap that is collected and code that is compiled in between only ever add to one. The
 * sizes take turns, so that a slow minute does not meet one of them alone.
 */
function growthOf(size: number, work: Family['work']): Growth {
  // The clock of a thread goes in ticks of milliseconds, and one slow run is no measure of how many make up the least time.
  let repetitions = 1;
  const least = () => Math.min(milliseconds(work(size), repetitions), milliseconds(work(size), repetitions));
  while (least() * repetitions < leastMilliseconds) repetitions *= 2;
  const times = factors.map(() => Number.POSITIVE_INFINITY);
  let exponent = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < leastSamples || (sample < mostSamples && exponent > mostExponent); sample++) {
    for (const [at, factor] of factors.entries())
      times[at] = Math.min(times[at] ?? 0, milliseconds(work(size * factor), repetitions));
    exponent = Math.log2((times[2] ?? 0) / (times[0] ?? 0)) / 2;
  }
  return { times, exponent };
}

/** The time of one run on this thread, on the average of so many, from a heap that has just been collected. */
function milliseconds(work: () => unknown, repetitions: number): number {
  collect();
  const start = process.threadCpuUsage();
  for (let left = repetitions; left > 0; left--) work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000 / repetitions;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
