import { useId, useState } from 'preact/hooks';
import { type Locale, shown } from '../analyzer/index.ts';
import type { PartProps } from './part.ts';
import { touchStrings } from './touch-strings.ts';
import type { HostTouch, TouchOf } from './use-touch.ts';

/** How many hosts are shown at once; the rest is found by a part of the name. */
const MOST = 60;
const columns: readonly TouchOf[] = ['limit', 'down'];

type Props = Pick<PartProps, 'locale'> & { readonly touch: HostTouch };

/** The hosts as a list of check boxes: who is in the limit, and who cannot be reached. */
export function HostsOfRun({ locale, touch }: Props) {
  const text = touchStrings[locale];
  const id = useId();
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState('');
  const { hosts, inLimit, down } = touch;
  if (hosts.length === 0) return null;
  const matching = hosts.filter((host) => host.includes(part));
  const visible = matching.slice(0, MOST);
  return (
    <details class="hosts-of-run" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.summary(inLimit?.size, hosts.length, down.size)}</summary>
      {open && (
        <>
          {hosts.length > MOST && (
            <div class="field">
              <label for={`${id}-part`}>{text.filter}</label>
              <input
                id={`${id}-part`}
                type="search"
                value={part}
                onInput={({ currentTarget }) => setPart(currentTarget.value.trim())}
              />
            </div>
          )}
          <div class="host-boxes">
            <table aria-label={text.title}>
              <thead>
                <tr>
                  <th scope="col">{text.host}</th>
                  {columns.map((of) => (
                    <th scope="col" key={of}>
                      {text.columns[of]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {visible.map((host) => (
                  <Host host={host} touch={touch} locale={locale} key={host} />
                ))}
              </tbody>
            </table>
          </div>
          {matching.length > visible.length && <p class="hint">{text.more(matching.length - visible.length)}</p>}
          <Refused locale={locale} touch={touch} />
        </>
      )}
    </details>
  );
}

type HostProps = Props & { readonly host: string };

function Host({ host, touch, locale }: HostProps) {
  const text = touchStrings[locale];
  const { inLimit, down, toggle } = touch;
  const isIn = { limit: inLimit?.has(host) ?? false, down: down.has(host) };
  return (
    <tr>
      <th scope="row">
        <code class="notranslate">{shown(host)}</code>
      </th>
      {columns.map((of) => (
        <td key={of}>
          <input
            type="checkbox"
            aria-label={text.box(shown(host), of)}
            checked={isIn[of]}
            disabled={of === 'limit' && inLimit === undefined}
            onChange={({ currentTarget }) => {
              // It shows what is so, not what was asked for.
              currentTarget.checked = isIn[of];
              toggle(of, host);
            }}
          />
        </td>
      ))}
    </tr>
  );
}

/** Why the last click on a host has changed nothing. */
export function Refused({ locale, touch: { refused } }: { readonly locale: Locale; readonly touch: HostTouch }) {
  return (
    <p class="touch-refused" role="status">
      {refused && touchStrings[locale].refused[refused]}
    </p>
  );
}
