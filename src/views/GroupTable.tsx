import type { Locale } from '../analyzer/index.ts';
import { HostList } from './HostList.tsx';
import { strings } from './strings.ts';
import { useFirst } from './use-first.tsx';

/** A group and its hosts, those of its children included, in Ansible's order. */
export type GroupRow = { readonly name: string; readonly hosts: readonly string[] };

/** The groups of an inventory and who is in them. */
export function GroupTable({ groups, locale }: { readonly groups: readonly GroupRow[]; readonly locale: Locale }) {
  const text = strings[locale];
  const { first, more } = useFirst(groups, locale);
  return (
    <>
      <table class="groups">
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col">{text.hosts}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ name, hosts }) => (
            <tr key={name}>
              <th scope="row">
                <code class="notranslate">{name}</code> <span class="count">{hosts.length}</span>
              </th>
              <td>
                <HostList hosts={hosts} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
