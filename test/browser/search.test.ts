import t from 'tap';
import { listed, mapReady, need, noBrowser, openSite, phone } from './browser.ts';

t.test('looking for a venue', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('with the keyboard alone: type, choose between two Saint-Denis, open the first venue', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/'));
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate(() => document.activeElement?.textContent), 'Aller au contenu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    t.equal(await page.evaluate(() => document.activeElement?.id), 'liste');
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
    await page.getByRole('checkbox', { name: /^Gratuit \d/ }).check();
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
      await page.getByRole('link', { name: 'Retirer : Créer' }).click();
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
    t.equal(await page.locator('h2').first().textContent(), 'Autour de moi');
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
    // The form follows the list, a frame later.
    await page.locator('input[value="creer"]:not(:checked)').waitFor({ state: 'attached' });
    t.same(complaints, []);
  });

  t.test('what is ticked before the scripts have come still counts', async (t) => {
    const { page, at } = await visit();
    await page.route(/\/assets\/main-[^/]+\.js/, async (route) => {
      await need(page, 'creer').evaluate((box: HTMLInputElement) => box.click());
      await route.continue();
    });
    await page.goto(at('/?q=Lille'), { waitUntil: 'commit' });
    await page.waitForURL(/need=creer/);
    await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor({ state: 'detached' });
    t.ok(await need(page, 'creer').isChecked(), 'and stays ticked');
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

  t.test('behind the map of a phone nothing can be reached, and Escape goes back to the list', async (t) => {
    const { page, at } = await visit(phone);
    await page.goto(at('/?q=Lille'));
    await page.getByRole('button', { name: 'Voir la carte' }).click();
    await mapReady(page);
    const reached = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(
          () => document.activeElement?.closest('.map-column, .map-switch, body')?.className ?? '',
        ),
      );
    }
    t.same(
      [...reached].filter((name) => name && !name.startsWith('map-')),
      [],
    );
    t.ok(reached.has('map-column'), 'the buttons of the map are reached');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Voir la carte' }).waitFor();
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('.search-column')?.inert);
    await page.locator('.card-name a').first().focus();
    t.ok(await page.evaluate(() => document.activeElement?.matches('.card-name a')));
  });

  t.test('a venue leads back to the list that one came from, with its filters', async () => {
    const { page, at } = await visit();
    await page.goto(at('/?q=Lille'));
    await need(page, 'creer').check({ force: true });
    await page.waitForURL(/need=creer/);
    const list = page.url();
    await page.locator('.card-name a').first().click();
    await page.locator('.venue h1').waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLAnchorElement>('[data-back]')?.search);
    await page.locator('[data-back]').click();
    await page.waitForURL(list);
  });

  t.test('at another time, cards say that time; a day too far is refused by its field', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/?q=Lille&open=2026-06-06T10:30'));
    t.match(await page.locator('.opening').first().textContent(), /samedi 6 juin\s: 10\sh – 12\sh/);
    const day = page.locator('input[name="day"]');
    t.same([await day.getAttribute('min'), await day.getAttribute('max')], ['2026-06-01', '2026-07-05']);
    await page.goto(at('/?q=Lille&open=at&day=2027-01-15&hour='));
    await page.getByText(/ne sont connus que jusqu’au 5 juillet 2026/).waitFor();
    t.ok((await listed(page)).length > 0);
  });

  t.test('« back » closes the map of a phone, and undoes its first move', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await page.goto(at('/'));
    await page.goto(at('/?q=Lille'));
    const place = await listed(page);
    await page.getByRole('button', { name: 'Voir la carte' }).tap();
    await mapReady(page);
    await page.goBack();
    await page.locator('.map-column').waitFor({ state: 'hidden' });
    t.match(page.url(), /q=Lille$/);
    await page.getByRole('button', { name: 'Voir la carte' }).tap();
    await page.getByRole('button', { name: 'Agrandir' }).tap();
    await page.waitForURL(/bbox=/);
    await page.getByRole('button', { name: 'Voir la liste' }).tap();
    await page.getByText('Dans la zone affichée').waitFor();
    await page.goBack();
    await page.getByText('Dans la zone affichée').waitFor({ state: 'detached' });
    t.same(await listed(page), place);
    t.match(page.url(), /q=Lille$/);
    t.same(complaints, []);
  });

  t.test('the map’s button covers no proposition, and is not there without scripts', async (t) => {
    const plain = await visit({ ...phone, javaScriptEnabled: false });
    await plain.page.goto(plain.at('/?q=Lille'));
    t.equal(await plain.page.locator('.map-switch').count(), 0);
    const { page, at } = await visit(phone);
    await page.goto(at('/?q=Lille'));
    const button = page.locator('.map-switch');
    await button.waitFor();
    await page.getByRole('combobox').fill('Saint-Denis');
    await page.getByRole('option').first().waitFor();
    await button.waitFor({ state: 'hidden' });
  });

  t.test('« back » after the first move of the map returns to the welcome', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/'));
    await mapReady(page);
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.waitForURL(/bbox=/);
    const first = page.url();
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.waitForURL((url) => url.href !== first);
    await page.goBack();
    await page.locator('.counter-welcome').waitFor();
    t.equal(new URL(page.url()).search, '');
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

  t.test(
    'a guess is said, and may be refused; one letter is not enough; far is said to be far',
    async (t) => {
      const { page, at } = await visit({ javaScriptEnabled: false });
      await page.goto(at('/?q=Roubai'));
      await page.getByText('Nous avons compris : Roubaix (59).').waitFor();
      await page.getByRole('link', { name: 'Chercher les lieux appelés' }).click();
      await page.getByText('Nous ne connaissons pas d’endroit appelé').waitFor();
      await page.goto(at('/?q=Roubaix'));
      t.equal(await page.getByText('Nous avons compris').count(), 0);
      await page.goto(at('/?q=a'));
      await page.getByText('au moins deux lettres').waitFor();
      t.same(await listed(page), []);
      await page.goto(at('/?near=166.45,-22.27'));
      await page.getByText(/Aucun lieu à moins de 100.km/).waitFor();
      t.equal((await listed(page)).length, 5);
    },
  );

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
