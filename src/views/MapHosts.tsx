import type { ComponentChildren } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { type Locale, shown } from '../analyzer/index.ts';
import type { MapGroup, MapHost } from './cluster-map.ts';
import { counted } from './counted.ts';
import { Glyph } from './Glyph.tsx';
import { LitContext, usePointing } from './linked.ts';
import { predictionStrings } from './prediction-strings.ts';

/** How the hosts of a picture can be touched. */
export type MapTouch = {
  /** What is so of a host that is pressed. */
  readonly label: string;
  readonly pressed: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  readonly onToggle: (host: string) => void;
};

type Props = {
  readonly groups: readonly MapGroup[];
  readonly locale: Locale;
  readonly wordsOf: (host: MapHost) => string;
  readonly touch: MapTouch | undefined;
};

/** The hosts by group, each with its name; as buttons they are one stop of the Tab key, and arrow keys go from one to the next. */
export function MapHosts({ groups, locale, wordsOf, touch }: Props) {
  const rove = useRoving(groups);
  const lit = useContext(LitContext);
  const each = (host: MapHost) =>
    touch ? (
      <HostButton
        {...{ host, locale, touch }}
        isLit={lit.hosts.has(host.name)}
        words={wordsOf(host)}
        tabIndex={rove.stop === host.name ? 0 : -1}
      />
    ) : (
      <span class={classOf(host)}>
        <Named host={host} locale={locale} words={wordsOf(host)} />
      </span>
    );
  const lists = groups.map((group) => (
    <MapGroupSection group={group} locale={locale} key={group.name ?? ''}>
      <ul class="mc-hosts">
        {group.hosts.map((host) => (
          <li key={host.name}>{each(host)}</li>
        ))}
      </ul>
    </MapGroupSection>
  ));
  if (!touch) return <div class="mc-groups">{lists}</div>;
  return (
    <div class="mc-groups" role="toolbar" aria-label={touch.label} {...rove.attributes}>
      {lists}
    </div>
  );
}

type SectionProps = {
  readonly group: MapGroup;
  readonly locale: Locale;
  readonly children: ComponentChildren;
};

/** A group with its name and the number of its hosts. */
export function MapGroupSection({ group, locale, children }: SectionProps) {
  return (
    <section class="mc-group">
      <p class="mc-group-name">
        {group.name ? <code class="notranslate">{group.name}</code> : predictionStrings[locale].map.otherHosts}{' '}
        <span class="mc-count">{counted(group.hosts.length)}</span>
      </p>
      {children}
    </section>
  );
}

type ButtonProps = {
  readonly host: MapHost;
  readonly locale: Locale;
  readonly words: string;
  readonly touch: MapTouch;
  readonly isLit: boolean;
  readonly tabIndex: number;
};

function HostButton({ host, locale, words, touch, isLit, tabIndex }: ButtonProps) {
  const isDown = touch.down.has(host.name);
  const about = useMemo(() => ({ hosts: [host.name] }), [host.name]);
  // A tap changes the command, which says enough.
  const { onPointerUp: _tap, ...pointing } = usePointing(about);
  return (
    <button
      type="button"
      class={`${classOf(host)}${isDown ? ' mc-is-down' : ''}${isLit ? ' mc-lit' : ''}`}
      aria-pressed={touch.pressed.has(host.name)}
      data-host={host.name}
      tabIndex={tabIndex}
      onClick={() => touch.onToggle(host.name)}
      {...pointing}
    >
      <Named host={host} locale={locale} words={words} />
      {isDown && <span class="mc-down">{predictionStrings[locale].map.down}</span>}
    </button>
  );
}

function Named({ host, locale, words }: { readonly host: MapHost; readonly locale: Locale; readonly words: string }) {
  return (
    <>
      <Glyph host={host} />
      <code class="notranslate">{shown(host.name)}</code>
      <span class="sr-only">
        {predictionStrings[locale].colon}
        {words}
      </span>
    </>
  );
}

function classOf({ state, answer }: MapHost): string {
  const bad = answer === 'missing' || answer === 'left' || answer === 'stopped';
  return `mc-host mc-${state}${bad ? ' mc-has-none' : ''}`;
}

/** How far each key goes. */
const keys: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** One stop for the Tab key among many buttons: the host that had the focus last, else the first. */
function useRoving(groups: readonly MapGroup[]) {
  const [last, setLast] = useState<string>();
  const at = useRef<HTMLDivElement>(null);
  const names = groups.flatMap(({ hosts }) => hosts.map(({ name }) => name));
  const stop = last !== undefined && names.includes(last) ? last : names[0];
  return {
    stop,
    attributes: {
      ref: at,
      onFocusIn: ({ target }: FocusEvent) => {
        const host = (target as HTMLElement).closest<HTMLElement>('[data-host]')?.dataset.host;
        if (host !== undefined) setLast(host);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const by = keys[event.key];
        if (by === undefined) return;
        const buttons = [...(at.current?.querySelectorAll<HTMLElement>('[data-host]') ?? [])];
        const now = buttons.indexOf(document.activeElement as HTMLElement);
        buttons[Math.min(Math.max(now + by, 0), buttons.length - 1)]?.focus();
        event.preventDefault();
      },
    },
  };
}
