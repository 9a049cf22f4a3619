import { useId, useMemo } from 'preact/hooks';
import { longestCommand } from './bounds.ts';
import { CodeField } from './CodeField.tsx';
import { completionsAt } from './completion.ts';
import { markersOf } from './markers.ts';
import { fixesOf, namesOf, type PartProps } from './part.ts';
import { FactsQuestion } from './RunQuestions.tsx';
import type { KnownRelease } from './releases.ts';
import { strings } from './strings.ts';
import type { Editors } from './use-editors.ts';

type Props = PartProps & { readonly editors: Editors; readonly releases: readonly KnownRelease[] };

/** What is run: the command, the release, and the state of the fact cache. */
export function Bar(props: Props) {
  return (
    <div class="bar">
      <Command {...props} />
      <ReleaseChoice {...props} />
      <FactsQuestion {...props} />
    </div>
  );
}

function Command({ state, locale, dispatch, editors }: Props) {
  const text = strings[locale];
  const id = useId();
  const markers = useMemo(() => markersOf(state.reading, undefined), [state.reading]);
  return (
    <div class="field command-field">
      {editors.module ? <span class="label">{text.command}</span> : <label for={`${id}-command`}>{text.command}</label>}
      <CodeField
        field="command"
        language="shell"
        label={text.command}
        text={state.input.command}
        markers={markers}
        source={undefined}
        readOnly={state.own !== undefined}
        longest={longestCommand}
        onTooLong={() => dispatch({ kind: 'text-refused', is: 'command' })}
        onText={(typed) => dispatch({ kind: 'command-typed', text: typed })}
        editors={editors}
        hoverAt={(offset) => editors.hoverAt(offset)}
        completionsAt={(typed, offset) => completionsAt(typed, offset, namesOf(state))}
        fixes={() => fixesOf(state, dispatch)}
        attributes={{ id: `${id}-command`, 'data-command': '', rows: 1 }}
      />
    </div>
  );
}

function ReleaseChoice({ state: { input }, locale, dispatch, releases }: Props) {
  const text = strings[locale];
  const id = useId();
  const newestFirst = releases.map(({ name }) => name).reverse();
  const known = input.kubespray === undefined || newestFirst.includes(input.kubespray);
  return (
    <div class="field">
      <label for={`${id}-release`}>{text.release}</label>
      <select
        id={`${id}-release`}
        value={input.kubespray ?? ''}
        onChange={({ currentTarget }) =>
          dispatch({ kind: 'release-chosen', release: currentTarget.value || undefined })
        }
      >
        <option value="" selected={input.kubespray === undefined}>
          {text.everyRelease}
        </option>
        {[...(known ? [] : [input.kubespray!]), ...newestFirst].map((name) => (
          <option value={name} selected={name === input.kubespray} key={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
