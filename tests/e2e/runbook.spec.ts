import { locales, runbookWords } from '../../src/analyzer/index.ts';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const facts = 'ansible-playbook -b -i inventory/mycluster/hosts.ini playbooks/facts.yml';
const upgrade = 'ansible-playbook -b -i inventory/mycluster/hosts.ini upgrade-cluster.yml';
const script = `${facts}\nfor node in w1 w2; do\n  ${upgrade} --limit "$node"\ndone\n${upgrade} --limit w1,w2`;

for (const locale of locales) {
  test(`several commands are a list of steps, the first that hurts open: ${locale}`, async ({ page }) => {
    const playground = playgroundPage(page, locale);
    await playground.open();
    await playground.command.fill(script);
    const { answer } = playground;
    const words = runbookWords[locale];
    await expect(answer.getByText(words.firstThatHurts(2, 4))).toBeVisible();
    const steps = answer.locator('ol.steps > li');
    await expect(steps).toHaveCount(4);
    const buttons = steps.getByRole('heading').getByRole('button', { name: words.step(1).slice(0, 2) });
    await expect(buttons.nth(1)).toHaveAttribute('aria-expanded', 'true');
    await expect(steps.nth(1).locator('.mc-remedies')).toBeVisible();
    await expect(steps.nth(2).locator('.mc-remedies')).toHaveCount(0);

    await buttons.nth(2).press('Enter');
    await expect(steps.nth(2).locator('.mc-remedies')).toBeVisible();
    await expect(buttons.nth(2)).toBeFocused();
    await expect(buttons.nth(1)).toHaveAttribute('aria-expanded', 'false');
    expect(await axeFaults(page, '.playground')).toEqual([]);
  });
}

test('a single command again has no steps', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.command.fill(script);
  await expect(playground.answer.locator('ol.steps')).toBeVisible();
  await playground.command.fill(`${upgrade} --limit w1`);
  await expect(playground.answer.locator('ol.steps')).toHaveCount(0);
  await expect(playground.answer.locator('.mc-remedies').getByRole('button').last()).toBeVisible();
});
