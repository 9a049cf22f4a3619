import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../src/analyzer/index.ts';
import { sampleCluster } from '../sample-cluster.ts';

const engine = 'container_manager: containerd\n';

function predicted(kubespray: string, settings: string, command = 'upgrade-cluster.yml') {
  const vars = settings.includes('container_manager') ? settings : engine + settings;
  return analyze({
    files: sampleCluster({ cluster: true, vars }),
    command: `ansible-playbook -i inventory.ini ${command}`,
    kubespray,
    facts: 'cached',
  });
}

const stopOf = (...request: Parameters<typeof predicted>) => {
  const [end] = predicted(...request).run;
  return end?.stop && [end.stop.task, end.stop.message];
};

describe('an assertion on settings', () => {
  test('stops the run where it does not hold, before any node is drained', () => {
    const { headline, run } = predicted('v2.25.1', 'kube_version: v1.20.0\n');
    expect(headline).toBe('stops');
    expect(run[0]?.drained).toEqual([]);
    expect(run[0]?.stop).toEqual({
      play: 'Prepare nodes for upgrade',
      batch: 1,
      task: 'Stop if unsupported version of Kubernetes',
      host: 'cp1',
      message:
        'The current release of Kubespray only support newer version of Kubernetes than v1.27.0 - You are trying to apply v1.20.0',
    });
  });

  test.each([
    ['v2.27.1', 'container_manager: rkt\n', 'Stop if container manager is not docker, crio or containerd'],
    ['v2.28.1', 'container_manager: rkt\n', 'Stop if unsupported options selected'],
    ['v2.26.1', 'kube_network_plugin: romana\n', 'Stop if unknown network plugin'],
    [
      'v2.24.1',
      'kube_apiserver_enable_admission_plugins: ["A,B"]\n',
      'Stop if using deprecated comma separated list for admission plugins',
    ],
    ['v2.31.0', 'kube_service_addresses: 10.233.0.1/18\n', 'Check that kube_service_addresses is a network range'],
    ['v2.24.1', 'ipip: true\n', 'Stop if legacy encapsulation variables are detected (ipip)'],
  ])('of %s, given %j, is %s', (release, settings, task) => {
    expect(stopOf(release, settings)?.[0]).toBe(task);
  });

  test('holds for the release’s own defaults', () => {
    for (const release of ['v2.21.0', 'v2.24.3', 'v2.27.1', 'v2.29.1', 'v2.31.0'])
      expect(stopOf(release, '')?.[0]).toBeUndefined();
  });

  test('on a template that is not followed is no promise', () => {
    const open = `kube_version: "{{ lookup('env', 'KUBE_VERSION') }}"\n`;
    expect(predicted('v2.25.1', open).missing).toEqual({ what: 'templated-value', subject: 'kube_version' });
    expect(predicted('v2.25.1', `${open}ignore_assert_errors: true\n`).headline).toBe(
      predicted('v2.25.1', '').headline,
    );
  });

  test.for([
    ['v2.31.0', 'kube_pods_subnet: 10.233.64.0/33\n', 'kube_pods_subnet'],
    ['v2.31.0', 'kube_service_addresses: [10.233.0.0/18]\n', 'kube_service_addresses'],
  ])('%s, %s: on a value that is not followed is no promise', ([release, vars, subject]) => {
    const { headline, missing } = predicted(release as string, vars as string);
    expect([headline, missing]).toEqual(['undetermined', { what: 'unusual-value', subject }]);
  });

  test('cannot compare a version with v and one without', () => {
    expect(stopOf('v2.31.0', 'kube_version: v1.34.1\n')).toEqual([
      'Stop if unsupported version of Kubernetes',
      "The conditional check 'kube_version is version(kube_version_min_required, '>=')' failed. The error was: Version comparison failed: '<' not supported between instances of 'str' and 'int'",
    ]);
  });

  test('takes text from the command for no boolean', () => {
    expect(stopOf('v2.26.1', '', 'upgrade-cluster.yml -e helm_enabled=false')?.[1]).toBe("false isn't a bool");
    expect(stopOf('v2.26.1', '', `upgrade-cluster.yml -e '{"helm_enabled": false}'`)).toBeUndefined();
  });

  test('runs only with its tags', () => {
    expect(
      stopOf('v2.26.1', 'kube_proxy_mode: userspace\n', 'upgrade-cluster.yml --skip-tags asserts'),
    ).toBeUndefined();
    expect(
      stopOf('v2.24.1', 'cloud_provider: nope\nkube_proxy_mode: userspace\n', 'upgrade-cluster.yml --tags facts')?.[0],
    ).toBe('Check cloud_provider value');
  });

  test('is passed over where a value is not known', () => {
    expect(stopOf('v2.31.0', `kube_proxy_mode: "{{ lookup('env', 'MODE') }}"\n`)).toBeUndefined();
    expect(stopOf('v2.31.0', '', 'upgrade-cluster.yml -e kube_version=$VERSION')).toBeUndefined();
  });

  test('of Cilium comes after the control plane has been drained', () => {
    const { headline, run } = predicted('v2.24.1', 'kube_network_plugin: cilium\ncilium_version: v1.8.0\n');
    expect(run[0]?.stop?.task).toBe('Stop if cilium_version is < v1.10.0');
    expect([headline, run[0]?.drained.length]).toEqual(['stops', 3]);
  });

  test('of kube-vip leaves the control plane cordoned', () => {
    const settings = 'kube_vip_enabled: true\nkube_vip_arp_enabled: true\nkube_proxy_strict_arp: false\n';
    const { headline, run } = predicted('v2.29.1', settings);
    expect(run[0]?.stop?.task).toBe('Kube-vip  | Check cluster settings for kube-vip');
    expect([headline, run[0]?.leftCordoned]).toEqual(['stops-drained', ['cp1']]);
  });
});

describe('a setting that an assertion would refuse', () => {
  test('is promised nothing where assertions are ignored', () => {
    const { headline, missing } = predicted('v2.31.0', 'kube_version: 1.20.0\nignore_assert_errors: true\n');
    expect([headline, missing]).toEqual(['undetermined', { what: 'unusual-value', subject: 'kube_version' }]);
  });

  test('may be any that holds', () => {
    expect(predicted('v2.31.0', 'ignore_assert_errors: true\n').headline).toBe('completes');
  });
});
