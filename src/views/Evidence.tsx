import { useMemo } from 'preact/hooks';
import {
  type BatchEvidence,
  describeSkip,
  type Evidence as EvidenceOf,
  type Locale,
  type PlayEvidence,
  shown,
  type TaskEvidence,
} from '../analyzer/index.ts';
import { HostNames } from './HostNames.tsx';
import { InlineCode } from './InlineCode.tsx';
import { LookupSteps } from './LookupSteps.tsx';
import { usePointing } from './linked.ts';
import { predictionStrings } from './prediction-strings.ts';
import { shownBatches } from './shown-batches.ts';
import { ObjectList } from './Verdict.tsx';

type Props = { readonly evidence: EvidenceOf; readonly locale: Locale };

/** What the simulation did, play by play and batch by batch, down to the lookup. Everything folds without a script. */
export function Evidence({ evidence, locale }: Props) {
  const text = predictionStrings[locale].evidence;
  const { plays, multus } = evidence;
  const { setting } = predictionStrings[locale].verdict;
  if (plays.length === 0) return <p>{text.nothing}</p>;
  return (
    <div class="mc-evidence not-content">
      <p class="mc-hint notranslate">{setting(evidence)}</p>
      {multus && (
        <p class="mc-switch">
          {multus.on ? text.switchOn : text.switchOff}{' '}
          <code class="notranslate">kube_network_plugin_multus = {shown(JSON.stringify(multus.value) ?? '')}</code>
        </p>
      )}
      {plays.map((play, at) => (
        // A playbook may run a play of the same name twice.
        <Play key={at} {...{ play, evidence, locale }} />
      ))}
    </div>
  );
}

function Play({ play, evidence, locale }: Props & { readonly play: PlayEvidence }) {
  const text = predictionStrings[locale].evidence;
  const { name, hosts, batches, batchCount, serial, skippedBecause, pattern } = play;
  const failed = batches.some((batch) => batch.failed);
  const pointing = usePointing(useMemo(() => (hosts.length > 0 ? { hosts } : undefined), [hosts]));
  const onlyPlay = evidence.plays.filter((other) => other.batches.length > 0).length === 1 && batches.length > 0;
  return (
    <details class="mc-play" open={failed || onlyPlay}>
      <summary {...pointing}>
        <span class="mc-play-name notranslate">{name}</span>{' '}
        <span class="mc-hint">
          {skippedBecause
            ? describeSkip(skippedBecause, locale)
            : text.play(hosts.length, evidence.hosts.length, batchCount, serial)}
        </span>
        {failed && <strong class="mc-stops">{text.stopsHere}</strong>}
      </summary>
      <div class="mc-play-body">
        <p class="mc-hint">
          {text.pattern} <code class="notranslate">{pattern}</code>
        </p>
        {shownBatches(batches).map((entry) =>
          entry.kind === 'left-out' ? (
            <p class="mc-left-out" key={`left out before ${entry.count}`}>
              {text.moreBatches(entry.count)}
            </p>
          ) : (
            <Batch
              key={entry.batch.number}
              batch={entry.batch}
              evidence={evidence}
              batchCount={batchCount}
              open={entry.batch.failed || batches.length === 1}
              locale={locale}
            />
          ),
        )}
      </div>
    </details>
  );
}

type BatchProps = {
  readonly batch: BatchEvidence;
  readonly evidence: EvidenceOf;
  readonly batchCount: number;
  readonly open: boolean;
  readonly locale: Locale;
};

function Batch({ batch, evidence, batchCount, open, locale }: BatchProps) {
  const text = predictionStrings[locale].evidence;
  const pointing = usePointing(useMemo(() => ({ hosts: batch.hosts }), [batch]));
  return (
    <details class="mc-batch-evidence" open={open}>
      <summary {...pointing}>
        <span>{text.batch(batch.number, batchCount)}</span>
        <HostNames hosts={batch.hosts} locale={locale} most={6} />
        {batch.failed && <strong class="mc-stops">{text.stopsHere}</strong>}
      </summary>
      <ol class="mc-tasks">
        {batch.tasks.map((task) => (
          <li key={task.task}>
            <Task task={task} locale={locale} />
          </li>
        ))}
      </ol>
      {batch.lookup && (
        <>
          <h4>
            <InlineCode text={text.lookup} />
          </h4>
          <LookupSteps lookup={batch.lookup} failed={batch.failed} evidence={evidence} locale={locale} />
        </>
      )}
    </details>
  );
}

function Task({ task: { task, register, results }, locale }: { readonly task: TaskEvidence; readonly locale: Locale }) {
  const text = predictionStrings[locale].evidence;
  return (
    <>
      <p class="mc-task">
        <span class="notranslate">{task}</span>
        {register && (
          <span class="mc-hint">
            {' '}
            {text.registers} <code class="notranslate">{register}</code>
          </span>
        )}
      </p>
      <ul class="mc-results">
        {results.map(({ result, hosts, objects }) => (
          <li class={`mc-result mc-result-${result}`} key={result}>
            <strong>{text.result[result]}</strong> <HostNames hosts={hosts} locale={locale} />
            {objects.length > 0 && <ObjectList objects={objects} locale={locale} />}
          </li>
        ))}
      </ul>
    </>
  );
}
