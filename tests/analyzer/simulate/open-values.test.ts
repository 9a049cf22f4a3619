import { describe, expect, test } from 'vitest';
import { analyze, type InventoryFile, type Prediction, verdictSentence } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

/** One control-plane host and three workers, Multus off. */
const cluster = `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w1
w2
w3
[k8s_cluster:children]
kube_control_plane
kube_node
`;
const upgrade = (rest: string, release = 'v2.25.1', more: readonly InventoryFile[] = []): Prediction =>
  analyze(requestFor(`upgrade-cluster.yml ${rest}`, release, cluster, more));

describe('what the run never reads decides nothing:', () => {
  test.each([
    ['--limit w1 -e "kube_version=$KUBE_VERSION"', 'shell-variable'],
    [`--limit w1 -e '{"kube_version": "'$KUBE_VERSION'"}'`, 'shell-variable'],
    ['--limit w1 -e @upgrade.yml', 'extra-vars-file'],
    ['--limit w1 -e @<(sops -d upgrade.yml)', 'redirected'],
    ['--limit w1 -e "$OPTIONS"', 'shell-variable'],
    ['--limit w1 -e serial=$SERIAL', 'shell-variable'],
    ['--limit w$N', 'shell-variable'],
  ])('%s', (rest, assumption) => {
    const { outcome, headline, assumptions, missing } = upgrade(rest);
    expect([outcome, headline, missing]).toEqual(['fails', 'stops', undefined]);
    expect(assumptions).toContain(assumption);
  });

  test('whichever host a limit file names, a release without the lookup passes', () => {
    const { outcome, assumptions } = upgrade('--limit @nodes', 'v2.20.0');
    expect([outcome, assumptions]).toEqual(['passes', ['limit-file']]);
  });
});

describe('what can flip the outcome is left open, and both ends are shown:', () => {
  test.each([
    [
      '--limit w1,w2 -e serial=$SERIAL',
      '$SERIAL',
      [
        ['serial=1', 'passes'],
        ['serial=100%', 'fails'],
      ],
    ],
    [
      '--limit w1,w2 -e @upgrade.yml',
      'upgrade.yml',
      [
        ['', 'passes'],
        ['serial=100%', 'fails'],
      ],
    ],
    [
      '--limit $NODE',
      '$NODE',
      [
        ['--limit cp1', 'fails'],
        ['--limit w1,w2', 'passes'],
      ],
    ],
    [
      '--limit @nodes',
      'nodes',
      [
        ['--limit cp1', 'fails'],
        ['--limit w1,w2', 'passes'],
      ],
    ],
    [
      '--limit w1 --tags $TAGS',
      '$TAGS',
      [
        ['--tags multus', 'fails'],
        ['--tags download', 'not-reached'],
      ],
    ],
    [
      '--limit w1 --skip-tags $TAGS',
      '$TAGS',
      [
        ['--skip-tags download', 'fails'],
        ['--skip-tags multus', 'not-reached'],
      ],
    ],
  ])('%s', (rest, subject, cases) => {
    const { outcome, missing } = upgrade(rest);
    expect(outcome).toBe('undetermined');
    expect(missing?.subject).toBe(subject);
    expect(missing?.cases?.map((one) => [one.given, one.outcome])).toEqual(cases);
  });

  test('in words', () => {
    const prediction = upgrade('--limit w1,w2 -e serial=$SERIAL');
    expect(verdictSentence(prediction, 'en')).toBe(
      'Cannot be decided: "$SERIAL" is replaced before Ansible sees it, so its value is not known here. With serial=1, it completes; with serial=100%, it stops.',
    );
    expect(verdictSentence(prediction, 'zh-CN')).toBe(
      '信息不足，无法判断：“$SERIAL”会先被替换，Ansible 看到的值无从得知。如果是 serial=1，能跑完；如果是 serial=100%，会中断。',
    );
  });
});

test('a value that is given again afterwards is not open', () => {
  expect(upgrade('--limit w1,w2 -e serial=$SERIAL -e serial=1').outcome).toBe('passes');
});

test('a variable of the role whose values nobody can list is left open as soon as the run reads it', () => {
  const { outcome, missing } = upgrade('--limit w1 -e "multus_manifest_2=$X"');
  expect([outcome, missing]).toEqual(['undetermined', { what: 'shell-expansion', subject: '$X' }]);
});

test('the limit that a script gets as its argument is not proposed back', () => {
  const { outcome, remedies } = upgrade('--limit w$N');
  expect(outcome).toBe('fails');
  for (const { request } of remedies) expect(request.command).not.toContain("'w$N");
});

describe('a loop over words', () => {
  const loop = (words: string): Prediction => {
    const { files, command } = requestFor('upgrade-cluster.yml --limit "$n"', 'v2.25.1', cluster);
    return analyze({ files, command: `for n in ${words}; do ${command}; done`, kubespray: 'v2.25.1' });
  };

  test('is judged by the first turn that hurts', () => {
    const { outcome, failure, command, assumptions } = loop('w1,w2 w3 w1');
    expect([outcome, failure?.host]).toEqual(['fails', 'w3']);
    expect(command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit "w3"');
    expect(assumptions).toEqual(['loop-turn']);
  });

  test('is judged by its first turn where none hurts', () => {
    const { outcome, command } = loop('w1,w2 w2,w3');
    expect([outcome, command]).toEqual(['passes', 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit "w1,w2"']);
  });
});
