import { useEffect, useState } from 'preact/hooks';
import type { State } from './state.ts';

/** How long an answer may lag behind before it says so; shorter than that, it would only flicker. */
const patience = 150;

/** Whether the answer on the page is that of an older input, and has been for a moment. */
export function useStale(progress: State['progress']): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (progress !== 'working') return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [progress]);
  return late && progress === 'working';
}
