import t from 'tap';
import { addOrganisation, signInDelegate } from '../partners.ts';
import { give, signIn } from '../people.ts';
import { LILLE } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone } from './browser.ts';
import { enterAs } from './sign-in.ts';

t.test('a volunteer, from profile to acknowledgement, without scripts', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const jeanne = await visit({ ...phone, javaScriptEnabled: false });
  const herself = await signIn(app, db, 'jeanne@exemple.fr');
  await enterAs(jeanne, herself);
  const venue = await visit({ ...phone, javaScriptEnabled: false });
  await enterAs(venue, steward);
  const employer = await visit({ javaScriptEnabled: false });
  const delegate = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);
  await enterAs(employer, delegate);
  /** Axe itself is a script: it looks at the same pages in a browser that runs them. */
  const look = async (who: { cookie: string }, url: string) => {
    const looking = await visit(phone);
    await enterAs(looking, who);
    await looking.page.goto(url);
    t.same(await axeFinds(looking.page), [], url);
    t.ok((await overflowOf(looking.page)) <= 0, `${url} fits a phone`);
  };

  await jeanne.page.goto(jeanne.at('/volontaires'));
  await jeanne.page.getByText('Ces fiches sont montrées à qui tient un lieu').waitFor();
  await jeanne.page.getByRole('link', { name: 'Me proposer comme volontaire' }).click();
  await jeanne.page.getByLabel('Titre').fill('Initiation à la sécurité');
  await jeanne.page.getByLabel('Description').fill('Mots de passe et arnaques, pour débutants.');
  await jeanne.page.getByLabel('Cybersécurité').check();
  await jeanne.page.getByLabel('Quand je suis disponible').fill('Le mardi soir');
  await jeanne.page.getByLabel('Jours de RTT').check();
  await jeanne.page.getByLabel('Salariée ou salarié').check();
  await jeanne.page.getByLabel('Mon employeur').fill('Lumière');
  await jeanne.page.getByLabel('Les lieux', { exact: true }).first().check();
  await jeanne.page.getByLabel('Ceux qui sont autour d’un endroit').check();
  await jeanne.page.getByLabel('Autour de').fill('Lille');
  await jeanne.page.getByLabel('À moins de combien de kilomètres').fill('20');
  await jeanne.page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await jeanne.page.getByRole('button', { name: 'Me rendre disponible' }).click();
  await jeanne.page.getByLabel(/^Lumière & Fils/).check();
  await jeanne.page.getByRole('button', { name: 'Demander sa confirmation' }).click();
  await jeanne.page.getByRole('alert').getByRole('link').click();
  await jeanne.page.getByLabel(/^Lumière & Fils/).check();
  await jeanne.page.getByLabel('Comment il vous connaît').fill('Jeanne Martin, informatique');
  await jeanne.page.getByRole('button', { name: 'Demander sa confirmation' }).click();
  await jeanne.page.getByText('Nous lui avons demandé').waitFor();
  const profile = jeanne.page.url().replace(/#.*/, '');

  await employer.page.goto(employer.at('/mon-espace'));
  await employer.page.getByText(/Jeanne Martin, informatique, chez Lumière/).waitFor();
  await employer.page.getByText(/Nous ne l’accordons pas/).click();
  await employer.page.getByLabel('Pourquoi').fill('Pas avant la rentrée.');
  await employer.page.getByRole('button', { name: /Envoyer ce non/ }).click();
  await employer.page.getByText(/Vous n’accordez pas ce temps/).waitFor();
  await jeanne.page.goto(profile);
  await jeanne.page.getByText(/Il n’accorde pas ce temps.*Pas avant la rentrée/).waitFor();
  await look(herself, profile);
  await employer.page.getByRole('button', { name: /Nous accordons ce temps/ }).click();
  await employer.page.getByText(/Retirer cet accord/).waitFor();
  await look(delegate, employer.page.url());

  const stranger = await visit();
  await stranger.page.goto(profile);
  t.notMatch(await stranger.page.locator('main').textContent(), /Initiation/, 'nobody else sees it');
  await venue.page.goto(venue.at('/volontaires?ou=Lille&metier=Cybersécurité'));
  await venue.page.getByText('confirmé par l’employeur').waitFor();
  await look(steward, venue.page.url());
  await venue.page.getByRole('link', { name: 'Initiation à la sécurité' }).click();
  t.notMatch(await venue.page.locator('main').textContent(), /Jeanne|@/);
  await venue.page.getByLabel('Un mot, si vous voulez').fill('Un mardi de juin ?');
  await venue.page.getByRole('button', { name: 'Demander sa venue' }).click();
  await venue.page.getByRole('heading', { name: 'Vos échanges' }).waitFor();
  const follow = new URL(venue.page.url()).pathname;

  await jeanne.page.goto(jeanne.at(follow));
  await jeanne.page.getByLabel('Votre message').fill('Le 9 me va.');
  await jeanne.page.getByRole('button', { name: 'Envoyer' }).click();
  await jeanne.page.getByRole('button', { name: 'Accepter' }).click();
  await jeanne.page.getByText('d’accord').first().waitFor();

  await venue.page.goto(venue.at(follow));
  await venue.page.getByText('Le 9 me va.').waitFor();
  await venue.page.getByLabel('Heures données').fill('3');
  await venue.page.getByLabel('Dernier jour de sa venue').fill('2026-06-01');
  await venue.page.getByRole('button', { name: 'Dire que c’est fait' }).click();
  await venue.page.getByRole('link', { name: 'Attestation' }).click();
  await venue.page.getByText(/3\sheures de son temps/).waitFor();
  await look(steward, venue.page.url());
  await venue.page.goto(venue.at('/volontaires'));
  await venue.page.getByText(/3\sheures en 1\svenue/).waitFor();
  t.same(
    stranger.complaints.filter((text) => !/404/.test(text)),
    [],
  );
});
