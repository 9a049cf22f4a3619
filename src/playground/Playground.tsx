import type { TextareaHTMLAttributes } from 'preact';
import { useEffect, useId, useReducer, useRef, useState } from 'preact/hooks';
import type { InventoryFile, Locale } from '../analyzer/index.ts';
import { GroupTable } from '../views/GroupTable.tsx';
import { HostList } from '../views/HostList.tsx';
import { Notes } from '../views/Notes.tsx';
import type { NotePlace } from '../views/note.ts';
import type { Input } from './input.ts';
import type { Reading } from './reading.ts';
import { type Action, initialState, next, type State, showsExample } from './state.ts';
import { strings } from './strings.ts';
import { connectWorker, type WorkerClient } from './worker-client.ts';

type Props = {
  readonly locale: Locale;
  /** What the page shows when it is delivered, and what was read of it at build time. */
  readonly input: Input;
  readonly reading: Reading;
};

/** The playground: an inventory and a command, and what Ansible makes of them. */
export function Playground({ locale, input, reading }: Props) {
  const [state, dispatch] = useReducer<State, Action, State>(next, initialState(input, reading), (initial) => initial);
  const fields = useRef<HTMLDivElement>(null);
  useReading(state, locale, dispatch);

  function jumpTo(place: NotePlace): void {
    const named = place.file === undefined ? undefined : state.reading.fileNames.indexOf(place.file);
    const field = fields.current?.querySelector<HTMLTextAreaElement>(
      named === undefined ? 'textarea[data-command]' : `textarea[data-file="${named}"]`,
    );
    if (field) select(field, place);
  }

  return (
    <div class="playground not-content">
      <div class="inputs" ref={fields}>
        <Inputs state={state} locale={locale} dispatch={dispatch} />
      </div>
      <Results state={state} locale={locale} onJump={jumpTo} />
    </div>
  );
}

/** Has each new input read in the worker. The delivered one was read at build time. */
function useReading({ input }: State, locale: Locale, dispatch: (action: Action) => void): void {
  const client = useRef<WorkerClient>();
  const read = useRef(input);
  useEffect(() => {
    if (read.current === input) return;
    read.current = input;
    client.current ??= connectWorker({
      spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      locale,
      onReading: (reading) => dispatch({ kind: 'answered', reading }),
      onStopped: (because) => dispatch({ kind: 'stopped', because }),
    });
    client.current.ask(input);
  }, [input, locale, dispatch]);
  useEffect(() => () => client.current?.close(), []);
}

/** Selects a place in a text area and scrolls it into view. */
function select(field: HTMLTextAreaElement, { start, end }: NotePlace): void {
  field.focus();
  field.setSelectionRange(start, end);
  const line = field.value.slice(0, start).split('\n').length - 1;
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  field.scrollTop = Math.max(0, (line - 3) * lineHeight);
}

type PartProps = { readonly state: State; readonly locale: Locale; readonly dispatch: (action: Action) => void };

function Inputs({ state, locale, dispatch }: PartProps) {
  const text = strings[locale];
  const { files, command } = state.input;
  const id = useId();
  return (
    <>
      <p class="private">{text.private}</p>
      {showsExample(state) && <p class="example-shown">{text.exampleShown}</p>}
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
          <FileFields key={at} file={file} at={at} {...{ state, locale, dispatch }} />
        ))}
        <button type="button" onClick={() => dispatch({ kind: 'file-added' })}>
          {text.addFile}
        </button>
      </fieldset>
      <div class="field">
        <label for={`${id}-command`}>{text.command}</label>
        <p class="hint" id={`${id}-command-hint`}>
          {text.commandHint}
        </p>
        <TextArea
          id={`${id}-command`}
          data-command=""
          aria-describedby={`${id}-command-hint`}
          rows={4}
          text={command}
          onText={(text) => dispatch({ kind: 'command-typed', text })}
        />
      </div>
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

/** Keeps the browser from changing what is typed. */
const plainText = { spellcheck: false, autocapitalize: 'off', autocomplete: 'off', class: 'notranslate' } as const;

function FileFields({
  file,
  at,
  state,
  locale,
  dispatch,
}: PartProps & { readonly file: InventoryFile; readonly at: number }) {
  const text = strings[locale];
  const id = useId();
  const name = file.path || state.reading.fileNames[at] || text.unnamedFile(at + 1);
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
          onInput={({ currentTarget }) => dispatch({ kind: 'file-named', at, path: currentTarget.value })}
          {...plainText}
        />
        {state.input.files.length > 1 && (
          <button
            type="button"
            aria-label={text.removeFile(name)}
            onClick={() => dispatch({ kind: 'file-removed', at })}
          >
            ×
          </button>
        )}
      </div>
      <TextArea
        data-file={at}
        aria-label={text.fileText(name)}
        rows={18}
        wrap="off"
        text={file.text}
        onText={(typed) => dispatch({ kind: 'file-typed', at, text: typed })}
      />
    </div>
  );
}

type TextAreaProps = Omit<TextareaHTMLAttributes, 'value' | 'onInput'> & {
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** A text area for code. The delivered text stays its child: hydration takes away children that it does not know. */
function TextArea({ text, onText, ...attributes }: TextAreaProps) {
  const [delivered] = useState(text);
  return (
    <textarea {...attributes} {...plainText} value={text} onInput={({ currentTarget }) => onText(currentTarget.value)}>
      {delivered}
    </textarea>
  );
}

type ResultsProps = { readonly state: State; readonly locale: Locale; readonly onJump: (place: NotePlace) => void };

function Results({ state: { reading, progress }, locale, onJump }: ResultsProps) {
  const text = strings[locale];
  const stopped = progress === 'too-slow' ? text.tooSlow : progress === 'unavailable' ? text.unavailable : undefined;
  return (
    <section class="results" aria-label={text.result} aria-busy={progress === 'working'}>
      <div role="status">
        {stopped && <p class="sentence bad">{stopped}</p>}
        <p class={`sentence ${reading.tone}`}>{reading.sentence}</p>
      </div>
      {reading.notes.length > 0 && (
        <>
          <h2>{text.notes(reading.notes.length)}</h2>
          <Notes notes={reading.notes} locale={locale} onJump={onJump} />
        </>
      )}
      {reading.selected && (
        <>
          <h2>{text.selected}</h2>
          <p class="hint">{text.selectedHint}</p>
          <HostList hosts={reading.selected} locale={locale} />
        </>
      )}
      {reading.groups.length > 0 && (
        <>
          <h2>{text.groups}</h2>
          <GroupTable groups={reading.groups} locale={locale} />
        </>
      )}
    </section>
  );
}
