import { describeReport, type Locale, languages, type Prediction, type Report, shown } from '../analyzer/index.ts';
import { counted } from './counted.ts';
import type { Subject } from './linked.ts';

/** A part of a sentence, with what it is about. */
export type BecauseClause = { readonly text: string; readonly about?: Subject };

type Strings = {
  /** `asked`: the hosts without a value, in words. */
  readonly alone: (host: string, asked: string) => readonly [batch: string, asked: string];
  readonly whole: (hosts: number, asked: string) => readonly [batch: string, asked: string];
  readonly hosts: (names: readonly string[], more: number) => string;
};

const strings = {
  en: {
    alone: (host, asked) => [`${host} is alone in its batch, `, `so the role asks ${asked}, which did not run it.`],
    whole: (hosts, asked) => [
      `The batch holds all ${hosts} hosts of the play, `,
      `so the role mistakes it for the whole cluster and asks ${asked}, which did not run it.`,
    ],
    hosts: (names, more) => (more > 0 ? `${names.join(', ')} and ${counted(more)} more` : languages.en.list(names)),
  },
  'zh-CN': {
    alone: (host, asked) => [
      `${host} 所在批次只有它一台，`,
      `角色因此还要向 ${asked} 取值，而这些主机没有执行过该角色。`,
    ],
    whole: (hosts, asked) => [
      `这个批次包含了 play 的全部 ${hosts} 台主机，`,
      `角色把它当作整个集群，还要向 ${asked} 取值，而这些主机没有执行过该角色。`,
    ],
    hosts: (names, more) => (more > 0 ? `${names.join('、')} 等 ${names.length + more} 台主机` : names.join('、')),
  },
} satisfies Record<Locale, Strings>;

/** How many hosts a clause names. */
const named = 3;

/** Why the run ends as it does, in one sentence by its clauses, code between backticks; `undefined` where the headline says it all. */
export function becauseOf(prediction: Prediction, locale: Locale): readonly BecauseClause[] | undefined {
  const { headline, outcome, evidence, findings } = prediction;
  if (headline === 'completes') return undefined;
  const failed = evidence.plays.flatMap(({ batches }) => batches).find((batch) => batch.failed);
  // The check of ansible-core comes before everything else.
  const version = findings.find(({ id, severity }) => id === 'release-outside-ansible-range' && severity === 'error');
  if (version) return told(version, locale);
  const { brokeAt, groupMissing, list, hosts = [], batchSize = 0 } = failed?.lookup ?? {};
  const text = strings[locale];
  if (failed && brokeAt !== undefined && list !== 'batch' && !groupMissing) {
    const without = hosts.filter(({ source, inPlay }) => source === undefined && !inPlay).map(({ host }) => host);
    const asked = text.hosts(without.slice(0, named).map(code), without.length - Math.min(named, without.length));
    const [batch, others] =
      batchSize === 1 ? text.alone(code(failed.hosts[0] ?? ''), asked) : text.whole(batchSize, asked);
    if (without.length > 0)
      return [
        { text: batch, about: { hosts: failed.hosts } },
        { text: others, about: { hosts: without } },
      ];
  }
  const aboutMultus = outcome === 'fails' || outcome === 'incomplete';
  const cause = findings.find(({ id, severity }) =>
    aboutMultus ? severity === 'error' : id === 'facts-cache-required' && severity !== 'info',
  );
  return cause && told(cause, locale);
}

function told(report: Report, locale: Locale): readonly BecauseClause[] {
  const text = describeReport(report, locale).message;
  return [{ text, ...(report.span && { about: { spans: [report.span] } }) }];
}

function code(host: string): string {
  return `\`${shown(host)}\``;
}
