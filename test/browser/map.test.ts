import t from 'tap';
import { ROUBAIX } from '../places.ts';
import { listed, mapReady, need, noBrowser, openSite, type Visitor } from './browser.ts';

const BREST = [-4.4861, 48.3904] as const;
const QUIMPER = [-4.0979, 47.996] as const;

/** Two venues at one point, one of them published twice; and more than a panel holds. */
const stacked = [
  { id: 'mairie', nom: 'Mairie de Brest', at: BREST },
  { id: 'mairie-bis', nom: 'MAIRIE DE BREST', at: BREST },
  { id: 'cyber', nom: 'Cybercommune', at: BREST },
];
const tower = Array.from({ length: 13 }, (_, i) => ({ id: `tour-${i}`, nom: `Bureau ${i}`, at: QUIMPER }));

/** The map around a point, which is then touched. */
async function touch({ page, at }: Visitor, [lon, lat]: readonly [number, number], reach: number) {
  await page.goto(at(`/?bbox=${lon - reach},${lat - reach},${lon + reach},${lat + reach}`));
  await mapReady(page);
  const area = await page.locator('.map canvas').boundingBox();
  if (!area) throw new Error('no map');
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  // The dots are drawn a moment after the map.
  for (let tries = 0; tries < 40 && (await page.locator('.map-on-venue').count()) === 0; tries += 1) {
    await page.mouse.move(x + (tries % 2), y);
    await page.waitForTimeout(50);
  }
  await page.mouse.click(x, y);
  const region = page.getByRole('region', { name: 'Lieu choisi sur la carte' });
  await region.waitFor();
  return region;
}

t.test('the map', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('draws the venues, clustered', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/'));
    await mapReady(page);
    const picture = await page.locator('.map canvas').screenshot();
    t.ok(picture.byteLength > 20_000, `a picture, not an empty field: ${picture.byteLength} bytes`);
    t.match(await page.locator('.map-attribution').textContent(), /Natural Earth/);
    t.same(complaints, []);
  });

  t.test('moved by a person, holds the list to what it shows, and comes back', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/?q=Lille'));
    await mapReady(page);
    t.ok((await listed(page)).includes('Case numérique'));
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.waitForURL(/bbox=/);
    await page.getByText('Dans la zone affichée').waitFor();
    await page.locator('.card-name', { hasText: 'Case numérique' }).waitFor({ state: 'detached' });
    t.match(page.url(), /near=/, 'distances still start from Lille');
    await page.getByRole('link', { name: /Revenir autour/ }).click();
    await page.locator('.card-name', { hasText: 'Case numérique' }).waitFor();
    t.notMatch(page.url(), /bbox=/);
    t.same(complaints, []);
  });

  t.test('and the list mark each other', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/?q=Lille&frais_a_charge=Gratuit'));
    await mapReady(page);
    const canvas = page.locator('.map canvas');
    const before = await canvas.screenshot();
    await page.locator('.card').first().hover();
    await page.waitForTimeout(400);
    t.not(Buffer.compare(before, await canvas.screenshot()), 0, 'the card’s venue is marked on the map');
    await page.locator('.map-zoom').hover();
    const area = await canvas.boundingBox();
    if (!area) throw new Error('no map');
    // The map's middle lies between Lille and its one free venue: somewhere just above, the venue answers.
    const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
    const around = Array.from({ length: 300 }, (_, i) => [
      x - 60 + (i % 20) * 12,
      y - 230 + Math.floor(i / 20) * 12,
    ]);
    let marked = false;
    for (const [left = 0, top = 0] of around) {
      await page.mouse.move(left, top);
      marked ||= (await page.locator('.card-active').count()) > 0;
      if (marked) break;
    }
    t.ok(marked, 'the point’s card is marked in the list');
  });

  t.test('opens the venue that is touched, and closes it by keyboard', async (t) => {
    const visitor = await visit();
    const { page, complaints } = visitor;
    const card = await touch(visitor, ROUBAIX, 0.01);
    t.match(await card.textContent(), /Condition Publique/);
    await card.getByRole('button', { name: 'Fermer' }).focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    t.same(complaints, []);
  });

  t.test('of a directory too large for one file says so, then shows what is in view', async (t) => {
    const { page, at } = await visit();
    const none = { version: '1', id: [], lon: [], lat: [], set: [], sets: [], approximate: [] };
    const one = { id: ['x'], lon: [306_350], lat: [5_063_720], set: [0], sets: [[]], approximate: [0] };
    let asked = 0;
    await page.route(/\/api\/points/, async (route) => {
      asked += 1;
      const boxed = route.request().url().includes('bbox=');
      const json = boxed && asked > 2 ? { ...none, ...one, complete: true } : { ...none, complete: false };
      await route.fulfill({ json });
    });
    await page.goto(at('/'));
    await mapReady(page);
    await page.getByText('Trop de lieux').waitFor();
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.getByText('Trop de lieux').waitFor({ state: 'detached' });
    t.ok(asked >= 3, 'asked again for the smaller box');
  });

  t.test('fails without taking anything away', async (t) => {
    const { page, at } = await visit();
    await page.route('**/open-map*.js', (route) => route.abort());
    await page.goto(at('/?q=Lille'));
    await page.getByText('La carte ne peut pas s’afficher ici').waitFor();
    t.equal((await listed(page))[0], 'Médiathèque du Vieux-Lille');
    await need(page, 'creer').check({ force: true });
    await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor({ state: 'detached' });
  });

  t.test('is done without where there is no WebGL', async (t) => {
    const { page, at } = await visit();
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(at('/'));
    await page.getByText('La carte ne peut pas s’afficher ici').waitFor();
    t.ok(await page.getByRole('combobox').isVisible());
  });
});

t.test('venues at one point of the map', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t, [...stacked, ...tower]);

  t.test('are all named, each once', async (t) => {
    const visitor = await visit();
    // From near it is a dot, from far a cluster that nothing would part.
    for (const reach of [0.005, 0.4]) {
      const region = await touch(visitor, BREST, reach);
      t.equal(await region.getByRole('heading').textContent(), '2\u00a0lieux ici');
      t.same((await region.getByRole('link').allTextContents()).toSorted(), [
        'Cybercommune',
        'Mairie de Brest',
      ]);
      t.match(await region.getByRole('link', { name: 'Cyber' }).getAttribute('href'), /^\/lieux\/cyber\//);
    }
    const region = await touch(visitor, QUIMPER, 0.005);
    t.equal(await region.getByRole('link').count(), 10);
    t.match(await region.textContent(), /13\u00a0lieux ici.*et 3\u00a0autres/);
    t.same(visitor.complaints, []);
  });

  t.test('take the focus when they open, and give it back', async (t) => {
    const visitor = await visit();
    const region = await touch(visitor, BREST, 0.005);
    const focused = () => visitor.page.evaluate(() => document.activeElement?.className ?? '');
    t.match(await focused(), /map-selected/);
    await visitor.page.keyboard.press('Escape');
    await region.waitFor({ state: 'detached' });
    t.match(await focused(), /maplibregl-canvas/);
  });
});
