import { type Locale, shown } from '../analyzer/index.ts';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly hosts: readonly string[];
  readonly locale: Locale;
  /** How many are named before the rest is counted. */
  readonly most?: number;
};

/** Host names within a line, in the order given: the first by name, the rest counted. */
export function HostNames({ hosts, locale, most = 12 }: Props) {
  const text = predictionStrings[locale];
  // One name more costs less room than saying that there is one more.
  const named = hosts.length <= most + 1 ? hosts : hosts.slice(0, most);
  const rest = hosts.length - named.length;
  return (
    <span class="mc-names">
      {named.map((host) => (
        <code class="notranslate" key={host}>
          {shown(host)}
        </code>
      ))}
      {rest > 0 && <span class="mc-more">{text.andMore(rest)}</span>}
    </span>
  );
}
