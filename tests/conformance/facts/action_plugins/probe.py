"""Tells which hosts have each variable that is asked for, and which hosts each group has, as templates of this host see them."""

from ansible.plugins.action import ActionBase


class ActionModule(ActionBase):
    def run(self, tmp=None, task_vars=None):
        result = super().run(tmp, task_vars)
        hostvars = task_vars['hostvars']
        hosts = task_vars['groups']['all']
        known = {name: [host for host in hosts if name in hostvars[host]] for name in self._task.args['names']}
        return dict(result, known=known, groups={name: list(members) for name, members in task_vars['groups'].items()})
