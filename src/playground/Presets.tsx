import { useEffect, useId, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { inputStrings } from './input-strings.ts';
import { decodeShare } from './share.ts';
import type { Action } from './state.ts';

/** Cases to start from, each as the link that opens it. */
export type PresetGroup = {
  readonly kind: 'topologies' | 'findings';
  readonly presets: readonly { readonly title: string; readonly link: string }[];
};

type Props = {
  readonly groups: readonly PresetGroup[];
  readonly locale: Locale;
  readonly dispatch: (action: Action) => void;
};

/** A menu of cases. Choosing one puts it in the place of the input, which can be undone. */
export function Presets({ groups, locale, dispatch }: Props) {
  const text = inputStrings[locale];
  const id = useId();
  // A menu that nobody can choose from yet needs no entries: they are a fifth of what the page lays out first.
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const choose = ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }) => {
    const [group, at] = currentTarget.value.split(' ').map(Number);
    const chosen = decodeShare(groups[group ?? -1]?.presets[at ?? -1]?.link ?? '');
    if (chosen.kind === 'state') dispatch({ kind: 'request-opened', input: chosen.state });
    currentTarget.value = '';
  };
  return (
    <div class="field presets" data-pagefind-ignore>
      <label for={`${id}-cases`}>{text.cases}</label>
      <select id={`${id}-cases`} onChange={choose}>
        <option value="">{text.chooseCase}</option>
        {(works ? groups : []).map(({ kind, presets }, group) => (
          <optgroup key={kind} label={text[kind]}>
            {presets.map(({ title }, at) => (
              // By its place: the link itself would be in the page a second time.
              <option key={title} value={`${group} ${at}`}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
