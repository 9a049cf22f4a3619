import { useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { strings } from './strings.ts';

const least = 20;
const most = 65;
const usual = 38;

/** The line between the inventory and its answer: it is dragged, or moved with the arrow keys. */
export function Splitter({ locale }: { readonly locale: Locale }) {
  const [percent, setPercent] = useState(usual);
  const set = (element: HTMLElement, to: number): void => {
    const within = Math.min(most, Math.max(least, Math.round(to)));
    setPercent(within);
    element.parentElement?.style.setProperty('--inputs', `${within}%`);
  };
  return (
    <hr
      class="splitter"
      aria-orientation="vertical"
      aria-label={strings[locale].size}
      aria-valuenow={percent}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'ArrowLeft') set(currentTarget, percent - 2);
        if (key === 'ArrowRight') set(currentTarget, percent + 2);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        const { left, width } = currentTarget.parentElement!.getBoundingClientRect();
        set(currentTarget, ((clientX - left) / width) * 100);
      }}
    />
  );
}
