import type { History } from '../analyzer/kubespray/model.ts';

/** A fact of releases in order, written down where it changes. A fact that is absent at first is written down when it arrives. */
export function historyOf<T>(values: readonly (readonly [release: string, value: T])[]): History<T> {
  const history: Record<string, T> = {};
  let before = JSON.stringify(undefined);
  for (const [release, value] of values) {
    const now = JSON.stringify(value);
    if (now !== before) history[release] = value;
    before = now;
  }
  return history;
}
