// Statements that have been wrong on a page once, and what keeps them right.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, findings } from '../../src/analyzer/index.ts';

const pages = globSync('content/docs/**/*.mdx')
  .sort()
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

/** The lines of all pages, by their page, that a pattern matches. */
function linesWith(pattern: RegExp): readonly string[] {
  return pages.flatMap(({ path, source }) =>
    source
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line}`),
  );
}

describe('no page', () => {
  test('dates a "not yet" by hand: <Observed /> does', () => {
    expect(linesWith(/\b(?:by|as of|until) (?:[A-Z][a-z]+ )?20\d\d\b|[到至] ?20\d\d ?年 ?\d+ ?月/)).toEqual([]);
  });

  test('tells to install the package from a public registry, where its name is not ours', () => {
    expect(linesWith(/multus-clinic@\d/)).toEqual([]);
  });

  test('creates a file of variables beside the folder that an inventory copied from the sample has', () => {
    expect(linesWith(/^# .*group_vars\/(?:all|k8s_cluster)\.ya?ml/)).toEqual([]);
  });

  test('names the objects of Multus as the loop of the role does', () => {
    expect(linesWith(/multus-(?:clusterrole|serviceaccount|crd|daemonset-)(?!\w*\.yml)/)).toEqual([]);
  });

  test('has the control plane alone catch up with Multus: up to v2.25 such a limit can stop too', () => {
    expect(linesWith(/limit that includes the first control-plane host|limit 要包含第一台控制平面主机/)).toEqual([]);
  });

  test('puts keys and kubeconfigs under version control', () => {
    expect(linesWith(/artifacts[^.。]*(?:under version control|纳入版本管理)/)).toEqual([]);
  });
});

test('a page that takes a host out of the inventory says that it is a worker gone for good', () => {
  const removing = pages.filter(({ source }) =>
    /(?:host|worker)[^.|]* out of the inventory\b|移出(?:主机)?清单/.test(source),
  );
  expect(removing.length).toBeGreaterThan(3);
  for (const { path, source } of removing) expect(source, path).toMatch(/gone for good|永久下线/);
});

test('the page on privacy has a line for each place where the browser keeps something', () => {
  // The theme and the opened groups are kept by Starlight.
  const keeping = globSync('src/**/*.{ts,tsx,astro}').filter((path) =>
    /\b(?:local|session)Storage\.|\.localStorage\b/.test(readFileSync(path, 'utf8')),
  );
  for (const [path, heading] of [
    ['content/docs/reference/privacy.mdx', 'What is stored'],
    ['content/docs/zh-cn/reference/privacy.mdx', '保存了什么'],
  ] as const) {
    const [, section = ''] = readFileSync(path, 'utf8').split(`## ${heading}\n`);
    const lines = section.split('\n## ')[0]!.match(/^- /gm) ?? [];
    expect(lines, path).toHaveLength(keeping.length + 1);
  }
});

const examples = findings.flatMap((finding) => {
  const [first] = finding.examples;
  return { finding, request: first.request, id: finding.id };
});

test.each(
  examples.filter(({ finding }) => finding.severity !== 'info' && /^(?:stops|incomplete)$/.test(finding.group)),
)('the example of $id is not green: it shows a run that stops or loses something', ({ request }) => {
  const { headline, run } = analyze(request);
  const losesSomething = run.some(({ losses }) => losses.length > 0);
  expect(headline !== 'completes' || losesSomething).toBe(true);
});

test.each(examples)(
  'no way out of $id adds a file that Ansible would pass over in favour of a folder',
  ({ request }) => {
    const own = new Set(request.files.map(({ path }) => path));
    const added = analyze(request).remedies.flatMap(({ request: { files } }) => files.map(({ path }) => path));
    expect(added.filter((path) => !own.has(path) && /group_vars\/(?:all|k8s_cluster)\.\w+$/.test(path))).toEqual([]);
  },
);

test.each(examples)('no way out of $id leads to a branch that is no release', ({ request }) => {
  const given = analyze(request).remedies.map((remedy) => remedy.request.kubespray ?? '');
  expect(given.filter((name) => name !== request.kubespray && !/^v\d/.test(name))).toEqual([]);
});

test('a declared k8s_cluster alone does not get one worker past v2.25', () => {
  const text = `[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw1\nw2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;
  const { failure } = analyze({
    files: [{ path: 'inventory.ini', text }],
    command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.25.1',
  });
  expect(failure?.message).toContain("has no attribute 'multus_manifest_2'");
});
