import { useEffect, useState } from 'preact/hooks';
import type { Locale, PlanGoal } from '../analyzer/index.ts';
import { type PlanForm, planForms } from '../playground/plan-form.ts';
import { saveAs } from '../playground/save-as.ts';
import type { WorkerClient } from '../playground/worker-client.ts';
import { CopyButton } from '../views/CopyButton.tsx';
import { plannerStrings } from './planner-strings.ts';

type Props = { readonly goal: PlanGoal; readonly ask: WorkerClient['ask']; readonly locale: Locale };

const fileNames = {
  markdown: 'upgrade.md',
  script: 'upgrade.sh',
  gitlab: '.gitlab-ci.yml',
  github: 'upgrade.yml',
} as const satisfies Readonly<Record<PlanForm, string>>;

/** The plan in the forms in which it is taken along, written when it is asked for. */
export function PlanText({ goal, ask, locale }: Props) {
  const text = plannerStrings[locale];
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<PlanForm>('markdown');
  const [written, setWritten] = useState<string>();
  useEffect(() => {
    setWritten(undefined);
    if (!open) return;
    let isWanted = true;
    ask({ about: 'plan-text', goal, form, locale }).then((told) => {
      if (isWanted && told.kind === 'answered') setWritten(told.answer);
    });
    return () => {
      isWanted = false;
    };
  }, [open, form, goal, ask, locale]);
  return (
    <details class="plan-take mc-block" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.take}</summary>
      <div class="planner-acts">
        <label>
          <span class="sr-only">{text.form}</span>
          <select value={form} onChange={({ currentTarget }) => setForm(currentTarget.value as PlanForm)}>
            {planForms.map((each) => (
              <option key={each} value={each}>
                {text.forms[each]}
              </option>
            ))}
          </select>
        </label>
        {written !== undefined && (
          <>
            <CopyButton text={written} label={text.copy} locale={locale} />
            <button type="button" class="mc-button" onClick={() => saveAs(fileNames[form], written, 'text/plain')}>
              {text.download} <code>{fileNames[form]}</code>
            </button>
          </>
        )}
      </div>
      <p class="planner-hint">{text.nothingRuns}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <pre class="plan-text notranslate" tabIndex={0}>
        <code>{written ?? text.working}</code>
      </pre>
    </details>
  );
}
