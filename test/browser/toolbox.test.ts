import t from 'tap';
import { addOrganisation } from '../partners.ts';
import { give, giveDelegate, giveParty, signIn } from '../people.ts';
import { addCorpus } from '../toolbox.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone, type Visitor } from './browser.ts';

type Site = Awaited<ReturnType<typeof openOver>>;

/** Opens a browser of someone's own, signed in. */
const signedIn =
  ({ app, db, visit }: Site) =>
  async (mail: string, options = {}): Promise<Visitor> => {
    const { cookie } = await signIn(app, db, mail);
    const visitor = await visit(options);
    const cookies = cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url: visitor.at('/') };
    });
    await visitor.page.context().addCookies(cookies);
    return visitor;
  };

t.test('a guide, from who offers it to who finds it', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await addCorpus(db, await addOrganisation(db, 'Les Outils communs'));
  const as = signedIn({ app, db, visit });

  const delegate = await as('deleguee@lumiere.fr');
  await giveDelegate(db, 'deleguee@lumiere.fr', organisation);
  const { page, at } = delegate;
  await page.goto(at(`/ressources/nouvelle?genre=practice&pour=organisation:${organisation}`));
  await page.getByLabel('Titre').fill('Héberger son site chez un hébergeur associatif');
  await page.getByLabel('Description').fill('Choisir un hébergeur proche, déposer ses pages, sauvegarder.');
  await page.getByLabel('Guide', { exact: true }).check();
  await page.getByLabel('Culture numérique et informatique').check();
  await page.getByLabel('Intermédiaire').check();
  await page.getByLabel('CC0').check();
  await page.getByLabel('Lycée').check();
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByRole('link', { name: 'Joindre un fichier' }).click();
  await page.getByRole('button', { name: 'Joindre ce fichier' }).click();
  await page.getByText('Choisissez d’abord un fichier').first().waitFor();
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(text),
  });
  await page.getByLabel('Le fichier', { exact: true }).setInputFiles(file('faux.pdf', 'rien de tel'));
  await page.getByRole('button', { name: 'Joindre ce fichier' }).click();
  await page.getByText('un fichier PDF, ODT, DOCX ou ZIP est attendu').first().waitFor();
  t.same(await axeFinds(page), [], 'the page of the file');
  await page.getByLabel('Le fichier', { exact: true }).setInputFiles(file('guide.pdf', '%PDF-1.7 le guide'));
  await page.getByRole('button', { name: 'Joindre ce fichier' }).click();
  await page.getByText('Fichier joint : guide.pdf').waitFor();
  await page.getByRole('link', { name: 'Retour à la ressource' }).click();
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('link', { name: 'La voir dans la boîte à outils' }).click();
  await page.getByText('Pas encore validé pour l’école').waitFor();
  const own = page.url();

  const party = await as('dne@education.fr');
  await giveParty(db, 'dne@education.fr', 'Éducation nationale');
  await party.page.goto(own);
  await party.page.getByRole('button', { name: 'Valider cette version' }).click();
  await party.page
    .getByText(/^Validé par Éducation nationale, le 1/)
    .first()
    .waitFor();
  t.same(await axeFinds(party.page), [], 'the page of a practice, as who validates sees it');

  const mail = 'vieux-lille@lille.fr';
  const steward = await as(mail, { ...phone, javaScriptEnabled: false });
  await give(db, mail, 'steward', 'Médiathèque du Vieux-Lille');
  await steward.page.goto(own);
  await steward.page.getByLabel('4 : très utile').check();
  await steward.page.getByLabel('Ce que vous en dites').fill('Nos adhérents ont tous leur page.');
  await steward.page.getByRole('button', { name: 'Enregistrer cet avis' }).click();
  await steward.page.getByText('4 sur 5, d’après 1').waitFor();
  t.equal(await steward.page.getByText(mail).count(), 0);

  const other = await visit(phone);
  await other.page.goto(other.at('/boite-a-outils'));
  await other.page.getByLabel('Votre question').fill('comment mettre un site en ligne chez un hébergeur');
  await other.page.getByRole('button', { name: 'Chercher' }).click();
  const first = other.page.locator('.resource-card').first();
  t.match(await first.textContent(), /Héberger son site.*Validé par Éducation nationale.*4 sur 5/s);
  t.same(await axeFinds(other.page), [], 'the list');
  t.equal(await overflowOf(other.page), 0);
  await first.getByRole('link').click();
  await other.page.getByText('Nos adhérents ont tous leur page').waitFor();
  const [download] = await Promise.all([
    other.page.waitForEvent('download'),
    other.page.getByRole('link', { name: /Télécharger « guide.pdf/ }).click(),
  ]);
  t.equal(download.suggestedFilename(), 'guide.pdf');

  await other.page.goto(other.at('/boite-a-outils?q=imprimmer'));
  await other.page.getByRole('link', { name: 'imprimer', exact: true }).click();
  await other.page.getByRole('link', { name: 'Imprimer depuis un smartphone' }).waitFor();

  const { resource } = (await app.inject('/api/toolbox?q=hébergeur')).json().practices[0];
  await page.goto(at(`/ressources/${resource}/modifier`));
  await page.getByLabel('Titre').fill('Héberger son site, deuxième édition');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await party.page.reload();
  await party.page.getByText('Version précédente validée').waitFor();
  t.same(
    [...delegate.complaints, ...other.complaints].filter((line) => !line.includes('400')),
    [],
  );
});

t.test('the operator says who validates', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t);
  const inria = await addOrganisation(db, 'INRIA', { kind: 'opérateur' });
  const { page, at } = await signedIn({ app, db, visit })('exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  await page.goto(at('/boite-a-outils/validateurs'));
  await page.getByLabel('Adresse de sa page').fill('ailleurs');
  await page.getByRole('button', { name: 'Habiliter' }).click();
  await page.getByText('ou son numéro, est attendu').waitFor();
  await page.getByLabel('Adresse de sa page').fill(`https://proximite.test/partenaires/${inria}/inria`);
  await page.getByRole('button', { name: 'Habiliter' }).click();
  await page.getByRole('link', { name: 'INRIA' }).waitFor();
  t.same(await axeFinds(page), []);
  await page.getByRole('button', { name: 'Ne plus habiliter INRIA' }).click();
  await page.getByText('Aucune pour l’instant').waitFor();
});
