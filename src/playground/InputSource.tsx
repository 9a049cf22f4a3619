import { useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { excessOf, sizeOf } from './bounds.ts';
import type { TakenFiles } from './files.ts';
import { handOver } from './handed-log.ts';
import { exampleInput, isSameInput } from './input.ts';
import { inputStrings } from './input-strings.ts';
import { leaveStrings } from './leave-strings.ts';
import { misplacedIn } from './misplaced.ts';
import { filesOfDrop, filesOfPicker } from './open-files.ts';
import { inputOfRequestFile } from './request-file.ts';
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

/** Opens files and folders, and lists those that were not taken. */
export function OpenFiles({ state: { own, refused = [] }, locale, dispatch }: Props) {
  const text = inputStrings[locale];
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    if (currentTarget.files) dispatch(openedBy(await filesOfPicker(currentTarget.files)));
    currentTarget.value = '';
  };
  return (
    <>
      <input type="file" multiple hidden ref={files} onChange={take} data-open="files" />
      {/* Not in the types of Preact: a folder with all that is in it. */}
      <input type="file" hidden ref={folder} onChange={take} data-open="folder" {...{ webkitdirectory: true }} />
      <button type="button" disabled={own !== undefined} onClick={() => files.current?.click()}>
        {text.openFiles}
      </button>
      <button type="button" disabled={own !== undefined} onClick={() => folder.current?.click()}>
        {text.openFolder}
      </button>
      <p class="hint drop-hint">{text.dropHere}</p>
      <div role="status" class="refused">
        {refused.length > 0 && (
          <>
            <p>{text.refused(refused.length)}</p>
            <ul>
              {refused.slice(0, mostShown).map(({ path, because }) => (
                <li key={path}>
                  <code>{path}</code> {text.because[because]}
                </li>
              ))}
              {refused.length > mostShown && <li>{text.andMore(refused.length - mostShown)}</li>}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

const mostShown = 8;

/** What handles files that are dropped on an element, and shows that it would. */
export function useDrop(dispatch: Dispatch) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  return {
    'data-drop': over ? '' : undefined,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: async (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      dispatch(openedBy(await filesOfDrop(event.dataTransfer)));
    },
  };
}

/** A request that was saved by this page is opened whole; anything else is added to the inventory. */
function openedBy(taken: TakenFiles): Action {
  const [only] = taken.files;
  const input = taken.files.length === 1 && only?.path.endsWith('.json') ? inputOfRequestFile(only.text) : undefined;
  if (!input) return { kind: 'files-added', taken };
  if (!excessOf(input)) return { kind: 'request-opened', input };
  const refused = [{ path: only?.path ?? '', because: 'request-too-large' }] as const;
  return { kind: 'files-added', taken: { files: [], refused } };
}
