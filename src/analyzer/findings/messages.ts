import type { ErrorMessage } from '../log/messages.ts';
import { otherMessages } from '../log/other-messages.ts';
import { setupMessages } from '../log/setup-messages.ts';
import { findings } from './index.ts';

/** Every message that is known, each with the findings that declare it or name it, then those that no finding explains. */
export const errorMessages: readonly ErrorMessage[] = [
  ...findings.flatMap(({ id, messages = [] }) =>
    messages.map((message) => ({ ...message, findings: [id, ...alsoCausing(message.id)] })),
  ),
  ...otherMessages,
  ...setupMessages,
];

function alsoCausing(message: string): readonly string[] {
  return findings.filter(({ alsoCauses }) => alsoCauses?.includes(message)).map(({ id }) => id);
}
