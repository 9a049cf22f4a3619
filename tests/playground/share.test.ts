import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/playground/crc32.ts';
import { exampleInput, type Input } from '../../src/playground/input.ts';
import { mayBeLink } from '../../src/playground/may-be-link.ts';
import { decodeShare, encodeShare, linkVersion, trackerLimit } from '../../src/playground/share.ts';

/** A link of version 1 as it was made once: it opens for ever. */
const firstLink =
  '#v1.kP5inQAAAEjD539kF2JLRDF5wFSENfANDWPyYvIgyQqsCsxFJJ2YvHJg1BgDaZAwtuQSk4dpIVQMZAKGRnBKgSnAmVSAbsGT-WkRC7hDHgA';

/** A link of version 1 around any packed bytes. */
function linkAround(packed: Uint8Array, sum = crc32(packed), length = packed.length): string {
  const bytes = Buffer.alloc(8 + packed.length);
  bytes.writeUInt32BE(sum, 0);
  bytes.writeUInt32BE(length, 4);
  bytes.set(packed, 8);
  return `#v1.${bytes.toString('base64url')}`;
}

const link = encodeShare(exampleInput);

test('the worked example makes a short link, and opens from it', () => {
  expect(decodeShare(link)).toEqual({ kind: 'state', state: exampleInput });
  expect(link.length).toBeLessThan(400);
});

test('a link of the first version stays readable', () => {
  expect(decodeShare(firstLink)).toEqual({ kind: 'state', state: exampleInput });
});

test('leaves empty parts out', () => {
  const empty = encodeShare({ files: [{ path: '', text: '' }], command: '' });
  expect(empty.length).toBeLessThan(24);
  expect(decodeShare(empty)).toEqual({ kind: 'state', state: { files: [{ path: '', text: '' }], command: '' } });
});

test('keeps line ends, NUL and lone surrogates as they are', () => {
  const text = 'a\r\nb\rc\n\0\ud800 \udc00\u2028\ufeff';
  const state: Input = { files: [{ path: 'x\ud800', text }], command: text, kubespray: 'v1', ansible: '2' };
  expect(decodeShare(encodeShare(state))).toEqual({ kind: 'state', state });
});

test('gives any input back byte for byte', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  const file = fc.record({ path: fc.string({ minLength: 1 }), text });
  const input = fc.record(
    {
      files: fc.array(file, { minLength: 1, maxLength: 4 }),
      command: text,
      kubespray: fc.string(),
      ansible: fc.string(),
    },
    { requiredKeys: ['files', 'command'] },
  );
  fc.assert(
    fc.property(input, (state) => {
      expect(decodeShare(encodeShare(state))).toEqual({ kind: 'state', state });
    }),
  );
});

test('is made of characters that nothing on the way changes', () => {
  expect(link).toMatch(/^#v1\.[A-Za-z0-9_-]+$/);
});

test('opens all the same where a mail program has escaped some of its characters', () => {
  const escaped = link.replace(/[_F-](?=.{20})/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  expect(escaped).not.toBe(link);
  expect(decodeShare(escaped)).toEqual({ kind: 'state', state: exampleInput });
});

test('five thousand hosts by name are too long for an issue tracker, by range they are not', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `node-${(at * 7919) % 65_521}.example.org\n`).join('');
  expect(encodeShare({ files: [{ path: '', text: names }], command: '' }).length).toBeGreaterThan(trackerLimit);
  expect(encodeShare({ files: [{ path: '', text: 'node[1:5000]\n' }], command: '' }).length).toBeLessThan(100);
});

const bomb = deflateSync(new Uint8Array(40 * 1024 * 1024), { level: 9 });

test.for([
  ['a character that no link holds', `${link}…`, 'not-base64', '…'],
  ['such a character, escaped by the browser', `${link}%E2%80%A6`, 'not-base64', '…'],
  ['nothing after the version', '#v1.', 'empty-link', ''],
  ['the end cut off', link.slice(0, -10), 'truncated', '8'],
  ['all but its beginning cut off', '#v1.AAAA', 'truncated', ''],
  ['words after the end', `${link}seehere1`, 'overlong', '6'],
  ['a changed character', link.replace(/.(?=.{9}$)/, (char) => (char === 'A' ? 'B' : 'A')), 'checksum', ''],
  ['a later version', `#v${linkVersion + 1}.AAAA`, 'newer-version', '2'],
  ['no dot', '#v1', 'unknown-form', 'v1'],
  ['no version', '#v.AAAA', 'unknown-form', 'v'],
  ['a version that never was', '#v0.AAAA', 'unknown-form', 'v0'],
  ['bytes that do not unpack', linkAround(Uint8Array.of(6, 255, 255)), 'not-compressed', ''],
  ['a text that goes on for ever', linkAround(bomb), 'too-large', '16'],
  ['something else, well packed', linkAround(deflateSync(strToU8('{"f":[]}'))), 'not-a-state', ''],
  ['no JSON', linkAround(deflateSync(strToU8('{"c":'))), 'not-a-state', ''],
  ['a list', linkAround(deflateSync(strToU8('[]'))), 'not-a-state', ''],
  ['a command twice', '#command=a&command=b', 'parameter-twice', 'command'],
  ['a file without a path', '#file:=w1', 'file-without-path', 'file:'],
] as const)('says that a link has %s', ([, broken, reason, detail]) => {
  expect(decodeShare(broken)).toEqual({ kind: 'unreadable', reason, detail });
});

test.for(['', '#', '#_top', '#verdict', '#v2-25-is-affected', '#release=v2.25.1'])(
  '%o is none of our links',
  (fragment) => {
    expect(decodeShare(fragment)).toEqual({ kind: 'empty' });
  },
);

test('takes parameters that a person has written', () => {
  expect(decodeShare('#command=ansible-playbook%20cluster.yml&release=2.25')).toEqual({
    kind: 'state',
    state: { files: [{ path: '', text: '' }], command: 'ansible-playbook cluster.yml', kubespray: '2.25' },
  });
});

test('never throws, whatever a link was turned into', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String().map((text) => `#v1.${text}`),
  );
  fc.assert(fc.property(garbage, (fragment) => void decodeShare(fragment)));
  const packed = fc.uint8Array({ maxLength: 60 }).map((bytes) => linkAround(bytes));
  fc.assert(fc.property(packed, (fragment) => void decodeShare(fragment)));
});

const filesOf = (count: number): Input['files'] => Array.from({ length: count }, () => ({ path: 'a', text: '' }));

test('a short link that unfolds to more files than the page takes is not opened', () => {
  const bomb = encodeShare({ files: filesOf(20_000), command: '' });
  expect(bomb.length).toBeLessThan(1000);
  expect(decodeShare(bomb)).toEqual({ kind: 'unreadable', reason: 'too-many-files', detail: '2,000' });
});

test.for([
  ['command-too-long', '100,000', { command: 'x'.repeat(100_001) }],
  ['path-too-long', '4,096', { files: [{ path: 'x'.repeat(4097), text: '' }] }],
  ['text-too-long', '10,485,760', { files: [{ path: 'x', text: 'x'.repeat(10_485_761) }] }],
  ['settings-too-long', '200,000', { kubespray: 'x'.repeat(200_001) }],
  ['settings-too-long', '200,000', { down: [{ host: 'x'.repeat(200_001), from: 'start' }] }],
] as const)('a link is not opened for its %s beyond %s', ([reason, detail, change]) => {
  expect(decodeShare(encodeShare({ ...exampleInput, ...change }))).toEqual({ kind: 'unreadable', reason, detail });
});

test.for([
  ['#file:a=', 'file:a', 'too-many-parameters', '4,000', 20_000],
  ['#x=', 'x', 'too-many-parameters', '4,000', 20_000],
  ['#file:a=', 'file:a', 'too-many-files', '2,000', 3000],
] as const)('a link of many parameters such as %s is not opened', ([, name, reason, detail, count]) => {
  const written = `#command=x&${Array.from({ length: count }, (_, at) => `${name}${at}=`).join('&')}`;
  expect(decodeShare(written)).toEqual({ kind: 'unreadable', reason, detail });
});

test.for([
  ['#v1.AAAA', true],
  ['#v1', true],
  ['#v.AAAA', true],
  ['#command=ansible-playbook', true],
  ['#verdict', false],
  ['#v2-25-is-affected', false],
  ['', false],
] as const)('%s may be a link: %s', ([fragment, expected]) => {
  expect(mayBeLink(fragment)).toBe(expected);
});
