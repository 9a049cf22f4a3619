import { useMemo, useState } from 'preact/hooks';
import { type Evidence, type Locale, shown } from '../analyzer/index.ts';
import {
  answers,
  cellsOf,
  countsOf,
  type Frame,
  firstFrame,
  framesOf,
  type Grid,
  gridFor,
  groupsAt,
  hostStates,
  type MapGroup,
  type MapHost,
  mostNamed,
} from './cluster-map.ts';
import { glyphPaths, gridPaths } from './cluster-paths.ts';
import { HostNames } from './HostNames.tsx';
import { InlineCode } from './InlineCode.tsx';
import { counted, predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly evidence: Evidence;
  readonly locale: Locale;
  /** Lets the reader step through the batches; without it the batch that decides is shown. */
  readonly interactive?: boolean;
};

/** A picture of the cluster in one batch: each host by group, with what it has to do with the batch and its lookup. */
export function ClusterMap({ evidence, locale, interactive = false }: Props) {
  const text = predictionStrings[locale].map;
  const frames = useMemo(() => framesOf(evidence), [evidence]);
  const [chosen, choose] = useState<{ readonly of: Evidence; readonly at: number }>();
  const at = chosen?.of === evidence ? chosen.at : firstFrame(frames);
  const groups = useMemo(() => groupsAt(evidence, frames, at), [evidence, frames, at]);
  const grid = evidence.hosts.length > mostNamed ? gridFor(evidence.hosts.length) : undefined;
  return (
    <figure class="mc-map not-content">
      <figcaption aria-live={interactive ? 'polite' : undefined}>
        <Caption frame={frames[at]} locale={locale} />
      </figcaption>
      {interactive && frames.length > 1 && (
        <Stepper at={at} count={frames.length} locale={locale} onStep={(to) => choose({ of: evidence, at: to })} />
      )}
      <div class={grid ? 'mc-groups mc-many' : 'mc-groups'}>
        {groups.map((group) => (
          <section class="mc-group" key={group.name ?? ''}>
            <p class="mc-group-name">
              {group.name ? <code class="notranslate">{group.name}</code> : text.otherHosts}{' '}
              <span class="mc-count">{counted(group.hosts.length)}</span>
            </p>
            {grid ? <GridPicture {...{ group, grid, locale }} /> : <NamedHosts hosts={group.hosts} locale={locale} />}
          </section>
        ))}
      </div>
      <Legend groups={groups} locale={locale} />
      {grid && (
        <>
          {grid.hostsPerCell > 1 && <p class="mc-hint">{text.shared(grid.hostsPerCell)}</p>}
          <AsTable groups={groups} locale={locale} />
        </>
      )}
    </figure>
  );
}

function Caption({ frame, locale }: { readonly frame: Frame | undefined; readonly locale: Locale }) {
  const text = predictionStrings[locale].map;
  if (!frame) return <>{text.noBatch}</>;
  const { play, batch } = frame;
  const { colon, between } = predictionStrings[locale];
  const without = batch.lookup?.hosts.filter(({ source }) => source === undefined).length ?? 0;
  return (
    <>
      <strong>{text.batch(batch.number, play.batchCount)}</strong>
      {colon}
      {text.caption(batch.hosts.length, play.hosts.length)}
      {batch.lookup && batch.lookup.hosts.length > 0 && (
        <InlineCode text={between + text.asks(batch.lookup.hosts.length, without, batch.lookup.key)} />
      )}
    </>
  );
}

type StepperProps = {
  readonly at: number;
  readonly count: number;
  readonly locale: Locale;
  readonly onStep: (to: number) => void;
};

/** The buttons stay where they are, at the ends without effect, so that the keyboard's focus is never lost. */
function Stepper({ at, count, locale, onStep }: StepperProps) {
  const text = predictionStrings[locale].map;
  const step = (to: number) => onStep(Math.min(Math.max(to, 0), count - 1));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') step(at - 1);
    if (key === 'ArrowRight') step(at + 1);
  };
  return (
    <div class="mc-stepper" role="toolbar" aria-label={text.title} onKeyDown={onKeyDown}>
      <button type="button" class="mc-button" aria-disabled={at === 0} onClick={() => step(at - 1)}>
        ← {text.previous}
      </button>
      <span class="mc-count">
        {counted(at + 1)} / {counted(count)}
      </span>
      <button type="button" class="mc-button" aria-disabled={at === count - 1} onClick={() => step(at + 1)}>
        {text.next} →
      </button>
    </div>
  );
}

/** What a host is to this batch, in words. */
function wordsOf({ state, answer }: Pick<MapHost, 'state' | 'answer'>, locale: Locale): string {
  const text = predictionStrings[locale].map;
  return answer ? predictionStrings[locale].list([text.state[state], text.answer[answer]]) : text.state[state];
}

function NamedHosts({ hosts, locale }: { readonly hosts: readonly MapHost[]; readonly locale: Locale }) {
  return (
    <ul class="mc-hosts">
      {hosts.map((host) => (
        <li class={`mc-host mc-${host.state}${host.answer === 'missing' ? ' mc-has-none' : ''}`} key={host.name}>
          <Glyph host={host} />
          <code class="notranslate">{shown(host.name)}</code>
          <span class="sr-only">
            {predictionStrings[locale].colon}
            {wordsOf(host, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Glyph({ host }: { readonly host: Pick<MapHost, 'state' | 'answer'> }) {
  return (
    <svg class="mc-glyph" viewBox="0 0 16 16" aria-hidden="true">
      <Paths paths={glyphPaths(host)} />
    </svg>
  );
}

function Paths({ paths }: { readonly paths: ReturnType<typeof glyphPaths> }) {
  return (
    <>
      {paths.map(({ mark, d }) => (
        <path class={`mc-draw-${mark}`} d={d} key={mark} />
      ))}
    </>
  );
}

type GridProps = { readonly group: MapGroup; readonly grid: Grid; readonly locale: Locale };

function GridPicture({ group, grid, locale }: GridProps) {
  const cells = cellsOf(group.hosts, grid);
  const rows = Math.ceil(cells.length / grid.columns);
  const label = countsOf(group.hosts).map((entry) => `${counted(entry.count)} ${wordsOf(entry, locale)}`);
  return (
    <svg
      class="mc-grid"
      viewBox={`0 0 ${grid.width} ${rows * grid.pitch}`}
      role="img"
      aria-label={`${group.name ?? predictionStrings[locale].map.otherHosts}: ${label.join('; ')}`}
    >
      <Paths paths={gridPaths(cells, grid)} />
    </svg>
  );
}

function Legend({ groups, locale }: { readonly groups: readonly MapGroup[]; readonly locale: Locale }) {
  const text = predictionStrings[locale].map;
  const hosts = groups.flatMap((group) => group.hosts);
  const states = hostStates.filter((state) => hosts.some((host) => host.state === state));
  const given = answers.filter((answer) => hosts.some((host) => host.answer === answer));
  return (
    <ul class="mc-legend" aria-label={text.legend}>
      {states.map((state) => (
        <li key={state}>
          <Glyph host={{ state }} />
          {text.state[state]}
        </li>
      ))}
      {given.map((answer) => (
        <li key={answer}>
          <Glyph host={{ state: answer === 'found' ? 'batch' : 'outside', answer }} />
          {text.answer[answer]}
        </li>
      ))}
    </ul>
  );
}

function AsTable({ groups, locale }: { readonly groups: readonly MapGroup[]; readonly locale: Locale }) {
  const text = predictionStrings[locale].map;
  return (
    <details class="mc-as-table">
      <summary>{text.table}</summary>
      <table>
        <thead>
          <tr>
            {text.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ name, hosts }) =>
            countsOf(hosts).map(({ state, answer, count }) => (
              <tr key={`${name} ${state} ${answer}`}>
                <th scope="row">{name ? <code class="notranslate">{name}</code> : text.otherHosts}</th>
                <td>{wordsOf({ state, ...(answer ? { answer } : {}) }, locale)}</td>
                <td class="mc-count">{counted(count)}</td>
                <td>
                  <HostNames
                    hosts={hosts.filter((h) => h.state === state && h.answer === answer).map((h) => h.name)}
                    locale={locale}
                    most={6}
                  />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
