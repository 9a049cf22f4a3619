import { commented, type Locale, type StepBlock } from '../analyzer/index.ts';
import type { PlanAnswer, ShownHop } from '../playground/plan-answer.ts';
import { CopyButton } from '../views/CopyButton.tsx';
import { HeadlineMark } from '../views/HeadlineMark.tsx';
import { InlineCode } from '../views/InlineCode.tsx';
import { plannerStrings } from './planner-strings.ts';

type Props = { readonly answer: PlanAnswer; readonly locale: Locale };

/** A plan hop by hop: each step with its command, and each run with its verdict. */
export function PlanHops({ answer: { hops, ifItStops }, locale }: Props) {
  return (
    <div class="plan-hops">
      {hops.map((hop, at) => (
        <Hop hop={hop} isFirst={at === 0} locale={locale} key={hop.title} />
      ))}
      {ifItStops !== '' && (
        <p class="plan-stops">
          <InlineCode text={ifItStops} />
        </p>
      )}
    </div>
  );
}

type HopProps = { readonly hop: ShownHop; readonly isFirst: boolean; readonly locale: Locale };

function Hop({ hop: { title, notes, steps }, isFirst, locale }: HopProps) {
  const text = plannerStrings[locale];
  const runs = steps.filter(({ headline }) => headline).length;
  return (
    <details class="plan-hop" open={isFirst}>
      <summary>
        <h3>{title}</h3>
        {notes.length > 0 && <span class="plan-decide">{text.toDecide(notes.length)}</span>}
        <span class="plan-count">{text.steps(steps.length, runs)}</span>
      </summary>
      {notes.map((note) => (
        <p class="plan-note" key={note}>
          <InlineCode text={note} />
        </p>
      ))}
      <ol>
        {steps.map((step) => (
          <Step step={step} locale={locale} key={step.number} />
        ))}
      </ol>
    </details>
  );
}

function Step({ step, locale }: { readonly step: StepBlock; readonly locale: Locale }) {
  const text = plannerStrings[locale];
  const lines = commented(step).join('\n');
  return (
    <li class="mc-block">
      <div class="plan-step-head">
        <h4>
          <InlineCode text={step.title} />
        </h4>
        {step.headline && <HeadlineMark headline={step.headline} locale={locale} />}
        <CopyButton text={lines} label={text.copy} locale={locale} />
      </div>
      <pre class="mc-command notranslate">
        <code>{lines}</code>
      </pre>
      {step.details.slice(step.headline ? 1 : 0).map((detail) => (
        <p class="plan-detail" key={detail}>
          <InlineCode text={detail} />
        </p>
      ))}
    </li>
  );
}
