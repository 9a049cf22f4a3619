import { limitPlaces } from '../command/limit-places.ts';
import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { variableOf } from '../inventory/variables.ts';
import { opening } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Missing } from '../prediction.ts';
import type { Problem } from '../problem.ts';
import { problemsOf } from '../problems.ts';
import { placeholderIn } from '../simulate/placeholders.ts';
import { sharedAddresses } from '../simulate/shared-addresses.ts';
import type { Span } from '../span.ts';
import { texts } from '../texts/texts.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace } from './places.ts';

type Data = Missing;

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** The fact that an outcome depends on, and what to do about it. */
function textOf({ what, subject }: Missing, locale: Locale): { readonly message: string; readonly change: string } {
  const { fact, change } = texts[locale].missing[what];
  const name = `\`${subject}\``;
  return { message: opening(subject === '' ? fact() : fact(name)), change: change(name) };
}

/** The request does not hold what decides the outcome. */
export const inputMissing = defineFinding<Data>({
  id: 'input-missing',
  severity: 'error',
  group: 'input',
  order: 12,
  isAboutInput: true,
  about: 'release',
  known: 'read',
  upstream: { issues: [], pullRequests: [], commits: [], files: [] },
  related: ['command-not-understood', 'release-unknown'],
  text: {
    en: {
      title: 'No verdict: an input that decides the outcome is missing',
      symptom: 'The verdict is "Cannot be decided".',
      affected:
        "Every release: files named with `@` that were not given, shell variables, encrypted or templated values, playbooks that are not Kubespray's.",
      message: (missing) => textOf(missing, 'en').message,
      change: (missing) => textOf(missing, 'en').change,
    },
    'zh-CN': {
      title: '没有结论：缺少决定结论的输入',
      symptom: '结论是“无法判断”。',
      affected: '所有版本：用 `@` 引用却没有提供的文件、shell 变量、加密或模板化的值、不属于 Kubespray 的 playbook。',
      message: (missing) => textOf(missing, 'zh-CN').message,
      change: (missing) => textOf(missing, 'zh-CN').change,
    },
  },
  examples: [
    {
      name: 'extra-vars-file',
      title: { en: 'A file of extra variables that was not given', 'zh-CN': '没有提供的额外变量文件' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2 -e @upgrade.yml',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'with-the-file',
      title: { en: 'The same with the file', 'zh-CN': '提供该文件的同一请求' },
      request: {
        files: [...files, { path: 'upgrade.yml', text: 'serial: 1\n' }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2 -e @upgrade.yml',
        kubespray: 'v2.25.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { missing } = context.prediction;
    // A text that is no command has a problem of its own, which says more.
    if (!missing || (missing.what === 'command-missing' && context.command.text.trim() !== '')) return;
    if (missing.what === 'command-unreadable' || missing.what === 'command-not-read') return;
    const { what, subject } = missing;
    const at = placeOf(context, missing);
    const problems = problemsOf(context).filter((problem) => leavesOpen(problem, missing));
    yield { ...(at && { at }), data: { what, subject }, problems };
  },
});

/** Files that Ansible runs, asks or decrypts. */
const UNREAD = new Set(['source-is-plugin', 'source-is-script', 'source-vaulted', 'vars-file-vaulted']);

/** Whether a problem of the request is the very thing that is missing. */
function leavesOpen({ code, data, span }: Problem, { what, subject }: Missing): boolean {
  switch (what) {
    case 'limit-file-missing':
      return code === 'limit-file-missing' && data.path === subject;
    case 'regular-expression':
      return code === 'regex-unsupported';
    case 'unknown-playbook':
      return code === 'playbook-foreign' && data.name === subject;
    case 'inventory-program':
    case 'vaulted-value':
    case 'vars-file-vaulted':
      return UNREAD.has(code) && span.file === subject;
    default:
      return false;
  }
}

function placeOf({ command, inventory }: FindingContext, { what, subject }: Missing): Span | undefined {
  switch (what) {
    case 'address-shared':
    case 'node-name-shared': {
      const shared = sharedAddresses(inventory, command).find(({ address }) => address === subject);
      return shared && (extraVariablePlace(command, shared.variable) ?? shared.span);
    }
    case 'command-missing':
    case 'command-not-read':
    case 'command-unreadable':
      return undefined;
    case 'extra-vars-file-missing':
      return command.extraVars.find(({ missingFile }) => missingFile === subject)?.span;
    case 'inventory-rewritten':
    case 'other-release':
      return undefined;
    case 'other-commands':
      return command.problems.find(({ code }) => code === 'several-commands')?.span;
    case 'inventory-missing':
      return command.inventories.find(({ text }) => text === subject)?.span;
    case 'inventory-placeholder':
      return placeholderIn(inventory)?.span;
    case 'inventory-program':
      return unreadPlace(inventory, subject);
    case 'limit-file-missing': {
      const start = command.limit?.text.indexOf(`@${subject}`) ?? -1;
      return start === -1 ? command.limit?.span : limitPlaces(command)(start, start + subject.length + 1);
    }
    case 'option-not-modelled':
      return command.options.findLast(({ name }) => subject.startsWith(`--${name}`))?.span;
    case 'regular-expression':
      return command.limit?.span;
    case 'shell-expansion':
      return expandedPlace(command, subject);
    case 'start-at-task':
      return command.options.findLast(({ name }) => name === 'start-at-task')?.span;
    case 'unknown-playbook':
      return command.playbooks.find(({ name }) => name === subject)?.span;
    default: {
      const given = extraVariablePlace(command, subject) ?? unreadPlace(inventory, subject);
      if (given) return given;
      for (const host of inventory.hosts.keys()) {
        const variable = variableOf(inventory, host, subject);
        if (variable) return variable.span;
      }
      return undefined;
    }
  }
}

function unreadPlace({ problems }: Inventory, path: string): Span | undefined {
  return problems.find(({ code, span }) => UNREAD.has(code) && span.file === path)?.span;
}

/** The value of the command whose expansions these are. */
function expandedPlace(command: PlaybookCommand, subject: string): Span | undefined {
  const values = [...command.extraVars, command.limit, ...command.tags, ...command.skipTags];
  return values.find((value) => value?.unknowable?.join(' ') === subject)?.span;
}
