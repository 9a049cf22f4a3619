/** Signs that a reader cannot see or that change how others are read: controls, direction marks, fillers, lone surrogates, line separators. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** Text of the input made safe to show in one line: each such character as `\u{1b}`, anything else as it is. */
export function shown(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
