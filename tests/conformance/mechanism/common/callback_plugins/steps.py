"""Writes what a run does, step by step, as JSON lines to the file that STEPS_FILE names."""

import json
import os

from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'aggregate'
    CALLBACK_NAME = 'steps'
    CALLBACK_NEEDS_ENABLED = True

    def _write(self, **step):
        with open(os.environ['STEPS_FILE'], 'a', encoding='utf-8') as steps:
            steps.write(json.dumps(step, default=str) + '\n')

    def v2_playbook_on_play_start(self, play):
        hosts = [host.name for host in play.get_variable_manager()._inventory.get_hosts(play.hosts, order=play.order)]
        self._write(kind='batch', play=play.get_name(), hosts=hosts)

    def _result(self, result, status):
        task = result._task
        answer = result._result
        # A loop says no more than that an item failed; the item has the message.
        failed = [item for item in answer.get('results', []) if isinstance(item, dict) and item.get('failed')]
        message = failed[0].get('msg') if failed else answer.get('msg')
        told = {key: answer[key] for key in ('known', 'groups') if task.action == 'probe'}
        self._write(kind='result', task=task.name or task.action, host=result._host.name, status=status, message=message, **told)

    def v2_runner_on_ok(self, result):
        self._result(result, 'changed' if result._result.get('changed') else 'ok')

    def v2_runner_on_skipped(self, result):
        self._result(result, 'skipped')

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self._result(result, 'failed')

    def v2_runner_on_unreachable(self, result):
        self._result(result, 'unreachable')
