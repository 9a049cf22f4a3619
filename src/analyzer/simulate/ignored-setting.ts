import { everyHost } from '../inventory/hosts-in.ts';
import { type AssertionSite, assertionsAt, decidingNames, settingsOf } from '../kubespray/assertions.ts';
import { isTruthy } from '../python/values.ts';
import { firstOfEachTemplatedKind } from './kinds.ts';
import { asSet, hostsWith, hostVariables, type Process } from './process.ts';
import { refusalOn } from './stations/assertions.ts';
import { ifKnown } from './unknowable.ts';

const IGNORES = 'ignore_assert_errors';
const SITES: readonly AssertionSite[] = ['inventory', 'settings', 'calico', 'cilium'];

/** A setting that an assertion refuses and that the run goes on with, because assertions are ignored: what comes of it later is not modelled. */
export function ignoredSetting(process: Process): string | undefined {
  const ignores = hostVariables(process, IGNORES);
  const hosts = hostsWith(process, IGNORES)
    .within(everyHost(process.inventory))
    .filter((host) => ifKnown(() => isTruthy(ignores(host)?.value), false));
  if (hosts.length === 0) return undefined;
  const { name: release } = process.release;
  for (const assertion of SITES.flatMap((site) => assertionsAt(release, site))) {
    const { when = [] } = assertion;
    const asked = { ...assertion, when: when.filter((condition) => condition !== `not ${IGNORES}`) };
    if (asked.when.length === when.length) continue;
    for (const host of firstOfEachTemplatedKind(process, hosts, decidingNames(release, assertion))) {
      const refusal = refusalOn(process, host, asked);
      const given =
        refusal && settingsOf({ that: [refusal.condition] }).find((name) => asSet(process, name)(host) !== undefined);
      if (given !== undefined) return given;
    }
  }
  return undefined;
}
