import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';

/** What is made smaller: files, a command of words, patterns; each only where the case has them. */
export type Shrinkable = {
  readonly files: readonly InventoryFile[];
  readonly command?: string;
  readonly patterns?: readonly unknown[];
};

/**
 * Drops files, lines, options and patterns for as long as the case still differs. Greedy, and bounded by `tries`, because each try may be
 * a real run.
 */
export async function shrink<T extends Shrinkable>(
  start: T,
  stillDiffers: (smaller: T) => Promise<boolean>,
  tries: number,
): Promise<T> {
  let smallest = start;
  let left = tries;
  for (let again = true; again && left > 0; ) {
    again = false;
    for (const smaller of smallerOnes(smallest)) {
      if (left-- <= 0) break;
      if (!(await stillDiffers(smaller))) continue;
      smallest = smaller;
      again = true;
      break;
    }
  }
  return smallest;
}

/** Every way to drop one thing, the biggest first. */
function* smallerOnes<T extends Shrinkable>(from: T): Generator<T> {
  for (let at = 1; at < from.files.length; at++) yield { ...from, files: from.files.toSpliced(at, 1) };
  const patterns = from.patterns ?? [];
  if (patterns.length > 1) for (const pattern of patterns) yield { ...from, patterns: [pattern] };
  for (const command of shorterCommands(from.command)) yield { ...from, command };
  for (const [at, file] of from.files.entries()) {
    const lines = file.text.split('\n');
    for (let line = lines.length - 1; line >= 0; line--) {
      if (lines[line] === '') continue;
      const text = lines.toSpliced(line, 1).join('\n');
      yield { ...from, files: from.files.with(at, { ...file, text }) };
    }
  }
}

/** The command without one of its options; an option's own value goes with it. */
function shorterCommands(command: string | undefined): readonly string[] {
  if (command === undefined) return [];
  const words = command.match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.flatMap((word, at) => {
    if (!word.startsWith('-')) return [];
    const next = words[at + 1];
    const value =
      next !== undefined &&
      !next.startsWith('-') &&
      /^(?:-e|-l|-t|-f|--limit|--tags|--skip-tags|--start-at-task)$/.test(word);
    return [words.toSpliced(at, value ? 2 : 1).join(' ')];
  });
}
