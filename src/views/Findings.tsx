import { describeReport, excerptOf, type Locale, type Report, type Request, type Span } from '../analyzer/index.ts';
import { InlineCode } from './InlineCode.tsx';
import { predictionStrings } from './prediction-strings.ts';
import { strings } from './strings.ts';

type Props = {
  readonly findings: readonly Report[];
  /** The texts that the spans point into, under the names that the analyzer read them by. */
  readonly request: Request;
  readonly locale: Locale;
  /** The folder of the finding pages, with a slash at its end: `/findings/`. */
  readonly base: string;
  /** Shows a place in the reader's own text; left out where there is nothing to jump to. */
  readonly onJump?: (span: Span) => void;
};

/** The causes and traps that a request holds: what, where, and what to change. */
export function Findings({ findings, request, locale, base, onJump }: Props) {
  return (
    <ul class="mc-findings not-content">
      {findings.map((report, at) => (
        // The same finding may be reported at several places, and without any.
        <li class={`mc-finding mc-${report.severity}`} key={at}>
          <OneFinding {...{ report, request, locale, base, onJump }} />
        </li>
      ))}
    </ul>
  );
}

function OneFinding({ report, request, locale, base, onJump }: Omit<Props, 'findings'> & { readonly report: Report }) {
  const text = predictionStrings[locale].findings;
  const { title, message, change } = describeReport(report, locale);
  return (
    <>
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
          <span class="sr-only">: {title}</span>
        </a>
      </p>
    </>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <pre class="notranslate" tabIndex={0}>
        <code>{excerpt.source}</code>
        {'\n'}
        <span aria-hidden="true">{excerpt.carets}</span>
      </pre>
    </figure>
  );
}
