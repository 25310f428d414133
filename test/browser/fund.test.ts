import t from 'tap';
import { addOrganisation } from '../partners.ts';
import { give, giveDelegate, giveParty } from '../people.ts';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { isSound, noBrowser, openOver, phone } from './browser.ts';
import { enter } from './enter.ts';

/** As the pages that are tested say it. */
const today = '2026-06-01';
const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('the fund, from a pledge to what its use was', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const hall = { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE };
  const { db, visit } = await openOver(t, [hall], { SMTP_URL, MAIL_FROM });
  const arrive = async (mail: string, device?: typeof phone) => {
    const visitor = await visit(device);
    await enter(visitor, received, mail);
    return visitor;
  };
  const donor = await arrive('deleguee@lumiere.fr');
  const operator = await arrive('tresor@fonds.fr');
  const party = await arrive('bureau@etat.fr');
  const venue = await arrive('accueil@moulins.fr', phone);
  const members = [];
  for (const number of [1, 2, 3]) members.push(await arrive(`membre${number}@comite.fr`, phone));
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await giveDelegate(db, 'deleguee@lumiere.fr', organisation);
  await give(db, 'accueil@moulins.fr', 'steward', 'moulins');
  await give(db, 'tresor@fonds.fr', 'operator');
  await giveParty(db, 'bureau@etat.fr', 'État');

  const roles = operator.page;
  for (const number of [1, 2, 3]) {
    await roles.goto(operator.at('/exploitation/roles'));
    await roles.getByLabel('Adresse de courriel').fill(`membre${number}@comite.fr`);
    await roles.getByLabel('Siéger au comité du fonds').check();
    await roles.getByRole('button', { name: 'Donner ce rôle' }).click();
    await roles.getByText(`membre${number}@comite.fr`).first().waitFor();
  }

  const giving = donor.page;
  await giving.goto(donor.at('/fonds'));
  await isSound(t, donor, 'the empty fund');
  await giving.getByRole('link', { name: 'Promettre un don' }).click();
  await giving.getByLabel('Titre', { exact: true }).fill('Pour les premiers pas');
  await giving.getByLabel('Description').fill('Une somme pour aider les lieux.');
  await giving.getByLabel('Somme promise, en euros').fill('9000');
  await giving.getByLabel('Au titre de l’obligation d’emploi').check();
  await giving.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await giving.getByRole('button', { name: 'Promettre' }).click();
  await giving.getByText('État : promise').waitFor();
  await isSound(t, donor, 'a pledge');

  await roles.goto(operator.at('/mon-espace'));
  await roles.getByRole('link', { name: 'Pour les premiers pas' }).click();
  await roles.getByLabel('Somme reçue, en euros').fill('9001');
  await roles.getByLabel('Reçue le').fill('2026-05-29');
  await roles.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await roles
    .getByText(/c’est ce qui reste promis/)
    .first()
    .waitFor();
  t.equal(await roles.getByLabel('Reçue le').inputValue(), '2026-05-29', 'nothing typed is lost');
  await isSound(t, operator, 'a payment that is too much');
  await roles.getByLabel('Somme reçue, en euros').fill('5000');
  await roles.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await roles.getByText(/5.000.€ reçus sur 9.000.€ promis/).waitFor();
  await roles.getByText('Annuler ce versement').first().click();
  await roles.getByLabel('Pourquoi il est annulé').fill('Saisi sur la mauvaise promesse');
  await isSound(t, operator, 'a payment to take back');
  await roles.getByRole('button', { name: 'Annuler ce versement' }).click();
  await roles.getByText(/annulé le .*Saisi sur la mauvaise promesse/).waitFor();
  await roles.getByLabel('Somme reçue, en euros').fill('5000');
  await roles.getByLabel('Reçue le').fill('2026-05-29');
  await roles.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await roles.getByText(/5.000.€ reçus sur 9.000.€ promis/).waitFor();
  await roles.goto(operator.at('/programmes/fonds/modifier'));
  await roles.getByLabel('Comment verser une somme promise').fill('Par virement, au compte du fonds.');
  await roles.getByRole('button', { name: 'Enregistrer' }).click();
  await giving.reload();
  await giving.getByText('Par virement, au compte du fonds.').waitFor();

  const calling = party.page;
  await calling.goto(party.at('/ressources/nouvelle?genre=call'));
  await calling.getByLabel('Titre', { exact: true }).fill('Premiers pas');
  await calling.getByLabel('Description').fill('Des projets pour celles et ceux qui ne viennent pas.');
  await calling.getByLabel('Budget de l’appel, en euros').fill('8000');
  await calling.getByLabel('Critères').fill('Un projet par lieu, sur un an.');
  await calling.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await calling.getByRole('button', { name: 'Publier' }).click();
  await calling.getByText('État : candidatures ouvertes').waitFor();
  await calling.getByText(/Il manque 3.000.€ au fonds/).waitFor();
  const call = new URL(calling.url()).pathname;

  const asking = venue.page;
  await asking.goto(venue.at(call));
  await asking.getByLabel('Somme demandée, en euros').fill('4000');
  await asking.getByLabel('Le projet').fill('Des ateliers dans les résidences du quartier.');
  await asking.getByLabel('Budget du projet').fill('Animation, sans somme');
  await asking.getByLabel('Calendrier').fill('De septembre à juin.');
  await asking.getByRole('button', { name: 'Répondre à cet appel' }).click();
  await asking
    .getByText(/un poste par ligne est attendu/)
    .first()
    .waitFor();
  t.equal(await asking.getByLabel('Budget du projet').inputValue(), 'Animation, sans somme', 'it stays');
  await isSound(t, venue, 'an application with its errors');
  await asking.getByLabel('Budget du projet').fill('Animation : 3 000 €\nTablettes : 1500');
  await asking.getByRole('button', { name: 'Répondre à cet appel' }).click();
  await asking.getByText(/C’est à .* de répondre/).waitFor();
  const follow = new URL(asking.url()).pathname;
  await asking.goto(venue.at('/mon-espace'));
  await asking.getByText('Votre candidature attend un avis').waitFor();

  await calling.goto(party.at(follow));
  await calling.getByLabel('Favorable', { exact: true }).check();
  await calling.getByLabel('Somme proposée au vote').fill('4000');
  await calling.getByLabel('Ce qui le fonde').fill('Le lieu connaît son public.');
  await calling.getByRole('button', { name: 'Donner un avis' }).click();
  await calling.getByText('instruite').first().waitFor();
  await calling.goto(party.at(call));
  await calling.getByRole('button', { name: 'Clore les candidatures, et instruire' }).click();
  await calling.getByText('État : en instruction').waitFor();

  for (const member of members) {
    const { page } = member;
    await page.goto(member.at('/mon-espace'));
    await page.getByRole('link', { name: /Premiers pas, Médiathèque/ }).click();
    await page.getByText(/Animation : 3.000.€/).waitFor();
    await page.getByLabel('Elle ne touche aucun de mes intérêts').check();
    if (member === members[0]) {
      await page.getByLabel('Elle en touche un').fill('Un ami');
      await page.getByRole('button', { name: 'Déclarer' }).click();
      await page
        .getByText(/Un seul des deux est attendu/)
        .first()
        .waitFor();
      await page.getByLabel('Elle en touche un').fill('');
    }
    await page.getByRole('button', { name: 'Déclarer' }).click();
    await page.getByLabel(/^Pour accorder 4.000.€$/).check();
    await page.getByLabel('Vos raisons').fill('Il va vers ceux qui ne viennent pas.');
    if (member === members[0]) await isSound(t, member, 'a vote');
    await page.getByRole('button', { name: 'Voter' }).click();
    await page.getByRole('button', { name: 'Changer ma voix' }).waitFor();
  }
  const [first] = members;
  if (!first) throw new Error('no member');
  await first.page.goto(first.at(follow));
  t.equal(await first.page.getByLabel('Somme accordée, en euros').inputValue(), '4000', 'as it was voted');
  await first.page.getByLabel('Motifs').first().fill('Le comité suit l’avis.');
  await first.page.getByRole('button', { name: 'Constater que le comité accorde l’aide' }).click();
  await first.page.getByText('accordée').first().waitFor();

  await roles.goto(operator.at('/mon-espace'));
  await roles.getByRole('link', { name: /Premiers pas, Médiathèque/ }).click();
  await roles.getByText(/À verser au lieu.: 2.000.€/).waitFor();
  await roles.getByLabel('Première part versée le').fill(today);
  await roles.getByRole('button', { name: 'Dire que la première part est versée' }).click();
  await roles.getByText('première part versée').first().waitFor();
  await asking.goto(venue.at('/mon-espace'));
  await asking.getByText('À vous de rendre compte, d’ici au 1er juin 2027').waitFor();
  await asking.getByRole('link', { name: /Premiers pas, État/ }).click();
  await asking.getByLabel('Ce qui a été dépensé de l’aide').fill('Animation : 2800');
  await asking.getByLabel('Personnes aidées').fill('42');
  await asking.getByLabel('Ce que cela a permis').fill('Une sur deux est revenue seule.');
  await asking.getByRole('button', { name: 'Rapporter l’emploi de l’aide' }).click();
  await asking.getByText('emploi rapporté').first().waitFor();
  await isSound(t, venue, 'the follow-up');
  await roles.goto(operator.at(follow));
  await roles.getByText(/À verser au lieu.: 800.€/).waitFor();
  await roles.getByText(/Revient au fonds, sans avoir été versé.: 1.200.€/).waitFor();
  await roles.getByLabel('Versé, ou rendu, le').fill(today);
  await roles.getByRole('button', { name: /^Solder/ }).click();
  await roles.getByText('soldée').first().waitFor();

  await asking.goto(venue.at('/fonds'));
  await asking
    .getByText(/2.200.€/)
    .first()
    .waitFor();
  await isSound(t, venue, 'the fund');
  await asking.getByRole('link', { name: /Médiathèque de Moulins, Lille/ }).click();
  await asking.getByText('Revenu au fonds, non versé').waitFor();
  await isSound(t, venue, 'a project');
  await asking.goto(venue.at('/lieux/moulins/mediatheque-de-moulins'));
  await asking.getByRole('link', { name: /Premiers pas : 4.000 € accordés/ }).click();
  await asking.getByText('Emploi rapporté').first().waitFor();
  await giving.goto(donor.at('/programmes/fonds'));
  await isSound(t, donor, 'the programme');
  const all = [donor, operator, party, venue, ...members];
  t.same(
    all.flatMap(({ complaints }) => complaints).filter((one) => !/400|409/.test(one)),
    [],
  );
});
