import type { ComponentChildren } from 'preact';
import { type Locale, languages, placeOf } from '../analyzer/index.ts';
import { HeldContext, LitContext, PointingContext } from '../views/linked.ts';
import type { State } from './state.ts';
import { type Linking, useLinking } from './use-linking.ts';
import type { WorkerClient } from './worker-client.ts';

type Strings = {
  readonly command: string;
  readonly lines: (lines: readonly number[]) => string;
  readonly hosts: (count: number) => string;
  readonly lit: (what: string) => string;
};

const strings = {
  en: {
    command: 'the command',
    lines: (lines) => `${lines.length === 1 ? 'line' : 'lines'} ${languages.en.list(lines.map(String))}`,
    hosts: (count) => (count === 1 ? 'one host of the picture' : `${count} hosts of the picture`),
    lit: (what) => `Highlighted: ${what}.`,
  },
  'zh-CN': {
    command: '命令',
    lines: (lines) => `第 ${lines.join('、')} 行`,
    hosts: (count) => `图中 ${count} 台主机`,
    lit: (what) => `已标出：${what}。`,
  },
} satisfies Record<Locale, Strings>;

type Props = {
  readonly ask: WorkerClient['ask'];
  readonly state: State;
  readonly locale: Locale;
  readonly children: ComponentChildren;
};

/** A page whose parts light each other. What the pointer and the focus light is seen only; what is held is said, once. */
export function Linked({ ask, state, locale, children }: Props) {
  const linking = useLinking(state, ask);
  const { pointing, lit, held, told } = linking;
  return (
    <PointingContext.Provider value={pointing}>
      <HeldContext.Provider value={held}>
        <LitContext.Provider value={lit}>{children}</LitContext.Provider>
      </HeldContext.Provider>
      <p class="sr-only" role="status">
        {told && sentence(linking, state, locale)}
      </p>
    </PointingContext.Provider>
  );
}

/** How many lines of a file are named. */
const mostLines = 5;

function sentence({ lit }: Linking, { input, reading }: State, locale: Locale): string {
  const text = strings[locale];
  const files = reading.fileNames.flatMap((name, at) => {
    const spans = lit.spans.filter(({ file }) => file === name);
    const content = input.files[at]?.text ?? '';
    const lines = [...new Set(spans.filter(isWritten).map(({ start }) => placeOf(content, start).line))];
    const named = lines.sort((a, b) => a - b).slice(0, mostLines);
    return spans.length === 0 ? [] : [named.length > 0 ? `${name} ${text.lines(named)}` : name];
  });
  const inCommand = lit.spans.some(({ file }) => file === undefined) ? [text.command] : [];
  const inPicture = lit.hosts.size > 0 ? [text.hosts(lit.hosts.size)] : [];
  return text.lit(languages[locale].list([...inCommand, ...files, ...inPicture]));
}

function isWritten({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return start < end;
}
