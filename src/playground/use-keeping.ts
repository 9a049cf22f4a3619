import { useEffect, useRef, useState } from 'preact/hooks';
import { browserStore, keepInput, keptInput } from './keep.ts';
import { type Action, type State, showsExample } from './state.ts';

/** How long the reader pauses before the input is kept. */
const pause = 400;

/**
 * Brings back the input that was kept in this browser, keeps each new one, and warns before it would be lost. An input that came by a
 * link is not kept. Returns whether the browser keeps it.
 */
export function useKeeping(state: State, dispatch: (action: Action) => void): boolean {
  const [kept, setKept] = useState(true);
  const started = useRef(false);
  const { input, own } = state;
  useEffect(() => {
    const before = keptInput(browserStore());
    if (before) dispatch({ kind: 'restored', input: before });
  }, [dispatch]);
  useEffect(() => {
    // The delivered example is there before anything was kept, and must not take its place.
    if (!started.current) {
      started.current = true;
      return;
    }
    if (own !== undefined) return;
    const keep = () => setKept(keepInput(browserStore(), input));
    const timer = setTimeout(keep, pause);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [input, own]);
  const loses = !kept && own === undefined && !showsExample(state);
  useEffect(() => {
    if (!loses) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [loses]);
  return kept;
}
