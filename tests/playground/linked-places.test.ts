import { expect, test } from 'vitest';
import type { Request } from '../../src/analyzer/index.ts';
import { type LinkedPlaces, linkedPlaces } from '../../src/playground/linked-places.ts';

const ini = `[kube_control_plane]
cp1
[kube_node]
w[1:3]
other
`;
const request = (limit: string, files: Request['files'] = []): Request => ({
  files: [{ path: 'hosts.ini', text: ini }, ...files],
  command: `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`,
});

/** Each place as it is written. */
function written({ files, command }: Request, { spans }: LinkedPlaces): readonly string[] {
  return spans.map(({ file, start, end }) => {
    const text = file === undefined ? command : files.find(({ path }) => path === file)!.text;
    return `${file ?? 'command'}: ${text.slice(start, end)}`;
  });
}

test('a host is lit in the inventory and in the term of the limit that takes it', () => {
  const asked = request('w1,cp1');
  const found = linkedPlaces(asked, { hosts: ['w1'] });
  expect(found.hosts).toEqual(['w1']);
  expect(written(asked, found)).toEqual(['command: w1', 'hosts.ini: w[1:3]']);
});

test('a group in the limit, and a term that leaves a host out, belong to the host too', () => {
  const asked = request("'kube_node:!w2'");
  expect(written(asked, linkedPlaces(asked, { hosts: ['w2'] }))).toEqual([
    'command: kube_node',
    'command: !w2',
    'hosts.ini: w[1:3]',
  ]);
});

test('a host is not taken for another whose name begins alike', () => {
  const asked = request('w1', [{ path: 'host_vars/w1.yml', text: 'a: 1' }]);
  const found = linkedPlaces(asked, { hosts: ['other'] });
  expect(written(asked, found)).toEqual(['hosts.ini: other']);
});

test('the file of a host’s own variables is lit as a whole', () => {
  const asked = request('w1', [{ path: 'host_vars/w1.yml', text: 'a: 1' }]);
  expect(linkedPlaces(asked, { hosts: ['w1'] }).spans).toContainEqual({ file: 'host_vars/w1.yml', start: 0, end: 0 });
});

test('a place of the limit lights the hosts that it takes, and where they are written', () => {
  const asked = request('w1,cp1');
  const start = asked.command.indexOf('w1');
  const found = linkedPlaces(asked, { spans: [{ start, end: start + 2 }] });
  expect(found.hosts).toEqual(['w1']);
  expect(written(asked, found)).toEqual(['command: w1', 'hosts.ini: w[1:3]']);
});

test('a place of the inventory lights the hosts that are named there', () => {
  const start = ini.indexOf('w[1:3]');
  const found = linkedPlaces(request('w1'), { spans: [{ file: 'hosts.ini', start, end: start + 6 }] });
  expect(found.hosts).toEqual(['w1', 'w2', 'w3']);
});
