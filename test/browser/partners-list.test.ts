import t from 'tap';
import { addOrganisation } from '../partners.ts';
import { LILLE, ROUBAIX } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone } from './browser.ts';

const MANY = 25;

t.test('lists of partners, of what they bring, of the toolbox', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t);
  for (const [rank, [lon, lat]] of Array.from({ length: MANY }, (_, i) =>
    i % 2 ? LILLE : ROUBAIX,
  ).entries())
    await db.query(
      `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
       values ($1, 'Agence', '1 rue', 'Lille', '59000', '59350', st_point($2, $3)::geography)`,
      [await addOrganisation(db, `Compagnie ${rank + 10}`), lon, lat],
    );

  t.test('fold their filters, but for those that are used', async (t) => {
    const { page, at, complaints } = await visit(phone);
    for (const path of ['/partenaires', '/ressources', '/boite-a-outils']) {
      await page.goto(at(path));
      const filters = page.locator('.search-filters');
      t.equal(await filters.getAttribute('open'), null, path);
      await filters.locator('summary').focus();
      await page.keyboard.press('Enter');
      t.equal(await filters.getAttribute('open'), '', `${path}, by the keyboard`);
      t.equal(await overflowOf(page), 0, path);
      t.same(await axeFinds(page), [], path);
    }
    await page.goto(at('/partenaires?genre=entreprise'));
    t.ok(await page.getByLabel('Genre').isVisible());
    await page.goto(at('/partenaires'));
    const top = await page
      .locator('.partner-card')
      .first()
      .evaluate((card) => card.getBoundingClientRect().top);
    t.ok(top < 900, `the first is at ${top} pixels`);
    t.same(complaints, []);
  });

  t.test('labels are in line on a desk', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/ressources'));
    const tops = await page
      .locator('.search-fields label')
      .evaluateAll((labels) => labels.slice(0, 2).map((label) => label.getBoundingClientRect().top));
    t.equal(tops[0], tops[1]);
  });

  t.test('the map has all that answer, not the page’s alone, one link below', async (t) => {
    const first = (await app.inject('/api/partners?limit=20')).json();
    t.equal(first.organisations.length, 20);
    t.equal(first.positions.length, MANY);
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at('/partenaires'));
    await page.getByRole('link', { name: 'Les voir toutes sur la carte' }).click();
    t.match(page.url(), /#carte$/);
    t.ok(await page.locator('#carte').isVisible());
  });

  t.test('are linked from the menu, and the diagram of lives is as large as its letters', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/'));
    const menu = page.getByRole('navigation', { name: 'Navigation principale' });
    await menu.getByRole('link', { name: 'Partenaires' }).click();
    t.equal(await menu.locator('[aria-current]').textContent(), 'Partenaires');
    const held = await visit(phone);
    await held.page.goto(held.at('/ressources/cycles'));
    const size = await held.page
      .locator('.life')
      .first()
      .evaluate(
        (life) =>
          (16 * life.getBoundingClientRect().width) / Number(life.getAttribute('viewBox')?.split(' ')[2]),
      );
    t.ok(size > 13, `letters of ${size} pixels`);
  });
});
