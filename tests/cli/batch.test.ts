import { expect, test } from 'vitest';
import { releases } from '../../src/analyzer/index.ts';
import { run } from '../../src/cli/run.ts';
import { cluster, workersFirst } from '../analyzer/render/examples.ts';
import { folderWith, ran } from './captured-io.ts';

const requests = [
  ['v2.25.1', 'upgrade-cluster.yml --limit w1', cluster],
  ['v2.25.1', 'upgrade-cluster.yml --limit w1,w2', cluster],
  ['v2.25.1', 'upgrade-cluster.yml --limit w1,w2 -e serial=100%', cluster],
  ['v2.26.0', 'upgrade-cluster.yml', cluster],
  ['v2.29.1', 'cluster.yml', workersFirst],
  ['2.22', 'cluster.yml --limit kube_control_plane', cluster],
  ['master', 'scale.yml', cluster],
  ['v2.18.0', 'upgrade-cluster.yml --skip-tags multus', cluster],
  ['v2.27.0', 'facts.yml', cluster],
  [undefined, 'upgrade-cluster.yml --limit w9', cluster],
] as const;

test('answers ten requests as diagnose --json answers them one by one', async () => {
  const lines = requests.map(([kubespray, rest, text], id) =>
    JSON.stringify({
      id,
      files: [{ path: 'hosts.ini', text }],
      command: `ansible-playbook -i hosts.ini ${rest}`,
      ...(kubespray && { kubespray }),
    }),
  );
  const { status, out } = await ran(['batch'], { stdin: lines.join('\n') });
  expect(status).toBe(0);

  const oneByOne: unknown[] = [];
  for (const [id, [kubespray, rest, text]] of requests.entries()) {
    const release = kubespray ? ['-k', kubespray] : [];
    const command = ['--', 'ansible-playbook', '-i', 'hosts.ini', ...rest.split(' ')];
    const cwd = folderWith({ 'hosts.ini': text });
    const { schema, ...prediction } = JSON.parse(
      (await ran(['diagnose', '--json', ...release, ...command], { cwd })).out,
    );
    oneByOne.push({ schema, id, ...prediction });
  }
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(oneByOne);
});

const good = {
  files: [{ path: 'hosts.ini', text: cluster }],
  command: 'ansible-playbook reset.yml',
  kubespray: '2.25',
};

async function answers(input: string): Promise<{ status: number; answers: Record<string, unknown>[] }> {
  const { status, out } = await ran(['batch'], { stdin: input });
  const lines = out.split('\n').filter((line) => line !== '');
  return { status, answers: lines.map((line) => JSON.parse(line)) };
}

test('keeps an id of any kind, and gives none where there was none', async () => {
  const ids = [0, 'a', null, [1], { deep: true }];
  const input = [...ids.map((id) => ({ id, ...good })), good].map((line) => JSON.stringify(line)).join('\n');
  const { status, answers: given } = await answers(input);
  expect(status).toBe(0);
  expect(given.map((answer) => ('id' in answer ? answer.id : 'none'))).toEqual([...ids, 'none']);
});

test.each([
  ['not json', { id: null, error: 'This line is not JSON.' }],
  ['[]', { id: null, error: 'This line is not a request: a JSON object with files and command.' }],
  ['{"id":7}', { id: 7, error: '"files" must be [{"path": "...", "text": "..."}].' }],
  [
    '{"id":7,"files":[{"path":"a"}],"command":""}',
    { id: 7, error: '"files" must be [{"path": "...", "text": "..."}].' },
  ],
  ['{"id":"x","files":[]}', { id: 'x', error: '"command" must be "...".' }],
  ['{"id":"x","files":[],"command":"","kubespray":2.25}', { id: 'x', error: '"kubespray" must be "v2.25.1".' }],
  ['{"id":"x","files":[],"command":"","ansible":2}', { id: 'x', error: '"ansible" must be "2.16.8".' }],
  [
    '{"id":"x","files":[],"command":"","facts":"warm"}',
    { id: 'x', error: '"facts" must be "cached", "empty" or ["w1"].' },
  ],
  [
    '{"id":"x","files":[],"command":"","down":["w1"]}',
    { id: 'x', error: '"down" must be [{"host": "w1", "from": "start"}].' },
  ],
  ['{"id":"x","files":[],"command":"","patched":1}', { id: 'x', error: '"patched" must be true.' }],
  [
    '{"id":"x","files":[],"command":"","vaultHoldsSecrets":"yes"}',
    { id: 'x', error: '"vaultHoldsSecrets" must be true.' },
  ],
])('answers the bad line %s in its place and ends with 2', async (bad, error) => {
  const line = JSON.stringify({ id: 1, ...good });
  const { status, answers: given } = await answers(`${line}\n${bad}\n${line}\n`);
  expect(status).toBe(2);
  expect(given.map(({ id }) => id)).toEqual([1, error.id, 1]);
  expect(given[1]).toEqual(error);
});

test('passes on what a request says of facts, hosts that are down, and the patched role', async () => {
  const limited = { ...good, command: 'ansible-playbook upgrade-cluster.yml --limit w1' };
  const settings = [
    {},
    { facts: 'empty' },
    { facts: ['w1'] },
    { down: [{ host: 'w1', from: 'start' }] },
    { patched: true },
  ];
  const lines = settings.map((setting) => JSON.stringify({ ...limited, ...setting }));
  const { status, answers: given } = await answers(lines.join('\n'));
  expect(status).toBe(0);
  const told = given.map(({ run, headline }) => [(run as { facts: unknown }[]).map(({ facts }) => facts), headline]);
  expect(told[1]).toEqual([['empty'], 'stops']);
  expect(told[2]?.[0]).toEqual([['w1']]);
  expect(told[3]?.[1]).toBe('stops');
  expect(told[4]?.[1]).toBe('completes');
});

test('treats null and "all" as no release named', async () => {
  const line = (kubespray: unknown) => JSON.stringify({ ...good, kubespray, ansible: null });
  const { status, answers: given } = await answers(`${line(null)}\n${line('all')}\n`);
  expect(status).toBe(0);
  for (const answer of given) expect(answer.outcomes).toHaveLength(releases.length);
});

test('passes over empty lines, Windows line ends and a byte order mark', async () => {
  const line = JSON.stringify({ id: 1, ...good });
  const { status, answers: given } = await answers(`\ufeff${line}\r\n\r\n   \n${line}\r\n`);
  expect(status).toBe(0);
  expect(given.map(({ outcome }) => outcome)).toEqual(['not-reached', 'not-reached']);
});

test('says an error in Chinese when that is asked for', async () => {
  const { out } = await ran(['batch', '--lang', 'zh-cn'], { stdin: 'x' });
  expect(JSON.parse(out)).toEqual({ id: null, error: '这一行不是 JSON。' });
});

test('gives nothing for nothing', async () => {
  expect(await ran(['batch'])).toEqual({ status: 0, out: '', err: '' });
});

test('shows its progress on a terminal only', async () => {
  const stdin = `${JSON.stringify(good)}\n`;
  expect((await ran(['batch'], { stdin })).err).toBe('');
  expect((await ran(['batch'], { stdin, terminal: true })).err).toBe('\r\u001b[K1 request\r\u001b[K');
});

const limited = async () => undefined;

test('refuses a request over the bound in its place, and answers the next one', async () => {
  const large = { ...good, id: 'large', files: [{ path: 'hosts.ini', text: 'w1\n'.repeat(50_001) }] };
  const { status, out } = await ran(['batch'], { stdin: `${JSON.stringify(large)}\n${JSON.stringify(good)}\n` });
  const [refused, answered] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(2);
  expect(refused).toEqual({
    id: 'large',
    error: 'The files have more than 50000 lines and values together; reading stopped at "hosts.ini".',
  });
  expect(answered.outcome).toBeDefined();
});

test('answers each line before it asks for the next, so that memory is bounded', async () => {
  const line = new TextEncoder().encode(`${JSON.stringify(good)}\n`);
  const events: string[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let turn = 0; turn < 3; turn++) {
      events.push('asked');
      yield line;
    }
  }
  const silent = { isTerminal: false, isOpen: () => true, fault: () => undefined, write: async () => undefined };
  const stdout = { ...silent, write: async () => void events.push('answered') };
  await run(['batch'], { cwd: '/', env: {}, stdin: stdin(), stdout, stderr: silent, limited, version: '1.2.3' });
  expect(events).toEqual(['asked', 'answered', 'asked', 'answered', 'asked', 'answered']);
});

test('stops when nobody reads its answers any more', async () => {
  const line = new TextEncoder().encode(`${JSON.stringify(good)}\n`);
  let asked = 0;
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (; asked < 100; asked++) yield line;
  }
  const closed = { isTerminal: false, isOpen: () => false, fault: () => undefined, write: async () => undefined };
  await run(['batch'], {
    cwd: '/',
    env: {},
    stdin: stdin(),
    stdout: closed,
    stderr: closed,
    limited,
    version: '1.2.3',
  });
  expect(asked).toBe(0);
});

test('takes no argument', async () => {
  const { status, err } = await ran(['batch', 'requests.jsonl']);
  expect(status).toBe(2);
  expect(err).toContain('"requests.jsonl" is one argument too many.');
});
