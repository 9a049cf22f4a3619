import type { Locale, PlanGoal } from '../analyzer/index.ts';
import type { PlanAnswer } from '../playground/plan-answer.ts';
import { CopyButton } from '../views/CopyButton.tsx';
import { HeadlineIcon, HeadlineMark } from '../views/HeadlineMark.tsx';
import { InlineCode } from '../views/InlineCode.tsx';
import { plannerStrings } from './planner-strings.ts';
import { requestFragment } from './request-fragment.ts';

type Props = {
  readonly answer: PlanAnswer;
  readonly goal: PlanGoal;
  /** The address of the playground. */
  readonly playground: string;
  readonly locale: Locale;
};

/** Browsers stop at some length of an address. */
const LONGEST_FRAGMENT = 30_000;

const looks = {
  planned: { tone: 'mc-good', icon: 'completes' },
  blocked: { tone: 'mc-bad', icon: 'stops' },
  'nothing-to-do': { tone: 'mc-unsure', icon: 'nothing-runs' },
  problems: { tone: 'mc-warn', icon: 'incomplete' },
} as const;

/** What becomes of the goal, in one card: planned to its end, or up to where and why not further. */
export function PlanSummary({ answer, goal, playground, locale }: Props) {
  const text = plannerStrings[locale];
  const { ends, hops, runs, mostDown, says, blocked } = answer;
  const { tone, icon } = looks[ends];
  return (
    <div class={`plan-summary ${tone}`}>
      <p class="plan-verdict">
        <HeadlineIcon headline={icon} tone={tone} />
        <strong>{ends === 'planned' ? text.planned(hops.length, runs) : text.ends[ends]}</strong>
        {hops.length > 0 && <span>{text.mostDown(mostDown)}</span>}
      </p>
      {blocked && <Blocked {...{ blocked, goal, playground, locale }} />}
      {ends === 'planned' ? (
        <details class="plan-says">
          <summary>{text.before}</summary>
          {says.map((line) => (
            <p key={line}>
              <InlineCode text={line} />
            </p>
          ))}
        </details>
      ) : (
        !blocked && says.map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}

type BlockedProps = Omit<Props, 'answer'> & { readonly blocked: NonNullable<PlanAnswer['blocked']> };

/** Where the plan ends, why, and what the operator can decide. */
function Blocked({ blocked, goal: { files }, playground, locale }: BlockedProps) {
  const text = plannerStrings[locale];
  const { says, command, kubespray, headline, why, findings, ways } = blocked;
  const fragment = requestFragment({ files, command, kubespray });
  return (
    <>
      <p>
        <InlineCode text={says} />
      </p>
      <div class="mc-block">
        <div class="plan-step-head">
          <h3>{text.firstRun}</h3>
          <HeadlineMark headline={headline} locale={locale} />
          <CopyButton text={command} label={text.copy} locale={locale} />
        </div>
        <pre class="mc-command notranslate">
          <code>{command}</code>
        </pre>
      </div>
      <p>
        <InlineCode text={why} />
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>
              <InlineCode text={finding} />
            </li>
          ))}
        </ul>
      )}
      {ways.length > 0 ? (
        <>
          <h3>{text.decide}</h3>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{text.noWay}</p>
      )}
      {fragment.length <= LONGEST_FRAGMENT && (
        <p>
          <a href={playground + fragment}>{text.open}</a>
        </p>
      )}
    </>
  );
}
