import t from 'tap';
import type { Landmarks } from '../../api/landmarks/schema.ts';
import { addOrganisation } from '../partners.ts';
import { LILLE } from '../places.ts';
import { axeFinds, mapReady, noBrowser, openOver, overflowOf, phone } from './browser.ts';

const AROUND_LILLE = `bbox=${LILLE[0] - 0.01},${LILLE[1] - 0.01},${LILLE[0] + 0.01},${LILLE[1] + 0.01}`;

t.test('partners and workshops, a second layer of the map', { skip: noBrowser }, async (t) => {
  const { db, visit } = await openOver(t);
  const company = await addOrganisation(db, 'Compagnie de Lille');
  await db.query(
    `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
     values ($1, 'Agence', '1 rue', 'Lille', '59000', '59350', st_point($2, $3)::geography)`,
    [company, ...LILLE],
  );
  const event = {
    sitting: 7,
    title: 'Premiers pas',
    from: '2026-06-02T14:00',
    label: 'Médiathèque',
    demonstration: false,
    position: [...LILLE],
  };
  const collection = {
    organisation: { organisation: 9, nom: 'Seconde Souris' },
    venue: null,
    commune: 'Lille',
    days: [{ on: '2026-06-10', opens: '09:00', closes: '12:00' }],
    demonstration: false,
    position: [...LILLE],
  };

  t.test('is loaded when it is asked for, by the keyboard, and stays in the address', async (t) => {
    const { page, at, complaints } = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const loads = () => asked.filter((url) => /landmarks/.test(url.replace(/\?.*/, ''))).length;
    await page.goto(at('/?q=Lille'));
    await mapReady(page);
    const box = page.getByRole('checkbox', {
      name: 'Aussi : partenaires, ateliers, emplois, missions et collectes',
    });
    await box.focus();
    t.equal(loads(), 0);
    await page.keyboard.press('Space');
    await page.getByText('Partenaires : 1').waitFor();
    t.equal(loads(), 2, 'the drawing, and one answer');
    t.match(new URL(page.url()).searchParams.get('landmarks'), '1');
    await page.reload();
    await page.getByText('Partenaires : 1').waitFor();
    await page.keyboard.press('Tab');
    await box.uncheck();
    await page.getByText('Partenaires : 1').waitFor({ state: 'detached' });
    t.notMatch(page.url(), /landmarks/);
    t.same(complaints, []);
  });

  t.test('says what was touched, with its pages; all sorts at one point', async (t) => {
    const { page, at, complaints } = await visit();
    await page.route(/\/api\/landmarks/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        json: { ...((await answer.json()) as Landmarks), events: [event], collections: [collection] },
      });
    });
    await page.goto(at(`/?${AROUND_LILLE}&landmarks=1`));
    await page.getByText('Ateliers : 1').waitFor();
    const area = await page.locator('.map canvas').boundingBox();
    if (!area) throw new Error('no map');
    const [x, y] = [area.x + area.width / 2, area.y + area.height / 2 - 4];
    const region = page.getByRole('region', {
      name: 'Partenaires, ateliers, emplois, missions et collectes choisis sur la carte',
    });
    // The signs are drawn a moment after the map.
    for (let tries = 0; tries < 40 && !(await region.isVisible()); tries += 1) {
      await page.mouse.click(x, y);
      await page.waitForTimeout(100);
    }
    t.same(
      await region.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      [
        `/partenaires/${company}/compagnie-de-lille`,
        '/ateliers/7/premiers-pas',
        `/ordi/collecte?ou=Lille&pres=${LILLE}`,
      ],
    );
    t.match(await region.textContent(), /Lille · mercredi 10 juin, 9\s*h – 12\s*h/);
    t.match(await region.textContent(), /mardi 2 juin, 14\s*h/);
    t.match(await page.evaluate(() => document.activeElement?.className), /map-selected/);
    t.same(await axeFinds(page), []);
    await page.keyboard.press('Escape');
    await region.waitFor({ state: 'detached' });
    t.same(complaints, []);
  });

  t.test('has its lists without the map, around the same point, and leaves a phone its width', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    await page.goto(at('/?q=Lille'));
    await page.getByRole('link', { name: 'Les partenaires, en liste' }).click();
    await page.getByText('Les plus proches d’abord, depuis Lille').waitFor();
    t.match(await page.locator('.partner-card').first().textContent(), /Compagnie de Lille/);
    await page.goto(at(`/?${AROUND_LILLE}`));
    await page.getByRole('link', { name: 'Les ateliers à venir, en liste' }).click();
    await page.getByText('Autour du point choisi').waitFor();
    const shown = await visit(phone);
    await shown.page.goto(shown.at('/?q=Lille&landmarks=1'));
    await shown.page.getByRole('button', { name: 'Voir la carte' }).click();
    await shown.page.getByText('Partenaires : 1').waitFor();
    t.equal(await overflowOf(shown.page), 0);
  });
});
