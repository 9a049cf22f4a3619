import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Locale, StepText } from '../analyzer/index.ts';
import { HeadlineIcon, headlineTone } from '../views/HeadlineMark.tsx';
import { InlineCode } from '../views/InlineCode.tsx';
import { RunbookVerdict } from '../views/RunbookVerdict.tsx';
import { useFirst } from '../views/use-first.tsx';
import type { RunbookReading } from './reading.ts';

type Props = {
  readonly runbook: RunbookReading;
  readonly locale: Locale;
  readonly onOpen: (at: number) => void;
  /** The answer of the opened step. */
  readonly children: ComponentChildren;
};

/** Several commands as a list: the verdict of each and what it changes; one of them is open with its whole answer. */
export function Steps({ runbook, locale, onOpen, children }: Props) {
  const { headline, sentence, steps, opened, restsOn, assumptions } = runbook;
  const id = useId();
  const [isClosed, setClosed] = useState(false);
  useEffect(() => setClosed(false), [opened]);
  // A step that is far down is shown with all before it.
  const { first, more } = useFirst(steps, locale);
  const shown = opened < first.length ? first : steps;
  return (
    <div class="runbook">
      <RunbookVerdict headline={headline} sentence={sentence} />
      <ol class="steps">
        {shown.map((step, at) => (
          <Step
            key={step.number}
            step={step}
            cardId={`${id}-${at}`}
            isOpen={at === opened && !isClosed}
            onPress={() => (at === opened ? setClosed(!isClosed) : onOpen(at))}
          >
            {at === opened && !isClosed && children}
          </Step>
        ))}
      </ol>
      {shown === first && more}
      {assumptions.length > 0 && (
        <details class="runbook-rests">
          <summary>{restsOn}</summary>
          <ul>
            {assumptions.map((text) => (
              <li key={text}>
                <InlineCode text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type StepProps = {
  readonly step: StepText;
  readonly cardId: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
};

function Step({ step, cardId, isOpen, onPress, children }: StepProps) {
  const { number, name, command, setting, headline, label, sentence, notes } = step;
  const head = (
    <>
      <span class="sr-only">{name}: </span>
      <span class="step-number" aria-hidden="true">
        {number}
      </span>
      <code class="notranslate">{command}</code>
    </>
  );
  return (
    <li class={`step ${headline ? headlineTone[headline] : 'step-not-run'}${isOpen ? ' open' : ''}`}>
      <h3>
        {headline ? (
          <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? cardId : undefined} onClick={onPress}>
            {head}
          </button>
        ) : (
          <span class="step-head">{head}</span>
        )}
      </h3>
      {!isOpen && (
        <div class="step-says">
          {headline && <HeadlineIcon headline={headline} />}
          <p>
            {label !== '' && <strong>{label}</strong>}
            {sentence.slice(label.length)}
            {setting !== '' && <span class="step-setting notranslate"> {setting}</span>}
          </p>
        </div>
      )}
      {notes.length > 0 && (
        <ul class="step-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {isOpen && <div id={cardId}>{children}</div>}
    </li>
  );
}
