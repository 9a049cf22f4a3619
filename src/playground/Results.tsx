import { useEffect, useRef } from 'preact/hooks';
import { type Locale, type Report, remedyTitle, type Span } from '../analyzer/index.ts';
import { ClusterMap } from '../views/ClusterMap.tsx';
import { Counterfactual, hasCounterfactual } from '../views/Counterfactual.tsx';
import { Evidence } from '../views/Evidence.tsx';
import { Findings } from '../views/Findings.tsx';
import { GroupTable } from '../views/GroupTable.tsx';
import { HostList } from '../views/HostList.tsx';
import { Notes } from '../views/Notes.tsx';
import type { Note } from '../views/note.ts';
import { predictionStrings } from '../views/prediction-strings.ts';
import { ReleaseStrip } from '../views/ReleaseStrip.tsx';
import { Remedies } from '../views/Remedies.tsx';
import { Verdict } from '../views/Verdict.tsx';
import type { Analysis } from './analysis.ts';
import type { Action, State } from './state.ts';
import { strings } from './strings.ts';

type Props = {
  readonly state: State;
  readonly locale: Locale;
  /** The folder of the finding pages. */
  readonly findings: string;
  readonly dispatch: (action: Action) => void;
  /** Shows a place in the reader's own text. */
  readonly onJump: (place: Span) => void;
};

/** What comes of the input: the verdict, what to run instead, why, every release, findings, and what Ansible reads. */
export function Results(props: Props) {
  const { state, locale, findings, onJump } = props;
  const { reading, progress } = state;
  const text = strings[locale];
  const stopped = progress === 'too-slow' ? text.tooSlow : progress === 'unavailable' ? text.unavailable : undefined;
  return (
    <section class="results" aria-label={text.result} aria-busy={progress === 'working'}>
      <div role="status" class="stopped">
        {stopped && <p class="sentence bad">{stopped}</p>}
      </div>
      {state.applied && <Applied {...props} />}
      {reading.analysis ? (
        <Verdict prediction={reading.analysis.prediction} locale={locale} live />
      ) : (
        <Sentence {...props} />
      )}
      {reading.notes.length > 0 && (
        <>
          <h2>{text.notes(reading.notes.length)}</h2>
          <Notes
            notes={reading.notes}
            locale={locale}
            onJump={onJump}
            pageOf={(note) => {
              const told = reading.analysis?.prediction.findings.find((report) => isAbout(report, note));
              return told && `${findings}${told.id}/`;
            }}
          />
        </>
      )}
      {reading.analysis && <Judged {...props} analysis={reading.analysis} />}
      <Read {...props} />
    </section>
  );
}

/** A finding and a note at the very same place are about the same words. The note, which is about nothing else, says it more exactly. */
function isAbout({ span }: Report, { place }: Note): boolean {
  return (
    span !== undefined &&
    place !== undefined &&
    span.file === place.file &&
    span.start === place.start &&
    span.end === place.end
  );
}

function Sentence({ state: { reading } }: Props) {
  return (
    <p class={`sentence ${reading.tone}`} role="status">
      {reading.sentence}
    </p>
  );
}

/** Says what an applied remedy has done. It takes the focus, since the button that was pressed is gone. */
function Applied({ state, locale, dispatch }: Props) {
  const text = strings[locale];
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p class="applied" tabIndex={-1} ref={notice}>
      {state.applied && text.applied(remedyTitle(state.applied, locale))}{' '}
      <button type="button" onClick={() => dispatch({ kind: 'undone' })}>
        {text.undo}
      </button>
    </p>
  );
}

function Judged({ analysis, state, locale, findings, dispatch, onJump }: Props & { readonly analysis: Analysis }) {
  const text = strings[locale];
  const words = predictionStrings[locale];
  const { request, prediction } = analysis;
  const { evidence, remedies, outcome } = prediction;
  const outcomes = prediction.outcomes ?? state.outcomes;
  const untold = analysis.findings.filter(({ report }) => !state.reading.notes.some((note) => isAbout(report, note)));
  return (
    <>
      {remedies.length > 0 && (
        <>
          <h2>{words.remedies.title}</h2>
          <Remedies
            {...{ remedies, request, outcome, locale }}
            onApply={(remedy) => dispatch({ kind: 'remedy-applied', remedy })}
          />
        </>
      )}
      {evidence.plays.length > 0 && (
        <>
          <h2>{text.why}</h2>
          {hasCounterfactual(prediction) && (
            <>
              <h3>{words.counterfactual.title}</h3>
              <Counterfactual prediction={prediction} request={request} locale={locale} />
            </>
          )}
          <h3>{words.map.title}</h3>
          <ClusterMap evidence={evidence} locale={locale} interactive />
          <h3>{words.evidence.title}</h3>
          <Evidence evidence={evidence} locale={locale} />
        </>
      )}
      <h2>{words.strip.title}</h2>
      {outcomes ? (
        <ReleaseStrip
          outcomes={outcomes}
          current={request.kubespray === undefined ? undefined : evidence.release}
          locale={locale}
          onChoose={(release) => dispatch({ kind: 'release-chosen', release })}
        />
      ) : (
        <p class="hint">{text.stripTooSlow}</p>
      )}
      {untold.length > 0 && (
        <>
          <h2>{words.findings.title(untold.length)}</h2>
          <Findings findings={untold} request={request} locale={locale} base={findings} onJump={onJump} />
        </>
      )}
    </>
  );
}

/** The input as Ansible reads it, whatever comes of it. */
function Read(props: Props) {
  const { state, locale } = props;
  const { reading } = state;
  const text = strings[locale];
  if (!reading.analysis && reading.groups.length === 0) return null;
  return (
    <>
      <h2>{text.reads}</h2>
      {reading.analysis && <p class={`read-sentence ${reading.tone}`}>{reading.sentence}</p>}
      {reading.selected && (
        <>
          <h3>{text.selected}</h3>
          <p class="hint">{text.selectedHint}</p>
          <HostList hosts={reading.selected} locale={locale} />
        </>
      )}
      {reading.groups.length > 0 && (
        <>
          <h3>{text.groups}</h3>
          <GroupTable groups={reading.groups} locale={locale} />
        </>
      )}
    </>
  );
}
