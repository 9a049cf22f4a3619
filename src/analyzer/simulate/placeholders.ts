import type { Inventory } from '../inventory/model.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';

/** Variables by which Ansible and Kubespray address a host. */
const ADDRESSES = ['ansible_host', 'ansible_ssh_host', 'ip', 'access_ip', 'ip6', 'access_ip6'];

/** No host name and no address has these; `{{ }}` in a value is a template and none of them. */
const OPEN =
  /[<>\u2026]|\.\.\.|\$\{?\w|^%\w+%$|^__\w+__$|^@\w+@$|^(?:changeme|change[-_]me|todo|fixme|tbd)$|^(?:your|my)[-_ ](?:\w+[-_])?(?:node|host|server|master|worker|ip|address)\w*$/i;
/** `192.168.x.x`, `x.x.x.x`, `10.0.0.X`. */
const OPEN_ADDRESS = /^(?:\d+|x+)(?:\.(?:\d+|x+)){3}$/i;

/** Whether a name or an address stands for one that is still to be filled in. */
export const isOpen = (text: string): boolean => OPEN.test(text) || (/x/i.test(text) && OPEN_ADDRESS.test(text));

/** The same of the name of a host, in which a template is one as well. */
export const isOpenName = (name: string): boolean => isOpen(name) || name.includes('{{');

/** Whether a value of a variable stands for the address of a host. */
export const isOpenAddress = (name: string, value: unknown): boolean =>
  ADDRESSES.includes(name) && typeof value === 'string' && isOpen(value);

export type Placeholder = { readonly text: string; readonly span: Span };

/** The first name or address of a host that stands for one still to be filled in. */
export function placeholderIn(inventory: Inventory): Placeholder | undefined {
  return placeholders(inventory)[0];
}

const placeholders = memo((inventory: Inventory): readonly Placeholder[] => {
  for (const { name, span, vars } of inventory.hosts.values()) {
    if (isOpenName(name)) return [{ text: name, span }];
    for (const address of ADDRESSES) {
      const variable = vars.get(address);
      if (variable && isOpenAddress(address, variable.value))
        return [{ text: String(variable.value), span: variable.span }];
    }
  }
  return [];
});
