import { type Locale, type Prediction, wayOutParts } from '../analyzer/index.ts';
import { CommandDiff } from './CommandDiff.tsx';
import { CopyButton } from './CopyButton.tsx';
import { InlineCode } from './InlineCode.tsx';
import { predictionStrings } from './prediction-strings.ts';

/** What to type for nodes that a run has left drained; nothing where it leaves none. */
export function WayOut({ prediction, locale }: { readonly prediction: Prediction; readonly locale: Locale }) {
  const parts = wayOutParts(prediction, locale);
  if (!parts) return null;
  const { state, before, commands, after } = parts;
  const text = predictionStrings[locale].remedies;
  return (
    <div class="mc-block mc-way-out">
      <p>{state}</p>
      <p>{before}</p>
      {commands.map((command) => (
        <CommandDiff before={command} after={command} key={command} />
      ))}
      <div class="mc-acts">
        <CopyButton
          text={commands.join(' &&\n')}
          label={commands.length > 1 ? text.copyAll : text.copyCommand}
          locale={locale}
        />
      </div>
      {after !== '' && (
        <p>
          <InlineCode text={after} />
        </p>
      )}
    </div>
  );
}
