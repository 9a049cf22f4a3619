import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Locale, PlanGoal } from '../analyzer/index.ts';
import type { TakenFiles } from '../playground/files.ts';
import { editableLength } from '../playground/files.ts';
import { handedGoal, handGoal } from '../playground/handed-goal.ts';
import { inputStrings } from '../playground/input-strings.ts';
import { type Opened, OpenFiles, useDrop } from '../playground/OpenFiles.tsx';
import type { PlanAnswer } from '../playground/plan-answer.ts';
import { spawnWorker } from '../playground/spawn-worker.ts';
import { useWorker } from '../playground/use-worker.ts';
import type { WorkerClient } from '../playground/worker-client.ts';
import { PlanHops } from './PlanHops.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { PlanText } from './PlanText.tsx';
import { plannerStrings } from './planner-strings.ts';

export type PlannerProps = {
  readonly locale: Locale;
  /** What the page shows when it is delivered, and its plan, made at build time. */
  readonly example: PlanGoal;
  readonly answer: PlanAnswer;
  /** The releases to choose from, newest first. */
  readonly releases: readonly string[];
  /** The address of the playground. */
  readonly playground: string;
};

/** Milliseconds that one plan may take. */
const LONGEST = 10_000;

/** An inventory and a goal, and the upgrade between them step by step. Nothing is loaded for it before the reader changes something. */
export function Planner({ locale, example, answer: delivered, releases, playground }: PlannerProps) {
  const text = plannerStrings[locale];
  const [goal, setGoal] = useState(example);
  const ask = useWorker(spawnWorker, LONGEST);
  useKept(goal, example, setGoal);
  const { answer, progress } = usePlan(ask, goal, example, delivered, locale);
  const change = (part: Partial<PlanGoal>) => setGoal((before) => ({ ...before, ...part }));
  return (
    <div class="planner not-content">
      <section class="planner-goal" aria-label={text.goal}>
        <GoalFields {...{ goal, change, locale, releases }} />
        <Inventory {...{ goal, change, locale, example }} />
        <noscript>
          <p>{text.withoutScript}</p>
        </noscript>
      </section>
      <section class="planner-plan" aria-label={text.plan} aria-busy={progress === 'working'}>
        <h2 class="sr-only">{text.plan}</h2>
        <div role="status" class="planner-status">
          {(progress === 'too-slow' || progress === 'unavailable') && <p>{text.stopped[progress]}</p>}
        </div>
        {/* A plan of another goal is dimmed and gives no command away; where no other comes, it goes. */}
        {(progress === 'current' || progress === 'working') && (
          <div class={`planner-answer${progress === 'working' ? ' stale' : ''}`} inert={progress === 'working'}>
            <PlanSummary {...{ answer, goal, playground, locale }} />
            {answer.hops.length > 0 && <PlanText {...{ goal, ask, locale }} />}
            <PlanHops answer={answer} locale={locale} />
          </div>
        )}
      </section>
    </div>
  );
}

type Progress = 'current' | 'working' | 'too-slow' | 'unavailable';

/** How long the reader pauses before it is planned. */
const PAUSE = 200;

function usePlan(
  ask: WorkerClient['ask'],
  goal: PlanGoal,
  example: PlanGoal,
  delivered: PlanAnswer,
  locale: Locale,
): { readonly answer: PlanAnswer; readonly progress: Progress } {
  const [answer, setAnswer] = useState(delivered);
  const [progress, setProgress] = useState<Progress>('current');
  const planned = useRef(example);
  useEffect(() => {
    if (planned.current === goal) return;
    setProgress('working');
    const timer = setTimeout(async () => {
      planned.current = goal;
      const told = await ask({ about: 'plan', goal, locale });
      if (told.kind === 'answered') {
        setAnswer(told.answer);
        setProgress('current');
      } else if (told.kind === 'stopped') setProgress(told.because);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [ask, goal, locale]);
  return { answer, progress };
}

/** Brings back what this tab had here, or what another page has handed over; keeps each change. */
function useKept(goal: PlanGoal, example: PlanGoal, setGoal: (goal: PlanGoal) => void): void {
  useEffect(() => {
    const before = handedGoal();
    if (before) setGoal({ ...example, ...before });
  }, [example, setGoal]);
  useEffect(() => {
    if (goal !== example) handGoal(goal);
  }, [goal, example]);
}

type FieldsProps = {
  readonly goal: PlanGoal;
  readonly change: (part: Partial<PlanGoal>) => void;
  readonly locale: Locale;
};

/** Keeps the browser from changing what is typed. */
const plainText = { spellcheck: false, autocapitalize: 'off', autocomplete: 'off' } as const;

function GoalFields({ goal, change, locale, releases }: FieldsProps & Pick<PlannerProps, 'releases'>) {
  const text = plannerStrings[locale];
  const id = useId();
  const { atMostDown = 1, groups = [], whereMultusStops = 'patch' } = goal;
  return (
    <div class="planner-fields">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{text[end]}</span>
          <select value={goal[end]} onChange={({ currentTarget }) => change({ [end]: currentTarget.value })}>
            {(releases.includes(goal[end]) ? releases : [goal[end], ...releases]).map((name) => (
              <option key={name} value={name} selected={name === goal[end]}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{text.atMostDown}</span>
        <input
          type="number"
          min={1}
          max={999}
          value={atMostDown}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (valueAsNumber >= 1) change({ atMostDown: Math.floor(valueAsNumber) });
          }}
        />
      </label>
      <label>
        <span>{text.multus}</span>
        <select
          value={whereMultusStops}
          aria-describedby={`${id}-multus`}
          onChange={({ currentTarget }) =>
            change({ whereMultusStops: currentTarget.value === 'skip' ? 'skip' : 'patch' })
          }
        >
          {(['patch', 'skip'] as const).map((choice) => (
            <option key={choice} value={choice} selected={choice === whereMultusStops}>
              {text.multusChoices[choice]}
            </option>
          ))}
        </select>
      </label>
      <label class="planner-wide">
        <span>{text.groups}</span>
        <input
          type="text"
          placeholder="rack1,rack2"
          aria-describedby={`${id}-groups`}
          value={groups.join(',')}
          onChange={({ currentTarget }) => change({ groups: patternsIn(currentTarget.value) })}
          {...plainText}
        />
      </label>
      <p class="planner-hint planner-wide">
        <span id={`${id}-groups`}>{text.groupsHint}</span>
        {locale === 'en' && ' '}
        <span id={`${id}-multus`}>{text.multusHint}</span>
      </p>
    </div>
  );
}

function patternsIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

function Inventory({ goal: { files }, change, locale, example }: FieldsProps & Pick<PlannerProps, 'example'>) {
  const text = plannerStrings[locale];
  const words = inputStrings[locale];
  const [refused, setRefused] = useState<TakenFiles['refused']>([]);
  const open = (opened: Opened) => {
    const taken = opened.kind === 'files-added' ? opened.taken : { files: opened.input.files, refused: [] };
    setRefused(taken.refused);
    if (taken.files.length > 0) change({ files: taken.files });
  };
  const drop = useDrop(open);
  const [source] = files;
  // It stays the child of the text area: hydration takes away children that it does not know.
  const [delivered] = useState(source?.text);
  const isExample = files === example.files;
  return (
    <section class="planner-inventory" aria-label={text.inventory} {...drop}>
      <div class="planner-inventory-head">
        <strong>{text.inventory}</strong>
        <code class="notranslate">{source?.path}</code>
      </div>
      {files.length > 1 && (
        <details class="planner-files">
          <summary>{text.files(files.length)}</summary>
          <ul class="notranslate">
            {files.slice(0, MOST_SHOWN).map(({ path }) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
            {files.length > MOST_SHOWN && <li>{words.andMore(files.length - MOST_SHOWN)}</li>}
          </ul>
        </details>
      )}
      {source && source.text.length > editableLength ? (
        <p class="planner-hint">{words.keptAsFile((source.text.length / 1024 / 1024).toFixed(1))}</p>
      ) : (
        <textarea
          class="notranslate"
          rows={12}
          wrap="off"
          aria-label={text.inventoryFile(source?.path || text.inventory)}
          value={source?.text ?? ''}
          onInput={({ currentTarget: { value } }) =>
            change({ files: [{ path: source?.path ?? '', text: value }, ...files.slice(1)] })
          }
          {...plainText}
        >
          {delivered}
        </textarea>
      )}
      <div class="planner-acts">
        <OpenFiles locale={locale} dispatch={open} refused={refused} />
        <button type="button" onClick={() => change({ files: [{ path: '', text: '' }] })}>
          {text.clear}
        </button>
        {!isExample && (
          <button type="button" onClick={() => change(example)}>
            {text.chooseExample}
          </button>
        )}
      </div>
      {isExample && <p class="planner-hint">{text.example}</p>}
      <p class="planner-hint">{text.private}</p>
    </section>
  );
}

const MOST_SHOWN = 12;
