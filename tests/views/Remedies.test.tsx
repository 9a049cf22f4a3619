import { expect, test } from 'vitest';
import { predictionWords } from '../../src/views/prediction-words.ts';
import { Remedies } from '../../src/views/Remedies.tsx';
import { asked, html, words } from './rendered.ts';

const oneWorker = asked('upgrade-cluster.yml --limit w1');

function view(locale: 'en' | 'zh-CN', onApply?: () => void, { request, prediction } = oneWorker) {
  return (
    <Remedies
      remedies={prediction.remedies}
      words={predictionWords(prediction, locale).remedies}
      request={request}
      headline={prediction.headline}
      locale={locale}
      {...(onApply ? { onApply } : {})}
    />
  );
}

test('shows each remedy with its own outcome, its cost and the command, the best first', () => {
  expect(words(view('en'))).toMatch(
    /^Widen the limit\nStops→Completes\nOne more host takes part in this run\. w2 is drained and upgraded as well\.\nRun\nansible-playbook -i hosts\.ini upgrade-cluster\.yml --limit w1,w2\n/,
  );
});

test('marks the words that change', () => {
  const marked = [...html(view('en')).matchAll(/<mark>(.*?)<\/mark>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ''),
  );
  expect(marked.slice(0, 2)).toEqual(['w1,w2', '--skip-tags multus']);
});

test('never breaks a word of a command at its hyphens', () => {
  expect(html(view('en'))).toContain('<span class="mc-word">--skip-tags</span>');
});

test('names words that go', () => {
  expect(words(view('en'))).toContain('RunWithout --limit w1');
  expect(words(view('zh-CN'))).toContain('执行去掉 --limit w1');
});

test('shows a new file line by line before the command', () => {
  const text = words(view('en'));
  expect(text).toContain('New file group_vars/k8s_cluster/multus.yml\n+multus_manifest_2:+ results: []\nThen\n');
  expect(html(view('en'))).toContain('<code>  results: []</code></ins>');
});

test('puts a command that has to run first before the other', () => {
  const guarded = {
    request: oneWorker.request,
    prediction: {
      ...oneWorker.prediction,
      remedies: oneWorker.prediction.remedies
        .slice(0, 1)
        .map((remedy) => ({ ...remedy, before: ['ansible-playbook playbooks/facts.yml'] })),
    },
  };
  expect(words(view('en', undefined, guarded))).toContain('First\nansible-playbook playbooks/facts.yml\nThen\n');
  expect(words(view('zh-CN', undefined, guarded))).toContain('先执行\nansible-playbook playbooks/facts.yml\n再执行\n');
});

test('reports the outcome of another release, hop by hop', () => {
  expect(words(view('en'))).toContain('Use a later release of Kubespray v2.27.1');
  expect(words(view('en'))).toContain('v2.26.1 Stops\nv2.27.1 Completes');
});

test('has no button in an article, and two for each command where it can act', () => {
  expect(html(view('en'))).not.toContain('<button');
  const buttons = words(view('en', () => undefined)).split('\n');
  const { remedies } = oneWorker.prediction;
  expect(buttons.filter((line) => /^Copy the commands?$/.test(line))).toHaveLength(remedies.length);
  expect(buttons.filter((line) => line.startsWith('Apply to my input'))).toHaveLength(remedies.length);
});

test('a patch is shown as a diff as well, for a checkout without git', () => {
  const shown = words(view('en'));
  expect(shown).toContain('git checkout v2.27.0 -- roles/kubernetes-apps/network_plugin/multus/tasks/main.yml');
  expect(shown).toContain('+++ b/roles/kubernetes-apps/network_plugin/multus/tasks/main.yml');
});
