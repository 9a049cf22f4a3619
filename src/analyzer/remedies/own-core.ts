import { acceptsCore, parseCoreVersion } from '../simulate/core.ts';
import { defineRemedy } from './define.ts';

/** The ansible-core that the release itself installs, beside the one that is there (docs/ansible/ansible.md of Kubespray). */
export const ownCoreRemedy = defineRemedy<'core-beside'>({
  kind: 'own-core',
  rank: { fails: 3, stops: 3, incomplete: 3, unaccepted: 1 },
  text: {
    en: {
      title: 'Use the ansible-core of the release',
      clause: 'It would complete with an ansible-core that the release accepts.',
      cost: {
        'core-beside':
          'A virtual environment in the checkout of this release holds its own ansible-core; the one that you have stays.',
      },
    },
    'zh-CN': {
      title: '使用该版本自带的 ansible-core',
      clause: '换用该版本接受的 ansible-core，运行就能完成。',
      cost: {
        'core-beside': '在该版本的代码目录里建一个虚拟环境，装上它自己的 ansible-core；现有的 ansible-core 不变。',
      },
    },
  },
  *propose({ reading: { request }, target: { release }, isOnlyRelease }) {
    const { ansible, ...others } = request;
    if (!isOnlyRelease || ansible === undefined || parseCoreVersion(ansible) === undefined) return;
    if (acceptsCore(release.ansible, ansible)) return;
    const before = [
      'python3 -m venv kubespray-venv',
      'source kubespray-venv/bin/activate',
      'pip install -U -r requirements.txt',
    ];
    yield { request: others, before, cost: 'core-beside', edits: 1 };
  },
});
