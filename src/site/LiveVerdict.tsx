import { useEffect, useState } from 'preact/hooks';
import type { Locale, Prediction, Request } from '../analyzer/index.ts';
import { Verdict } from '../views/Verdict.tsx';
import { type Example, playgroundFragment } from './examples.ts';

/** What the box shows and what it was rendered with. */
export type LiveVerdictProps = {
  readonly locale: Locale;
  readonly inventory: string;
  readonly command: string;
  readonly kubespray: string;
  readonly releases: readonly string[];
  /** The verdict on the command and release above. */
  readonly prediction: Prediction;
  /** The playground's address under the base path. */
  readonly playground: string;
};

type Strings = {
  readonly cluster: string;
  readonly command: string;
  readonly release: string;
  readonly open: string;
  readonly own: string;
};

const strings = {
  en: {
    cluster:
      'Three control-plane hosts (cp1 to cp3), three workers (w1 to w3), Multus on. Try another limit or release.',
    command: 'Command',
    release: 'Kubespray release',
    open: 'Open this in the playground',
    own: 'Your own inventory',
  },
  'zh-CN': {
    cluster: '三台控制平面主机（cp1 到 cp3），三台工作节点（w1 到 w3），Multus 已启用。换一个 limit 或版本试试。',
    command: '命令',
    release: 'Kubespray 版本',
    open: '在诊断台中打开',
    own: '换成你自己的清单',
  },
} satisfies Record<Locale, Strings>;

/** A command on a small cluster and its verdict, which follows what is typed. The analyzer is loaded by the first change. */
export function LiveVerdict(props: LiveVerdictProps) {
  const { locale, inventory, releases, playground } = props;
  const [command, setCommand] = useState(props.command);
  const [kubespray, setKubespray] = useState(props.kubespray);
  const [prediction, setPrediction] = useState(props.prediction);
  const text = strings[locale];
  const changed = command !== props.command || kubespray !== props.kubespray;

  useEffect(() => {
    if (!changed) {
      setPrediction(props.prediction);
      return;
    }
    let stale = false;
    const request: Request = { files: [{ path: 'inventory.ini', text: inventory }], command, kubespray };
    import('./live-analysis.ts').then(({ judge }) => {
      if (!stale) setPrediction(judge(request));
    });
    return () => {
      stale = true;
    };
  }, [command, kubespray]);

  const shown: Example = { title: { en: '', 'zh-CN': '' }, inventory, command, kubespray };
  return (
    <section class="live-verdict not-content">
      <p>{text.cluster}</p>
      <div class="live-verdict-inputs">
        <label>
          {text.command}
          <textarea
            class="notranslate"
            rows={2}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            value={command}
            onInput={({ currentTarget }) => setCommand(currentTarget.value)}
          />
        </label>
        <label>
          {text.release}
          <select value={kubespray} onChange={({ currentTarget }) => setKubespray(currentTarget.value)}>
            {releases.map((release) => (
              <option key={release} value={release} selected={release === kubespray}>
                {release}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Verdict prediction={prediction} locale={locale} live />
      <p class="live-verdict-links">
        <a href={playground + playgroundFragment(shown)}>{text.open}</a>
        <a href={playground}>{text.own}</a>
      </p>
    </section>
  );
}
