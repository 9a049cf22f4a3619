import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Span } from '../analyzer/index.ts';

/** What a part of the page is about: hosts of the run, and places in the reader's own text. */
export type Subject = { readonly hosts?: readonly string[]; readonly spans?: readonly Span[] };

/** What is lit: the counterparts of what the reader points at. */
export type Lit = { readonly hosts: ReadonlySet<string>; readonly spans: readonly Span[] };

/** How a part of the page lights its counterparts; the same object for as long as the page is there. */
export type Pointing = {
  /** The pointer or the focus is on a part; `undefined`: it has left. */
  readonly point: (by: 'pointer' | 'focus', about: Subject | undefined) => void;
  /** The reader holds a part, which stays lit until the next press. */
  readonly press: (about: Subject) => void;
};

export const nothingLit: Lit = { hosts: new Set(), spans: [] };

/** `undefined` in an article, where nothing is beside a part that could be lit. */
export const PointingContext = createContext<Pointing | undefined>(undefined);
export const LitContext = createContext<Lit>(nothingLit);
/** What the reader holds. */
export const HeldContext = createContext<Subject | undefined>(undefined);

/** The listeners of a part that lights its counterparts. A finger does so by a tap, since it cannot hover. */
export function usePointing(about: Subject | undefined) {
  const pointing = useContext(PointingContext);
  if (!pointing || !about) return {};
  const unlessFinger = (to: Subject | undefined) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') pointing.point('pointer', to);
  };
  return {
    onPointerEnter: unlessFinger(about),
    onPointerLeave: unlessFinger(undefined),
    onPointerUp: (event: PointerEvent) => {
      if (event.pointerType === 'touch') pointing.press(about);
    },
    onFocusIn: () => pointing.point('focus', about),
    onFocusOut: () => pointing.point('focus', undefined),
  };
}

/** Whether a part is among what is lit, by a host or by a place. */
export function isLit(lit: Lit, { hosts = [], spans = [] }: Subject): boolean {
  return (
    hosts.some((host) => lit.hosts.has(host)) || spans.some((span) => lit.spans.some((other) => meets(span, other)))
  );
}

/** Whether two places have a character in common, or are the same one between two characters. */
export function meets(a: Span, b: Span): boolean {
  if (a.file !== b.file) return false;
  return Math.max(a.start, b.start) < Math.min(a.end, b.end) || (a.start === b.start && a.end === b.end);
}
