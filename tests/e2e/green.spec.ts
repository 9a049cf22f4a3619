import type { Page } from '@playwright/test';
import { type Headline, type Locale, locales, runWords } from '../../src/analyzer/index.ts';
import { runQuestionStrings } from '../../src/playground/run-question-strings.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';
import { dropFolder } from './drop-folder.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const groups = `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w1
w2
w3
[k8s_cluster:children]
kube_control_plane
kube_node
`;
const upgrade = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';

type Fields = { readonly inventory?: string; readonly path?: string; readonly command?: string };
type Kind = Fields & { readonly kind: string; readonly says: Headline };

/** What people paste into the two fields, and what is left of it to say; no verdict twice in a row, so that each is a new one. */
const kinds: readonly Kind[] = [
  { kind: 'a script', says: 'undetermined', inventory: '#!/usr/bin/env python3\nprint("{}")\n' },
  { kind: 'YAML named .ini', says: 'nothing-runs', inventory: 'all:\n  hosts:\n    cp1:\n' },
  {
    kind: 'a plugin’s configuration',
    says: 'undetermined',
    inventory: 'plugin: amazon.aws.aws_ec2\nregions: [eu-west-1]\n',
    path: 'aws_ec2.yml',
    command: 'ansible-playbook -i aws_ec2.yml upgrade-cluster.yml',
  },
  { kind: 'a command', says: 'nothing-runs', inventory: `${upgrade} --limit w1\n` },
  { kind: 'a playbook without .yml', says: 'rejected', command: 'ansible-playbook -i hosts.ini upgrade-cluster' },
  { kind: 'hosts that are placeholders', says: 'undetermined', inventory: groups.replaceAll('w1', '<worker>') },
  {
    kind: 'the nodes that kubectl lists',
    says: 'nothing-runs',
    inventory: 'NAME   STATUS   ROLES           AGE   VERSION\ncp1    Ready    control-plane   9d    v1.29.5\n',
  },
  {
    kind: 'a source that matches nothing',
    says: 'undetermined',
    path: 'prod/hosts.ini',
    command: 'ansible-playbook -i staging/inventory.ini upgrade-cluster.yml',
  },
  { kind: 'a log', says: 'nothing-runs', inventory: 'PLAY [Check Ansible version] ****\n\nok: [cp1]\n' },
  {
    kind: 'a playbook of later releases',
    says: 'rejected',
    command: 'ansible-playbook -i hosts.ini upgrade_cluster.yml',
  },
  { kind: 'rubbish', says: 'nothing-runs', inventory: 'asdf\n' },
  { kind: 'an inventory as the command', says: 'undetermined', command: groups },
  {
    kind: 'a folder whose only source is ignored',
    says: 'nothing-runs',
    path: 'inventory/mycluster/inventory.ini',
    command: 'ansible-playbook -i inventory/mycluster upgrade-cluster.yml',
  },
  { kind: 'a log as the command', says: 'undetermined', command: 'PLAY [Check Ansible version] ****\nok: [cp1]\n' },
  { kind: 'a playbook of earlier releases', says: 'rejected', command: 'ansible-playbook -i hosts.ini facts.yml' },
  { kind: 'rubbish as the command', says: 'undetermined', command: 'asdf' },
  { kind: 'a playbook named .yaml', says: 'rejected', command: 'ansible-playbook -i hosts.ini upgrade-cluster.yaml' },
];
/** In the other language each verdict comes up. */
const kindsIn = { en: kinds, 'zh-CN': [...kinds.slice(0, 5), ...kinds.slice(-2)] } as const;

function answerOf(page: Page, locale: Locale = 'en') {
  const playground = playgroundPage(page, locale);
  const { answer, results, text } = playground;
  return {
    ...playground,
    verdict: answer.locator('.mc-verdict'),
    /** All that is green about the input itself: not what a remedy leads to, and not another release. */
    green: results.locator('.mc-verdict.mc-good, .mc-verdict > .mc-good, .sentence.good, .read-sentence.good'),
    async choose(release: string) {
      await page.getByRole('combobox', { name: text.release }).selectOption(release);
    },
    /** The command comes last: until then nothing is judged where both fields were empty. */
    async ask({ inventory = groups, path = '', command = upgrade }: Fields) {
      const name = page.getByRole('textbox', { name: text.fileName(1) });
      if ((await name.inputValue()) !== path) await name.fill(path);
      if ((await playground.inventory.inputValue()) !== inventory) await playground.inventory.fill(inventory);
      await playground.command.fill(command);
    },
  };
}

for (const locale of locales)
  test(`${locale}: nothing that was not read is green, and a playbook by the wrong name gets the right one`, async ({
    page,
  }) => {
    const answer = answerOf(page, locale);
    await answer.open();
    await answer.choose('v2.25.1');
    await answer.ask({});
    await answer.says('completes');
    await expect(answer.green).toHaveCount(3);
    for (const { kind, says, ...fields } of kindsIn[locale])
      await test.step(kind, async () => {
        await answer.ask(fields);
        await answer.says(says);
        await expect(answer.green).toHaveCount(0);
        await expect(page.locator('.verdict-bar')).not.toHaveClass(/mc-good/);
      });
    await expect(answer.verdict.locator('blockquote')).toHaveText(
      'the playbook: upgrade-cluster.yaml could not be found',
    );
    await answer.verdict.getByRole('button', { name: predictionStrings[locale].remedies.apply }).first().click();
    await expect(answer.command).toHaveValue(upgrade);
    await answer.says('completes');
  });

/** No container manager is set anywhere. */
const yaml = `all:
  children:
    kube_control_plane:
      hosts: { cp1: {} }
    etcd:
      hosts: { cp1: {} }
    kube_node:
      hosts: { w1: {}, w2: {} }
    k8s_cluster:
      children: { kube_control_plane: {}, kube_node: {} }
`;
const on = 'kube_network_plugin_multus: true';

/** Where an inventory lies, how `-i` names it, and where a new variable then goes. */
const layouts = [
  {
    kind: 'a folder with another root',
    root: 'prod/',
    source: 'inventory/prod/',
    added: 'prod/group_vars/k8s_cluster/multus.yml',
  },
  {
    kind: 'a trailing path of -i',
    root: 'mycluster/',
    source: '/opt/kubespray/inventory/mycluster/hosts.yaml',
    added: 'mycluster/group_vars/k8s_cluster/multus.yml',
  },
  {
    kind: 'a longer path than -i',
    root: 'kubespray/inventory/prod/',
    source: 'inventory/prod/hosts.yaml',
    added: 'kubespray/inventory/prod/group_vars/k8s_cluster/multus.yml',
  },
  {
    kind: './ before both',
    path: './inventory/mycluster/hosts.yaml',
    source: './inventory/mycluster/hosts.yaml',
    added: 'inventory/mycluster/group_vars/k8s_cluster/multus.yml',
  },
  {
    kind: 'a file without a name',
    path: '',
    source: 'inventory/mycluster/hosts.yaml',
    added: 'inventory/mycluster/group_vars/k8s_cluster/multus.yml',
  },
] as const;

test('wherever the inventory lies, -i finds it, and a variable added beside group_vars/all/ leads to the answer shown', async ({
  page,
}) => {
  const answer = answerOf(page);
  await answer.open();
  for (const layout of layouts)
    await test.step(layout.kind, async () => {
      await page.getByRole('button', { name: answer.text.clear, exact: true }).click();
      await answer.choose('v2.25.1');
      const command = `ansible-playbook -i ${layout.source} upgrade-cluster.yml`;
      if ('root' in layout) {
        const { root } = layout;
        await dropFolder(page, root.slice(0, root.indexOf('/')), [
          [`${root}hosts.yaml`, yaml],
          [`${root}group_vars/all/all.yml`, `${on}\n`],
        ]);
        await expect(page.locator('.file-tree')).toContainText('all.yml');
        await answer.command.fill(command);
      } else await answer.ask({ inventory: `${yaml}  vars: { ${on} }\n`, path: layout.path, command });
      await answer.says('stops');
      const best = answer.verdict.locator('.mc-remedy').first();
      await expect(best.locator('.mc-turn')).toContainText(runWords.en.headline.completes);
      await best.getByRole('button', { name: predictionStrings.en.remedies.apply }).click();
      await answer.says('completes');
      const files = 'root' in layout ? 3 : 2;
      await expect(page.getByRole('textbox', { name: answer.text.fileName(files) })).toHaveValue(layout.added);
    });
});

for (const locale of locales) {
  test(`${locale}: an encrypted file keeps the verdict open until it is said to hold only secrets`, async ({
    page,
  }) => {
    const { says } = playgroundPage(page, locale);
    const link = new URLSearchParams({
      release: 'v2.25.1',
      command: `${upgrade} --limit w1,w2 -e serial=1`,
      'file:hosts.ini': groups,
      'file:group_vars/all/vault.yml': '$ANSIBLE_VAULT;1.1;AES256\n3861\n',
    });
    await page.goto(`${locale === 'en' ? '' : '/zh-cn'}/playground/#${link.toString().replaceAll('+', '%20')}`);
    await says('undetermined');
    await page.getByLabel(runQuestionStrings[locale].vaultHoldsSecrets).check();
    await says('completes');
  });
}
