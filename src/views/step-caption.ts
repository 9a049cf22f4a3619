import { hostsListed, type Locale, shown } from '../analyzer/index.ts';
import { type Frame, registeredIn } from './cluster-map.ts';
import type { PictureStep } from './picture-steps.ts';
import { predictionStrings } from './prediction-strings.ts';
import type { RunStation } from './run-stations.ts';
import { runStrings } from './run-strings.ts';

/** One step of a picture in words; `text` has code between backticks. */
export type StepCaption = { readonly title: string; readonly text: string };

/** What happens in one step: who takes part, who registers, who is asked, what is drained or lost, and where the run stops. `ofWholeRun`: the batches are steps among others. */
export function stepCaption(step: PictureStep, locale: Locale, ofWholeRun: boolean): StepCaption {
  const words = predictionStrings[locale];
  const { name } = runStrings[locale].stations;
  if (step.kind === 'station') {
    const turn = step.turn ? ` · ${words.map.turn(step.turn.at + 1)}` : '';
    return { title: name[step.station.kind] + turn, text: ofStation(step.station, locale).join(words.between) };
  }
  const batch = words.map.batch(step.frame.batch.number, step.frame.play.batchCount);
  return {
    title: ofWholeRun ? `${name.network} · ${batch}` : batch,
    text: ofBatch(step.frame, locale).join(words.between),
  };
}

function ofBatch({ play, batch }: Frame, locale: Locale): readonly string[] {
  const { list, map } = predictionStrings[locale];
  const { lookup, tasks, failed } = batch;
  const hosts = [...new Set(registeredIn(batch))];
  const keys = [...new Set(tasks.flatMap(({ register }) => (register === undefined ? [] : [register])))];
  const without = lookup?.hosts.filter(({ source }) => source === undefined).length ?? 0;
  const failedAt = failed
    ? tasks.findLast(({ results }) => results.some(({ result }) => result === 'failed'))
    : undefined;
  const failedOn = failedAt?.results.find(({ result }) => result === 'failed')?.hosts[0];
  return [
    map.caption(batch.hosts.length, play.hosts.length),
    ...(hosts.length > 0
      ? [map.registers(named(hosts, locale), hosts.length, list(keys.map((key) => `\`${key}\``)))]
      : []),
    ...(lookup && lookup.hosts.length > 0 ? [map.asks(lookup.hosts.length, without, lookup.key)] : []),
    ...(failedAt && failedOn !== undefined ? [map.stops(failedAt.task, failedOn)] : []),
  ];
}

function ofStation({ hosts, drained, leftCordoned, losses, stop }: RunStation, locale: Locale): readonly string[] {
  const { map } = predictionStrings[locale];
  const { drained: back, left, loss } = runStrings[locale].stations;
  const said = (what: string, whom: readonly string[]): readonly string[] =>
    whom.length > 0 ? [locale === 'en' ? `${what} ${named(whom, locale)}.` : `${what}${named(whom, locale)}。`] : [];
  return [
    ...(hosts.length > 0 ? [map.takesPart(named(hosts, locale), hosts.length)] : []),
    ...said(
      back,
      drained.filter((host) => !leftCordoned.includes(host)),
    ),
    ...losses.flatMap(({ kind, hosts: lost }) => (lost.length > 0 ? said(loss[kind], lost) : [loss[kind]])),
    ...(stop ? [map.stops(stop.task, stop.host)] : []),
    ...said(left, leftCordoned),
  ];
}

function named(hosts: readonly string[], locale: Locale): string {
  return hostsListed(hosts.map(shown), locale);
}
