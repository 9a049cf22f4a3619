/** An address with its prefix, as numbers. */
type Network = { readonly bits: 32 | 128; readonly address: bigint; readonly prefix: number; readonly bare: boolean };

/**
 * `ipaddr` of ansible.utils for one text in its usual form: with `net` the text if it names a whole network, with another network the text
 * if it lies within it, else null; with `prefix` the length. `undefined`: another form or question, which is not followed here.
 */
export function ipFilter(text: string, asked: string): string | number | null | undefined {
  const value = networkOf(text);
  if (!value) return asked === 'net' && isNoAddress(text) ? null : undefined;
  const { bits, address, prefix, bare } = value;
  if (asked === 'prefix') return bare ? undefined : prefix;
  const hostPart = (length: number): bigint => (1n << BigInt(bits - length)) - 1n;
  if (asked === 'net') return !bare && prefix < bits && (address & hostPart(prefix)) === 0n ? text : null;
  const around = networkOf(asked);
  if (!around || around.bare || around.bits !== bits) return undefined;
  const isWithin =
    prefix >= around.prefix && (address | hostPart(around.prefix)) === (around.address | hostPart(around.prefix));
  return isWithin ? text : null;
}

/** Words, and lists with commas, are no addresses in any notation; netaddr takes many that are not followed here. */
const isNoAddress = (text: string): boolean => /^[g-zG-Z]|,/.test(text);

function networkOf(text: string): Network | undefined {
  const [, words = '', length] = /^([\d.]+|[\da-fA-F:]*:[\da-fA-F:]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = words.includes(':') ? 128 : 32;
  const address = bits === 128 ? addressOf6(words) : addressOf4(words);
  const prefix = length === undefined ? bits : Number(length);
  if (address === undefined || prefix > bits) return undefined;
  return { bits, address, prefix, bare: length === undefined };
}

function addressOf4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function addressOf6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const words = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!words.every((word) => /^[\da-fA-F]{1,4}$/.test(word))) return undefined;
  return words.reduce((sum, word) => sum * 65536n + BigInt(`0x${word}`), 0n);
}
