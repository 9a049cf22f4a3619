"""Stands in for a module that would touch a host: writes down what it was asked, and answers as a healthy cluster would.

One copy of this file for each module, named after it, lies in the action plugin path; the name decides the answer.
"""
from __future__ import annotations

import fnmatch
import json
import os
import re

from ansible.plugins.action import ActionBase

JOURNAL = os.environ['OBSERVE_JOURNAL']
FACTS = os.environ.get('OBSERVE_FACTS', 'table')
MODULE = os.path.splitext(os.path.basename(__file__))[0]

# The last part of an address, by the kind of a host's name.
OFFSETS = {'cp': 10, 'e': 30, 'w': 50}
OTHER_OFFSET = 70


def note(kind, **fields):
    # One write of one line: the forks append to the same file.
    with open(JOURNAL, 'a') as journal:
        journal.write(json.dumps({'kind': kind, **fields}) + '\n')


def noted(kind):
    with open(JOURNAL) as journal:
        return [event for event in map(json.loads, journal) if event['kind'] == kind]


def facts_of(host):
    kind, number = re.fullmatch(r'(.*?)(\d*)', host).groups()
    n = OFFSETS.get(kind, OTHER_OFFSET) + int(number or 0)
    default = '192.0.2.%d' % n
    addresses = [default, '10.0.0.%d' % n, '198.51.100.%d' % n]
    interface = {'active': True, 'device': 'eth0', 'type': 'ether', 'mtu': 1500, 'ipv4': {'address': default, 'netmask': '255.255.255.0', 'network': '192.0.2.0', 'prefix': '24', 'broadcast': '192.0.2.255'}}
    return {
        'min': {
            'system': 'Linux', 'kernel': '6.1.0-18-amd64', 'kernel_version': '#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1', 'machine': 'x86_64',
            'architecture': 'x86_64', 'userspace_architecture': 'x86_64', 'userspace_bits': '64', 'hostname': host.split('.')[0] if host == 'localhost' else host,
            'nodename': host, 'fqdn': host, 'domain': '', 'distribution': 'Debian', 'distribution_release': 'bookworm', 'distribution_version': '12',
            'distribution_major_version': '12', 'distribution_minor_version': '5', 'os_family': 'Debian', 'service_mgr': 'systemd', 'pkg_mgr': 'apt',
            'selinux': {'status': 'disabled'}, 'selinux_python_present': True, 'is_chroot': False, 'fips': False, 'apparmor': {'status': 'enabled'},
            'user_id': 'root', 'user_uid': 0, 'user_gid': 0, 'user_dir': '/root', 'user_shell': '/bin/bash', 'user_gecos': 'root',
            'effective_user_id': 0, 'effective_group_id': 0, 'real_user_id': 0, 'real_group_id': 0,
            'env': {'HOME': '/root', 'USER': 'root', 'LANG': 'C.UTF-8', 'PATH': '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'},
            'python': {'version': {'major': 3, 'minor': 11, 'micro': 2, 'releaselevel': 'final', 'serial': 0}, 'type': 'cpython', 'executable': '/usr/bin/python3', 'has_sslcontext': True},
            'python_version': '3.11.2', 'cmdline': {}, 'proc_cmdline': {}, 'local': {}, 'lsb': {}, 'dns': {'nameservers': ['192.0.2.1']},
            'system_capabilities': [], 'system_capabilities_enforced': 'False',
            'date_time': {'date': '2026-08-21', 'year': '2026', 'month': '08', 'day': '21', 'epoch': '1787306400', 'tz': 'UTC', 'iso8601': '2026-08-21T10:00:00Z'},
        },
        'network': {
            'default_ipv4': {'address': default, 'interface': 'eth0', 'alias': 'eth0', 'gateway': '192.0.2.1', 'netmask': '255.255.255.0', 'network': '192.0.2.0', 'prefix': '24', 'broadcast': '192.0.2.255', 'type': 'ether', 'mtu': 1500},
            'default_ipv6': {}, 'all_ipv4_addresses': addresses, 'all_ipv6_addresses': [], 'interfaces': ['lo', 'eth0'], 'eth0': interface,
            'lo': {'active': True, 'device': 'lo', 'type': 'loopback', 'mtu': 65536, 'ipv4': {'address': '127.0.0.1', 'netmask': '255.0.0.0', 'network': '127.0.0.0', 'prefix': '8', 'broadcast': ''}},
        },
        'hardware': {
            'memtotal_mb': 8192, 'memfree_mb': 6144, 'swaptotal_mb': 0, 'swapfree_mb': 0, 'processor_cores': 4, 'processor_count': 1, 'processor_vcpus': 4,
            'processor_nproc': 4, 'processor_threads_per_core': 1, 'mounts': [], 'devices': {}, 'uptime_seconds': 86400,
        },
        'virtual': {'virtualization_type': 'kvm', 'virtualization_role': 'guest'},
    }


def as_list(value):
    return value if isinstance(value, list) else [part.strip() for part in str(value).split(',')]


def gathered(host, subsets, patterns):
    """What setup would tell: `min` comes first, exclusions win over `all`, names win over exclusions; a filter sees names with `ansible_`."""
    table = facts_of(host)
    implied, excluded, named = {'min'}, set(), set()
    for subset in subsets:
        name = subset.lstrip('!')
        if subset.startswith('!'):
            excluded.update([name] if name != 'all' else set(table) - {'min'})
        elif name == 'all':
            implied.update(table)
        else:
            named.add(name)
    facts = {'ansible_' + key: value for name in table if name in (implied - excluded) | named for key, value in table[name].items()}
    patterns = [p for p in patterns if p not in ('', '*')]
    if patterns:
        facts = {key: value for key, value in facts.items() if any(fnmatch.fnmatch(key, p) or fnmatch.fnmatch(key, 'ansible_' + p) for p in patterns)}
    return {**facts, 'gather_subset': subsets, 'module_setup': True}


class ActionModule(ActionBase):
    TRANSFERS_FILES = False
    _requires_connection = False

    def run(self, tmp=None, task_vars=None):
        result = super().run(tmp, task_vars)
        del tmp
        # A module's environment is templated before it runs, and that can fail.
        self._compute_environment_string()
        host = task_vars['inventory_hostname']
        return {**result, 'changed': False, **getattr(self, MODULE)(host, self._task.args, task_vars)}

    def setup(self, host, args, task_vars):
        if FACTS == 'none':
            return {'ansible_facts': {}}
        facts = gathered(self._task.delegate_to or host, as_list(args.get('gather_subset', 'all')), as_list(args.get('filter', '*')))
        return {'ansible_facts': facts, '_ansible_verbose_override': True}

    def gather_facts(self, host, args, task_vars):
        result = self.setup(host, args, task_vars)
        result['ansible_facts']['_ansible_facts_gathered'] = True
        return result

    def command(self, host, args, task_vars):
        words = str(args.get('_raw_params') or args.get('cmd') or ' '.join(map(str, args.get('argv') or []))).split()
        # Some plays read the last line that a command printed.
        stdout = 'recorded'
        for verb in ('cordon', 'uncordon', 'drain'):
            if verb in words and words[0].endswith('kubectl'):
                flag = next((w for w in ('--delete-emptydir-data', '--delete-local-data') if w in words), verb)
                note(verb, node=words[words.index(flag) + 1], host=host)
        if 'get' in words and 'node' in words:
            if 'unschedulable' in ' '.join(words):
                node = words[words.index('node') + 1]
                stdout = 'true' if cordoned(node) else ''
            else:
                stdout = 'True'
        return {'rc': 0, 'stdout': stdout, 'stdout_lines': stdout.splitlines(), 'stderr': '', 'stderr_lines': [], 'cmd': ' '.join(words)}

    shell = raw = command

    def pause(self, host, args, task_vars):
        # Who would be asked agrees, at once.
        return {'user_input': 'yes', 'rc': 0, 'stdout': '', 'stderr': ''}

    def stat(self, host, args, task_vars):
        return {'stat': {'exists': False}}

    def service_facts(self, host, args, task_vars):
        return {'ansible_facts': {'services': {}}}

    def slurp(self, host, args, task_vars):
        return {'content': '', 'encoding': 'base64', 'source': args.get('src')}

    def copy(self, host, args, task_vars):
        text = args.get('content')
        if text is None and not args.get('remote_src'):
            with open(self._find_needle('files', args['src']), encoding='utf-8', errors='replace') as source:
                text = source.read()
        note('text', host=host, path=str(args.get('dest')), text=str(text))
        return {'dest': args.get('dest')}

    def blockinfile(self, host, args, task_vars):
        note('text', host=host, path=str(args.get('path', args.get('dest'))), text=str(args.get('block', '')))
        return {}

    def template(self, host, args, task_vars):
        # Only where no facts are gathered, which templates read.
        return {'dest': args.get('dest')}

    def kube(self, host, args, task_vars):
        if not self._task.check_mode:
            note('apply', object='%s/%s' % (args.get('resource'), args.get('name')), host=host)
        return {}


def cordoned(node):
    state = False
    with open(JOURNAL) as journal:
        for event in map(json.loads, journal):
            if event.get('node') == node and event['kind'] in ('cordon', 'uncordon', 'drain'):
                state = event['kind'] != 'uncordon'
    return state
