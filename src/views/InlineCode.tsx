import { shown } from '../analyzer/index.ts';

/** A sentence whose code stands between backticks. */
export function InlineCode({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('`').map((part, at) => (at % 2 === 1 ? <code class="notranslate">{shown(part)}</code> : shown(part)))}
    </>
  );
}
