import { compact, type ErrorMessage, type MessageFinder } from './messages.ts';

/** Characters, without spaces and quotes, of a message that have to be there before it is known by its beginning. */
const FEWEST = 24;
/** Of them those that are not Ansible's words for any error. */
const FEWEST_OWN = 8;
/** What Ansible says before, and around, whatever went wrong. */
const ANYWAY =
  /^.*?(?:undefinedvariable|anunhandledexceptionoccurredwhile(?:templating)?|errorwhileevaluatingconditional)(?:\.?theerrorwas:?)?/i;
/** Beginnings that could go on in more ways than these tell nothing. */
const MOST_FINDINGS = 3;

/** What is before an ellipsis at the end; `undefined`: there is none. */
function beforeEllipsis(text: string): string | undefined {
  const end = text.trimEnd();
  const sign = ['…', '...'].find((one) => end.endsWith(one));
  return sign && end.slice(0, -sign.length);
}

/**
 * A finder of messages that were cut off, as titles, search results and log viewers do: the end of the text, or of a line that ends in an
 * ellipsis, is somewhere inside the message as it is printed. Of several the one with the longest piece in common.
 */
export function cutMessageFinder(messages: readonly ErrorMessage[]): MessageFinder {
  const printed = messages.map((message) => ({ message, words: compact(message.printed) }));
  return (text) => {
    const whole = text.trimEnd();
    const lines = whole.split('\n').flatMap((line) => beforeEllipsis(line) ?? []);
    // A quote or a bracket at the end closes the message.
    const pieces = /[\w-]$/.test(whole.slice(-1)) ? [whole, ...lines] : lines;
    for (const piece of pieces) {
      const found = likeliest(printed, compact(piece.slice(-1_000)));
      if (found.length > 0) return found;
    }
    return [];
  };
}

type Printed = { readonly message: ErrorMessage; readonly words: string };

function likeliest(printed: readonly Printed[], words: string): readonly ErrorMessage[] {
  const matches = printed.map(({ message, words: whole }) => ({ message, length: commonLength(whole, words) }));
  const longest = Math.max(...matches.map(({ length }) => length));
  if (longest < FEWEST) return [];
  const found = matches.filter(({ length }) => length === longest).map(({ message }) => message);
  return new Set(found.map(({ findings: [first] }) => first)).size > MOST_FINDINGS ? [] : found;
}

/** How much of the end of `words` is in `whole`, before its own end; 0 where that is less than what is needed. */
function commonLength(whole: string, words: string): number {
  let length = 0;
  for (let more = FEWEST; more <= Math.min(words.length, whole.length - 1); more++) {
    const at = whole.indexOf(words.slice(-more));
    if (at === -1 || at + more >= whole.length) break;
    length = more;
  }
  return words.slice(-length).replace(ANYWAY, '').length < FEWEST_OWN ? 0 : length;
}
