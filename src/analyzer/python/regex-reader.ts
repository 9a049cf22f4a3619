/** The flags in force at a place. */
export type Flags = {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly ascii: boolean;
  readonly verbose: boolean;
};

/** The position of the reader. */
export type Reader = {
  readonly chars: readonly string[];
  at: number;
  groups: number;
  readonly open: Set<number>;
  readonly names: Map<string, number>;
  depth: number;
  /** The highest group that a condition asks for; it may open later. */
  asked: number;
  unsupported: string | undefined;
};

/** A stop that is not an exception of ours: Python's `re.error`, with its words. */
export type Refusal = { readonly refusal: string };

/** A translated piece of a sequence. */
export type Item = { readonly re2: string; readonly isAnchor: boolean; readonly isRepeat: boolean };
/** The flags of a pattern that sets none. */
export const noFlags: Flags = { ignoreCase: false, multiline: false, dotAll: false, ascii: false, verbose: false };

/** A reader at the start of a pattern. */
export function newReader(source: string): Reader {
  return {
    chars: Array.from(source),
    at: 0,
    groups: 0,
    open: new Set(),
    names: new Map(),
    depth: 0,
    asked: 0,
    unsupported: undefined,
  };
}

/** The flags after those of some letters are set or cleared. */
export function withFlags(flags: Flags, letters: string, value: boolean): Flags | Refusal {
  if (letters.includes('L')) return { refusal: "bad inline flags: cannot use 'L' flag with a str pattern" };
  if (letters.includes('a') && letters.includes('u')) return { refusal: 'ASCII and UNICODE flags are incompatible' };
  return {
    ignoreCase: letters.includes('i') ? value : flags.ignoreCase,
    multiline: letters.includes('m') ? value : flags.multiline,
    dotAll: letters.includes('s') ? value : flags.dotAll,
    ascii: letters.includes('a') ? true : letters.includes('u') ? false : flags.ascii,
    verbose: letters.includes('x') ? value : flags.verbose,
  };
}

/** A piece that may be repeated. */
export function plain(re2: string): Item {
  return { re2, isAnchor: false, isRepeat: false };
}

/** A piece that matches a place, not characters. */
export function anchor(re2: string): Item {
  return { re2, isAnchor: true, isRepeat: false };
}

/** A piece that matches one character. */
export function literal(code: number, flags: Flags): Item {
  return plain(flags.ignoreCase ? `(?i:${escapedCode(code)})` : escapedCode(code));
}

/** A code point as RE2 reads it, inside a class and outside. */
export function escapedCode(code: number): string {
  const char = String.fromCodePoint(code);
  return /^[0-9A-Za-z_]$/.test(char) ? char : `\\x{${code.toString(16)}}`;
}
