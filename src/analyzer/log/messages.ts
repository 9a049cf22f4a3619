import type { Locale } from '../locale.ts';

/** A message as the finding declares it that is its likeliest cause. */
export type DeclaredMessage = {
  /** Stays, and is unique among all messages. */
  readonly id: string;
  /** A line of it as Ansible prints it. */
  readonly printed: string;
  /** Pieces that are all in the message; white space, quotes and backslashes do not count. */
  readonly parts: readonly string[];
  /** Pieces of which none is in it, because a message of its own has them. */
  readonly without?: readonly string[];
  /** A piece of the task's name, where the same message of another task means something else. */
  readonly task?: string;
  /** In kubernetes-sigs/kubespray. */
  readonly issues: readonly number[];
  /** The anchor of its section on the page "Find your error"; without one the page lists it under its id. */
  readonly section?: Readonly<Record<Locale, string>>;
};

/** A message that operators meet in limited runs of Kubespray, and where it leads. */
export type ErrorMessage = DeclaredMessage & {
  /** Findings that it is a symptom of, the likeliest first; none for what is not Multus. */
  readonly findings: readonly string[];
  /** What to do, where no finding says it. */
  readonly advice?: Readonly<Record<Locale, string>>;
};

/** Finds the messages that are in a text; `task`: the failing task, if it is known. */
export type MessageFinder = (text: string, task: string | undefined) => readonly ErrorMessage[];

/** The words of a message without what terminals, callbacks and escapes do to them: white space, quotes, backslashes. */
export function compact(text: string): string {
  return text.replace(/\\[nrt]/g, '').replace(/[\s\\"'`‘’“”]+/g, '');
}

/** A finder of these messages, which answers in their order. */
export function messageFinder(messages: readonly ErrorMessage[]): MessageFinder {
  const compacted = messages.map((message) => ({
    message,
    parts: message.parts.map(compact),
    without: message.without?.map(compact) ?? [],
  }));
  return (text, task) => {
    const words = compact(text);
    const name = task?.toLowerCase() ?? '';
    const found = compacted.filter(
      ({ message, parts, without }) =>
        parts.every((part) => words.includes(part)) &&
        !without.some((part) => words.includes(part)) &&
        (message.task === undefined || name.includes(message.task.toLowerCase())),
    );
    // Of two that differ in the task only, the one that names it.
    const ofTask = new Set(found.filter(({ message }) => message.task !== undefined).map(({ parts }) => parts.join()));
    return found
      .filter(({ message, parts }) => message.task !== undefined || !ofTask.has(parts.join()))
      .map(({ message }) => message);
  };
}
