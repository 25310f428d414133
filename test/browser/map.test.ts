import t from 'tap';
import { ROUBAIX } from '../places.ts';
import { listed, mapReady, need, noBrowser, openSite } from './browser.ts';

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
    const { page, at, complaints } = await visit();
    const [lon, lat] = ROUBAIX;
    await page.goto(at(`/?bbox=${lon - 0.01},${lat - 0.01},${lon + 0.01},${lat + 0.01}`));
    await mapReady(page);
    const area = await page.locator('.map canvas').boundingBox();
    if (!area) throw new Error('no map');
    await page.mouse.click(area.x + area.width / 2, area.y + area.height / 2);
    const card = page.locator('.map-selected');
    await card.waitFor();
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
