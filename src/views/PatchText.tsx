import { type Locale, resolveRelease, rolePatch } from '../analyzer/index.ts';
import { CopyButton } from './CopyButton.tsx';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly release: string;
  readonly locale: Locale;
  /** Buttons work here. */
  readonly canAct: boolean;
};

/** The change of the Multus role as a diff, for a checkout without git; nothing where the release has none. */
export function PatchText({ release, locale, canAct }: Props) {
  const text = predictionStrings[locale].remedies;
  const resolved = resolveRelease(release);
  const patch = resolved.kind === 'unknown' ? undefined : rolePatch(resolved.release);
  if (!patch) return null;
  return (
    <details class="mc-block">
      <summary>{text.withoutGit}</summary>
      <p class="mc-step">{text.patchHow}</p>
      <pre class="notranslate">
        <code>{patch.diff}</code>
      </pre>
      {canAct && <CopyButton text={patch.diff} label={text.copyDiff} locale={locale} />}
    </details>
  );
}
