import t from 'tap';
import { give, signIn } from '../people.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone, type Visitor } from './browser.ts';

const VENUE = 'Médiathèque du Vieux-Lille';
const MAIL = 'animatrice@exemple.fr';

t.test('a workshop, from its announcement to a place that frees itself', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t);
  const { cookie } = await signIn(app, db, MAIL);
  await give(db, MAIL, 'steward', VENUE);
  const enter = async ({ page, at }: Visitor) => {
    const cookies = cookie.split('; ').map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url: at('/'),
    }));
    await page.context().addCookies(cookies);
  };
  const mailsTo = async (mail: string) =>
    (
      await db.query<{ said: string }>(
        "select subject || ' ' || text as said from mail where recipient = $1 and purpose = 'event' order by mail",
        [mail],
      )
    ).map(({ said }) => said);

  await t.test('who organises writes it and its Tuesdays, without scripts', async (t) => {
    const visitor = await visit({ javaScriptEnabled: false });
    const { page, at } = visitor;
    await enter(visitor);
    const query = new URLSearchParams({ genre: 'event', pour: `venue:${VENUE}` });
    await page.goto(at(`/ressources/nouvelle?${query}`));
    await page.getByLabel('Titre').fill('Premiers pas sur internet');
    await page.getByLabel('Description').fill('Allumer, chercher, écrire un courriel, à votre rythme.');
    await page.getByLabel('Apprendre', { exact: true }).check();
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Aucune date à venir.').waitFor();
    await page.getByRole('link', { name: 'Les dates et les inscriptions' }).click();
    await page.getByLabel('Jour').fill('2026-06-02');
    await page.getByLabel('De', { exact: true }).fill('14:00');
    await page.getByLabel('À', { exact: true }).fill('13:00');
    await page.getByLabel('Nombre de places').fill('1');
    await page.getByLabel('Se répète').selectOption('week');
    await page.getByLabel('Jusqu’au').fill('2026-06-16');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('link', { name: /une heure après celle du début/ }).waitFor();
    t.equal(await page.getByLabel('Jusqu’au').inputValue(), '2026-06-16', 'nothing typed is lost');
    await page.getByLabel('À', { exact: true }).fill('16:00');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText(/3\s+dates ajoutées/).waitFor();
    await page.getByLabel(/Cocher cette date : mardi 2 juin/).check();
    await page.getByText('Changer l’heure, les places').click();
    const together = page.locator('#plusieurs');
    await together.getByLabel('À', { exact: true }).fill('13:00');
    await together.getByRole('button', { name: 'Changer ces dates' }).click();
    await page.getByRole('link', { name: /le 2 juin 2026, une heure après celle du début/ }).waitFor();
    t.ok(await page.getByLabel(/Cocher cette date : mardi 2 juin/).isChecked(), 'nothing ticked is lost');
    await together.getByLabel('Toutes les dates à venir').check();
    await together.getByLabel('À', { exact: true }).fill('16:00');
    await together.getByRole('button', { name: 'Changer ces dates' }).click();
    await page.getByText(/3\s+dates changées/).waitFor();
    await page.getByRole('link', { name: /Changer ou annuler : mardi 16 juin/ }).click();
    await page.getByLabel('Pourquoi').fill('Jour de fermeture.');
    await page.getByRole('button', { name: 'Annuler cette date' }).click();
    await page.getByText('Annulée').waitFor();
  });

  await t.test('two register, from a telephone and in English; the second waits', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await page.goto(at('/ateliers?ou=Lille'));
    await page.getByRole('heading', { name: 'Cette semaine' }).waitFor();
    t.equal(await page.getByRole('link', { name: 'Premiers pas sur internet' }).count(), 2);
    await page.getByRole('link', { name: 'Premiers pas sur internet' }).first().click();
    await page.getByRole('button', { name: 'S’inscrire' }).click();
    await page.getByText('Rien n’est envoyé pour l’instant').waitFor();
    t.same(await axeFinds(page), []);
    t.ok((await overflowOf(page)) <= 0);
    await page.getByLabel('Votre nom').fill('Ana Lopes');
    await page.getByLabel('Votre adresse de courriel').fill('ana@exemple.fr');
    await page.getByLabel(/J’accepte/).check();
    await page.getByRole('button', { name: 'S’inscrire' }).click();
    await page.getByText(/Un courriel part à ana@exemple.fr/).waitFor();
    t.same(
      complaints.filter((one) => !one.includes('status of 400')),
      [],
      'a form that was refused apart',
    );

    const english = await visit({ javaScriptEnabled: false });
    await english.page.goto(english.at('/en/ateliers'));
    await english.page.getByRole('link', { name: 'Premiers pas sur internet' }).first().click();
    await english.page.getByText(/All places are taken/).waitFor();
    await english.page.getByLabel('Your name').fill('Bilal Kaci');
    await english.page.getByLabel('Your e-mail address').fill('bilal@exemple.fr');
    await english.page.getByLabel(/I agree/).check();
    await english.page.getByRole('button', { name: 'Register' }).focus();
    await english.page.keyboard.press('Enter');
    await english.page.getByText(/on its way to bilal@exemple.fr/).waitFor();
    t.match(await mailsTo('bilal@exemple.fr'), [/You are on the waiting list/]);
  });

  await t.test('who organises sees their names and no address', async (t) => {
    const visitor = await visit(phone);
    const { page, at } = visitor;
    await enter(visitor);
    await page.goto(at('/ressources/1/dates'));
    await page.getByText('Ana Lopes').waitFor();
    await page.getByText('Bilal Kaci').waitFor();
    t.notMatch(await page.content(), /ana@exemple\.fr/);
    for (const path of ['/ressources/1/dates', '/ressources/1/dates/1', '/ressources/1']) {
      await page.goto(at(path));
      t.same(await axeFinds(page), [], path);
      t.ok((await overflowOf(page)) <= 0, `${path} fits a phone`);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto(at('/ressources/1/dates'));
    t.ok(await page.getByText('Ana Lopes').isVisible());
    t.notOk(await page.getByRole('button', { name: 'Ajouter' }).isVisible(), 'paper has no forms');
  });

  await t.test('the first cancels by the link of their mail, the second is told', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    const [mail = ''] = await mailsTo('ana@exemple.fr');
    const path = /\/ateliers\/desinscription\?jeton=\S+/.exec(mail)?.[0] ?? '';
    await page.goto(at(path));
    await page.goto(at(path));
    await page.getByText('Vous avez une place.').waitFor();
    await page.getByRole('button', { name: 'Annuler mon inscription' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'C’est annulé' }).waitFor();
    t.match(await mailsTo('bilal@exemple.fr'), [/waiting list/, /A place is now yours/]);
    await page.goto(at(path));
    await page.getByRole('heading', { name: 'Cette inscription n’existe plus' }).waitFor();
    await page.goto(at('/ateliers/desinscription?jeton=faux'));
    await page.getByRole('heading', { name: 'Ce lien ne sert pas' }).waitFor();
  });

  await t.test('axe finds nothing in any language, and a phone holds it', async (t) => {
    const { page, at, complaints } = await visit(phone);
    for (const path of [
      '/ateliers',
      '/ar/ateliers/1/premiers-pas-sur-internet',
      '/ateliers/3/premiers-pas-sur-internet',
    ]) {
      await page.goto(at(path));
      t.same(await axeFinds(page), [], path);
      t.ok((await overflowOf(page)) <= 0, `${path} fits a phone`);
    }
    t.match(await page.locator('script[type="application/ld+json"]').textContent(), /EventCancelled/);
    t.same(complaints, []);
  });
});
