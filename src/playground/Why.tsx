import { useMemo } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { ClusterMap } from '../views/ClusterMap.tsx';
import { Evidence } from '../views/Evidence.tsx';
import { Findings } from '../views/Findings.tsx';
import { GroupTable } from '../views/GroupTable.tsx';
import { HostList } from '../views/HostList.tsx';
import type { MapTouch } from '../views/MapHosts.tsx';
import { predictionStrings } from '../views/prediction-strings.ts';
import { ReleaseStrip } from '../views/ReleaseStrip.tsx';
import { RunStations } from '../views/RunStations.tsx';
import { runStrings } from '../views/run-strings.ts';
import { type AnswerProps, refuse, stoppedSentence, unfinishedIn } from './Answer.tsx';
import { LateSection } from './LateSection.tsx';
import type { Analysis, Reading } from './reading.ts';
import type { State } from './state.ts';
import { strings } from './strings.ts';
import { TouchChoice } from './TouchChoice.tsx';
import { touchStrings } from './touch-strings.ts';
import type { HostTouch } from './use-touch.ts';

/** Why it is so: the picture, the steps, the findings, every release, and what Ansible reads. */
export function Why(props: AnswerProps & { readonly touch: HostTouch }) {
  const { state, locale, findings, dispatch, onJump, stale, touch } = props;
  const { reading, outcomes, progress } = state;
  const body = useMemo(
    () => <Body {...{ reading, outcomes, locale, findings, dispatch, onJump, touch }} />,
    [reading, outcomes, locale, findings, dispatch, onJump, touch],
  );
  if (stoppedSentence(progress, locale) || unfinishedIn(state)) return null;
  if (!reading.analysis && reading.groups.length === 0) return null;
  return (
    <LateSection
      class={`results why${stale ? ' stale' : ''}`}
      label={strings[locale].why}
      onClickCapture={stale ? refuse : undefined}
    >
      {body}
    </LateSection>
  );
}

type BodyProps = Omit<AnswerProps, 'state' | 'stale'> & {
  readonly reading: Reading;
  readonly outcomes: State['outcomes'];
  readonly touch: HostTouch;
};

function Body(props: BodyProps) {
  const { reading, locale } = props;
  return (
    <>
      {reading.analysis && <Judged {...props} analysis={reading.analysis} />}
      <Read reading={reading} locale={locale} />
    </>
  );
}

function Judged(props: BodyProps & { readonly analysis: Analysis }) {
  const { analysis, reading, locale, findings, dispatch, onJump, touch } = props;
  const text = strings[locale];
  const words = predictionStrings[locale];
  const { request, prediction } = analysis;
  const outcomes = prediction.outcomes ?? props.outcomes;
  // What the steps before it have left is that of one release.
  const isOfRelease = !reading.runbook || prediction.outcomes !== undefined;
  // The outcomes of the releases arrive later, and say nothing about this.
  const course = useMemo(() => <Course analysis={analysis} locale={locale} touch={touch} />, [analysis, locale, touch]);
  return (
    <>
      {course}
      {analysis.findings.length > 0 && (
        <>
          <h2>{words.findings.title(analysis.findings.length)}</h2>
          <Findings findings={analysis.findings} request={request} locale={locale} base={findings} onJump={onJump} />
        </>
      )}
      {isOfRelease && <h2>{words.strip.title}</h2>}
      {isOfRelease &&
        (outcomes ? (
          <ReleaseStrip
            outcomes={outcomes}
            current={request.kubespray === undefined ? undefined : prediction.evidence.release}
            locale={locale}
            onChoose={(release) => dispatch({ kind: 'release-chosen', release })}
          />
        ) : (
          <p class="hint">{text.stripTooSlow}</p>
        ))}
    </>
  );
}

/** The course of the run: the hosts in the batch that decides, the whole run, and the Multus path step by step. */
type CourseProps = { readonly analysis: Analysis; readonly locale: Locale; readonly touch: HostTouch };

function Course({ analysis, locale, touch }: CourseProps) {
  const words = predictionStrings[locale];
  const { evidence, run } = analysis.prediction;
  if (evidence.plays.length === 0 && run.length === 0) return null;
  return (
    <>
      <h2>{strings[locale].why}</h2>
      <ClusterMap evidence={evidence} run={run} locale={locale} touch={touchOf(touch, locale)} interactive>
        <TouchChoice locale={locale} touch={touch} />
      </ClusterMap>
      {run.length > 0 && (
        <>
          <h3>{runStrings[locale].stations.title}</h3>
          <RunStations run={run} evidence={evidence} locale={locale} />
        </>
      )}
      {evidence.plays.length > 0 && (
        <>
          <h3>{words.evidence.title}</h3>
          <Evidence evidence={evidence} locale={locale} />
        </>
      )}
    </>
  );
}

/** A click in the picture changes what the reader has chosen. */
function touchOf({ of, inLimit, down, toggle }: HostTouch, locale: Locale): MapTouch | undefined {
  const takes = of === 'limit' && inLimit !== undefined ? 'limit' : 'down';
  return {
    label: touchStrings[locale].title + predictionStrings[locale].colon + touchStrings[locale].columns[takes],
    pressed: takes === 'limit' && inLimit ? inLimit : down,
    down,
    onToggle: (host) => toggle(takes, host),
  };
}

/** The input as Ansible reads it, whatever comes of it. */
function Read({ reading, locale }: Pick<BodyProps, 'reading' | 'locale'>) {
  const text = strings[locale];
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
