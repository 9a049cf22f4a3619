import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { type Copied, copyText } from './copy-text.ts';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly text: string;
  readonly label: string;
  readonly locale: Locale;
};

/** How long the button says what it has done. */
const shownFor = 2500;

/** Copies a text and says so; without a clipboard it selects what is in the `<code>` of the same block. */
export function CopyButton({ text, label, locale }: Props) {
  const words = predictionStrings[locale];
  const [copied, setCopied] = useState<Copied>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    const code = button.current?.closest('.mc-block')?.querySelector('code') ?? undefined;
    setCopied(await copyText(text, code));
  }

  return (
    <>
      <button type="button" class="mc-button mc-copy" ref={button} onClick={copy}>
        {label}
      </button>
      <span class="mc-copied" role="status">
        {copied === 'copied' ? words.copied : copied === 'selected' ? words.copyByHand : ''}
      </span>
    </>
  );
}
