import { inertMarkdown, type Prediction, type Request, stopOf, verdictSentence } from '../analyzer/index.ts';

/**
 * Kubespray's bug report, filled in as far as a prediction can: an address that opens it, or, where that would be too long for
 * GitHub, the text to paste into the empty form at `href`.
 */
export type BugForm = { readonly href: string; readonly text: string; readonly tooLong: boolean };

const form = 'https://github.com/kubernetes-sigs/kubespray/issues/new';

/** GitHub answers longer addresses with an error. */
const longestAddress = 8000;

/** The fields by the ids of `.github/ISSUE_TEMPLATE/bug-report.yaml`, with their labels. Upstream reads English, so this is English. */
export function bugForm(request: Request, prediction: Prediction, link: string | undefined): BugForm {
  const { evidence } = prediction;
  const stop = stopOf(prediction);
  const verdict = verdictSentence(prediction, 'en');
  const title = stop ? `"${stop.task}" fails in "${stop.play}"` : verdict;
  const inventory = request.files.map(({ path, text }) => `# ${path}\n${text}`).join('\n');
  const fields: readonly (readonly [id: string, label: string, value: string])[] = [
    ['problem', 'What happened?', inertMarkdown(verdict)],
    [
      'expected',
      'What did you expect to happen?',
      'The run reaches its end with nothing missing, and leaves no node drained.',
    ],
    ['repro', 'How can we reproduce it (as minimally and precisely as possible)?', code(request.command, 'sh')],
    [
      'ansible_version',
      'Version of Ansible',
      inertMarkdown(`ansible-core ${request.ansible ?? evidence.ansible ?? ''}`.trim()),
    ],
    ['kubespray_version', 'Version of Kubespray (commit)', inertMarkdown(request.kubespray ?? evidence.release ?? '')],
    ['network_plugin', 'Network plugin used', 'multus'],
    ['inventory', 'Full inventory with variables', code(inventory, 'ini')],
    ['ansible_command', 'Command used to invoke ansible', code(request.command, 'sh')],
    ['ansible_output', 'Output of ansible run', stop ? code(stop.message, 'text') : ''],
    ['anything_else', 'Anything else we need to know', link === undefined ? '' : `Simulated: ${link}`],
  ];
  const filled = fields.filter(([, , value]) => value !== '');
  const parameters = [
    ['template', 'bug-report.yaml'],
    ['title', title],
    ...filled.map(([id, , value]) => [id, value] as const),
  ] as const;
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  const href = `${form}?${query}`;
  const tooLong = href.length > longestAddress;
  return {
    href: tooLong ? `${form}?template=bug-report.yaml` : href,
    text: `${[`# ${inertMarkdown(title)}`, ...filled.map(([, label, value]) => `### ${label}\n\n${value}`)].join('\n\n')}\n`,
    tooLong,
  };
}

function code(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
