/** Words that a shell would take as they are. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command line of the words that a shell has split; a single word with spaces in it is a whole command line already. */
export function shellCommand(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined && /\s/.test(only)) return only;
  return words.map(quoted).join(' ');
}

/** A word in quotes where a shell needs them. An assignment keeps its name outside of them. */
export function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  const assignment = /^([A-Za-z_]\w*=)(.*)$/s.exec(word);
  if (assignment) return `${assignment[1]}${inQuotes(assignment[2] ?? '')}`;
  return inQuotes(word);
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
