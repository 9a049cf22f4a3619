"""Stands in for `setup` and `gather_facts`: the same few facts of every host, none of a host that is named in `silent_hosts`."""

import fnmatch
import os

from ansible.errors import AnsibleConnectionFailure
from ansible.plugins.action import ActionBase

MINIMAL = {'ansible_hostname': 'host', 'ansible_fqdn': 'host.example', 'ansible_os_family': 'Debian'}
NETWORK = {
    'ansible_default_ipv4': {'address': '192.0.2.1'},
    'ansible_default_ipv6': {'address': '2001:db8::1'},
    'ansible_all_ipv4_addresses': ['192.0.2.1'],
}
HARDWARE = {'ansible_memtotal_mb': 8192}
BY_ITSELF = os.path.basename(__file__) == 'gather_facts.py'


class ActionModule(ActionBase):
    def run(self, tmp=None, task_vars=None):
        result = super().run(tmp, task_vars)
        if task_vars['inventory_hostname'] in task_vars.get('silent_hosts', []) and not self._task.delegate_to:
            raise AnsibleConnectionFailure('no answer')
        subset = self._task.args.get('gather_subset', ['all'])
        pattern = self._task.args.get('filter', '*')
        facts = dict(MINIMAL)
        if subset != '!all':
            facts.update(NETWORK, **HARDWARE)
        kept = {name: value for name, value in facts.items() if fnmatch.fnmatch(name, pattern)}
        if BY_ITSELF:
            kept['_ansible_facts_gathered'] = True
        return dict(result, ansible_facts=kept)
