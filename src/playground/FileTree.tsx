import { useContext, useState } from 'preact/hooks';
import { shown } from '../analyzer/index.ts';
import { LitContext } from '../views/linked.ts';
import type { PartProps } from './part.ts';
import { strings } from './strings.ts';

/** The files of the inventory; those that hold hosts or a variable that matters are marked, and can be shown alone. */
export function FileTree({ state, locale, dispatch }: PartProps) {
  const text = strings[locale].tree;
  const [onlyDeciding, setOnlyDeciding] = useState(false);
  const { files } = state.input;
  const lit = new Set(useContext(LitContext).spans.map(({ file }) => file));
  const { fileNames, deciding } = state.reading;
  const variables = deciding.reduce((sum, file) => sum + file.variables.length, 0);
  const byPath = new Map(deciding.map((file) => [file.path, file]));
  const folder = commonFolder(files.map(({ path }) => path));
  return (
    <div class="file-tree">
      <button
        type="button"
        class="link"
        aria-pressed={onlyDeciding}
        disabled={deciding.length === 0}
        onClick={() => setOnlyDeciding(!onlyDeciding)}
      >
        {text.summary(files.length, variables)}
      </button>
      <ul class="notranslate">
        {files.map(({ path }, at) => {
          const decides = byPath.get(fileNames[at] ?? '');
          if (onlyDeciding && !decides && at !== state.shown) return null;
          const name = path.slice(folder.length) || fileNames[at] || strings[locale].unnamedFile(at + 1);
          const nameStart = name.lastIndexOf('/') + 1;
          return (
            // Files have no name of their own that stays: the place in the list is what identifies them.
            <li key={at}>
              <button
                type="button"
                aria-current={at === state.shown}
                class={lit.has(fileNames[at]) ? 'lit' : undefined}
                onClick={() => dispatch({ kind: 'file-shown', at })}
              >
                <span class="folder">{shown(name.slice(0, nameStart))}</span>
                {shown(name.slice(nameStart))}
                {decides && (
                  <span class="decides" title={decides.variables.join(', ') || text.source}>
                    {' ●'}
                    <span class="sr-only">{decides.variables.join(', ') || text.source}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The folder that all paths share, with its slash. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !others.every((path) => path.startsWith(first.slice(0, end))))
    end = first.lastIndexOf('/', end - 2) + 1;
  return first.slice(0, end);
}
