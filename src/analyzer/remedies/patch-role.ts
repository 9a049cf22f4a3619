import { rolePatch } from '../kubespray/role-patch.ts';
import { defineRemedy } from './define.ts';

/** The file of the Multus role from the release that mended its lookup; Multus is applied, and no other file changes. */
export const patchRoleRemedy = defineRemedy<'one-file-differs'>({
  kind: 'patch-role',
  rank: { fails: 85 },
  text: {
    en: {
      title: 'Patch the Multus role',
      clause: 'It would not stop if the Multus role skipped hosts that are not in the run.',
      cost: {
        'one-file-differs':
          'One file of your checkout differs from the release until you upgrade; `git checkout HEAD --` and its path undo it.',
      },
    },
    'zh-CN': {
      title: '修补 Multus 角色',
      clause: '如果 Multus 角色跳过不参与本次运行的主机，就不会停止。',
      cost: {
        'one-file-differs':
          '升级之前，你的检出中有一个文件与该版本不同；用 `git checkout HEAD --` 加上该文件的路径即可撤销。',
      },
    },
  },
  *propose({ reading: { request }, target: { release }, isOnlyRelease }) {
    const patch = rolePatch(release);
    if (!patch || !isOnlyRelease || request.patched) return;
    const before = [`git checkout ${patch.from} -- ${patch.path}`];
    yield { request: { ...request, patched: true }, before, cost: 'one-file-differs', edits: 1 };
  },
});
