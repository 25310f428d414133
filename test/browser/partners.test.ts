import t, { type Test } from 'tap';
import { give, giveParty } from '../people.ts';
import { openSmtp } from '../smtp.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone, type Visitor } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Nothing to complain of, nothing wider than the window. */
async function isWell(t: Test, { page }: Visitor, what: string) {
  t.same(await axeFinds(page), [], what);
  t.ok((await overflowOf(page)) <= 0, `${what} fits`);
}
t.test('an organisation, from joining to its mark', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { db, visit } = await openOver(t, [], { SMTP_URL, MAIL_FROM });
  const [delegate, moderator, state, syntec] = [
    await visit({ ...phone, javaScriptEnabled: false }),
    await visit(),
    await visit(),
    await visit(phone),
  ];
  const mails = [
    'deleguee@lumiere.fr',
    'moderation@exemple.fr',
    'etat@exemple.fr',
    'syntec@exemple.fr',
  ] as const;
  for (const [index, one] of [delegate, moderator, state, syntec].entries())
    await enter(one, received, mails[index] ?? '');
  await give(db, 'moderation@exemple.fr', 'moderator');
  await giveParty(db, 'etat@exemple.fr', 'État');
  await giveParty(db, 'syntec@exemple.fr', 'Syntec Numérique');

  const { page, at } = delegate;
  await page.goto(at('/partenaires/inscrire'));
  await page.getByLabel('Nom', { exact: true }).first().fill('Lumière & Fils');
  await page.getByLabel('Entreprise').check();
  await page.locator('#siret').fill('732 829 320 00075');
  await page.getByLabel('Cybersécurité').check();
  await page.getByLabel('Syntec Numérique', { exact: true }).check();
  await page.locator('#branch').selectOption('web');
  await page.locator('#adresse-1').fill('3 rue Mermoz');
  await page.getByRole('button', { name: 'Ajouter un établissement' }).click();
  t.equal(await page.locator('#adresse-1').inputValue(), '3 rue Mermoz', 'one more, nothing lost');
  for (const [name, value] of Object.entries({
    'nom-1': 'Siège',
    'code_postal-1': '59000',
    'commune-1': 'Lille',
    'adresse-2': '1 Grand’Place',
    'code_postal-2': '59100',
    'commune-2': 'Marseille',
  }))
    await page.locator(`#${name}`).fill(value);
  await page.getByRole('button', { name: 'Envoyer l’inscription' }).last().click();
  t.same(
    await page
      .locator('#refus a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort()),
    ['#commune-2', '#nom-2', '#siret'],
    'all at once, each of its own establishment',
  );
  t.equal(await page.locator('#branch').inputValue(), 'web');
  t.equal(await page.locator('#adresse-2').inputValue(), '1 Grand’Place');
  await page.locator('#siret').fill('732 829 320 00074');
  await page.locator('#nom-2').fill('Agence');
  await page.locator('#commune-2').fill('Roubaix');
  await page.getByRole('button', { name: 'Envoyer l’inscription' }).last().click();
  await page.getByRole('heading', { name: 'C’est envoyé' }).waitFor();
  await page.goto(at('/mon-espace'));
  await page.getByText('l’annuaire vérifie').waitFor();

  const { page: theirs, at: there } = moderator;
  await theirs.goto(there('/a-traiter'));
  await theirs.getByRole('link', { name: 'Organisation à publier : Lumière & Fils' }).click();
  await theirs.getByText('732 829 320 00074').waitFor();
  await isWell(t, moderator, 'what a moderator decides');
  await theirs.getByRole('button', { name: 'Publier' }).click();
  await theirs.getByText('C’est fait.').waitFor();
  await theirs.goto(there('/a-traiter/decisions'));
  const own = new URL(
    (await theirs.getByRole('link', { name: 'Lumière & Fils' }).getAttribute('href')) ?? '',
    there('/'),
  ).pathname;

  await page.goto(at('/partenaires?ou=Roubaix&metier=Cybersécurité'));
  t.match(await page.locator('.partner-card').textContent(), /Entreprise, Roubaix.*à .*m/);
  await page.getByRole('link', { name: 'Lumière & Fils' }).click();
  await page.getByRole('link', { name: 'Tenir cette page' }).click();
  await page.getByText('Ajouter quelqu’un').waitFor();
  await page.getByLabel('Son adresse de courriel').fill('collègue');
  await page.getByRole('button', { name: 'Ajouter cette personne' }).click();
  await page.getByText('prenom.nom@exemple.fr').waitFor();
  await page.getByLabel('Son adresse de courriel').fill('collegue@lumiere.fr');
  await page.getByRole('button', { name: 'Ajouter cette personne' }).click();
  await page.getByText('c…@lumiere.fr').first().waitFor();

  const colleague = await visit();
  await enter(colleague, received, 'collegue@lumiere.fr');
  const { page: other } = colleague;
  const manage = `${own.split('/').slice(0, 3).join('/')}/gerer`;
  await other.goto(at(manage));
  await page.goto(at(manage));
  await page.locator('#presentation').fill('Écrit ici.');
  await page.getByRole('button', { name: 'Enregistrer' }).last().click();
  await page.getByText('C’est enregistré.').waitFor();
  await other.locator('#site_web').fill('https://lumiere.example');
  await other.getByRole('button', { name: 'Enregistrer' }).last().click();
  t.match(await other.locator('#conflit').textContent(), /Présentation.: «.—.» est devenu «.Écrit ici\..»/);
  t.equal(await other.locator('#site_web').inputValue(), 'https://lumiere.example');
  await other.getByRole('button', { name: 'Enregistrer' }).last().click();
  await other.getByText('C’est enregistré.').waitFor();
  await other.locator('#logo').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG, 'base64'),
  });
  await other.getByRole('button', { name: 'Donner ce logo' }).click();
  await other.getByText('État : pas encore approuvé').waitFor();
  await isWell(t, colleague, 'keeping a page');

  for (const { page: party } of [state, syntec]) {
    await party.goto(at('/mon-espace'));
    await party.getByRole('button', { name: /^Approuver pour/ }).click();
    await party.getByText('Aucun logo n’attend.').waitFor();
  }
  for (const one of [moderator, syntec])
    for (const path of ['/partenaires', '/partenaires/inscrire', own, '/mon-espace']) {
      await one.page.goto(at(path));
      await isWell(t, one, path);
    }
  await theirs.goto(there(own));
  await theirs.getByAltText('Logo de Lumière & Fils').waitFor();
  t.match(
    await theirs.locator('main').textContent(),
    /Écrit ici\..*Syntec Numérique \(web\).*jamais en celui de l’État/,
  );
  t.equal((await theirs.goto(there('/partenaires/999999')))?.status(), 404);
  t.same(
    moderator.complaints.filter((text) => !text.includes('404')),
    [],
  );
});
