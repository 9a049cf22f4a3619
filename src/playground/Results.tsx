import { useEffect, useMemo, useRef } from 'preact/hooks';
import { aloneRequest, type Locale, remedyTitle, type Span } from '../analyzer/index.ts';
import { ClusterMap } from '../views/ClusterMap.tsx';
import { Counterfactual, hasCounterfactual } from '../views/Counterfactual.tsx';
import { Evidence } from '../views/Evidence.tsx';
import { Findings } from '../views/Findings.tsx';
import { GroupTable } from '../views/GroupTable.tsx';
import { HostList } from '../views/HostList.tsx';
import { Notes } from '../views/Notes.tsx';
import { predictionStrings } from '../views/prediction-strings.ts';
import { ReleaseStrip } from '../views/ReleaseStrip.tsx';
import { Remedies } from '../views/Remedies.tsx';
import { RunStations } from '../views/RunStations.tsx';
import { runStrings } from '../views/run-strings.ts';
import { Verdict } from '../views/Verdict.tsx';
import type { Analysis } from './reading.ts';
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
  const { state, locale, findings, dispatch, onJump } = props;
  const { reading, outcomes, progress } = state;
  // A keystroke that is not answered yet changes nothing here; of thousands of hosts that would be slow to find out.
  const body = useMemo(
    () => <Body {...{ reading, outcomes, locale, findings, dispatch, onJump }} />,
    [reading, outcomes, locale, findings, dispatch, onJump],
  );
  const text = strings[locale];
  const stopped = progress === 'too-slow' ? text.tooSlow : progress === 'unavailable' ? text.unavailable : undefined;
  return (
    <section class="results" aria-label={text.result} aria-busy={progress === 'working'}>
      <div role="status" class="stopped">
        {stopped && <p class="sentence bad">{stopped}</p>}
      </div>
      {state.applied && <Applied {...props} />}
      {body}
    </section>
  );
}

type BodyProps = Pick<State, 'reading'> & { readonly outcomes: State['outcomes'] } & Omit<Props, 'state'>;

function Body(props: BodyProps) {
  const { reading, locale, findings, onJump } = props;
  const text = strings[locale];
  return (
    <>
      {reading.analysis ? (
        <Verdict prediction={reading.analysis.prediction} locale={locale} live />
      ) : (
        <Sentence {...props} />
      )}
      {reading.notes.length > 0 && (
        <>
          <h2>{text.notes(reading.notes.length)}</h2>
          <Notes notes={reading.notes} locale={locale} base={findings} onJump={onJump} />
        </>
      )}
      {reading.analysis && <Judged {...props} analysis={reading.analysis} />}
      <Read {...props} />
    </>
  );
}

function Sentence({ reading }: BodyProps) {
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

function Judged(props: BodyProps & { readonly analysis: Analysis }) {
  const { analysis, locale, findings, dispatch, onJump } = props;
  const text = strings[locale];
  const words = predictionStrings[locale];
  const { request, prediction } = analysis;
  const { evidence, remedies, headline } = prediction;
  const outcomes = prediction.outcomes ?? props.outcomes;
  // The outcomes of the releases arrive later, and say nothing about this.
  const why = useMemo(() => <Why analysis={analysis} locale={locale} />, [analysis, locale]);
  return (
    <>
      {remedies.length > 0 && (
        <>
          <h2>{words.remedies.title}</h2>
          <Remedies
            {...{ remedies, request, headline, locale }}
            request={aloneRequest(request, prediction)}
            onApply={(remedy) => dispatch({ kind: 'remedy-applied', remedy })}
          />
        </>
      )}
      {why}
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
      {analysis.findings.length > 0 && (
        <>
          <h2>{words.findings.title(analysis.findings.length)}</h2>
          <Findings findings={analysis.findings} request={request} locale={locale} base={findings} onJump={onJump} />
        </>
      )}
    </>
  );
}

/** Why it comes to that: the smallest change that would turn it, the hosts in the run, and the run step by step. */
function Why({ analysis, locale }: Pick<Props, 'locale'> & { readonly analysis: Analysis }) {
  const text = strings[locale];
  const words = predictionStrings[locale];
  const { request, prediction } = analysis;
  const { evidence, run } = prediction;
  if (evidence.plays.length === 0 && run.length === 0) return null;
  return (
    <>
      <h2>{text.why}</h2>
      {run.length > 0 && (
        <>
          <h3>{runStrings[locale].stations.title}</h3>
          <RunStations run={run} evidence={evidence} locale={locale} />
        </>
      )}
      {hasCounterfactual(prediction) && (
        <>
          <h3>{words.counterfactual.title}</h3>
          <Counterfactual prediction={prediction} request={request} locale={locale} />
        </>
      )}
      {evidence.plays.length > 0 && (
        <>
          <h3>{words.map.title}</h3>
          <ClusterMap evidence={evidence} locale={locale} interactive />
          <h3>{words.evidence.title}</h3>
          <Evidence evidence={evidence} locale={locale} />
        </>
      )}
    </>
  );
}

/** The input as Ansible reads it, whatever comes of it. */
function Read({ reading, locale }: BodyProps) {
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
