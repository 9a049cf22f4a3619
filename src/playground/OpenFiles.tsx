import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { excessOf } from './bounds.ts';
import type { TakenFiles } from './files.ts';
import type { Input } from './input.ts';
import { inputStrings } from './input-strings.ts';
import { filesOfDrop, filesOfPicker } from './open-files.ts';
import { inputOfRequestFile } from './request-file.ts';

/** What was opened: files of an inventory, or a whole request that this site has saved. */
export type Opened =
  | { readonly kind: 'files-added'; readonly taken: TakenFiles }
  | { readonly kind: 'request-opened'; readonly input: Input };

type Dispatch = (opened: Opened) => void;

type Props = {
  readonly locale: Locale;
  readonly dispatch: Dispatch;
  readonly refused?: TakenFiles['refused'];
  readonly disabled?: boolean;
};

/** Opens files and folders, and lists those that were not taken. */
export function OpenFiles({ locale, dispatch, refused = [], disabled = false }: Props) {
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
      <button type="button" disabled={disabled} onClick={() => files.current?.click()}>
        {text.openFiles}
      </button>
      <button type="button" disabled={disabled} onClick={() => folder.current?.click()}>
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
function openedBy(taken: TakenFiles): Opened {
  const [only] = taken.files;
  const input = taken.files.length === 1 && only?.path.endsWith('.json') ? inputOfRequestFile(only.text) : undefined;
  if (!input) return { kind: 'files-added', taken };
  if (!excessOf(input)) return { kind: 'request-opened', input };
  const refused = [{ path: only?.path ?? '', because: 'request-too-large' }] as const;
  return { kind: 'files-added', taken: { files: [], refused } };
}
