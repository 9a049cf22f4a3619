import { isDeepStrictEqual } from 'node:util';
import type { Request } from '../../src/analyzer/index.ts';
import { crc32 } from '../../src/playground/crc32.ts';
import { decodeShare, encodeShare } from '../../src/playground/share.ts';
import type { Random } from '../conformance/random.ts';
import { spliced } from './mutate.ts';

const PIECES = [
  '#',
  '&',
  '=',
  '%',
  '%0',
  '%E0%A4%A',
  '%00',
  'release=',
  'file:=',
  '__proto__=',
  'v1.',
  'v2.',
  'A',
  '\ud800',
];

/** What a link for a request does that it must not, and what a link made of it does after damage; `undefined`: nothing. */
export function linkViolation(request: Request, random: Random): string | undefined {
  let link = '';
  try {
    link = encodeShare(request);
    const whole = request.files.length > 0 && request.files.every(({ path, text }) => path !== '' || text !== '');
    const back = decodeShare(link);
    if (back.kind !== 'state' || (whole && !isDeepStrictEqual(back.state, request)))
      return `does not come back: ${JSON.stringify(back).slice(0, 300)}`;
    for (const broken of [damaged(link, random), damaged(written(request), random), forged(link, random)]) {
      const whole = link;
      link = broken;
      const decoded = decodeShare(broken);
      link = whole;
      if (decoded.kind !== 'state') continue;
      const { files, command } = decoded.state;
      const texts = [command, ...files.flatMap(({ path, text }) => [path, text])];
      if (files.length === 0 || !texts.every((text) => typeof text === 'string')) return `opens as no input: ${broken}`;
    }
    return undefined;
  } catch (thrown) {
    return `${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n${JSON.stringify(link)}`;
  }
}

/** The link as a person writes it. */
function written({ files, command, kubespray = '' }: Request): string {
  const named = files.map(({ path, text }) => `file:${encoded(path)}=${encoded(text)}`);
  return `#release=${encoded(kubespray)}&command=${encoded(command)}&${named.join('&')}`;
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

function damaged(link: string, random: Random): string {
  let now = link;
  for (let left = random.int(1, 4); left > 0; left--) now = spliced(now, random.pick(PIECES), random);
  return now;
}

/** A link with other bytes under a checksum that is right. */
function forged(link: string, random: Random): string {
  const bytes = Buffer.from(link.slice('#v1.'.length), 'base64url');
  const packed = bytes.subarray(8);
  for (let left = random.int(1, 4); left > 0 && packed.length > 0; left--)
    packed[random.int(0, packed.length - 1)] = random.int(0, 255);
  bytes.writeUInt32BE(crc32(packed), 0);
  return `#v1.${bytes.toString('base64url')}`;
}
