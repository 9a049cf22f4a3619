import { describe, expect, test } from 'vitest';
import { analyze, renderMarkdown } from '../../../src/analyzer/index.ts';
import { cluster, predicted, sample } from './examples.ts';

const failing = predicted('upgrade-cluster.yml --limit w1', 'v2.25.1');
const markdown = renderMarkdown(failing.request, failing.prediction, { locale: 'en' });

test('has its sections in a stable order, in both languages', () => {
  const headings = (text: string) => text.match(/^### .*/gm);
  expect(headings(markdown)).toEqual(['### Request', '### Verdict', '### Why', '### Findings', '### Run instead']);
  expect(headings(renderMarkdown(failing.request, failing.prediction, { locale: 'zh-CN' }))).toEqual([
    '### 请求',
    '### 结论',
    '### 依据',
    '### 诊断结果',
    '### 改为这样运行',
  ]);
});

test('starts with the request, without the text of its files', () => {
  expect(markdown.slice(0, markdown.indexOf('### Verdict'))).toBe(`### Request

\`\`\`sh
ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1
\`\`\`

- Kubespray: v2.25.1
- ansible-core: 2.16
- \`hosts.ini (18 lines)\`

`);
});

test('has the texts of the files when they are wanted', () => {
  const { request, prediction } = predicted('playbooks/facts.yml', 'v2.25.1');
  const full = renderMarkdown(request, prediction, { locale: 'en', withFiles: true });
  expect(full).toContain(`<details><summary>hosts.ini</summary>\n\n\`\`\`\n${cluster}\`\`\`\n\n</details>`);
});

test('has the evidence as a table by play and batch', () => {
  const play = 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes';
  expect(markdown).toContain(`
| Play | Batch | Hosts | Task | Result |
| --- | --- | --- | --- | --- |
| ${play} | batch 1 of 1 | w1 | Multus \\| Copy manifest files | skipped |
`);
});

test('links findings where the site is known', () => {
  const linked = renderMarkdown(failing.request, failing.prediction, {
    locale: 'zh-CN',
    site: 'https://clinic.example',
  });
  expect(linked).toContain(
    '[`lookup-reaches-excluded-hosts`](https://clinic.example/zh-cn/findings/lookup-reaches-excluded-hosts/)',
  );
  expect(markdown).not.toContain('](');
});

test('has the remedies with what they change', () => {
  expect(markdown).toContain(`
1. **Widen the limit** → Completes

   \`\`\`sh
   ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2
   \`\`\`

   One more host takes part in this run. \`w2\` is drained and upgraded as well.
`);
  expect(markdown).toContain('\n   ```diff\n   +multus_manifest_2:\n   +  results: []\n   ```\n');
});

test('has the way out for a drained node right after the verdict, to copy', () => {
  const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.26.0', sample);
  const asked = { ...request, facts: 'cached' } as const;
  const said = renderMarkdown(asked, analyze(asked), { locale: 'en' });
  expect(said.slice(said.indexOf('### Verdict'), said.indexOf('Ansible prints'))).toBe(`### Verdict

**Stops with w1 drained: the task "Nginx-proxy \\| Write nginx-proxy configuration" stops on w1 in the play "Finally handle worker upgrades, based on given batch size".**

w1 stays cordoned and drained: the kubelet runs, but the pods have been evicted and nothing is scheduled there.

Kubespray neither drains nor uncordons a node that it finds cordoned. If the run has already stopped there, put this node back into service before the next run:

\`\`\`sh
kubectl uncordon w1
\`\`\`

`);
  expect(said).toContain(
    '### Run instead\n\n1. **Use a later release of Kubespray** → Completes\n\n   Kubespray `v2.26.1`',
  );
});

describe('the input means nothing to Markdown', () => {
  const hosts = ['<b>', 'a|b', '@someone', '**bold**', '`code`', '#11431'];
  const names = hosts.map((name) => `'${name}': {}`).join('\n          ');
  const yaml = `all:
  children:
    kube_control_plane:
      hosts:
        cp1: {}
    etcd:
      hosts:
        cp1: {}
    kube_node:
      hosts:
          ${names}
    k8s_cluster:
      children:
        kube_control_plane: {}
        kube_node: {}
  vars:
    container_manager: containerd
    kube_network_plugin_multus: true
`;
  const request = {
    files: [{ path: 'hosts.yaml', text: yaml }],
    command: 'ansible-playbook -i hosts.yaml upgrade-cluster.yml -e serial=1',
  };

  test('neither in the table', () => {
    const asked = { ...request, kubespray: 'v2.25.1' };
    const said = renderMarkdown(asked, analyze(asked), { locale: 'en' });
    const table = said.slice(said.indexOf('### Why'), said.indexOf('### Findings'));
    expect(table).not.toMatch(/<b>|[^\\]\*\*|@someone|(?<!&)#11431/);
    expect(table).toContain('| a\\|b |');
    expect(table).toContain('| &lt;b&gt; |');
    expect(table).toContain('| @&#8203;someone |');
    expect(table).toContain('| \\*\\*bold\\*\\* |');
    expect(table).toContain('| #&#8203;11431 |');
    for (const row of table.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
    }
  });

  test('nor in a fence, which is longer than any in the text', () => {
    const { prediction } = predicted('playbooks/facts.yml', 'v2.25.1');
    const fenced = { ...request, command: 'ansible-playbook playbooks/facts.yml # ```\n```js' };
    expect(renderMarkdown(fenced, prediction, { locale: 'en' })).toContain(
      '````sh\nansible-playbook playbooks/facts.yml # ```\n```js\n````\n',
    );
  });
});
