import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Evidence, hostListExpression, type Locale, type LookupEvidence } from '../analyzer/index.ts';
import { Clause } from './Clause.tsx';
import { HostNames } from './HostNames.tsx';
import { InlineCode } from './InlineCode.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { ObjectList } from './Verdict.tsx';

type Props = {
  readonly lookup: LookupEvidence;
  /** The task stopped. */
  readonly failed: boolean;
  /** The run that the lookup belongs to. */
  readonly evidence: Pick<Evidence, 'plays' | 'variant'>;
  readonly locale: Locale;
};

/** The lookup of the run-once task as numbered steps: which list the role chose and why, what each host had, where it broke. */
export function LookupSteps({ lookup, failed, evidence, locale }: Props) {
  const text = predictionStrings[locale].evidence;
  const { evaluatedBy, groupMissing } = lookup;
  if (evidence.variant === 'V0') return <Steps steps={[<InlineCode text={text.own(evaluatedBy)} />]} />;
  return (
    <Steps
      steps={[
        <About hosts={[evaluatedBy]}>
          <InlineCode text={text.evaluates(evaluatedBy)} />
        </About>,
        <ChosenList lookup={lookup} locale={locale} />,
        ...(groupMissing ? [] : [<Asked lookup={lookup} locale={locale} />]),
        ...(groupMissing ? [] : [<Touched {...{ lookup, failed, evidence, locale }} />]),
        ...(failed || groupMissing ? [] : [<OwnFiles {...{ lookup, evidence, locale }} />]),
        ...(failed ? [] : [<Applied lookup={lookup} locale={locale} />]),
      ]}
    />
  );
}

function Steps({ steps }: { readonly steps: readonly ComponentChildren[] }) {
  return (
    <ol class="mc-steps">
      {steps.map((step, at) => (
        // The steps are a story: the place is what identifies one.
        <li key={at}>{step}</li>
      ))}
    </ol>
  );
}

type PartProps = { readonly lookup: LookupEvidence; readonly locale: Locale };

function ChosenList({ lookup: { list, batchSize, playSize, hosts, groupMissing }, locale }: PartProps) {
  const text = predictionStrings[locale].evidence;
  return (
    <>
      <InlineCode
        text={
          groupMissing
            ? text.groupMissing(playSize)
            : list === 'batch'
              ? text.batchOnly(batchSize, playSize)
              : text.wholeCluster(playSize, hosts.length)
        }
      />
      <Code text={hostListExpression} />
    </>
  );
}

const sources = ['registered', 'inventory', 'extra-vars'] as const;

function Asked({ lookup: { hosts, key }, locale }: PartProps) {
  const text = predictionStrings[locale].evidence;
  const without = hosts.filter(({ source }) => source === undefined);
  const answers = [
    ...sources.map((source) => ({
      words: text.source[source],
      found: true,
      hosts: hosts.filter((h) => h.source === source),
    })),
    { words: text.nothingOutside, found: false, hosts: without.filter(({ inPlay }) => !inPlay) },
    { words: text.nothingInPlay, found: false, hosts: without.filter(({ inPlay }) => inPlay) },
  ];
  return (
    <>
      <InlineCode text={text.asks(hosts.length, key)} />
      <ul class="mc-answers">
        {answers
          .filter((answer) => answer.hosts.length > 0)
          .map((answer) => (
            <li class={answer.found ? 'mc-found' : 'mc-nothing'} key={answer.words}>
              <span class="mc-answer">
                <InlineCode text={answer.words} />{' '}
                <About hosts={answer.hosts.map(({ host }) => host)}>
                  <HostNames hosts={answer.hosts.map(({ host }) => host)} locale={locale} />
                </About>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Variants whose loop stops at a host without the variable. */
const strict = ['V1', 'V2', 'V3'];

function Touched({ lookup: { brokeAt, key, query, hosts }, failed, evidence: { variant }, locale }: Props) {
  const text = predictionStrings[locale].evidence;
  const without = hosts.filter(({ source }) => source === undefined).length;
  const broken = brokeAt !== undefined && strict.includes(variant ?? '');
  const sentence =
    variant === 'V4' && failed
      ? text.breaksKey(key)
      : broken
        ? failed
          ? text.breaksQuery(brokeAt)
          : text.survives(brokeAt)
        : without > 0
          ? text.emptyInstead(without)
          : undefined;
  return (
    <>
      {sentence ? (
        <About hosts={brokeAt === undefined ? [] : [brokeAt]}>
          <InlineCode text={sentence} />
        </About>
      ) : (
        text.query
      )}
      {query && <Code text={query} />}
    </>
  );
}

/** What the evaluating host itself brings: only the first control-plane host has copied the files that the cluster needs once. */
function OwnFiles({ lookup: { evaluatedBy }, evidence: { plays }, locale }: Omit<Props, 'failed'>) {
  const text = predictionStrings[locale].evidence;
  const copied = plays
    .flatMap(({ batches }) => batches.flatMap(({ tasks }) => tasks))
    .filter(({ register }) => register === 'multus_manifest_1')
    .flatMap(({ results }) => results.filter(({ objects }) => objects.length > 0).flatMap(({ hosts }) => hosts));
  if (copied.includes(evaluatedBy)) return <InlineCode text={text.ownFiles(evaluatedBy)} />;
  return <InlineCode text={text.noOwnFiles(evaluatedBy, copied[0])} />;
}

function Applied({ lookup: { items }, locale }: PartProps) {
  const text = predictionStrings[locale].evidence;
  if (items.length === 0) return <>{text.noItems}</>;
  return (
    <>
      <InlineCode text={text.items} />
      <ObjectList objects={items} locale={locale} />
    </>
  );
}

/** Words about hosts, which they light. */
function About({ hosts, children }: { readonly hosts: readonly string[]; readonly children: ComponentChildren }) {
  const key = JSON.stringify(hosts);
  // The same object for the same hosts, so that it can be held.
  const about = useMemo(() => (hosts.length > 0 ? { hosts } : undefined), [key]);
  return <Clause about={about}>{children}</Clause>;
}

function Code({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <pre class="mc-code notranslate" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
