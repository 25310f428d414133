import t from 'tap';
import { computeTerritories } from '../../api/territories/computing.ts';
import { NOW } from '../helper.ts';
import { isSound, noBrowser, openOver, phone } from './browser.ts';

t.test(
  'the state of a territory, by the keyboard, on a phone and without scripts',
  { skip: noBrowser },
  async (t) => {
    const { db, visit } = await openOver(t);
    await computeTerritories(db, NOW);

    await t.test('map and table go together', async (t) => {
      const visitor = await visit();
      const { page, at } = visitor;
      await page.goto(at('/territoires'));
      await page.locator('.map-readout:not([hidden])').waitFor();
      const row = page.locator('tr[data-territory="32"]');
      await row.getByRole('link', { name: 'Hauts-de-France' }).focus();
      await page.locator('svg a.is-marked[data-territory="32"]').waitFor();
      t.match(await page.locator('.map-readout').textContent(), /Hauts-de-France.:/);
      await page.locator('svg a[data-territory="53"]').focus();
      await page.locator('tr.is-marked[data-territory="53"]').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Bretagne' }).waitFor();
      await page.getByLabel('Par', { exact: true }).selectOption('epci');
      await page.getByLabel('Le chiffre', { exact: true }).selectOption('venues');
      await page.getByRole('button', { name: 'Afficher' }).press('Enter');
      await page.waitForURL(/indicateur=venues/);
      await page.getByRole('heading', { name: /Lieux, Bretagne, par intercommunalité/ }).waitFor();
      await isSound(t, visitor, 'a région by its EPCI');
    });

    await t.test('on a phone, without scripts', async (t) => {
      const visitor = await visit({ ...phone, javaScriptEnabled: false });
      const { page, at } = visitor;
      await page.goto(at('/territoires'));
      await page.getByLabel(/Commune, code postal/).fill('Roubaix');
      await page.getByRole('button', { name: 'Voir', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Roubaix' }).waitFor();
      t.match(await page.locator('.lead').textContent(), /Condition Publique/);
      await page.getByRole('link', { name: 'Habitants', exact: true }).click();
      await page.waitForURL(/tri=population/);
      await page.getByRole('link', { name: /Voir le classement/ }).click();
      await page.getByRole('heading', { level: 1, name: /Où ouvrir/ }).waitFor();
      t.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
    });
  },
);
