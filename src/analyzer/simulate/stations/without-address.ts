import { missingFromHostvars, missingKey } from '../../python/unset.ts';
import { having, type RunState } from '../run-state.ts';

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
    const known = having(run, main);
    const host = hosts.find((candidate) => !known(candidate));
    return host === undefined ? undefined : { host, reason: missingFromHostvars(main) };
  }
  const owned = own.map((name) => having(run, name));
  const hasOwn = (host: string): boolean => owned.some((has) => has(host));
  if (kind === 'fallback-ip') {
    const known = having(run, 'fallback_ip');
    const host = hosts.find((candidate) => !hasOwn(candidate) && !known(candidate));
    return host === undefined ? undefined : { host, reason: missingFromHostvars('fallback_ip') };
  }
  const mapping = run.process.registered.get('fallback_ips')?.get(reader);
  const held = mapping instanceof Set ? mapping : undefined;
  const host = hosts.find((candidate) => !hasOwn(candidate) && !held?.has(candidate));
  if (host === undefined) return undefined;
  return { host, reason: held ? missingKey(host) : "'fallback_ips' is undefined" };
}
