import { useEffect, useState } from 'preact/hooks';
import { type Dropped, type Locale, languages, replacedSentence } from '../analyzer/index.ts';
import { CopyButton } from '../views/CopyButton.tsx';
import { predictionStrings } from '../views/prediction-strings.ts';
import { copyPicture } from './copy-picture.ts';
import type { Exports, Leaving } from './leave.ts';
import { leaveStrings } from './leave-strings.ts';
import { requestFileName } from './request-file.ts';
import { saveAs } from './save-as.ts';
import type { State } from './state.ts';
import type { WorkerClient } from './worker-client.ts';

type Props = {
  readonly state: State;
  readonly locale: Locale;
  readonly ask: WorkerClient['ask'];
  /** Of this site. */
  readonly version: string;
};

/** How a verdict leaves the page: what is taken out first, then links, texts, a file, and the bug form. */
export function Leave({ state, locale, ask, version }: Props) {
  const text = leaveStrings[locale];
  const [open, setOpen] = useState(false);
  const [rename, setRename] = useState(false);
  // The ways come anew with each answer; what the reader has unfolded stays so.
  const [more, setMore] = useState(false);
  const { leaving, progress } = useLeaving({ state, locale, ask, version }, open, rename);
  return (
    <details class="leave" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.title}</summary>
      <p class="hint">{text.intro}</p>
      <label class="check">
        <input type="checkbox" checked={rename} onChange={({ currentTarget }) => setRename(currentTarget.checked)} />
        <span>{text.rename}</span>
      </label>
      <p class="hint">{text.renameHint}</p>
      <div role="status" class="leave-status" aria-busy={progress === 'working'}>
        {progress === 'working' && <p class="hint">{text.working}</p>}
        {progress === 'failed' && <p>{text.failed}</p>}
        {progress === 'answered' && <p>{statusOf(leaving, locale)}</p>}
      </div>
      {leaving && progress === 'answered' && <Preview leaving={leaving} locale={locale} />}
      {leaving?.kind === 'ready' && progress === 'answered' && (
        <Ways exports={leaving.exports} locale={locale} more={more} onMore={setMore} />
      )}
    </details>
  );
}

type Progress = 'working' | 'answered' | 'failed';

/** How long the reader pauses before it is worked out what would leave: that takes longer than a verdict. */
const pause = 300;

/** Asks what would leave of an input that has been read, each time that the answer may be another, while the part of the page is open. */
function useLeaving(
  { state: { input, progress: reading }, locale, ask, version }: Props,
  open: boolean,
  rename: boolean,
): { readonly leaving: Leaving | undefined; readonly progress: Progress } {
  const [found, setFound] = useState<{ readonly leaving: Leaving | undefined; readonly progress: Progress }>({
    leaving: undefined,
    progress: 'working',
  });
  useEffect(() => {
    if (!open) return;
    const isRead = reading === 'current';
    setFound(({ leaving }) => ({ leaving, progress: isRead || reading === 'working' ? 'working' : 'failed' }));
    if (!isRead) return;
    const timer = setTimeout(async () => {
      const { origin, pathname } = location;
      const site = new URL(languages[locale].folder === '' ? '..' : '../..', origin + pathname).href;
      const place = { page: origin + pathname, site, version };
      const told = await ask({ about: 'leaving', input, locale, rename, place });
      if (told.kind === 'answered') setFound({ leaving: told.answer, progress: 'answered' });
      else if (told.kind === 'stopped') setFound({ leaving: undefined, progress: 'failed' });
    }, pause);
    return () => clearTimeout(timer);
  }, [input, reading, locale, ask, version, open, rename]);
  return found;
}

function statusOf(leaving: Leaving | undefined, locale: Locale): string {
  const text = leaveStrings[locale];
  if (!leaving) return text.nothingToLeave;
  return leaving.kind === 'refused' ? text.refused[leaving.because](leaving.subject) : text.proved;
}

function Preview({ leaving, locale }: { readonly leaving: Leaving; readonly locale: Locale }) {
  const text = leaveStrings[locale];
  const { dropped, renamed } = leaving;
  const count = dropped.reduce((sum, one) => sum + one.count, 0);
  const replaced = replacedSentence(leaving, locale);
  return (
    <>
      {replaced !== undefined && <p class="hint">{replaced}</p>}
      {count === 0 ? (
        <p class="hint">{text.nothingDropped}</p>
      ) : (
        <details class="leave-part">
          <summary>{text.dropped(count)}</summary>
          <ul>
            {dropped.slice(0, mostShown).map((one) => (
              <li key={JSON.stringify(one)}>
                <DroppedWords one={one} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {renamed.length > 0 && (
        <details class="leave-part">
          <summary>{text.renamed(renamed.length)}</summary>
          <ul>
            {renamed.slice(0, mostShown).map(({ kind, from, to }) => (
              <li key={kind + from}>
                <code>{from}</code> → <code>{to}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {leaving.kind === 'ready' && (
        <details class="leave-part">
          <summary>{text.leaves}</summary>
          <pre>
            {leaving.request.command}
            {leaving.request.files.map(({ path, text: content }) => `\n\n# ${path}\n${content.slice(0, longestShown)}`)}
          </pre>
        </details>
      )}
    </>
  );
}

/** More of them would only slow the page down; what leaves can be seen whole in the copy. */
const mostShown = 200;
const longestShown = 20_000;

function DroppedWords({ one, locale }: { readonly one: Dropped; readonly locale: Locale }) {
  const text = leaveStrings[locale];
  return (
    <>
      <code>{one.file ?? text.inCommand}</code> {text.droppedAs[one.what](one.name, one.count)}
      {one.why === 'secret' && <strong class="secret"> {text.secret}</strong>}
    </>
  );
}

type WaysProps = {
  readonly exports: Exports;
  readonly locale: Locale;
  /** Whether the ways that are needed less often are shown. */
  readonly more: boolean;
  readonly onMore: (more: boolean) => void;
};

function Ways({ exports, locale, more, onMore }: WaysProps) {
  const text = leaveStrings[locale];
  const { link, linkTooLong, linkMarkdown, markdown, json, sarif, picture, cli, bugForm, wrong } = exports;
  const first: readonly Copy[] = [
    [text.copyLink, link],
    [text.copyMarkdown[locale], markdown[locale]],
    ...(bugForm.tooLong ? [[text.copyBugForm, bugForm.text] as const] : []),
  ];
  const others: readonly Copy[] = [
    [text.copyLinkMarkdown, linkMarkdown],
    ...otherLanguages(locale).map((other) => [text.copyMarkdown[other], markdown[other]] as const),
    [text.copyJson, json],
    [text.copySarif, sarif],
    [text.copyCli, cli],
    [text.wrong, wrong],
  ];
  return (
    <>
      {linkTooLong && <p class="too-long">{text.linkTooLong(link.length)}</p>}
      <div class="acts mc-block">
        {first.map(([label, copied]) => (
          <CopyButton key={label} text={copied} label={label} locale={locale} />
        ))}
        <CopyPicture svg={picture} locale={locale} />
      </div>
      {bugForm.tooLong && <p class="hint">{text.bugFormTooLong}</p>}
      <p>
        <a href={bugForm.href} target="_blank" rel="noreferrer noopener">
          {text.openBugForm}
        </a>
      </p>
      <details class="leave-part leave-more" open={more} onToggle={({ currentTarget }) => onMore(currentTarget.open)}>
        <summary>{text.more}</summary>
        <div class="acts mc-block">
          {others.map(([label, copied]) => (
            <CopyButton key={label} text={copied} label={label} locale={locale} />
          ))}
          <button type="button" onClick={() => saveAs(requestFileName, exports.file, 'application/json')}>
            {text.saveFile}
          </button>
          <button type="button" onClick={() => saveAs(pictureFileName, picture, 'image/svg+xml')}>
            {text.savePicture}
          </button>
          <button type="button" onClick={() => print()}>
            {text.print}
          </button>
        </div>
      </details>
    </>
  );
}

type Copy = readonly [label: string, copied: string];

const pictureFileName = 'multus-clinic.svg';

/** Copies the picture as PNG, which is what issue trackers and chats take from a clipboard. */
function CopyPicture({ svg, locale }: { readonly svg: string; readonly locale: Locale }) {
  const [done, setDone] = useState<boolean>();
  useEffect(() => setDone(undefined), [svg]);
  return (
    <>
      <button type="button" onClick={() => copyPicture(svg).then(setDone)}>
        {leaveStrings[locale].copyPicture}
      </button>
      <span class="mc-copied" role="status">
        {done === true && predictionStrings[locale].copied}
        {done === false && leaveStrings[locale].pictureRefused}
      </span>
    </>
  );
}

function otherLanguages(locale: Locale): readonly Locale[] {
  return (Object.keys(leaveStrings) as Locale[]).filter((other) => other !== locale);
}
