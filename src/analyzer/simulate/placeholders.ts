import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { variableOf } from '../inventory/variables.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';

/** Variables by which Ansible and Kubespray address a host. */
const ADDRESSES = ['ansible_host', 'ansible_ssh_host', 'ip', 'access_ip', 'ip6', 'access_ip6'];

/** No host name and no address has these; `{{ }}` in a value is a template and none of them. */
const OPEN =
  /[<>\u2026]|\.\.\.|\$\{?\w|^%\w+%$|^__\w+__$|^@\w+@$|^(?:changeme|change[-_]me|todo|fixme|tbd)$|^(?:your|my)[-_ ](?:\w+[-_])?(?:node|host|server|master|worker|ip|address)\w*$/i;
/** `192.168.x.x`, `x.x.x.x`, `10.0.0.X`. */
const OPEN_ADDRESS = /^(?:\d+|x+)(?:\.(?:\d+|x+)){3}$/i;

/** A prompt, prose, an address with its network or with a scheme: no name and no address has these. */
const IMPOSSIBLE = /[\s/~\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]/;
const NUMBERS = /^\d+(?:\.\d+){1,7}$/;
const OCTETS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Whether a name or an address stands for one that is still to be filled in, or cannot be one. */
export function isOpen(text: string): boolean {
  if (OCTETS.test(text)) return false;
  if (OPEN.test(text) || (/x/i.test(text) && OPEN_ADDRESS.test(text))) return true;
  return !text.includes('{{') && (IMPOSSIBLE.test(text) || (NUMBERS.test(text) && !OCTETS.test(text)));
}

/** The same of the name of a host, in which a template is one as well. */
export const isOpenName = (name: string): boolean => isOpen(name) || name.includes('{{');

/** Whether a value of a variable stands for the address of a host. */
export const isOpenAddress = (name: string, value: unknown): boolean =>
  ADDRESSES.includes(name) && typeof value === 'string' && isOpen(value);

export type Placeholder = { readonly text: string; readonly span: Span };

/** The first name or address of a host that stands for one still to be filled in, or cannot be one. */
export function placeholderIn(inventory: Inventory): Placeholder | undefined {
  return placeholders(inventory.hosts)[0];
}

const placeholders = memo((hosts: Inventory['hosts']): readonly Placeholder[] => {
  for (const { name, span, vars } of hosts.values()) {
    if (isOpenName(name)) return [{ text: name, span }];
    for (const address of ADDRESSES) {
      const variable = vars.get(address);
      if (variable && isOpenAddress(address, variable.value))
        return [{ text: String(variable.value), span: variable.span }];
    }
  }
  return [];
});

/** What Ansible itself knows, and what looks a value up. */
const KNOWN =
  /^(?:ansible_\w+|hostvars|groups|group_names|inventory_\w+|playbook_dir|role_path|omit|lookup|query|q|vars)$/;

/** The first variable for the address of a host whose template begins with a variable that nothing sets. */
export function openTemplateIn(inventory: Inventory, { extraVars }: PlaybookCommand): string | undefined {
  const open = openTemplates(inventory);
  return open.find(
    ({ asks }) => !extraVars.some(({ vars, missingFile }) => missingFile !== undefined || vars.has(asks)),
  )?.name;
}

/** A variable for the address of a host, and the variable that its template begins with. */
type AddressTemplate = { readonly host: string; readonly name: string; readonly asks: string };

const openTemplates = memo((inventory: Inventory): readonly AddressTemplate[] =>
  addressTemplates(inventory.hosts).filter(({ host, asks }) => !variableOf(inventory, host, asks)),
);

const addressTemplates = memo((hosts: Inventory['hosts']): readonly AddressTemplate[] => {
  const templates: AddressTemplate[] = [];
  for (const [host, { vars }] of hosts) {
    for (const name of ADDRESSES) {
      const value = vars.get(name)?.value;
      const asks =
        typeof value === 'string' ? /\{\{\s{0,8}([A-Za-z_]\w*)\s{0,8}(?:\}\}|\.)/.exec(value)?.[1] : undefined;
      if (asks !== undefined && !KNOWN.test(asks)) templates.push({ host, name, asks });
    }
  }
  return templates;
});
