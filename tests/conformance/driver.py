"""Answers, line by line, how the Ansible on this machine reads an inventory: a JSON request on standard input, a JSON answer on standard output.

Request: files (path, text; the first is the source, those under playbook/ lie beside the playbook), patterns (hosts, limit).
Answer: readable, error, hosts, groups, vars, patterns (matched, unmatched, error), in the terms of the recorded observations.
"""

import json
import math
import os
import shutil
import sys
import tempfile

from ansible.errors import AnsibleError
from ansible.inventory.manager import InventoryManager
from ansible.parsing.dataloader import DataLoader
from ansible.utils.display import Display
from ansible.vars.manager import VariableManager

UNMATCHED = 'Could not match supplied host pattern, ignoring: '
UNREADABLE = ('Unable to parse', 'No inventory was parsed')
# What get_vars adds of its own accord to the variables that somebody wrote.
MAGIC = {
    'ansible_config_file', 'ansible_facts', 'ansible_playbook_python', 'ansible_version', 'environment', 'group_names', 'groups',
    'inventory_dir', 'inventory_file', 'inventory_hostname', 'inventory_hostname_short', 'omit', 'playbook_dir', 'vars',
}

said = []


def hear(_display, message, *_args, **_kwargs):
    said.append(message)


def plain(value):
    if isinstance(value, float) and not math.isfinite(value):
        return {'$float': 'nan' if math.isnan(value) else 'inf' if value > 0 else '-inf'}
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (set, frozenset)):
        return {'$set': sorted((plain(inner) for inner in value), key=repr)}
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    if isinstance(value, bytes):
        return {'$bytes': value.hex()}
    return str(value)


def write(folder, files):
    for file in files:
        within = file['path'] if file['path'].startswith('playbook/') else os.path.join('inventory', file['path'])
        path = os.path.join(folder, within)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8', newline='') as out:
            out.write(file['text'])


def select(inventory, pattern):
    said.clear()
    # Also the answers to whole questions: asked twice, one would come back without its warnings.
    inventory.clear_caches()
    inventory.remove_restriction()
    # An implicit localhost that one pattern made would answer to the next.
    inventory._inventory.localhost = None
    answer = {'matched': [], 'unmatched': []}
    try:
        inventory.subset(pattern.get('limit'))
        answer['matched'] = [host.name for host in inventory.get_hosts(pattern.get('hosts') or 'all')]
    except Exception as error:
        answer['error'] = str(error)
    answer['unmatched'] = sorted({message[len(UNMATCHED):] for message in said if message.startswith(UNMATCHED)})
    inventory.subset(None)
    return answer


def describe(folder, request):
    write(folder, request['files'])
    os.makedirs(os.path.join(folder, 'playbook'), exist_ok=True)
    said.clear()
    loader = DataLoader()
    loader.set_basedir(os.path.join(folder, 'playbook'))
    try:
        inventory = InventoryManager(loader=loader, sources=[os.path.join(folder, 'inventory', request['files'][0]['path'])])
        readable = not any(text in message for message in said for text in UNREADABLE)
        variables = VariableManager(loader=loader, inventory=inventory)
        hosts = {name: variables.get_vars(host=host, include_hostvars=False) for name, host in inventory.hosts.items()}
    except AnsibleError as error:
        return {'readable': False, 'error': str(error)}
    return {
        'readable': readable,
        'says': [message for message in said if any(text in message for text in UNREADABLE)],
        'hosts': list(inventory.hosts),
        'groups': {
            name: {'hosts': [host.name for host in group.get_hosts()], 'children': [child.name for child in group.child_groups]}
            for name, group in inventory.groups.items()
        },
        'vars': {name: {key: plain(value) for key, value in mine.items() if key not in MAGIC} for name, mine in hosts.items()},
        'patterns': [select(inventory, pattern) for pattern in request['patterns']],
    }


def main():
    Display.warning = hear
    Display.deprecated = hear
    Display.display = hear
    Display.error = hear
    for line in sys.stdin:
        folder = tempfile.mkdtemp(prefix='multus-clinic-inventory-')
        try:
            answer = describe(folder, json.loads(line))
        except Exception as error:
            answer = {'crash': f'{type(error).__name__}: {error}'}
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(json.dumps(answer), flush=True)


main()
