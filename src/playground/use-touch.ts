import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ToggledLimit } from '../analyzer/index.ts';
import type { Input } from './input.ts';
import { namesOf } from './part.ts';
import type { Action, State } from './state.ts';
import type { WorkerClient } from './worker-client.ts';

/** What a click on a host changes. */
export type TouchOf = 'limit' | 'down';

/** The hosts of the run as the reader can change them. */
export type HostTouch = {
  /** What a click in the picture changes. */
  readonly of: TouchOf;
  readonly choose: (of: TouchOf) => void;
  /** Every host, in the order of its first group. */
  readonly hosts: readonly string[];
  /** Those that the limit takes; `undefined`: that is not known, or is not the reader's to change. */
  readonly inLimit: ReadonlySet<string> | undefined;
  readonly down: ReadonlySet<string>;
  readonly toggle: (of: TouchOf, host: string) => void;
  /** Why the last host has not changed sides of the limit. */
  readonly refused: Exclude<ToggledLimit['kind'], 'command'> | undefined;
};

/** Lets hosts change sides of the limit, by the analyzer's own edit of the command, or be unreachable. */
export function useTouch(state: State, ask: WorkerClient['ask'], dispatch: (action: Action) => void): HostTouch {
  const { input, reading, own } = state;
  const [of, choose] = useState<TouchOf>('limit');
  const [refused, setRefused] = useState<{ readonly of: Input; readonly because: HostTouch['refused'] }>();
  const latest = useRef(input);
  latest.current = input;
  /** Hosts of clicks that are not answered yet: a later question overtakes an earlier one. */
  const waiting = useRef<{ readonly of: Input; readonly hosts: readonly string[] }>();

  const toggle = useCallback(
    (what: TouchOf, host: string) => {
      if (what === 'down') return dispatch({ kind: 'down-toggled', host });
      const from = latest.current;
      const hosts = [...(waiting.current?.of === from ? waiting.current.hosts : []), host];
      waiting.current = { of: from, hosts };
      ask({ about: 'limit', input: from, hosts }).then((told) => {
        if (told.kind === 'overtaken') return;
        waiting.current = undefined;
        if (told.kind !== 'answered') return;
        if (told.answer.kind === 'command') dispatch({ kind: 'limit-toggled', from, command: told.answer.command });
        else setRefused({ of: from, because: told.answer.kind });
      });
    },
    [ask, dispatch],
  );

  return useMemo(
    () => ({
      of: own === undefined ? of : 'down',
      choose,
      hosts: namesOf({ reading }).hosts,
      inLimit: own === undefined && reading.selected && !reading.runbook ? new Set(reading.selected) : undefined,
      down: new Set(input.down?.map(({ host }) => host)),
      toggle,
      refused: refused?.of === input ? refused.because : undefined,
    }),
    [of, own, reading, input, toggle, refused],
  );
}
