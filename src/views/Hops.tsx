import { type Locale, type Remedy, shown } from '../analyzer/index.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

/** Releases on the way to a goal, each with what the same command comes to on it. */
export function Hops({ hops, locale }: { readonly hops: NonNullable<Remedy['hops']>; readonly locale: Locale }) {
  return (
    <ol class="mc-hops">
      {hops.map(({ release, outcome }) => (
        <li key={release}>
          <code class="notranslate">{shown(release)}</code> <OutcomeMark outcome={outcome} locale={locale} />
        </li>
      ))}
    </ol>
  );
}
