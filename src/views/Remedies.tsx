import { diffFiles, type Headline, type Locale, type Remedy, type Request, shown } from '../analyzer/index.ts';
import { CommandDiff } from './CommandDiff.tsx';
import { CopyButton } from './CopyButton.tsx';
import { diffCommands, namedPieces } from './command-diff.ts';
import { FileDiff } from './FileDiff.tsx';
import { HeadlineMark } from './HeadlineMark.tsx';
import { Hops } from './Hops.tsx';
import { InlineCode } from './InlineCode.tsx';
import { PatchText } from './PatchText.tsx';
import { predictionStrings } from './prediction-strings.ts';
import type { RemedyWords } from './prediction-words.ts';

type Props = {
  readonly remedies: readonly Remedy[];
  /** The words of each, in the same order. */
  readonly words: readonly RemedyWords[];
  /** What was asked, and the verdict on it: each remedy is shown as a change of it. */
  readonly request: Request;
  readonly headline: Headline;
  readonly locale: Locale;
  /** Takes a remedy over into the reader's input; left out where there is none, and nothing can be pressed then. */
  readonly onApply?: ((remedy: Remedy, title: string, at: number) => void) | undefined;
  /** Whether the remedy at a place can be taken over; left out: each can. */
  readonly canApply?: (at: number) => boolean;
  /** Commands can be copied where nothing can be taken over. */
  readonly copies?: boolean;
};

/** What to run instead: the best whole, the others a line each that opens; each was simulated before it was offered. */
export function Remedies({ remedies, words, ...rest }: Props) {
  const [best, ...others] = remedies;
  if (!best) return null;
  return (
    <div class="mc-remedies not-content">
      <section class="mc-remedy mc-best">
        <div class="mc-remedy-head">
          <h3>
            <Title remedy={best} words={words[0]} />
          </h3>
          <Turn from={rest.headline} to={best.headline} locale={rest.locale} />
        </div>
        <p class="mc-cost">
          <InlineCode text={words[0]?.cost ?? ''} />
        </p>
        <HowTo remedy={best} words={words[0]} at={0} {...rest} />
      </section>
      {others.map((remedy, at) => (
        <details class="mc-remedy" key={`${remedy.kind} ${remedy.cost}`}>
          <summary>
            <strong>
              <Title remedy={remedy} words={words[at + 1]} />
            </strong>{' '}
            <span class="mc-cost">
              <InlineCode text={words[at + 1]?.cost ?? ''} />
            </span>
          </summary>
          <Turn from={rest.headline} to={remedy.headline} locale={rest.locale} />
          <HowTo remedy={remedy} words={words[at + 1]} at={at + 1} {...rest} />
        </details>
      ))}
    </div>
  );
}

type PartProps = { readonly remedy: Remedy; readonly words: RemedyWords | undefined };

function Title({ remedy: { kind, request }, words }: PartProps) {
  return (
    <>
      {words?.title ?? kind}
      {kind === 'release' && <code class="notranslate"> {request.kubespray}</code>}
    </>
  );
}

/** From the verdict to that of the remedy. */
function Turn({ from, to, locale }: { readonly from: Headline; readonly to: Headline; readonly locale: Locale }) {
  return (
    <p class="mc-turn">
      <HeadlineMark headline={from} locale={locale} />
      <span class="mc-arrow" aria-hidden="true">
        →
      </span>
      <HeadlineMark headline={to} locale={locale} />
    </p>
  );
}

/** The files to change and the commands to run, in their order. */
function HowTo({
  remedy,
  words,
  request,
  locale,
  at,
  onApply,
  canApply,
  copies = onApply !== undefined,
}: Omit<Props, 'remedies' | 'words' | 'headline'> & PartProps & { readonly at: number }) {
  const text = predictionStrings[locale].remedies;
  const title = words?.title ?? remedy.kind;
  const changes = diffFiles(request.files, remedy.request.files);
  const { kubespray, command } = remedy.request;
  const checkout = kubespray !== undefined && kubespray !== request.kubespray ? [`git checkout ${kubespray}`] : [];
  const first = [...checkout, ...remedy.before];
  const pieces = diffCommands(request.command, command);
  const removed = namedPieces(pieces, 'removed');
  const added = namedPieces(pieces, 'added');
  return (
    <>
      {changes.map((change) => (
        <div class="mc-block" key={change.path}>
          <FileDiff change={change} locale={locale} />
        </div>
      ))}
      {remedy.hops && <Hops hops={remedy.hops} locale={locale} />}
      {first.map((before) => (
        <div class="mc-block" key={before}>
          <p class="mc-step">{text.first}</p>
          <CommandDiff before={before} after={before} />
        </div>
      ))}
      {words?.patch !== undefined && !request.patched && (
        <PatchText diff={words.patch} locale={locale} canAct={copies} />
      )}
      <div class="mc-block">
        <p class="mc-step">
          {first.length > 0 || changes.length > 0 ? text.thenRun : text.run}
          {removed.length > 0 && added.length === 0 && (
            <span class="mc-removed">
              {text.removed}{' '}
              {removed.map((words) => (
                <del class="notranslate" key={words}>
                  <code>{shown(words)}</code>
                </del>
              ))}
            </span>
          )}
        </p>
        <CommandDiff before={request.command} after={command} />
        {copies && (
          <div class="mc-acts">
            <CopyButton
              text={[...first, command].map((one) => one.trim()).join(' &&\n')}
              label={first.length > 0 ? text.copyAll : text.copyCommand}
              locale={locale}
            />
            {onApply && (canApply?.(at) ?? true) && (
              <button type="button" class="mc-button" onClick={() => onApply(remedy, title, at)}>
                {text.apply}
                <span class="sr-only">: {title}</span>
              </button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
