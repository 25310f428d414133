import t from 'tap';
import { listed, mapReady, need, noBrowser, openSite, phone } from './browser.ts';

t.test('looking for a venue', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('with the keyboard alone: type, choose between two Saint-Denis, open the first venue', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/'));
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate(() => document.activeElement?.textContent), 'Aller au contenu');
    const box = page.getByRole('combobox');
    await box.focus();
    await page.keyboard.type('saint denis', { delay: 20 });
    const option = page.getByRole('option', { name: /Seine-Saint-Denis/ });
    await option.waitFor();
    t.equal(await box.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    t.equal(await box.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 12 && (await option.getAttribute('aria-selected')) !== 'true'; step += 1)
      await page.keyboard.press('ArrowDown');
    t.equal(await box.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/near=/);
    t.equal((await listed(page))[0], 'Maison de Saint-Denis');
    t.equal(await page.getByRole('combobox').inputValue(), 'Saint-Denis (93)');
    await page.locator('.card-name a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lieux\//);
    t.equal(await page.locator('h1').textContent(), 'Maison de Saint-Denis');
    t.same(complaints, []);
  });

  t.test('without scripts: search, a need, more filters, one form', async (t) => {
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at('/'));
    await page.getByRole('combobox').fill('Lille');
    await need(page, 'creer').check({ force: true });
    await page.getByRole('button', { name: 'Chercher' }).click();
    t.same((await listed(page)).slice(0, 2), ['Atelier de Wazemmes', 'Condition Publique']);
    t.ok(await need(page, 'creer').isChecked());
    await page.goto(at('/?q=Lille'));
    await page.locator('.facets summary').click();
    await page.getByLabel('Gratuit', { exact: true }).check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    t.same(await listed(page), ['Médiathèque du Vieux-Lille']);
  });

  t.test('a criterion chosen stays folded, and is taken back in one step, without scripts too', async (t) => {
    for (const options of [phone, { ...phone, javaScriptEnabled: false }]) {
      const { page, at } = await visit(options);
      await page.goto(at('/?q=Lille&need=creer&frais_a_charge=Gratuit'));
      t.equal(await page.locator('.facets').getAttribute('open'), null);
      t.same(await page.locator('.empty .chosen-one').allTextContents(), [
        'Retirer\u00a0: Créer',
        'Retirer\u00a0: Prix\u00a0: Gratuit',
      ]);
      await page.getByRole('link', { name: 'Créer' }).click();
      await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor();
      t.same(await listed(page), ['Médiathèque du Vieux-Lille']);
      await page.getByRole('link', { name: 'Tout effacer' }).click();
      await page.locator('.card-name', { hasText: 'Condition' }).waitFor();
      t.match(new URL(page.url()).search, /q=Lille/);
    }
  });

  t.test('the form sent again stays at its place; another text leaves it', async (t) => {
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at('/?q=Ma+position&near=55.45,-20.88'));
    await page.getByRole('button', { name: 'Chercher' }).click();
    t.equal((await listed(page))[0], 'Case numérique');
    t.equal(await page.locator('h2').first().textContent(), 'Autour de Ma position');
    await page.getByRole('combobox').fill('Roubaix');
    await page.getByRole('button', { name: 'Chercher' }).click();
    t.equal((await listed(page))[0], 'Condition Publique');
  });

  t.test('needs act at once, are in the address, and « back » undoes them', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/?q=Lille'));
    const all = await listed(page);
    t.equal(all[0], 'Médiathèque du Vieux-Lille');
    await need(page, 'creer').check({ force: true });
    await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor({ state: 'detached' });
    t.match(page.url(), /need=creer/);
    const filtered = await listed(page);
    await page.reload();
    t.same(await listed(page), filtered, 'the address says it all');
    await page.goBack();
    await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor();
    t.same(await listed(page), all);
    t.notOk(await need(page, 'creer').isChecked());
    t.same(complaints, []);
  });

  t.test('on a phone the list comes first, and the map is one button away', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await page.goto(at('/?q=Lille'));
    t.ok(await page.locator('.card').first().isVisible());
    t.notOk(await page.locator('.map-column').isVisible());
    await page.getByRole('button', { name: 'Voir la carte' }).tap();
    await mapReady(page);
    const box = await page.getByRole('button', { name: 'Voir la liste' }).boundingBox();
    t.ok(box && box.y > 600 && box.height >= 44, 'within a thumb’s reach');
    await page.getByRole('button', { name: 'Voir la liste' }).tap();
    t.ok(await page.locator('.card').first().isVisible());
    t.same(complaints, []);
  });

  t.test('« autour de moi » refused is answered softly', async (t) => {
    const { page, at } = await visit({ permissions: [] });
    await page.goto(at('/'));
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await page.getByText('écrivez le nom de votre commune').waitFor();
    t.equal(new URL(page.url()).search, '');
  });

  t.test('« autour de moi » granted lists what is near', async (t) => {
    const geolocation = { longitude: 55.45, latitude: -20.88 };
    const { page, at } = await visit({ permissions: ['geolocation'], geolocation });
    await page.goto(at('/'));
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await page.waitForURL(/near=55.45,-20.88/);
    t.equal((await listed(page))[0], 'Case numérique');
  });

  t.test('an unknown address helps to search again', async (t) => {
    const { page, at } = await visit();
    const answer = await page.goto(at('/lieux/inconnu/ancien'));
    t.equal(answer?.status(), 404);
    await page.getByRole('combobox').fill('Roubaix');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Roubaix/);
    t.equal((await listed(page))[0], 'Condition Publique');
  });
});
