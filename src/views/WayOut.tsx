import type { Locale, RunEnd } from '../analyzer/index.ts';
import { CommandDiff } from './CommandDiff.tsx';
import { CopyButton } from './CopyButton.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { runStrings } from './run-strings.ts';

/** What to type for nodes that a run has left drained; nothing where it leaves none. */
export function WayOut({ run, locale }: { readonly run: readonly RunEnd[]; readonly locale: Locale }) {
  const nodes = [...new Set(run.flatMap(({ leftCordoned }) => leftCordoned))];
  if (nodes.length === 0) return null;
  const command = `kubectl uncordon ${nodes.join(' ')}`;
  return (
    <div class="mc-block mc-way-out">
      <p>{runStrings[locale].wayOut}</p>
      <CommandDiff before={command} after={command} />
      <div class="mc-acts">
        <CopyButton text={command} label={predictionStrings[locale].remedies.copyCommand} locale={locale} />
      </div>
    </div>
  );
}
