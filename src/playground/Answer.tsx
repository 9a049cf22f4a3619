import { useEffect, useMemo, useRef } from 'preact/hooks';
import { aloneRequest, type Locale, type Remedy, type Span } from '../analyzer/index.ts';
import { Notes } from '../views/Notes.tsx';
import { Remedies } from '../views/Remedies.tsx';
import { Verdict } from '../views/Verdict.tsx';
import { handGoal } from './handed-goal.ts';
import { LateSection } from './LateSection.tsx';
import { namesOf, type PartProps } from './part.ts';
import type { Analysis, Reading } from './reading.ts';
import { Steps } from './Steps.tsx';
import type { State } from './state.ts';
import { strings } from './strings.ts';
import { type Unfinished, unfinishedTerm } from './unfinished.ts';

/** What the parts of the answer are made of. */
export type AnswerProps = PartProps & {
  /** The folder of the finding pages. */
  readonly findings: string;
  /** Shows a place in the reader's own text. */
  readonly onJump: (place: Span) => void;
  /** The answer is that of an older input. */
  readonly stale: boolean;
};

/** The answer in one card: the verdict, and what to run instead; below it what is wrong with the input. */
export function Answer(props: AnswerProps) {
  const { state, locale, findings, dispatch, onJump, stale } = props;
  const { reading, progress } = state;
  const text = strings[locale];
  // A keystroke that is not answered yet changes nothing here; of thousands of hosts that would be slow to find out.
  const body = useMemo(
    () => <Body {...{ reading, locale, findings, dispatch, onJump }} />,
    [reading, locale, findings, dispatch, onJump],
  );
  const stopped = stoppedSentence(progress, locale);
  const unfinished = unfinishedIn(state);
  return (
    <LateSection
      class={`results answer${stale ? ' stale' : ''}`}
      label={text.result}
      busy={progress === 'working'}
      onClickCapture={stale ? refuse : undefined}
    >
      <h2 class="sr-only">{text.result}</h2>
      <div role="status" class="stopped">
        {stopped && <p class="sentence warn">{stopped}</p>}
      </div>
      {state.applied && <Applied {...props} />}
      {unfinished && <p class="sentence quiet-tone">{text.stillTyping(unfinished.term, unfinished.names)}</p>}
      {!stopped && !unfinished && body}
    </LateSection>
  );
}

/** Why there is no answer to this input; `undefined`: there is one, or it is on its way. */
export function stoppedSentence(progress: State['progress'], locale: Locale): string | undefined {
  const text = strings[locale];
  return progress === 'too-slow' ? text.tooSlow : progress === 'unavailable' ? text.unavailable : undefined;
}

/** The half word of a limit for which the answer waits: a refusal of it would say nothing. */
export function unfinishedIn(state: State): Unfinished | undefined {
  const refused = state.reading.analysis?.prediction.headline === 'rejected';
  return state.typing && refused ? unfinishedTerm(state.input.command, namesOf(state)) : undefined;
}

/** The buttons of an old answer would do what it says to another input. */
export function refuse(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

type BodyProps = Omit<AnswerProps, 'state' | 'stale'> & { readonly reading: Reading };

function Body({ reading, locale, findings, dispatch, onJump }: BodyProps) {
  const text = strings[locale];
  const { analysis, runbook, notes } = reading;
  return (
    <>
      {analysis && runbook ? (
        <Steps runbook={runbook} locale={locale} onOpen={(at) => dispatch({ kind: 'step-opened', at })}>
          <Judged
            analysis={analysis}
            locale={locale}
            scripts={runbook.scripts}
            onApply={(remedy, title, at) => {
              const script = runbook.scripts[at];
              if (script !== undefined) dispatch({ kind: 'remedy-applied', remedy, title, script });
            }}
          />
        </Steps>
      ) : analysis ? (
        <Judged
          analysis={analysis}
          locale={locale}
          live
          onApply={(remedy, title) => dispatch({ kind: 'remedy-applied', remedy, title })}
        />
      ) : (
        <p class={`sentence ${reading.tone}`} role="status">
          {reading.sentence}
        </p>
      )}
      {analysis && <PlanLink reading={reading} locale={locale} />}
      {notes.length > 0 && (
        <>
          <h2>{text.notes(notes.length)}</h2>
          <Notes notes={notes} locale={locale} base={findings} onJump={onJump} />
        </>
      )}
    </>
  );
}

/** Leads to the page that plans, and takes the inventory and the release there. */
function PlanLink({ reading: { analysis }, locale }: Pick<BodyProps, 'reading' | 'locale'>) {
  if (!analysis) return null;
  const { files, kubespray } = analysis.request;
  return (
    <p class="hint plan-link">
      <a href="../plan/" onClick={() => handGoal({ files, ...(kubespray === undefined ? {} : { from: kubespray }) })}>
        {strings[locale].planAll}
      </a>
    </p>
  );
}

type JudgedProps = {
  readonly analysis: Analysis;
  readonly locale: Locale;
  readonly live?: boolean;
  /** Of one of several commands: where there is no text for a remedy it cannot be taken over; its commands can be copied all the same. */
  readonly scripts?: readonly (string | undefined)[];
  readonly onApply: (remedy: Remedy, title: string, at: number) => void;
};

/** The verdict on a command, and what to run instead. */
function Judged({ analysis, locale, live = false, scripts, onApply }: JudgedProps) {
  const { request, prediction, words, because } = analysis;
  return (
    <Verdict prediction={prediction} words={words} because={because} locale={locale} live={live}>
      {prediction.remedies.length > 0 && (
        <Remedies
          remedies={prediction.remedies}
          words={words.remedies}
          request={aloneRequest(request, prediction)}
          headline={prediction.headline}
          locale={locale}
          onApply={onApply}
          canApply={(at) => !scripts || scripts[at] !== undefined}
          copies
        />
      )}
    </Verdict>
  );
}

/** Says what an applied remedy has done. It takes the focus, since the button that was pressed is gone. */
function Applied({ state, locale, dispatch }: AnswerProps) {
  const text = strings[locale];
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p class="applied" tabIndex={-1} ref={notice}>
      {state.applied && text.applied(state.applied)}{' '}
      <button type="button" onClick={() => dispatch({ kind: 'undone' })}>
        {text.undo}
      </button>
    </p>
  );
}
