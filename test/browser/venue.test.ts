import t from 'tap';
import { noBrowser, openSite, phone } from './browser.ts';

const at = [-4.4861, 48.3904] as const;
const doubted = {
  id: 'doute',
  nom: 'MAISON DE QUARTIER',
  at,
  horaires: 'Mo-Th 08:00-12:00; Fr 17:00-12:00',
  date_maj: '2023-01-15',
  source: 'cd29',
  typologie: ['Autre'],
};
const twin = { id: 'jumeau', nom: 'Maison de quartier', at };
const neighbour = { id: 'voisin', nom: 'Cybercommune', at };
const neighbourAgain = { id: 'voisin-bis', nom: 'CYBERCOMMUNE', at };

t.test('a venue’s page', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t, [doubted, twin, neighbour, neighbourAgain]);
  const path = '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille';

  t.test('one calls, goes and copies from it', async (t) => {
    const { page, at, complaints } = await visit({
      ...phone,
      permissions: ['clipboard-write', 'clipboard-read'],
    });
    await page.goto(at(path));
    const call = page.getByRole('link', { name: /Appeler le 03/ });
    t.equal(await call.getAttribute('href'), 'tel:+33320495000');
    const box = await call.boundingBox();
    t.ok(box && box.y < 500 && box.height >= 44, 'at once, under a thumb');
    for (const [way, address] of [
      ['À pied', /openstreetmap.*foot.*%3B50.64/],
      ['En bus, en train', /travelmode=transit/],
      ['En voiture', /openstreetmap.*car/],
    ] as const)
      t.match(await page.getByRole('link', { name: way }).getAttribute('href'), address);
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await page.getByText('Adresse copiée').waitFor();
    t.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /1 place Augustin Laurent\n59000 Lille/,
    );
    await page.locator('.mini-map').scrollIntoViewIfNeeded();
    await page.locator('.mini-map canvas').waitFor();
    t.same(complaints, []);
  });

  t.test('says what is to be doubted, before it; names no venue twice', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await page.goto(at('/lieux/doute/maison-de-quartier'));
    const age = await page.getByText('Ces informations ont plus de 3').boundingBox();
    const services = await page.getByRole('heading', { name: 'Ce qu’on y fait' }).boundingBox();
    t.ok(age && services && age.y < services.y, 'its age first');
    t.ok(await page.locator('.opening-unreadable').first().isVisible());
    t.ok(await page.getByText('Fr 17:00-12:00').last().isVisible(), 'as they are written');
    t.match(await page.getByText('Mis à jour le').textContent(), /le Département 29/);
    t.equal(await page.locator('main').getByText('Autre', { exact: true }).count(), 0);
    const near = await page.locator('.nearby .card-name').allTextContents();
    t.equal(near[0]?.toLowerCase(), 'cybercommune');
    t.equal(near.filter((name) => /maison de quartier|cybercommune/i.test(name)).length, 1);
    t.same(complaints, []);
  });

  t.test('an older address of it leads to it', async (t) => {
    const { page, at } = await visit();
    await page.goto(at(path.replace(/[^/]+$/, 'ancien-nom')));
    t.equal(new URL(page.url()).pathname, path);
  });
});
