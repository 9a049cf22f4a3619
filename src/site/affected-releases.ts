import { analyze, releases } from '../analyzer/index.ts';
import { type ExampleName, examples, requestOf } from './examples.ts';
import { rangesOf } from './release-ranges.ts';

const known = new Map<ExampleName, readonly { readonly from: string; readonly to: string }[]>();

/** The releases on which an example ends as on its own: same outcome, same message. Oldest first, neighbours as one range. */
export function affectedReleases(name: ExampleName): readonly { readonly from: string; readonly to: string }[] {
  const affected = known.get(name) ?? computed(name);
  known.set(name, affected);
  return affected;
}

function computed(name: ExampleName): readonly { readonly from: string; readonly to: string }[] {
  const request = requestOf(examples[name]);
  const own = analyze(request);
  const same = releases.map(({ name: release }) => {
    const { outcome, failure } = analyze({ ...request, kubespray: release });
    return { release, value: outcome === own.outcome && failure?.message === own.failure?.message };
  });
  return rangesOf(same)
    .filter(({ value }) => value)
    .map(({ from, to }) => ({ from, to }));
}
