import { gather } from '../run-state.ts';
import { type Station, taskRuns } from './place.ts';

/** What `setup` returns with `gather_subset: '!all'`, as far as other hosts read it. */
export const minimalFacts: readonly string[] = ['ansible_hostname', 'ansible_fqdn'];
/** What it returns of the network. */
export const networkFacts: readonly string[] = ['ansible_default_ipv4', 'ansible_default_ipv6'];

/** `roles/bootstrap-os`: the minimal facts of each host of the play. */
export const bootstrap: Station = (run, at) => {
  if (taskRuns(run, at)) for (const host of at.hosts) gather(run, host, minimalFacts);
  return undefined;
};
