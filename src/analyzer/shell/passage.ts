import type { Source } from './source.ts';

/** A text put together from ranges of another and from characters that are written differently there. */
export type PassageBuilder = {
  /** Takes a half-open range of the text as it is. */
  readonly copy: (start: number, end: number) => PassageBuilder;
  /** Puts `text` where the other has the range `start` to `end`. */
  readonly put: (text: string, start: number, end: number) => PassageBuilder;
  /** Takes a whole passage of the same paste. */
  readonly append: (passage: Source) => PassageBuilder;
  /** Ends the line, at the place where the last unit ends. */
  readonly endLine: () => PassageBuilder;
  readonly isEmpty: () => boolean;
  readonly finish: () => Source;
};

/** Builds a shell text out of an outermost one, so that each unit still knows its place in what was pasted. */
export function passageOf({ text, pasted }: Source): PassageBuilder {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const startOf = (at: number): number => (pasted ? (pasted.starts[at] ?? pasted.ends.at(-1) ?? 0) : at);
  const endOf = (at: number): number => (pasted ? (pasted.ends[at - 1] ?? 0) : at);
  const builder: PassageBuilder = {
    copy: (start, end) => {
      parts.push(text.slice(start, end));
      for (let at = start; at < Math.min(end, text.length); at++) {
        starts.push(startOf(at));
        ends.push(endOf(at + 1));
      }
      return builder;
    },
    put: (written, start, end) => {
      parts.push(written);
      for (let unit = 0; unit < written.length; unit++) {
        starts.push(startOf(start));
        ends.push(Math.max(startOf(start), endOf(end)));
      }
      return builder;
    },
    append: (passage) => {
      parts.push(passage.text);
      for (const at of passage.pasted?.starts ?? []) starts.push(at);
      for (const at of passage.pasted?.ends ?? []) ends.push(at);
      return builder;
    },
    endLine: () => {
      const last = ends.at(-1) ?? 0;
      parts.push('\n');
      starts.push(last);
      ends.push(last);
      return builder;
    },
    isEmpty: () => starts.length === 0,
    finish: () => ({ text: parts.join(''), pasted: { starts, ends } }),
  };
  return builder;
}

/** A half-open range of an outermost text. */
export function slicePassage(source: Source, start: number, end: number): Source {
  return passageOf(source).copy(start, end).finish();
}
