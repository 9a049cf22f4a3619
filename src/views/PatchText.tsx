import type { Locale } from '../analyzer/index.ts';
import { CopyButton } from './CopyButton.tsx';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly diff: string;
  readonly locale: Locale;
  /** Buttons work here. */
  readonly canAct: boolean;
};

/** The change of the Multus role as a diff, for a checkout without git. */
export function PatchText({ diff, locale, canAct }: Props) {
  const text = predictionStrings[locale].remedies;
  return (
    <details class="mc-block">
      <summary>{text.withoutGit}</summary>
      <p class="mc-step">{text.patchHow}</p>
      <pre class="mc-code notranslate">
        <code>{diff}</code>
      </pre>
      {canAct && (
        <div class="mc-acts">
          <CopyButton text={diff} label={text.copyDiff} locale={locale} />
        </div>
      )}
    </details>
  );
}
