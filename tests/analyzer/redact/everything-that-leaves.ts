import {
  type Locale,
  locales,
  predictionJson,
  type Redaction,
  renderGithub,
  renderMarkdown,
  renderText,
  sarifLog,
} from '../../../src/analyzer/index.ts';
import { leavingWith } from '../../../src/playground/leave.ts';
import { decodeShare } from '../../../src/playground/share.ts';

const place = { page: 'http://127.0.0.1/playground/', site: 'http://127.0.0.1/', version: '0.0.0' };

/** Every text that the site and the command line make of a redaction; a link is unfolded. */
export function everythingThatLeaves(redaction: Redaction): string {
  if (redaction.kind === 'refused') return redaction.subject;
  const { request, prediction } = redaction;
  const said = (locale: Locale): readonly string[] => {
    const leaving = leavingWith(redaction, request, [], place, locale);
    return [
      renderMarkdown(request, prediction, { locale, withFiles: true }),
      renderText(request, prediction, { locale }),
      renderGithub(request, prediction, { locale }),
      JSON.stringify(sarifLog(request, prediction, { locale, version: '0.0.0', site: place.site })),
      ...(leaving.kind === 'ready'
        ? [JSON.stringify(leaving.exports), JSON.stringify(decodeShare(leaving.exports.link.slice(place.page.length)))]
        : []),
    ];
  };
  return [JSON.stringify([request, predictionJson(prediction)]), ...locales.flatMap(said)].join('\n');
}
