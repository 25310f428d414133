import t from 'tap';
import { arrived, openSmtp, wordsOf } from '../smtp.ts';
import { noBrowser, openSite, phone } from './browser.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('those who keep the directory', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const visit = await openSite(t, [], { SMTP_URL, MAIL_FROM });

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
});
