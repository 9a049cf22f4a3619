import { useId } from 'preact/hooks';
import { type FactState, shown } from '../analyzer/index.ts';
import type { PartProps as Props } from './part.ts';
import { runQuestionStrings } from './run-question-strings.ts';

/** Whether the role has been patched; asked only where the release has a patch. */
export function PatchedRole({ state: { input, reading }, locale, dispatch }: Props) {
  if (!input.patched && !reading.patchable) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={input.patched === true} onChange={() => dispatch({ kind: 'patch-toggled' })} />
      <span>{runQuestionStrings[locale].patched}</span>
    </label>
  );
}

/** Whether encrypted files hold anything that decides; asked only where there are any. */
export function VaultQuestion({ state: { input }, locale, dispatch }: Props) {
  if (!input.vaultHoldsSecrets && !input.files.some(({ text }) => text.startsWith('$ANSIBLE_VAULT'))) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={input.vaultHoldsSecrets === true}
        onChange={() => dispatch({ kind: 'vault-toggled' })}
      />
      <span>{runQuestionStrings[locale].vaultHoldsSecrets}</span>
    </label>
  );
}

/** What a run depends on and neither inventory nor command tells: the fact cache. */
export function FactsQuestion({ state: { input }, locale, dispatch }: Props) {
  const text = runQuestionStrings[locale];
  const name = useId();
  const { facts } = input;
  const named = typeof facts === 'object' ? facts : undefined;
  const choices: readonly (readonly [label: string, facts: FactState | undefined])[] = [
    [text.cached, 'cached'],
    [text.empty, 'empty'],
    [text.notSure, undefined],
    ...(named ? ([[text.named(named.map(shown)), named]] as const) : []),
  ];
  return (
    <fieldset class="facts-question" aria-describedby={`${name}-hint`}>
      <legend title={text.factsHint}>{text.facts}</legend>
      <div class="choices">
        {choices.map(([label, value]) => (
          <label class="check" key={label}>
            <input
              type="radio"
              name={name}
              checked={facts === value}
              onChange={() => dispatch({ kind: 'facts-chosen', facts: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="sr-only" id={`${name}-hint`}>
        {text.factsHint}
      </p>
    </fieldset>
  );
}
