import { useId, useState } from 'preact/hooks';
import { type FactState, resolveRelease, rolePatch, shown } from '../analyzer/index.ts';
import type { PartProps as Props } from './part.ts';
import { runQuestionStrings } from './run-question-strings.ts';

/** Whether the role has been patched; asked only where the release has a patch. */
export function PatchedRole({ state: { input }, locale, dispatch }: Props) {
  const resolved = resolveRelease(input.kubespray ?? '');
  if (!input.patched && (resolved.kind === 'unknown' || !rolePatch(resolved.release))) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={input.patched === true} onChange={() => dispatch({ kind: 'patch-toggled' })} />
      <span>{runQuestionStrings[locale].patched}</span>
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

/** How many boxes are shown at once; the rest is found by a part of the name. */
const MOST = 60;

/** The same: hosts that are down. */
export function DownHosts({ state, locale, dispatch }: Props) {
  const text = runQuestionStrings[locale];
  const id = useId();
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState('');
  const down = new Set(state.input.down?.map(({ host }) => host));
  const hosts = [...new Set(state.reading.groups.flatMap((group) => group.hosts))];
  if (hosts.length === 0) return null;
  const matching = hosts.filter((host) => host.includes(part));
  const visible = matching.slice(0, MOST);
  return (
    <details class="down-hosts" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.down(down.size)}</summary>
      {open && (
        <fieldset>
          <legend class="sr-only">{text.downLegend}</legend>
          {hosts.length > MOST && (
            <>
              <label for={`${id}-part`}>{text.filter}</label>
              <input
                id={`${id}-part`}
                type="search"
                value={part}
                onInput={({ currentTarget }) => setPart(currentTarget.value.trim())}
              />
            </>
          )}
          <div class="choices">
            {visible.map((host) => (
              <label class="check" key={host}>
                <input
                  type="checkbox"
                  checked={down.has(host)}
                  onChange={() => dispatch({ kind: 'down-toggled', host })}
                />
                <code class="notranslate">{shown(host)}</code>
              </label>
            ))}
          </div>
          {matching.length > visible.length && <p class="hint">{text.more(matching.length - visible.length)}</p>}
        </fieldset>
      )}
    </details>
  );
}
