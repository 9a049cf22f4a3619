import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { spawnWorker } from './spawn-worker.ts';
import type { Action, State } from './state.ts';
import { useWorker } from './use-worker.ts';
import type { WorkerClient } from './worker-client.ts';

type Ask = WorkerClient['ask'];

/**
 * The one worker of the page, started by the first question. Has each new input read, and each verdict followed by that of every release;
 * the delivered input was read at build time.
 */
export function useSession(state: State, locale: Locale, dispatch: (action: Action) => void): Ask {
  const ask = useWorker(spawnWorker);
  const { input, step, reading, progress } = state;
  const read = useRef({ input, step });
  useEffect(() => {
    if (read.current.input === input && read.current.step === step) return;
    read.current = { input, step };
    ask({ about: 'reading', input, locale, ...(step === undefined ? {} : { step }) }).then((told) => {
      if (told.kind === 'answered') dispatch({ kind: 'answered', input, reading: told.answer });
      else if (told.kind === 'stopped') dispatch({ kind: 'stopped', input, because: told.because });
    });
  }, [input, step, locale, ask, dispatch]);

  const { analysis } = reading;
  const judged = useRef(analysis);
  useEffect(() => {
    if (!analysis || judged.current === analysis || progress !== 'current') return;
    judged.current = analysis;
    // Without a release the verdict is about all of them; a step of several has no release to itself.
    if (analysis.prediction.outcomes || reading.runbook) return;
    ask({ about: 'releases', input }).then((told) => {
      if (told.kind === 'answered') dispatch({ kind: 'releases-answered', outcomes: told.answer });
      else if (told.kind === 'stopped') dispatch({ kind: 'releases-answered', outcomes: undefined });
    });
  }, [analysis, reading.runbook, progress, input, ask, dispatch]);
  return ask;
}
