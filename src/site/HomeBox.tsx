import { useEffect, useState } from 'preact/hooks';
import { aloneRequest, type Locale, type Prediction, type Request } from '../analyzer/index.ts';
import type { BoxAnswer } from '../playground/box-answer.ts';
import { handOver } from '../playground/handed-log.ts';
import { type Recognized, recognize } from '../playground/recognize.ts';
import { spawnWorker } from '../playground/spawn-worker.ts';
import { useWorker } from '../playground/use-worker.ts';
import { CommandDiff } from '../views/CommandDiff.tsx';
import { CopyButton } from '../views/CopyButton.tsx';
import { predictionStrings } from '../views/prediction-strings.ts';
import type { PredictionWords } from '../views/prediction-words.ts';
import { Remedies } from '../views/Remedies.tsx';
import { RunbookVerdict } from '../views/RunbookVerdict.tsx';
import { Verdict } from '../views/Verdict.tsx';
import { assumedInventory } from './assumed-inventory.ts';

/** What the box shows before anything is pasted, and what it was rendered with. */
export type HomeBoxProps = {
  readonly locale: Locale;
  readonly example: Request & { readonly prediction: Prediction; readonly words: PredictionWords };
  readonly releases: readonly string[];
  /** Addresses under the base path: the playground, the page that reads logs, and the folder of the findings. */
  readonly playground: string;
  readonly findYourError: string;
  readonly findings: string;
};

type Strings = {
  readonly label: string;
  readonly placeholder: string;
  readonly private: string;
  readonly release: string;
  readonly everyRelease: string;
  readonly kinds: Readonly<Record<keyof Recognized, string>>;
  readonly recognized: (kinds: readonly string[]) => string;
  readonly nothing: string;
  readonly needsCommand: string;
  readonly assumed: string;
  readonly unknownError: string;
  readonly runNext: string;
  readonly yours: string;
  readonly stopped: Readonly<Record<'too-slow' | 'unavailable', string>>;
  readonly open: string;
  readonly openLog: string;
  readonly answer: string;
  readonly example: string;
};

const strings = {
  en: {
    label: 'Paste an error, a log, a command or an inventory, or several of them',
    placeholder: 'ansible-playbook -b -i inventory.ini upgrade-cluster.yml --limit w1',
    private: 'Nothing that you paste leaves your browser.',
    release: 'Kubespray release',
    everyRelease: 'Every release',
    kinds: { log: 'the output of a run', command: 'a command', inventory: 'an inventory' },
    recognized: (kinds) =>
      `Recognised: ${kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}` : kinds[0]}.`,
    nothing: 'This is not an error, command or inventory that is known here.',
    needsCommand: 'Add the command that you would run on it, here or in the playground.',
    assumed:
      'Assumed: three control-plane hosts, three workers and the hosts of your limit, Multus on. Your own inventory decides.',
    unknownError: 'The message is none of the family.',
    runNext: 'Run next:',
    yours: 'Put your own in the place of words in capitals.',
    stopped: {
      'too-slow': 'This took longer than 2 seconds and was stopped. Paste less of it.',
      unavailable: 'The part of this page that answers could not be loaded. Reload the page.',
    },
    open: 'Open all of it in the playground',
    openLog: 'Read the whole output',
    answer: 'Answer',
    example: 'For example: one worker of three, Multus on, on Kubespray v2.25.1',
  },
  'zh-CN': {
    label: '粘贴报错、日志、命令或主机清单，也可以一起粘贴',
    placeholder: 'ansible-playbook -b -i inventory.ini upgrade-cluster.yml --limit w1',
    private: '粘贴的内容不会离开你的浏览器。',
    release: 'Kubespray 版本',
    everyRelease: '所有版本',
    kinds: { log: '一次运行的输出', command: '一条命令', inventory: '一份主机清单' },
    recognized: (kinds) => `识别到：${kinds.join('、')}。`,
    nothing: '这里没有认出报错、命令或主机清单。',
    needsCommand: '请再加上要对它执行的命令，可以写在这里，也可以到诊断台填写。',
    assumed: '假定：三台控制平面主机、三台工作节点，外加 limit 里的主机，Multus 已启用。结论以你自己的主机清单为准。',
    unknownError: '这个报错不属于该系列。',
    runNext: '接下来执行：',
    yours: '请把大写的词换成你自己的。',
    stopped: {
      'too-slow': '分析超过了 2 秒，已停止。请少粘贴一些。',
      unavailable: '本页负责回答的部分没能加载。请重新加载页面。',
    },
    open: '全部带到诊断台',
    openLog: '读取完整的输出',
    answer: '回答',
    example: '示例：Kubespray v2.25.1，Multus 已启用，三台工作节点只升级一台',
  },
} satisfies Record<Locale, Strings>;

/** One box for whatever a reader has: it says what it recognised, answers, and hands everything over. The first text starts the analyzer's worker. */
export function HomeBox(props: HomeBoxProps) {
  const { locale, releases } = props;
  const text = strings[locale];
  const [pasted, setPasted] = useState('');
  const [release, setRelease] = useState('');
  return (
    <section class="home-box not-content">
      <label class="home-box-paste">
        {text.label}
        <textarea
          class="notranslate"
          rows={3}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          placeholder={text.placeholder}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </label>
      <div class="home-box-foot">
        <p>{text.private}</p>
        <label>
          {text.release}
          <select value={release} onChange={({ currentTarget }) => setRelease(currentTarget.value)}>
            <option value="">{text.everyRelease}</option>
            {releases.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {pasted.trim() === '' ? <WorkedExample {...props} /> : <Answer {...props} pasted={pasted} release={release} />}
    </section>
  );
}

function WorkedExample({ locale, example }: HomeBoxProps) {
  const text = strings[locale];
  return (
    <div class="home-box-answer">
      <h2 class="sr-only">{text.answer}</h2>
      <p>{text.example}</p>
      <pre class="notranslate">
        <code>{example.command}</code>
      </pre>
      <Solved request={example} prediction={example.prediction} words={example.words} locale={locale} />
    </div>
  );
}

type SolvedProps = {
  readonly request: Request;
  readonly prediction: Prediction;
  readonly words: PredictionWords;
  readonly locale: Locale;
};

/** The verdict with the best way round it. */
function Solved({ request, prediction, words, locale }: SolvedProps) {
  const { remedies, headline } = prediction;
  return (
    <Verdict prediction={prediction} words={words} locale={locale} live>
      <Remedies
        remedies={remedies.slice(0, 1)}
        words={words.remedies}
        request={aloneRequest(request, prediction)}
        {...{ headline, locale }}
        copies
      />
    </Verdict>
  );
}

/** The verdict on all commands, and the step that it is about; no green beside a verdict that is not. */
function Judged({ all, locale, ...judged }: NonNullable<BoxAnswer['judged']> & { readonly locale: Locale }) {
  if (!all) return <Solved {...judged} locale={locale} />;
  const misleads = judged.prediction.headline === 'completes' && all.headline !== 'completes';
  return (
    <>
      <RunbookVerdict headline={all.headline} sentence={all.sentence} />
      {!misleads && (
        <>
          <p>{all.step}</p>
          <Solved {...judged} locale={locale} />
        </>
      )}
    </>
  );
}

/** What to run after a log, to copy as one. */
function Run({ commands, locale }: { readonly commands: readonly string[]; readonly locale: Locale }) {
  const text = predictionStrings[locale].remedies;
  return (
    <div class="mc-block">
      <p>{strings[locale].runNext}</p>
      {commands.map((command) => (
        <CommandDiff before={command} after={command} key={command} />
      ))}
      {commands.some((command) => /\b(?:INVENTORY|PLAYBOOK)\b/.test(command)) && <p>{strings[locale].yours}</p>}
      <div class="mc-acts">
        <CopyButton
          text={commands.join(' &&\n')}
          label={commands.length > 1 ? text.copyAll : text.copyCommand}
          locale={locale}
        />
      </div>
    </div>
  );
}

type AnswerProps = HomeBoxProps & { readonly pasted: string; readonly release: string };

function Answer({ locale, pasted, release, playground, findYourError, findings }: AnswerProps) {
  const text = strings[locale];
  const ask = useWorker(spawnWorker);
  const [answer, setAnswer] = useState<BoxAnswer>();
  const [stopped, setStopped] = useState<keyof typeof text.stopped>();
  const found = recognize(pasted);
  const { log, command, inventory } = found;
  const kinds = (Object.keys(text.kinds) as (keyof Recognized)[]).filter((kind) => found[kind] !== undefined);
  const request = requestOf(found, release);
  useEffect(() => {
    let stale = false;
    const show = (told?: BoxAnswer, because?: keyof typeof text.stopped) => {
      if (stale) return;
      setAnswer(told);
      setStopped(because);
    };
    if (log === undefined && request === undefined) show({ failures: [], run: [] });
    else
      ask({ about: 'box', log, request, locale }).then((told) => {
        if (told.kind === 'answered') show(told.answer);
        else if (told.kind === 'stopped') show(undefined, told.because);
      });
    return () => {
      stale = true;
    };
  }, [pasted, release]);
  const parts = { release, command, inventory };
  const fragment = Object.entries(parts).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return (
    <div class="home-box-answer">
      <h2 class="sr-only">{text.answer}</h2>
      <p role="status">{kinds.length > 0 ? text.recognized(kinds.map((kind) => text.kinds[kind])) : text.nothing}</p>
      {stopped && <p role="alert">{text.stopped[stopped]}</p>}
      {answer && answer.run.length > 0 && (answer.judged?.prediction.remedies.length ?? 0) === 0 && (
        <Run commands={answer.run} locale={locale} />
      )}
      {inventory !== undefined && command === undefined && <p>{text.needsCommand}</p>}
      {request && answer?.judged && (
        <>
          <Judged {...answer.judged} locale={locale} />
          {inventory === undefined && <p>{text.assumed}</p>}
        </>
      )}
      {answer?.failures.map(({ message, known }) => (
        <div class="home-box-error" key={message}>
          <p class="notranslate">
            <code>{message}</code>
          </p>
          {known.length === 0 && <p>{text.unknownError}</p>}
          <ul>
            {known.map(({ id, title }) => (
              <li key={id}>
                <a href={`${findings}${id}/`}>{title.replaceAll('`', '')}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="home-box-links">
        {(command ?? inventory) !== undefined && <a href={`${playground}#${fragment.join('&')}`}>{text.open}</a>}
        {log !== undefined && (
          <a href={findYourError} onClick={() => handOver(log)}>
            {text.openLog}
          </a>
        )}
      </p>
    </div>
  );
}

/** What to judge: a command on its inventory, or on one that is assumed. */
function requestOf({ command, inventory }: Recognized, release: string): Request | undefined {
  if (command === undefined) return undefined;
  const files = [{ path: '', text: inventory ?? assumedInventory(command) }];
  return { files, command, ...(release !== '' && { kubespray: release }) };
}
