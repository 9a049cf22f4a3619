import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** One entry of a list of tasks: its name (if any), the words of its keys, and its source text. */
export type Task = { readonly name: string; readonly keys: readonly string[]; readonly text: string };

/** Which tasks of a file stay. */
export type Keep = 'all' | 'none' | ((task: Task) => boolean);

/** The file with the other tasks gone; what stays keeps its text, so that Ansible reads exactly what the release says. */
export function keepTasks(text: string, keep: Keep): string {
  if (keep === 'all') return text;
  if (keep === 'none') return '---\n[]\n';
  const kept = tasksOf(text)
    .filter(keep)
    .map((task) => task.text);
  return kept.length > 0 ? `---\n${kept.join('')}` : '---\n[]\n';
}

/** The entries of a list of tasks, in order. Comments before an entry belong to the entry above. */
export function tasksOf(text: string): Task[] {
  const document = parseDocument(text, { version: '1.1' });
  if (!isSeq(document.contents)) return [];
  const entries = document.contents.items.filter((item): item is YAMLMap.Parsed => isMap(item));
  const starts = entries.map((entry) => text.lastIndexOf('\n', entry.range![0]) + 1);
  return entries.map((entry, i) => ({
    name: String(entry.get('name') ?? ''),
    keys: entry.items.map(({ key }) => String(key)),
    text: `${text.slice(starts[i], starts[i + 1] ?? text.length).trimEnd()}\n`,
  }));
}
