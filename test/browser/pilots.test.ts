import t from 'tap';
import { parties } from '../../api/standard/parties.ts';
import { addSchools, giveCommune, publish } from '../api/pilots/people.ts';
import { asking } from '../asking.ts';
import { give, giveParty } from '../people.ts';
import { ROUBAIX } from '../places.ts';
import { arrived, openSmtp, wordsOf } from '../smtp.ts';
import { isSound, noBrowser, openOver, phone, type Visitor } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('a pilot, from the first visit of a mayor to its team', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const hall = { id: 'fabrique', nom: 'Fabrique de Roubaix', at: ROUBAIX };
  const { app, db, visit } = await openOver(t, [hall], { SMTP_URL, MAIL_FROM });
  const arrive = async (mail: string, device?: typeof phone) => {
    const visitor = await visit(device);
    await enter(visitor, received, mail);
    return visitor;
  };
  const mayor = await arrive('ecoles@ville-roubaix.fr', phone);
  const education = await arrive('bureau@education.fr');
  const animator = await arrive('accueil@fabrique.fr', phone);
  const helper = await arrive('developpeuse@exemple.fr', phone);
  await give(db, 'accueil@fabrique.fr', 'steward', 'fabrique');
  await giveParty(db, 'bureau@education.fr', 'Éducation nationale');
  await giveCommune(db, 'ecoles@ville-roubaix.fr', '59512');
  await addSchools(db, ['59512']);

  const opening = education.page;
  await opening.goto(education.at('/ressources/nouvelle?genre=campaign'));
  await opening.getByLabel('Titre', { exact: true }).fill('Pilotes de la rentrée');
  await opening.getByLabel('Description').fill('Une heure par semaine dans des classes de CM1.');
  await opening.getByLabel('Année de la rentrée').fill('2026');
  await opening.getByLabel('Communes, au moins').fill('1');
  await opening.getByLabel('Communes, au plus').fill('20');
  await opening.getByLabel('Ce que les parties regardent').fill('L’équilibre entre régions.');
  await opening.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await opening.getByRole('button', { name: 'Ouvrir les candidatures' }).click();
  await opening.getByText('État : candidatures ouvertes').waitFor();
  const campaign = /ressources\/(\d+)/.exec(opening.url())?.[1] ?? '';

  const applying = mayor.page;
  await applying.goto(mayor.at('/pilotes'));
  await isSound(t, mayor, 'the pilots');
  await applying.goto(mayor.at('/communes/59512/roubaix/pilote'));
  await isSound(t, mayor, 'who could be at her side');
  await applying
    .getByRole('button', { name: /Commencer/ })
    .first()
    .click();
  await applying.waitForURL(/\/pilotes\/\d+$/);
  await applying.getByRole('heading', { name: /Roubaix/, level: 1 }).waitFor();
  const pilot = new URL(applying.url()).pathname;
  await applying.getByLabel('Ajouter une école').selectOption({ index: 1 });
  await applying.getByRole('button', { name: 'Ajouter cette école' }).click();
  await applying.getByRole('group', { name: 'Une classe de plus' }).getByLabel('CM1').check();
  await applying.getByLabel('Élèves').first().fill('60');
  await applying.getByLabel('Jour').first().selectOption('mardi');
  await applying.getByLabel('De', { exact: true }).first().fill('15h30');
  await applying.getByLabel('À', { exact: true }).first().fill('16:30');
  await applying.getByLabel('Salles').fill('La salle informatique, 14 postes.');
  await applying.getByLabel('Machines disponibles').fill('14');
  await applying.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await applying.getByRole('link', { name: /Classe 1, Élèves/ }).waitFor();
  t.equal(
    await applying.getByLabel('Salles').inputValue(),
    'La salle informatique, 14 postes.',
    'nothing is lost',
  );
  await isSound(t, mayor, 'a draft that is refused');
  await applying.getByLabel('Élèves').first().fill('24');
  await applying.getByLabel('Adresse de l’école').fill('ce.0590001a@ac-lille.fr');
  const letters = received.length;
  await applying.getByRole('button', { name: /demander l’accord/ }).click();
  await applying.getByText(/Demandé à/).waitFor();

  const letter = wordsOf(await arrived(received, letters + 1));
  const head = await visit(phone);
  await head.page.goto(head.at(/\/pilotes\/accord\?jeton=[\w.-]+/.exec(letter)?.[0] ?? ''));
  await isSound(t, head, 'what a head is asked');
  await head.page.getByRole('button', { name: 'Oui, l’école est d’accord' }).click();
  await head.page.getByText('La commune est prévenue').waitFor();
  await applying.goto(mayor.at(pilot));
  await applying.getByText('Rien ne manque').waitFor();
  await applying.getByRole('button', { name: 'Déposer la candidature' }).click();
  await applying.getByText('Déposée, devant les parties').first().waitFor();

  const judging = education.page;
  await judging.goto(education.at('/mon-espace'));
  await judging
    .getByRole('link', { name: /Roubaix/ })
    .first()
    .click();
  await judging.getByLabel('une question').check();
  await judging.getByLabel('Raisons, ou question').fill('La salle est-elle libre le mardi ?');
  await judging.getByRole('button', { name: 'Envoyer' }).click();
  await judging.getByText('Éducation nationale : une question').waitFor();
  await isSound(t, education, 'an application that is judged');
  await applying.goto(mayor.at(pilot));
  await applying.getByLabel('Votre réponse').fill('Oui, toute l’année.');
  await applying.getByRole('button', { name: 'Envoyer' }).click();
  await applying.getByText('Commune de Roubaix').last().waitFor();
  for (const party of parties.slice(0, 3)) {
    const mail = `bureau@${party.toLowerCase().replaceAll(/\W/g, '')}.fr`;
    const member = await arrive(mail);
    await giveParty(db, mail, party);
    await member.page.goto(member.at(pilot));
    await member.page.getByLabel('oui').check();
    await member.page.getByLabel('Raisons, ou question').fill('Projet solide.');
    await member.page.getByRole('button', { name: 'Envoyer' }).click();
    await member.page.getByText(`${party} : oui`).waitFor();
  }
  await judging.goto(education.at(`/pilotes/campagnes/${campaign}`));
  await judging.getByLabel('Si elle était retenue').check();
  await judging.getByRole('button', { name: 'Voir ce que serait ce choix' }).click();
  await judging.getByText('1 commune choisie').waitFor();
  await isSound(t, education, 'the choice');
  await judging.goto(education.at(pilot));
  await judging.getByLabel('oui').check();
  await judging.getByLabel('Raisons, ou question').fill('Tout est là.');
  await judging.getByRole('button', { name: 'Envoyer' }).click();
  await judging.getByText('Retenue').first().waitFor();

  const offer = async ({ page }: Visitor, owner: object, kind: string, more: object) => {
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await publish(asking(app), { cookie }, owner, kind, more);
  };
  await offer(animator, { venue: 'fabrique' }, 'animator', {});
  await offer(helper, { person: true }, 'volunteer', {
    reach: 'circle',
    centre: ROUBAIX,
    radius: 20_000,
    details: {
      trades: ['Formation et pédagogie'],
      availability: 'Le mardi',
      seen_by: ['Les communes'],
      status: 'Étudiante ou étudiant',
      halfdays: ['mardi après-midi'],
    },
  });
  await applying.goto(mayor.at(`${pilot}/equipe`));
  await isSound(t, mayor, 'who could come');
  await applying.getByRole('button', { name: /^Proposer : Fabrique/ }).click();
  await applying.getByText('sollicité').first().waitFor();
  await applying.getByRole('button', { name: /^Proposer/ }).click();
  for (const { page, at } of [animator, helper]) {
    await page.goto(at('/mon-espace'));
    await page.getByRole('button', { name: /^Accepter/ }).click();
    await page.getByText('vous y venez').waitFor();
  }
  await isSound(t, helper, 'what someone comes to');
  await applying.goto(mayor.at(`${pilot}/equipe`));
  t.equal(await applying.getByText(/Complet.: 1.accepté sur 1/).count(), 2, 'the team is whole');
  await applying.getByText(/étudiante ou étudiant, 1/).waitFor();
  await isSound(t, mayor, 'a team that is whole');
  await applying.getByRole('link', { name: /^Lui écrire : Étudiante/ }).click();
  await applying.getByLabel('Votre message').fill('Rendez-vous au portail.');
  await applying.getByRole('button', { name: 'Envoyer' }).click();
  await applying.getByText('Vous,').waitFor();
  await isSound(t, mayor, 'what a commune and a volunteer write');
  await helper.page.goto(helper.at('/mon-espace'));
  await helper.page.getByRole('link', { name: /^Échanges avec la commune/ }).click();
  await helper.page.getByText('Rendez-vous au portail.').waitFor();
  await animator.page.goto(animator.at('/mon-espace'));
  await animator.page.getByRole('link', { name: /^Écrire au volontaire 1/ }).waitFor();
  await judging.goto(education.at(`/pilotes/campagnes/${campaign}/equipes`));
  await judging.getByText('Aucune place n’est à pourvoir').waitFor();
  await judging.getByRole('link', { name: 'Le choix des communes' }).waitFor();
});
