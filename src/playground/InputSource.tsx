import { useMemo } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { sizeOf } from './bounds.ts';
import { handOver } from './handed-log.ts';
import { exampleInput, isSameInput } from './input.ts';
import { inputStrings } from './input-strings.ts';
import { leaveStrings } from './leave-strings.ts';
import { misplacedIn } from './misplaced.ts';
import type { Action, State } from './state.ts';
import { strings } from './strings.ts';

type Dispatch = (action: Action) => void;
type Props = { readonly state: State; readonly locale: Locale; readonly dispatch: Dispatch };

/** Says that the page shows a link's input, or why a link could not be opened; and asks before a large one is. */
export function LinkNotice({ state: { own, brokenLink, largeLink }, locale, dispatch }: Props) {
  const text = inputStrings[locale];
  const words = leaveStrings[locale];
  const isExample = own !== undefined && isSameInput(own, exampleInput);
  const act = (action: Action) => {
    // The address names the link no longer, so that a reload does not open it again.
    history.replaceState(history.state, '', location.pathname + location.search);
    dispatch(action);
  };
  return (
    <>
      <div role="alert">
        {brokenLink && (
          <p class="sentence bad">
            {words.brokenLink} {words.unreadable[brokenLink.reason](brokenLink.detail)}
          </p>
        )}
        {largeLink && (
          <div class="from-link">
            <p>{text.largeLink(sizeOf(largeLink))}</p>
            <button type="button" onClick={() => dispatch({ kind: 'link-opened', input: largeLink })}>
              {text.openLarge}
            </button>
            <button type="button" onClick={() => act({ kind: 'link-declined' })}>
              {text.declineLarge}
            </button>
          </div>
        )}
      </div>
      {own !== undefined && (
        <div class="from-link">
          <p>{text.fromLink}</p>
          <button type="button" onClick={() => act({ kind: 'link-taken' })}>
            {isExample ? text.takeLink : text.takeLinkReplaces}
          </button>
          <button type="button" onClick={() => act({ kind: 'link-left' })}>
            {isExample ? text.leaveLinkExample : text.leaveLink}
          </button>
        </div>
      )}
    </>
  );
}

/** Says that a text was not taken, since it is longer than the page can show. */
export function TooLongNotice({ state: { tooLong }, locale }: Props) {
  return <div role="alert">{tooLong && <p class="sentence bad">{inputStrings[locale].tooLong[tooLong]}</p>}</div>;
}

/** Says that a text is in the field of another kind, and moves it there; a log goes to the page that reads logs. */
export function MisplacedNotice({ state: { input, own }, locale, dispatch }: Props) {
  const misplaced = useMemo(() => (own === undefined ? misplacedIn(input) : undefined), [input, own]);
  if (!misplaced) return null;
  const { says, act } = strings[locale].misplaced[misplaced.is];
  const move = () => {
    if (misplaced.is !== 'log') return dispatch({ kind: 'paste-moved', misplaced });
    handOver(misplaced.at === undefined ? input.command : (input.files[misplaced.at]?.text ?? ''));
    location.assign(new URL('../find-your-error/', location.href));
  };
  return (
    <div class="from-link" role="status">
      <p>{says}</p>
      <button type="button" onClick={move}>
        {act}
      </button>
    </div>
  );
}
