import { HostSet } from '../../inventory/host-set.ts';
import { missingFromHostvars, missingKey } from '../../python/unset.ts';
import { registeredValue } from '../process.ts';
import { having, havingAny, type RunState } from '../run-state.ts';

/** A host of a list whose address an expression does not find, and Jinja's reason. */
export type WithoutAddress = { readonly host: string; readonly reason: string };

/**
 * The first of `hosts` whose address is not set, as `reader` evaluates it: one of the variables `own`, then what the release falls back
 * on; from v2.28 on only `main`, which `roles/network_facts` sets.
 */
export function withoutAddress(
  run: RunState,
  reader: string,
  hosts: readonly string[],
  own: readonly string[],
  main: string,
): WithoutAddress | undefined {
  const { kind } = run.traits.addresses;
  if (kind === 'main-ip') {
    const host = having(run, main).firstOutside(hosts);
    return host === undefined ? undefined : { host, reason: missingFromHostvars(main) };
  }
  if (kind === 'fallback-ip') {
    const host = havingAny(run, [...own, 'fallback_ip']).firstOutside(hosts);
    return host === undefined ? undefined : { host, reason: missingFromHostvars('fallback_ip') };
  }
  const mapping = registeredValue(run.process, reader, 'fallback_ips');
  const held = mapping instanceof HostSet ? mapping : undefined;
  const owned = havingAny(run, own);
  const host = (held ? owned.union(held) : owned).firstOutside(hosts);
  if (host === undefined) return undefined;
  return { host, reason: held ? missingKey(host) : "'fallback_ips' is undefined" };
}
