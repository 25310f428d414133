import type { Page } from 'playwright-core';
import t from 'tap';
import { listed, mapReady, need, noBrowser, openSite, phone } from './browser.ts';

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

  const kept = (page: Page, name: string, count = 1) =>
    page.evaluate(
      async ([cacheName, least]) => {
        const cache = await caches.open(cacheName);
        while ((await cache.keys()).length < least) await new Promise((wake) => setTimeout(wake, 50));
      },
      [name, count] as const,
    );

  t.test('the very first page is there again, and so is the list that filters led to', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/?q=Lille'));
    const seen = await listed(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await kept(page, 'pages');
    await need(page, 'creer').check({ force: true });
    await page.waitForURL(/need=creer/);
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active));
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await kept(page, 'pages', 2);
    const filtered = page.url();
    await page.context().setOffline(true);
    await page.goto(filtered);
    await page.getByText('Hors connexion.').waitFor();
    t.ok((await listed(page)).includes('Atelier de Wazemmes'));
    await page.goto(at('/?q=Lille'));
    t.same(await listed(page), seen);
    await page.goto(at('/'));
    await page.locator('.counter-welcome').waitFor();
    await page.goto(at('/orientation'));
    await page.getByText('n’est pas gardée dans cet appareil').waitFor();
  });

  t.test('who reads Arabic is answered in Arabic, and opens what was saved in French', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/lieux/Condition%20Publique/condition-publique'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole('button', { name: 'Garder ce lieu' }).click();
    await kept(page, 'saved');
    await page.goto(at('/langues/ar?vers=%2F%3Fq%3DLille'));
    await page.waitForURL(/\/ar\?q=Lille/);
    await kept(page, 'pages', 2);
    await page.waitForFunction(() => caches.match('/ar/mes-lieux'));
    await page.context().setOffline(true);
    await page.goto(at('/?q=Marseille'));
    t.equal(await page.locator('html').getAttribute('lang'), 'ar');
    await page.locator('.saved .card-name a').click();
    await page.locator('h1', { hasText: 'Condition Publique' }).waitFor();
  });

  t.test('« open » that is a memory is no longer shown', async (t) => {
    const { page, at } = await visit(installed);
    await page.goto(at('/?q=Lille'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await kept(page, 'pages');
    t.ok(await page.locator('.opening').first().isVisible());
    await page.context().setOffline(true);
    await page.goto(at('/?q=Lille'));
    await page.getByText('Hors connexion.').waitFor();
    // The pages of these tests were made on 1 June.
    t.notOk(await page.locator('.opening').first().isVisible());
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
