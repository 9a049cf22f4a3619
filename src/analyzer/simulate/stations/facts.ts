import { gather } from '../run-state.ts';
import { type Station, taskRuns } from './place.ts';

/** What `setup` returns with `gather_subset: '!all'`, as far as other hosts read it. */
export const minimalFacts: readonly string[] = ['ansible_hostname', 'ansible_fqdn', 'ansible_os_family'];
/** What it returns of the default addresses (`filter: ansible_default_ip*`). */
export const defaultAddresses: readonly string[] = ['ansible_default_ipv4', 'ansible_default_ipv6'];
/** What it returns of the network (`filter: ansible_*_ipv[46]*`). */
const networkFacts: readonly string[] = [...defaultAddresses, 'ansible_all_ipv4_addresses'];
/** What it returns of the hardware (`filter: ansible_*total_mb`). */
const hardwareFacts: readonly string[] = ['ansible_memtotal_mb'];

/** What the tasks of the play "Gather facts" gather, by name. */
export const factsOfTask: Readonly<Record<string, readonly string[]>> = {
  'Gather minimal facts': minimalFacts,
  'Gather necessary facts (network)': networkFacts,
  'Gather necessary facts (hardware)': hardwareFacts,
};
/** What Ansible gathers of a host by itself. */
export const allFacts: readonly string[] = Object.values(factsOfTask).flat();

/** `roles/bootstrap-os`: the minimal facts of each host of the play. */
export const bootstrap: Station = (run, at) => {
  if (taskRuns(run, at)) gather(run, at.hosts, minimalFacts);
  return undefined;
};
