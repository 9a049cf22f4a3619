import type { Locale, Loss } from '../analyzer/index.ts';
import { HostNames } from './HostNames.tsx';
import { runStrings } from './run-strings.ts';

/** What a run leaves out without a word, and for whom. */
export function LossLine({ loss, locale }: { readonly loss: Loss; readonly locale: Locale }) {
  return (
    <p class="mc-loss mc-warn">
      {runStrings[locale].stations.loss[loss.kind]} <HostNames hosts={loss.hosts} locale={locale} most={6} />
    </p>
  );
}
