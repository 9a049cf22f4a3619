import { type ComponentChildren, hydrate, render } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { HeldContext, LitContext, PointingContext } from '../views/linked.ts';

type Props = {
  readonly class: string;
  readonly label: string;
  /** Its answer is on its way. */
  readonly busy?: boolean;
  /** Keeps clicks from what is in it. */
  readonly onClickCapture?: ((event: Event) => void) | undefined;
  readonly children: ComponentChildren;
};

/**
 * A section whose delivered HTML is taken up in a task of its own, once the page around it listens: taken up with it, a phone would not
 * answer for a third of a second. Until then it has `data-delivered`. One that was not delivered is drawn at once.
 */
export function LateSection({ label, busy, children, ...listened }: Props) {
  const attributes = { 'aria-label': label, 'aria-busy': busy, ...listened };
  const element = useRef<HTMLElement>(null);
  const tree = useLinkedTree(children);
  // What was delivered has to be taken up as it was: hydration looks at no attribute.
  const delivered = useRef(tree);
  const latest = useRef(tree);
  latest.current = tree;
  const isTaken = useRef(false);
  useLayoutEffect(() => {
    const section = element.current;
    if (!section || (!isTaken.current && section.hasChildNodes())) return;
    isTaken.current = true;
    render(tree, section);
  });
  useEffect(() => {
    const section = element.current;
    if (!section) return;
    const takeUp = () => {
      if (isTaken.current) return;
      isTaken.current = true;
      hydrate(delivered.current, section);
      if (latest.current !== delivered.current) render(latest.current, section);
      section.removeAttribute('data-delivered');
    };
    const timer = setTimeout(takeUp);
    return () => {
      clearTimeout(timer);
      render(undefined, section);
    };
  }, []);
  if (typeof document === 'undefined')
    return (
      <section {...attributes} data-delivered="">
        {children}
      </section>
    );
  // Sets nothing: it says that what is in the section is not the outer tree's to change.
  return <section {...attributes} ref={element} dangerouslySetInnerHTML={{ __html: '' }} />;
}

/** The children with what lights the parts of the page, which a tree of its own does not inherit. */
function useLinkedTree(children: ComponentChildren) {
  const pointing = useContext(PointingContext);
  const held = useContext(HeldContext);
  const lit = useContext(LitContext);
  return (
    <PointingContext.Provider value={pointing}>
      <HeldContext.Provider value={held}>
        <LitContext.Provider value={lit}>{children}</LitContext.Provider>
      </HeldContext.Provider>
    </PointingContext.Provider>
  );
}
