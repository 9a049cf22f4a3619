import {
  type Headline,
  type Locale,
  type Remedy,
  type Request,
  remedyCost,
  remedyTitle,
  shown,
} from '../analyzer/index.ts';
import { CommandDiff } from './CommandDiff.tsx';
import { CopyButton } from './CopyButton.tsx';
import { diffCommands, namedPieces } from './command-diff.ts';
import { FileDiff } from './FileDiff.tsx';
import { diffFiles } from './file-diff.ts';
import { HeadlineMark } from './HeadlineMark.tsx';
import { Hops } from './Hops.tsx';
import { PatchText } from './PatchText.tsx';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly remedies: readonly Remedy[];
  /** What was asked, and the verdict on it: each remedy is shown as a change of it. */
  readonly request: Request;
  readonly headline: Headline;
  readonly locale: Locale;
  /** Takes a remedy over into the reader's input; left out where there is none, and nothing can be pressed then. */
  readonly onApply?: ((remedy: Remedy) => void) | undefined;
};

/** What to run instead, the best first; each was simulated before it was offered. */
export function Remedies({ remedies, request, headline, locale, onApply }: Props) {
  return (
    <ol class="mc-remedies not-content">
      {remedies.map((remedy) => (
        <li class="mc-remedy" key={`${remedy.kind} ${remedy.cost}`}>
          <OneRemedy {...{ remedy, request, headline, locale, onApply }} />
        </li>
      ))}
    </ol>
  );
}

function OneRemedy({
  remedy,
  request,
  headline,
  locale,
  onApply,
}: Omit<Props, 'remedies'> & { readonly remedy: Remedy }) {
  const text = predictionStrings[locale].remedies;
  const changes = diffFiles(request.files, remedy.request.files);
  const release = remedy.request.kubespray;
  const removed = namedPieces(diffCommands(request.command, remedy.request.command), 'removed');
  const added = namedPieces(diffCommands(request.command, remedy.request.command), 'added');
  return (
    <>
      <div class="mc-remedy-head">
        <h3>
          {remedyTitle(remedy.kind, locale)}
          {remedy.kind === 'release' && <code class="notranslate"> {release}</code>}
        </h3>
        <p class="mc-turn">
          <HeadlineMark headline={headline} locale={locale} />
          <span class="mc-arrow" aria-hidden="true">
            →
          </span>
          {/* A remedy is offered only if its whole run completes. */}
          <HeadlineMark headline="completes" locale={locale} />
        </p>
      </div>
      <p class="mc-cost">{remedyCost(remedy, locale)}</p>
      {changes.map((change) => (
        <div class="mc-block" key={change.path}>
          <FileDiff change={change} locale={locale} />
        </div>
      ))}
      {remedy.hops && <Hops hops={remedy.hops} locale={locale} />}
      {remedy.before.map((command) => (
        <div class="mc-block" key={command}>
          <p class="mc-step">{text.first}</p>
          <CommandDiff before={command} after={command} />
        </div>
      ))}
      {remedy.request.patched && !request.patched && (
        <PatchText release={release ?? ''} locale={locale} canAct={onApply !== undefined} />
      )}
      <div class="mc-block">
        <p class="mc-step">
          {remedy.before.length > 0 || changes.length > 0 ? text.thenRun : text.run}
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
        <CommandDiff before={request.command} after={remedy.request.command} />
        {onApply && (
          <div class="mc-acts">
            <CopyButton
              text={[...remedy.before, remedy.request.command].map((command) => command.trim()).join(' &&\n')}
              label={remedy.before.length > 0 ? text.copyAll : text.copyCommand}
              locale={locale}
            />
            <button type="button" class="mc-button" onClick={() => onApply(remedy)}>
              {text.apply}
              <span class="sr-only">: {remedyTitle(remedy.kind, locale)}</span>
            </button>
          </div>
        )}
      </div>
    </>
  );
}
