import t from 'tap';
import { LILLE } from '../places.ts';
import { arrived, openSmtp, wordsOf } from '../smtp.ts';
import { axeFinds, listed, noBrowser, openSite, overflowOf, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('those who keep the directory', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const visit = await openSite(
    t,
    [{ id: 'Espace public', nom: 'Espace public', at: LILLE, courriels: ['accueil@espace-public-lille.fr'] }],
    { SMTP_URL, MAIL_FROM },
  );

  t.test('sign in by the mail that comes, without scripts, and leave nothing behind', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    await page.goto(at('/mon-espace'));
    t.match(page.url(), /\/connexion\?vers=/);
    await page.getByLabel('Votre adresse de courriel').fill('pas une adresse');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('une adresse comme prenom.nom@exemple.fr est attendue').waitFor();
    t.equal(await page.getByLabel('Votre adresse de courriel').inputValue(), 'pas une adresse');
    await page.getByLabel('Votre adresse de courriel').fill('animatrice@exemple.fr');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByRole('heading', { name: 'Regardez votre boîte' }).waitFor();
    const path = /\/connexion\/lien\?jeton=[^\s"&]+/.exec(wordsOf(await arrived(received, 1)))?.[0] ?? '';
    // A filter of mails opens every link before its reader does.
    for (let time = 0; time < 2; time += 1) await page.request.get(at(path));
    await page.goto(at(path));
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('Vous êtes animatrice@exemple.fr').waitFor();
    t.match(page.url(), /\/mon-espace$/);
    await page.goto(at(path));
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('Ce lien ne sert plus').waitFor();

    await page.goto(at('/mon-espace'));
    const exported = await page.request.get(at('/api/people/me/export'));
    t.match(await exported.json(), { personne: { courriel: 'animatrice@exemple.fr' } });
    await page.getByRole('button', { name: 'M’effacer' }).click();
    await page.getByText('Cochez la case').waitFor();
    await page.getByLabel('Je veux que tout soit effacé').check();
    await page.getByRole('button', { name: 'M’effacer' }).click();
    await page.getByText('Il ne reste rien de vous ici').waitFor();
    await page.goto(at('/mon-espace'));
    t.match(page.url(), /\/connexion/);
  });

  const own = '/lieux/Espace%20public/espace-public';

  t.test('a whole life, without scripts: claim, change the hours, be found open', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    await page.goto(at('/?q=Lille&open=now'));
    t.notOk((await listed(page)).includes('Espace public'));
    await enter({ page, at }, received, 'accueil@espace-public-lille.fr');
    await page.goto(at(own));
    await page.getByRole('link', { name: 'Vous tenez ce lieu ?' }).click();
    await page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
    await page.getByText('ce lieu est à vous').waitFor();
    await page.getByRole('link', { name: 'Modifier la page' }).click();
    await page.locator('#horaires').fill('Mo-Fr 09:00-12:00; PH off');
    await page.getByRole('heading', { name: 'Le joindre' }).click();
    await page.locator('#telephone').fill('douze');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: /Téléphone : un numéro français/ }).click();
    t.equal(
      await page.locator('#horaires').inputValue(),
      'Mo-Fr 09:00-12:00; PH off',
      'nothing typed is lost',
    );
    await page.locator('#telephone').fill('03 20 49 50 00');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Voir la page' }).click();
    await page.getByText('Ouvert jusqu’à 12').first().waitFor();
    await page.goto(at('/?q=Lille&open=now'));
    t.ok((await listed(page)).includes('Espace public'));
    await page.goto(at('/mon-espace'));
    await page.getByRole('link', { name: 'Espace public', exact: true }).waitFor();
  });

  t.test('two at once: the later chooses, field by field; the history goes back', async (t) => {
    const [one, two] = [await visit(), await visit()];
    await enter(one, received, 'accueil@espace-public-lille.fr');
    await enter(two, received, 'direction@espace-public-lille.fr');
    await two.page.goto(two.at(`${own}/revendiquer`));
    await two.page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
    await two.page.getByText('ce lieu est à vous').waitFor();
    for (const { page, at } of [one, two]) await page.goto(at(`${own}/modifier`));
    for (const { page } of [one, two])
      for (const name of ['Le lieu', 'Où', 'Pour qui, et comment venir'])
        await page.getByRole('heading', { name, exact: true }).click();
    await one.page.locator('#adresse').fill('1 rue Neuve');
    await one.page.locator('#presentation_resume').fill('Ouvert à tous.');
    await one.page.getByRole('button', { name: 'Enregistrer' }).click();
    await one.page.getByText('C’est enregistré').waitFor();
    await two.page.locator('#adresse').fill('2 rue Vieille');
    await two.page.getByLabel('Gratuit', { exact: true }).check();
    await two.page.getByRole('button', { name: 'Enregistrer' }).click();
    await two.page.getByText('pendant que vous écriviez').waitFor();
    t.equal(await two.page.locator('[name^="choix-"]').count(), 2, 'one field is in dispute, with two texts');
    await two.page.getByRole('button', { name: 'Enregistrer' }).click();
    await two.page.getByText('choisissez l’un des deux textes').first().waitFor();
    await two.page.getByLabel(/Ce que l’autre a écrit : 1 rue Neuve/).check();
    await two.page.getByRole('button', { name: 'Enregistrer' }).click();
    await two.page.getByRole('link', { name: 'Voir la page' }).click();
    await two.page.locator('.venue h1').waitFor();
    const text = await two.page.locator('.venue').textContent();
    for (const kept of ['1 rue Neuve', 'Ouvert à tous.', 'Gratuit']) t.ok(text?.includes(kept), kept);
    await two.page.getByRole('link', { name: 'Histoire de cette page' }).click();
    t.notMatch(await two.page.locator('main').textContent(), '@', 'roles, no addresses');
    const [first, last] = [two.page.getByLabel('De la version'), two.page.getByLabel('à la version')];
    await first.selectOption('1');
    await last.selectOption({ index: 0 });
    await two.page.getByRole('button', { name: 'Comparer' }).click();
    t.match(two.page.url(), /\?de=1&a=\d+$/, 'a comparison has an address');
    await two.page
      .getByRole('region', { name: 'De la version' })
      .locator('ins', { hasText: 'Gratuit' })
      .waitFor();
    await two.page.getByText('(ajouté)').first().waitFor();
    const compared = two.page.url();
    const stranger = await visit();
    await stranger.page.goto(compared);
    await stranger.page.locator('ins', { hasText: 'Gratuit' }).first().waitFor();
    t.equal(await stranger.page.getByRole('checkbox').count(), 0, 'others look, and take nothing');
    t.equal(await stranger.page.getByRole('button', { name: /Revenir|Reprendre/ }).count(), 0);
    await two.page.getByRole('button', { name: 'Reprendre les champs cochés' }).click();
    await two.page.getByText('cochez au moins un champ').waitFor();
    await two.page.getByLabel('Reprendre « Présentation en bref »').check();
    await two.page.getByRole('button', { name: 'Reprendre les champs cochés' }).click();
    await two.page.goto(two.at(own));
    const taken = await two.page.locator('.venue').textContent();
    t.notOk(taken?.includes('Ouvert à tous.'), 'one field is as it was');
    t.ok(taken?.includes('Gratuit'), 'and the others as they are');
    await two.page.goto(two.at(`${own}/historique`));
    await two.page.getByRole('button', { name: 'Revenir à la version 1' }).click();
    await two.page.goto(two.at(own));
    await two.page.getByText('Horaires non renseignés').first().waitFor();
  });

  t.test('axe finds nothing on the pages of those who are signed in', async (t) => {
    const { page, at } = await visit(phone);
    await enter({ page, at }, received, 'accueil@espace-public-lille.fr');
    for (const path of [
      '/mon-espace',
      `${own}/modifier`,
      `${own}/revendiquer`,
      `${own}/historique`,
      `${own}/historique?de=1&a=2`,
    ]) {
      await page.goto(at(path));
      t.same(await axeFinds(page), [], path);
      t.ok((await overflowOf(page)) <= 0, `${path} fits a phone`);
    }
  });

  t.test('a session that ends meanwhile loses nothing; a stranger is led to claim', async (t) => {
    const { page, at } = await visit();
    await enter({ page, at }, received, 'accueil@espace-public-lille.fr');
    await page.goto(at(`${own}/modifier`));
    await page.getByRole('heading', { name: 'Le lieu', exact: true }).click();
    await page.locator('#presentation_detail').fill('Un long texte, écrit avec soin.');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Rien n’est perdu').waitFor();
    const drafts = 'Object.keys(localStorage).filter((key) => key.startsWith("brouillon:")).length';
    await page.waitForFunction(`${drafts} === 1`);
    t.equal(await page.locator('#presentation_detail').inputValue(), 'Un long texte, écrit avec soin.');
    await page.context().addCookies(cookies);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Voir la page' }).click();
    await page.getByText('Un long texte, écrit avec soin.').waitFor();
    const stranger = await visit();
    await enter(stranger, received, 'quelquun@exemple.fr');
    await stranger.page.goto(stranger.at(`${own}/modifier`));
    await stranger.page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
    await stranger.page.getByText('une personne vérifie').waitFor();
    await stranger.page.goto(stranger.at('/moderation'));
    await stranger.page.getByText('Rien n’attend').waitFor();
    await stranger.page.goto(stranger.at('/exploitation/roles'));
    await stranger.page.getByText('ne vous revient pas').first().waitFor();
  });
});
