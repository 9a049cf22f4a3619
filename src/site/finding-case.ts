import {
  analyze,
  type Finding,
  findingById,
  type Prediction,
  type ReleaseOutcome,
  type Remedy,
  type Request,
  releases,
} from '../analyzer/index.ts';

/** A finding as its page shows it: on the first of its examples, which reports it. */
export type FindingCase = {
  readonly finding: Finding;
  readonly example: Finding['examples'][number];
  /** Of the example on its own release. */
  readonly prediction: Prediction;
  /** The outcome of the example on each release, oldest first. */
  readonly outcomes: readonly ReleaseOutcome[];
  /** The releases on which the example reports the finding, oldest first. */
  readonly reportedOn: readonly string[];
  /** The remedies after which the finding is no longer reported, the best first. */
  readonly waysOut: readonly Remedy[];
};

const cases = new Map<string, FindingCase>();

/** The case of a finding, computed once; throws where no finding has that id, so that a page cannot be about nothing. */
export function findingCase(id: string): FindingCase {
  const known = cases.get(id);
  if (known) return known;
  const finding = findingById(id);
  if (!finding) throw new Error(`No finding is called ${id}`);
  const [example] = finding.examples;
  const { kubespray, ...anyRelease } = example.request;
  const everywhere = analyze(anyRelease);
  const prediction = analyze(example.request);
  const reports = (request: Request) => analyze(request).findings.some((report) => report.id === id);
  const silencing = prediction.remedies.filter(({ request }) => !reports(request));
  const found = {
    finding,
    example,
    prediction,
    // Advice that holds in spite of the finding is better than none; what is wrong with the input is wrong on any release.
    waysOut: silencing.length > 0 || finding.about === 'request' ? silencing : prediction.remedies,
    outcomes: everywhere.outcomes ?? [],
    reportedOn: reportedOn(finding, everywhere),
  };
  cases.set(id, found);
  return found;
}

/** What is about the input alone holds for every release; the rest names its releases in its data. */
function reportedOn({ id, about }: Finding, { findings }: Prediction): readonly string[] {
  const reports = findings.filter((report) => report.id === id);
  const names = releases.map(({ name }) => name);
  if (about === 'request') return reports.length > 0 ? names : [];
  const named = new Set(reports.flatMap(({ data }) => (Array.isArray(data.releases) ? data.releases : [])));
  return names.filter((name) => named.has(name));
}
