import type { Headline, Report } from '../prediction.ts';
import type { Tone } from '../simulate/headline.ts';

/** How a text of a terminal is set off. */
export type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim';
export type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

/** One character for each headline, so that colour is not needed to tell them apart. */
export const headlineSigns: Readonly<Record<Headline, string>> = {
  completes: '✓',
  'depends-on-facts': '!',
  incomplete: '!',
  stops: '✗',
  'stops-drained': '✗',
  'nothing-runs': '–',
  rejected: '✗',
  undetermined: '?',
};
export const toneStyles: Readonly<Record<Tone, Style>> = { green: 'green', amber: 'yellow', red: 'red' };
export const severityStyles: Readonly<Record<Report['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

export const plain: Paint = (_style, text) => text;
export const coloured: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
