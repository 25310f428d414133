import t from 'tap';
import { listed, noBrowser, openSite, phone, tabTo } from './browser.ts';

const venuePath = '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille';

/** How much wider than its window a page is, in pixels. */
const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

t.test('journeys', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('in Arabic, right to left: chosen once, remembered, names kept in French', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await page.goto(at('/?q=Lille'));
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL(/\/ar\?q=Lille/);
    t.same(await page.locator('html').evaluate((html: HTMLElement) => [html.lang, html.dir]), ['ar', 'rtl']);
    const name = page.locator('.card-name a').first();
    t.equal(await name.textContent(), 'Médiathèque du Vieux-Lille');
    t.equal(await name.getAttribute('lang'), 'fr');
    t.match(await page.locator('.opening').first().textContent(), /\p{Script=Arabic}/u);
    const [title, edge] = await page.locator('#liste h2').evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return [range.getBoundingClientRect().right, heading.getBoundingClientRect().right];
    });
    t.ok(Math.abs((title ?? 0) - (edge ?? 0)) < 2, 'lines begin at the right');
    t.ok((await page.evaluate(overflow)) <= 0);
    await page.locator('input[name="need"][value="creer"]').check({ force: true });
    await page.locator('.card-name', { hasText: 'Médiathèque' }).waitFor({ state: 'detached' });
    t.match(page.url(), /\/ar\?q=Lille.*need=creer/);
    await page.goto(at('/'));
    t.match(page.url(), /\/ar$/, 'remembered');
    await page.goto(at(`/ar${venuePath}`));
    t.equal(await page.locator('h1').getAttribute('lang'), 'fr');
    t.ok((await page.evaluate(overflow)) <= 0);
    t.same(complaints, []);
  });

  t.test('each language speaks for itself on the pages that people need', async (t) => {
    const { page, at } = await visit(phone);
    const french = new Map<string, string[]>();
    const sentences = async (path: string) => {
      await page.goto(at(path));
      return page.locator('main :is(h1, h2, legend, label, summary, p, button)').evaluateAll((elements) =>
        elements
          .filter((element) => !element.closest('[lang="fr"]'))
          .map((element) => {
            const own = element.cloneNode(true) as Element;
            for (const name of own.querySelectorAll('[lang="fr"]')) name.remove();
            return own.textContent.trim();
          }),
      );
    };
    for (const path of ['/', '/orientation', venuePath]) french.set(path, await sentences(path));
    for (const prefix of ['/en', '/ar', '/es', '/pt', '/uk'])
      for (const [path, before] of french) {
        const said = await sentences(prefix + (path === '/' ? '' : path));
        const same = said.filter((text) => text.length > 24 && before.includes(text));
        t.same(same, [], `${prefix}${path}: nothing is left in French`);
      }
  });

  t.test('a social worker, without scripts: four questions, a sheet', async (t) => {
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at('/'));
    await page.getByRole('link', { name: 'Être orienté' }).click();
    await page.getByLabel('Utiliser sur place un ordinateur').check();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('combobox').fill('Lille');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Un autre jour').check();
    await page.locator('input[name="day"]').fill('2026-06-02');
    await page.locator('input[name="hour"]').fill('10:00');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Gratuit').check();
    await page.getByRole('button', { name: 'Voir les lieux' }).click();
    await page.getByRole('heading', { name: /Médiathèque du Vieux-Lille/ }).waitFor();
    t.match(await page.locator('.reason').allTextContents(), [
      /ordinateur/,
      'Gratuit',
      /À/,
      /mardi 2 juin\s?: 9\sh – 12\sh/,
    ]);
    await page.getByRole('button', { name: 'Préparer la fiche' }).click();
    await page.locator('.sheet').first().waitFor();
    t.match(await page.locator('.sheet').first().textContent(), /Médiathèque du Vieux-Lille/);
  });

  t.test('the whole visit with the keyboard alone, from the menu to the printed sheet', async (t) => {
    const { page, at, complaints } = await visit();
    const reach = (matches: string) => tabTo(page, matches);
    await page.goto(at('/'));
    await reach('.languages summary');
    await page.keyboard.press('Enter');
    await page.locator('.languages[open]').waitFor();
    await reach('.languages a[hreflang="es"]');
    await page.keyboard.press('Escape');
    t.ok(
      await page.evaluate(() => document.activeElement?.matches('.languages summary')),
      'closed, in place',
    );
    await reach('[role="combobox"]');
    await page.keyboard.type('Lille', { delay: 20 });
    await page.getByRole('option', { name: /Lille/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/near=/);
    await reach('input[name="need"][value="creer"]');
    await page.keyboard.press('Space');
    await page.waitForURL(/need=creer/);
    await page.locator('.card-name', { hasText: 'Atelier de Wazemmes' }).waitFor();
    await reach('.card-name a');
    await page.keyboard.press('Enter');
    await page.locator('.venue h1', { hasText: 'Atelier de Wazemmes' }).waitFor();
    await reach('a[href$="/imprimer"]');
    await page.keyboard.press('Enter');
    await page.locator('.sheet').waitFor();
    t.same(complaints, []);
  });

  t.test('the same with the keyboard alone, in three minutes’ worth of keys', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/orientation'));
    const reach = (matches: string) => tabTo(page, matches);
    await reach('input[value="Accès internet et matériel informatique"]');
    await page.keyboard.press('Space');
    await reach('.plain-form > .button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=where/);
    await reach('[role="combobox"]');
    await page.keyboard.type('Roubaix', { delay: 20 });
    await page
      .getByRole('option', { name: /Roubaix/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=when/);
    await reach('.plain-form > .button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=constraints/);
    await reach('.plain-form > .button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=answer/);
    await reach('.chosen-venue a');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    t.not(outline, 'none', 'one sees where one is');
    t.same(complaints, []);
  });

  t.test('the printed page is one sheet: the venue, its code, its map, and nothing to click', async (t) => {
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at(`${venuePath}/imprimer`));
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.site-header', '.site-footer', '.sheet-tools'])
      t.notOk(await page.locator(hidden).isVisible(), hidden);
    for (const shown of ['.qr', '.location-map', '.week', '.sheet-foot'])
      t.ok(await page.locator(shown).first().isVisible(), shown);
    const size = await page
      .locator('.sheet')
      .evaluate((sheet) => Number.parseFloat(getComputedStyle(sheet).fontSize));
    t.ok(size >= 20, `large type: ${size} px`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    t.equal([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 1, 'one sheet of paper');
  });

  t.test('a list without scripts prints too, its addresses and hours with it', async (t) => {
    const { page, at } = await visit({ javaScriptEnabled: false });
    await page.goto(at('/?q=Lille'));
    await page.emulateMedia({ media: 'print' });
    t.ok(await page.locator('.card').first().isVisible());
    t.notOk(await page.locator('.map-column').isVisible());
    t.notOk(await page.locator('.counter').isVisible());
  });

  t.test('forced colours and large text lose nothing', async (t) => {
    const { page, at } = await visit({ forcedColors: 'active', viewport: { width: 640, height: 400 } });
    await page.goto(at('/?q=Lille&need=acceder&open=now'));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    t.ok((await page.evaluate(overflow)) <= 0);
    t.ok((await listed(page)).length > 0);
    const outline = await page
      .locator('.chip:has(:checked)')
      .first()
      .evaluate((chip) => getComputedStyle(chip).outlineStyle);
    t.equal(outline, 'solid', 'what is chosen shows without colours');
  });

  t.test('what is open is told in the venue’s own time', async (t) => {
    const { page, at } = await visit({ timezoneId: 'Pacific/Auckland' });
    await page.goto(at('/?q=Lille'));
    t.match(await page.locator('.opening-open').first().textContent(), /Ouvert jusqu’à 12\sh/);
    await page.goto(at(venuePath));
    t.match(await page.locator('.week [aria-current]').textContent(), /lundi/);
  });

  t.test('an error is reported, and nothing of it is lost on the way', async (t) => {
    const { page, at } = await visit(phone);
    await page.goto(at(venuePath));
    await page.getByRole('link', { name: 'Signaler une erreur' }).click();
    await page.getByLabel('Autre chose').check();
    await page.getByLabel('Votre adresse de courriel').fill('moi@exemple.fr');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').waitFor();
    t.equal(await page.getByLabel('Votre adresse de courriel').inputValue(), 'moi@exemple.fr');
    t.ok(await page.getByLabel('Autre chose').isChecked());
    await page.getByLabel('Ce que vous savez').fill('La porte est derrière.');
    await page.getByLabel('J’accepte').check();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Merci, c’est envoyé').waitFor();
    await page.getByRole('button', { name: 'Retirer mon signalement' }).click();
    await page.getByText('Il n’en reste rien').waitFor();
  });

  t.test('nothing here is a dead end: what to give up is said, and the nearest beyond', async (t) => {
    const { page, at } = await visit();
    await page.goto(at('/?departement=59&need=creer&frais_a_charge=Gratuit'));
    await page.getByText('Aucun lieu ne correspond ici').waitFor();
    await page.getByRole('link', { name: 'Sans « Créer »' }).waitFor();
    await page.getByRole('link', { name: /^Sans « Prix/ }).click();
    await page.locator('.card-name', { hasText: 'Condition Publique' }).waitFor();
    await page.goto(at('/?q=Lille&need=creer&prise_en_charge_specifique=Surdit%C3%A9'));
    await page.getByText('Aucun lieu de l’annuaire n’a tout cela').waitFor();
    t.equal(await page.getByRole('link', { name: /^Sans/ }).count(), 1, 'counted everywhere, not around');
    await page.goto(at('/?departement=93&need=creer'));
    await page.getByText('Le plus proche qui a tout cela').waitFor();
    t.match(await page.locator('.empty .card-name').textContent(), /Wazemmes|Condition/);
  });
});
