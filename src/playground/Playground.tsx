import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Locale, Span } from '../analyzer/index.ts';
import { Answer } from './Answer.tsx';
import { Bar } from './Bar.tsx';
import { isLarge } from './bounds.ts';
import { revealIn } from './CodeField.tsx';
import { LinkNotice, MisplacedNotice, TooLongNotice } from './InputSource.tsx';
import { Inventory } from './Inventory.tsx';
import type { Input } from './input.ts';
import { Leave } from './Leave.tsx';
import { Linked } from './Linked.tsx';
import { mayBeLink } from './may-be-link.ts';
import type { PresetGroup } from './Presets.tsx';
import type { Outcomes, Reading } from './reading.ts';
import type { KnownRelease } from './releases.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { Splitter } from './Splitter.tsx';
import { scrollToPlace } from './scroll-to-place.ts';
import { type Action, initialState, next, type State } from './state.ts';
import { strings } from './strings.ts';
import { useEditors } from './use-editors.ts';
import { useKeeping } from './use-keeping.ts';
import { useSession } from './use-session.ts';
import { useStale } from './use-stale.ts';
import { useTouch } from './use-touch.ts';
import { VerdictBar } from './VerdictBar.tsx';
import { Why } from './Why.tsx';
import type { WorkerClient } from './worker-client.ts';

type Props = {
  readonly locale: Locale;
  /** What the page shows when it is delivered, and what was read of it at build time. */
  readonly input: Input;
  readonly reading: Reading;
  /** What each release makes of the delivered input. */
  readonly outcomes: Outcomes;
  /** The folder of the finding pages in this language, with a slash at its end. */
  readonly findings: string;
  readonly releases: readonly KnownRelease[];
  /** Cases to start from. */
  readonly presets: readonly PresetGroup[];
  /** Of this site. */
  readonly version: string;
};

/** The playground: an inventory, a command and a release, and their verdict. */
export function Playground({ locale, input, reading, outcomes, findings, releases, presets, version }: Props) {
  const [state, dispatch] = useReducer<State, Action, State>(
    next,
    initialState(input, reading, outcomes),
    (initial) => initial,
  );
  const page = useRef<HTMLDivElement>(null);
  const ask = useSession(state, locale, dispatch);
  const kept = useKeeping(state, dispatch);
  useLink(ask, dispatch);
  const editors = useEditors(state, locale, ask);
  const touch = useTouch(state, ask, dispatch);
  const stale = useStale(state.progress);
  const jumpTo = useJump(page, state, dispatch);
  useBarHeight(page);
  useTypingPause(state, dispatch);
  useSkipLink(page, locale);
  const common = { state, locale, dispatch };
  const answered = { ...common, findings, onJump: jumpTo, stale };
  return (
    <Linked ask={ask} state={state} locale={locale}>
      <div class="playground not-content" ref={page}>
        <Bar {...common} {...{ editors, releases }} />
        <div class="notices">
          <LinkNotice {...common} />
          <MisplacedNotice {...common} />
          <TooLongNotice {...common} />
        </div>
        {/* What decides is reached first by keyboard too: the command, then its answer, then the inventory. */}
        <Answer {...answered} />
        <Leave {...{ state, locale, ask, version }} />
        <Inventory {...common} {...{ editors, presets, releases, kept, touch }} />
        <Splitter locale={locale} />
        <Why {...answered} touch={touch} />
        <VerdictBar {...common} page={page} />
        <Shortcuts locale={locale} />
      </div>
    </Linked>
  );
}

/** Shows a place in the reader's own text, in the file that it is in. */
function useJump(
  page: { readonly current: HTMLElement | null },
  { reading }: State,
  dispatch: (action: Action) => void,
) {
  const { fileNames } = reading;
  const [place, setPlace] = useState<Span>();
  const jumpTo = useCallback(
    (to: Span) => {
      if (to.file !== undefined) dispatch({ kind: 'file-shown', at: fileNames.indexOf(to.file) });
      // A new object each time, so that the same place can be shown again.
      setPlace({ ...to });
    },
    [fileNames, dispatch],
  );
  useEffect(() => {
    if (!place) return;
    const named = place.file === undefined ? undefined : fileNames.indexOf(place.file);
    if (revealIn(named === undefined ? 'command' : String(named), place.start, place.end)) return;
    const field = page.current?.querySelector<HTMLTextAreaElement>(
      named === undefined ? 'textarea[data-command]' : `textarea[data-file="${named}"]`,
    );
    if (field) select(field, place);
  }, [place]);
  return jumpTo;
}

/** The skip link of this page leads to the command. */
function useSkipLink(page: { readonly current: HTMLElement | null }, locale: Locale): void {
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('.sl-skip-link');
    if (!link) return;
    link.textContent = strings[locale].skip;
    link.onclick = (event) => {
      // Not by its fragment: that is what links of this page are made of.
      event.preventDefault();
      page.current?.querySelector<HTMLTextAreaElement>('.command-field textarea')?.focus();
    };
  }, [page, locale]);
}

/** How long the reader pauses before half a word counts as it is. */
const typingPause = 1_200;

function useTypingPause({ typing, input }: State, dispatch: (action: Action) => void): void {
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => dispatch({ kind: 'typing-paused' }), typingPause);
    return () => clearTimeout(timer);
  }, [typing, input, dispatch]);
}

/** Tells the parts that stay in sight below the bar how high it is, since its command grows. Told to the page, all of it would be styled again. */
function useBarHeight(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const bar = page.current?.querySelector('.bar');
    if (!bar) return;
    const watch = new ResizeObserver(() => {
      const { height } = bar.getBoundingClientRect();
      for (const part of page.current?.querySelectorAll<HTMLElement>('.inputs, .splitter') ?? [])
        part.style.setProperty('--bar-height', `${height}px`);
    });
    watch.observe(bar);
    return () => watch.disconnect();
  }, [page]);
}

/**
 * Opens what the address of the page names, now and whenever it changes. The worker looks into it, since a short link can hold more than
 * any page handles; and the reader is asked first where it holds much.
 */
function useLink(ask: WorkerClient['ask'], dispatch: (action: Action) => void): void {
  useEffect(() => {
    const open = async () => {
      if (!mayBeLink(location.hash)) return;
      const told = await ask({ about: 'link', fragment: location.hash });
      if (told.kind === 'stopped') dispatch({ kind: 'link-broken', because: { reason: told.because, detail: '' } });
      if (told.kind !== 'answered') return;
      const linked = told.answer;
      if (linked.kind === 'state')
        dispatch({ kind: isLarge(linked.state) ? 'link-asked' : 'link-opened', input: linked.state });
      else if (linked.kind === 'unreadable') dispatch({ kind: 'link-broken', because: linked });
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [ask, dispatch]);
}

/** Selects a place in a text area and scrolls it into view. */
function select(field: HTMLTextAreaElement, { start, end }: Span): void {
  field.focus();
  field.setSelectionRange(start, end);
  scrollToPlace(field, start);
}
