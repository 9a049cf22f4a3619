// A command on the page of a finding must not lead from one stop into another: readers come with Multus on as well as off.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze, findings, type Request, releases } from '../../src/analyzer/index.ts';

const withPages = findings.filter(({ isAboutInput }) => !isAboutInput);
const names = releases.map(({ name }) => name);

/** The releases that a sentence such as "v2.28.0 and v2.28.1", "up to v2.28.1" or "v2.27.0 and newer" names; all where it names none. */
function releasesNamed(affected: string): readonly string[] {
  const named = (affected.match(/v\d+\.\d+\.\d+/g) ?? []).map((name) => names.indexOf(name)).sort((a, b) => a - b);
  if (named.length === 0 || /^Every release/.test(affected)) return names;
  const from = /up to v/.test(affected) ? 0 : named[0];
  return names.slice(from, /and newer/.test(affected) ? undefined : named.at(-1)! + 1);
}

/** A command, and the release that its block checks out before it. */
type Shown = { readonly command: string; readonly tag: string | undefined };

/** What a page says to do now, and the playbooks in its blocks that change a cluster under a limit. */
function shownNow(id: string, folder = ''): { readonly prose: string; readonly runs: readonly Shown[] } {
  const [, now = ''] =
    /<Fragment slot="now">([\s\S]*?)<\/Fragment>/.exec(
      readFileSync(`content/docs/${folder}findings/${id}.mdx`, 'utf8'),
    ) ?? [];
  const runs = [...now.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => {
    const [, tag] = /^git checkout (v\S+)$/m.exec(block) ?? [];
    const limited = block.split('\n').filter((line) => / (?:upgrade-)?cluster\.yml .*--limit /.test(line));
    return limited.map((command): Shown => ({ command, tag }));
  });
  return { prose: now.replace(/^```[\s\S]*?^```/gm, ''), runs };
}

/** The cluster of a finding's first example as its page has it by then: the group declared, facts cached, Multus as told. */
function requestFor({ files: [source, ...others] }: Request, command: string, kubespray: string, on: boolean): Request {
  const { path = '', text = '' } = source ?? {};
  const declared = /^\[k8s_cluster:children\]/m.test(text)
    ? text
    : `${text}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;
  const multus = `kube_network_plugin_multus: ${on}\ncontainer_manager: containerd\nno_proxy: localhost\n`;
  const files = [{ path, text: declared }, ...others, { path: 'group_vars/all.yml', text: multus }];
  return { files, command, kubespray, facts: 'cached' };
}

const shown = withPages.flatMap((finding) =>
  shownNow(finding.id).runs.map(({ command, tag }) => [finding.id, command, finding, tag] as const),
);

test('pages of findings show limited runs', () => {
  expect(shown.length).toBeGreaterThan(7);
});

test.each(shown)('%s: `%s` does not stop in Multus, or its page says how', (id, command, { examples, text }, tag) => {
  const [{ request }] = examples;
  const saysHow = ['', 'zh-cn/'].every((folder) => shownNow(id, folder).prose.includes('`--skip-tags multus`'));
  const stopping = (tag ? [tag] : releasesNamed(text.en.affected)).flatMap((release) =>
    [true, false]
      .filter((on) => analyze(requestFor(request, command, release, on)).outcome === 'fails')
      .filter(
        (on) =>
          !saysHow || analyze(requestFor(request, `${command} --skip-tags multus`, release, on)).outcome === 'fails',
      )
      .map((on) => `${release}, Multus ${on ? 'on' : 'off'}`),
  );
  expect(stopping).toEqual([]);
});

/** The playbooks in the blocks of a page that change hosts; what is only asked about, or only listed, needs no root. */
function playbooksIn(path: string): readonly string[] {
  const blocks = [...readFileSync(path, 'utf8').matchAll(/^ *```(?:ba)?sh\n([\s\S]*?)^ *```/gm)].map(
    ([, code = '']) => code,
  );
  const lines = blocks.flatMap((code) => code.replaceAll(/\\\n\s*/g, '').split('\n'));
  return lines.filter((line) => /\bansible-playbook .*\.yml/.test(line) && !/multus-clinic|--list-hosts/.test(line));
}

// Kubespray sets no `become` itself (docs/operations/upgrades.md has `-b` in each command).
test.each(globSync('content/docs/{fix,findings,understand}/*.mdx').sort())('%s runs its playbooks as root', (path) => {
  expect(playbooksIn(path).filter((line) => !/ -b /.test(line))).toEqual([]);
});

test.each(withPages)('the examples of $id run as root, and so does what is made of them', ({ examples }) => {
  for (const { request } of examples)
    for (const command of [request, ...analyze(request).remedies.map((remedy) => remedy.request)].map(
      (one) => one.command,
    ))
      expect(command).toContain(' -b');
});
