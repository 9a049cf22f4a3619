import { describe, expect, test } from 'vitest';
import {
  analyze,
  locales,
  type Remedy,
  remedyChanges,
  remedyCost,
  remedyTitle,
  renderMarkdown,
  renderText,
} from '../../../src/analyzer/index.ts';
import { cluster, predicted } from './examples.ts';

const { request, prediction } = predicted('upgrade-cluster.yml --limit w1', 'v2.25.1');

function changesOf(kind: Remedy['kind']): unknown {
  const remedy = prediction.remedies.find((each) => each.kind === kind);
  return remedy && remedyChanges(request, remedy);
}

describe('what a remedy changes', () => {
  test('is the command', () => {
    expect(changesOf('limit')).toEqual([
      { kind: 'command', command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2' },
    ]);
  });

  test('is a new file, line by line', () => {
    expect(changesOf('placeholder')).toEqual([
      {
        kind: 'file',
        path: 'group_vars/k8s_cluster/multus.yml',
        isNew: true,
        hunks: [
          {
            line: 1,
            lines: [
              { kind: 'added', text: 'multus_manifest_2:' },
              { kind: 'added', text: '  results: []' },
            ],
          },
        ],
      },
    ]);
  });

  test('is the release', () => {
    expect(changesOf('release')).toEqual([
      { kind: 'command', command: request.command },
      { kind: 'release', release: 'v2.27.1' },
    ]);
  });

  test('is the one place of a file where lines differ', () => {
    const after = cluster.replace('w2\n', 'w2 a=1\nw2b\n');
    const remedy: Remedy = {
      ...prediction.remedies[0]!,
      request: { ...request, files: [{ path: 'hosts.ini', text: after }] },
    };
    const [change] = remedyChanges(request, remedy);
    const hunks = change?.kind === 'file' ? change.hunks : [];
    expect(hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'same'))).toEqual([
      { kind: 'removed', text: 'w2' },
      { kind: 'added', text: 'w2 a=1' },
      { kind: 'added', text: 'w2b' },
    ]);
    expect(hunks.map(({ line }) => line)).toEqual([11]);
  });

  test('is no new file for a pasted text that got its name from the command', () => {
    const pasted = { ...request, files: [{ path: '', text: cluster }] };
    const [remedy] = analyze(pasted).remedies.filter(({ kind }) => kind === 'placeholder');
    expect(remedyChanges(pasted, remedy!).map((change) => 'path' in change && change.path)).toEqual([
      'group_vars/k8s_cluster/multus.yml',
    ]);
  });
});

test('every remedy that is offered has a title and a cost in both languages', () => {
  expect(prediction.remedies.length).toBeGreaterThan(3);
  for (const { kind, cost } of prediction.remedies) {
    for (const locale of locales) {
      expect(remedyTitle(kind, locale)).toMatch(/\S/);
      expect(remedyCost({ kind, cost }, locale)).toMatch(/[.。]$/);
    }
    expect(remedyTitle(kind, 'en')).not.toBe(remedyTitle(kind, 'zh-CN'));
  }
});

test('text and Markdown mark the lines of a file that change, and leave those between them as they are', () => {
  const files = [{ path: 'hosts.ini', text: '[kube-master]\ncp1\n[etcd]\ncp1\n[kube-node]\nw1\n' }];
  const asked = { files, command: 'ansible-playbook -i hosts.ini cluster.yml', kubespray: 'v2.28.1' };
  const stops = analyze(asked);
  expect(renderText(asked, stops, { locale: 'en' })).toContain(
    [
      '     - [kube-master]',
      '     + [kube_control_plane]',
      '       cp1',
      '       [etcd]',
      '       cp1',
      '     - [kube-node]',
      '     + [kube_node]',
      '       w1',
    ].join('\n'),
  );
  expect(renderMarkdown(asked, stops, { locale: 'zh-CN' })).toContain(
    ['   -[kube-master]', '   +[kube_control_plane]', '    cp1', '    [etcd]', '    cp1', '   -[kube-node]'].join('\n'),
  );
});
