import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

const pinned = (playbook: string, kubespray: string) =>
  analyze({
    files: [{ path: 'hosts.ini', text: clusterIni }],
    command: `ANSIBLE_STRATEGY=host_pinned ansible-playbook ${playbook}`,
    kubespray,
  });

describe('hosts that go through a batch one by one', () => {
  test('stop alike where the lookup reaches a host that is not in the play', () => {
    const { outcome, failure } = pinned('upgrade-cluster.yml -e serial=100% --limit w1,w2', 'v2.25.1');
    expect({ outcome, task: failure?.task }).toEqual({ outcome: 'fails', task: 'Multus | Start resources' });
  });

  test('pass alike where the lookup has a default for each host', () => {
    expect(pinned('upgrade-cluster.yml -e serial=100% --limit w1,w2', 'v2.31.0').outcome).not.toBe('undetermined');
  });

  test('are a race where the first to look finds nothing of the others', () => {
    expect(pinned('upgrade-cluster.yml -e serial=100%', 'v2.25.1').missing).toEqual({
      what: 'environment-setting',
      subject: 'ANSIBLE_STRATEGY=host_pinned',
    });
  });
});
