import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '../analyzer/index.ts';

/** A recorded run of the real programs, as far as articles show it. */
export type ObservedRun = {
  readonly id: string;
  readonly kubespray: string;
  readonly ansible: string;
  /** The first is the inventory source. */
  readonly files: Request['files'];
  /** Without `ansible-playbook` and the inventory. */
  readonly command: string;
  /** The fact cache before the run. Absent: only group set-up and the Multus tasks were real. */
  readonly facts?: { readonly state: 'all' | 'some' | 'empty'; readonly hosts: readonly string[] };
  readonly observed: {
    readonly outcome: 'ok' | 'failed';
    readonly failure: { readonly task: string | null; readonly host: string | null; readonly message: string } | null;
    readonly applied: readonly string[];
    readonly drained?: readonly string[];
    readonly cordoned?: readonly string[];
    readonly noProxyIsListOfCharacters?: true;
  };
};

let runs: ReadonlyMap<string, ObservedRun> | undefined;

/** The recorded run of that id (`one-worker@v2.25.1`); throws where there is none, so that a page cannot claim one. */
export function observedRun(id: string, root = process.cwd()): ObservedRun {
  runs ??= new Map(
    ['named-runs', 'whole-named', 'whole-settings', 'proposed-runs'].flatMap((name) =>
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

/** The run as a request that the playground opens. */
export function requestOfRun({ kubespray, ansible, files, command, facts }: ObservedRun): Request {
  const [source] = files;
  return {
    files,
    command: `ansible-playbook -i ${source?.path ?? ''} ${command}`,
    kubespray,
    ansible,
    ...(facts && { facts: facts.state === 'all' ? 'cached' : facts.state === 'empty' ? 'empty' : facts.hosts }),
  };
}

/** Its anchor on the page of recordings. */
export function anchorOfRun(id: string): string {
  return id.replaceAll(/[^\w.-]+/g, '-');
}
