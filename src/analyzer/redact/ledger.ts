import { isOpenAddress } from '../simulate/placeholders.ts';
import type { SharedAddress } from '../simulate/shared-addresses.ts';
import { isSecretName, looksSecret, redactedOpen, redactedText, safeValue } from './safe-value.ts';
import { isUnderstoodName } from './understood-name.ts';

/** Something that does not leave. `file`: where it stood; `undefined`: in the command. */
export type Dropped = {
  readonly file?: string;
  readonly what: 'variable' | 'name' | 'value' | 'comment' | 'option' | 'text' | 'file';
  /** The variable, option or file; empty for a comment or a text. */
  readonly name: string;
  readonly why: 'secret' | 'not-needed' | 'not-understood';
  readonly count: number;
};

/** What a redaction notes down while it goes through the texts. */
export type Ledger = {
  /** The value with which a variable leaves, and whether it is the very value that was given; `undefined`: it does not leave. */
  readonly variable: (name: string, value: unknown) => { readonly value: unknown; readonly same: boolean } | undefined;
  /** Whether a variable may leave at all. */
  readonly keeps: (name: string) => boolean;
  /** The name under which a variable is spoken of: its own, if that is made of known words. */
  readonly nameOf: (name: string) => string;
  readonly drop: (what: Dropped['what'], name: string, why?: Dropped['why'], times?: number) => void;
  /** How often something was dropped until now. */
  readonly count: () => number;
  /** The text that is gone through now; `undefined`: the command. */
  readonly enter: (file: string | undefined) => void;
  /** A variable of the shell in the place of something that does not leave. */
  readonly placeholder: (name: string) => string;
  readonly placeholders: () => ReadonlySet<string>;
  readonly dropped: () => readonly Dropped[];
  /** Texts that must occur in nothing that leaves, with the variable that held them. */
  readonly secrets: () => ReadonlyMap<string, string>;
};

/** Texts shorter than this occur anywhere. */
const telling = 6;

/** A ledger of a redaction that keeps the variables `kept`; addresses that hosts share, by variable, are shared in what leaves. */
export function newLedger(
  kept: ReadonlySet<string>,
  shared: readonly Pick<SharedAddress, 'variable' | 'address'>[] = [],
): Ledger {
  const addresses = [...new Set(shared.map(({ address }) => address))];
  const dropped = new Map<string, Dropped>();
  const secrets = new Map<string, string>();
  const placeholders = new Set<string>();
  const coined = new Map<string, string>();
  let file: string | undefined;
  let total = 0;

  function drop(what: Dropped['what'], name: string, why: Dropped['why'] = 'not-needed', times = 1): void {
    if (times === 0) return;
    total += times;
    const key = JSON.stringify([file, what, name, why]);
    const count = (dropped.get(key)?.count ?? 0) + times;
    dropped.set(key, { ...(file === undefined ? {} : { file }), what, name, why, count });
  }

  function keepSecret(name: string, value: unknown, depth = 0): void {
    if (typeof value === 'string') {
      for (const line of value.split(/\s+/)) if (line.length >= telling && !common.has(line)) secrets.set(line, name);
    } else if (value !== null && typeof value === 'object' && depth < 8)
      for (const item of Object.values(value).slice(0, 100)) keepSecret(name, item, depth + 1);
  }

  return {
    variable(name, value) {
      if (isOpenAddress(name, value)) {
        const same = value === redactedOpen;
        if (!same) drop('value', name);
        return { value: redactedOpen, same };
      }
      if (shared.some(({ variable, address }) => variable === name && address === value)) {
        // An address of documentation (RFC 5737).
        const stands = `192.0.2.${(addresses.indexOf(String(value)) % 254) + 1}`;
        if (stands !== value) drop('value', name);
        return { value: stands, same: stands === value };
      }
      const secret = isSecretName(name) || (typeof value === 'string' && looksSecret(value));
      if (secret) keepSecret(name, value);
      if (!kept.has(name)) {
        drop('variable', name, secret ? 'secret' : 'not-needed');
        return undefined;
      }
      const safe = isSecretName(name) ? redactedText : safeValue(value, kept);
      const same = isSame(safe, value);
      if (!same) drop('value', name, secret ? 'secret' : 'not-needed');
      return { value: safe, same };
    },
    keeps: (name) => kept.has(name) && !isSecretName(name),
    nameOf(name) {
      if (isUnderstoodName(name)) return name;
      const known = coined.get(name);
      if (known !== undefined) return known;
      const made = `var_${coined.size + 1}`;
      coined.set(name, made);
      drop('name', name, 'not-understood');
      return made;
    },
    drop,
    count: () => total,
    enter(next) {
      file = next;
    },
    placeholder(name) {
      placeholders.add(`$${name}`);
      return `$${name}`;
    },
    placeholders: () => placeholders,
    dropped: () => [...dropped.values()],
    secrets: () => secrets,
  };
}

/** Words that are in every such request and give nothing away. */
const common: ReadonlySet<string> = new Set([
  'kubespray',
  'containerd',
  'docker',
  'inventory',
  'mycluster',
  'ansible',
  'ubuntu',
  redactedText,
]);

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
