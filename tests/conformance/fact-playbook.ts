import {
  etcdAccessAddresses,
  etcdPeerAddresses,
  firstControlPlaneAddress,
} from '../../src/analyzer/kubespray/run-expressions.ts';
import { runTraitsOf } from '../../src/analyzer/kubespray/run-traits.ts';
import { type FactPlay, type FactRun, type FactStep, lookedAt } from './fact-case.ts';
import { conditionOf, oneMore, releaseOf, templateOf } from './fact-expressions.ts';

type Task = Readonly<Record<string, unknown>>;

/** A playbook, and the files that its templates are in. */
export type WrittenPlaybook = { readonly text: string; readonly templates: readonly { path: string; text: string }[] };

/** Writes the plays of a run for `ansible-playbook`. JSON is YAML, but Ansible tells no places in a file that is nothing else. */
export function playbookOf(kubespray: string, run: FactRun): WrittenPlaybook {
  const templates: { path: string; text: string }[] = [];
  const file = (text: string): string => {
    const path = `templates/${templates.length}.j2`;
    templates.push({ path, text });
    return path;
  };
  const plays = run.plays.map((play) => playOf(kubespray, play, file));
  return { text: `---\n${JSON.stringify(plays, undefined, 1)}\n`, templates };
}

function playOf(kubespray: string, play: FactPlay, file: (text: string) => string): Task {
  const { hosts, serial, gathersFacts = false, groups, anyErrorsFatal, steps } = play;
  return {
    hosts,
    gather_facts: gathersFacts,
    any_errors_fatal: anyErrorsFatal,
    ...(serial === undefined ? {} : { serial }),
    tasks: [
      ...(groups ? [completionOf(groups)] : []),
      ...steps.flatMap((step) => tasksOf(kubespray, step, file)),
      { name: 'Probe', probe: { names: lookedAt }, run_once: true },
    ],
  };
}

function completionOf(groups: Readonly<Record<string, readonly string[]>>): Task {
  return {
    name: 'Join groups',
    group_by: { key: '{{ item.key }}' },
    loop: Object.entries(groups).map(([key, from]) => ({ key, from })),
    when: 'group_names | intersect(item.from) | length > 0',
  };
}

const FILTERS: Readonly<Record<string, string>> = {
  'Gather minimal facts': '*',
  'Gather necessary facts (network)': 'ansible_*_ipv[46]*',
  'Gather necessary facts (hardware)': 'ansible_*total_mb',
};

function tasksOf(kubespray: string, step: FactStep, file: (text: string) => string): readonly Task[] {
  switch (step.kind) {
    case 'gather':
      return [
        {
          name: step.task,
          setup: {
            gather_subset: step.task === 'Gather minimal facts' ? '!all' : '!all,!min,network,hardware',
            filter: FILTERS[step.task],
          },
        },
      ];
    case 'set':
      return [{ name: 'Set a fact', set_fact: { [step.name]: 'text', cacheable: step.cacheable } }];
    case 'learn':
      return learningOf(kubespray);
    case 'role':
      return step.role === 'etcd' ? etcdTasks(kubespray, file) : kubeadmTasks(kubespray);
    case 'read':
      return [readOf(kubespray, step, file)];
  }
}

const CLUSTER =
  "groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])";

function learningOf(kubespray: string): readonly Task[] {
  const { addresses } = runTraitsOf(releaseOf(kubespray));
  const ofHost: Task = {
    name: 'Gather an address',
    setup: { gather_subset: '!all,network', filter: 'ansible_default_ip*' },
    when: 'ansible_default_ipv4 is not defined',
  };
  switch (addresses.kind) {
    case 'fallback-ips': {
      const limited =
        "(ansible_play_hosts_all + [groups['kube_control_plane'][0]]) | unique if ansible_limit is defined else";
      const hosts = `${addresses.from === 'play' ? limited : ''} (${CLUSTER}) | unique`;
      const name = `Gather ansible_default_ipv4 from all hosts${addresses.from === 'play' ? ' or specific hosts' : ''}`;
      const block = [
        {
          name,
          setup: { gather_subset: '!all,network', filter: 'ansible_default_ipv4' },
          delegate_to: '{{ item }}',
          delegate_facts: true,
          when: 'hostvars[item].ansible_default_ipv4 is not defined',
          loop: `{{ ${hosts} }}`,
          run_once: true,
        },
        {
          name: 'Keep the addresses',
          set_fact: {
            addresses_kept: `{% set asked = ${hosts} %}{ {% for host in asked %}"{{ host }}": "x", {% endfor %} }`,
          },
          delegate_to: 'localhost',
          delegate_facts: true,
          run_once: true,
        },
        { name: 'Take the addresses', set_fact: { fallback_ips: '{{ hostvars.localhost.addresses_kept }}' } },
      ];
      return [{ when: 'fallback_ips is not defined', block }];
    }
    case 'fallback-ip':
      return [
        { ...ofHost, setup: { gather_subset: '!all,network', filter: 'ansible_default_ipv4' } },
        {
          name: 'Set the address',
          set_fact: { fallback_ip: 'x', cacheable: addresses.cached },
          when: 'fallback_ip is not defined',
        },
      ];
    case 'main-ip': {
      const names = ['main_access_ip', 'main_ip', 'main_access_ips', 'main_ips'];
      return [true, false].flatMap((cacheable) => {
        const these = names.filter((name) => addresses.cached.includes(name) === cacheable);
        const facts = Object.fromEntries(these.map((name) => [name, 'x']));
        return [
          ...(cacheable ? [ofHost] : []),
          ...(these.length > 0 ? [{ name: 'Set the addresses', set_fact: { ...facts, cacheable } }] : []),
        ];
      });
    }
  }
}

function kubeadmTasks(kubespray: string): readonly Task[] {
  return [
    {
      name: 'Set kubeadm_discovery_address',
      vars: { first_address: firstControlPlaneAddress(runTraitsOf(releaseOf(kubespray)).addresses) },
      set_fact: { kubeadm_discovery_address: '{{ first_address }}' },
    },
  ];
}

function etcdTasks(kubespray: string, file: (text: string) => string): readonly Task[] {
  const { addresses } = runTraitsOf(releaseOf(kubespray));
  const vars = {
    etcd_hosts: "{{ groups['etcd'] | default(groups['kube_control_plane']) }}",
    access_addresses: etcdAccessAddresses(addresses),
    peer_addresses: etcdPeerAddresses(addresses),
  };
  const when = "'etcd' in group_names";
  return [
    {
      name: 'Configure | Check if etcd cluster is healthy',
      debug: { msg: 'healthy' },
      environment: { ENDPOINTS: '{{ access_addresses }}' },
      vars,
      when,
    },
    {
      name: 'Refresh config | Create etcd config file',
      template: { src: file('{{ peer_addresses }}\n'), dest: '{{ playbook_dir }}/out-{{ inventory_hostname }}' },
      vars,
      when,
    },
  ];
}

function readOf(kubespray: string, step: Extract<FactStep, { kind: 'read' }>, file: (text: string) => string): Task {
  const template = templateOf(kubespray, step);
  const common = { name: `Read by ${step.form}`, run_once: step.once };
  const names = { names: template };
  switch (step.form) {
    case 'argument':
      return { ...common, debug: { msg: template } };
    case 'nested':
      return { ...common, debug: { msg: '{{ names }}' }, vars: names };
    case 'twice-nested':
      return { ...common, debug: { msg: '{{ more }}' }, vars: { ...names, more: oneMore } };
    case 'condition':
      return { ...common, debug: { msg: 'held' }, when: conditionOf(kubespray, step) };
    case 'environment':
      return { ...common, debug: { msg: 'set' }, environment: { NAMES: '{{ names }}' }, vars: names };
    case 'file':
    case 'nested-in-file': {
      const src = file(`${step.form === 'file' ? template : '{{ names }}'}\n`);
      return { ...common, template: { src, dest: '{{ playbook_dir }}/out-{{ inventory_hostname }}' }, vars: names };
    }
  }
}
