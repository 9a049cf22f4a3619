import type { Locale } from '../analyzer/index.ts';
import { answers, hostStates, type MapGroup, type MapHost } from './cluster-map.ts';
import type { PictureStep } from './picture-steps.ts';
import { predictionStrings } from './prediction-strings.ts';

type Mark = Pick<MapHost, 'state' | 'answer'>;

/** What a host is to a step, in words. */
export function hostWords({ state, answer }: Mark, step: PictureStep | undefined, locale: Locale): string {
  const { list, map } = predictionStrings[locale];
  const said = (step?.kind === 'station' ? map.atStation : map.state)[state];
  return answer ? list([said, map.answer[answer]]) : said;
}

/** Each mark that a picture shows, with its words: the states, then the answers. */
export function mapLegend(
  groups: readonly MapGroup[],
  step: PictureStep | undefined,
  locale: Locale,
): readonly { readonly mark: Mark; readonly words: string }[] {
  const hosts = groups.flatMap((group) => group.hosts);
  const states = hostStates.filter((state) => hosts.some((host) => host.state === state));
  const given = answers.filter((answer) => hosts.some((host) => host.answer === answer));
  return [
    ...states.map((state) => ({ mark: { state }, words: hostWords({ state }, step, locale) })),
    ...given.map((answer) => ({
      mark: { state: answer === 'missing' || answer === 'empty' ? ('outside' as const) : ('batch' as const), answer },
      words: predictionStrings[locale].map.answer[answer],
    })),
  ];
}
