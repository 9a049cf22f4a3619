import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recorded run of the real program, as far as an article names it. */
export type ObservedRun = { readonly id: string; readonly kubespray: string; readonly ansible: string };

let runs: ReadonlyMap<string, ObservedRun> | undefined;

/** The recorded run of that id (`one-worker@v2.25.1`); throws where there is none, so that a page cannot claim one. */
export function observedRun(id: string, root = process.cwd()): ObservedRun {
  runs ??= new Map(
    ['named-runs', 'whole-named'].flatMap((name) =>
      readFileSync(join(root, `tests/vectors/${name}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as ObservedRun)
        .map((run): readonly [string, ObservedRun] => [run.id, run]),
    ),
  );
  const run = runs.get(id);
  if (!run) throw new Error(`No recorded run is called ${id}`);
  return run;
}
