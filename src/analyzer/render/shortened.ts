import { shown } from './shown.ts';

const LONGEST_QUOTE = 160;

/** Words of the input or of Ansible in one line of tolerable length. */
export function shortened(message: string): string {
  const line = shown(message.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line;
}
