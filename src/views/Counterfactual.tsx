import { aloneRequest, type Locale, type Prediction, type Request, remedyClause, shown } from '../analyzer/index.ts';
import { diffCommands, namedPieces } from './command-diff.ts';
import { FileDiff } from './FileDiff.tsx';
import { diffFiles } from './file-diff.ts';
import { Hops } from './Hops.tsx';
import { InlineCode } from './InlineCode.tsx';
import { predictionStrings } from './prediction-strings.ts';

type Props = {
  readonly prediction: Prediction;
  /** What was asked; the smallest change is shown against it. */
  readonly request: Request;
  readonly locale: Locale;
};

/** Whether `Counterfactual` has anything to say about a prediction. */
export function hasCounterfactual({ counterfactual, remedies }: Prediction): boolean {
  return counterfactual !== undefined || remedies.some(({ hops }) => hops);
}

/** The smallest change that would turn the outcome, and the way there by releases. */
export function Counterfactual({ prediction, request, locale }: Props) {
  const text = predictionStrings[locale].counterfactual;
  const { counterfactual, remedies, evidence, outcome, headline } = prediction;
  const hops = remedies.find(({ kind }) => kind === 'release')?.hops;
  const way = hops && evidence.release ? [{ release: evidence.release, outcome, headline }, ...hops] : hops;
  return (
    <>
      {counterfactual && (
        <div class="mc-counterfactual not-content">
          <p>
            <InlineCode text={remedyClause(counterfactual.kind, locale)} />
            {counterfactual.outcome === 'not-reached' && ` ${text.notReached}`}
          </p>
          <Change
            before={aloneRequest(request, prediction).command}
            after={counterfactual.request.command}
            replaces={text.replaces}
          />
          {counterfactual.kind !== 'release' &&
            diffFiles(request.files, counterfactual.request.files).map((change) => (
              <FileDiff change={change} locale={locale} key={change.path} />
            ))}
        </div>
      )}
      {way && (
        <div class="mc-way not-content">
          <p>
            {text.way} <span class="mc-hint">{text.wayHint}</span>
          </p>
          <Hops hops={way} locale={locale} />
        </div>
      )}
    </>
  );
}

/** The words that change between two commands; nothing where none do. */
function Change({
  before,
  after,
  replaces,
}: {
  readonly before: string;
  readonly after: string;
  readonly replaces: string;
}) {
  const pieces = diffCommands(before, after);
  const added = namedPieces(pieces, 'added');
  const removed = namedPieces(pieces, 'removed');
  if (added.length + removed.length === 0) return null;
  return (
    <p class="mc-change notranslate">
      {added.map((words) => (
        <ins key={words}>
          <code>{shown(words)}</code>
        </ins>
      ))}
      {added.length > 0 && removed.length > 0 && <span class="mc-hint"> {replaces} </span>}
      {removed.map((words) => (
        <del key={words}>
          <code>{shown(words)}</code>
        </del>
      ))}
    </p>
  );
}
