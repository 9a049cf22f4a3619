import type { ComponentChild, TextareaHTMLAttributes } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { HeldContext, LitContext } from '../views/linked.ts';
import type { Completion } from './completion.ts';
import type { Editor, EditorLanguage } from './editor.ts';
import { isEditable } from './editor-choice.ts';
import type { Hover } from './hover.ts';
import type { Marker } from './markers.ts';
import { scrollToPlace } from './scroll-to-place.ts';
import type { Editors } from './use-editors.ts';

type Props = {
  /** Names the field for `revealIn`. */
  readonly field: string;
  readonly text: string;
  readonly label: string;
  readonly language: EditorLanguage;
  readonly readOnly: boolean;
  readonly markers: readonly Marker[];
  /** The name by which places are in this text; `undefined`: the command. */
  readonly source: string | undefined;
  readonly editors: Editors;
  /** Characters that the field takes; `onTooLong`: more were typed or pasted, and what was there stays. */
  readonly longest: number;
  readonly onTooLong: () => void;
  readonly onText: (text: string) => void;
  readonly hoverAt: (offset: number) => Promise<Hover | undefined>;
  readonly completionsAt: (text: string, offset: number) => readonly Completion[];
  readonly fixes: () => readonly { readonly title: string; readonly apply: () => void }[];
  /** Of the text area. */
  readonly attributes: TextareaHTMLAttributes & { readonly [data: `data-${string}`]: string | number };
};

const opened = new Map<string, Editor>();

/** Selects a place in the editor of a field; `false`: it has none, but a text area. */
export function revealIn(field: string, start: number, end: number): boolean {
  opened.get(field)?.reveal(start, end);
  return opened.has(field);
}

/** A text that is code: in an editor where there is one, else in a text area. */
export function CodeField(props: Props) {
  const { editors, text } = props;
  return editors.module && isEditable(text) ? (
    <EditorField {...props} module={editors.module} />
  ) : (
    <TextArea {...props} />
  );
}

function EditorField(props: Props & { readonly module: NonNullable<Editors['module']> }) {
  const { module, field, text, language, readOnly, markers, source } = props;
  const lit = useLitPlaces(source);
  const element = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>();
  const current = useRef(props);
  current.current = props;
  // What was typed here comes back later, when more may have been typed already.
  const echoes = useRef<string[]>([]);
  useEffect(() => {
    if (!element.current) return;
    const made = module.openEditor(element.current, {
      text: current.current.text,
      language,
      label: current.current.label,
      readOnly: current.current.readOnly,
      onText: (typed) => {
        const { text: before, longest, onTooLong } = current.current;
        if (typed.length > longest) {
          editor.current?.setText(before);
          return onTooLong();
        }
        echoes.current.push(typed);
        current.current.onText(typed);
      },
      hoverAt: (offset) => current.current.hoverAt(offset),
      completionsAt: (typed, offset) => current.current.completionsAt(typed, offset),
      fixes: () => current.current.fixes(),
    });
    editor.current = made;
    opened.set(field, made);
    return () => {
      opened.delete(field);
      made.close();
    };
  }, [module, field, language]);
  useEffect(() => {
    const echo = echoes.current.indexOf(text);
    echoes.current = echo === -1 ? [] : echoes.current.slice(echo + 1);
    if (echo === -1) editor.current?.setText(text);
  }, [text]);
  useEffect(() => editor.current?.setMarkers(markers), [markers]);
  const held = useContext(HeldContext);
  useEffect(() => editor.current?.setLit(lit, held !== undefined), [lit, held]);
  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly]);
  return (
    <div class={`editor editor-${language}`} data-editor={field} ref={element} onPasteCapture={unlessTooLong(props)} />
  );
}

/** Keeps a paste away that a field could not even lay out in reasonable time. */
const unlessTooLong =
  ({ longest, onTooLong }: Props) =>
  (event: ClipboardEvent): void => {
    if ((event.clipboardData?.getData('text/plain').length ?? 0) <= longest) return;
    event.preventDefault();
    event.stopPropagation();
    onTooLong();
  };

/** A text area for code. The delivered text stays its child: hydration takes away children that it does not know. */
function TextArea(props: Props) {
  const { text, label, readOnly, longest, onTooLong, onText, attributes, source } = props;
  const [delivered] = useState(text);
  const lit = useLitPlaces(source);
  const field = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const held = useContext(HeldContext);
  const follow = () => {
    if (!field.current || !layer.current) return;
    layer.current.scrollTop = field.current.scrollTop;
    layer.current.scrollLeft = field.current.scrollLeft;
  };
  useLayoutEffect(() => {
    const [first] = lit;
    if (held && first && field.current) scrollToPlace(field.current, first.start);
    follow();
  }, [lit, held]);
  return (
    <div class="text-area">
      <textarea
        ref={field}
        onScroll={follow}
        aria-label={label}
        readOnly={readOnly}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        class="notranslate"
        {...attributes}
        value={text}
        onPasteCapture={unlessTooLong(props)}
        onInput={({ currentTarget }) => {
          if (currentTarget.value.length <= longest) return onText(currentTarget.value);
          currentTarget.value = text;
          onTooLong();
        }}
      >
        {delivered}
      </textarea>
      {lit.length > 0 && text.length <= longestLit && (
        <div class="lit-layer" aria-hidden="true" ref={layer}>
          {marked(text, lit)}
        </div>
      )}
    </div>
  );
}

/** A longer text would be laid out a second time for too long. */
const longestLit = 100_000;

/** The text with its lit places marked, to lie over a text area that shows the same. */
function marked(text: string, places: readonly Place[]): readonly ComponentChild[] {
  const parts: ComponentChild[] = [];
  let done = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  // A line end at the very end would have no height.
  return [...parts, `${text.slice(done)}\n`];
}

type Place = { readonly start: number; readonly end: number };

/** What of a text is lit. */
function useLitPlaces(source: string | undefined): readonly Place[] {
  const { spans } = useContext(LitContext);
  return useMemo(() => spans.filter(({ file, start, end }) => file === source && start < end), [spans, source]);
}
