import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Evidence, type Locale, type RunEnd, runWords } from '../analyzer/index.ts';
import { cellsOf, countsOf, type Grid, gridFor, type MapGroup, type MapHost, mostNamed } from './cluster-map.ts';
import { gridPaths, litPath } from './cluster-paths.ts';
import { counted } from './counted.ts';
import { Glyph, Paths } from './Glyph.tsx';
import { HostNames } from './HostNames.tsx';
import { LitContext } from './linked.ts';
import { MapGroupSection, MapHosts, type MapTouch } from './MapHosts.tsx';
import { hostWords, mapLegend } from './map-legend.ts';
import { type PictureStep, pictureSteps } from './picture-steps.ts';
import { predictionStrings } from './prediction-strings.ts';
import { StepCaption } from './StepCaption.tsx';
import { stepGroups } from './step-groups.ts';

type Props = {
  readonly evidence: Evidence;
  /** The ends of the whole run, whose stations are then steps of the picture. */
  readonly run?: readonly RunEnd[];
  readonly locale: Locale;
  /** Lets the reader step through the run; without it the step that decides is shown. */
  readonly interactive?: boolean;
  /** Lets the reader change something of a host by a click, where hosts have names. */
  readonly touch?: MapTouch | undefined;
  /** What is set beside the picture. */
  readonly children?: ComponentChildren;
};

const noEnds: readonly RunEnd[] = [];

/** A picture of the cluster in one step of a run: each host by group, with what it has to do with the step and its lookup. */
export function ClusterMap({ evidence, run = noEnds, locale, interactive = false, touch, children }: Props) {
  const text = predictionStrings[locale].map;
  const { steps, first, facts } = useMemo(() => pictureSteps(run, evidence), [run, evidence]);
  const [chosen, choose] = useState<{ readonly of: Evidence; readonly at: number }>();
  const at = chosen?.of === evidence ? chosen.at : first;
  const step = steps[at];
  const groups = useMemo(() => stepGroups(evidence, step), [evidence, step]);
  const count = evidence.hosts.length;
  const grid = useMemo(() => (count > mostNamed ? gridFor(count) : undefined), [count]);
  const words = (host: Pick<MapHost, 'state' | 'answer'>) => hostWords(host, step, locale);
  return (
    <figure class="mc-map not-content">
      {interactive && steps.length > 1 && (
        <Stepper at={at} count={steps.length} locale={locale} onStep={(to) => choose({ of: evidence, at: to })} />
      )}
      <figcaption aria-live={interactive ? 'polite' : undefined}>
        <StepCaption step={step} locale={locale} ofWholeRun={run.length > 0} />
        {facts && <span class="mc-hint"> ({runWords[locale].facts(facts)})</span>}
      </figcaption>
      {children}
      {grid ? (
        <div class="mc-groups mc-many">
          {groups.map((group) => (
            <MapGroupSection group={group} locale={locale} key={group.name ?? ''}>
              <GridPicture {...{ group, grid, locale, words }} />
            </MapGroupSection>
          ))}
        </div>
      ) : (
        <MapHosts groups={groups} locale={locale} wordsOf={words} touch={touch} />
      )}
      <Legend groups={groups} step={step} locale={locale} />
      {grid && (
        <>
          {grid.hostsPerCell > 1 && <p class="mc-hint">{text.shared(grid.hostsPerCell)}</p>}
          <AsTable groups={groups} words={words} locale={locale} />
        </>
      )}
    </figure>
  );
}

type StepperProps = {
  readonly at: number;
  readonly count: number;
  readonly locale: Locale;
  readonly onStep: (to: number) => void;
};

/** The buttons stay where they are, at the ends without effect, so that the keyboard's focus is never lost; without a script they are not seen. */
function Stepper({ at, count, locale, onStep }: StepperProps) {
  const text = predictionStrings[locale].map;
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const step = (to: number) => onStep(Math.min(Math.max(to, 0), count - 1));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') step(at - 1);
    if (key === 'ArrowRight') step(at + 1);
  };
  return (
    <div class={`mc-stepper${works ? '' : ' mc-waits'}`} role="toolbar" aria-label={text.title} onKeyDown={onKeyDown}>
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

type Words = (host: Pick<MapHost, 'state' | 'answer'>) => string;

type GridProps = { readonly group: MapGroup; readonly grid: Grid; readonly locale: Locale; readonly words: Words };

function GridPicture({ group, grid, locale, words }: GridProps) {
  const lit = useContext(LitContext);
  const cells = useMemo(() => cellsOf(group.hosts, grid), [group, grid]);
  const paths = useMemo(() => gridPaths(cells, grid), [cells, grid]);
  const rows = Math.ceil(cells.length / grid.columns);
  const label = countsOf(group.hosts).map((entry) => `${counted(entry.count)} ${words(entry)}`);
  return (
    <svg
      class="mc-grid"
      viewBox={`0 0 ${grid.width} ${rows * grid.pitch}`}
      role="img"
      aria-label={`${group.name ?? predictionStrings[locale].map.otherHosts}: ${label.join('; ')}`}
    >
      <Paths paths={paths} />
      {lit.hosts.size > 0 && <path class="mc-draw-lit" d={litPath(group.hosts, grid, lit.hosts)} />}
    </svg>
  );
}

type LegendProps = {
  readonly groups: readonly MapGroup[];
  readonly step: PictureStep | undefined;
  readonly locale: Locale;
};

function Legend({ groups, step, locale }: LegendProps) {
  return (
    <ul class="mc-legend" aria-label={predictionStrings[locale].map.legend}>
      {mapLegend(groups, step, locale).map(({ mark, words }) => (
        <li key={words}>
          <Glyph host={mark} />
          {words}
        </li>
      ))}
    </ul>
  );
}

type TableProps = { readonly groups: readonly MapGroup[]; readonly words: Words; readonly locale: Locale };

function AsTable({ groups, words, locale }: TableProps) {
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
                <td>{words({ state, ...(answer ? { answer } : {}) })}</td>
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
