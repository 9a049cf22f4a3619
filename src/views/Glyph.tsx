import type { MapHost } from './cluster-map.ts';
import { glyphPaths, type MarkPath } from './cluster-paths.ts';

/** The mark of one host. */
export function Glyph({ host }: { readonly host: Pick<MapHost, 'state' | 'answer'> }) {
  return (
    <svg class="mc-glyph" viewBox="0 0 16 16" aria-hidden="true">
      <Paths paths={glyphPaths(host)} />
    </svg>
  );
}

/** Marks, drawn. */
export function Paths({ paths }: { readonly paths: readonly MarkPath[] }) {
  return (
    <>
      {paths.map(({ mark, d }) => (
        <path class={`mc-draw-${mark}`} d={d} key={mark} />
      ))}
    </>
  );
}
