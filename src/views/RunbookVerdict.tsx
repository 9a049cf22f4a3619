import type { Headline } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from './HeadlineMark.tsx';

type Props = { readonly headline: Headline; readonly sentence: string };

/** The verdict on several commands in one line. */
export function RunbookVerdict({ headline, sentence }: Props) {
  return (
    <p class={`mc-runbook-verdict ${headlineTone[headline]}`} role="status">
      <HeadlineIcon headline={headline} />
      <span>{sentence}</span>
    </p>
  );
}
