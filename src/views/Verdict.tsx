import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  type Assumption,
  describeAssumption,
  disruptionSentence,
  type Ending,
  endsOnce,
  headlineLabel,
  type Locale,
  languages,
  nameInCluster,
  objectLabel,
  type Prediction,
  stopOf,
} from '../analyzer/index.ts';
import type { BecauseClause } from './because.ts';
import { Clause } from './Clause.tsx';
import { HeadlineIcon, predictionTone } from './HeadlineMark.tsx';
import { InlineCode } from './InlineCode.tsx';
import type { Subject } from './linked.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { predictionStrings } from './prediction-strings.ts';
import type { PredictionWords } from './prediction-words.ts';
import { RunEnds } from './RunEnds.tsx';
import { WayOut } from './WayOut.tsx';

type Props = {
  readonly prediction: Prediction;
  readonly words: Pick<PredictionWords, 'sentence'>;
  readonly locale: Locale;
  /** The prediction may change on the page; its sentence is then read out. */
  readonly live?: boolean;
  /** Why, in one sentence. */
  readonly because?: readonly BecauseClause[] | undefined;
  /** What to do about it, between the sentence and what it rests on. */
  readonly children?: ComponentChildren;
};

/** What will happen, in one sentence, with what Ansible prints, what stays missing, and what the verdict rests on. */
export function Verdict({ prediction, words, locale, live = false, because, children }: Props) {
  const text = predictionStrings[locale].verdict;
  const { outcome, outcomes, headline, run, refusal, evidence, alternatives, assumptions, knowledge } = prediction;
  const printed = refusal?.message ?? stopOf(prediction)?.message;
  const ends = endsOnce(run);
  const subject = useMemo(() => subjectOf(prediction), [prediction]);
  const disruption = disruptionSentence(run, locale);
  const tone = predictionTone(prediction);
  return (
    <div class={`mc-verdict not-content ${tone}`}>
      <HeadlineIcon headline={headline} tone={tone} />
      <div class="mc-verdict-body">
        <p class="mc-setting notranslate">{outcomes ? text.everyRelease : text.setting(evidence)}</p>
        <Sentence {...{ prediction, words, locale, live }} about={subject} />
        {because !== undefined && (
          <p class="mc-because">
            {because.map(({ text: clause, about }, at) => (
              <Clause about={about} place={subject || at > 0 ? 'next' : 'first'} key={clause}>
                <InlineCode text={clause} />
              </Clause>
            ))}
          </p>
        )}
        {ends.length > 1 && <RunEnds run={ends} locale={locale} />}
        <WayOut prediction={prediction} locale={locale} />
        {disruption !== '' && <p class="mc-disruption">{disruption}</p>}
        {children}
        {printed !== undefined && (
          <figure class="mc-printed">
            <figcaption>{text.ansiblePrints}</figcaption>
            <blockquote>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
              <pre class="notranslate" tabIndex={0}>
                <code>{printed}</code>
              </pre>
            </blockquote>
          </figure>
        )}
        {outcome === 'incomplete' && <Objects ending={prediction} locale={locale} />}
        {alternatives.length > 0 && <OtherEndings endings={alternatives} locale={locale} />}
        {assumptions.length > 0 && <Assumptions ids={assumptions} locale={locale} />}
        <Freshness knowledge={knowledge} locale={locale} />
      </div>
    </div>
  );
}

/** The verdict in a few words, set off, and the sentence about it. */
function Sentence({ prediction, words, locale, live, about }: Props & { readonly about: Subject | undefined }) {
  const label = headlineLabel(prediction, locale);
  return (
    <p class="mc-sentence" role={live ? 'status' : undefined}>
      <Clause about={about} place="first">
        {label !== '' && <strong>{label}</strong>}
        {restOfSentence(prediction, words.sentence, label, locale)}
      </Clause>
    </p>
  );
}

/** The host on which the run stops, else those that the limit takes. */
function subjectOf(prediction: Prediction): Subject | undefined {
  const stop = stopOf(prediction);
  const hosts = stop && stop.host !== '' ? [stop.host] : prediction.evidence.limit?.hosts;
  return hosts && { hosts };
}

/** What follows the first words; where the ends below say it, nothing does. */
function restOfSentence({ headline, run }: Prediction, sentence: string, label: string, locale: Locale): string {
  if (headline === 'depends-on-facts' && run.length > 0) return languages[locale].period;
  return sentence.slice(label.length);
}

/** How new the knowledge is. The date stays in one piece. */
function Freshness({ knowledge, locale }: Pick<Prediction, 'knowledge'> & { readonly locale: Locale }) {
  const { observed } = knowledge;
  const [before, after] = predictionStrings[locale].verdict.freshness(knowledge).split(observed);
  return (
    <p class="mc-freshness">
      {before}
      <time dateTime={observed}>{observed}</time>
      {after}
    </p>
  );
}

/** The Kubernetes objects of a run: what it leaves out, then what it applies. */
function Objects({ ending, locale }: { readonly ending: Ending; readonly locale: Locale }) {
  const text = predictionStrings[locale].verdict;
  const { applied, notApplied = [] } = ending;
  const nameOf = (object: string) => nameInCluster(object, [...applied, ...notApplied]);
  return (
    <dl class="mc-objects">
      <dt>{text.missing}</dt>
      <dd>
        <ObjectList objects={notApplied} {...{ nameOf, locale }} />
      </dd>
      <dt>{text.applied}</dt>
      <dd>
        <ObjectList objects={applied} {...{ nameOf, locale }} />
      </dd>
    </dl>
  );
}

type ObjectListProps = {
  readonly objects: readonly string[];
  readonly locale: Locale;
  /** How the cluster calls an object; absent: as the loop of the role does, which is what Ansible prints. */
  readonly nameOf?: (object: string) => string;
};

/** Objects by their words and their name. */
export function ObjectList({ objects, locale, nameOf = (object) => object }: ObjectListProps) {
  if (objects.length === 0) return <>{predictionStrings[locale].verdict.nothing}</>;
  return (
    <ul class="mc-object-list">
      {objects.map((object) => (
        <li key={object}>
          {objectLabel(object, locale)} <code class="notranslate">{nameOf(object)}</code>
        </li>
      ))}
    </ul>
  );
}

function OtherEndings({ endings, locale }: { readonly endings: readonly Ending[]; readonly locale: Locale }) {
  const text = predictionStrings[locale].verdict;
  return (
    <div class="mc-other-endings">
      <p>{text.otherEndings}</p>
      <ul>
        {endings.map((ending) => (
          <li key={JSON.stringify(ending)}>
            <OutcomeMark outcome={ending.outcome} locale={locale} />
            {ending.failure && <code class="notranslate mc-printed-line">{ending.failure.message}</code>}
            {ending.outcome === 'incomplete' && <Objects ending={ending} locale={locale} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Assumptions({ ids, locale }: { readonly ids: readonly Assumption[]; readonly locale: Locale }) {
  const text = predictionStrings[locale].verdict;
  return (
    <div class="mc-assumptions">
      <p>{text.assumptions}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <InlineCode text={describeAssumption(id, locale)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
