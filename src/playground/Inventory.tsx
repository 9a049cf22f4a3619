import { useId, useMemo } from 'preact/hooks';
import type { InventoryFile } from '../analyzer/index.ts';
import { CodeField } from './CodeField.tsx';
import { editorStrings } from './editor-strings.ts';
import { FileTree } from './FileTree.tsx';
import { editableLength, largestFile } from './files.ts';
import { HostsOfRun } from './HostsOfRun.tsx';
import { inputStrings } from './input-strings.ts';
import { markersOf } from './markers.ts';
import { OpenFiles, useDrop } from './OpenFiles.tsx';
import { type PresetGroup, Presets } from './Presets.tsx';
import { fixesOf, type PartProps } from './part.ts';
import { PatchedRole, VaultQuestion } from './RunQuestions.tsx';
import type { KnownRelease } from './releases.ts';
import { exampleLeft } from './state.ts';
import { strings } from './strings.ts';
import type { Editors } from './use-editors.ts';
import type { HostTouch } from './use-touch.ts';

type Props = PartProps & {
  readonly editors: Editors;
  readonly presets: readonly PresetGroup[];
  readonly releases: readonly KnownRelease[];
  /** The browser keeps the input. */
  readonly kept: boolean;
  readonly touch: HostTouch;
};

/** The inventory: its files as a tree, the one that is edited, and the ways to bring in others. */
export function Inventory(props: Props) {
  const { state, locale, dispatch, editors, presets, releases, kept, touch } = props;
  const text = strings[locale];
  const drop = useDrop(dispatch);
  const { files } = state.input;
  const file = files[state.shown];
  const left = exampleLeft(state);
  return (
    <section class="inputs" aria-label={text.inventory} {...drop}>
      <p class="private">{text.private}</p>
      {left && <p class="example-shown">{text.exampleShown[left]}</p>}
      {files.length > 1 && <FileTree state={state} locale={locale} dispatch={dispatch} />}
      {file && <FileFields key={state.shown} file={file} at={state.shown} {...{ state, locale, dispatch, editors }} />}
      <div class="acts">
        <OpenFiles
          locale={locale}
          dispatch={dispatch}
          refused={state.refused ?? []}
          disabled={state.own !== undefined}
        />
        <button type="button" disabled={state.own !== undefined} onClick={() => dispatch({ kind: 'file-added' })}>
          {text.addFile}
        </button>
        <Presets groups={presets} locale={locale} dispatch={dispatch} />
        <button type="button" onClick={() => dispatch({ kind: 'cleared' })}>
          {text.clear}
        </button>
        {left !== 'whole' && (
          <button type="button" onClick={() => dispatch({ kind: 'example-chosen' })}>
            {text.chooseExample}
          </button>
        )}
        {state.undo && (
          <button type="button" onClick={() => dispatch({ kind: 'undone' })}>
            {text.undo}
          </button>
        )}
      </div>
      <HostsOfRun locale={locale} touch={touch} />
      <PatchedRole state={state} locale={locale} dispatch={dispatch} />
      <VaultQuestion state={state} locale={locale} dispatch={dispatch} />
      <details class="settings">
        <summary>{text.settings}</summary>
        <AnsibleField {...{ state, locale, dispatch, releases }} />
        {editors.module && <p class="hint">{editorStrings[locale].leaveEditor}</p>}
        {editors.failed && <p class="hint">{editorStrings[locale].unavailable}</p>}
        {editors.offered && (
          <label class="check">
            <input
              type="checkbox"
              checked={editors.choice === 'plain'}
              onChange={({ currentTarget }) => editors.choose(currentTarget.checked ? 'plain' : 'editor')}
            />
            <span>{editorStrings[locale].plain}</span>
          </label>
        )}
      </details>
      {left !== 'whole' && state.own === undefined && (
        <p class="hint">{kept ? inputStrings[locale].kept : inputStrings[locale].notKept}</p>
      )}
    </section>
  );
}

/** The ansible-core that the release runs on. */
function AnsibleField({ state: { input }, locale, dispatch, releases }: PartProps & Pick<Props, 'releases'>) {
  const text = strings[locale];
  const id = useId();
  const pinned = releases.find(({ name }) => name === input.kubespray)?.pinned;
  return (
    <div class="field">
      <label for={`${id}-ansible`}>{text.ansible}</label>
      <input
        id={`${id}-ansible`}
        type="text"
        value={input.ansible ?? ''}
        placeholder={text.ansiblePinned(pinned)}
        onInput={({ currentTarget }) => dispatch({ kind: 'ansible-typed', text: currentTarget.value })}
        {...plainText}
      />
    </div>
  );
}

/** Keeps the browser from changing what is typed. */
const plainText = { spellcheck: false, autocapitalize: 'off', autocomplete: 'off', class: 'notranslate' } as const;

type FileProps = PartProps & Pick<Props, 'editors'> & { readonly file: InventoryFile; readonly at: number };

function FileFields({ file, at, state, locale, dispatch, editors }: FileProps) {
  const text = strings[locale];
  const id = useId();
  const readAs = state.reading.fileNames[at];
  const name = file.path || readAs || text.unnamedFile(at + 1);
  const markers = useMemo(() => (readAs ? markersOf(state.reading, readAs) : []), [state.reading, readAs]);
  return (
    <div class="file">
      <div class="file-head">
        <label class="sr-only" for={`${id}-path`}>
          {text.fileName(at + 1)}
        </label>
        <input
          id={`${id}-path`}
          type="text"
          value={file.path}
          placeholder={readAs || text.unnamedFile(at + 1)}
          readOnly={state.own !== undefined}
          onInput={({ currentTarget }) => dispatch({ kind: 'file-named', at, path: currentTarget.value })}
          {...plainText}
        />
        {state.input.files.length > 1 && state.own === undefined && (
          <button
            type="button"
            aria-label={text.removeFile(name)}
            onClick={() => dispatch({ kind: 'file-removed', at })}
          >
            ×
          </button>
        )}
      </div>
      {file.text.length > editableLength ? (
        <p class="kept-as-file">{inputStrings[locale].keptAsFile((file.text.length / 1024 / 1024).toFixed(1))}</p>
      ) : (
        <CodeField
          field={String(at)}
          language={isYaml(name, file.text) ? 'yaml' : 'ini'}
          label={text.fileText(name)}
          text={file.text}
          markers={markers}
          source={readAs ?? ''}
          readOnly={state.own !== undefined}
          longest={largestFile}
          onTooLong={() => dispatch({ kind: 'text-refused', is: 'file' })}
          onText={(typed) => dispatch({ kind: 'file-typed', at, text: typed })}
          editors={editors}
          hoverAt={(offset) => editors.hoverAt(offset, at)}
          completionsAt={() => []}
          fixes={() => fixesOf(state, dispatch)}
          attributes={{ 'data-file': at, rows: 12, wrap: 'off' }}
        />
      )}
    </div>
  );
}

function isYaml(name: string, text: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name) || /^(?:---|\{|[\w.-]+:(?:\s|$))/.test(text.trimStart());
}
