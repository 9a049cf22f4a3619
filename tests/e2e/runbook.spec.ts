import { locales, runbookWords, runWords } from '../../src/analyzer/index.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';
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

test('the remedy of a step, applied, changes its command alone, and can be undone', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  const steps = (first: string) => `set -e\n${upgrade} --limit ${first}\n${upgrade} --limit w3,w1`;
  await playground.command.fill(steps('w1'));
  const { answer } = playground;
  await expect(answer.getByText(runbookWords.en.firstThatHurts(1, 2))).toBeVisible();
  await answer.getByRole('button', { name: predictionStrings.en.remedies.apply }).first().click();
  await expect(playground.command).toHaveValue(steps('w1,w2'));
  await expect(answer.locator('.mc-sentence').first()).toHaveText(new RegExp(`^${runWords.en.headline.completes}`));
  await answer.getByRole('button', { name: playground.text.undo }).click();
  await expect(playground.command).toHaveValue(steps('w1'));
});
