import { useMemo } from 'preact/hooks';
import { type Evidence, endsOnce, type Locale, type RunEnd, runWords, shown } from '../analyzer/index.ts';
import { Clause } from './Clause.tsx';
import { HeadlineIcon } from './HeadlineMark.tsx';
import { HostNames } from './HostNames.tsx';
import { LossLine } from './LossLine.tsx';
import { type RunStation, stationsOf } from './run-stations.ts';
import { runStrings } from './run-strings.ts';

type Props = { readonly run: readonly RunEnd[]; readonly evidence: Evidence; readonly locale: Locale };

const tones = {
  passed: 'mc-good',
  lost: 'mc-warn',
  stops: 'mc-bad',
  unreached: 'mc-unsure',
  nobody: 'mc-unsure',
} as const;
const pictures = {
  passed: 'completes',
  lost: 'incomplete',
  stops: 'stops',
  unreached: 'nothing-runs',
  nobody: 'nothing-runs',
} as const;

/** The whole run from station to station, once for each end that the state of the fact cache leads to. */
export function RunStations({ run, evidence, locale }: Props) {
  const text = runStrings[locale].stations;
  const ends = endsOnce(run);
  return (
    <div class="mc-stations not-content">
      {ends.map((end) => (
        <section key={JSON.stringify(end.facts)}>
          {ends.length > 1 && <h4>{runWords[locale].facts(end.facts)}</h4>}
          <ol aria-label={text.title}>
            {stationsOf(end, evidence).map((station) => (
              <Station station={station} locale={locale} key={station.kind} />
            ))}
          </ol>
        </section>
      ))}
      <p class="mc-hint">{text.notJudged}</p>
    </div>
  );
}

function Station({ station, locale }: { readonly station: RunStation; readonly locale: Locale }) {
  const text = runStrings[locale].stations;
  const { kind, state, hosts, drained, leftCordoned, losses, stop } = station;
  const left = new Set(leftCordoned);
  const back = drained.filter((host) => !left.has(host));
  const stopped = useMemo(() => stop && { hosts: [stop.host] }, [stop]);
  const about = useMemo(() => (hosts.length > 0 && state !== 'unreached' ? { hosts } : undefined), [hosts, state]);
  return (
    <li class={`mc-station ${tones[state]}`}>
      <HeadlineIcon headline={pictures[state]} tone={tones[state]} />
      <div>
        <p>
          <strong>{text.name[kind]}</strong> <span class="mc-station-state">{text.state[state]}</span>{' '}
          {hosts.length > 0 && state !== 'unreached' && (
            <span class="mc-hint">
              <Clause about={about}>
                <HostNames hosts={hosts} locale={locale} most={6} />
              </Clause>
            </span>
          )}
        </p>
        {stop && (
          <p class="mc-station-stop">
            <Clause about={stopped}>
              <span class="notranslate">{shown(stop.task)}</span> · <code class="notranslate">{shown(stop.host)}</code>
            </Clause>
          </p>
        )}
        {back.length > 0 && (
          <p>
            {text.drained} <HostNames hosts={back} locale={locale} most={6} />
          </p>
        )}
        {leftCordoned.length > 0 && (
          <p class="mc-left">
            {text.left} <HostNames hosts={leftCordoned} locale={locale} most={6} />
          </p>
        )}
        {losses.map((loss) => (
          <LossLine loss={loss} locale={locale} key={loss.kind} />
        ))}
      </div>
    </li>
  );
}
