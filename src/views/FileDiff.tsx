import { type FileChange, type Locale, shown } from '../analyzer/index.ts';
import { predictionStrings } from './prediction-strings.ts';

const marks = { same: ' ', added: '+', removed: '−' } as const;

/** What changes in one file, line by line: mark, colour and element say what comes and what goes. */
export function FileDiff({ change, locale }: { readonly change: FileChange; readonly locale: Locale }) {
  const text = predictionStrings[locale].remedies;
  return (
    <figure class="mc-file">
      <figcaption class="notranslate">
        {change.isNew ? text.newFile(shown(change.path)) : text.changedFile(shown(change.path))}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <div class="mc-lines notranslate" tabIndex={0}>
        {change.hunks.map(({ line, lines }) => (
          <div class="mc-hunk" key={line}>
            {!change.isNew && <span class="mc-line-number">@ {line}</span>}
            {lines.map(({ kind, text: written }, at) => {
              const Line = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
              return (
                <Line class={`mc-line mc-${kind}`} key={at}>
                  <span aria-hidden="true">{marks[kind]}</span>
                  <code>{shown(written) || ' '}</code>
                </Line>
              );
            })}
          </div>
        ))}
      </div>
    </figure>
  );
}
