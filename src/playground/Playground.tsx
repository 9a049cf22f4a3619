import { useCallback, useEffect, useId, useMemo, useReducer, useRef } from 'preact/hooks';
import { type InventoryFile, type Locale, releases, remedyTitle, type Span } from '../analyzer/index.ts';
import { CodeField, revealIn } from './CodeField.tsx';
import { completionsAt } from './completion.ts';
import { editorStrings } from './editor-strings.ts';
import { editableLength } from './files.ts';
import { LinkNotice, OpenFiles, useDrop } from './InputSource.tsx';
import type { Input } from './input.ts';
import { inputStrings } from './input-strings.ts';
import { Leave } from './Leave.tsx';
import { markersOf } from './markers.ts';
import { type PresetGroup, Presets } from './Presets.tsx';
import { Results } from './Results.tsx';
import { RunQuestions } from './RunQuestions.tsx';
import type { Outcomes, Reading } from './reading.ts';
import { decodeShare } from './share.ts';
import { type Action, initialState, next, type State, showsExample } from './state.ts';
import { strings } from './strings.ts';
import { type Editors, useEditors } from './use-editors.ts';
import { useKeeping } from './use-keeping.ts';
import { useSession } from './use-session.ts';

type Props = {
  readonly locale: Locale;
  /** What the page shows when it is delivered, and what was read of it at build time. */
  readonly input: Input;
  readonly reading: Reading;
  /** What each release makes of the delivered input. */
  readonly outcomes: Outcomes;
  /** The folder of the finding pages in this language, with a slash at its end. */
  readonly findings: string;
  /** Cases to start from. */
  readonly presets: readonly PresetGroup[];
};

/** The playground: an inventory, a command and a release, and what comes of them. */
export function Playground({ locale, input, reading, outcomes, findings, presets }: Props) {
  const [state, dispatch] = useReducer<State, Action, State>(
    next,
    initialState(input, reading, outcomes),
    (initial) => initial,
  );
  const fields = useRef<HTMLDivElement>(null);
  const ask = useSession(state, locale, dispatch);
  const kept = useKeeping(state, dispatch);
  useLink(dispatch);
  const drop = useDrop(dispatch);
  const editors = useEditors(state, locale, ask);

  const { fileNames } = state.reading;
  const jumpTo = useCallback(
    (place: Span) => {
      const named = place.file === undefined ? undefined : fileNames.indexOf(place.file);
      if (revealIn(named === undefined ? 'command' : String(named), place.start, place.end)) return;
      const field = fields.current?.querySelector<HTMLTextAreaElement>(
        named === undefined ? 'textarea[data-command]' : `textarea[data-file="${named}"]`,
      );
      if (field) select(field, place);
    },
    [fileNames],
  );

  return (
    <div class="playground not-content">
      <div class="inputs" ref={fields} {...drop}>
        <Presets groups={presets} locale={locale} dispatch={dispatch} />
        <Inputs {...{ state, locale, dispatch, editors }} />
        {!showsExample(state) && state.own === undefined && (
          <p class="hint">{kept ? inputStrings[locale].kept : inputStrings[locale].notKept}</p>
        )}
        <Leave state={state} locale={locale} ask={ask} />
      </div>
      <Results {...{ state, locale, findings, dispatch }} onJump={jumpTo} />
    </div>
  );
}

/** Opens what the address of the page names, now and whenever it changes. */
function useLink(dispatch: (action: Action) => void): void {
  useEffect(() => {
    const open = () => {
      const linked = decodeShare(location.hash);
      if (linked.kind === 'state') dispatch({ kind: 'link-opened', input: linked.state });
      else if (linked.kind === 'unreadable') dispatch({ kind: 'link-broken', because: linked });
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [dispatch]);
}

/** Selects a place in a text area and scrolls it into view. */
function select(field: HTMLTextAreaElement, { start, end }: Span): void {
  field.focus();
  field.setSelectionRange(start, end);
  const line = field.value.slice(0, start).split('\n').length - 1;
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  field.scrollTop = Math.max(0, (line - 3) * lineHeight);
}

type PartProps = { readonly state: State; readonly locale: Locale; readonly dispatch: (action: Action) => void };

type FieldProps = PartProps & { readonly editors: Editors };

function Inputs({ state, locale, dispatch, editors }: FieldProps) {
  const text = strings[locale];
  const { files, command } = state.input;
  const id = useId();
  const markers = useMemo(() => markersOf(state.reading, undefined), [state.reading]);
  return (
    <>
      <p class="private">{text.private}</p>
      <LinkNotice state={state} locale={locale} dispatch={dispatch} />
      {state.own === undefined && showsExample(state) && <p class="example-shown">{text.exampleShown}</p>}
      <noscript>
        <p>{text.withoutScript}</p>
      </noscript>
      <fieldset aria-describedby={`${id}-inventory`}>
        <legend>{text.inventory}</legend>
        <p class="hint" id={`${id}-inventory`}>
          {text.inventoryHint}
        </p>
        {files.map((file, at) => (
          // Files have no name of their own that stays: the place in the list is what identifies them.
          <FileFields key={at} file={file} at={at} {...{ state, locale, dispatch, editors }} />
        ))}
        <div class="acts">
          <button type="button" disabled={state.own !== undefined} onClick={() => dispatch({ kind: 'file-added' })}>
            {text.addFile}
          </button>
          <OpenFiles state={state} locale={locale} dispatch={dispatch} />
        </div>
      </fieldset>
      <div class="field">
        {editors.module ? (
          <span class="label">{text.command}</span>
        ) : (
          <label for={`${id}-command`}>{text.command}</label>
        )}
        <p class="hint" id={`${id}-command-hint`}>
          {text.commandHint}
        </p>
        <CodeField
          field="command"
          language="shell"
          label={text.command}
          text={command}
          markers={markers}
          readOnly={state.own !== undefined}
          onText={(typed) => dispatch({ kind: 'command-typed', text: typed })}
          editors={editors}
          hoverAt={(offset) => editors.hoverAt(offset)}
          completionsAt={(typed, offset) => completionsAt(typed, offset, namesOf(state))}
          fixes={() => fixesOf(state, locale, dispatch)}
          attributes={{
            id: `${id}-command`,
            'data-command': '',
            'aria-describedby': `${id}-command-hint`,
            rows: 3,
          }}
        />
      </div>
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
      <ReleaseFields state={state} locale={locale} dispatch={dispatch} />
      <RunQuestions state={state} locale={locale} dispatch={dispatch} />
      <div class="acts">
        <button type="button" onClick={() => dispatch({ kind: 'example-chosen' })}>
          {text.chooseExample}
        </button>
        <button type="button" onClick={() => dispatch({ kind: 'cleared' })}>
          {text.clear}
        </button>
        {state.undo && (
          <button type="button" onClick={() => dispatch({ kind: 'undone' })}>
            {text.undo}
          </button>
        )}
      </div>
    </>
  );
}

/** The release and the ansible-core that it runs on. */
function ReleaseFields({ state: { input }, locale, dispatch }: PartProps) {
  const text = strings[locale];
  const id = useId();
  const newestFirst = releases.map(({ name }) => name).reverse();
  const known = input.kubespray === undefined || newestFirst.includes(input.kubespray);
  const pinned = releases.find(({ name }) => name === input.kubespray)?.ansible.pinned;
  return (
    <div class="field-row">
      <div class="field">
        <label for={`${id}-release`}>{text.release}</label>
        <select
          id={`${id}-release`}
          value={input.kubespray ?? ''}
          onChange={({ currentTarget }) =>
            dispatch({ kind: 'release-chosen', release: currentTarget.value || undefined })
          }
        >
          <option value="" selected={input.kubespray === undefined}>
            {text.everyRelease}
          </option>
          {[...(known ? [] : [input.kubespray!]), ...newestFirst].map((name) => (
            <option value={name} selected={name === input.kubespray} key={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
    </div>
  );
}

/** Keeps the browser from changing what is typed. */
const plainText = { spellcheck: false, autocapitalize: 'off', autocomplete: 'off', class: 'notranslate' } as const;

function FileFields({
  file,
  at,
  state,
  locale,
  dispatch,
  editors,
}: FieldProps & { readonly file: InventoryFile; readonly at: number }) {
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
          placeholder={state.reading.fileNames[at]}
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
          readOnly={state.own !== undefined}
          onText={(typed) => dispatch({ kind: 'file-typed', at, text: typed })}
          editors={editors}
          hoverAt={(offset) => editors.hoverAt(offset, at)}
          completionsAt={() => []}
          fixes={() => fixesOf(state, locale, dispatch)}
          attributes={{ 'data-file': at, rows: 12, wrap: 'off' }}
        />
      )}
    </div>
  );
}

function isYaml(name: string, text: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name) || /^(?:---|\{|[\w.-]+:(?:\s|$))/.test(text.trimStart());
}

/** The names that a limit may hold. */
function namesOf({ reading: { groups } }: State) {
  const hosts = new Set(groups.flatMap((group) => group.hosts));
  return { hosts: [...hosts], groups: groups.map(({ name }) => name) };
}

/** The remedies, to be applied where the reader writes. They are about the input that was read, and no other. */
function fixesOf({ reading: { analysis }, progress }: State, locale: Locale, dispatch: (action: Action) => void) {
  if (progress !== 'current') return [];
  return (analysis?.prediction.remedies ?? []).map((remedy) => ({
    title: remedyTitle(remedy.kind, locale),
    apply: () => dispatch({ kind: 'remedy-applied', remedy }),
  }));
}
