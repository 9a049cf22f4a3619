import type { Excerpt } from '../analyzer/index.ts';

/** Where a note points: a text of the request by name (`undefined`: the command), and the place in it. */
export type NotePlace = {
  readonly file?: string;
  readonly start: number;
  readonly end: number;
  readonly excerpt: Excerpt;
};

/** One thing to tell the reader about the input, in the reader's language. */
export type Note = {
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly change: string;
  /** Ansible's own words, never translated. */
  readonly ansibleSays?: string;
  readonly place?: NotePlace;
  /** The finding whose page says more, if there is one. */
  readonly finding?: string;
};
