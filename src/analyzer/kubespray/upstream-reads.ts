// Written by `npm run knowledge` from the files of Kubespray. Do not edit.
import type { UpstreamReads } from './model.ts';

/** What of Kubespray reads other hosts, release by release. */
export const upstreamReads: UpstreamReads = {
  'etcd : Configure | Check if etcd cluster is healthy': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master and etcd_cluster_setup'],
      'v2.23.0': ['is_etcd_master', 'is_etcd_master', 'etcd_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    runOnce: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_cluster_is_healthy' },
  },
  'etcd : Configure | Check if etcd-events cluster is healthy': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 21, 'v2.23.0': 23 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_events_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_events_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master and etcd_events_cluster_setup'],
      'v2.23.0': ['is_etcd_master', 'is_etcd_master', 'etcd_events_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_events_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    runOnce: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_events_cluster_is_healthy' },
  },
  'etcd : Configure | Check if member is in etcd cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 128, 'v2.23.0': 133, 'v2.24.0': 139, 'v2.27.0': 147 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master and etcd_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    ignoreErrors: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_member_in_cluster' },
  },
  'etcd : Configure | Check if member is in etcd-events cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 144, 'v2.23.0': 149, 'v2.24.0': 155, 'v2.27.0': 165 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_events_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_events_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master and etcd_events_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_events_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    ignoreErrors: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_events_member_in_cluster' },
  },
  'etcd : Configure | Wait for etcd cluster to be healthy': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 82, 'v2.23.0': 87, 'v2.24.0': 93, 'v2.27.0': 101 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master', 'etcd_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    runOnce: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_cluster_is_healthy' },
  },
  'etcd : Configure | Wait for etcd-events cluster to be healthy': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/configure.yml' },
    line: { 'v2.18.0': 105, 'v2.23.0': 110, 'v2.24.0': 116, 'v2.27.0': 124 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_events_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_events_access_addresses'] },
    when: {
      'v2.18.0': ['is_etcd_master', 'is_etcd_master', 'etcd_events_cluster_setup'],
      'v2.27.0': ["('etcd' in group_names)", "('etcd' in group_names)", 'etcd_events_cluster_setup'],
    },
    tags: { 'v2.18.0': ['facts'] },
    runOnce: { 'v2.18.0': true },
    register: { 'v2.18.0': 'etcd_events_cluster_is_healthy' },
  },
  'etcd : Get currently-deployed etcd version': {
    kind: { 'v2.19.0': 'task' },
    file: { 'v2.19.0': 'roles/etcd/tasks/install_docker.yml' },
    line: { 'v2.19.0': 5, 'v2.23.0': 2 },
    module: { 'v2.19.0': 'shell' },
    expressions: {
      'v2.19.0': {
        args: "{{ docker_bin_dir }}/docker ps --filter='name={{ etcd_member_name }}' --format='{{ '{{ .Image }}' }}'",
      },
    },
    through: { 'v2.19.0': ['etcd_member_name'] },
    when: { 'v2.19.0': ['etcd_cluster_setup'] },
    register: { 'v2.19.0': 'etcd_current_docker_image' },
  },
  'etcd : Get currently-deployed etcd-events version': {
    kind: { 'v2.19.0': 'task' },
    file: { 'v2.19.0': 'roles/etcd/tasks/install_docker.yml' },
    line: { 'v2.19.0': 10, 'v2.23.0': 7 },
    module: { 'v2.19.0': 'shell' },
    expressions: {
      'v2.19.0': {
        args: "{{ docker_bin_dir }}/docker ps --filter='name={{ etcd_member_name }}-events' --format='{{ '{{ .Image }}' }}'",
      },
    },
    through: { 'v2.19.0': ['etcd_member_name'] },
    when: { 'v2.19.0': ['etcd_events_cluster_setup'] },
    register: { 'v2.19.0': 'etcd_events_current_docker_image' },
  },
  'etcd : Join Member | Add member to etcd cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd_member.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'shell', 'v2.23.0': 'command' },
    expressions: {
      'v2.18.0': {
        args: '{{ bin_dir }}/etcdctl member add {{ etcd_member_name }} --peer-urls={{ etcd_peer_url }}',
        'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}',
      },
    },
    through: { 'v2.18.0': ['etcd_member_name', 'etcd_access_addresses'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
    },
    register: { 'v2.18.0': 'member_add_result' },
  },
  'etcd : Join Member | Add member to etcd-events cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd-events_member.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'shell', 'v2.23.0': 'command' },
    expressions: {
      'v2.18.0': {
        args: '{{ bin_dir }}/etcdctl member add {{ etcd_member_name }} --peer-urls={{ etcd_events_peer_url }}',
        'environment.ETCDCTL_ENDPOINTS': '{{ etcd_events_access_addresses }}',
      },
    },
    through: { 'v2.18.0': ['etcd_member_name', 'etcd_events_access_addresses'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
    },
    register: { 'v2.18.0': 'member_add_result' },
  },
  'etcd : Join Member | Ensure member is in etcd cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd_member.yml' },
    line: { 'v2.18.0': 28, 'v2.23.0': 30 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
    },
    tags: { 'v2.18.0': ['facts'] },
    register: { 'v2.18.0': 'etcd_member_in_cluster' },
  },
  'etcd : Join Member | Ensure member is in etcd-events cluster': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd-events_member.yml' },
    line: { 'v2.18.0': 27, 'v2.23.0': 29 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_events_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_events_access_addresses'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
    },
    tags: { 'v2.18.0': ['facts'] },
    register: { 'v2.18.0': 'etcd_events_member_in_cluster' },
  },
  'etcd : Join Member | Refresh etcd config': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/etcd/tasks/join_etcd_member.yml' },
    line: { 'v2.23.0': 16 },
    module: { 'v2.23.0': 'include_tasks' },
    expressions: {
      'v2.23.0': {
        'vars.etcd_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_access_address | default(hostvars[host].ip | default(fallback_ips[host])) }}:2380,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.27.0': {
        'vars.etcd_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_access_address | default(hostvars[host].ip | default(hostvars[host]['fallback_ip'])) }}:2380,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.28.0': {
        'vars.etcd_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=\"https://{{ hostvars[host].etcd_access_address | default(hostvars[host]['main_ip']) | ansible.utils.ipwrap }}:2380\",\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.28.1': {
        'vars.etcd_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_access_address | default(hostvars[host]['main_ip']) | ansible.utils.ipwrap }}:2380,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
    },
    through: { 'v2.23.0': ['etcd_member_name'] },
    when: {
      'v2.23.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
    },
  },
  'etcd : Join Member | Refresh etcd config #2': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/etcd/tasks/join_etcd-events_member.yml' },
    line: { 'v2.23.0': 15 },
    module: { 'v2.23.0': 'include_tasks' },
    expressions: {
      'v2.23.0': {
        'vars.etcd_events_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_events_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_events_access_address | default(hostvars[host].ip | default(fallback_ips[host])) }}:2382,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_events_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.27.0': {
        'vars.etcd_events_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_events_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_events_access_address | default(hostvars[host].ip | default(hostvars[host]['fallback_ip'])) }}:2382,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_events_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.28.0': {
        'vars.etcd_events_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_events_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=\"https://{{ hostvars[host].etcd_events_access_address | default(hostvars[host]['main_ip']) | ansible.utils.ipwrap }}:2382\",\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_events_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
      'v2.28.1': {
        'vars.etcd_events_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_events_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\" + loop.index | string }}=https://{{ hostvars[host].etcd_events_access_address | default(hostvars[host]['main_ip']) | ansible.utils.ipwrap }}:2382,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_events_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
    },
    through: { 'v2.23.0': ['etcd_member_name'] },
    when: {
      'v2.23.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
      'v2.27.0': [
        "('etcd' in group_names)",
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
    },
  },
  'etcd : etcd-docker.service.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd-docker.service.j2' },
    line: { 'v2.18.0': 11 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name | default("etcd") }}' } },
    through: { 'v2.18.0': ['etcd_member_name'] },
  },
  'etcd : etcd-events-docker.service.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd-events-docker.service.j2' },
    line: { 'v2.18.0': 11 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name }}' } },
    through: { 'v2.18.0': ['etcd_member_name'] },
  },
  'etcd : etcd-events.env.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd-events.env.j2' },
    line: { 'v2.18.0': 12 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name }}', '1': '{{ etcd_events_peer_addresses }}' } },
    through: { 'v2.18.0': ['etcd_member_name', 'etcd_events_peer_addresses'] },
  },
  'etcd : etcd-events.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd-events.j2' },
    line: { 'v2.18.0': 18 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name }}' } },
    through: { 'v2.18.0': ['etcd_member_name'] },
  },
  'etcd : etcd.env.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd.env.j2' },
    line: { 'v2.18.0': 16, 'v2.23.0': 18 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name }}', '1': '{{ etcd_peer_addresses }}' } },
    through: { 'v2.18.0': ['etcd_member_name', 'etcd_peer_addresses'] },
  },
  'etcd : etcd.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/etcd.j2' },
    line: { 'v2.18.0': 18 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_member_name | default("etcd") }}' } },
    through: { 'v2.18.0': ['etcd_member_name'] },
  },
  'etcd : include_tasks in join_etcd-events_member.yml': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd-events_member.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 15 },
    module: { 'v2.18.0': 'include_tasks' },
    expressions: {
      'v2.18.0': {
        'vars.etcd_events_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_events_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\"+loop.index|string }}=https://{{ hostvars[host].etcd_events_access_address | default(hostvars[host].ip | default(fallback_ips[host])) }}:2382,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_events_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
    },
    through: { 'v2.18.0': ['etcd_member_name'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_events_cluster_setup and etcd_events_member_in_cluster.rc != 0 and etcd_events_cluster_is_healthy.rc == 0',
      ],
    },
  },
  'etcd : include_tasks in join_etcd_member.yml': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/etcd/tasks/join_etcd_member.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 16 },
    module: { 'v2.18.0': 'include_tasks' },
    expressions: {
      'v2.18.0': {
        'vars.etcd_peer_addresses':
          "{% for host in groups['etcd'] -%}\n  {%- if hostvars[host]['etcd_member_in_cluster'].rc == 0 -%}\n    {{ \"etcd\"+loop.index|string }}=https://{{ hostvars[host].etcd_access_address | default(hostvars[host].ip | default(fallback_ips[host])) }}:2380,\n  {%- endif -%}\n  {%- if loop.last -%}\n    {{ etcd_member_name }}={{ etcd_peer_url }}\n  {%- endif -%}\n{%- endfor -%}",
      },
    },
    through: { 'v2.18.0': ['etcd_member_name'] },
    when: {
      'v2.18.0': [
        'is_etcd_master',
        'inventory_hostname == item and etcd_cluster_setup and etcd_member_in_cluster.rc != 0 and etcd_cluster_is_healthy.rc == 0',
      ],
    },
  },
  'etcd : openssl.conf.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/etcd/templates/openssl.conf.j2' },
    line: { 'v2.18.0': 37, 'v2.26.0': 28 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['etcd'] %}",
        '1': "{% if hostvars[host]['access_ip'] is defined  %}",
        '2': "{{ hostvars[host]['access_ip'] }}",
        '3': "{{ hostvars[host]['ip'] | default(fallback_ips[host]) }}",
      },
      'v2.26.0': {
        '0': "{% for host in groups['etcd'] %}",
        '1': "{% if hostvars[host]['etcd_access_address'] is defined and not (hostvars[host]['etcd_access_address'] | ansible.utils.ipaddr) %}",
        '2': "{{ hostvars[host]['etcd_access_address'] }}",
        '3': "{% if hostvars[host]['access_ip'] is defined  %}",
        '4': "{{ hostvars[host]['access_ip'] }}",
        '5': "{{ hostvars[host]['ip'] | default(fallback_ips[host]) }}",
      },
      'v2.27.0': {
        '0': "{% for host in groups['etcd'] %}",
        '1': "{% if hostvars[host]['etcd_access_address'] is defined and not (hostvars[host]['etcd_access_address'] | ansible.utils.ipaddr) %}",
        '2': "{{ hostvars[host]['etcd_access_address'] }}",
        '3': "{% if hostvars[host]['access_ip'] is defined  %}",
        '4': "{{ hostvars[host]['access_ip'] }}",
        '5': "{{ hostvars[host]['ip'] | default(hostvars[host]['fallback_ip']) }}",
      },
      'v2.28.0': {
        '0': "{% for host in groups['etcd'] %}",
        '1': "{% if hostvars[host]['etcd_access_address'] is defined and not (hostvars[host]['etcd_access_address'] | ansible.utils.ipaddr) %}",
        '2': "{{ hostvars[host]['etcd_access_address'] }}",
        '3': "{% if hostvars[host]['access_ip'] is defined  %}",
        '4': "{{ hostvars[host]['access_ip'] }}",
        '5': "{% if hostvars[host]['access_ip6'] is defined  %}",
        '6': "{{ hostvars[host]['access_ip6'] }}",
        '7': "{{ hostvars[host]['ip6'] | default(hostvars[host]['fallback_ip6']) }}",
        '8': "{{ hostvars[host]['main_ip'] }}",
      },
      'release-2.29': {
        '0': "{% for host in groups['etcd'] %}",
        '1': "{% if hostvars[host]['etcd_access_address'] is defined and not (hostvars[host]['etcd_access_address'] | ansible.utils.ipaddr) %}",
        '2': "{{ hostvars[host]['etcd_access_address'] }}",
        '3': "{% for address in hostvars[host]['main_access_ips'] %}",
        '4': "{% for address in hostvars[host]['main_ips'] %}",
      },
    },
  },
  'kubernetes-apps/network_plugin/multus : Multus | Start resources': {
    kind: { 'v2.21.0': 'task' },
    file: { 'v2.21.0': 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml', 'v2.29.0': undefined },
    line: { 'v2.21.0': 2 },
    module: { 'v2.21.0': 'kube' },
    expressions: {
      'v2.21.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch|length == ansible_play_hosts_all|length else ansible_play_batch }}",
        loop: "{{ multus_manifest_1.results }} + {{ multus_nodes_list|map('extract', hostvars, 'multus_manifest_2')|list|json_query('[].results') }}",
      },
      'v2.22.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch|length == ansible_play_hosts_all|length else ansible_play_batch }}",
        loop: "{{ multus_manifest_1.results + (multus_nodes_list|map('extract', hostvars, 'multus_manifest_2')|list|json_query('[].results')) }}",
      },
      'v2.23.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}",
        loop: "{{ multus_manifest_1.results + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | list | json_query('[].results')) }}",
      },
      'v2.26.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}",
        loop: "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2.results') | default([]) | list) }}",
      },
      'v2.27.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}",
        loop: "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | map('default', []) | list | json_query('[].results')) }}",
      },
    },
    when: { 'v2.21.0': ['not item is skipped'] },
    loop: {
      'v2.21.0':
        "{{ multus_manifest_1.results }} + {{ multus_nodes_list|map('extract', hostvars, 'multus_manifest_2')|list|json_query('[].results') }}",
      'v2.22.0':
        "{{ multus_manifest_1.results + (multus_nodes_list|map('extract', hostvars, 'multus_manifest_2')|list|json_query('[].results')) }}",
      'v2.23.0':
        "{{ multus_manifest_1.results + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | list | json_query('[].results')) }}",
      'v2.26.0':
        "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2.results') | default([]) | list) }}",
      'v2.27.0':
        "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | map('default', []) | list | json_query('[].results')) }}",
    },
    runOnce: { 'v2.21.0': true },
    delegateTo: { 'v2.21.0': "{{ groups['kube_control_plane'][0] }}" },
  },
  'kubernetes/control-plane : Create hardcoded kubeadm token for joining nodes with 24h expiration (if defined)': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 151 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'when.0': 'inventory_hostname ==  first_kube_control_plane' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: {
      'v2.18.0': [
        'inventory_hostname ==  first_kube_control_plane',
        'kubeadm_token is defined',
        'kubeadm_refresh_token',
      ],
    },
    tags: { 'v2.18.0': ['kubeadm_token'] },
  },
  'kubernetes/control-plane : Create kubeadm ControlPlane config': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-secondary.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 31 },
    module: { 'v2.18.0': 'template' },
    expressions: { 'v2.18.0': { 'when.0': 'inventory_hostname != first_kube_control_plane' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: { 'v2.18.0': ['inventory_hostname != first_kube_control_plane', 'not kubeadm_already_run.stat.exists'] },
  },
  'kubernetes/control-plane : Create kubeadm token for joining nodes with 24h expiration (default)': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 163 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { delegate_to: '{{ first_kube_control_plane }}' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: { 'v2.18.0': ['kubeadm_token is not defined'] },
    tags: { 'v2.18.0': ['kubeadm_token'] },
    delegateTo: { 'v2.18.0': '{{ first_kube_control_plane }}' },
    register: { 'v2.18.0': 'temp_token' },
  },
  'kubernetes/control-plane : Joining control plane node to the cluster.': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-secondary.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 52 },
    module: { 'v2.18.0': 'shell' },
    expressions: { 'v2.18.0': { 'when.0': 'inventory_hostname != first_kube_control_plane' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: {
      'v2.18.0': [
        'inventory_hostname != first_kube_control_plane',
        'kubeadm_already_run is not defined or not kubeadm_already_run.stat.exists',
      ],
    },
    register: { 'v2.18.0': 'kubeadm_join_control_plane' },
  },
  'kubernetes/control-plane : Kubeadm | Initialize first control plane node': {
    kind: { 'v2.27.0': 'task' },
    file: { 'v2.27.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.28.0': undefined },
    line: { 'v2.27.0': 167 },
    module: { 'v2.27.0': 'command' },
    expressions: { 'v2.27.0': {} },
    when: { 'v2.27.0': ['inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists'] },
    register: { 'v2.27.0': 'kubeadm_init' },
  },
  'kubernetes/control-plane : Kubeadm | Initialize first control plane node (1st try)': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml' },
    line: { 'v2.28.0': 187, 'v2.28.1': 189, 'v2.30.0': 190 },
    module: { 'v2.28.0': 'command' },
    expressions: { 'v2.28.0': {} },
    when: { 'v2.28.0': ['inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists'] },
    register: { 'v2.28.0': 'kubeadm_init' },
  },
  'kubernetes/control-plane : Kubeadm | Initialize first control plane node (retry)': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml' },
    line: { 'v2.28.0': 194, 'v2.28.1': 196, 'v2.30.0': 197 },
    module: { 'v2.28.0': 'command' },
    expressions: { 'v2.28.0': {} },
    when: { 'v2.28.0': ['inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists'] },
    register: { 'v2.28.0': 'kubeadm_init' },
  },
  'kubernetes/control-plane : Kubeadm | Initialize first master': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.27.0': undefined },
    line: { 'v2.23.0': 169, 'v2.24.0': 178, 'v2.25.0': 192 },
    module: { 'v2.23.0': 'command' },
    expressions: { 'v2.23.0': {} },
    when: { 'v2.23.0': ['inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists'] },
    register: { 'v2.23.0': 'kubeadm_init' },
  },
  'kubernetes/control-plane : Kubeadm | aggregate all SANs': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml' },
    line: { 'v2.23.0': 26 },
    module: { 'v2.23.0': 'set_fact' },
    expressions: {
      'v2.23.0': {
        'vars.sans_access_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'access_ip') | list | select('defined') | list }}",
        'vars.sans_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'ip') | list | select('defined') | list }}",
        'vars.sans_address':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv4', 'address']) | list | select('defined') | list }}",
        'vars.sans_hostname':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_hostname']) | list | select('defined') | list }}",
        'vars.sans_fqdn':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_fqdn']) | list | select('defined') | list }}",
      },
      'v2.28.0': {
        'vars.sans_access_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_access_ip') | list | select('defined') | list }}",
        'vars.sans_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_ip') | list | select('defined') | list }}",
        'vars.sans_address':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv6', 'ansible_default_ipv4', 'address']) | list | select('defined') | list }}",
        'vars.sans_hostname':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_hostname']) | list | select('defined') | list }}",
        'vars.sans_fqdn':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_fqdn']) | list | select('defined') | list }}",
      },
      'v2.28.1': {
        'vars.sans_access_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_access_ip') | list | select('defined') | list }}",
        'vars.sans_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_ip') | list | select('defined') | list }}",
        'vars.sans_ipv4_address':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv4', 'address']) | list | select('defined') | list }}",
        'vars.sans_ipv6_address':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv6', 'address']) | list | select('defined') | list }}",
        'vars.sans_hostname':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_hostname']) | list | select('defined') | list }}",
        'vars.sans_fqdn':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_fqdn']) | list | select('defined') | list }}",
      },
      'v2.30.0': {
        'vars._apiserver_sans.11': "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_access_ip') }}",
        'vars._apiserver_sans.12': "{{ groups['kube_control_plane'] | map('extract', hostvars, 'main_ip') }}",
        'vars._apiserver_sans.13':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv4', 'address']) | select('defined') }}",
        'vars._apiserver_sans.14':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv6', 'address']) | select('defined') }}",
        'vars._apiserver_sans.15': "{{ groups['kube_control_plane'] | map('extract', hostvars, 'ansible_hostname') }}",
        'vars._apiserver_sans.16': "{{ groups['kube_control_plane'] | map('extract', hostvars, 'ansible_fqdn') }}",
      },
    },
    tags: { 'v2.23.0': ['facts'] },
    sets: { 'v2.23.0': ['apiserver_sans'] },
  },
  'kubernetes/control-plane : Parse certificate key if not set': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-secondary.yml' },
    line: { 'v2.18.0': 23, 'v2.19.0': 24, 'v2.23.0': 25, 'v2.30.0': 28 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.kubeadm_certificate_key':
          "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_upload_cert'].stdout_lines[-1] | trim }}",
        'when.0': "hostvars[groups['kube_control_plane'][0]]['kubeadm_upload_cert'] is defined",
        'when.1': "hostvars[groups['kube_control_plane'][0]]['kubeadm_upload_cert'] is not skipped",
      },
      'release-2.27': {
        'args.kubeadm_certificate_key':
          "{{ hostvars[first_kube_control_plane]['kubeadm_upload_cert'].stdout_lines[-1] | trim }}",
        'when.0': "hostvars[first_kube_control_plane]['kubeadm_upload_cert'] is defined",
        'when.1': "hostvars[first_kube_control_plane]['kubeadm_upload_cert'] is not skipped",
      },
      'v2.30.0': { 'args.kubeadm_certificate_key': '{{ kubeadm_upload_cert.stdout_lines[-1] | trim }}' },
    },
    when: {
      'v2.18.0': [
        "hostvars[groups['kube_control_plane'][0]]['kubeadm_upload_cert'] is defined",
        "hostvars[groups['kube_control_plane'][0]]['kubeadm_upload_cert'] is not skipped",
      ],
      'release-2.27': [
        "hostvars[first_kube_control_plane]['kubeadm_upload_cert'] is defined",
        "hostvars[first_kube_control_plane]['kubeadm_upload_cert'] is not skipped",
      ],
      'v2.30.0': ['not kube_external_ca_mode'],
    },
    runOnce: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['kubeadm_certificate_key'] },
  },
  'kubernetes/control-plane : Set fact joined_control_panes': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/define-first-kube-control.yml', 'v2.25.0': undefined },
    line: { 'v2.18.0': 9 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: { 'v2.18.0': {} },
    when: { 'v2.18.0': ['kube_control_planes_raw is succeeded'] },
    loop: { 'v2.18.0': "{{ groups['kube_control_plane'] }}" },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': 'item' },
    sets: { 'v2.18.0': ['joined_control_planes'] },
  },
  'kubernetes/control-plane : Set fact joined_control_planes': {
    kind: { 'v2.25.0': 'task' },
    file: { 'v2.25.0': 'roles/kubernetes/control-plane/tasks/define-first-kube-control.yml', 'v2.30.0': undefined },
    line: { 'v2.25.0': 9 },
    module: { 'v2.25.0': 'set_fact' },
    expressions: { 'v2.25.0': {} },
    when: { 'v2.25.0': ['kube_control_planes_raw is succeeded'] },
    loop: { 'v2.25.0': "{{ groups['kube_control_plane'] }}" },
    runOnce: { 'v2.25.0': true },
    delegateTo: { 'v2.25.0': '{{ item }}' },
    sets: { 'v2.25.0': ['joined_control_planes'] },
  },
  'kubernetes/control-plane : Set kube_encrypt_token across control plane nodes': {
    kind: { 'v2.27.0': 'task' },
    file: { 'v2.27.0': 'roles/kubernetes/control-plane/tasks/encrypt-at-rest.yml' },
    line: { 'v2.27.0': 26 },
    module: { 'v2.27.0': 'set_fact' },
    expressions: { 'v2.27.0': {} },
    when: { 'v2.27.0': ['kube_encrypt_secret_data', 'kube_encrypt_token_extracted is defined'] },
    tags: { 'v2.27.0': ['kube-apiserver'] },
    loop: { 'v2.27.0': 'kube_control_plane' },
    delegateTo: { 'v2.27.0': '{{ item }}' },
    delegateFacts: { 'v2.27.0': true },
    sets: { 'v2.27.0': ['kube_encrypt_token'] },
  },
  'kubernetes/control-plane : Set kube_encrypt_token across master nodes': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/encrypt-at-rest.yml', 'v2.27.0': undefined },
    line: { 'v2.18.0': 26 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: { 'v2.18.0': {} },
    when: { 'v2.18.0': ['kube_encrypt_secret_data', 'kube_encrypt_token_extracted is defined'] },
    loop: { 'v2.18.0': 'kube_control_plane' },
    delegateTo: { 'v2.18.0': '{{ item }}' },
    delegateFacts: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['kube_encrypt_token'] },
    tags: { 'v2.24.0': ['kube-apiserver'] },
  },
  'kubernetes/control-plane : Set kubeadm certificate key': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml' },
    line: {
      'v2.23.0': 187,
      'v2.24.0': 196,
      'v2.25.0': 210,
      'v2.27.0': 185,
      'v2.28.0': 201,
      'v2.28.1': 203,
      'v2.30.0': 213,
    },
    module: { 'v2.23.0': 'set_fact' },
    expressions: {
      'v2.23.0': { loop: "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_init'].stdout_lines | default([]) }}" },
    },
    when: { 'v2.23.0': ['kubeadm_certificate_key is not defined', "(item | trim) is match('.*--certificate-key.*')"] },
    loop: { 'v2.23.0': "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_init'].stdout_lines | default([]) }}" },
    sets: { 'v2.23.0': ['kubeadm_certificate_key'] },
  },
  'kubernetes/control-plane : Set kubeadm_discovery_address': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-secondary.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | regex_replace(\'https://\', \'\') }} {%- endif %}',
      },
      'v2.19.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane_address }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | regex_replace(\'https://\', \'\') }} {%- endif %}',
      },
      'v2.28.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | regex_replace(\'https://\', \'\') }} {%- endif %}',
      },
    },
    through: {
      'v2.18.0': ['kube_apiserver_endpoint', 'first_kube_control_plane'],
      'v2.19.0': ['kube_apiserver_endpoint', 'first_kube_control_plane_address'],
    },
    tags: { 'v2.18.0': ['facts'] },
    sets: { 'v2.18.0': ['kubeadm_discovery_address'] },
  },
  'kubernetes/control-plane : Update etcd-servers for apiserver': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-fix-apiserver.yml', 'v2.24.0': undefined },
    line: { 'v2.18.0': 19 },
    module: { 'v2.18.0': 'lineinfile' },
    expressions: { 'v2.18.0': { 'args.line': '    - --etcd-servers={{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: {
      'v2.18.0': ['not etcd_kubeadm_enabled | default(false)'],
      'v2.19.0': ['etcd_deployment_type != "kubeadm"'],
    },
  },
  'kubernetes/control-plane : Update server field in component kubeconfigs': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-fix-apiserver.yml', 'v2.31.0': undefined },
    line: { 'v2.18.0': 3 },
    module: { 'v2.18.0': 'lineinfile' },
    expressions: { 'v2.18.0': { 'args.line': '    server: {{ kube_apiserver_endpoint }}' } },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
  },
  'kubernetes/control-plane : Upload certificates so they are fresh and not expired': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-secondary.yml', 'v2.30.0': undefined },
    line: { 'v2.18.0': 13, 'v2.23.0': 14 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { 'when.0': 'inventory_hostname == first_kube_control_plane' }, 'v2.19.0': {} },
    through: { 'v2.18.0': ['first_kube_control_plane'], 'v2.19.0': undefined },
    when: {
      'v2.18.0': ['inventory_hostname == first_kube_control_plane'],
      'v2.19.0': ['inventory_hostname == first_kube_control_plane', 'not kube_external_ca_mode'],
    },
    register: { 'v2.18.0': 'kubeadm_upload_cert' },
  },
  'kubernetes/control-plane : kubeadm | Initialize first master': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 125, 'v2.19.0': 152, 'v2.20.0': 153, 'v2.21.0': 168, 'v2.22.0': 169 },
    module: { 'v2.18.0': 'command' },
    expressions: {
      'v2.18.0': { 'when.0': 'inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists' },
      'v2.19.0': {},
    },
    through: { 'v2.18.0': ['first_kube_control_plane'], 'v2.19.0': undefined },
    when: { 'v2.18.0': ['inventory_hostname == first_kube_control_plane and not kubeadm_already_run.stat.exists'] },
    register: { 'v2.18.0': 'kubeadm_init' },
  },
  'kubernetes/control-plane : kubeadm | Remove taint for master with node role': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 192 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { delegate_to: '{{ first_kube_control_plane }}' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: { 'v2.18.0': ["inventory_hostname in groups['kube_node']"] },
    delegateTo: { 'v2.18.0': '{{ first_kube_control_plane }}' },
  },
  'kubernetes/control-plane : kubeadm | Upgrade first master': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-upgrade.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 12 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { 'when.2': 'inventory_hostname == first_kube_control_plane' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: {
      'v2.18.0': [
        'upgrade_cluster_setup',
        'kubeadm_already_run.stat.exists',
        'inventory_hostname == first_kube_control_plane',
      ],
    },
    register: { 'v2.18.0': 'kubeadm_upgrade' },
  },
  'kubernetes/control-plane : kubeadm | Upgrade other masters': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-upgrade.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 33 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { 'when.2': 'inventory_hostname != first_kube_control_plane' } },
    through: { 'v2.18.0': ['first_kube_control_plane'] },
    when: {
      'v2.18.0': [
        'upgrade_cluster_setup',
        'kubeadm_already_run.stat.exists',
        'inventory_hostname != first_kube_control_plane',
      ],
    },
    register: { 'v2.18.0': 'kubeadm_upgrade' },
  },
  'kubernetes/control-plane : kubeadm | aggregate all SANs': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 26 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'vars.sans_access_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'access_ip') | list | select('defined') | list }}",
        'vars.sans_ip':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, 'ip') | list | select('defined') | list }}",
        'vars.sans_address':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_default_ipv4', 'address']) | list | select('defined') | list }}",
        'vars.sans_hostname':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_hostname']) | list | select('defined') | list }}",
        'vars.sans_fqdn':
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_fqdn']) | list | select('defined') | list }}",
      },
    },
    tags: { 'v2.18.0': ['facts'] },
    sets: { 'v2.18.0': ['apiserver_sans'] },
  },
  'kubernetes/control-plane : kubeadm-config.v1beta2.yaml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: {
      'v2.18.0': 'roles/kubernetes/control-plane/templates/kubeadm-config.v1beta2.yaml.j2',
      'v2.20.0': undefined,
    },
    line: { 'v2.18.0': 39 },
    expressions: {
      'v2.18.0': {
        '0': "{% for endpoint in etcd_access_addresses.split(',') %}",
        '1': '{{ etcd_events_access_addresses_semicolon }}',
      },
    },
    through: { 'v2.18.0': ['etcd_access_addresses', 'etcd_events_access_addresses_semicolon'] },
  },
  'kubernetes/control-plane : kubeadm-config.v1beta3.yaml.j2': {
    kind: { 'v2.20.0': 'template' },
    file: {
      'v2.20.0': 'roles/kubernetes/control-plane/templates/kubeadm-config.v1beta3.yaml.j2',
      'v2.31.0': undefined,
    },
    line: { 'v2.20.0': 39, 'v2.21.0': 45, 'v2.23.1': 43 },
    expressions: {
      'v2.20.0': {
        '0': "{% for endpoint in etcd_access_addresses.split(',') %}",
        '1': '{{ etcd_events_access_addresses_semicolon }}',
      },
    },
    through: { 'v2.20.0': ['etcd_access_addresses', 'etcd_events_access_addresses_semicolon'] },
  },
  'kubernetes/control-plane : kubeadm-config.v1beta4.yaml.j2': {
    kind: { 'v2.27.0': 'template' },
    file: { 'v2.27.0': 'roles/kubernetes/control-plane/templates/kubeadm-config.v1beta4.yaml.j2' },
    line: { 'v2.27.0': 45, 'v2.27.1': 47, 'v2.29.0': 49 },
    expressions: {
      'v2.27.0': {
        '0': "{% for endpoint in etcd_access_addresses.split(',') %}",
        '1': '{{ etcd_events_access_addresses_semicolon }}',
      },
    },
    through: { 'v2.27.0': ['etcd_access_addresses', 'etcd_events_access_addresses_semicolon'] },
  },
  'kubernetes/control-plane : set kubeadm certificate key': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/control-plane/tasks/kubeadm-setup.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 143, 'v2.19.0': 170, 'v2.20.0': 171, 'v2.21.0': 186, 'v2.22.0': 187 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': { loop: "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_init'].stdout_lines | default([]) }}" },
    },
    when: { 'v2.18.0': ['kubeadm_certificate_key is not defined', "(item | trim) is match('.*--certificate-key.*')"] },
    loop: { 'v2.18.0': "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_init'].stdout_lines | default([]) }}" },
    sets: { 'v2.18.0': ['kubeadm_certificate_key'] },
  },
  'kubernetes/kubeadm : Parse certificate key if not set': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/kubeadm/tasks/kubeadm_etcd_node.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.kubeadm_certificate_key': "{{ hostvars[groups['kube_control_plane'][0]]['kubeadm_certificate_key'] }}",
      },
    },
    when: {
      'v2.18.0': [
        'etcd_kubeadm_enabled',
        "inventory_hostname not in groups['kube_control_plane']",
        'kube_network_plugin in ["calico", "flannel", "canal", "cilium"] or cilium_deploy_additionally | default(false) | bool',
        'kube_network_plugin != "calico" or calico_datastore == "etcd"',
        'kubeadm_certificate_key is undefined',
      ],
      'v2.19.0': [
        'etcd_deployment_type == "kubeadm"',
        "inventory_hostname not in groups['kube_control_plane']",
        'kube_network_plugin in ["calico", "flannel", "canal", "cilium"] or cilium_deploy_additionally | default(false) | bool',
        'kube_network_plugin != "calico" or calico_datastore == "etcd"',
        'kubeadm_certificate_key is undefined',
      ],
      'v2.22.0': [
        'etcd_deployment_type == "kubeadm"',
        "inventory_hostname not in groups['kube_control_plane']",
        'kube_network_plugin in ["calico", "flannel", "cilium"] or cilium_deploy_additionally | default(false) | bool',
        'kube_network_plugin != "calico" or calico_datastore == "etcd"',
        'kubeadm_certificate_key is undefined',
      ],
      'v2.28.0': [
        'etcd_deployment_type == "kubeadm"',
        "inventory_hostname not in groups['kube_control_plane']",
        'kube_network_plugin in ["calico", "flannel", "cilium"] or cilium_deploy_additionally',
        'kube_network_plugin != "calico" or calico_datastore == "etcd"',
        'kubeadm_certificate_key is undefined',
      ],
      'v2.29.0': [
        'etcd_deployment_type == "kubeadm"',
        "inventory_hostname not in groups['kube_control_plane']",
        'kube_network_plugin in ["calico", "flannel", "cilium"] or cilium_deploy_additionally',
        'kube_network_plugin != "calico" or calico_datastore == "etcd"',
        'kube_network_plugin != "cilium" or cilium_identity_allocation_mode != \'crd\'',
        'kubeadm_certificate_key is undefined',
      ],
    },
    sets: { 'v2.18.0': ['kubeadm_certificate_key'] },
  },
  'kubernetes/kubeadm : Restart all kube-proxy pods to ensure that they load the new configmap': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: {
      'v2.18.0': 141,
      'v2.19.0': 143,
      'v2.21.0': 158,
      'v2.23.0': 159,
      'v2.24.0': 186,
      'v2.25.0': 204,
      'v2.26.0': 226,
      'v2.27.0': 186,
      'v2.29.0': 191,
    },
    module: { 'v2.18.0': 'command' },
    expressions: {
      'v2.18.0': { 'when.1': 'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")' },
      'v2.24.0': {
        'when.1':
          'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "") or loadbalancer_apiserver is defined',
      },
    },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
    when: {
      'v2.18.0': [
        'kubeadm_config_api_fqdn is not defined',
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")',
        'kube_proxy_deployed',
      ],
      'v2.24.0': [
        'kubeadm_config_api_fqdn is not defined or loadbalancer_apiserver is defined',
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "") or loadbalancer_apiserver is defined',
        'kube_proxy_deployed',
      ],
      'v2.26.0': [
        'kubeadm_config_api_fqdn is not defined or loadbalancer_apiserver is defined',
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "") or loadbalancer_apiserver is defined',
        'kube_proxy_deployed',
        'original_configmap_resource_version.stdout != new_configmap_resource_version.stdout',
      ],
    },
    tags: { 'v2.18.0': ['kube-proxy'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: {
      'v2.18.0': "{{ groups['kube_control_plane']|first }}",
      'v2.23.0': "{{ groups['kube_control_plane'] | first }}",
    },
  },
  'kubernetes/kubeadm : Set kubeadm_discovery_address': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | replace("https://", "") }} {%- endif %}',
      },
      'v2.19.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane_address }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | replace("https://", "") }} {%- endif %}',
      },
      'v2.28.0': {
        'args.kubeadm_discovery_address':
          '{%- if "127.0.0.1" in kube_apiserver_endpoint or "localhost" in kube_apiserver_endpoint -%} {{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }} {%- else -%} {{ kube_apiserver_endpoint | replace("https://", "") }} {%- endif %}',
      },
    },
    through: {
      'v2.18.0': ['kube_apiserver_endpoint', 'first_kube_control_plane'],
      'v2.19.0': ['kube_apiserver_endpoint', 'first_kube_control_plane_address'],
    },
    tags: { 'v2.18.0': ['facts'] },
    sets: { 'v2.18.0': ['kubeadm_discovery_address'] },
  },
  'kubernetes/kubeadm : Update server field in kube-proxy kubeconfig': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: {
      'v2.18.0': 116,
      'v2.19.0': 118,
      'v2.21.0': 133,
      'v2.23.0': 134,
      'v2.24.0': 145,
      'v2.25.0': 163,
      'v2.26.0': 174,
      'v2.27.0': 134,
      'v2.29.0': 139,
    },
    module: { 'v2.18.0': 'shell' },
    expressions: {
      'v2.18.0': { 'when.1': 'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")' },
    },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
    when: {
      'v2.18.0': [
        'kubeadm_config_api_fqdn is not defined',
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")',
        'kube_proxy_deployed',
        'loadbalancer_apiserver_localhost',
      ],
    },
    tags: { 'v2.18.0': ['kube-proxy'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: {
      'v2.18.0': "{{ groups['kube_control_plane']|first }}",
      'v2.23.0': "{{ groups['kube_control_plane'] | first }}",
    },
  },
  'kubernetes/kubeadm : Update server field in kube-proxy kubeconfig - external lb': {
    kind: { 'v2.24.0': 'task' },
    file: { 'v2.24.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: { 'v2.24.0': 163, 'v2.25.0': 181, 'v2.26.0': 192, 'v2.27.0': 152, 'v2.29.0': 157 },
    module: { 'v2.24.0': 'shell' },
    expressions: {
      'v2.24.0': {
        args: "set -o pipefail && {{ kubectl }} get configmap kube-proxy -n kube-system -o yaml | sed 's#server:.*#server: {{kube_apiserver_endpoint}}#g' | {{ kubectl }} replace -f -",
      },
    },
    through: { 'v2.24.0': ['kube_apiserver_endpoint'] },
    when: { 'v2.24.0': ['kube_proxy_deployed', 'loadbalancer_apiserver is defined'] },
    tags: { 'v2.24.0': ['kube-proxy'] },
    runOnce: { 'v2.24.0': true },
    delegateTo: { 'v2.24.0': "{{ groups['kube_control_plane'] | first }}" },
  },
  'kubernetes/kubeadm : Update server field in kubelet kubeconfig': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: {
      'v2.18.0': 102,
      'v2.19.0': 104,
      'v2.21.0': 119,
      'v2.23.0': 120,
      'v2.25.0': 138,
      'v2.27.0': 98,
      'v2.29.0': 103,
    },
    module: { 'v2.18.0': 'lineinfile' },
    expressions: {
      'v2.18.0': {
        'args.line': '    server: {{ kube_apiserver_endpoint }}',
        'when.2': 'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")',
      },
    },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
    when: {
      'v2.18.0': [
        'kubeadm_config_api_fqdn is not defined',
        'not is_kube_master',
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")',
      ],
      'v2.27.0': [
        'kubeadm_config_api_fqdn is not defined',
        "('kube_control_plane' not in group_names)",
        'kubeadm_discovery_address != kube_apiserver_endpoint | replace("https://", "")',
      ],
    },
  },
  'kubernetes/kubeadm : Update server field in kubelet kubeconfig - external lb': {
    kind: { 'v2.24.0': 'task' },
    file: { 'v2.24.0': 'roles/kubernetes/kubeadm/tasks/main.yml' },
    line: { 'v2.24.0': 132, 'v2.25.0': 150, 'v2.27.0': 110, 'v2.29.0': 115 },
    module: { 'v2.24.0': 'lineinfile' },
    expressions: { 'v2.24.0': { 'args.line': '    server: {{ kube_apiserver_endpoint }}' } },
    through: { 'v2.24.0': ['kube_apiserver_endpoint'] },
    when: {
      'v2.24.0': ['not is_kube_master', 'loadbalancer_apiserver is defined'],
      'v2.27.0': ["('kube_control_plane' not in group_names)", 'loadbalancer_apiserver is defined'],
    },
  },
  'kubernetes/node : kube_node_addresses': {
    kind: { 'v2.25.0': 'variable' },
    file: { 'v2.25.0': 'roles/kubernetes/node/defaults/main.yml' },
    line: { 'v2.25.0': 27, 'v2.26.0': 30, 'v2.28.0': 32 },
    expressions: {
      'v2.25.0': {
        kube_node_addresses:
          "{%- for host in (groups['kube_control_plane'] + groups['kube_node'] + groups['etcd']) | unique -%}\n  {{ hostvars[host]['ip'] | default(fallback_ips[host]) }}{{ ' ' if not loop.last else '' }}\n{%- endfor -%}",
      },
      'v2.27.0': {
        kube_node_addresses:
          "{%- for host in (groups['k8s_cluster'] | union(groups['etcd'])) -%}\n  {{ hostvars[host]['ip'] | default(hostvars[host]['fallback_ip']) }}{{ ' ' if not loop.last else '' }}\n{%- endfor -%}",
      },
      'v2.28.0': {
        kube_node_addresses:
          "{%- for host in (groups['k8s_cluster'] | union(groups['etcd'])) -%}\n  {{ hostvars[host]['main_ips'] | join(' ') }}{{ ' ' if not loop.last else '' }}\n{%- endfor -%}",
      },
    },
  },
  'kubernetes/node : kubelet.service.j2': {
    kind: { 'v2.20.0': 'template' },
    file: { 'v2.20.0': 'roles/kubernetes/node/templates/kubelet.service.j2' },
    line: { 'v2.20.0': 30, 'v2.21.0': 48, 'v2.26.0': 53 },
    expressions: { 'v2.20.0': { '0': '{{ kubelet_secure_addresses }}' } },
    through: { 'v2.20.0': ['kubelet_secure_addresses'] },
  },
  'kubernetes/node : kubelet_secure_addresses': {
    kind: { 'v2.20.0': 'variable' },
    file: { 'v2.20.0': 'roles/kubernetes/node/defaults/main.yml' },
    line: { 'v2.20.0': 29, 'v2.22.0': 27, 'v2.25.0': 31, 'v2.26.0': 34, 'v2.28.0': 36 },
    expressions: {
      'v2.20.0': {
        kubelet_secure_addresses:
          "{{ groups['kube_control_plane'] | map('extract', hostvars, ['ansible_host']) | join(' ') }}",
      },
      'v2.21.0': {
        kubelet_secure_addresses:
          "{%- for host in groups['kube_control_plane'] -%}\n  {{ hostvars[host]['ip'] | default(fallback_ips[host]) }}{{ ' ' if not loop.last else '' }}\n{%- endfor -%}",
      },
      'v2.25.0': { kubelet_secure_addresses: 'localhost link-local {{ kube_pods_subnet }} {{ kube_node_addresses }}' },
      'v2.28.0': {
        kubelet_secure_addresses:
          "localhost link-local {{ kube_pods_subnets | regex_replace(',', ' ') }} {{ kube_node_addresses }}",
      },
    },
    through: { 'v2.25.0': ['kube_node_addresses'] },
  },
  'kubernetes/node : loadbalancer/haproxy.cfg.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/kubernetes/node/templates/loadbalancer/haproxy.cfg.j2' },
    line: { 'v2.18.0': 42, 'v2.22.0': 48 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['access_ip'] | default(hostvars[host]['ip'] | default(fallback_ips[host])) }}",
      },
      'v2.27.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['access_ip'] | default(hostvars[host]['ip'] | default(hostvars[host]['fallback_ip'])) }}",
      },
      'v2.28.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['main_access_ip'] | ansible.utils.ipwrap }}",
      },
    },
  },
  'kubernetes/node : loadbalancer/nginx.conf.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/kubernetes/node/templates/loadbalancer/nginx.conf.j2' },
    line: { 'v2.18.0': 17 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['access_ip'] | default(hostvars[host]['ip'] | default(fallback_ips[host])) }}",
      },
      'v2.27.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['access_ip'] | default(hostvars[host]['ip'] | default(hostvars[host]['fallback_ip'])) }}",
      },
      'v2.28.0': {
        '0': "{% for host in groups['kube_control_plane'] -%}",
        '1': "{{ hostvars[host]['main_access_ip'] | ansible.utils.ipwrap }}",
      },
    },
  },
  'kubernetes/node : node-kubeconfig.yaml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/kubernetes/node/templates/node-kubeconfig.yaml.j2', 'v2.31.0': undefined },
    line: { 'v2.18.0': 8 },
    expressions: { 'v2.18.0': { '0': '{{ kube_apiserver_endpoint }}' } },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
  },
  'kubernetes/preinstall : Check that IP range is enough for the nodes': {
    kind: { 'v2.19.0': 'task' },
    file: {
      'v2.19.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.28.0': undefined,
    },
    line: {
      'v2.19.0': 186,
      'v2.20.0': 183,
      'v2.21.0': 185,
      'v2.23.0': 187,
      'v2.25.0': 194,
      'v2.25.1': 191,
      'v2.27.0': 217,
    },
    module: { 'v2.19.0': 'assert' },
    expressions: {
      'v2.19.0': {
        'args.that.0':
          "2 ** (kube_network_node_prefix - kube_pods_subnet | ipaddr('prefix')) >= groups['k8s_cluster'] | length",
      },
      'v2.24.0': {
        'args.that.0':
          "2 ** (kube_network_node_prefix - kube_pods_subnet | ansible.utils.ipaddr('prefix')) >= groups['k8s_cluster'] | length",
      },
    },
    when: { 'v2.19.0': ['not dns_late'], 'v2.21.0': ['not dns_late', "kube_network_plugin != 'calico'"] },
    tags: { 'v2.19.0': ['asserts'] },
    runOnce: { 'v2.19.0': true },
  },
  'kubernetes/preinstall : Check that cluster_id is set if calico_rr enabled': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 212 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.3': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: {
      'v2.18.0': [
        'not dns_late',
        "kube_network_plugin == 'calico'",
        'peer_with_calico_rr',
        "inventory_hostname == groups['kube_control_plane'][0]",
      ],
    },
    tags: { 'v2.18.0': ['asserts'] },
    runOnce: { 'v2.18.0': true },
  },
  'kubernetes/preinstall : Check that current calico version is enough for upgrade': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 198 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.4': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: {
      'v2.18.0': [
        'not dns_late',
        "kube_network_plugin == 'calico'",
        'calico_version_on_server.stdout is defined',
        'calico_version_on_server.stdout',
        "inventory_hostname == groups['kube_control_plane'][0]",
      ],
    },
    tags: { 'v2.18.0': ['asserts'] },
    runOnce: { 'v2.18.0': true },
  },
  'kubernetes/preinstall : Guarantee that enough network address space is available for all pods': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.27.0': undefined,
    },
    line: { 'v2.18.0': 115, 'v2.19.0': 95, 'v2.20.0': 85, 'v2.25.0': 92, 'v2.25.1': 89 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.2': "inventory_hostname in groups['k8s_cluster']" } },
    when: {
      'v2.18.0': [
        'not dns_late',
        'not ignore_assert_errors',
        "inventory_hostname in groups['k8s_cluster']",
        'kube_network_node_prefix is defined',
        "kube_network_plugin != 'calico'",
      ],
    },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubernetes/preinstall : Hosts | create hosts list from inventory': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubernetes/preinstall/tasks/0090-etchosts.yml', 'v2.29.0': undefined },
    line: { 'v2.23.0': 2 },
    module: { 'v2.23.0': 'set_fact' },
    expressions: {
      'v2.23.0': {
        'args.etc_hosts_inventory_block':
          "{% for item in (groups['k8s_cluster'] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique -%}\n{% if 'access_ip' in hostvars[item] or 'ip' in hostvars[item] or 'ansible_default_ipv4' in hostvars[item] -%}\n{{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(hostvars[item]['ansible_default_ipv4']['address'])) }}\n{%- if ('ansible_hostname' in hostvars[item] and item != hostvars[item]['ansible_hostname']) %} {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }} {{ hostvars[item]['ansible_hostname'] }} {% else %} {{ item }}.{{ dns_domain }} {{ item }} {% endif %}\n\n{% endif %}\n{% endfor %}",
      },
      'v2.28.0': {
        'args.etc_hosts_inventory_block':
          "{% for item in (groups['k8s_cluster'] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique %}\n{{ hostvars[item]['main_access_ip'] }} {{ hostvars[item]['ansible_hostname'] | default(item) }}.{{ dns_domain }} {{ hostvars[item]['ansible_hostname'] | default(item) }}\n{% if ipv4_stack and ipv6_stack %}\n{{ hostvars[item]['access_ip6'] | default(hostvars[item]['ip6'] | default(hostvars[item]['ansible_default_ipv6']['address'])) }} {{ hostvars[item]['ansible_hostname'] | default(item) }}.{{ dns_domain }} {{ hostvars[item]['ansible_hostname'] | default(item) }}\n{% endif %}\n{% endfor %}",
      },
    },
    tags: { 'v2.23.0': ['bootstrap-os', 'etchosts'], 'v2.28.0': ['bootstrap_os', 'etchosts'] },
    runOnce: { 'v2.23.0': true },
    delegateTo: { 'v2.23.0': 'localhost' },
    delegateFacts: { 'v2.23.0': true },
    sets: { 'v2.23.0': ['etc_hosts_inventory_block'] },
  },
  'kubernetes/preinstall : Hosts | create list from inventory': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0090-etchosts.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 2, 'v2.22.0': 4 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.etc_hosts_inventory_block':
          "{% for item in (groups['k8s_cluster'] + groups['etcd']|default([]) + groups['calico_rr']|default([]))|unique -%}\n{% if 'access_ip' in hostvars[item] or 'ip' in hostvars[item] or 'ansible_default_ipv4' in hostvars[item] -%}\n{{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(hostvars[item]['ansible_default_ipv4']['address'])) }}\n{%- if ('ansible_hostname' in hostvars[item] and item != hostvars[item]['ansible_hostname']) %} {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }} {{ hostvars[item]['ansible_hostname'] }}{% endif %} {{ item }}.{{ dns_domain }} {{ item }}\n{% endif %}\n{% endfor %}",
      },
      'v2.19.0': {
        'args.etc_hosts_inventory_block':
          "{% for item in (groups['k8s_cluster'] + groups['etcd']|default([]) + groups['calico_rr']|default([]))|unique -%}\n{% if 'access_ip' in hostvars[item] or 'ip' in hostvars[item] or 'ansible_default_ipv4' in hostvars[item] -%}\n{{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(hostvars[item]['ansible_default_ipv4']['address'])) }}\n{%- if ('ansible_hostname' in hostvars[item] and item != hostvars[item]['ansible_hostname']) %} {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }} {{ hostvars[item]['ansible_hostname'] }} {% else %} {{ item }}.{{ dns_domain }} {{ item }} {% endif %}\n\n{% endif %}\n{% endfor %}",
      },
    },
    when: { 'v2.18.0': ['not dns_late'], 'v2.22.0': ['populate_inventory_to_hosts_file'] },
    tags: { 'v2.18.0': ['bootstrap-os', 'etchosts'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': 'localhost' },
    delegateFacts: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['etc_hosts_inventory_block'] },
  },
  'kubernetes/preinstall : Hosts | populate inventory into hosts file': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0090-etchosts.yml', 'v2.29.0': undefined },
    line: { 'v2.18.0': 16, 'v2.19.0': 17, 'v2.22.0': 19, 'v2.23.0': 17, 'v2.28.0': 16 },
    module: { 'v2.18.0': 'blockinfile' },
    expressions: { 'v2.18.0': { 'args.block': '{{ hostvars.localhost.etc_hosts_inventory_block }}' } },
    when: {
      'v2.18.0': ['not dns_late', 'populate_inventory_to_hosts_file'],
      'v2.22.0': ['populate_inventory_to_hosts_file'],
      'v2.23.0': undefined,
    },
    tags: { 'v2.18.0': ['bootstrap-os', 'etchosts'], 'v2.28.0': ['bootstrap_os', 'etchosts'] },
  },
  'kubernetes/preinstall : Stop if RBAC and anonymous-auth are not enabled when insecure port is disabled': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml', 'v2.20.0': undefined },
    line: { 'v2.18.0': 154, 'v2.19.0': 134 },
    module: { 'v2.18.0': 'assert' },
    expressions: {
      'v2.18.0': {
        'when.1': "kube_apiserver_insecure_port == 0 and inventory_hostname in groups['kube_control_plane']",
      },
    },
    when: {
      'v2.18.0': [
        'not dns_late',
        "kube_apiserver_insecure_port == 0 and inventory_hostname in groups['kube_control_plane']",
        'not ignore_assert_errors',
      ],
    },
    tags: { 'v2.18.0': ['asserts'] },
  },
  "kubernetes/preinstall : Stop if any host not in '--limit' does not have a fact cache": {
    kind: { 'v2.27.0': 'task' },
    file: { 'v2.27.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml' },
    line: { 'v2.27.0': 2 },
    module: { 'v2.27.0': 'assert' },
    expressions: {
      'v2.27.0': {
        'vars.uncached_hosts':
          "{{ hostvars | dict2items | selectattr('value.ansible_default_ipv4', 'undefined') | map(attribute='key') }}",
        'vars.excluded_hosts': "{{ groups['k8s_cluster'] | difference(query('inventory_hostnames', ansible_limit)) }}",
        'when.1': 'ansible_limit is defined',
      },
      'v2.28.0': {
        'vars.uncached_hosts':
          "{{ hostvars | dict2items | selectattr('value.ansible_default_ipv6', 'undefined') | selectattr('value.ansible_default_ipv4', 'undefined') | map(attribute='key') }}",
        'vars.excluded_hosts': "{{ groups['k8s_cluster'] | difference(query('inventory_hostnames', ansible_limit)) }}",
        'when.1': 'ansible_limit is defined',
      },
    },
    when: { 'v2.27.0': ['not dns_late', 'ansible_limit is defined', 'not ignore_assert_errors'] },
    tags: { 'v2.27.0': ['asserts'] },
    runOnce: { 'v2.27.0': true },
  },
  'kubernetes/preinstall : Stop if either kube_control_plane or kube_node group is empty': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.26.0': undefined,
    },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'assert' },
    expressions: {
      'v2.18.0': { 'args.that': "groups.get('{{ item }}')" },
      'v2.22.2': { 'args.that': 'groups.get( item )' },
      'v2.23.0': { 'args.that': "groups.get('{{ item }}')" },
      'v2.23.2': { 'args.that': 'groups.get( item )' },
      'v2.25.1': { 'args.that': "groups.get( 'kube_control_plane' )" },
    },
    when: { 'v2.18.0': ['not dns_late', 'not ignore_assert_errors'] },
    tags: { 'v2.18.0': ['asserts'] },
    runOnce: { 'v2.18.0': true },
  },
  'kubernetes/preinstall : Stop if etcd deployment type is not host or docker': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 280 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.1': "inventory_hostname in groups.get('etcd',[])" } },
    when: { 'v2.18.0': ['not dns_late', "inventory_hostname in groups.get('etcd',[])", 'not etcd_kubeadm_enabled'] },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if etcd deployment type is not host or kubeadm when container_manager != docker': {
    kind: { 'v2.19.0': 'task' },
    file: {
      'v2.19.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.28.0': undefined,
    },
    line: {
      'v2.19.0': 233,
      'v2.20.0': 230,
      'v2.21.0': 233,
      'v2.23.0': 235,
      'v2.25.0': 242,
      'v2.25.1': 239,
      'v2.27.0': 274,
    },
    module: { 'v2.19.0': 'assert' },
    expressions: { 'v2.19.0': { 'when.1': "inventory_hostname in groups.get('etcd',[])" } },
    when: {
      'v2.19.0': ['not dns_late', "inventory_hostname in groups.get('etcd',[])", "container_manager != 'docker'"],
    },
    tags: { 'v2.19.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if etcd deployment type is not host when container_manager != docker': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 288 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.1': "inventory_hostname in groups.get('etcd',[])" } },
    when: {
      'v2.18.0': [
        'not dns_late',
        "inventory_hostname in groups.get('etcd',[])",
        'not etcd_kubeadm_enabled',
        "container_manager != 'docker'",
      ],
    },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if etcd deployment type is not host, docker or kubeadm': {
    kind: { 'v2.19.0': 'task' },
    file: {
      'v2.19.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.28.0': undefined,
    },
    line: {
      'v2.19.0': 220,
      'v2.20.0': 217,
      'v2.21.0': 220,
      'v2.23.0': 222,
      'v2.25.0': 229,
      'v2.25.1': 226,
      'v2.27.0': 261,
    },
    module: { 'v2.19.0': 'assert' },
    expressions: { 'v2.19.0': { 'when.1': "inventory_hostname in groups.get('etcd',[])" } },
    when: { 'v2.19.0': ['not dns_late', "inventory_hostname in groups.get('etcd',[])"] },
    tags: { 'v2.19.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if etcd group is empty in external etcd mode': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.28.0': undefined,
    },
    line: { 'v2.18.0': 11, 'v2.25.1': 8, 'v2.27.0': 23 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'args.that': "groups.get('etcd')" } },
    when: {
      'v2.18.0': ['not dns_late', 'not ignore_assert_errors', 'not etcd_kubeadm_enabled'],
      'v2.19.0': ['not dns_late', 'not ignore_assert_errors', 'etcd_deployment_type != "kubeadm"'],
    },
    tags: { 'v2.18.0': ['asserts'] },
    runOnce: { 'v2.18.0': true },
  },
  'kubernetes/preinstall : Stop if even number of etcd hosts': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.28.0': undefined,
    },
    line: { 'v2.18.0': 79, 'v2.19.0': 59, 'v2.25.1': 56, 'v2.27.0': 80 },
    module: { 'v2.18.0': 'assert' },
    expressions: {
      'v2.18.0': {
        'args.that': 'groups.etcd|length is not divisibleby 2',
        'when.2': "inventory_hostname in groups.get('etcd',[])",
      },
      'v2.23.0': {
        'args.that': 'groups.etcd | length is not divisibleby 2',
        'when.2': "inventory_hostname in groups.get('etcd',[])",
      },
    },
    when: { 'v2.18.0': ['not dns_late', 'not ignore_assert_errors', "inventory_hostname in groups.get('etcd',[])"] },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if kube_control_plane group is empty': {
    kind: { 'v2.26.0': 'task' },
    file: { 'v2.26.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml', 'v2.28.0': undefined },
    line: { 'v2.26.0': 2, 'v2.27.0': 17 },
    module: { 'v2.26.0': 'assert' },
    expressions: { 'v2.26.0': { 'args.that': "groups.get( 'kube_control_plane' )" } },
    when: { 'v2.26.0': ['not dns_late', 'not ignore_assert_errors'] },
    tags: { 'v2.26.0': ['asserts'] },
    runOnce: { 'v2.26.0': true },
  },
  'kubernetes/preinstall : Stop if memory is too small for masters': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.27.0': undefined,
    },
    line: { 'v2.18.0': 86, 'v2.19.0': 66, 'v2.25.1': 63 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.2': "inventory_hostname in groups['kube_control_plane']" } },
    when: {
      'v2.18.0': ['not dns_late', 'not ignore_assert_errors', "inventory_hostname in groups['kube_control_plane']"],
    },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubernetes/preinstall : Stop if memory is too small for nodes': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubernetes/preinstall/tasks/0020-verify-settings.yml',
      'v2.22.0': 'roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.27.0': undefined,
    },
    line: { 'v2.18.0': 93, 'v2.19.0': 73, 'v2.25.1': 70 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.2': "inventory_hostname in groups['kube_node']" } },
    when: { 'v2.18.0': ['not dns_late', 'not ignore_assert_errors', "inventory_hostname in groups['kube_node']"] },
    tags: { 'v2.18.0': ['asserts'] },
  },
  'kubespray_defaults : Create fallback_ips_base': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.27.0': undefined },
    line: { 'v2.23.0': 17, 'v2.24.0': 18 },
    module: { 'v2.23.0': 'set_fact' },
    expressions: {
      'v2.23.0': {
        'args.fallback_ips_base':
          "---\n{% for item in (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique %}\n{% set found = hostvars[item].get('ansible_default_ipv4') %}\n{{ item }}: \"{{ found.get('address', '127.0.0.1') }}\"\n{% endfor %}\n",
      },
      'v2.26.0': {
        'args.fallback_ips_base':
          "---\n{% set search_hosts = (ansible_play_hosts_all + [groups['kube_control_plane'][0]]) | unique if ansible_limit is defined else (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique %}\n{% for item in search_hosts %}\n{% set found = hostvars[item].get('ansible_default_ipv4') %}\n{{ item }}: \"{{ found.get('address', '127.0.0.1') }}\"\n{% endfor %}\n",
      },
      'v2.26.1': {
        'args.fallback_ips_base':
          "---\n{% for item in (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique %}\n{% set found = hostvars[item].get('ansible_default_ipv4') %}\n{{ item }}: \"{{ found.get('address', '127.0.0.1') }}\"\n{% endfor %}\n",
      },
    },
    when: {
      'v2.23.0': ["'bootstrap-os' not in ansible_play_role_names", 'fallback_ips is not defined'],
      'v2.24.0': [
        "'bootstrap-os' not in ansible_play_role_names or 'kubernetes-sigs.kubespray.bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
      ],
      'v2.24.1': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes-sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
      ],
      'v2.25.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
      ],
    },
    tags: { 'v2.23.0': ['always'] },
    runOnce: { 'v2.23.0': true },
    delegateTo: { 'v2.23.0': 'localhost' },
    delegateFacts: { 'v2.23.0': true },
    sets: { 'v2.23.0': ['fallback_ips_base'] },
  },
  'kubespray_defaults : Gather ansible_default_ipv4 from all hosts': {
    kind: { 'v2.18.0': 'task' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml',
      'v2.26.0': undefined,
      'v2.26.1': 'roles/kubespray-defaults/tasks/fallback_ips.yml',
      'v2.27.0': undefined,
    },
    line: { 'v2.18.0': 6 },
    module: { 'v2.18.0': 'include_tasks', 'v2.21.0': 'setup' },
    expressions: {
      'v2.18.0': { 'when.2': 'hostvars[delegate_host_to_gather_facts].ansible_default_ipv4 is not defined' },
      'v2.21.0': { 'when.2': 'hostvars[item].ansible_default_ipv4 is not defined' },
    },
    when: {
      'v2.18.0': [
        "'bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
        'hostvars[delegate_host_to_gather_facts].ansible_default_ipv4 is not defined',
      ],
      'v2.21.0': [
        "'bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
        'hostvars[item].ansible_default_ipv4 is not defined',
      ],
      'v2.24.0': [
        "'bootstrap-os' not in ansible_play_role_names or 'kubernetes-sigs.kubespray.bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
        'hostvars[item].ansible_default_ipv4 is not defined',
      ],
      'v2.24.1': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes-sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
        'hostvars[item].ansible_default_ipv4 is not defined',
      ],
      'v2.25.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
        'hostvars[item].ansible_default_ipv4 is not defined',
      ],
    },
    tags: { 'v2.18.0': ['always'] },
    loop: {
      'v2.18.0':
        "{{ groups['k8s_cluster']|default([]) + groups['etcd']|default([]) + groups['calico_rr']|default([]) }}",
      'v2.21.0':
        "{{ (groups['k8s_cluster']|default([]) + groups['etcd']|default([]) + groups['calico_rr']|default([])) | unique }}",
      'v2.23.0':
        "{{ (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique }}",
    },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.21.0': '{{ item }}' },
    delegateFacts: { 'v2.21.0': true },
    ignoreUnreachable: { 'v2.24.0': true },
  },
  'kubespray_defaults : Gather ansible_default_ipv4 from all hosts or specific hosts': {
    kind: { 'v2.26.0': 'task' },
    file: { 'v2.26.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.26.1': undefined },
    line: { 'v2.26.0': 6 },
    module: { 'v2.26.0': 'setup' },
    expressions: {
      'v2.26.0': {
        'when.2': 'hostvars[item].ansible_default_ipv4 is not defined',
        loop: "{{ (ansible_play_hosts_all + [groups['kube_control_plane'][0]]) | unique if ansible_limit is defined else (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique }}",
      },
    },
    when: {
      'v2.26.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
        'hostvars[item].ansible_default_ipv4 is not defined',
      ],
    },
    tags: { 'v2.26.0': ['always'] },
    loop: {
      'v2.26.0':
        "{{ (ansible_play_hosts_all + [groups['kube_control_plane'][0]]) | unique if ansible_limit is defined else (groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique }}",
    },
    runOnce: { 'v2.26.0': true },
    delegateTo: { 'v2.26.0': '{{ item }}' },
    delegateFacts: { 'v2.26.0': true },
    ignoreUnreachable: { 'v2.26.0': true },
  },
  'kubespray_defaults : Gather ansible_default_ipv4 from {{ delegate_host_to_gather_facts }}': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/tasks/fallback_ips_gather.yml', 'v2.21.0': undefined },
    line: { 'v2.18.0': 5 },
    module: { 'v2.18.0': 'setup' },
    expressions: {
      'v2.18.0': { 'when.2': 'hostvars[delegate_host_to_gather_facts].ansible_default_ipv4 is not defined' },
    },
    when: {
      'v2.18.0': [
        "'bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
        'hostvars[delegate_host_to_gather_facts].ansible_default_ipv4 is not defined',
      ],
    },
    tags: { 'v2.18.0': ['always'] },
    delegateTo: { 'v2.18.0': '{{ delegate_host_to_gather_facts }}' },
    delegateFacts: { 'v2.18.0': true },
  },
  'kubespray_defaults : Populates no_proxy to all hosts': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/tasks/no_proxy.yml', 'v2.28.0': undefined },
    line: { 'v2.18.0': 32, 'v2.23.0': 33 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.no_proxy': '{{ hostvars.localhost.no_proxy_prepare }}',
        'args.proxy_env':
          "{{ proxy_env | combine({ 'no_proxy': hostvars.localhost.no_proxy_prepare, 'NO_PROXY': hostvars.localhost.no_proxy_prepare }) }}",
      },
    },
    when: {
      'v2.18.0': [
        "'bootstrap-os' not in ansible_play_role_names",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.24.0': [
        "'bootstrap-os' not in ansible_play_role_names or 'kubernetes-sigs.kubespray.bootstrap-os' not in ansible_play_role_names",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.24.1': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes-sigs.kubespray.bootstrap-os']) | length == 0",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.25.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.27.0': ['http_proxy is defined or https_proxy is defined', 'no_proxy is not defined'],
    },
    tags: { 'v2.18.0': ['always'] },
    sets: { 'v2.18.0': ['no_proxy', 'proxy_env'] },
  },
  'kubespray_defaults : Set fallback_ip': {
    kind: { 'v2.27.0': 'task' },
    file: { 'v2.27.0': 'roles/kubespray-defaults/tasks/main.yaml', 'v2.28.0': undefined },
    line: { 'v2.27.0': 16 },
    module: { 'v2.27.0': 'set_fact' },
    expressions: { 'v2.27.0': { 'args.fallback_ip': "{{ ansible_default_ipv4.address | d('127.0.0.1') }}" } },
    when: { 'v2.27.0': ['fallback_ip is not defined'] },
    tags: { 'v2.27.0': ['always'] },
    sets: { 'v2.27.0': ['fallback_ip'] },
    cacheable: { 'v2.27.1': true },
  },
  'kubespray_defaults : Set fallback_ips': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.27.0': undefined },
    line: { 'v2.23.0': 31, 'v2.24.0': 32, 'v2.26.0': 33, 'v2.26.1': 32 },
    module: { 'v2.23.0': 'set_fact' },
    expressions: { 'v2.23.0': { 'args.fallback_ips': '{{ hostvars.localhost.fallback_ips_base | from_yaml }}' } },
    when: {
      'v2.23.0': ["'bootstrap-os' not in ansible_play_role_names", 'fallback_ips is not defined'],
      'v2.24.0': [
        "'bootstrap-os' not in ansible_play_role_names or 'kubernetes-sigs.kubespray.bootstrap-os' not in ansible_play_role_names",
        'fallback_ips is not defined',
      ],
      'v2.24.1': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes-sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
      ],
      'v2.25.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'fallback_ips is not defined',
      ],
    },
    tags: { 'v2.23.0': ['always'] },
    sets: { 'v2.23.0': ['fallback_ips'] },
  },
  'kubespray_defaults : Set no_proxy to all assigned cluster IPs and hostnames': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/tasks/no_proxy.yml', 'v2.28.0': undefined },
    line: { 'v2.18.0': 2 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.no_proxy_prepare':
          "{%- if loadbalancer_apiserver is defined -%} {{ apiserver_loadbalancer_domain_name| default('') }}, {{ loadbalancer_apiserver.address | default('') }}, {%- endif -%} {%- if no_proxy_exclude_workers | default(false) -%} {% set cluster_or_master = 'kube_control_plane' %} {%- else -%} {% set cluster_or_master = 'k8s_cluster' %} {%- endif -%} {%- for item in (groups[cluster_or_master] + groups['etcd']|default([]) + groups['calico_rr']|default([]))|unique -%} {{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(fallback_ips[item])) }}, {%-   if item != hostvars[item].get('ansible_hostname', '') -%} {{ hostvars[item]['ansible_hostname'] }}, {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }}, {%-   endif -%} {{ item }},{{ item }}.{{ dns_domain }}, {%- endfor -%} {%- if additional_no_proxy is defined -%} {{ additional_no_proxy }}, {%- endif -%} 127.0.0.1,localhost,{{ kube_service_addresses }},{{ kube_pods_subnet }},svc,svc.{{ dns_domain }}",
      },
      'v2.23.0': {
        'args.no_proxy_prepare':
          "{%- if loadbalancer_apiserver is defined -%} {{ apiserver_loadbalancer_domain_name | default('') }}, {{ loadbalancer_apiserver.address | default('') }}, {%- endif -%} {%- if no_proxy_exclude_workers | default(false) -%} {% set cluster_or_master = 'kube_control_plane' %} {%- else -%} {% set cluster_or_master = 'k8s_cluster' %} {%- endif -%} {%- for item in (groups[cluster_or_master] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique -%} {{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(fallback_ips[item])) }}, {%- if item != hostvars[item].get('ansible_hostname', '') -%} {{ hostvars[item]['ansible_hostname'] }}, {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }}, {%- endif -%} {{ item }},{{ item }}.{{ dns_domain }}, {%- endfor -%} {%- if additional_no_proxy is defined -%} {{ additional_no_proxy }}, {%- endif -%} 127.0.0.1,localhost,{{ kube_service_addresses }},{{ kube_pods_subnet }},svc,svc.{{ dns_domain }}",
      },
      'v2.27.0': {
        'args.no_proxy_prepare':
          "{%- if loadbalancer_apiserver is defined -%} {{ apiserver_loadbalancer_domain_name | default('') }}, {{ loadbalancer_apiserver.address | default('') }}, {%- endif -%} {%- if no_proxy_exclude_workers | default(false) -%} {% set cluster_or_control_plane = 'kube_control_plane' %} {%- else -%} {% set cluster_or_control_plane = 'k8s_cluster' %} {%- endif -%} {%- for item in (groups[cluster_or_control_plane] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique -%} {{ hostvars[item]['access_ip'] | default(hostvars[item]['ip'] | default(hostvars[item]['fallback_ip'])) }}, {%- if item != hostvars[item].get('ansible_hostname', '') -%} {{ hostvars[item]['ansible_hostname'] }}, {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }}, {%- endif -%} {{ item }},{{ item }}.{{ dns_domain }}, {%- endfor -%} {%- if additional_no_proxy is defined -%} {{ additional_no_proxy }}, {%- endif -%} 127.0.0.1,localhost,{{ kube_service_addresses }},{{ kube_pods_subnet }},svc,svc.{{ dns_domain }}",
      },
    },
    when: {
      'v2.18.0': [
        "'bootstrap-os' not in ansible_play_role_names",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.24.0': [
        "'bootstrap-os' not in ansible_play_role_names or 'kubernetes-sigs.kubespray.bootstrap-os' not in ansible_play_role_names",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.24.1': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes-sigs.kubespray.bootstrap-os']) | length == 0",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.25.0': [
        "ansible_play_role_names | intersect(['bootstrap-os', 'kubernetes_sigs.kubespray.bootstrap-os']) | length == 0",
        'http_proxy is defined or https_proxy is defined',
        'no_proxy is not defined',
      ],
      'v2.27.0': ['http_proxy is defined or https_proxy is defined', 'no_proxy is not defined'],
    },
    tags: { 'v2.18.0': ['always'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': 'localhost' },
    delegateFacts: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['no_proxy_prepare'] },
  },
  'kubespray_defaults : ansible_ssh_common_args': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: { 'v2.18.0': 4 },
    expressions: {
      'v2.18.0': {
        ansible_ssh_common_args:
          "{% if 'bastion' in groups['all'] %} -o ProxyCommand='ssh -o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no -W %h:%p -p {{ hostvars['bastion']['ansible_port'] | default(22) }} {{ hostvars['bastion']['ansible_user'] }}@{{ hostvars['bastion']['ansible_host'] }} {% if ansible_ssh_private_key_file is defined %}-i {{ ansible_ssh_private_key_file }}{% endif %} ' {% endif %}",
      },
    },
  },
  'kubespray_defaults : create fallback_ips_base': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 15, 'v2.21.0': 17 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.fallback_ips_base':
          "---\n{% for item in (groups['k8s_cluster']|default([]) + groups['etcd']|default([]) + groups['calico_rr']|default([]))|unique %}\n{% set found = hostvars[item].get('ansible_default_ipv4') %}\n{{ item }}: \"{{ found.get('address', '127.0.0.1') }}\"\n{% endfor %}\n",
      },
    },
    when: { 'v2.18.0': ["'bootstrap-os' not in ansible_play_role_names", 'fallback_ips is not defined'] },
    tags: { 'v2.18.0': ['always'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': 'localhost' },
    delegateFacts: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['fallback_ips_base'] },
  },
  'kubespray_defaults : etcd_access_addresses': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 546,
      'v2.18.1': 542,
      'v2.19.0': 587,
      'v2.20.0': 575,
      'v2.21.0': 587,
      'v2.22.0': 581,
      'v2.23.0': 574,
      'v2.23.1': 578,
      'v2.24.0': 581,
      'v2.25.0': 586,
      'v2.26.0': 579,
      'v2.27.0': 598,
      'v2.27.1': 599,
      'v2.28.0': 670,
      'v2.28.1': 679,
      'v2.30.0': 682,
      'v2.31.0': 701,
      master: 708,
    },
    expressions: {
      'v2.18.0': {
        etcd_access_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['etcd_access_address'] | default(hostvars[item]['ip'] | default(fallback_ips[item])) }}:2379{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.27.0': {
        etcd_access_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['etcd_access_address'] | default(hostvars[item]['ip'] | default(hostvars[item]['fallback_ip'])) }}:2379{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.28.0': {
        etcd_access_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['main_access_ip'] | ansible.utils.ipwrap }}:2379{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'kubespray_defaults : etcd_events_access_addresses': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 560,
      'v2.18.1': 556,
      'v2.19.0': 601,
      'v2.20.0': 589,
      'v2.21.0': 601,
      'v2.22.0': 595,
      'v2.23.0': 588,
      'v2.23.1': 592,
      'v2.24.0': 595,
      'v2.25.0': 600,
      'v2.26.0': 593,
      'v2.27.0': 612,
      'v2.27.1': 613,
      'v2.28.0': 684,
      'v2.28.1': 693,
      'v2.30.0': 696,
      'v2.31.0': 715,
      master: 722,
    },
    expressions: {
      'v2.18.0': { etcd_events_access_addresses: "{{etcd_events_access_addresses_list | join(',')}}" },
      'v2.23.0': { etcd_events_access_addresses: "{{ etcd_events_access_addresses_list | join(',') }}" },
    },
    through: { 'v2.18.0': ['etcd_events_access_addresses_list'] },
  },
  'kubespray_defaults : etcd_events_access_addresses_list': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 550,
      'v2.18.1': 546,
      'v2.19.0': 591,
      'v2.20.0': 579,
      'v2.21.0': 591,
      'v2.22.0': 585,
      'v2.23.0': 578,
      'v2.23.1': 582,
      'v2.24.0': 585,
      'v2.25.0': 590,
      'v2.26.0': 583,
      'v2.27.0': 602,
      'v2.27.1': 603,
      'v2.28.0': 674,
      'v2.28.1': 683,
      'v2.30.0': 686,
      'v2.31.0': 705,
      master: 712,
    },
    expressions: {
      'v2.18.0': {
        etcd_events_access_addresses_list:
          "[\n{% for item in etcd_hosts -%}\n  'https://{{ hostvars[item]['etcd_events_access_address'] | default(hostvars[item]['ip'] | default(fallback_ips[item])) }}:2383'{% if not loop.last %},{% endif %}\n{%- endfor %}\n]",
      },
      'v2.27.0': {
        etcd_events_access_addresses_list:
          "[\n{% for item in etcd_hosts -%}\n  'https://{{ hostvars[item]['etcd_events_access_address'] | default(hostvars[item]['ip'] | default(hostvars[item]['fallback_ip'])) }}:2383'{% if not loop.last %},{% endif %}\n{%- endfor %}\n]",
      },
      'v2.28.0': {
        etcd_events_access_addresses_list:
          "[\n{% for item in etcd_hosts -%}\n  'https://{{ hostvars[item].main_access_ip | ansible.utils.ipwrap }}:2383'{% if not loop.last %},{% endif %}\n{%- endfor %}\n]",
      },
    },
  },
  'kubespray_defaults : etcd_events_access_addresses_semicolon': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 561,
      'v2.18.1': 557,
      'v2.19.0': 602,
      'v2.20.0': 590,
      'v2.21.0': 602,
      'v2.22.0': 596,
      'v2.23.0': 589,
      'v2.23.1': 593,
      'v2.24.0': 596,
      'v2.25.0': 601,
      'v2.26.0': 594,
      'v2.27.0': 613,
      'v2.27.1': 614,
      'v2.28.0': 685,
      'v2.28.1': 694,
      'v2.30.0': 697,
      'v2.31.0': 716,
      master: 723,
    },
    expressions: {
      'v2.18.0': { etcd_events_access_addresses_semicolon: "{{etcd_events_access_addresses_list | join(';')}}" },
      'v2.23.0': { etcd_events_access_addresses_semicolon: "{{ etcd_events_access_addresses_list | join(';') }}" },
    },
    through: { 'v2.18.0': ['etcd_events_access_addresses_list'] },
  },
  'kubespray_defaults : etcd_events_peer_addresses': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 571,
      'v2.18.1': 567,
      'v2.19.0': 612,
      'v2.20.0': 600,
      'v2.21.0': 612,
      'v2.22.0': 606,
      'v2.23.0': 599,
      'v2.23.1': 603,
      'v2.24.0': 606,
      'v2.25.0': 611,
      'v2.26.0': 604,
      'v2.27.0': 623,
      'v2.27.1': 624,
      'v2.28.0': 695,
      'v2.28.1': 704,
      'v2.30.0': 707,
      'v2.31.0': 726,
      master: 733,
    },
    expressions: {
      'v2.18.0': {
        etcd_events_peer_addresses:
          '{% for item in groups[\'etcd\'] -%}\n  {{ hostvars[item].etcd_member_name | default("etcd" + loop.index|string) }}-events=https://{{ hostvars[item].etcd_events_access_address | default(hostvars[item].ip | default(fallback_ips[item])) }}:2382{% if not loop.last %},{% endif %}\n{%- endfor %}',
      },
      'v2.23.0': {
        etcd_events_peer_addresses:
          '{% for item in groups[\'etcd\'] -%}\n  {{ hostvars[item].etcd_member_name | default("etcd" + loop.index | string) }}-events=https://{{ hostvars[item].etcd_events_access_address | default(hostvars[item].ip | default(fallback_ips[item])) }}:2382{% if not loop.last %},{% endif %}\n{%- endfor %}',
      },
      'v2.27.0': {
        etcd_events_peer_addresses:
          "{% for item in groups['etcd'] -%}\n  {{ hostvars[item].etcd_member_name | default(\"etcd\" + loop.index | string) }}-events=https://{{ hostvars[item].etcd_events_access_address | default(hostvars[item].ip | default(hostvars[item]['fallback_ip'])) }}:2382{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.28.0': {
        etcd_events_peer_addresses:
          "{% for item in groups['etcd'] -%}\n  {{ hostvars[item].etcd_member_name | default(\"etcd\" + loop.index | string) }}-events=https://{{ hostvars[item]['main_access_ip'] | ansible.utils.ipwrap }}:2382{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'kubespray_defaults : etcd_member_name': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 563,
      'v2.18.1': 559,
      'v2.19.0': 604,
      'v2.20.0': 592,
      'v2.21.0': 604,
      'v2.22.0': 598,
      'v2.23.0': 591,
      'v2.23.1': 595,
      'v2.24.0': 598,
      'v2.25.0': 603,
      'v2.26.0': 596,
      'v2.27.0': 615,
      'v2.27.1': 616,
      'v2.28.0': 687,
      'v2.28.1': 696,
      'v2.30.0': 699,
      'v2.31.0': 718,
      master: 725,
    },
    expressions: {
      'v2.18.0': {
        etcd_member_name:
          '{% for host in groups[\'etcd\'] %}\n{%   if inventory_hostname == host %}{{ hostvars[host].etcd_member_name | default("etcd" + loop.index|string) }}{% endif %}\n{% endfor %}',
      },
      'v2.23.0': {
        etcd_member_name:
          '{% for host in groups[\'etcd\'] %}\n{%   if inventory_hostname == host %}{{ hostvars[host].etcd_member_name | default("etcd" + loop.index | string) }}{% endif %}\n{% endfor %}',
      },
      'v2.28.0': {
        etcd_member_name:
          '{% for host in groups[\'etcd\'] %}\n{% if inventory_hostname == host %}{{ hostvars[host].etcd_member_name | default("etcd" + loop.index | string) }}{% endif %}\n{% endfor %}',
      },
    },
  },
  'kubespray_defaults : etcd_metrics_addresses': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 556,
      'v2.18.1': 552,
      'v2.19.0': 597,
      'v2.20.0': 585,
      'v2.21.0': 597,
      'v2.22.0': 591,
      'v2.23.0': 584,
      'v2.23.1': 588,
      'v2.24.0': 591,
      'v2.25.0': 596,
      'v2.26.0': 589,
      'v2.27.0': 608,
      'v2.27.1': 609,
      'v2.28.0': 680,
      'v2.28.1': 689,
      'v2.30.0': 692,
      'v2.31.0': 711,
      master: 718,
    },
    expressions: {
      'v2.18.0': {
        etcd_metrics_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['etcd_access_address'] | default(hostvars[item]['ip'] | default(fallback_ips[item])) }}:{{ etcd_metrics_port | default(2381) }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.27.0': {
        etcd_metrics_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['etcd_access_address'] | default(hostvars[item]['ip'] | default(hostvars[item]['fallback_ip'])) }}:{{ etcd_metrics_port | default(2381) }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.28.0': {
        etcd_metrics_addresses:
          "{% for item in etcd_hosts -%}\n  https://{{ hostvars[item]['main_access_ip'] | ansible.utils.ipwrap }}:{{ etcd_metrics_port | default(2381) }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'kubespray_defaults : etcd_peer_addresses': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 567,
      'v2.18.1': 563,
      'v2.19.0': 608,
      'v2.20.0': 596,
      'v2.21.0': 608,
      'v2.22.0': 602,
      'v2.23.0': 595,
      'v2.23.1': 599,
      'v2.24.0': 602,
      'v2.25.0': 607,
      'v2.26.0': 600,
      'v2.27.0': 619,
      'v2.27.1': 620,
      'v2.28.0': 691,
      'v2.28.1': 700,
      'v2.30.0': 703,
      'v2.31.0': 722,
      master: 729,
    },
    expressions: {
      'v2.18.0': {
        etcd_peer_addresses:
          '{% for item in groups[\'etcd\'] -%}\n  {{ hostvars[item].etcd_member_name | default("etcd" + loop.index|string) }}=https://{{ hostvars[item].etcd_access_address | default(hostvars[item].ip | default(fallback_ips[item])) }}:2380{% if not loop.last %},{% endif %}\n{%- endfor %}',
      },
      'v2.23.0': {
        etcd_peer_addresses:
          '{% for item in groups[\'etcd\'] -%}\n  {{ hostvars[item].etcd_member_name | default("etcd" + loop.index | string) }}=https://{{ hostvars[item].etcd_access_address | default(hostvars[item].ip | default(fallback_ips[item])) }}:2380{% if not loop.last %},{% endif %}\n{%- endfor %}',
      },
      'v2.27.0': {
        etcd_peer_addresses:
          "{% for item in groups['etcd'] -%}\n  {{ hostvars[item].etcd_member_name | default(\"etcd\" + loop.index | string) }}=https://{{ hostvars[item].etcd_access_address | default(hostvars[item].ip | default(hostvars[item]['fallback_ip'])) }}:2380{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.28.0': {
        etcd_peer_addresses:
          "{% for item in groups['etcd'] -%}\n  {{ hostvars[item].etcd_member_name | default(\"etcd\" + loop.index | string) }}=https://{{ hostvars[item]['main_access_ip'] | ansible.utils.ipwrap }}:2380{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'kubespray_defaults : first_kube_control_plane': {
    kind: { 'v2.18.0': 'variable' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml', 'v2.19.0': undefined },
    line: { 'v2.18.0': 503, 'v2.18.1': 499 },
    expressions: {
      'v2.18.0': {
        first_kube_control_plane:
          "{{ hostvars[groups['kube_control_plane'][0]]['access_ip'] | default(hostvars[groups['kube_control_plane'][0]]['ip'] | default(fallback_ips[groups['kube_control_plane'][0]])) }}",
      },
    },
  },
  'kubespray_defaults : first_kube_control_plane_address': {
    kind: { 'v2.19.0': 'variable' },
    file: {
      'v2.19.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.19.0': 544,
      'v2.20.0': 534,
      'v2.21.0': 546,
      'v2.22.0': 540,
      'v2.23.0': 533,
      'v2.23.1': 537,
      'v2.24.0': 540,
      'v2.25.0': 545,
      'v2.26.0': 538,
      'v2.27.0': 558,
      'v2.27.1': 559,
      'v2.28.0': 630,
      'v2.28.1': 639,
      'v2.30.0': 642,
      'v2.31.0': 661,
      master: 668,
    },
    expressions: {
      'v2.19.0': {
        first_kube_control_plane_address:
          "{{ hostvars[groups['kube_control_plane'][0]]['access_ip'] | default(hostvars[groups['kube_control_plane'][0]]['ip'] | default(fallback_ips[groups['kube_control_plane'][0]])) }}",
      },
      'v2.27.0': {
        first_kube_control_plane_address:
          "{{ hostvars[groups['kube_control_plane'][0]]['access_ip'] | default(hostvars[groups['kube_control_plane'][0]]['ip'] | default(hostvars[groups['kube_control_plane'][0]]['fallback_ip'])) }}",
      },
      'v2.28.0': {
        first_kube_control_plane_address: "{{ hostvars[groups['kube_control_plane'][0]]['main_access_ip'] }}",
      },
    },
  },
  'kubespray_defaults : kube_apiserver_endpoint': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 516,
      'v2.18.1': 512,
      'v2.19.0': 557,
      'v2.20.0': 547,
      'v2.21.0': 559,
      'v2.22.0': 553,
      'v2.23.0': 546,
      'v2.23.1': 550,
      'v2.24.0': 553,
      'v2.25.0': 558,
      'v2.26.0': 551,
      'v2.27.0': 571,
      'v2.27.1': 572,
      'v2.28.0': 643,
      'v2.28.1': 652,
      'v2.30.0': 655,
      'v2.31.0': 674,
      master: 681,
    },
    expressions: {
      'v2.18.0': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port|default(kube_apiserver_port) }}\n{%- elif not is_kube_master and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port|default(kube_apiserver_port) }}\n{%- elif is_kube_master -%}\n    https://{{ kube_apiserver_bind_address | regex_replace('0\\.0\\.0\\.0','127.0.0.1') }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
      'v2.19.0': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port|default(kube_apiserver_port) }}\n{%- elif not is_kube_master and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port|default(kube_apiserver_port) }}\n{%- elif is_kube_master -%}\n    https://{{ kube_apiserver_bind_address | regex_replace('0\\.0\\.0\\.0','127.0.0.1') }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
      'v2.23.0': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif not is_kube_master and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port | default(kube_apiserver_port) }}\n{%- elif is_kube_master -%}\n    https://{{ kube_apiserver_bind_address | regex_replace('0\\.0\\.0\\.0', '127.0.0.1') }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
      'v2.27.0': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif ('kube_control_plane' not in group_names) and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port | default(kube_apiserver_port) }}\n{%- elif 'kube_control_plane' in group_names -%}\n    https://{{ kube_apiserver_bind_address | regex_replace('0\\.0\\.0\\.0', '127.0.0.1') }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
      'v2.28.0': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif ('kube_control_plane' not in group_names) and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port | default(kube_apiserver_port) }}\n{%- elif 'kube_control_plane' in group_names -%}\nhttps://{{ kube_apiserver_bind_address | regex_replace('::', '127.0.0.1') | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
      'release-2.29': {
        kube_apiserver_endpoint:
          "{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name | ansible.utils.ipwrap }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif ('kube_control_plane' not in group_names) and loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port | default(kube_apiserver_port) }}\n{%- elif 'kube_control_plane' in group_names -%}\nhttps://{{ kube_apiserver_bind_address | regex_replace('::', '127.0.0.1') | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- endif %}",
      },
    },
    through: { 'v2.18.0': ['first_kube_control_plane'], 'v2.19.0': ['first_kube_control_plane_address'] },
  },
  'kubespray_defaults : kube_apiserver_global_endpoint': {
    kind: { 'v2.18.0': 'variable' },
    file: {
      'v2.18.0': 'roles/kubespray-defaults/defaults/main.yaml',
      'v2.24.0': 'roles/kubespray-defaults/defaults/main/main.yml',
      'v2.28.0': 'roles/kubespray_defaults/defaults/main/main.yml',
    },
    line: {
      'v2.18.0': 508,
      'v2.18.1': 504,
      'v2.19.0': 549,
      'v2.20.0': 539,
      'v2.21.0': 551,
      'v2.22.0': 545,
      'v2.23.0': 538,
      'v2.23.1': 542,
      'v2.24.0': 545,
      'v2.25.0': 550,
      'v2.26.0': 543,
      'v2.27.0': 563,
      'v2.27.1': 564,
      'v2.28.0': 635,
      'v2.28.1': 644,
      'v2.30.0': 647,
      'v2.31.0': 666,
      master: 673,
    },
    expressions: {
      'v2.18.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port|default(kube_apiserver_port) }}\n{%- elif use_localhost_as_kubeapi_loadbalancer|default(False)|bool -%}\n    https://127.0.0.1:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'v2.19.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port|default(kube_apiserver_port) }}\n{%- elif use_localhost_as_kubeapi_loadbalancer|default(False)|bool -%}\n    https://127.0.0.1:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'v2.22.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port|default(kube_apiserver_port) }}\n{%- elif loadbalancer_apiserver_localhost and (loadbalancer_apiserver_port is not defined or loadbalancer_apiserver_port == kube_apiserver_port) -%}\n    https://localhost:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'v2.23.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif loadbalancer_apiserver_localhost and (loadbalancer_apiserver_port is not defined or loadbalancer_apiserver_port == kube_apiserver_port) -%}\n    https://localhost:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'v2.28.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif loadbalancer_apiserver_localhost and (loadbalancer_apiserver_port is not defined or loadbalancer_apiserver_port == kube_apiserver_port) -%}\n    https://localhost:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'release-2.29': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name | ansible.utils.ipwrap }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif loadbalancer_apiserver_localhost and (loadbalancer_apiserver_port is not defined or loadbalancer_apiserver_port == kube_apiserver_port) -%}\n    https://localhost:{{ kube_apiserver_port }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
      'v2.30.0': {
        kube_apiserver_global_endpoint:
          '{% if loadbalancer_apiserver is defined -%}\n    https://{{ apiserver_loadbalancer_domain_name | ansible.utils.ipwrap }}:{{ loadbalancer_apiserver.port | default(kube_apiserver_port) }}\n{%- elif loadbalancer_apiserver_localhost -%}\n    https://localhost:{{ loadbalancer_apiserver_port | default(kube_apiserver_port) }}\n{%- else -%}\n    https://{{ first_kube_control_plane_address | ansible.utils.ipwrap }}:{{ kube_apiserver_port }}\n{%- endif %}',
      },
    },
    through: { 'v2.18.0': ['first_kube_control_plane'], 'v2.19.0': ['first_kube_control_plane_address'] },
  },
  'kubespray_defaults : set fallback_ips': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/kubespray-defaults/tasks/fallback_ips.yml', 'v2.23.0': undefined },
    line: { 'v2.18.0': 29, 'v2.21.0': 31 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: { 'v2.18.0': { 'args.fallback_ips': '{{ hostvars.localhost.fallback_ips_base | from_yaml }}' } },
    when: { 'v2.18.0': ["'bootstrap-os' not in ansible_play_role_names", 'fallback_ips is not defined'] },
    tags: { 'v2.18.0': ['always'] },
    sets: { 'v2.18.0': ['fallback_ips'] },
  },
  'network_facts : Populates no_proxy to all hosts': {
    kind: { 'v2.28.0': 'task' },
    file: {
      'v2.28.0': 'roles/network_facts/tasks/no_proxy.yml',
      'release-2.29': undefined,
      'v2.30.0': 'roles/network_facts/tasks/no_proxy.yml',
      'release-2.30': undefined,
    },
    line: { 'v2.28.0': 33 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: {
      'v2.28.0': {
        'args.no_proxy': '{{ hostvars.localhost.no_proxy_prepare }}',
        'args.proxy_env':
          "{{ proxy_env | combine({ 'no_proxy': hostvars.localhost.no_proxy_prepare, 'NO_PROXY': hostvars.localhost.no_proxy_prepare }) }}",
      },
      'v2.30.0': {
        'args.no_proxy': '{{ hostvars.localhost.no_proxy_prepare | select }}',
        'args.proxy_env':
          "{{ proxy_env | combine({ 'no_proxy': hostvars.localhost.no_proxy_prepare, 'NO_PROXY': hostvars.localhost.no_proxy_prepare }) }}",
      },
    },
    when: { 'v2.28.0': ['http_proxy is defined or https_proxy is defined', 'no_proxy is not defined'] },
    tags: { 'v2.28.0': ['always'] },
    sets: { 'v2.28.0': ['no_proxy', 'proxy_env'] },
  },
  'network_facts : Set computed IPs varables': {
    kind: { 'v2.30.0': 'task' },
    file: { 'v2.30.0': 'roles/network_facts/tasks/main.yaml', 'release-2.30': undefined },
    line: { 'v2.30.0': 13 },
    module: { 'v2.30.0': 'set_fact' },
    expressions: {
      'v2.30.0': {
        'args.main_access_ip': '{{ _access_ipv4 if ipv4_stack else _access_ipv6 }}',
        'args.main_ip': '{{ _ipv4 if ipv4_stack else _ipv6  }}',
        'args.main_access_ips': '{{ _access_ips | select }}',
        'args.main_ips': '{{ _ips | select }}',
      },
    },
    tags: { 'v2.30.0': ['always'] },
    sets: { 'v2.30.0': ['main_access_ip', 'main_ip', 'main_access_ips', 'main_ips'] },
    cacheable: { 'v2.30.0': true },
  },
  'network_facts : Set computed IPs variables': {
    kind: { 'release-2.29': 'task' },
    file: {
      'release-2.29': 'roles/network_facts/tasks/main.yaml',
      'v2.30.0': undefined,
      'release-2.30': 'roles/network_facts/tasks/main.yaml',
    },
    line: { 'release-2.29': 9 },
    module: { 'release-2.29': 'set_fact' },
    expressions: {
      'release-2.29': {
        'args.main_access_ip': '{{ _access_ipv4 if ipv4_stack else _access_ipv6 }}',
        'args.main_ip': '{{ _ipv4 if ipv4_stack else _ipv6  }}',
        'args.main_access_ips': '{{ _access_ips | select }}',
        'args.main_ips': '{{ _ips | select }}',
      },
    },
    sets: { 'release-2.29': ['main_access_ip', 'main_ip', 'main_access_ips', 'main_ips'] },
    cacheable: { 'release-2.29': true },
  },
  'network_facts : Set fallback_ip6': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/network_facts/tasks/main.yaml', 'release-2.29': undefined },
    line: { 'v2.28.0': 27 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: { 'v2.28.0': { 'args.fallback_ip6': "{{ ansible_default_ipv6.address | d('::1') }}" } },
    when: { 'v2.28.0': ['fallback_ip6 is not defined'] },
    tags: { 'v2.28.0': ['always'] },
    sets: { 'v2.28.0': ['fallback_ip6'] },
  },
  'network_facts : Set main access ip(access_ip based on ipv4_stack/ipv6_stack options).': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/network_facts/tasks/main.yaml', 'release-2.29': undefined },
    line: { 'v2.28.0': 32 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: {
      'v2.28.0': {
        'args.main_access_ip':
          '{%- if ipv4_stack -%} {{ access_ip | default(ip | default(fallback_ip)) }} {%- else -%} {{ access_ip6 | default(ip6 | default(fallback_ip6)) }} {%- endif -%}',
      },
    },
    tags: { 'v2.28.0': ['always'] },
    sets: { 'v2.28.0': ['main_access_ip'] },
    cacheable: { 'v2.28.0': true },
  },
  'network_facts : Set main ip(ip based on ipv4_stack/ipv6_stack options).': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/network_facts/tasks/main.yaml', 'release-2.29': undefined },
    line: { 'v2.28.0': 42 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: {
      'v2.28.0': {
        'args.main_ip': '{{ (ip | default(fallback_ip)) if ipv4_stack else (ip6 | default(fallback_ip6)) }}',
      },
    },
    tags: { 'v2.28.0': ['always'] },
    sets: { 'v2.28.0': ['main_ip'] },
    cacheable: { 'release-2.28': true },
  },
  'network_facts : Set main ips(mixed ips for dualstack).': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/network_facts/tasks/main.yaml', 'release-2.29': undefined },
    line: { 'v2.28.0': 50, 'release-2.28': 51 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: {
      'v2.28.0': {
        'args.main_ips':
          "{{ (main_ip + ',' + (ip6 | default(fallback_ip6))) if (ipv4_stack and ipv6_stack) else main_ip }}",
      },
    },
    tags: { 'v2.28.0': ['always'] },
    sets: { 'v2.28.0': ['main_ips'] },
  },
  'network_facts : Set no_proxy to all assigned cluster IPs and hostnames': {
    kind: { 'v2.28.0': 'task' },
    file: {
      'v2.28.0': 'roles/network_facts/tasks/no_proxy.yml',
      'release-2.29': 'roles/network_facts/tasks/main.yaml',
      'v2.30.0': 'roles/network_facts/tasks/no_proxy.yml',
      'release-2.30': 'roles/network_facts/tasks/main.yaml',
    },
    line: { 'v2.28.0': 2, 'release-2.29': 33, 'v2.30.0': 2, 'release-2.30': 33 },
    module: { 'v2.28.0': 'set_fact' },
    expressions: {
      'v2.28.0': {
        'args.no_proxy_prepare':
          "{%- if loadbalancer_apiserver is defined -%} {{ apiserver_loadbalancer_domain_name | default('') }}, {{ loadbalancer_apiserver.address | default('') }}, {%- endif -%} {%- if no_proxy_exclude_workers | default(false) -%} {% set cluster_or_control_plane = 'kube_control_plane' %} {%- else -%} {% set cluster_or_control_plane = 'k8s_cluster' %} {%- endif -%} {%- for item in (groups[cluster_or_control_plane] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique -%} {{ hostvars[item]['main_access_ip'] }}, {%- if item != hostvars[item].get('ansible_hostname', '') -%} {{ hostvars[item]['ansible_hostname'] }}, {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }}, {%- endif -%} {{ item }},{{ item }}.{{ dns_domain }}, {%- endfor -%} {%- if additional_no_proxy is defined -%} {{ additional_no_proxy }}, {%- endif -%} 127.0.0.1,localhost,{{ kube_service_subnets }},{{ kube_pods_subnets }},svc,svc.{{ dns_domain }}",
      },
      'release-2.29': {
        'vars.hosts_with_no_proxy':
          "{{ groups_with_no_proxy | select | map('extract', groups) | select('defined') | flatten }}",
        'vars._hostnames':
          "{{ (hosts_with_no_proxy + (hosts_with_no_proxy | map('extract', hostvars, morekeys=['ansible_hostname']) | select('defined'))) | unique }}",
        'vars.no_proxy_prepare.2': "{{ hosts_with_no_proxy | map('extract', hostvars, morekeys=['main_access_ip']) }}",
      },
      'v2.30.0': {
        'args.no_proxy_prepare':
          "{%- if loadbalancer_apiserver is defined -%} {{ apiserver_loadbalancer_domain_name }}, {{ loadbalancer_apiserver.address | default('') }}, {%- endif -%} {%- if no_proxy_exclude_workers | default(false) -%} {% set cluster_or_control_plane = 'kube_control_plane' %} {%- else -%} {% set cluster_or_control_plane = 'k8s_cluster' %} {%- endif -%} {%- for item in (groups[cluster_or_control_plane] + groups['etcd'] | default([]) + groups['calico_rr'] | default([])) | unique -%} {{ hostvars[item]['main_access_ip'] }}, {%- if item != hostvars[item].get('ansible_hostname', '') -%} {{ hostvars[item]['ansible_hostname'] }}, {{ hostvars[item]['ansible_hostname'] }}.{{ dns_domain }}, {%- endif -%} {{ item }},{{ item }}.{{ dns_domain }}, {%- endfor -%} {%- if additional_no_proxy is defined -%} {{ additional_no_proxy }}, {%- endif -%} 127.0.0.1,localhost,{{ kube_service_subnets }},{{ kube_pods_subnets }},svc,svc.{{ dns_domain }}",
      },
      'release-2.30': {
        'vars.hosts_with_no_proxy':
          "{{ groups_with_no_proxy | select | map('extract', groups) | select('defined') | flatten }}",
        'vars._hostnames':
          "{{ (hosts_with_no_proxy + (hosts_with_no_proxy | map('extract', hostvars, morekeys=['ansible_hostname']) | select('defined'))) | unique }}",
        'vars.no_proxy_prepare.2': "{{ hosts_with_no_proxy | map('extract', hostvars, morekeys=['main_access_ip']) }}",
      },
    },
    when: { 'v2.28.0': ['http_proxy is defined or https_proxy is defined', 'no_proxy is not defined'] },
    tags: { 'v2.28.0': ['always'], 'release-2.29': undefined, 'v2.30.0': ['always'], 'release-2.30': undefined },
    runOnce: { 'v2.28.0': true },
    delegateTo: {
      'v2.28.0': 'localhost',
      'release-2.29': undefined,
      'v2.30.0': 'localhost',
      'release-2.30': undefined,
    },
    delegateFacts: { 'v2.28.0': true, 'release-2.29': undefined, 'v2.30.0': true, 'release-2.30': undefined },
    sets: {
      'v2.28.0': ['no_proxy_prepare'],
      'release-2.29': ['no_proxy'],
      'v2.30.0': ['no_proxy_prepare'],
      'release-2.30': ['no_proxy'],
    },
  },
  'network_plugin : kube_ovn_central_ips': {
    kind: { 'v2.31.0': 'variable' },
    file: { 'v2.31.0': 'roles/network_plugin/kube-ovn/defaults/main.yml' },
    line: { 'v2.31.0': 34 },
    expressions: {
      'v2.31.0': {
        kube_ovn_central_ips:
          "{% for item in kube_ovn_central_hosts -%}\n  {{ hostvars[item]['main_ip'] }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'network_plugin/calico : Calico | Ensure that calico_pool_cidr is within kube_pods_subnet when defined': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/tasks/install.yml' },
    line: { 'v2.18.0': 90, 'v2.19.0': 97, 'v2.23.0': 88, 'v2.28.0': 89 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.0': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: {
      'v2.18.0': [
        "inventory_hostname == groups['kube_control_plane'][0]",
        'calico_conf.stdout == "0"',
        'calico_pool_cidr is defined',
      ],
      'v2.28.0': [
        "inventory_hostname == groups['kube_control_plane'][0]",
        'ipv4_stack | bool',
        'calico_pool_cidr is defined',
        'calico_conf.stdout == "0"',
      ],
    },
  },
  'network_plugin/calico : Calico | Ensure that calico_pool_cidr_ipv6 is within kube_pods_subnet_ipv6 when defined': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/tasks/install.yml' },
    line: { 'v2.18.0': 114, 'v2.19.0': 121, 'v2.23.0': 112, 'v2.28.0': 114 },
    module: { 'v2.18.0': 'assert' },
    expressions: { 'v2.18.0': { 'when.0': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: {
      'v2.18.0': [
        "inventory_hostname == groups['kube_control_plane'][0]",
        'calico_conf_ipv6.stdout is defined and calico_conf_ipv6.stdout == "0"',
        'calico_pool_cidr_ipv6 is defined',
        'enable_dual_stack_networks',
      ],
      'v2.28.0': [
        "inventory_hostname == groups['kube_control_plane'][0]",
        'ipv6_stack | bool',
        'calico_conf_ipv6.stdout is defined and calico_conf_ipv6.stdout == "0"',
        'calico_pool_cidr_ipv6 is defined',
      ],
    },
  },
  'network_plugin/calico : Calico | wait for etcd': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/tasks/install.yml' },
    line: { 'v2.18.0': 63, 'v2.19.0': 70, 'v2.23.0': 61 },
    module: { 'v2.18.0': 'uri' },
    expressions: { 'v2.18.0': { 'args.url': "{{ etcd_access_addresses.split(',') | first }}/health" } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    when: { 'v2.18.0': ['calico_datastore == "etcd"'] },
    runOnce: { 'v2.18.0': true },
    register: { 'v2.18.0': 'result' },
  },
  'network_plugin/calico : Check that cluster_id is set and a valid IPv4 address if calico_rr enabled': {
    kind: { 'v2.25.0': 'task' },
    file: { 'v2.25.0': 'roles/network_plugin/calico/tasks/check.yml' },
    line: { 'v2.25.0': 85, 'v2.27.0': 74, 'v2.30.0': 75 },
    module: { 'v2.25.0': 'assert' },
    expressions: { 'v2.25.0': { 'when.1': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: { 'v2.25.0': ['peer_with_calico_rr', "inventory_hostname == groups['kube_control_plane'][0]"] },
    runOnce: { 'v2.25.0': true },
    delegateTo: { 'v2.25.0': "{{ groups['kube_control_plane'][0] }}" },
  },
  'network_plugin/calico : Check that cluster_id is set if calico_rr enabled': {
    kind: { 'v2.19.0': 'task' },
    file: { 'v2.19.0': 'roles/network_plugin/calico/tasks/check.yml', 'v2.25.0': undefined },
    line: { 'v2.19.0': 63, 'v2.20.0': 72, 'v2.21.0': 76, 'v2.22.0': 85 },
    module: { 'v2.19.0': 'assert' },
    expressions: { 'v2.19.0': { 'when.1': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: { 'v2.19.0': ['peer_with_calico_rr', "inventory_hostname == groups['kube_control_plane'][0]"] },
    runOnce: { 'v2.19.0': true },
    delegateTo: { 'v2.19.0': "{{ groups['kube_control_plane'][0] }}" },
  },
  'network_plugin/calico : Check that current calico version is enough for upgrade': {
    kind: { 'v2.19.0': 'task' },
    file: { 'v2.19.0': 'roles/network_plugin/calico/tasks/check.yml', 'v2.22.0': undefined },
    line: { 'v2.19.0': 49, 'v2.20.0': 58, 'v2.21.0': 61 },
    module: { 'v2.19.0': 'assert' },
    expressions: { 'v2.19.0': { 'when.2': "inventory_hostname == groups['kube_control_plane'][0]" } },
    when: {
      'v2.19.0': [
        'calico_version_on_server.stdout is defined',
        'calico_version_on_server.stdout',
        "inventory_hostname == groups['kube_control_plane'][0]",
      ],
    },
    runOnce: { 'v2.19.0': true },
    delegateTo: { 'v2.19.0': "{{ groups['kube_control_plane'][0] }}" },
  },
  'network_plugin/calico : calico-config.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/templates/calico-config.yml.j2' },
    line: { 'v2.18.0': 8 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/calico : calicoctl.etcd.sh.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/templates/calicoctl.etcd.sh.j2' },
    line: { 'v2.18.0': 2 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/calico : cni-calico.conflist.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/templates/cni-calico.conflist.j2', 'v2.23.0': undefined },
    line: { 'v2.18.0': 20, 'v2.20.0': 22 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/calico : kubernetes-services-endpoint.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/calico/templates/kubernetes-services-endpoint.yml.j2' },
    line: { 'v2.18.0': 16, 'v2.22.0': 9 },
    expressions: {
      'v2.18.0': { '0': '{{ first_kube_control_plane }}' },
      'v2.19.0': { '0': '{{ first_kube_control_plane_address }}' },
      'v2.22.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: {
      'v2.18.0': ['first_kube_control_plane'],
      'v2.19.0': ['first_kube_control_plane_address'],
      'v2.22.0': ['kube_apiserver_global_endpoint'],
    },
  },
  'network_plugin/canal : Canal | Set Flannel etcd configuration': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/network_plugin/canal/tasks/main.yml', 'v2.22.0': undefined },
    line: { 'v2.18.0': 31, 'v2.19.0': 32, 'v2.20.0': 50 },
    module: { 'v2.18.0': 'command' },
    expressions: { 'v2.18.0': { 'environment.ETCDCTL_ENDPOINTS': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': "{{ groups['etcd'][0] }}" },
    register: { 'v2.18.0': 'output' },
  },
  'network_plugin/canal : calicoctl.sh.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/canal/templates/calicoctl.sh.j2', 'v2.22.0': undefined },
    line: { 'v2.18.0': 2 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/canal : canal-config.yaml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/canal/templates/canal-config.yaml.j2', 'v2.22.0': undefined },
    line: { 'v2.18.0': 10, 'v2.20.0': 11 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/canal : cni-canal.conflist.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/canal/templates/cni-canal.conflist.j2', 'v2.20.0': undefined },
    line: { 'v2.18.0': 10 },
    expressions: { 'v2.18.0': { '0': '{{ etcd_access_addresses }}' } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/cilium : cilium-config.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/cilium/templates/cilium-config.yml.j2', 'v2.19.0': undefined },
    line: { 'v2.18.0': 13 },
    expressions: { 'v2.18.0': { '0': "{% for ip_addr in etcd_access_addresses.split(',') %}" } },
    through: { 'v2.18.0': ['etcd_access_addresses'] },
  },
  'network_plugin/cilium : cilium-deploy.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/cilium/templates/cilium-deploy.yml.j2', 'v2.19.0': undefined },
    line: { 'v2.18.0': 110 },
    expressions: {
      'v2.18.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: { 'v2.18.0': ['kube_apiserver_global_endpoint'] },
  },
  'network_plugin/cilium : cilium-ds.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/cilium/templates/cilium-ds.yml.j2', 'v2.19.0': undefined },
    line: { 'v2.18.0': 58 },
    expressions: {
      'v2.18.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: { 'v2.18.0': ['kube_apiserver_global_endpoint'] },
  },
  'network_plugin/cilium : cilium-operator/deploy.yml.j2': {
    kind: { 'v2.19.0': 'template' },
    file: { 'v2.19.0': 'roles/network_plugin/cilium/templates/cilium-operator/deploy.yml.j2', 'v2.28.0': undefined },
    line: { 'v2.19.0': 121, 'v2.20.0': 85, 'v2.22.0': 89 },
    expressions: {
      'v2.19.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: { 'v2.19.0': ['kube_apiserver_global_endpoint'] },
  },
  'network_plugin/cilium : cilium/config.yml.j2': {
    kind: { 'v2.19.0': 'template' },
    file: { 'v2.19.0': 'roles/network_plugin/cilium/templates/cilium/config.yml.j2', 'v2.28.0': undefined },
    line: { 'v2.19.0': 16 },
    expressions: { 'v2.19.0': { '0': "{% for ip_addr in etcd_access_addresses.split(',') %}" } },
    through: { 'v2.19.0': ['etcd_access_addresses'] },
  },
  'network_plugin/cilium : cilium/ds.yml.j2': {
    kind: { 'v2.19.0': 'template' },
    file: { 'v2.19.0': 'roles/network_plugin/cilium/templates/cilium/ds.yml.j2', 'v2.28.0': undefined },
    line: { 'v2.19.0': 64, 'v2.20.0': 101 },
    expressions: {
      'v2.19.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: { 'v2.19.0': ['kube_apiserver_global_endpoint'] },
  },
  'network_plugin/cilium : values.yaml.j2': {
    kind: { 'v2.30.0': 'template' },
    file: { 'v2.30.0': 'roles/network_plugin/cilium/templates/values.yaml.j2' },
    line: { 'v2.30.0': 10 },
    expressions: {
      'v2.30.0': {
        '0': "{{ kube_apiserver_global_endpoint | urlsplit('hostname') }}",
        '1': "{{ kube_apiserver_global_endpoint | urlsplit('port') }}",
      },
    },
    through: { 'v2.30.0': ['kube_apiserver_global_endpoint'] },
  },
  'network_plugin/kube-ovn : cni-kube-ovn.yml.j2': {
    kind: { 'v2.23.0': 'template' },
    file: { 'v2.23.0': 'roles/network_plugin/kube-ovn/templates/cni-kube-ovn.yml.j2' },
    line: { 'v2.23.0': 87, 'v2.26.0': 290 },
    expressions: { 'v2.23.0': { '0': '{{ kube_ovn_central_ips }}' } },
    through: { 'v2.23.0': ['kube_ovn_central_ips'] },
  },
  'network_plugin/kube-ovn : cni-ovn.yml.j2': {
    kind: { 'v2.21.0': 'template' },
    file: { 'v2.21.0': 'roles/network_plugin/kube-ovn/templates/cni-ovn.yml.j2' },
    line: { 'v2.21.0': 253, 'v2.23.0': 244, 'v2.26.0': 367 },
    expressions: { 'v2.21.0': { '0': '{{ kube_ovn_central_ips }}' } },
    through: { 'v2.21.0': ['kube_ovn_central_ips'] },
  },
  'network_plugin/kube-ovn : kube_ovn_central_ips': {
    kind: { 'v2.21.0': 'variable' },
    file: { 'v2.21.0': 'roles/network_plugin/kube-ovn/defaults/main.yml' },
    line: { 'v2.21.0': 34 },
    expressions: {
      'v2.21.0': {
        kube_ovn_central_ips:
          "{% for item in kube_ovn_central_hosts -%}\n  {{ hostvars[item]['ip'] | default(fallback_ips[item]) }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.27.0': {
        kube_ovn_central_ips:
          "{% for item in kube_ovn_central_hosts -%}\n  {{ hostvars[item]['ip'] | default(hostvars[item]['fallback_ip']) }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
      'v2.28.0': {
        kube_ovn_central_ips:
          "{% for item in kube_ovn_central_hosts -%}\n  {{ hostvars[item]['main_ip'] }}{% if not loop.last %},{% endif %}\n{%- endfor %}",
      },
    },
  },
  'network_plugin/kube-router : kubeconfig.yml.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/kube-router/templates/kubeconfig.yml.j2' },
    line: { 'v2.18.0': 8 },
    expressions: { 'v2.18.0': { '0': '{{ kube_apiserver_endpoint }}' } },
    through: { 'v2.18.0': ['kube_apiserver_endpoint'] },
  },
  'network_plugin/macvlan : Macvlan | set node_pod_cidr': {
    kind: { 'v2.23.0': 'task' },
    file: { 'v2.23.0': 'roles/network_plugin/macvlan/tasks/main.yml' },
    line: { 'v2.23.0': 8 },
    module: { 'v2.23.0': 'set_fact' },
    expressions: { 'v2.23.0': { 'args.node_pod_cidr': '{{ node_pod_cidr_cmd.stdout }}' } },
    sets: { 'v2.23.0': ['node_pod_cidr'] },
  },
  'network_plugin/macvlan : centos-routes-macvlan.cfg.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/macvlan/templates/centos-routes-macvlan.cfg.j2' },
    line: { 'v2.18.0': 2 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['kube_node'] %}",
        '1': "{% if hostvars[host]['access_ip'] is defined  %}",
        '2': "{% if hostvars[host]['node_pod_cidr'] != node_pod_cidr  %}",
        '3': "{{ hostvars[host]['node_pod_cidr'] }}",
        '4': "{{ hostvars[host]['access_ip'] }}",
      },
    },
  },
  'network_plugin/macvlan : coreos-network-macvlan.cfg.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/macvlan/templates/coreos-network-macvlan.cfg.j2' },
    line: { 'v2.18.0': 8 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['kube_node'] %}",
        '1': "{% if hostvars[host]['access_ip'] is defined  %}",
        '2': "{% if hostvars[host]['node_pod_cidr'] != node_pod_cidr  %}",
        '3': "{{ hostvars[host]['access_ip'] }}",
        '4': "{{ hostvars[host]['node_pod_cidr'] }}",
      },
    },
  },
  'network_plugin/macvlan : debian-network-macvlan.cfg.j2': {
    kind: { 'v2.18.0': 'template' },
    file: { 'v2.18.0': 'roles/network_plugin/macvlan/templates/debian-network-macvlan.cfg.j2' },
    line: { 'v2.18.0': 9 },
    expressions: {
      'v2.18.0': {
        '0': "{% for host in groups['kube_node'] %}",
        '1': "{% if hostvars[host]['access_ip'] is defined  %}",
        '2': "{% if hostvars[host]['node_pod_cidr'] != node_pod_cidr  %}",
        '3': "{{ hostvars[host]['node_pod_cidr'] }}",
        '4': "{{ hostvars[host]['access_ip'] }}",
      },
    },
  },
  'network_plugin/multus : Multus | Check container engine type': {
    kind: { 'v2.21.0': 'task' },
    file: { 'v2.21.0': 'roles/network_plugin/multus/tasks/main.yml' },
    line: { 'v2.21.0': 15 },
    module: { 'v2.21.0': 'set_fact' },
    expressions: {
      'v2.21.0': {
        'args.container_manager_types':
          "{{ ansible_play_hosts_all|map('extract', hostvars, ['container_manager'])|list|unique }}",
      },
      'v2.23.0': {
        'args.container_manager_types':
          "{{ ansible_play_hosts_all | map('extract', hostvars, ['container_manager']) | list | unique }}",
      },
    },
    sets: { 'v2.21.0': ['container_manager_types'] },
  },
  'network_plugin/multus : Multus | Copy manifest templates': {
    kind: { 'v2.21.0': 'task' },
    file: { 'v2.21.0': 'roles/network_plugin/multus/tasks/main.yml' },
    line: { 'v2.21.0': 19 },
    module: { 'v2.21.0': 'template' },
    expressions: {
      'v2.21.0': { 'vars.vars_from_node': '{{ hostvars|json_query(query) }}' },
      'v2.23.0': { 'vars.vars_from_node': '{{ hostvars | json_query(query) }}' },
      'v2.29.0': { 'vars.vars_from_node': '{{ hostvars | json_query(host_query) }}' },
      master: {
        'vars.vars_from_node':
          "{{ ansible_play_hosts_all | map('extract', hostvars) | list | json_query(host_query) }}",
      },
    },
    when: {
      'v2.21.0': [
        'item.engine in container_manager_types',
        'hostvars[inventory_hostname].container_manager == item.engine',
        'inventory_hostname == vars_from_node',
      ],
    },
    delegateTo: { 'v2.21.0': "{{ groups['kube_control_plane'][0] }}" },
    register: { 'v2.21.0': 'multus_manifest_2' },
  },
  'network_plugin/multus : Multus | Start resources': {
    kind: { 'v2.29.0': 'task' },
    file: { 'v2.29.0': 'roles/network_plugin/multus/tasks/main.yml' },
    line: { 'v2.29.0': 38 },
    module: { 'v2.29.0': 'kube' },
    expressions: {
      'v2.29.0': {
        'vars.multus_nodes_list':
          "{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}",
        loop: "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | map('default', []) | list | json_query('[].results')) }}",
      },
    },
    when: { 'v2.29.0': ['not item is skipped'] },
    loop: {
      'v2.29.0':
        "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2') | map('default', []) | list | json_query('[].results')) }}",
    },
    runOnce: { 'v2.29.0': true },
    delegateTo: { 'v2.29.0': "{{ groups['kube_control_plane'][0] }}" },
  },
  'upgrade/pre-upgrade : Drain node': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/upgrade/pre-upgrade/tasks/main.yml', 'v2.24.0': undefined },
    line: { 'v2.18.0': 71, 'v2.19.0': 72, 'v2.23.0': 76, 'v2.23.1': 101 },
    module: { 'v2.18.0': 'command' },
    expressions: {
      'v2.18.0': {
        args: "{{ bin_dir }}/kubectl drain --force --ignore-daemonsets --grace-period {{ hostvars['localhost']['drain_grace_period_after_failure'] | default(drain_grace_period) }} --timeout {{ hostvars['localhost']['drain_timeout_after_failure'] | default(drain_timeout) }} --delete-emptydir-data {{ kube_override_hostname|default(inventory_hostname) }} {% if drain_pod_selector %}--pod-selector '{{ drain_pod_selector }}'{% endif %}",
      },
      'v2.19.0': {
        args: "{{ kubectl }} drain --force --ignore-daemonsets --grace-period {{ hostvars['localhost']['drain_grace_period_after_failure'] | default(drain_grace_period) }} --timeout {{ hostvars['localhost']['drain_timeout_after_failure'] | default(drain_timeout) }} --delete-emptydir-data {{ kube_override_hostname|default(inventory_hostname) }} {% if drain_pod_selector %}--pod-selector '{{ drain_pod_selector }}'{% endif %}",
      },
      'v2.23.0': {
        args: "{{ kubectl }} drain --force --ignore-daemonsets --grace-period {{ hostvars['localhost']['drain_grace_period_after_failure'] | default(drain_grace_period) }} --timeout {{ hostvars['localhost']['drain_timeout_after_failure'] | default(drain_timeout) }} --delete-emptydir-data {{ kube_override_hostname | default(inventory_hostname) }} {% if drain_pod_selector %}--pod-selector '{{ drain_pod_selector }}'{% endif %}",
      },
    },
    when: { 'v2.18.0': ['needs_cordoning', 'drain_nodes'] },
    register: { 'v2.18.0': 'result' },
  },
  'upgrade/pre-upgrade : Set facts after regular drain has failed': {
    kind: { 'v2.18.0': 'task' },
    file: { 'v2.18.0': 'roles/upgrade/pre-upgrade/tasks/main.yml', 'v2.24.0': undefined },
    line: { 'v2.18.0': 91, 'v2.19.0': 92, 'v2.23.0': 100, 'v2.23.1': 125 },
    module: { 'v2.18.0': 'set_fact' },
    expressions: {
      'v2.18.0': {
        'args.drain_grace_period_after_failure': '{{ drain_fallback_grace_period }}',
        'args.drain_timeout_after_failure': '{{ drain_fallback_timeout }}',
      },
    },
    when: { 'v2.18.0': ['needs_cordoning', 'drain_nodes', 'drain_fallback_enabled', 'result.rc != 0'] },
    runOnce: { 'v2.18.0': true },
    delegateTo: { 'v2.18.0': 'localhost' },
    delegateFacts: { 'v2.18.0': true },
    sets: { 'v2.18.0': ['drain_grace_period_after_failure', 'drain_timeout_after_failure'] },
  },
  'validate_inventory : Check that ipv4 IP range is enough for the nodes': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/validate_inventory/tasks/main.yml' },
    line: { 'v2.28.0': 164, 'v2.29.0': 123, 'v2.30.0': 115, 'v2.31.0': 118 },
    module: { 'v2.28.0': 'assert' },
    expressions: {
      'v2.28.0': {
        'args.that.0':
          "2 ** (kube_network_node_prefix - kube_pods_subnet | ansible.utils.ipaddr('prefix')) >= groups['k8s_cluster'] | length",
      },
    },
    when: { 'v2.28.0': ['ipv4_stack | bool', "kube_network_plugin != 'calico'"] },
    runOnce: { 'v2.28.0': true },
  },
  'validate_inventory : Check that ipv6 IP range is enough for the nodes': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/validate_inventory/tasks/main.yml' },
    line: { 'v2.28.0': 198, 'v2.29.0': 157, 'v2.30.0': 149, 'v2.31.0': 152 },
    module: { 'v2.28.0': 'assert' },
    expressions: {
      'v2.28.0': {
        'args.that.0':
          "2 ** (kube_network_node_prefix_ipv6 - kube_pods_subnet_ipv6 | ansible.utils.ipaddr('prefix')) >= groups['k8s_cluster'] | length",
      },
    },
    when: { 'v2.28.0': ['ipv6_stack | bool', "kube_network_plugin != 'calico'"] },
    runOnce: { 'v2.28.0': true },
  },
  'validate_inventory : Stop if etcd group is empty in external etcd mode': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/validate_inventory/tasks/main.yml' },
    line: { 'v2.28.0': 64, 'v2.29.0': 23, 'v2.30.0': 15, 'v2.31.0': 26, master: 27 },
    module: { 'v2.28.0': 'assert' },
    expressions: {
      'v2.28.0': { 'args.that': "groups.get('etcd') or etcd_deployment_type == 'kubeadm'" },
      master: { 'args.that': "groups.get('etcd') != [] or etcd_deployment_type == 'kubeadm'" },
    },
    when: { 'v2.28.0': ['not ignore_assert_errors'] },
    runOnce: { 'v2.28.0': true },
  },
  'validate_inventory : Stop if even number of etcd hosts': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/validate_inventory/tasks/main.yml' },
    line: { 'v2.28.0': 97, 'v2.29.0': 56, 'v2.30.0': 48, 'v2.31.0': 58, master: 59 },
    module: { 'v2.28.0': 'assert' },
    expressions: {
      'v2.28.0': { 'args.that': "groups.get('etcd', groups.kube_control_plane) | length is not divisibleby 2" },
    },
    when: { 'v2.28.0': ['not ignore_assert_errors'] },
    runOnce: { 'v2.28.0': true },
  },
  'validate_inventory : Stop if kube_control_plane group is empty': {
    kind: { 'v2.28.0': 'task' },
    file: { 'v2.28.0': 'roles/validate_inventory/tasks/main.yml' },
    line: { 'v2.28.0': 58, 'v2.29.0': 17, 'v2.30.0': 9, 'v2.31.0': 20, master: 21 },
    module: { 'v2.28.0': 'assert' },
    expressions: {
      'v2.28.0': { 'args.that': "groups.get( 'kube_control_plane' )" },
      master: { 'args.that': "groups.get( 'kube_control_plane' ) != []" },
    },
    when: { 'v2.28.0': ['not ignore_assert_errors'] },
    runOnce: { 'v2.28.0': true },
  },
};
