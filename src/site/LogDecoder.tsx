import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecodedLog, ErrorMessage, Locale, LoggedFailure } from '../analyzer/index.ts';
import { takeLog } from '../playground/handed-log.ts';
import { spawnLogWorker } from '../playground/spawn-log-worker.ts';
import { useWorker } from '../playground/use-worker.ts';
import { copyText } from '../views/copy-text.ts';
import { requestFragment } from './request-fragment.ts';
import { upstreamTarget } from './upstream.ts';

type Props = {
  readonly locale: Locale;
  /** The messages that it knows. The page brings them along: to import them would be to import every finding with its check. */
  readonly messages: readonly ErrorMessage[];
  /** The titles of the findings, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** The folder of the finding pages, with a slash at its end. */
  readonly findings: string;
  /** The address of the playground. */
  readonly playground: string;
};

const strings = {
  en: {
    label: 'Paste the end of your log',
    hint: 'Any callback: default, yaml, json, minimal, AWX; with colours and time stamps. It is read in this page and sent nowhere.',
    placeholder: 'fatal: [w1 -> …]: FAILED! => {"msg": "…"}',
    nothing: 'No failing task and no known message in this text. Paste the lines from “TASK [” to the end.',
    task: 'Task',
    hosts: 'Host',
    message: 'Message',
    unknown: 'This message is none of the family. Search Kubespray’s issues for it.',
    section: 'The entry on this page',
    stopped: {
      'too-slow': 'This took longer than 2 seconds and was stopped. Paste the lines from the last “TASK [” to the end.',
      unavailable: 'The part of this page that reads logs could not be loaded. Reload the page.',
    },
    cut: 'Only the last two million characters were read.',
    run: 'Run next',
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'Selected: copy it with your keyboard.',
    command: 'Command',
    release: 'Kubespray',
    open: 'Open this in the playground',
    found: (count: number) => (count === 1 ? '1 failure' : `${count} failures`),
    several: ', ',
    gap: ' ',
  },
  'zh-CN': {
    label: '粘贴日志的末尾部分',
    hint: '支持各种回调输出：default、yaml、json、minimal、AWX；可带颜色和时间戳。只在本页读取，不会发往任何地方。',
    placeholder: 'fatal: [w1 -> …]: FAILED! => {"msg": "…"}',
    nothing: '这段文本里没有失败的任务，也没有已知的报错。请粘贴从 “TASK [” 到末尾的内容。',
    task: '任务',
    hosts: '主机',
    message: '报错',
    unknown: '这个报错不属于该系列。请在 Kubespray 的 issue 里搜索它。',
    section: '本页的条目',
    stopped: {
      'too-slow': '读取超过了 2 秒，已停止。请只粘贴从最后一个 “TASK [” 到末尾的内容。',
      unavailable: '本页读取日志的部分没能加载。请重新加载页面。',
    },
    cut: '只读取了最后两百万个字符。',
    run: '接下来运行',
    copy: '复制',
    copied: '已复制。',
    byHand: '已选中，请用键盘复制。',
    command: '命令',
    release: 'Kubespray',
    open: '在诊断台中打开',
    found: (count: number) => `${count} 处失败`,
    several: '、',
    gap: '',
  },
} as const;

/** Reads a pasted log and names the failing task, the host, and the findings that it is a symptom of. */
export function LogDecoder({ locale, messages, titles, findings, playground }: Props) {
  const text = strings[locale];
  const [log, setLog] = useState('');
  useEffect(() => setLog(takeLog()), []);
  const { decoded, stopped } = useDecoded(log, messages);
  return (
    <div class="log-decoder not-content">
      <label>
        <span>{text.label}</span>
        <textarea
          rows={5}
          spellcheck={false}
          autocomplete="off"
          placeholder={text.placeholder}
          aria-describedby="log-decoder-hint"
          value={log}
          onInput={(event) => setLog(event.currentTarget.value)}
        />
      </label>
      <p class="log-hint" id="log-decoder-hint">
        {text.hint}
      </p>
      <div role="status">
        {decoded && <Summary decoded={decoded} locale={locale} />}
        {stopped && <p>{text.stopped[stopped]}</p>}
      </div>
      {decoded && decoded.run.length > 0 && <Next commands={decoded.run} locale={locale} />}
      {decoded && <Setting decoded={decoded} locale={locale} playground={playground} />}
      {decoded && decoded.failures.length > 0 && (
        <ol class="log-failures">
          {decoded.failures.map((failure) => (
            <li key={`${failure.task} ${failure.message}`}>
              <Failure {...{ failure, locale, titles, findings }} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type Told = { readonly decoded?: DecodedLog; readonly stopped?: 'too-slow' | 'unavailable' };

/** What a log tells, read in a worker that is stopped when it takes too long. The last answer stays until there is another. */
function useDecoded(log: string, messages: readonly ErrorMessage[]): Told {
  const ask = useWorker(spawnLogWorker);
  const [told, setTold] = useState<Told>({});
  useEffect(() => {
    if (log.trim() === '') return setTold({});
    let stale = false;
    ask({ about: 'log', log, messages }).then((reply) => {
      if (stale) return;
      if (reply.kind === 'answered') setTold({ decoded: reply.answer });
      else if (reply.kind === 'stopped') setTold({ stopped: reply.because });
    });
    return () => {
      stale = true;
    };
  }, [log, messages, ask]);
  return told;
}

function Summary({ decoded: { failures, cut }, locale }: { readonly decoded: DecodedLog; readonly locale: Locale }) {
  const text = strings[locale];
  return (
    <>
      <p>{failures.length === 0 ? text.nothing : text.found(failures.length)}</p>
      {cut && <p>{text.cut}</p>}
    </>
  );
}

/** The commands to run next, to copy as one. */
function Next({ commands, locale }: { readonly commands: readonly string[]; readonly locale: Locale }) {
  const text = strings[locale];
  const code = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    const copied = await copyText(commands.join('\n'), code.current ?? undefined);
    setSaid(copied === 'copied' ? text.copied : text.byHand);
  }
  return (
    <div class="log-next">
      <p>{text.run}</p>
      <pre class="notranslate">
        <code ref={code}>{commands.join('\n')}</code>
      </pre>
      <button type="button" onClick={copy}>
        {text.copy}
      </button>{' '}
      <span role="status">{said}</span>
    </div>
  );
}

/** What the log tells of the run, and the playground with it. */
function Setting({
  decoded: { command, release, core },
  locale,
  playground,
}: {
  readonly decoded: DecodedLog;
  readonly locale: Locale;
  readonly playground: string;
}) {
  if (command === undefined && release === undefined && core === undefined) return null;
  const text = strings[locale];
  const request = {
    files: [],
    command: command ?? '',
    ...(release !== undefined && { kubespray: release }),
    ...(core !== undefined && { ansible: core }),
  };
  const rows = [
    [text.command, command],
    [text.release, release],
    ['ansible-core', core],
  ] as const;
  return (
    <>
      <dl>
        {rows.flatMap(([name, value]) =>
          value === undefined
            ? []
            : [
                <dt key={name}>{name}</dt>,
                <dd key={`${name} value`} class="notranslate">
                  <code>{value}</code>
                </dd>,
              ],
        )}
      </dl>
      <p class="log-way">
        <a href={playground + requestFragment(request)}>{text.open}</a>
      </p>
    </>
  );
}

function Failure({
  failure,
  locale,
  titles,
  findings,
}: Omit<Props, 'messages' | 'playground'> & { readonly failure: LoggedFailure }) {
  const text = strings[locale];
  const { task, hosts, message, known } = failure;
  const ids = [...new Set(known.flatMap((one) => one.findings))];
  return (
    <>
      {ids.length > 0 && (
        <ul class="log-findings">
          {ids.map((id) => (
            <li key={id}>
              <a href={`${findings}${id}/`}>
                <Words text={titles[id] ?? id} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {known.map((one) => (
        <Known key={one.id} message={one} locale={locale} />
      ))}
      {known.length === 0 && <p>{text.unknown}</p>}
      <dl>
        {task !== undefined && (
          <>
            <dt>{text.task}</dt>
            <dd class="notranslate">
              <code>{task}</code>
            </dd>
          </>
        )}
        {hosts.length > 0 && (
          <>
            <dt>{text.hosts}</dt>
            <dd class="notranslate">{hosts.join(text.several)}</dd>
          </>
        )}
        <dt>{text.message}</dt>
        <dd class="notranslate">
          <code class="log-message">{message}</code>
        </dd>
      </dl>
    </>
  );
}

function Known({ message, locale }: { readonly message: ErrorMessage; readonly locale: Locale }) {
  const text = strings[locale];
  const advice = message.advice?.[locale];
  return (
    <p class="log-way">
      {advice && (
        <>
          <Words text={advice} />
          {text.gap}
        </>
      )}
      <a href={`#${message.section?.[locale] ?? message.id}`}>{text.section}</a>
      {message.issues.map((issue) => {
        const { label, href } = upstreamTarget({ issue });
        return (
          <span key={issue}>
            {text.several}
            <a href={href}>{label}</a>
          </span>
        );
      })}
    </p>
  );
}

/** Words whose code stands between backticks; the view for that would bring the analyzer along. */
function Words({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code class="notranslate">{part}</code> : part))}</>;
}
