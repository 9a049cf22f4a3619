import { useId } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { mostNamed } from '../views/cluster-map.ts';
import { Refused } from './HostsOfRun.tsx';
import { touchStrings } from './touch-strings.ts';
import type { HostTouch, TouchOf } from './use-touch.ts';

type Props = { readonly locale: Locale; readonly touch: HostTouch };

/** What a click on a host of the picture changes. */
export function TouchChoice({ locale, touch }: Props) {
  const text = touchStrings[locale];
  const name = useId();
  if (touch.hosts.length > mostNamed) return <p class="hint">{text.tooMany}</p>;
  const choices: readonly TouchOf[] = touch.inLimit ? ['limit', 'down'] : ['down'];
  return (
    <div class="touch-choice">
      <fieldset>
        <legend>{text.click}</legend>
        <div class="segments">
          {choices.map((of) => (
            <label key={of}>
              <input type="radio" name={name} checked={touch.of === of} onChange={() => touch.choose(of)} />
              <span>{text.columns[of]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Refused locale={locale} touch={touch} />
    </div>
  );
}
