import type { HostRead } from '../analyzer/kubespray/model.ts';
import type { RoleTask } from './role-tasks.ts';
import { listOf, recordOf } from './tasks.ts';

/** A read with the name that it goes by: `ROLE : TASK`, `ROLE : TEMPLATE` or `ROLE : VARIABLE`. */
export type NamedRead = HostRead & { readonly name: string };

/** Texts by where they are. */
export type Texts = Readonly<Record<string, string>>;

/** What decides whether and where a task runs, and what it leaves behind, with its expressions that read. */
export function taskRead(role: string, task: RoleTask, expressions: Texts, through: readonly string[] = []): NamedRead {
  const { written, module, args, when, tags, loop, delegateTo, register } = task;
  const { cacheable, ...facts } = module === 'set_fact' ? recordOf(args) : {};
  return {
    name: `${role} : ${task.name ?? `${module} in ${task.path.split('/').at(-1)}`}`,
    kind: 'task',
    file: task.path,
    line: task.line,
    module,
    expressions,
    ...(through.length === 0 ? {} : { through }),
    ...(when.length === 0 ? {} : { when }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(typeof loop === 'string' ? { loop } : {}),
    ...(task.runOnce ? { runOnce: true } : {}),
    ...(delegateTo === undefined ? {} : { delegateTo }),
    ...(written.delegate_facts === true ? { delegateFacts: true } : {}),
    ...(written.ignore_unreachable === true ? { ignoreUnreachable: true } : {}),
    ...(written.ignore_errors === true ? { ignoreErrors: true } : {}),
    ...(register === undefined ? {} : { register }),
    ...(module === 'set_fact' ? { sets: Object.keys(facts) } : {}),
    ...(cacheable === true ? { cacheable } : {}),
  };
}

/** Every text of a task that Ansible evaluates. */
export function taskTexts({ args, vars, when, loop, delegateTo, written }: RoleTask): Texts {
  return {
    ...texts('args', args),
    ...texts('vars', vars),
    ...texts('when', when),
    ...texts('loop', loop),
    ...texts('delegate_to', delegateTo),
    ...texts('environment', written.environment),
    ...texts('until', listOf(written.until)),
  };
}

function texts(path: string, value: unknown): Texts {
  if (typeof value === 'string') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => texts(`${path}.${key}`, inner)));
}
