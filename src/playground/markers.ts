import type { ToldReport } from '../views/Findings.tsx';
import type { Note } from '../views/note.ts';
import type { Reading } from './reading.ts';

/** A place of a text that an editor underlines, with what it says there. */
export type Marker = {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
};

/** The places of one text: of the file read under a name, or of the command for `undefined`. Each message once a place, the gravest first. */
export function markersOf(reading: Reading, file: string | undefined): readonly Marker[] {
  const all = [...reading.notes.flatMap(markerOfNote), ...(reading.analysis?.findings ?? []).flatMap(markerOfReport)];
  const seen = new Set<string>();
  return all
    .filter(({ at, marker: { start, end, message } }) => {
      const key = JSON.stringify([start, end, message]);
      if (at !== file || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ marker }) => marker)
    .sort((a, b) => gravity[a.severity] - gravity[b.severity] || a.start - b.start);
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

type Placed = { readonly at: string | undefined; readonly marker: Marker };

function markerOfNote({ place, severity, title, change }: Note): readonly Placed[] {
  if (!place) return [];
  const { file, start, end } = place;
  return [{ at: file, marker: { start, end, severity, message: joined(title, change) } }];
}

function markerOfReport({ report, text }: ToldReport): readonly Placed[] {
  const { span, severity } = report;
  if (!span) return [];
  const { file, start, end } = span;
  return [{ at: file, marker: { start, end, severity, message: joined(text.title, text.message, text.change) } }];
}

function joined(...parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join('\n').replaceAll('`', '');
}
