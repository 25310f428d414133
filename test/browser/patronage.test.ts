import t from 'tap';
import { addOrganisation } from '../partners.ts';
import { give, giveDelegate } from '../people.ts';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { isSound, noBrowser, openOver, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

t.test('a gift, from the offer to the statement', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const venue = { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE };
  const { db, visit } = await openOver(t, [venue], { SMTP_URL, MAIL_FROM });
  const giver = await visit();
  const taker = await visit(phone);
  await enter(giver, received, 'deleguee@lumiere.fr');
  await enter(taker, received, 'accueil@moulins.fr');
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await giveDelegate(db, 'deleguee@lumiere.fr', organisation);
  await give(db, 'accueil@moulins.fr', 'steward', 'moulins');

  const { page, at } = giver;
  await page.goto(at('/ressources/nouvelle'));
  await page.getByRole('link', { name: 'Mécénat en nature' }).click();
  await page.getByLabel('Titre').fill('Vingt portables reconditionnés');
  await page.getByLabel('Nombre d’unités offertes').fill('20');
  await page.getByLabel('Conditions').fill('Contre 20 € chacun');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByText('une condition ne peut pas nommer une somme').first().waitFor();
  await isSound(t, giver, 'the form with its errors');
  t.equal(
    await page.getByLabel('Titre').inputValue(),
    'Vingt portables reconditionnés',
    'nothing typed is lost',
  );
  await page.getByLabel('Conditions').fill('À venir chercher à Lille.');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByText('Pour le publier, il reste à dire').waitFor();
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('link', { name: /^Description : 10 caractères/ }).waitFor();
  await page.getByRole('link', { name: /^Ce qui est donné : une réponse/ }).waitFor();
  await isSound(t, giver, 'what is missing, where it is said');
  await page.getByLabel('Description').fill('Effacés, avec chargeur, sous un système libre.');
  await page.getByLabel('Ordinateurs portables').check();
  await page.getByLabel('Reconditionné').check();
  await page.getByLabel('À retirer chez nous').check();
  await page.getByLabel('Ceux qui sont autour d’un endroit').check();
  await page.getByLabel('Autour de', { exact: true }).fill('Lille');
  await page.getByLabel('À moins de combien de kilomètres').fill('30');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByText('vous seul le voyez').waitFor();
  await isSound(t, giver, 'the draft');
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByText('État : publiée').waitFor();

  const other = taker.page;
  await other.goto(taker.at('/lieux/moulins/mediatheque-de-moulins'));
  await other.getByRole('link', { name: /Tout ce qui est offert à ce lieu/ }).click();
  await isSound(t, taker, 'what is for a venue');
  await other.getByRole('link', { name: 'Vingt portables reconditionnés' }).click();
  await isSound(t, taker, 'a resource');
  await other.getByLabel('Combien de unités').fill('25');
  await other.getByRole('button', { name: 'Demander ce matériel' }).click();
  await other.getByText('20 au plus : le reste est promis').first().waitFor();
  await other.getByLabel('Combien de unités').fill('6');
  await other.getByRole('button', { name: 'Demander ce matériel' }).click();
  await other.getByText(/C’est à .* de répondre/).waitFor();
  const follow = new URL(other.url()).pathname;
  await isSound(t, taker, 'the follow-up');

  await page.goto(at(follow));
  await page.getByLabel('Ce qui est convenu').fill('Six portables, le 3 juin, auprès de l’accueil.');
  await page.getByRole('button', { name: /Accepter et signer/ }).click();
  await page.getByText('convention proposée').first().waitFor();
  await other.goto(taker.at(follow));
  await other.getByLabel('Votre message').fill('Merci ! Nous viendrons en bus.');
  await other.getByRole('button', { name: 'Envoyer' }).click();
  await other.getByRole('button', { name: 'Signer la convention d’application' }).click();
  await other.getByText('convention conclue').first().waitFor();
  await page.goto(at(follow));
  await page.getByText('Nous viendrons en bus').waitFor();
  await page.getByLabel('Dernier jour du don').fill('2026-06-01');
  await page.getByLabel(/Valeur du don/).fill('1200');
  await page.getByRole('button', { name: 'Dire que c’est donné' }).click();
  await page.getByText(/C’est à .* de répondre/).waitFor();
  await other.goto(taker.at(follow));
  await other.getByRole('button', { name: 'Attester que c’est reçu' }).click();
  await other.getByText('C’est terminé').waitFor();
  await other.getByRole('link', { name: /attestation/ }).click();
  await other.getByText(/atteste avoir reçu de Lumière & Fils/).waitFor();
  await other
    .locator('.paper')
    .last()
    .getByText(/6\sunités/)
    .waitFor();
  await other.getByText(/1.200\s€/).waitFor();
  await isSound(t, taker, 'the papers');
  await other.emulateMedia({ media: 'print' });
  t.notOk(
    await other.getByRole('link', { name: 'Retour au suivi' }).isVisible(),
    'the papers alone are printed',
  );
  await other.emulateMedia({ media: 'screen' });

  await other.goto(taker.at('/lieux/moulins/mediatheque-de-moulins'));
  await other.getByText('matériel donné, en unités (6)').waitFor();
  await isSound(t, taker, 'the page of the venue');
  await page.goto(at('/ressources/cycles'));
  await isSound(t, giver, 'the lives');
  const mails = await db.query<{ subject: string }>("select subject from mail where purpose = 'resource'");
  t.equal(mails.length, 6, 'one to the other side at each step, and for the message');
  t.same(
    [...giver.complaints, ...taker.complaints].filter((one) => !/400|409/.test(one)),
    [],
  );
});
