import { describe, expect, test } from 'vitest';
import { analyze, type Request, redact } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

const requestWith = (vars: string, kubespray = 'v2.31.0'): Request => ({
  files: sampleCluster({ cluster: true, vars: `container_manager: containerd\n${vars}` }),
  command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml',
  kubespray,
  facts: 'cached',
});

function redacted(request: Request) {
  const result = redact(request, analyze(request), { rename: false });
  if (result.kind === 'refused') throw new Error(`refused: ${result.because}`);
  return { text: JSON.stringify(result.request.files), headline: result.prediction.headline };
}

describe('settings that Kubespray asserts', () => {
  test('a version and known words are kept, so that the verdict is', () => {
    const { text, headline } = redacted(requestWith('kube_version: 1.34.3\nkube_proxy_mode: iptables\n'));
    expect(headline).toBe('completes');
    expect(text).toContain('kube_version: 1.34.3');
    expect(text).toContain('kube_proxy_mode: iptables');
  });

  test('networks are others of the same size, still apart', () => {
    const vars =
      'kube_service_addresses: 172.21.0.0/18\nkube_pods_subnet: 172.22.0.0/18\nipv6_stack: true\nkube_service_addresses_ipv6: fd11::/112\nkube_pods_subnet_ipv6: fd12::/112\n';
    const { text, headline } = redacted(requestWith(vars));
    expect(headline).toBe('completes');
    expect(text).not.toMatch(/172\.2|fd1[12]/);
  });

  test('a network that names a host within it stays such a one', () => {
    expect(redacted(requestWith('kube_service_addresses: 172.21.0.9/18\n')).headline).toBe('stops');
  });

  test('what is refused stays refused', () => {
    const { text, headline } = redacted(requestWith('container_manager: acme\n', 'v2.26.1'));
    expect(headline).toBe('stops');
    expect(text).not.toContain('acme');
  });
});
