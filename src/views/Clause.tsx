import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { HeldContext, isLit, LitContext, PointingContext, type Subject, usePointing } from './linked.ts';

type Props = { readonly about: Subject | undefined; readonly children: ComponentChildren };

/** Words that light what they are about where it is written and drawn: under the pointer, with the focus, and for good by a press. */
export function Clause({ about, children }: Props) {
  const pointing = useContext(PointingContext);
  const lit = useContext(LitContext);
  const held = useContext(HeldContext);
  const { onPointerUp: _tap, ...listeners } = usePointing(about);
  if (!pointing || !about) return <>{children}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not wrap within its sentence
    <span
      role="button"
      tabIndex={0}
      class={`mc-clause${isLit(lit, about) ? ' mc-lit' : ''}`}
      aria-pressed={held === about}
      {...listeners}
      onClick={() => pointing.press(about)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // The page would scroll, and Ctrl+Enter copies.
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        pointing.press(about);
      }}
    >
      {children}
    </span>
  );
}
