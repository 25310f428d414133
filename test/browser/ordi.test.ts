import t from 'tap';
import { addEstablishment } from '../ordi.ts';
import { addOrganisation } from '../partners.ts';
import { give, giveDelegate } from '../people.ts';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { isSound, noBrowser, openOver, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('machines, from a company to a household', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { db, visit } = await openOver(t, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }], {
    SMTP_URL,
    MAIL_FROM,
  });
  const giver = await visit();
  const maker = await visit();
  const venue = await visit(phone);
  await enter(giver, received, 'parc@lumiere.fr');
  await enter(maker, received, 'atelier@souris.fr');
  await enter(venue, received, 'accueil@moulins.fr');
  await giveDelegate(db, 'parc@lumiere.fr', await addOrganisation(db, 'Lumière & Fils'));
  const refurbisher = await addOrganisation(db, 'Seconde Souris', { kind: 'reconditionneur' });
  await addEstablishment(db, refurbisher, LILLE);
  await giveDelegate(db, 'atelier@souris.fr', refurbisher);
  await give(db, 'accueil@moulins.fr', 'steward', 'moulins');

  const { page } = giver;
  await page.goto(giver.at('/programmes/ordi'));
  await isSound(t, giver, 'the programme');
  await page.getByRole('link', { name: /^Commencer.: Lot de machines/ }).click();
  await page.getByLabel('Titre').fill('Portables du siège');
  await page.getByLabel('Description').fill('Portables de 2021, avec leurs chargeurs.');
  await page.getByLabel('Ordinateurs portables').fill('3');
  await page.getByLabel('Où les collecter').fill('3 rue de Lille, Lille');
  await page.getByLabel('À collecter avant le').fill('2026-09-30');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByText('État : annoncé').waitFor();

  const at = maker.page;
  await at.goto(maker.at('/ressources?genre=lot'));
  await at.getByRole('link', { name: 'Portables du siège' }).click();
  await at.getByRole('button', { name: 'Demander à collecter ce lot' }).click();
  await at.getByText(/C’est à .* de répondre/).waitFor();
  const follow = new URL(at.url()).pathname;
  await page.goto(giver.at(follow));
  await page.getByLabel('Jour et accueil convenus').fill('Mardi à 9 h, au quai.');
  await page.getByRole('button', { name: 'Confier le lot' }).click();
  await page.getByText('convenue').first().waitFor();
  await at.goto(maker.at(follow));
  await at.getByLabel('Ordinateurs portables : nombre compté').fill('2');
  await at.getByRole('button', { name: 'Dire ce qui est collecté' }).click();
  await at.getByRole('link', { name: 'Les machines du lot' }).click();
  await isSound(t, maker, 'the lot');
  await at.getByRole('link', { name: 'Imprimer les étiquettes' }).click();
  t.equal(await at.getByRole('img', { name: /^Code menant à la page de ORDI-/ }).count(), 2);
  await isSound(t, maker, 'the labels');

  const other = venue.page;
  await other.goto(venue.at('/lieux/moulins/mediatheque-de-moulins/machines'));
  await other.getByRole('button', { name: 'Entrer dans la file' }).click();
  await other.getByRole('link', { name: /^Combien : / }).waitFor();
  await isSound(t, venue, 'the request with its errors');
  await other.getByLabel('Combien', { exact: true }).fill('1');
  await other.getByLabel('Pour combien de foyers').fill('1');
  await other.getByLabel('Scolarité').check();
  await other.getByRole('button', { name: 'Entrer dans la file' }).click();
  await other.getByText('en attente').waitFor();
  await isSound(t, venue, 'the request');

  await at.goto(maker.at('/mon-espace'));
  await at.getByRole('link', { name: 'Atelier de Seconde Souris' }).click();
  await at.getByRole('heading', { name: 'Ordinateurs portables' }).waitFor();
  await at.getByRole('link', { name: 'Médiathèque de Moulins' }).waitFor();
  await isSound(t, maker, 'the workshop');
  await at.getByRole('button', { name: 'Dire qu’elles sont effacées' }).click();
  await at.getByRole('link', { name: 'une machine au moins est attendue.' }).waitFor();
  await at.getByLabel('Toutes les 2').check();
  await at.getByRole('button', { name: 'Dire qu’elles sont effacées' }).click();
  await at.getByRole('link', { name: /quelque chose est attendu/ }).waitFor();
  await at.getByLabel('Certificat d’effacement').fill('NIST 800-88, n° 2026-114');
  await at.getByRole('button', { name: 'Dire qu’elles sont effacées' }).click();
  await at.getByLabel('Toutes les 2').check();
  await at.getByRole('button', { name: 'Dire qu’elles sont remises en état' }).click();
  await at.getByLabel(/^ORDI-0000001/).check();
  await at.getByRole('button', { name: 'Attribuer aux suivants' }).click();
  await at.getByRole('heading', { name: 'Attribuée (1)' }).waitFor();
  await at.getByLabel(/^ORDI-0000002/).focus();
  await at.keyboard.press('Space');
  await at.keyboard.press('Tab');
  await at.keyboard.press('Tab');
  await at.keyboard.type('Ecologic, Lille');
  await at.keyboard.press('Enter');
  t.equal(
    await at.getByLabel('Filière de recyclage').inputValue(),
    'Ecologic, Lille',
    'Enter does not allot it',
  );
  await at.keyboard.press('Tab');
  await at.keyboard.press('Enter');
  await at.getByRole('heading', { name: 'Remise en état (1)' }).waitFor({ state: 'detached' });
  await at.getByLabel('Où', { exact: true }).selectOption({ label: 'Dans un lieu de médiation numérique' });
  await at
    .getByLabel('Adresse de la page de ce lieu')
    .fill(maker.at('/lieux/moulins/mediatheque-de-moulins'));
  await at.getByLabel('Jour', { exact: true }).fill('2026-06-10');
  await at.getByLabel('Heure de début').fill('09:00');
  await at.getByLabel('Heure de fin').fill('08:00');
  await at.getByRole('button', { name: 'Annoncer ce jour' }).click();
  await at.getByRole('link', { name: /une heure après celle du début/ }).waitFor();
  await at.getByLabel('Heure de fin').fill('12:00');
  await at.getByRole('button', { name: 'Annoncer ce jour' }).click();
  await at.getByText('proposée au lieu').waitFor();
  await isSound(t, maker, 'the workshop with its days');
  await page.goto(giver.at('/mon-espace'));
  await page.getByRole('link', { name: 'Lot « Portables du siège »' }).click();
  await page
    .getByText(/NIST 800-88/)
    .first()
    .waitFor();

  await other.goto(venue.at('/mon-espace'));
  await other.getByRole('link', { name: 'Machines pour Médiathèque de Moulins' }).click();
  await other.getByRole('button', { name: /^Accueillir/ }).click();
  await other.getByText('annoncée').waitFor();
  await isSound(t, venue, 'what awaits the venue');
  await other.getByRole('button', { name: /^Signer la réception/ }).click();
  await other.getByText('C’est signé : la machine est chez vous').waitFor();
  await isSound(t, venue, 'what is to be handed over');
  await other.getByRole('button', { name: /^Dire qu’elle est remise/ }).click();
  await other.getByText('servie').waitFor();
  await isSound(t, venue, 'what was received');
  await other.getByRole('link', { name: 'ORDI-0000001-R' }).click();
  await other.getByRole('heading', { name: 'Ce qu’elle a été' }).waitFor();
  await isSound(t, venue, 'where the label leads');
  t.notMatch((await other.locator('main').textContent()) ?? '', /Moulins|Lumière|foyer/);
  await other.goto(venue.at('/lieux/moulins/mediatheque-de-moulins'));
  await other.getByText('Machines remises par ce lieu : 1').waitFor();
  await other.getByText('10 juin 2026').first().waitFor();
  await other.getByRole('link', { name: 'Tous les points de collecte' }).click();
  await other.getByText('10 juin 2026, de 9 h à 12 h').waitFor();
  await isSound(t, venue, 'the points of collection');
  await other.goto(venue.at('/programmes/ordi'));
  await other.getByText('1 ordinateur portable').first().waitFor();
  await isSound(t, venue, 'the programme with its numbers');
  t.same(
    [...giver.complaints, ...maker.complaints, ...venue.complaints].filter((one) => !/400|409/.test(one)),
    [],
  );
});
