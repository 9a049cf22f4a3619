import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { HeldContext, isLit, LitContext, PointingContext, type Subject, usePointing } from './linked.ts';

type Props = {
  readonly about: Subject | undefined;
  /** Its place in a sentence of several clauses, of which the first is a stop of the Tab key; arrow keys lead to the others. */
  readonly place?: 'first' | 'next';
  readonly children: ComponentChildren;
};

/** Words that light what they are about where it is written and drawn: under the pointer, with the focus, and for good by a press. */
export function Clause({ about, place, children }: Props) {
  const pointing = useContext(PointingContext);
  const lit = useContext(LitContext);
  const held = useContext(HeldContext);
  const { onPointerUp: _tap, ...listeners } = usePointing(about);
  if (!pointing || !about) return <>{children}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not wrap within its sentence
    <span
      role="button"
      tabIndex={place === 'next' ? -1 : 0}
      data-place={place}
      class={`mc-clause${isLit(lit, about) ? ' mc-lit' : ''}`}
      aria-pressed={held === about}
      {...listeners}
      onClick={() => pointing.press(about)}
      onKeyDown={(event) => {
        if (place) goOn(event);
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

/** Goes to the clause before or after, where an arrow key was pressed. */
function goOn(event: KeyboardEvent): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const clause = event.currentTarget;
  if (by === undefined || !(clause instanceof HTMLElement)) return;
  const clauses = [...(clause.closest('.mc-verdict-body')?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  clauses[clauses.indexOf(clause) + by]?.focus();
  event.preventDefault();
}
