import { describe, expect, test } from 'vitest';
import { analyze, redact } from '../../../src/analyzer/index.ts';

describe('what ansible-inventory printed', () => {
  const hosts = {
    n1: { ansible_password: 'hunter22x', container_manager: 'containerd' },
    n2: { vault_token: 'abcdefgh' },
  };
  const json = JSON.stringify({
    _meta: { hostvars: hosts },
    all: { children: ['kube_node', 'etcd', 'kube_control_plane'] },
    etcd: { hosts: ['n2'] },
    kube_control_plane: { hosts: ['n2'] },
    kube_node: { hosts: ['n1'], vars: { ansible_become_pass: 'hunter33x' } },
  });
  const yaml = `all:
  children:
    etcd:
      hosts:
        n2:
          vault_token: abcdefgh
    kube_control_plane:
      hosts:
        n2: {}
    kube_node:
      hosts:
        n1:
          ansible_password: hunter22x
          container_manager: containerd
`;

  test.each([
    ['hosts.ini', json, true],
    ['hosts', json, false],
    ['', yaml, true],
  ])('leaves as such, without secrets: %j', (path, text, rename) => {
    const request = { files: [{ path, text }], command: 'ansible-playbook upgrade-cluster.yml', kubespray: 'v2.25.1' };
    const redaction = redact(request, analyze(request), { rename });
    expect(redaction.kind).toBe('redacted');
    if (redaction.kind !== 'redacted') return;
    const [file] = redaction.request.files;
    expect(file?.text).not.toMatch(/hunter|abcdefgh|pass|token/);
    expect(redaction.prediction.assumptions).toContain('inventory-printed');
    expect(file?.text.includes('n1')).toBe(!rename);
  });
});
