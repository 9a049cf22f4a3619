import type { Locale } from '../analyzer/index.ts';
import type { Names } from './completion.ts';
import type { Action, State } from './state.ts';

/** What a part of the page works with. */
export type PartProps = {
  readonly state: State;
  readonly locale: Locale;
  readonly dispatch: (action: Action) => void;
};

/** The remedies, to be applied where the reader writes. They are about the input that was read, and no other. */
export function fixesOf({ reading, progress }: State, dispatch: PartProps['dispatch']) {
  const { analysis, runbook } = reading;
  if (progress !== 'current') return [];
  return (analysis?.prediction.remedies ?? []).flatMap((remedy, at) => {
    const title = analysis?.words.remedies[at]?.title ?? remedy.kind;
    const script = runbook?.scripts[at];
    // Without its text, a remedy of one step would take the place of all of them.
    if (runbook && script === undefined) return [];
    const action = { kind: 'remedy-applied', remedy, title, ...(script !== undefined && { script }) } as const;
    return [{ title, apply: () => dispatch(action) }];
  });
}

/** The names that a limit may hold. */
export function namesOf({ reading: { groups } }: Pick<State, 'reading'>): Names {
  const hosts = new Set(groups.flatMap((group) => group.hosts));
  return { hosts: [...hosts], groups: groups.map(({ name }) => name) };
}
