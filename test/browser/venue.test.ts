import t from 'tap';
import { noBrowser, openSite, phone } from './browser.ts';

t.test('a venue’s page', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);
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
    t.match(await page.getByRole('link', { name: 'Itinéraire' }).getAttribute('href'), /^https:\/\//);
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

  t.test('an older address of it leads to it', async (t) => {
    const { page, at } = await visit();
    await page.goto(at(path.replace(/[^/]+$/, 'ancien-nom')));
    t.equal(new URL(page.url()).pathname, path);
  });
});
