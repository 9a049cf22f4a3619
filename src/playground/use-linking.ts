import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Lit, nothingLit, type Pointing, type Subject } from '../views/linked.ts';
import type { State } from './state.ts';
import type { WorkerClient } from './worker-client.ts';

/** What the reader points at; the pointer comes before the focus, and both before what is held. */
type Points = { readonly pointer?: Subject; readonly focus?: Subject; readonly held?: Subject };

/** What is lit on the page, and how a part of it lights. */
export type Linking = {
  readonly pointing: Pointing;
  readonly lit: Lit;
  readonly held: Subject | undefined;
  /** `lit` is that of what is held, which is worth saying. */
  readonly told: boolean;
};

/** Passing over a part is not pointing at it. */
const pause = 80;

/** Lights the counterparts of what the reader points at, which the worker finds, until another input is read. */
export function useLinking({ input, progress }: State, ask: WorkerClient['ask']): Linking {
  const [points, setPoints] = useState<Points>({});
  const [found, setFound] = useState<{ readonly of?: Subject; readonly lit: Lit }>({ lit: nothingLit });
  const pointing = useMemo<Pointing>(
    () => ({
      point: (by, about) => setPoints(({ [by]: _left, ...rest }) => (about ? { ...rest, [by]: about } : rest)),
      press: (about) => setPoints(({ held, ...rest }) => (held === about ? rest : { ...rest, held: about })),
    }),
    [],
  );
  useEffect(() => {
    // A button that was pressed keeps the focus, and is about the new input then.
    setPoints((before) => ((before.pointer ?? before.held) ? (before.focus ? { focus: before.focus } : {}) : before));
    setFound((before) => (before.lit === nothingLit ? before : { lit: nothingLit }));
  }, [input]);
  const { held } = points;
  const about = points.pointer ?? points.focus ?? held;
  const isRead = progress === 'current';
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      if (!about || !isRead) return setFound((before) => (before.lit === nothingLit ? before : { lit: nothingLit }));
      const told = await ask({ about: 'linked', input, part: about });
      if (left || told.kind !== 'answered') return;
      setFound({ of: about, lit: { hosts: new Set(told.answer.hosts), spans: told.answer.spans } });
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [about, isRead, input, ask]);
  useEffect(() => {
    if (!held) return;
    const letGo = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setPoints(({ held: _held, ...rest }) => rest);
    };
    document.addEventListener('keydown', letGo);
    return () => document.removeEventListener('keydown', letGo);
  }, [held]);
  return {
    pointing,
    lit: found.lit,
    held,
    told: held !== undefined && found.of === held,
  };
}
