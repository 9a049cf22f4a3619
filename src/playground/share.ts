import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { InventoryFile } from '../analyzer/index.ts';
import { type Excess, excessOf } from './bounds.ts';
import { crc32 } from './crc32.ts';
import { type WrittenFault, writtenInput } from './fragment.ts';
import type { Input } from './input.ts';
import { lettersOf, settingsOfLetters } from './settings.ts';

/** Why a link cannot be opened. `detail`: the character, version, size or parameter that is meant. */
export type Unreadable = {
  readonly reason:
    | 'not-base64'
    | 'empty-link'
    | 'truncated'
    | 'overlong'
    | 'checksum'
    | 'newer-version'
    | 'unknown-form'
    | 'not-compressed'
    | 'too-large'
    | 'not-a-state'
    | Excess['reason']
    | WrittenFault['reason'];
  readonly detail: string;
};

/** What a fragment holds: an input, nothing of ours (`empty`: an anchor, or no fragment), or a link that is broken. */
export type Decoded =
  | { readonly kind: 'state'; readonly state: Input }
  | { readonly kind: 'empty' }
  | ({ readonly kind: 'unreadable' } & Unreadable);

/** The version of links that are made now. Links of every version up to it stay readable for ever. */
export const linkVersion = 1;

/** How many characters of a link issue trackers and chats take without cutting it. */
export const trackerLimit = 8000;

/** Bytes that a link may unfold to: more than any inventory, less than what hurts a browser. */
const maxUnfolded = 16 * 1024 * 1024;

/** Text that most inputs hold, so that links need not. Part of version 1: it never changes. */
const dictionary = strToU8(
  '[all:vars]\nkube_network_plugin_multus=False\nkube_network_plugin_multus: true\ncontainer_manager=containerd\n' +
    'container_manager: containerd\nall:\n  hosts:\n  children:\n    kube_control_plane:\n      hosts:\n' +
    '    kube_node:\n      hosts:\n    etcd:\n    k8s_cluster:\n      children:\n        kube_control_plane:\n' +
    '        kube_node:\n[kube_control_plane]\ncp1\ncp2\ncp3\n\n[etcd]\n[etcd:children]\nkube_control_plane\n\n' +
    '[kube_node]\nw1\nw2\nw3\n\n[calico_rr]\n\n[k8s_cluster:children]\nkube_control_plane\nkube_node\ncalico_rr\n' +
    '[k8s_cluster:vars]\nkube_network_plugin_multus=True\n ansible_host=10.0.0. node[1: --skip-tags multus -e serial=1' +
    '{"f":[["inventory/mycluster/group_vars/k8s_cluster/k8s-cluster.yml","inventory/mycluster/hosts.yaml","' +
    'inventory/mycluster/hosts.ini","\\n"]],"c":"ansible-playbook -b -i inventory/mycluster/hosts.ini ' +
    'upgrade-cluster.yml cluster.yml --limit w1","r":"v2.25.1"}',
);

/** The fragment, `#` included, that opens the page on this input, byte for byte. Empty parts are left out. */
export function encodeShare(input: Input): string {
  const { files, command, ...settings } = input;
  const given = files.filter(({ path, text }) => path !== '' || text !== '');
  const state: WireState = {
    ...(given.length > 0 ? { f: given.map(({ path, text }) => [path, text] as const) } : {}),
    ...(command === '' ? {} : { c: command }),
    ...lettersOf(settings),
  };
  // `JSON.stringify` escapes lone surrogates, so UTF-8 loses nothing.
  const packed = deflateSync(strToU8(JSON.stringify(state)), { level: 9, dictionary });
  const head = new DataView(new ArrayBuffer(headLength));
  head.setUint32(0, crc32(packed));
  head.setUint32(4, packed.length);
  return `#v${linkVersion}.${base64url(new Uint8Array(head.buffer), packed)}`;
}

/** Reads a fragment: a link of this page, or parameters that a person has written. Never throws. */
export function decodeShare(fragment: string): Decoded {
  const body = fragment.replace(/^#/, '');
  const link = /^v(\d*)\.(.*)$/s.exec(body);
  if (link) return decodeLink(link[1] ?? '', link[2] ?? '');
  if (/^v\d+$/.test(body)) return unreadable('unknown-form', body);
  const written = writtenInput(body);
  if (written === undefined) return { kind: 'empty' };
  return 'reason' in written ? { kind: 'unreadable', ...written } : withinBounds(written);
}

/** What an input is in a link: files and command, then the settings by their letters. */
type WireState = {
  readonly f?: readonly (readonly [path: string, text: string])[];
  readonly c?: string;
  readonly [letter: string]: unknown;
};

/** Checksum, then length of what follows, four bytes each. */
const headLength = 8;

function decodeLink(version: string, text: string): Decoded {
  if (!/^[1-9]\d{0,5}$/.test(version)) return unreadable('unknown-form', `v${version}`);
  if (Number(version) > linkVersion) return unreadable('newer-version', version);
  if (text === '') return unreadable('empty-link', '');
  const plain = percentDecoded(text);
  const foreign = /[^A-Za-z0-9_-]/u.exec(plain)?.[0];
  if (foreign !== undefined) return unreadable('not-base64', foreign);
  const bytes = bytesOf(plain);
  if (bytes.length < headLength) return unreadable('truncated', '');
  const head = new DataView(bytes.buffer);
  const packed = bytes.subarray(headLength);
  const length = head.getUint32(4);
  if (packed.length < length) return unreadable('truncated', String(length - packed.length));
  if (packed.length > length) return unreadable('overlong', String(packed.length - length));
  if (crc32(packed) !== head.getUint32(0)) return unreadable('checksum', '');
  return unpacked(packed);
}

function unpacked(packed: Uint8Array): Decoded {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate({ dictionary }, (chunk, final) => {
    size += chunk.length;
    ended ||= final;
    chunks.push(chunk);
  });
  try {
    // Little at a time: what unfolds without end is noticed before it fills the memory.
    for (let at = 0; at < packed.length; at += unfoldStep) {
      inflate.push(packed.subarray(at, at + unfoldStep), at + unfoldStep >= packed.length);
      if (size > maxUnfolded) return unreadable('too-large', String(maxUnfolded / 1024 / 1024));
    }
  } catch {
    return unreadable('not-compressed', '');
  }
  if (!ended) return unreadable('not-compressed', '');
  return stateOf(joined(chunks, size));
}

const unfoldStep = 1024;

function stateOf(bytes: Uint8Array): Decoded {
  try {
    const wire: unknown = JSON.parse(strFromU8(bytes));
    const state = isWireState(wire) ? inputOf(wire) : undefined;
    if (state) return withinBounds(state);
  } catch {
    // Falls through: it is no JSON.
  }
  return unreadable('not-a-state', '');
}

/** An input that the page can show, or which of its parts it cannot. */
function withinBounds(state: Input): Decoded {
  const excess = excessOf(state);
  return excess ? { kind: 'unreadable', ...excess } : { kind: 'state', state };
}

function inputOf({ f, c, ...letters }: WireState): Input | undefined {
  const settings = settingsOfLetters(letters);
  const files = (f ?? [['', '']]).map(([path, text]): InventoryFile => ({ path, text }));
  return settings && { files, command: c ?? '', ...settings };
}

function isWireState(value: unknown): value is WireState {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { f, c } = value as Record<string, unknown>;
  const isFile = (file: unknown) =>
    Array.isArray(file) && file.length === 2 && file.every((part) => typeof part === 'string');
  return (
    (c === undefined || typeof c === 'string') &&
    (f === undefined || (Array.isArray(f) && f.length > 0 && f.every(isFile)))
  );
}

function unreadable(reason: Unreadable['reason'], detail: string): Decoded {
  return { kind: 'unreadable', reason, detail };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Browsers escape what does not belong into an address; the reader saw the character itself. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function base64url(...parts: readonly Uint8Array[]): string {
  let binary = '';
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 0x8000) binary += String.fromCharCode(...part.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url text; a last character that makes no byte is left out. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
