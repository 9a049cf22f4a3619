/** A host as a pattern names it, with the port when one was given. */
export type HostAddress = { readonly host: string; readonly port?: number };

const MAX_LENGTH = 4096;

const numericRange = String.raw`\[[0-9]+:[0-9]+(?::[0-9]+)?\]`;
const hexadecimalRange = String.raw`\[[0-9a-f]+:[0-9a-f]+(?::[0-9]+)?\]`;
const alphanumericRange = String.raw`\[(?:[a-z]:[a-z]|[0-9]+:[0-9]+)(?::[0-9]+)?\]`;
const ipv4Part = `(?:[01]?[0-9]{1,2}|2[0-4][0-9]|25[0-5]|${numericRange})`;
const ipv6Part = `(?:[0-9a-f]{1,4}|${hexadecimalRange})`;
const wordUnit = String.raw`\p{L}\p{N}_`;
const label = `(?:[${wordUnit}]|${alphanumericRange})(?:[${wordUnit}-]|${alphanumericRange})*(?<![_-])`;

const ipv4 = new RegExp(String.raw`^(?:${ipv4Part}\.){3}${ipv4Part}$`, 'i');
const hostname = new RegExp(String.raw`^${label}(?:\.${label})*$`, 'iu');
// As upstream, only the last alternative is anchored at the end: the others accept anything after an address.
const ipv6 = new RegExp(
  [
    `^(?:(?:${ipv6Part}:){7}${ipv6Part}`,
    `(?:${ipv6Part}:){1,6}:`,
    `(?:${ipv6Part}:)(?::${ipv6Part}){1,6}`,
    `(?:${ipv6Part}:){2}(?::${ipv6Part}){1,5}`,
    `(?:${ipv6Part}:){3}(?::${ipv6Part}){1,4}`,
    `(?:${ipv6Part}:){4}(?::${ipv6Part}){1,3}`,
    `(?:${ipv6Part}:){5}(?::${ipv6Part}){1,2}`,
    `(?:${ipv6Part}:){6}(?::${ipv6Part})`,
    `:(?::${ipv6Part}){1,6}`,
    `${ipv6Part}?::`,
    String.raw`(?:0:){6}(?:${ipv6Part}\.){3}${ipv6Part}`,
    String.raw`::(?:ffff:)?(?:${ipv6Part}\.){3}${ipv6Part}`,
    String.raw`(?:0:){5}ffff:(?:${ipv6Part}\.){3}${ipv6Part}$)`,
  ].join('|'),
  'i',
);
const bracketedHostPort = /^\[([^\n]+)\]:([0-9]+)$/;
const hostPort = /^((?:[^:[\]]|\[[^\]]*\])*):([0-9]+)$/;

/**
 * Reads `name`, `name:port` or `[address]:port`; `undefined` where it is no host name or address, ranges allowed, so
 * that the caller takes the text as it is. Source: `parse_address`, lib/ansible/parsing/utils/addresses.py.
 */
export function parseHostAddress(text: string): HostAddress | undefined {
  let host = text;
  let port: number | undefined;
  for (const pattern of [bracketedHostPort, hostPort]) {
    const match = pattern.exec(host);
    if (match) {
      host = match[1] ?? '';
      port = Number(match[2]);
    }
  }
  if (!ipv4.test(host) && !ipv6.test(host) && !hostname.test(host)) return undefined;
  return port === undefined ? { host } : { host, port };
}

/**
 * Splits the port off a host as an inventory source names it. Anything that is no address with a port stays as it is:
 * upstream drops the error. Source: `BaseInventoryPlugin._expand_hostpattern`, lib/ansible/plugins/inventory/__init__.py.
 */
export function splitPort(text: string): HostAddress {
  const last = text.charCodeAt(text.length - 1);
  // Only text that ends in a colon and digits can hold a port, and no name is as long as this.
  if (!(last >= 0x30 && last <= 0x39) || text.length > MAX_LENGTH || !text.includes(':')) return { host: text };
  return parseHostAddress(text) ?? { host: text };
}
