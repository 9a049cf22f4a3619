/** A line that the recording plugins write: plays, results and failures by the callback, the rest by the modules. */
export type JournalEntry =
  | { readonly kind: 'play'; readonly play: string }
  | {
      readonly kind: 'ok';
      readonly play: string;
      readonly task: string;
      readonly host: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'failed' | 'unreachable';
      readonly play: string;
      readonly task: string;
      readonly host: string;
      readonly message: string;
      readonly ignored?: boolean;
    }
  | { readonly kind: 'cordon' | 'drain' | 'uncordon'; readonly node: string; readonly host: string }
  | { readonly kind: 'apply'; readonly object: string; readonly host: string }
  | { readonly kind: 'text'; readonly host: string; readonly path: string; readonly text: string };

export type Failure = {
  readonly play: string | null;
  readonly task: string | null;
  readonly host: string | null;
  readonly message: string;
};

/** What the journal of a run and its exit status say, in the fields of the recordings. */
export type Observed = {
  readonly outcome: 'ok' | 'failed';
  readonly failure: Failure | null;
  readonly applied: readonly string[];
  readonly cordoned: readonly string[];
  readonly drained: readonly string[];
  readonly drainedBeforeFailure: boolean;
  readonly events: readonly string[];
  readonly etcHosts?: readonly string[];
  readonly etcHostsLoopback?: readonly string[];
  readonly noProxy?: readonly string[];
  readonly noProxyIsListOfCharacters?: true;
  readonly upstreams?: Readonly<Record<string, readonly string[]>>;
  readonly sans?: readonly string[];
};

const GUARD = "Stop if any host not in '--limit' does not have a fact cache";
const MESSAGE_LIMIT = 2000;
const TAIL = 400;
const EXIT_UNREACHABLE = 4;

/** The first failed result that was not ignored, or why Ansible refused before any play. */
export function failureIn(journal: readonly JournalEntry[], exit: number, output: string): Failure | null {
  const first = journal.find((entry) => entry.kind === 'failed' && !entry.ignored);
  if (first?.kind === 'failed') {
    const { play, task, host } = first;
    return { play, task, host, message: cut(first.message) };
  }
  return exit === 0 ? null : { play: null, task: null, host: null, message: refusal(exit, output) };
}

/** The line that says why, or the end of what was printed. */
function refusal(exit: number, output: string): string {
  if (exit === EXIT_UNREACHABLE) return '(exit 4: unreachable hosts)';
  const line = /^(?:ERROR!|\[ERROR\]:|ansible-playbook: error:).*/m.exec(output)?.[0];
  return (line ?? output.trim().slice(-TAIL)).trim();
}

function cut(message: string): string {
  const [before = ''] = message.split('The error appears to be in');
  return before.trim().slice(0, MESSAGE_LIMIT);
}

/** `hosts`: every host of the inventory. */
export function observedIn(
  journal: readonly JournalEntry[],
  exit: number,
  output: string,
  hosts: readonly string[],
): Observed {
  const failure = failureIn(journal, exit, output);
  const drained = nodesOf(journal, 'drain');
  const cordoned = leftCordoned(journal);
  return {
    outcome: failure === null ? 'ok' : 'failed',
    failure,
    applied: [...new Set(journal.flatMap((entry) => (entry.kind === 'apply' ? [entry.object] : [])))].sort(),
    cordoned,
    drained,
    drainedBeforeFailure: failure !== null && drained.some((node) => cordoned.includes(node)),
    events: eventsOf(journal),
    ...etcHosts(journal, hosts),
    ...noProxy(journal, hosts),
    ...upstreams(journal, hosts),
    ...sans(journal, hosts),
  };
}

function nodesOf(journal: readonly JournalEntry[], kind: 'cordon' | 'drain' | 'uncordon'): string[] {
  return [...new Set(journal.flatMap((entry) => (entry.kind === kind ? [entry.node] : [])))];
}

function leftCordoned(journal: readonly JournalEntry[]): string[] {
  const nodes = new Set<string>();
  for (const entry of journal) {
    if (entry.kind === 'cordon' || entry.kind === 'drain') nodes.add(entry.node);
    if (entry.kind === 'uncordon') nodes.delete(entry.node);
  }
  return [...nodes];
}

function eventsOf(journal: readonly JournalEntry[]): string[] {
  const events: string[] = [];
  const plays = new Set<string>();
  for (const entry of journal) {
    switch (entry.kind) {
      case 'play':
        if (entry.play === 'Gather facts' && !plays.has(entry.play)) events.push('facts play');
        plays.add(entry.play);
        break;
      case 'ok':
        if (entry.task === GUARD) events.push(`guard ok ${entry.host}`);
        if ('no_proxy_prepare' in entry.facts || setsNoProxyAlone(entry)) events.push('no_proxy set');
        if ('etc_hosts_inventory_block' in entry.facts) events.push('hosts list built');
        break;
      case 'failed':
        if (entry.ignored) break;
        if (entry.task === GUARD) events.push(`guard failed ${entry.host}`);
        events.push(`FAILED ${entry.task} ${entry.host}`);
        break;
      case 'cordon':
      case 'drain':
      case 'uncordon':
        events.push(`${entry.kind} ${entry.node}`);
        break;
      case 'apply':
        events.push(`apply ${entry.object}`);
        break;
    }
  }
  return events;
}

/** From v2.31 one task makes and sets it. */
function setsNoProxyAlone(entry: JournalEntry): boolean {
  return entry.kind === 'ok' && 'no_proxy' in entry.facts && /^Set no_proxy/.test(entry.task);
}

function factsNamed(journal: readonly JournalEntry[], name: string): unknown[] {
  return journal.flatMap((entry) => (entry.kind === 'ok' && name in entry.facts ? [entry.facts[name]] : []));
}

function etcHosts(journal: readonly JournalEntry[], hosts: readonly string[]) {
  const block = journal.findLast((entry) => entry.kind === 'text' && entry.path === '/etc/hosts');
  if (block?.kind !== 'text') return {};
  const lines = block.text.split('\n').map((line) => line.trim().split(/\s+/));
  const named = lines.flatMap(([address, ...names]) =>
    hosts.filter((host) => names.includes(host)).map((host) => ({ host, loopback: address === '127.0.0.1' })),
  );
  const loopback = named.filter((line) => line.loopback).map(({ host }) => host);
  return {
    etcHosts: [...new Set(named.map(({ host }) => host))],
    ...(loopback.length > 0 ? { etcHostsLoopback: loopback } : {}),
  };
}

function noProxy(journal: readonly JournalEntry[], hosts: readonly string[]) {
  const last = factsNamed(journal, 'no_proxy').at(-1);
  if (last === undefined) return {};
  const characters = Array.isArray(last);
  const words = (characters ? last.join('') : String(last)).split(',').map((word) => word.trim());
  return {
    noProxy: hosts.filter((host) => words.includes(host)),
    ...(characters ? { noProxyIsListOfCharacters: true as const } : {}),
  };
}

function upstreams(journal: readonly JournalEntry[], hosts: readonly string[]) {
  const texts = journal.filter((entry) => entry.kind === 'text' && /\/(nginx\.conf|haproxy\.cfg)$/.test(entry.path));
  if (texts.length === 0) return {};
  const byHost: Record<string, string[]> = {};
  for (const entry of texts) {
    if (entry.kind !== 'text') continue;
    const addresses = [...entry.text.matchAll(/^\s*server\s+(?:\S+\s+)?\[?([\d.]+)\]?:\d+/gm)].map(
      ([, address]) => address,
    );
    byHost[entry.host] = hosts.filter((host) =>
      addresses.some((a) => a !== undefined && addressesOf(host).includes(a)),
    );
  }
  return { upstreams: byHost };
}

/** By name: an address of a control plane may be missing where its name is not. */
function sans(journal: readonly JournalEntry[], hosts: readonly string[]) {
  const last = factsNamed(journal, 'apiserver_sans').at(-1);
  return Array.isArray(last) ? { sans: hosts.filter((host) => last.includes(host)) } : {};
}

/** The addresses that `record.py` gives to a host. */
export function addressesOf(host: string): string[] {
  const [, kind = '', number = ''] = /^(.*?)(\d*)$/.exec(host) ?? [];
  const n = ({ cp: 10, e: 30, w: 50 }[kind] ?? 70) + Number(number);
  return [`192.0.2.${n}`, `10.0.0.${n}`, `198.51.100.${n}`];
}
