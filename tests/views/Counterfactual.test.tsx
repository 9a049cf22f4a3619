import { expect, test } from 'vitest';
import { Counterfactual, hasCounterfactual } from '../../src/views/Counterfactual.tsx';
import { asked, html, words } from './rendered.ts';

const oneWorker = asked('upgrade-cluster.yml --limit w1');

test('says the smallest change and shows it', () => {
  expect(words(<Counterfactual {...oneWorker} locale="en" />)).toMatch(
    /^It would pass if the limit took other hosts\.\nw1,w2 instead of w1\n/,
  );
  expect(words(<Counterfactual {...oneWorker} locale="zh-CN" />)).toMatch(/^如果 limit 选中的主机不同，就会通过。\n/);
});

test('shows the way by releases from the one at hand', () => {
  expect(words(<Counterfactual {...oneWorker} locale="en" />)).toContain(
    'v2.25.1 Stops\nv2.26.1 Stops\nv2.27.1 Completes',
  );
});

test('shows a change of the inventory as lines', () => {
  const workersFirst = oneWorker.request.files[0]!.text.replace(
    'kube_control_plane\nkube_node\n[',
    'kube_node\nkube_control_plane\n[',
  );
  const view = <Counterfactual {...asked('cluster.yml', 'v2.29.1', workersFirst)} locale="en" />;
  expect(words(view)).toContain('It would pass if k8s_cluster named the control plane first.\nChange in hosts.ini');
  expect(html(view)).toContain('<del class="mc-line mc-removed">');
});

test('has nothing to say about a run that passes', () => {
  const { request, prediction } = asked('upgrade-cluster.yml');
  expect(hasCounterfactual(prediction)).toBe(false);
  expect(hasCounterfactual(oneWorker.prediction)).toBe(true);
  expect(html(<Counterfactual request={request} prediction={prediction} locale="en" />)).toBe('');
});
