import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { canHaveEditor, chosenEditor, type EditorChoice, rememberEditor } from './editor-choice.ts';
import type { Hover } from './hover.ts';
import type { State } from './state.ts';
import type { WorkerClient } from './worker-client.ts';

type EditorModule = typeof import('./editor.ts');

/** Editors, once they are there. */
export type Editors = {
  /** `undefined`: text areas, for now or for good. */
  readonly module?: EditorModule;
  readonly failed: boolean;
  /** This screen can have editors, so that there is something to choose. */
  readonly offered: boolean;
  readonly choice: EditorChoice;
  readonly choose: (choice: EditorChoice) => void;
  /** What is at an offset of the command, or of the file of this index. */
  readonly hoverAt: (offset: number, file?: number) => Promise<Hover | undefined>;
};

/** Loads the editors when the page has nothing else to do. The first verdict is in the page long before. */
export function useEditors({ input }: State, locale: Locale, ask: WorkerClient['ask']): Editors {
  const [module, setModule] = useState<EditorModule>();
  const [failed, setFailed] = useState(false);
  const [offered, setOffered] = useState(false);
  const [choice, setChoice] = useState<EditorChoice>('plain');
  useEffect(() => {
    setOffered(canHaveEditor());
    setChoice(chosenEditor());
  }, []);
  useEffect(() => {
    if (!offered || choice === 'plain' || module || failed) return;
    return whenIdle(() => {
      loadEditor().then(setModule, () => setFailed(true));
    });
  }, [offered, choice, module, failed]);
  const choose = useCallback((next: EditorChoice) => {
    rememberEditor(next);
    setChoice(next);
  }, []);
  const hoverAt = useCallback<Editors['hoverAt']>(
    async (offset, file) => {
      const told = await ask({ about: 'hover', input, locale, offset, ...(file !== undefined && { file }) });
      return told.kind === 'answered' ? told.answer : undefined;
    },
    [ask, input, locale],
  );
  return { ...(choice === 'editor' && module ? { module } : {}), failed, offered, choice, choose, hoverAt };
}

async function loadEditor(): Promise<EditorModule> {
  const loaded = await import('./editor.ts');
  await loaded.styled;
  return loaded;
}

/** Calls back once the page has loaded and painted, and is quiet; not every browser says when that is. */
function whenIdle(act: () => void): () => void {
  let cancel = (): void => removeEventListener('load', wait);
  function wait(): void {
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(act, 500);
      cancel = () => clearTimeout(timer);
      return;
    }
    const asked = requestIdleCallback(act, { timeout: 3000 });
    cancel = () => cancelIdleCallback(asked);
  }
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
  return () => cancel();
}
