import t from 'tap';
import { NOW } from '../helper.ts';
import { addOrganisation, signInDelegate } from '../partners.ts';
import { give, signIn } from '../people.ts';
import { LILLE } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone, type Visitor } from './browser.ts';
import { enterAs } from './sign-in.ts';

/** A venue, a company and the browsers of both, without scripts; and someone who has no account. */
async function open(t: Parameters<typeof openOver>[0], clock: () => Date) {
  const hall = { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE };
  const { app, db, visit } = await openOver(t, [hall], {}, clock);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const delegate = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);
  const venue = await visit({ ...phone, javaScriptEnabled: false });
  await enterAs(venue, steward);
  const company = await visit({ javaScriptEnabled: false });
  await enterAs(company, delegate);
  const someone = await visit({ ...phone, javaScriptEnabled: false });
  /** Axe itself is a script: it looks at the same pages in a browser that runs them. */
  const look = async (url: string, who?: { cookie: string }) => {
    const looking = await visit(phone);
    if (who) await enterAs(looking, who);
    await looking.page.goto(url);
    t.same(await axeFinds(looking.page), [], url);
    t.ok((await overflowOf(looking.page)) <= 0, `${url} fits a phone`);
  };
  const linkOf = async (mail: string) => {
    const [row] = await db.query<{ text: string }>(
      "select text from mail where recipient = $1 and text ~ 'jeton=' order by mail desc limit 1",
      [mail],
    );
    return new URL(/https?:\S+jeton=\S+/.exec(row?.text ?? '')?.[0] ?? 'http://rien/');
  };
  const goto = async ({ page, at }: Visitor, { pathname, search }: URL) => page.goto(at(pathname + search));
  return { db, venue, company, someone, look, linkOf, goto, steward, delegate };
}

t.test(
  'a post, from its opening to what became of it, by its three parties',
  { skip: noBrowser },
  async (t) => {
    let now = new Date('2025-05-15T08:00:00Z');
    const { db, venue, company, someone, look, linkOf, goto, steward, delegate } = await open(t, () => now);
    const opening = '/ressources/nouvelle?genre=post&pour=venue:moulins';
    await venue.page.goto(venue.at(opening));
    await venue.page.getByLabel('Titre').fill('Médiatrice ou médiateur numérique');
    await venue.page.getByLabel('Description').fill('Un premier emploi au service du public.');
    await venue.page.getByLabel('Projet de développement local').fill('Un bus numérique pour le canton.');
    await venue.page.getByLabel('Premier jour du contrat').fill('2025-06-01');
    await venue.page.getByLabel('Durée, en mois').fill('12');
    await venue.page.getByLabel('Heures par semaine').fill('35');
    await venue.page.getByLabel('Formation initiale').fill('Deux mois à l’accueil.');
    await venue.page.getByLabel('Droit à une qualification').fill('Un titre professionnel.');
    await venue.page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await venue.page.getByRole('button', { name: 'Publier' }).click();
    await venue.page.getByText('État : ouvert').waitFor();
    const post = new URL(venue.page.url());
    await look(post.href);

    await goto(company, post);
    await company.page.getByRole('button', { name: 'Proposer de parrainer ce poste' }).click();
    const uptake = new URL(company.page.url());
    await goto(venue, uptake);
    await venue.page.getByLabel('Ce qui est convenu').fill('Un point par mois.');
    await venue.page.getByRole('button', { name: 'Signer l’accord de parrainage' }).click();
    await goto(company, uptake);
    await company.page.getByRole('button', { name: 'Signer l’accord de parrainage' }).click();
    await company.page.getByText('signé par les deux').first().waitFor();
    // Signed a year ago: the post ends on the day that tests live at.
    await db.query("update move set moved_at = '2025-05-20'");

    await goto(venue, uptake);
    await venue.page.getByRole('link', { name: 'Le suivi du contrat' }).click();
    const follow = new URL(venue.page.url());
    await venue.page.getByLabel('Prénom et nom').fill('Noémie Delacroix');
    await venue.page.getByLabel('Adresse de courriel').fill('pas une adresse');
    await venue.page.getByRole('button', { name: 'Inviter par courriel' }).click();
    await venue.page.getByRole('alert').getByRole('link').click();
    await venue.page.getByLabel('Adresse de courriel').fill('noemie@exemple.fr');
    await venue.page.getByRole('button', { name: 'Inviter par courriel' }).click();
    await venue.page.getByText('pas encore de réponse').waitFor();
    await look(venue.page.url(), steward);

    const own = await linkOf('noemie@exemple.fr');
    await goto(someone, own);
    await someone.page.getByLabel('Votre date de naissance').fill('2003-04-05');
    await someone.page.getByLabel('J’accepte que mon nom').check();
    await someone.page.getByRole('button', { name: 'Accepter' }).click();
    await someone.page.getByText('Bonjour Noémie Delacroix').waitFor();

    now = NOW;
    await goto(venue, uptake);
    await venue.page.getByLabel('Premier jour travaillé').fill('2025-06-01');
    await venue.page.getByRole('button', { name: 'Dire que le contrat commence' }).click();
    await venue.page.getByText('Rien n’est attendu pour l’instant').waitFor();
    await goto(company, follow);
    await company.page.getByLabel('Entretien dans le réseau').check();
    await company.page.getByLabel('Quand').fill('2026-05-20');
    await company.page.getByRole('button', { name: 'Ajouter cette étape' }).click();
    await company.page.getByText('Prévue le 20 mai 2026').waitFor();
    await company.page.getByText('Changer la date').click();
    await company.page.getByLabel('Nouvelle date').fill('2024-05-21');
    await company.page.getByRole('button', { name: 'Enregistrer la date' }).click();
    await company.page.getByRole('alert').getByRole('link').click();
    await company.page.getByLabel('Nouvelle date').fill('2026-05-21');
    await company.page.getByRole('button', { name: 'Enregistrer la date' }).click();
    await company.page.getByText('par l’entreprise : c’était le 20 mai 2026').waitFor();
    await look(company.page.url(), delegate);
    await goto(company, uptake);
    await company.page.getByRole('link', { name: 'L’accord, à imprimer' }).click();
    await company.page.getByText(/Accord de parrainage n°/).waitFor();
    await look(company.page.url(), delegate);
    await company.page.goto(company.at('/mon-espace'));
    await company.page.getByRole('heading', { name: 'Étapes de contrats à confirmer' }).waitFor();
    await goto(company, follow);
    await goto(venue, follow);
    await goto(someone, own);
    for (const { page } of [venue, company, someone])
      for (let left = 5; left > 0; left--) {
        t.equal(await page.getByRole('button', { name: 'Confirmer que c’est fait' }).count(), left);
        await page.getByRole('button', { name: 'Confirmer que c’est fait' }).first().click();
      }
    await someone.page.getByText('Confirmée par les trois').first().waitFor();
    await look(someone.page.url());
    await goto(venue, uptake);
    await venue.page.getByText('Dire que le contrat est mené à son terme').first().click();
    await venue.page.getByLabel('Embauche dans son réseau').first().check();
    await venue.page.getByRole('button', { name: 'mené à son terme' }).click();
    await venue.page.getByText('mené à son terme').first().waitFor();
    await goto(someone, own);
    await someone.page.getByText('Je veux tout effacer').click();
    await someone.page.getByRole('button', { name: 'Effacer mon nom et mon adresse' }).click();
    await someone.page.getByRole('heading', { name: 'C’est effacé' }).waitFor();
    await goto(venue, follow);
    await venue.page.getByText('Aucun nom n’est gardé ici').waitFor();
    await someone.page.goto(someone.at('/programmes/emploi-avenir'));
    await someone.page.getByText('Embauche dans son réseau').waitFor();
    await look(someone.page.url());
  },
);

t.test('a mission, from its opening to its completion, by everyone', { skip: noBrowser }, async (t) => {
  let now = new Date('2025-09-15T08:00:00Z');
  const { venue, company, someone, look, linkOf, goto, steward } = await open(t, () => now);
  await venue.page.goto(venue.at('/ressources/nouvelle?genre=mission&pour=venue:moulins'));
  await venue.page.getByLabel('Titre').fill('Aller vers les personnes isolées');
  await venue.page.getByLabel('Description').fill('Avec l’équipe, chez celles et ceux qui ne viennent pas.');
  await venue.page.getByLabel('Accompagner les publics fragiles').check();
  await venue.page.getByLabel('Premier jour de la mission').fill('2025-10-01');
  await venue.page.getByLabel('Durée, en mois').fill('3');
  await venue.page.getByLabel('Heures par semaine').fill('24');
  await venue.page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await venue.page.getByRole('button', { name: 'Publier' }).click();
  await venue.page.getByRole('alert').getByText('de 6 à 12 est attendu').waitFor();
  await venue.page.getByLabel('Durée, en mois').fill('8');
  await venue.page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await venue.page.getByRole('button', { name: 'Publier' }).click();
  await venue.page.getByText('État : publiée').waitFor();
  const mission = new URL(venue.page.url());

  await goto(company, mission);
  await company.page.getByRole('button', { name: 'Être partenaire de cette mission' }).click();
  const uptake = new URL(company.page.url());
  await goto(venue, uptake);
  await venue.page.getByRole('button', { name: 'Accepter ce partenaire' }).click();

  await goto(someone, mission);
  await look(someone.page.url());
  await someone.page.getByLabel('Prénom et nom').fill('Idriss Benali');
  await someone.page.getByLabel('Adresse de courriel').fill('idriss@exemple.fr');
  await someone.page.getByLabel('Pourquoi cette mission').fill('J’ai envie d’aider.');
  await someone.page.getByRole('button', { name: 'Envoyer ma candidature' }).click();
  await someone.page.getByRole('alert').getByRole('link').waitFor();
  t.equal(await someone.page.getByLabel('Pourquoi cette mission').inputValue(), 'J’ai envie d’aider.');
  await someone.page.getByLabel('J’accepte que mon nom').check();
  await someone.page.getByRole('button', { name: 'Envoyer ma candidature' }).click();
  await someone.page.getByText('C’est transmis').waitFor();
  const own = await linkOf('idriss@exemple.fr');

  await goto(company, mission);
  await company.page.getByText('J’ai envie d’aider.').waitFor();
  t.equal(await company.page.getByText('idriss@exemple.fr').count(), 0, 'no address before it is given');
  await goto(someone, own);
  await someone.page.getByRole('button', { name: 'Montrer mon adresse' }).click();
  await someone.page.getByText('Votre adresse est montrée').waitFor();
  await look(someone.page.url());
  await venue.page.goto(venue.at('/mon-espace'));
  await venue.page.getByText(/1\scandidature attend/).waitFor();
  await goto(venue, mission);
  await venue.page.getByRole('link', { name: 'idriss@exemple.fr' }).waitFor();
  await look(venue.page.url(), steward);
  await venue.page.getByLabel('Un mot, et la suite').fill('Bienvenue !');
  await venue.page.getByRole('button', { name: 'Retenir' }).click();
  now = NOW;
  await venue.page.getByLabel('Premier jour').fill('2025-10-01');
  await venue.page.getByRole('button', { name: 'Dire que la mission commence' }).click();
  await venue.page.getByLabel('Dernier jour').first().fill('2026-05-31');
  await venue.page.getByRole('button', { name: 'la mission est menée à son terme' }).click();
  await venue.page.getByText('mission menée à son terme').first().waitFor();
  await goto(venue, uptake);
  await venue.page.getByText('Dire ce que le partenaire a apporté').first().click();
  await venue.page.getByLabel('Ses salariés').check();
  await venue.page.getByRole('button', { name: 'ce que le partenaire a apporté' }).click();
  await goto(someone, own);
  await someone.page.getByText(/Où elle en est.: mission menée à son terme/i).waitFor();
  await someone.page.getByText('Je ne veux plus de cette mission').click();
  await someone.page.getByRole('button', { name: 'tout effacer' }).click();
  await someone.page.getByRole('heading', { name: 'C’est effacé' }).waitFor();
  await someone.page.goto(someone.at('/programmes/service-civique'));
  await someone.page.getByText('Accompagner les publics fragiles').first().waitFor();
});
