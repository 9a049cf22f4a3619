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
  // A remedy of one step would take the place of all of them.
  if (progress !== 'current' || runbook) return [];
  return (analysis?.prediction.remedies ?? []).map((remedy, at) => {
    const title = analysis?.words.remedies[at]?.title ?? remedy.kind;
    return { title, apply: () => dispatch({ kind: 'remedy-applied', remedy, title }) };
  });
}

/** The names that a limit may hold. */
export function namesOf({ reading: { groups } }: Pick<State, 'reading'>): Names {
  const hosts = new Set(groups.flatMap((group) => group.hosts));
  return { hosts: [...hosts], groups: groups.map(({ name }) => name) };
}
