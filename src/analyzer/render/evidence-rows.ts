import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { BatchEvidence, LookupEvidence, PlayEvidence, Prediction } from '../prediction.ts';
import { texts } from '../texts/texts.ts';
import { hostsListed } from './hosts-listed.ts';
import { shown } from './shown.ts';
import { reportWords } from './words.ts';

/** One line of the evidence: what a task did on some hosts of a batch, or why a play did nothing. Signs that cannot be seen are escaped. */
export type EvidenceRow = {
  readonly play: string;
  /** Empty where the play reached no batch. */
  readonly batch: string;
  readonly hosts: string;
  /** Empty where no task ran. */
  readonly task: string;
  readonly result: string;
  readonly failed: boolean;
};

const MOST_BATCHES = 5;

/** The evidence by play, batch and task, in the order of the run; of many batches the first ones and the last. */
export function evidenceRows({ evidence }: Prediction, locale: Locale): readonly EvidenceRow[] {
  return evidence.plays.flatMap((play) => [...playRows(play, locale)]);
}

function* playRows(play: PlayEvidence, locale: Locale): Iterable<EvidenceRow> {
  const words = reportWords[locale];
  const name = shown(play.name);
  if (play.batches.length === 0 || play.skippedBecause) {
    const hosts = hostsListed(play.hosts.map(shown), locale);
    const result = play.skippedBecause ? texts[locale].skipped[play.skippedBecause].why : '';
    yield { play: name, batch: '', hosts, task: '', result, failed: false };
    return;
  }
  const { batches } = play;
  const cut = batches.length > MOST_BATCHES + 1;
  for (const batch of cut ? batches.slice(0, MOST_BATCHES) : batches) yield* batchRows(play, batch, locale);
  if (!cut) return;
  const more = words.moreBatches(batches.length - MOST_BATCHES - 1);
  yield { play: name, batch: more, hosts: '', task: '', result: '', failed: false };
  yield* batchRows(play, batches.at(-1)!, locale);
}

function* batchRows(play: PlayEvidence, batch: BatchEvidence, locale: Locale): Iterable<EvidenceRow> {
  const words = reportWords[locale];
  const place = { play: shown(play.name), batch: words.batchOf(batch.number, play.batchCount) };
  for (const { task, results } of batch.tasks) {
    for (const { result, hosts } of results) {
      const row = { hosts: hostsListed(hosts.map(shown), locale), task: shown(task), result: words.results[result] };
      yield { ...place, ...row, failed: result === 'failed' };
    }
  }
  if (batch.lookup) {
    const hosts = shown(batch.lookup.evaluatedBy);
    yield { ...place, hosts, task: words.lookup, result: lookupWords(batch.lookup, locale), failed: false };
  }
}

function lookupWords(lookup: LookupEvidence, locale: Locale): string {
  const words = reportWords[locale];
  const without = lookup.hosts.filter(({ source }) => source === undefined).map(({ host }) => shown(host));
  const parts = [
    words.looksAt({ ...lookup, key: shown(lookup.key) }),
    lookup.groupMissing ? words.groupMissing : '',
    without.length > 0 ? words.noValue(hostsListed(without, locale)) : '',
    lookup.brokeAt === undefined ? '' : words.brokeAt(shown(lookup.brokeAt)),
  ];
  return parts.filter((part) => part !== '').join(languages[locale].semicolon);
}
