"""Stands in for the modules of the Multus path: it renders nothing and applies nothing, it only writes down what it was asked."""

import os

from ansible.plugins.action import ActionBase


class ActionModule(ActionBase):
    def run(self, tmp=None, task_vars=None):
        result = super().run(tmp, task_vars)
        if self._task.args['do'] == 'apply':
            # Kubespray's kube module has no check mode, so Ansible skips it there.
            if self._task.check_mode:
                return dict(result, skipped=True, msg='remote module (kube) does not support check mode')
            with open(os.environ['APPLIED_FILE'], 'a', encoding='utf-8') as applied:
                applied.write(f"{self._task.args['resource']}/{self._task.args['name']}\n")
        return dict(result, changed=True)
