import t from 'tap';
import { kitOf, publish, volunteer } from '../api/pilots/people.ts';
import { approved, takeSeat } from '../api/pilots/year.ts';
import { asking, type Who } from '../asking.ts';
import { addOrganisation, signInDelegate } from '../partners.ts';
import { give, signIn } from '../people.ts';
import { ROUBAIX } from '../places.ts';
import { isSound, noBrowser, openOver, phone, tabTo } from './browser.ts';
import { enterAs } from './sign-in.ts';

t.test('a pilot, from the first lesson to the review, every party acting', { skip: noBrowser }, async (t) => {
  let now = new Date('2026-11-02T09:00:00Z');
  const hall = { id: 'fabrique', nom: 'Fabrique de Roubaix', at: ROUBAIX };
  const { app, db, visit } = await openOver(t, [hall], {}, () => now);
  const ask = asking(app);
  const keeping = await signIn(app, db, 'tient.nommee@lieu.fr');
  await give(db, 'tient.nommee@lieu.fr', 'steward', 'fabrique');
  const animator = await publish(ask, keeping, { venue: 'fabrique' }, 'animator');
  const near = await volunteer(app, db, 'proche', ROUBAIX);
  const other = await volunteer(app, db, 'autre', ROUBAIX, { grants: ['Jours de RTT'] });
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const employing = await signInDelegate(app, db, 'rh.nommee@lumiere.fr', organisation);
  await ask('PUT', `/volunteers/${other.resource}/employer`, other.who, {
    organisation,
    known_as: 'Jeanne Martin, informatique',
  });
  const kit = await publish(ask, employing, { organisation }, 'practice', {
    title: 'Premiers programmes',
    details: kitOf(['Qui décide ?', 'Un robot sans robot', 'Une histoire']),
  });
  const {
    campaign,
    pilots,
    mayor: speaking,
    education: judging,
    members,
  } = await approved(app, db, ['59512']);
  const [pilot = 0] = pilots;
  await takeSeat(ask, speaking, pilot, { who: keeping, resource: animator });
  await takeSeat(ask, speaking, pilot, near);
  for (const [act, from] of [
    ['choose', 'published'],
    ['start', 'choosing'],
  ])
    await ask('POST', `/resources/${campaign}/moves`, judging, { act, from });

  const arrive = async (who: Who, device?: typeof phone) => {
    const visitor = await visit(device);
    await enterAs(visitor, who);
    return visitor;
  };
  const mayor = await arrive(speaking, phone);
  const keeper = await arrive(keeping, phone);
  const employee = await arrive(other.who, phone);
  const helper = await arrive(near.who, phone);
  const employer = await arrive(employing);
  const education = await arrive(judging);
  const { page } = mayor;

  await t.test('planned by the keyboard alone', async (t) => {
    await page.goto(mayor.at('/mon-espace'));
    await isSound(t, mayor, 'the space of who speaks for the commune');
    await page.getByRole('link', { name: 'L’année', exact: true }).click();
    await page.getByText('Aucune séance n’est encore planifiée').waitFor();
    await isSound(t, mayor, 'a year before it is planned');
    await tabTo(page, 'a[href="#planifier"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '#kit');
    await page.keyboard.type('Premiers');
    await tabTo(page, 'button[value="planifier"]');
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+.séances planifiées/).waitFor();
    await page.getByText('Ce kit est plus court').waitFor();
    await isSound(t, mayor, 'a year that is planned');
  });

  await t.test('someone drops out, and someone else comes instead', async (t) => {
    await employer.page.goto(employer.at('/mon-espace'));
    await employer.page.getByRole('button', { name: /^Nous accordons ce temps/ }).click();
    await employer.page.getByText(/^Retirer cet accord/).waitFor();
    await helper.page.goto(helper.at('/mon-espace'));
    await isSound(t, helper, 'the lessons to which someone comes');
    await helper.page.getByRole('button', { name: /^Je ne viendrai pas : 3.novembre/ }).click();
    await helper.page.getByText('vous ne venez pas').waitFor();
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page.getByRole('heading', { name: /^Quelqu’un à remplacer/ }).waitFor();
    await page
      .getByRole('link', { name: /^3.novembre/ })
      .first()
      .click();
    await page.getByText('Il manque 1').waitFor();
    await isSound(t, mayor, 'a lesson that lacks someone');
    await page.getByRole('button', { name: /^Proposer/ }).click();
    await page.getByText('sollicité, pas encore de réponse').waitFor();
    await employee.page.goto(employee.at('/mon-espace'));
    await employee.page.getByRole('button', { name: /^Je viens/ }).click();
    await employee.page.getByText('vous venez').waitFor();
    await page.reload();
    t.equal(await page.getByText('remplace, cette fois').count(), 1);

    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page
      .getByRole('link', { name: /École Condorcet/ })
      .nth(2)
      .click();
    await page.getByText('Déplacer, ou dire le contenu').click();
    await page.getByLabel('Jour').fill('2026-11-19');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('chacun dit s’il vient').waitFor();
    await isSound(t, mayor, 'a lesson on another day');
    await keeper.page.goto(keeper.at('/mon-espace'));
    await isSound(t, keeper, 'the space of a venue whose animator comes');
    await keeper.page.getByRole('button', { name: /^Je viens : 19.novembre/ }).click();
    await keeper.page.getByText('on vous le demande').waitFor({ state: 'detached' });
  });

  await t.test('a lesson is told by the keyboard alone, and its authors are', async (t) => {
    now = new Date('2026-11-03T18:00:00Z');
    await keeper.page.goto(keeper.at('/mon-espace'));
    await keeper.page.getByRole('link', { name: /^Raconter la séance/ }).click();
    await keeper.page.getByRole('heading', { name: 'Le compte rendu' }).waitFor();
    await isSound(t, keeper, 'a lesson to tell');
    const { keyboard } = keeper.page;
    await tabTo(keeper.page, '#attendance');
    await keyboard.type('99');
    await keyboard.press('Enter');
    await keeper.page.getByRole('alert').waitFor();
    await isSound(t, keeper, 'what was refused of it');
    await tabTo(keeper.page, '#attendance');
    await keyboard.press('Control+A');
    await keyboard.type('22');
    await tabTo(keeper.page, '#satisfaction');
    await keyboard.type('4');
    await tabTo(keeper.page, 'input[name="incidents"]');
    await keyboard.press('Space');
    await tabTo(keeper.page, 'button[value="raconter"]');
    await keyboard.press('Enter');
    await keeper.page.getByText('Le compte rendu est enregistré').waitFor();
    t.match(await keeper.page.locator('main').textContent(), /22.élèves sur 24[\s\S]*4.sur 5[\s\S]*Matériel/);
    await isSound(t, keeper, 'a lesson that was held');
    await tabTo(keeper.page, 'a[href*="/avis"]');
    await keyboard.press('Enter');
    await keeper.page.getByLabel(/excellente/).check();
    await isSound(t, keeper, 'what a lesson was worth');
    await keeper.page.getByRole('button', { name: 'Envoyer aux auteurs' }).click();
    await keeper.page.getByText('les auteurs le liront').waitFor();
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page.getByRole('link', { name: 'Donner un avis' }).click();
    await page.getByLabel(/bonne/).check();
    await page.getByLabel(/bien marché/).fill('Toute la classe a participé.');
    await page.getByLabel(/Aucun enfant/).check();
    await page.getByRole('button', { name: 'Envoyer aux auteurs' }).click();
    await page.getByText('les auteurs le liront').waitFor();
    await employer.page.goto(employer.at(`/boite-a-outils/${kit}/avis`));
    t.equal(await employer.page.getByRole('heading', { name: /Qui décide/ }).count(), 2);
    await isSound(t, employer, 'what classes say of a kit');
  });

  await t.test('what was not held is put back, and cancelled', async (t) => {
    now = new Date('2026-11-10T18:00:00Z');
    await page.goto(mayor.at('/mon-espace'));
    await page.getByText(/1.séance à raconter/).waitFor();
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page
      .getByRole('link', { name: /^10.novembre/ })
      .first()
      .click();
    await page.getByLabel(/^Élèves présents/).fill('20');
    await page.getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
    await page.getByText('Elle n’a pas eu lieu').click();
    await page.getByRole('button', { name: 'La remettre à prévue' }).click();
    await page.getByText('Historique').click();
    t.match(await page.locator('main').textContent(), /tenue, 10.novembre[^é]*20.élèves/);
    await page.getByText('Annuler la séance').first().click();
    await page.getByLabel('Pourquoi').fill('La salle était fermée.');
    await isSound(t, mayor, 'a lesson that is put back');
    await page.getByRole('button', { name: 'Annuler la séance' }).click();
    await page.getByText('Annulée ·').waitFor();
  });

  await t.test('machines are lent, animators trained, and lessons put into a calendar', async (t) => {
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page.getByText('Noter un prêt').click();
    await page.getByLabel('Quoi').fill('Tablettes');
    await page.getByLabel('Combien').fill('12');
    await page.getByLabel('Prêté par').selectOption('Fabrique de Roubaix');
    await page.getByLabel('Prêté le').fill('2026-11-02');
    await page.getByLabel('À rendre le').fill('2026-11-06');
    await page.getByRole('button', { name: 'Noter ce prêt' }).click();
    await page.getByText(/en retard.: à rendre le 6.novembre/).waitFor();
    await isSound(t, mayor, 'what is late');
    await page.getByRole('button', { name: /^Rendu aujourd’hui/ }).click();
    await page.getByText(/rendu le 10.novembre/).waitFor();

    await employer.page.goto(employer.at('/mon-espace'));
    await employer.page.getByText('Proposer une formation').click();
    await employer.page.getByLabel('Jour').fill('2026-11-10');
    await employer.page.getByLabel('Heures', { exact: true }).fill('3');
    await employer.page.getByLabel('Personnes formées').fill('4');
    await isSound(t, employer, 'the space of a company');
    await employer.page.getByRole('button', { name: 'Proposer', exact: true }).click();
    await employer.page.getByText('proposée', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    await page.getByLabel('Personnes formées').fill('3');
    await page.getByRole('button', { name: /^Elle a eu lieu/ }).click();
    await page.getByText(/Lumière & Fils.*pour 3.personnes/).waitFor();

    await page.getByRole('button', { name: /^Créer l’adresse/ }).click();
    const address = (await page.locator('code').textContent()) ?? '';
    await isSound(t, mayor, 'a year with its calendar');
    const file = await app.inject(new URL(address).pathname);
    t.match(file.body, /BEGIN:VEVENT/);
    t.notMatch(file.body, /nomm[ée]/i);
  });

  await t.test('an employee reads their hours, and their employer certifies them', async (t) => {
    await employee.page.goto(employee.at('/mon-espace'));
    await employee.page.getByRole('link', { name: 'attestation' }).click();
    await employee.page.getByText(/a donné 1.heure/).waitFor();
    await isSound(t, employee, 'a certificate');
    await employer.page.goto(employer.at('/mon-espace'));
    await employer.page.getByRole('link', { name: /^attestation/ }).click();
    await employer.page.getByText(/tel que l’employeur le connaît.: Jeanne Martin/).waitFor();
    await employer.page.getByText(/accorde.: Jours de RTT/).waitFor();
    await isSound(t, employer, 'a certificate, to the employer');
  });

  await t.test('a story is told and approved, and the review is everyone’s', async (t) => {
    now = new Date('2027-06-20T08:00:00Z');
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await page.getByRole('link', { name: 'Écrire le récit' }).click();
    await page.getByLabel('Titre').fill('Une année de code');
    await page.getByLabel('Votre récit').fill('Les élèves ont appris à programmer un robot, puis à douter.');
    await isSound(t, mayor, 'a story that is told');
    await page.getByRole('button', { name: 'Soumettre aux deux parties' }).click();
    await page.getByRole('link', { name: /Aucun enfant/ }).waitFor();
    await page.getByLabel(/Aucun enfant/).check();
    await page.getByRole('button', { name: 'Soumettre aux deux parties' }).click();
    await page.getByText('Soumis aux deux parties').waitFor();
    for (const party of ['État', 'Syntec Numérique']) {
      const member = await arrive(members.get(party) ?? judging, phone);
      await member.page.goto(member.at('/mon-espace'));
      await member.page.getByRole('link', { name: 'Une année de code' }).click();
      await member.page.getByRole('button', { name: /^Approuver/ }).waitFor();
      if (party === 'État') await isSound(t, member, 'a story to approve');
      await member.page.getByLabel(/Aucun enfant/).check();
      await member.page.getByRole('button', { name: /^Approuver/ }).click();
      await member.page.getByText(new RegExp(`${party}.: d’accord`)).waitFor();
    }

    await education.page.goto(education.at('/mon-espace'));
    await isSound(t, education, 'the space of a party');
    await education.page.getByRole('link', { name: /^lire le bilan/ }).click();
    await education.page.getByText('Ce bilan n’est pas encore publié').waitFor();
    await isSound(t, education, 'a review for the parties alone');
    const [download] = await Promise.all([
      education.page.waitForEvent('download'),
      education.page.getByRole('link', { name: /Télécharger le tableau/ }).click(),
    ]);
    t.match(download.suggestedFilename(), /\.csv$/);
    await education.page.goto(education.at(`/pilotes/${pilot}/annee`));
    await isSound(t, education, 'a year, to a party');
    await education.page.goto(education.at(`/ressources/${campaign}`));
    await education.page.getByRole('button', { name: 'Finir l’année et publier le bilan' }).click();
    await education.page.getByText('État : année finie').waitFor();

    const stranger = await visit(phone);
    await stranger.page.goto(stranger.at('/pilotes'));
    await stranger.page.getByRole('link', { name: 'Une année de code' }).waitFor();
    await isSound(t, stranger, 'the pilots, to everyone');
    await stranger.page.getByRole('link', { name: /^Lire le bilan/ }).click();
    const review = (await stranger.page.locator('main').textContent()) ?? '';
    t.match(review, /Élèves touchés/);
    t.match(review, /Volontaires, employeurs divers.: 1.heure, moins de cinq personnes/);
    t.notMatch(review, /nomm[ée]|Jeanne/i, 'numbers, never a person');
    await isSound(t, stranger, 'the review, to everyone');
    await page.goto(mayor.at(`/pilotes/${pilot}/annee`));
    await isSound(t, mayor, 'a year that is over');
  });

  for (const { complaints } of [mayor, keeper, employee, helper, employer, education])
    t.same(
      complaints.filter((text) => !/status of 400/.test(text)),
      [],
    );
});
