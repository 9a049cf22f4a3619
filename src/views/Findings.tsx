import { useContext, useMemo } from 'preact/hooks';
import { excerptOf, type Locale, type Report, type ReportText, type Request, type Span } from '../analyzer/index.ts';
import { ExcerptText } from './ExcerptText.tsx';
import { InlineCode } from './InlineCode.tsx';
import { isLit, LitContext, usePointing } from './linked.ts';
import { predictionStrings } from './prediction-strings.ts';
import { strings } from './strings.ts';
import { useFirst } from './use-first.tsx';

/** A report with its words in one language. They are found elsewhere, since that takes every finding there is. */
export type ToldReport = { readonly report: Report; readonly text: ReportText };

type Props = {
  readonly findings: readonly ToldReport[];
  /** The texts that the spans point into, under the names that the analyzer read them by. */
  readonly request: Request;
  readonly locale: Locale;
  /** The folder of the finding pages, with a slash at its end: `/findings/`. */
  readonly base: string;
  /** Shows a place in the reader's own text; left out where there is nothing to jump to. */
  readonly onJump?: ((span: Span) => void) | undefined;
};

/** The causes and traps that a request holds: what, where, and what to change. */
export function Findings({ findings, request, locale, base, onJump }: Props) {
  const { first, more } = useFirst(findings, locale);
  return (
    <>
      <ul class="mc-findings not-content">
        {first.map((told, at) => (
          // The same finding may be reported at several places, and without any.
          <OneFinding {...{ told, request, locale, base, onJump }} key={at} />
        ))}
      </ul>
      {more}
    </>
  );
}

function OneFinding({ told, request, locale, base, onJump }: Omit<Props, 'findings'> & { readonly told: ToldReport }) {
  const text = predictionStrings[locale].findings;
  const { report } = told;
  const { title, message, change } = told.text;
  const about = useMemo(() => report.span && { spans: [report.span] }, [report]);
  const lit = useContext(LitContext);
  const pointing = usePointing(about);
  return (
    <li class={`mc-finding mc-${report.severity}${about && isLit(lit, about) ? ' mc-lit' : ''}`} {...pointing}>
      <h3 class="mc-finding-title">
        <span class="mc-severity">{text.severity[report.severity]}</span> <InlineCode text={title} />
      </h3>
      {message !== title && (
        <p>
          <InlineCode text={message} />
        </p>
      )}
      {report.span && <PlaceInText span={report.span} request={request} locale={locale} onJump={onJump} />}
      {change && (
        <p class="mc-what-to-change">
          <InlineCode text={change} />
        </p>
      )}
      <p class="mc-read-more">
        <a href={`${base}${report.id}/`}>
          {text.readMore}
          <span class="sr-only">
            : <InlineCode text={title} />
          </span>
        </a>
      </p>
    </li>
  );
}

/** How wide a picture of a line may be beside the input. */
const pictureWidth = 64;

type PlaceProps = Pick<Props, 'request' | 'locale' | 'onJump'> & { readonly span: Span };

function PlaceInText({ span, request, locale, onJump }: PlaceProps) {
  const text = strings[locale];
  const { file } = span;
  const written = file === undefined ? request.command : request.files.find(({ path }) => path === file)?.text;
  if (written === undefined) return null;
  const excerpt = excerptOf(written, span, pictureWidth);
  return (
    <figure class="mc-excerpt">
      <figcaption>
        {text.place(file, excerpt.line, excerpt.column)}
        {onJump && (
          <button type="button" class="mc-link" onClick={() => onJump(span)}>
            {text.jump}
          </button>
        )}
      </figcaption>
      <ExcerptText excerpt={excerpt} />
    </figure>
  );
}
