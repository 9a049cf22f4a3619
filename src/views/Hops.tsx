import { type Locale, type Remedy, shown } from '../analyzer/index.ts';
import { HeadlineMark } from './HeadlineMark.tsx';

/** Releases on the way to a goal, each with the verdict of the same command on it. */
export function Hops({ hops, locale }: { readonly hops: NonNullable<Remedy['hops']>; readonly locale: Locale }) {
  return (
    <ol class="mc-hops">
      {hops.map(({ release, headline }) => (
        <li key={release}>
          <code class="notranslate">{shown(release)}</code> <HeadlineMark headline={headline} locale={locale} />
        </li>
      ))}
    </ol>
  );
}
