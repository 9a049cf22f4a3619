import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Prediction } from '../prediction.ts';
import { hostsListed } from './hosts-listed.ts';
import { runWords } from './run-words.ts';
import { shown } from './shown.ts';

/** The way out for nodes that a run leaves cordoned, in words around its commands; backticks mark code. */
export type WayOutParts = {
  /** What the nodes are left in. */
  readonly state: string;
  readonly before: string;
  readonly commands: readonly string[];
  /** Empty where nothing is left to say. */
  readonly after: string;
};

export function wayOutParts({ wayOut }: Pick<Prediction, 'wayOut'>, locale: Locale): WayOutParts | undefined {
  if (!wayOut) return undefined;
  const words = runWords[locale].wayOut;
  const { kind, nodes, drained, commands } = wayOut;
  const many = nodes.length > 1;
  return {
    state: words.state(hostsListed(nodes.map(shown), locale), many, drained),
    before: words[kind](many),
    commands,
    after: kind === 'finish' ? words.check : '',
  };
}

/** The same in one paragraph without markup; empty where no node is left cordoned. */
export function wayOutText(prediction: Pick<Prediction, 'wayOut'>, locale: Locale): string {
  const parts = wayOutParts(prediction, locale);
  if (!parts) return '';
  return paragraph(
    [parts.state, `${parts.before}${languages[locale].gap}${parts.commands.map(shown).join(' && ')}`],
    locale,
  );
}
