import type { Page } from 'playwright-core';
import t from 'tap';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { axeFinds, noBrowser, openSite, overflowOf, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
const own = '/lieux/Espace%20public/espace-public';

t.test('the form of those who run a venue', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const visit = await openSite(
    t,
    [
      {
        id: 'Espace public',
        nom: 'Espace public',
        at: LILLE,
        courriels: ['accueil@espace-public-lille.fr'],
        horaires: 'Mo 09:00-12:00',
      },
      {
        id: 'Écrit',
        nom: 'Écrit',
        at: LILLE,
        courriels: ['accueil@espace-public-lille.fr'],
        horaires: 'Sa[1] 10:00-12:00',
      },
      {
        id: 'Brisé',
        nom: 'Brisé',
        at: LILLE,
        courriels: ['accueil@espace-public-lille.fr'],
        horaires: 'We 09:00-12:00; Tu 09:30-12:30-17:00; Mo 14:00-17:00',
      },
    ],
    { SMTP_URL, MAIL_FROM },
  );

  /** The cookies of someone who is in, and runs the three venues: five mails an hour are all one gets. */
  const cookies = await (async () => {
    const { page, at } = await visit();
    await enter({ page, at }, received, 'accueil@espace-public-lille.fr');
    for (const path of [own, '/lieux/%C3%89crit/ecrit', '/lieux/Bris%C3%A9/brise']) {
      await page.goto(at(`${path}/revendiquer`));
      await page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
      await page.getByText('ce lieu est à vous').waitFor();
    }
    return page.context().cookies();
  })();
  /** The form, open. */
  async function edit(options?: Parameters<typeof visit>[0], path = own) {
    const visitor = await visit(options);
    await visitor.page.context().addCookies(cookies);
    await visitor.page.goto(visitor.at(`${path}/modifier`));
    return visitor;
  }
  const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();
  /** After a save: what it was, then the public page. */
  async function see(page: Page) {
    await page.getByText('C’est enregistré').waitFor();
    await page.getByRole('link', { name: 'Voir la page' }).click();
    await page.locator('.venue h1').waitFor();
  }
  const part = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).click();
  const ready = (page: Page) => page.getByRole('heading', { name: 'Semaine ordinaire' }).waitFor();

  t.test('a week by the keyboard alone, read as it is written, is what the public page says', async (t) => {
    const { page, at, complaints } = await edit();
    await ready(page);
    await page
      .getByRole('group', { name: 'Mardi' })
      .getByRole('button', { name: 'Ajouter des heures' })
      .focus();
    await page.keyboard.press('Enter');
    const from = page.getByLabel('Mardi, période 1 : de');
    await from.and(page.locator(':focus')).waitFor();
    await page.getByLabel('Mardi, période 1 : à').fill('08:00');
    await page.keyboard.press('Enter');
    await page.getByText('La fin est avant le début').waitFor();
    t.match(page.url(), /\/modifier$/, 'nothing is sent while a period is wrong');
    await page.getByLabel('Mardi, période 1 : à').fill('12:30');
    await page.getByLabel('Mardi, période 1 : sur rendez-vous').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Ajouter une fermeture' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Premier jour').fill('2026-06-08');
    await page.getByLabel('Raison').fill('travaux');
    const reading = page.getByRole('region', { name: 'Ce que le public lira' });
    await reading.getByText('9\u00a0h – 12\u00a0h\u00a030 (sur rendez-vous)').waitFor();
    await reading.getByText('travaux', { exact: false }).first().waitFor();
    t.equal(
      await page.locator('#horaires').inputValue(),
      'Mo 09:00-12:00; Tu 09:00-12:30 "sur rendez-vous"; 2026 Jun 08 off "travaux"',
    );
    await page.getByLabel('Raison').press('Enter');
    await see(page);
    await page.getByText('(travaux)').waitFor();
    t.match(
      await page.locator('.week').textContent(),
      /mardi9\u00a0h – 12\u00a0h\u00a030 \(sur rendez-vous\)/,
    );
    t.same(complaints, []);
    await page.goto(at(`${own}/modifier`));
    await ready(page);
    t.equal(await page.getByText('Un brouillon du').count(), 0, 'what was saved is no draft');
  });

  t.test('a rule that no week can say stays as it is written', async (t) => {
    const { page } = await edit({}, '/lieux/%C3%89crit/ecrit');
    await page.getByRole('heading', { name: 'Règle libre' }).waitFor();
    t.equal(await page.locator('#horaires').inputValue(), 'Sa[1] 10:00-12:00');
    await page.locator('#horaires').fill('Sa[1] 10:00-12:00; samedi soir');
    await page.getByText('la page dira « horaires à vérifier »').waitFor();
    await save(page);
    await page.getByText('Rien n’est enregistré pour l’instant').waitFor();
    t.equal(await page.locator('#horaires').inputValue(), 'Sa[1] 10:00-12:00; samedi soir');
    await save(page);
    await see(page);
    await page.getByText('samedi soir').first().waitFor();
  });

  t.test(
    'a draft outlives the tab and the session, and asks before it takes the place of anything',
    async (t) => {
      const { page, at } = await edit();
      await ready(page);
      await part(page, 'Le lieu');
      await page.locator('#presentation_resume').fill('Ouvert à tous, écrit hier.');
      await page.getByText('Brouillon gardé sur cet appareil').waitFor();
      const context = page.context();
      await page.close();
      const again = await context.newPage();
      await again.goto(at(`${own}/modifier`));
      await again.getByText('Un brouillon du').waitFor();
      t.equal(await again.locator('#presentation_resume').inputValue(), '', 'nothing is overridden');
      await again.getByRole('button', { name: 'Le reprendre' }).click();
      t.equal(await again.locator('#presentation_resume').inputValue(), 'Ouvert à tous, écrit hier.');
      await context.clearCookies();
      await save(again);
      await again.getByText('Rien n’est perdu').waitFor();
      await ready(again);
      await again.close();
      await context.addCookies(cookies);
      const last = await context.newPage();
      await last.goto(at(`${own}/modifier`));
      await last.getByRole('button', { name: 'Le reprendre' }).click();
      await save(last);
      await see(last);
      await last.getByText('Ouvert à tous, écrit hier.').waitFor();
      await last.goto(at(`${own}/modifier`));
      await ready(last);
      t.equal(await last.getByText('Un brouillon du').count(), 0);
    },
  );

  t.test('a preview is the public page, and keeps nothing', async (t) => {
    const { page, at } = await edit({ ...phone, javaScriptEnabled: false });
    for (const name of ['Le lieu', 'Le joindre', 'Pour qui, et comment venir']) await part(page, name);
    await page.locator('#presentation_detail').fill('Une salle claire.');
    await page.locator('#telephone').fill('douze');
    await page.getByRole('button', { name: 'Voir comme le public' }).click();
    await page.getByRole('link', { name: /Téléphone : un numéro français/ }).waitFor();
    await page.locator('#telephone').fill('0320495000');
    await part(page, 'Pour qui, et comment venir');
    await page.getByLabel('Seniors').check();
    await page.locator('#horaires').fill('Mo 10:00-12:00; PH off');
    await page.getByRole('button', { name: 'Voir comme le public' }).click();
    await page.getByText('Aperçu : rien n’est enregistré').waitFor();
    const text = await page.locator('.venue').textContent();
    for (const said of [
      'Une salle claire.',
      '03\u00a020\u00a049\u00a050\u00a000',
      'Seniors',
      '10\u00a0h – 12\u00a0h',
    ])
      t.ok(text?.includes(said), said);
    const kept = await (await page.request.get(at('/api/venues/Espace%20public'))).json();
    t.equal(kept.presentation_detail, null);
    await page.getByRole('button', { name: 'Continuer à modifier' }).click();
    t.equal(await page.locator('#presentation_detail').inputValue(), 'Une salle claire.');
    t.ok(await page.getByLabel('Seniors').isChecked());
    await page.getByRole('button', { name: 'Voir comme le public' }).click();
    await save(page);
    await see(page);
    await page.getByText('Une salle claire.').waitFor();
    t.notMatch(await page.locator('main').textContent(), /Aperçu/);
  });

  t.test('the position: looked up, by the keys of the pin, and without scripts', async (t) => {
    const { page, complaints } = await edit();
    await ready(page);
    await part(page, 'Où');
    await page.locator('#adresse').fill('2 rue Neuve');
    await page.getByText('la position n’a pas été changée').waitFor();
    await page.getByRole('button', { name: 'Chercher cette adresse' }).click();
    await page.getByText('voici des communes, par leur centre').waitFor();
    await page.getByRole('radio', { name: /Lille/ }).first().check();
    await page.getByText('la position n’a pas été changée').waitFor({ state: 'detached' });
    const before = Number(await page.locator('#longitude').inputValue());
    t.ok(Math.abs(before - LILLE[0]) < 0.1);
    const pin = page.getByRole('button', { name: 'Repère du lieu' });
    await page.locator('.pin-map').scrollIntoViewIfNeeded();
    await page.locator('.maplibregl-canvas-container .pin').waitFor();
    await pin.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText(/Latitude [\d.]+, longitude [\d.]+\./).waitFor();
    t.ok(Number(await page.locator('#longitude').inputValue()) > before, 'to the east');
    await save(page);
    await see(page);
    await page.getByText('2 rue Neuve').first().waitFor();
    t.same(complaints, []);

    const plain = await edit({ javaScriptEnabled: false });
    await part(plain.page, 'Où');
    await plain.page.getByRole('button', { name: 'Chercher cette adresse' }).click();
    await plain.page.getByRole('radio', { name: /Lille/ }).first().check();
    await plain.page.getByRole('button', { name: 'Prendre cette position' }).click();
    t.equal(Number(await plain.page.locator('#longitude').inputValue()), before);
  });

  t.test('types are found by their name among the 92', async (t) => {
    const { page } = await edit();
    await ready(page);
    await part(page, 'Le lieu');
    await page.getByLabel('Chercher un type de lieu').fill('mediatheque');
    t.equal(await page.locator('#typologie .choice:visible').count(), 1);
    await page.getByLabel('Bibliothèque ou médiathèque').check();
    await page.getByLabel('Chercher un type de lieu').fill('');
    t.ok(await page.getByLabel('Bibliothèque ou médiathèque').isChecked());
  });

  t.test('hours that nobody can read are begun anew, the old ones there to copy', async (t) => {
    const { page, complaints } = await edit(phone, '/lieux/Bris%C3%A9/brise');
    await page.getByText('Nous ne savons pas lire cette règle').waitFor();
    t.equal(
      await page.getByText('dit plus que l’éditeur').count(),
      0,
      'nor is it said to be too much for a week',
    );
    await page.getByRole('button', { name: 'Repartir d’une semaine vide' }).click();
    await page.getByText('à recopier jour par jour').waitFor();
    await page.locator('.former code', { hasText: 'Tu 09:30-12:30-17:00' }).waitFor();
    t.match(await page.locator('#horaires').inputValue(), /Tu 09:30/, 'kept as long as nothing is written');
    await page
      .getByRole('button', { name: 'Ajouter des heures : Lundi' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    t.equal(await page.locator('#horaires').inputValue(), 'Mo 09:00-12:00');
    await page.getByRole('button', { name: 'Reprendre ce qui était écrit' }).click();
    t.match(await page.locator('#horaires').inputValue(), /Tu 09:30/);
    await page.getByRole('button', { name: 'Repartir d’une semaine vide' }).click();
    await page.getByRole('button', { name: 'Ajouter des heures : Lundi' }).click();
    await page.locator('.save-bar').getByText('Pas encore enregistré : Horaires').waitFor();
    t.same(await axeFinds(page), []);
    await save(page);
    await see(page);
    await page.locator('.week').getByText('9\u00a0h – 12\u00a0h').waitFor();
    t.same(complaints, []);
  });

  t.test('the form is closed but for the hours; what a link or a refusal names opens', async (t) => {
    const { page, at } = await edit(phone);
    await ready(page);
    const isOpen = (name: string) =>
      page
        .locator('.edit-section', { has: page.getByRole('heading', { name, exact: true }) })
        .evaluate((details) => details.hasAttribute('open'));
    t.same([await isOpen('Quand'), await isOpen('Le joindre'), await isOpen('Où')], [true, false, false]);
    const said = page.locator('summary', { hasText: 'Le joindre' });
    t.match(await said.textContent(), 'accueil@espace-public-lille.fr', 'what it holds, in a line');
    await page.getByRole('link', { name: 'Le joindre' }).click();
    t.ok(await isOpen('Le joindre'));
    await page.goto(at(`${own}/modifier?a#services`));
    await ready(page);
    t.ok(await isOpen('Ce qu’on y fait'));
    t.notOk(await isOpen('Le lieu'));
  });

  t.test('all that is wrong is said in one round, and marked where it is', async (t) => {
    const { page } = await edit({ ...phone, javaScriptEnabled: false });
    for (const name of ['Où', 'Le joindre']) await part(page, name);
    await page.locator('#horaires').fill('lundi matin');
    await page.locator('#latitude').fill('nord');
    await page.locator('#code_postal').fill('5900');
    await page.locator('#courriels').fill('accueil');
    await save(page);
    await page.locator('#refus').waitFor();
    for (const name of ['horaires', 'latitude', 'code_postal', 'courriels']) {
      const field = page.locator(`#${name}`);
      t.equal(await field.getAttribute('aria-invalid'), 'true', name);
      t.match(await field.getAttribute('aria-describedby'), `${name}-error`, name);
      await page.locator(`#${name}-error`).waitFor();
      t.ok(await field.isVisible(), `${name} is in sight`);
    }
    t.equal(await page.locator('#refus li').count(), 4);
  });

  t.test('nothing to save is said, and is not taken for a word of the venue', async (t) => {
    const { page, at } = await edit({ javaScriptEnabled: false });
    const version = async () =>
      (await (await page.request.get(at('/api/venues/Espace%20public'))).json()).version;
    const before = await version();
    await save(page);
    await page.getByText('rien n’est enregistré').waitFor();
    t.equal(await version(), before);
    await page.getByRole('button', { name: 'Confirmer que tout est juste', exact: true }).click();
    await page.getByText('C’est confirmé').waitFor();
    t.equal(await version(), before + 1);
    await page.getByRole('link', { name: 'Voir la page' }).click();
    await page.getByText('par le lieu. Publié à l’origine par').waitFor();
    await page.goto(at(`/en${own}`));
    await page.getByText('by the place itself').waitFor();
  });

  t.test('what was saved is told with its version, and leads to its undoing', async (t) => {
    const { page } = await edit();
    await ready(page);
    await part(page, 'Le joindre');
    await page.locator('#telephone').fill('03 20 49 50 99');
    await save(page);
    const told = page.getByRole('region', { name: 'Ce qui est enregistré' });
    await told.and(page.locator(':focus')).waitFor();
    t.same(await told.getByRole('listitem').allTextContents(), ['Téléphone']);
    t.match(await told.textContent(), /Version \d+/);
    await ready(page);
    t.equal(await page.getByText('Un brouillon du').count(), 0);
    await told.getByRole('link', { name: 'Annuler ce changement' }).click();
    await page
      .getByRole('region', { name: 'De la version' })
      .getByText('03\u00a020\u00a049\u00a050\u00a099')
      .waitFor();
  });

  t.test(
    'a draft that is not taken up outlives a save; what was saved is no draft, scripts or not',
    async (t) => {
      const { page, at } = await edit();
      await ready(page);
      await part(page, 'Le lieu');
      await page.locator('#presentation_resume').fill('Un autre jour peut-être.');
      await page.getByText('Brouillon gardé sur cet appareil').waitFor();
      const context = page.context();
      await page.close();
      const again = await context.newPage();
      await again.goto(at(`${own}/modifier`));
      await again.getByText('Enregistrer sans le reprendre ne l’efface pas').waitFor();
      await part(again, 'Le joindre');
      await again.locator('#telephone').fill('03 20 49 50 11');
      await save(again);
      await again.getByText('C’est enregistré').waitFor();
      await again.getByText('Un brouillon du').waitFor();
      await again.getByRole('button', { name: 'L’effacer' }).click();
      // The page that says what was saved is left before its scripts run, and the session ends.
      await part(again, 'Le joindre');
      await again.locator('#telephone').fill('03 20 49 50 12');
      await again.route('**/assets/**', (route) => route.abort());
      await save(again);
      await again.getByText('C’est enregistré').waitFor();
      await context.clearCookies();
      await part(again, 'Le joindre');
      await again.locator('#telephone').fill('03 20 49 50 13');
      await again.unroute('**/assets/**');
      await save(again);
      await again.getByText('Rien n’est perdu').waitFor();
      await ready(again);
      t.equal(await again.getByText('Un brouillon du').count(), 0);
    },
  );

  t.test('a venue is proposed with the same week, which waits to be whole', async (t) => {
    const { page, at, complaints } = await edit();
    await page.goto(at('/proposer-un-lieu'));
    await ready(page);
    const texts = { nom: 'Atelier neuf', adresse: '3 rue Neuve', code_postal: '59000', commune: 'Lille' };
    for (const [name, text] of Object.entries(texts)) await page.locator(`#${name}`).fill(text);
    await page.getByRole('button', { name: 'Ajouter des heures : Mardi' }).click();
    await page.getByLabel('Mardi, période 1 : à').fill('08:00');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('reste à compléter').waitFor();
    t.match(page.url(), /\/proposer-un-lieu$/);
    await page.getByLabel('Mardi, période 1 : à').fill('12:00');
    await page.locator('.reading').getByText('9\u00a0h – 12\u00a0h').waitFor();
    t.equal(await page.locator('#horaires').inputValue(), 'Tu 09:00-12:00');
    await page.locator('#telephone').fill('douze');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.locator('#refus').waitFor();
    await ready(page);
    t.equal(await page.locator('#horaires').inputValue(), 'Tu 09:00-12:00', 'nothing typed is lost');
    t.equal(complaints.filter((one) => !one.includes('400')).length, 0);
  });

  t.test('axe finds nothing on a phone with all that the week can say open', async (t) => {
    const { page } = await edit(phone);
    await ready(page);
    await page.getByLabel('Une autre semaine').check();
    await page.getByLabel('D’autres heures').check();
    await page.getByRole('button', { name: 'Ajouter une ouverture' }).click();
    for (const name of ['Le lieu', 'Où', 'Ce qu’on y fait', 'Réseaux et labels']) await part(page, name);
    await page.locator('.pin-map').scrollIntoViewIfNeeded();
    await page.locator('.maplibregl-canvas-container .pin').waitFor();
    t.same(await axeFinds(page), []);
    t.ok((await overflowOf(page)) <= 0, 'it fits');
    const focused = page.locator('#presentation_resume');
    await focused.focus();
    const [field, bar] = [await focused.boundingBox(), await page.locator('.save-bar').boundingBox()];
    t.ok(field && bar && field.y + field.height <= bar.y, 'the bar covers no field that has the focus');
  });
});
