"""Writes down plays, results and failures, one JSON object a line, in the order in which Ansible reports them."""
from __future__ import annotations

import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = '''
    name: journal
    type: stdout
    short_description: a journal of plays and results
    description: Plays, results that decide something, and failures.
'''

# Facts that say what a run lacks.
KEPT_FACTS = ('no_proxy', 'no_proxy_prepare', 'etc_hosts_inventory_block', 'apiserver_sans')


def message_of(result):
    """Of a loop, the message of the first item that failed: the loop's own says only that one did."""
    items = result.get('results')
    failed = [item for item in items if isinstance(item, dict) and item.get('failed')] if isinstance(items, list) else []
    return str((failed or [result])[0].get('msg', ''))


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'stdout'
    CALLBACK_NAME = 'journal'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.play = None

    def note(self, kind, **fields):
        with open(os.environ['OBSERVE_JOURNAL'], 'a') as journal:
            journal.write(json.dumps({'kind': kind, **fields}, default=str) + '\n')

    def v2_playbook_on_play_start(self, play):
        self.play = play.get_name().strip()
        self.note('play', play=self.play)

    def v2_runner_on_ok(self, result):
        task = result._task.get_name().rpartition(' : ')[2]
        facts = result._result.get('ansible_facts')
        kept = {name: facts[name] for name in KEPT_FACTS if name in facts} if isinstance(facts, dict) else {}
        self.note('ok', play=self.play, task=task, host=result._host.get_name(), facts=kept)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        task = result._task.get_name().rpartition(' : ')[2]
        self.note('failed', play=self.play, task=task, host=result._host.get_name(), message=message_of(result._result), ignored=ignore_errors)

    def v2_runner_on_unreachable(self, result):
        task = result._task.get_name().rpartition(' : ')[2]
        self.note('unreachable', play=self.play, task=task, host=result._host.get_name(), message=str(result._result.get('msg', '')))
