import {
  analyze,
  type Finding,
  findings,
  type Locale,
  type Outcome,
  type Prediction,
  pageAddress,
  type Request,
} from '../analyzer/index.ts';
import { findingCase } from './finding-case.ts';
import { upstreamTarget } from './upstream.ts';

/** The form of `findings.json`; a change that a reader would trip over counts it up. */
const findingsJsonVersion = 1;

type FindingJson = {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly group: Finding['group'];
  readonly known: Finding['known'];
  readonly title: Readonly<Record<Locale, string>>;
  readonly symptom: Readonly<Record<Locale, string>>;
  readonly affected: Readonly<Record<Locale, string>>;
  readonly page: Readonly<Record<Locale, string>>;
  readonly shortLink: Readonly<Record<Locale, string>>;
  /** Messages of Ansible that it is the likeliest cause of, as they are printed. */
  readonly messages: readonly string[];
  readonly related: readonly string[];
  /** On which releases the first example reports it, oldest first. */
  readonly reportedOn: readonly string[];
  readonly upstream: readonly string[];
  readonly examples: readonly {
    readonly name: string;
    readonly title: Readonly<Record<Locale, string>>;
    readonly reports: boolean;
    readonly request: Request;
    readonly outcome: Outcome;
  }[];
};

/** Every finding as data, under a version of its own; addresses begin with that of the site's start page. */
export type FindingsJson = {
  readonly version: typeof findingsJsonVersion;
  /** The newest upstream state that was known, and its date. */
  readonly knowledge: Prediction['knowledge'];
  readonly findings: readonly FindingJson[];
};

/** The registry with what the analyzer makes of its examples; `site` is the address of the start page. */
export function findingsJson(site: string): FindingsJson {
  const { knowledge } = findingCase(findings[0]!.id).prediction;
  return { version: findingsJsonVersion, knowledge, findings: findings.map((finding) => findingJson(finding, site)) };
}

function findingJson(finding: Finding, site: string): FindingJson {
  const { id, severity, group, known, text, messages = [], related, upstream, examples } = finding;
  const { issues, pullRequests, commits, files } = upstream;
  const targets = [
    ...issues.map((issue) => ({ issue })),
    ...pullRequests.map((pr) => ({ pr })),
    ...commits.map((commit) => ({ commit })),
    ...files.map((file) => ({ file })),
  ];
  const inBoth = (of: (locale: Locale) => string) => ({ en: of('en'), 'zh-CN': of('zh-CN') });
  return {
    id,
    severity,
    group,
    known,
    title: inBoth((locale) => text[locale].title),
    symptom: inBoth((locale) => text[locale].symptom),
    affected: inBoth((locale) => text[locale].affected),
    page: inBoth((locale) => pageAddress(site, locale, `findings/${id}/`)),
    shortLink: inBoth((locale) => pageAddress(site, locale, `e/${id}/`)),
    messages: messages.map(({ printed }) => printed),
    related,
    reportedOn: findingCase(id).reportedOn,
    upstream: targets.map((target) => upstreamTarget(target).href),
    examples: examples.map(({ name, title, reports, request }) => {
      return { name, title, reports, request, outcome: analyze(request).outcome };
    }),
  };
}
