import type { Page } from 'playwright-core';
import t from 'tap';
import { give } from '../people.ts';
import { LILLE } from '../places.ts';
import { arrived, openSmtp, wordsOf } from '../smtp.ts';
import { axeFinds, listed, noBrowser, openOver, overflowOf, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
const own = '/lieux/epn/espace-public';

t.test('what is wrong, missing or ending', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { db, visit } = await openOver(
    t,
    [
      {
        id: 'epn',
        nom: 'Espace public',
        at: LILLE,
        horaires: 'Mo-Fr 09:00-12:00; PH off',
        telephone: '+33320000001',
      },
    ],
    { SMTP_URL, MAIL_FROM },
  );
  const [steward, moderator] = [await visit({ ...phone, javaScriptEnabled: false }), await visit()];
  await enter(steward, received, 'accueil@exemple.fr');
  await enter(moderator, received, 'moderation@exemple.fr');
  await give(db, 'accueil@exemple.fr', 'steward', 'epn');
  await give(db, 'moderation@exemple.fr', 'moderator');

  t.test(
    'a visitor says what would be right; who keeps the venue takes it over in part, and answers',
    async (t) => {
      const { page, at } = await visit(phone);
      await page.goto(at(own));
      await page.getByRole('link', { name: 'Signaler une erreur' }).click();
      await page.getByLabel('Le téléphone, le courriel ou le site').check();
      await page.getByText('Si vous savez ce qui est juste').click();
      await page.getByLabel('Téléphone', { exact: true }).fill('douze');
      await page.getByLabel('Nom du lieu').fill('Espace public du centre');
      await page.getByLabel('Votre adresse de courriel').fill('passante@exemple.fr');
      await page.getByLabel('J’accepte que mon adresse').check();
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('n’a pas la forme attendue').first().waitFor();
      t.equal(
        await page.getByLabel('Téléphone', { exact: true }).inputValue(),
        'douze',
        'nothing typed is lost',
      );
      await page.getByLabel('Téléphone', { exact: true }).fill('03 20 49 50 00');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('Merci, c’est envoyé').waitFor();

      const { page: theirs, at: there } = steward;
      await theirs.goto(there('/mon-espace'));
      await theirs.getByRole('link', { name: 'Commencer par ce qui presse' }).click();
      t.match(await theirs.locator('.differences').textContent(), /03.20.00.00.01.*03.20.49.50.00/);
      await theirs.getByLabel('Reprendre : Nom').uncheck();
      await theirs.getByLabel('Réponse toute faite').selectOption({ index: 1 });
      const before = received.length;
      await theirs.getByRole('button', { name: 'Reprendre ce qui est coché' }).click();
      await theirs.getByText('C’est fait.').waitFor();
      const mail = await arrived(received, before + 1);
      t.match([mail.to, wordsOf(mail)], [['passante@exemple.fr'], /corrig/]);
      await page.goto(at(own));
      await page.getByRole('link', { name: 'Appeler le 03 20 49 50 00' }).waitFor();
      t.equal(await page.locator('h1').textContent(), 'Espace public');
    },
  );

  t.test(
    'hours typed day by day and boxes ticked, without scripts, are taken over in one step',
    async (t) => {
      const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
      await page.goto(at(`${own}/signaler`));
      const monday = page.getByLabel('lundi', { exact: true });
      t.notOk(await monday.isVisible(), 'what nobody asked for is not there');
      await page.getByLabel('Les horaires sont faux').check();
      t.ok(await monday.isVisible());
      await monday.fill('matin');
      await page.getByLabel('mardi', { exact: true }).fill('9h-12h, 14h-18h');
      await page.getByLabel('mercredi', { exact: true }).fill('fermé');
      await page.getByText('Si vous savez ce qui est juste').click();
      await page.getByLabel('Téléphone', { exact: true }).fill('douze');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      const refused = page.getByRole('alert');
      t.match(await refused.textContent(), /Téléphone[\s\S]*Lundi\s: écrivez des heures/, 'all in one round');
      t.equal(await monday.inputValue(), 'matin');
      await monday.fill('');
      await page.getByLabel('Téléphone', { exact: true }).fill('');
      await page.getByLabel('On n’y fait pas ce qui est écrit').check();
      await page.getByLabel('Se protéger des arnaques').check();
      t.ok(await monday.isVisible(), 'what was written stays in sight');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('Merci, c’est envoyé').waitFor();

      const { page: theirs, at: there } = steward;
      await theirs.goto(there('/mon-espace'));
      await theirs.getByText('à reprendre : Horaires, Services').waitFor();
      await theirs.getByRole('link', { name: 'Commencer par ce qui presse' }).click();
      const rows = await theirs.locator('.differences tbody tr').allTextContents();
      t.match(
        rows.find((row) => row.includes('Horaires')),
        /mardi\s: 9\sh – 12\sh.*mercredi\s: 9\sh.*mardi\s: .*14\sh – 18\sh.*mercredi\s: fermé/,
      );
      t.notMatch(rows.join(), /lundi|jeudi|Mo|PH/, 'what differs, and no notation');
      await theirs.getByRole('button', { name: 'Reprendre ce qui est coché' }).click();
      await theirs.getByText('C’est fait.').waitFor();
      const [{ horaires, services } = { horaires: '', services: [] }] = await db.query<{
        horaires: string;
        services: string[];
      }>("select horaires, services from venue where id = 'epn'");
      t.equal(horaires, 'Mo,Th-Fr 09:00-12:00; Tu 09:00-12:00,14:00-18:00; PH off');
      t.ok(services.includes('Utilisation sécurisée du numérique'));
    },
  );

  t.test('closed for a while: said in the list and on the page, not open then', async (t) => {
    const { page, at } = steward;
    await page.goto(at('/?q=Lille&open=now'));
    t.ok((await listed(page)).includes('Espace public'));
    await page.goto(at(`${own}/vie`));
    await page.getByLabel('En quelques mots').fill('Travaux de peinture');
    await page.getByRole('button', { name: 'Annoncer' }).click();
    await page.getByRole('link', { name: /^Au : un jour est attendu/ }).waitFor();
    t.equal(await page.getByLabel('En quelques mots').inputValue(), 'Travaux de peinture');
    await page.getByLabel('Au', { exact: true }).fill('2026-06-05');
    await page.getByRole('button', { name: 'Annoncer' }).click();
    await page.getByText('Fermé du 1er juin 2026 au 5 juin 2026 : Travaux de peinture').first().waitFor();
    await page.goto(at('/?q=Lille'));
    await page.getByText('Travaux de peinture').waitFor();
    await page.goto(at('/?q=Lille&open=now'));
    t.notOk((await listed(page)).includes('Espace public'));
    await page.goto(at(`${own}/vie`));
    await page.getByRole('button', { name: 'Retirer l’annonce' }).click();
    await page.goto(at('/?q=Lille&open=now'));
    t.ok((await listed(page)).includes('Espace public'));
  });

  t.test('closed for good by who keeps it, and by keyboard put back by a moderator', async (t) => {
    const { page, at } = steward;
    await page.goto(at(`${own}/vie`));
    await page.getByRole('button', { name: 'Fermer ce lieu' }).click();
    await page.getByText('Cochez la case pour fermer vraiment').first().waitFor();
    await page.getByLabel('Ce lieu ne rouvrira pas').check();
    await page.getByRole('button', { name: 'Fermer ce lieu' }).click();
    await page.getByText('a fermé pour de bon').first().waitFor();
    const { page: desk, at: there } = moderator;
    await desk.goto(there('/a-traiter'));
    // The telephone that its steward took over from a visitor.
    await desk
      .getByRole('link', { name: /changements? à relire/i })
      .first()
      .click();
    t.match(await desk.locator('.differences').textContent(), /Téléphone03.20.00.00.01/);
    await desk.getByRole('button', { name: 'C’est bien' }).click();
    await desk.getByText('C’est fait.').waitFor();
    await desk.goto(there('/a-traiter'));
    await desk.getByRole('link', { name: /Changement à relire/ }).click();
    await desk.getByLabel('Raccourcis du clavier').check();
    const last = desk.getByRole('button', { name: 'Remettre comme avant' });
    const isFocused = () => last.evaluate((button) => button === document.activeElement);
    for (let time = 0; time < 20 && !(await isFocused()); time += 1) await desk.keyboard.press('r');
    t.ok(await isFocused(), 'a key moves the focus, and decides nothing');
    await desk.keyboard.press('Enter');
    await desk.getByText('C’est fait.').waitFor();
    await page.goto(at('/?q=Lille'));
    t.ok((await listed(page)).includes('Espace public'));
  });

  t.test('a venue that was moved is looked at on the map, and put back where it was', async (t) => {
    const { page, at } = steward;
    await page.goto(at(`${own}/modifier`));
    await page.getByRole('heading', { name: 'Où', exact: true }).click();
    await page.getByLabel('Latitude').fill('50.6472');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('#enregistre').waitFor();
    const { page: desk, at: there } = moderator;
    const position = async () =>
      (await (await desk.request.get(there('/api/venues/epn'))).json()).position as number[];
    t.same(await position(), [LILLE[0], 50.6472]);
    await desk.goto(there('/a-traiter'));
    await desk.getByRole('link', { name: /Changement à relire/ }).click();
    await desk.locator('.mini-map canvas').waitFor();
    t.match(await desk.locator('.differences').textContent(), /Position50,63720 ; 3,0635050,64720 ; 3,06350/);
    await desk.getByText('La position a été déplacée de 1,1').waitFor();
    await desk.getByRole('button', { name: 'Remettre comme avant' }).click();
    await desk.getByText('C’est fait.').waitFor();
    t.same(await position(), [...LILLE]);
  });

  t.test('a venue is proposed after its likes were seen, and published to who runs it', async (t) => {
    const { page, at } = steward;
    await page.goto(at('/mon-espace'));
    await page.getByRole('link', { name: 'Proposer un lieu qui manque' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Espace public numérique');
    await page.getByLabel('Adresse', { exact: true }).fill('12 rue des Bois-Blancs');
    await page.getByLabel('Code postal').fill('5900');
    await page.getByLabel('Commune', { exact: true }).fill('Lille');
    await page.getByLabel('Je tiens ce lieu').check();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('link', { name: /Code postal : cinq chiffres/ }).waitFor();
    await page.getByLabel('Code postal').fill('59000');
    await page.getByRole('button', { name: 'Chercher cette adresse' }).click();
    await page
      .getByRole('radio', { name: /^Lille/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Prendre cette position' }).click();
    t.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'Espace public numérique');
    t.match(await page.getByLabel('Latitude').inputValue(), /^50\.6/);
    t.ok(await page.getByLabel('Je tiens ce lieu').isChecked(), 'nothing written is lost');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { name: 'N’est-ce pas l’un de ceux-ci ?' }).waitFor();
    await page.getByRole('link', { name: 'Espace public', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ce n’est aucun d’eux' }).click();
    await page.getByRole('heading', { name: 'Merci, c’est proposé' }).waitFor();
    const { page: desk, at: there } = moderator;
    await desk.goto(there('/a-traiter'));
    await desk.getByRole('link', { name: /Lieu proposé/ }).click();
    await desk.locator('.mini-map canvas').waitFor();
    t.match(
      await desk.locator('#lieu').textContent(),
      /1\. Espace public, .*, à (environ )?[\d,]+.k?m de la position proposée/,
    );
    await desk.getByRole('button', { name: 'C’est déjà celui-ci' }).click();
    await desk.getByRole('link', { name: 'Dites lequel' }).waitFor();
    await desk.getByLabel('Votre réponse').fill('Bienvenue !');
    await desk.getByRole('button', { name: 'Publier' }).click();
    await desk.getByText('C’est fait.').waitFor();
    await page.goto(at('/mon-espace'));
    await page.locator('.kept').getByRole('link', { name: 'Espace public numérique', exact: true }).waitFor();
    await page.goto(at('/?q=Lille'));
    t.ok((await listed(page)).includes('Espace public numérique'));
  });

  t.test('by the keyboard alone: through the list, into one, decided, and on to the next', async (t) => {
    const { page, at, complaints } = moderator;
    complaints.length = 0;
    for (const [message, venue] of [
      ['La première', 'Atelier de Wazemmes'],
      ['La deuxième', 'Condition Publique'],
      ['La troisième', 'Maison de Saint-Denis'],
    ] as const)
      await page.request.post(at(`/api/venues/${encodeURIComponent(venue)}/reports`), {
        data: { subject: 'other', message },
      });
    await page.goto(at('/a-traiter'));
    const [first, second, third] = await page.locator('.queue a').all();
    const focused = page.locator(':focus');
    const keys = page.getByLabel('Raccourcis du clavier');
    await keys.uncheck();
    await keys.blur();
    await page.keyboard.press('j');
    t.equal(await focused.count(), 0, 'a letter does nothing where nobody asked for it');
    await first?.focus();
    await page.keyboard.press('ArrowDown');
    t.ok(await second?.evaluate((link) => link === document.activeElement), 'but in the list it does');
    await page.keyboard.press('j');
    t.ok(await third?.evaluate((link) => link === document.activeElement));
    await page.keyboard.press('k');
    await keys.check();
    await keys.blur();
    await page.keyboard.press('j');
    t.ok(await first?.evaluate((link) => link === document.activeElement), 'asked for, from anywhere');
    t.same(await axeFinds(page), []);
    await page.keyboard.press('Enter');
    await page.getByText('La première').waitFor();
    await page.locator('[data-keys]').waitFor();
    await page.keyboard.press('r');
    t.equal(await focused.textContent(), 'La page est juste');
    await page.keyboard.press('Enter');
    await page.getByText('La deuxième').waitFor();
    await page.getByText('C’est fait.').waitFor();
    await page.locator('[data-keys]').waitFor();
    t.equal(await page.getByRole('button', { name: 'La page est juste', exact: true }).count(), 1);
    await page.keyboard.press('j');
    await page.getByText('La troisième').waitFor();
    await page.locator('[data-keys]').waitFor();
    await page.keyboard.press('l');
    await page.locator('.queue').waitFor();
    t.match(await focused.getAttribute('href'), /element=report/, 'back at the one that was left');
    t.same(complaints, []);
    await page.locator('[data-keys]').waitFor();
    await keys.uncheck();
    for (const words of ['La deuxième', 'La troisième']) {
      await page.goto(at('/a-traiter'));
      await page.locator('.queue a').first().click();
      await page.getByText(words).waitFor();
      await page.getByRole('button', { name: 'La page est juste' }).click();
    }
  });

  t.test('a colleague is invited, comes in, and finds the venue theirs', async (t) => {
    const { page, at } = steward;
    await page.goto(at(`${own}/equipe`));
    await page.getByLabel('Son adresse de courriel').fill('collegue@exemple.fr');
    const before = received.length;
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByText('collegue@exemple.fr, jusqu’au').waitFor();
    const path = /\/lieux\/epn\/[^\s"<]+/.exec(wordsOf(await arrived(received, before + 1)))?.[0] ?? '';
    const colleague = await visit(phone);
    await enter(colleague, received, 'collegue@exemple.fr');
    await colleague.page.goto(colleague.at(path));
    await colleague.page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
    await colleague.page.getByText('ce lieu est à vous').waitFor();
    await page.goto(at(`${own}/equipe`));
    t.match(await page.locator('main').textContent(), /c…@exemple\.fr/);
  });

  t.test('axe finds nothing on these pages, and they fit a phone', async (t) => {
    await give(db, 'moderation@exemple.fr', 'operator');
    const report = { subject: 'other', message: 'Deux fiches ?', suggested: { nom: 'Autre' } };
    await moderator.page.request.post(moderator.at('/api/venues/epn/reports'), { data: report });
    const small = async (page: Page) => page.setViewportSize({ width: 390, height: 844 });
    await small(moderator.page);
    await moderator.page.goto(moderator.at(`${own}/signaler`));
    for (const wrong of ['Les horaires sont faux', 'On n’y fait pas ce qui est écrit']) {
      await moderator.page.getByLabel(wrong).check();
      t.same(await axeFinds(moderator.page), [], wrong);
      t.ok((await overflowOf(moderator.page)) <= 0, `${wrong} fits a phone`);
    }
    await give(db, 'moderation@exemple.fr', 'steward', 'epn');
    for (const path of [
      '/a-traiter',
      '/proposer-un-lieu',
      `${own}/vie`,
      `${own}/equipe`,
      '/exploitation/roles',
      '/a-traiter/decisions',
      'first',
    ]) {
      const { page, at } = moderator;
      if (path === 'first') {
        await page.goto(at('/a-traiter'));
        await page.locator('.queue a').first().click();
      } else await page.goto(at(path));
      t.same(await axeFinds(page), [], path);
      t.ok((await overflowOf(page)) <= 0, `${path} fits a phone`);
    }
  });
});
