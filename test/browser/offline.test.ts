import t from 'tap';
import { listed, mapReady, noBrowser, openSite, phone } from './browser.ts';

const installed = { ...phone, serviceWorkers: 'allow' } as const;

t.test('without a network', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('the last list, its venue and those saved are there, and it is said', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    t.notOk(await page.locator('.offline-sign').isVisible());
    await page.goto(at('/?q=Lille'));
    const seen = await listed(page);
    await page.locator('.card-name a').first().click();
    await page.getByRole('button', { name: 'Garder ce lieu' }).click();
    await page.getByRole('button', { name: 'Lieu gardé' }).waitFor();
    await page.evaluate(async () => {
      const cache = await caches.open('saved');
      while ((await cache.keys()).length === 0) await new Promise((wake) => setTimeout(wake, 50));
    });

    await page.context().setOffline(true);
    await page.goto(at('/?q=Lille'));
    t.same(await listed(page), seen);
    await page.getByText('Hors connexion.').waitFor();
    await page.locator('.card-name a').first().click();
    await page.locator('h1', { hasText: 'Médiathèque du Vieux-Lille' }).waitFor();

    await page.goto(at('/?q=Marseille'));
    await page.getByText('n’est pas gardée dans cet appareil').waitFor();
    t.same(await page.locator('.saved .card-name').allTextContents(), ['Médiathèque du Vieux-Lille']);
    await page.getByRole('link', { name: /^Lille \(59\)/ }).waitFor();
    await page.getByRole('button', { name: 'Effacer tout' }).click();
    await page.getByText('Vous n’avez gardé aucun lieu').waitFor();
    t.equal(await page.evaluate(() => localStorage.getItem('lieux-gardes')), null);

    await page.context().setOffline(false);
    await page.goto(at('/?q=Lille'));
    t.same(await listed(page), seen, 'back online, all is as before');
    t.notOk(await page.locator('.offline-sign').isVisible());
  });

  t.test('a saved venue is opened without a network even when it was not seen lately', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/lieux/Condition%20Publique/condition-publique'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole('button', { name: 'Garder ce lieu' }).click();
    await page.evaluate(async () => {
      const cache = await caches.open('saved');
      while ((await cache.keys()).length === 0) await new Promise((wake) => setTimeout(wake, 50));
      await caches.delete('pages');
    });
    await page.context().setOffline(true);
    await page.goto(at('/mes-lieux'));
    await page.locator('.saved .card-name a').click();
    await page.locator('h1', { hasText: 'Condition Publique' }).waitFor();
    t.match(page.url(), /condition-publique$/);
  });

  t.test('the site can be put on the screen of a telephone', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/'));
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = await (await page.request.get(at(href ?? ''))).json();
    t.match(manifest, { display: 'standalone', start_url: '/' });
    for (const { src, sizes } of manifest.icons) {
      const icon = await (await page.request.get(at(src))).body();
      t.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, sizes, src);
    }
  });

  t.test('on a desk, the map of the last list is there too', async (t) => {
    const { page, at } = await visit({ serviceWorkers: 'allow' });
    await page.goto(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(at('/?q=Lille'));
    await mapReady(page);
    await page.context().setOffline(true);
    await page.goto(at('/?q=Lille'));
    await mapReady(page);
    t.ok((await listed(page)).length > 0);
  });
});
