import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/ini/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/yaml/register';
// The feature above registers inline proposals only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import * as monaco from 'monaco-editor/editor/editor.api';
// Of the styles that modules import on demand Astro keeps none, so the editor brings its own, whole and as a file of this site.
import styles from '../../node_modules/monaco-editor/min/vs/editor/editor.main.css?url';
import type { Completion } from './completion.ts';
import type { Hover } from './hover.ts';
import type { Marker } from './markers.ts';

/** The languages that editors colour. */
export type EditorLanguage = 'ini' | 'yaml' | 'shell';

export type EditorOptions = {
  readonly text: string;
  readonly language: EditorLanguage;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
  readonly hoverAt: (offset: number) => Promise<Hover | undefined>;
  readonly completionsAt: (text: string, offset: number) => readonly Completion[];
  /** Remedies that can be applied in place, by their titles. */
  readonly fixes: () => readonly { readonly title: string; readonly apply: () => void }[];
};

/** One editor on the page. */
export type Editor = {
  readonly setText: (text: string) => void;
  readonly setMarkers: (markers: readonly Marker[]) => void;
  /** Lights places, and scrolls to the first of them where they are to be seen for longer. */
  readonly setLit: (places: readonly { readonly start: number; readonly end: number }[], reveal: boolean) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly reveal: (start: number, end: number) => void;
  readonly close: () => void;
};

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor-worker.ts', import.meta.url), { type: 'module' }),
};

/** Done when the editor looks as it should. */
export const styled: Promise<void> = new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  link.onload = () => resolve();
  link.onerror = () => reject(new Error('no styles'));
  document.head.append(link);
});

const light = 'clinic-light';
const dark = 'clinic-dark';
monaco.editor.defineTheme(light, {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'comment', foreground: '3f6b3f' },
    { token: 'attribute.name', foreground: 'a3151a' },
    { token: 'attribute.value', foreground: '0451a5' },
    { token: 'number', foreground: '0b6b44' },
    { token: 'type', foreground: '00626b' },
    { token: 'delimiter', foreground: '3b3f46' },
  ],
  colors: { 'editorLineNumber.foreground': '#5f6672' },
});
monaco.editor.defineTheme(dark, {
  base: 'vs-dark',
  inherit: true,
  rules: [],
  colors: { 'editorLineNumber.foreground': '#a2a9b5' },
});

function followTheme(): void {
  const apply = () => monaco.editor.setTheme(document.documentElement.dataset.theme === 'light' ? light : dark);
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  apply();
}

followTheme();

const byModel = new Map<monaco.editor.ITextModel, EditorOptions>();
const applyFix = 'clinic.applyFix';
monaco.editor.registerCommand(applyFix, (_accessor, apply: () => void) => apply());

for (const language of ['ini', 'yaml', 'shell'] satisfies EditorLanguage[]) {
  monaco.languages.registerHoverProvider(language, {
    async provideHover(model, position) {
      const hover = await byModel.get(model)?.hoverAt(model.getOffsetAt(position));
      if (!hover) return undefined;
      return { range: rangeOf(model, hover), contents: hover.lines.map((value) => ({ value })) };
    },
  });
  monaco.languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['-', ',', ':', '&', '!', ' ', '='],
    provideCompletionItems(model, position) {
      const found = byModel.get(model)?.completionsAt(model.getValue(), model.getOffsetAt(position)) ?? [];
      const { Value, Module, Property } = monaco.languages.CompletionItemKind;
      const kinds = { host: Value, group: Module, option: Property };
      const suggestions = found.map((completion) => ({
        label: completion.text,
        insertText: completion.text,
        kind: kinds[completion.kind],
        range: rangeOf(model, completion),
      }));
      return { suggestions };
    },
  });
  monaco.languages.registerCodeActionProvider(language, {
    provideCodeActions(model, _range, { markers }) {
      const actions = (byModel.get(model)?.fixes() ?? []).map(
        ({ title, apply }): monaco.languages.CodeAction => ({
          title,
          kind: 'quickfix',
          diagnostics: markers,
          command: { id: applyFix, title, arguments: [apply] },
        }),
      );
      return { actions, dispose() {} };
    },
  });
}

/** Pixels beyond which the command scrolls. */
const tallestCommand = 150;

/** Opens an editor in an element. The element must have a height. */
export function openEditor(element: HTMLElement, options: EditorOptions): Editor {
  const model = monaco.editor.createModel(options.text, options.language);
  byModel.set(model, options);
  const editor = monaco.editor.create(element, {
    model,
    ariaLabel: options.label,
    readOnly: options.readOnly,
    automaticLayout: true,
    contextmenu: false,
    // A real text area takes input methods and screen readers in every browser.
    editContext: false,
    fixedOverflowWidgets: true,
    folding: options.language === 'yaml',
    fontFamily: getComputedStyle(element).getPropertyValue('--__sl-font-mono') || 'monospace',
    fontSize: 14,
    lineNumbers: options.language === 'shell' ? 'off' : 'on',
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: options.language === 'shell' ? { top: 5, bottom: 5 } : { top: 8, bottom: 8 },
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
    wordBasedSuggestions: 'off',
    wordWrap: options.language === 'shell' ? 'on' : 'off',
    // A command breaks between its words.
    wordWrapBreakAfterCharacters: ' ',
    wordWrapBreakBeforeCharacters: '',
  });
  if (options.language === 'shell') {
    // A command is one line that grows; a Tab in it would be part of no command.
    const grow = () => {
      const border = element.offsetHeight - element.clientHeight;
      element.style.height = `${Math.min(editor.getContentHeight(), tallestCommand) + border}px`;
    };
    editor.onDidContentSizeChange(grow);
    grow();
    editor.updateOptions({ tabFocusMode: true });
  }
  const lit = editor.createDecorationsCollection();
  let setting = false;
  model.onDidChangeContent(() => {
    if (!setting) options.onText(model.getValue());
  });
  // Tab writes in an editor. After Escape it leaves, until the editor is entered anew.
  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
  });
  if (options.language !== 'shell') editor.onDidBlurEditorWidget(() => editor.updateOptions({ tabFocusMode: false }));

  return {
    setText(text) {
      if (text === model.getValue()) return;
      setting = true;
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => []);
      setting = false;
    },
    setMarkers(markers) {
      const severities = {
        error: monaco.MarkerSeverity.Error,
        warning: monaco.MarkerSeverity.Warning,
        info: monaco.MarkerSeverity.Info,
      };
      monaco.editor.setModelMarkers(
        model,
        'clinic',
        markers.map((marker) => ({
          ...rangeOf(model, marker),
          severity: severities[marker.severity],
          message: marker.message,
        })),
      );
    },
    setLit(places, reveal) {
      const [first] = places;
      if (reveal && first) editor.revealRangeInCenterIfOutsideViewport(rangeOf(model, first));
      lit.set(
        places.map((place) => ({
          range: rangeOf(model, place),
          options: { inlineClassName: 'lit-place', linesDecorationsClassName: 'lit-line' },
        })),
      );
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    reveal(start, end) {
      const range = rangeOf(model, { start, end });
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
    },
    close() {
      byModel.delete(model);
      editor.dispose();
      model.dispose();
    },
  };
}

function rangeOf(
  model: monaco.editor.ITextModel,
  { start, end }: { readonly start: number; readonly end: number },
): monaco.IRange {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
